package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The overview and the list of what to do, over loaded tables. */
@Tag("langsam")
class UebersichtBefehlTest {

  @TempDir static Path ordner;

  private static Path ort;
  private static Aufruf aufruf;

  @BeforeAll
  static void copy() {
    ort = Testort.copy(Testort.veroeffentlicht(), ordner.resolve("ort"));
    aufruf = Aufruf.in(ort).with("COLUMNS", "200");
  }

  @Test
  void overviewSaysWhatThereIsAndWhatAGapCosts() {
    String out = aufruf.run("uebersicht").isGut().ausgabe();

    assertThat(out)
        .contains("Was haben wir, was fehlt?  Flensburg", "Datenstand " + Testort.ERSTER)
        .containsPattern("arbeitslose +Stadt Flensburg +2017–2022 +13 Stadtteile +ohne Warnung")
        .containsPattern("schuldnerberatung .*noch nichts geliefert")
        .containsPattern("arbeitslose +2023–2025 +offen, ohne Termin +[1-9][0-9]* ")
        .containsPattern("kita +Jugendamt +13 Stadtteile +3 ")
        .containsPattern("Arbeit +[1-9][0-9]* +[0-9]+ +2017–2022 ");
  }

  @Test
  void overviewAndTasksHaveOneOrder() {
    String out = aufruf.run("uebersicht").isGut().ausgabe();
    List<String> shown =
        out.substring(out.indexOf("Was fehlt  "), out.indexOf("Was noch zu bekommen ist"))
            .lines()
            .filter(l -> l.contains("offen, ohne Termin"))
            .map(l -> l.strip().split(" ")[0])
            .toList();
    String tasks = aufruf.run("faellig").isGut().ausgabe().replaceAll("\\s+", " ");
    String from = "veröffentlicht von: Stadt Flensburg ";
    List<String> named =
        Arrays.stream(
                tasks
                    .substring(
                        tasks.indexOf(from) + from.length(), tasks.indexOf(". Am dringendsten"))
                    .split("; "))
            .map(t -> t.split(" ")[0])
            .toList();

    assertThat(shown).hasSizeGreaterThan(5);
    assertThat(named).startsWith(shown.toArray(String[]::new));
  }

  @Test
  void matrixCountsTheAreasThatHaveANumber() {
    String out = aufruf.run("uebersicht", "--indikatoren").isGut().ausgabe();

    assertThat(out)
        .containsPattern("DEM03 +Anteil der unter 18-Jährigen +Stadtteile +13 +– +13 +13 +13");
  }

  @Test
  void pageAndWorkbookAreWritten() {
    aufruf.run("uebersicht", "--nach", "a/u.html", "--nach", "a/u.XLSX").isGut();

    assertThat(Testordner.read(ort.resolve("a/u.html"))).contains("<h1>Was haben wir, was fehlt?");
    assertThat(ort.resolve("a/u.XLSX")).isNotEmptyFile();
    aufruf.run("uebersicht", "--nach", "u.pdf").isAbbruch(2, "u.pdf", ".html oder .xlsx");
  }

  @Test
  void whatToDoNowComesWithItsCommand() {
    String out = aufruf.run("faellig").isGut().ausgabe();

    assertThat(out)
        .contains("Herunterladen, veröffentlicht von: Stadt Flensburg", "arbeitslose 2023–2025")
        .contains("Absender der Briefe eintragen", "Um weitere Statistiken bitten", "kita");
  }

  @Test
  void letterThatWasNotSentOrAnsweredIsSomethingToDo() {
    Path own = Testort.copy(ort, ordner.resolve("briefe"));
    Aufruf hier = Aufruf.in(own).with("COLUMNS", "200");
    hier.am("2026-11-01")
        .run("brief", "anforderung", "kita", "--jahr", "2025", "--frist", "10.11.2026")
        .isGut();
    assertThat(own.resolve("ausgabe/briefe/kita_2025_vorlage.xlsx")).isNotEmptyFile();
    assertThat(Testordner.read(own.resolve("ausgabe/briefe/2026-11-01-anforderung-jugendamt.html")))
        .contains("beigefügte Excel-Vorlage", "Anlagen: kita_2025_vorlage.xlsx");

    assertThat(hier.run("faellig").ausgabe())
        .contains("1 Brief versenden", "Nr. 1 Anforderung an Jugendamt");
    hier.run("lieferplan", "versandt", "1", "--am", "1.11.2026").isGut();
    assertThat(hier.run("faellig").ausgabe())
        .contains("Erinnern: Anforderung an Jugendamt", "brief erinnerung kita");
    hier.run("lieferplan", "beantwortet", "1", "--am", "5.11.2026").isGut();
    assertThat(hier.run("faellig").ausgabe()).doesNotContain("Jugendamt");
  }

  @Test
  void emptyWorkspaceSaysWhereToBegin() {
    Aufruf.in(ordner).run("neu", "Neuort", "--ags", "05170044", "--nach", "neu");
    Aufruf hier = Aufruf.in(ordner.resolve("neu")).with("COLUMNS", "200");

    assertThat(hier.run("faellig").isGut().ausgabe())
        .contains("Gebiete festlegen, in denen der Ort plant");
    assertThat(hier.run("uebersicht").isGut().ausgabe())
        .contains("0 Statistiken", "noch offen", "0 von ");
  }
}
