package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every shipped note, run in the town that it is written for, as one page; and figures on it, held
 * against the delivered files themselves, counted here without the program.
 */
@Tag("langsam")
class NotizbuecherTest {

  private static final int SCHMAL = 360;
  private static final Pattern UEBERSCHRIFT = Pattern.compile("<h([1-6])[ >]");
  private static final Pattern ZIEL = Pattern.compile("href=\"#([^\"]+)\"");

  @TempDir static Path ordner;

  static List<String> notes() {
    return Notizseiten.list();
  }

  private static String page(String notiz) {
    return Testordner.read(Notizseiten.seite(notiz));
  }

  /** What a reader sees, cells parted by a blank. */
  private static String text(String notiz) {
    return page(notiz)
        .replaceAll("(?s)<(svg|style|script).*?</\\1>", " ")
        .replaceAll("<[^>]+>", " ")
        .replace("&quot;", "\"")
        .replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @MethodSource("notes")
  void runsInItsTownAndReadsAsAPage(String notiz) {
    String seite = page(notiz);

    assertThat(seite)
        .contains("<html lang=\"de\">", "<strong>INTERN</strong>", "Zweck: Prüfung")
        .contains("<caption>", "<th scope=\"col\"", "<th scope=\"row\">")
        .contains("Datenstand " + Testort.ERSTER, "Quellen: ")
        .doesNotContain("src=", "<link", "NaN", ">null<", "→ ", "class=\"fehler\"");
    assertThat(seite.split("<h1", -1)).hasSize(2);
    int before = 1;
    for (MatchResult h : UEBERSCHRIFT.matcher(seite).results().toList()) {
      int level = Integer.parseInt(h.group(1));
      assertThat(level).as("no level is left out").isLessThanOrEqualTo(before + 1);
      before = level;
    }
    assertThat(ZIEL.matcher(seite).results().map(m -> m.group(1)))
        .isNotEmpty()
        .allMatch(ziel -> seite.contains("id=\"" + ziel + "\""));
  }

  @Test
  void everyoneCanUseThePageOnAnyScreen() throws IOException {
    try (Browser browser = Browser.open(Browser.Skripte.ERLAUBT)) {
      for (String notiz : notes()) {
        assertThat(page(notiz)).isNotEmpty();
        browser.resize(1280, 900);
        browser.go(Notizseiten.seite(notiz).toUri().toString());
        assertThat(browser.listBarrieren()).as("axe-core on " + notiz).isEmpty();
        browser.resize(SCHMAL, 800);
        assertThat(browser.listBarrieren()).as("axe-core on a phone, " + notiz).isEmpty();
        assertThat(browser.ueberstand()).as("pixels beyond a phone, " + notiz).isZero();
      }
    }
  }

  @Test
  void figuresAnswerAndNoOtherScriptRuns() throws IOException {
    String note = "kinder-in-sgb-ii";
    Path seite = ordner.resolve("angegriffen.html");
    Testordner.write(
        seite, page(note).replace("</main>", "<script>document.title = 'x'</script></main>"));
    try (Browser browser = Browser.open(Browser.Skripte.ERLAUBT)) {
      browser.go(seite.toUri().toString());

      assertThat(browser.list("[data-abbildung].abb-bedienbar")).isNotEmpty();
      assertThat(browser.titel()).isNotEqualTo("x");
    }
  }

  @ParameterizedTest
  @MethodSource("notes")
  void hasNoOutputsAndSaysWhatItAnswers(String notiz) {
    assertThat(Testordner.read(Notizseiten.datei(notiz)))
        .doesNotContain("\"msg\"", "\"code\"", "dateFinished")
        .contains("\"frage\": \"", "\"daten\": \"");
  }

  /** Rows of a delivered file, by the names of its head. */
  private static List<Map<String, String>> rows(Path datei, String trenner) {
    List<String> lines = Testordner.read(datei).lines().filter(l -> !l.isBlank()).toList();
    List<String> head = List.of(lines.get(0).split(trenner, -1));
    List<Map<String, String>> result = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(trenner, -1);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < cells.length; i++) {
        row.put(head.get(i), cells[i]);
      }
      result.add(row);
    }
    return result;
  }

  /** Of a table of Flensburg the numbers of a year, by district. */
  private static Map<Integer, Double> flensburg(String datei, String spalte, int jahr) {
    Map<Integer, Double> result = new HashMap<>();
    rows(Testordner.flensburg().resolve("lieferungen/fl_" + datei + ".csv"), ",").stream()
        .filter(r -> r.get("year").equals(String.valueOf(jahr)) && !r.get("district_id").isEmpty())
        .forEach(
            r ->
                result.put(
                    (int) Double.parseDouble(r.get("district_id")), Double.valueOf(r.get(spalte))));
    return result;
  }

  private static Map<Integer, Double> share(
      Map<Integer, Double> zaehler, Map<Integer, Double> nenner) {
    Map<Integer, Double> result = new HashMap<>();
    nenner.forEach((d, n) -> result.put(d, 100 * zaehler.get(d) / n));
    return result;
  }

  /** (x − mean) / population standard deviation. */
  private static Map<Integer, Double> standardise(Map<Integer, Double> values) {
    double mean = values.values().stream().mapToDouble(v -> v).average().orElseThrow();
    double variance =
        values.values().stream().mapToDouble(v -> (v - mean) * (v - mean)).average().orElseThrow();
    Map<Integer, Double> result = new HashMap<>();
    values.forEach((d, v) -> result.put(d, (v - mean) / Math.sqrt(variance)));
    return result;
  }

  private static String german(String form, double number) {
    return String.format(Locale.GERMANY, form, number).replace('-', '−');
  }

  @Test
  void socialIndexIsThatOfTheDeliveredCounts() {
    Map<Integer, Double> erwerbsalter =
        flensburg("residents_age_18_to_under_65_by_district", "residents", 2022);
    Map<Integer, Double> sum = new HashMap<>();
    List.of(
            share(flensburg("unemployed_residents_by_district", "residents", 2022), erwerbsalter),
            share(
                flensburg("beneficiaries_characteristics_by_district", "employability", 2022),
                erwerbsalter),
            share(
                flensburg("inactive_beneficiaries_households_by_district", "residents", 2022),
                flensburg("children_age_under_18_by_district", "residents", 2022)),
            share(
                flensburg("basic_benefits_income_by_district", "age_65_and_above", 2022),
                flensburg("residents_age_65_and_above_by_district", "residents", 2022)))
        .forEach(anteil -> standardise(anteil).forEach((d, z) -> sum.merge(d, z, Double::sum)));
    Map<Integer, Double> index = standardise(sum);

    assertThat(text("sozialindex-nachrechnen"))
        .contains(
            "Neustadt " + german("%.3f", sum.get(2)) + " " + german("%.3f", index.get(2)) + " ",
            "Tarup " + german("%.3f", sum.get(13)) + " " + german("%.3f", index.get(13)) + " ",
            "Alle 13 Stadtteile stimmen überein");
  }

  /** Wilson's interval, by its formula. */
  private static double wilson(double x, double n, int sign) {
    double z = 1.959963984540054;
    double p = x / n;
    double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    return 100 * (p + z * z / (2 * n) + sign * half) / (1 + z * z / n);
  }

  @Test
  void evidenceIsThatOfTheDeliveredCounts() {
    Map<Integer, Double> nef =
        flensburg("inactive_beneficiaries_households_by_district", "residents", 2022);
    Map<Integer, Double> kinder = flensburg("children_age_under_18_by_district", "residents", 2022);
    double quartier = 100 * nef.get(2) / kinder.get(2);
    double stadt =
        100
            * kinder.keySet().stream().mapToDouble(nef::get).sum()
            / kinder.values().stream().mapToDouble(k -> k).sum();
    long higher = share(nef, kinder).values().stream().filter(a -> a > quartier).count();

    assertThat(text("foerderantrag"))
        .contains(
            "kamen in Neustadt je 100 unter 18-Jährige "
                + german("%.1f", quartier)
                + " nicht erwerbsfähige",
            "(95-%-Intervall "
                + german("%.1f", wilson(nef.get(2), kinder.get(2), -1))
                + " bis "
                + german("%.1f", wilson(nef.get(2), kinder.get(2), 1))
                + "), mehr als in der ganzen Stadt ("
                + german("%.1f", stadt),
            "Rang " + (higher + 1) + " von 13 Stadtteilen",
            "eigene Berechnung, Datenstand " + Testort.ERSTER,
            "2022 "
                + german("%.0f", nef.get(2))
                + " "
                + german("%,.0f", kinder.keySet().stream().mapToDouble(nef::get).sum()));
  }

  @Test
  void gapsInTheAgesAreThoseOfTheDeliveredFiles() {
    int checked = 0;
    TreeSet<Long> differences = new TreeSet<>();
    int wrong = 0;
    for (int jahr : new int[] {2011, 2017, 2018, 2019, 2020, 2021, 2022}) {
      Map<Integer, Double> kinder =
          flensburg("children_age_under_18_by_district", "residents", jahr);
      Map<Integer, Double> mitte =
          flensburg("residents_age_18_to_under_65_by_district", "residents", jahr);
      Map<Integer, Double> alte =
          flensburg("residents_age_65_and_above_by_district", "residents", jahr);
      for (Map.Entry<Integer, Double> e :
          flensburg("residents_by_district", "residents", jahr).entrySet()) {
        int d = e.getKey();
        long difference = Math.round(kinder.get(d) + mitte.get(d) + alte.get(d) - e.getValue());
        checked++;
        wrong += difference == 0 ? 0 : 1;
        differences.add(difference);
      }
    }

    assertThat(text("datenqualitaet"))
        .contains(
            "In " + wrong + " von " + checked + " Stadtteiljahren",
            "reicht von " + differences.first() + " bis +" + differences.last() + " Personen",
            "ZEILENVERSCHIEBUNG",
            "um eine Zeile gegen die Stadtteile verschoben");
  }

  private static double sum(
      List<Map<String, String>> rows, ToDoubleFunction<Map<String, String>> f) {
    return rows.stream().mapToDouble(f).sum();
  }

  @Test
  void placesAndChildrenAreThoseOfTheDeliveredFiles() {
    Path lieferungen = Testort.berlin().resolve("lieferungen");
    List<Map<String, String>> kitas =
        rows(
                lieferungen.resolve("einrichtungen_berlin_2024.csv"),
                ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")
            .stream()
            .filter(r -> r.get("art").equals("kita"))
            .toList();
    List<Map<String, String>> raeume = rows(lieferungen.resolve("ewr_lor2021.csv"), ",");
    double plaetze =
        sum(kitas, r -> r.get("plaetze").isEmpty() ? 0 : Double.parseDouble(r.get("plaetze")));
    double kinder = sum(raeume, r -> Double.parseDouble(r.get("alter_0_6")));
    Set<String> mitKita = new HashSet<>();
    kitas.forEach(r -> mitKita.add(r.get("plr_2021")));
    List<Map<String, String>> ohne =
        raeume.stream().filter(r -> !mitKita.contains(r.get("plr_id"))).toList();
    double meiste =
        ohne.stream().mapToDouble(r -> Double.parseDouble(r.get("alter_0_6"))).max().orElseThrow();

    assertThat(text("infrastruktur"))
        .contains(
            "2024: "
                + german("%,.0f", plaetze)
                + " Plätze in Kindertagesstätten auf "
                + german("%,.0f", kinder)
                + " Kinder unter 6 Jahren, das sind "
                + german("%.1f", 100 * plaetze / kinder)
                + " je 100",
            "Hindemithplatz Charlottenburg-Wilmersdorf " + german("%.0f", meiste))
        .contains("zusammen", "sondern am Ort");
    assertThat(
            page("infrastruktur")
                .split("<caption>Planungsräume ohne eine solche")[1]
                .split("</table>")[0])
        .matches(t -> t.split("<tr>").length - 2 == ohne.size(), ohne.size() + " areas");
  }

  /** What is missing where to a target, of the areas where something is. */
  private static String missing(
      List<Map<String, String>> kitas, List<Map<String, String>> raeume, double ziel) {
    Map<String, Double> plaetze = new HashMap<>();
    kitas.forEach(
        r -> plaetze.merge(r.get("plr_2021"), Double.valueOf(r.get("plaetze")), Double::sum));
    double[] gaps =
        raeume.stream()
            .mapToDouble(
                r ->
                    Double.parseDouble(r.get("alter_0_6")) * ziel / 100
                        - plaetze.getOrDefault(r.get("plr_id"), 0.0))
            .filter(gap -> gap > 0)
            .toArray();
    return "fehlen in "
        + gaps.length
        + " von "
        + raeume.size()
        + " Planungsräumen zusammen "
        + german("%,.0f", Arrays.stream(gaps).sum())
        + " Plätze";
  }

  @Test
  void conversionLosesNobodyAndIsAsGoodAsMeasured() {
    Path lieferungen = Testort.berlin().resolve("lieferungen");
    List<Map<String, String>> alt = rows(lieferungen.resolve("gebietswechsel_alt.csv"), ";");
    List<Map<String, String>> neu = rows(lieferungen.resolve("gebietswechsel_neu.csv"), ";");
    double menschen = sum(neu, r -> Double.parseDouble(r.get("einwohner")));

    assertThat(sum(alt, r -> Double.parseDouble(r.get("einwohner")))).isEqualTo(menschen);
    assertThat(text("gebietsreform"))
        .contains("14.06.2006 31.12.2018 447", "01.01.2019 31.12.2020 448", "01.01.2021 542")
        .contains("448 1 1 ")
        .contains(neu.size() + " " + german("%,.0f", menschen) + " " + german("%,.0f", menschen))
        .contains("umgerechnete Zellen 0 ")
        .contains("24.224 0,64 "); // as "lebenslagen demo berlin" measures it in Java
  }

  /** The persons of the register of a year by groups of five years; below its note and its head. */
  private static Map<Integer, Long> persons(int jahr) {
    try (Stream<String> lines =
        Files.lines(
            Testort.musterstadt().resolve("personen/einwohner_" + jahr + ".csv"),
            Charset.forName("windows-1252"))) {
      return lines
          .skip(2)
          .filter(l -> !l.isBlank())
          .map(l -> l.split(";", -1)[5])
          .map(birth -> (jahr - Integer.parseInt(birth.substring(6))) / 5 * 5)
          .collect(Collectors.groupingBy(age -> age, Collectors.counting()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long sum(Map<Integer, Long> persons) {
    return persons.values().stream().mapToLong(n -> n).sum();
  }

  @Test
  void projectionBeginsWithThePersonsOfTheRegisterAndIsHeldAgainstThem() {
    Map<Integer, Long> davor = persons(2014);
    Map<Integer, Long> frueher = persons(2019);
    Map<Integer, Long> heute = persons(2024);
    long all = sum(heute);

    assertThat(text("bevoelkerungsprognose"))
        .contains(
            "(" + german("%,.0f", all) + "), wenn es weiterginge wie von 2019 bis 2024",
            "2024 " + german("%,.0f", all) + " " + german("%,.0f", all) + " 0 ",
            "bleibt wie 2019: im Mittel",
            german("%.1f", 100.0 * Math.abs(sum(frueher) - all) / all) + " % für die ganze Stadt");
    for (int age : new int[] {10, 30, 45, 60}) { // Hamilton and Perry: as the cohort went before
      double ratio = (double) frueher.get(age) / davor.get(age - 5);
      double projected = frueher.get(age - 5) * Math.min(1.25, Math.max(0.8, ratio));
      Matcher row =
          Pattern.compile(age + "-" + (age + 5) + " (\\d+) (\\d+) (\\d+) ")
              .matcher(text("bevoelkerungsprognose").split("Rückblick nach Alter, ganze")[1]);
      assertThat(row.find()).isTrue();
      assertThat(row.group(1)).isEqualTo(String.valueOf(frueher.get(age)));
      assertThat(Double.parseDouble(row.group(2))).isCloseTo(projected, within(1.0));
      assertThat(row.group(3)).isEqualTo(String.valueOf(heute.get(age)));
    }
  }
}
