package de.lebenslagen.etl.check;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Fundstelle;
import de.lebenslagen.warehouse.model.Schweregrad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every FEHLER and WARNUNG on all the real data, nothing waived, judged by hand in {@code
 * warnungsurteile.csv}: right where a careful person would ask the source, wrong where nothing is
 * the matter. A rule that changes what it tells shows here.
 */
@Tag("langsam")
class WarnungsurteilTest {

  private static final Path URTEILE = OffeneDaten.ORDNER.resolve("warnungsurteile.csv");
  private static final double MINDESTENS_RICHTIG = 0.8;

  /** What was judged: how many findings, right or wrong, and why. */
  private record Urteil(String schweregrad, int anzahl, String urteil, String grund) {

    boolean isRichtig() {
      return urteil.equals("richtig");
    }
  }

  @TempDir static Path ordner;
  private static List<Befund> befunde;

  @BeforeAll
  static void checkAll() throws IOException {
    befunde =
        new OffeneDaten(ordner)
            .checkAll().stream().flatMap(e -> e.pruefbericht().befunde().stream()).toList();
  }

  @Test
  void noErrorIsWrong() throws IOException {
    assertThat(readUrteile().values())
        .filteredOn(u -> u.schweregrad().equals(Schweregrad.FEHLER.name()))
        .isNotEmpty()
        .allMatch(Urteil::isRichtig);
  }

  @Test
  void everyWarningIsJudgedAndNoJudgementIsLeftOver() throws IOException {
    Map<String, Integer> warnings = new TreeMap<>();
    befunde.stream()
        .filter(b -> b.schweregrad() != Schweregrad.HINWEIS)
        .forEach(b -> warnings.merge(key(b), b.anzahl(), Integer::sum));
    Map<String, Integer> judged = new TreeMap<>();
    readUrteile().forEach((key, u) -> judged.put(key, u.anzahl()));
    assertThat(warnings)
        .as("Bitte jede neue Warnung in %s beurteilen und verschwundene löschen.", URTEILE)
        .isEqualTo(judged);
  }

  @Test
  void fourOfFiveWarningsAreRight() throws IOException {
    Map<String, Urteil> urteile = readUrteile();
    assertThat(urteile.values())
        .allSatisfy(
            u -> {
              assertThat(u.urteil()).isIn("richtig", "falsch");
              assertThat(u.grund()).isNotBlank();
            });
    List<Urteil> warnings =
        urteile.values().stream()
            .filter(u -> u.schweregrad().equals(Schweregrad.WARNUNG.name()))
            .toList();
    assertThat(share(warnings, u -> 1)).isGreaterThanOrEqualTo(MINDESTENS_RICHTIG);
    assertThat(share(warnings, Urteil::anzahl)).isGreaterThanOrEqualTo(MINDESTENS_RICHTIG);
  }

  private static double share(List<Urteil> urteile, ToIntFunction<Urteil> weight) {
    double right = urteile.stream().filter(Urteil::isRichtig).mapToInt(weight).sum();
    return right / urteile.stream().mapToInt(weight).sum();
  }

  private static Map<String, Urteil> readUrteile() throws IOException {
    Map<String, Urteil> result = new TreeMap<>();
    for (String line : Files.readAllLines(URTEILE)) {
      String[] cells = line.split("\t", -1);
      assertThat(cells).as(line).hasSize(9);
      if (!line.startsWith("datei\t")) {
        result.put(
            String.join("\t", List.of(cells).subList(0, 6)),
            new Urteil(cells[1], Integer.parseInt(cells[6]), cells[7], cells[8]));
      }
    }
    return result;
  }

  private static String key(Befund befund) {
    Fundstelle stelle = befund.stelle();
    return String.join(
        "\t",
        stelle.datei(),
        befund.schweregrad().name(),
        befund.regel(),
        stelle.zeile().isPresent() ? "" + stelle.zeile().getAsInt() : "",
        stelle.spalte().orElse(""),
        befund.gefunden());
  }
}
