package de.lebenslagen.warehouse.analyse.versorgung;

import de.lebenslagen.warehouse.analyse.declaration.Versorgung.Reichweite;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import de.lebenslagen.warehouse.indicator.value.Indikatorrechnung;
import de.lebenslagen.warehouse.indicator.value.Wertauswahl;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import de.lebenslagen.warehouse.query.ort.Ortsquelle;
import de.lebenslagen.warehouse.query.ort.Raumpunkt;
import de.lebenslagen.warehouse.stats.Ergebnis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The points of small areas (blocks, cells of a grid) with those who live there. */
public final class Raumpunktquelle implements Wohnpunktquelle {

  private final Indikatorrechnung rechnung;
  private final Ortsquelle orte;

  public Raumpunktquelle(Indikatorrechnung rechnung, Ortsquelle orte) {
    this.rechnung = rechnung;
    this.orte = orte;
  }

  @Override
  public Ergebnis<List<Wohnpunkt>> find(
      Indikator gruppe, Reichweite reichweite, Zielebene ziel, int jahr) {
    List<Raumpunkt> points = orte.listRaumpunkte(reichweite.ebene(), ziel.ebene());
    if (points.isEmpty() || reichweite.ebene().equals(ziel.ebene())) {
      return Ergebnis.missing(
          "Es gibt keine Wohnpunkte: Die Gebiete haben keine kleinere Ebene \""
              + reichweite.ebene()
              + "\" mit Lage.");
    }
    List<Indikatorwert> werte =
        rechnung
            .compute(
                List.of(gruppe),
                Wertauswahl.of(ziel.withEbene(reichweite.ebene()), new TreeSet<>(List.of(jahr))))
            .list();
    Map<RaumId, Double> people = new HashMap<>();
    for (Indikatorwert w : werte) {
      w.wert().findZahl().ifPresent(z -> people.put(raum(w.gebiet()), z));
    }
    if (people.isEmpty()) {
      return Ergebnis.missing(
          "Auf der Ebene \""
              + reichweite.ebene()
              + "\" gibt es für "
              + jahr
              + " keine Zahl der Gruppe"
              + werte.stream().findFirst().map(w -> ": " + Werttext.grund(w.wert())).orElse("."));
    }
    return Ergebnis.of(places(points, people));
  }

  private static RaumId raum(Gebiet gebiet) {
    return gebiet.raeume().get(0);
  }

  private static List<Wohnpunkt> places(List<Raumpunkt> points, Map<RaumId, Double> people) {
    List<Wohnpunkt> result = new ArrayList<>();
    for (Raumpunkt p : points) {
      double here = Math.max(0, people.getOrDefault(p.raum(), 0.0)) * p.anteil();
      if (here > 0) {
        result.add(new Wohnpunkt(p.in(), p.punkt(), here, p.flaecheKm2()));
      }
    }
    return result;
  }
}
