package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.disclosure.Beziehung;
import de.lebenslagen.warehouse.freigabe.Netzzelle.Art;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * All cells that may determine one another, and how. Figures that should add up and don't are
 * linked all the same, over a cell for the deviation that attackers are taken to know: so nothing
 * that an attacker could compute is missed because two sources disagree by one.
 */
final class Zellnetz {

  private final Map<String, Netzzelle> zellen = new LinkedHashMap<>();
  private final Set<Beziehung> beziehungen = new LinkedHashSet<>();
  private final Set<String> zuSperren = new LinkedHashSet<>();
  private final Map<String, Map<String, Quellzeile>> zeilen = new LinkedHashMap<>();

  void put(Netzzelle zelle) {
    zellen.put(zelle.schluessel(), zelle);
  }

  /** Notes that a source says this count, the one of highest Vorrang first. */
  void addZeile(String schluessel, Quellzeile zeile) {
    if (zeile.anzahl().isPresent()) {
      zeilen
          .computeIfAbsent(schluessel, z -> new LinkedHashMap<>())
          .putIfAbsent(zeile.datenquelle() + "/" + zeile.aufgliederung(), zeile);
    }
  }

  private Map<String, Quellzeile> zeilen(String schluessel) {
    return zeilen.getOrDefault(schluessel, Map.of());
  }

  /** The row of the first source that says all these counts. */
  private Optional<Quellzeile> findGemeinsame(List<String> schluessel) {
    return zeilen(schluessel.get(0)).entrySet().stream()
        .filter(e -> schluessel.stream().allMatch(s -> zeilen(s).containsKey(e.getKey())))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /**
   * The sum of areas as each source has it that left nobody unassigned, where another one did: that
   * source's sum is without the unassigned, in the house as outside.
   *
   * @param ohne what such a source says nothing about
   */
  void relateQuellsummen(Zellort summe, List<Zellort> teile, List<Zellort> ohne) {
    boolean derived = find(summe.schluessel()).filter(z -> z.art() == Art.ABGELEITET).isPresent();
    if (!derived || teile.isEmpty()) {
      return;
    }
    List<String> keys = keys(teile);
    zeilen(keys.get(0))
        .forEach(
            (quelle, zeile) -> {
              boolean alle = keys.stream().allMatch(k -> zeilen(k).containsKey(quelle));
              boolean keine = keys(ohne).stream().noneMatch(k -> zeilen(k).containsKey(quelle));
              if (alle && keine) {
                putQuellsumme(summe, keys, quelle, zeile);
              }
            });
  }

  private void putQuellsumme(Zellort summe, List<String> teile, String quelle, Quellzeile zeile) {
    long total =
        teile.stream().mapToLong(t -> get(t).wert().orElseThrow()).reduce(0, Math::addExact);
    String key = summe.schluessel() + "@" + quelle;
    put(
        new Netzzelle(
            key,
            Art.ABGELEITET,
            Optional.of(summe),
            summe.gegenstand(),
            OptionalLong.of(total),
            false,
            0,
            Optional.of(zeile)));
    add(Beziehung.sum(key, teile));
  }

  Optional<Netzzelle> find(String schluessel) {
    return Optional.ofNullable(zellen.get(schluessel));
  }

  Netzzelle get(String schluessel) {
    return find(schluessel)
        .orElseThrow(() -> new IllegalArgumentException("No cell " + schluessel + "."));
  }

  /** A copy, so that cells may be added while it is read. */
  List<Netzzelle> list() {
    return List.copyOf(zellen.values());
  }

  Collection<Netzzelle> zellen() {
    return Collections.unmodifiableCollection(zellen.values());
  }

  List<Beziehung> beziehungen() {
    return List.copyOf(beziehungen);
  }

  void add(Beziehung beziehung) {
    beziehungen.add(beziehung);
  }

  /** A primary rule wants the cell hidden whatever its count is. */
  void markZuSperren(String schluessel) {
    zuSperren.add(schluessel);
  }

  boolean isZuSperren(String schluessel) {
    return zuSperren.contains(schluessel);
  }

  /**
   * The sum is the sum of the parts. Computes it where all parts are known; makes cells for parts
   * that nobody counted where the sum is there.
   */
  void relate(Zellort summe, List<Zellort> teile) {
    List<Zellort> distinct = teile.stream().distinct().toList();
    if (distinct.isEmpty() || distinct.equals(List.of(summe))) {
      return;
    }
    Optional<Netzzelle> known = find(summe.schluessel());
    List<Netzzelle> parts = new ArrayList<>();
    for (Zellort teil : distinct) {
      find(teil.schluessel()).ifPresent(parts::add);
    }
    boolean counted =
        parts.size() == distinct.size() && parts.stream().allMatch(p -> p.wert().isPresent());
    if (counted) {
      relateCounted(summe, known, parts);
    } else if (known.isPresent()) {
      distinct.forEach(this::putUngezaehlt);
      add(Beziehung.sum(summe.schluessel(), keys(distinct)));
    }
  }

  private void relateCounted(Zellort summe, Optional<Netzzelle> known, List<Netzzelle> parts) {
    long total = parts.stream().mapToLong(p -> p.wert().orElseThrow()).reduce(0, Math::addExact);
    if (known.isEmpty()) {
      put(
          new Netzzelle(
              summe.schluessel(),
              Art.ABGELEITET,
              Optional.of(summe),
              summe.gegenstand(),
              OptionalLong.of(total),
              false,
              0,
              findGemeinsame(parts.stream().map(Netzzelle::schluessel).toList())
                  .or(() -> parts.stream().flatMap(p -> p.vorlage().stream()).findFirst())));
    }
    long deviation = known.flatMap(Zellnetz::findWert).orElse(total) - total;
    List<String> keys = parts.stream().map(Netzzelle::schluessel).toList();
    if (deviation == 0) {
      add(Beziehung.sum(summe.schluessel(), keys));
    } else {
      relateDeviating(summe.schluessel(), keys, deviation);
    }
  }

  private static Optional<Long> findWert(Netzzelle zelle) {
    return zelle.wert().isPresent() ? Optional.of(zelle.wert().getAsLong()) : Optional.empty();
  }

  /** {@code summe = Σ teile + abweichung}, over a cell that everybody knows. */
  void relateDeviating(String summe, List<String> teile, long abweichung) {
    String key = "abweichung|" + summe + "|" + String.join("+", teile).hashCode();
    put(
        new Netzzelle(
            key,
            Art.ABWEICHUNG,
            Optional.empty(),
            "",
            OptionalLong.of(Math.abs(abweichung)),
            true,
            0,
            Optional.empty()));
    List<Beziehung.Teil> parts = new ArrayList<>();
    teile.forEach(teil -> parts.add(new Beziehung.Teil(teil, 1)));
    parts.add(new Beziehung.Teil(key, abweichung > 0 ? 1 : -1));
    add(new Beziehung(summe, parts));
  }

  /** A cell that nobody counted, where there is none yet. */
  void putUngezaehlt(Zellort ort) {
    if (!zellen.containsKey(ort.schluessel())) {
      put(
          new Netzzelle(
              ort.schluessel(),
              Art.UNGEZAEHLT,
              Optional.of(ort),
              ort.gegenstand(),
              OptionalLong.empty(),
              false,
              0,
              Optional.empty()));
    }
  }

  /**
   * The parts are some of the whole, each person at most once: what is left is a count of people
   * too. Nothing happens where the whole isn't there.
   *
   * @param rest which count it is that is left
   */
  void relateRest(Zellort ganzes, List<Zellort> teile, Zellort rest, String gegenstand) {
    Optional<Netzzelle> whole = find(ganzes.schluessel());
    if (whole.isEmpty() || teile.isEmpty()) {
      return;
    }
    List<String> keys = keys(teile);
    OptionalLong left = left(whole.get(), keys);
    if (left.isPresent() && left.getAsLong() < 0) {
      return; // the source counts somebody twice, or others: no inclusion
    }
    teile.forEach(this::putUngezaehlt);
    put(
        new Netzzelle(
            rest.schluessel(),
            Art.KOMPLEMENT,
            Optional.of(rest),
            gegenstand,
            left,
            false,
            0,
            Optional.empty()));
    List<String> all = new ArrayList<>(keys);
    all.add(rest.schluessel());
    add(Beziehung.sum(ganzes.schluessel(), all));
  }

  private OptionalLong left(Netzzelle whole, List<String> teile) {
    long left = whole.wert().orElse(0);
    boolean known = whole.wert().isPresent();
    for (String teil : teile) {
      OptionalLong wert = find(teil).map(Netzzelle::wert).orElse(OptionalLong.empty());
      known = known && wert.isPresent();
      left -= wert.orElse(0);
    }
    return known ? OptionalLong.of(left) : OptionalLong.empty();
  }

  private static List<String> keys(List<Zellort> orte) {
    return orte.stream().map(Zellort::schluessel).toList();
  }
}
