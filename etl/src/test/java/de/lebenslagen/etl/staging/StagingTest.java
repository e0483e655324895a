package de.lebenslagen.etl.staging;

import static de.lebenslagen.etl.staging.Testquelle.ohne;
import static de.lebenslagen.etl.staging.Testquelle.text;
import static de.lebenslagen.etl.staging.Testquelle.zahl;
import static de.lebenslagen.etl.staging.Testquelle.zeile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.etl.check.GepruefteLieferung;
import de.lebenslagen.etl.check.Zeile;
import de.lebenslagen.etl.check.Zelle;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Spaltentyp;
import de.lebenslagen.warehouse.model.Statuscode;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("langsam")
class StagingTest {

  private static final Datenquelle QUELLE =
      new Testquelle("probe")
          .spalte("anzahl, gesamt", Spaltentyp.ANZAHL)
          .spalte("raum_id", Spaltentyp.TEXT)
          .spalte("tag", Spaltentyp.DATUM)
          .spalte("anteil.prozent", Spaltentyp.PROZENT)
          .build();

  private static Zeile row(int nummer, int jahr, Zelle anzahl) {
    return zeile(
        nummer,
        jahr,
        "01",
        anzahl,
        text("frei"),
        new Zelle.Tag(LocalDate.of(2021, 2, 3)),
        zahl(12.5));
  }

  private static List<Row> rows(Staging staging, GepruefteLieferung lieferung) {
    return staging.create(lieferung, z -> true).orderBy("zeile_nr").collectAsList();
  }

  @Test
  void everyCellBecomesValueStatusAndReason() {
    GepruefteLieferung lieferung =
        Testquelle.lieferung(
            QUELLE,
            "a",
            List.of(
                row(2, 2021, zahl(7)),
                row(3, 2021, ohne(Statuscode.NICHT_GELIEFERT, "Umstellung"))));

    List<Row> rows = rows(new Staging(Testsitzung.get()), lieferung);

    Row first = rows.get(0);
    assertThat(first.<String>getAs("lieferung_id")).isEqualTo(lieferung.lieferung().id().wert());
    assertThat(first.<Integer>getAs("zeile_nr")).isEqualTo(2);
    assertThat(first.<String>getAs("raum_id")).isEqualTo("stadt:2018-01-01:stadtteil:01");
    assertThat(first.<String>getAs("zeitbezug")).isEqualTo("stichtag_2021-12-31");
    assertThat(first.<Integer>getAs("berichtsjahr")).isEqualTo(2021);
    assertThat(first.<Integer>getAs("jahr")).isEqualTo(2021);
    assertThat(first.<Long>getAs("anzahl, gesamt")).isEqualTo(7L);
    assertThat(first.<String>getAs("anzahl, gesamt__status")).isEqualTo("ZAHL");
    assertThat(first.<String>getAs("raum_id__wert")).isEqualTo("frei");
    assertThat(first.<String>getAs("raum_id__status")).isNull();
    assertThat(first.<java.sql.Date>getAs("tag")).hasToString("2021-02-03");
    assertThat(first.<Double>getAs("anteil.prozent")).isEqualTo(12.5);
    Row second = rows.get(1);
    assertThat(second.<Long>getAs("anzahl, gesamt")).isNull();
    assertThat(second.<String>getAs("anzahl, gesamt__status")).isEqualTo("NICHT_GELIEFERT");
    assertThat(second.<String>getAs("anzahl, gesamt__grund")).isEqualTo("Umstellung");
  }

  @Test
  void largeDeliveryIsTheSameWhenSetDownInPieces() {
    GepruefteLieferung lieferung =
        Testquelle.lieferung(
            QUELLE,
            "b",
            List.of(
                row(2, 2019, zahl(1)),
                row(3, 2020, zahl(2)),
                row(4, 2021, ohne(Statuscode.GEHEIM_QUELLE, "")),
                row(5, 2022, zahl(4)),
                row(6, 2023, zahl(5))));

    assertThat(rows(new Staging(Testsitzung.get(), 3, 2), lieferung))
        .hasSize(5)
        .isEqualTo(rows(new Staging(Testsitzung.get()), lieferung));
  }

  @Test
  void onlyRowsOfTheFilterAreStaged() {
    GepruefteLieferung lieferung =
        Testquelle.lieferung(QUELLE, "c", List.of(row(2, 2019, zahl(1)), row(3, 2020, zahl(2))));

    assertThat(
            new Staging(Testsitzung.get())
                .create(lieferung, z -> z.berichtsjahr() == 2020)
                .select("zeile_nr")
                .collectAsList())
        .extracting(r -> r.getInt(0))
        .containsExactly(3);
  }

  @Test
  void namesFileAndRowWhenACellDoesNotFitItsColumn() {
    GepruefteLieferung lieferung =
        Testquelle.lieferung(QUELLE, "d", List.of(row(9, 2019, zahl(1.5))));

    assertThatThrownBy(() -> rows(new Staging(Testsitzung.get()), lieferung))
        .hasMessageContaining("probe.csv, row 9, column anzahl, gesamt");
  }
}
