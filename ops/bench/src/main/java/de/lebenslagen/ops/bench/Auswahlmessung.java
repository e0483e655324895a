package de.lebenslagen.ops.bench;

import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.indicator.value.Indikatorrechnung;
import de.lebenslagen.warehouse.indicator.value.Wertauswahl;
import de.lebenslagen.warehouse.model.Zeitart;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.build.Sql;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlauswahl;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlen;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * One selection and one indicator over ten million facts, against the query that somebody would
 * write by hand, taking turns on the same file. The hand-written one trusts that nothing is hidden
 * or missing; ours finds out, and knows where each number comes from.
 */
record Auswahlmessung(Path ordner) {

  private static final int AUFWAERMEN = 3;
  private static final int LAEUFE = 15;
  private static final int ALTER = 93;

  private static final String AUSWAHL =
      """
      SELECT raum_id::VARCHAR, berichtsjahr, sum(anzahl)::BIGINT FROM fct_einwohnerbestand
      WHERE datenquelle = 'muster' AND altersgruppe IN (%s) GROUP BY raum_id, berichtsjahr
      """;

  private static final String INDIKATOR =
      """
      SELECT raum_id::VARCHAR, berichtsjahr,
             100.0 * sum(anzahl) FILTER (altersgruppe IN (%s)) / sum(anzahl)
      FROM fct_einwohnerbestand WHERE datenquelle = 'muster' GROUP BY raum_id, berichtsjahr
      """;

  private interface Arbeit {
    int run() throws SQLException;
  }

  List<Messreihe> run() throws IOException, SQLException {
    Path datei = Grossstadt.build(List.of(einwohner()), ordner);
    Properties readOnly = new Properties();
    readOnly.setProperty("duckdb.read_only", "true");
    readOnly.setProperty("jdbc_instance_cache", "false");
    try (Datenbank datenbank = Datenbank.open(datei);
        Connection connection = DriverManager.getConnection("jdbc:duckdb:" + datei, readOnly)) {
      String children =
          Sql.literals(IntStream.range(0, 18).mapToObj(Auswahlmessung::band).toList());
      Kennzahlen kennzahlen = new Kennzahlen(datenbank);
      List<Messreihe> result = new ArrayList<>();
      result.addAll(
          compare(
              "one selection over 10^7 facts",
              () -> kennzahlen.answerAll(List.of(unter18())).get(0).werte().size(),
              () -> query(connection, Sql.format(AUSWAHL, children))));
      result.addAll(
          compare(
              "one indicator over 10^7 facts",
              () -> compute(kennzahlen),
              () -> query(connection, Sql.format(INDIKATOR, children))));
      return result;
    }
  }

  /** Residents by year of age, sex and five nationalities. */
  private static Zellgruppe einwohner() {
    TreeMap<String, SortedSet<String>> merkmale = new TreeMap<>();
    merkmale.put(
        "altersgruppe",
        new TreeSet<>(IntStream.range(0, ALTER).mapToObj(Auswahlmessung::band).toList()));
    merkmale.put("geschlecht", new TreeSet<>(List.of("weiblich", "maennlich")));
    merkmale.put("staatsangehoerigkeit", new TreeSet<>(List.of("a", "b", "c", "d", "e")));
    return new Zellgruppe(
        "einwohner", "fct_einwohnerbestand", merkmale, EnumSet.of(Zeitart.STICHTAG));
  }

  private static String band(int von) {
    return von == ALTER - 1 ? von + "+" : von + "-" + (von + 1);
  }

  private static SortedSet<Integer> jahre() {
    return new TreeSet<>(
        IntStream.rangeClosed(
                Grossstadt.LETZTES_JAHR - Grossstadt.JAHRE + 1, Grossstadt.LETZTES_JAHR)
            .boxed()
            .toList());
  }

  private static Kennzahlauswahl unter18() {
    return Kennzahlauswahl.insgesamt("einwohner", Grossstadt.EBENE, jahre())
        .with("altersgruppe", "0-18");
  }

  private static int compute(Kennzahlen kennzahlen) {
    Indikatorkatalog katalog = Indikatorkatalog.readShipped();
    Indikator indikator = katalog.getByName("anteil_unter_18");
    return new Indikatorrechnung(kennzahlen, katalog::get, "bench")
        .compute(List.of(indikator), Wertauswahl.of(Grossstadt.EBENE, jahre()))
        .list()
        .size();
  }

  private static int query(Connection connection, String sql) throws SQLException {
    int rows = 0;
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows += result.getString(1).isEmpty() || result.getDouble(3) < 0 ? 0 : 1;
      }
    }
    return rows;
  }

  private static List<Messreihe> compare(String what, Arbeit ours, Arbeit byHand)
      throws SQLException {
    List<Double> own = new ArrayList<>();
    List<Double> hand = new ArrayList<>();
    List<Double> ratio = new ArrayList<>();
    for (int run = -AUFWAERMEN; run < LAEUFE; run++) {
      double a = seconds(ours);
      double b = seconds(byHand);
      if (run >= 0) {
        own.add(a);
        hand.add(b);
        ratio.add(a / b);
      }
    }
    return List.of(
        new Messreihe(
            what,
            "times",
            ratio,
            OptionalDouble.of(1.5),
            OptionalDouble.of(1.2),
            Messreihe.Richtung.WENIGER,
            "against the same query written by hand, by pairs"),
        Messreihe.ohneVorgabe(what + ", ours", "s", own, "with status, gaps and origin"),
        Messreihe.ohneVorgabe(what + ", by hand", "s", hand, "JDBC, all rows read"));
  }

  private static double seconds(Arbeit arbeit) throws SQLException {
    long start = System.nanoTime();
    int rows = arbeit.run();
    if (rows != Grossstadt.GEBIETE * Grossstadt.JAHRE) {
      throw new IllegalStateException("Expected one row per area and year, found " + rows);
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
