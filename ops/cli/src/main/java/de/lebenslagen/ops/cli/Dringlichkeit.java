package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.lieferplan.Planzeile;
import de.lebenslagen.warehouse.model.Datenquelle;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * The one order of what is missing, in the overview and in the list of tasks: what is late, then
 * what is due soon, then gaps and what has no day; of the same day that on which most indicators
 * depend.
 */
final class Dringlichkeit {

  private final Bedarf bedarf;
  private final Map<String, Integer> indikatoren = new HashMap<>();

  Dringlichkeit(Bedarf bedarf) {
    this.bedarf = bedarf;
  }

  static Dringlichkeit of(Arbeitsbereich arbeitsbereich) {
    return new Dringlichkeit(
        new Bedarf(Indikatorkatalog.read(arbeitsbereich.wurzel().resolve("indikatoren"))));
  }

  /** The most urgent first. */
  Comparator<Planzeile> zeilen() {
    return Comparator.comparing((Planzeile z) -> !z.stand().isZuTun())
        .thenComparing(Comparator.comparing(Planzeile::stand).reversed())
        .thenComparing(z -> z.faelligAm().orElse(LocalDate.MAX))
        .thenComparing(Planzeile::datenquelle, quellen())
        .thenComparing(Planzeile::berichtsjahr);
  }

  /** The most useful first. */
  Comparator<Datenquelle> quellen() {
    return Comparator.comparingInt((Datenquelle d) -> -count(d)).thenComparing(Datenquelle::id);
  }

  private int count(Datenquelle datenquelle) {
    return indikatoren.computeIfAbsent(
        datenquelle.id(),
        id ->
            (int)
                bedarf.listIndikatoren(datenquelle).stream()
                    .filter(i -> i.variante().isEmpty())
                    .count());
  }
}
