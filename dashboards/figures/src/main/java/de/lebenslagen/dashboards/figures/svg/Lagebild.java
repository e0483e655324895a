package de.lebenslagen.dashboards.figures.svg;

import de.lebenslagen.dashboards.figures.abbildung.Lageplan;
import de.lebenslagen.dashboards.figures.gestaltung.Farbe;
import org.locationtech.jts.geom.Envelope;

/** Draws where an area lies: the town pale, the area dark, a ring around one that is tiny. */
final class Lagebild {

  /** Smaller than this in both directions, an area is easily overlooked. */
  private static final double WINZIG = 16;

  private static final double RING = 14;

  private final Lageplan plan;
  private final Kartenlage lage;
  private final Blatt blatt;

  Lagebild(Lageplan plan, Kartenlage lage, Blatt blatt) {
    this.plan = plan;
    this.lage = lage;
    this.blatt = blatt;
  }

  double draw(double top) {
    blatt.open("transform=\"translate(0 " + Blatt.number(top) + ")\"");
    double border = lage.flaechen().size() > Beschriftung.HOECHSTENS ? 0.3 : 1;
    blatt.open(
        "stroke=\""
            + Farbe.GRENZE.hex()
            + "\" stroke-width=\""
            + border
            + "\" stroke-linejoin=\"round\"");
    for (Kartenlage.Flaeche area : lage.flaechen()) {
      if (!isGemeint(area)) {
        blatt.path(Pfad.of(area.form()), Blatt.fill(Farbe.STUFE_2));
      }
    }
    blatt.close();
    for (Kartenlage.Flaeche larger : lage.gliederung()) {
      blatt.path(Pfad.of(larger.form()), Blatt.stroke(Farbe.GRENZE, 1.4));
    }
    lage.umriss().ifPresent(u -> blatt.path(Pfad.of(u), Blatt.stroke(Farbe.UMRISS, 0.8)));
    lage.flaechen().stream().filter(this::isGemeint).forEach(this::highlight);
    double below = lage.hoehe() + 4;
    if (!plan.orte().isEmpty()) {
      places();
      below = new Legende(blatt).orteRows(0, below + 6, lage.breite(), plan.orte(), plan.grund());
    }
    blatt.close();
    return top + below;
  }

  private void places() {
    double own =
        lage.flaechen().stream().filter(this::isGemeint).mapToDouble(a -> a.form().getArea()).sum();
    lage.projektion().ifPresent(p -> Ortsbild.draw(blatt, plan.orte(), plan.grund(), p, own));
  }

  private boolean isGemeint(Kartenlage.Flaeche area) {
    return area.schluessel().equals(plan.schluessel());
  }

  private void highlight(Kartenlage.Flaeche area) {
    blatt.path(
        Pfad.of(area.form()),
        Blatt.fill(Farbe.HERVOR) + " stroke=\"" + Farbe.PAPIER.hex() + "\" stroke-width=\"1.2\"");
    Envelope box = area.form().getEnvelopeInternal();
    if (Math.max(box.getWidth(), box.getHeight()) < WINZIG) {
      blatt.circle(box.centre().x, box.centre().y, RING, Blatt.stroke(Farbe.PAPIER, 4));
      blatt.circle(box.centre().x, box.centre().y, RING, Blatt.stroke(Farbe.STADT, 2));
    }
  }
}
