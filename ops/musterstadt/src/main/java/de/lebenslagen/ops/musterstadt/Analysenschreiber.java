package de.lebenslagen.ops.musterstadt;

import java.util.List;

/** Writes {@code analysen/}: a target and a projection of the town, both invented. */
final class Analysenschreiber {

  private static final int SCHRITT_JAHRE = 5;
  private static final double WACHSTUM = 1.01;
  private static final List<String> DATEIEN =
      List.of(
          "kita_unter_3.yml",
          "kita_unter_3.spec.yml",
          "bevoelkerung_komponenten.yml",
          "bevoelkerung_komponenten.spec.yml");

  private Analysenschreiber() {}

  /**
   * Writes them.
   *
   * @param einwohner at the end of the last year
   */
  static void write(Ordner ordner, Musterauftrag auftrag, long einwohner) {
    for (String datei : DATEIEN) {
      ordner.write(
          "analysen/" + datei,
          Ordner.readVorlage("analysen/" + datei)
              .replace("@FRUEHER@", Integer.toString(auftrag.bisJahr() - SCHRITT_JAHRE))
              .replace("@BASIS@", Integer.toString(auftrag.bisJahr()))
              .replace("@JAHR@", Integer.toString(auftrag.bisJahr() + SCHRITT_JAHRE))
              .replace("@ECKWERT@", Long.toString(Math.round(einwohner * WACHSTUM))));
    }
  }
}
