package de.lebenslagen.etl.check;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.etl.intake.LieferungReader;
import de.lebenslagen.warehouse.declaration.FertigeQuelle;
import de.lebenslagen.warehouse.declaration.Knoten;
import de.lebenslagen.warehouse.declaration.Quellenverzeichnis;
import de.lebenslagen.warehouse.declaration.YamlDatei;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Faktabbildung;
import de.lebenslagen.warehouse.model.Datenquelle.Wertspalte;
import de.lebenslagen.warehouse.model.Schweregrad;
import de.lebenslagen.warehouse.raum.Ortsbestimmung;
import de.lebenslagen.warehouse.raum.RaumgliederungReader;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every ready Datenquelle recognises and reads its sample, and gives what its spec.yml says. */
class FertigeQuellenTest {

  private static final String QUELLEN = "/de/lebenslagen/warehouse/quellen/";

  @TempDir static Path ordner;

  private static Raumverzeichnis raeume;
  private static Quellenverzeichnis verzeichnis;

  @BeforeAll
  static void makeWorkspace() throws IOException {
    copy("musterort/musterort.yml", "musterort.yml");
    copy("musterort/sozialraeume.csv", "sozialraeume.csv");
    raeume =
        new Raumverzeichnis(
            List.of(
                RaumgliederungReader.readSchluessel(ordner.resolve("musterort.yml"))
                    .getRaumgliederung(),
                RaumgliederungReader.readVerwaltung().getRaumgliederung()));
    Path eigene = Files.createDirectory(ordner.resolve("datenquellen"));
    verzeichnis = Quellenverzeichnis.read(eigene, Ortsbestimmung.of("05170044", raeume));
  }

  private static Path copy(String resource, String name) throws IOException {
    try (InputStream in = FertigeQuellenTest.class.getResourceAsStream(QUELLEN + resource)) {
      Path ziel = ordner.resolve(name);
      Files.write(ziel, Objects.requireNonNull(in, resource).readAllBytes());
      return ziel;
    }
  }

  private static Knoten readSpec(String id) throws IOException {
    Path datei = copy(id + ".spec.yml", id + ".spec.yml");
    return YamlDatei.parse(id + ".spec.yml", Files.readString(datei, StandardCharsets.UTF_8));
  }

  static Stream<String> ids() {
    return FertigeQuelle.listIds().stream();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void sampleGivesWhatTheSpecSays(String id) throws IOException {
    Knoten spec = readSpec(id);
    Path datei = copy(spec.get("datei").text(), spec.get("name").text());
    Lieferung lieferung = new LieferungReader(List.of(), verzeichnis::listFertige).read(datei);
    assertThat(lieferung.datenquelle().id()).isEqualTo(id);

    Pruefergebnis ergebnis = Pruefer.pruefe(lieferung, raeume, Vergleichsbestand.empty());

    assertThat(ergebnis.pruefbericht().befunde())
        .filteredOn(b -> b.schweregrad() != Schweregrad.HINWEIS)
        .isEmpty();
    List<Zeile> zeilen = ((Pruefergebnis.Bestanden) ergebnis).lieferung().zeilen();
    assertThat(zeilen).hasSize(spec.get("zeilen").ganzzahl());
    assertThat(zeilen)
        .allSatisfy(
            z -> assertThat(z.berichtsjahr()).isEqualTo(spec.get("berichtsjahr").ganzzahl()));
    spec.get("summen")
        .felder()
        .forEach(
            (gegenstand, summe) ->
                assertThat(sum(lieferung.datenquelle(), zeilen, gegenstand))
                    .as(gegenstand)
                    .isEqualTo(summe.ganzzahl()));
  }

  private static long sum(Datenquelle datenquelle, List<Zeile> zeilen, String gegenstand) {
    long result = 0;
    for (Faktabbildung abbildung : datenquelle.abbildungen()) {
      for (Wertspalte wert : abbildung.werte()) {
        if (abbildung.gegenstand().id().equals(gegenstand)) {
          result +=
              zeilen.stream()
                  .filter(z -> z.raum().ebene().equals(abbildung.ebene()))
                  .filter(z -> wert.zeilen().fits(spalte -> text(datenquelle, z, spalte)))
                  .mapToLong(z -> zahl(datenquelle, z, wert.spalte()))
                  .sum();
        }
      }
    }
    return result;
  }

  private static String text(Datenquelle datenquelle, Zeile zeile, String spalte) {
    return Spalten.texte(zeile, List.of(Spalten.indexOf(datenquelle, spalte))).get(0);
  }

  private static long zahl(Datenquelle datenquelle, Zeile zeile, String spalte) {
    return Spalten.findZahl(zeile, Spalten.indexOf(datenquelle, spalte))
        .map(z -> z.longValueExact())
        .orElse(0L);
  }

  @Test
  void wordsMeanTheSameInAllReadySources() {
    assertThat(verzeichnis.listVerwendete(FertigeQuelle.listIds()))
        .extracting(Datenquelle::id)
        .containsExactlyElementsOf(FertigeQuelle.listIds());
  }

  @Test
  void readySourcesNeedTheAreasOfTheTownOrSayWhy() {
    Raumverzeichnis leer =
        new Raumverzeichnis(List.of(RaumgliederungReader.readVerwaltung().getRaumgliederung()));
    Quellenverzeichnis ohne =
        Quellenverzeichnis.read(
            ordner.resolve("datenquellen"), Ortsbestimmung.of("05170044", leer));

    assertThat(ohne.find("ausgaben_soziales")).isPresent();
    assertThat(ohne.find("kita")).isEmpty();
    assertThat(ohne.findHindernis("kita").orElse("")).contains("noch kein Gebietssystem");
  }

  @Test
  void ownSourceTakesThePlaceOfTheReadyOneOfItsName() throws IOException {
    Path eigene = Files.createDirectory(ordner.resolve("eigene"));
    String kita =
        FertigeQuelle.findText("kita", verzeichnis.ort())
            .orElseThrow()
            .replace("Jugendamt", "Amt 51");
    Files.writeString(eigene.resolve("kita.yml"), kita);
    Quellenverzeichnis mit = Quellenverzeichnis.read(eigene, verzeichnis.ort());

    assertThat(mit.find("kita").orElseThrow().herkunft().lieferstelle()).isEqualTo("Amt 51");
    assertThat(mit.listFertigeIds()).doesNotContain("kita").contains("wohngeld");
  }
}
