package de.lebenslagen.warehouse.indicator.catalogue;

import de.lebenslagen.warehouse.declaration.Knoten;
import de.lebenslagen.warehouse.declaration.MerkmalReader;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Faktabbildung;
import de.lebenslagen.warehouse.model.Datenquelle.Merkmal;
import de.lebenslagen.warehouse.model.Vorschlaege;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Holds the selections of declared indicators against the declared Datenquellen: names that are
 * nearly right, Merkmale and Auspraegungen that nobody has, and what two sources answer equally
 * well. A Gegenstand that nobody delivers is no mistake: the indicator waits for it.
 */
final class Auswahlpruefung {

  private final List<Datenquelle> datenquellen;
  private final Map<String, Set<String>> merkmale = new HashMap<>();
  private final Set<String> gegenstaende = new TreeSet<>();

  Auswahlpruefung(List<Datenquelle> datenquellen) {
    this.datenquellen = List.copyOf(datenquellen);
    MerkmalReader.listMitgeliefert().forEach(this::add);
    for (Datenquelle d : datenquellen) {
      d.merkmale().forEach(this::add);
      d.abbildungen().forEach(a -> gegenstaende.add(a.gegenstand().id()));
    }
  }

  private void add(Merkmal merkmal) {
    merkmale
        .computeIfAbsent(merkmal.id(), m -> new TreeSet<>())
        .addAll(merkmal.auspraegungen().keySet());
  }

  List<Abbruch> listFehler(GelesenerIndikator gelesen) {
    List<Abbruch> result = new ArrayList<>();
    for (String feld : List.of("zaehler", "nenner", "summe", "anzahl")) {
      Optional<Knoten> zaehlung = gelesen.ort().find(feld);
      zaehlung
          .flatMap(k -> k.find("auswahl"))
          .ifPresent(a -> a.liste().forEach(k -> collect(result, k)));
      zaehlung
          .flatMap(k -> k.find("oder"))
          .ifPresent(
              o ->
                  o.liste().stream()
                      .flatMap(form -> form.liste().stream())
                      .forEach(k -> collect(result, k)));
    }
    gelesen.ort().find("geliefert").ifPresent(k -> collect(result, k));
    return result;
  }

  private void collect(List<Abbruch> result, Knoten auswahl) {
    try {
      checkGegenstand(auswahl);
      auswahl.find("merkmale").ifPresent(this::checkMerkmale);
      checkEindeutig(auswahl);
    } catch (Abbruch e) {
      result.add(e);
    }
  }

  private void checkGegenstand(Knoten auswahl) {
    Knoten k = auswahl.get("gegenstand");
    if (!gegenstaende.contains(k.text())) {
      Vorschlaege.findFrage(k.text(), gegenstaende)
          .ifPresent(
              frage -> {
                throw k.fehler(
                    "ein Gegenstand, den eine Datenquelle hat",
                    "\"" + k.text() + "\"",
                    frage + " Wenn er erst noch geliefert wird: ein Name, der keinem gleicht.");
              });
    }
  }

  private void checkMerkmale(Knoten k) {
    k.felder()
        .forEach(
            (merkmal, werte) -> {
              if (!merkmale.containsKey(merkmal)) {
                throw werte.fehler(
                    "ein Merkmal, das es gibt",
                    "\"" + merkmal + "\"",
                    Vorschlaege.satz(merkmal, merkmale.keySet()));
              }
              checkAuspraegungen(merkmal, werte);
            });
  }

  private void checkAuspraegungen(String merkmal, Knoten werte) {
    if (merkmal.equals(MerkmalReader.ALTERSGRUPPE)) {
      return;
    }
    Set<String> known = merkmale.getOrDefault(merkmal, Set.of());
    for (Knoten wert : werte.isListe() ? werte.liste() : List.of(werte)) {
      if (!known.contains(wert.text())) {
        throw wert.fehler(
            "eine Ausprägung von " + merkmal,
            "\"" + wert.text() + "\"",
            Vorschlaege.satz(wert.text(), known));
      }
    }
  }

  /**
   * Two sources with the same Merkmale, Ebene and Vorrang answer equally well, unless they are
   * parts of one series.
   */
  private void checkEindeutig(Knoten auswahl) {
    if (auswahl.find("datenquelle").isPresent()) {
      return;
    }
    Set<String> asked = auswahl.find("merkmale").map(m -> m.felder().keySet()).orElse(Set.of());
    Map<String, Map<String, String>> equal = new TreeMap<>();
    for (Datenquelle d : datenquellen) {
      for (Faktabbildung a : d.abbildungen()) {
        boolean fits =
            a.gegenstand().id().equals(auswahl.get("gegenstand").text())
                && Set.copyOf(a.merkmale()).equals(asked)
                && (asked.isEmpty() || a.vollstaendig());
        if (fits) {
          equal
              .computeIfAbsent(a.ebene() + " " + a.vorrang(), e -> new TreeMap<>())
              .putIfAbsent(
                  d.reihe().orElse(d.id()) + "/" + a.aufgliederung(),
                  d.id() + "/" + a.aufgliederung());
        }
      }
    }
    equal.values().stream()
        .filter(names -> names.size() > 1)
        .findFirst()
        .ifPresent(
            names -> {
              throw auswahl
                  .get("gegenstand")
                  .fehler(
                      "eine Auswahl, die genau eine Aufgliederung trifft",
                      "gleich gut passen "
                          + names.values().stream().collect(Collectors.joining(", ")),
                      "Bitte \"datenquelle\" nennen oder dort den Vorrang festlegen.");
            });
  }
}
