package de.lebenslagen.warehouse.analyse.declaration;

import de.lebenslagen.warehouse.model.Altersgruppe;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A projection of the residents.
 *
 * @param bestand whose numbers by age it starts from
 * @param raster the age groups of the computation
 * @param schritte how many steps ahead, at least 1
 * @param basisjahr the year it starts from; empty: the last one with numbers
 * @param anlehnungPersonen how many people of the town every area is mixed with, at least 0
 * @param verfahren how a step is made
 * @param eckwerte the projection of the whole town that the areas must add up to
 */
public record Prognose(
    Bestand bestand,
    Altersraster raster,
    int schritte,
    OptionalInt basisjahr,
    double anlehnungPersonen,
    Verfahren verfahren,
    Optional<Eckwerte> eckwerte)
    implements Analysevorhaben {

  /**
   * A stock of residents.
   *
   * @param gegenstand what is counted, for instance {@code einwohner}
   * @param datenquelle where it must come from; empty: the one with the highest Vorrang
   */
  public record Bestand(String gegenstand, Optional<String> datenquelle) {}

  /** How a step is made. */
  public sealed interface Verfahren permits HamiltonPerryVerfahren, Komponentenverfahren {}

  /**
   * Every cohort goes on changing as it did.
   *
   * @param eltern the ages of the parents
   * @param unten lower bound of a cohort's change
   * @param oben its upper bound
   * @param begrenztBisAlter from this age on there are no bounds: people die
   */
  public record HamiltonPerryVerfahren(
      Altersgruppe eltern, double unten, double oben, int begrenztBisAlter) implements Verfahren {}

  /**
   * Births, deaths and moves apart.
   *
   * @param ueberlebenWeiblich share that lives through a step, by age group of the raster
   * @param ueberlebenMaennlich likewise
   * @param geburtenraten births per woman and year, by age group
   * @param jungenJeMaedchen boys born per girl
   * @param geburtenanpassung whether the rates are brought to the children of the area
   * @param wanderung net moves of a step, if given; else they follow from the two last stocks
   * @param quelle where the given rates come from, German
   */
  public record Komponentenverfahren(
      List<Double> ueberlebenWeiblich,
      List<Double> ueberlebenMaennlich,
      List<Double> geburtenraten,
      double jungenJeMaedchen,
      Geburtenanpassung geburtenanpassung,
      Optional<Wanderung> wanderung,
      String quelle)
      implements Verfahren {
    public Komponentenverfahren {
      ueberlebenWeiblich = List.copyOf(ueberlebenWeiblich);
      ueberlebenMaennlich = List.copyOf(ueberlebenMaennlich);
      geburtenraten = List.copyOf(geburtenraten);
    }
  }

  /** Whether fertility follows the children that are there. */
  public enum Geburtenanpassung {
    /** The given rates hold everywhere. */
    KEINE,
    /** They are multiplied so that they give the youngest group of the last stock. */
    KINDER
  }

  /**
   * Net moves of one step for all areas together, by age group at its end; each area has the share
   * of them that it has of the residents of that age.
   */
  public record Wanderung(List<Double> weiblich, List<Double> maennlich) {
    public Wanderung {
      weiblich = List.copyOf(weiblich);
      maennlich = List.copyOf(maennlich);
    }
  }

  /**
   * A projection made by others for the whole town.
   *
   * @param quelle who made it, German
   * @param jahre by year: residents by age bands that cover all ages without a gap
   */
  public record Eckwerte(String quelle, Map<Integer, Map<Altersgruppe, Double>> jahre) {
    public Eckwerte {
      jahre = Map.copyOf(jahre);
    }
  }
}
