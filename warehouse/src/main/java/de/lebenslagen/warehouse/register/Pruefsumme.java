package de.lebenslagen.warehouse.register;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 in lower-case hexadecimal. */
final class Pruefsumme {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  private Pruefsumme() {}

  static boolean isForm(String text) {
    return FORM.matcher(text).matches();
  }

  static void require(String sha256) {
    if (!isForm(sha256)) {
      throw new IllegalArgumentException(
          "Expected a SHA-256 in lower-case hexadecimal, found \"" + sha256 + "\"");
    }
  }

  static MessageDigest start() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }

  static String finish(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
