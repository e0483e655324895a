package de.lebenslagen.warehouse.indicator;

import java.util.regex.Pattern;

/**
 * Identifies an indicator, for instance {@code arbeitslosenanteil}. A variant has its own.
 *
 * @param wert as in file names and commands
 */
public record IndikatorSchluessel(String wert) implements Comparable<IndikatorSchluessel> {

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{1,62}");

  public IndikatorSchluessel {
    if (!FORM.matcher(wert).matches()) {
      throw new IllegalArgumentException(
          "An indicator key must match " + FORM + ", found \"" + wert + "\"");
    }
  }

  @Override
  public int compareTo(IndikatorSchluessel other) {
    return wert.compareTo(other.wert);
  }

  @Override
  public String toString() {
    return wert;
  }
}
