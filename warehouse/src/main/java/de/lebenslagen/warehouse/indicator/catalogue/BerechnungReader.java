package de.lebenslagen.warehouse.indicator.catalogue;

import de.lebenslagen.warehouse.declaration.Knoten;
import de.lebenslagen.warehouse.indicator.Berechnung;
import de.lebenslagen.warehouse.indicator.Berechnung.Anzahl;
import de.lebenslagen.warehouse.indicator.Berechnung.Bestandteil;
import de.lebenslagen.warehouse.indicator.Berechnung.Geliefert;
import de.lebenslagen.warehouse.indicator.Berechnung.Index;
import de.lebenslagen.warehouse.indicator.Berechnung.Mittelwert;
import de.lebenslagen.warehouse.indicator.Berechnung.Quote;
import de.lebenslagen.warehouse.indicator.Indexrezept;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.indicator.Zaehlung;
import de.lebenslagen.warehouse.indicator.Zufallsmodell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads how an indicator is made. A variant says only what differs: each field is looked for in the
 * variant first, then in the standard.
 */
final class BerechnungReader {

  static final List<String> FELDER =
      List.of(
          "zaehler", "nenner", "zufall", "summe", "anzahl", "geliefert", "bestandteile", "rezept");

  private static final int MOST_YEARS = 20;
  private static final double MOST_WEIGHT = 1000;

  private final List<Knoten> orte;

  /**
   * @param orte where a field is looked for, in this order
   */
  BerechnungReader(List<Knoten> orte) {
    this.orte = List.copyOf(orte);
  }

  Optional<Knoten> find(String feld) {
    return orte.stream().flatMap(o -> o.find(feld).stream()).findFirst();
  }

  /** The field, or an Abbruch at the standard that says it is missing. */
  Knoten get(String feld) {
    return find(feld).orElseGet(() -> orte.get(orte.size() - 1).get(feld));
  }

  Berechnung read() {
    Knoten art = get("art");
    return switch (art.text()) {
      case "anzahl" -> new Anzahl(ZaehlungReader.read(allow("zaehler").get("zaehler")));
      case "quote" -> quote();
      case "mittelwert" -> {
        allow("summe", "anzahl");
        yield new Mittelwert(ZaehlungReader.read(get("summe")), ZaehlungReader.read(get("anzahl")));
      }
      case "index" -> index();
      case "geliefert" -> geliefert(allow("geliefert").get("geliefert"));
      default ->
          throw art.fehler(
              "anzahl, quote, mittelwert, index oder geliefert",
              "\"" + art.text() + "\"",
              "Bitte eines davon wählen.");
    };
  }

  /** Refuses fields that belong to another kind. */
  private BerechnungReader allow(String... felder) {
    for (String feld : FELDER) {
      if (!List.of(felder).contains(feld)) {
        find(feld)
            .ifPresent(
                k -> {
                  throw k.fehler(
                      "zur Art " + get("art").text() + " nur " + String.join(", ", felder),
                      "\"" + feld + "\"",
                      "Bitte das Feld löschen oder die Art ändern.");
                });
      }
    }
    return this;
  }

  private Quote quote() {
    allow("zaehler", "nenner", "zufall");
    Zaehlung zaehler = ZaehlungReader.read(get("zaehler"));
    Zufallsmodell zufall = get("zufall").auswahl(Zufallsmodell.class);
    if (zufall != Zufallsmodell.KEINES && !zaehler.isGezaehlt()) {
      throw get("zufall")
          .fehler(
              "\"keines\", weil der Zähler ein Saldo oder gewichtet ist",
              "\"" + get("zufall").text() + "\"",
              "Ein Intervall setzt einzelne Fälle voraus: bitte \"zufall: keines\" schreiben.");
    }
    return new Quote(zaehler, ZaehlungReader.read(get("nenner")), zufall);
  }

  private Index index() {
    allow("bestandteile", "rezept");
    List<Bestandteil> bestandteile = bestandteile(get("bestandteile"));
    return new Index(
        bestandteile,
        find("rezept")
            .map(k -> new RezeptReader(k, bestandteile).read())
            .orElse(Indexrezept.BERLIN));
  }

  private static Geliefert geliefert(Knoten k) {
    k.requireFelder(List.of("gegenstand", "datenquelle", "merkmale"));
    return new Geliefert(
        k.get("gegenstand").als("ein Gegenstand", ZaehlungReader::key),
        k.find("datenquelle").map(d -> d.als("eine Datenquelle", ZaehlungReader::key)),
        ZaehlungReader.merkmale(k));
  }

  private static double gewicht(Knoten k) {
    double gewicht = ZaehlungReader.gewicht(k);
    if (Math.abs(gewicht) > MOST_WEIGHT || Math.abs(gewicht) < 1 / MOST_WEIGHT) {
      throw k.fehler(
          "ein Gewicht von höchstens 1000 und mindestens 0.001, mit oder ohne Minus",
          k.text(),
          "Bitte alle Gewichte so teilen, dass sie nahe bei 1 liegen.");
    }
    return gewicht;
  }

  private static int years(Knoten k) {
    int years = k.ganzzahl();
    if (years < 1 || years > MOST_YEARS) {
      throw k.fehler(
          "1 bis " + MOST_YEARS + " Jahre", k.text(), "Bitte ändern oder das Feld löschen.");
    }
    return years;
  }

  private static List<Bestandteil> bestandteile(Knoten liste) {
    List<Bestandteil> result = new ArrayList<>();
    for (Knoten k : liste.liste()) {
      k.requireFelder(List.of("indikator", "gewicht", "veraenderung"));
      IndikatorSchluessel part =
          k.get("indikator").als("der Schlüssel eines Indikators", IndikatorSchluessel::new);
      if (result.stream().anyMatch(b -> b.indikator().equals(part))) {
        throw k.get("indikator")
            .fehler(
                "jeder Indikator einmal",
                "\"" + part + "\" zweimal",
                "Soll er mehr zählen, hilft \"gewicht\"; bitte einen löschen.");
      }
      result.add(
          new Bestandteil(
              part,
              k.find("gewicht").map(BerechnungReader::gewicht).orElse(1.0),
              k.find("veraenderung").map(BerechnungReader::years).orElse(0)));
    }
    if (result.size() < 2) {
      throw liste.fehler(
          "mindestens zwei Indikatoren", String.valueOf(result.size()), "Bitte ergänzen.");
    }
    return result;
  }
}
