package de.lebenslagen.warehouse.indicator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.indicator.Berechnung.Anzahl;
import de.lebenslagen.warehouse.indicator.Berechnung.Geliefert;
import de.lebenslagen.warehouse.indicator.Berechnung.Mittelwert;
import de.lebenslagen.warehouse.indicator.Berechnung.Quote;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Writes {@code docs/indikatoren.md} from the declarations and fails when it is stale. */
class IndikatorenSeiteTest {

  private static final Path SEITE = Path.of("..", "docs", "indikatoren.md");
  private static final String KOPF =
      """
      # Die mitgelieferten Indikatoren

      %s Indikatoren mit %s Varianten. Diese Seite wird aus den Deklarationen erzeugt; jede hat daneben ein Beispiel, das
      gerechnet wird. Eine Stadt ergänzt eigene in ihrem Ordner `indikatoren/`; wie, steht im
      [Handbuch](handbuch/indikatoren.md). Eine *Variante* hat einen eigenen Namen und wird nie mit dem Standard verglichen.

      """;

  @Test
  void pageInDocsIsWhatIsDeclared() throws IOException {
    List<Indikator> all = Indikatorkatalog.readShipped().list();
    long variants = all.stream().filter(i -> i.variante().isPresent()).count();
    StringBuilder page =
        new StringBuilder(String.format(Locale.ROOT, KOPF, all.size() - variants, variants));
    String feld = "";
    for (Indikator i : all) {
      if (!i.handlungsfeld().equals(feld)) {
        feld = i.handlungsfeld();
        page.append("## ").append(Handlungsfelder.titel(feld)).append("\n\n");
      }
      page.append(i.variante().isPresent() ? variant(i) : standard(i));
    }
    if (Files.notExists(SEITE) && System.getenv("CI") == null) {
      Files.writeString(SEITE, page);
    }
    assertThat(SEITE)
        .as("Stale: delete docs/indikatoren.md and run this test once more; it writes the page.")
        .hasContent(page.toString());
  }

  private static String standard(Indikator i) {
    StringBuilder text = new StringBuilder();
    text.append("### ").append(i.kuerzel()).append(" ").append(i.name()).append("\n\n");
    text.append(i.definition()).append("\n\n");
    item(text, "Schlüssel", "`" + i.schluessel() + "`, " + art(i));
    counts(text, i);
    item(text, "Einheit", i.einheit().text() + "; " + i.wirkungsrichtung().bezeichnung());
    item(text, "Zeit", i.zeitvorgabe().regel());
    item(text, "Quelle", i.quelle());
    i.brueche().forEach(b -> item(text, "Zeitreihenbruch ab " + Werttext.tag(b.ab()), b.grund()));
    item(text, "Zu beachten", i.interpretation());
    return text.append("\n").toString();
  }

  private static String variant(Indikator i) {
    StringBuilder text = new StringBuilder();
    text.append("**")
        .append(i.kuerzel())
        .append(" ")
        .append(i.name())
        .append("** (`")
        .append(i.schluessel())
        .append("`, Variante). ")
        .append(i.variante().orElseThrow().fussnote())
        .append("\n\n");
    counts(text, i);
    item(text, "Einheit", i.einheit().text());
    return text.append("\n").toString();
  }

  private static void counts(StringBuilder text, Indikator i) {
    if (i.berechnung() instanceof Quote quote) {
      item(text, "Zähler", quote.zaehler().bezeichnung());
      item(text, "Nenner", quote.nenner().bezeichnung());
    } else if (i.berechnung() instanceof Mittelwert m) {
      item(text, "Summe", m.summe().bezeichnung());
      item(text, "geteilt durch", m.anzahl().bezeichnung());
    } else if (i.berechnung() instanceof Anzahl anzahl) {
      item(text, "gezählt", anzahl.zaehler().bezeichnung());
    } else if (i.berechnung() instanceof Geliefert g) {
      item(text, "geliefert als", "`" + g.gegenstand() + "`");
    }
  }

  private static String art(Indikator i) {
    return i.berechnung().getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static void item(StringBuilder text, String name, String value) {
    text.append("- ").append(name).append(": ").append(value).append("\n");
  }
}
