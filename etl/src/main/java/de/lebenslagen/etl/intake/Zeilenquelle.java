package de.lebenslagen.etl.intake;

import java.io.IOException;
import java.util.Optional;

/** The rows of a file as they stand in it, from the first header line on, blank ones too. */
interface Zeilenquelle extends AutoCloseable {

  /** The next row; what can't be read ends with a {@link Lesefehler}. */
  Optional<Rohzeile> next() throws IOException;

  /** The sheet that is read; empty where the file has none. */
  default Optional<String> blatt() {
    return Optional.empty();
  }

  /** How many of the rows that were read a person does not see. */
  default int ausgeblendete() {
    return 0;
  }

  /** Whether a row may end before its last columns where these are empty. */
  boolean isKurzErlaubt();

  /** SHA-256 of the file's bytes, all of them, after the last row was read. */
  String sha256() throws IOException;

  @Override
  void close() throws IOException;
}
