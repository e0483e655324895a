package de.lebenslagen.etl.zaehlung;

import java.util.List;
import java.util.function.Supplier;

/**
 * What to look at in the rows of a file, and who counts them.
 *
 * @param stellen where the columns stand that are looked at, from 0; a column may come twice
 * @param coder what their cells mean, in the same order
 * @param zaehler makes one for each thread
 * @param neubeginn forgets what was counted: the file is read again from its first row
 */
public record Zaehlauftrag(
    List<Integer> stellen,
    List<Zellencoder> coder,
    Supplier<Zeilenzaehler> zaehler,
    Runnable neubeginn) {
  public Zaehlauftrag {
    stellen = List.copyOf(stellen);
    coder = List.copyOf(coder);
    if (stellen.size() != coder.size()) {
      throw new IllegalArgumentException(stellen.size() + " columns, " + coder.size() + " coders");
    }
  }
}
