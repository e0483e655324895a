package de.lebenslagen.etl.intake;

import java.util.List;

/**
 * One row of a delivery as text.
 *
 * @param nummer line in the file on which it begins, from 1
 * @param zellen as delivered, without quotes
 */
public record Rohzeile(int nummer, List<String> zellen) {
  public Rohzeile {
    zellen = List.copyOf(zellen);
  }
}
