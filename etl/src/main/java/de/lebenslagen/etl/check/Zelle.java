package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Wertart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** One typed cell of a delivery. */
public sealed interface Zelle {

  /** Text, or the code of a CODE column. */
  record Text(String text) implements Zelle {}

  /**
   * A number.
   *
   * @param status {@code ZAHL}, {@code ECHTE_NULL}, {@code GERUNDET_NULL} or {@code UNSICHER}
   * @param wertart what a mark beside the number says of it; empty where it is as all others
   */
  record Zahl(BigDecimal zahl, Statuscode status, Optional<Wertart> wertart) implements Zelle {

    /** A number without a mark. */
    public Zahl(BigDecimal zahl, Statuscode status) {
      this(zahl, status, Optional.empty());
    }
  }

  /** A day. */
  record Tag(LocalDate tag) implements Zelle {}

  /**
   * A cell that holds a statement instead of a value.
   *
   * @param grund German reason; empty text where the status needs none
   */
  record OhneWert(Statuscode status, String grund) implements Zelle {}
}
