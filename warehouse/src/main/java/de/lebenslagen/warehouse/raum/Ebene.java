package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.EbenenRolle;
import java.util.regex.Pattern;

/**
 * A level of a Gebietsstand. Levels are data; only the role is fixed.
 *
 * @param id for instance {@code stadtteil}
 * @param titel German name in the plural, for instance "Stadtteile"
 * @param rang order from small to large, from 1
 */
public record Ebene(String id, String titel, EbenenRolle rolle, int rang, Abdeckung abdeckung) {

  private static final Pattern KENNUNG = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  public Ebene {
    if (!KENNUNG.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "An Ebene id must match " + KENNUNG + ", found \"" + id + "\"");
    }
    if (titel.isBlank() || rang < 1) {
      throw new IllegalArgumentException(
          "Ebene " + id + " needs a titel and a rang from 1, found \"" + titel + "\", " + rang);
    }
  }
}
