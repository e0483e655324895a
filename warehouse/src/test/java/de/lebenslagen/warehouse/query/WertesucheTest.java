package de.lebenslagen.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.query.build.Musterstern;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WertesucheTest {

  @TempDir static Path ordner;

  private static Datenbank datenbank;

  @BeforeAll
  static void open() {
    datenbank = Datenbank.open(Musterstern.build(ordner));
  }

  @AfterAll
  static void close() {
    datenbank.close();
  }

  private static List<String> suche(String sql) {
    try (Ergebnis ergebnis = datenbank.query(sql)) {
      ergebnis.list();
      assertThat(ergebnis.isLeer()).isTrue();
      return ergebnis.listUnbekannteWerte();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM ewo__alter WHERE raum = 'Nort'",
        "SELECT * FROM ewo__alter WHERE 'Nort' = raum AND berichtsjahr = 2022",
        "SELECT * FROM ewo__alter WHERE raum IN ('Nort')",
        "SELECT * FROM (SELECT * FROM ewo__alter WHERE raum = 'Nort') JOIN dim_raum USING (raum_id)",
        "SELECT a.anzahl FROM ewo__alter a WHERE a.raum = 'Nort'",
      })
  void nearestNameIsNamedWhenATextDoesNotOccur(String sql) {
    assertThat(suche(sql))
        .containsExactly("\"Nort\" kommt in der Spalte raum nicht vor. Meinten Sie \"Nord\"?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM ewo__alter WHERE raum = 'Nord' AND berichtsjahr = 1900",
        "WITH a AS (SELECT 'x' AS art) SELECT * FROM a WHERE art = 'y'",
        "SELECT * FROM ewo__alter WHERE berichtsjahr = 1900",
      })
  void nothingIsSaidWhenEveryTextOccursOrIsNoColumnOfATable(String sql) {
    assertThat(suche(sql)).isEmpty();
  }

  @Test
  void resultWithRowsIsNotEmpty() {
    try (Ergebnis ergebnis = datenbank.query("SELECT * FROM ewo__alter")) {
      ergebnis.list();
      assertThat(ergebnis.isLeer()).isFalse();
    }
  }
}
