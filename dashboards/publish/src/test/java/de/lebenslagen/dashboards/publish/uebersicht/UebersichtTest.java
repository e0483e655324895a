package de.lebenslagen.dashboards.publish.uebersicht;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.dashboards.publish.uebersicht.Uebersicht.Angebot;
import de.lebenslagen.dashboards.publish.uebersicht.Uebersicht.Anzahl;
import de.lebenslagen.dashboards.publish.uebersicht.Uebersicht.Indikatorzeile;
import de.lebenslagen.dashboards.publish.uebersicht.Uebersicht.Luecke;
import de.lebenslagen.dashboards.publish.uebersicht.Uebersicht.Quelle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class UebersichtTest {

  private static final String EVIL = "<script>alert('x')</script>";

  private static Uebersicht uebersicht(String name) {
    return new Uebersicht(
        name,
        LocalDate.of(2026, 11, 28),
        Optional.of("2026-11-22.1"),
        List.of(
            new Quelle(
                "kita",
                name,
                "Jugend",
                "Jugendamt",
                "jährlich",
                "2021–2023",
                "13 Stadtteile",
                "2 Warnungen",
                "Planung (§ 80 SGB VIII)",
                Uebersicht.Zugang.INTERN)),
        List.of(
            new Luecke("kita", "Kita", "Jugendamt", "2024", "überfällig", List.of("A", "B", "C"))),
        List.of(new Angebot("hze", "HzE", "Jugendamt", "13", "CSV", "Planung", List.of())),
        List.of(
            new Indikatorzeile(
                "Bildung",
                "BIL01",
                "Quote",
                "Stadtteile",
                Map.of(2021, new Anzahl(13, 13), 2022, new Anzahl(12, 13)),
                ""),
            new Indikatorzeile("Bildung", "BIL02", "Andere", "", Map.of(), "Wartet auf: Schule")),
        List.of("Ein Hinweis."));
  }

  @Test
  void pageSaysWhatThereIsWhatIsMissingAndWhatItCosts() {
    String html = UebersichtHtml.render(uebersicht("Musterstadt"));

    assertThat(html)
        .contains("Was haben wir, was fehlt?", "Musterstadt", "28. November 2026", "2026-11-22.1")
        .contains("2021–2023", "13 Stadtteile", "§ 80 SGB VIII", "2 Warnungen")
        .contains("überfällig", "3 Indikatoren", "A; B; C")
        .contains("von 2 Indikatoren berechenbar", "Wartet auf: Schule", "Ein Hinweis.")
        .contains("<td class=\"z alle\">13</td>", "<td class=\"z teil\">12/13</td>");
  }

  @Test
  void whatIsTheSameInEveryRowIsSaidOnce() {
    Uebersicht one = uebersicht("Musterstadt");
    List<Angebot> angebote =
        List.of(
            new Angebot("a", "A", "Jugendamt", "13 <Orte>", "CSV", "Planung", List.of()),
            new Angebot("b", "B", "Sozialamt", "13 <Orte>", "CSV", "Planung", List.of()),
            new Angebot("c", "C", "Sozialamt", "13 <Orte>", "CSV", "Planung", List.of("X")));
    String html =
        UebersichtHtml.render(
            new Uebersicht(
                one.ort(),
                one.stand(),
                one.datenstand(),
                one.quellen(),
                one.luecken(),
                angebote,
                one.indikatoren(),
                one.hinweise()));

    assertThat(html)
        .containsOnlyOnce("13 &lt;Orte&gt;")
        .contains(
            "Bei allen gleich: Gebiete: 13 &lt;Orte&gt;; Form: CSV; Zweck und Rechtsgrundlage")
        .contains("<th scope=\"col\">Bei wem</th>", "<th scope=\"col\">Rhythmus</th>")
        .doesNotContain("<th scope=\"col\">Gebiete</th>", "<th scope=\"col\">Form</th>");
  }

  @Test
  void pageIsAccessibleAndNeedsNothingFromElsewhere() {
    String html = UebersichtHtml.render(uebersicht("Musterstadt"));

    assertThat(html)
        .startsWith("<!DOCTYPE html>\n<html lang=\"de\">")
        .containsOnlyOnce("<h1>")
        .contains("<th scope=\"col\">", "<th scope=\"row\">", "aria-label=\"Abschnitte\"")
        .doesNotContain("http://", "https://", "url(", "@import", "<img", "<link", "<script");
    assertThat(html.split("<table").length).isEqualTo(html.split("</table>").length);
  }

  @Test
  void namesCannotBecomeMarkup() {
    assertThat(UebersichtHtml.render(uebersicht(EVIL)))
        .doesNotContain(EVIL)
        .contains("&lt;script&gt;alert(&#39;x&#39;)");
  }

  @Test
  void workbookHasASheetPerQuestionAndTheMatrixInNumbers() throws IOException {
    byte[] bytes = UebersichtMappe.write(uebersicht("Musterstadt"));

    assertThat(bytes).isEqualTo(UebersichtMappe.write(uebersicht("Musterstadt")));
    try (XSSFWorkbook xlsx = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      assertThat(xlsx.sheetIterator())
          .toIterable()
          .extracting(s -> s.getSheetName())
          .containsExactly("Datenquellen", "Was fehlt", "Noch nicht angefragt", "Indikatoren");
      XSSFRow head = xlsx.getSheet("Indikatoren").getRow(3);
      XSSFRow row = xlsx.getSheet("Indikatoren").getRow(4);
      assertThat(head.getCell(4).getStringCellValue()).isEqualTo("2021");
      assertThat(row.getCell(4).getNumericCellValue()).isEqualTo(13);
      assertThat(row.getCell(5).getStringCellValue()).isEqualTo("12/13");
    }
  }
}
