package de.lebenslagen.etl.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LieferungReaderTest {

  private static final String YAML =
      """
      id: %1$s
      titel: Titel
      herkunft:
        { lieferstelle: A, fachbereich: B, zweck: C, lizenz: D, quellenangabe: E }
      rhythmus: { takt: jaehrlich }
      personenbezogen: false
      bereits_veroeffentlicht: false
      erkennung: { dateinamen: ["%2$s"] }
      format: { art: csv, zeichensatz: UTF-8, trennzeichen: "%3$s" }
      spalten:
        jahr: { typ: jahr, beschreibung: Jahr }
        %4$s: { typ: anzahl, beschreibung: Anzahl }
      raumbezug: { raumgliederung: s, gebietsstand: 2018-01-01, ebene: stadt, fest: "1" }
      zeitbezug: { art: kalenderjahr, spalte: jahr }
      abbildungen:
        - aufgliederung: insgesamt
          titel: insgesamt
          tabelle: fct_zaehlung
          gegenstand: { id: x_%1$s, titel: X, einheit: Fälle, additiv_ueber: [] }
          werte: [%4$s]
      """;

  @TempDir Path ordner;
  private LieferungReader reader;

  @BeforeEach
  void declare() throws IOException {
    Path folder = Files.createDirectory(ordner.resolve("datenquellen"));
    declare(folder, "geburten", "geburten_*.csv", ",", "geborene");
    declare(folder, "sterbefaelle", "sterbe*.csv", ",", "gestorbene");
    declare(folder, "zuzuege", "wanderung_????.csv", ";", "personen");
    declare(folder, "fortzuege", "wanderung_*.csv", ",", "personen");
    reader = new LieferungReader(DatenquelleReader.listAll(folder), 1000);
  }

  private static void declare(Path folder, String id, String muster, String trenner, String spalte)
      throws IOException {
    Files.writeString(folder.resolve(id + ".yml"), YAML.formatted(id, muster, trenner, spalte));
  }

  @ParameterizedTest
  @CsvSource({
    "geburten_2022.csv, 'jahr,geborene', geburten",
    "Geburten_2022.CSV, 'anders', geburten",
    "irgendwas.csv, 'jahr,gestorbene', sterbefaelle",
    "irgendwas.csv, 'gestorbene,jahr', sterbefaelle",
    "irgendwas.csv, 'jahr;personen', zuzuege",
    "wanderung_2022.csv, 'jahr,personen', fortzuege",
    "wanderung_2022.csv, 'jahr;personen', zuzuege",
  })
  void recognisedByNameElseByHeader(String name, String kopf, String datenquelle)
      throws IOException {
    assertThat(reader.read(write(name, kopf + "\n")).datenquelle().id()).isEqualTo(datenquelle);
  }

  @Test
  void abbruchWithNearestCandidatesWhenUnknown() throws IOException {
    Path datei = write("unbekannt.csv", "jahr,geborne\n");
    assertThatThrownBy(() -> reader.read(datei))
        .isInstanceOfSatisfying(
            Abbruch.class,
            e -> {
              assertThat(e.kategorie()).isEqualTo(Abbruch.Kategorie.EINGABE);
              assertThat(e.getMessage())
                  .contains("geburten (es fehlt geborene; nicht deklariert ist geborne)");
            });
  }

  @Test
  void abbruchNamesAllWhenAmbiguous() throws IOException {
    Path folder = Files.createDirectory(ordner.resolve("doppelt"));
    declare(folder, "a1", "a*.csv", ",", "personen");
    declare(folder, "a2", "?b.csv", ",", "personen");
    LieferungReader both = new LieferungReader(DatenquelleReader.listAll(folder));
    Path datei = write("ab.csv", "jahr,personen\n");
    assertThatThrownBy(() -> both.read(datei)).hasMessageContaining("a1, a2");
  }

  @Test
  void sameIdWhenTheSameBytesComeUnderAnotherName() throws IOException {
    Lieferung first = reader.read(write("geburten_1.csv", "jahr,geborene\n2022,1\n"));
    Lieferung second = reader.read(write("geburten_2.csv", "jahr,geborene\n2022,1\n"));
    Lieferung other = reader.read(write("geburten_3.csv", "jahr,geborene\n2022,2\n"));
    assertThat(first.id()).isEqualTo(second.id()).isNotEqualTo(other.id());
    assertThat(first.sha256())
        .isEqualTo("dc26ebc7a40989175a1e22094b37690e07f09f30c954d3b8ae2cac6a2e5cc4d7");
    assertThat(first.groesseBytes()).isEqualTo(21);
  }

  @Test
  void refusedWhenItIsAFolderOrMissingOrTooLarge() throws IOException {
    assertThatThrownBy(() -> reader.read(ordner)).hasMessageContaining("keine gewöhnliche Datei");
    assertThatThrownBy(() -> reader.read(ordner.resolve("nicht.csv")))
        .hasMessageContaining("gibt es nicht");
    Path large = write("geburten_gross.csv", "x".repeat(1001));
    assertThatThrownBy(() -> reader.read(large))
        .hasMessageContaining("1001 Bytes, erlaubt sind 1000");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void linksAreFollowedToTheFileThatTheyMean() throws IOException {
    Path target = write("echt.txt", "jahr,geborene\n");
    Path link = Files.createSymbolicLink(ordner.resolve("geburten_x.csv"), target);
    Lieferung lieferung = reader.read(link);
    assertThat(lieferung.name()).isEqualTo("geburten_x.csv");
    assertThat(lieferung.datei()).isEqualTo(target.toRealPath());
    Path device = Files.createSymbolicLink(ordner.resolve("geburten_y.csv"), Path.of("/dev/zero"));
    assertThatThrownBy(() -> reader.read(device)).hasMessageContaining("keine gewöhnliche Datei");
    Files.delete(device);
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  @Timeout(300)
  void pipeIsRefusedWithoutWaitingForAWriter() throws Exception {
    Path pipe = ordner.resolve("geburten_rohr.csv");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertThatThrownBy(() -> reader.read(pipe)).hasMessageContaining("keine gewöhnliche Datei");
  }

  @Test
  void abbruchWhenTheFileChangesBeforeItIsRead() throws IOException {
    Path datei = write("geburten_1.csv", "jahr,geborene\n2022,1\n");
    Lieferung lieferung = reader.read(datei);
    Files.writeString(datei, "jahr,geborene\n2022,9\n");
    assertThatThrownBy(() -> RohdatenReader.read(lieferung, new Zaehler()))
        .isInstanceOfSatisfying(
            Abbruch.class, e -> assertThat(e.kategorie()).isEqualTo(Abbruch.Kategorie.SYSTEM));
  }

  @Test
  void linesAboveTheHeaderArePassedOverWhateverTheyHold() throws IOException {
    Path folder = Files.createDirectory(ordner.resolve("kopf"));
    Files.writeString(
        folder.resolve("kopf.yml"),
        YAML.formatted("kopf", "kopf*.csv", ",", "zahl")
            .replace("art: csv,", "art: csv, kopfzeile: 3,"));
    List<Datenquelle> datenquellen = DatenquelleReader.listAll(folder);
    Path datei = write("kopf.csv", "Tabelle \"1\nStand: 5,\"x\njahr,zahl\n2022,1\n\n2023,2\n");
    Zaehler rows = new Zaehler();
    assertThat(RohdatenReader.read(new LieferungReader(datenquellen).read(datei), rows)).isEmpty();
    assertThat(rows.gesehen).containsExactly("3 [jahr, zahl]", "4 [2022, 1]", "6 [2023, 2]");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(ordner.resolve(name), text);
  }

  private static final class Zaehler implements Zeilenempfaenger {
    private final List<String> gesehen = new ArrayList<>();

    @Override
    public void accept(Kopfzeile kopf) {
      accept(kopf.zeile());
    }

    @Override
    public void accept(Rohzeile zeile) {
      gesehen.add(zeile.nummer() + " " + zeile.zellen());
    }
  }
}
