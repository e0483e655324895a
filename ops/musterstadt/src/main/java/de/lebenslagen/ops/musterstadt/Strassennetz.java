package de.lebenslagen.ops.musterstadt;

import java.util.ArrayList;
import java.util.List;

/**
 * Streets with their house numbers. A street runs between two blocks: odd numbers on the one side,
 * even ones on the other; of some, the high odd numbers lie in a third block.
 */
final class Strassennetz {

  private static final int HOECHSTE_NUMMER = 98;
  private static final int TEILUNG = 50;
  private static final String NEUER_NAME = "Straße der Beispiele";

  private static final String[] NAME_VORN = {
    "Ahorn", "Amsel", "Birken", "Blumen", "Brunnen", "Buchen", "Drossel", "Eichen", "Erlen",
    "Finken", "Garten", "Hasel", "Heide", "Holunder", "Kastanien", "Kiefern", "Kirsch", "Lerchen",
    "Linden", "Mühlen", "Möwen", "Nelken", "Pappel", "Quellen", "Rosen", "Schlehen", "Schwalben",
    "Tannen", "Ulmen", "Veilchen", "Weiden", "Wiesen", "Zedern"
  };
  private static final String[] NAME_MITTE = {
    "muster", "beispiel", "probe", "modell", "vorlagen", "übungs", "schein", "papier"
  };
  private static final String[] NAME_HINTEN = {
    "straße", "weg", "gasse", "allee", "ring", "steig", "pfad"
  };

  /**
   * Numbers of one side of a street that lie in one block.
   *
   * @param von first number; it says whether the side is odd or even
   */
  record Abschnitt(int strasse, int von, int bis, int block) {
    Seite seite() {
      return von % 2 == 1 ? Seite.UNGERADE : Seite.GERADE;
    }
  }

  /** Side of a street. */
  enum Seite {
    UNGERADE,
    GERADE
  }

  private final Musterauftrag auftrag;
  private final List<Abschnitt> abschnitte = new ArrayList<>();
  private final List<List<Abschnitt>> jeBlock = new ArrayList<>();
  private int strassen;

  private Strassennetz(Musterauftrag auftrag) {
    this.auftrag = auftrag;
  }

  static Strassennetz of(Musterauftrag auftrag, Stadtplan plan) {
    Strassennetz netz = new Strassennetz(auftrag);
    for (int block = 0; block < plan.bloecke(); block++) {
      netz.jeBlock.add(new ArrayList<>(3));
    }
    for (int raum = 0; raum < plan.raeume(); raum++) {
      for (int zeile = 0; zeile < plan.blockZeilen(); zeile++) {
        for (int spalte = 0; spalte + 1 < plan.blockSpalten(); spalte++) {
          netz.addStrasse(plan, raum, zeile, spalte);
        }
      }
    }
    return netz;
  }

  private void addStrasse(Stadtplan plan, int raum, int zeile, int spalte) {
    int strasse = strassen++;
    int links = plan.block(raum, zeile, spalte);
    boolean geteilt = spalte % 2 == 0 && zeile + 1 < plan.blockZeilen();
    add(new Abschnitt(strasse, 1, geteilt ? TEILUNG - 1 : HOECHSTE_NUMMER - 1, links));
    if (geteilt) {
      int darueber = plan.block(raum, zeile + 1, spalte);
      add(new Abschnitt(strasse, TEILUNG + 1, HOECHSTE_NUMMER - 1, darueber));
    }
    add(new Abschnitt(strasse, 2, HOECHSTE_NUMMER, plan.block(raum, zeile, spalte + 1)));
  }

  private void add(Abschnitt abschnitt) {
    abschnitte.add(abschnitt);
    jeBlock.get(abschnitt.block()).add(abschnitt);
  }

  List<Abschnitt> listAbschnitte() {
    return List.copyOf(abschnitte);
  }

  int strassen() {
    return strassen;
  }

  Adresse draw(int block, Zufall zufall) {
    List<Abschnitt> moegliche = jeBlock.get(block);
    Abschnitt a = moegliche.get(zufall.unter(moegliche.size()));
    int nummern = (a.bis() - a.von()) / 2 + 1;
    return new Adresse(a.strasse(), a.von() + 2 * zufall.unter(nummern));
  }

  static String schluessel(int strasse) {
    return Texte.stellen(strasse + 1, 5);
  }

  /** Whether this street gets another name while the town is watched. */
  boolean isUmbenannt(int strasse) {
    return strasse == 0 && umbenennungsjahr() <= auftrag.bisJahr();
  }

  /** First year of the new name. */
  int umbenennungsjahr() {
    return auftrag.neuerGebietsstand();
  }

  /** The name at the end of a year. */
  String name(int strasse, int jahr) {
    return isUmbenannt(strasse) && jahr >= umbenennungsjahr() ? NEUER_NAME : name(strasse);
  }

  private static String name(int strasse) {
    int vorn = strasse % NAME_VORN.length;
    int rest = strasse / NAME_VORN.length;
    int mitte = (rest + vorn) % NAME_MITTE.length;
    int hinten = (rest / NAME_MITTE.length + vorn + mitte) % NAME_HINTEN.length;
    int wieder = strasse / (NAME_VORN.length * NAME_MITTE.length * NAME_HINTEN.length);
    return NAME_VORN[vorn]
        + NAME_MITTE[mitte]
        + NAME_HINTEN[hinten]
        + (wieder == 0 ? "" : " " + (wieder + 1) + ". Bezirk");
  }
}
