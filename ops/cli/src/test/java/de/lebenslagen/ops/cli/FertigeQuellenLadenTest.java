package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.declaration.FertigeQuelle;
import de.lebenslagen.warehouse.declaration.Knoten;
import de.lebenslagen.warehouse.declaration.YamlDatei;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All samples of the ready Datenquellen, end to end: files in, sums out of the query file. */
@Tag("langsam")
class FertigeQuellenLadenTest {

  private static final String QUELLEN = "/de/lebenslagen/warehouse/quellen/";

  private static final Pattern ZEILE = Pattern.compile("^\"?([a-z0-9_]+;[a-z0-9_]+)=([0-9]+)");

  @TempDir Path ordner;

  private static String read(String resource) throws IOException {
    try (InputStream in = FertigeQuellenLadenTest.class.getResourceAsStream(QUELLEN + resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void samplesOfAllReadySourcesCanBeAskedFor() throws IOException {
    Aufruf.in(ordner).run("neu", "Musterort", "--ags", "05170044").isGut();
    Path ort = ordner.resolve("musterort");
    Testordner.write(ort.resolve("gebiete/musterort.yml"), read("musterort/musterort.yml"));
    Testordner.write(ort.resolve("gebiete/sozialraeume.csv"), read("musterort/sozialraeume.csv"));
    Map<String, String> expected = new TreeMap<>();
    for (String id : FertigeQuelle.listIds()) {
      Knoten spec = YamlDatei.parse(id + ".spec.yml", read(id + ".spec.yml"));
      Testordner.write(
          ort.resolve("lieferungen").resolve(spec.get("name").text()),
          read(spec.get("datei").text()));
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
