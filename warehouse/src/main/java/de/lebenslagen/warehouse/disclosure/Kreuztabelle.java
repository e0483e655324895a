package de.lebenslagen.warehouse.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/**
 * One table to be published: all combinations of the Auspraegungen of some dimensions, with all
 * sums.
 *
 * @param gegenstand what is counted; cells of tables about the same thing are linked
 * @param achsen the dimensions
 * @param blattwerte the count per combination of leaves, in the order of {@code achsen}; what is
 *     missing is zero
 */
public record Kreuztabelle(
    String gegenstand, List<Achse> achsen, Map<List<String>, Long> blattwerte) {

  public Kreuztabelle {
    achsen = List.copyOf(achsen);
    blattwerte = Map.copyOf(blattwerte);
    List<Set<String>> leaves = achsen.stream().map(Achse::listBlaetter).toList();
    for (List<String> cell : blattwerte.keySet()) {
      if (cell.size() != leaves.size() || !isIn(cell, leaves)) {
        throw new IllegalArgumentException(
            "A count needs one undivided Auspraegung per dimension, found " + cell);
      }
    }
  }

  private static boolean isIn(List<String> cell, List<Set<String>> leaves) {
    return IntStream.range(0, cell.size()).allMatch(i -> leaves.get(i).contains(cell.get(i)));
  }

  /**
   * The name of a cell, the same in every table that has it: dimensions at insgesamt are left out.
   *
   * @param auspraegungen in the order of the dimensions
   */
  public String schluessel(List<String> auspraegungen) {
    Map<String, String> parts = new TreeMap<>();
    for (int i = 0; i < achsen.size(); i++) {
      if (!auspraegungen.get(i).equals(achsen.get(i).insgesamt())) {
        parts.put(achsen.get(i).name(), auspraegungen.get(i));
      }
    }
    StringBuilder key = new StringBuilder(gegenstand);
    parts.forEach(
        (name, auspraegung) -> key.append(';').append(name).append('=').append(auspraegung));
    return key.toString();
  }

  /** All cells. */
  List<Zelle> zellen(LongPredicate geheim) {
    Map<List<String>, Long> werte = new HashMap<>();
    List<Map<String, Set<String>>> above = achsen.stream().map(Achse::listDarueber).toList();
    blattwerte.forEach(
        (leaf, wert) -> {
          List<List<String>> containing = new ArrayList<>();
          for (int i = 0; i < leaf.size(); i++) {
            containing.add(List.copyOf(above.get(i).getOrDefault(leaf.get(i), Set.of())));
          }
          combine(containing).forEach(cell -> werte.merge(cell, wert, Math::addExact));
        });
    List<List<String>> columns = achsen.stream().map(Achse::listAuspraegungen).toList();
    return combine(columns).stream()
        .map(
            cell -> {
              long wert = werte.getOrDefault(cell, 0L);
              return new Zelle(schluessel(cell), wert, schutzbedarf(cell, geheim.test(wert)));
            })
        .toList();
  }

  private Schutzbedarf schutzbedarf(List<String> cell, boolean geheim) {
    for (int i = 0; i < achsen.size(); i++) {
      if (achsen.get(i).unveroeffentlicht().contains(cell.get(i))) {
        return geheim ? Schutzbedarf.UNVEROEFFENTLICHT_SCHUETZEN : Schutzbedarf.UNVEROEFFENTLICHT;
      }
    }
    return geheim ? Schutzbedarf.SCHUETZEN : Schutzbedarf.OFFEN;
  }

  /** All sums along each dimension, into {@code beziehungen}. */
  void collectBeziehungen(Set<Beziehung> beziehungen) {
    List<List<String>> columns = achsen.stream().map(Achse::listAuspraegungen).toList();
    for (int i = 0; i < achsen.size(); i++) {
      for (List<Achse.Stufe> hierarchie : achsen.get(i).hierarchien()) {
        for (Map.Entry<String, List<String>> teile : Achse.teile(hierarchie).entrySet()) {
          List<List<String>> totals = new ArrayList<>(columns);
          totals.set(i, List.of(teile.getKey()));
          for (List<String> total : combine(totals)) {
            beziehungen.add(beziehung(total, i, teile.getValue()));
          }
        }
      }
    }
  }

  private Beziehung beziehung(List<String> total, int position, List<String> teile) {
    List<String> parts =
        teile.stream().map(teil -> schluessel(replace(total, position, teil))).toList();
    return Beziehung.sum(schluessel(total), parts);
  }

  private static List<String> replace(List<String> cell, int position, String auspraegung) {
    List<String> replaced = new ArrayList<>(cell);
    replaced.set(position, auspraegung);
    return replaced;
  }

  private static List<List<String>> combine(List<List<String>> columns) {
    List<List<String>> combinations = List.of(List.of());
    for (List<String> column : columns) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> start : combinations) {
        for (String next : column) {
          List<String> extended = new ArrayList<>(start);
          extended.add(next);
          longer.add(extended);
        }
      }
      combinations = longer;
    }
    return combinations;
  }
}
