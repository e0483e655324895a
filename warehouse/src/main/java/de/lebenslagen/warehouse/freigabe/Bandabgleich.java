package de.lebenslagen.warehouse.freigabe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Links sums over pieces of which some were never counted. Where the sums so far already tell what
 * the next one should be, and it is another number, the deviation becomes a cell of its own.
 */
final class Bandabgleich {

  private final Zellnetz netz;
  private final List<Zeile> known = new ArrayList<>();

  /** {@code Σ faktor · stück = wert}, over uncounted pieces; the first one has the factor ±1. */
  private record Zeile(Map<String, Long> faktoren, long wert) {

    String pivot() {
      return faktoren.keySet().iterator().next();
    }

    Zeile minus(long faktor, Zeile other) {
      Map<String, Long> difference = new TreeMap<>(faktoren);
      other.faktoren.forEach((piece, f) -> difference.merge(piece, -faktor * f, Long::sum));
      difference.values().removeIf(f -> f == 0);
      return new Zeile(difference, wert - faktor * other.wert);
    }
  }

  Bandabgleich(Zellnetz netz) {
    this.netz = netz;
  }

  void relate(Zellort summe, List<Zellort> pieces) {
    Optional<Netzzelle> sum = netz.find(summe.schluessel());
    if (sum.isEmpty() || sum.get().wert().isEmpty() || pieces.equals(List.of(summe))) {
      netz.relate(summe, pieces);
      return;
    }
    Map<String, Long> open = new LinkedHashMap<>();
    long left = sum.get().wert().getAsLong();
    for (Zellort piece : pieces) {
      OptionalLong wert =
          netz.find(piece.schluessel()).map(Netzzelle::wert).orElse(OptionalLong.empty());
      if (wert.isPresent()) {
        left -= wert.getAsLong();
      } else {
        open.put(piece.schluessel(), 1L);
      }
    }
    Zeile row = reduce(new Zeile(new TreeMap<>(open), left));
    if (open.isEmpty() || !row.faktoren().isEmpty() || row.wert() == 0) {
      netz.relate(summe, pieces);
      if (!row.faktoren().isEmpty()) {
        known.add(row);
      }
    } else {
      pieces.forEach(netz::putUngezaehlt);
      netz.relateDeviating(
          summe.schluessel(), pieces.stream().map(Zellort::schluessel).toList(), row.wert());
    }
  }

  private Zeile reduce(Zeile row) {
    Zeile reduced = row;
    for (Zeile each : known) {
      Long faktor = reduced.faktoren().get(each.pivot());
      if (faktor != null) {
        long sign = each.faktoren().getOrDefault(each.pivot(), 1L);
        reduced = reduced.minus(faktor * sign, each);
      }
    }
    return reduced;
  }
}
