package de.lebenslagen.warehouse.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.disclosure.Geheimhaltungsergebnis.Geschuetzt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page with what our suppression does to the reference instances. */
@Tag("langsam")
class InstanzenSeiteTest {

  private static final Path SEITE = Path.of("../docs/geheimhaltung-instanzen.md");

  @Test
  void pageInDocsIsWhatComesOut() throws IOException {
    String page = render();
    if (Files.notExists(SEITE) && System.getenv("CI") == null) {
      Files.writeString(SEITE, page);
    }
    assertThat(SEITE)
        .as("Stale: delete docs/geheimhaltung-instanzen.md and run this test; it writes the page.")
        .hasContent(page);
  }

  private static String render() {
    StringBuilder page = new StringBuilder();
    page.append("# Disclosure control on the reference instances\n\n")
        .append("Written by a test. L0: every protected cell has at least two possible whole ")
        .append("numbers, proved by complete tables. L1: upper end 3 or more and width 2 or more ")
        .append("(linear intervals). Reference: SSBtools 1.8.6, singleton method anySum; the ")
        .append("bar is 1.25 times its number of hidden cells.\n\n")
        .append(
            "| instance | cells | protected | hidden by us | reference | ratio | L0 | L1 missed ")
        .append("by us | L1 missed by the reference |\n|---|---|---|---|---|---|---|---|---|\n");
    Stream.concat(OracleInstance.QUICK.stream(), OracleInstance.LARGE.stream())
        .sorted()
        .forEach(name -> page.append(row(name)));
    return page.toString();
  }

  private static String row(String name) {
    OracleInstance instance = OracleInstance.load(name);
    Geheimhaltung geheimhaltung = new Geheimhaltung(Geheimhaltungspolitik.standard());
    Geschuetzt ours = (Geschuetzt) geheimhaltung.protect(instance.system());
    Sperrmuster reference = instance.referencePattern("gauss_anySum");
    long primaries =
        instance.system().zellen().stream().filter(z -> z.schutzbedarf().isZuSchuetzen()).count();
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %d | %d | %d | %.2f | %s | %d | %s |%n",
        name,
        instance.system().size(),
        primaries,
        ours.muster().anzahl(),
        reference.anzahl(),
        ours.muster().anzahl() / (double) reference.anzahl(),
        ours.urteil().isBestanden() ? "holds" : "fails",
        ours.urteil().verfehltZiel(),
        missed(geheimhaltung.audit(reference)));
  }

  /** A pattern that fails L0 says so. */
  private static String missed(Pruefurteil urteil) {
    if (urteil instanceof Pruefurteil.Bestanden bestanden) {
      return String.valueOf(bestanden.verfehltZiel());
    }
    return urteil instanceof Pruefurteil.Durchgefallen durchgefallen
        ? "fails L0 on " + durchgefallen.bestimmbar()
        : "not audited";
  }
}
