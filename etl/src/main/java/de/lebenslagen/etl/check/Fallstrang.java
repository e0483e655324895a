package de.lebenslagen.etl.check;

import de.lebenslagen.etl.zaehlung.Zaehltafel;
import de.lebenslagen.etl.zaehlung.Zeilenstelle;
import de.lebenslagen.etl.zaehlung.Zeilenzaehler;
import de.lebenslagen.warehouse.raum.Adresszuordnung;
import de.lebenslagen.warehouse.raum.Adresszuordnung.Gefunden;
import de.lebenslagen.warehouse.raum.Adresszuordnung.Grund;
import de.lebenslagen.warehouse.raum.Adresszuordnung.NichtZuordenbar;
import de.lebenslagen.warehouse.raum.Adresszuordnung.Weg;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the rows of a Fallliste that one thread reads. */
final class Fallstrang implements Zeilenzaehler {

  /** So many rows of the same kind are told one by one. */
  private static final int EINZELN = 20;

  /** A row that can't be counted. */
  record Fehler(Zeilenstelle stelle, int spalte, String text) {}

  /** A kind of error within a range. */
  private record Fehlerart(int bereich, int spalte) {}

  private record Adresse(int strasse, int hausnummer, int zeit) {}

  /** An address without an area. */
  record Offen(Zeilenstelle stelle, int strasse, int hausnummer, Grund grund) {}

  private final Fallspalten spalten;
  private final Zaehlschema schema;
  private final Fallzeiten zeiten;
  private final Zaehltafel[] tafeln;
  private final long[] noetig;
  private final int[] altersband;
  private final int raumAnzahl;
  private final int ausserhalb;

  /** For every grouping: where the codes of its Merkmale stand (-1: the age), and their sizes. */
  private final int[][] indexe;

  private final int[][] stellen;
  private final boolean[] wanderung;
  private final boolean merken;
  private final Map<Adresse, Adresszuordnung> adressen = new HashMap<>();
  private final Map<Weg, Integer> wege = new EnumMap<>(Weg.class);
  private final Map<Grund, Integer> gruende = new EnumMap<>(Grund.class);
  private final List<Offen> offene = new ArrayList<>();
  private final List<Fehler> fehler = new ArrayList<>();
  private final Map<Fehlerart, Integer> fehleranzahl = new HashMap<>();
  private long[] bits = new long[0];
  private Zeilenstelle letzterFehler = new Zeilenstelle(-1, -1);
  private int zeilen;
  private int ausgelassen;
  private int ohneGruppe;

  /**
   * @param merken whether the addresses without an area are wanted one by one
   */
  Fallstrang(Fallspalten spalten, boolean merken) {
    this.merken = merken;
    this.spalten = spalten;
    this.schema = spalten.schema();
    this.zeiten = spalten.zeiten();
    this.tafeln = new Zaehltafel[schema.gruppen().size()];
    this.noetig = new long[tafeln.length];
    this.raumAnzahl = schema.raumAnzahl();
    this.ausserhalb = schema.ausserhalb();
    this.indexe = new int[tafeln.length][];
    this.stellen = new int[tafeln.length][];
    this.wanderung = new boolean[tafeln.length];
    for (int i = 0; i < tafeln.length; i++) {
      Zaehlschema.Gruppe gruppe = schema.gruppen().get(i);
      tafeln[i] = new Zaehltafel();
      noetig[i] = spalten.filter().bits(gruppe.wert().zeilen());
      indexe[i] = gruppe.merkmale().stream().mapToInt(spalten::merkmal).toArray();
      stellen[i] = gruppe.stellen().stream().mapToInt(n -> n).toArray();
      wanderung[i] = gruppe.isWanderung();
    }
    this.altersband = spalten.altersband();
  }

  @Override
  public void onZeile(int bereich, int zeile, int[] codes) {
    zeilen++;
    long met = bits(codes);
    if (spalten.isAusgelassen(met)) {
      ausgelassen++;
      return;
    }
    int zeit = spalten.zeit(codes);
    int band = 0;
    if (altersband.length > 0) {
      int am = spalten.am() < 0 ? zeiten.ende(zeit) : codes[spalten.am()];
      int alter = Fallzeiten.alter(codes[spalten.geburt()], am);
      if (alter < 0) {
        onFehler(new Zeilenstelle(bereich, zeile), Fallspalten.ALTER, "");
        return;
      }
      band = altersband[Math.min(alter, altersband.length - 1)];
    }
    int raum = spalten.hasAdresse() ? raum(bereich, zeile, codes, zeit) : spalten.raum(codes);
    int ziel = spalten.ziel() < 0 ? -1 : codes[spalten.ziel()];
    if (ziel == ausserhalb && raum == ziel) {
      onFehler(new Zeilenstelle(bereich, zeile), Fallspalten.WANDERUNG, "");
      return;
    }
    count(codes, met, zeit, raum, ziel, band);
  }

  private long bits(int[] codes) {
    long met = 0;
    for (int index : spalten.filterspalten()) {
      if (codes[index] >= bits.length) {
        bits = spalten.filter().listBits();
      }
      met |= bits[codes[index]];
    }
    return met;
  }

  private void count(int[] codes, long met, int zeit, int raum, int ziel, int band) {
    boolean counted = false;
    for (int i = 0; i < tafeln.length; i++) {
      if ((met & noetig[i]) == noetig[i]) {
        counted = true;
        tafeln[i].add(key(i, codes, zeit, raum, ziel, band), 1);
      }
    }
    ohneGruppe += counted ? 0 : 1;
  }

  private long key(int gruppe, int[] codes, int zeit, int raum, int ziel, int band) {
    boolean outside = ziel >= 0 && !wanderung[gruppe] && raum == ausserhalb;
    long key = (long) zeit * raumAnzahl + (outside ? ziel : raum);
    if (wanderung[gruppe]) {
      key = key * raumAnzahl + ziel;
    }
    int[] own = indexe[gruppe];
    int[] sizes = stellen[gruppe];
    for (int i = 0; i < own.length; i++) {
      key = key * sizes[i] + (own[i] < 0 ? band : codes[own[i]]);
    }
    return key;
  }

  private int raum(int bereich, int zeile, int[] codes, int zeit) {
    int strasse = codes[spalten.strasse()];
    int hausnummer = spalten.hausnummer() < 0 ? -1 : codes[spalten.hausnummer()];
    Adresszuordnung zuordnung =
        adressen.computeIfAbsent(
            new Adresse(strasse, hausnummer, zeit),
            a -> spalten.adressen().find(strasse, hausnummer, zeiten.get(zeit).bis()));
    if (zuordnung instanceof Gefunden gefunden) {
      wege.merge(gefunden.weg(), 1, Integer::sum);
      return schema.nummer(schema.raumbezug().raum(gefunden.einheit()));
    }
    Grund grund = ((NichtZuordenbar) zuordnung).grund();
    gruende.merge(grund, 1, Integer::sum);
    if (merken) {
      offene.add(new Offen(new Zeilenstelle(bereich, zeile), strasse, hausnummer, grund));
    }
    return schema.nichtZuordenbar();
  }

  @Override
  public void onFehler(Zeilenstelle stelle, int spalte, String text) {
    boolean counted = spalte == Fallspalten.ALTER || spalte == Fallspalten.WANDERUNG;
    zeilen += counted || stelle.equals(letzterFehler) ? 0 : 1;
    letzterFehler = stelle;
    int n = fehleranzahl.merge(new Fehlerart(stelle.bereich(), spalte), 1, Integer::sum);
    if (n <= EINZELN) {
      fehler.add(new Fehler(stelle, spalte, text));
    }
  }

  Zaehltafel tafel(int gruppe) {
    return tafeln[gruppe];
  }

  List<Fehler> fehler() {
    return fehler;
  }

  /** Errors that are not told one by one. */
  int weitereFehler() {
    return fehleranzahl.values().stream().mapToInt(n -> Math.max(0, n - EINZELN)).sum();
  }

  List<Offen> offene() {
    return offene;
  }

  Map<Weg, Integer> wege() {
    return wege;
  }

  Map<Grund, Integer> gruende() {
    return gruende;
  }

  int zeilen() {
    return zeilen;
  }

  int ausgelassen() {
    return ausgelassen;
  }

  int ohneGruppe() {
    return ohneGruppe;
  }
}
