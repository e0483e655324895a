package de.lebenslagen.ops.cli;

import static de.lebenslagen.ops.cli.Notizprobe.fuss;
import static de.lebenslagen.ops.cli.Notizprobe.tafel;
import static de.lebenslagen.ops.cli.Notizprobe.text;
import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.notebook.absatz.Absatzergebnis;
import de.lebenslagen.notebook.absatz.Absatzergebnis.Ausgang;
import de.lebenslagen.notebook.absatz.Ausgabe;
import de.lebenslagen.notebook.absatz.Vervollstaendigung;
import de.lebenslagen.notebook.absatz.Zone;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences about analyses and about findings, over the published tables of Flensburg. */
@Tag("langsam")
class AuskunftTest {

  @TempDir static Path ordner;
  private static Notizprobe notiz;

  @BeforeAll
  static void open() {
    Path ort = Testort.copy(Testort.flensburg(), ordner.resolve("flensburg"));
    Aufruf.in(ort).run("freigabe", "erteile", "monitoring", "--zweck", "Prüfung").isGut();
    notiz = Notizprobe.in(ort);
  }

  @AfterAll
  static void close() {
    notiz.close();
  }

  private static Absatzergebnis intern(String satz) {
    return notiz.run("%sozialraum.indikator(tuer=intern)\n" + satz);
  }

  private static Absatzergebnis java(String code) {
    return notiz.run("%sozialraum.tablesaw(tuer=intern)\n" + code);
  }

  @Test
  void analysisComesWithFigureTableFindingsAndLimits() {
    Absatzergebnis ergebnis = intern("analyse Stadtteiltypen 2022 je stadtteil");

    assertThat(ergebnis.ausgang()).as(text(ergebnis)).isEqualTo(Ausgang.GUT);
    assertThat(ergebnis.zone()).isEqualTo(Zone.INTERN);
    assertThat(tafel(ergebnis).zeilen()).isNotEmpty();
    assertThat(text(ergebnis)).contains("● ", "Zu beachten: ");
    assertThat(fuss(ergebnis).quellen())
        .anyMatch(q -> q.contains("Sozialatlas"))
        .anyMatch(q -> q.startsWith("eigene Berechnung"));
  }

  @Test
  void indexIsTakenApartAndDrawn() {
    Absatzergebnis ergebnis = intern("analyse FL05 im Jahr 2022 als karte index");

    assertThat(ergebnis.ausgaben().get(0)).isInstanceOf(Ausgabe.Bild.class);
    assertThat(tafel(ergebnis).zeilen()).hasSize(13);
    assertThat(tafel(ergebnis).spalten()).noneMatch(s -> s.name().equals("Schlüssel"));
    assertThat(text(intern("analyse sozialindex_flensburg 2022 tabelle verfahren")))
        .doesNotContain("Zu beachten");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "analyse | Welche Analyse gemeint ist | sozialindex_flensburg",
        "analyse stadtteiltypn | \"stadtteiltypn\" gibt es nicht | stadtteiltypen",
        "analyse stadtteiltypen je stadteil | stadteil | stadtteil",
        "analyse stadtteiltypen je | fehlt ein Wort | So geht es",
        "analyse stadtteiltypen blub | \"blub\" ist | So geht es",
        "analyse stadtteiltypen als torte | Bild \"torte\" | als karte",
        "analyse stadtteiltypen tabelle typn | \"typn\" gibt es hier nicht | typ",
        "analyse sozialindex_flensburg 2022 als karte indx | die \"indx\" heißt | index",
        "analyse sozialindex_flensburg 2022 als verlauf | eine Spalte je Jahr | als karte",
        "analyse kita_unter_3 | keinen Wert | braucht",
        "befunde wohngelt | \"wohngelt\" steht keine Lieferung | wohngeld",
        "analyse '; DROP TABLE x; -- | gibt es nicht | "
      })
  void mistakeIsToldWithWhatWasPerhapsMeant(String satz, String gefunden, String abhilfe) {
    Absatzergebnis ergebnis = intern(satz);

    assertThat(ergebnis.ausgang()).as(text(ergebnis)).isEqualTo(Ausgang.FEHLER);
    assertThat(text(ergebnis)).contains(gefunden).contains(abhilfe == null ? "" : abhilfe);
  }

  @Test
  void findingsOfADeliveryNamePlaceAndRemedy() {
    Absatzergebnis alle = intern("befunde");
    Absatzergebnis eine = intern("befunde grundsicherung_sgb12");

    assertThat(tafel(alle).zeilen()).hasSize(23);
    assertThat(tafel(eine).zeilen())
        .anyMatch(z -> "ZEILENVERSCHIEBUNG".equals(z.get(0)))
        .anyMatch(z -> String.valueOf(z.get(3)).startsWith("Zeile 2"));
    assertThat(text(eine)).contains("● SUMME: ", "um eine Zeile gegen die Stadtteile verschoben");
  }

  @Test
  void releasedCellsGiveAReleasedAnalysisAndFindingsStayInside() {
    Absatzergebnis ergebnis =
        notiz.run("%sozialraum.indikator\nanalyse sozialindex_flensburg 2022 als karte index");

    assertThat(ergebnis.zone()).isEqualTo(Zone.FREIGEGEBEN);
    assertThat(((Ausgabe.Bild) ergebnis.ausgaben().get(0)).abbildung().zertifikat()).isPresent();
    assertThat(text(notiz.run("%sozialraum.indikator\nbefunde"))).contains("tuer=intern");
  }

  @Test
  void javaHasTheSameAsTables() {
    assertThat(
            text(
                java(
                    """
                    Table i = z.analyse("sozialindex_flensburg 2022");
                    Table b = z.befunde("wohngeld");
                    z.note(i.rowCount() + " " + b.column("datenquelle").get(0));
                    """)))
        .contains("13 wohngeld");
    Absatzergebnis rang =
        java("z.indikator(\"sgb ii 2022 je stadtteil\").sortAscendingOn(\"rang_von\").first(1)");
    assertThat(tafel(rang).zeilen().get(0)).contains("Neustadt", "hoeher", 1L);
  }

  @Test
  void figuresAreMadeFromAnyTable() {
    Absatzergebnis ergebnis =
        java(
            """
            Table e = z.sql("SELECT raum_id, raum AS gebiet, berichtsjahr, anzahl FROM einwohner__insgesamt WHERE berichtsjahr >= 2021");
            Table t = e.where(e.intColumn("berichtsjahr").isEqualTo(2022));
            z.show(z.karte(t, "anzahl", "Einwohner", "Personen"));
            z.show(z.rang(t, "anzahl", "Einwohner", "Personen"));
            z.show(z.verlauf(e, "anzahl", "Einwohner", "Personen"));
            Table a = Table.create("a", StringColumn.create("altersgruppe", "0-18", "18-65", "65+"),
                DoubleColumn.create("n_2022", 10, 30, 20), DoubleColumn.create("n_2021", 12, 30, 18));
            z.altersaufbau(a, "n_2022", "n_2021", "Alter")
            """);

    assertThat(ergebnis.ausgang()).as(text(ergebnis)).isEqualTo(Ausgang.GUT);
    assertThat(ergebnis.ausgaben().stream().filter(a -> a instanceof Ausgabe.Bild)).hasSize(4);
    for (String falsch :
        new String[] {
          "z.karte(t, \"zahl\", \"x\", \"y\")",
          "z.karte(t.removeColumns(\"raum_id\"), \"anzahl\", \"x\", \"y\")",
          "z.verlauf(t.removeColumns(\"berichtsjahr\"), \"anzahl\", \"x\", \"y\")",
          "z.rang(t.emptyCopy(), \"anzahl\", \"x\", \"y\")"
        }) {
      assertThat(java(falsch).ausgang()).as(falsch).isEqualTo(Ausgang.FEHLER);
    }
  }

  @Test
  void completionKnowsTheWords() {
    assertThat(
            notiz.sitzung().complete("indikator", "ana", 3).stream().map(Vervollstaendigung::wert))
        .contains("analyse");
    assertThat(
            notiz.sitzung().complete("indikator", "analyse stadtteil", 17).stream()
                .map(Vervollstaendigung::wert))
        .contains("stadtteiltypen");
  }

  /** What was released keeps its meaning, whatever the town declares later. */
  @Test
  void releaseIsShownByTheIndicatorsThatItWasMadeBy(@TempDir Path spaeter) {
    Path ort = Testort.copy(ordner.resolve("flensburg"), spaeter.resolve("flensburg"));
    Path datei = ort.resolve("indikatoren/wohnen/wohnungslosigkeit_bedroht.yml");
    String text = Testordner.read(datei);
    Testordner.write(
        datei,
        text.replace("name: Von Wohnungslosigkeit Bedrohte je 1.000", "name: Umgetauft je 100")
            .replace("einheit: je 1.000", "einheit: je 100"));
    String satz = "wohnungslosigkeit_bedroht 2022 je stadtteil";
    try (Notizprobe note = Notizprobe.in(ort)) {
      assertThat(note.run("%sozialraum.indikator\n" + satz).ausgaben().toString())
          .contains("Von Wohnungslosigkeit Bedrohte")
          .doesNotContain("Umgetauft");
      assertThat(note.run("%sozialraum.indikator(tuer=intern)\n" + satz).ausgaben().toString())
          .contains("Umgetauft")
          .doesNotContain("Von Wohnungslosigkeit Bedrohte je 1.000");
    }
  }
}
