package de.lebenslagen.warehouse.analyse;

import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Teilwert;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Wertstatus.Zahl;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.segregation.GroupTable;
import de.lebenslagen.warehouse.stats.segregation.TwoGroups;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many members of each group live in each area in one year.
 *
 * @param orte the areas where all groups are counted
 * @param ausgenommen the others, each with the German reason
 */
record Gruppenverteilung(List<Ort> orte, Map<Gebiet, String> ausgenommen) {

  /** Nobody anywhere. */
  static final Gruppenverteilung LEER = new Gruppenverteilung(List.of(), Map.of());

  /**
   * An area.
   *
   * @param gruppen the members of each group, at least two; the first is the one asked about
   */
  record Ort(Gebiet gebiet, List<Long> gruppen) {

    long mitglieder() {
      return gruppen.get(0);
    }

    long alle() {
      return gruppen.stream().mapToLong(Long::longValue).sum();
    }

    long uebrige() {
      return alle() - mitglieder();
    }
  }

  /**
   * The distribution of a year.
   *
   * @param gruppe the group asked about
   * @param gegen what it is compared with; none: everyone else of the same denominator
   */
  static Gruppenverteilung of(Gruppenreihe gruppe, List<Gruppenreihe> gegen, int jahr) {
    List<Map<Gebiet, Indikatorwert>> others =
        gegen.stream()
            .map(
                g -> g.list(jahr).stream().collect(Collectors.toMap(Indikatorwert::gebiet, w -> w)))
            .toList();
    List<Ort> orte = new ArrayList<>();
    Map<Gebiet, String> ausgenommen = new LinkedHashMap<>();
    for (Indikatorwert wert : gruppe.list(jahr)) {
      List<Optional<Indikatorwert>> all = new ArrayList<>(List.of(Optional.of(wert)));
      others.forEach(o -> all.add(Optional.ofNullable(o.get(wert.gebiet()))));
      Ergebnis<List<Long>> counts = counts(all);
      counts.find().ifPresent(c -> orte.add(new Ort(wert.gebiet(), c)));
      counts.findGrund().ifPresent(g -> ausgenommen.put(wert.gebiet(), g));
    }
    return new Gruppenverteilung(orte, ausgenommen);
  }

  private static Ergebnis<List<Long>> counts(List<Optional<Indikatorwert>> werte) {
    List<Long> result = new ArrayList<>();
    for (Optional<Indikatorwert> wert : werte) {
      Ergebnis<Long> members =
          wert.map(Gruppenverteilung::members)
              .orElseGet(() -> Ergebnis.missing("Die andere Gruppe ist dort nicht gezählt."));
      if (members.find().isEmpty()) {
        return Ergebnis.missing(members.findGrund().orElseThrow());
      }
      result.add(members.get());
    }
    Indikatorwert first = werte.get(0).orElseThrow();
    long all = count(first.nenner()).orElseThrow();
    if (result.size() == 1) {
      result.add(all - result.get(0));
    } else {
      requireGetrennt(werte.stream().map(Optional::orElseThrow).toList(), result);
    }
    return Ergebnis.of(result);
  }

  private static Ergebnis<Long> members(Indikatorwert wert) {
    OptionalLong members = count(wert.zaehler());
    OptionalLong all = count(wert.nenner());
    if (members.isEmpty() || all.isEmpty()) {
      return Ergebnis.missing(
          wert.wert() instanceof Zahl ? "Nicht gezählt." : Werttext.grund(wert.wert()));
    }
    return members.getAsLong() < 0 || members.getAsLong() > all.getAsLong()
        ? Ergebnis.missing("Mehr in der Gruppe als im Ganzen.")
        : Ergebnis.of(members.getAsLong());
  }

  private static OptionalLong count(Optional<Teilwert> teil) {
    OptionalDouble zahl = teil.map(t -> t.wert().findZahl()).orElse(OptionalDouble.empty());
    return zahl.isPresent()
        ? OptionalLong.of(Math.round(zahl.getAsDouble()))
        : OptionalLong.empty();
  }

  /** Groups of one population that are together larger than it have members in common. */
  private static void requireGetrennt(List<Indikatorwert> werte, List<Long> members) {
    long sum = members.stream().mapToLong(Long::longValue).sum();
    Set<OptionalLong> populations =
        werte.stream().map(w -> count(w.nenner())).collect(Collectors.toSet());
    if (populations.size() == 1 && sum > populations.iterator().next().orElseThrow()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Die Gruppen überschneiden sich: In "
              + werte.get(0).gebiet().name()
              + " zählen sie "
              + werte.get(0).berichtsjahr()
              + " zusammen "
              + sum
              + " Menschen, dort gibt es nur "
              + populations.iterator().next().orElseThrow()
              + ".",
          "Bitte Gruppen nehmen, die niemanden gemeinsam haben, etwa unter 18 und ab 65.");
    }
  }

  /** The group against all others together. */
  Ergebnis<TwoGroups> twoGroups() {
    return TwoGroups.of(
        orte.stream().map(Ort::mitglieder).toList(), orte.stream().map(Ort::uebrige).toList());
  }

  /** Two of the groups against each other. */
  Ergebnis<TwoGroups> twoGroups(int gruppe, int andere) {
    return TwoGroups.of(
        orte.stream().map(o -> o.gruppen().get(gruppe)).toList(),
        orte.stream().map(o -> o.gruppen().get(andere)).toList());
  }

  /** All groups at once. */
  Ergebnis<GroupTable> table() {
    return orte.isEmpty()
        ? Ergebnis.missing("Kein Gebiet ist gezählt.")
        : GroupTable.of(orte.stream().map(Ort::gruppen).toList());
  }

  /** Only the areas where people live in the other distribution, too; by area. */
  Gruppenverteilung restrictedTo(Gruppenverteilung other) {
    Set<Gebiet> common =
        other.orte.stream().filter(o -> o.alle() > 0).map(Ort::gebiet).collect(Collectors.toSet());
    return new Gruppenverteilung(
        orte.stream()
            .filter(o -> o.alle() > 0 && common.contains(o.gebiet()))
            .sorted(Comparator.comparing(Ort::gebiet))
            .toList(),
        ausgenommen);
  }

  long mitglieder() {
    return orte.stream().mapToLong(Ort::mitglieder).sum();
  }

  long uebrige() {
    return orte.stream().mapToLong(Ort::uebrige).sum();
  }
}
