package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The demo over the loaded tables. Its figures are computed a second time here, in plain Java from
 * the delivered files.
 */
@Tag("langsam")
class DemoBefehlTest {

  private static final String UNTER_18 = "fl_children_age_under_18_by_district.csv";
  private static final String VON_18_BIS_65 = "fl_residents_age_18_to_under_65_by_district.csv";
  private static final List<String> STADTTEILE =
      List.of(
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

  @TempDir static Path ordner;

  private static String bericht;

  @BeforeAll
  static void show() {
    Path ort = Testort.copy(Testort.veroeffentlicht(), ordner.resolve("demo"));
    bericht = start("/bin/true").run("demo", "--nach", ort.toString()).ausgabe();
  }

  private static Aufruf start(String skript) {
    return Aufruf.in(ordner).startedBy(Path.of(skript), Testordner.PROGRAMM);
  }

  /** Area and year to value, the town as their sum under 0. */
  private static Map<Integer, Map<Integer, Integer>> read(String datei) {
    Map<Integer, Map<Integer, Integer>> result = new TreeMap<>();
    Testordner.read(Testordner.flensburg().resolve("lieferungen").resolve(datei))
        .lines()
        .skip(1)
        .map(l -> l.split(","))
        .forEach(
            z -> {
              int jahr = Integer.parseInt(z[0]);
              int wert = Integer.parseInt(z[2]);
              result.computeIfAbsent(Integer.parseInt(z[1]), k -> new TreeMap<>()).put(jahr, wert);
              result.computeIfAbsent(0, k -> new TreeMap<>()).merge(jahr, wert, Integer::sum);
            });
    return result;
  }

  /** The cells behind the name of an area in the table under that title. */
  private static List<String> row(String titel, String gebiet) {
    String table = bericht.substring(bericht.indexOf(titel));
    String line =
        table.lines().filter(l -> l.startsWith("  " + gebiet + "  ")).findFirst().orElseThrow();
    return List.of(line.substring(gebiet.length() + 2).strip().split("\\s+"));
  }

  private static String signed(String text, double value) {
    return value == 0 ? "±" + text : (value < 0 ? "−" : "+") + text;
  }

  private static String whole(int zahl) {
    return String.format(Locale.GERMANY, "%,d", zahl);
  }

  private static String share(double prozent) {
    return String.format(Locale.GERMANY, "%.1f", prozent);
  }

  private static void assertCounts(String titel, String datei) {
    read(datei)
        .forEach(
            (gebiet, jahre) -> {
              List<Integer> werte = List.copyOf(jahre.values());
              List<String> cells =
                  werte.stream()
                      .map(DemoBefehlTest::whole)
                      .collect(Collectors.toCollection(ArrayList::new));
              int change = werte.get(werte.size() - 1) - werte.get(0);
              cells.add(signed(whole(Math.abs(change)), change));
              assertThat(row(titel, name(gebiet))).as(name(gebiet)).isEqualTo(cells);
            });
  }

  private static String name(int gebiet) {
    return gebiet == 0 ? "Flensburg" : STADTTEILE.get(gebiet - 1);
  }

  private static void assertShares(String titel, String oben, String unten, List<Integer> jahre) {
    Map<Integer, Map<Integer, Integer>> zaehler = read(oben);
    Map<Integer, Map<Integer, Integer>> nenner = read(unten);
    for (int gebiet = 0; gebiet <= STADTTEILE.size(); gebiet++) {
      List<String> cells = new ArrayList<>();
      List<Double> shares = new ArrayList<>();
      for (int jahr : jahre) {
        shares.add(100.0 * zaehler.get(gebiet).get(jahr) / nenner.get(gebiet).get(jahr));
        cells.add(share(shares.get(shares.size() - 1)));
      }
      double change = shares.get(shares.size() - 1) - shares.get(0);
      cells.add(signed(share(Math.abs(change)), change));
      assertThat(row(titel, name(gebiet))).as(name(gebiet)).isEqualTo(cells);
    }
  }

  @Test
  void residentsAreThoseOfTheFile() {
    assertCounts("Einwohnerinnen und Einwohner am 31.12.", Testort.EINWOHNER);
    assertThat(row("Einwohnerinnen und Einwohner", "Flensburg")).contains("99.341", "+9.893");
    assertThat(bericht).contains("Für 2012–2016 hat die Stadt keine Einwohnerzahlen");
  }

  @Test
  void beneficiariesAreThoseOfTheFile() {
    assertCounts("Leistungsberechtigte im SGB II", Testort.SGB2);
  }

  @Test
  void shareOfTheYoungIsTheQuotientOfTwoFiles() {
    assertShares("Anteil der unter 18-Jährigen", UNTER_18, Testort.EINWOHNER, List.of(2011, 2022));
  }

  @Test
  void unemployedAreRelatedToThoseOfWorkingAge() {
    assertShares(
        "Arbeitslose je 100 Einwohner",
        Testort.ARBEITSLOSE,
        VON_18_BIS_65,
        List.of(2017, 2018, 2019, 2020, 2021, 2022));
  }

  @Test
  void findingsSourceAndNextStepsFollow() {
    assertThat(bericht)
        .contains("Was die Prüfungen fanden  8 Lieferungen, ")
        .contains("ANTEIL_GEGEN_ZAHLEN  104 × in " + Testort.ALTENQUOTIENT)
        .contains("Quelle: Stadt Flensburg, Sozialatlas (CC0)")
        .contains("Datenstand 2026-11-22.1 · bereits veröffentlichte Zahlen")
        .contains(
            "Wie es weitergeht\n\n  cd demo\n", "katalog\n", "herkunft arbeitslose Nordstadt");
  }

  @Test
  void unknownTownNamesThoseThatThereAre() {
    start("/bin/true")
        .run("demo", "flensbrug", "--nach", "nirgends")
        .isAbbruch(2, "Eine Demo \"flensbrug\" gibt es nicht.", "flensburg");
    assertThat(ordner.resolve("nirgends")).doesNotExist();
  }

  @Test
  void loadThatFailsIsTold() {
    start("/bin/false")
        .run("demo", "--nach", "neu")
        .isAbbruchNach("[1/3]", 3, "Das Aufnehmen der Lieferungen endete mit Code 1.");
  }

  @Test
  void folderThatIsNoWorkspaceIsLeftAlone() {
    Path datei = Testordner.write(ordner.resolve("fremd/brief.txt"), "wichtig");

    start("/bin/true")
        .run("demo", "--nach", "fremd")
        .isAbbruch(2, "ist nicht leer und kein Arbeitsbereich", "--nach ORDNER");
    assertThat(datei.getParent()).isDirectoryNotContaining("glob:**.yml");
  }

  @Test
  void withoutTheLauncherItSaysSo() {
    Aufruf.in(ordner)
        .run("demo", "--nach", "x")
        .isAbbruch(4, "findet die mitgelieferten Daten nicht", "über das Skript");
  }
}
