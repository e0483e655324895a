package de.lebenslagen.warehouse.query;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a result: one value per column, of the column's {@link Ergebnistyp}, or null. */
public final class Ergebniszeile {

  private final @Nullable Object[] werte;

  Ergebniszeile(@Nullable Object[] werte) {
    this.werte = werte;
  }

  /**
   * @param index of the column, from 0
   */
  public @Nullable Object wert(int index) {
    return werte[index];
  }

  /** All values in the order of the columns. */
  public List<@Nullable Object> werte() {
    return Collections.unmodifiableList(Arrays.asList(werte));
  }

  @Override
  public String toString() {
    return Arrays.toString(werte);
  }
}
