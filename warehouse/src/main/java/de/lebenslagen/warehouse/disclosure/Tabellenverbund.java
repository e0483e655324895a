package de.lebenslagen.warehouse.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;

/**
 * Several tables that are published together, as one system: area hierarchies and overlapping area
 * systems × age × sex × Zeitbezug. Cells of the same name are the same cell.
 *
 * @param geheim the primary rule for counts, see {@link Primaerregeln#isFallzahlGeheim}
 * @param bereitsVeroeffentlicht the cells that others or earlier releases have published, as {@link
 *     Kreuztabelle#schluessel} names them
 */
public record Tabellenverbund(
    List<Kreuztabelle> tabellen, LongPredicate geheim, Set<String> bereitsVeroeffentlicht) {

  public Tabellenverbund {
    tabellen = List.copyOf(tabellen);
    bereitsVeroeffentlicht = Set.copyOf(bereitsVeroeffentlicht);
  }

  /** Tables of which nothing is known yet. */
  public Tabellenverbund(List<Kreuztabelle> tabellen, LongPredicate geheim) {
    this(tabellen, geheim, Set.of());
  }

  /**
   * The linked system.
   *
   * @throws IllegalArgumentException where two tables give one cell different values, or a
   *     published cell is in no table
   */
  public Zellsystem zellsystem() {
    Map<String, Zelle> zellen = new LinkedHashMap<>();
    Set<Beziehung> beziehungen = new LinkedHashSet<>();
    for (Kreuztabelle tabelle : tabellen) {
      tabelle.zellen(geheim).forEach(zelle -> zellen.merge(zelle.schluessel(), zelle, this::merge));
      tabelle.collectBeziehungen(beziehungen);
    }
    for (String key : bereitsVeroeffentlicht) {
      Zelle known = zellen.get(key);
      if (known == null) {
        throw new IllegalArgumentException("No table has the published cell " + key + ".");
      }
      zellen.put(key, new Zelle(key, known.wert(), Schutzbedarf.BEREITS_VEROEFFENTLICHT));
    }
    return Zellsystem.of(List.copyOf(zellen.values()), List.copyOf(beziehungen));
  }

  /** A cell that one table shows is published, whatever another one leaves out. */
  private Zelle merge(Zelle one, Zelle other) {
    if (one.wert() != other.wert()) {
      throw new IllegalArgumentException(
          "Two tables give different values for the cell " + one.schluessel() + ".");
    }
    return one.schutzbedarf().isUnveroeffentlicht() ? other : one;
  }

  /** What could be shown instead: each dimension coarser or gone, in all tables that have it. */
  List<Alternative> listAlternativen() {
    Map<String, Alternative> alternatives = new LinkedHashMap<>();
    for (Kreuztabelle tabelle : tabellen) {
      for (Achse achse : tabelle.achsen()) {
        for (Achse.Vergroeberung way : achse.listVergroeberungen()) {
          alternatives.putIfAbsent(
              way.bezeichnung(), new Alternative(way.bezeichnung(), with(way.achse())));
        }
      }
    }
    return List.copyOf(alternatives.values());
  }

  private Tabellenverbund with(Achse coarser) {
    List<Kreuztabelle> changed = new ArrayList<>();
    for (Kreuztabelle tabelle : tabellen) {
      List<Achse> achsen =
          tabelle.achsen().stream()
              .map(achse -> achse.name().equals(coarser.name()) ? coarser : achse)
              .toList();
      changed.add(new Kreuztabelle(tabelle.gegenstand(), achsen, tabelle.blattwerte()));
    }
    return new Tabellenverbund(changed, geheim, bereitsVeroeffentlicht);
  }

  /** Coarser tables with the German words for the change. */
  record Alternative(String bezeichnung, Tabellenverbund verbund) {}
}
