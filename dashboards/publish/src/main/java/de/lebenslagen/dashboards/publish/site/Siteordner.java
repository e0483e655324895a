package de.lebenslagen.dashboards.publish.site;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Dateifehler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of a site: it appears whole or not at all. Only an empty folder or an earlier site is
 * replaced, never anything else.
 */
final class Siteordner implements AutoCloseable {

  private static final String MARKE = ".lebenslagen-site";
  private static final String FEHLER = "Die Seiten lassen sich nicht schreiben";

  private final Path ziel;
  private final Path bau;
  private int dateien;
  private long bytes;

  private Siteordner(Path ziel, Path bau) {
    this.ziel = ziel;
    this.bau = bau;
  }

  /**
   * Begins a site beside the place where it will stand.
   *
   * @throws Abbruch EINGABE where something else lies there
   */
  static Siteordner open(Path ziel) {
    Path place = ziel.toAbsolutePath().normalize();
    requireOurs(place);
    try {
      Path parent = Files.createDirectories(place.resolveSibling(".").normalize());
      Path bau = Files.createTempDirectory(parent, ".site-");
      Siteordner result = new Siteordner(place, bau);
      result.write(MARKE, "Von lebenslagen site gemacht; wird beim nächsten Mal ersetzt.\n");
      return result;
    } catch (IOException e) {
      throw Dateifehler.explain(FEHLER, place, e);
    }
  }

  private static void requireOurs(Path ziel) {
    if (Files.notExists(ziel) || Files.exists(ziel.resolve(MARKE)) || isEmpty(ziel)) {
      return;
    }
    throw new Abbruch(
        Abbruch.Kategorie.EINGABE,
        ziel + " ist nicht leer und keine frühere Site; überschrieben wird nichts.",
        "Bitte mit \"--nach ORDNER\" einen anderen Ordner nennen.");
  }

  private static boolean isEmpty(Path ziel) {
    if (!Files.isDirectory(ziel)) {
      return false;
    }
    try (Stream<Path> content = Files.list(ziel)) {
      return content.findAny().isEmpty();
    } catch (IOException e) {
      throw Dateifehler.explain(FEHLER, ziel, e);
    }
  }

  void write(String pfad, String text) {
    write(pfad, text.getBytes(StandardCharsets.UTF_8));
  }

  void write(String pfad, byte[] inhalt) {
    Path datei = bau.resolve(pfad).normalize();
    if (!datei.startsWith(bau)) {
      throw new IllegalArgumentException("A page stays inside its site: " + pfad);
    }
    try {
      Files.createDirectories(datei.resolveSibling(".").normalize());
      Files.write(datei, inhalt);
    } catch (IOException e) {
      throw Dateifehler.explain(FEHLER, ziel, e);
    }
    count(inhalt.length);
  }

  private synchronized void count(int length) {
    dateien++;
    bytes += length;
  }

  synchronized int dateien() {
    return dateien;
  }

  synchronized long bytes() {
    return bytes;
  }

  /** Puts the finished site in its place. */
  void publish() {
    try {
      Path old = bau.resolveSibling(bau.getFileName() + ".alt");
      if (Files.exists(ziel)) {
        Files.move(ziel, old);
      }
      Files.move(bau, ziel);
      delete(old);
    } catch (IOException e) {
      throw Dateifehler.explain(FEHLER, ziel, e);
    }
  }

  /** Leaves nothing behind of a site that was not finished. */
  @Override
  public void close() {
    try {
      delete(bau);
    } catch (IOException e) {
      throw Dateifehler.explain(FEHLER, bau, e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.delete(file);
    }
  }
}
