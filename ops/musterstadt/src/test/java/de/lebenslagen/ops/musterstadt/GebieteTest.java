package de.lebenslagen.ops.musterstadt;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.raum.Gebietspruefung;
import de.lebenslagen.warehouse.raum.RaumgliederungReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** The map has no gaps and no overlaps, and the boundary change is what it is said to be. */
class GebieteTest {

  private static final Musterauftrag AUFTRAG =
      new Musterauftrag(60_000, 2015, 2024, 3, Variante.STANDARD);

  private final Stadtplan plan = Stadtplaner.plan(AUFTRAG);
  private final Blockraster raster = new Blockraster(AUFTRAG, plan);

  @TempDir Path ordner;

  @Test
  void blocksAreACoverage() {
    Polygon[] bloecke = bloecke();

    assertThat(CoverageValidator.isValid(bloecke)).isTrue();
    assertThat(Arrays.stream(bloecke)).allMatch(Geometry::isValid);
    Geometry stadt = CoverageUnion.union(bloecke);
    assertThat(stadt.getGeometryType()).isEqualTo("Polygon");
    assertThat(((Polygon) stadt).getNumInteriorRing()).isZero();
  }

  @Test
  void sozialraeumeOfBothStaendeAreACoverageOfTheSameTown() {
    Geometry stadt = CoverageUnion.union(bloecke());
    for (Gebietsstand stand : plan.staende()) {
      List<Geometry> raeume = new ArrayList<>();
      for (int raum = 0; raum < stand.raeume().size(); raum++) {
        raeume.add(raster.raum(stand, raum));
      }
      Geometry[] alle = raeume.toArray(Geometry[]::new);
      assertThat(CoverageValidator.isValid(alle)).isTrue();
      assertThat(CoverageUnion.union(alle).equalsTopo(stadt)).isTrue();
      assertThat(raeume).extracting(Geometry::getGeometryType).containsOnly("Polygon");
    }
  }

  @Test
  void oneAreaIsSplitTwoAreMergedAndOneBorderMoves() {
    int[] alt = plan.staende().get(0).raumJeBlock();
    int[] neu = plan.staende().get(1).raumJeBlock();
    int geteilt = 0;
    int vereint = 0;
    for (int raum = 0; raum < plan.raeume(); raum++) {
      geteilt += targets(alt, neu, raum) == 2 ? 1 : 0;
    }
    for (int raum = 0; raum < plan.staende().get(1).raeume().size(); raum++) {
      vereint += targets(neu, alt, raum) == 2 ? 1 : 0;
    }

    assertThat(plan.staende().get(1).raeume()).hasSize(plan.raeume());
    assertThat(geteilt).as("split, or giving blocks away").isEqualTo(2);
    assertThat(vereint).as("merged, or taking blocks").isEqualTo(2);
  }

  private static long targets(int[] von, int[] nach, int raum) {
    return java.util.stream.IntStream.range(0, von.length)
        .filter(block -> von[block] == raum)
        .map(block -> nach[block])
        .distinct()
        .count();
  }

  @Test
  void areasReadWithoutAnyFinding() {
    new Gebieteschreiber(AUFTRAG, plan, raster).write(new Ordner(ordner));

    Gebietspruefung pruefung =
        RaumgliederungReader.read(ordner.resolve("gebiete").resolve("musterstadt.yml"));

    assertThat(pruefung.befunde()).isEmpty();
    assertThat(pruefung.getRaumgliederung().gebietsstaende()).hasSize(2);
  }

  private Polygon[] bloecke() {
    Polygon[] result = new Polygon[plan.bloecke()];
    Arrays.setAll(result, raster::block);
    return result;
  }
}
