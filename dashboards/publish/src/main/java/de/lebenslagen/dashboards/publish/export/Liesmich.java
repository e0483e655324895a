package de.lebenslagen.dashboards.publish.export;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.dashboards.publish.zitat.Zitat;
import de.lebenslagen.warehouse.freigabe.Zertifikat;
import de.lebenslagen.warehouse.model.Statuscode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page that lies beside the files: how to begin, what is in them, what to beware of. */
final class Liesmich {

  private static final String DUCKDB_ABFRAGE =
      "SELECT raum, berichtsjahr, wert, wertstatus\n"
          + "FROM indikatorwerte\n"
          + "WHERE indikator = '@INDIKATOR@' AND ebene = '@EBENE@'\n"
          + "ORDER BY raum, berichtsjahr;\n";

  private static final Map<Werkzeug, List<String>> SCHRITTE =
      Map.of(
          Werkzeug.R,
          List.of(
              "R in diesem Ordner starten und `source(\"start.R\")` eingeben, oder im Terminal"
                  + " `Rscript start.R`. Das Skript braucht kein Paket. Es zeigt eine Tabelle und"
                  + " schreibt `reihe.pdf`.",
              "Oben im Skript einen anderen Indikator eintragen; alle stehen in"
                  + " `csv/dim_indikator.csv`.",
              "Mit Paketen: `arrow::read_feather(\"indikatorwerte.arrow\")` liest alle Werte mit"
                  + " Namen (Schlüssel als Faktoren), `sf::st_read(\"gebiete.gpkg\")` die Gebiete mit"
                  + " Werten, `arrow::read_parquet(\"parquet/dim_raum.parquet\")` jede Tabelle.",
              "In CSV sind Schlüssel wie `01` Text: mit `colClasses = \"character\"` lesen, wie es"
                  + " das Skript tut."),
          Werkzeug.PYTHON,
          List.of(
              "Im Terminal in diesem Ordner: `python start.py`. Gebraucht wird pandas; mit pyarrow"
                  + " werden die Parquet-Dateien gelesen, mit matplotlib entsteht `reihe.png`"
                  + " (`pip install pandas pyarrow matplotlib`).",
              "Oben im Skript einen anderen Indikator eintragen; alle stehen in `dim_indikator`.",
              "Alle Werte mit Namen: `pandas.read_feather(\"indikatorwerte.arrow\")` (Schlüssel als"
                  + " Kategorien). Gebiete mit Werten:"
                  + " `geopandas.read_file(\"gebiete.gpkg\")`.",
              "In CSV sind Schlüssel wie `01` Text: mit `dtype={\"schluessel\": str}` lesen."),
          Werkzeug.POWERBI,
          List.of(
              "Diesen Ordner entpackt auf die Festplatte legen, etwa nach"
                  + " `C:\\Daten\\export-powerbi`.",
              "In Power BI Desktop: Start > Daten abrufen > Leere Abfrage, dann Start > Erweiterter"
                  + " Editor.",
              "Den Inhalt von `start.pq` (mit dem Windows-Editor öffnen) ganz einfügen, in der Zeile"
                  + " `Ordner = …` den eigenen Ordner eintragen (mit `\\` am Ende), Fertig.",
              "Die Abfrage umbenennen, etwa in Werte, und Schließen und übernehmen. Jede Zeile ist"
                  + " der Wert eines Indikators für ein Gebiet und ein Jahr.",
              "Im Bericht immer auf einen Indikator filtern (Datenschnitt auf Indikator) und bei"
                  + " Ebene eine wählen; `wert` als Durchschnitt oder „Nicht zusammenfassen“ zeigen,"
                  + " nie als Summe: Anteile lassen sich nicht addieren.",
              "Als Sternschema: für jede Datei im Ordner `parquet` Daten abrufen > Parquet, dann in"
                  + " der Modellansicht verbinden: `fct_indikatorwert[indikator]` mit"
                  + " `dim_indikator[indikator]`, `fct_indikatorwert[raum_id]` mit"
                  + " `dim_raum[raum_id]`, jede `fct_…[raum_id]` mit `dim_raum[raum_id]` und"
                  + " `fct_…[gegenstand]` mit `dim_gegenstand[gegenstand]`; alle viele-zu-eins,"
                  + " Filterrichtung einfach."),
          Werkzeug.QGIS,
          List.of(
              "`gebiete.gpkg` aus dem Dateimanager in das Kartenfenster von QGIS ziehen und die"
                  + " Ebenen mit Gebieten auswählen. Die erste öffnet sich mit Farben, Klassen und"
                  + " Namen.",
              "Ein anderer Indikator: Rechtsklick auf die Ebene > Eigenschaften > Symbolisierung >"
                  + " Stil > Stil laden > Aus Datenbank (GeoPackage); für jeden Indikator liegt dort"
                  + " einer für sein letztes Jahr.",
              "Die Spalte `indikator_jahr` ist der Wert, `indikator_jahr_status` sagt, was es ist."
                  + " Gesperrte Gebiete sind schraffiert, nicht null.",
              "Die Tabellen `indikatorwerte` und `zellen` enthalten alles untereinander, mit"
                  + " Intervallen und Zählungen; sie lassen sich über `raum_id` mit den Gebieten"
                  + " verbinden.",
              "Koordinaten: WGS 84 (EPSG:4326). Für Flächen und Abstände das Projekt auf"
                  + " EPSG:25832 oder EPSG:25833 stellen."));

  private static final Map<Werkzeug.Form, List<String>> FORMEN =
      Map.of(
          Werkzeug.Form.PARQUET,
          List.of("parquet/….parquet", "jede Tabelle des Sterns, mit Typen"),
          Werkzeug.Form.CSV,
          List.of("csv/….csv", "dasselbe als CSV: Komma, Dezimalpunkt, UTF-8"),
          Werkzeug.Form.ARROW,
          List.of(
              "indikatorwerte.arrow, zellen.arrow",
              "alles mit Namen als Arrow-Datei (Feather), Schlüssel als Wörterbuch"),
          Werkzeug.Form.DUCKDB,
          List.of(
              "freigabe.duckdb",
              "alles in einer Datei: Tabellen, Sichten, Erklärungen an jeder Spalte; je Aufgliederung"
                  + " eine Sicht `datenquelle__aufgliederung`, in der Summen niemanden doppelt"
                  + " zählen; lesbar mit DuckDB ab 1.1"),
          Werkzeug.Form.GEOPACKAGE,
          List.of(
              "gebiete.gpkg",
              "Gebiete mit allen Werten, Einrichtungen als Punkte, dazu Stile für QGIS"));

  private final Werkzeug werkzeug;
  private final Wertestoff stoff;
  private final String titel;
  private final int einrichtungen;
  private final Zitat zitat;
  private final List<String> lizenzen;

  /**
   * @param einrichtungen number of rows about facilities
   * @param titel of the release
   * @param lizenzen each source with what it allows
   */
  Liesmich(
      Werkzeug werkzeug,
      Wertestoff stoff,
      int einrichtungen,
      String titel,
      Zitat zitat,
      List<String> lizenzen) {
    this.werkzeug = werkzeug;
    this.titel = titel;
    this.stoff = stoff;
    this.einrichtungen = einrichtungen;
    this.zitat = zitat;
    this.lizenzen = List.copyOf(lizenzen);
  }

  String html() {
    Exportseite seite = new Exportseite(titel + " für " + werkzeug.titel());
    seite.absatz(
        "Dieser Ordner enthält alles, was mit der Freigabe "
            + zitat.zertifikat().freigabe()
            + " veröffentlicht wurde: "
            + stoff.indikatoren().size()
            + " Indikatoren und die Zählungen dahinter"
            + (einrichtungen > 0
                ? ", dazu "
                    + Zahlformat.ANZAHL.format(einrichtungen)
                    + " Einrichtungen mit Namen und Ort"
                : "")
            + ". Es ist nichts darin, was nicht freigegeben"
            + " ist; alles darf das Haus verlassen.");
    writeAnfang(seite);
    writeDateien(seite);
    writeWerte(seite);
    if (einrichtungen > 0) {
      writeEinrichtungen(seite);
    }
    seite.ueberschrift("Quellen und Nutzungsbedingungen").liste(lizenzen);
    seite.ueberschrift("So zitieren Sie").absatz(zitat.text());
    seite.absatz(
        "Einen einzelnen Indikator zitiert `lebenslagen zitiere INDIKATOR`; seine Version steht in"
            + " `dim_indikator`.");
    return seite.finish();
  }

  private void writeAnfang(Exportseite seite) {
    Optional<Leitreihe> reihe = Leitreihe.choose(stoff);
    seite.ueberschrift("So fangen Sie an");
    if (reihe.isEmpty()) {
      seite.absatz(
          "Aus dem, was freigegeben ist, lässt sich kein Indikator rechnen: es gibt die Zählungen,"
              + " aber keine Werte und deshalb kein Beispiel.");
      return;
    }
    seite.schritte(SCHRITTE.getOrDefault(werkzeug, List.of()));
    if (werkzeug.needs(Werkzeug.Form.DUCKDB)) {
      seite.absatz(
          "Mit DuckDB (`duckdb freigabe.duckdb`, oder aus R und Python mit dem Paket duckdb):");
      seite.code(Starter.fill(DUCKDB_ABFRAGE, reihe.get()));
    }
  }

  private void writeDateien(Exportseite seite) {
    seite.ueberschrift("Was hier liegt");
    List<List<String>> rows =
        new ArrayList<>(
            werkzeug
                .starter()
                .filter(s -> Leitreihe.choose(stoff).isPresent())
                .map(s -> List.of(s, "ein Anfang, wie oben beschrieben"))
                .stream()
                .toList());
    Arrays.stream(Werkzeug.Form.values())
        .filter(f -> werkzeug.needs(f) && FORMEN.containsKey(f))
        .forEach(f -> rows.add(FORMEN.getOrDefault(f, List.of())));
    rows.add(
        List.of(
            "datenwoerterbuch.html, datenwoerterbuch.csv",
            "was jede Spalte bedeutet: Typ, Einheit, erlaubte Codes"));
    rows.add(
        List.of(
            "….zertifikat.json",
            "der Nachweis zu jeder Datei; wer das Freigaberegister hat, prüft ihn mit"
                + " `lebenslagen zertifikat pruefe DATEI`"));
    seite.tafel("Dateien", List.of("Datei", "Inhalt"), rows);
  }

  private static void writeWerte(Exportseite seite) {
    seite.ueberschrift("Was Sie über die Werte wissen müssen");
    seite.liste(
        List.of(
            "Neben jedem Wert steht sein `wertstatus`. Hat er keine Zahl, ist das Feld leer: das ist"
                + " nie eine Null. Summen und Durchschnitte über leere Felder sind zu klein oder"
                + " schief.",
            "Gesperrt heißt: die Zahl könnte etwas über einzelne Menschen verraten, oder mit ihr"
                + " ließe sich eine solche Zahl ausrechnen. Welches von beiden, wird nicht gesagt.",
            "Zählungen werden nur innerhalb einer `aufgliederung` summiert: sonst werden Menschen"
                + " doppelt gezählt. Anteile, Raten und Indizes werden nie summiert.",
            "Ein Gebiet gehört zu einem `gebietsstand`. Dasselbe Gebiet auf einem anderen"
                + " Gebietsstand ist ein anderes; Reihen über beide hinweg vergleichen Ungleiches.",
            "`intervall_von` und `intervall_bis` grenzen den Wert mit 95 % Sicherheit ein. Wo sich"
                + " die Intervalle zweier Gebiete weit überlappen, ist ein Unterschied oft Zufall."));
    seite.tafel(
        "Wertstatus",
        List.of("Code", "Bedeutung", "hat eine Zahl"),
        Arrays.stream(Statuscode.values())
            .map(c -> List.of(c.name(), c.bezeichnung(), c.hasZahl() ? "ja" : "nein"))
            .toList());
  }

  private void writeEinrichtungen(Exportseite seite) {
    List<String> saetze = new ArrayList<>();
    if (werkzeug.needs(Werkzeug.Form.PARQUET)) {
      saetze.add(
          "`dim_einrichtung` hat eine Zeile je Einrichtung und Liste, `raum_einrichtung` das Gebiet"
              + " dazu auf jedem Gebietsstand.");
    }
    if (werkzeug.needs(Werkzeug.Form.ARROW)) {
      saetze.add("`einrichtungen.arrow` hat dasselbe mit Namen der Arten und Gebiete.");
    }
    if (werkzeug.needs(Werkzeug.Form.GEOPACKAGE)) {
      saetze.add(
          "Die Ebene `einrichtungen` in `gebiete.gpkg` zeigt die letzte Liste jeder Datenquelle als"
              + " Punkte, nach Art; Namen erscheinen ab dem Maßstab 1:15.000. Frühere Listen liegen"
              + " daneben, nach ihrem Jahr.");
    }
    saetze.add(
        "Jede Liste nennt ihre Einrichtungen neu: zum Zählen ein `berichtsjahr` und eine"
            + " `datenquelle` wählen.");
    saetze.add(
        "Es sind nicht alle: Arten, deren Ort Menschen schützt, sind nie darin. Steht in einem Gebiet"
            + " keine, heißt das nicht, dass es dort keine gibt.");
    seite.ueberschrift("Was Sie über die Einrichtungen wissen müssen").liste(saetze);
  }

  /** The page of the data dictionary. */
  static String woerterbuch(Datenwoerterbuch woerterbuch, String titel, Zertifikat zertifikat) {
    Exportseite seite = new Exportseite("Datenwörterbuch: " + titel);
    seite.absatz("Jede Tabelle dieses Exports, Spalte für Spalte. " + zertifikat.zeile() + ".");
    seite.verzeichnis(woerterbuch.tabellen().stream().map(Datenwoerterbuch.Tabelle::name).toList());
    for (Datenwoerterbuch.Tabelle tabelle : woerterbuch.tabellen()) {
      seite.ueberschrift(tabelle.name(), tabelle.name());
      seite.tafel(
          tabelle.beschreibung(),
          List.of("Spalte", "Typ", "darf leer sein", "Einheit", "Bedeutung", "Codes"),
          tabelle.spalten().stream()
              .map(
                  s ->
                      List.of(
                          "`" + s.name() + "`",
                          s.typ(),
                          s.leer(),
                          s.einheit(),
                          s.bedeutung(),
                          s.codes()))
              .toList());
    }
    return seite.finish();
  }
}
