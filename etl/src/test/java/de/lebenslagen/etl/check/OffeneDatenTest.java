package de.lebenslagen.etl.check;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.etl.intake.LieferungReader;
import de.lebenslagen.warehouse.declaration.DatenquelleReader;
import de.lebenslagen.warehouse.declaration.Datenquellenpruefung;
import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Spaltentyp;
import de.lebenslagen.warehouse.model.Schweregrad;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Zeitbezug;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Open data as their publishers deliver them: see QUELLE.md beside the files. */
@Tag("langsam")
class OffeneDatenTest {

  private static final Path DATEN = OffeneDaten.ORDNER;

  @TempDir static Path ordner;

  private static OffeneDaten daten;

  @BeforeAll
  static void prepare() {
    daten = new OffeneDaten(ordner);
  }

  @Test
  void declarationsPassTheSchemaToo() {
    assertThat(Datenquellenpruefung.listFehler(DATEN.resolve("datenquellen"))).isEmpty();
  }

  @Test
  void koelnHasRowsOfThreeLevelsAndManyTablesInOneFile() throws IOException {
    Pruefergebnis ergebnis = daten.checkKoeln();
    List<Zeile> zeilen = passed(ergebnis);

    assertThat(ergebnis.pruefbericht().zeilen()).isEqualTo(29_135);
    Map<String, Long> byEbene =
        zeilen.stream()
            .collect(
                Collectors.groupingBy(z -> z.raum().ebene(), TreeMap::new, Collectors.counting()));
    assertThat(byEbene.values().stream().mapToLong(n -> n).sum()).isEqualTo(29_135);
    assertThat(byEbene).containsOnlyKeys("stadtteil", "bezirk", "stadt");
    assertThat(byEbene).containsEntry("bezirk", 9 * byEbene.get("stadt"));
    Zeile first = zeilen.get(0);
    assertThat(first.raum().schluesselVoll()).isEqualTo("koeln:2005-01-01:stadt:000");
    assertThat(zahl(first, "koeln", "zahl")).isEqualByComparingTo("1023101");
    assertThat(daten.getDatenquelle("koeln").abbildungen())
        .extracting(Datenquelle.Faktabbildung::aufgliederung)
        .containsExactly(
            "einwohner_stadtteil",
            "einwohner_bezirk",
            "einwohner_stadt",
            "geschlecht_stadtteil",
            "geschlecht_bezirk",
            "geschlecht_stadt",
            "alter");
  }

  @Test
  void hamburgAsWorkbookEqualsHamburgAsCsv() throws IOException {
    List<Zeile> csv = passed(daten.checkHamburg("csv"));
    List<Zeile> xlsx = passed(daten.checkHamburg("xlsx"));

    assertThat(csv).hasSize(107);
    assertThat(xlsx).hasSize(107);
    Datenquelle datenquelle = daten.getDatenquelle("hamburg_csv");
    int compared = 0;
    for (int i = 0; i < 107; i++) {
      assertThat(xlsx.get(i).raum()).isEqualTo(csv.get(i).raum());
      assertThat(xlsx.get(i).zeitbezug())
          .isEqualTo(csv.get(i).zeitbezug())
          .isEqualTo(Zeitbezug.stichtag(LocalDate.of(2013, 12, 31)));
      for (int j = 0; j < datenquelle.spalten().size(); j++) {
        boolean counted = datenquelle.spalten().get(j).typ() == Spaltentyp.ANZAHL;
        assertSame(csv.get(i).zellen().get(j), xlsx.get(i).zellen().get(j), counted);
        compared++;
      }
    }
    assertThat(compared).isEqualTo(107 * 69);
  }

  /** The CSV shows one decimal place or none where the workbook holds all. */
  private static void assertSame(Zelle csv, Zelle xlsx, boolean counted) {
    if (counted || !(csv instanceof Zelle.Zahl shown) || !(xlsx instanceof Zelle.Zahl held)) {
      assertThat(xlsx).isEqualTo(csv);
      return;
    }
    BigDecimal one = held.zahl().setScale(1, RoundingMode.HALF_UP);
    BigDecimal none = held.zahl().setScale(0, RoundingMode.HALF_UP);
    assertThat(shown.zahl())
        .satisfiesAnyOf(
            z -> assertThat(z).isEqualByComparingTo(one),
            z -> assertThat(z).isEqualByComparingTo(none));
  }

  @Test
  void stadtteileOfHamburgMissTheTownBy6777() throws IOException {
    for (String art : List.of("csv", "xlsx")) {
      Pruefergebnis ergebnis = daten.checkHamburg(art);
      assertThat(Pruefstand.listBefunde(ergebnis, "SUMME_EBENEN"))
          .filteredOn(b -> b.stelle().spalte().orElseThrow().endsWith("Bevölkerung"))
          .singleElement()
          .satisfies(
              b -> {
                assertThat(b.schweregrad()).isEqualTo(Schweregrad.WARNUNG);
                assertThat(b.gefunden()).isEqualTo("1782217, Abweichung −6777");
              });
    }
  }

  @Test
  void areasOfTheSameNameAreToldApartByTheirPartOfTheFile() throws IOException {
    List<Zeile> zeilen = passed(daten.checkHamburg("xlsx"));
    assertThat(zeilen)
        .extracting(z -> z.raum().ebene() + " " + z.raum().schluessel())
        .contains("stadtteil 38", "bezirk 5", "stadt 02000000")
        .doesNotHaveDuplicates();
  }

  @Test
  void workbookNamesItsSheetInEveryFinding() throws IOException {
    Pruefergebnis ergebnis = daten.checkHamburg("xlsx");
    assertThat(ergebnis.pruefbericht().befunde())
        .isNotEmpty()
        .allSatisfy(b -> assertThat(b.stelle().blatt()).contains("Stadtteilprofile 2014"));
  }

  @Test
  void berlinLeavesOutTheOtherDaysAndTheNewAreas() throws IOException {
    Path datei = daten.unpack("berlin_ewr_plr.csv.gz");
    Pruefergebnis ergebnis = daten.check(datei, daten.berlin());

    assertThat(passed(ergebnis)).hasSize(4 * 447 + 448);
    assertThat(Pruefstand.listBefunde(ergebnis, "AUSGELASSEN"))
        .singleElement()
        .satisfies(b -> assertThat(b.gefunden()).isEqualTo(left(datei) + " andere Zeilen"));
  }

  private static long left(Path datei) throws IOException {
    return OffeneDaten.lines(datei)
        .filter(l -> l.contains("-06-30") || l.contains("LOR2021"))
        .count();
  }

  @Test
  void schoolsOfTheLandAreAreasOfTheirOwn() throws IOException {
    Pruefergebnis ergebnis = daten.checkSchulen();
    List<Zeile> zeilen = passed(ergebnis);

    assertThat(zeilen).hasSize(5407);
    assertThat(zeilen.get(0).zeitbezug()).isEqualTo(Zeitbezug.schuljahr(2024));
    int index = Spalten.indexOf(daten.getDatenquelle("nrw_schulen"), "Sozialindex");
    assertThat(zeilen)
        .filteredOn(
            z ->
                z.zellen().get(index) instanceof Zelle.OhneWert ohne
                    && ohne.status() == Statuscode.NICHT_GELIEFERT)
        .hasSize(1265);
  }

  @Test
  void zensusFindsItsGemeindenEvenWhenExcelAteTheZeros() throws IOException {
    Path datei = DATEN.resolve("nrw_gemeinden_zensus2022.csv");
    Raumverzeichnis raeume = OffeneDaten.gemeinden();
    Pruefergebnis complete = daten.check(datei, raeume);
    Path eaten = ordner.resolve("nrw_gemeinden_zensus2022.csv");
    Files.writeString(
        eaten,
        OffeneDaten.lines(datei)
            .map(l -> l.replaceAll(",0([0-9]{7})$", ",$1"))
            .collect(Collectors.joining("\n")));
    Pruefergebnis repaired = daten.check(eaten, raeume);

    assertThat(passed(complete)).hasSize(396);
    assertThat(complete.pruefbericht().befunde()).isEmpty();
    assertThat(passed(repaired)).isEqualTo(passed(complete));
    assertThat(repaired.pruefbericht().befunde())
        .singleElement()
        .satisfies(
            b -> {
              assertThat(b.schweregrad()).isEqualTo(Schweregrad.WARNUNG);
              assertThat(b.gefunden()).contains("ohne die Nullen am Anfang in 396 Zellen");
            });
  }

  @Test
  void hamburgReadsTheSameInEveryCharset() throws IOException {
    List<Zeile> expected = passed(daten.checkHamburg("csv"));
    String text = Files.readString(DATEN.resolve("Daten_fuer_die_Stadtteilprofile_2014.csv"));
    String yaml = Files.readString(DATEN.resolve("datenquellen").resolve("hamburg_csv.yml"));
    for (String charset : List.of("windows-1252", "ISO-8859-1", "UTF-16", "UTF-16LE")) {
      Path declared = Files.createDirectories(ordner.resolve(charset)).resolve("hamburg_csv.yml");
      Files.writeString(declared, yaml.replace("zeichensatz: UTF-8", "zeichensatz: " + charset));
      Path datei = declared.resolveSibling("Stadtteilprofile_2013.csv");
      Files.writeString(datei, text.replace("\n", "\r\n"), Charset.forName(charset));
      Lieferung lieferung =
          new LieferungReader(List.of(DatenquelleReader.read(declared))).read(datei);
      Pruefergebnis ergebnis =
          Pruefer.pruefe(lieferung, OffeneDaten.hamburg(), Vergleichsbestand.empty());
      assertThat(passed(ergebnis)).isEqualTo(expected);
    }
  }

  private static List<Zeile> passed(Pruefergebnis ergebnis) {
    assertThat(ergebnis.pruefbericht().befunde())
        .extracting(Befund::schweregrad)
        .doesNotContain(Schweregrad.FEHLER);
    return ((Pruefergebnis.Bestanden) ergebnis).lieferung().zeilen();
  }

  private static BigDecimal zahl(Zeile zeile, String datenquelle, String spalte) {
    int index = Spalten.indexOf(daten.getDatenquelle(datenquelle), spalte);
    return Spalten.findZahl(zeile, index).orElseThrow();
  }
}
