package de.lebenslagen.ops.musterstadt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lays out the town: Sozialräume, blocks, and how boundaries change. */
final class Stadtplaner {

  private static final int WENIGSTE_RAEUME = 8;
  private static final int MEISTE_RAEUME = 600;
  private static final int EINWOHNER_JE_RAUM = 4_000;
  private static final int EINWOHNER_JE_BLOCK = 180;
  private static final int WENIGSTE_BLOECKE = 12;
  private static final int MEISTE_BLOECKE = 60;

  private static final String[] NAME_VORN = {
    "Muster", "Beispiel", "Probe", "Modell", "Übungs", "Vorlagen", "Schein", "Papier"
  };
  private static final String[] NAME_HINTEN = {
    "au", "berg", "feld", "hafen", "heide", "höhe", "kamp", "markt", "mühle", "rain", "tal", "ufer",
    "wald", "weiler", "winkel"
  };
  private static final String[] NAME_TEIL = {"", " Nord", " Süd", " Ost", " West"};

  private final Musterauftrag auftrag;
  private final int zeilen;
  private final int spalten;
  private final int blockZeilen;
  private final int blockSpalten;

  private Stadtplaner(Musterauftrag auftrag) {
    this.auftrag = auftrag;
    int raeume = clamp(auftrag.einwohner() / EINWOHNER_JE_RAUM, WENIGSTE_RAEUME, MEISTE_RAEUME);
    this.zeilen = (int) Math.sqrt(raeume);
    this.spalten = (raeume + zeilen - 1) / zeilen;
    int bloecke =
        clamp(
            auftrag.einwohner() / (zeilen * spalten) / EINWOHNER_JE_BLOCK,
            WENIGSTE_BLOECKE,
            MEISTE_BLOECKE);
    this.blockSpalten = (int) Math.ceil(Math.sqrt(bloecke));
    this.blockZeilen = (bloecke + blockSpalten - 1) / blockSpalten;
  }

  static Stadtplan plan(Musterauftrag auftrag) {
    return new Stadtplaner(auftrag).plan();
  }

  private Stadtplan plan() {
    Zufall zufall = Zufall.of(auftrag.saat(), Zufall.Strom.GEBIET, 0);
    List<Lage> lagen = new ArrayList<>();
    double[] gewichte = new double[raeume() * blockZeilen * blockSpalten];
    for (int raum = 0; raum < raeume(); raum++) {
      lagen.add(lage(raum, zufall));
      double groesse = zufall.zwischen(0.5, 1.5);
      for (int b = 0; b < blockZeilen * blockSpalten; b++) {
        gewichte[raum * blockZeilen * blockSpalten + b] = groesse * zufall.zwischen(0.4, 1.6);
      }
    }
    List<Gebietsstand> staende = new ArrayList<>(List.of(alterStand()));
    if (auftrag.neuerGebietsstand() <= auftrag.bisJahr()) {
      staende.add(neuerStand(staende.get(0)));
    }
    return new Stadtplan(
        zeilen,
        spalten,
        blockZeilen,
        blockSpalten,
        lagen,
        Gewichtstafel.of(gewichte),
        List.copyOf(staende));
  }

  /** Areas with a measure against a burden have one. */
  private Lage lage(int raum, Zufall zufall) {
    double u = zufall.anteil();
    double belastung = Massnahme.isAnsatz(raum, raeume()) ? 0.7 + 0.2 * u : 0.05 + 0.85 * u * u;
    double auslaender = 0.05 + 0.25 * belastung * zufall.zwischen(0.7, 1.3);
    return new Lage(belastung, auslaender, zufall.zwischen(0.7, 1.4));
  }

  private Gebietsstand alterStand() {
    List<Sozialraum> raeume = new ArrayList<>();
    int[] raumJeBlock = new int[raeume() * blockZeilen * blockSpalten];
    for (int raum = 0; raum < raeume(); raum++) {
      raeume.add(new Sozialraum(schluessel(raum), name(raum)));
    }
    Arrays.setAll(raumJeBlock, block -> block / (blockZeilen * blockSpalten));
    return new Gebietsstand(LocalDate.of(auftrag.ausgangsjahr(), 1, 1), raeume, raumJeBlock);
  }

  /**
   * The first area is split, the last two of its row are merged, and the first area of the next row
   * takes a column of blocks from its neighbour. What changes its people changes its key, what only
   * moves its border keeps it, as in real area systems.
   */
  private Gebietsstand neuerStand(Gebietsstand alt) {
    List<Sozialraum> raeume = new ArrayList<>();
    int[] neuJeAlt = new int[raeume()];
    for (int raum = 0; raum < raeume(); raum++) {
      if (raum != 0 && raum != spalten - 2 && raum != spalten - 1) {
        neuJeAlt[raum] = raeume.size();
        raeume.add(alt.raeume().get(raum));
      }
    }
    int westen = raeume.size();
    raeume.add(new Sozialraum(schluessel(raeume()), name(0) + " (Westteil)"));
    raeume.add(new Sozialraum(schluessel(raeume() + 1), name(0) + " (Ostteil)"));
    raeume.add(
        new Sozialraum(schluessel(raeume() + 2), name(spalten - 2) + "/" + name(spalten - 1)));
    neuJeAlt[spalten - 2] = westen + 2;
    neuJeAlt[spalten - 1] = westen + 2;
    int[] raumJeBlock = new int[alt.raumJeBlock().length];
    for (int block = 0; block < raumJeBlock.length; block++) {
      int raum = alt.raumJeBlock()[block];
      int spalte = block % blockSpalten;
      if (raum == 0) {
        raumJeBlock[block] = westen + (spalte < blockSpalten / 2 ? 0 : 1);
      } else if (raum == spalten + 1 && spalte == 0) {
        raumJeBlock[block] = neuJeAlt[spalten];
      } else {
        raumJeBlock[block] = neuJeAlt[raum];
      }
    }
    LocalDate ab = LocalDate.of(auftrag.neuerGebietsstand(), 1, 1);
    return new Gebietsstand(ab, raeume, raumJeBlock);
  }

  private int raeume() {
    return zeilen * spalten;
  }

  private String schluessel(int raum) {
    return Texte.stellen(raum + 1, String.valueOf(raeume() + 3).length());
  }

  private static String name(int raum) {
    int vorn = raum % NAME_VORN.length;
    int hinten = raum / NAME_VORN.length + vorn * 7;
    int teil = raum / (NAME_VORN.length * NAME_HINTEN.length);
    return NAME_VORN[vorn] + NAME_HINTEN[hinten % NAME_HINTEN.length] + NAME_TEIL[teil];
  }

  private static int clamp(int wert, int kleinster, int groesster) {
    return Math.min(Math.max(wert, kleinster), groesster);
  }
}
