package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.RaumId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the areas of one Ebene. Whole deliveries are looked up row by row, so it is indexed. */
final class Ebenenverzeichnis {

  static final Ebenenverzeichnis LEER = new Ebenenverzeichnis(List.of());

  private static final int LAENGSTER_TEXT = 200;
  private static final int VORSCHLAEGE = 3;

  private final List<Raum> raeume;
  private final Map<String, RaumId> bySchluessel = new HashMap<>();
  private final Map<String, Optional<RaumId>> byNamensform = new HashMap<>();
  private final Map<String, Optional<RaumId>> byGekuerztemSchluessel = new HashMap<>();

  Ebenenverzeichnis(List<Raum> raeume) {
    this.raeume = List.copyOf(raeume);
    for (Raum raum : raeume) {
      String schluessel = raum.id().schluessel();
      bySchluessel.put(schluessel, raum.id());
      addUnique(byNamensform, Namensform.of(raum.name()), raum.id());
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
        : byNamensform.getOrDefault(Namensform.of(name), Optional.empty());
  }

  List<Raum> listVorschlaege(String text) {
    String gesucht = Namensform.of(text.substring(0, Math.min(text.length(), LAENGSTER_TEXT)));
    if (gesucht.isEmpty()) {
      return List.of();
    }
    int erlaubt = Math.max(1, gesucht.length() / 3);
    return raeume.stream()
        .filter(r -> abstand(r, gesucht) <= erlaubt)
        .sorted(Comparator.comparingInt((Raum r) -> abstand(r, gesucht)).thenComparing(Raum::id))
        .limit(VORSCHLAEGE)
        .toList();
  }

  /** Edit distance to key or name; 1 where one of the two names begins the other. */
  private static int abstand(Raum raum, String gesucht) {
    String name = Namensform.of(raum.name());
    boolean beginnt = gesucht.length() > 2 && name.startsWith(gesucht) || gesucht.startsWith(name);
    int zumNamen = beginnt && !name.equals(gesucht) ? 1 : Namensform.distance(name, gesucht);
    return Math.min(zumNamen, Namensform.distance(Namensform.of(raum.id().schluessel()), gesucht));
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
