package de.lebenslagen.warehouse.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A published facility, as one list names it: texts as delivered, to be escaped wherever they are
 * shown. Only the gate makes one, and the register that keeps it (a test checks).
 *
 * @param einrichtung its key, the same over the years
 * @param datenquelle whose list it is
 * @param zeitbezug day or period of the list
 * @param berichtsjahr the year in which that ends
 * @param art its kind, which the policy lets out
 * @param artTitel name of the kind as printed
 * @param traeger who runs it; empty where the list does not say
 * @param anschrift street and number; empty where the list does not say
 * @param raumId the area that the list names
 * @param punkt where it stands, where the list says so
 * @param gueltigVon first day as {@code 2024-12-31}; empty where the list does not say
 * @param gueltigBis last day; empty where it is still there
 */
public record Freigabestandort(
    String einrichtung,
    String datenquelle,
    String zeitbezug,
    int berichtsjahr,
    String name,
    String art,
    String artTitel,
    String traeger,
    String anschrift,
    String raumId,
    Optional<Punkt> punkt,
    String gueltigVon,
    String gueltigBis) {

  /**
   * Degrees, WGS 84.
   *
   * @param laenge longitude
   * @param breite latitude
   */
  public record Punkt(double laenge, double breite) {

    /** The point, where both are there. */
    public static Optional<Punkt> find(OptionalDouble laenge, OptionalDouble breite) {
      return laenge.isPresent() && breite.isPresent()
          ? Optional.of(new Punkt(laenge.getAsDouble(), breite.getAsDouble()))
          : Optional.empty();
    }
  }

  public Freigabestandort {
    if (art.isBlank() || einrichtung.isBlank()) {
      throw new IllegalArgumentException("A published facility has a key and a kind");
    }
  }

  /** All fields as one text, which no other facility has: each with its length before it. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Object field :
        List.of(
            einrichtung,
            datenquelle,
            zeitbezug,
            berichtsjahr,
            name,
            art,
            artTitel,
            traeger,
            anschrift,
            raumId,
            punkt.map(p -> p.laenge() + " " + p.breite()).orElse(""),
            gueltigVon,
            gueltigBis)) {
      String value = field.toString();
      text.append(value.length()).append(':').append(value).append(' ');
    }
    return text.toString();
  }
}
