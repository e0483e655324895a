package de.lebenslagen.ops.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A town with a request, for every proof: under which policy two towns are compared, and by which
 * hidden counts they differ.
 */
enum Beweisfall {

  /** Counts under 220 are hidden; two of them change against each other. */
  FLENSBURG(
      Testort::veroeffentlicht,
      """
      - gegenstand: einwohner
        ebenen: [stadt, stadtteil]
        nach: [[], [altersgruppe]]
        jahre: [2021, 2022]
      - {gegenstand: arbeitslose, ebenen: [stadt, stadtteil], jahre: [2021, 2022]}
      """,
      "anzahl * CASE WHEN gegenstand = 'arbeitslose' THEN 1009 ELSE 61 END",
      p ->
          p.replace("mindestfallzahl: 3", "mindestfallzahl: 220")
              .replace("mindestfallzahl_streng: 5", "mindestfallzahl_streng: 220"),
      220,
      300,
      "anzahl + CASE WHEN gegenstand = 'arbeitslose' AND berichtsjahr = 2022 THEN"
          + " CASE raum_id WHEN 'flensburg:2018-01-01:stadtteil:01' THEN %d"
          + " WHEN 'flensburg:2018-01-01:stadtteil:07' THEN -%d ELSE 0 END ELSE 0 END",
      new Einer(
          "arbeitslose",
          "flensburg:2018-01-01:stadtteil:01",
          "Altstadt",
          2022,
          "geschlecht = 'insgesamt'",
          "arbeitslosigkeit")),

  /** Two Planungsräume of one Bezirk count as too small for ages; they exchange some. */
  BERLIN(
      Beweisstaedte::berlin,
      """
      - gegenstand: einwohner
        ebenen: [planungsraum, bezirk, stadt]
        nach: [[], [altersgruppe]]
        jahre: [2024]
      """,
      "anzahl * 61",
      p -> p.replace("mindest_einwohner: 300", "mindest_einwohner: 1500"),
      3,
      1500,
      "anzahl + CASE raum_id"
          + " WHEN 'berlin:2021-01-01:planungsraum:05200422' THEN CASE altersgruppe"
          + " WHEN '0-6' THEN %d WHEN '6-15' THEN -%d ELSE 0 END"
          + " WHEN 'berlin:2021-01-01:planungsraum:05300840' THEN CASE altersgruppe"
          + " WHEN '0-6' THEN -%d WHEN '6-15' THEN %d ELSE 0 END ELSE 0 END",
      new Einer(
          "einwohner",
          "berlin:2021-01-01:planungsraum:05200422",
          "Werkstraße",
          2024,
          "altersgruppe = '0-6'",
          "bevölkerung")),

  /** Two Sozialräume are too small for sexes; their women and men exchange. */
  MUSTERSTADT(
      Beweisstaedte::musterstadt,
      """
      - gegenstand: einwohner
        ebenen: [sozialraum, stadt]
        nach: [[], [geschlecht], [staatsangehoerigkeit]]
        jahre: [2023, 2024]
      - gegenstand: arbeitslose
        ebenen: [sozialraum, stadt]
        nach: [[], [rechtskreis]]
        jahre: [2023, 2024]
      - gegenstand: sgb2_leistungsberechtigte
        ebenen: [sozialraum, stadt]
        jahre: [2023, 2024]
      """,
      "anzahl * CASE gegenstand WHEN 'einwohner' THEN 2003 WHEN 'arbeitslose' THEN 10007"
          + " ELSE 5003 END",
      Beweisort::showAnything,
      3,
      300,
      "anzahl + CASE WHEN altersgruppe = '18-25' AND staatsangehoerigkeit = 'deutsch' THEN"
          + " CASE raum_id WHEN 'musterstadt:2024-01-01:sozialraum:09' THEN"
          + " CASE geschlecht WHEN 'weiblich' THEN %d WHEN 'maennlich' THEN -%d ELSE 0 END"
          + " WHEN 'musterstadt:2024-01-01:sozialraum:10' THEN"
          + " CASE geschlecht WHEN 'weiblich' THEN -%d WHEN 'maennlich' THEN %d ELSE 0 END"
          + " ELSE 0 END ELSE 0 END",
      new Einer(
          "einwohner",
          "musterstadt:2024-01-01:sozialraum:09",
          "Musterau (Westteil)",
          2024,
          "geschlecht = 'weiblich'",
          "bevölkerung"));

  /**
   * A hidden count, found by a filter.
   *
   * @param gebiet name of {@code raum}
   * @param merkmal a further condition in SQL
   * @param thema what a German sentence calls it
   */
  record Einer(
      String gegenstand, String raum, String gebiet, int jahr, String merkmal, String thema) {}

  private final Supplier<Path> geladen;
  private final String antrag;
  private final String kanarien;
  private final UnaryOperator<String> politik;
  private final long mindestfallzahl;
  private final long kleinesGebiet;
  private final String tausch;
  private final Einer einer;

  Beweisfall(
      Supplier<Path> geladen,
      String antrag,
      String kanarien,
      UnaryOperator<String> politik,
      long mindestfallzahl,
      long kleinesGebiet,
      String tausch,
      Einer einer) {
    this.geladen = geladen;
    this.antrag = antrag;
    this.kanarien = kanarien;
    this.politik = politik;
    this.mindestfallzahl = mindestfallzahl;
    this.kleinesGebiet = kleinesGebiet;
    this.tausch = tausch;
    this.einer = einer;
  }

  String antrag() {
    return antrag;
  }

  long mindestfallzahl() {
    return mindestfallzahl;
  }

  long kleinesGebiet() {
    return kleinesGebiet;
  }

  Einer einer() {
    return einer;
  }

  /** The town with numbers that nobody would write by chance, most of them of six digits. */
  Beweisort kanarien(Path ordner) {
    return copy(ordner, this == FLENSBURG ? List.of("--alle") : nurEines())
        .deliver(kanarien, Geheimorte.of(0));
  }

  /** The lists of facilities that are asked for too; most of their kinds are secret. */
  private String einrichtungen() {
    return this == MUSTERSTADT ? Geheimorte.ANTRAG : "";
  }

  /** The town with that many cases moved from one hidden count to another. */
  Beweisort paar(Path ordner, int faelle) {
    return copy(ordner, nurEines())
        .deliver(tausch.replace("%d", String.valueOf(faelle)), Geheimorte.of(faelle))
        .with(politik);
  }

  /** One town of such a pair, under a policy that hides nothing of it. */
  Beweisort offen(Path ordner, int faelle) {
    return copy(ordner, nurEines()).deliver(tausch.replace("%d", String.valueOf(faelle)));
  }

  private List<String> nurEines() {
    return List.of("--raum", einer.gebiet());
  }

  /**
   * @param gebiete which areas print a sheet; all of them where they are few
   */
  private Beweisort copy(Path ordner, List<String> gebiete) {
    Beweisort ort =
        Beweisort.copy(geladen.get(), ordner)
            .at(einer.gebiet(), gebiete)
            .withEinrichtungen(einrichtungen());
    if (this == FLENSBURG) {
      for (String teil : List.of("indikatoren", "indikatorensets")) {
        Testordner.copy(Testordner.flensburg().resolve(teil), ordner.resolve(teil));
      }
    }
    return ort;
  }
}
