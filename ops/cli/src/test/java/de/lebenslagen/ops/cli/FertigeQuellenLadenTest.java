package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.declaration.FertigeQuelle;
import de.lebenslagen.warehouse.declaration.Knoten;
import de.lebenslagen.warehouse.declaration.YamlDatei;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All samples of the ready Datenquellen, end to end: files in, sums out of the query file. */
@Tag("langsam")
class FertigeQuellenLadenTest {

  private static final Pattern ZEILE = Pattern.compile("^\"?([a-z0-9_]+;[a-z0-9_]+)=([0-9]+)");

  @TempDir Path ordner;

  /** Where a day, a year or free text is filled in too: written, filled in, loaded, asked for. */
  @Test
  void filledVorlagenWithDaysAndTextsCanBeAskedFor() throws IOException {
    Path ort = Musterort.create(ordner);
    Path rat = Musterort.writeVorlage(ort, "wahl_rat", 2025);
    AusgefuellteVorlage.fill(rat, Map.of("Wahltag", "14.09.2025"));
    Path bundestag = Musterort.writeVorlage(ort, "wahl_bundestag", 2025);
    AusgefuellteVorlage.fill(bundestag, Map.of("Wahltag", "23.02.2025"));
    Path land = Musterort.writeVorlage(ort, "landesdatenbank_bevoelkerung", 2024);
    AusgefuellteVorlage.fill(land, Map.of("time", "31.12.2024"));
    Path gedruckt = Musterort.writeVorlage(ort, "gedruckt", 1998);
    AusgefuellteVorlage.fill(gedruckt, DatenquelleVorlageBefehlTest.listZeilen("gedruckt.csv"));

    Prozess.Ausgang laden =
        Prozess.runLaden(
            ort,
            "aufnehmen",
            rat.toString(),
            bundestag.toString(),
            land.toString(),
            gedruckt.toString());
    assertThat(laden.code()).as(laden.ausgabe() + laden.meldungen()).isZero();
    assertThat(Prozess.runAbfrage(ort, "datenstand", "veroeffentliche").code()).isZero();

    Map<String, String> found = new TreeMap<>();
    ask(ort, "fct_zaehlung", found);
    ask(ort, "fct_einwohnerbestand", found);
    assertThat(found)
        .containsEntry("wahl_rat;wahl_rat_waehlende", "26")
        .containsEntry("wahl_bundestag;wahl_bundestag_waehlende", "26")
        .containsEntry("gedruckt;einwohner", "5100")
        .containsEntry("gedruckt;arbeitslose", "381")
        .containsKey("landesdatenbank_bevoelkerung;bevoelkerung_fortschreibung");
  }

  @Test
  void samplesOfAllReadySourcesCanBeAskedFor() throws IOException {
    Path ort = Musterort.create(ordner);
    Map<String, String> expected = new TreeMap<>();
    for (String id : FertigeQuelle.listIds()) {
      Knoten spec = YamlDatei.parse(id + ".spec.yml", Musterort.read(id + ".spec.yml"));
      Testordner.write(
          ort.resolve("lieferungen").resolve(spec.get("name").text()),
          Musterort.read(spec.get("datei").text()));
      spec.get("summen").felder().forEach((g, summe) -> expected.put(id + ";" + g, summe.text()));
    }

    assertThat(Prozess.runLaden(ort, "aufnehmen", "lieferungen").code()).isZero();
    assertThat(Prozess.runAbfrage(ort, "datenstand", "veroeffentliche").code()).isZero();

    Map<String, String> found = new TreeMap<>();
    for (String tabelle :
        new String[] {
          "fct_einwohnerbestand",
          "fct_bewegung",
          "fct_leistungsbezug",
          "fct_zaehlung",
          "fct_ausgabe",
          "fct_einrichtung"
        }) {
      ask(ort, tabelle, found);
    }
    assertThat(found).containsAllEntriesOf(expected);
    assertThat(
            Aufruf.in(ort)
                .run(
                    "abfrage",
                    "--als",
                    "csv",
                    "--intern",
                    "--zweck",
                    "Test",
                    "SELECT name, round(punkt_laenge, 3), gueltig_bis FROM dim_einrichtung"
                        + " WHERE einrichtung IN ('K001', 'P001') ORDER BY name")
                .ausgabe())
        .contains("Haus Abendrot", "2025-11-30", "Kita Regenbogen", "6.574");
    assertThat(Files.list(ort.resolve("datenquellen"))).isEmpty();
  }

  private static void ask(Path ort, String tabelle, Map<String, String> found) {
    String sql =
        "SELECT concat(datenquelle, ';', gegenstand, '=', sum(anzahl)::BIGINT) AS x FROM "
            + tabelle
            + " GROUP BY datenquelle, gegenstand";
    Aufruf.in(ort)
        .run("abfrage", "--als", "csv", "--intern", "--zweck", "Test", sql)
        .ausgabe()
        .lines()
        .map(ZEILE::matcher)
        .filter(Matcher::find)
        .forEach(m -> found.put(m.group(1), m.group(2)));
  }
}
