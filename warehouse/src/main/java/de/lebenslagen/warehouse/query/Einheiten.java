package de.lebenslagen.warehouse.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The units of result columns that come unchanged from the one table or view of a query. Where the
 * query joins, nests or computes, no unit is claimed.
 */
final class Einheiten {

  private final Optional<String> tabelle;
  private final Map<String, String> herkunft = new HashMap<>();
  private final Datenbank datenbank;
  private boolean alle;

  Einheiten(Datenbank datenbank, Syntaxbaum baum) {
    this.datenbank = datenbank;
    Optional<Syntaxbaum> select =
        baum.list("statements").stream()
            .findFirst()
            .flatMap(s -> s.find("node"))
            .filter(n -> n.hasType("SELECT_NODE"));
    this.tabelle =
        select
            .flatMap(n -> n.find("from_table"))
            .filter(t -> t.hasType("BASE_TABLE"))
            .map(t -> t.text("table_name"));
    select.map(n -> n.list("select_list")).orElse(List.of()).forEach(this::note);
  }

  private void note(Syntaxbaum item) {
    if (item.hasType("STAR")) {
      alle = item.list("replace_list").isEmpty();
    } else if (item.hasType("COLUMN_REF")) {
      List<String> path = item.listTexts("column_names");
      String column = path.get(path.size() - 1);
      herkunft.put(item.text("alias").isEmpty() ? column : item.text("alias"), column);
    }
  }

  Optional<String> find(String spalte) {
    String origin = herkunft.getOrDefault(spalte, alle ? spalte : "");
    return origin.isEmpty()
        ? Optional.empty()
        : tabelle.flatMap(t -> datenbank.katalog().findEinheit(t, origin));
  }
}
