package de.lebenslagen.dashboards.publish.steckbrief;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.dashboards.figures.abbildung.Datentafel;
import de.lebenslagen.dashboards.publish.druck.Pdfdokument;
import de.lebenslagen.dashboards.publish.steckbrief.Befundblock.Satz;
import de.lebenslagen.dashboards.publish.steckbrief.Zahlzeile.Wert;
import de.lebenslagen.dashboards.publish.stoff.Lueckengruppe;
import de.lebenslagen.dashboards.publish.stoff.Siteangaben;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The printed pages with the names and values that one would not wish for. */
@Tag("langsam")
class DruckTest {

  private static final String LANG = "Donaudampfschifffahrtsgesellschaftsviertelsiedlungsquartier3";
  private static final String LANGER_INDIKATOR =
      "Anteil der Menschen mit einem Merkmal, das man besser kürzer benannt hätte, an allen, bei"
          + " denen man danach gefragt hat";

  private final Druck druck = new Druck(LocalDate.of(2026, 11, 22));

  private static String text(Pdfdokument pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static String glyphs(String text) {
    return text.replaceAll("\\s+", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nordstadt",
        LANG,
        "Ein Gebiet mit einem Namen aus vielen ganz gewöhnlichen Worten",
        "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW"
      })
  void everythingStaysOnTwoPagesAndNoNameIsCut(String name) throws IOException {
    Pdfdokument pdf = druck.fit(umfang -> blatt(umfang, name, LANGER_INDIKATOR));

    assertThat(pdf.seiten()).isEqualTo(2);
    assertThat(glyphs(text(pdf))).contains(glyphs(name)).contains(glyphs("Seite 2 von 2"));
  }

  @Test
  void whereAllIsSuppressedTheStatusStandsInWords() throws IOException {
    String text = text(druck.fit(umfang -> blatt(umfang, "Tarup", "SGB-II-Quote")));

    assertThat(text.split("gesperrt", -1)).hasSizeGreaterThan(12);
    assertThat(glyphs(text)).contains(glyphs("Für dieses Gebiet gibt es keine Grenze"));
  }

  @Test
  void veryManyGapsAreCountedByHandlungsfeldAndNotNamed() throws IOException {
    String text = glyphs(text(druck.fit(umfang -> blatt(umfang, "Tarup", "SGB-II-Quote"))));

    assertThat(text)
        .contains(glyphs("Nicht Teil dieser Veröffentlichung: 88 Indikatoren (Arbeit 88)"))
        .doesNotContain(glyphs("Nie genannt"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><bookmark name='x'/>",
        "]]></style><b>fett",
        "${7*7} {{7*7}} @if(true)",
        "&lt;b&gt; & Söhne"
      })
  void hostileNameIsText(String name) throws IOException {
    Pdfdokument pdf = druck.fit(umfang -> blatt(umfang, name, "SGB-II-Quote"));

    assertThat(glyphs(text(pdf))).contains(glyphs(name));
    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("Steckbrief " + name + ", Flensburg");
      assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
    }
  }

  @Test
  void whatXmlForbidsOrTurnsTheDirectionOfWritingIsReplaced() throws IOException {
    String name = "Nord\u0000stadt\u202ekcab\ud83c\udfd9";

    Pdfdokument pdf = druck.fit(umfang -> blatt(umfang, name, "SGB-II-Quote"));

    assertThat(pdf.seiten()).isEqualTo(2);
    assertThat(text(pdf)).contains("Nord").doesNotContain("\u202e").doesNotContain("\u0000");
  }

  @Test
  void tableBelowASeriesHasTheFirstTheLastAndSomeYearsBetween() {
    List<Integer> jahre = IntStream.rangeClosed(2005, 2024).boxed().toList();

    assertThat(Reihe.pick(jahre))
        .hasSize(8)
        .startsWith(2005)
        .endsWith(2024)
        .doesNotHaveDuplicates();
    assertThat(Reihe.pick(jahre.subList(0, 8))).isEqualTo(jahre.subList(0, 8));
    assertThat(Reihe.pick(List.of())).isEmpty();
  }

  @Test
  void sameTextGivesSameBytes() {
    Pdfdokument first = druck.fit(umfang -> blatt(umfang, "Tarup", "SGB-II-Quote"));
    Pdfdokument second =
        new Druck(LocalDate.of(2026, 11, 22)).fit(u -> blatt(u, "Tarup", "SGB-II-Quote"));

    assertThat(second.bytes()).isEqualTo(first.bytes());
  }

  private static Steckbriefblatt blatt(Umfang umfang, String name, String indikator) {
    Wert closed = new Wert("gesperrt", Zahlzeile.Art.WORT, false);
    Zahlzeile row =
        new Zahlzeile(
            indikator,
            "Prozent, 2022",
            closed,
            "",
            closed,
            "nicht geprüft",
            "13 von 13",
            "seit 2017 nicht zu vergleichen");
    Satz satz =
        new Satz(
            indikator,
            new Zahlensatz(
                "2022 mit 18,2 % höher als "
                    + name
                    + " (12,4 %), +5,7 Prozentpunkte (95-%-Intervall 5,1 bis 6,4)."));
    Druckbild bild = bild(name);
    return new Steckbriefblatt(
        angaben(name),
        umfang,
        "Steckbrief " + name + ", Flensburg",
        name,
        "klein",
        "Flensburg",
        "Hier",
        "Stadt",
        name,
        "Zahlen bis 2022",
        "Am 31.12.2022 waren in " + name + " 12.532 Menschen mit Hauptwohnung gemeldet.",
        Optional.empty(),
        Collections.nCopies(4, new Eckzahl(indikator, 2022, closed, "%", name + ": gesperrt")),
        Stream.of(Befundblock.Art.values())
            .map(a -> new Befundblock(a, Collections.nCopies(umfang.befunde(), satz), 12))
            .toList(),
        umfang.hasAufbau() ? Optional.of(bild) : Optional.empty(),
        "Nicht alle Altersgruppen haben eine Zahl.",
        Optional.of(
            new Einrichtungszeile(
                "31.12.2024",
                Collections.nCopies(
                    7, new Einrichtungszeile.Art("Jugendfreizeitstätten", "12", "2.880")),
                "")),
        Collections.nCopies(12, row),
        entwicklung(umfang, bild),
        luecken(),
        "des Katalogs",
        indikator,
        Collections.nCopies(6, "Amt für Statistik, Einwohnerregister"),
        "Amt für Vermessung (dl-de/by-2-0), Gebietsstand 01.01.2018",
        "Monitoring 2022, freigegeben am 22.11.2026",
        "Freigabe F-2026-11-22.1 · Politik standard-1 · Datenstand 2026-11-22.1 · Register 0123");
  }

  private static List<Lueckengruppe> luecken() {
    return List.of(
        new Lueckengruppe(
            Lueckengruppe.Art.OHNE_ZAHL,
            "Gesperrt",
            Collections.nCopies(
                Lueckengruppe.VIELE,
                new Lueckengruppe.Fehlendes(
                    "Anteil der Alleinlebenden ab 65 Jahren", "demografie"))),
        new Lueckengruppe(
            Lueckengruppe.Art.NICHT_FREIGEGEBEN,
            "Nicht Teil dieser Veröffentlichung",
            Collections.nCopies(88, new Lueckengruppe.Fehlendes("Nie genannt", "arbeit"))));
  }

  private static Entwicklung entwicklung(Umfang umfang, Druckbild bild) {
    List<String> cells = List.of("–", "k. A.", "•", "12,3", "12,4", "12,5", "12,6", "12,7");
    Reihe reihe =
        new Reihe(
            bild,
            "",
            List.of("2011", "2013", "2014", "2016", "2018", "2020", "2022", "2024"),
            List.of(
                new Reihe.Zeile("Hier", "eigen", cells), new Reihe.Zeile("Stadt", "stadt", cells)),
            true);
    return new Entwicklung(
        Collections.nCopies(umfang.verlaeufe(), reihe),
        bild.svg().replace("39mm", "6mm"),
        List.of("Bruch ab 2022: Ein Grund, der sich in einem Satz sagen lässt.", "Zeichen: –."));
  }

  private static Siteangaben angaben(String name) {
    return new Siteangaben(
        name,
        Optional.of("Vorführung. ".repeat(20)),
        Optional.empty(),
        List.of(name),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static Druckbild bild(String name) {
    return new Druckbild(
        "Eine Botschaft über " + name,
        "in Prozent, 2017 bis 2022",
        "2017 bis 2022",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 430 200\""
            + " style=\"width:84mm;height:39mm\" alt=\"Ein Bild\"><path d=\"M0 0H99V99z\"/></svg>",
        List.of(),
        new Datentafel(
            "Einwohner nach Alter",
            List.of("Alter", name, "Flensburg"),
            Collections.nCopies(6, List.of("unter 18", "gesperrt", "15.295"))));
  }
}
