package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.RaumId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares the areas of two Ebenen in two Gebietsstände by their ground, else by declared weights.
 * Pairs that share less than a threshold of both areas count as not touching: borders drawn anew
 * never lie exactly on the old ones.
 */
public final class Raumvergleich {

  /** Shares up to this are an inaccuracy of drawing, not a change. */
  public static final double UNGENAUIGKEIT = 0.02;

  private final Map<RaumId, Raum> alt = new TreeMap<>();
  private final Map<RaumId, Raum> neu = new TreeMap<>();
  private final Map<RaumId, RaumId> vorgaenger = new HashMap<>();

  private Raumvergleich(Collection<Raum> alt, Collection<Raum> neu) {
    alt.forEach(r -> this.alt.put(r.id(), r));
    neu.forEach(r -> this.neu.put(r.id(), r));
  }

  /**
   * Compares by geometry where all areas have one, else by the weights of the conversions, both
   * ways. Areas of which neither is known are compared by their keys.
   */
  public static List<Raumaenderung> compare(
      Collection<Raum> alt, Collection<Raum> neu, Collection<Raumumrechnung> umrechnungen) {
    boolean mitGrenzen =
        alt.stream().allMatch(r -> r.geometrie().isPresent())
            && neu.stream().allMatch(r -> r.geometrie().isPresent());
    if (mitGrenzen) {
      return compare(alt, neu);
    }
    Raumvergleich vergleich = new Raumvergleich(alt, neu);
    Map<String, Double> hin = vergleich.gewichte(umrechnungen);
    Map<String, Double> zurueck = new Raumvergleich(neu, alt).gewichte(umrechnungen);
    List<Raumaenderung.Anteil> anteile = new ArrayList<>();
    for (RaumId a : vergleich.alt.keySet()) {
      for (RaumId n : vergleich.neu.keySet()) {
        double gleich = a.schluessel().equals(n.schluessel()) && hin.isEmpty() ? 1 : 0;
        double vomAlten = hin.getOrDefault(a + ">" + n, gleich);
        double vomNeuen = zurueck.getOrDefault(n + ">" + a, gleich);
        if (vomAlten > UNGENAUIGKEIT || vomNeuen > UNGENAUIGKEIT) {
          anteile.add(new Raumaenderung.Anteil(a, n, vomAlten, vomNeuen));
        }
      }
    }
    return vergleich.classify(anteile);
  }

  private Map<String, Double> gewichte(Collection<Raumumrechnung> umrechnungen) {
    Map<String, Double> result = new HashMap<>();
    umrechnungen.stream()
        .filter(u -> alt.containsKey(u.von()) && neu.containsKey(u.nach()))
        .forEach(u -> result.put(u.von() + ">" + u.nach(), u.gewicht()));
    return result;
  }

  /** Compares by geometry. Areas without one can't be compared and are left out. */
  public static List<Raumaenderung> compare(Collection<Raum> alt, Collection<Raum> neu) {
    List<Raum> altMitGrenze = alt.stream().filter(r -> r.geometrie().isPresent()).toList();
    List<Raum> neuMitGrenze = neu.stream().filter(r -> r.geometrie().isPresent()).toList();
    Map<RaumId, Double> flaechenM2 = new HashMap<>();
    altMitGrenze.forEach(r -> flaechenM2.put(r.id(), r.flaecheKm2().orElseThrow() * 1e6));
    neuMitGrenze.forEach(r -> flaechenM2.put(r.id(), r.flaecheKm2().orElseThrow() * 1e6));
    List<Raumaenderung.Anteil> anteile =
        Gebietsverschneidung.intersect(altMitGrenze, neuMitGrenze).stream()
            .map(u -> anteil(u, flaechenM2))
            .filter(a -> a.vomAlten() > UNGENAUIGKEIT || a.vomNeuen() > UNGENAUIGKEIT)
            .toList();
    return new Raumvergleich(altMitGrenze, neuMitGrenze).classify(anteile);
  }

  private static Raumaenderung.Anteil anteil(Ueberschneidung u, Map<RaumId, Double> flaechenM2) {
    return new Raumaenderung.Anteil(
        u.von(),
        u.nach(),
        u.masse() / flaechenM2.getOrDefault(u.von(), Double.NaN),
        u.masse() / flaechenM2.getOrDefault(u.nach(), Double.NaN));
  }

  private List<Raumaenderung> classify(List<Raumaenderung.Anteil> anteile) {
    anteile.forEach(a -> vorgaenger.put(root(a.alt()), root(a.neu())));
    Map<RaumId, List<Raumaenderung.Anteil>> byGruppe = new HashMap<>();
    anteile.forEach(a -> byGruppe.computeIfAbsent(root(a.alt()), k -> new ArrayList<>()).add(a));
    Map<RaumId, TreeSet<RaumId>> gruppen = new TreeMap<>();
    alt.keySet().forEach(r -> gruppen.computeIfAbsent(root(r), k -> new TreeSet<>()).add(r));
    neu.keySet().forEach(r -> gruppen.computeIfAbsent(root(r), k -> new TreeSet<>()).add(r));
    List<Raumaenderung> result = new ArrayList<>();
    gruppen.forEach(
        (wurzel, raeume) -> result.add(classify(raeume, byGruppe.getOrDefault(wurzel, List.of()))));
    result.sort(Comparator.comparing(a -> a.alt().isEmpty() ? a.neu().get(0) : a.alt().get(0)));
    return List.copyOf(result);
  }

  private RaumId root(RaumId raum) {
    RaumId result = raum;
    for (RaumId next = vorgaenger.get(raum); next != null && !next.equals(result); ) {
      result = next;
      next = vorgaenger.get(result);
    }
    return result;
  }

  private Raumaenderung classify(TreeSet<RaumId> raeume, List<Raumaenderung.Anteil> anteile) {
    List<RaumId> vorher = raeume.stream().filter(alt::containsKey).toList();
    List<RaumId> nachher = raeume.stream().filter(neu::containsKey).toList();
    return new Raumaenderung(art(vorher, nachher), vorher, nachher, anteile);
  }

  private Raumaenderung.Art art(List<RaumId> vorher, List<RaumId> nachher) {
    if (vorher.isEmpty()) {
      return Raumaenderung.Art.HINZUGEKOMMEN;
    }
    if (nachher.isEmpty()) {
      return Raumaenderung.Art.ENTFALLEN;
    }
    if (vorher.size() > 1) {
      return nachher.size() > 1
          ? Raumaenderung.Art.GRENZE_VERSCHOBEN
          : Raumaenderung.Art.ZUSAMMENGELEGT;
    }
    if (nachher.size() > 1) {
      return Raumaenderung.Art.GETEILT;
    }
    return name(alt, vorher.get(0)).equals(name(neu, nachher.get(0)))
        ? Raumaenderung.Art.UNVERAENDERT
        : Raumaenderung.Art.UMBENANNT;
  }

  private static Optional<String> name(Map<RaumId, Raum> raeume, RaumId id) {
    return Optional.ofNullable(raeume.get(id)).map(Raum::name);
  }
}
