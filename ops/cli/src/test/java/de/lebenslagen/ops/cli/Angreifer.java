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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody who has nothing but published tables and knows which areas make up which, that an
 * Aufgliederung adds up, that counts are whole numbers and that zeros are shown. Works out what can
 * be worked out, by linear programs of another engine than the one that protects.
 *
 * <p>Of two publications he takes a figure to be the same in both, unless it differs or is closed
 * where it was open.
 */
final class Angreifer {

  private static final long GROESSTE = 1_000_000;

  /** A figure; what was never published has no Aufgliederung. */
  record Zelle(String gegenstand, String raum, String zeit, String merkmale, int fassung) {

    static Zelle of(String gegenstand, String raum, String zeit) {
      return new Zelle(gegenstand, raum, zeit, "", 0);
    }

    Zelle inRaum(String other) {
      return new Zelle(gegenstand, other, zeit, merkmale, fassung);
    }

    Zelle insgesamt() {
      return new Zelle(gegenstand, raum, zeit, "", fassung);
    }

    private Zelle inFassung(int other) {
      return new Zelle(gegenstand, raum, zeit, merkmale, other);
    }
  }

  /** What he knows to add up. */
  record Summe(Zelle ganzes, List<Zelle> teile) {}

  private final Map<String, List<String>> teile;
  private final long kleinesGebiet;
  private final Map<Zelle, String> werte = new LinkedHashMap<>();
  private final Map<Zelle, String> aufgliederungen = new LinkedHashMap<>();
  private final Map<Zelle, Integer> gesperrt = new LinkedHashMap<>();
  private final Set<Zelle> nieVeroeffentlicht = new LinkedHashSet<>();
  private final List<Summe> gewusst = new ArrayList<>();
  private final List<String> verraten = new ArrayList<>();

  /** Of each publication, the newest version of every figure. */
  private final List<Map<Zelle, Zelle>> sichten = new ArrayList<>();

  /**
   * @param veroeffentlichungen rows of each publication, the oldest first
   * @param kleinesGebiet residents under which breakdowns are closed whatever they say
   */
  Angreifer(
      List<List<Map<String, String>>> veroeffentlichungen,
      Map<String, List<String>> teile,
      long kleinesGebiet) {
    this.teile = teile;
    this.kleinesGebiet = kleinesGebiet;
    veroeffentlichungen.forEach(this::read);
  }

  private void read(List<Map<String, String>> zeilen) {
    Map<Zelle, Zelle> sicht = new LinkedHashMap<>();
    if (!sichten.isEmpty()) {
      sicht.putAll(sichten.get(sichten.size() - 1));
    }
    Set<Zelle> seen = new LinkedHashSet<>();
    for (Map<String, String> zeile : zeilen) {
      Zelle plain =
          new Zelle(
              zeile.getOrDefault("gegenstand", ""),
              zeile.getOrDefault("raum_id", ""),
              zeile.getOrDefault("zeitbezug", ""),
              merkmale(zeile),
              0);
      if (seen.add(plain)) {
        read(sicht, plain, zeile);
      }
    }
    sichten.add(sicht);
  }

  private void read(Map<Zelle, Zelle> sicht, Zelle plain, Map<String, String> zeile) {
    String wert = zeile.getOrDefault("anzahl", "").replace(".", "");
    Zelle before = sicht.getOrDefault(plain, plain);
    String known = werte.getOrDefault(before, "");
    boolean hidden = zeile.getOrDefault("wertstatus", "").equals("GESPERRT");
    boolean changed = !known.isEmpty() && (hidden || !wert.isEmpty() && !known.equals(wert));
    Zelle zelle = changed ? before.inFassung(before.fassung() + 1) : before;
    sicht.put(plain, zelle);
    aufgliederungen.putIfAbsent(zelle, zeile.getOrDefault("aufgliederung", ""));
    if (!wert.isEmpty()) {
      werte.put(zelle, wert);
      gesperrt.remove(zelle);
    } else {
      werte.putIfAbsent(zelle, "");
      if (hidden) {
        gesperrt.put(zelle, 0);
      }
    }
    if (changed && !hidden) {
      long change = Math.abs(Long.parseLong(wert) - Long.parseLong(known));
      verraten.add(plain + " changed by " + change);
    }
  }

  private static String merkmale(Map<String, String> zeile) {
    return Stream.of("altersgruppe", "geschlecht", "staatsangehoerigkeit", "weitere_merkmale")
        .filter(m -> !zeile.getOrDefault(m, "").equals("insgesamt"))
        .map(m -> m + "=" + zeile.getOrDefault(m, ""))
        .collect(Collectors.joining(";"));
  }

  /** He also knows that; figures that nobody published may be zero. */
  Angreifer with(Summe summe) {
    for (Zelle zelle : Stream.concat(Stream.of(summe.ganzes()), summe.teile().stream()).toList()) {
      if (!werte.containsKey(zelle)) {
        werte.put(zelle, "");
        gesperrt.put(zelle, 0);
        nieVeroeffentlicht.add(zelle);
      }
    }
    gewusst.add(summe);
    return this;
  }

  /** How many cells are hidden. */
  int gesperrt() {
    return gesperrt.size() - nieVeroeffentlicht.size();
  }

  /** How many sums hold at least one hidden cell. */
  int nuetzlicheSummen() {
    Map<Zelle, Integer> variables = variables();
    return (int) listSummen().stream().filter(s -> form(s, variables).size() > 0).count();
  }

  /**
   * The hidden counts that can be worked out although they are small, and visible changes by as
   * few.
   *
   * @param mindestfallzahl per Gegenstand: smaller counts than that had to stay unknown
   */
  List<String> listVerraten(ToLongFunction<String> mindestfallzahl) {
    List<String> found = new ArrayList<>();
    verraten.stream().filter(v -> v.matches(".* changed by [12]")).forEach(found::add);
    Map<Zelle, Integer> variables = variables();
    if (variables.isEmpty()) {
      return found;
    }
    try (LinearSession session =
        Solvers.ojAlgo().open(program(variables), Duration.ofSeconds(60))) {
      for (Map.Entry<Zelle, Integer> each : variables.entrySet()) {
        LinearForm form = LinearForm.of(each.getValue());
        Optional<Double> least = value(session.minimise(form));
        Optional<Double> most = value(session.maximise(form));
        if (least.isEmpty() || most.isEmpty()) {
          return found; // what he takes to be unchanged has changed: he knows that he knows nothing
        }
        long lo = (long) Math.ceil(least.get() - 1e-6);
        long hi = (long) Math.floor(most.get() + 1e-6);
        long kleiner = mindestfallzahl.applyAsLong(each.getKey().gegenstand());
        if (hi <= lo && (lo >= 1 && lo < kleiner || isKleineAenderung(each.getKey(), lo))) {
          found.add(each.getKey() + " = " + lo);
        }
      }
    }
    return found;
  }

  /** Whether a figure that was shown before has changed by one person or two. */
  private boolean isKleineAenderung(Zelle zelle, long wert) {
    long change =
        zelle.fassung() > 0 ? Math.abs(wert - number(zelle.inFassung(zelle.fassung() - 1))) : 0;
    return change >= 1 && change <= 2;
  }

  private Optional<Double> value(SolverOutcome outcome) {
    if (outcome instanceof SolverOutcome.Found found) {
      return Optional.of(found.objective());
    }
    if (outcome instanceof SolverOutcome.Infeasible && sichten.size() > 1) {
      return Optional.empty();
    }
    throw new AssertionError("What was published contradicts itself: " + outcome);
  }

  private Map<Zelle, Integer> variables() {
    Map<Zelle, Integer> variables = new LinkedHashMap<>();
    gesperrt.keySet().forEach(zelle -> variables.put(zelle, variables.size()));
    return variables;
  }

  private LinearProgram program(Map<Zelle, Integer> variables) {
    long[] lower = new long[variables.size()];
    long[] upper = new long[lower.length];
    Arrays.fill(upper, GROESSTE);
    variables.forEach(
        (zelle, v) -> lower[v] = nieVeroeffentlicht.contains(zelle) || isKlein(zelle) ? 0 : 1);
    List<LinearProgram.Row> rows = new ArrayList<>();
    for (Summe summe : listSummen()) {
      LinearForm form = form(summe, variables);
      if (form.size() > 0) {
        rows.add(LinearProgram.Row.equal(form, -shown(summe)));
      }
    }
    return new LinearProgram(lower, upper, rows);
  }

  /** In very small areas breakdowns are closed whatever they say, zeros too. */
  private boolean isKlein(Zelle zelle) {
    String residents = werte.getOrDefault(Zelle.of("einwohner", zelle.raum(), zelle.zeit()), "");
    return !zelle.merkmale().isEmpty()
        && !residents.isEmpty()
        && Long.parseLong(residents) < kleinesGebiet;
  }

  private static LinearForm form(Summe summe, Map<Zelle, Integer> variables) {
    Map<Integer, Long> factors = new TreeMap<>();
    Integer whole = variables.get(summe.ganzes());
    if (whole != null) {
      factors.put(whole, -1L);
    }
    for (Zelle part : summe.teile()) {
      Integer variable = variables.get(part);
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
    Map<Zelle, Integer> variables = variables();
    Map<String, List<Summe>> kinds = new LinkedHashMap<>();
    for (int i = 0; i < sichten.size(); i++) {
      collectGebiete(i, kinds);
      collectAufgliederungen(i, kinds);
      for (Summe summe : gewusst) {
        put(i, kinds, "gewusst " + summe + i, summe);
      }
    }
    kinds
        .values()
        .removeIf(
            sums -> sums.stream().anyMatch(s -> form(s, variables).size() == 0 && shown(s) != 0));
    return kinds.values().stream().flatMap(List::stream).distinct().toList();
  }

  private void collectGebiete(int i, Map<String, List<Summe>> kinds) {
    Set<Zelle> there = sichten.get(i).keySet();
    for (Zelle whole : there) {
      Map<String, List<Zelle>> levels = new LinkedHashMap<>();
      for (String area : teile.getOrDefault(whole.raum(), List.of())) {
        if (there.contains(whole.insgesamt().inRaum(area)) || there.contains(whole.inRaum(area))) {
          levels.computeIfAbsent(level(area), l -> new ArrayList<>()).add(whole.inRaum(area));
        }
      }
      levels.forEach(
          (level, parts) ->
              put(i, kinds, whole.gegenstand() + whole.zeit() + level, new Summe(whole, parts)));
    }
  }

  private static String level(String area) {
    return area.substring(0, area.lastIndexOf(':'));
  }

  private void collectAufgliederungen(int i, Map<String, List<Summe>> kinds) {
    Map<String, Set<Zelle>> groups = new LinkedHashMap<>();
    sichten
        .get(i)
        .forEach(
            (zelle, version) -> {
              if (!zelle.merkmale().isEmpty()) {
                String aufgliederung = aufgliederungen.getOrDefault(version, "");
                groups
                    .computeIfAbsent(
                        String.join("|", aufgliederung, zelle.raum(), zelle.zeit(), names(zelle)),
                        g -> new LinkedHashSet<>())
                    .add(zelle);
              }
            });
    groups.forEach(
        (group, parts) -> {
          Zelle first = parts.iterator().next();
          put(
              i,
              kinds,
              group.substring(0, group.indexOf('|')) + first.zeit() + names(first),
              new Summe(first.insgesamt(), List.copyOf(parts)));
        });
  }

  private static String names(Zelle zelle) {
    return zelle.merkmale().replaceAll("=[^;]*", "");
  }

  /** Adds a sum in the versions of one publication. */
  private void put(int i, Map<String, List<Summe>> kinds, String kind, Summe plain) {
    Map<Zelle, Zelle> sicht = sichten.get(i);
    Summe summe =
        new Summe(
            sicht.getOrDefault(plain.ganzes(), plain.ganzes()),
            plain.teile().stream().map(t -> sicht.getOrDefault(t, t)).toList());
    if (isThere(summe.ganzes()) && summe.teile().stream().allMatch(this::isThere)) {
      kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(summe);
    }
  }

  private boolean isThere(Zelle zelle) {
    return gesperrt.containsKey(zelle) || !werte.getOrDefault(zelle, "").isEmpty();
  }
}
