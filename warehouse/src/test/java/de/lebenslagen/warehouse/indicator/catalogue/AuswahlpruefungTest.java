package de.lebenslagen.warehouse.indicator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.declaration.DatenquelleReader;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Datenquelle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Selections that no Datenquelle, or more than one, can answer. */
class AuswahlpruefungTest {

  private static final String QUELLE =
      """
      id: %s
      titel: Einwohner
      herkunft:
        lieferstelle: Bürgeramt
        fachbereich: Bürgerdienste
        zweck: Sozialplanung
        lizenz: CC0-1.0
        quellenangabe: erfunden
      rhythmus: { takt: jaehrlich }
      personenbezogen: false
      bereits_veroeffentlicht: false
      erkennung: { dateinamen: ["%s*.csv"] }
      format: { art: csv, zeichensatz: UTF-8, trennzeichen: ";" }
      spalten:
        jahr: { typ: jahr, beschreibung: Jahr }
        gebiet: { typ: raum, beschreibung: Gebiet }
        frauen: { typ: anzahl, beschreibung: Frauen }
        maenner: { typ: anzahl, beschreibung: Männer }
      raumbezug: { raumgliederung: ort, gebietsstand: 2020-01-01, ebene: %s, spalte: gebiet }
      zeitbezug: { art: stichtag, spalte: jahr, tag: "12-31" }
      abbildungen:
        - aufgliederung: geschlecht
          titel: nach Geschlecht
          tabelle: fct_einwohnerbestand
          gegenstand:
            id: einwohner
            titel: Einwohner
            einheit: Personen
            additiv_ueber: [raum, merkmale]
          merkmale: [geschlecht]
          werte:
            frauen: { geschlecht: weiblich }
            maenner: { geschlecht: maennlich }
          vollstaendig: true
          vorrang: %d
      """;

  private static final String INDIKATOR =
      """
      id: probe
      kuerzel: X01
      name: Probe
      definition: Eine Probe.
      art: anzahl
      zaehler:
        bezeichnung: Menschen
        auswahl:
          - { gegenstand: einwohner, merkmale: { geschlecht: weiblich } }
      einheit: Personen
      wirkungsrichtung: neutral
      sensibilitaet: normal
      quelle: Register
      zeitbezug: { zaehler: stichtag, regel: 31.12. }
      interpretation: Zur Probe.
      lesebeispiel: "In {gebiet} sind es {wert}."
      """;

  @TempDir Path ordner;

  private final List<Datenquelle> datenquellen = new ArrayList<>();

  @BeforeEach
  void declareRegister() throws IOException {
    declare("register", "stadtteil", 0);
  }

  private void declare(String id, String ebene, int vorrang) throws IOException {
    Path datei = ordner.resolve(id + ".yml");
    Files.writeString(datei, QUELLE.formatted(id, id, ebene, vorrang));
    datenquellen.add(DatenquelleReader.read(datei));
  }

  private List<Abbruch> check(String auswahl) {
    String text = INDIKATOR.replace("einwohner, merkmale: { geschlecht: weiblich }", auswahl);
    return new Auswahlpruefung(datenquellen)
        .listFehler(IndikatorReader.parse("probe.yml", "arbeit", text).get(0));
  }

  private void fails(String auswahl, String message, String repair) {
    assertThat(check(auswahl))
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a)
                  .hasMessageContaining("probe.yml, Zeile 9")
                  .hasMessageContaining(message);
              assertThat(a.abhilfe()).contains(repair);
            });
  }

  @Test
  void selectionThatASourceAnswersIsRight() {
    assertThat(check("einwohner, merkmale: { geschlecht: [weiblich, maennlich] }")).isEmpty();
    assertThat(check("einwohner")).isEmpty();
  }

  @Test
  void gegenstandThatNobodyDeliversIsWaitedFor() {
    assertThat(check("schwimmabzeichen")).isEmpty();
  }

  @Test
  void gegenstandThatIsNearlyRightIsTold() {
    fails("einwoner", "\"einwoner\"", "einwohner");
  }

  @Test
  void merkmalThatNobodyHasIsTold() {
    fails("einwohner, merkmale: { geschlect: weiblich }", "\"geschlect\"", "geschlecht");
  }

  @Test
  void auspraegungThatNobodyHasIsTold() {
    fails("einwohner, merkmale: { geschlecht: [weiblich, mannlich] }", "\"mannlich\"", "maennlich");
  }

  @Test
  void ageBandIsComposedSoAnyIsRight() {
    assertThat(check("einwohner, merkmale: { altersgruppe: 7-12 }")).isEmpty();
  }

  @Test
  void selectionThatTwoSourcesAnswerEquallyWellIsTold() throws IOException {
    declare("meldestelle", "stadtteil", 0);

    fails(
        "einwohner, merkmale: { geschlecht: weiblich }",
        "gleich gut passen meldestelle/geschlecht, register/geschlecht",
        "\"datenquelle\" nennen");
    assertThat(check("einwohner, datenquelle: register, merkmale: { geschlecht: weiblich }"))
        .isEmpty();
  }

  @Test
  void otherEbeneOrVorrangDecides() throws IOException {
    declare("kreisregister", "kreis", 0);
    declare("meldestelle", "stadtteil", 5);

    assertThat(check("einwohner, merkmale: { geschlecht: weiblich }")).isEmpty();
  }
}
