package de.lebenslagen.warehouse.analyse;

import static de.lebenslagen.warehouse.analyse.Analysetabelle.ohne;
import static de.lebenslagen.warehouse.analyse.Analysetabelle.wort;
import static de.lebenslagen.warehouse.analyse.Analysetabelle.zahl;

import de.lebenslagen.warehouse.analyse.Analysetabelle.Spalte;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Zelle;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.value.Indexlauf;
import de.lebenslagen.warehouse.stats.index.ClassBreaks;
import de.lebenslagen.warehouse.stats.index.IndexValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Status and dynamics of an area in one label: the number of the class of the first index and the
 * class of the second, "2+/-".
 *
 * @param name German, of the index of the dynamics
 * @param lauf of the dynamics, in the same year; its recipe has classes
 */
record Gesamtindex(String name, Indexlauf lauf) {

  private Map<Gebiet, Double> dynamik() {
    Map<Gebiet, Double> result = new LinkedHashMap<>();
    List<Double> index = lauf.werte().map(IndexValues::index).find().orElse(List.of());
    for (int i = 0; i < index.size(); i++) {
      result.put(lauf.gueltig().get(i).gebiet(), index.get(i));
    }
    return result;
  }

  private ClassBreaks klassen() {
    return lauf.index().rezept().klassen().orElseThrow();
  }

  /** The label of every area that has both; a class of {@code status} is above 0. */
  Map<Gebiet, String> listMarken(Map<Gebiet, Integer> status) {
    Map<Gebiet, String> result = new LinkedHashMap<>();
    dynamik()
        .forEach(
            (gebiet, wert) ->
                Optional.ofNullable(status.get(gebiet))
                    .ifPresent(nummer -> result.put(gebiet, nummer + klassen().label(wert))));
    return result;
  }

  /** German: how many areas have no dynamics, and why the first; empty where all have. */
  Optional<String> findLuecke(List<Gebiet> gebiete) {
    Map<Gebiet, Double> known = dynamik();
    List<Gebiet> without = gebiete.stream().filter(g -> !known.containsKey(g)).toList();
    return without.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Ohne Dynamik: "
                + (without.size() == gebiete.size() ? "alle" : String.valueOf(without.size()))
                + " von "
                + gebiete.size()
                + " Gebieten. "
                + grund(without.get(0)));
  }

  /** Why an area has no label. */
  private String grund(Gebiet gebiet) {
    return Optional.ofNullable(lauf.ohneIndex().get(gebiet))
        .map(Indexgrenzen::grund)
        .orElseGet(() -> lauf.werte().findGrund().orElse("Ohne Dynamik."));
  }

  /** Both indices of every area side by side, in the order given. */
  Analysetabelle tabelle(Map<Gebiet, Double> index, ClassBreaks klassen, int stellen) {
    Analysetabelle.Builder table =
        Analysetabelle.of(
            "gesamtindex",
            "Status und Dynamik (" + name + ")",
            Spalte.text("raum_id", "Schlüssel"),
            Spalte.text("gebiet", "Gebiet"),
            Spalte.zahl("status", "Status", stellen),
            Spalte.text("statusklasse", "Klasse"),
            Spalte.zahl("dynamik", "Dynamik", stellen),
            Spalte.text("dynamikklasse", "Klasse"),
            Spalte.text("gesamt", "Gesamt"));
    Map<Gebiet, Double> changes = dynamik();
    Map<Gebiet, Integer> numbers = new LinkedHashMap<>();
    index.forEach((gebiet, wert) -> numbers.put(gebiet, klassen.number(wert)));
    Map<Gebiet, String> labels = listMarken(numbers);
    index.forEach(
        (gebiet, wert) -> {
          Optional<Double> change = Optional.ofNullable(changes.get(gebiet));
          List<Zelle> row = new ArrayList<>();
          row.add(wort(gebiet.schluessel()));
          row.add(wort(gebiet.name()));
          row.add(zahl(wert));
          row.add(wort(klassen.label(wert)));
          row.add(change.map(Analysetabelle::zahl).orElseGet(() -> ohne(grund(gebiet))));
          row.add(wort(change.map(c -> klassen().label(c)).orElse("ohne Dynamik")));
          row.add(wort(Objects.requireNonNullElse(labels.get(gebiet), "–")));
          table.add(row);
        });
    return table.build();
  }
}
