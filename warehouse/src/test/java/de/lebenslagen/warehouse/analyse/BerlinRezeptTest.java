package de.lebenslagen.warehouse.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.analyse.Analysetabelle.Wert;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Wort;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Zelle;
import de.lebenslagen.warehouse.indicator.Berechnung.Index;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Herkunft;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.indicator.value.Indexlauf;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.model.Wertstatus.NichtBewertet;
import de.lebenslagen.warehouse.model.Wertstatus.Zahl;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.Fixture;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The recipe that ships with the demo of Berlin, held against the published reports. */
class BerlinRezeptTest {

  private static final double PUBLISHED_TO = 1e-4;
  private static final Indikatorkatalog KATALOG =
      Indikatorkatalog.read(Path.of("../ops/demo/berlin/indikatoren"));

  /** Columns of the report behind the parts of the recipe. */
  private static final Map<String, String> SPALTEN =
      Map.of(
          "mss_arbeitslose", "s1",
          "mss_langzeitarbeitslose", "s2",
          "mss_transferbezug", "s3",
          "mss_kinderarmut", "s4",
          "mss_dynamik_arbeitslose", "d1",
          "mss_dynamik_langzeitarbeitslose", "d2",
          "mss_dynamik_transferbezug", "d3",
          "mss_dynamik_kinderarmut", "d4");

  @ParameterizedTest
  @CsvSource({"2013, _bis_2017, 434, 434", "2015, _bis_2017, 435, 435", "2019, '', 436, 435"})
  void shippedRecipeGivesThePublishedIndexAndLabels(
      int bericht, String fassung, int areas, int withValues) {
    List<Fixture.Row> rows = Fixture.read("berlin_mss/mss_" + bericht + "_plr.csv");
    Analysetabelle table = analyse(rows, fassung, bericht).find("gesamtindex").orElseThrow();
    Map<String, Fixture.Row> byArea =
        rows.stream().collect(Collectors.toMap(r -> r.text("plr_id"), r -> r));
    int compared = 0;
    for (List<Zelle> row : table.zeilen()) {
      RaumId raum = RaumId.parse(((Wort) row.get(0)).text());
      Fixture.Row published = Optional.ofNullable(byArea.get(raum.schluessel())).orElseThrow();
      assertThat(row.get(3)).isEqualTo(new Wort(published.text("status_klasse")));
      assertThat(row.get(5)).isEqualTo(new Wort(published.text("dynamik_zeichen")));
      assertThat(row.get(6)).isEqualTo(new Wort(published.text("gesamtindex")));
      if (!published.isEmpty("status_index_z")) {
        compared++;
        assertThat(((Wert) row.get(2)).status().findZahl().orElseThrow())
            .isCloseTo(published.number("status_index_z"), within(PUBLISHED_TO));
      }
    }
    assertThat(table.zeilen()).hasSize(areas);
    assertThat(compared).isEqualTo(withValues);
  }

  private static Analyseergebnis analyse(List<Fixture.Row> rows, String fassung, int jahr) {
    Map<String, Indikatorwert> werte = new HashMap<>();
    List<Gebiet> areas = rows.stream().map(r -> area(r.text("plr_id"))).toList();
    Indikator status = KATALOG.get(new IndikatorSchluessel("statusindex_berlin" + fassung));
    Index index = (Index) status.berechnung();
    Indikator dynamik = KATALOG.get(index.rezept().dynamik().orElseThrow());
    for (Index each : List.of(index, (Index) dynamik.berechnung())) {
      for (Fixture.Row row : rows) {
        each.listBenoetigte().forEach(key -> put(werte, key, row, jahr));
      }
    }
    Indexlauf.Wertquelle quelle =
        (key, gebiet, year) -> Optional.ofNullable(werte.get(key.wert() + gebiet.schluessel()));
    return Indexanalyse.compute(
        status,
        Indexlauf.of(index, areas, jahr, quelle),
        KATALOG::get,
        Optional.of(
            new Gesamtindex(
                dynamik.name(), Indexlauf.of((Index) dynamik.berechnung(), areas, jahr, quelle))),
        Zufallsziehung.UEBLICH,
        herkunft());
  }

  private static void put(
      Map<String, Indikatorwert> werte, IndikatorSchluessel key, Fixture.Row row, int jahr) {
    String column = Optional.ofNullable(SPALTEN.get(key.wert())).orElseThrow();
    Wertstatus wert =
        row.isEmpty(column) ? new NichtBewertet("Nicht bewertet.") : new Zahl(row.number(column));
    Gebiet gebiet = area(row.text("plr_id"));
    werte.put(
        key.wert() + gebiet.schluessel(),
        new Indikatorwert(
            key,
            gebiet,
            jahr,
            Optional.empty(),
            Optional.empty(),
            wert,
            Ergebnis.missing("Geliefert."),
            Set.of(),
            herkunft()));
  }

  private static Herkunft herkunft() {
    return new Herkunft(new TreeSet<>(), List.of(), "0", "0");
  }

  private static Gebiet area(String key) {
    return Gebiet.of(new RaumId("berlin", LocalDate.of(2006, 6, 14), "planungsraum", key), key);
  }
}
