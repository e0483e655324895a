package de.lebenslagen.warehouse.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((datenquelle + "\n" + sha256).getBytes(StandardCharsets.UTF_8));
      return new LieferungId("L-" + HexFormat.of().formatHex(digest, 0, 8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }

  @Override
  public String toString() {
    return wert;
  }
}
