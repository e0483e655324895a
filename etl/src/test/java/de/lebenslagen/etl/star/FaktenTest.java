package de.lebenslagen.etl.star;

import static de.lebenslagen.etl.staging.Testquelle.ohne;
import static de.lebenslagen.etl.staging.Testquelle.text;
import static de.lebenslagen.etl.staging.Testquelle.zahl;
import static de.lebenslagen.etl.staging.Testquelle.zeile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.etl.check.Zeile;
import de.lebenslagen.etl.check.Zelle;
import de.lebenslagen.etl.staging.Staging;
import de.lebenslagen.etl.staging.Testquelle;
import de.lebenslagen.etl.staging.Testsitzung;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Spaltentyp;
import de.lebenslagen.warehouse.model.Datenquelle.Wertspalte;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Statuscode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("langsam")
class FaktenTest {

  private static final Faktform ZAEHLUNG = form("fct_einwohnerbestand");
  private static final Faktform MESSWERT = form("fct_messwert");

  private static Faktform form(String tabelle) {
    return Faktform.listAll().stream().filter(f -> f.hasTabelle(tabelle)).findFirst().orElseThrow();
  }

  private static Dataset<Row> fakten(Datenquelle quelle, Faktform form, Zeile... zeilen) {
    Dataset<Row> staging =
        new Staging(Testsitzung.get())
            .create(Testquelle.lieferung(quelle, "a", List.of(zeilen)), z -> true);
    return Faktpruefung.require(
        Fakten.create(staging, quelle, form, Testquelle.MERKMALE).orElseThrow(), form);
  }

  private static List<String> lines(Dataset<Row> fakten, String... spalten) {
    return fakten
        .selectExpr("concat_ws('|', " + String.join(", ", spalten) + ")")
        .collectAsList()
        .stream()
        .map(r -> r.getString(0))
        .toList();
  }

  private static void assertAbbruch(Dataset<Row> fakten, String... parts) {
    assertThatThrownBy(() -> Sparkfehler.translate(Path.of(""), fakten::collectAsList))
        .isInstanceOf(Abbruch.class)
        .message()
        .contains(parts);
  }

  @Test
  void wideRowBecomesOneFactPerValueColumn() {
    Dataset<Row> fakten =
        fakten(
            Testquelle.breit("alter"),
            ZAEHLUNG,
            zeile(2, 2021, "01", zahl(360), zahl(3511), zahl(9.3)));

    assertThat(
            lines(
                fakten,
                Fakten.TABELLE,
                "datenquelle",
                "aufgliederung",
                "gegenstand",
                "raum_id",
                "zeitbezug",
                "berichtsjahr",
                "altersgruppe",
                "geschlecht",
                "staatsangehoerigkeit",
                "weitere_merkmale",
                "anzahl",
                "wertstatus",
                "wert_art",
                "rundung",
                "zeile_nr",
                "spalte"))
        .containsExactlyInAnyOrder(
            "fct_einwohnerbestand|alter|alter|personen|stadt:2018-01-01:stadtteil:01"
                + "|stichtag_2021-12-31|2021|0-18|insgesamt|insgesamt|insgesamt|360|ZAHL"
                + "|GEZAEHLT|1|2|unter 18",
            "fct_einwohnerbestand|alter|alter|personen|stadt:2018-01-01:stadtteil:01"
                + "|stichtag_2021-12-31|2021|18+|insgesamt|insgesamt|insgesamt|3511|ZAHL"
                + "|GEZAEHLT|1|2|ab.18");
  }

  @Test
  void measurementsAreAFormOfTheirOwn() {
    Dataset<Row> fakten =
        fakten(
            Testquelle.breit("alter"),
            MESSWERT,
            zeile(2, 2021, "01", zahl(360), zahl(3511), zahl(9.3)));

    assertThat(lines(fakten, Fakten.TABELLE, "wert", "wert_art"))
        .containsExactly("fct_messwert|9.3|GELIEFERT");
  }

  @Test
  void merkmaleWithoutColumnShareOneInCanonicalOrder() {
    Dataset<Row> fakten =
        fakten(
            Testquelle.lang("leistung"),
            ZAEHLUNG,
            zeile(2, 2021, "01", text("weiblich"), text("ja"), text("alg"), zahl(4)));

    assertThat(lines(fakten, "altersgruppe", "geschlecht", "weitere_merkmale", "anzahl"))
        .containsExactly("insgesamt|weiblich|art=alg;zuschlag=ja|4");
  }

  @Test
  void threeKindsOfNothingStayThree() {
    Dataset<Row> fakten =
        fakten(
            Testquelle.breit("alter"),
            ZAEHLUNG,
            zeile(2, 2021, "01", zahl(0), ohne(Statuscode.GEHEIM_QUELLE, ""), zahl(1)),
            zeile(
                3,
                2021,
                "02",
                new Zelle.Zahl(BigDecimal.ZERO, Statuscode.GERUNDET_NULL),
                ohne(Statuscode.NICHT_GELIEFERT, "Umstellung"),
                zahl(1)));

    assertThat(
            lines(
                fakten,
                "zeile_nr",
                "altersgruppe",
                "coalesce(cast(anzahl as string), 'NULL')",
                "wertstatus",
                "coalesce(status_grund, 'NULL')"))
        .containsExactlyInAnyOrder(
            "2|0-18|0|ECHTE_NULL|NULL",
            "2|18+|NULL|GEHEIM_QUELLE|NULL",
            "3|0-18|0|GERUNDET_NULL|NULL",
            "3|18+|NULL|NICHT_GELIEFERT|Umstellung");
  }

  @Test
  void nameSourceRowAndColumnWhenANumberIsMissing() {
    assertAbbruch(
        fakten(
            Testquelle.breit("alter"),
            ZAEHLUNG,
            zeile(7, 2021, "01", ohne(Statuscode.ZAHL, ""), zahl(1), zahl(1))),
        "Datenquelle alter",
        "Zeile 7",
        "Spalte \"unter 18\"",
        "fehlt die Zahl");
  }

  @Test
  void abortWhenAStatusWithoutNumberHasOne() {
    assertAbbruch(
        fakten(
            Testquelle.breit("alter"),
            ZAEHLUNG,
            zeile(
                7,
                2021,
                "01",
                zahl(1),
                new Zelle.Zahl(BigDecimal.TEN, Statuscode.GESPERRT),
                zahl(1))),
        "Spalte \"ab.18\"",
        "GESPERRT darf keine Zahl haben, gefunden 10");
  }

  @Test
  void abortWhenAnAreaIsOfAnotherEbene() {
    Zeile gut = zeile(7, 2021, "01", zahl(1), zahl(1), zahl(1));
    Zeile fremd =
        new Zeile(
            8,
            new RaumId("stadt", Testquelle.GEBIETSSTAND, "bezirk", "1"),
            gut.zeitbezug(),
            2021,
            gut.zellen());

    assertAbbruch(
        fakten(Testquelle.breit("alter"), ZAEHLUNG, gut, fremd),
        "Zeile 8",
        "stadt:2018-01-01:bezirk:1 gehört nicht zur Ebene stadt:2018-01-01:stadtteil");
  }

  @Test
  void abortWhenAnAuspraegungIsNotDeclared() {
    assertAbbruch(
        fakten(
            Testquelle.lang("leistung"),
            ZAEHLUNG,
            zeile(4, 2021, "01", text("insgesamt"), text("ja"), text("alg"), zahl(4))),
        "Zeile 4",
        "die Ausprägung \"insgesamt\" des Merkmals geschlecht ist nicht deklariert");
  }

  @Test
  void abortWhenABrokenOutMerkmalIsMissing() {
    Zelle fehlt = ohne(Statuscode.NICHT_GELIEFERT, "leer");

    assertAbbruch(
        fakten(
            Testquelle.lang("leistung"),
            ZAEHLUNG,
            zeile(4, 2021, "01", text("weiblich"), fehlt, text("alg"), zahl(4))),
        "Zeile 4",
        "ein aufgegliedertes Merkmal hat keine Ausprägung");
  }

  @Test
  void refuseDeclarationThatCountsDecimals() {
    Datenquelle quelle =
        new Testquelle("falsch")
            .spalte("anteil", Spaltentyp.DEZIMAL)
            .abbildung(
                "fct_zaehlung", "ohne", List.of(), Map.of(), new Wertspalte("anteil", Map.of()))
            .build();

    assertThatThrownBy(() -> fakten(quelle, ZAEHLUNG, zeile(2, 2021, "01", zahl(1.5))))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("Typ DEZIMAL passt nicht");
  }

  @Test
  void refuseDeclarationThatLeavesAMerkmalOpen() {
    Datenquelle quelle =
        new Testquelle("offen")
            .spalte("faelle", Spaltentyp.ANZAHL)
            .abbildung(
                "fct_zaehlung",
                "geschlecht",
                List.of("geschlecht"),
                Map.of(),
                new Wertspalte("faelle", Map.of()))
            .build();

    assertThatThrownBy(() -> fakten(quelle, ZAEHLUNG, zeile(2, 2021, "01", zahl(1))))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("Merkmal geschlecht hat keine Ausprägung");
  }
}
