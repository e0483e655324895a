package de.lebenslagen.warehouse.declaration;

import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Faktabbildung;
import de.lebenslagen.warehouse.model.Datenquelle.Gegenstand;
import de.lebenslagen.warehouse.model.Datenquelle.Merkmal;
import de.lebenslagen.warehouse.model.Datenquelle.Raumbezug;
import de.lebenslagen.warehouse.model.Vorschlaege;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks Datenquellen against each other: the same word means the same everywhere, and a selection
 * finds one answer.
 */
final class Datenquellenabgleich {

  private record Erste<T>(String datenquelle, T wert) {}

  private record Auswahl(String tabelle, String gegenstand, String raum, Set<String> merkmale) {}

  private final Map<String, Erste<Gegenstand>> gegenstaende = new HashMap<>();
  private final Map<String, Erste<Merkmal>> merkmale = new HashMap<>();
  private final Map<Auswahl, Map<Integer, Map<Map<String, String>, String>>> besetzt =
      new HashMap<>();

  private Datenquellenabgleich() {}

  static void check(List<GeleseneDatenquelle> all) {
    checkNachfolger(all);
    Datenquellenabgleich abgleich = new Datenquellenabgleich();
    for (GeleseneDatenquelle one : all) {
      abgleich.checkMerkmale(one);
      for (Faktabbildung abbildung : one.datenquelle().abbildungen()) {
        Knoten place = one.getPlace(abbildung);
        abgleich.checkGegenstand(one, abbildung, place);
        abgleich.checkVorrang(one.datenquelle(), abbildung, place);
      }
    }
  }

  /** A successor is there, and none comes back to where it began. */
  private static void checkNachfolger(List<GeleseneDatenquelle> all) {
    Map<String, String> next = new HashMap<>();
    all.forEach(
        one ->
            one.datenquelle()
                .rhythmus()
                .nachfolger()
                .ifPresent(n -> next.put(one.datenquelle().id(), n)));
    List<String> known = new ArrayList<>(FertigeQuelle.listIds());
    known.addAll(next.keySet());
    all.forEach(one -> known.add(one.datenquelle().id()));
    for (GeleseneDatenquelle one : all) {
      String id = one.datenquelle().id();
      String at = next.get(id);
      for (int steps = 0; at != null; steps++) {
        if (!known.contains(at) || at.equals(id) || steps > all.size()) {
          throw one.wurzel()
              .get("rhythmus")
              .get("nachfolger")
              .fehler(
                  "eine andere Datenquelle, die hier deklariert ist",
                  "\"" + at + "\"" + (known.contains(at) ? ", ein Kreis" : ""),
                  Vorschlaege.satz(at, known.stream().filter(k -> !k.equals(id)).toList()));
        }
        at = next.get(at);
      }
    }
  }

  private void checkMerkmale(GeleseneDatenquelle one) {
    for (Merkmal merkmal : one.datenquelle().merkmale()) {
      Erste<Merkmal> first =
          merkmale.putIfAbsent(merkmal.id(), new Erste<>(one.datenquelle().id(), merkmal));
      if (first != null && !first.wert().equals(merkmal)) {
        throw one.wurzel()
            .get("merkmale")
            .get(merkmal.id())
            .fehler(
                "dasselbe Merkmal wie in " + first.datenquelle(),
                "andere Titel oder Ausprägungen",
                "Bitte angleichen oder anders benennen.");
      }
    }
  }

  private void checkGegenstand(GeleseneDatenquelle one, Faktabbildung abbildung, Knoten place) {
    Gegenstand gegenstand = abbildung.gegenstand();
    Erste<Gegenstand> first =
        gegenstaende.putIfAbsent(gegenstand.id(), new Erste<>(one.datenquelle().id(), gegenstand));
    if (first != null && !first.wert().equals(gegenstand)) {
      throw place
          .get("gegenstand")
          .fehler(
              "\""
                  + gegenstand.id()
                  + "\" mit Titel, Einheit und Additivität wie in "
                  + first.datenquelle()
                  + ": "
                  + beschreibe(first.wert()),
              beschreibe(gegenstand),
              "Bitte angleichen; was etwas anderes ist, braucht eine andere id.");
    }
  }

  private static String beschreibe(Gegenstand g) {
    return "\""
        + g.titel()
        + "\", "
        + g.einheit()
        + ", additiv über "
        + g.additivUeber().stream().sorted().toList();
  }

  private void checkVorrang(Datenquelle datenquelle, Faktabbildung abbildung, Knoten place) {
    Raumbezug bezug = datenquelle.getRaumbezug(abbildung);
    Auswahl auswahl =
        new Auswahl(
            abbildung.tabelle(),
            abbildung.gegenstand().id(),
            bezug.raumgliederung() + ":" + bezug.gebietsstand() + ":" + bezug.ebene(),
            Set.copyOf(abbildung.merkmale()));
    Map<Map<String, String>, String> taken =
        besetzt
            .computeIfAbsent(auswahl, a -> new HashMap<>())
            .computeIfAbsent(abbildung.vorrang(), v -> new HashMap<>());
    for (var wert : abbildung.werte()) {
      String first = taken.putIfAbsent(wert.auspraegungen(), datenquelle.id());
      if (first != null) {
        throw place.fehler(
            "für \""
                + abbildung.gegenstand().id()
                + "\" auf der Ebene \""
                + abbildung.ebene()
                + "\" je Vorrang eine Aufgliederung",
            "eine zweite mit vorrang " + abbildung.vorrang() + "; die erste steht in " + first,
            "Bitte der Aufgliederung, die gelten soll, einen höheren vorrang geben.");
      }
    }
  }
}
