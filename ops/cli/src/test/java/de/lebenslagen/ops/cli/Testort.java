package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.ops.musterstadt.Musterauftrag;
import de.lebenslagen.ops.musterstadt.Musterstadt;
import de.lebenslagen.ops.musterstadt.Variante;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Workspaces for the tests: the declarations of Flensburg and a handful of its tables, loaded once
 * per build by the real loading process. Tests that change one take a copy.
 */
final class Testort {

  static final String ARBEITSLOSE = "fl_unemployed_residents_by_district.csv";
  static final String EINWOHNER = "fl_residents_by_district.csv";
  static final String WOHNUNGSNOTFALL = "fl_housing_assistance_cases_by_district.csv";
  static final String ALTENQUOTIENT = "fl_age_ratio_by_district.csv";
  static final String SGB2 = "fl_beneficiaries_by_district.csv";

  /** What the demo shows, a source with secret cells, and one with delivered ratios. */
  private static final List<String> LIEFERUNGEN =
      List.of(
          EINWOHNER,
          "fl_children_age_under_18_by_district.csv",
          "fl_residents_age_18_to_under_65_by_district.csv",
          "fl_residents_age_65_and_above_by_district.csv",
          ARBEITSLOSE,
          SGB2,
          WOHNUNGSNOTFALL,
          ALTENQUOTIENT);

  /** The first Datenstand that the fixed clock allows. */
  static final String ERSTER = "2026-11-22.1";

  private static Path veroeffentlicht;
  private static Path mitEntwurf;
  private static Path flensburg;
  private static Path berlin;
  private static Path musterstadt;

  private Testort() {}

  /** Nothing is loaded yet; deliveries lie ready. */
  static Path create(Path ordner) {
    for (String teil : List.of("gebiete", "datenquellen")) {
      Testordner.copy(Testordner.flensburg().resolve(teil), ordner.resolve(teil));
    }
    copyTo(ordner, "lebenslagen.yml");
    LIEFERUNGEN.forEach(datei -> copyTo(ordner, "lieferungen/" + datei));
    return ordner;
  }

  private static void copyTo(Path ordner, String datei) {
    Testordner.write(ordner.resolve(datei), Testordner.read(Testordner.flensburg().resolve(datei)));
  }

  /** All deliveries are published in {@link #ERSTER}. Read only. */
  static synchronized Path veroeffentlicht() {
    if (veroeffentlicht == null) {
      veroeffentlicht =
          shared(
              "veroeffentlicht",
              ordner -> {
                create(ordner);
                load(ordner, "lieferungen");
                publish(ordner);
              });
    }
    return veroeffentlicht;
  }

  /** All that ships of Flensburg, published: tables, Ausnahmen, indicators, set. Read only. */
  static synchronized Path flensburg() {
    if (flensburg == null) {
      flensburg = shared("flensburg", ordner -> loadDemo("flensburg", ordner));
    }
    return flensburg;
  }

  /** All that ships of Berlin, published: three Gebietsstaende, facilities, an index. Read only. */
  static synchronized Path berlin() {
    if (berlin == null) {
      berlin = shared("berlin", ordner -> loadDemo("berlin", ordner));
    }
    return berlin;
  }

  /** A small Musterstadt with what projections and supply need of three years. Read only. */
  static synchronized Path musterstadt() {
    if (musterstadt == null) {
      musterstadt = shared("musterstadt", Testort::loadMusterstadt);
    }
    return musterstadt;
  }

  private static void loadMusterstadt(Path ordner) {
    Musterstadt.write(new Musterauftrag(3000, 2014, 2024, 5, Variante.STANDARD), ordner);
    load(
        ordner,
        "lieferungen/musterstadt_einwohner_2014.csv",
        "lieferungen/musterstadt_einwohner_2019.csv",
        "lieferungen/musterstadt_einwohner_2024.csv",
        "lieferungen/musterstadt_kita_2024.csv",
        "einrichtungen/kitas_2024.csv",
        "personen/einwohner_2014.csv",
        "personen/einwohner_2019.csv",
        "personen/einwohner_2024.csv",
        "--rechtsgrundlage",
        "keine, erfunden",
        "--zweck",
        "Probe");
    publish(ordner);
  }

  /**
   * On top of {@link #veroeffentlicht}, an Entwurf in which one figure is corrected and one is
   * gone. Read only.
   */
  static synchronized Path mitEntwurf() {
    if (mitEntwurf == null) {
      mitEntwurf =
          shared(
              "mit-entwurf",
              ordner -> {
                copy(veroeffentlicht(), ordner);
                writeKorrektur(ordner);
                load(ordner, "korrektur");
              });
    }
    return mitEntwurf;
  }

  /** The year 2022 of the unemployed: Nordstadt 777 instead of 727, Tarup (82) left out. */
  static Path writeKorrektur(Path ordner) {
    String korrektur =
        Testordner.read(ordner.resolve("lieferungen").resolve(ARBEITSLOSE))
            .lines()
            .filter(l -> l.startsWith("year") || l.startsWith("2022"))
            .filter(l -> !l.startsWith("2022,13,"))
            .map(l -> l.equals("2022,3,727") ? "2022,3,777" : l)
            .collect(Collectors.joining("\n", "", "\n"));
    return Testordner.write(ordner.resolve("korrektur").resolve(ARBEITSLOSE), korrektur);
  }

  /** A workspace of one's own. */
  static Path copy(Path from, Path to) {
    Testordner.copy(from, to);
    return to;
  }

  private static void load(Path ordner, String... lieferungen) {
    Prozess.Ausgang ausgang =
        Prozess.runLaden(
            ordner,
            Stream.concat(Stream.of("aufnehmen"), Stream.of(lieferungen)).toArray(String[]::new));
    assertThat(ausgang.code()).as(ausgang.meldungen()).isZero();
  }

  private static void loadDemo(String stadt, Path ordner) {
    copy(Testordner.PROGRAMM.resolve("ops/demo").resolve(stadt), ordner);
    load(ordner, "lieferungen");
    publish(ordner);
  }

  private static void publish(Path ordner) {
    Aufruf.in(ordner).run("datenstand", "veroeffentliche").isGut();
  }

  /** A copy of what is made once per build, for this process alone. */
  static Path shared(String name, Consumer<Path> make) {
    return copy(Vorrat.get(name, make), Testordner.temporary(name));
  }
}
