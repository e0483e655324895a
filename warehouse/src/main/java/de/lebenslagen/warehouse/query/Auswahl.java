package de.lebenslagen.warehouse.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One SELECT inside a query, with the common table expressions that it can see. */
final class Auswahl {

  private static final int ARGUMENTE_OHNE_AUFGLIEDERUNG = 2;

  private final Syntaxbaum node;
  private final List<Syntaxbaum> ctes;

  Auswahl(Syntaxbaum node, List<Syntaxbaum> ctes) {
    this.node = node;
    this.ctes = ctes;
  }

  /** A function call that adds rows up. */
  record Summe(Syntaxbaum funktion) {

    boolean isMakro() {
      return Summenwarnung.isMakro(funktion.text("function_name"));
    }

    boolean isFenster() {
      return funktion.text("class").equals("WINDOW");
    }

    Syntaxbaum argument() {
      return listArgumente(funktion).get(0);
    }

    Optional<Syntaxbaum> findFilter() {
      return funktion.find("filter").or(() -> funktion.find("filter_expr"));
    }

    boolean hasCase() {
      boolean[] found = {false};
      argument().walk(n -> found[0] |= n.text("class").equals("CASE"));
      return found[0];
    }

    List<Syntaxbaum> listSpalten() {
      List<Syntaxbaum> result = new ArrayList<>();
      listArgumente(funktion)
          .forEach(
              a ->
                  a.walk(
                      n -> {
                        if (n.hasType("COLUMN_REF")) {
                          result.add(n);
                        }
                      }));
      return result;
    }
  }

  private static List<Syntaxbaum> listArgumente(Syntaxbaum funktion) {
    List<Syntaxbaum> arguments = funktion.list("arguments");
    return arguments.isEmpty()
        ? funktion.list("children")
        : arguments.stream().map(a -> a.find("expression").orElse(a)).toList();
  }

  /** The sums of this SELECT itself, without those of subqueries. */
  List<Summe> listSummen() {
    List<Summe> result = new ArrayList<>();
    Consumer<Syntaxbaum> collect =
        n -> {
          String name = n.text("function_name");
          boolean makro =
              Summenwarnung.isMakro(name)
                  && listArgumente(n).size() == ARGUMENTE_OHNE_AUFGLIEDERUNG;
          if (makro || Summenwarnung.isSumme(name)) {
            result.add(new Summe(n));
          }
        };
    node.list("select_list").forEach(n -> walkHere(n, collect));
    node.list("modifiers").forEach(n -> walkHere(n, collect));
    node.find("having").ifPresent(n -> walkHere(n, collect));
    node.find("qualify").ifPresent(n -> walkHere(n, collect));
    return result;
  }

  private static void walkHere(Syntaxbaum node, Consumer<Syntaxbaum> visitor) {
    if (node.find("cte_map").isPresent()) {
      return; // a subquery is an Auswahl of its own
    }
    visitor.accept(node);
    node.children().forEach(child -> walkHere(child, visitor));
  }

  /** The names by which this SELECT itself reads fact tables. */
  List<String> listFakten() {
    List<String> result = new ArrayList<>();
    node.find("from_table")
        .ifPresent(
            from ->
                walkHere(
                    from,
                    n -> {
                      if (n.hasType("BASE_TABLE") && n.text("table_name").startsWith("fct_")) {
                        String alias = n.text("alias");
                        result.add(alias.isEmpty() ? n.text("table_name") : alias);
                      }
                    }));
    return result;
  }

  private boolean isGruppiert() {
    return listSummen().stream().anyMatch(s -> !s.isFenster())
        || !node.list("group_expressions").isEmpty()
        || node.text("aggregate_handling").equals("FORCE_AGGREGATES");
  }

  /** A statement that asks the probes for each group of this SELECT, or for all its rows. */
  String withProben(List<Syntaxbaum> proben) {
    Syntaxbaum probe = node.copy();
    if (isGruppiert()) {
      List<Syntaxbaum> select = new ArrayList<>(probe.list("select_list"));
      select.addAll(proben);
      probe.putNodes("select_list", select);
    } else {
      probe.putNodes("select_list", proben);
      probe.putNodes("modifiers", List.of());
      probe.put("qualify", null);
    }
    probe.find("cte_map").ifPresent(map -> map.putNodes("map", ctes));
    Syntaxbaum statement = Syntaxbaum.parse("{\"named_param_map\":[]}");
    statement.putNode("node", probe);
    Syntaxbaum root = Syntaxbaum.parse("{\"error\":false}");
    root.putNodes("statements", List.of(statement));
    return root.toJson();
  }
}
