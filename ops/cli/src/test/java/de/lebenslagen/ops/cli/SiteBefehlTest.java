package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.lebenslagen.warehouse.model.Pruefsumme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command, and the files of a site that programs read. */
@Tag("langsam")
class SiteBefehlTest {

  private final Aufruf aufruf = Aufruf.in(Siteort.ort());

  private static JsonNode json(String datei) throws IOException {
    return new ObjectMapper().readTree(Testordner.read(Siteort.site().resolve(datei)));
  }

  @Test
  void whatIsMissingInSiteYmlIsToldAfterwards() {
    Aufruf.Ausgang ausgang = aufruf.run("site", "--nach", "ausgabe/dritte").isGut();

    assertThat(ausgang.ausgabe())
        .contains("für 13 Gebiete und ")
        .contains("Freigabe F-2026-11-22.1")
        .contains("Noch zu tun: Die Adresse")
        .doesNotContain("Herausgeber");
  }

  @Test
  void wrongInputIsToldWithRemedyAndLeavesNothingBehind() throws IOException {
    aufruf.run("site", "--freigabe", "F-1999-01-01.1").isAbbruch(2, "F-1999-01-01.1", "");
    aufruf
        .run("site", "--set", "flensburg_2202")
        .isAbbruch(2, "\"flensburg_2202\" gab es nicht", "flensburg_2022");
    aufruf
        .run("site", "--nach", "lieferungen")
        .isAbbruch(2, "nicht leer und keine frühere Site", "--nach ORDNER");
    aufruf
        .run("site", "--nach", "lebenslagen.yml")
        .isAbbruch(2, "nicht leer und keine frühere Site", "--nach ORDNER");
    Aufruf.in(Testort.veroeffentlicht())
        .run("site")
        .isAbbruch(2, "noch nichts freigegeben", "freigabe pruefe");
    try (Stream<Path> files = Files.list(Siteort.ort())) {
      assertThat(files.map(f -> f.getFileName().toString())).noneMatch(n -> n.startsWith(".site"));
    }
  }

  /** Whatever the town declares later: the release still gives the same bytes. */
  @Test
  void oldReleaseGivesTheSameSiteAfterItsDeclarationsChanged(@TempDir Path ordner)
      throws IOException {
    Path later = Testort.copy(Siteort.ort(), ordner.resolve("spaeter"));
    Testordner.delete(later.resolve("indikatorensets"));
    Testordner.delete(later.resolve("indikatoren"));
    Testordner.delete(later.resolve("freigaben"));
    Testordner.delete(later.resolve("ausgabe"));

    Aufruf.in(later).run("site").isGut();

    Map<String, String> before = hashes(Siteort.site());
    assertThat(before).hasSizeGreaterThan(100);
    assertThat(hashes(later.resolve("ausgabe/site"))).isEqualTo(before);
  }

  private static Map<String, String> hashes(Path ordner) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(ordner)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        hashes.put(ordner.relativize(file).toString(), Pruefsumme.of(bytes));
      }
    }
    return hashes;
  }

  @Test
  void everyFileOfTheWholeReleaseHasAValidCertificate() {
    for (String datei : List.of("werte.csv", "zellen.csv", "zellen.parquet", "gebiete.geojson")) {
      aufruf
          .run("zertifikat", "pruefe", Siteort.site().resolve("daten/" + datei).toString())
          .isGut();
    }
  }

  @Test
  void mapFileHasEveryAreaAndNoNumberForASecretOne() throws IOException {
    JsonNode features = json("daten/gebiete.geojson").get("features");

    assertThat(features).hasSize(13);
    JsonNode tarup = features.get(0);
    assertThat(tarup.at("/properties/name").asText()).isEqualTo(Siteort.FEINDLICH);
    assertThat(tarup.at("/properties/wohnungslosigkeit_bedroht_2022").isNull()).isTrue();
    assertThat(tarup.at("/properties/bevoelkerung_2022").asInt()).isEqualTo(5675);
    JsonNode point = tarup.at("/geometry/coordinates/0/0/0");
    assertThat(point.get(0).asDouble()).isBetween(9.3, 9.6);
    assertThat(point.get(1).asDouble()).isBetween(54.7, 54.9);
  }

  @Test
  void portalLearnsWhatItMustKnow() throws IOException {
    JsonNode dataset = json("daten/dcat-ap-de.jsonld");

    assertThat(dataset.get("@type").asText()).isEqualTo("dcat:Dataset");
    assertThat(dataset.at("/dct:title/@language").asText()).isEqualTo("de");
    assertThat(dataset.at("/dct:temporal/dcat:startDate/@value").asText()).isEqualTo("2011-01-01");
    assertThat(dataset.get("dcat:distribution")).hasSize(4);
    assertThat(dataset.at("/dcat:distribution/0/dct:license/@id").asText())
        .isEqualTo("http://dcat-ap.de/def/licenses/cc-zero");
    JsonNode csv = dataset.at("/dcat:distribution/0");
    assertThat(csv.at("/csvw:dialect/csvw:encoding").asText()).isEqualTo("utf-8");
    assertThat(csv.at("/csvw:dialect/csvw:delimiter").asText()).isEqualTo(",");
    assertThat(csv.at("/dct:description/@value").asText()).contains("Dezimalzeichen Punkt");
    assertThat(csv.at("/dcat:mediaType/@id").asText()).endsWith("/text/csv");
  }
}
