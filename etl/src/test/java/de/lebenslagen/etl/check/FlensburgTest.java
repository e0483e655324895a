package de.lebenslagen.etl.check;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.etl.intake.LieferungReader;
import de.lebenslagen.warehouse.declaration.AusnahmeReader;
import de.lebenslagen.warehouse.declaration.DatenquelleReader;
import de.lebenslagen.warehouse.declaration.Datenquellenpruefung;
import de.lebenslagen.warehouse.declaration.Quellensuche;
import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Schweregrad;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The 23 real tables of Flensburg. What the check must find is computed here a second time, from
 * the bare text of the files.
 */
@Tag("langsam")
class FlensburgTest {

  private static final Path DEMO = Path.of("..", "ops", "demo", "flensburg");
  private static final Raumverzeichnis RAEUME =
      Raeume.of(
          "flensburg",
          "01001000",
          "stadtteil",
          "Altstadt",
          "Neustadt",
          "Nordstadt",
          "Westliche Höhe",
          "Friesischer Berg",
          "Weiche",
          "Südstadt",
          "Sandberg",
          "Jürgensby",
          "Fruerlund",
          "Mürwik",
          "Engelsby",
          "Tarup");

  private static final Map<String, Pruefergebnis> ERGEBNISSE = new TreeMap<>();

  @BeforeAll
  static void checkAll() throws IOException {
    List<Datenquelle> datenquellen = DatenquelleReader.listAll(DEMO.resolve("datenquellen"));
    LieferungReader reader = new LieferungReader(datenquellen);
    try (Stream<Path> files = Files.list(DEMO.resolve("lieferungen"))) {
      List<Lieferung> lieferungen =
          files.filter(f -> f.toString().endsWith(".csv")).sorted().map(reader::read).toList();
      List<Pruefergebnis> checked =
          Pruefer.pruefeAlle(
              lieferungen,
              RAEUME,
              Vergleichsbestand.empty(),
              Ausnahmen.of(
                  AusnahmeReader.listAll(DEMO.resolve("ausnahmen"), Quellensuche.of(datenquellen)),
                  LocalDate.of(2026, 11, 22)));
      checked.forEach(e -> ERGEBNISSE.put(e.pruefbericht().datenquelle(), e));
    }
  }

  @Test
  void all23PassWhole() throws IOException {
    assertThat(ERGEBNISSE).hasSize(23);
    for (Pruefergebnis ergebnis : ERGEBNISSE.values()) {
      assertThat(ergebnis).isInstanceOf(Pruefergebnis.Bestanden.class);
      int lines = lines(ergebnis.pruefbericht().datei()).size() - 1;
      assertThat(((Pruefergebnis.Bestanden) ergebnis).lieferung().zeilen()).hasSize(lines);
    }
  }

  @Test
  void declarationsPassTheSchemaToo() {
    assertThat(Datenquellenpruefung.listFehler(DEMO.resolve("datenquellen"))).isEmpty();
  }

  @Test
  void bandsMissTheTotalIn12Of91DistrictYears() throws IOException {
    Map<String, Integer> total = byYearAndDistrict("fl_residents_by_district.csv", 2);
    Map<String, Integer> sum = new HashMap<>();
    for (String datei :
        List.of(
            "fl_children_age_under_18_by_district.csv",
            "fl_residents_age_18_to_under_65_by_district.csv",
            "fl_residents_age_65_and_above_by_district.csv")) {
      byYearAndDistrict(datei, 2).forEach((key, count) -> sum.merge(key, count, Integer::sum));
    }
    List<Integer> lines = new ArrayList<>();
    List<Integer> misses = new ArrayList<>();
    List<String> text = lines("fl_residents_by_district.csv");
    for (int i = 1; i < text.size(); i++) {
      String[] cells = text.get(i).split(",", -1);
      int miss = sum.get(cells[0] + "/" + cells[1]) - Integer.parseInt(cells[2]);
      if (miss != 0) {
        lines.add(i + 1);
        misses.add(miss);
      }
    }
    assertThat(total).hasSize(91);
    assertThat(misses).hasSize(12).contains(-13, 13).allMatch(m -> Math.abs(m) <= 13);

    List<Befund> befunde = befunde("einwohner", "BAENDER_GEGEN_INSGESAMT");
    assertThat(befunde).extracting(b -> b.stelle().zeile().orElse(0)).isEqualTo(lines);
    assertThat(befunde).extracting(FlensburgTest::abweichung).isEqualTo(misses);
  }

  private static int abweichung(Befund befund) {
    String text = befund.gefunden();
    String number = text.substring(text.indexOf("Abweichung ") + 11, text.indexOf(" ("));
    return Integer.parseInt(number.replace('−', '-'));
  }

  @Test
  void sexAndAgeDisagreeInAllRowsOf2021AndInNoneOf2022() throws IOException {
    List<Integer> lines = new ArrayList<>();
    List<int[]> rows2021 = new ArrayList<>();
    List<String> text = lines("fl_basic_benefits_income_by_district.csv");
    for (int i = 1; i < text.size(); i++) {
      String[] c = text.get(i).split(",", -1);
      int sex = Integer.parseInt(c[2]) + Integer.parseInt(c[3]);
      int age = Integer.parseInt(c[4]) + Integer.parseInt(c[5]);
      if (sex != age) {
        lines.add(i + 1);
      }
      if (c[0].equals("2021")) {
        rows2021.add(new int[] {sex, age});
      }
    }
    assertThat(lines).hasSize(14).allMatch(line -> line % 2 == 0);
    for (int i = 0; i < rows2021.size(); i++) {
      assertThat(rows2021.get((i + 1) % rows2021.size())[0]).isEqualTo(rows2021.get(i)[1]);
    }
    assertThat(befunde("grundsicherung_sgb12", "SUMME"))
        .extracting(b -> b.stelle().zeile().orElse(0))
        .isEqualTo(lines);
    assertThat(befunde("grundsicherung_sgb12", "ZEILENVERSCHIEBUNG"))
        .singleElement()
        .satisfies(b -> assertThat(b.gefunden()).contains("2021", "14 von 14", "weiter unten"));
  }

  @Test
  void townTableAndDistrictsDisagreeIn2011And2021() throws IOException {
    Map<String, Integer> town = new TreeMap<>();
    for (String line : lines("fl_age_groups_of_residents.csv").stream().skip(1).toList()) {
      String[] c = line.split(",", -1);
      for (int i = 1; i < c.length; i++) {
        town.merge(c[0], Integer.parseInt(c[i]), Integer::sum);
      }
    }
    Map<String, Integer> districts = new TreeMap<>();
    byYearAndDistrict("fl_residents_by_district.csv", 2)
        .forEach((key, count) -> districts.merge(key.substring(0, 4), count, Integer::sum));
    List<String> differing =
        districts.keySet().stream().filter(y -> !districts.get(y).equals(town.get(y))).toList();
    assertThat(differing).containsExactly("2011", "2021");
    assertThat(befunde("einwohner", "SUMME_RAEUME"))
        .hasSize(2)
        .zipSatisfy(differing, (b, year) -> assertThat(b.erwartet()).contains("Jahr " + year));
  }

  @Test
  void oneShareOfUnemployedDoesNotFitItsCounts() throws IOException {
    List<String> text = lines("fl_unemployed_residents_categorized_by_district.csv");
    Map<String, Integer> town = new HashMap<>();
    for (String line : text.subList(1, text.size())) {
      String[] c = line.split(",", -1);
      town.merge(c[0], Integer.parseInt(c[2]), Integer::sum);
    }
    List<Integer> lines = new ArrayList<>();
    for (int i = 1; i < text.size(); i++) {
      String[] c = text.get(i).split(",", -1);
      double share = 100.0 * Integer.parseInt(c[2]) / town.get(c[0]);
      if (Math.abs(share - Double.parseDouble(c[3])) > 0.06) {
        lines.add(i + 1);
      }
    }
    assertThat(lines).containsExactly(27);
    assertThat(befunde("arbeitslose_merkmale", "ANTEIL_GEGEN_ZAHLEN"))
        .extracting(b -> b.stelle().zeile().orElse(0))
        .isEqualTo(lines);
    assertThat(befunde("arbeitslose_merkmale", "SUMME_RAEUME"))
        .singleElement()
        .satisfies(b -> assertThat(b.gefunden()).isEqualTo("101, Abweichung +1"));
  }

  @Test
  void publishedAltenquotientIsNowhere65PlusBy18To65() throws IOException {
    Map<String, Integer> old =
        byYearAndDistrict("fl_residents_age_65_and_above_by_district.csv", 2);
    Map<String, Integer> middle =
        byYearAndDistrict("fl_residents_age_18_to_under_65_by_district.csv", 2);
    long differing =
        lines("fl_age_ratio_by_district.csv").stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .filter(
                c -> {
                  String key = c[0] + "/" + c[1];
                  double quotient = 100.0 * old.get(key) / middle.get(key);
                  return Math.abs(quotient - Double.parseDouble(c[2])) > 0.06;
                })
            .count();
    assertThat(
            befunde("altenquotient", "ANTEIL_GEGEN_ZAHLEN").stream().mapToInt(Befund::anzahl).sum())
        .isEqualTo((int) differing)
        .isEqualTo(104);
  }

  @Test
  void birthsOf2011StandInTheOrderOfTheNames() {
    assertThat(befunde("geburten", "UMSORTIERUNG"))
        .singleElement()
        .satisfies(b -> assertThat(b.gefunden()).contains("2011 passt", "nach Namen"));
  }

  @Test
  void housingBenefitOfNordstadt2018IsCopiedFromNeustadt() throws IOException {
    List<Befund> befunde = befunde("wohngeld", "KOPIERTE_ZELLE");
    assertThat(befunde).hasSize(1);
    List<String> text = lines("fl_housing_benefit_by_district.csv");
    assertThat(text.get(befunde.get(0).stelle().zeile().orElseThrow() - 1)).isEqualTo("2018,3,165");
    assertThat(text).contains("2018,2,165", "2017,3,413", "2019,3,571");
  }

  @Test
  void casesWithoutDistrictAreTold() throws IOException {
    for (Map.Entry<String, Pruefergebnis> entry : ERGEBNISSE.entrySet()) {
      List<String> text = lines(entry.getValue().pruefbericht().datei());
      long without =
          text.get(0).contains("district_id")
              ? text.stream().filter(line -> line.split(",", -1)[1].isEmpty()).count()
              : 0;
      assertThat(befunde(entry.getKey(), "OHNE_GEBIET")).hasSize(without > 0 ? 1 : 0);
    }
  }

  @Test
  void employableDifferBetweenTwoTablesOnlyForCasesWithoutDistrict() {
    assertThat(befunde("sgb2_merkmale", "SUMME"))
        .singleElement()
        .satisfies(
            b -> {
              assertThat(b.stelle().spalte()).contains("employability");
              assertThat(b.gefunden()).isEqualTo("69, Abweichung +5 (Nicht zuordenbar, 2022)");
            });
  }

  @Test
  void emptyCellsAreWhatTheDeclarationSays() throws IOException {
    assertStatus("wohnungsnotfall", Statuscode.GEHEIM_QUELLE);
    assertStatus("wohnungslosigkeit_bedroht", Statuscode.GEHEIM_QUELLE);
    assertStatus("schuldnerberatung", Statuscode.GEHEIM_QUELLE);
    assertStatus("hilfen_zur_erziehung", Statuscode.NICHT_GELIEFERT);
    assertStatus("arbeitslose_merkmale", Statuscode.NICHT_GELIEFERT);
    assertStatus("leistungsempfaenger_15_bis_65", Statuscode.NICHT_BERECHENBAR);
  }

  private static boolean isAufgegeben(Zelle.OhneWert zelle) {
    return zelle.grund().contains("in der Quelle");
  }

  private static void assertStatus(String datenquelle, Statuscode status) throws IOException {
    Pruefergebnis ergebnis = ERGEBNISSE.get(datenquelle);
    int areaColumn = lines(ergebnis.pruefbericht().datei()).get(0).contains("district_id") ? 1 : -1;
    int empty = 0;
    for (String line : lines(ergebnis.pruefbericht().datei())) {
      String[] cells = line.split(",", -1);
      for (int i = 0; i < cells.length; i++) {
        empty += cells[i].isEmpty() && i != areaColumn ? 1 : 0;
      }
    }
    long statements =
        ((Pruefergebnis.Bestanden) ergebnis)
            .lieferung().zeilen().stream()
                .flatMap(z -> z.zellen().stream())
                .filter(
                    z -> z instanceof Zelle.OhneWert o && o.status() == status && !isAufgegeben(o))
                .count();
    assertThat(statements).isEqualTo(empty).isPositive();
  }

  @Test
  void everyWarningThatIsKnownHasItsReason() {
    List<String> declared =
        List.of("BAENDER_GEGEN_INSGESAMT", "ZEILENVERSCHIEBUNG", "UMSORTIERUNG", "KOPIERTE_ZELLE");
    assertThat(ERGEBNISSE.values())
        .flatExtracting(e -> e.pruefbericht().befunde())
        .filteredOn(b -> b.schweregrad() == Schweregrad.WARNUNG)
        .filteredOn(b -> declared.contains(b.regel()))
        .isNotEmpty()
        .allSatisfy(b -> assertThat(b.abhilfe()).contains("Bekannt: "));
  }

  @Test
  void wrongValuesAreGivenUpWithTheirReasonAndNoOthers() {
    Map<String, Integer> givenUp = new TreeMap<>();
    ERGEBNISSE.forEach(
        (id, ergebnis) ->
            ((Pruefergebnis.Bestanden) ergebnis)
                .lieferung().zeilen().stream()
                    .flatMap(z -> z.zellen().stream())
                    .filter(z -> z instanceof Zelle.OhneWert o && isAufgegeben(o))
                    .forEach(z -> givenUp.merge(id, 1, Integer::sum)));
    assertThat(givenUp)
        .isEqualTo(
            Map.of(
                "grundsicherung_sgb12",
                2 * 14,
                "geburten",
                2 * 13,
                "wohngeld",
                1,
                "arbeitslose_merkmale",
                1));
    assertThat(ERGEBNISSE.values())
        .flatExtracting(e -> e.pruefbericht().befunde())
        .filteredOn(b -> b.regel().equals("AUSNAHME"))
        .hasSize(4)
        .allSatisfy(b -> assertThat(b.abhilfe()).contains("gilt bis 31.12.2099"));
  }

  @Test
  void wrongValuesStopTheirDeliveriesWithoutTheAusnahmen() throws IOException {
    List<Datenquelle> datenquellen = DatenquelleReader.listAll(DEMO.resolve("datenquellen"));
    LieferungReader reader = new LieferungReader(datenquellen);
    List<String> refused = new ArrayList<>();
    for (Pruefergebnis ergebnis : ERGEBNISSE.values()) {
      Path datei = DEMO.resolve("lieferungen").resolve(ergebnis.pruefbericht().datei());
      if (Pruefer.pruefe(reader.read(datei), RAEUME, Vergleichsbestand.empty())
          instanceof Pruefergebnis.Zurueckgewiesen) {
        refused.add(ergebnis.pruefbericht().datenquelle());
      }
    }
    assertThat(refused)
        .containsExactly("arbeitslose_merkmale", "geburten", "grundsicherung_sgb12", "wohngeld");
  }

  private static List<Befund> befunde(String datenquelle, String regel) {
    return Pruefstand.listBefunde(ERGEBNISSE.get(datenquelle), regel);
  }

  private static List<String> lines(String datei) throws IOException {
    return Files.readAllLines(DEMO.resolve("lieferungen").resolve(datei));
  }

  private static Map<String, Integer> byYearAndDistrict(String datei, int column)
      throws IOException {
    Map<String, Integer> result = new HashMap<>();
    for (String line : lines(datei).stream().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      result.put(cells[0] + "/" + cells[1], Integer.parseInt(cells[column]));
    }
    return result;
  }
}
