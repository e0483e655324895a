package de.lebenslagen.dashboards.publish.brief;

import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Fundstelle;
import de.lebenslagen.warehouse.model.Schweregrad;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Findings that a letter tells under one heading. Several rules see the same fault: columns that
 * slipped also break their sums. The cause is told, and what follows from it is only counted.
 *
 * @param befunde what is told place by place; at least one
 * @param folgen what other rules found for the same reason
 * @param zugleich by finding, the headings of other findings at the same place
 */
record Fundgruppe(List<Befund> befunde, List<Befund> folgen, Map<Befund, List<String>> zugleich) {

  private static final Map<String, Set<String>> FOLGEN =
      Map.of(
          "ZEILENVERSCHIEBUNG",
          Set.of("SUMME"),
          "UMSORTIERUNG",
          Set.of("SPRUNG", "ANTEIL_GEGEN_ZAHLEN"),
          "KOPIERTE_ZELLE",
          Set.of("SPRUNG", "SUMME", "BAENDER_GEGEN_INSGESAMT", "ANTEIL_GEGEN_ZAHLEN"));

  /** The groups, what stops the delivery first. */
  static List<Fundgruppe> list(List<Befund> befunde) {
    Map<String, Fundgruppe> groups = new LinkedHashMap<>();
    Map<Fundstelle, Befund> told = new HashMap<>();
    List<Befund> causesFirst = new ArrayList<>(befunde);
    causesFirst.sort((a, b) -> Integer.compare(rank(a), rank(b)));
    for (Befund befund : causesFirst) {
      Optional<Befund> cause = befunde.stream().filter(u -> explains(u, befund)).findFirst();
      Optional<Befund> before = Optional.ofNullable(told.get(befund.stelle()));
      if (cause.isPresent()) {
        group(groups, told.getOrDefault(cause.get().stelle(), cause.get())).folgen().add(befund);
      } else if (before.filter(b -> b.schweregrad() == befund.schweregrad()).isPresent()) {
        group(groups, before.get())
            .zugleich()
            .computeIfAbsent(before.get(), b -> new ArrayList<>())
            .add(Lieferantensicht.titel(befund.regel()));
      } else {
        group(groups, befund).befunde().add(befund);
        if (befund.anzahl() == 1
            && befund.stelle().zeile().isPresent()
            && befund.stelle().spalte().isPresent()) {
          told.put(befund.stelle(), befund);
        }
      }
    }
    return groups.values().stream().filter(g -> !g.befunde().isEmpty()).toList();
  }

  private static Fundgruppe group(Map<String, Fundgruppe> groups, Befund befund) {
    return groups.computeIfAbsent(
        key(befund), k -> new Fundgruppe(new ArrayList<>(), new ArrayList<>(), new HashMap<>()));
  }

  /** What stops first; among the like what explains others. */
  private static int rank(Befund befund) {
    return (befund.schweregrad() == Schweregrad.FEHLER ? 0 : 2)
        + (FOLGEN.containsKey(befund.regel()) ? 0 : 1);
  }

  private static String key(Befund befund) {
    return (befund.schweregrad() == Schweregrad.FEHLER)
        + " "
        + Lieferantensicht.titel(befund.regel());
  }

  private static boolean explains(Befund cause, Befund befund) {
    boolean sameColumn = cause.stelle().spalte().equals(befund.stelle().spalte());
    boolean sameRow = cause.stelle().zeile().equals(befund.stelle().zeile());
    boolean place =
        switch (cause.regel()) {
          case "ZEILENVERSCHIEBUNG" -> true;
          case "UMSORTIERUNG" -> sameColumn;
          default -> sameRow;
        };
    return place
        && FOLGEN.getOrDefault(cause.regel(), Set.of()).contains(befund.regel())
        && (cause.schweregrad() == Schweregrad.FEHLER
            || befund.schweregrad() != Schweregrad.FEHLER);
  }

  Befund erster() {
    return befunde.get(0);
  }

  boolean haeltAuf() {
    return erster().schweregrad() == Schweregrad.FEHLER;
  }
}
