package de.lebenslagen.ops.cli;

import java.nio.file.Path;

/** The exports of a town in which one area has a hostile name, each made once per run. */
final class Exportort {

  private Exportort() {}

  /** The Arbeitsbereich with its release. Read only but for {@code ausgabe}. */
  static Path ort() {
    return Siteort.ort();
  }

  /** The folder for a tool. Read only. */
  static synchronized Path export(String werkzeug) {
    Path ordner = ort().resolve("ausgabe/export-" + werkzeug);
    if (!ordner.toFile().exists()) {
      Aufruf.in(ort()).run("export", "--fuer", werkzeug).isGut();
    }
    return ordner;
  }

  static Path datei(String werkzeug, String pfad) {
    return export(werkzeug).resolve(pfad);
  }
}
