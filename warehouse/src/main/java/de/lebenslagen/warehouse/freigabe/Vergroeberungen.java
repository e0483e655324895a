package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.freigabe.Freigabeantrag.Tafel;
import de.lebenslagen.warehouse.freigabe.Freigabeurteil.Moeglich;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Coarser versions of a request: without a breakdown, or without a level. */
final class Vergroeberungen {

  private static final int MEISTE_VERSUCHE = 8;

  private final Freigabeantrag antrag;

  Vergroeberungen(Freigabeantrag antrag) {
    this.antrag = antrag;
  }

  private record Versuch(String text, int frei) {}

  /** Those that pass, the most informative first, in German words. */
  List<String> listBestandene(Function<Freigabeantrag, Freigabeurteil> check) {
    List<Versuch> passed = new ArrayList<>();
    for (Map.Entry<String, List<Tafel>> way : ways().entrySet()) {
      if (check.apply(antrag.with(way.getValue())) instanceof Moeglich m) {
        passed.add(new Versuch(way.getKey(), m.frei()));
      }
    }
    return passed.stream()
        .sorted(Comparator.comparingInt(Versuch::frei).reversed())
        .map(v -> v.text() + " (" + v.frei() + " Zahlen wären frei)")
        .toList();
  }

  private Map<String, List<Tafel>> ways() {
    Map<String, List<Tafel>> ways = new LinkedHashMap<>();
    for (int i = 0; i < antrag.tafeln().size() && ways.size() < MEISTE_VERSUCHE; i++) {
      Tafel tafel = antrag.tafeln().get(i);
      for (Set<String> nach : tafel.nach()) {
        if (!nach.isEmpty() && tafel.nach().size() > 1) {
          List<Set<String>> fewer = new ArrayList<>(tafel.nach());
          fewer.remove(nach);
          ways.put(
              tafel.gegenstand() + " nicht nach " + String.join(" und ", nach) + " aufteilen",
              replace(i, tafel.ebenen(), fewer));
        }
      }
      for (String ebene : tafel.ebenen()) {
        if (tafel.ebenen().size() > 1) {
          List<String> fewer = new ArrayList<>(tafel.ebenen());
          fewer.remove(ebene);
          ways.put(
              tafel.gegenstand() + " ohne die Ebene " + ebene, replace(i, fewer, tafel.nach()));
        }
      }
    }
    return ways;
  }

  private List<Tafel> replace(int index, List<String> ebenen, List<Set<String>> nach) {
    List<Tafel> tafeln = new ArrayList<>(antrag.tafeln());
    Tafel old = tafeln.get(index);
    tafeln.set(index, old.with(ebenen, nach));
    return tafeln;
  }
}
