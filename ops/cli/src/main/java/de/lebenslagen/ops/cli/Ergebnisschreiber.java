package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.query.Ergebnis;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a result in some form; the stream stays open. */
@FunctionalInterface
interface Ergebnisschreiber {
  void write(Ergebnis ergebnis, OutputStream out) throws IOException;
}
