package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.warehouse.model.Altersgruppe;
import de.lebenslagen.warehouse.model.Quote;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.query.Katalog;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlauswahl;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlen;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlwert;
import de.lebenslagen.warehouse.register.Datenstand;
import de.lebenslagen.warehouse.register.Register;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the demo of Flensburg answers, from the published Datenstand. */
final class FlensburgBericht {

  private static final String STADTTEIL = "stadtteil";
  private static final String STADT = "stadt";
  private static final String EINWOHNER = "einwohner";

  private final Umgebung umgebung;
  private final Stil stil;
  private final Path ordner;
  private final Register register;
  private final Datenstand datenstand;
  private final Kennzahlen kennzahlen;
  private final List<Katalog.Abdeckung> abdeckung;

  FlensburgBericht(Demo.Stand stand) {
    this.umgebung = stand.umgebung();
    this.stil = Stil.of(umgebung);
    this.ordner = stand.ordner();
    this.register = stand.register();
    this.datenstand = stand.datenstand();
    this.kennzahlen = new Kennzahlen(stand.datenbank());
    this.abdeckung = stand.datenbank().katalog().listAbdeckung();
  }

  void print() {
    printEinwohner();
    printUnter18();
    printArbeitslose();
    printSgb2();
    new Befunduebersicht(umgebung, register, datenstand).print();
    printWeiter();
  }

  private void printEinwohner() {
    SortedSet<Integer> jahre = years(EINWOHNER, EINWOHNER);
    title("Einwohnerinnen und Einwohner am 31.12.", "Personen");
    Zeitvergleich tabelle =
        new Zeitvergleich(
            stil,
            jahre,
            Zahlformat.ANZAHL,
            Zahlformat.ANZAHL_AENDERUNG,
            "Änderung\n" + jahre.first() + "–" + jahre.last());
    addCounts(tabelle, EINWOHNER, jahre);
    finish(tabelle);
    note(
        "Für "
            + Jahre.format(Jahre.findMissing(jahre))
            + " hat die Stadt keine Einwohnerzahlen veröffentlicht; die Reihe hat dort eine Lücke.");
    SortedSet<Integer> andere = findOtherTotals(counts(EINWOHNER, jahre));
    if (!andere.isEmpty()) {
      note(
          "Flensburg steht da, wie es geliefert wurde; "
              + Jahre.format(andere)
              + " ergibt die Summe der Stadtteile eine andere Zahl (SUMME_RAEUME).");
    }
  }

  /** Years in which the delivered total of the town is not the sum of its Stadtteile. */
  private static SortedSet<Integer> findOtherTotals(List<Kennzahlwert> counts) {
    Map<Integer, Double> difference = new HashMap<>();
    for (Kennzahlwert k : counts) {
      double sign = k.raum().ebene().equals(STADT) ? -1 : 1;
      difference.merge(k.berichtsjahr(), sign * k.wert().findZahl().orElse(0), Double::sum);
    }
    SortedSet<Integer> years = new TreeSet<>();
    difference.forEach(
        (year, rest) -> {
          if (rest != 0) {
            years.add(year);
          }
        });
    return years;
  }

  private void printUnter18() {
    SortedSet<Integer> jahre = ends(years(EINWOHNER, EINWOHNER));
    title("Anteil der unter 18-Jährigen", "Prozent der Einwohner; Änderung in Prozentpunkten");
    Zeitvergleich tabelle = shareTable(jahre);
    addShares(tabelle, counts(EINWOHNER, jahre, "0-18"), counts(EINWOHNER, jahre));
    finish(tabelle);
  }

  private void printArbeitslose() {
    SortedSet<Integer> jahre = years("arbeitslose", "arbeitslose");
    title(
        "Arbeitslose je 100 Einwohner von 18 bis unter 65",
        "ein Anteil, keine Arbeitslosenquote; Änderung in Prozentpunkten");
    Zeitvergleich tabelle = shareTable(jahre);
    addShares(tabelle, counts("arbeitslose", jahre), counts(EINWOHNER, jahre, "18-65"));
    finish(tabelle);
  }

  private void printSgb2() {
    SortedSet<Integer> jahre = years("sgb2_leistungsberechtigte", "sgb2_leistungsberechtigte");
    title("Leistungsberechtigte im SGB II", "Personen");
    Zeitvergleich tabelle =
        new Zeitvergleich(
            stil,
            jahre,
            Zahlformat.ANZAHL,
            Zahlformat.ANZAHL_AENDERUNG,
            "Änderung\n" + jahre.first() + "–" + jahre.last());
    addCounts(tabelle, "sgb2_leistungsberechtigte", jahre);
    finish(tabelle);
  }

  private Zeitvergleich shareTable(SortedSet<Integer> jahre) {
    return new Zeitvergleich(
        stil,
        jahre,
        Zahlformat.ANTEIL,
        Zahlformat.ANTEIL_AENDERUNG,
        "Änderung\n" + jahre.first() + "–" + jahre.last());
  }

  private void addCounts(Zeitvergleich tabelle, String gegenstand, SortedSet<Integer> jahre) {
    counts(gegenstand, jahre)
        .forEach(k -> tabelle.add(k.raum(), k.name(), k.berichtsjahr(), k.wert()));
  }

  private static void addShares(
      Zeitvergleich tabelle, List<Kennzahlwert> zaehler, List<Kennzahlwert> nenner) {
    Map<String, Wertstatus> below = new HashMap<>();
    nenner.forEach(k -> below.put(k.raum() + " " + k.berichtsjahr(), k.wert()));
    for (Kennzahlwert k : zaehler) {
      Wertstatus base =
          below.getOrDefault(
              k.raum() + " " + k.berichtsjahr(), new Wertstatus.NichtGeliefert("Nenner fehlt"));
      tabelle.add(k.raum(), k.name(), k.berichtsjahr(), new Quote(k.wert(), base).je(100));
    }
  }

  /** Counts per Stadtteil, then for the town, which is their sum where it was not delivered. */
  private List<Kennzahlwert> counts(
      String gegenstand, SortedSet<Integer> jahre, String... altersgruppen) {
    List<Kennzahlwert> result = new ArrayList<>();
    for (String ebene : List.of(STADTTEIL, STADT)) {
      Kennzahlauswahl auswahl = Kennzahlauswahl.insgesamt(gegenstand, ebene, jahre);
      for (String band : altersgruppen) {
        auswahl = auswahl.with("altersgruppe", Altersgruppe.parse(band).schluessel());
      }
      result.addAll(kennzahlen.compute(auswahl));
    }
    return result.stream().filter(k -> !k.raum().isNichtZuordenbar()).toList();
  }

  private SortedSet<Integer> years(String datenquelle, String gegenstand) {
    SortedSet<Integer> years = new TreeSet<>();
    abdeckung.stream()
        .filter(a -> a.datenquelle().equals(datenquelle) && a.gegenstand().equals(gegenstand))
        .forEach(a -> years.add(a.berichtsjahr()));
    return years;
  }

  private static SortedSet<Integer> ends(SortedSet<Integer> jahre) {
    return new TreeSet<>(List.of(jahre.first(), jahre.last()));
  }

  private void finish(Zeitvergleich tabelle) {
    RaumId stadt = RaumId.parse("flensburg:2018-01-01:stadt:01001000");
    tabelle.render(stadt).forEach(umgebung.ausgabe()::println);
  }

  private void title(String text, String einheit) {
    umgebung.ausgabe().println();
    umgebung.ausgabe().println(stil.fett(text) + stil.blass("  " + einheit));
    umgebung.ausgabe().println();
  }

  private void note(String text) {
    umgebung.ausgabe().println("  " + stil.blass(text));
  }

  private void printWeiter() {
    umgebung.ausgabe().println();
    note(
        "Quelle: Stadt Flensburg, Sozialatlas (CC0), aufbereitet von oklabflensburg/open-social-map");
    note("Datenstand " + datenstand.id() + " · bereits veröffentlichte Zahlen");
    umgebung.ausgabe().println();
    umgebung.ausgabe().println(stil.fett("Wie es weitergeht"));
    umgebung.ausgabe().println();
    Befehlszeile befehl = Befehlszeile.of(umgebung, ordner);
    List.of(
            befehl.wechsel(),
            befehl.aufruf("katalog"),
            befehl.aufruf(
                "abfrage \"SELECT raum, anzahl FROM einwohner__insgesamt WHERE berichtsjahr = 2022\""),
            befehl.aufruf("herkunft arbeitslose Nordstadt 2022"),
            befehl.aufruf("pruefe lieferungen/fl_basic_benefits_income_by_district.csv"),
            befehl.aufruf(
                "neu IHR-ORT --ags …      das Handbuch dazu: docs/handbuch/erste-schritte.md"))
        .forEach(line -> umgebung.ausgabe().println("  " + line));
  }
}
