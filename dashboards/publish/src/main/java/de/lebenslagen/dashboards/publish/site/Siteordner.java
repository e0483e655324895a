package de.lebenslagen.dashboards.publish.site;

import de.lebenslagen.dashboards.publish.ordner.Zielordner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The folder of a site: it appears whole or not at all. Counts what is written. */
final class Siteordner implements AutoCloseable {

  private static final Zielordner.Marke MARKE =
      new Zielordner.Marke(
          ".lebenslagen-site",
          "site",
          "keine frühere Site",
          "Die Seiten lassen sich nicht schreiben");

  private final Zielordner ordner;
  private int dateien;
  private long bytes;

  private Siteordner(Zielordner ordner) {
    this.ordner = ordner;
  }

  /**
   * Begins a site beside the place where it will stand.
   *
   * @throws de.lebenslagen.warehouse.model.Abbruch EINGABE where something else lies there
   */
  static Siteordner open(Path ziel) {
    Siteordner result = new Siteordner(Zielordner.open(ziel, MARKE));
    result.dateien = 1; // the mark
    return result;
  }

  void write(String pfad, String text) {
    write(pfad, text.getBytes(StandardCharsets.UTF_8));
  }

  void write(String pfad, byte[] inhalt) {
    ordner.write(pfad, inhalt);
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
    ordner.publish();
  }

  /** Leaves nothing behind of a site that was not finished. */
  @Override
  public void close() {
    ordner.close();
  }
}
