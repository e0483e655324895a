package de.lebenslagen.dashboards.publish.site;

import de.lebenslagen.dashboards.publish.site.Tafel.Form;
import de.lebenslagen.dashboards.publish.site.Tafel.Spalte;
import de.lebenslagen.dashboards.publish.stoff.Einrichtungsbestand;
import de.lebenslagen.dashboards.publish.stoff.Einrichtungseintrag;
import de.lebenslagen.dashboards.publish.stoff.Einrichtungsgruppe;
import de.lebenslagen.dashboards.publish.stoff.Ortslage;
import de.lebenslagen.dashboards.publish.stoff.Quelle;
import de.lebenslagen.dashboards.publish.stoff.Seitenstoff;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.model.Wertstatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** The tables about facilities. */
final class Einrichtungstafeln {

  private static final int GRADSTELLEN = 6;

  private final Ortslage lage;
  private final Einrichtungsbestand bestand;
  private final Tafelbau tafeln;

  Einrichtungstafeln(Seitenstoff stoff, Tafelbau tafeln) {
    this.lage = stoff.lage();
    this.bestand = stoff.einrichtungen();
    this.tafeln = tafeln;
  }

  /** Areas by kinds; all of them first, and what lies in no area last, so that columns add up. */
  Tafel jeGebiet() {
    List<Spalte> spalten = new ArrayList<>();
    spalten.add(Spalte.text("Gebiet"));
    bestand.gruppen().forEach(g -> spalten.add(Spalte.zahl(g.mehrzahl(), 0)));
    List<List<Zelle>> zeilen = new ArrayList<>();
    zeilen.add(
        zeile(Zelle.text("Alle auf der Liste").withKlasse("stadt"), g -> g.eintraege().size()));
    for (Gebiet raum : lage.raeume()) {
      zeilen.add(zeile(Zelle.link(raum.name(), lage.seite(raum)), g -> g.listIn(raum).size()));
    }
    if (bestand.gruppen().stream().anyMatch(g -> ohneGebiet(g) > 0)) {
      zeilen.add(zeile(Zelle.text("Ohne Gebiet"), Einrichtungstafeln::ohneGebiet));
    }
    return tafeln
        .build(
            "einrichtungen",
            "Einrichtungen je Gebiet, Liste vom " + bestand.tage(),
            Form.ROLLEND,
            spalten,
            zeilen)
        .withQuellen(quellen());
  }

  /** Whose lists they are. */
  private List<String> quellen() {
    return bestand.quellen().stream().map(Quelle::nachweis).distinct().toList();
  }

  private List<Zelle> zeile(Zelle kopf, ToIntFunction<Einrichtungsgruppe> zahl) {
    List<Zelle> result = new ArrayList<>();
    result.add(kopf);
    bestand.gruppen().forEach(g -> result.add(anzahl(zahl.applyAsInt(g))));
    return result;
  }

  private static Zelle anzahl(int anzahl) {
    return Zelle.wert(anzahl == 0 ? new Wertstatus.EchteNull() : new Wertstatus.Zahl(anzahl), 0);
  }

  private static int ohneGebiet(Einrichtungsgruppe gruppe) {
    return gruppe.eintraege().size()
        - gruppe.countNachRaum(gruppe.gebietsstand()).values().stream()
            .mapToInt(Integer::intValue)
            .sum();
  }

  /** Every facility on a line of its own; a file, not for a page. */
  Tafel liste() {
    Map<String, String> namen = new HashMap<>();
    lage.raeume().forEach(r -> namen.put(r.schluessel(), r.name()));
    List<List<Zelle>> zeilen = new ArrayList<>();
    for (Einrichtungsgruppe gruppe : bestand.gruppen()) {
      for (Einrichtungseintrag e : gruppe.eintraege()) {
        String raum = e.raeume().getOrDefault(bestand.gebietsstand(), "");
        zeilen.add(
            List.of(
                Zelle.text(gruppe.titel()),
                Zelle.text(e.name()),
                Zelle.text(e.traeger()),
                Zelle.text(e.anschrift()),
                Zelle.text(namen.getOrDefault(raum, "")),
                Zelle.text(raum),
                e.punkt().map(p -> grad(p.breite())).orElseGet(() -> Zelle.text("")),
                e.punkt().map(p -> grad(p.laenge())).orElseGet(() -> Zelle.text("")),
                Zelle.text(gruppe.tag())));
      }
    }
    return new Tafel(
        "einrichtungen-liste",
        "Einrichtungen in " + lage.ort() + ", Liste vom " + bestand.tage(),
        Form.ROLLEND,
        List.of(
            Spalte.text("Art"),
            Spalte.text("Name"),
            Spalte.text("Träger"),
            Spalte.text("Anschrift"),
            Spalte.text("Gebiet"),
            Spalte.text("Schlüssel des Gebiets"),
            Spalte.zahl("Breitengrad (WGS 84)", GRADSTELLEN),
            Spalte.zahl("Längengrad (WGS 84)", GRADSTELLEN),
            Spalte.text("Liste vom")),
        zeilen,
        List.of(),
        quellen());
  }

  private static Zelle grad(double grad) {
    return Zelle.wert(new Wertstatus.Zahl(grad), GRADSTELLEN);
  }
}
