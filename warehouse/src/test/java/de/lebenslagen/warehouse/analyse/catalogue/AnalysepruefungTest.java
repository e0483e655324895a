package de.lebenslagen.warehouse.analyse.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.warehouse.declaration.Deklarationsschema;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.model.Abbruch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysepruefungTest {

  private static final Indikatorkatalog INDIKATOREN = Indikatorkatalog.readShipped();

  @TempDir Path ordner;

  private Analysepruefung.Ergebnis check() {
    return new Analysepruefung(ordner, INDIKATOREN).check();
  }

  @Test
  void shippedAnalysesKeepWhatTheirExamplesPromise() {
    Analysepruefung.Ergebnis result = check();
    assertThat(result.fehler()).isEmpty();
    assertThat(result.mitgelieferte()).isEqualTo(4);
    assertThat(result.beispiele()).isGreaterThan(30);
  }

  @Test
  void schemaAllowsWhatTheReaderReads() {
    Deklarationsschema schema =
        Deklarationsschema.load(Analysepruefung.class, "analyse.schema.json");
    assertThat(Analysekatalog.readMitgelieferte())
        .allSatisfy(g -> assertThat(schema.listVerstoesse(g.ort())).isEmpty());
  }

  @Test
  void ownAnalysisNeedsAnExample() throws IOException {
    Files.writeString(
        ordner.resolve("eigene.yml"),
        Analysedateien.readMitgeliefert("kita_ab_3.yml").replace("id: kita_ab_3", "id: eigene"));
    assertThat(check().fehler()).singleElement().asString().contains("eigene.spec.yml");
    Files.writeString(
        ordner.resolve("eigene.spec.yml"),
        Analysedateien.readMitgeliefert("kita_ab_3.spec.yml").replace("wert: 50.0", "wert: 51.0"));
    assertThat(check().fehler())
        .singleElement()
        .asString()
        .contains("eigene.spec.yml", "51.0", "50.0");
  }

  @Test
  void ownAnalysisTakesThePlaceOfAShippedOne() throws IOException {
    Files.writeString(
        ordner.resolve("kita_ab_3.yml"),
        Analysedateien.readMitgeliefert("kita_ab_3.yml")
            .replace("name: Kita-Plätze ab 3 Jahren", "name: Unsere"));
    assertThat(Analysekatalog.read(ordner, INDIKATOREN).get("kita_ab_3").name())
        .isEqualTo("Unsere");
  }

  /** Each line: what is replaced, by what, what the message must say. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "art: prognose | art: orakel | versorgung, prognose oder typologie",
        "schritte: 2 | schritte: 4 | höchstens 15 Jahre",
        "schritt_jahre: 5 | schritt_jahre: 0 | 1 bis 10 Jahre",
        "schritt_jahre: 5 | schritt_jahre: fünf | eine ganze Zahl",
        "offen_ab: 80 | offen_ab: 83 | ein Vielfaches von schritt_jahre",
        "elternalter: 15-45 | elternalter: 16-45 | Vielfache von schritt_jahre",
        "elternalter: 15-45 | elternalter: 15+ | Vielfache von schritt_jahre",
        "unten: 0.8 | unten: 2 | 0 <= unten <= oben",
        "unten: 0.8 | unten: .nan | eine Zahl mit Dezimalpunkt",
        "anlehnung_personen: 100 | anlehnung_personen: -1 | mindestens 0",
        "anlehnung_personen: 100 | quelle: X | dieses Feld nur bei kohorten_komponenten",
        "anlehnung_personen: 100 | anlehnung: 100 | anlehnung_personen",
        "0-3, 3-6, 6-10, 10-15, 15-18, 18-25 | 0-3, 6-10, 10-15, 15-18, 18-25 | lückenlose Altersgruppen",
        "gegenstand: einwohner | gegenstand: 'x; DROP TABLE' | ein Gegenstand wie einwohner",
        "id: bevoelkerung | id: ../bevoelkerung | ein Schlüssel",
        "anlehnung_personen: 100 | eckwerte: { quelle: S, jahre: { 2030: { 0-18: 5, 18+: 9 } } } | Vielfache von schritt_jahre",
        "anlehnung_personen: 100 | eckwerte: { quelle: S, jahre: { 2030: { 0-20: 5 } } } | eine offene letzte Altersgruppe",
        "anlehnung_personen: 100 | eckwerte: { quelle: S, jahre: { bald: 5 } } | ein Jahr wie 2030",
      })
  void whatDoesNotFitIsNamed(String old, String replacement, String expected) {
    String text = Analysedateien.readMitgeliefert("bevoelkerung.yml");
    assertThat(text).contains(old);
    assertThatThrownBy(
            () -> AnalyseReader.parse("bevoelkerung.yml", text.replace(old, replacement)))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("bevoelkerung.yml, Zeile")
        .satisfies(e -> assertThat(e.getMessage() + ((Abbruch) e).abhilfe()).contains(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "indikator: kita_versorgung_unter_3 | indikator: kita_versorgung_unter_4 | kita_versorgung_unter_3",
        "indikator: kita_versorgung_unter_3 | indikator: bevoelkerung | der Art quote",
        "indikator: kita_versorgung_unter_3 | {indikator: kita_versorgung_unter_3, prognose: sozialraumtypen} | Prognose",
      })
  void namesOfOthersAreLookedUp(String old, String replacement, String expected) {
    String text =
        Analysedateien.readMitgeliefert("kita_unter_3.yml")
            .replace(old, replacement.replaceAll("^\\{|}$", "").replace(", ", "\n"));
    GeleseneAnalyse gelesen = AnalyseReader.parse("kita_unter_3.yml", text);
    List<GeleseneAnalyse> all = new ArrayList<>(Analysekatalog.readMitgelieferte());
    all.add(gelesen);
    assertThatThrownBy(() -> Analysekatalog.of(all, INDIKATOREN))
        .isInstanceOf(Abbruch.class)
        .satisfies(e -> assertThat(e.getMessage() + ((Abbruch) e).abhilfe()).contains(expected));
  }
}
