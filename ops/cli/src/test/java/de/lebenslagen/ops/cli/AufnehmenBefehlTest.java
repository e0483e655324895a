package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AufnehmenBefehlTest {

  @TempDir Path ordner;

  /** The class path of these tests is that of the query side. */
  @Test
  void missingSparkIsToldClearly() {
    Path ort = Testort.create(ordner.resolve("flensburg"));

    Aufruf.in(ort)
        .run("aufnehmen", "lieferungen")
        .isAbbruch(4, "Zum Laden fehlt Apache Spark", "über das Skript \"lebenslagen\" starten");
    assertThat(ort.resolve(".lebenslagen")).doesNotExist();
  }

  @Test
  @Tag("langsam")
  void emptyWorkspaceRecognisesNothing() {
    Aufruf.in(ordner).run("neu", "Voerde", "--ags", "05170044").isGut();
    Path datei = Testordner.write(ordner.resolve("voerde/lieferungen/a.csv"), "x,y\n1,2\n");
    Prozess.Ausgang ausgang =
        Prozess.runLaden(ordner.resolve("voerde"), "aufnehmen", datei.toString());

    assertThat(ausgang.code()).isEqualTo(2);
    assertThat(ausgang.ausgabe())
        .contains("✗ a.csv", "gehört zu keiner Datenquelle", "Es hat sich nichts geändert.");
    assertThat(ausgang.meldungen()).isEmpty();
  }

  @Test
  @Tag("langsam")
  void badFileStaysOutAndTheGoodOneEnters() {
    Path ort = Testort.copy(Testort.veroeffentlicht(), ordner.resolve("ort"));
    Testort.writeKorrektur(ort);
    Testordner.write(
        ort.resolve("korrektur").resolve(Testort.SGB2),
        "year,district_id,residents\n2022,1,viele\n");
    Prozess.Ausgang ausgang = Prozess.runLaden(ort, "aufnehmen", "korrektur");

    assertThat(ausgang.code()).isEqualTo(3);
    assertThat(ausgang.ausgabe())
        .contains(
            "✗ " + Testort.SGB2,
            "Zeile 2, Spalte \"residents\": erwartet ",
            "✓ " + Testort.ARBEITSLOSE,
            "2 Dateien: 1 in Ordnung, davon 1 mit Warnungen, 1 nicht.",
            "Die Warnungen zeigt: lebenslagen pruefe DATEI",
            "Im Entwurf: arbeitslose 2022\n",
            "Weiter mit:   lebenslagen datenstand veroeffentliche");
    assertThat(ausgang.meldungen()).contains("[4/4]");
  }

  @Test
  @Tag("langsam")
  void knownFileChangesNothing() {
    Path ort = Testort.copy(Testort.veroeffentlicht(), ordner.resolve("ort"));
    Prozess.Ausgang ausgang =
        Prozess.runLaden(ort, "aufnehmen", "lieferungen/" + Testort.ARBEITSLOSE);

    assertThat(ausgang.code()).isZero();
    assertThat(ausgang.ausgabe())
        .contains("= " + Testort.ARBEITSLOSE + "  schon aufgenommen am ", "--erneut")
        .endsWith("Es hat sich nichts geändert.\n");
  }
}
