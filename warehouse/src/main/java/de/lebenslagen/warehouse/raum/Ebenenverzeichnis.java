package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Vorschlaege;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the areas of one Ebene. Whole deliveries are looked up row by row, so it is indexed. */
final class Ebenenverzeichnis {

  static final Ebenenverzeichnis LEER = new Ebenenverzeichnis(List.of());

  private static final int LAENGSTER_TEXT = 200;

  private final List<Raum> raeume;
  private final Map<String, RaumId> bySchluessel = new HashMap<>();
  private final Map<String, Optional<RaumId>> byGekuerztemSchluessel = new HashMap<>();
  private volatile Map<String, Optional<RaumId>> byNamensform = Map.of();

  Ebenenverzeichnis(List<Raum> raeume) {
    this.raeume = List.copyOf(raeume);
    for (Raum raum : raeume) {
      String schluessel = raum.id().schluessel();
      bySchluessel.put(schluessel, raum.id());
      if (isNumeric(schluessel) && schluessel.startsWith("0")) {
        addUnique(byGekuerztemSchluessel, withoutZeros(schluessel), raum.id());
      }
    }
  }

  /** What two areas claim belongs to none. */
  private static void addUnique(Map<String, Optional<RaumId>> map, String key, RaumId id) {
    map.merge(key, Optional.of(id), (eins, zwei) -> Optional.empty());
  }

  List<Raum> raeume() {
    return raeume;
  }

  Optional<RaumId> findBySchluessel(String schluessel) {
    return Optional.ofNullable(bySchluessel.get(schluessel));
  }

  Optional<RaumId> findByLostZeros(String schluessel) {
    return byGekuerztemSchluessel.getOrDefault(schluessel, Optional.empty());
  }

  Optional<RaumId> findByName(String name) {
    return name.length() > LAENGSTER_TEXT
        ? Optional.empty()
        : byNamensform().getOrDefault(Namensform.of(name), Optional.empty());
  }

  /** Made when the first name is asked for: most deliveries name keys. */
  private Map<String, Optional<RaumId>> byNamensform() {
    Map<String, Optional<RaumId>> result = byNamensform;
    if (result.isEmpty() && !raeume.isEmpty()) {
      Map<String, Optional<RaumId>> made = new HashMap<>();
      raeume.forEach(r -> addUnique(made, Namensform.of(r.name()), r.id()));
      byNamensform = made;
      result = made;
    }
    return result;
  }

  List<Raum> listVorschlaege(String text) {
    return Vorschlaege.list(text, raeume, r -> List.of(r.id().schluessel(), r.name()));
  }

  private static boolean isNumeric(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static String withoutZeros(String schluessel) {
    int i = 0;
    while (i < schluessel.length() && schluessel.charAt(i) == '0') {
      i++;
    }
    return schluessel.substring(i);
  }
}
