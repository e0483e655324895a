package de.lebenslagen.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.query.build.Musterstern;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KatalogTest {

  @TempDir Path ordner;

  @Test
  void catalogueTellsTablesColumnsUnitsAndCoverage() {
    try (Datenbank datenbank = Datenbank.open(Musterstern.build(ordner))) {
      Katalog katalog = datenbank.katalog();

      assertThat(katalog.listTabellen())
          .extracting(Katalog.Tabelle::name)
          .startsWith("ewo__alter", "ewo__gesamt", "ewo__schule", "fct_ausgabe")
          .contains("dim_raum");
      assertThat(katalog.listSpalten("ewo__schule"))
          .contains(
              new Katalog.Spalte(
                  "ewo__schule",
                  "anzahl",
                  "BIGINT",
                  "Zahl; leer genau dann, wenn der Wertstatus keine Zahl hat",
                  Optional.of("Personen")))
          .extracting(Katalog.Spalte::name)
          .contains("schulform", "geschlecht")
          .doesNotContain("altersgruppe");
      assertThat(katalog.listSpalten("gibt_es_nicht")).isEmpty();
      assertThat(katalog.listAbdeckung())
          .extracting(
              a ->
                  String.join(
                      " ",
                      a.datenquelle(),
                      a.aufgliederung(),
                      a.ebene(),
                      a.zeitbezug(),
                      a.einheit(),
                      String.valueOf(a.raeume()),
                      String.valueOf(a.zeilen()),
                      String.valueOf(a.ohneZahl())))
          .containsExactly(
              "ewo alter stadtteil stichtag_2021-12-31 Personen 2 8 0",
              "ewo alter stadtteil stichtag_2022-12-31 Personen 2 8 1",
              "ewo gesamt stadtteil stichtag_2021-12-31 Personen 3 3 0",
              "ewo gesamt stadtteil stichtag_2022-12-31 Personen 3 3 0",
              "ewo schule stadtteil stichtag_2022-12-31 Personen 1 2 0");
    }
  }
}
