package de.lebenslagen.warehouse.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Ausnahme;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.RaumId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AusnahmeReaderTest {

  private static final Path FLENSBURG = Path.of("..", "ops", "demo", "flensburg");
  private static final List<Datenquelle> DATENQUELLEN =
      DatenquelleReader.listAll(FLENSBURG.resolve("datenquellen"));

  private static final String GUT =
      """
      datenquelle: wohngeld
      spalten: [residents]
      regeln: [KOPIERTE_ZELLE]
      jahre: [2018]
      gebiete: ["03"]
      grund: Der Wert ist kopiert.
      person: Sozialplanung
      erteilt_am: 2026-11-20
      gilt_bis: 2027-12-31
      """;

  @TempDir Path ordner;

  private static Ausnahme parse(String text) {
    return AusnahmeReader.parse("probe.yml", text, Quellensuche.of(DATENQUELLEN));
  }

  @Test
  void shippedOnesAreReadAndAreAboutRealColumns() {
    assertThat(
            AusnahmeReader.listAll(FLENSBURG.resolve("ausnahmen"), Quellensuche.of(DATENQUELLEN)))
        .extracting(Ausnahme::id)
        .containsExactly(
            "arbeitslose_merkmale_2022_tarup",
            "geburten_2011",
            "grundsicherung_sgb12_2021",
            "wohngeld_2018_nordstadt");
    assertThat(AusnahmeReader.listAll(ordner.resolve("fehlt"), Quellensuche.of(DATENQUELLEN)))
        .isEmpty();
  }

  @Test
  void isReadAsWritten() {
    Ausnahme ausnahme = parse(GUT);

    assertThat(ausnahme.umfang()).isEqualTo("residents; 2018; Gebiet 03");
    assertThat(ausnahme.isGueltig(LocalDate.of(2026, 11, 19))).isFalse();
    assertThat(ausnahme.isGueltig(LocalDate.of(2026, 11, 20))).isTrue();
    assertThat(ausnahme.isGueltig(LocalDate.of(2027, 12, 31))).isTrue();
    assertThat(ausnahme.isGueltig(LocalDate.of(2028, 1, 1))).isFalse();
    RaumId nordstadt = RaumId.parse("flensburg:2018-01-01:stadtteil:03");
    assertThat(ausnahme.coversZeile(2018, nordstadt)).isTrue();
    assertThat(ausnahme.coversZeile(2019, nordstadt)).isFalse();
  }

  @Test
  void whatIsWrittenReadsBackAsTheSameWhateverTheTexts() {
    Ausnahme hostile =
        new Ausnahme(
            "probe",
            "wohngeld",
            List.of("residents"),
            List.of(),
            List.of(2018, 2019),
            List.of(Ausnahme.OHNE_GEBIET, "03"),
            "\"}: &x *y !!java # ü\n\t\\ \u0000 \u2028 ende",
            "Amt: 50",
            LocalDate.of(2026, 11, 20),
            LocalDate.of(2026, 11, 20),
            Optional.of(new Ausnahme.Widerruf(LocalDate.of(2026, 12, 1), "Amt", "\"berichtigt\"")));

    Path datei = AusnahmeWriter.write(ordner.resolve("ausnahmen"), hostile);

    assertThat(AusnahmeReader.read(datei, Quellensuche.of(DATENQUELLEN))).isEqualTo(hostile);
    assertThat(datei.getParent()).isDirectoryContaining("glob:**probe.yml");
    assertThat(datei.getParent().toFile().list()).hasSize(1);
  }

  @Test
  void wrongOnesAreRefusedWithLineAndRepair() {
    Map.of(
            "datenquelle: wohngelt", "wohngeld",
            "spalten: [residentz]", "residents",
            "spalten: [district_id]", "Spalte mit Zahlen",
            "spalten: []", "mindestens eine Spalte",
            "jahre: [zwei]", "ganze Zahl",
            "gilt_bis: 2026-11-19", "ab erteilt_am",
            "gilt_bis: bald", "2027-12-31",
            "grund: \"\"", "ein Text",
            "regel: [X]", "bekanntes Feld")
        .forEach(
            (line, message) -> {
              String feld = line.substring(0, line.indexOf(':'));
              String text =
                  feld.equals("regel") ? GUT + line + "\n" : GUT.replaceAll(feld + ": .*", line);
              assertThatThrownBy(() -> parse(text))
                  .as(line)
                  .isInstanceOfSatisfying(
                      Abbruch.class,
                      a -> assertThat(a.getMessage() + a.abhilfe()).contains("probe.yml", message));
            });
    assertThatThrownBy(
            () -> AusnahmeReader.parse("Meine Ausnahme.yml", GUT, Quellensuche.of(DATENQUELLEN)))
        .hasMessageContaining("Dateiname");
  }
}
