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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every warning on all the real data, judged by hand in {@code warnungsurteile.csv}: right where a
 * careful person would ask the source, wrong where nothing is the matter. A rule that changes what
 * it warns of shows here.
 */
@Tag("langsam")
class WarnungsurteilTest {

  private static final Path URTEILE = OffeneDaten.ORDNER.resolve("warnungsurteile.csv");
  private static final double MINDESTENS_RICHTIG = 0.8;

  /** What was judged: how many findings, right or wrong, and why. */
  private record Urteil(int anzahl, String urteil, String grund) {}

  @TempDir static Path ordner;
  private static List<Befund> befunde;

  @BeforeAll
  static void checkAll() throws IOException {
    befunde =
        new OffeneDaten(ordner)
            .checkAll().stream().flatMap(e -> e.pruefbericht().befunde().stream()).toList();
  }

  @Test
  void realDataHaveNoError() {
    assertThat(befunde).extracting(Befund::schweregrad).doesNotContain(Schweregrad.FEHLER);
  }

  @Test
  void everyWarningIsJudgedAndNoJudgementIsLeftOver() throws IOException {
    Map<String, Integer> warnings = new TreeMap<>();
    befunde.stream()
        .filter(b -> b.schweregrad() == Schweregrad.WARNUNG)
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
    int all = urteile.values().stream().mapToInt(Urteil::anzahl).sum();
    int right =
        urteile.values().stream()
            .filter(u -> u.urteil().equals("richtig"))
            .mapToInt(Urteil::anzahl)
            .sum();
    assertThat((double) right / all).isGreaterThanOrEqualTo(MINDESTENS_RICHTIG);
    long lines = urteile.values().stream().filter(u -> u.urteil().equals("richtig")).count();
    assertThat((double) lines / urteile.size()).isGreaterThanOrEqualTo(MINDESTENS_RICHTIG);
  }

  private static Map<String, Urteil> readUrteile() throws IOException {
    Map<String, Urteil> result = new TreeMap<>();
    for (String line : Files.readAllLines(URTEILE)) {
      String[] cells = line.split("\t", -1);
      assertThat(cells).as(line).hasSize(8);
      if (!line.startsWith("datei\t")) {
        result.put(
            String.join("\t", List.of(cells).subList(0, 5)),
            new Urteil(Integer.parseInt(cells[5]), cells[6], cells[7]));
      }
    }
    return result;
  }

  private static String key(Befund befund) {
    Fundstelle stelle = befund.stelle();
    return String.join(
        "\t",
        stelle.datei(),
        befund.regel(),
        stelle.zeile().isPresent() ? "" + stelle.zeile().getAsInt() : "",
        stelle.spalte().orElse(""),
        befund.gefunden());
  }
}
