package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The site of Berlin with its facilities, made once per run. One Kita has a hostile name, and one
 * stands far outside the town.
 */
final class Ortesite {

  static final String FEINDLICH = "<script>alert('Kita')</script>";

  /** Of the area in which the Kita with the hostile name stands. */
  static final String RAUM = "01100308";

  private static final String LISTE = "lieferungen/einrichtungen_berlin_2024.csv";
  private static final String EHRLICH = "Kita F.A.I.R.play";
  private static final String FERN =
      "kita-00000001,kita,Kita in der Ferne,10," + RAUM + ",01011301,450000.0,5900000.0\n";

  private static @Nullable Path ort;

  private Ortesite() {}

  /** The Arbeitsbereich. Read only but for {@code ausgabe}. */
  static synchronized Path ort() {
    Path known = ort;
    if (known != null) {
      return known;
    }
    Path ordner = Testort.copy(Testort.berlin(), temporary());
    String text = Testordner.read(ordner.resolve(LISTE));
    assertThat(text).contains(EHRLICH);
    Testordner.write(ordner.resolve(LISTE), text.replace(EHRLICH, FEINDLICH) + FERN);
    Prozess.Ausgang ausgang = Prozess.runLaden(ordner, "aufnehmen", LISTE);
    assertThat(ausgang.code()).as(ausgang.meldungen()).isZero();
    Aufruf.in(ordner).run("datenstand", "veroeffentliche").isGut();
    Aufruf.in(ordner).run("freigabe", "erteile", "monitoring", "--zweck", "Probe").isGut();
    Aufruf.in(ordner).run("site").isGut();
    ort = ordner;
    return ordner;
  }

  static Path site() {
    return ort().resolve("ausgabe/site");
  }

  /** How many facilities of a kind the delivered list names in an area, counted from its lines. */
  static long count(String art, Spalte spalte, String schluessel) {
    return zeilen().stream()
        .filter(f -> f[1].equals(art) && f[spalte.nr].equals(schluessel))
        .count();
  }

  /** How many of a kind the delivered list names. */
  static long count(String art) {
    return zeilen().stream().filter(f -> f[1].equals(art)).count();
  }

  /** The lines of the list as it ships, without places that stay secret by their names. */
  private static List<String[]> zeilen() {
    return Testordner.read(Testordner.PROGRAMM.resolve("ops/demo/berlin").resolve(LISTE))
        .lines()
        .skip(1)
        .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
        .filter(f -> !f[2].contains("Gemeinschaftsunterkunft"))
        .toList();
  }

  /** Which areas the list names. */
  enum Spalte {
    SEIT_2021(4),
    BIS_2020(5);

    private final int nr;

    Spalte(int nr) {
      this.nr = nr;
    }
  }

  private static Path temporary() {
    try {
      Path ordner = Files.createTempDirectory("lebenslagen-ortesite");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> Testordner.delete(ordner)));
      return ordner;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
