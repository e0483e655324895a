package de.lebenslagen.warehouse.model;

import java.util.regex.Pattern;

/**
 * Identifies one received file of one Datenquelle. Made from the content: the same file is the same
 * Lieferung, whenever and wherever it is taken in.
 *
 * @param wert {@code L-} and 16 hexadecimal digits
 */
public record LieferungId(String wert) {

  private static final Pattern FORM = Pattern.compile("L-[0-9a-f]{16}");

  public LieferungId {
    if (!FORM.matcher(wert).matches()) {
      throw new IllegalArgumentException(
          "A LieferungId must match " + FORM + ", found \"" + wert + "\"");
    }
  }

  /**
   * @param sha256 of the file's bytes, lower-case hexadecimal
   */
  public static LieferungId of(String datenquelle, String sha256) {
    return new LieferungId("L-" + Pruefsumme.of(datenquelle + "\n" + sha256).substring(0, 16));
  }

  @Override
  public String toString() {
    return wert;
  }
}
