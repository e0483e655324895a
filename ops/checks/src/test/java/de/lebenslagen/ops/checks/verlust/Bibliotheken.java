package de.lebenslagen.ops.checks.verlust;

import de.lebenslagen.warehouse.query.Entpacker;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.sqlite.util.LibraryLoaderUtil;

/** The native libraries, taken out of their jars once, as the launcher does after a build. */
final class Bibliotheken {

  static final Path ORDNER = Programm.GEMEINSAM.resolve("bibliotheken");

  private Bibliotheken() {}

  /** The same jars, but DuckDB's without the library that lies beside it. */
  static List<Path> unpacked(List<Path> jars) {
    return jars.stream().map(Bibliotheken::unpacked).toList();
  }

  private static Path unpacked(Path jar) {
    if (!jar.getFileName().toString().startsWith("duckdb_jdbc-")) {
      return jar;
    }
    try {
      return Entpacker.unpack(jar, ORDNER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts SQLite's library into the folder. */
  static void unpackSqlite() throws IOException {
    String name = LibraryLoaderUtil.getNativeLibName();
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    Files.createDirectories(ORDNER);
    try (InputStream in = LibraryLoaderUtil.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("SQLite has no library for this machine: " + resource);
      }
      Files.copy(in, ORDNER.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
