package de.lebenslagen.etl.check;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.etl.intake.LieferungReader;
import de.lebenslagen.warehouse.declaration.DatenquelleReader;
import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Schweregrad;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FassungTest {

  private static final String FASSUNGEN =
      """
      fassungen:
        - gueltig_ab: 2025-01-01
          grund: neues Fachverfahren
          umbenannt: { anzahl: Kinder gesamt, sex: Geschlecht }
          entfallen: [davon]
          format: { art: csv, zeichensatz: UTF-8, trennzeichen: ",", dezimalzeichen: "." }
      """;
  private static final String ALT = "jahr;bezirk;sex;anzahl;davon;quote\n%d;01;m;403;12;9,5\n";
  private static final String NEU = "jahr,bezirk,Geschlecht,Kinder gesamt,quote\n%d,01,m,403,9.5\n";

  @TempDir Path ordner;

  private Datenquelle datenquelle;

  @BeforeEach
  void declare() throws IOException {
    Path datei = ordner.resolve("lang.yml");
    Files.writeString(datei, String.format(Pruefstand.LANG, "") + FASSUNGEN);
    datenquelle = DatenquelleReader.read(datei);
  }

  private Pruefergebnis check(String text) throws IOException {
    Path datei = ordner.resolve("lang_x.csv");
    Files.write(datei, text.getBytes(StandardCharsets.UTF_8));
    Lieferung lieferung = new LieferungReader(List.of(datenquelle)).read(datei);
    return Pruefer.pruefe(lieferung, Pruefstand.RAEUME, Vergleichsbestand.empty());
  }

  private static List<Zelle> cells(Pruefergebnis ergebnis) {
    return ((Pruefergebnis.Bestanden) ergebnis).lieferung().zeilen().get(0).zellen();
  }

  @Test
  void sameCellsWhenTheHeaderIsThatOfAnotherVersion() throws IOException {
    List<Zelle> old = cells(check(String.format(ALT, 2022)));
    List<Zelle> now = cells(check(String.format(NEU, 2022)));
    assertThat(now.get(2)).isEqualTo(old.get(2));
    assertThat(now.get(3)).isEqualTo(old.get(3));
    assertThat(((Zelle.Zahl) now.get(5)).zahl()).isEqualByComparingTo(new BigDecimal("9.5"));
    assertThat(now.get(4)).isInstanceOf(Zelle.OhneWert.class); // davon is delivered no more
  }

  @Test
  void warningWhenAnOldHeaderComesAfterTheChange() throws IOException {
    assertThat(check(String.format(ALT, 2026)).pruefbericht().befunde())
        .filteredOn(b -> b.schweregrad() == Schweregrad.WARNUNG)
        .extracting(Befund::regel, b -> b.stelle().zeile().orElse(0))
        .contains(org.assertj.core.groups.Tuple.tuple("FASSUNG", 2));
    assertThat(check(String.format(ALT, 2024)).pruefbericht().befunde())
        .extracting(Befund::regel)
        .doesNotContain("FASSUNG");
  }

  @Test
  void findingNamesTheColumnAsTheFileDoesWhenItWasRenamed() throws IOException {
    Pruefergebnis ergebnis = check(String.format(NEU, 2025).replace("403", "vier"));
    assertThat(ergebnis.pruefbericht().befunde())
        .extracting(b -> b.stelle().spalte().orElse(""))
        .containsExactly("Kinder gesamt");
  }

  @Test
  void questionWhenAColumnIsCalledOtherwise() throws IOException {
    Pruefergebnis ergebnis =
        check(String.format(NEU, 2025).replace("Kinder gesamt", "Kinder Gesamt"));
    assertThat(ergebnis.pruefbericht().befunde())
        .anySatisfy(
            b ->
                assertThat(b.abhilfe())
                    .contains("\"Kinder Gesamt\": dieselbe?")
                    .contains("lebenslagen datenquelle fassung"));
  }
}
