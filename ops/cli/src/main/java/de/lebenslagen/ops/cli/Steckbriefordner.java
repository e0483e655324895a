package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.publish.steckbrief.Steckbrief;
import de.lebenslagen.warehouse.freigabe.Zertifikat;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Dateifehler;
import de.lebenslagen.warehouse.model.Pruefsumme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder of Steckbriefe. They appear all or none, each with its certificate beside it, and
 * nothing that lies there is ever overwritten.
 */
final class Steckbriefordner implements AutoCloseable {

  private static final String FEHLER = "Die Steckbriefe lassen sich nicht schreiben";

  private final Path ziel;
  private final Path bau;
  private final List<Path> dateien = new ArrayList<>();

  private Steckbriefordner(Path ziel, Path bau) {
    this.ziel = ziel;
    this.bau = bau;
  }

  /**
   * @param namen of the files that will be written
   * @throws Abbruch EINGABE where one of them is there already, or {@code ziel} is no folder
   */
  static Steckbriefordner open(Path ziel, List<String> namen) {
    if (Files.exists(ziel, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(ziel)) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          ziel + " ist kein Ordner.",
          "Bitte mit \"--nach ORDNER\" einen Ordner nennen; wenn es ihn nicht gibt, wird er angelegt.");
    }
    namen.forEach(name -> requireFree(ziel.resolve(name)));
    namen.forEach(name -> requireFree(Freigabeausgabe.zertifikat(ziel.resolve(name))));
    try {
      Files.createDirectories(ziel);
      return new Steckbriefordner(ziel, Files.createTempDirectory(ziel, ".steckbriefe-"));
    } catch (IOException e) {
      throw Dateifehler.explain(FEHLER, ziel, e);
    }
  }

  private static void requireFree(Path datei) {
    if (Files.exists(datei, LinkOption.NOFOLLOW_LINKS)) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          datei + " gibt es schon; überschrieben wird nichts.",
          "Bitte mit \"--nach ORDNER\" einen anderen Ordner nennen, oder die alten Steckbriefe"
              + " vorher wegräumen.");
    }
  }

  void write(Steckbrief steckbrief, Zertifikat zertifikat) {
    String name = steckbrief.dateiname();
    write(name, steckbrief.pdf());
    write(
        String.valueOf(Freigabeausgabe.zertifikat(Path.of(name))),
        zertifikat.toJson(name, Pruefsumme.of(steckbrief.pdf())).getBytes(StandardCharsets.UTF_8));
  }

  private void write(String name, byte[] inhalt) {
    try {
      dateien.add(Files.write(bau.resolve(name), inhalt));
    } catch (IOException e) {
      throw Dateifehler.explain(FEHLER, ziel, e);
    }
  }

  /** Puts the finished files into their place. */
  void publish() {
    try {
      for (Path datei : dateien) {
        Files.move(datei, ziel.resolve(datei.getFileName()));
      }
      dateien.clear();
    } catch (IOException e) {
      throw Dateifehler.explain(FEHLER, ziel, e);
    }
  }

  /** Leaves nothing behind that was not finished. */
  @Override
  public void close() {
    try {
      for (Path datei : dateien) {
        Files.deleteIfExists(datei);
      }
      Files.deleteIfExists(bau);
    } catch (IOException e) {
      throw Dateifehler.explain(FEHLER, bau, e);
    }
  }
}
