package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.ops.cli.Ausgabeweg.Tabellenform;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * That nothing gets out, proved on everything that {@link Ausgabewege} lists, from deliveries that
 * went the whole way in, under a policy that takes nothing as already published.
 */
@Tag("langsam")
class AusgabebeweisTest {

  private static final String FLENSBURG =
      """
      - {gegenstand: einwohner, ebenen: [stadt, stadtteil], jahre: [2021, 2022]}
      - {gegenstand: arbeitslose, ebenen: [stadt, stadtteil], jahre: [2021, 2022]}
      """;
  private static final String BERLIN =
      """
      - gegenstand: einwohner
        ebenen: [planungsraum, bezirk, stadt]
        nach: [[], [altersgruppe]]
        jahre: [2024]
      """;
  private static final String MUSTERSTADT =
      """
      - gegenstand: einwohner
        ebenen: [sozialraum, stadt]
        nach: [[], [geschlecht], [staatsangehoerigkeit]]
        jahre: [2023, 2024]
      - gegenstand: arbeitslose
        ebenen: [sozialraum, stadt]
        nach: [[], [rechtskreis]]
        jahre: [2023, 2024]
      - gegenstand: sgb2_leistungsberechtigte
        ebenen: [sozialraum, stadt]
        jahre: [2023, 2024]
      """;

  @TempDir Path ordner;

  /** With k = 10^6 no count of an area may be in any file, in any spelling, however packed. */
  @Test
  void noWayOfOutputHoldsACanary() {
    Beweisort shown = Beweisort.kanarien(ordner.resolve("gezeigt"));
    Beweisort ort =
        shown
            .copy(ordner.resolve("gesperrt"))
            .with(p -> p.replace("mindestfallzahl: 3", "mindestfallzahl: 1000000"))
            .with(p -> p.replace("mindestfallzahl_streng: 5", "mindestfallzahl_streng: 1000000"))
            .with(Beweisort::showAnything);
    List<String> canaries = ort.listGelieferteZahlen();
    assertThat(canaries).hasSizeGreaterThan(100);

    Map<String, byte[]> written = new TreeMap<>();
    written.put("freigabe erteile", ort.release(FLENSBURG).getBytes(StandardCharsets.UTF_8));
    written.put("freigabe pruefe", ort.check().getBytes(StandardCharsets.UTF_8));
    ort.writeAll(ordner.resolve("ziel"))
        .forEach((weg, files) -> files.forEach((name, b) -> written.put(weg + "/" + name, b)));

    assertThat(written).hasSizeGreaterThan(2 * Ausgabewege.ALLE.size());
    assertThat(Spuren.find(canaries, Spuren.unpack(written))).isEmpty();
    assertCanariesAreFoundWhereTheyAreShown(shown, canaries);
  }

  private void assertCanariesAreFoundWhereTheyAreShown(Beweisort ort, List<String> canaries) {
    ort.release(FLENSBURG);
    for (Ausgabeweg weg : Ausgabewege.ALLE) {
      if (weg.tabelle() != Tabellenform.KEINE) {
        List<Spuren.Teil> parts = Spuren.unpack(ort.write(weg, ordner.resolve("ziel")));
        assertThat(Spuren.find(canaries, parts)).as(weg.name()).hasSizeGreaterThan(40);
      }
    }
  }

  /** Two towns that differ in two hidden counts only: every byte of every way is the same. */
  @Test
  void hiddenCountsLeaveNoTraceInAnyWayOfOutput() {
    Beweisort one = Beweisort.flensburg(ordner.resolve("eins"), (datei, text) -> text);
    Beweisort other =
        Beweisort.flensburg(
            ordner.resolve("zwei"),
            (datei, text) ->
                text.replace("2022,1,167", "2022,1,170").replace("2022,7,196", "2022,7,193"));
    for (Beweisort ort : List.of(one, other)) {
      ort.with(p -> p.replace("mindestfallzahl: 3", "mindestfallzahl: 220"))
          .with(p -> p.replace("mindestfallzahl_streng: 5", "mindestfallzahl_streng: 220"));
    }

    assertThat(other.release(FLENSBURG)).isEqualTo(one.release(FLENSBURG));
    assertThat(other.check()).isEqualTo(one.check());

    for (Ausgabeweg weg : Ausgabewege.ALLE) {
      Map<String, byte[]> first = one.write(weg, ordner.resolve("ziel"));
      Map<String, byte[]> second = other.write(weg, ordner.resolve("ziel"));
      assertThat(second.keySet()).as(weg.name()).isEqualTo(first.keySet());
      first.forEach(
          (name, bytes) -> assertThat(second.get(name)).as("%s: %s", weg, name).isEqualTo(bytes));
    }
    assertNothingIsTold(one, gegenstand -> 220);
  }

  @Test
  void attackerFindsNothingInBerlin() {
    Beweisort ort = Beweisort.berlin(ordner.resolve("berlin"));
    ort.release(BERLIN);

    assertNothingIsTold(ort, gegenstand -> 3);
  }

  @Test
  void attackerFindsNothingInMusterstadt() {
    Beweisort ort = Beweisort.musterstadt(ordner.resolve("muster")).with(Beweisort::showAnything);
    ort.release(MUSTERSTADT);

    assertNothingIsTold(ort, gegenstand -> 3);
  }

  /** Every table says the same, and an attacker finds no small count in it. */
  private void assertNothingIsTold(Beweisort ort, ToLongFunction<String> mindestfallzahl) {
    Map<String, List<Map<String, String>>> tables = new TreeMap<>();
    for (Ausgabeweg weg : Ausgabewege.ALLE) {
      if (weg.tabelle() != Tabellenform.KEINE) {
        tables.put(
            weg.name(), Tabellenleser.read(weg.tabelle(), ort.write(weg, ordner.resolve("ziel"))));
      }
    }
    List<Map<String, String>> rows = tables.values().iterator().next();
    List<List<String>> cells = cells(rows);
    assertThat(tables)
        .allSatisfy((name, table) -> assertThat(cells(table)).as(name).isEqualTo(cells));

    Angreifer angreifer = new Angreifer(rows, ort.readTeile());
    assertThat(angreifer.gesperrt()).as("there is something to find").isPositive();
    assertThat(angreifer.nuetzlicheSummen()).as("and a way to it").isPositive();
    assertThat(angreifer.listVerraten(mindestfallzahl)).isEmpty();
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

    assertThat(new Angreifer(one, parts).listVerraten(gegenstand -> 3)).hasSize(1);
    assertThat(new Angreifer(two, parts).listVerraten(gegenstand -> 3)).isEmpty();
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
