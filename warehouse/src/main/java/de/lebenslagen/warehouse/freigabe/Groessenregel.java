package de.lebenslagen.warehouse.freigabe;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The rule for sums of amounts: enough contributors, and none of them so large that the second
 * largest could work out the amount of the largest to within p percent. What can't be tested is
 * hidden.
 */
final class Groessenregel {

  private final Zellnetz netz;
  private final Regelwerk regelwerk;
  private final Map<String, Long> einzeln = new HashMap<>();

  /**
   * @param zeilen all delivered facts, those included that are never released
   */
  private Groessenregel(Zellnetz netz, Regelwerk regelwerk, Collection<Quellzeile> zeilen) {
    this.netz = netz;
    this.regelwerk = regelwerk;
    for (Quellzeile zeile : zeilen) {
      zeile.anzahl().ifPresent(wert -> einzeln.put(zeile.ort().schluessel(), wert));
    }
  }

  static void apply(Zellnetz netz, Regelwerk regelwerk, Collection<Quellzeile> zeilen) {
    if (!regelwerk.groessen().isEmpty()) {
      Groessenregel rule = new Groessenregel(netz, regelwerk, zeilen);
      netz.list().forEach(rule::apply);
    }
  }

  private void apply(Netzzelle zelle) {
    Optional<Groesse> groesse = regelwerk.findGroesse(zelle.gegenstand());
    if (groesse.isPresent()
        && zelle.isVerknuepfbar()
        && zelle.wert().isPresent()
        && !isOffen(groesse.get(), zelle.ort().orElseThrow(), zelle.wert().getAsLong())) {
      netz.markZuSperren(zelle.schluessel());
    }
  }

  private boolean isOffen(Groesse groesse, Zellort ort, long summe) {
    OptionalLong beitragende = find(ort.ofGegenstand(groesse.beitragende()));
    OptionalLong first = find(groesse.groesster(), ort);
    OptionalLong second = find(groesse.zweitgroesster(), ort);
    return beitragende.isPresent()
        && first.isPresent()
        && second.isPresent()
        && !regelwerk
            .regeln(groesse.groesse())
            .isSummeGeheim(beitragende.getAsLong(), summe, first.getAsLong(), second.getAsLong());
  }

  private OptionalLong find(Optional<String> gegenstand, Zellort ort) {
    return gegenstand.map(g -> find(ort.ofGegenstand(g))).orElse(OptionalLong.empty());
  }

  private OptionalLong find(Zellort ort) {
    Optional<Netzzelle> zelle = netz.find(ort.schluessel()).filter(z -> z.wert().isPresent());
    if (zelle.isPresent()) {
      return zelle.get().wert();
    }
    Long delivered = einzeln.get(ort.schluessel());
    return delivered == null ? OptionalLong.empty() : OptionalLong.of(delivered);
  }
}
