package de.lebenslagen.ops.musterstadt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the files. */
class MusterstadtTest {

  private static final Musterauftrag AUFTRAG =
      new Musterauftrag(2_500, 2019, 2022, 7, Variante.STANDARD);

  @TempDir static Path ordner;

  private static Musterordner erste;
  private static SortedMap<String, byte[]> dateien;

  @BeforeAll
  static void write() {
    erste = new Musterordner(ordner.resolve("erste"));
    Musterstadt.write(AUFTRAG, erste.wurzel());
    dateien = erste.listFiles();
  }

  @Test
  void sameBytesWhenSeedIsTheSame() {
    Musterordner zweite = new Musterordner(ordner.resolve("zweite"));
    Musterstadt.write(AUFTRAG, zweite.wurzel());

    SortedMap<String, byte[]> andere = zweite.listFiles();
    assertThat(andere.keySet()).isEqualTo(dateien.keySet());
    dateien.forEach((name, bytes) -> assertThat(andere.get(name)).as(name).isEqualTo(bytes));
  }

  @Test
  void otherPeopleAndBordersWhenSeedDiffers() {
    Musterordner andere = new Musterordner(ordner.resolve("andere"));
    Musterstadt.write(new Musterauftrag(2_500, 2019, 2022, 8, Variante.STANDARD), andere.wurzel());

    for (String name : List.of("gebiete/bloecke.geojson", "personen/einwohner_2019.csv")) {
      assertThat(andere.listFiles().get(name)).as(name).isNotEqualTo(dateien.get(name));
    }
  }

  @Test
  void everyFileSaysThatItIsSynthetic() {
    dateien.forEach(
        (name, bytes) -> {
          if (!name.equals(".gitignore")) {
            String anfang =
                new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.UTF_8);
            assertThat(anfang).as(name).containsIgnoringCase("synthetisch");
          }
        });
  }

  @Test
  void deliveredResidentsAreThePersonsCounted() {
    for (int jahr = 2019; jahr <= 2022; jahr++) {
      Map<String, Integer> gezaehlt = new TreeMap<>();
      Map<String, String> raeume = raumJeBlock(jahr);
      for (Map<String, String> p : erste.listRows("personen/einwohner_" + jahr + ".csv")) {
        int alter = jahr - Integer.parseInt(p.get("geburtsdatum").substring(6));
        String zelle =
            String.join(
                " ",
                raeume.get(p.get("block")),
                altersgruppe(alter),
                p.get("geschlecht"),
                p.get("staatsangehoerigkeit"));
        gezaehlt.merge(zelle, 1, Integer::sum);
      }
      Map<String, Integer> geliefert = new TreeMap<>();
      String pfad = "lieferungen/musterstadt_einwohner_" + jahr + ".csv";
      for (Map<String, String> z : erste.listRows(pfad)) {
        int anzahl = Integer.parseInt(z.get("anzahl"));
        if (anzahl > 0) {
          String zelle =
              String.join(
                  " ",
                  z.get("sozialraum"),
                  z.get("altersgruppe"),
                  z.get("geschlecht"),
                  z.get("staat"));
          geliefert.put(zelle, anzahl);
        }
      }
      assertThat(geliefert).as("year %d", jahr).isEqualTo(gezaehlt);
    }
  }

  @Test
  void deliveredMovementsAreThoseOfThePersonsCounted() {
    for (int jahr = 2019; jahr <= 2022; jahr++) {
      Map<String, String> raeume = raumJeBlock(jahr);
      Map<String, Integer> gezaehlt = new TreeMap<>();
      for (Map<String, String> b : erste.listRows("personen/bewegungen_" + jahr + ".csv")) {
        countBewegung(
            gezaehlt,
            b.get("art"),
            raeume.get(b.get("block_von")),
            raeume.get(b.get("block_nach")));
      }
      Map<String, Integer> geliefert = new TreeMap<>();
      for (String art : List.of("geburten_sterbefaelle", "wanderung")) {
        String pfad = "lieferungen/musterstadt_" + art + "_" + jahr + ".csv";
        for (Map<String, String> z : erste.listRows(pfad)) {
          z.forEach(
              (spalte, wert) -> {
                if (!spalte.equals("jahr") && !spalte.equals("sozialraum") && !wert.equals("0")) {
                  geliefert.put(spalte + " " + z.get("sozialraum"), Integer.valueOf(wert));
                }
              });
        }
      }
      assertThat(geliefert).as("year %d", jahr).isEqualTo(gezaehlt);
    }
  }

  private static void countBewegung(
      Map<String, Integer> gezaehlt, String art, String von, String nach) {
    switch (art) {
      case "Geburt" -> gezaehlt.merge("geborene " + nach, 1, Integer::sum);
      case "Sterbefall" -> gezaehlt.merge("gestorbene " + von, 1, Integer::sum);
      case "Zuzug" -> gezaehlt.merge("zuzuege " + nach, 1, Integer::sum);
      case "Fortzug" -> gezaehlt.merge("fortzuege " + von, 1, Integer::sum);
      default -> {
        if (!von.equals(nach)) {
          gezaehlt.merge("umzuege_hinaus " + von, 1, Integer::sum);
          gezaehlt.merge("umzuege_hinein " + nach, 1, Integer::sum);
        }
      }
    }
  }

  /** Read from the text of the GeoJSON: one feature a line. */
  private static Map<String, String> raumJeBlock(int jahr) {
    int stand = jahr < 2021 ? 2018 : 2021;
    Map<String, String> result = new HashMap<>();
    new String(dateien.get("gebiete/bloecke.geojson"), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.contains("\"BLOCK\""))
        .forEach(
            line ->
                result.put(
                    line.replaceAll(".*\"BLOCK\": \"(\\d+)\".*", "$1"),
                    line.replaceAll(".*\"SOZIALRAUM_" + stand + "\": \"(\\d+)\".*", "$1")));
    return result;
  }

  private static String altersgruppe(int alter) {
    int band = 0;
    while (band + 1 < Zaehlwerk.ALTERSGRENZEN.size()
        && alter >= Zaehlwerk.ALTERSGRENZEN.get(band + 1)) {
      band++;
    }
    return Lieferungstabellen.altersgruppe(band);
  }

  @Test
  void everyAddressIsInTheStreetDirectoryUnderItsName() {
    List<Map<String, String>> abschnitte = erste.listRows("gebiete/strassenverzeichnis.csv");
    Map<String, List<Map<String, String>>> jeStrasse =
        abschnitte.stream().collect(Collectors.groupingBy(a -> a.get("strassenschluessel")));
    for (int jahr : new int[] {2019, 2022}) {
      String stichtag = jahr + "-12-31";
      for (Map<String, String> p : erste.listRows("personen/einwohner_" + jahr + ".csv")) {
        int nummer = Integer.parseInt(p.get("hausnummer"));
        assertThat(jeStrasse.get(p.get("strassenschluessel")))
            .filteredOn(a -> Integer.parseInt(a.get("hausnummer_von")) <= nummer)
            .filteredOn(a -> Integer.parseInt(a.get("hausnummer_bis")) >= nummer)
            .filteredOn(a -> a.get("seite").equals(nummer % 2 == 0 ? "gerade" : "ungerade"))
            .filteredOn(
                a ->
                    a.get("gueltig_von").compareTo(stichtag) <= 0
                        && (a.get("gueltig_bis").isEmpty()
                            || a.get("gueltig_bis").compareTo(stichtag) >= 0))
            .singleElement()
            .satisfies(
                a -> {
                  assertThat(a.get("strasse")).isEqualTo(p.get("strasse"));
                  assertThat(a.get("block")).isEqualTo(p.get("block"));
                });
      }
    }
    assertThat(abschnitte).anyMatch(a -> a.get("strasse").equals("Straße der Beispiele"));
  }

  @Test
  void deliveriesHaveTheFaultsThatTheTruthNames() {
    assertThat(dateien)
        .containsKeys(
            "lieferungen/korrektur/musterstadt_sgb2_2019_korrektur.csv",
            "lieferungen/verspaetet/musterstadt_hilfen_zur_erziehung_2022.csv",
            "lieferungen/musterstadt_kita_2020.csv")
        .doesNotContainKeys(
            "lieferungen/musterstadt_hilfen_zur_erziehung_2022.csv",
            "lieferungen/musterstadt_kita_2021.csv");
    assertThat(dateien.get("lieferungen/musterstadt_sgb2_2019.csv"))
        .isNotEqualTo(dateien.get("lieferungen/korrektur/musterstadt_sgb2_2019_korrektur.csv"));
  }

  @Test
  void nothingHappensInTheNullVariant() {
    Musterordner still = new Musterordner(ordner.resolve("still"));
    Musterstadt.write(new Musterauftrag(2_500, 2019, 2022, 7, Variante.NULL), still.wurzel());

    SortedMap<String, byte[]> ohne = still.listFiles();
    assertThat(ohne.keySet())
        .noneMatch(name -> name.contains("korrektur") || name.contains("verspaetet"))
        .noneMatch(name -> name.contains("_bis_"))
        .contains("lieferungen/musterstadt_kita_2021.csv", "gebiete/sozialraeume_2018.geojson");
    assertThat(new String(ohne.get("wahrheit/massnahmen.json"), StandardCharsets.UTF_8))
        .contains("\"eintraege\": []");
    assertThat(ohne.get("personen/bewegungen_2021.csv"))
        .as("the same people in both variants")
        .isEqualTo(dateien.get("personen/bewegungen_2021.csv"));
  }

  @Test
  void refusesTownsAndYearsOutOfRange() {
    assertThatThrownBy(() -> new Musterauftrag(999, 2020, 2021, 1, Variante.NULL))
        .hasMessageContaining("999");
    assertThatThrownBy(() -> new Musterauftrag(5_000, 2021, 2020, 1, Variante.NULL))
        .hasMessageContaining("2021");
    assertThatThrownBy(() -> new Musterauftrag(5_000, 1990, 2030, 1, Variante.NULL))
        .hasMessageContaining("1990");
  }
}
