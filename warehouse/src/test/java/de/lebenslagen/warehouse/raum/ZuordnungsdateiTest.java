package de.lebenslagen.warehouse.raum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Befund;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A town that forms its Sozialräume from blocks, with CSV files alone. */
class ZuordnungsdateiTest {

  private static final String DEKLARATION =
      """
      raumgliederung: ort
      titel: Ort
      quellenangabe: ausgedacht für den Test
      lizenz: keine
      gebietsstaende:
        - gueltig_von: 2018-01-01
          ebenen:
            - ebene: block
              titel: Blöcke
              rolle: kleinste
              datei: bloecke.csv
              schluessel: {feld: nr}
              name: {feld: name}
            - ebene: sozialraum
              titel: Sozialräume
              rolle: sozialraum
              datei: sozialraeume.csv
              schluessel: {feld: nr}
              name: {feld: name}
            - {ebene: stadt, titel: Stadt, rolle: stadt, gebiet: {schluessel: S, name: Ort}}
          zuordnungen:
            - datei: zuordnung.csv
              von: {ebene: block, schluessel: {feld: block}}
              nach: {ebene: sozialraum, schluessel: {feld: raum}}
              anteil: anteil
              gueltig_von: von
              gueltig_bis: bis
      """;

  @TempDir private Path folder;

  @Test
  void sharesAndDatesAreReadWhenGiven() {
    Gebietsstand stand =
        read("1;A;0,25;;\n1;B;0,75;;\n2;A;1;;2020-06-30\n2;B;1;2020-07-01;\n")
            .getRaumgliederung()
            .gebietsstaende()
            .get(0);
    assertThat(stand.zuordnungen())
        .filteredOn(z -> z.nach().ebene().equals("sozialraum"))
        .extracting(
            z ->
                z.von().schluessel()
                    + z.nach().schluessel()
                    + " "
                    + z.anteil()
                    + " "
                    + z.gueltigVon())
        .containsExactly(
            "1A 0.25 2018-01-01", "1B 0.75 2018-01-01", "2A 1.0 2018-01-01", "2B 1.0 2020-07-01");
  }

  @Test
  void missingLinkIsFoundWhenABlockIsLeftOut() {
    Gebietspruefung pruefung = read("1;A;1;;\n");
    assertThat(pruefung.befunde())
        .extracting(Befund::regel)
        .containsExactly(Gebietsregel.ZUORDNUNG_FEHLT.name());
    assertThat(pruefung.befunde().get(0).erwartet()).contains("Anteile von 2");
  }

  @Test
  void columnIsReportedWhenDeclaredButNotThere() {
    Gebietspruefung pruefung =
        read(DEKLARATION.replace("anteil: anteil", "anteil: quote"), "1;A;1;;\n2;A;1;;\n");
    assertThat(pruefung.befunde())
        .extracting(Befund::regel)
        .containsExactly(Gebietsregel.SPALTE_FEHLT.name());
  }

  @Test
  void gapInTimeIsFoundWhenLinksDoNotMeet() {
    Gebietspruefung pruefung = read("1;A;1;;\n2;A;1;;2020-06-30\n2;B;1;2020-08-01;\n");
    assertThat(pruefung.befunde().get(0).gefunden()).contains("am 2020-07-01 ergeben sie 0.0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1;A;1;;     | 2;C;1;;        | ZUORDNUNG_UNBEKANNT",
        "1;A;1;;     | 9;A;1;;        | ZUORDNUNG_UNBEKANNT",
        "1;A;1;;     | 2;A;1,5;;      | ZUORDNUNG_UNGUELTIG",
        "1;A;1;;     | 2;A;x;;        | ZUORDNUNG_UNGUELTIG",
        "1;A;1;;     | 2;A;1;heute;   | ZUORDNUNG_UNGUELTIG",
        "1;A;1;;     | ;A;1;;         | SCHLUESSEL_FEHLT",
        "2;A;0,5;;   | 2;B;0,6;;      | ZUORDNUNG_UNGUELTIG"
      })
  void rowIsReportedWhenWrong(String eins, String zwei, String regel) {
    assertThat(read(eins + "\n" + zwei + "\n").befunde()).extracting(Befund::regel).contains(regel);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lizenz: keine | lizens: keine | lizens",
        "datei: bloecke.csv | datei: ../bloecke.csv | ohne Pfad",
        "datei: bloecke.csv | datei: /etc/passwd | ohne Pfad",
        "datei: bloecke.csv | datei: fehlt.csv | fehlt.csv",
        "rolle: sozialraum | rolle: kleinste | Rolle KLEINSTE",
        "nach: {ebene: sozialraum | nach: {ebene: kiez | kleineren zu einer größeren",
        "schluessel: {feld: block} | schluessel: {feld: block, muster: '(a' } | Muster",
        "gueltig_von: 2018-01-01 | gueltig_von: 1.1.2018 | Datum",
        "ebene: stadt | ebene: block | verschiedene Ebenen",
        "raumgliederung: ort | raumgliederung: Ort | Kennung",
        "schluessel: S | schluessel: Ä | ohne Umlaute"
      })
  void declarationIsRefusedWhenWrong(String richtig, String falsch, String meldung) {
    assertThatThrownBy(() -> read(DEKLARATION.replace(richtig, falsch), "1;A;1;;\n2;A;1;;\n"))
        .isInstanceOfSatisfying(
            Abbruch.class, e -> assertThat(e.getMessage() + e.abhilfe()).contains(meldung));
  }

  @Test
  void refusedWhenGebietsstandEndsBeforeItStarts() {
    String deklaration =
        DEKLARATION.replace(
            "- gueltig_von: 2018-01-01", "- gueltig_von: 2018-01-01\n    gueltig_bis: 2017-12-31");
    assertThatThrownBy(() -> read(deklaration, "1;A;1;;\n2;A;1;;\n"))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("ein Tag ab 2018-01-01");
  }

  @Test
  void refusedWhenCsvIsBroken() {
    assertThatThrownBy(() -> read("1;A\n")).hasMessageContaining("zuordnung.csv, Zeile 2");
    assertThatThrownBy(() -> read("1;\"A;1;;\n")).hasMessageContaining("Anführungszeichen");
  }

  private Gebietspruefung read(String zuordnungen) {
    return read(DEKLARATION, zuordnungen);
  }

  private Gebietspruefung read(String deklaration, String zuordnungen) {
    Ortsdaten.write(
        folder.resolve("bloecke.csv"), "nr;name\r\n1;\"Block \"\"1\"\"\"\r\n2;Block 2\r\n");
    Ortsdaten.write(folder.resolve("sozialraeume.csv"), "\uFEFFnr,name\nA,Nord\nB,Süd\n");
    Ortsdaten.write(folder.resolve("zuordnung.csv"), "block;raum;anteil;von;bis\n" + zuordnungen);
    return RaumgliederungReader.read(Ortsdaten.write(folder.resolve("ort.yml"), deklaration));
  }
}
