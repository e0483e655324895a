package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drafts from workbooks, GENESIS and GeoJSON, to the end: answered, checked, loaded, asked for. */
class EntwurfFormateTest {

  private static final String FFCSV =
      """
      statistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;\
      1_variable_attribute_code;1_variable_attribute_label;2_variable_code;2_variable_label;\
      2_variable_attribute_code;2_variable_attribute_label;value;value_unit;value_variable_code;\
      value_variable_label;value_q
      12411;Fortschreibung;STAG;Stichtag;2023-12-31;GEMEIN;Gemeinden;05170044;Voerde;GES;\
      Geschlecht;GESM;männlich;17654;Anzahl;BEVSTD;Bevölkerungsstand;e
      12411;Fortschreibung;STAG;Stichtag;2023-12-31;GEMEIN;Gemeinden;05170044;Voerde;GES;\
      Geschlecht;GESW;weiblich;18345;Anzahl;BEVSTD;Bevölkerungsstand;p
      12411;Fortschreibung;STAG;Stichtag;2023-12-31;GEMEIN;Gemeinden;05170048;Wesel;GES;\
      Geschlecht;GESM;männlich;30100;Anzahl;BEVSTD;Bevölkerungsstand;e
      12411;Fortschreibung;STAG;Stichtag;2023-12-31;GEMEIN;Gemeinden;05170048;Wesel;GES;\
      Geschlecht;GESW;weiblich;...;Anzahl;BEVSTD;Bevölkerungsstand;
      12411;Fortschreibung;STAG;Stichtag;2023-12-31;GEMEIN;Gemeinden;05170044;Voerde;GES;\
      Geschlecht;;Insgesamt;35999;Anzahl;BEVSTD;Bevölkerungsstand;e
      """;

  @TempDir Path ordner;

  private Path ort;

  @BeforeEach
  void makeWorkspace() throws IOException {
    ort = Musterort.create(ordner);
  }

  /** A cover sheet, titles, two kinds of marks, a total row, a footnote. */
  private String draftMappe() {
    byte[] mappe =
        new Rohmappe()
            .blatt("Deckblatt", "visible", Angriffsform.row(1, List.of("Jugendamt")))
            .blatt(
                "Zahlen",
                "visible",
                Angriffsform.row(1, List.of("Kinder in Kitas"))
                    + Angriffsform.row(3, List.of("Jahr", "Stadtteil", "unter 3", "3 bis unter 6"))
                    + Angriffsform.row(4, List.of("2024", "Anger", "28", "71"))
                    + Angriffsform.row(5, List.of("2024", "Hafen", "*", "130"))
                    + Angriffsform.row(6, List.of("2024", "Neue Heide", "19", "-"))
                    + Angriffsform.row(7, List.of("2024", "Summe", "47", "201"))
                    + Angriffsform.row(9, List.of("Quelle: Jugendamt")))
            .build();
    return draft(
        "kinder_2024.xlsx",
        mappe,
        Map.of(
            "zeit",
            "stichtag",
            "stichtag",
            "01.03.",
            "einheit unter 3",
            "Kinder",
            "vollstaendig unter 3",
            "ja"));
  }

  private String draftFfcsv() {
    return draft(
        "12411-0010_2023.csv",
        FFCSV.getBytes(StandardCharsets.UTF_8),
        Map.of(
            "id",
            "fortschreibung",
            "titel",
            "Einwohner laut Fortschreibung",
            "zeit",
            "stichtag",
            "summe 2_variable_attribute_label",
            "ja",
            "einheit value",
            "Personen",
            "vollstaendig value",
            "ja"));
  }

  /**
   * A real table: Einbürgerungen 2016, as the Regionaldatenbank wrote it (dl-de/by-2-0), shortened.
   */
  private String draftKlassisch() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("genesis/12511-01-01-4.csv")) {
      Map<String, String> antworten = new TreeMap<>();
      for (String spalte :
          List.of(
              "Insgesamt",
              "Afrika",
              "Amerika",
              "Asien",
              "Australien und Ozeanien",
              "Europa",
              "Staatenlos, unbekannt, ungeklärt, ohne Angabe")) {
        antworten.put("einheit " + spalte, "Personen");
      }
      antworten.put("id", "einbuergerungen");
      antworten.put("zeit", "kalenderjahr");
      return draft("12511-01-01-4.csv", Objects.requireNonNull(in).readAllBytes(), antworten);
    }
  }

  private String draftGeojson() {
    String feature =
        "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[6.6,51.6]},"
            + "\"properties\":{\"jahr\":2024,\"gebiet\":\"%s\",\"plaetze\":%d}}";
    String json =
        "{\"type\":\"FeatureCollection\",\"features\":["
            + String.join(
                ",",
                feature.formatted("Anger", 10),
                feature.formatted("Hafen", 20),
                feature.formatted("Neue Heide", 30))
            + "]}";
    return draft(
        "plaetze_2024.geojson",
        json.getBytes(StandardCharsets.UTF_8),
        Map.of("zeit", "kalenderjahr", "einheit plaetze", "Plätze"));
  }

  /** The declaration that came of it. */
  private String draft(String name, byte[] inhalt, Map<String, String> weitere) {
    Map<String, String> antworten =
        new TreeMap<>(
            Map.of(
                "zeile",
                "summe",
                "titel",
                "Kinder in Kitas",
                "lieferstelle",
                "Amt",
                "fachbereich",
                "Jugend",
                "veroeffentlicht",
                "ja"));
    antworten.putAll(weitere);
    Path datei = Testordner.write(ort.resolve("lieferungen").resolve(name), inhalt);
    Path answers = Musterort.writeAntworten(ort, antworten);
    Aufruf.Ausgang ausgang =
        Aufruf.in(ort)
            .run("datenquelle", "entwurf", datei.toString(), "--antworten", answers.toString());
    assertThat(ausgang.code()).as(ausgang.ausgabe() + ausgang.meldungen()).isZero();
    Aufruf.in(ort).run("deklaration", "pruefe").isGut();
    Aufruf.Ausgang checked = Aufruf.in(ort).run("pruefe", datei.toString());
    assertThat(checked.code()).as(checked.ausgabe()).isZero();
    String id = antworten.getOrDefault("id", name.replaceAll("_.*", ""));
    return Testordner.read(ort.resolve("datenquellen/" + id + ".yml"));
  }

  @Test
  void sheetTitlesTotalsAndNotesOfAWorkbookAreFound() {
    assertThat(draftMappe())
        .contains("art: xlsx", "blatt: \"Zahlen\"", "kopfzeile: 3", "fusszeilen: 1")
        .contains("\"*\": geheim_quelle", "suche: name", "- { Stadtteil: \"Summe\" }")
        .contains("altersgruppe: \"0-3\"", "altersgruppe: \"3-6\"");
  }

  @Test
  void columnsOfGenesisAreWhatTheirNamesSay() {
    assertThat(draftFfcsv())
        .contains("art: genesis_ffcsv", "zusaetze: { e: gezaehlt, p: vorlaeufig }")
        .contains("value: { typ: anzahl", "qualitaet: value_q")
        .contains("spalte: \"1_variable_attribute_code\"", "raumgliederung: verwaltung")
        .contains("geschlecht: \"2_variable_attribute_label\"", "spalte: time")
        .contains("auslassen: # Summenzeilen", "{ \"2_variable_attribute_label\": \"Insgesamt\" }")
        .contains("codes: { \"männlich\": maennlich, \"weiblich\": weiblich }")
        .doesNotContain("statistics_code: { typ: anzahl");
  }

  @Test
  void classicTableOfGenesisIsReadAsItStands() throws IOException {
    assertThat(draftKlassisch())
        .contains("art: genesis_klassisch", "kopfzeile: 7\n  datenzeile: 9")
        .contains("vorspalten: [jahr, schluessel, name]", "\"-\": echte_null")
        .contains("ebene: gemeinde, spalte: schluessel, zeilen: { schluessel: \"????????\" }")
        .contains("ebene: kreis, spalte: schluessel, zeilen: { schluessel: \"?????\" }")
        .contains("ebene: land", "{ schluessel: \"01???\" }", "{ schluessel: \"DG\" }")
        .contains("Europa: { typ: anzahl", "Australien und Ozeanien: { typ: anzahl")
        .contains("art: kalenderjahr, spalte: jahr", "regel: FEHLENDE_RAEUME")
        .doesNotContain("zeichensatz", "typ: euro");
  }

  @Test
  void propertiesOfGeoJsonAreColumns() {
    assertThat(draftGeojson()).contains("art: geojson", "spalte: gebiet", "werte: [\"plaetze\"]");
  }

  @Test
  @Tag("langsam")
  void draftedSourcesLoadAndAnswer() throws IOException {
    draftMappe();
    draftFfcsv();
    draftGeojson();
    draftKlassisch();

    assertThat(Prozess.runLaden(ort, "aufnehmen", "lieferungen").code()).isZero();
    assertThat(Prozess.runAbfrage(ort, "datenstand", "veroeffentliche").code()).isZero();

    assertThat(sums("fct_einwohnerbestand")).contains("fortschreibung=66099");
    assertThat(sums("fct_zaehlung")).contains("kinder=248", "plaetze=60", "einbuergerungen=");
    assertThat(print("einbuergerungen__alle_kreis", "Kreis Wesel")).contains("468");
    assertThat(
            print(
                "einbuergerungen__staatenlos_unbekannt_ungeklaert_ohne_angabe_kreis", "Oberhausen"))
        .contains("2");
  }

  private String print(String sicht, String raum) {
    return Aufruf.in(ort)
        .run(
            "abfrage",
            "SELECT anzahl FROM " + sicht + " WHERE raum = '" + raum + "' AND berichtsjahr = 2016")
        .isGut()
        .ausgabe();
  }

  private String sums(String tabelle) {
    return Aufruf.in(ort)
        .run(
            "abfrage",
            "--als",
            "csv",
            "--intern",
            "--zweck",
            "Test",
            "SELECT concat(datenquelle, '=', sum(anzahl)::BIGINT) AS x FROM "
                + tabelle
                + " GROUP BY datenquelle")
        .ausgabe();
  }
}
