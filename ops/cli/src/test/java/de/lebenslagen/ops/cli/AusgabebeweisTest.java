package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.ops.cli.Ausgabeweg.Tabellenform;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * That nothing gets out, proved on everything that {@link Ausgabewege} lists, from deliveries that
 * went the whole way in, under a policy that takes nothing as already published.
 */
@Tag("langsam")
class AusgabebeweisTest {

  /** So many numbers are searched for; the more, the more often one stands somewhere by chance. */
  private static final int KANARIEN = 150;

  @TempDir Path ordner;

  /** With k = 10^6 no count of an area may be in any file, in any spelling, however packed. */
  @ParameterizedTest
  @EnumSource(Beweisfall.class)
  void noWayOfOutputHoldsACanary(Beweisfall fall) {
    Beweisort ort = fall.kanarien(ordner.resolve("ort")).with(Beweisort::hideAll);
    Collection<String> canaries = canaries(ort);

    Map<String, byte[]> written = new TreeMap<>();
    written.put("freigabe erteile", bytes(ort.release(fall.antrag())));
    written.put("freigabe pruefe", bytes(ort.check()));
    ort.writeAll(ordner.resolve("ziel"))
        .forEach((weg, files) -> files.forEach((name, b) -> written.put(weg + "/" + name, b)));
    for (Ausgabeweg weg : Filterwege.list(fall.einer(), ordner)) {
      ort.attempt(weg, ordner.resolve("ziel"))
          .dateien()
          .forEach((name, b) -> written.put(weg + "/" + name, b));
    }

    assertThat(written).hasSizeGreaterThan(2 * Ausgabewege.ALLE.size());
    List<Spuren.Teil> parts = Spuren.unpack(written);
    assertThat(Spuren.find(canaries, parts)).isEmpty();
    assertThat(Spuren.findWords(Geheimorte.WOERTER, parts)).as("secret places").isEmpty();
    assertThat(Spuren.findReal(Geheimorte.LAENGE, parts)).as("and where they are").isEmpty();
    assertThat(Spuren.findReal(Geheimorte.BREITE, parts)).isEmpty();
  }

  /** The search is none of straw: where the same numbers are shown, it finds them. */
  @Test
  void canariesAreFoundWhereTheyAreShown() {
    Beweisort ort = Beweisfall.FLENSBURG.kanarien(ordner.resolve("ort"));
    Collection<String> canaries = canaries(ort);
    ort.release(Beweisfall.FLENSBURG.antrag());

    for (Ausgabeweg weg : Ausgabewege.ALLE) {
      if (weg.tabelle() != Tabellenform.KEINE) {
        List<Spuren.Teil> parts = Spuren.unpack(ort.write(weg, ordner.resolve("ziel")));
        assertThat(Spuren.find(canaries, parts)).as(weg.name()).hasSizeGreaterThan(15);
      }
    }
  }

  /** Where a policy opens a kind, its places are found; those of a secret kind are not. */
  @Test
  void placesAreFoundWhereTheyAreShown() {
    Beweisort ort =
        Beweisfall.MUSTERSTADT
            .kanarien(ordner.resolve("ort"))
            .with(p -> Beweisort.showAnything(p).replace("    - kita\n", "    - wohnprojekt\n"));
    ort.release(Beweisfall.MUSTERSTADT.antrag());

    List<Ausgabeweg> holding =
        Ausgabewege.ALLE.stream()
            .filter(w -> w.name().contains("export") || w.name().contains("Einrichtungen"))
            .toList();
    assertThat(holding).hasSize(5);
    for (Ausgabeweg weg : holding) {
      List<Spuren.Teil> parts = Spuren.unpack(ort.write(weg, ordner.resolve("ziel")));
      assertThat(Spuren.findWords(List.of("Dachsbau"), parts)).as(weg.name()).isNotEmpty();
      assertThat(Spuren.findReal(Geheimorte.BREITE, parts)).as(weg.name()).isNotEmpty();
      assertThat(Spuren.findWords(List.of("Eulenruh", "Ohneartig"), parts)).isEmpty();
    }
  }

  /** Delivered counts and what adds up from them. */
  private static Collection<String> canaries(Beweisort ort) {
    String place = "datenquelle, aufgliederung, gegenstand, raum_id, zeitbezug";
    String sums =
        Stream.of("einwohnerbestand", "zaehlung", "leistungsbezug")
            .map(
                table ->
                    "SELECT sum(anzahl)::BIGINT AS n FROM fct_"
                        + table
                        + " GROUP BY GROUPING SETS (("
                        + Stream.of("", ", altersgruppe", ", geschlecht", ", staatsangehoerigkeit")
                            .map(merkmal -> place + merkmal)
                            .collect(Collectors.joining("), ("))
                        + "))")
            .collect(Collectors.joining(" UNION "));
    List<String> all =
        ort.queryIntern("SELECT DISTINCT n FROM (" + sums + ") ORDER BY 1").stream()
            .filter(number -> number.length() == 6)
            .filter(number -> Integer.parseInt(number) % 16 != 0) // places and sizes in files are
            .toList();
    assertThat(all).as("numbers of six digits").hasSizeGreaterThan(50);
    int every = Math.max(1, all.size() / KANARIEN);
    return all.stream().filter(number -> all.indexOf(number) % every == 0).toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Two towns that differ in hidden counts only: every byte of every way is the same. And an
   * attacker with all tables of one of them finds no small count.
   */
  @ParameterizedTest
  @EnumSource(Beweisfall.class)
  void hiddenCountsLeaveNoTraceInAnyWayOfOutput(Beweisfall fall) {
    Beweisort one = fall.paar(ordner.resolve("eins"), 1);
    Beweisort other = fall.paar(ordner.resolve("zwei"), 2);

    assertThat(other.release(fall.antrag())).isEqualTo(one.release(fall.antrag()));
    assertThat(other.check()).isEqualTo(one.check());

    Map<String, List<Map<String, String>>> tables = new TreeMap<>();
    Map<String, byte[]> forR = Map.of();
    for (Ausgabeweg weg : Ausgabewege.ALLE) {
      Map<String, byte[]> first = one.write(weg, ordner.resolve("ziel"));
      Map<String, byte[]> second = other.write(weg, ordner.resolve("ziel"));
      assertThat(second.keySet()).as(weg.name()).isEqualTo(first.keySet());
      first.forEach(
          (name, bytes) -> assertThat(second.get(name)).as("%s: %s", weg, name).isEqualTo(bytes));
      if (weg.tabelle() != Tabellenform.KEINE) {
        tables.put(weg.name(), Tabellenleser.read(weg.tabelle(), first));
      }
      if (weg.tabelle() == Tabellenform.DUCKDB) {
        forR = first;
      }
    }
    assertSheetsFollowFromTheRelease(one, duckDb(forR));
    assertNothingIsTold(fall, tables, one.readTeile());
    assertFiltersTellNothing(fall, one, other);
  }

  private static byte[] duckDb(Map<String, byte[]> export) {
    return export.entrySet().stream()
        .filter(file -> file.getKey().endsWith(".duckdb"))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  /** Whatever stands in the tables of a Steckbrief is published, or computed from what is. */
  private void assertSheetsFollowFromTheRelease(Beweisort ort, byte[] freigabe) {
    assertThat(Wertebeleg.listUnbelegte(freigabe)).isEmpty();
    Blattvergleich release = new Blattvergleich(freigabe);
    List<byte[]> sheets = ort.printAll(ordner.resolve("ziel"));

    List<Blattvergleich.Ergebnis> found = sheets.stream().map(release::compare).toList();
    assertThat(found).hasSizeGreaterThan(5);
    assertThat(found).allSatisfy(sheet -> assertThat(sheet.fremde()).isEmpty());
    assertThat(found.stream().mapToInt(Blattvergleich.Ergebnis::verglichen).sum())
        .isGreaterThan(3 * found.size());
  }

  /**
   * The comparison is none of straw: sheets that show all are not those of a release that hides.
   */
  @Test
  void hiddenCountsAreFoundInSheetsThatShowThem() {
    Beweisort hides = Beweisfall.FLENSBURG.paar(ordner.resolve("eins"), 1);
    Beweisort shows = Beweisfall.FLENSBURG.offen(ordner.resolve("zwei"), 1);
    hides.release(Beweisfall.FLENSBURG.antrag());
    shows.release(Beweisfall.FLENSBURG.antrag());
    Ausgabeweg forR =
        Ausgabewege.ALLE.stream()
            .filter(weg -> weg.tabelle() == Tabellenform.DUCKDB)
            .findFirst()
            .orElseThrow();
    Blattvergleich release = new Blattvergleich(duckDb(hides.write(forR, ordner.resolve("ziel"))));

    assertThat(
            shows.printAll(ordner.resolve("ziel")).stream()
                .flatMap(sheet -> release.compare(sheet).fremde().stream()))
        .anyMatch(
            told -> told.matches("Steckbrief Altstadt.*arbeitslosenanteil.* is none of \\[\\]"));
  }

  /** However far a filter narrows: of the hidden count nothing is left, at no door. */
  private void assertFiltersTellNothing(Beweisfall fall, Beweisort one, Beweisort other) {
    for (Ausgabeweg weg : Filterwege.list(fall.einer(), ordner)) {
      Ausgabeweg.Ergebnis eins = one.attempt(weg, ordner.resolve("ziel"));
      Ausgabeweg.Ergebnis zwei = other.attempt(weg, ordner.resolve("ziel"));
      Map<String, byte[]> first = eins.dateien();
      Map<String, byte[]> second = zwei.dateien();
      assertThat(zwei.code()).as(weg.name()).isEqualTo(eins.code());
      assertThat(second.keySet()).as(weg.name()).isEqualTo(first.keySet());
      first.forEach((name, b) -> assertThat(second.get(name)).as("%s: %s", weg, name).isEqualTo(b));
      if (weg.name().endsWith("anzahl, wertstatus" + Filterwege.where(fall.einer()))) {
        assertThat(first.values().stream().map(AusgabebeweisTest::text))
            .as("the status stands there, and no number")
            .anyMatch(told -> told.contains("GESPERRT"))
            .noneMatch(told -> told.matches("(?s).*[0-9]+ +GESPERRT.*|.*anzahl\": ?[0-9].*"));
      }
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Every table says the same, and an attacker finds no small count in it. */
  private static void assertNothingIsTold(
      Beweisfall fall,
      Map<String, List<Map<String, String>>> tables,
      Map<String, List<String>> teile) {
    List<Map<String, String>> rows = tables.values().iterator().next();
    List<List<String>> cells = cells(rows);
    assertThat(tables)
        .allSatisfy((name, table) -> assertThat(cells(table)).as(name).isEqualTo(cells));

    Angreifer angreifer = new Angreifer(List.of(rows), teile, fall.kleinesGebiet());
    assertThat(angreifer.gesperrt()).as("there is something to find").isPositive();
    assertThat(angreifer.nuetzlicheSummen()).as("and a way to it").isPositive();
    assertThat(angreifer.listVerraten(gegenstand -> fall.mindestfallzahl())).isEmpty();
  }

  /** What an attacker wants of a table, in an order of its own. */
  private static List<List<String>> cells(List<Map<String, String>> table) {
    return table.stream()
        .map(row -> Ausgabeweg.SPALTEN.stream().map(s -> row.getOrDefault(s, "")).toList())
        .sorted(Comparator.comparing(List::toString))
        .toList();
  }

  /** The attacker is none of straw: one hidden count in a sum is found, two are not. */
  @Test
  void attackerFindsWhatASumTells() {
    Map<String, List<String>> parts =
        Map.of("o:1:stadt:0", List.of("o:1:teil:1", "o:1:teil:2", "o:1:teil:3"));
    List<Map<String, String>> one =
        List.of(row("stadt:0", "40"), row("teil:1", "30"), row("teil:2", "8"), row("teil:3", ""));
    List<Map<String, String>> two =
        List.of(row("stadt:0", "40"), row("teil:1", "30"), row("teil:2", ""), row("teil:3", ""));
    List<Map<String, String>> corrected = List.of(row("teil:1", "31"));

    assertThat(new Angreifer(List.of(one), parts, 0).listVerraten(g -> 3)).hasSize(1);
    assertThat(new Angreifer(List.of(two), parts, 0).listVerraten(g -> 3)).isEmpty();
    assertThat(new Angreifer(List.of(two, one), parts, 0).listVerraten(g -> 3)).hasSize(1);
    assertThat(new Angreifer(List.of(two, corrected), parts, 0).listVerraten(g -> 3)).hasSize(1);
  }

  private static Map<String, String> row(String raum, String anzahl) {
    Map<String, String> row = new TreeMap<>();
    Ausgabeweg.SPALTEN.forEach(spalte -> row.put(spalte, "insgesamt"));
    row.putAll(
        Map.of(
            "raum_id",
            "o:1:" + raum,
            "anzahl",
            anzahl,
            "wertstatus",
            anzahl.isEmpty() ? "GESPERRT" : "ZAHL"));
    return row;
  }
}
