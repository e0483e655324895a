package de.lebenslagen.etl.check;

import de.lebenslagen.etl.zaehlung.Zaehlung;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Zeitbezug;
import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * Counts as rows: one per group that has anybody. An Auspraegung that nobody has gets one row with
 * zero, so that it is known to have been counted; every other group without a row is zero too. A
 * row is made when it is asked for: millions of groups are two arrays, not millions of objects.
 */
final class Fallzeilen extends AbstractList<Zeile> implements RandomAccess {

  private static final Zelle NICHT_GEFRAGT =
      new Zelle.OhneWert(Statuscode.NICHT_GELIEFERT, "Nach diesem Merkmal ist hier nicht gezählt.");
  private static final int KLEIN = 1024;

  private final Zaehlschema schema;
  private final Fallzeiten zeiten;
  private final Zeitleser zeitleser;
  private final List<List<Zelle>> werte = new ArrayList<>();
  private final Zelle[] kleine = new Zelle[KLEIN];
  private final List<Teil> teile = new ArrayList<>();
  private int groesse;

  Fallzeilen(Zaehlschema schema, Fallzeiten zeiten) {
    this.schema = schema;
    this.zeiten = zeiten;
    this.zeitleser = new Zeitleser(schema.datenquelle());
    for (int m = 0; m < schema.listMerkmalspalten().size(); m++) {
      List<Zelle> cells = new ArrayList<>();
      schema.listWerteOf(m).forEach(w -> cells.add(new Zelle.Text(w)));
      werte.add(List.copyOf(cells));
    }
    for (int n = 0; n < KLEIN; n++) {
      kleine[n] = toZelle(n);
    }
  }

  /**
   * The groups of one grouping.
   *
   * @param ab index of its first row
   * @param nullen keys of the rows with zero, behind the others
   * @param merkmalstellen for every column of a Merkmal: its place in the key, or -1
   */
  private record Teil(
      int ab,
      Zaehlschema.Gruppe gruppe,
      Zelle schluessel,
      Zaehlung zaehlung,
      long[] nullen,
      int[] merkmalstellen) {

    int groesse() {
      return zaehlung.groesse() + nullen.length;
    }
  }

  /** Adds the rows of one grouping. */
  void add(Zaehlschema.Gruppe gruppe, Zaehlung zaehlung) {
    int[] stellen = new int[werte.size()];
    for (int m = 0; m < stellen.length; m++) {
      stellen[m] = gruppe.merkmale().indexOf(m);
    }
    long[] nullen = gruppe.isWanderung() ? new long[0] : listNullen(gruppe, zaehlung);
    Teil teil =
        new Teil(groesse, gruppe, new Zelle.Text(gruppe.schluessel()), zaehlung, nullen, stellen);
    teile.add(teil);
    groesse = Math.addExact(groesse, teil.groesse());
  }

  /**
   * Keys of Auspraegungen that nobody has: in the first area, beside the first that somebody has.
   */
  private long[] listNullen(Zaehlschema.Gruppe gruppe, Zaehlung zaehlung) {
    int n = gruppe.merkmale().size();
    BitSet[][] seen = new BitSet[zeiten.anzahl()][n];
    int[] sizes = gruppe.stellen().stream().mapToInt(s -> s).toArray();
    for (BitSet[] own : seen) {
      Arrays.setAll(own, m -> new BitSet(sizes[m]));
    }
    for (int i = 0; i < zaehlung.groesse(); i++) {
      long key = zaehlung.schluessel(i);
      long rest = key;
      for (int size : sizes) {
        rest /= size;
      }
      BitSet[] own = seen[(int) (rest / schema.raumAnzahl())];
      for (int m = n - 1; m >= 0; m--) {
        own[m].set((int) (key % sizes[m]));
        key /= sizes[m];
      }
    }
    List<Long> result = new ArrayList<>();
    for (int zeit = 0; zeit < seen.length && n > 0; zeit++) {
      if (!seen[zeit][0].isEmpty()) {
        addNullen(gruppe, zeit, seen[zeit], result);
      }
    }
    return result.stream().mapToLong(Long::longValue).toArray();
  }

  private void addNullen(Zaehlschema.Gruppe gruppe, int zeit, BitSet[] seen, List<Long> result) {
    int[] first = Arrays.stream(seen).mapToInt(s -> s.nextSetBit(0)).toArray();
    for (int m = 0; m < seen.length; m++) {
      for (int code = 0; code < gruppe.stellen().get(m); code++) {
        if (!seen[m].get(code)) {
          long key = (long) zeit * schema.raumAnzahl();
          for (int other = 0; other < seen.length; other++) {
            key = key * gruppe.stellen().get(other) + (other == m ? code : first[other]);
          }
          result.add(key);
        }
      }
    }
  }

  /** The codes of the Merkmale in a key. */
  private static int[] codes(Zaehlschema.Gruppe gruppe, long key) {
    int[] codes = new int[gruppe.merkmale().size()];
    long rest = key;
    for (int m = codes.length - 1; m >= 0; m--) {
      int size = gruppe.stellen().get(m);
      codes[m] = (int) (rest % size);
      rest /= size;
    }
    return codes;
  }

  /** The key without the Merkmale: time, area and, of a move, its target. */
  private static long rest(Zaehlschema.Gruppe gruppe, long key) {
    long rest = key;
    for (int size : gruppe.stellen()) {
      rest /= size;
    }
    return rest;
  }

  @Override
  public int size() {
    return groesse;
  }

  @Override
  public Zeile get(int index) {
    Teil teil = teil(index);
    int at = index - teil.ab();
    int gezaehlt = teil.zaehlung().groesse();
    return at < gezaehlt
        ? toZeile(teil, teil.zaehlung().schluessel(at), teil.zaehlung().anzahl(at))
        : toZeile(teil, teil.nullen()[at - gezaehlt], 0);
  }

  private Teil teil(int index) {
    int at = teile.size() - 1;
    while (at > 0 && teile.get(at).ab() > index) {
      at--;
    }
    return teile.get(at);
  }

  private Zeile toZeile(Teil teil, long key, int anzahl) {
    int[] codes = codes(teil.gruppe(), key);
    long rest = rest(teil.gruppe(), key);
    int ziel = schema.ausserhalb();
    if (teil.gruppe().isWanderung()) {
      ziel = (int) (rest % schema.raumAnzahl());
      rest /= schema.raumAnzahl();
    }
    Zelle[] zellen = new Zelle[werte.size() + 2];
    zellen[0] = teil.schluessel();
    for (int m = 0; m < werte.size(); m++) {
      int stelle = teil.merkmalstellen()[m];
      zellen[m + 1] = stelle < 0 ? NICHT_GEFRAGT : werte.get(m).get(codes[stelle]);
    }
    zellen[zellen.length - 1] = anzahl < KLEIN ? kleine[anzahl] : toZelle(anzahl);
    Zeitbezug zeitbezug = zeiten.get((int) (rest / schema.raumAnzahl()));
    return new Zeile(
        0,
        schema.raum((int) (rest % schema.raumAnzahl())),
        ziel(ziel),
        zeitbezug,
        zeitleser.berichtsjahr(zeitbezug),
        List.of(zellen));
  }

  /** Only rows of moves name a target; the others of such a source lie in one area. */
  private Optional<RaumId> ziel(int ziel) {
    return schema.raumbezug().ziel().isEmpty() ? Optional.empty() : Optional.of(schema.raum(ziel));
  }

  private static Zelle toZelle(int anzahl) {
    return new Zelle.Zahl(
        BigDecimal.valueOf(anzahl), anzahl == 0 ? Statuscode.ECHTE_NULL : Statuscode.ZAHL);
  }

  /** One row for each time. */
  List<Zeile> listJeZeit() {
    List<Zeile> result = new ArrayList<>();
    BitSet seen = new BitSet();
    for (Teil teil : teile) {
      for (int i = 0; i < teil.zaehlung().groesse() && seen.cardinality() < zeiten.anzahl(); i++) {
        long key = teil.zaehlung().schluessel(i);
        long rest = rest(teil.gruppe(), key) / schema.raumAnzahl();
        int zeit = (int) (teil.gruppe().isWanderung() ? rest / schema.raumAnzahl() : rest);
        if (!seen.get(zeit)) {
          seen.set(zeit);
          result.add(get(teil.ab() + i));
        }
      }
    }
    return result;
  }
}
