package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The town of which almost nothing is public: figures from the files, and the honest list. */
@Tag("langsam")
class VoerdeDemoTest {

  private static final Path VORLAGE = Testordner.PROGRAMM.resolve("ops/demo/voerde");

  @TempDir static Path ordner;

  private static Path ort;
  private static String bericht;

  @BeforeAll
  static void show() {
    ort = ordner.resolve("voerde");
    Testordner.copy(VORLAGE, ort);
    Prozess.Ausgang laden = Prozess.runLaden(ort, "aufnehmen", "lieferungen");
    assertThat(laden.code()).as(laden.meldungen()).isZero();
    bericht =
        Aufruf.in(ordner)
            .with("COLUMNS", "200")
            .startedBy(Path.of("/bin/true"), Testordner.PROGRAMM)
            .run("demo", "voerde", "--nach", ort.toString())
            .ausgabe();
  }

  /** The sum of a column over the rows whose last cell begins so. */
  private static String sum(String datei, int column, String ags) {
    int sum =
        Testordner.read(VORLAGE.resolve("lieferungen").resolve(datei))
            .lines()
            .map(l -> l.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
            .filter(z -> z[z.length - 1].startsWith(ags))
            .mapToInt(z -> Integer.parseInt(z[column]))
            .sum();
    return String.format(Locale.GERMANY, "%,d", sum);
  }

  @Test
  void figuresAreThoseOfTheFiles() {
    String zensus = "nrw_gemeinden_zensus2022.csv";
    String schulen = "kreis_wesel_schulen_2024_25.csv";

    assertThat(bericht)
        .containsPattern(
            "Zensus\\) +" + sum(zensus, 2, "05170044") + " +" + sum(zensus, 2, "05170"))
        .containsPattern(
            "gerundet\\) +" + sum(schulen, 11, "05170044") + " +" + sum(schulen, 11, "05170"))
        .contains("35.387");
  }

  @Test
  void overviewIsHonest() {
    assertThat(bericht)
        .contains("Die Gebiete, in denen der Ort plant, stehen noch nicht fest.")
        .contains("2 Statistiken", "ohne Warnung")
        .containsPattern("schulen .*13 von 396 Gemeinden")
        .containsPattern("kita +Jugendamt +noch offen");
  }

  @Test
  void lettersToEveryoneLieReadyAndInventNobody() throws IOException {
    try (Stream<Path> files = Files.list(ort.resolve("ausgabe/briefe"))) {
      List<Path> pages = files.filter(f -> f.toString().endsWith(".html")).toList();
      assertThat(pages).hasSizeGreaterThanOrEqualTo(8);
      assertThat(pages)
          .allSatisfy(
              p ->
                  assertThat(Testordner.read(p))
                      .contains("[Name ergänzen]", "Voerde (Niederrhein)")
                      .containsPattern("keine\\s+Namen"));
    }
    assertThat(bericht).contains("Absender fehlt", "lieferplan versandt");
    assertThat(Aufruf.in(ort).run("faellig").ausgabe())
        .contains("Briefe versenden", "Gebiete festlegen");
  }
}
