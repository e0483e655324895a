package de.lebenslagen.warehouse.query;

import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.query.build.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Why a query perhaps found nothing: texts that it compares with a column and that do not occur
 * there, in none of the tables that it reads.
 */
final class Wertesuche {

  /** A column with more values than this holds no names. */
  private static final int HOECHSTENS = 10_000;

  private final Abfrage abfrage;

  Wertesuche(Abfrage abfrage) {
    this.abfrage = abfrage;
  }

  /** German sentences with what was perhaps meant, one for each text. */
  List<String> list() {
    List<String> result = new ArrayList<>();
    collect()
        .forEach(
            (spalte, texte) -> {
              Set<String> werte = listWerte(spalte);
              texte.stream()
                  .filter(text -> !werte.isEmpty() && !werte.contains(text))
                  .forEach(text -> result.add(satz(spalte, text, werte)));
            });
    return result;
  }

  private static String satz(String spalte, String text, Set<String> werte) {
    return "\""
        + text
        + "\" kommt in der Spalte "
        + spalte
        + " nicht vor. "
        + Vorschlaege.satz(text, werte);
  }

  /** The texts by the column with which they are compared, by {@code =} or {@code IN}. */
  private Map<String, Set<String>> collect() {
    Map<String, Set<String>> result = new LinkedHashMap<>();
    abfrage
        .baum()
        .walk(
            node -> {
              List<Syntaxbaum> teile = new ArrayList<>();
              if (node.hasType("COMPARE_EQUAL")) {
                node.find("left").ifPresent(teile::add);
                node.find("right").ifPresent(teile::add);
              } else if (node.hasType("COMPARE_IN")) {
                teile.addAll(node.list("children"));
              }
              teile.stream()
                  .filter(t -> t.hasType("COLUMN_REF"))
                  .map(t -> t.listTexts("column_names"))
                  .map(namen -> namen.get(namen.size() - 1))
                  .findFirst()
                  .ifPresent(
                      spalte ->
                          result
                              .computeIfAbsent(spalte, s -> new LinkedHashSet<>())
                              .addAll(listTexte(teile)));
            });
    return result;
  }

  private static List<String> listTexte(List<Syntaxbaum> teile) {
    return teile.stream()
        .filter(t -> t.hasType("VALUE_CONSTANT"))
        .flatMap(t -> t.find("literal").stream())
        .filter(literal -> literal.text("kind").equals("STRING"))
        .map(literal -> literal.text("text"))
        .toList();
  }

  /** All values of a column in the tables of the query that have it. */
  private Set<String> listWerte(String spalte) {
    Set<String> result = new TreeSet<>();
    for (String tabelle : abfrage.tabellen()) {
      result.addAll(listWerte(tabelle, spalte));
    }
    return result.size() > HOECHSTENS ? Set.of() : result;
  }

  private List<String> listWerte(String tabelle, String spalte) {
    try (Connection own = abfrage.datenbank().duplicate();
        Statement statement = abfrage.datenbank().createStatement(own)) {
      return readTexte(statement, tabelle, spalte);
    } catch (SQLException e) {
      return List.of(); // another table's column, or a name given in the query itself
    }
  }

  private List<String> readTexte(Statement statement, String tabelle, String spalte)
      throws SQLException {
    try (ResultSet rows =
        statement.executeQuery(
            Sql.format(
                "SELECT DISTINCT t.%1$s::VARCHAR FROM %2$s t WHERE t.%1$s IS NOT NULL LIMIT %3$d",
                Sql.name(spalte), Sql.name(tabelle), HOECHSTENS + 1))) {
      List<String> result = new ArrayList<>();
      while (rows.next()) {
        result.add(rows.getString(1));
      }
      return result;
    } finally {
      abfrage.datenbank().release(statement);
    }
  }
}
