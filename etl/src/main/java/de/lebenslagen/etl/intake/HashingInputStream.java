package de.lebenslagen.etl.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Computes the SHA-256 of what is read through it. */
final class HashingInputStream extends FilterInputStream {

  private final MessageDigest digest;

  private HashingInputStream(InputStream in, MessageDigest digest) {
    super(new DigestInputStream(in, digest));
    this.digest = digest;
  }

  static HashingInputStream of(InputStream in) {
    try {
      return new HashingInputStream(in, MessageDigest.getInstance("SHA-256"));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }

  /** Reads the rest and tells the hash of everything, lower-case hexadecimal. */
  String readToEnd() throws IOException {
    byte[] buffer = new byte[1 << 16];
    while (in.read(buffer) >= 0) {
      // DigestInputStream takes note of what passes
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
