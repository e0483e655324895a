package de.lebenslagen.warehouse.query.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlauswahl;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlen;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blocks a and b lie in Nord, c in Süd; all of them in the town. */
class WanderungTest {

  @TempDir static Path ordner;

  private static Datenbank datenbank;

  @BeforeAll
  static void build() {
    Sternbau stern = new Sternbau(ordner);
    stern.ebene("block", "KLEINSTE", 1).ebene("stadtteil", "SOZIALRAUM", 2);
    stern.ebene("stadt", "STADT", 3).raum("stadt", "s", "Stadt");
    stern.raum("stadtteil", "n", "Nord").raum("stadtteil", "u", "Süd");
    for (String block : List.of("a", "b", "c")) {
      stern.raum("block", block, block);
      stern.zuordnung(id("block", block), id("stadtteil", block.equals("c") ? "u" : "n"));
      stern.zuordnung(id("block", block), id("stadt", "s"));
    }
    stern.gegenstand("umzuege", "Personen").stichtag(2022);
    stern.aufgliederung(
        Map.of(
            "datenquelle", "ewo",
            "aufgliederung", "umzuege",
            "gegenstand", "umzuege",
            "tabelle", "fct_wanderung",
            "ebene", "block"));
    add(stern, "a", "b", 5);
    add(stern, "b", "a", 3);
    add(stern, "a", "c", 7);
    add(stern, "c", "b", 2);
    add(stern, "a", "", 4);
    add(stern, "", "c", 10);
    datenbank = Datenbank.open(Abfragedatei.build(stern.write(), ordner.resolve("w.duckdb")));
  }

  @AfterAll
  static void close() {
    datenbank.close();
  }

  private static String id(String ebene, String schluessel) {
    return Sternbau.raumId(ebene, schluessel);
  }

  private static void add(Sternbau stern, String von, String nach, int anzahl) {
    Map<String, Object> row = new TreeMap<>();
    row.put("datenquelle", "ewo");
    row.put("aufgliederung", "umzuege");
    row.put("gegenstand", "umzuege");
    if (!von.isEmpty()) {
      row.put("von_raum_id", id("block", von));
    }
    if (!nach.isEmpty()) {
      row.put("nach_raum_id", id("block", nach));
    }
    row.put("zeitbezug", "stichtag_2022-12-31");
    row.put("berichtsjahr", 2022);
    row.put("anzahl", anzahl);
    row.put("wertstatus", "ZAHL");
    stern.row("fct_wanderung", row);
  }

  private static List<String> ask(String sql) {
    try (Ergebnis ergebnis = datenbank.query(sql)) {
      return ergebnis.list().stream()
          .map(z -> String.valueOf(z.wert(0)))
          .collect(Collectors.toList());
    }
  }

  @Test
  void innerMovesVanishOnALargerLevel() {

    assertThat(
            ask(
                "SELECT concat_ws(' ', coalesce(von_raum, '-'), coalesce(nach_raum, '-'), anzahl)"
                    + " FROM wanderung('stadtteil') ORDER BY 1"))
        .containsExactly("- Süd 10", "Nord - 4", "Nord Süd 7", "Süd Nord 2");
  }

  @Test
  void saldoOfTheTownIsWhatCrossesItsBoundary() {

    assertThat(
            ask(
                "SELECT concat_ws(' ', raum, zuzuege, fortzuege, saldo) FROM wanderungssaldo('stadt')"))
        .containsExactly("Stadt 10 4 6");
    assertThat(
            ask(
                "SELECT concat_ws(' ', raum, zuzuege, fortzuege, saldo)"
                    + " FROM wanderungssaldo('stadtteil') ORDER BY 1"))
        .containsExactly("Nord 2 11 -9", "Süd 17 2 15");
    assertThat(
            ask(
                "SELECT concat_ws(' ', raum, zuzuege, fortzuege, saldo)"
                    + " FROM wanderungssaldo('block') ORDER BY 1"))
        .containsExactly("a 3 16 -13", "b 7 3 4", "c 17 2 15");
  }

  @Test
  void viewShowsBothEnds() {

    assertThat(
            ask(
                "SELECT concat_ws(' ', von_raum, nach_raum, anzahl, ebene) FROM ewo__umzuege WHERE"
                    + " anzahl = 7"))
        .containsExactly("a c 7 block");
    assertThat(datenbank.katalog().listAbdeckung())
        .filteredOn(a -> a.aufgliederung().equals("umzuege"))
        .singleElement()
        .satisfies(a -> assertThat(a.raeume()).isEqualTo(3));
  }

  @Test
  void moveIsNoNumberOfOneArea() {

    assertThatThrownBy(
            () ->
                new Kennzahlen(datenbank)
                    .compute(Kennzahlauswahl.insgesamt("umzuege", "stadtteil", Set.of(2022))))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("Umzüge zwischen Gebieten")
        .extracting(e -> ((Abbruch) e).abhilfe())
        .asString()
        .contains("FROM wanderungssaldo('stadtteil')");
  }
}
