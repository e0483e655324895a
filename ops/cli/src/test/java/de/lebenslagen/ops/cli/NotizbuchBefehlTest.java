package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes run without a server, over the published tables of Flensburg. */
@Tag("langsam")
class NotizbuchBefehlTest {

  private static final Path NOTIZEN = Testordner.PROGRAMM.resolve("notebooks/notes");

  @TempDir static Path ordner;
  private static Path ort;

  @BeforeAll
  static void open() {
    ort = Testort.copy(Testort.flensburg(), ordner.resolve("flensburg"));
  }

  private static Aufruf aufruf() {
    return Aufruf.in(ort).startedBy(Path.of("/bin/true"), Testordner.PROGRAMM);
  }

  private static Aufruf.Ausgang run(String notiz, String seite, String... mehr) {
    return aufruf()
        .run(
            Stream.concat(
                    Stream.of("notizbuch", "fuehre-aus", notiz, "--ausgabe", seite),
                    Stream.of(mehr))
                .toArray(String[]::new));
  }

  private static String note(String name, String... absaetze) {
    String paragraphs =
        String.join(
            ",",
            Stream.of(absaetze)
                .map(a -> "{\"text\":\"" + a.replace("\"", "\\\"").replace("\n", "\\n") + "\"}")
                .toList());
    Testordner.write(
        ort.resolve(name), "{\"name\":\"" + name + "\",\"paragraphs\":[" + paragraphs + "]}");
    return name;
  }

  private static String page(String name) {
    return Testordner.read(ort.resolve(name));
  }

  @Test
  void listShowsShippedAndOwnNotes() {
    Testordner.write(
        ort.resolve("notizbuecher/meine.zpln"),
        "{\"name\":\"Meine\",\"paragraphs\":[{\"text\":\"%md x\"}]}");

    assertThat(aufruf().run("notizbuch", "liste").isGut().ausgabe())
        .contains("erste-schritte", "Worin unterscheiden sich zwei", "meine")
        .contains("infrastruktur", "demo berlin", "musterstadt", "beliebig");
  }

  @Test
  void noteOfAnotherTownSaysWhichDataItNeeds() {
    run("infrastruktur", "infra.html", "--intern", "--zweck", "Prüfung")
        .isAbbruchNach("demo berlin", 2, "Absatz 1 ist gescheitert");
  }

  @Test
  void abbruchWhenTheDatenstandIsUnknown() {
    run(
            "erste-schritte",
            "d.html",
            "--datenstand",
            "2020-01-01.1",
            "--intern",
            "--zweck",
            "Prüfung")
        .isAbbruch(2, "2020-01-01.1", Testort.ERSTER);
    assertThat(ort.resolve("d.html")).doesNotExist();
  }

  @Test
  void internalFiguresEnterAFileOnlyWithAPurpose() {
    run(NOTIZEN.resolve("erste-schritte.zpln").toString(), "ohne.html")
        .isAbbruch(2, "nicht auf Geheimhaltung geprüft", "--intern --zweck");
    assertThat(ort.resolve("ohne.html")).doesNotExist();

    run(note("java.zpln", "%sozialraum.tablesaw\n1 + 1"), "java.html")
        .isAbbruch(2, "rechnet in Java", "--intern");
  }

  @Test
  void failingParagraphEndsTheRunWithItsExitCode() {
    String notiz =
        note(
            "kaputt.zpln",
            "%sozialraum.sql(tuer=intern)\nSELECT 1 AS eins",
            "%sozialraum.sql(tuer=intern)\nSELECT nichts FROM einwohner__insgesamt",
            "%sozialraum.sql(tuer=intern)\nSELECT 3 AS drei");

    Aufruf.Ausgang ausgang = run(notiz, "kaputt.html", "--intern", "--zweck", "Prüfung");

    ausgang.isAbbruchNach("Geschrieben", 2, "Absatz 2 ist gescheitert");
    assertThat(page("kaputt.html")).contains("eins", "nichts").doesNotContain("drei");
  }

  @Test
  void parametersFillFormsAndWrongOnesAreTold() {
    String notiz =
        note(
            "formular.zpln",
            "%sozialraum.sql(tuer=intern)\nSELECT '${gebiet=Nordstadt,@gebiete}' AS gebiet");
    String[] intern = {"--intern", "--zweck", "Prüfung"};

    assertThat(
            run(notiz, "f1.html", "--parameter", "gebiet=Tarup", intern[0], intern[1], intern[2])
                .code())
        .isZero();
    assertThat(page("f1.html")).contains("Angaben: gebiet = <b>Tarup</b>", ">Tarup<");
    run(notiz, "f2.html", "--parameter", "gebiet=Tarupp", intern[0], intern[1], intern[2])
        .isAbbruchNach("Geschrieben", 2, "Absatz 1 ist gescheitert: \"Tarupp\"");
    run(notiz, "f3.html", "--parameter", "gebeit=Tarup", intern[0], intern[1], intern[2])
        .isAbbruch(2, "\"gebeit\" fragt kein Absatz", "gebiet");
    assertThat(ort.resolve("f3.html")).doesNotExist();
  }

  @Test
  void onlyReleasedFiguresNeedNoPurposeAndGetACertificate() {
    Path frei = Testort.copy(Testort.flensburg(), ordner.resolve("frei"));
    assertThat(
            Aufruf.in(frei).run("freigabe", "erteile", "monitoring", "--zweck", "Prüfung").code())
        .isZero();
    Testordner.write(
        frei.resolve("frei.zpln"),
        "{\"name\":\"Frei\",\"paragraphs\":[{\"text\":\"%md # Frei\"},"
            + "{\"text\":\"%sozialraum.indikator\\nsgb ii 2021 je stadtteil\"},"
            + "{\"text\":\"%sozialraum.sql\\nFROM arbeitslose__insgesamt LIMIT 3\"}]}");

    Aufruf.Ausgang ausgang =
        Aufruf.in(frei).run("notizbuch", "fuehre-aus", "frei.zpln", "--ausgabe", "frei.html");

    assertThat(ausgang.code()).as(ausgang.meldungen()).isZero();
    assertThat(Testordner.read(frei.resolve("frei.html")))
        .contains("Freigabe ", "Nordstadt")
        .doesNotContain("INTERN");
    Aufruf.in(frei).run("zertifikat", "pruefe", "frei.html").isGut();
  }

  @Test
  void nothingInANoteBecomesCodeOfThePage() {
    String notiz =
        note(
            "boese.zpln",
            "%md <script>alert(1)</script> [x](javascript:alert(2))",
            "%sozialraum.sql(tuer=intern, titel=\"<img src=x onerror=alert(3)>\")\nSELECT '<b onclick=alert(4)>' AS \"<i>\"");

    run(notiz, "boese.html", "--intern", "--zweck", "<svg onload=alert(5)>");

    assertThat(page("boese.html"))
        .doesNotContain("<script>alert", "href=\"javascript", "<img", "<b onclick", "<svg", "<i>");
  }

  @Test
  void abbruchWhenTheNoteIsUnknownOrTheFileIsThere() {
    run("erste-schrite", "x.html").isAbbruch(2, "gibt es nicht", "erste-schritte");
    run("nirgends/x.zpln", "x.html").isAbbruch(2, "gibt es nicht", "notizbuch liste");
    Testordner.write(ort.resolve("da.html"), "x");
    run("erste-schritte", "da.html").isAbbruch(2, "gibt es schon", "anderen Namen");
  }
}
