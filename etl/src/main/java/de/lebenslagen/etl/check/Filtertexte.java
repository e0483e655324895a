package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Muster;
import de.lebenslagen.warehouse.model.Zeilenfilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The conditions that filters put on cells, each as one bit. A cell's code is the number of the set
 * of conditions that it meets, so that a row meets a filter when the bits of its cells cover it.
 */
final class Filtertexte {

  private record Bedingung(String spalte, List<String> muster) {}

  private final List<Bedingung> bedingungen = new ArrayList<>();
  private final Map<Long, Integer> nummern = new LinkedHashMap<>();
  private final List<Long> bits = new ArrayList<>();

  /** The bits that a row must have to meet the filter; 0 where it lets every row through. */
  long bits(Zeilenfilter filter) {
    long result = 0;
    for (Map.Entry<String, List<String>> e : filter.muster().entrySet()) {
      Bedingung bedingung = new Bedingung(e.getKey(), e.getValue());
      if (!bedingungen.contains(bedingung)) {
        bedingungen.add(bedingung);
      }
      result |= 1L << bedingungen.indexOf(bedingung);
    }
    if (bedingungen.size() >= Long.SIZE) {
      throw new IllegalArgumentException("More than 63 conditions on rows");
    }
    return result;
  }

  /** The columns on which there are conditions. */
  Set<String> spalten() {
    Set<String> result = new LinkedHashSet<>();
    bedingungen.forEach(b -> result.add(b.spalte()));
    return result;
  }

  /** The number of the conditions that a cell of this column meets. */
  synchronized int code(String spalte, String text) {
    long met = 0;
    for (int i = 0; i < bedingungen.size(); i++) {
      Bedingung b = bedingungen.get(i);
      if (b.spalte().equals(spalte) && b.muster().stream().anyMatch(m -> Muster.fits(m, text))) {
        met |= 1L << i;
      }
    }
    Integer known = nummern.get(met);
    if (known != null) {
      return known;
    }
    nummern.put(met, bits.size());
    bits.add(met);
    return bits.size() - 1;
  }

  /** The bits of all numbers so far. */
  synchronized long[] listBits() {
    return bits.stream().mapToLong(Long::longValue).toArray();
  }
}
