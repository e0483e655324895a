package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a planner asks of the data of Flensburg. The right answers are computed here, by plain
 * arithmetic on the delivered files; where the data can't answer, the product must say so and why.
 */
@Tag("langsam")
class FlensburgFragenTest {

  private static final String EINWOHNER = "fl_residents_by_district.csv";
  private static final String UNTER_18 = "fl_children_age_under_18_by_district.csv";
  private static final String VON_18_BIS_65 = "fl_residents_age_18_to_under_65_by_district.csv";
  private static final String AB_65 = "fl_residents_age_65_and_above_by_district.csv";
  private static final String ARBEITSLOSE = "fl_unemployed_residents_by_district.csv";
  private static final String SGB2 = "fl_beneficiaries_by_district.csv";
  private static final String NEF = "fl_inactive_beneficiaries_households_by_district.csv";
  private static final String STADT_ALTER = "fl_age_groups_of_residents.csv";

  private static Aufruf aufruf;

  @BeforeAll
  static void open() {
    aufruf = Aufruf.in(Testort.flensburg());
  }

  /** A column of a table by year and Stadtteil; Stadtteil 0 where the table has none. */
  private static double read(String datei, String spalte, int jahr, int stadtteil) {
    List<String> lines =
        Testordner.read(Testordner.flensburg().resolve("lieferungen").resolve(datei))
            .lines()
            .toList();
    List<String> head = List.of(lines.get(0).split(","));
    boolean withArea = head.contains("district_id");
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      boolean here =
          !withArea || !cells[1].isEmpty() && (int) Double.parseDouble(cells[1]) == stadtteil;
      if (Integer.parseInt(cells[0]) == jahr && here) {
        return Double.parseDouble(cells[head.indexOf(spalte)]);
      }
    }
    throw new IllegalArgumentException(datei + ": no " + jahr + " of " + stadtteil);
  }

  private static double residents(String datei, int jahr, int stadtteil) {
    return read(datei, "residents", jahr, stadtteil);
  }

  private static double town(String datei, int jahr) {
    double sum = 0;
    for (int stadtteil = 1; stadtteil <= 13; stadtteil++) {
      sum += residents(datei, jahr, stadtteil);
    }
    return sum;
  }

  private static String german(double zahl, int stellen) {
    NumberFormat format = NumberFormat.getInstance(Locale.GERMANY);
    format.setMinimumFractionDigits(stellen);
    format.setMaximumFractionDigits(stellen);
    BigDecimal rounded = BigDecimal.valueOf(zahl).setScale(stellen, RoundingMode.HALF_UP);
    return format.format(rounded).replace('-', '\u2212');
  }

  private static String percent(double zaehler, double nenner) {
    return german(100 * zaehler / nenner, 1) + " %";
  }

  private static String ask(String... worte) {
    List<String> all = new ArrayList<>(List.of("indikator"));
    all.addAll(Arrays.asList(worte));
    return aufruf
        .with("COLUMNS", "300")
        .run(all.toArray(new String[0]))
        .isGut()
        .ausgabe()
        .replace('\u00a0', ' ');
  }

  /** The value that stands beside "GEBIET, JAHR". */
  private static String value(String indikator, String gebiet, int jahr) {
    String head = gebiet.replace("+", " + ") + ", " + jahr;
    return ask("zeige", indikator, gebiet, "--jahr", String.valueOf(jahr))
        .lines()
        .map(String::strip)
        .filter(l -> l.startsWith(head + " "))
        .map(l -> l.substring(head.length()).strip())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void howManyPeopleLiveInNordstadt() {
    assertThat(value("bevoelkerung", "Nordstadt", 2022))
        .isEqualTo(german(residents(EINWOHNER, 2022, 3), 0) + " Personen");
  }

  @Test
  void whatShareOfTarupIsUnder18() {
    assertThat(value("DEM03", "Tarup", 2022))
        .isEqualTo(percent(residents(UNTER_18, 2022, 13), residents(EINWOHNER, 2022, 13)));
  }

  @Test
  void howOldIsEngelsbyIn2011() {
    assertThat(value("altenquotient_18_65", "Engelsby", 2011))
        .isEqualTo(
            german(100 * residents(AB_65, 2011, 12) / residents(VON_18_BIS_65, 2011, 12), 1)
                + " je 100");
  }

  @Test
  void howManyYoungPeopleComeOnAltstadtIn2012() {
    assertThat(value("jugendquotient_18", "Altstadt", 2012))
        .isEqualTo(
            german(100 * residents(UNTER_18, 2012, 1) / residents(VON_18_BIS_65, 2012, 1), 1)
                + " je 100");
  }

  @Test
  void howDidWeicheGrowInFiveYears() {
    double before = residents(EINWOHNER, 2017, 6);
    assertThat(value("DEM02", "Weiche", 2022))
        .isEqualTo(percent(residents(EINWOHNER, 2022, 6) - before, before));
  }

  @Test
  void howManyBirthsPer1000HadMuerwikIn2019() {
    assertThat(value("geburten_je_1000", "Mürwik", 2019))
        .isEqualTo(
            german(
                    1000
                        * read("fl_births_by_district.csv", "births", 2019, 11)
                        / residents(EINWOHNER, 2019, 11),
                    1)
                + " je 1.000");
  }

  @Test
  void whatShareOfNeustadtHasNoGermanCitizenship() {
    assertThat(value("auslaenderanteil", "Neustadt", 2022))
        .isEqualTo(
            percent(
                read("fl_migration_background_by_district.csv", "foreign_citizenship", 2022, 2),
                residents(EINWOHNER, 2022, 2)));
  }

  @Test
  void whatShareOfFriesischerBergHasAMigrationBackground() {
    String datei = "fl_migration_background_by_district.csv";
    double with =
        read(datei, "foreign_citizenship", 2021, 5) + read(datei, "german_citizenship", 2021, 5);
    assertThat(value("MIG02", "Friesischer Berg", 2021))
        .isEqualTo(percent(with, residents(EINWOHNER, 2021, 5)));
  }

  @Test
  void whatShareOfNordstadtIsUnemployed() {
    assertThat(value("ARB01a", "Nordstadt", 2022))
        .isEqualTo(percent(residents(ARBEITSLOSE, 2022, 3), residents(VON_18_BIS_65, 2022, 3)));
  }

  @Test
  void whichStadtteilHasTheHighestShareOfUnemployed() {
    Map<Integer, Double> shares = new HashMap<>();
    for (int s = 1; s <= 13; s++) {
      shares.put(s, residents(ARBEITSLOSE, 2022, s) / residents(VON_18_BIS_65, 2022, s));
    }
    int highest = shares.entrySet().stream().max(Map.Entry.comparingByValue()).get().getKey();

    assertThat(highest).isEqualTo(2);
    assertThat(ask("rang", "ARB01a", "--jahr", "2022"))
        .containsPattern("(?m)^ +1  Neustadt +" + german(100 * shares.get(2), 1) + " ");
  }

  @Test
  void whichRankHasWestlicheHoeheByShareOfOldPeople() {
    double own = residents(AB_65, 2022, 4) / residents(EINWOHNER, 2022, 4);
    int rank = 1;
    for (int s = 1; s <= 13; s++) {
      rank += residents(AB_65, 2022, s) / residents(EINWOHNER, 2022, s) > own ? 1 : 0;
    }
    assertThat(ask("zeige", "DEM04", "Westliche Höhe", "--jahr", "2022"))
        .containsPattern("Rang +" + rank + " von 13");
  }

  /** z of two shares; beyond 5 no correction for 13 areas brings it back. */
  private static double z(double x1, double n1, double x2, double n2) {
    double p = (x1 + x2) / (n1 + n2);
    return (x1 / n1 - x2 / n2) / Math.sqrt(p * (1 - p) * (1 / n1 + 1 / n2));
  }

  @Test
  void didTheShareOfUnemployedInNordstadtFall() {
    double z =
        z(
            residents(ARBEITSLOSE, 2022, 3),
            residents(VON_18_BIS_65, 2022, 3),
            residents(ARBEITSLOSE, 2017, 3),
            residents(VON_18_BIS_65, 2017, 3));
    assertThat(z).isLessThan(-5);
    assertThat(ask("zeige", "ARB01a", "Nordstadt", "--jahr", "2022"))
        .containsPattern("● .*von 2017 \\([0-9,]+ %\\) bis 2022 \\([0-9,]+ %\\) gesunken");
  }

  @Test
  void isFruerlundDifferentFromTheTown() {
    double x = residents(ARBEITSLOSE, 2022, 10);
    double n = residents(VON_18_BIS_65, 2022, 10);
    double z = z(x, n, town(ARBEITSLOSE, 2022) - x, town(VON_18_BIS_65, 2022) - n);
    assertThat(Math.abs(z)).isLessThan(1.5);
    assertThat(ask("zeige", "ARB01a", "Fruerlund", "--jahr", "2022"))
        .containsPattern("○ .*2022 mit [0-9,]+ % kein sicherer Unterschied zu Flensburg");
  }

  @Test
  void whatShareOfNeustadtGetsSgb2() {
    assertThat(value("sgb2_quote", "Neustadt", 2021))
        .isEqualTo(
            percent(
                residents(SGB2, 2021, 2),
                residents(UNTER_18, 2021, 2) + residents(VON_18_BIS_65, 2021, 2)));
  }

  @Test
  void whatShareOfTheTownGetsSgb2() {
    double under65 =
        read(STADT_ALTER, "age_under_18", 2022, 0)
            + read(STADT_ALTER, "age_18_to_under_30", 2022, 0)
            + read(STADT_ALTER, "age_30_to_under_45", 2022, 0)
            + read(STADT_ALTER, "age_45_to_under_65", 2022, 0);
    assertThat(value("sgb2_quote", "Flensburg", 2022))
        .isEqualTo(percent(town(SGB2, 2022), under65));
  }

  @Test
  void whatShareOfTwoStadtteileTogetherGetsSgb2() {
    double x = residents(SGB2, 2020, 3) + residents(SGB2, 2020, 2);
    double n = 0;
    for (int s : new int[] {2, 3}) {
      n += residents(UNTER_18, 2020, s) + residents(VON_18_BIS_65, 2020, s);
    }
    assertThat(value("TRA01", "Neustadt+Nordstadt", 2020)).isEqualTo(percent(x, n));
  }

  @Test
  void howManyNefComeOn100ChildrenInSuedstadt() {
    assertThat(value("nef_je_100_unter_18", "Südstadt", 2020))
        .isEqualTo(
            german(100 * residents(NEF, 2020, 7) / residents(UNTER_18, 2020, 7), 1) + " je 100");
  }

  @Test
  void whatShareOfOldPeopleInWeicheGetsBasicIncomeSupport() {
    assertThat(value("grundsicherung_im_alter", "Weiche", 2022))
        .isEqualTo(
            percent(
                read("fl_basic_benefits_income_by_district.csv", "age_65_and_above", 2022, 6),
                residents(AB_65, 2022, 6)));
  }

  @Test
  void whatShareOfFruerlundIsEmployableAndGetsSgb2() {
    assertThat(value("elb_quote_18_65", "Fruerlund", 2022))
        .isEqualTo(
            percent(
                read("fl_beneficiaries_characteristics_by_district.csv", "employability", 2022, 10),
                residents(VON_18_BIS_65, 2022, 10)));
  }

  @Test
  void howManyEmployedComeOn100InSandberg() {
    assertThat(value("beschaeftigte_je_100_18_65", "Sandberg", 2020))
        .isEqualTo(
            german(
                    100
                        * residents("fl_employed_with_pension_insurance_by_district.csv", 2020, 8)
                        / residents(VON_18_BIS_65, 2020, 8),
                    1)
                + " je 100");
  }

  @Test
  void whatShareOfJuergensbyGetsHousingBenefit() {
    assertThat(value("wohngeld_personen_je_100", "Jürgensby", 2022))
        .isEqualTo(
            percent(
                residents("fl_housing_benefit_by_district.csv", 2022, 9),
                residents(EINWOHNER, 2022, 9)));
  }

  // What the data can't answer.

  @Test
  void unemploymentRateDoesNotExistForSmallAreas() {
    aufruf
        .run("indikator", "zeige", "arbeitslosenquote", "Nordstadt")
        .isAbbruch(2, "Den Indikator \"arbeitslosenquote\" gibt es nicht.", "arbeitslosenanteil");
    assertThat(ask("zeige", "arbeitslosenanteil").replaceAll("\\s+", " "))
        .contains("Keine Arbeitslosenquote: Zivile Erwerbspersonen gibt es kleinräumig nicht");
  }

  @Test
  void shareOfUnemployedFrom15To65CanNotBeComposed() {
    aufruf
        .run("indikator", "verlauf", "arbeitslosenanteil")
        .isAbbruch(2, "15-65", "Einwohnerbestand nach Alter");
  }

  @Test
  void childrenInSgb2AreNotDelivered() {
    aufruf
        .run("indikator", "rang", "minderjaehrige_im_sgb2_bezug")
        .isAbbruch(2, "keinen Wert", "Leistungsberechtigte nach SGB II");
  }

  @Test
  void careIsNotDeliveredAtAll() {
    aufruf.run("indikator", "rang", "PFL01").isAbbruch(2, "pflegebeduerftige", "Pflegestatistik");
  }

  @Test
  void copiedCellCountsAsNotDelivered() {
    assertThat(value("wohngeld_personen_je_100", "Nordstadt", 2018))
        .startsWith("nicht geliefert. ")
        .doesNotContain("%");
  }

  @Test
  void residentsOf2012WereNotDelivered() {
    assertThat(value("bevoelkerung", "Nordstadt", 2012)).startsWith("nicht geliefert. Für 2012");
  }

  @Test
  void evictionsOfTheTownAreSecretBecauseSomeStadtteileAre() {
    assertThat(value("raeumungstermine_je_1000_einwohner", "Flensburg", 2022))
        .startsWith("geheim in der Quelle");
  }

  @Test
  void sgb2IsNotComparedAcrossTheBreak() {
    assertThat(ask("zeige", "sgb2_quote", "Nordstadt", "--jahr", "2022"))
        .contains("nicht zu vergleichen: Zeitreihenbruch: Geflüchtete aus der Ukraine");
  }

  @Test
  void deliveredRatioIsNotMadeUpForTheTown() {
    assertThat(value("altenquotient_sozialatlas", "Nordstadt", 2022))
        .isEqualTo(
            german(read("fl_age_ratio_by_district.csv", "quotient", 2022, 3), 1) + " je 100");
    assertThat(value("altenquotient_sozialatlas", "Flensburg", 2022))
        .contains("darf nicht über Gebiete summiert werden");
  }
}
