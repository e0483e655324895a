package de.lebenslagen.dashboards.figures.svg;

import de.lebenslagen.dashboards.figures.abbildung.Ortskarte;
import de.lebenslagen.dashboards.figures.gestaltung.Farbe;
import de.lebenslagen.warehouse.raum.Raum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** Draws places over a quiet town, or over one area with its neighbours. */
final class Ortskartenbild {

  private static final double[] STRECKEN_M = {5000, 2000, 1000, 500, 200, 100, 50};

  /** The longest scale, as a share of the picture. */
  private static final double STRECKE = 0.25;

  private final Ortskarte karte;
  private final Leinwand leinwand;
  private final Blatt blatt;

  Ortskartenbild(Ortskarte karte, Leinwand leinwand, Blatt blatt) {
    this.karte = karte;
    this.leinwand = leinwand;
    this.blatt = blatt;
  }

  double draw(double top, Kartenplan.Vorrat plaene) {
    blatt.open("transform=\"translate(0 " + Blatt.number(top) + ")\"");
    Optional<Raum> raum = karte.findRaum();
    double below =
        raum.isPresent()
            ? near(Ausschnitt.of(karte.grund(), raum.get(), leinwand.breite()))
            : town(plaene.lage(karte.grund(), leinwand.breite()));
    if (karte.orte().size() > 1 || raum.isPresent()) {
      below =
          new Legende(blatt)
              .orteRows(0, below + 12, leinwand.breite(), karte.orte(), karte.grund());
    }
    blatt.close();
    return top + below + 2;
  }

  private double town(Kartenlage lage) {
    lage.umriss()
        .ifPresent(
            u -> {
              blatt.path(Pfad.of(u), Blatt.fill(Farbe.STUFE_1) + outline());
              blatt.path(Pfad.of(inner(lage, u)), Blatt.stroke(Farbe.GRENZE, 1.2));
            });
    lage.projektion()
        .ifPresent(p -> Ortsbild.draw(blatt, karte.orte(), karte.grund(), p, lage.flaeche()));
    return lage.hoehe();
  }

  private static String outline() {
    return " stroke=\"" + Farbe.UMRISS.hex() + "\" stroke-width=\".8\"";
  }

  /** The borders between areas, each once: of the larger ones where there are very many. */
  private static Geometry inner(Kartenlage lage, Geometry umriss) {
    List<Geometry> rings =
        (lage.gliederung().isEmpty() ? lage.flaechen() : lage.gliederung())
            .stream().map(a -> a.form().getBoundary()).toList();
    LineMerger merger = new LineMerger();
    merger.add(UnaryUnionOp.union(rings).difference(umriss.getBoundary()));
    List<Geometry> lines = new ArrayList<>();
    for (Object line : merger.getMergedLineStrings()) {
      lines.add((Geometry) line);
    }
    return umriss.getFactory().buildGeometry(lines);
  }

  private void border(Geometry form, Farbe grund) {
    blatt.path(
        Pfad.of(form),
        Blatt.fill(grund)
            + " stroke=\""
            + Farbe.GRENZE.hex()
            + "\" stroke-width=\"1.2\" stroke-linejoin=\"round\"");
  }

  private double near(Ausschnitt ausschnitt) {
    ausschnitt.andere().forEach(g -> border(g, Farbe.SCHRAFFURGRUND));
    border(ausschnitt.gemeint(), Farbe.STUFE_1);
    blatt.path(Pfad.of(ausschnitt.gemeint()), Blatt.stroke(Farbe.UMRISS, 1.4));
    Ortsbild.draw(
        blatt,
        karte.orte(),
        karte.grund(),
        ausschnitt.projektion(),
        ausschnitt.breite() * ausschnitt.hoehe());
    return scale(ausschnitt);
  }

  /** How long a distance is in the picture: below it, where nothing is covered. */
  private double scale(Ausschnitt ausschnitt) {
    double longest = STRECKE * ausschnitt.breite() / ausschnitt.pixelJeMeter();
    double metres = STRECKEN_M[STRECKEN_M.length - 1];
    for (int i = STRECKEN_M.length - 1; i >= 0; i--) {
      metres = STRECKEN_M[i] <= longest ? STRECKEN_M[i] : metres;
    }
    double length = metres * ausschnitt.pixelJeMeter();
    double y = ausschnitt.hoehe() + 9;
    blatt.line(1, y, 1 + length, y, Blatt.stroke(Farbe.ACHSE, 1.4));
    blatt.line(1, y - 4, 1, y + 4, Blatt.stroke(Farbe.ACHSE, 1.4));
    blatt.line(1 + length, y - 4, 1 + length, y + 4, Blatt.stroke(Farbe.ACHSE, 1.4));
    String words = metres >= 1000 ? Math.round(metres / 1000) + " km" : Math.round(metres) + " m";
    blatt.text(Text.leise(8 + length, y, 13, words));
    return y + 8;
  }
}
