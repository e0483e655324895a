package de.lebenslagen.warehouse.query.build;

import de.lebenslagen.warehouse.model.Altersgruppe;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.schema.Spaltenart;
import de.lebenslagen.warehouse.schema.Sternschema;
import de.lebenslagen.warehouse.schema.Sternspalte;
import de.lebenslagen.warehouse.schema.Sterntabelle;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The distinct values of all key columns. Columns that are compared with each other form one family
 * and share one ENUM type, so joins compare small integers and need no cast.
 *
 * <p>The order of the values is the order in which SQL sorts them: status by weight, Auspraegungen
 * as declared, age bands by age, all else by text.
 */
final class Wertevorrat {

  static final String AUSPRAEGUNG = "auspraegung";
  static final String WERTSTATUS = "wertstatus";

  private final Map<String, Set<String>> werte = new TreeMap<>();
  private final Map<String, Integer> raenge = new HashMap<>();

  Wertevorrat() {
    werte.put(AUSPRAEGUNG, new LinkedHashSet<>(List.of(Sternschema.INSGESAMT)));
    werte.put(Sternschema.WEITERE, new LinkedHashSet<>(List.of(Sternschema.INSGESAMT)));
    Sternschema.listTabellen().stream()
        .flatMap(t -> listSchluessel(t).stream())
        .forEach(s -> werte.computeIfAbsent(familie(s.name()), f -> new LinkedHashSet<>()));
    add(WERTSTATUS, Arrays.stream(Statuscode.values()).map(Enum::name).toList());
  }

  /** The name of the ENUM type that columns of this name share. */
  static String familie(String spalte) {
    if (spalte.endsWith("raum_id")) {
      return "raum_id";
    }
    return Sternschema.EIGENE_MERKMALE.contains(spalte) ? AUSPRAEGUNG : spalte;
  }

  static List<Sternspalte> listSchluessel(Sterntabelle tabelle) {
    return tabelle.spalten().stream().filter(s -> s.art() == Spaltenart.SCHLUESSEL).toList();
  }

  /** Adds all values of a table. */
  void collect(Connection connection, Sterntabelle tabelle, String quelle) throws SQLException {
    List<Sternspalte> spalten = listSchluessel(tabelle);
    String lists =
        spalten.stream()
            .map(s -> "list(DISTINCT " + Sql.name(s.name()) + ")")
            .collect(Collectors.joining(", "));
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT " + lists + " FROM " + quelle)) {
      row.next();
      for (int i = 0; i < spalten.size(); i++) {
        Array array = row.getArray(i + 1);
        if (array != null) {
          add(familie(spalten.get(i).name()), texts(array));
        }
      }
    }
  }

  private static List<String> texts(Array array) throws SQLException {
    List<String> result = new ArrayList<>();
    for (Object value : (Object[]) array.getArray()) {
      if (value != null) {
        result.add(value.toString());
      }
    }
    return result;
  }

  /** Notes the declared order of the Auspraegungen. */
  void collectRaenge(Connection connection, String quelle) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT auspraegung, min(rang) FROM " + quelle + " GROUP BY ALL")) {
      while (rows.next()) {
        raenge.put(rows.getString(1), rows.getInt(2));
      }
    }
  }

  void add(String familie, Collection<String> neue) {
    werte.computeIfAbsent(familie, f -> new LinkedHashSet<>()).addAll(neue);
  }

  List<String> listFamilien() {
    return List.copyOf(werte.keySet());
  }

  /** The values of a family in the order in which SQL sorts them. */
  List<String> listWerte(String familie) {
    Collection<String> unsorted = werte.getOrDefault(familie, Set.of());
    if (familie.equals(WERTSTATUS)) {
      return List.copyOf(unsorted);
    }
    Comparator<String> order =
        familie.equals(AUSPRAEGUNG) ? auspraegungen() : Comparator.naturalOrder();
    return unsorted.stream().sorted(order).toList();
  }

  private Comparator<String> auspraegungen() {
    return Comparator.comparing((String a) -> !a.equals(Sternschema.INSGESAMT))
        .thenComparing(a -> findAltersgruppe(a).isEmpty())
        .thenComparing(
            a -> findAltersgruppe(a).orElse(null), Comparator.nullsLast(Comparator.naturalOrder()))
        .thenComparing(a -> raenge.getOrDefault(a, Integer.MAX_VALUE))
        .thenComparing(Comparator.naturalOrder());
  }

  private static Optional<Altersgruppe> findAltersgruppe(String text) {
    boolean looksLikeOne = !text.isEmpty() && Character.isDigit(text.charAt(0));
    try {
      return looksLikeOne ? Optional.of(Altersgruppe.parse(text)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Creates one ENUM type per family. */
  void create(Connection connection) throws SQLException {
    for (String familie : listFamilien()) {
      Sql.execute(
          connection,
          Sql.format(
              "CREATE TYPE %s AS ENUM (%s)", Sql.name(familie), Sql.literals(listWerte(familie))));
    }
  }
}
