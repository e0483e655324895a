package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters and the plan behind them, over loaded tables. */
@Tag("langsam")
class BriefBefehlTest {

  @TempDir Path ordner;

  private Path ort;
  private Aufruf aufruf;

  @BeforeEach
  void copy() {
    ort = Testort.copy(Testort.veroeffentlicht(), ordner.resolve("ort"));
    aufruf = Aufruf.in(ort).with("COLUMNS", "220");
  }

  private String read(String name) {
    return Testordner.read(ort.resolve("ausgabe/briefe").resolve(name));
  }

  @Test
  void requestIsWrittenRecordedSentAndAnswered() {
    String out = aufruf.run("brief", "anforderung", "arbeitslose").isGut().ausgabe();

    String name = "2026-11-22-anforderung-stadt-flensburg";
    assertThat(out).contains("Nr. 1", "Stadt Flensburg", name, "Absender fehlt");
    assertThat(List.of(".docx", ".html", ".eml"))
        .allSatisfy(e -> assertThat(ort.resolve("ausgabe/briefe/" + name + e)).isNotEmptyFile());
    assertThat(read(name + ".html"))
        .contains("13 Stadtteile", "Stand 31.12.2023", "Stand 31.12.2025", "20. Dezember 2026");

    Aufruf later = aufruf.am("2026-12-02");
    assertThat(later.run("lieferplan", "versandt", "1", "--am", "23.11.2026").isGut().ausgabe())
        .contains("versandt am 23.11.2026");
    assertThat(later.run("lieferplan", "beantwortet", "1", "--am", "1.12.2026").isGut().ausgabe())
        .contains("beantwortet am 01.12.2026");
    assertThat(aufruf.run("lieferplan", "liste").isGut().ausgabe())
        .contains("2017–2022", "2023–2025 offen, ohne Termin")
        .contains("arbeitslose 2023–2025", "20.12.2026", "23.11.2026", "01.12.2026");
  }

  @Test
  void reminderIsWrittenForWhatWasAskedFor() {
    assertThat(aufruf.run("brief", "erinnerung").isGut().ausgabe()).contains("kein Brief nötig");

    aufruf.am("2026-11-01").run("brief", "anforderung", "arbeitslose", "--jahr", "2025").isGut();
    aufruf.run("lieferplan", "versandt", "1", "--am", "1.11.2026").isGut();
    aufruf.run("brief", "erinnerung", "arbeitslose", "--jahr", "2025").isGut();

    assertThat(read("2026-11-22-erinnerung-stadt-flensburg.html"))
        .contains("am 1. November 2026 haben wir Sie um Zahlen gebeten");
  }

  @Test
  void returnSaysWhatIsWrongAndThanksWhatBecameOfIt() {
    Path datei =
        Testordner.write(
            ordner.resolve("x/" + Testort.ARBEITSLOSE),
            "year,district_id,residents\n2022,1,viele\n");
    aufruf.run("brief", "rueckgabe", datei.toString()).isGut();

    assertThat(
            read(
                "2026-11-22-rueckgabe-stadt-flensburg-fl-unemployed-residents-by-district-csv"
                    + ".html"))
        .contains("Dieses Zeichen kennen wir nicht", "viele", "Zeile 2");
    assertThat(
            ort.resolve("ausgabe/briefe/fundstellen-fl-unemployed-residents-by-district-csv.xlsx"))
        .isNotEmptyFile();

    aufruf.run("brief", "dank", "arbeitslose", "--verwendung", "Monitoring 2026").isGut();
    assertThat(read("2026-11-22-dank-stadt-flensburg.html"))
        .contains(Testort.ERSTER, "2017–2022", "Monitoring 2026")
        .contains("Arbeitslosenanteil, bezogen auf 18 bis unter 65");
  }

  @Test
  void goodDeliveryIsNotGivenBack() {
    String datei = "lieferungen/" + Testort.ARBEITSLOSE;

    assertThat(aufruf.run("brief", "rueckgabe", datei).isGut().ausgabe())
        .contains("fiel nichts auf");
  }

  @Test
  void senderAndReceiverComeFromTheContacts() {
    Testordner.write(
        ort.resolve("kontakte.yml"),
        """
        absender: { stelle: Planung, anschrift: [Platz 1], person: Erika Muster }
        lieferstellen:
          Stadt Flensburg: { anschrift: [Statistik], anrede: Guten Tag, email: s@example.org }
        """);
    String out = aufruf.run("brief", "anforderung", "arbeitslose").isGut().ausgabe();

    assertThat(out).doesNotContain("Absender fehlt");
    assertThat(read("2026-11-22-anforderung-stadt-flensburg.html"))
        .contains("Erika Muster", "Statistik");
    assertThat(read("2026-11-22-anforderung-stadt-flensburg.eml")).contains("To: s@example.org");
  }

  @Test
  void templateIsPutDownOnceAndUsed() {
    aufruf.run("brief", "vorlage").isGut();
    assertThat(ort.resolve("berichte/briefvorlage.docx")).isNotEmptyFile();
    aufruf.run("brief", "vorlage").isAbbruch(2, "schon eine Briefvorlage", "umbenennen");

    Testordner.write(ort.resolve("berichte/briefvorlage.docx"), "kein Word");
    aufruf
        .run("brief", "anforderung", "arbeitslose")
        .isAbbruch(2, "Briefvorlage ist nicht brauchbar", "brief vorlage");
  }

  @Test
  void whatCannotBeMeantIsRefused() {
    aufruf.run("brief").isAbbruch(2, "braucht einen Unterbefehl", "hilfe brief");
    aufruf.run("lieferplan").isAbbruch(2, "braucht einen Unterbefehl", "hilfe lieferplan");
    aufruf.run("brief", "anforderung", "arbeitslos").isAbbruch(2, "\"arbeitslos\"", "arbeitslose");
    aufruf.run("lieferplan", "versandt", "7").isAbbruch(2, "Nr. 7 gibt es nicht", "liste");
    aufruf.run("lieferplan", "versandt", "x").isAbbruch(2, "eine ganze Zahl", "hilfe lieferplan");
    aufruf.run("brief", "anforderung", "arbeitslose").isGut();
    aufruf
        .run("lieferplan", "beantwortet", "1")
        .isAbbruch(2, "noch nicht als versandt", "lieferplan versandt 1");
    for (String tag : List.of("21.11.2026", "23.11.2026", "22.11.1926", "22.11.2206")) {
      aufruf
          .run("lieferplan", "versandt", "1", "--am", tag)
          .isAbbruch(2, "Tag von 22.11.2026 bis 22.11.2026", "vor allem das Jahr");
    }
    for (String jahr : List.of("20", "202", "2027", "20255", "-1")) {
      aufruf
          .run("brief", "anforderung", "arbeitslose", "--jahr", jahr)
          .isAbbruch(2, "ein Berichtsjahr von 1900 bis 2026", "Bitte das Jahr prüfen");
    }
    for (String frist : List.of("21.11.2026", "31.3.2206")) {
      aufruf
          .run("brief", "anforderung", "arbeitslose", "--frist", frist)
          .isAbbruch(2, "ein Tag von 22.11.2026 bis 22.11.2028", "vor allem das Jahr");
    }
  }
}
