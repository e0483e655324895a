package de.lebenslagen.warehouse.disclosure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Persistent keys of the cell-key method. The keys of all cases of a finest cell, added up, are
 * drawn at once from a secret of the town, the cell's name and its count: the same people always
 * have the same key, wherever and however often they are counted, and nobody without the secret can
 * compute it. A sum of cells has the sum of their keys, modulo one.
 */
public final class Zellschluessel {

  private static final String VERFAHREN = "HmacSHA256";

  private final SecretKeySpec geheimnis;

  /**
   * @param geheimnis 32 random bytes, kept for good
   */
  public Zellschluessel(byte[] geheimnis) {
    if (geheimnis.length < 32) {
      throw new IllegalArgumentException("The secret needs 32 bytes, found " + geheimnis.length);
    }
    this.geheimnis = new SecretKeySpec(geheimnis, VERFAHREN);
  }

  /**
   * The key of a finest cell, 0 to {@link Stoertabelle#SCHLUESSEL} − 1.
   *
   * @param zelle its name
   * @param anzahl its count; no case has no key
   */
  public int draw(String zelle, long anzahl) {
    if (anzahl == 0) {
      return 0;
    }
    try {
      Mac mac = Mac.getInstance(VERFAHREN);
      mac.init(geheimnis);
      byte[] drawn = mac.doFinal((zelle + "\n" + anzahl).getBytes(StandardCharsets.UTF_8));
      return (int) Math.floorMod(ByteBuffer.wrap(drawn).getLong(), (long) Stoertabelle.SCHLUESSEL);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + VERFAHREN + ".", e);
    }
  }

  /** The key of a sum: fractions of its parts' keys added up, whole ones dropped. */
  public static int sum(Collection<Integer> keys) {
    long sum = keys.stream().mapToLong(Integer::longValue).sum();
    return (int) (sum % Stoertabelle.SCHLUESSEL);
  }
}
