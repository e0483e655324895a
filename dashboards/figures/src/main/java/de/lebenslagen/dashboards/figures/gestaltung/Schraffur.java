package de.lebenslagen.dashboards.figures.gestaltung;

import de.lebenslagen.warehouse.model.Statuscode;
import java.util.List;
import java.util.Optional;

/**
 * How a status without a number looks: parallel lines in a direction of its own, always beside its
 * words. Two that could be mixed up differ in direction, not only in distance.
 *
 * @param winkel directions of the lines in degrees, 0 is level, turning to the left
 * @param abstand between two lines
 * @param strich pattern of dashes and gaps; empty: unbroken
 */
public record Schraffur(List<Integer> winkel, double abstand, String strich) {

  public Schraffur {
    winkel = List.copyOf(winkel);
  }

  /** The hatch of a status; empty for a plain number. */
  public static Optional<Schraffur> find(Statuscode code) {
    return switch (code) {
      case ZAHL, UNSICHER, ECHTE_NULL, GERUNDET_NULL -> Optional.empty();
      case GESPERRT -> of(6, "", 45);
      case GEHEIM_QUELLE -> of(6, "", 135);
      case NICHT_GELIEFERT -> of(7, "2 3", 0);
      case KOMMT_SPAETER -> of(6, "", 0);
      case NICHT_BERECHENBAR -> of(8, "", 0, 90);
      case NICHT_BEWERTET -> of(6, "", 90);
      case NICHT_SINNVOLL -> of(8, "", 45, 135);
      case NICHT_VERGLEICHBAR -> of(6, "6 3", 45);
    };
  }

  /** Dots over the colour of a number that is more than a plain number; empty for a plain one. */
  public static Optional<Schraffur> findMarke(Statuscode code) {
    return switch (code) {
      case UNSICHER -> of(6, "1.5 4.5", 45);
      case ECHTE_NULL -> of(6, "1.5 4.5", 0);
      case GERUNDET_NULL -> of(6, "4 4", 0);
      default -> Optional.empty();
    };
  }

  private static Optional<Schraffur> of(double abstand, String strich, Integer... winkel) {
    return Optional.of(new Schraffur(List.of(winkel), abstand, strich));
  }

  /** One or two words, where there is no room for more. */
  public static String kurzwort(Statuscode code) {
    return switch (code) {
      case GEHEIM_QUELLE -> "geheim";
      case NICHT_GELIEFERT -> "fehlt";
      case NICHT_BERECHENBAR -> "ohne Wert";
      case NICHT_VERGLEICHBAR -> "Bruch";
      default -> code.bezeichnung();
    };
  }
}
