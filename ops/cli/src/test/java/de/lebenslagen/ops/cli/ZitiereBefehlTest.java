package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("langsam")
class ZitiereBefehlTest {

  @TempDir Path ordner;

  private final Aufruf aufruf = Aufruf.in(Exportort.ort());

  @Test
  void sentenceSaysAllThatLeadsBackToTheFigure() {
    assertThat(
            aufruf
                .run("zitiere", "bevoelkerung", "--raum", "nordstadt", "--jahr", "2022")
                .isGut()
                .ausgabe())
        .matches(
            "(?s).+ \\(2026\\): Bevölkerung am Ort der Hauptwohnung, Nordstadt, 2022: 12\\.532"
                + ".Personen\\. Indikator bevoelkerung@[0-9a-f]{12}\\. Gebietsstand 01\\.01\\.2018\\."
                + " Datenstand 2026-11-22\\.2\\. Freigabe F-2026-11-22\\.1 \\(SHA-256 [0-9a-f]{64}\\)\\."
                + " Quelle: .+ \\(Lizenz CC0-1\\.0\\)\\.\\n");
  }

  @Test
  void seriesOfAllAreasIsCitedByCodeToo() {
    assertThat(aufruf.run("zitiere", "DEM01").isGut().ausgabe())
        .contains("Hauptwohnung, 2011–2022. Indikator bevoelkerung@");
  }

  @Test
  void secretValueIsCitedAsSecret() {
    assertThat(
            aufruf
                .run(
                    "zitiere",
                    "wohnungslosigkeit_bedroht",
                    "--raum",
                    "flensburg:2018-01-01:stadtteil:13",
                    "--jahr",
                    "2022")
                .isGut()
                .ausgabe())
        .contains("geheim in der Quelle", Siteort.FEINDLICH);
  }

  @Test
  void referenceManagersCanReadIt() throws IOException {
    String bibtex = aufruf.run("zitiere", "bevoelkerung", "--als", "bibtex").isGut().ausgabe();
    assertThat(bibtex)
        .startsWith("@misc{lebenslagen_bevoelkerung_2022_f_2026_11_22_1,\n")
        .contains("  year = {2026},\n", "  month = {nov},\n")
        .endsWith("}\n");

    JsonNode csl =
        new ObjectMapper()
            .readTree(aufruf.run("zitiere", "bevoelkerung", "--als", "csl").isGut().ausgabe())
            .get(0);
    assertThat(csl.get("type").asText()).isEqualTo("dataset");
    assertThat(csl.at("/issued/date-parts/0").toString()).isEqualTo("[2026,11,22]");
    assertThat(csl.get("version").asText()).isEqualTo("Datenstand 2026-11-22.2");
  }

  @Test
  void fileIsCitedWithItsHash() {
    String datei = Exportort.datei("qgis", "gebiete.gpkg").toString();
    assertThat(aufruf.run("zitiere", datei).isGut().ausgabe())
        .contains("[Datei gebiete.gpkg]", "SHA-256 der Datei ", "Freigabe F-2026-11-22.1");
    aufruf.run("zitiere", datei, "--jahr", "2022").isAbbruch(2, "gehören zu einem Indikator", "");
    aufruf
        .run("zitiere", "lebenslagen.yml")
        .isAbbruch(2, "daneben ihr Zertifikat", "beide zusammen lassen");
  }

  @Test
  void whatIsNotThereIsAnsweredWithWhatIs() {
    aufruf
        .run("zitiere", "bevoelkerun")
        .isAbbruch(2, "\"bevoelkerun\" gibt es nicht", "bevoelkerung");
    aufruf
        .run("zitiere", "bevoelkerung", "--raum", "Nordstat")
        .isAbbruch(2, "Meinten Sie \"Nordstadt\"?", "Schlüssel");
    aufruf
        .run("zitiere", "bevoelkerung", "--jahr", "2014")
        .isAbbruch(2, "ist für 2014 nichts freigegeben", "Freigegeben sind: 2011, 2017–2022");
    aufruf.run("zitiere", "kita_betreuungsquote_u3").isAbbruch(2, "", "");
    aufruf.run("zitiere", "\0; rm -rf /").isAbbruch(2, "gibt es nicht", "indikator liste");
    aufruf.run("zitiere", "bevoelkerung", "--als", "word").isAbbruch(2, "word", "");
    Aufruf.in(Testort.veroeffentlicht())
        .run("zitiere", "bevoelkerung")
        .isAbbruch(2, "noch nichts freigegeben", "freigabe pruefe");
  }
}
