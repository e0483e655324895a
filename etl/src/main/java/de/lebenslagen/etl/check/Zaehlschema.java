package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Faktabbildung;
import de.lebenslagen.warehouse.model.Datenquelle.Raumbezug;
import de.lebenslagen.warehouse.model.Datenquelle.Spalte;
import de.lebenslagen.warehouse.model.Datenquelle.Spaltentyp;
import de.lebenslagen.warehouse.model.Datenquelle.Wertspalte;
import de.lebenslagen.warehouse.model.Fallliste;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Zeilenfilter;
import de.lebenslagen.warehouse.raum.Raum;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is counted of a Fallliste: areas and Auspraegungen as small numbers, and one number for
 * every combination that a group of rows can have.
 */
final class Zaehlschema {

  /** More times than this in one file mean that the wrong column was declared. */
  static final int MEISTE_ZEITEN = 4096;

  private static final String WANDERUNG = "fct_wanderung";

  private final Datenquelle datenquelle;
  private final Fallliste fallliste;
  private final Raumbezug raumbezug;
  private final List<RaumId> raeume = new ArrayList<>();
  private final Map<RaumId, Integer> raumByNummer = new HashMap<>();
  private final Map<String, List<String>> merkmale = new LinkedHashMap<>();
  private final List<Gruppe> gruppen = new ArrayList<>();
  private final String gruppenspalte;

  /**
   * One grouping: an Abbildung with one of its value columns.
   *
   * @param schluessel what the rows of it have in the column that tells groupings apart
   * @param merkmale the columns by which is grouped, as indexes
   * @param stellen how many values each of them has
   */
  record Gruppe(
      Faktabbildung abbildung,
      Wertspalte wert,
      String schluessel,
      List<Integer> merkmale,
      List<Integer> stellen) {

    boolean isWanderung() {
      return abbildung.tabelle().equals(WANDERUNG);
    }
  }

  Zaehlschema(Datenquelle datenquelle, Raumverzeichnis verzeichnis) {
    this.datenquelle = datenquelle;
    this.fallliste = datenquelle.fallliste().orElseThrow();
    this.raumbezug = datenquelle.raumbezuege().get(0);
    verzeichnis
        .list(raumbezug.raumgliederung(), raumbezug.gebietsstand(), raumbezug.ebene())
        .stream()
        .map(Raum::id)
        .filter(r -> !r.isNichtZuordenbar())
        .forEach(this::addRaum);
    addRaum(raumbezug.raum(RaumId.NICHT_ZUORDENBAR));
    addRaum(raumbezug.raum(RaumId.AUSSERHALB));
    String spalte = "zaehlung";
    while (datenquelle.findSpalte(spalte).isPresent()) {
      spalte += "_";
    }
    this.gruppenspalte = spalte;
    datenquelle.abbildungen().forEach(this::addGruppen);
  }

  private void addRaum(RaumId raum) {
    raumByNummer.put(raum, raeume.size());
    raeume.add(raum);
  }

  private void addGruppen(Faktabbildung abbildung) {
    List<Integer> indexes = new ArrayList<>();
    List<Integer> stellen = new ArrayList<>();
    for (String merkmal : abbildung.merkmalSpalten().keySet().stream().sorted().toList()) {
      String spalte = abbildung.merkmalSpalten().getOrDefault(merkmal, "");
      merkmale.computeIfAbsent(spalte, this::listWerte);
      indexes.add(List.copyOf(merkmale.keySet()).indexOf(spalte));
      stellen.add(merkmale.getOrDefault(spalte, List.of()).size());
    }
    for (Wertspalte wert : abbildung.werte()) {
      Gruppe gruppe =
          new Gruppe(
              abbildung, wert, abbildung.aufgliederung() + "#" + gruppen.size(), indexes, stellen);
      requireFits(gruppe);
      gruppen.add(gruppe);
    }
  }

  private List<String> listWerte(String spalte) {
    Spalte declared = datenquelle.findSpalte(spalte).orElseThrow();
    return fallliste
        .alter()
        .filter(a -> a.spalte().equals(spalte))
        .map(a -> a.gruppen().stream().map(g -> g.schluessel()).toList())
        .orElseGet(() -> declared.codes().values().stream().distinct().sorted().toList());
  }

  /** The combinations of a grouping must be countable with one long number. */
  private void requireFits(Gruppe gruppe) {
    double places = (double) MEISTE_ZEITEN * raeume.size();
    places *= gruppe.isWanderung() ? raeume.size() : 1;
    for (int n : gruppe.stellen()) {
      places *= n;
    }
    if (places >= Long.MAX_VALUE / 2.0) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          datenquelle.id()
              + ".yml, Aufgliederung "
              + gruppe.abbildung().aufgliederung()
              + ": zu viele Kombinationen von Gebieten und Ausprägungen zum Zählen.",
          "Bitte nach weniger Merkmalen zugleich aufgliedern.");
    }
  }

  /** The Datenquelle as the counts are delivered: the Merkmale, the count, nothing else. */
  Datenquelle gezaehlt() {
    List<Spalte> spalten = new ArrayList<>();
    spalten.add(spalte(gruppenspalte, Spaltentyp.TEXT, Map.of()));
    merkmale.forEach(
        (name, werte) -> {
          Map<String, String> codes = new LinkedHashMap<>();
          werte.forEach(w -> codes.put(w, w));
          spalten.add(spalte(name, Spaltentyp.CODE, codes));
        });
    spalten.add(datenquelle.findSpalte(fallliste.anzahl()).orElseThrow());
    List<Faktabbildung> abbildungen =
        datenquelle.abbildungen().stream().map(this::withFilter).toList();
    return datenquelle.withSpalten(spalten, abbildungen);
  }

  private static Spalte spalte(String name, Spaltentyp typ, Map<String, String> codes) {
    return new Spalte(
        name, typ, "", "beim Zählen entstanden", codes, Map.of(), true, Optional.empty());
  }

  private Faktabbildung withFilter(Faktabbildung a) {
    List<Wertspalte> werte =
        gruppen.stream()
            .filter(g -> g.abbildung() == a)
            .map(
                g ->
                    new Wertspalte(
                        g.wert().spalte(),
                        g.wert().auspraegungen(),
                        new Zeilenfilter(Map.of(gruppenspalte, List.of(g.schluessel())))))
            .toList();
    return new Faktabbildung(
        a.aufgliederung(),
        a.titel(),
        a.ebene(),
        a.tabelle(),
        a.gegenstand(),
        a.merkmale(),
        a.merkmalSpalten(),
        werte,
        a.wertart(),
        a.rundung(),
        a.vollstaendig(),
        a.vorrang());
  }

  Datenquelle datenquelle() {
    return datenquelle;
  }

  Fallliste fallliste() {
    return fallliste;
  }

  Raumbezug raumbezug() {
    return raumbezug;
  }

  List<Gruppe> gruppen() {
    return gruppen;
  }

  /** The columns by which is grouped; the index is that of {@link Gruppe#merkmale}. */
  List<String> listMerkmalspalten() {
    return List.copyOf(merkmale.keySet());
  }

  /** The values of such a column; the index is the code. */
  List<String> listWerteOf(int merkmal) {
    return Stream.of(listMerkmalspalten().get(merkmal))
        .flatMap(s -> merkmale.getOrDefault(s, List.of()).stream())
        .toList();
  }

  int raumAnzahl() {
    return raeume.size();
  }

  RaumId raum(int nummer) {
    return raeume.get(nummer);
  }

  int nummer(RaumId raum) {
    return raumByNummer.getOrDefault(raum, -1);
  }

  int nichtZuordenbar() {
    return raeume.size() - 2;
  }

  int ausserhalb() {
    return raeume.size() - 1;
  }
}
