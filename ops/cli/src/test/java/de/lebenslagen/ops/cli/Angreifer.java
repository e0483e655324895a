package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.disclosure.solver.LinearForm;
import de.lebenslagen.warehouse.disclosure.solver.LinearProgram;
import de.lebenslagen.warehouse.disclosure.solver.LinearSession;
import de.lebenslagen.warehouse.disclosure.solver.SolverOutcome;
import de.lebenslagen.warehouse.disclosure.solver.Solvers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Somebody who has nothing but a published table and knows which areas make up which, that an
 * Aufgliederung adds up, that counts are whole numbers and that zeros are shown. Works out what can
 * be worked out, by linear programs of another engine than the one that protects.
 */
final class Angreifer {

  private static final long KLEINES_GEBIET = 300;
  private static final long GROESSTE = 1_000_000;

  private record Zelle(String gegenstand, String raum, String zeit, String merkmale) {
    Zelle inRaum(String other) {
      return new Zelle(gegenstand, other, zeit, merkmale);
    }

    Zelle insgesamt() {
      return new Zelle(gegenstand, raum, zeit, "");
    }
  }

  private record Summe(Zelle ganzes, List<Zelle> teile) {}

  private final Map<String, List<String>> teile;
  private final Map<Zelle, String> werte = new LinkedHashMap<>();
  private final Map<Zelle, String> aufgliederungen = new LinkedHashMap<>();
  private final Map<Zelle, Integer> gesperrt = new LinkedHashMap<>();

  Angreifer(List<Map<String, String>> zeilen, Map<String, List<String>> teile) {
    this.teile = teile;
    for (Map<String, String> zeile : zeilen) {
      Zelle zelle =
          new Zelle(
              zeile.getOrDefault("gegenstand", ""),
              zeile.getOrDefault("raum_id", ""),
              zeile.getOrDefault("zeitbezug", ""),
              merkmale(zeile));
      String wert = zeile.getOrDefault("anzahl", "").replace(".", "");
      if (werte.putIfAbsent(zelle, wert) == null) {
        aufgliederungen.put(zelle, zeile.getOrDefault("aufgliederung", ""));
        if (zeile.getOrDefault("wertstatus", "").equals("GESPERRT")) {
          gesperrt.put(zelle, gesperrt.size());
        }
      }
    }
  }

  private static String merkmale(Map<String, String> zeile) {
    return List.of("altersgruppe", "geschlecht", "staatsangehoerigkeit", "weitere_merkmale")
        .stream()
        .filter(m -> !zeile.getOrDefault(m, "").equals("insgesamt"))
        .map(m -> m + "=" + zeile.getOrDefault(m, ""))
        .collect(Collectors.joining(";"));
  }

  /** How many cells are hidden. */
  int gesperrt() {
    return gesperrt.size();
  }

  /** How many sums hold at least one hidden cell. */
  int nuetzlicheSummen() {
    return (int) listSummen().stream().filter(s -> form(s).size() > 0).count();
  }

  /**
   * The hidden counts that can be worked out although they are small.
   *
   * @param mindestfallzahl per Gegenstand: smaller counts than that had to stay unknown
   */
  List<String> listVerraten(ToLongFunction<String> mindestfallzahl) {
    List<String> found = new ArrayList<>();
    try (LinearSession session = Solvers.ojAlgo().open(program(), Duration.ofSeconds(60))) {
      gesperrt.forEach(
          (zelle, variable) -> {
            long lo = (long) Math.ceil(value(session.minimise(LinearForm.of(variable))) - 1e-6);
            long hi = (long) Math.floor(value(session.maximise(LinearForm.of(variable))) + 1e-6);
            if (hi <= lo && lo >= 1 && lo < mindestfallzahl.applyAsLong(zelle.gegenstand())) {
              found.add(zelle + " = " + lo);
            }
          });
    }
    return found;
  }

  private static double value(SolverOutcome outcome) {
    if (outcome instanceof SolverOutcome.Found found) {
      return found.objective();
    }
    throw new AssertionError("What was published contradicts itself: " + outcome);
  }

  private LinearProgram program() {
    long[] lower = new long[gesperrt.size()];
    long[] upper = new long[lower.length];
    Arrays.fill(upper, GROESSTE);
    gesperrt.forEach((zelle, variable) -> lower[variable] = isKlein(zelle) ? 0 : 1);
    List<LinearProgram.Row> rows = new ArrayList<>();
    for (Summe summe : listSummen()) {
      LinearForm form = form(summe);
      if (form.size() > 0) {
        rows.add(LinearProgram.Row.equal(form, -shown(summe)));
      }
    }
    return new LinearProgram(lower, upper, rows);
  }

  /** In very small areas breakdowns are closed whatever they say, zeros too. */
  private boolean isKlein(Zelle zelle) {
    String residents =
        werte.getOrDefault(new Zelle("einwohner", zelle.raum(), zelle.zeit(), ""), "");
    return !zelle.merkmale().isEmpty()
        && !residents.isEmpty()
        && Long.parseLong(residents) < KLEINES_GEBIET;
  }

  private LinearForm form(Summe summe) {
    Map<Integer, Long> factors = new TreeMap<>();
    Integer whole = gesperrt.get(summe.ganzes());
    if (whole != null) {
      factors.put(whole, -1L);
    }
    for (Zelle part : summe.teile()) {
      Integer variable = gesperrt.get(part);
      if (variable != null) {
        factors.put(variable, 1L);
      }
    }
    return LinearForm.of(factors);
  }

  /** The parts that are shown, less the sum if it is shown. */
  private long shown(Summe summe) {
    return summe.teile().stream().mapToLong(this::number).sum() - number(summe.ganzes());
  }

  private long number(Zelle zelle) {
    String wert = werte.getOrDefault(zelle, "");
    return wert.isEmpty() ? 0 : Long.parseLong(wert);
  }

  /** Sums whose cells are all shown or hidden; a kind of sum that is once wrong is not believed. */
  private List<Summe> listSummen() {
    Map<String, List<Summe>> kinds = new LinkedHashMap<>();
    collectGebiete(kinds);
    collectAufgliederungen(kinds);
    kinds
        .values()
        .removeIf(sums -> sums.stream().anyMatch(s -> form(s).size() == 0 && shown(s) != 0));
    return kinds.values().stream().flatMap(List::stream).toList();
  }

  private void collectGebiete(Map<String, List<Summe>> kinds) {
    for (Zelle whole : werte.keySet()) {
      Map<String, List<Zelle>> levels = new LinkedHashMap<>();
      for (String area : teile.getOrDefault(whole.raum(), List.of())) {
        if (werte.containsKey(whole.insgesamt().inRaum(area))
            || werte.containsKey(whole.inRaum(area))) {
          levels.computeIfAbsent(level(area), l -> new ArrayList<>()).add(whole.inRaum(area));
        }
      }
      levels.forEach(
          (level, parts) ->
              put(kinds, whole.gegenstand() + whole.zeit() + level, new Summe(whole, parts)));
    }
  }

  private static String level(String area) {
    return area.substring(0, area.lastIndexOf(':'));
  }

  private void collectAufgliederungen(Map<String, List<Summe>> kinds) {
    Map<String, Set<Zelle>> groups = new LinkedHashMap<>();
    aufgliederungen.forEach(
        (zelle, aufgliederung) -> {
          if (!zelle.merkmale().isEmpty()) {
            groups
                .computeIfAbsent(
                    String.join("|", aufgliederung, zelle.raum(), zelle.zeit(), names(zelle)),
                    g -> new LinkedHashSet<>())
                .add(zelle);
          }
        });
    groups
        .values()
        .forEach(
            parts -> {
              Zelle first = parts.iterator().next();
              put(
                  kinds,
                  aufgliederungen.get(first) + first.zeit() + names(first),
                  new Summe(first.insgesamt(), List.copyOf(parts)));
            });
  }

  private static String names(Zelle zelle) {
    return zelle.merkmale().replaceAll("=[^;]*", "");
  }

  private void put(Map<String, List<Summe>> kinds, String kind, Summe summe) {
    boolean complete = isThere(summe.ganzes()) && summe.teile().stream().allMatch(this::isThere);
    if (complete) {
      kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(summe);
    }
  }

  private boolean isThere(Zelle zelle) {
    return gesperrt.containsKey(zelle) || !werte.getOrDefault(zelle, "").isEmpty();
  }
}
