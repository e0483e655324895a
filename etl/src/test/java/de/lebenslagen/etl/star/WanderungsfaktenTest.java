package de.lebenslagen.etl.star;

import static de.lebenslagen.etl.staging.Testquelle.umzug;
import static de.lebenslagen.etl.staging.Testquelle.zahl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.etl.check.Zeile;
import de.lebenslagen.etl.staging.Staging;
import de.lebenslagen.etl.staging.Testquelle;
import de.lebenslagen.etl.staging.Testsitzung;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Spaltentyp;
import de.lebenslagen.warehouse.model.Datenquelle.Wertspalte;
import de.lebenslagen.warehouse.schema.Sternschema;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From moves to {@code fct_wanderung} and, where only one end counts, to {@code fct_bewegung}. */
class WanderungsfaktenTest {

  private static final Datenquelle QUELLE =
      new Testquelle("umzuege")
          .ziel()
          .spalte("faelle", Spaltentyp.ANZAHL)
          .abbildung(
              "fct_wanderung", "umzuege", List.of(), Map.of(), new Wertspalte("faelle", Map.of()))
          .build();
  private static final Datenquelle GEBURTEN =
      new Testquelle("geburten")
          .ziel()
          .spalte("faelle", Spaltentyp.ANZAHL)
          .abbildung(
              "fct_bewegung", "geburten", List.of(), Map.of(), new Wertspalte("faelle", Map.of()))
          .build();

  @TempDir Path ordner;

  private List<Sterndatei> write(Datenquelle quelle, Zeile... zeilen) {
    return new Sternbau(Testsitzung.get(), ordner.resolve("stern"), Testquelle.MERKMALE)
        .write(
            List.of(
                new Sternbau.Quelltabelle(
                    quelle,
                    new Staging(Testsitzung.get())
                        .create(Testquelle.lieferung(quelle, "a", List.of(zeilen)), z -> true),
                    zeilen.length)),
            Map.of());
  }

  private static List<String> read(List<Sterndatei> dateien, String tabelle, String spalten) {
    String datei =
        dateien.stream()
            .filter(d -> d.tabelle().equals(tabelle))
            .map(d -> d.datei().toUri().toString())
            .findFirst()
            .orElseThrow();
    return Testsitzung.get()
        .spark()
        .read()
        .parquet(datei)
        .selectExpr("concat_ws('|', " + spalten + ")")
        .collectAsList()
        .stream()
        .map(r -> r.getString(0))
        .collect(Collectors.toList());
  }

  @Test
  void moveKeepsBothEndsAndOutsideIsNull() {
    List<Sterndatei> dateien =
        write(
            QUELLE,
            umzug(2, 2022, "01", "02", zahl(5)),
            umzug(3, 2022, "02", "ausserhalb", zahl(3)),
            umzug(4, 2022, "ausserhalb", "01", zahl(2)));

    assertThat(
            read(
                dateien,
                "fct_wanderung",
                "coalesce(von_raum_id, '-'), coalesce(nach_raum_id, '-'), anzahl"))
        .containsExactly(
            "-|stadt:2018-01-01:stadtteil:01|2",
            "stadt:2018-01-01:stadtteil:01|stadt:2018-01-01:stadtteil:02|5",
            "stadt:2018-01-01:stadtteil:02|-|3");
  }

  @Test
  void filesHaveTheColumnsOfTheStarInItsOrder() {
    List<Sterndatei> dateien = write(QUELLE, umzug(2, 2022, "01", "02", zahl(5)));

    for (Sterndatei datei : dateien) {
      assertThat(
              Testsitzung.get().spark().read().parquet(datei.datei().toUri().toString()).columns())
          .containsExactlyElementsOf(
              Sternschema.getTabelle(datei.tabelle()).spalten().stream()
                  .map(s -> s.name())
                  .toList());
    }
  }

  @Test
  void areaIsTheEndInsideTheTownWhenOnlyOneCounts() {
    List<Sterndatei> dateien =
        write(
            GEBURTEN,
            umzug(2, 2022, "ausserhalb", "01", zahl(5)),
            umzug(3, 2022, "02", "ausserhalb", zahl(3)));

    assertThat(read(dateien, "fct_bewegung", "raum_id, anzahl"))
        .containsExactly("stadt:2018-01-01:stadtteil:01|5", "stadt:2018-01-01:stadtteil:02|3");
  }

  @Test
  void sameMoveTwiceIsRefused() {

    assertThatThrownBy(
            () ->
                write(
                    QUELLE,
                    umzug(2, 2022, "01", "ausserhalb", zahl(5)),
                    umzug(3, 2022, "01", "ausserhalb", zahl(6))))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("zweimal personen");
  }

  @Test
  void moveFromOutsideToOutsideIsRefused() {

    assertThatThrownBy(() -> write(QUELLE, umzug(2, 2022, "ausserhalb", "ausserhalb", zahl(5))))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("das Gebiet außerhalb");
  }
}
