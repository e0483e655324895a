package de.lebenslagen.dashboards.publish.site;

import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Wirkungsrichtung;
import java.util.List;

/** The figures of the pages. */
final class Bildbau {

  private final Seitenstoff stoff;

  Bildbau(Seitenstoff stoff, Siteauftrag auftrag) {
    this.stoff = stoff;
  }

  /** The indicator that stands for the whole on the first page: the first that says burden. */
  Indikatorblatt leitblatt() {
    List<Indikatorblatt> mapped = stoff.schluessel().stream().filter(b -> !b.isNurStadt()).toList();
    return mapped.stream()
        .filter(b -> b.indikator().wirkungsrichtung() == Wirkungsrichtung.HOEHER_IST_BELASTUNG)
        .findFirst()
        .or(() -> mapped.stream().findFirst())
        .orElseGet(() -> stoff.listRaumblaetter().get(0));
  }

  List<Bild> einblick() {
    return List.of();
  }

  List<Bild> karte(Indikatorblatt blatt) {
    return List.of();
  }

  List<Bild> raum(Gebiet raum) {
    return List.of();
  }

  List<Bild> indikator(Indikatorblatt blatt) {
    return List.of();
  }

  List<Bild> vergleich() {
    return List.of();
  }

  List<Bild> index(Indikatorblatt blatt) {
    return List.of();
  }
}
