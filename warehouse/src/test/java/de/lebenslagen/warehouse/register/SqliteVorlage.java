package de.lebenslagen.warehouse.register;

import static de.lebenslagen.warehouse.register.Beispiel.UHR;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Makes the schema once per JVM and copies it, because Liquibase is slower than the tests. */
final class SqliteVorlage {

  private static final class Einzige {
    private static final byte[] INHALT = create();
  }

  private SqliteVorlage() {}

  static Registerort copyTo(Path folder) {
    Path datei = folder.resolve(UUID.randomUUID() + ".db");
    try {
      Files.createDirectories(folder);
      Files.write(datei, Einzige.INHALT);
      return new Registerort.SqliteDatei(datei);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] create() {
    try {
      Path folder = Files.createTempDirectory("register-vorlage");
      Path datei = folder.resolve("register.db");
      Register.open(new Registerort.SqliteDatei(datei), UHR).close();
      byte[] content = Files.readAllBytes(datei);
      Files.delete(datei);
      Files.delete(folder.resolve("register.db.umbau"));
      Files.delete(folder);
      return content;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
