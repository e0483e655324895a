package de.lebenslagen.ops.musterstadt;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.etl.check.GepruefteLieferung;
import de.lebenslagen.etl.check.Pruefer;
import de.lebenslagen.etl.check.Pruefergebnis;
import de.lebenslagen.etl.check.Vergleichsbestand;
import de.lebenslagen.etl.check.Zeile;
import de.lebenslagen.etl.check.Zelle;
import de.lebenslagen.etl.intake.LieferungReader;
import de.lebenslagen.warehouse.declaration.DatenquelleReader;
import de.lebenslagen.warehouse.model.Altersgruppe;
import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Schweregrad;
import de.lebenslagen.warehouse.raum.Raumgliederung;
import de.lebenslagen.warehouse.raum.RaumgliederungReader;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import de.lebenslagen.warehouse.raum.StrassenverzeichnisReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The register counted by the program gives the numbers that the generator counted itself. */
@Tag("langsam")
class RegisterzaehlungTest {

  private static final int JAHR = 2023;

  @TempDir static Path ordner;

  private static Raumgliederung gliederung;
  private static Raumverzeichnis raeume;

  @BeforeAll
  static void write() {
    Musterstadt.write(new Musterauftrag(12_000, 2021, JAHR, 3, Variante.STANDARD), ordner);
    Path deklaration = ordner.resolve("gebiete/musterstadt.yml");
    gliederung = RaumgliederungReader.readSchluessel(deklaration).getRaumgliederung();
    raeume =
        new Raumverzeichnis(
            List.of(gliederung),
            g ->
                StrassenverzeichnisReader.read(deklaration, g)
                    .map(StrassenverzeichnisReader.Ergebnis::get));
  }

  private static GepruefteLieferung load(String datei) {
    LieferungReader reader =
        new LieferungReader(DatenquelleReader.listAll(ordner.resolve("datenquellen")));
    Pruefergebnis ergebnis =
        Pruefer.pruefe(reader.read(ordner.resolve(datei)), raeume, Vergleichsbestand.empty());
    assertThat(ergebnis.pruefbericht().befunde())
        .extracting(Befund::schweregrad)
        .doesNotContain(Schweregrad.FEHLER);
    return ((Pruefergebnis.Bestanden) ergebnis).lieferung();
  }

  /**
   * Sums of the counts of one grouping by Sozialraum and what {@code merkmale} makes of the row.
   */
  private static Map<String, Integer> sum(
      GepruefteLieferung lieferung, String gruppe, Function<Zeile, String> merkmale) {
    Map<String, Integer> result = new TreeMap<>();
    for (Zeile zeile : lieferung.zeilen()) {
      int anzahl = (int) zahl(zeile.zellen().get(zeile.zellen().size() - 1));
      if (text(zeile.zellen().get(0)).startsWith(gruppe + "#") && anzahl > 0) {
        result.merge(sozialraum(zeile.raum()) + merkmale.apply(zeile), anzahl, Integer::sum);
      }
    }
    return result;
  }

  private static String sozialraum(RaumId block) {
    return gliederung
        .findGebietsstand(block.gebietsstand())
        .orElseThrow()
        .listZuordnungenMitSammelgebieten()
        .stream()
        .filter(z -> z.von().equals(block) && z.nach().ebene().equals("sozialraum"))
        .map(z -> z.nach().schluessel())
        .findFirst()
        .orElse("?");
  }

  private static String text(Zelle zelle) {
    return zelle instanceof Zelle.Text text ? text.text() : "";
  }

  private static double zahl(Zelle zelle) {
    return zelle instanceof Zelle.Zahl zahl ? zahl.zahl().doubleValue() : 0;
  }

  private static Map<String, Integer> listGeliefert(String datei, String... merkmale) {
    Map<String, Integer> result = new TreeMap<>();
    for (Map<String, String> row : new Musterordner(ordner).listRows(datei)) {
      StringBuilder key = new StringBuilder(row.get("sozialraum"));
      for (String merkmal : merkmale) {
        key.append(' ').append(row.get(merkmal));
      }
      int anzahl = Integer.parseInt(row.get("anzahl"));
      if (anzahl > 0) {
        result.merge(key.toString(), anzahl, Integer::sum);
      }
    }
    return result;
  }

  @Test
  void residentsByAgeSexAndNationalityAreThoseOfTheDelivery() {
    Map<String, String> codes =
        Map.of("weiblich", "w", "maennlich", "m", "divers", "d", "deutsch", "DE", "eu", "EU");
    Map<String, Integer> gezaehlt =
        sum(
            load("personen/einwohner_" + JAHR + ".csv"),
            "alter_geschlecht_staat",
            z ->
                " "
                    + band(text(z.zellen().get(1)))
                    + " "
                    + codes.getOrDefault(text(z.zellen().get(2)), "DR")
                    + " "
                    + codes.getOrDefault(text(z.zellen().get(3)), "DR"));

    assertThat(gezaehlt)
        .isEqualTo(
            listGeliefert(
                "lieferungen/musterstadt_einwohner_" + JAHR + ".csv",
                "altersgruppe",
                "geschlecht",
                "staat"));
  }

  /** The band of the delivery, both ends included, in which a year of age lies. */
  private static String band(String altersjahr) {
    int alter = Altersgruppe.parse(altersjahr).von();
    List<Integer> grenzen = Zaehlwerk.ALTERSGRENZEN;
    int band = 0;
    while (band + 1 < grenzen.size() && grenzen.get(band + 1) <= alter) {
      band++;
    }
    return Lieferungstabellen.altersgruppe(band);
  }

  @Test
  void everyAddressOfTheTownIsFoundAndNoOther() {
    GepruefteLieferung faelle = load("personen/hilfen_" + JAHR + ".csv");
    List<Map<String, String>> rows =
        new Musterordner(ordner).listRows("personen/hilfen_" + JAHR + ".csv");
    long auswaerts =
        rows.stream().filter(r -> r.get("Anschrift").startsWith("Andernorter")).count();
    Map<String, Integer> byRaum = sum(faelle, "alter_hilfeart", z -> "");

    assertThat(byRaum.getOrDefault(RaumId.NICHT_ZUORDENBAR, 0)).isEqualTo((int) auswaerts);
    assertThat(byRaum.values().stream().mapToInt(n -> n).sum()).isEqualTo(rows.size());
    Map<String, Integer> truth = new TreeMap<>();
    for (Map<String, String> row :
        new Musterordner(ordner)
            .listRows("lieferungen/verspaetet/musterstadt_hilfen_zur_erziehung_" + JAHR + ".csv")) {
      truth.merge(row.get("Sozialraum"), Integer.parseInt(row.get("Fälle")), Integer::sum);
    }
    truth.forEach(
        (raum, n) ->
            assertThat(n - byRaum.getOrDefault(raum, 0))
                .as("missing in " + raum)
                .isBetween(0, (int) auswaerts));
    assertThat(truth.values().stream().mapToInt(n -> n).sum()).isEqualTo(rows.size());
  }

  @Test
  void movementsAreThoseOfTheDelivery() {
    GepruefteLieferung bewegungen = load("personen/bewegungen_" + JAHR + ".csv");
    Map<String, Integer> zuzuege = new TreeMap<>();
    Map<String, Integer> hinein = new TreeMap<>();
    for (Zeile zeile : bewegungen.zeilen()) {
      if (!text(zeile.zellen().get(0)).startsWith("wanderung#")) {
        continue;
      }
      int anzahl = (int) zahl(zeile.zellen().get(zeile.zellen().size() - 1));
      RaumId nach = zeile.ziel().orElseThrow();
      if (zeile.raum().isAusserhalb()) {
        zuzuege.merge(sozialraum(nach), anzahl, Integer::sum);
      } else if (!nach.isAusserhalb() && !sozialraum(nach).equals(sozialraum(zeile.raum()))) {
        hinein.merge(sozialraum(nach), anzahl, Integer::sum);
      }
    }
    for (Map<String, String> row :
        new Musterordner(ordner).listRows("lieferungen/musterstadt_wanderung_" + JAHR + ".csv")) {
      String raum = row.get("sozialraum");
      assertThat(zuzuege.getOrDefault(raum, 0)).isEqualTo(Integer.parseInt(row.get("zuzuege")));
      assertThat(hinein.getOrDefault(raum, 0))
          .isEqualTo(Integer.parseInt(row.get("umzuege_hinein")));
    }
    assertThat(sum(bewegungen, "geburten", z -> "").values().stream().mapToInt(n -> n).sum())
        .isPositive();
  }
}
