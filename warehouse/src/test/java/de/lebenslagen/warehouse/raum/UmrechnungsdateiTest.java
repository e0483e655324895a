package de.lebenslagen.warehouse.raum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.RaumId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A town of three Gebietsstände whose conversions are declared. The areas of 2006 and 2021 and the
 * blocks are those of crosswalk/QUELLE.md; on 2024-01-01 N3 and N4 become one.
 */
class UmrechnungsdateiTest {

  private static final LocalDate ALT = LocalDate.of(2006, 1, 1);
  private static final LocalDate NEU = LocalDate.of(2021, 1, 1);
  private static final LocalDate NEUER = LocalDate.of(2024, 1, 1);

  private static final String DEKLARATION =
      """
      raumgliederung: ort
      titel: Ort
      quellenangabe: ausgedacht für den Test
      lizenz: keine
      gebietsstaende:
        - gueltig_von: 2006-01-01
          gueltig_bis: 2020-12-31
          ebenen:
            - ebene: gebiet
              titel: Gebiete
              rolle: kleinste
              datei: alt.csv
              schluessel: {feld: nr}
              name: {feld: nr}
            - {ebene: stadt, titel: Stadt, rolle: stadt, gebiet: {schluessel: S, name: Ort}}
        - gueltig_von: 2021-01-01
          gueltig_bis: 2023-12-31
          ebenen:
            - ebene: gebiet
              titel: Gebiete
              rolle: kleinste
              datei: neu.csv
              schluessel: {feld: nr}
              name: {feld: nr}
            - {ebene: stadt, wie: 2006-01-01}
        - gueltig_von: 2024-01-01
          ebenen:
            - ebene: gebiet
              titel: Gebiete
              rolle: kleinste
              datei: neuer.csv
              schluessel: {feld: nr}
              name: {feld: nr}
            - {ebene: stadt, wie: 2006-01-01}
      umrechnungen:
      """;

  private static final String EINWOHNER =
      """
        - von: {gebietsstand: 2006-01-01, ebene: gebiet, schluessel: {feld: old}}
          nach: {gebietsstand: 2021-01-01, ebene: gebiet, schluessel: {feld: new}}
          verfahren: einwohner
          datei: blocks.csv
          feld: res_2015
      """;

  private static final String GEWICHTE =
      """
        - von: {gebietsstand: 2021-01-01, ebene: gebiet, schluessel: {feld: von}}
          nach: {gebietsstand: 2024-01-01, ebene: gebiet, schluessel: {feld: nach}}
          verfahren: gewichte
          datei: gewichte.csv
          feld: gewicht
      """;

  private static final String GUTE_GEWICHTE =
      "von;nach;gewicht\nN1;N1;1\nN2;N2;1\nN3;N5;1\nN4;N5;1,0\n";

  @TempDir private Path ordner;

  private Gebietspruefung read(String umrechnungen, String gewichte) {
    Ortsdaten.write(ordner.resolve("alt.csv"), "nr\nO1\nO2\nO3\n");
    Ortsdaten.write(ordner.resolve("neu.csv"), "nr\nN1\nN2\nN3\nN4\n");
    Ortsdaten.write(ordner.resolve("neuer.csv"), "nr\nN1\nN2\nN5\n");
    Ortsdaten.write(ordner.resolve("gewichte.csv"), gewichte);
    Ortsdaten.write(
        ordner.resolve("blocks.csv"),
        "old;new;res_2015\n"
            + Fixtur.rows("crosswalk/blocks.csv").stream()
                .map(
                    z ->
                        z.felder().get("old")
                            + ";"
                            + z.felder().get("new")
                            + ";"
                            + z.felder().get("res_2015"))
                .collect(Collectors.joining("\n")));
    return RaumgliederungReader.read(
        Ortsdaten.write(ordner.resolve("ort.yml"), DEKLARATION + umrechnungen));
  }

  private static double gewicht(Raumgliederung ort, RaumId von, RaumId nach) {
    return ort.umrechnungen().stream()
        .filter(u -> u.von().equals(von) && u.nach().equals(nach))
        .mapToDouble(Raumumrechnung::gewicht)
        .findFirst()
        .orElseThrow();
  }

  private static RaumId id(LocalDate stand, String schluessel) {
    return new RaumId("ort", stand, "gebiet", schluessel);
  }

  @Test
  void weightsMatchReferenceWhenDeclaredByBlocks() {
    Raumgliederung ort = read(EINWOHNER, "").getRaumgliederung();

    for (CsvParser.Zeile zeile : Fixtur.rows("crosswalk/weights.csv")) {
      assertThat(
              gewicht(ort, id(ALT, zeile.felder().get("old")), id(NEU, zeile.felder().get("new"))))
          .isCloseTo(Double.parseDouble(zeile.felder().get("w_pop")), within(1e-12));
    }
  }

  @Test
  void wayBackIsKnownWhenResidentsAre() {
    Raumgliederung ort = read(EINWOHNER, "").getRaumgliederung();

    assertThat(gewicht(ort, id(NEU, "N2"), id(ALT, "O1")))
        .isCloseTo(140.0 / (140 + 297), within(1e-12));
  }

  @Test
  void longWayIsPutTogetherAndWeightsStillSumToOne() {
    Raumgliederung ort = read(EINWOHNER + GEWICHTE, GUTE_GEWICHTE).getRaumgliederung();

    assertThat(gewicht(ort, id(ALT, "O2"), id(NEUER, "N5"))).isCloseTo(133.0 / 430, within(1e-12));
    assertThat(gewicht(ort, id(ALT, "O3"), id(NEUER, "N5"))).isCloseTo(1, within(1e-12));
    ort.umrechnungen().stream()
        .collect(
            Collectors.groupingBy(
                u -> u.von() + ">" + u.nach().gebietsstand() + u.nach().ebene(),
                Collectors.summingDouble(Raumumrechnung::gewicht)))
        .forEach((von, summe) -> assertThat(summe).as(von).isCloseTo(1, within(1e-12)));
    assertThat(ort.umrechnungen())
        .filteredOn(u -> u.von().equals(id(ALT, "O3")) && u.nach().equals(id(NEUER, "N5")))
        .extracting(Raumumrechnung::verfahren)
        .containsExactly(Umrechnungsverfahren.GEWICHTE);
  }

  @Test
  void townIsSharedOutByItsResidentsWhenOnlyTheTownWasCounted() {
    Raumgliederung ort = read(EINWOHNER, "").getRaumgliederung();

    RaumId stadt = new RaumId("ort", ALT, "stadt", "S");
    assertThat(gewicht(ort, stadt, id(NEU, "N1"))).isCloseTo(265.0 / 1187, within(1e-12));
  }

  @Test
  void pseudoAreasGoOverAsTheyAre() {
    Raumgliederung ort = read(EINWOHNER, "").getRaumgliederung();

    assertThat(gewicht(ort, id(ALT, RaumId.NICHT_ZUORDENBAR), id(NEU, RaumId.NICHT_ZUORDENBAR)))
        .isEqualTo(1);
  }

  @Test
  void sameAreasStayThemselves() {
    String gleich =
        """
          - von: {gebietsstand: 2006-01-01, ebene: stadt}
            nach: {gebietsstand: 2024-01-01, ebene: stadt}
            verfahren: gleich
        """;
    assertThat(read(gleich, "").getRaumgliederung().umrechnungen())
        .extracting(Raumumrechnung::gewicht)
        .containsExactly(1.0, 1.0);
  }

  @Test
  void nothingIsConvertedAcrossADeclaredBreak() {
    String mitBruch =
        DEKLARATION.replace(
            "gueltig_von: 2021-01-01", "gueltig_von: 2021-01-01\n    bruch: Eingemeindung");
    read("", "");
    Path datei = Ortsdaten.write(ordner.resolve("ort.yml"), mitBruch + EINWOHNER);

    assertThatThrownBy(() -> RaumgliederungReader.read(datei))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("ort.yml, Zeile")
        .hasMessageContaining("Bruch am 2021-01-01");
  }

  private List<String> befunde(String umrechnungen, String gewichte) {
    return read(umrechnungen, gewichte).befunde().stream()
        .map(b -> b.regel() + " " + b.stelle().bezeichnung() + ": " + b.gefunden())
        .toList();
  }

  @Test
  void foundWithFileAndRowWhenWeightsDoNotSumToOne() {
    assertThat(befunde(GEWICHTE, GUTE_GEWICHTE.replace("N3;N5;1", "N3;N5;0.9")))
        .containsExactly(
            "GEWICHTE_ERGEBEN_NICHT_1 gewichte.csv, Zeile 4, Spalte \"von\": sie ergeben 0,900000");
  }

  @Test
  void onlyWarnedWhenWeightsWereRounded() {
    Gebietspruefung pruefung =
        read(GEWICHTE, "von;nach;gewicht\nN1;N1;0.333\nN1;N2;0.666\nN2;N2;1\nN3;N5;1\nN4;N5;1\n");

    assertThat(pruefung.befunde()).extracting(Befund::regel).containsExactly("GEWICHTE_GERUNDET");
    assertThat(gewicht(pruefung.getRaumgliederung(), id(NEU, "N1"), id(NEUER, "N1")))
        .isCloseTo(1.0 / 3, within(1e-12));
  }

  @Test
  void foundWithFileAndRowWhenAreaIsUnknownOrNumberIsNone() {
    assertThat(befunde(GEWICHTE, GUTE_GEWICHTE + "N9;N5;1\nN4;N5;-1\nN4;N5;viel\n"))
        .containsExactly(
            "UMRECHNUNG_UNBEKANNT gewichte.csv, Zeile 6, Spalte \"von\": \"N9\" gibt es dort nicht",
            "ZAHL_UNGUELTIG gewichte.csv, Zeile 7, Spalte \"gewicht\": \"-1\"",
            "ZAHL_UNGUELTIG gewichte.csv, Zeile 8, Spalte \"gewicht\": \"viel\"");
  }

  @Test
  void foundWhenAnAreaIsForgotten() {
    assertThat(befunde(GEWICHTE, "von;nach;gewicht\nN1;N1;1\nN3;N5;1\nN4;N5;1\n"))
        .containsExactly(
            "UMRECHNUNG_UNVOLLSTAENDIG gewichte.csv: N2 N2 fehlt",
            "UMRECHNUNG_OHNE_ZIEL gewichte.csv: nach N2 N2 geht nichts");
  }

  @Test
  void stoppedWithLineWhenGebietsstandOrColumnIsUnknown() {
    assertThatThrownBy(() -> read(EINWOHNER.replace("2021-01-01", "2022-01-01"), ""))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("ort.yml, Zeile 37")
        .hasMessageContaining("2021-01-01");
    assertThatThrownBy(() -> read(EINWOHNER.replace("feld: res_2015", "feld: einwohner"), ""))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("blocks.csv, Zeile 1")
        .hasMessageContaining("old, new, res_2015");
    assertThatThrownBy(
            () -> read(EINWOHNER.replace("datei: blocks.csv", "# datei: blocks.csv"), ""))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("\"datei\"");
  }

  @Test
  void stoppedWithLineWhenValidityOverlaps() {
    read("", "");
    Path datei =
        Ortsdaten.write(
            ordner.resolve("ort.yml"),
            DEKLARATION.replace("gueltig_bis: 2023-12-31", "gueltig_bis: 2024-06-30"));

    assertThatThrownBy(() -> RaumgliederungReader.read(datei))
        .isInstanceOfSatisfying(
            Abbruch.class, a -> assertThat(a.abhilfe()).contains("gueltig_bis: 2023-12-31"))
        .hasMessageContaining("ort.yml, Zeile 26")
        .hasMessageContaining("am 2024-01-01 gilt noch der vom 2021-01-01 (bis 2024-06-30)");
  }
}
