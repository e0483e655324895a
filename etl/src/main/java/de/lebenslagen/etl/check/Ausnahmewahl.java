package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Ausnahme;
import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Schweregrad;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Sees the findings of a delivery as it came and knows then which Ausnahmen it needs. */
final class Ausnahmewahl implements Consumer<Befund> {

  private final List<Ausnahme> alle;
  private final Set<Ausnahme> noetige;
  private final Map<Integer, Zeile> zeilen = new HashMap<>();

  /**
   * @param benutzte have already waived a finding of a cell
   * @param zeilen all rows that findings can be about
   */
  Ausnahmewahl(List<Ausnahme> alle, Set<Ausnahme> benutzte, List<Zeile> zeilen) {
    this.alle = alle;
    this.noetige = new LinkedHashSet<>(benutzte);
    alle.stream().filter(Ausnahme::isUnbedingt).forEach(noetige::add);
    zeilen.forEach(z -> this.zeilen.put(z.nummer(), z));
  }

  @Override
  public void accept(Befund befund) {
    if (befund.schweregrad() == Schweregrad.FEHLER) {
      alle.stream().filter(a -> isErlassen(a, befund)).forEach(noetige::add);
    }
  }

  private boolean isErlassen(Ausnahme ausnahme, Befund befund) {
    return ausnahme.regeln().contains(befund.regel())
        && befund.stelle().spalte().map(ausnahme.spalten()::contains).orElse(true)
        && coversZeile(ausnahme, befund);
  }

  private boolean coversZeile(Ausnahme ausnahme, Befund befund) {
    Zeile zeile = zeilen.get(befund.stelle().zeile().orElse(0));
    return zeile == null || ausnahme.coversZeile(zeile.berichtsjahr(), zeile.raum());
  }

  /** Those that waive a FEHLER, or give up their columns anyway. */
  List<Ausnahme> listNoetige() {
    return alle.stream().filter(noetige::contains).toList();
  }

  List<Ausnahme> listUnnoetige() {
    return alle.stream().filter(a -> !noetige.contains(a)).toList();
  }
}
