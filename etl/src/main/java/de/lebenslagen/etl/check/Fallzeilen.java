package de.lebenslagen.etl.check;

import de.lebenslagen.etl.zaehlung.Zaehlung;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Zeitbezug;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns counts back into rows: one per group that has anybody. An Auspraegung that nobody has gets
 * one row with zero, so that it is known to have been counted; every other group without a row is
 * zero too.
 */
final class Fallzeilen {

  private static final Zelle NICHT_GEFRAGT =
      new Zelle.OhneWert(Statuscode.NICHT_GELIEFERT, "Nach diesem Merkmal ist hier nicht gezählt.");
  private static final int KLEIN = 1024;

  private final Zaehlschema schema;
  private final Fallzeiten zeiten;
  private final Zeitleser zeitleser;
  private final List<List<Zelle>> werte = new ArrayList<>();
  private final Zelle[] kleine = new Zelle[KLEIN];
  private final Map<Integer, Optional<RaumId>> ziele = new HashMap<>();
  private final List<Zeile> zeilen = new ArrayList<>();

  Fallzeilen(Zaehlschema schema, Fallzeiten zeiten) {
    this.schema = schema;
    this.zeiten = zeiten;
    this.zeitleser = new Zeitleser(schema.datenquelle());
    for (int m = 0; m < schema.listMerkmalspalten().size(); m++) {
      List<Zelle> cells = new ArrayList<>();
      schema.listWerteOf(m).forEach(w -> cells.add(new Zelle.Text(w)));
      werte.add(cells);
    }
  }

  /** Adds the rows of one grouping. */
  void add(Zaehlschema.Gruppe gruppe, Zaehlung zaehlung) {
    int n = gruppe.merkmale().size();
    int[] codes = new int[n];
    BitSet[][] seen = new BitSet[zeiten.anzahl()][n];
    for (int i = 0; i < zaehlung.groesse(); i++) {
      long key = zaehlung.schluessel(i);
      for (int m = n - 1; m >= 0; m--) {
        int size = gruppe.stellen().get(m);
        codes[m] = (int) (key % size);
        key /= size;
      }
      int ziel = -1;
      if (gruppe.isWanderung()) {
        ziel = (int) (key % schema.raumAnzahl());
        key /= schema.raumAnzahl();
      }
      int raum = (int) (key % schema.raumAnzahl());
      int zeit = (int) (key / schema.raumAnzahl());
      remember(seen[zeit], codes);
      addZeile(gruppe, zeit, raum, ziel, codes, zaehlung.anzahl(i));
    }
    if (!gruppe.isWanderung()) {
      for (int zeit = 0; zeit < seen.length; zeit++) {
        addNullen(gruppe, zeit, seen[zeit]);
      }
    }
  }

  private static void remember(BitSet[] seen, int[] codes) {
    for (int m = 0; m < codes.length; m++) {
      if (seen[m] == null) {
        seen[m] = new BitSet();
      }
      seen[m].set(codes[m]);
    }
  }

  private void addNullen(Zaehlschema.Gruppe gruppe, int zeit, BitSet[] seen) {
    int n = gruppe.merkmale().size();
    if (n == 0 || seen[0] == null) {
      return;
    }
    int[] first = new int[n];
    for (int m = 0; m < n; m++) {
      first[m] = seen[m].nextSetBit(0);
    }
    for (int m = 0; m < n; m++) {
      for (int code = 0; code < gruppe.stellen().get(m); code++) {
        if (!seen[m].get(code)) {
          int[] codes = first.clone();
          codes[m] = code;
          addZeile(gruppe, zeit, 0, -1, codes, 0);
        }
      }
    }
  }

  private void addZeile(
      Zaehlschema.Gruppe gruppe, int zeit, int raum, int ziel, int[] codes, int anzahl) {
    List<Zelle> zellen = new ArrayList<>(werte.size() + 2);
    zellen.add(new Zelle.Text(gruppe.schluessel()));
    for (int m = 0; m < werte.size(); m++) {
      int at = gruppe.merkmale().indexOf(m);
      zellen.add(at < 0 ? NICHT_GEFRAGT : werte.get(m).get(codes[at]));
    }
    zellen.add(zahl(anzahl));
    Zeitbezug zeitbezug = zeiten.get(zeit);
    zeilen.add(
        new Zeile(
            0,
            schema.raum(raum),
            ziel(ziel),
            zeitbezug,
            zeitleser.berichtsjahr(zeitbezug),
            zellen));
  }

  /** Only rows of moves name a target; the others of such a source lie in one area. */
  private Optional<RaumId> ziel(int ziel) {
    int nummer = ziel < 0 ? schema.ausserhalb() : ziel;
    return schema.raumbezug().ziel().isEmpty()
        ? Optional.empty()
        : ziele.computeIfAbsent(nummer, z -> Optional.of(schema.raum(z)));
  }

  private Zelle zahl(int anzahl) {
    if (anzahl >= KLEIN) {
      return toZelle(anzahl);
    }
    Zelle known = kleine[anzahl];
    Zelle result = known == null ? toZelle(anzahl) : known;
    kleine[anzahl] = result;
    return result;
  }

  private static Zelle toZelle(int anzahl) {
    return new Zelle.Zahl(
        BigDecimal.valueOf(anzahl), anzahl == 0 ? Statuscode.ECHTE_NULL : Statuscode.ZAHL);
  }

  /** All rows so far. */
  List<Zeile> list() {
    return zeilen;
  }
}
