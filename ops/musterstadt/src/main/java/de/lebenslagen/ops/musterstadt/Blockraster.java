package de.lebenslagen.ops.musterstadt;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * The boundaries: a grid whose corners are shifted at random. Neighbours share their corners, so
 * the blocks cover the town without gap or overlap. Coordinates are whole millionths of a degree,
 * in the open North Sea where no town lies.
 */
final class Blockraster {

  private static final int LAENGE_MIKROGRAD = 6_700_000;
  private static final int BREITE_MIKROGRAD = 54_900_000;
  private static final int BLOCKBREITE_MIKROGRAD = 2_400;
  private static final int BLOCKHOEHE_MIKROGRAD = 1_400;

  /** Corners move by less than half of a block, so that no block crosses itself. */
  private static final double VERSATZ = 0.28;

  private static final double MIKRO = 1e6;

  private final Stadtplan plan;
  private final GeometryFactory fabrik = new GeometryFactory();
  private final Coordinate[][] ecken;

  Blockraster(Musterauftrag auftrag, Stadtplan plan) {
    this.plan = plan;
    Zufall zufall = Zufall.of(auftrag.saat(), Zufall.Strom.GRENZE, 0);
    int zeilen = plan.raumZeilen() * plan.blockZeilen() + 1;
    int spalten = plan.raumSpalten() * plan.blockSpalten() + 1;
    this.ecken = new Coordinate[zeilen][spalten];
    for (int z = 0; z < zeilen; z++) {
      for (int s = 0; s < spalten; s++) {
        double x = s + zufall.zwischen(-VERSATZ, VERSATZ);
        double y = z + zufall.zwischen(-VERSATZ, VERSATZ);
        ecken[z][s] =
            new Coordinate(
                (LAENGE_MIKROGRAD + Math.round(x * BLOCKBREITE_MIKROGRAD)) / MIKRO,
                (BREITE_MIKROGRAD + Math.round(y * BLOCKHOEHE_MIKROGRAD)) / MIKRO);
      }
    }
  }

  Polygon block(int block) {
    int z = plan.rasterzeile(block);
    int s = plan.rasterspalte(block);
    return fabrik.createPolygon(
        new Coordinate[] {
          ecken[z][s], ecken[z][s + 1], ecken[z + 1][s + 1], ecken[z + 1][s], ecken[z][s]
        });
  }

  /** A Sozialraum: the union of its blocks. */
  Geometry raum(Gebietsstand stand, int raum) {
    List<Polygon> teile = new ArrayList<>();
    for (int block = 0; block < plan.bloecke(); block++) {
      if (stand.raumJeBlock()[block] == raum) {
        teile.add(block(block));
      }
    }
    return CoverageUnion.union(teile.toArray(Polygon[]::new)).norm().reverse();
  }
}
