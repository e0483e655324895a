package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.declaration.FertigeQuelle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Write, fill in, hand back: what a supplier does, and what can go wrong. */
class DatenquelleVorlageBefehlTest {

  @TempDir Path ordner;

  private Path ort;

  @BeforeEach
  void makeWorkspace() throws IOException {
    ort = Musterort.create(ordner);
  }

  private Path write(String id, int jahr) {
    return Musterort.writeVorlage(ort, id, jahr);
  }

  private Aufruf.Ausgang check(Path datei) {
    return Aufruf.in(ort).run("pruefe", datei.toString());
  }

  /** Those whose rows are known, so that only values are filled in. */
  static Stream<String> vorbelegte() {
    return FertigeQuelle.listIds().stream()
        .filter(
            id ->
                !List.of("einrichtungen", "gedruckt", "landesdatenbank_bevoelkerung").contains(id))
        .filter(id -> !id.startsWith("wahl_"));
  }

  @ParameterizedTest
  @MethodSource("vorbelegte")
  @Tag("langsam")
  void filledVorlageOfEveryReadySourcePasses(String id) throws IOException {
    Path datei = write(id, 2025);
    AusgefuellteVorlage.fill(datei);
    Path zurueck = Files.move(datei, ort.resolve("Rückmeldung Frau Meier.xlsx"));

    Aufruf.Ausgang ausgang = check(zurueck);

    assertThat(ausgang.code()).as(ausgang.ausgabe()).isZero();
    assertThat(ausgang.ausgabe()).contains(id);
  }

  @Test
  void facilitiesAreTypedIntoBlankRows() throws IOException {
    Path datei = write("einrichtungen", 2025);
    AusgefuellteVorlage.fill(datei, listZeilen("einrichtungen.csv"));

    Aufruf.Ausgang ausgang = check(datei);

    assertThat(ausgang.code()).as(ausgang.ausgabe()).isZero();
    assertThat(ausgang.ausgabe()).contains("einrichtungen  5 Zeilen");
  }

  static List<Map<String, Object>> listZeilen(String sample) throws IOException {
    List<String> lines = Musterort.read(sample).lines().toList();
    String[] kopf = lines.get(0).split(";", -1);
    List<Map<String, Object>> result = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      Map<String, Object> row = new LinkedHashMap<>();
      String[] cells = line.split(";", -1);
      for (int i = 0; i < kopf.length; i++) {
        boolean number = cells[i].matches("[1-9][0-9]*(,[0-9]+)?");
        if (!cells[i].isEmpty()) {
          row.put(kopf[i], number ? Double.valueOf(cells[i].replace(',', '.')) : cells[i]);
        }
      }
      result.add(row);
    }
    return result;
  }

  @Test
  void emptyCellIsAskedBackAndNeverGuessed() {
    Path datei = write("wohngeld", 2025);

    Aufruf.Ausgang ausgang = check(datei);

    assertThat(ausgang.code()).isEqualTo(3);
    assertThat(ausgang.ausgabe()).contains("LEERZELLE", "Blatt \"Daten\", Zeile 8");
  }

  @Test
  void wrongTotalIsAFehlerWhenSomebodyTypedOverTheFormula() {
    Path datei = write("wohngeld", 2025);
    AusgefuellteVorlage.fill(datei);
    AusgefuellteVorlage.edit(
        datei,
        m -> {
          m.getSheet("Daten").getRow(11).getCell(2).removeFormula();
          m.getSheet("Daten").getRow(11).getCell(2).setCellValue(17);
        });

    Aufruf.Ausgang ausgang = check(datei);

    assertThat(ausgang.code()).isEqualTo(3);
    assertThat(ausgang.ausgabe())
        .contains("SUMMENZEILE", "Zeile 12, Spalte \"Haushalte\"", "gefunden \"17\"");
  }

  @Test
  void changedKennungIsToldWithItsRepair() {
    Path datei = write("wohngeld", 2025);
    AusgefuellteVorlage.fill(datei);
    AusgefuellteVorlage.edit(
        datei, m -> m.getSheet("Kennung").getRow(2).getCell(1).setCellValue("2024"));

    Aufruf.Ausgang ausgang = check(datei);

    assertThat(ausgang.code()).isEqualTo(2);
    assertThat(ausgang.ausgabe()).contains("Blatt \"Kennung\" wurde verändert", "neue Vorlage");
  }

  @Test
  void anotherTownsKeysAndRenamedHeadersAreFindings() {
    Path datei = write("wohngeld", 2025);
    AusgefuellteVorlage.fill(datei);
    AusgefuellteVorlage.edit(
        datei,
        m -> {
          m.getSheet("Daten").getRow(7).getCell(0).setCellValue("99");
          m.getSheet("Daten").getRow(8).getCell(2).setCellValue("=1+1");
        });
    assertThat(check(datei).ausgabe()).contains("RAUM", "\"99\"").contains("\"=1+1\"");
    AusgefuellteVorlage.edit(
        datei, m -> m.getSheet("Daten").getRow(6).getCell(2).setCellValue("Hushalte"));
    assertThat(check(datei).ausgabe()).contains("KOPFZEILE", "\"Hushalte\": dieselbe?");
  }

  @Test
  void fileNameOfAnotherYearIsAWarning() throws IOException {
    Path datei = write("wohngeld", 2025);
    AusgefuellteVorlage.fill(datei);
    Path zurueck = Files.move(datei, ort.resolve("wohngeld 2024.xlsx"));

    assertThat(check(zurueck).ausgabe()).contains("FASSUNG", "ein anderes Jahr");
  }

  @Test
  void vorlageIsNeverWrittenOverAFilledOne() {
    write("wohngeld", 2025);
    Aufruf.in(ort)
        .run("datenquelle", "vorlage", "wohngeld", "--jahr", "2025")
        .isAbbruch(2, "gibt es schon", "umbenennen");
    Aufruf.in(ort)
        .run("datenquelle", "vorlage", "wohngelt", "--jahr", "2025")
        .isAbbruch(2, "\"wohngelt\" gibt es nicht", "Meinten Sie \"wohngeld\"?");
    Aufruf.in(ort)
        .run("datenquelle", "vorlage", "kita", "--jahr", "25")
        .isAbbruch(2, "zwischen 1900 und 2099", "--jahr 2025");
    Aufruf.in(ort)
        .run("datenquelle", "vorlage", "kita", "--jahr", "2025", "--nach", "kita.csv")
        .isAbbruch(2, "endet mit .xlsx", "--nach");
  }
}
