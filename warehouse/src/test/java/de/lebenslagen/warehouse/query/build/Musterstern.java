package de.lebenslagen.warehouse.query.build;

import static de.lebenslagen.warehouse.query.build.Sternbau.raumId;

import de.lebenslagen.warehouse.model.Statuscode;
import java.nio.file.Path;
import java.util.Map;

/**
 * A small town, invented: two Stadtteile and what can't be assigned, two years, residents by age
 * and by school type, one hidden value.
 */
public final class Musterstern {

  public static final String NORD = raumId("stadtteil", "01");
  public static final String SUED = raumId("stadtteil", "02");
  public static final String OHNE = raumId("stadtteil", "nicht_zuordenbar");
  public static final String STADT = raumId("stadt", "0");

  private static final String FAKTEN = "fct_einwohnerbestand";

  private Musterstern() {}

  /** The town as rows, to be added to. */
  public static Sternbau stern(Path ordner) {
    Sternbau stern = new Sternbau(ordner);
    stern.ebene("stadtteil", "SOZIALRAUM", 1).ebene("stadt", "STADT", 2);
    stern.raum("stadtteil", "01", "Nord").raum("stadtteil", "02", "Süd");
    stern
        .raum("stadtteil", "nicht_zuordenbar", "nicht zuordenbar")
        .raum("stadt", "0", "Musterstadt");
    stern.zuordnung(NORD, STADT).zuordnung(SUED, STADT).zuordnung(OHNE, STADT);
    stern.gegenstand("einwohner", "Personen");
    stern.row(
        "dim_datenquelle",
        Map.of("datenquelle", "ewo", "titel", "Einwohnerregister", "takt", "JAEHRLICH"));
    stern.row(
        "dim_lieferung",
        Map.of("lieferung_id", Sternbau.LIEFERUNG, "datenquelle", "ewo", "datei", "ewo.csv"));
    stern.aufgliederung(Map.of("datenquelle", "ewo", "aufgliederung", "gesamt", "vorrang", 10));
    stern.aufgliederung(
        Map.of("datenquelle", "ewo", "aufgliederung", "alter", "merkmale", "altersgruppe"));
    stern.aufgliederung(
        Map.of(
            "datenquelle",
            "ewo",
            "aufgliederung",
            "schule",
            "merkmale",
            "geschlecht,schulform",
            "vollstaendig",
            false));
    int rang = 1;
    for (String alter : new String[] {"0-6", "6-18", "18-65", "65+"}) {
      stern.row(
          "dim_auspraegung",
          Map.of("merkmal", "altersgruppe", "auspraegung", alter, "rang", rang++));
    }
    facts(stern);
    return stern;
  }

  private static void facts(Sternbau stern) {
    for (int jahr : new int[] {2021, 2022}) {
      stern.stichtag(jahr);
      stern.fakt(FAKTEN, "gesamt", NORD, jahr, 100);
      stern.fakt(FAKTEN, "gesamt", SUED, jahr, 200);
      stern.fakt(FAKTEN, "gesamt", OHNE, jahr, 5);
      ages(stern, NORD, jahr, 10, 20, 50, 20);
      ages(stern, SUED, jahr, 20, 30, 100, jahr == 2021 ? 50 : Statuscode.GEHEIM_QUELLE);
    }
    String[] gymnasium = {"geschlecht", "weiblich", "weitere_merkmale", "schulform=gymnasium"};
    stern.fakt(FAKTEN, "schule", NORD, 2022, 7, gymnasium);
    stern.fakt(
        FAKTEN,
        "schule",
        NORD,
        2022,
        4,
        "geschlecht",
        "maennlich",
        "weitere_merkmale",
        "schulform=gesamtschule");
  }

  private static void ages(Sternbau stern, String raum, int jahr, Object... zahlen) {
    String[] bands = {"0-6", "6-18", "18-65", "65+"};
    for (int i = 0; i < bands.length; i++) {
      stern.fakt(FAKTEN, "alter", raum, jahr, zahlen[i], "altersgruppe", bands[i]);
    }
  }

  /** The query file of the town. */
  public static Path build(Path ordner) {
    return Abfragedatei.build(stern(ordner).write(), ordner.resolve("muster.duckdb"));
  }
}
