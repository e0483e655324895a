package de.lebenslagen.warehouse.analyse.prognose;

import de.lebenslagen.warehouse.analyse.declaration.Prognose.Geburtenanpassung;
import de.lebenslagen.warehouse.analyse.declaration.Prognose.Komponentenverfahren;
import de.lebenslagen.warehouse.analyse.declaration.Prognose.Wanderung;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.projection.CohortComponent;
import de.lebenslagen.warehouse.stats.projection.CohortComponent.Fertility;
import de.lebenslagen.warehouse.stats.projection.CohortSchedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cohort component. Where no moves are given they are what is left of the change between two stocks
 * after deaths (forward survival): m(g) = (later(g) − S(g)·earlier(g−1)) / (S(g)·earlier(g−1)),
 * mixed with those of the town as if k more people had lived here: (left + k·m of the town) /
 * (expected + k). The fertility of an area is the given one times (children + k·town's factor) /
 * (children expected + k); so the youngest group is not thought to move by itself.
 *
 * <p>Reference: Siegel and Hamilton 1952, Some considerations in the use of the residual method of
 * estimating net migration, Journal of the American Statistical Association 47, 475–500.
 */
final class Komponentenrechner implements Schrittrechner {

  private final Komponentenverfahren verfahren;
  private final int schrittJahre;
  private final double personen;
  private final Optional<Altersbestand> stadt;
  private final Raten anlehnung;

  /**
   * What an area is like.
   *
   * @param weiblich net moves per survivor, by group
   * @param maennlich likewise
   * @param geburtenfaktor by what the given fertility is multiplied
   */
  private record Raten(List<Double> weiblich, List<Double> maennlich, double geburtenfaktor) {
    static final Raten KEINE = new Raten(List.of(), List.of(), 1);
  }

  private Komponentenrechner(
      Komponentenverfahren verfahren,
      int schrittJahre,
      double personen,
      Optional<Altersbestand> stadt,
      Raten anlehnung) {
    this.verfahren = verfahren;
    this.schrittJahre = schrittJahre;
    this.personen = personen;
    this.stadt = stadt;
    this.anlehnung = anlehnung;
  }

  static Komponentenrechner of(Komponentenverfahren v, int schrittJahre, double personen) {
    return new Komponentenrechner(v, schrittJahre, personen, Optional.empty(), Raten.KEINE);
  }

  @Override
  public boolean needsFrueher() {
    return verfahren.wanderung().isEmpty()
        || verfahren.geburtenanpassung() == Geburtenanpassung.KINDER;
  }

  @Override
  public Schrittrechner lean(Optional<Altersbestand> stadtFrueher, Altersbestand town) {
    Komponentenrechner alone =
        new Komponentenrechner(verfahren, schrittJahre, 0, Optional.of(town), Raten.KEINE);
    return new Komponentenrechner(
        verfahren, schrittJahre, personen, Optional.of(town), alone.raten(stadtFrueher, town));
  }

  private Raten raten(Optional<Altersbestand> frueher, Altersbestand basis) {
    return new Raten(
        moves(
            frueher.map(Altersbestand::weiblich),
            basis.weiblich(),
            verfahren.ueberlebenWeiblich(),
            anlehnung.weiblich()),
        moves(
            frueher.map(Altersbestand::maennlich),
            basis.maennlich(),
            verfahren.ueberlebenMaennlich(),
            anlehnung.maennlich()),
        geburtenfaktor(frueher, basis));
  }

  private List<Double> moves(
      Optional<List<Double>> earlier,
      List<Double> later,
      List<Double> survival,
      List<Double> ofTown) {
    List<Double> result = new ArrayList<>();
    if (verfahren.wanderung().isPresent()) {
      return result;
    }
    result.add(0.0);
    for (int g = 1; g < later.size(); g++) {
      double expected = survival.get(g) * before(earlier.orElseThrow(), g);
      double town = ofTown.isEmpty() ? 0 : ofTown.get(g);
      double weight = expected + personen;
      result.add(weight == 0 ? town : (later.get(g) - expected + personen * town) / weight);
    }
    return result;
  }

  private static double before(List<Double> population, int group) {
    int last = population.size() - 1;
    return population.get(group - 1) + (group == last ? population.get(last) : 0);
  }

  private double geburtenfaktor(Optional<Altersbestand> frueher, Altersbestand basis) {
    if (verfahren.geburtenanpassung() == Geburtenanpassung.KEINE) {
      return 1;
    }
    List<Double> before = frueher.orElseThrow().weiblich();
    double births = 0;
    for (int g = 0; g < before.size(); g++) {
      double women = (before.get(g) + basis.weiblich().get(g)) / 2;
      births += schrittJahre * verfahren.geburtenraten().get(g) * women;
    }
    double boys = verfahren.jungenJeMaedchen() / (1 + verfahren.jungenJeMaedchen());
    double expected =
        births
            * ((1 - boys) * verfahren.ueberlebenWeiblich().get(0)
                + boys * verfahren.ueberlebenMaennlich().get(0));
    double weight = expected + personen;
    return weight == 0
        ? anlehnung.geburtenfaktor()
        : (basis.alle().get(0) + personen * anlehnung.geburtenfaktor()) / weight;
  }

  @Override
  public Ergebnis<List<List<Double>>> project(
      Optional<Altersbestand> frueher, Altersbestand basis, int schritte) {
    Raten raten = raten(frueher, basis);
    List<List<Double>> result = new ArrayList<>();
    List<Double> women = basis.weiblich();
    List<Double> men = basis.maennlich();
    for (int s = 0; s < schritte; s++) {
      Ergebnis<CohortComponent> step =
          CohortComponent.project(
              women,
              men,
              schedule(verfahren.ueberlebenWeiblich(), movers(basis, women, raten, Seite.FRAUEN)),
              schedule(verfahren.ueberlebenMaennlich(), movers(basis, men, raten, Seite.MAENNER)),
              fertility(raten.geburtenfaktor()));
      if (step.find().isEmpty()) {
        return Ergebnis.missing(step.findGrund().orElseThrow());
      }
      women = step.get().women();
      men = step.get().men();
      result.add(Altersbestand.plus(women, men));
    }
    return Ergebnis.of(result);
  }

  private enum Seite {
    FRAUEN,
    MAENNER
  }

  private List<Double> movers(Altersbestand basis, List<Double> now, Raten raten, Seite seite) {
    boolean women = seite == Seite.FRAUEN;
    Optional<Wanderung> given = verfahren.wanderung();
    if (given.isPresent()) {
      return shareOut(
          women ? given.get().weiblich() : given.get().maennlich(),
          women ? basis.weiblich() : basis.maennlich(),
          stadt.map(s -> women ? s.weiblich() : s.maennlich()).orElseThrow());
    }
    List<Double> survival =
        women ? verfahren.ueberlebenWeiblich() : verfahren.ueberlebenMaennlich();
    List<Double> rates = women ? raten.weiblich() : raten.maennlich();
    List<Double> result = new ArrayList<>();
    result.add(0.0);
    for (int g = 1; g < now.size(); g++) {
      result.add(rates.get(g) * survival.get(g) * before(now, g));
    }
    return result;
  }

  private static List<Double> shareOut(List<Double> moves, List<Double> own, List<Double> all) {
    List<Double> result = new ArrayList<>();
    for (int g = 0; g < moves.size(); g++) {
      result.add(all.get(g) == 0 ? 0 : moves.get(g) * own.get(g) / all.get(g));
    }
    return result;
  }

  private static CohortSchedule schedule(List<Double> survival, List<Double> moves) {
    return new CohortSchedule(survival, moves);
  }

  private Fertility fertility(double faktor) {
    return new Fertility(
        verfahren.geburtenraten().stream().map(r -> r * faktor).toList(),
        verfahren.jungenJeMaedchen(),
        schrittJahre);
  }
}
