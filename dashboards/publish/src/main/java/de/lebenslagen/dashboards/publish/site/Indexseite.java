package de.lebenslagen.dashboards.publish.site;

import de.lebenslagen.dashboards.publish.stoff.Indikatorblatt;
import de.lebenslagen.warehouse.analyse.Analyseergebnis;
import java.util.List;

/** What is told about one index. */
record Indexseite(
    String schluessel,
    String name,
    int jahr,
    String definition,
    List<String> aussagen,
    List<String> grenzen,
    Tafel rangfolge,
    List<Tafel> schritte,
    List<Bild> bilder) {

  /** What a step is called on the page of its index. */
  String schritt(Tafel tafel) {
    return tafel.titel().substring(name.length() + 2);
  }

  static Indexseite of(
      Indikatorblatt blatt, Analyseergebnis ergebnis, Tafelbau tafeln, List<Bild> bilder) {
    List<Tafel> alle =
        ergebnis.tabellen().stream()
            .filter(t -> !t.zeilen().isEmpty())
            .map(t -> tafeln.analyse(blatt, t))
            .toList();
    return new Indexseite(
        blatt.schluessel(),
        blatt.indikator().name(),
        blatt.jahr(),
        blatt.indikator().definition(),
        ergebnis.aussagen(),
        ergebnis.grenzen(),
        alle.get(0),
        alle.subList(1, alle.size()),
        bilder);
  }
}
