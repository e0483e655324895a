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

/** In 2022 one number of Süd is secret; the fact table has three Aufgliederungen. */
class SummenwarnungTest {

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

  private static List<String> warnungen(String sql) {
    try (Ergebnis ergebnis = datenbank.query(sql)) {
      List<String> warnungen = ergebnis.warnungen();
      ergebnis.list();
      return warnungen;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT sum(anzahl) FROM ewo__alter",
        "SELECT raum, avg(anzahl)::INTEGER AS mittel FROM ewo__alter GROUP BY raum",
        "SELECT raum, sum(anzahl) FROM ewo__alter GROUP BY ALL ORDER BY ALL",
        "SELECT sum(coalesce(anzahl, 0)) FROM ewo__alter",
        "SELECT 100 * sum(anzahl) FILTER (altersgruppe = '65+') / 7 FROM ewo__alter",
        "SELECT sum(CASE WHEN altersgruppe = '65+' THEN anzahl ELSE 0 END) FROM ewo__alter",
        "SELECT sum(n) FROM (SELECT anzahl AS n FROM ewo__alter)",
        "WITH a AS (SELECT anzahl AS n, raum FROM ewo__alter), b AS (SELECT raum, sum(n) AS s FROM"
            + " a GROUP BY raum) SELECT max(s) FROM b",
        "SELECT raum, sum(anzahl) OVER (PARTITION BY raum) FROM ewo__alter",
        "SELECT raum FROM ewo__alter GROUP BY raum HAVING sum(anzahl) > 3",
        "SELECT 1 UNION ALL SELECT sum(anzahl) FROM ewo__alter",
        "SELECT (SELECT sum(anzahl) FROM ewo__alter)",
        "SELECT sum(a.anzahl) FROM ewo__alter a JOIN dim_raum r USING (raum_id)",
        "EXPLAIN SELECT sum(anzahl) FROM ewo__alter",
      })
  void warnsWhenASumPassesOverTheSecretNumber(String sql) {
    assertThat(warnungen(sql))
        .singleElement()
        .asString()
        .contains("übergeht eine Zeile ohne Zahl")
        .contains("summe(anzahl, wertstatus)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT sum(anzahl) FROM ewo__alter WHERE berichtsjahr = 2021",
        "SELECT sum(anzahl) FROM ewo__alter WHERE raum = 'Nord'",
        "SELECT sum(anzahl) FILTER (altersgruppe = '0-6') FROM ewo__alter",
        "SELECT sum(CASE WHEN altersgruppe = '0-6' THEN anzahl ELSE 0 END) FROM ewo__alter",
        "SELECT summe(anzahl, wertstatus) FROM ewo__alter",
        "SELECT summe_text(anzahl, wertstatus, aufgliederung) FROM fct_einwohnerbestand",
        "SELECT anzahl FROM ewo__alter",
        "SELECT count(*) FROM ewo__alter",
        "SELECT aufgliederung, sum(anzahl) FROM fct_einwohnerbestand WHERE berichtsjahr = 2021"
            + " GROUP BY aufgliederung",
      })
  void keepsSilentWhenNothingIsPassedOver(String sql) {
    assertThat(warnungen(sql)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT sum(anzahl) FROM fct_einwohnerbestand WHERE berichtsjahr = 2021",
        "SELECT summe(anzahl, wertstatus) FROM fct_einwohnerbestand WHERE berichtsjahr = 2021",
        "SELECT raum_id, sum(f.anzahl) FROM fct_einwohnerbestand f WHERE berichtsjahr = 2021 GROUP"
            + " BY 1",
        "SELECT sum(n) FROM (SELECT anzahl AS n FROM fct_einwohnerbestand WHERE berichtsjahr ="
            + " 2021)",
        "WITH a AS (FROM fct_einwohnerbestand WHERE berichtsjahr = 2021) SELECT sum(anzahl) FROM a",
      })
  void warnsWhenAufgliederungenMeet(String sql) {
    assertThat(warnungen(sql))
        .singleElement()
        .asString()
        .contains("treffen 2 Aufgliederungen zusammen");
  }

  @Test
  void saysThatItCouldNotCheckWhenTheSubqueryIsCorrelated() {
    assertThat(
            warnungen(
                "SELECT r.name, (SELECT sum(anzahl) FROM ewo__alter a WHERE a.raum_id = r.raum_id)"
                    + " FROM dim_raum r"))
        .singleElement()
        .asString()
        .contains("konnte nicht geprüft werden");
  }
}
