package de.lebenslagen.warehouse.freigabe;

import java.util.List;
import java.util.Optional;

/**
 * Links declared inclusions and applies the rule for shares (P2): who knows residents and
 * unemployed knows the others too, and a share of very few people tells about each of them.
 */
final class Teilmengenbeziehungen {

  private Teilmengenbeziehungen() {}

  static void relate(Zellnetz netz, Regelwerk regelwerk) {
    for (Netzzelle zelle : netz.list()) {
      for (Teilmenge teilmenge : regelwerk.teilmengen()) {
        if (zelle.isVerknuepfbar() && teilmenge.isTeil(zelle.ort().orElseThrow())) {
          relate(netz, regelwerk, teilmenge, zelle);
        }
      }
    }
  }

  private static void relate(
      Zellnetz netz, Regelwerk regelwerk, Teilmenge teilmenge, Netzzelle teil) {
    Zellort ort = teil.ort().orElseThrow();
    Zellort von = teilmenge.ganzes(ort);
    Optional<Netzzelle> ganzes = netz.find(von.schluessel());
    if (ganzes.isEmpty()) {
      return;
    }
    Zellort rest = von.ofGegenstand(teilmenge.von() + "~ohne~" + teilmenge.teil());
    if (!ort.merkmale().isEmpty()) {
      rest = rest.with("~in", String.join(",", ort.merkmale().values()));
    }
    netz.relateRest(von, List.of(ort), rest, teil.gegenstand());
    markAnteil(netz, regelwerk, teil, ganzes.get());
  }

  private static void markAnteil(
      Zellnetz netz, Regelwerk regelwerk, Netzzelle teil, Netzzelle ganzes) {
    if (teil.wert().isPresent() && ganzes.wert().isPresent()) {
      boolean secret =
          regelwerk.isAnteilZuSperren(
              teil.gegenstand(), teil.wert().getAsLong(), ganzes.wert().getAsLong());
      if (secret) {
        netz.markZuSperren(teil.schluessel());
      }
    }
  }
}
