package de.lebenslagen.warehouse.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 in lower-case hexadecimal. */
public final class Pruefsumme {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  private Pruefsumme() {}

  public static boolean isForm(String text) {
    return FORM.matcher(text).matches();
  }

  /**
   * @throws IllegalArgumentException where the text is no SHA-256
   */
  public static void require(String sha256) {
    if (!isForm(sha256)) {
      throw new IllegalArgumentException(
          "Expected a SHA-256 in lower-case hexadecimal, found \"" + sha256 + "\"");
    }
  }

  /** Of the text in UTF-8. */
  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  public static String of(byte[] bytes) {
    MessageDigest digest = start();
    digest.update(bytes);
    return finish(digest);
  }

  /** Takes in bytes as they pass; {@link #finish} tells their sum. */
  public static MessageDigest start() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }

  public static String finish(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
