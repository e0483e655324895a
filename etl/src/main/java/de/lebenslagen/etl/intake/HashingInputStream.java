package de.lebenslagen.etl.intake;

import de.lebenslagen.warehouse.model.Pruefsumme;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;

/** Computes the SHA-256 of what is read through it. */
final class HashingInputStream extends FilterInputStream {

  private final MessageDigest digest;

  private HashingInputStream(InputStream in, MessageDigest digest) {
    super(new DigestInputStream(in, digest));
    this.digest = digest;
  }

  static HashingInputStream of(InputStream in) {
    return new HashingInputStream(in, Pruefsumme.start());
  }

  /** Reads the rest and tells the hash of everything, lower-case hexadecimal. */
  String readToEnd() throws IOException {
    byte[] buffer = new byte[1 << 16];
    while (in.read(buffer) >= 0) {
      // DigestInputStream takes note of what passes
    }
    return Pruefsumme.finish(digest);
  }
}
