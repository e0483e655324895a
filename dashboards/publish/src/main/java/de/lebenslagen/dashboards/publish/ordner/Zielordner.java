package de.lebenslagen.dashboards.publish.ordner;

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
 * A folder that appears whole or not at all. Only an empty folder or an earlier one of the same
 * kind is replaced, never anything else.
 */
public final class Zielordner implements AutoCloseable {

  /**
   * How folders of a kind are known again.
   *
   * @param datei name of the file that lies in every one
   * @param befehl that makes them, for instance {@code site}
   * @param art what they are, German, with article: "keine frühere Site"
   * @param fehler what failed when one can't be written, German, without the final stop
   */
  public record Marke(String datei, String befehl, String art, String fehler) {}

  private final Marke marke;
  private final Path ziel;
  private final Path bau;

  private Zielordner(Marke marke, Path ziel, Path bau) {
    this.marke = marke;
    this.ziel = ziel;
    this.bau = bau;
  }

  /**
   * Begins a folder beside the place where it will stand.
   *
   * @throws Abbruch EINGABE where something else lies there
   */
  public static Zielordner open(Path ziel, Marke marke) {
    Path place = ziel.toAbsolutePath().normalize();
    requireOurs(place, marke);
    try {
      Path parent = Files.createDirectories(place.resolveSibling(".").normalize());
      Path bau = Files.createTempDirectory(parent, "." + marke.befehl() + "-");
      return begin(new Zielordner(marke, place, bau));
    } catch (IOException e) {
      throw Dateifehler.explain(marke.fehler(), place, e);
    }
  }

  /** Leaves nothing behind where not even the first file can be written. */
  private static Zielordner begin(Zielordner ordner) {
    String text =
        "Von lebenslagen " + ordner.marke.befehl() + " gemacht; wird beim nächsten Mal ersetzt.\n";
    try {
      ordner.write(ordner.marke.datei(), text.getBytes(StandardCharsets.UTF_8));
      return ordner;
    } catch (Abbruch e) {
      ordner.close();
      throw e;
    }
  }

  private static void requireOurs(Path ziel, Marke marke) {
    if (Files.notExists(ziel)
        || Files.isRegularFile(ziel.resolve(marke.datei()))
        || isEmpty(ziel, marke)) {
      return;
    }
    throw new Abbruch(
        Abbruch.Kategorie.EINGABE,
        ziel + " ist nicht leer und " + marke.art() + "; überschrieben wird nichts.",
        "Bitte mit \"--nach ORDNER\" einen anderen Ordner nennen.");
  }

  private static boolean isEmpty(Path ziel, Marke marke) {
    if (!Files.isDirectory(ziel)) {
      return false;
    }
    try (Stream<Path> content = Files.list(ziel)) {
      return content.findAny().isEmpty();
    } catch (IOException e) {
      throw Dateifehler.explain(marke.fehler(), ziel, e);
    }
  }

  /** A place inside, with the folders above it. */
  public Path resolve(String pfad) {
    Path datei = bau.resolve(pfad).normalize();
    if (!datei.startsWith(bau)) {
      throw new IllegalArgumentException("A file stays inside its folder: " + pfad);
    }
    try {
      Files.createDirectories(datei.resolveSibling(".").normalize());
    } catch (IOException e) {
      throw Dateifehler.explain(marke.fehler(), ziel, e);
    }
    return datei;
  }

  /** Writes a file inside. */
  public void write(String pfad, byte[] inhalt) {
    try {
      Files.write(resolve(pfad), inhalt);
    } catch (IOException e) {
      throw Dateifehler.explain(marke.fehler(), ziel, e);
    }
  }

  /** Puts the finished folder in its place; where that fails the earlier one stays. */
  public void publish() {
    Path old = bau.resolveSibling(bau.getFileName() + ".alt");
    try {
      boolean hasOld = Files.exists(ziel);
      if (hasOld) {
        Files.move(ziel, old);
      }
      try {
        Files.move(bau, ziel);
      } catch (IOException e) {
        if (hasOld) {
          Files.move(old, ziel);
        }
        throw e;
      }
      delete(old);
    } catch (IOException e) {
      throw Dateifehler.explain(marke.fehler(), ziel, e);
    }
  }

  /** Leaves nothing behind of a folder that was not finished. */
  @Override
  public void close() {
    try {
      delete(bau);
    } catch (IOException e) {
      throw Dateifehler.explain(marke.fehler(), bau, e);
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
