package de.lebenslagen.dashboards.publish.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.dashboards.publish.brief.BriefMail.Anhang;
import de.lebenslagen.warehouse.declaration.DatenquelleReader;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Absender;
import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Fundstelle;
import de.lebenslagen.warehouse.model.Lieferstelle;
import de.lebenslagen.warehouse.model.Pruefbericht;
import de.lebenslagen.warehouse.model.Schweregrad;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** Letters as the receiver sees them. */
class BriefTest {

  private static final Path QUELLEN =
      Path.of("..", "..", "ops", "demo", "flensburg", "datenquellen");
  private static final Datenquelle EINWOHNER =
      DatenquelleReader.read(QUELLEN.resolve("einwohner.yml"));
  private static final LocalDate HEUTE = LocalDate.of(2026, 11, 28);
  private static final LocalDate FRIST = LocalDate.of(2026, 12, 24);
  private static final Lieferstelle STELLE =
      new Lieferstelle(
          "Stadt Flensburg", List.of("Rathaus"), Optional.empty(), Optional.of("a@example.org"));
  private static final Briefkopf KOPF =
      new Briefkopf(
          new Absender(
              "Musterstadt",
              "Sozialplanung",
              List.of("Rathausplatz 1"),
              "Erika Muster",
              Optional.empty(),
              Optional.of("b@example.org")),
          HEUTE);

  private static Brief anforderung() {
    Lieferwunsch wunsch = new Lieferwunsch(EINWOHNER, 2025, "13 Stadtteile", Optional.empty());
    return new Anforderung(STELLE, List.of(wunsch), FRIST).toBrief(KOPF);
  }

  private static Rueckgabe rueckgabe(Set<String> fremde, Befund... befunde) {
    Pruefbericht bericht = new Pruefbericht("a.csv", "einwohner", 91, List.of(befunde));
    return new Rueckgabe(
        STELLE, EINWOHNER, bericht, fremde, Map.of("kinder", "Kinder unter 18"), FRIST);
  }

  private static Befund befund(
      String regel, Schweregrad schweregrad, int zeile, String erwartet, String gefunden) {
    return new Befund(
        regel, schweregrad, Fundstelle.inFile("a.csv").atZeile(zeile), erwartet, gefunden, "Tun.");
  }

  private static String text(byte[] docx) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
        XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
      return extractor.getText();
    }
  }

  @Test
  void requestSaysWhatByWhenInWhichFormAndWhy() throws IOException {
    String text = text(BriefDocx.write(anforderung()));

    assertThat(text)
        .contains(
            "Bitte um Zahlen für die Sozialplanung, Berichtsjahr 2025",
            "bis zum 24. Dezember 2026",
            "Einwohnerinnen und Einwohner nach Stadtteilen",
            "Stand 31.12.2025",
            "13 Stadtteile",
            "CSV (UTF-8, Komma)",
            "residents",
            "keine Namen",
            "Sozialplanung und Sozialberichterstattung",
            "Musterstadt · Sozialplanung · Rathausplatz 1",
            "Erika Muster")
        .doesNotContain("{{", "}}");
  }

  @Test
  void allThreeFormsSayTheSame() throws IOException {
    Brief brief = anforderung();
    String html = BriefHtml.render(brief).replaceAll("<[^>]+>", " ");
    String docx = text(BriefDocx.write(brief));
    String plain = Briefzeilen.text(brief);

    for (String part :
        List.of(
            "24. Dezember 2026", "13 Stadtteile", "ihre Reihenfolge ist egal", "Erika Muster")) {
      assertThat(List.of(html, docx, plain)).allSatisfy(t -> assertThat(t).contains(part));
    }
  }

  @Test
  void reminderNamesTheDayOfTheFirstLetter() {
    Lieferwunsch wunsch = new Lieferwunsch(EINWOHNER, 2025, "13 Stadtteile", Optional.empty());
    Brief brief =
        new Erinnerung(STELLE, List.of(wunsch), Optional.of(LocalDate.of(2026, 10, 1)), FRIST)
            .toBrief(KOPF);

    assertThat(Briefzeilen.text(brief)).contains("am 1. Oktober 2026 haben wir Sie", "2025");
  }

  @Test
  void returnGroupsFindingsInPlainGermanAndProposes() throws IOException {
    Befund[] befunde =
        IntStream.rangeClosed(2, 12)
            .mapToObj(i -> befund("LEERZELLE", Schweregrad.FEHLER, i, "eine Zahl", "leer"))
            .toArray(Befund[]::new);
    Rueckgabe rueckgabe = rueckgabe(Set.of(), befunde);
    String text = text(BriefDocx.write(rueckgabe.toBrief(KOPF)));

    assertThat(text)
        .contains("Rückgabe Ihrer Datei a.csv", "91 Zeilen", "noch nicht aufnehmen")
        .contains("Hier steht nichts", "null, geheim oder unbekannt?")
        .contains("Zeile 2", "Zeile 9", "3 weitere Stellen", "Unser Vorschlag")
        .doesNotContain("LEERZELLE", "Zeile 10");
    assertThat(Fundliste.write(rueckgabe, HEUTE)).isEqualTo(Fundliste.write(rueckgabe, HEUTE));
  }

  @Test
  void returnOfADeliveryThatPassedAsksOnly() {
    Brief brief =
        rueckgabe(Set.of(), befund("SPRUNG", Schweregrad.WARNUNG, 3, "nahe 7", "99")).toBrief(KOPF);

    assertThat(brief.betreff()).isEqualTo("Rückfragen zu Ihrer Datei a.csv");
    assertThat(Briefzeilen.text(brief)).contains("Aufnehmen können wir sie", "weicht stark");
  }

  @Test
  void returnTellsACauseOnceAndCountsWhatFollows() {
    String text =
        Briefzeilen.text(
            rueckgabe(
                    Set.of(),
                    befund("SUMME", Schweregrad.FEHLER, 2, "a = kinder.residents = 1", "2"),
                    befund("SUMME", Schweregrad.FEHLER, 3, "a = b", "4"),
                    befund("SUMME_RAEUME", Schweregrad.WARNUNG, 4, "c = d", "5"),
                    befund(
                        "BAENDER_GEGEN_INSGESAMT", Schweregrad.WARNUNG, 5, "e = kinder.u18", "6"),
                    befund(
                        "ZEILENVERSCHIEBUNG", Schweregrad.FEHLER, 2, "dieselbe Zeile", "daneben"))
                .toBrief(KOPF));

    assertThat(text)
        .contains("wohl verrutscht", "folgen wohl auch 2 andere", "u18 in „Kinder unter 18“")
        .containsOnlyOnce("Teile und Summe ergeben nicht dasselbe (hält nicht auf)")
        .doesNotContain("a = b", "kinder.");
  }

  @Test
  void returnNamesAPlaceOnce() {
    Fundstelle stelle = Fundstelle.inFile("a.csv").atZeile(7).atSpalte("residents");
    String text =
        Briefzeilen.text(
            rueckgabe(
                    Set.of(),
                    new Befund("SPRUNG", Schweregrad.WARNUNG, stelle, "nahe 7", "99", "Tun."),
                    new Befund("ANTEIL_UEBER_100", Schweregrad.WARNUNG, stelle, "x", "y", "Tun."))
                .toBrief(KOPF));

    assertThat(text)
        .containsOnlyOnce("Zeile 7")
        .contains("99; zugleich: Ein Anteil passt nicht zu seinen Zahlen");
  }

  @Test
  void returnAsksNothingThatAnAusnahmeSettled() {
    Befund settled = befund("SUMME", Schweregrad.FEHLER, 2, "a = b", "c").ausgenommen();
    Befund note =
        befund(
            "AUSNAHME", Schweregrad.HINWEIS, 1, "x", "1 Zelle wird nicht übernommen: verrutscht");
    Befund open = befund("SPRUNG", Schweregrad.WARNUNG, 3, "nahe 7", "99");

    assertThat(rueckgabe(Set.of(), settled, note).isOffen()).isFalse();
    assertThat(rueckgabe(Set.of(), settled, note, open).isOffen()).isTrue();
    assertThat(Briefzeilen.text(rueckgabe(Set.of(), settled, note, open).toBrief(KOPF)))
        .contains("weicht stark", "Schon entschieden", "nicht übernommen: verrutscht")
        .doesNotContain("a = b");
  }

  @Test
  void figuresOfOthersAreNotShown() {
    Befund befund =
        befund("SUMME", Schweregrad.FEHLER, 3, "residents = jobcenter.faelle = 4711", "4712");
    String own = Briefzeilen.text(rueckgabe(Set.of("kita"), befund).toBrief(KOPF));
    Rueckgabe foreign = rueckgabe(Set.of("jobcenter"), befund);

    assertThat(own).contains("4711", "4712");
    assertThat(Briefzeilen.text(foreign.toBrief(KOPF)))
        .contains("anderer Stelle")
        .doesNotContain("4711", "4712", "jobcenter");
    assertThat(String.join(" ", foreign.row(befund))).doesNotContain("4711", "4712");
  }

  /** Those about ourselves are never sent. */
  @Test
  void everyRuleHasWordsForTheSender() throws IOException {
    List<String> rules =
        Files.readAllLines(Path.of("..", "..", "docs", "pruefregeln.md")).stream()
            .filter(l -> l.startsWith("### "))
            .map(l -> l.substring(4, l.indexOf(':')))
            .filter(r -> !Set.of("AUSNAHME", "AUSGELASSEN").contains(r))
            .toList();

    assertThat(rules)
        .hasSizeGreaterThan(40)
        .allSatisfy(r -> assertThat(Lieferantensicht.titel(r)).isNotEqualTo(r));
  }

  @Test
  void letterToSomeoneElseCannotBeMade() {
    Lieferstelle other = Lieferstelle.of("Jobcenter");
    Lieferwunsch wunsch = new Lieferwunsch(EINWOHNER, 2025, "", Optional.empty());
    Pruefbericht bericht = new Pruefbericht("a.csv", "einwohner", 1, List.of());
    Verwendung verwendung = new Verwendung(EINWOHNER, List.of(2022), List.of(), List.of());

    assertThatThrownBy(() -> new Anforderung(other, List.of(wunsch), FRIST))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Erinnerung(other, List.of(wunsch), Optional.empty(), FRIST))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Rueckgabe(other, EINWOHNER, bericht, Set.of(), Map.of(), FRIST))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Dank(other, List.of(verwendung), List.of(), "2026-11-22.1", HEUTE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void thanksSayWhatTheDataWereUsedFor() {
    Brief brief =
        new Dank(
                STELLE,
                List.of(
                    new Verwendung(
                        EINWOHNER,
                        List.of(2011, 2017, 2018, 2019),
                        List.of("A", "B", "C", "D", "E", "F", "G"),
                        List.of("Monitoring (Freigabe F-1 vom 1.2.2026)"))),
                List.of("Kitabedarfsplanung"),
                "2026-11-22.1",
                HEUTE)
            .toBrief(KOPF);

    assertThat(Briefzeilen.text(brief))
        .contains(
            "2026-11-22.1",
            "28. November 2026",
            "2011, 2017–2019",
            "A; B; C; D; E; F und 1 weiterer",
            "Monitoring (Freigabe F-1 vom 1.2.2026): " + EINWOHNER.titel(),
            "Kitabedarfsplanung");
    assertThat(brief.art().isFrage()).isFalse();
  }

  @Test
  void hostileTextsStayTexts() throws IOException {
    String evil = "<script>alert(1)</script>\"'&\r\nBcc: x@example.org\u0000{{betreff}}";
    Brief brief =
        rueckgabe(Set.of(), befund("TYP", Schweregrad.FEHLER, 2, evil, evil)).toBrief(KOPF);
    String html = BriefHtml.render(brief);
    String mail = new String(BriefMail.write(brief, List.of()), StandardCharsets.US_ASCII);

    assertThat(html).doesNotContain("<script>", "\u0000").contains("&lt;script&gt;");
    assertThat(mail.lines()).noneMatch(l -> l.startsWith("Bcc:"));
    assertThat(text(BriefDocx.write(brief))).contains("<script>alert(1)</script>");
  }

  @Test
  void pageIsAccessibleAndNeedsNothingFromElsewhere() {
    String html = BriefHtml.render(anforderung());

    assertThat(html)
        .startsWith("<!DOCTYPE html>\n<html lang=\"de\">")
        .contains("<title>Bitte um Zahlen", "<main>", "<th scope=\"col\">", "<th scope=\"row\">")
        .containsOnlyOnce("<h1>")
        .doesNotContain("http://", "https://", "url(", "@import", "<img", "<link");
  }

  @Test
  void mailIsADraftWithTextPageAndEnclosures() {
    Brief brief = anforderung();
    byte[] docx = BriefDocx.write(brief);
    byte[] bytes =
        BriefMail.write(brief, List.of(new Anhang("brief ä.docx", "application/x", docx)));
    String mail = new String(bytes, StandardCharsets.US_ASCII);

    assertThat(mail)
        .startsWith("X-Unsent: 1\r\nSubject: =?utf-8?B?")
        .contains("\r\nFrom: b@example.org\r\n", "\r\nTo: a@example.org\r\n")
        .contains("filename=\"brief__.docx\"", "text/plain; charset=utf-8", "text/html");
    assertThat(mail.lines()).allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(100));
    assertThat(mail.replace("\r\n", ""))
        .contains(Base64.getEncoder().encodeToString(docx).substring(0, 2000));
  }

  @Test
  void bytesAreEqualWhenTheLetterIs() {
    assertThat(BriefDocx.write(anforderung())).isEqualTo(BriefDocx.write(anforderung()));
    assertThat(BriefMail.write(anforderung(), List.of()))
        .isEqualTo(BriefMail.write(anforderung(), List.of()));
  }

  @Test
  void templateOfTheTownIsUsedOrRefusedWithAReason() throws IOException {
    byte[] own = BriefDocx.shipped();
    assertThat(text(BriefDocx.write(anforderung(), own))).contains("13 Stadtteile");

    for (byte[] bad : List.of(new byte[0], "kein Word".getBytes(StandardCharsets.UTF_8))) {
      assertThatThrownBy(() -> BriefDocx.write(anforderung(), bad))
          .isInstanceOf(Abbruch.class)
          .hasMessageContaining("Briefvorlage");
    }
    try (XWPFDocument empty = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      empty.createParagraph().createRun().setText("Briefkopf");
      empty.write(out);
      assertThatThrownBy(() -> BriefDocx.write(anforderung(), out.toByteArray()))
          .hasMessageContaining("keinen Absatz {{text}}");
    }
  }
}
