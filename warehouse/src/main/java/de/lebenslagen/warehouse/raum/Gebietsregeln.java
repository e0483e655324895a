package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.EbenenRolle;
import de.lebenslagen.warehouse.model.RaumId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What holds in every Gebietsstand. A breach is an IllegalArgumentException. */
final class Gebietsregeln {

  /** How far the shares of an area may sum to something else than 1. */
  static final double TOLERANZ = 1e-12;

  private Gebietsregeln() {}

  static void requireEbenen(List<Ebene> ebenen) {
    Set<String> ids = new HashSet<>();
    Set<Integer> raenge = new HashSet<>();
    for (Ebene ebene : ebenen) {
      require(ids.add(ebene.id()), "Ebene " + ebene.id() + " is there twice.");
      require(raenge.add(ebene.rang()), "Rang " + ebene.rang() + " is there twice.");
    }
    long kleinste = ebenen.stream().filter(e -> e.rolle() == EbenenRolle.KLEINSTE).count();
    require(kleinste == 1, "Exactly one Ebene must be KLEINSTE, found " + kleinste);
    require(ebenen.get(0).rolle() == EbenenRolle.KLEINSTE, "The Ebene of rang 1 must be KLEINSTE.");
    long stadt = ebenen.stream().filter(e -> e.rolle() == EbenenRolle.STADT).count();
    require(stadt <= 1, "At most one Ebene can be STADT, found " + stadt);
  }

  static void requireRaeume(LocalDate gueltigVon, List<Ebene> ebenen, List<Raum> raeume) {
    Set<String> ebenenIds = ebenen.stream().map(Ebene::id).collect(Collectors.toSet());
    Set<RaumId> ids = new HashSet<>();
    require(!raeume.isEmpty(), "A Gebietsstand needs areas.");
    String raumgliederung = raeume.get(0).id().raumgliederung();
    for (Raum raum : raeume) {
      RaumId id = raum.id();
      require(ids.add(id), id, "is there twice.");
      require(ebenenIds.contains(id.ebene()), id, "is of an Ebene that is not there.");
      require(!id.isNichtZuordenbar(), id, "is a pseudo-area and derived, not given.");
      require(
          id.gebietsstand().equals(gueltigVon) && id.raumgliederung().equals(raumgliederung),
          id,
          "does not belong to the Gebietsstand.");
    }
  }

  static void requireZuordnungen(
      List<Ebene> ebenen, List<Raum> raeume, List<Raumzuordnung> zuordnungen) {
    Set<RaumId> ids = raeume.stream().map(Raum::id).collect(Collectors.toSet());
    Map<String, Integer> raenge = new HashMap<>();
    ebenen.forEach(e -> raenge.put(e.id(), e.rang()));
    for (Raumzuordnung z : zuordnungen) {
      require(ids.contains(z.von()) && ids.contains(z.nach()), z, "names an unknown area.");
      int von = raenge.getOrDefault(z.von().ebene(), 0);
      int nach = raenge.getOrDefault(z.nach().ebene(), 0);
      require(von < nach, z, "does not lead from small to large.");
    }
    for (List<Raumzuordnung> group : groups(zuordnungen)) {
      Abdeckung abdeckung = ebene(ebenen, group.get(0).nach()).abdeckung();
      anteilssummen(group)
          .forEach((tag, summe) -> requireSumme(abdeckung, group.get(0), tag, summe));
    }
  }

  private static Ebene ebene(List<Ebene> ebenen, RaumId id) {
    return ebenen.stream().filter(e -> e.id().equals(id.ebene())).findFirst().orElseThrow();
  }

  private static void requireSumme(
      Abdeckung abdeckung, Raumzuordnung first, LocalDate tag, double summe) {
    boolean passt =
        abdeckung == Abdeckung.VOLLSTAENDIG
            ? Math.abs(summe - 1) <= TOLERANZ
            : summe <= 1 + TOLERANZ;
    if (!passt) {
      throw new IllegalArgumentException(
          "The shares of "
              + first.von()
              + " in Ebene "
              + first.nach().ebene()
              + " sum to "
              + summe
              + " on "
              + tag);
    }
  }

  /** The links by (von, Ebene of nach), in the order of the links. */
  static List<List<Raumzuordnung>> groups(List<Raumzuordnung> zuordnungen) {
    Map<List<Object>, List<Raumzuordnung>> result = new LinkedHashMap<>();
    for (Raumzuordnung z : zuordnungen) {
      result.computeIfAbsent(List.of(z.von(), z.nach().ebene()), k -> new ArrayList<>()).add(z);
    }
    return List.copyOf(result.values());
  }

  /** Sum of the shares on every day on which it can change while the group holds. */
  static Map<LocalDate, Double> anteilssummen(List<Raumzuordnung> group) {
    Map<LocalDate, Double> result = new TreeMap<>();
    for (Raumzuordnung z : group) {
      result.put(z.gueltigVon(), summeAm(z.gueltigVon(), group));
      z.gueltigBis()
          .map(bis -> bis.plusDays(1))
          .filter(tag -> group.stream().anyMatch(g -> endsAfter(g, tag)))
          .ifPresent(tag -> result.put(tag, summeAm(tag, group)));
    }
    return result;
  }

  private static double summeAm(LocalDate tag, List<Raumzuordnung> group) {
    return group.stream().filter(z -> z.isGueltigAm(tag)).mapToDouble(Raumzuordnung::anteil).sum();
  }

  private static boolean endsAfter(Raumzuordnung z, LocalDate tag) {
    return z.gueltigBis().isEmpty() || z.gueltigBis().get().isAfter(tag);
  }

  /**
   * The text is made where it is needed only: a town has many areas, and every command reads them.
   */
  private static void require(boolean condition, Object subject, String message) {
    if (!condition) {
      throw new IllegalArgumentException(subject + " " + message);
    }
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
