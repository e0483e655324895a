package de.lebenslagen.etl.star;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.etl.staging.Testquelle;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Faktabbildung;
import de.lebenslagen.warehouse.model.Datenquelle.Gegenstand;
import de.lebenslagen.warehouse.model.LieferungId;
import de.lebenslagen.warehouse.model.Zeitbezug;
import de.lebenslagen.warehouse.schema.Sternschema;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DimensionenTest {

  private static final Datenquelle BREIT = Testquelle.breit("alter");
  private static final Datenquelle LANG = Testquelle.lang("leistung");

  private static Map<String, List<Object[]>> deklarierte(Datenquelle... datenquellen) {
    return Dimensionen.createDeklarierte(List.of(datenquellen), Testquelle.MERKMALE);
  }

  private static List<String> lines(String tabelle, List<Object[]> zeilen) {
    return Dimensionszeilen.sorted(Sternschema.getTabelle(tabelle), zeilen).stream()
        .map(Arrays::toString)
        .toList();
  }

  @Test
  void everyMerkmalHasInsgesamtAndItsAuspraegungenInOrder() {
    List<String> lines = lines("dim_auspraegung", deklarierte(BREIT, LANG).get("dim_auspraegung"));

    assertThat(lines)
        .contains(
            "[altersgruppe, 0-18, Altersgruppe, unter 18, 2, 0, 18]",
            "[altersgruppe, 18+, Altersgruppe, 18 und älter, 3, 18, null]",
            "[altersgruppe, insgesamt, Altersgruppe, insgesamt, 1, null, null]",
            "[art, alg, art, alg, 2, null, null]",
            "[geschlecht, insgesamt, Geschlecht, insgesamt, 1, null, null]",
            "[staatsangehoerigkeit, deutsch, Staatsangehörigkeit, deutsch, 2, null, null]")
        .filteredOn(l -> l.contains("[geschlecht, weiblich"))
        .singleElement()
        .asString()
        .contains("Geschlecht, weiblich");
  }

  @Test
  void shippedLabelWinsOverThatOfASource() {
    assertThat(lines("dim_auspraegung", deklarierte(LANG).get("dim_auspraegung")))
        .contains("[geschlecht, maennlich, Geschlecht, männlich, 2, null, null]")
        .contains("[zuschlag, ja, zuschlag, ja, 2, null, null]");
  }

  @Test
  void oneRowPerAufgliederungSaysWhatMayBeSummed() {
    assertThat(lines("dim_aufgliederung", deklarierte(BREIT).get("dim_aufgliederung")))
        .containsExactly(
            "[alter, alter, nach alter, fct_einwohnerbestand, personen, altersgruppe, stadt,"
                + " 2018-01-01, stadtteil, true, false, 0]",
            "[alter, ohne, nach ohne, fct_messwert, anteil, , stadt, 2018-01-01, stadtteil, true,"
                + " false, 0]");
    assertThat(lines("dim_gegenstand", deklarierte(BREIT, LANG).get("dim_gegenstand")))
        .containsExactly(
            "[anteil, Anteil, Prozent, false, false, false]",
            "[personen, Personen, Personen, true, true, false]");
  }

  @Test
  void orderOfTheDeclarationsDoesNotMatter() {
    Map<String, List<Object[]>> one = deklarierte(BREIT, LANG);
    Map<String, List<Object[]>> two = deklarierte(LANG, BREIT);

    one.forEach(
        (tabelle, zeilen) ->
            assertThat(lines(tabelle, zeilen)).isEqualTo(lines(tabelle, two.get(tabelle))));
  }

  @Test
  void abortWhenSourcesContradictEachOtherAboutAGegenstand() {
    Faktabbildung a = BREIT.abbildungen().get(0);
    Datenquelle anders =
        new Testquelle("anders").abbildung(a.tabelle(), "x", List.of(), Map.of()).build();
    Faktabbildung x = anders.abbildungen().get(0);
    Datenquelle widerspruch = withGegenstand(anders, x);

    assertThatThrownBy(() -> deklarierte(BREIT, widerspruch))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("Der Gegenstand personen ist in Datenquelle anders anders");
  }

  private static Datenquelle withGegenstand(Datenquelle d, Faktabbildung a) {
    Faktabbildung neu =
        new Faktabbildung(
            a.aufgliederung(),
            a.titel(),
            a.ebene(),
            a.tabelle(),
            new Gegenstand("personen", "Haushalte", "Haushalte", Set.of()),
            a.merkmale(),
            a.merkmalSpalten(),
            a.werte(),
            a.wertart(),
            a.rundung(),
            a.vollstaendig(),
            a.vorrang());
    return Testquelle.withAbbildungen(d, List.of(neu));
  }

  @Test
  void deliveredDimensionsNameEachKeyOnce() {
    Lieferangabe lieferung =
        new Lieferangabe(LieferungId.of("alter", "ab"), "alter", "a.csv", "ab".repeat(32), 3);
    Map<String, List<Object[]>> result =
        Dimensionen.createGelieferte(
            List.of(lieferung, lieferung),
            List.of(Zeitbezug.quartal(2021, 3), Zeitbezug.quartal(2021, 3)));

    assertThat(lines("dim_zeitbezug", result.get("dim_zeitbezug")))
        .containsExactly("[quartal_2021-3, QUARTAL, 2021-07-01, 2021-09-30]");
    assertThat(lines("dim_lieferung", result.get("dim_lieferung"))).hasSize(1);
  }

  @Test
  void refuseRowsThatDoNotFitTheTable() {
    Object[] kurz = {"quartal_2021-3"};
    Object[] leer = {"quartal_2021-3", null, null, null};
    Object[] gut =
        Dimensionen.createGelieferte(List.of(), List.of(Zeitbezug.kalenderjahr(2021)))
            .get("dim_zeitbezug")
            .get(0);

    assertThatThrownBy(() -> lines("dim_zeitbezug", List.<Object[]>of(kurz)))
        .hasMessageContaining("has 4 columns, a row has 1");
    assertThatThrownBy(() -> lines("dim_zeitbezug", List.<Object[]>of(leer)))
        .hasMessageContaining("dim_zeitbezug.zeitart must not be NULL");
    assertThatThrownBy(() -> lines("dim_zeitbezug", List.of(gut, gut)))
        .hasMessageContaining("two rows with the key [kalenderjahr_2021]");
  }
}
