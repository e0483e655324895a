package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.arrow.vector.types.pojo.Field;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("langsam")
class IndikatorBefehlTest {

  private static Aufruf aufruf;

  @TempDir Path ordner;

  @BeforeAll
  static void open() {
    aufruf = Aufruf.in(Testort.flensburg());
  }

  private static void fits(String ausgabe, int breite) {
    assertThat(ausgabe.lines()).allMatch(l -> l.codePointCount(0, l.length()) <= breite);
  }

  @Test
  void listShowsWhatThereIsAndWhatIsMissing() {
    assertThat(aufruf.run("indikator", "liste").isGut().ausgabe())
        .contains("ARB01a", "TRA01", "FL05", "Mit Werten: anzahl 1 von 1")
        .doesNotContain("PFL01");
    assertThat(aufruf.run("indikator", "liste", "--fehlende").isGut().ausgabe())
        .contains("PFL01", "Pflegestatistik")
        .doesNotContain("TRA01 ");
  }

  @Test
  void setIsListedInItsOrderWithItsKeyFigures() {
    assertThat(aufruf.run("indikator", "liste", "--set", "flensburg_2022").isGut().ausgabe())
        .startsWith("Indikatorenset Flensburg 2022\n")
        .contains("DEM01 ◆", "von der Stadt nicht beschlossen, 31.12.2022");
    aufruf
        .run("indikator", "liste", "--set", "flensburg_2023")
        .isAbbruch(2, "Das Indikatorenset \"flensburg_2023\" gibt es nicht.", "flensburg_2022");
  }

  @Test
  void everythingFitsTheTerminal() {
    for (int width : new int[] {80, 120}) {
      Aufruf terminal = aufruf.with("COLUMNS", String.valueOf(width));
      fits(terminal.run("indikator", "liste").ausgabe(), width);
      fits(terminal.run("indikator", "liste", "--fehlende").ausgabe(), width);
      fits(terminal.run("indikator", "verlauf", "ARB01a").ausgabe(), width);
      fits(terminal.run("indikator", "verlauf", "bevoelkerung").ausgabe(), width);
      fits(terminal.run("indikator", "rang", "ARB01a").ausgabe(), width);
      fits(terminal.run("indikator", "zeige", "ARB01a", "Nordstadt").ausgabe(), width);
      fits(terminal.run("vergleich", "Nordstadt").ausgabe(), width);
      fits(terminal.run("vergleich", "Nordstadt+Neustadt", "--mit", "Engelsby").ausgabe(), width);
    }
  }

  @Test
  void arrowFileHasEveryRowOfTheTable() throws Exception {
    Path ort = Testort.copy(Testort.flensburg(), ordner.resolve("arrow"));
    Aufruf.in(ort)
        .run(
            "indikator",
            "rang",
            "ARB01a",
            "--als",
            "arrow",
            "--nach",
            "r.arrow",
            "--intern",
            "--zweck",
            "Prüfung");

    try (RootAllocator allocator = new RootAllocator();
        ArrowStreamReader reader =
            new ArrowStreamReader(Files.newInputStream(ort.resolve("r.arrow")), allocator)) {
      VectorSchemaRoot root = reader.getVectorSchemaRoot();
      int rows = 0;
      List<String> areas = new ArrayList<>();
      while (reader.loadNextBatch()) {
        for (int i = 0; i < root.getRowCount(); i++) {
          areas.add(String.valueOf(root.getVector("gebiet").getObject(i)));
        }
        rows += root.getRowCount();
      }
      assertThat(rows).isEqualTo(13);
      assertThat(areas).contains("Nordstadt", "Friesischer Berg");
      assertThat(root.getSchema().getFields())
          .extracting(Field::getName)
          .contains("rang", "wert", "wertstatus", "intervall_von");
    }
  }

  @Test
  void calculationIsShownDownToTheSql() {
    assertThat(
            aufruf
                .run("indikator", "zeige", "ARB01a", "Nordstadt", "--jahr", "2022", "--rechenweg")
                .isGut()
                .ausgabe()
                .replaceAll("\\s+", " "))
        .contains(
            "+ 727 arbeitslose, 2022, Nordstadt, aus arbeitslose/insgesamt (stadtteil)",
            "727 : 8.434 × 100 = 8,6198",
            "gerundet auf 1 Stelle",
            "FROM fct_zaehlung",
            "datenquelle = 'arbeitslose'");
  }

  @Test
  void seriesMarksOnlyWhatTheTestFound() {
    assertThat(aufruf.run("indikator", "verlauf", "ARB01a").isGut().ausgabe())
        .containsPattern("Nordstadt +11,5 .* −2,9  ▼")
        .contains("▲ ▼ sicher, ≈ kein");
  }

  @Test
  void comparisonPutsAreaBesideTownOrAnotherArea() {
    assertThat(aufruf.run("vergleich", "Nordstadt").isGut().ausgabe())
        .startsWith("Nordstadt neben Flensburg\n")
        .containsPattern("SGB-II-Quote \\(%\\) +2022 +18,2 +12,4 +\\+5,7  ▲ +2/13");
    assertThat(
            aufruf
                .run("vergleich", "Nordstadt+Neustadt", "--mit", "Engelsby", "--schluessel")
                .isGut()
                .ausgabe())
        .startsWith("Nordstadt + Neustadt neben Engelsby\n");
    aufruf
        .run("vergleich", "Nordstat")
        .isAbbruch(2, "Das Gebiet \"Nordstat\" gibt es nicht.", "mehrere mit +");
  }

  @Test
  void nothingLeavesTheScreenWithoutAPurpose() {
    aufruf.inDatei().run("indikator", "rang", "ARB01a").isAbbruch(2, "Geheimhaltung", "--zweck");
    aufruf
        .run("vergleich", "Nordstadt", "--als", "xlsx")
        .isAbbruch(2, "Die Form xlsx ist für Programme", "--nach DATEI");
  }

  @Test
  void filesAreMarkedAndLogged() throws Exception {
    Path ort = Testort.copy(Testort.flensburg(), ordner.resolve("ort"));
    Aufruf own = Aufruf.in(ort);
    String[] purpose = {"--intern", "--zweck", "Prüfung"};
    own.run(
        "indikator",
        "rang",
        "ARB01a",
        "--als",
        "csv",
        "--deutsch",
        "--nach",
        "r.csv",
        purpose[0],
        purpose[1],
        purpose[2]);
    own.run(
        "indikator",
        "verlauf",
        "TRA01",
        "--als",
        "xlsx",
        "--nach",
        "v.xlsx",
        purpose[0],
        purpose[1],
        purpose[2]);
    own.run(
        "vergleich",
        "Nordstadt",
        "--als",
        "parquet",
        "--nach",
        "n.parquet",
        purpose[0],
        purpose[1],
        purpose[2]);
    own.run(
        "indikator",
        "liste",
        "--als",
        "json",
        "--nach",
        "l.json",
        purpose[0],
        purpose[1],
        purpose[2]);

    assertThat(Files.readString(ort.resolve("r.csv"), StandardCharsets.UTF_8))
        .startsWith("\uFEFFindikator;rang;")
        .contains(
            ";Nordstadt;2022;8,61987194688167;Prozent;zahl;",
            "INTERN, nicht auf Geheimhaltung geprüft; Zweck: Prüfung");
    assertThat(Files.readAllBytes(ort.resolve("v.xlsx"))).startsWith('P', 'K');
    assertThat(Files.readAllBytes(ort.resolve("n.parquet"))).startsWith('P', 'A', 'R', '1');
    assertThat(Files.readString(ort.resolve("l.json"))).contains("\"kuerzel\"");
  }

  @Test
  void unknownNamesGetSuggestions() {
    aufruf
        .run("indikator", "zeige", "sgb2_qote")
        .isAbbruch(2, "Den Indikator \"sgb2_qote\" gibt es nicht.", "sgb2_quote");
    aufruf.run("indikator").isAbbruch(2, "liste, zeige, verlauf oder rang", "hilfe indikator");
    aufruf
        .run("indikator", "rang", "ARB01a", "--ebene", "stadteil")
        .isAbbruch(2, "Die Ebene \"stadteil\" gibt es nicht.", "stadtteil");
  }
}
