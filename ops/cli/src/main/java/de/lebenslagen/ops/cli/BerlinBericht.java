package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Wertart;
import de.lebenslagen.warehouse.model.Zeitbezug;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlauswahl;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlen;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlwert;
import de.lebenslagen.warehouse.query.kennzahl.Umrechnungsmessung;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the demo of Berlin answers: one series over three Gebietsstaende, and how good it is. */
final class BerlinBericht {

  private static final LocalDate BIS_2018 = LocalDate.of(2006, 6, 14);
  private static final LocalDate SEIT_2021 = LocalDate.of(2021, 1, 1);
  private static final Set<Integer> JAHRE = Set.of(2015, 2016, 2017, 2018, 2019, 2020, 2024);

  /** An area that was divided on both occasions. */
  private static final String GETEILT = "09041301";

  private static final String PLR = "planungsraum";

  private final Demo.Stand stand;
  private final Umgebung umgebung;
  private final Stil stil;
  private final Datenbank datenbank;
  private final Kennzahlen kennzahlen;

  BerlinBericht(Demo.Stand stand) {
    this.stand = stand;
    this.umgebung = stand.umgebung();
    this.stil = Stil.of(umgebung);
    this.datenbank = stand.datenbank();
    this.kennzahlen = new Kennzahlen(datenbank);
  }

  void print() {
    printBezirke();
    printGeteiltes();
    printMessung();
    printEinrichtungen();
    printMonitoring();
    new Befunduebersicht(umgebung, stand.register(), stand.datenstand()).print();
    printWeiter();
  }

  private void printBezirke() {
    title(
        "Einwohnerinnen und Einwohner, eine Reihe über drei Gebietsstände",
        "Personen, Gebietsstand vom 01.01.2021");
    Reihentabelle tabelle = new Reihentabelle(umgebung);
    compute("bezirk", SEIT_2021, Optional.empty()).forEach(tabelle::add);
    compute("stadt", SEIT_2021, Optional.empty()).forEach(tabelle::add);
    tabelle.render().forEach(this::println);
    note(
        "Elf Halbjahre bis Mitte 2020, dann Ende 2024: dazwischen gibt es keine Zahlen, die Reihe hat"
            + " dort eine Lücke (┄).");
  }

  private void printGeteiltes() {
    RaumId alt = new RaumId("berlin", BIS_2018, PLR, GETEILT);
    title("Ein Gebiet auf zwei Gebietsständen", "Personen");
    Reihentabelle bisher = new Reihentabelle(umgebung);
    compute(PLR, BIS_2018, Optional.of(List.of(alt))).forEach(bisher::add);
    println("  " + stil.fett("bis 2018") + stil.blass("  was später gezählt wurde, umgerechnet"));
    bisher.render().forEach(this::println);
    println("");
    Reihentabelle neu = new Reihentabelle(umgebung);
    compute(PLR, SEIT_2021, Optional.of(listNachfolger(alt))).forEach(neu::add);
    println("  " + stil.fett("seit 2021") + stil.blass("  was früher gezählt wurde, umgerechnet"));
    neu.render().forEach(this::println);
    note("~ umgerechnet · ≈ geschätzt: über 5 % Fehler, oder über 20 % könnten woanders wohnen");
  }

  private List<RaumId> listNachfolger(RaumId alt) {
    return rows(
            "SELECT nach_raum_id::VARCHAR FROM raum_umrechnung WHERE von_raum_id::VARCHAR = '"
                + alt
                + "' AND nach_raum_id::VARCHAR LIKE 'berlin:2021-01-01:planungsraum:%' AND gewicht"
                + " > 0 ORDER BY 1")
        .stream()
        .map(z -> RaumId.parse(String.valueOf(z.wert(0))))
        .toList();
  }

  private List<Kennzahlwert> compute(
      String ebene, LocalDate gebietsstand, Optional<List<RaumId>> raeume) {
    return kennzahlen
        .compute(
            new Kennzahlauswahl(
                "einwohner",
                Optional.of("ewr"),
                Map.of(),
                Zielebene.of(ebene).withGebietsstand(gebietsstand),
                raeume,
                new TreeSet<>(JAHRE)))
        .stream()
        .filter(w -> !w.raum().isNichtZuordenbar())
        .toList();
  }

  private void printMessung() {
    title("Wie gut die Umrechnung ist", "gemessen am Tag des Gebietswechsels");
    TerminalTabelle table =
        TerminalTabelle.of(
            umgebung,
            TerminalTabelle.Spalte.links("Umrechnung"),
            TerminalTabelle.Spalte.links("wie"),
            TerminalTabelle.Spalte.rechts("Gebiete"),
            TerminalTabelle.Spalte.rechts("im falschen\nGebiet"),
            TerminalTabelle.Spalte.rechts("Prozent"));
    List<Umrechnungsmessung> messungen = Umrechnungsmessung.listAll(datenbank);
    messungen.forEach(m -> table.add(row("wie deklariert", m)));
    messungen.stream()
        .filter(m -> m.nach().equals(SEIT_2021))
        .forEach(m -> table.add(row("nur nach Fläche", new Flaechenmessung(stand, m).measure())));
    table.render().forEach(this::println);
    note(
        "Für den 31.12.2020 sind die Einwohner in den 448 alten und in den 542 neuen Gebieten"
            + " bekannt. Fehler: halbe Summe der Abweichungen zwischen umgerechneten und gezählten."
            + " In die Gewichte gehen diese Zahlen nicht ein: sie kennen Flächen, die Einwohner von"
            + " Mitte 2020 und die von Ende 2024.");
  }

  private static List<String> row(String wie, Umrechnungsmessung m) {
    return List.of(
        Tageswert.format(m.von()) + " → " + Tageswert.format(m.nach()),
        wie,
        Zahlformat.ANZAHL.format(m.gebiete()),
        Zahlformat.ANZAHL.format(m.falsch()) + " von " + Zahlformat.ANZAHL.format(m.gezaehlt()),
        new Zahlformat(2, Zahlformat.Vorzeichen.NUR_MINUS).format(m.anteil() * 100));
  }

  private void printEinrichtungen() {
    title("Einrichtungen", "je Gebietsstand nach ihrem Punkt zugeordnet");
    TerminalTabelle table =
        TerminalTabelle.of(
            umgebung,
            TerminalTabelle.Spalte.links("Art"),
            TerminalTabelle.Spalte.rechts("Einrichtungen"),
            TerminalTabelle.Spalte.rechts("Planungsräume\nohne, bis 2018"),
            TerminalTabelle.Spalte.rechts("bis 2020"),
            TerminalTabelle.Spalte.rechts("seit 2021"));
    for (Ergebniszeile z :
        rows(
            """
            WITH ort AS (
              SELECT e.art::VARCHAR AS art, r.gebietsstand, r.raum_id
              FROM raum_einrichtung o JOIN dim_raum r USING (raum_id)
              JOIN dim_einrichtung e USING (einrichtung, datenquelle, zeitbezug)),
            belegt AS (SELECT art, gebietsstand, count(DISTINCT raum_id) AS mit FROM ort GROUP BY ALL),
            alle AS (SELECT gebietsstand, count(*) AS raeume FROM dim_raum
                     WHERE ebene = 'planungsraum' AND NOT nicht_zuordenbar GROUP BY ALL)
            SELECT any_value(a.titel), (SELECT count(*) FROM dim_einrichtung d WHERE d.art = b.art),
                   max(raeume - mit) FILTER (b.gebietsstand = DATE '2006-06-14'),
                   max(raeume - mit) FILTER (b.gebietsstand = DATE '2019-01-01'),
                   max(raeume - mit) FILTER (b.gebietsstand = DATE '2021-01-01')
            FROM belegt b JOIN alle USING (gebietsstand)
            JOIN dim_auspraegung a ON a.merkmal = 'einrichtungsart' AND a.auspraegung = b.art
            GROUP BY b.art ORDER BY 2 DESC
            """)) {
      table.add(List.of(String.valueOf(z.wert(0)), zahl(z, 1), zahl(z, 2), zahl(z, 3), zahl(z, 4)));
    }
    table.render().forEach(this::println);
  }

  private static String zahl(Ergebniszeile zeile, int index) {
    return zeile.wert(index) instanceof Number n ? Zahlformat.ANZAHL.format(n.doubleValue()) : "";
  }

  private void printMonitoring() {
    title(
        "Kinder in Familien mit Existenzsicherung, die höchsten Anteile",
        "Prozent der unter 15-Jährigen, wie veröffentlicht");
    TerminalTabelle table =
        TerminalTabelle.of(
            umgebung,
            TerminalTabelle.Spalte.links("Planungsraum bis 2018"),
            TerminalTabelle.Spalte.rechts("2012"),
            TerminalTabelle.Spalte.rechts("2014"),
            TerminalTabelle.Spalte.rechts("2018"));
    SortedMap<String, Map<Integer, Kennzahlwert>> byRaum = new TreeMap<>();
    kennzahlen
        .compute(Kennzahlauswahl.insgesamt("mss_kinderarmut", PLR, Set.of(2012, 2014, 2018)))
        .forEach(
            w ->
                byRaum
                    .computeIfAbsent(w.raum() + " " + w.name(), r -> new TreeMap<>())
                    .put(w.berichtsjahr(), w));
    byRaum.values().stream()
        .filter(w -> w.containsKey(2018))
        .sorted((a, b) -> Double.compare(wert(b), wert(a)))
        .limit(5)
        .forEach(
            w ->
                table.add(
                    List.of(
                        w.values().iterator().next().name(),
                        anteil(w, 2012),
                        anteil(w, 2014),
                        anteil(w, 2018))));
    table.render().forEach(this::println);
    note("Gelieferte Anteile werden nie summiert und nie auf andere Gebiete umgerechnet.");
  }

  private static double wert(Map<Integer, Kennzahlwert> werte) {
    Kennzahlwert wert = werte.get(2018);
    return wert == null ? -1 : wert.wert().findZahl().orElse(-1);
  }

  private static String anteil(Map<Integer, Kennzahlwert> werte, int jahr) {
    Kennzahlwert wert = werte.get(jahr);
    return wert == null ? "" : Zahlformat.ANTEIL.format(wert.wert());
  }

  private List<Ergebniszeile> rows(String sql) {
    try (Ergebnis ergebnis = datenbank.query(sql)) {
      return ergebnis.list();
    }
  }

  private void title(String text, String einheit) {
    println("");
    println(stil.fett(text) + stil.blass("  " + einheit));
    println("");
  }

  private void note(String text) {
    Umbruch.wrap(text, umgebung.breite() - 4).forEach(l -> println("  " + stil.blass(l)));
  }

  private void println(String text) {
    umgebung.ausgabe().println(text);
  }

  private void printWeiter() {
    println("");
    note(
        "Quellen: Amt für Statistik Berlin-Brandenburg (CC BY 3.0 DE), Senatsverwaltung für"
            + " Stadtentwicklung Berlin (CC BY 3.0 DE, dl-de/zero-2-0), Geoportal Berlin"
            + " (dl-de/by-2-0); Einzelheiten in QUELLE.md");
    note("Datenstand " + stand.datenstand().id() + " · bereits veröffentlichte Zahlen");
    println("");
    println(stil.fett("Wie es weitergeht"));
    println("");
    Befehlszeile befehl = Befehlszeile.of(umgebung, stand.ordner());
    List.of(
            befehl.wechsel(),
            befehl.aufruf("raum vergleiche 2019-01-01 2021-01-01"),
            befehl.aufruf("raum zeige 09041301 --gebietsstand 2018-12-31"),
            befehl.aufruf("raum reihe einwohner 09041301 --gebietsstand 2006-06-14"))
        .forEach(line -> println("  " + line));
  }

  /** The mark behind a converted number. */
  static String marke(Kennzahlwert wert) {
    return wert.findUmrechnungsart()
        .filter(
            art ->
                art == Wertart.GESCHAETZT || wert.umrechnung().orElseThrow().standardfehler() > 0)
        .map(art -> art == Wertart.GESCHAETZT ? "≈" : "~")
        .orElse(" ");
  }

  static LocalDate tag(Kennzahlwert wert) {
    return wert.zeitbezug().map(z -> Zeitbezug.parse(z).bis()).orElse(LocalDate.MIN);
  }
}
