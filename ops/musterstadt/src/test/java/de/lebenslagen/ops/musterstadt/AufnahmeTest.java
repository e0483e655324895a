package de.lebenslagen.ops.musterstadt;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.etl.check.Pruefer;
import de.lebenslagen.etl.check.Pruefergebnis;
import de.lebenslagen.etl.check.Vergleichsbestand;
import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.etl.intake.LieferungReader;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.declaration.ArbeitsbereichReader;
import de.lebenslagen.warehouse.declaration.DatenquelleReader;
import de.lebenslagen.warehouse.declaration.Datenquellenpruefung;
import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Schweregrad;
import de.lebenslagen.warehouse.raum.RaumgliederungReader;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The folder is a workspace: every delivery passes the checks that real ones go through. */
@Tag("langsam")
class AufnahmeTest {

  @TempDir Path ordner;

  @ParameterizedTest
  @EnumSource(Variante.class)
  void deliveriesPassTheChecks(Variante variante) throws IOException {
    Musterstadt.write(new Musterauftrag(12_000, 2022, 2024, 2, variante), ordner);
    Arbeitsbereich arbeitsbereich = ArbeitsbereichReader.read(ordner);

    assertThat(Datenquellenpruefung.listFehler(arbeitsbereich.datenquellen())).isEmpty();
    List<Pruefergebnis> ergebnisse = pruefe(arbeitsbereich, listFiles(ordner, "lieferungen"));
    assertThat(ergebnisse).hasSize(variante == Variante.NULL ? 24 : 22);
    assertThat(ergebnisse).allSatisfy(AufnahmeTest::requireOhneFehler);
    List<Befund> warnungen =
        ergebnisse.stream()
            .flatMap(e -> e.pruefbericht().befunde().stream())
            .filter(b -> b.schweregrad() == Schweregrad.WARNUNG)
            .toList();
    assertThat(warnungen)
        .as("nothing is wrong but jumps")
        .extracting(Befund::regel)
        .isSubsetOf("SPRUNG", "KOPIERTE_ZELLE");
  }

  @Test
  void correctedAndLateDeliveriesPassToo() throws IOException {
    Musterstadt.write(new Musterauftrag(12_000, 2022, 2024, 2, Variante.STANDARD), ordner);
    List<Path> dateien = new ArrayList<>(listFiles(ordner, "lieferungen/korrektur"));
    dateien.addAll(listFiles(ordner, "lieferungen/verspaetet"));

    List<Pruefergebnis> ergebnisse = pruefe(ArbeitsbereichReader.read(ordner), dateien);

    assertThat(ergebnisse).hasSize(2).allSatisfy(AufnahmeTest::requireOhneFehler);
  }

  private static void requireOhneFehler(Pruefergebnis ergebnis) {
    assertThat(ergebnis.pruefbericht().befunde())
        .as(ergebnis.pruefbericht().datei())
        .noneMatch(b -> b.schweregrad() == Schweregrad.FEHLER);
    assertThat(ergebnis.pruefbericht().zeilen()).isPositive();
  }

  private static List<Pruefergebnis> pruefe(Arbeitsbereich arbeitsbereich, List<Path> dateien) {
    List<Datenquelle> datenquellen = DatenquelleReader.listAll(arbeitsbereich.datenquellen());
    Raumverzeichnis raeume =
        new Raumverzeichnis(
            List.of(
                RaumgliederungReader.readSchluessel(
                        arbeitsbereich.gebiete().resolve("musterstadt.yml"))
                    .getRaumgliederung()));
    LieferungReader reader = new LieferungReader(datenquellen);
    List<Lieferung> lieferungen = dateien.stream().map(reader::read).toList();
    return Pruefer.pruefeAlle(lieferungen, raeume, Vergleichsbestand.empty());
  }

  private static List<Path> listFiles(Path ordner, String unter) throws IOException {
    try (Stream<Path> files = Files.list(ordner.resolve(unter))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
