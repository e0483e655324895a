package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Statuscode;
import java.math.BigDecimal;
import java.time.LocalDate;

/** One typed cell of a delivery. */
public sealed interface Zelle {

  /** Text, or the code of a CODE column. */
  record Text(String text) implements Zelle {}

  /**
   * A number.
   *
   * @param status {@code ZAHL}, {@code ECHTE_NULL}, {@code GERUNDET_NULL} or {@code UNSICHER}
   */
  record Zahl(BigDecimal zahl, Statuscode status) implements Zelle {}

  /** A day. */
  record Tag(LocalDate tag) implements Zelle {}

  /**
   * A cell that holds a statement instead of a value.
   *
   * @param grund German reason; empty text where the status needs none
   */
  record OhneWert(Statuscode status, String grund) implements Zelle {}
}
