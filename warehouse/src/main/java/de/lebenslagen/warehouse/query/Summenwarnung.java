package de.lebenslagen.warehouse.query;

import de.lebenslagen.warehouse.query.build.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds sums and means that say less than they seem to.
 *
 * <p>SQL's {@code sum} and {@code avg} pass over NULL in silence, and a hidden or missing value is
 * NULL. So for each SELECT of the query with such a function its own FROM, WHERE and GROUP BY are
 * asked again: how many rows had no value in the summed columns, and how many Aufgliederungen met
 * in one group? It is the question itself that is repeated, so joins, views and common table
 * expressions need no special treatment.
 *
 * <p>Where it can't be exact it errs on the side of warning: a {@code CASE} counts where both its
 * result and a column in it are NULL; a window function is judged over all its rows; where a
 * subquery hands fact rows of several Aufgliederungen upwards that is enough; and a correlated
 * subquery, which can't be asked alone, is named as unchecked.
 */
final class Summenwarnung {

  private static final Set<String> SUMMEN =
      Set.of(
          "sum",
          "avg",
          "mean",
          "fsum",
          "favg",
          "kahan_sum",
          "sumkahan",
          "sum_no_overflow",
          "product",
          "median",
          "quantile",
          "quantile_cont",
          "quantile_disc",
          "stddev",
          "stddev_pop",
          "stddev_samp",
          "variance",
          "var_pop",
          "var_samp",
          "wavg",
          "weighted_avg",
          "geomean",
          "geometric_mean");
  private static final Set<String> MAKROS = Set.of("summe", "summe_text");

  private static final String UNGEPRUEFT =
      "Eine Summe in einer Unterabfrage konnte nicht geprüft werden: sie übergeht vielleicht Zeilen"
          + " ohne Zahl. Bitte summe(anzahl, wertstatus) verwenden.";

  private final Abfrage abfrage;
  private final Set<String> warnungen = new LinkedHashSet<>();

  Summenwarnung(Abfrage abfrage) {
    this.abfrage = abfrage;
  }

  List<String> list() {
    List<Auswahl> auswahlen = new ArrayList<>();
    abfrage.baum().list("statements").forEach(s -> collect(s, List.of(), auswahlen));
    boolean summed = auswahlen.stream().anyMatch(a -> !a.listSummen().isEmpty());
    if (summed) {
      auswahlen.forEach(this::check);
    }
    return List.copyOf(warnungen);
  }

  /** All SELECTs with the common table expressions that they can see. */
  private static void collect(Syntaxbaum node, List<Syntaxbaum> sichtbar, List<Auswahl> auswahlen) {
    List<Syntaxbaum> own = new ArrayList<>(sichtbar);
    node.find("cte_map").ifPresent(map -> own.addAll(map.list("map")));
    if (node.hasType("SELECT_NODE")) {
      auswahlen.add(new Auswahl(node, own));
    }
    node.children().forEach(child -> collect(child, own, auswahlen));
  }

  private void check(Auswahl auswahl) {
    List<Auswahl.Summe> summen = auswahl.listSummen();
    List<Syntaxbaum> proben = new ArrayList<>();
    List<String> texte = new ArrayList<>();
    for (Auswahl.Summe summe : summen) {
      findProbe(summe)
          .ifPresent(
              probe -> {
                proben.add(probe);
                texte.add(summe.funktion().text("function_name"));
              });
    }
    List<String> fakten = auswahl.listFakten();
    for (String alias : fakten) {
      proben.add(
          expression(
              Sql.format(
                  "count(DISTINCT (%1$s.datenquelle, %1$s.aufgliederung))", Sql.name(alias))));
    }
    if (!proben.isEmpty()) {
      ask(auswahl, proben, texte);
    }
  }

  /** How many rows of the group the function passes over; none for the macros, which don't. */
  private Optional<Syntaxbaum> findProbe(Auswahl.Summe summe) {
    List<Syntaxbaum> spalten = summe.listSpalten();
    if (summe.isMakro() || spalten.isEmpty()) {
      return Optional.empty();
    }
    List<String> leer = new ArrayList<>();
    for (int i = 0; i < spalten.size(); i++) {
      leer.add("platz" + i + " IS NULL");
    }
    String condition = "(" + String.join(" OR ", leer) + ")";
    condition += summe.hasCase() ? " AND platz_argument IS NULL" : "";
    condition += summe.findFilter().isPresent() ? " AND platz_filter" : "";
    Syntaxbaum probe = expression("count(*) FILTER (WHERE " + condition + ")");
    probe.walk(
        node -> {
          String name = String.join(".", node.listTexts("column_names"));
          if (!node.hasType("COLUMN_REF") || !name.startsWith("platz")) {
            return;
          }
          switch (name) {
            case "platz_argument" -> node.become(summe.argument().copy());
            case "platz_filter" -> node.become(summe.findFilter().orElseThrow().copy());
            default ->
                node.become(spalten.get(Integer.parseInt(name.substring("platz".length()))).copy());
          }
        });
    return Optional.of(probe);
  }

  private Syntaxbaum expression(String sql) {
    return new Abfragepruefung(abfrage.datenbank().connection(), abfrage.datenbank().fehler())
        .check("SELECT " + sql)
        .list("statements")
        .get(0)
        .find("node")
        .orElseThrow()
        .list("select_list")
        .get(0);
  }

  private void ask(Auswahl auswahl, List<Syntaxbaum> proben, List<String> summen) {
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < proben.size(); i++) {
      proben.get(i).put("alias", "probe_" + i);
      columns.add("max(probe_" + i + ")");
    }
    Datenbank datenbank = abfrage.datenbank();
    try (Connection own = datenbank.duplicate();
        Statement statement = datenbank.createStatement(own)) {
      String inner = deserialize(statement, auswahl.withProben(proben));
      try (ResultSet row =
          statement.executeQuery(
              Sql.format("SELECT %s FROM (%s)", String.join(", ", columns), inner))) {
        row.next();
        for (int i = 0; i < proben.size(); i++) {
          warn(
              row.getLong(i + 1),
              i < summen.size() ? Optional.of(summen.get(i)) : Optional.empty());
        }
      } finally {
        datenbank.release(statement);
      }
    } catch (SQLException e) {
      if (!auswahl.listSummen().isEmpty()) {
        warnungen.add(UNGEPRUEFT);
      }
    }
  }

  private static String deserialize(Statement statement, String json) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            Sql.format("SELECT json_deserialize_sql(%s::JSON)", Sql.literal(json)))) {
      row.next();
      return row.getString(1);
    }
  }

  private void warn(long anzahl, Optional<String> funktion) {
    if (funktion.isPresent() && anzahl > 0) {
      warnungen.add(
          String.format(
              Locale.GERMANY,
              "%s(…) übergeht %s ohne Zahl (gesperrt, geheim oder nicht geliefert): das Ergebnis"
                  + " gilt nur für den Rest. Bitte summe(anzahl, wertstatus) verwenden.",
              funktion.get(),
              anzahl == 1
                  ? "eine Zeile"
                  : String.format(Locale.GERMANY, "bis zu %,d Zeilen", anzahl)));
    } else if (funktion.isEmpty() && anzahl > 1) {
      warnungen.add(
          Sql.format(
              "In einer Summe treffen %d Aufgliederungen zusammen: dieselben Fälle zählen mehrfach."
                  + " Bitte eine Sicht oder WHERE aufgliederung = '…' wählen oder"
                  + " summe(anzahl, wertstatus, aufgliederung) verwenden.",
              anzahl));
    }
  }

  static boolean isSumme(String funktion) {
    return SUMMEN.contains(funktion.toLowerCase(Locale.ROOT));
  }

  static boolean isMakro(String funktion) {
    return MAKROS.contains(funktion.toLowerCase(Locale.ROOT));
  }
}
