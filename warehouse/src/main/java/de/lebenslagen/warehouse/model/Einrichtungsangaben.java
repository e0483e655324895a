package de.lebenslagen.warehouse.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which columns describe the facility that a row is about.
 *
 * @param schluessel column with its key, the same over the years
 * @param name column with its name
 * @param art column with its kind
 * @param traeger column with who runs it
 * @param anschrift column with street and number
 * @param punkt where it stands
 * @param gueltigVon column with its first day
 * @param gueltigBis column with its last day
 */
public record Einrichtungsangaben(
    String schluessel,
    String name,
    Optional<String> art,
    Optional<String> traeger,
    Optional<String> anschrift,
    Optional<Punktspalten> punkt,
    Optional<String> gueltigVon,
    Optional<String> gueltigBis) {

  /**
   * The columns with a point.
   *
   * @param laenge column with longitude or easting
   * @param breite column with latitude or northing
   * @param koordinatensystem for instance {@code EPSG:25832}
   */
  public record Punktspalten(String laenge, String breite, String koordinatensystem) {}

  /** The columns with texts. */
  public List<String> listTextspalten() {
    return Stream.of(Optional.of(schluessel), Optional.of(name), art, traeger, anschrift)
        .flatMap(Optional::stream)
        .toList();
  }
}
