package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.disclosure.Beziehung;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cells in parts that no relation connects: each can be protected and audited alone. */
final class Verbundteile {

  /** One part. */
  record Teil(List<Netzzelle> zellen, List<Beziehung> beziehungen) {}

  private final Map<String, String> parent = new HashMap<>();

  private Verbundteile() {}

  static List<Teil> of(Collection<Netzzelle> zellen, Collection<Beziehung> beziehungen) {
    Verbundteile union = new Verbundteile();
    for (Beziehung beziehung : beziehungen) {
      beziehung.teile().forEach(teil -> union.unite(beziehung.summe(), teil.zelle()));
    }
    Map<String, Teil> parts = new LinkedHashMap<>();
    for (Netzzelle zelle : zellen) {
      union.part(parts, zelle.schluessel()).zellen().add(zelle);
    }
    for (Beziehung beziehung : beziehungen) {
      union.part(parts, beziehung.summe()).beziehungen().add(beziehung);
    }
    return List.copyOf(parts.values());
  }

  private Teil part(Map<String, Teil> parts, String key) {
    return parts.computeIfAbsent(root(key), k -> new Teil(new ArrayList<>(), new ArrayList<>()));
  }

  private void unite(String a, String b) {
    String rootA = root(a);
    String rootB = root(b);
    if (!rootA.equals(rootB)) {
      parent.put(rootB, rootA);
    }
  }

  private String root(String key) {
    String root = key;
    for (String up = parent.get(root); up != null; up = parent.get(root)) {
      root = up;
    }
    String step = key;
    for (String up = parent.get(step); up != null && !up.equals(root); up = parent.get(step)) {
      parent.put(step, root);
      step = up;
    }
    return root;
  }
}
