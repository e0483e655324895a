package de.lebenslagen.ops.cli;

import de.lebenslagen.ops.cli.Ausgabeweg.Tabellenform;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every way by which released figures leave the house. A new one needs one line here, and then has
 * its proof; until it has one, {@link AusgabewegeTest} fails.
 */
final class Ausgabewege {

  private static final Set<String> ABFRAGE = Set.of("AbfrageBefehl", "Freigabeausgabe");

  /** All that a release says about facilities. */
  private static final String EINRICHTUNGEN =
      "SELECT e.*, r.raum_id AS lage FROM dim_einrichtung e LEFT JOIN raum_einrichtung r"
          + " USING (einrichtung, datenquelle, zeitbezug)"
          + " ORDER BY e.datenquelle, e.zeitbezug, e.einrichtung, lage";

  /** A note that shows all that was released, with a form over the names of areas. */
  private static final String NOTIZ = "de/lebenslagen/ops/cli/alles.zpln";

  private static final Set<String> EXPORT =
      Set.of("ExportBefehl", "Export", "Exportauftrag", "Kartenpaket");

  static final List<Ausgabeweg> ALLE =
      List.of(
          Ausgabeweg.abfrage(ABFRAGE, Tabellenform.CSV, "a.csv", "--als", "csv"),
          Ausgabeweg.abfrage(
              ABFRAGE, Tabellenform.CSV_DEUTSCH, "d.csv", "--als", "csv", "--deutsch"),
          Ausgabeweg.abfrage(ABFRAGE, Tabellenform.JSON, "a.json", "--als", "json"),
          Ausgabeweg.abfrage(ABFRAGE, Tabellenform.XLSX, "a.xlsx", "--als", "xlsx"),
          Ausgabeweg.abfrage(ABFRAGE, Tabellenform.KEINE, "a.parquet", "--als", "parquet"),
          Ausgabeweg.abfrage(ABFRAGE, Tabellenform.KEINE, "a.arrow", "--als", "arrow"),
          Ausgabeweg.befehl(
              "abfrage am Schirm", ABFRAGE, "abfrage", "--tuer", "freigabe", Ausgabeweg.alles()),
          Ausgabeweg.befehl(
              "abfrage der Einrichtungen",
              ABFRAGE,
              "abfrage",
              "--tuer",
              "freigabe",
              EINRICHTUNGEN,
              "--als",
              "json",
              "--nach",
              "{ziel}/orte.json"),
          Ausgabeweg.export(EXPORT, Tabellenform.DUCKDB, "r"),
          Ausgabeweg.export(EXPORT, Tabellenform.ARROW, "python"),
          Ausgabeweg.export(EXPORT, Tabellenform.PARQUET, "powerbi"),
          Ausgabeweg.export(EXPORT, Tabellenform.GEOPACKAGE, "qgis"),
          Ausgabeweg.befehl(
              "zitiere",
              Set.of("ZitiereBefehl", "Zitierung"),
              "zitiere",
              "bevoelkerung",
              "--raum",
              "{gebiet}"),
          Ausgabeweg.befehl("freigabe liste", Set.of(), "freigabe", "liste"),
          Ausgabeweg.befehl(
              "notizbuch fuehre-aus",
              Set.of("Tuer", "Gerechnet"),
              "notizbuch",
              "fuehre-aus",
              Testordner.PROGRAMM + "/ops/cli/src/test/resources/" + NOTIZ,
              "--ausgabe",
              "{ziel}/notiz.html"),
          Ausgabeweg.befehl(
              "site",
              Set.of(
                  "SiteBefehl",
                  "Site",
                  "Stoffauftrag",
                  "Abbildungsbau",
                  "Seitenbau",
                  "Bildbau",
                  "Altersbild",
                  "Ortskarte",
                  "Ortsschicht",
                  "Bildwerte",
                  "Rohdaten",
                  "Gebietsdatei"),
              "site",
              "--nach",
              "{ziel}/site"),
          Ausgabeweg.befehl(
              "bericht steckbrief",
              Set.of("BerichtSteckbriefBefehl", "Stoffwahl", "Steckbriefe", "Blattbau", "Lageplan"),
              "bericht",
              "steckbrief",
              "{gebiete}",
              "--nach",
              "{ziel}"));

  /** Classes that hold a release and let no figure out, each with the reason. */
  static final Map<String, String> OHNE_FIGUREN =
      Map.of(
          "FreigabeErteileBefehl",
          "prints the certificate's line of the release that it made",
          "FreigabeErklaereBefehl",
          "prints names and whether closed; its test compares the answers for all closed figures",
          "Ortszugang",
          "opens a release for the commands that are listed");

  private Ausgabewege() {}
}
