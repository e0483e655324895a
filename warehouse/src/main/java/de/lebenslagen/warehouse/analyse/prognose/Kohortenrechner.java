package de.lebenslagen.warehouse.analyse.prognose;

import de.lebenslagen.warehouse.analyse.declaration.Altersraster;
import de.lebenslagen.warehouse.analyse.declaration.Prognose.HamiltonPerryVerfahren;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.projection.HamiltonPerry;
import de.lebenslagen.warehouse.stats.projection.HamiltonPerry.Caps;
import de.lebenslagen.warehouse.stats.projection.HamiltonPerry.Parents;
import de.lebenslagen.warehouse.stats.projection.HamiltonPerry.Prior;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hamilton–Perry: cohorts go on changing as they did over the last step. */
final class Kohortenrechner implements Schrittrechner {

  private final double personen;
  private final Prior anlehnung;
  private final Caps grenzen;
  private final Parents eltern;

  private Kohortenrechner(double personen, Prior anlehnung, Caps grenzen, Parents eltern) {
    this.personen = personen;
    this.anlehnung = anlehnung;
    this.grenzen = grenzen;
    this.eltern = eltern;
  }

  static Kohortenrechner of(HamiltonPerryVerfahren v, Altersraster raster, double personen) {
    int groups = raster.gruppen().size();
    int bounded = Math.min(groups, v.begrenztBisAlter() / raster.schrittJahre());
    return new Kohortenrechner(
        personen,
        Prior.NONE,
        new Caps(v.unten(), v.oben(), bounded),
        new Parents(
            raster.index(v.eltern().von()), raster.index(v.eltern().bis().orElseThrow() - 1)));
  }

  @Override
  public boolean needsFrueher() {
    return true;
  }

  @Override
  public Schrittrechner lean(Optional<Altersbestand> stadtFrueher, Altersbestand stadt) {
    if (personen == 0) {
      return this;
    }
    return HamiltonPerry.project(stadtFrueher.orElseThrow().alle(), stadt.alle(), grenzen, eltern)
        .find()
        .map(
            town ->
                new Kohortenrechner(personen, new Prior(town.ratios(), personen), grenzen, eltern))
        .orElse(this);
  }

  @Override
  public Ergebnis<List<List<Double>>> project(
      Optional<Altersbestand> frueher, Altersbestand basis, int schritte) {
    return HamiltonPerry.project(
            frueher.orElseThrow().alle(), basis.alle(), grenzen, eltern, anlehnung)
        .map(
            first -> {
              List<List<Double>> result = new ArrayList<>();
              HamiltonPerry step = first;
              for (int s = 0; s < schritte; s++) {
                result.add(step.projected());
                step = step.next(grenzen, eltern);
              }
              return result;
            });
  }
}
