package de.lebenslagen.dashboards.publish.mappe;

import java.util.List;

/**
 * What the cells of a column take.
 *
 * @param zeichen marks that may stand in place of a number
 */
public record Zahleneingabe(Art art, List<String> zeichen) {

  public Zahleneingabe {
    zeichen = List.copyOf(zeichen);
  }

  /** Which numbers. */
  public enum Art {
    /** Whole ones from 0 on. */
    ANZAHL("eine ganze Zahl ab 0", "AND(ISNUMBER(@),@>=0,@=INT(@))"),
    /** From 0 on. */
    AB_NULL("eine Zahl ab 0", "AND(ISNUMBER(@),@>=0)"),
    /** Any. */
    BELIEBIG("eine Zahl", "ISNUMBER(@)");

    private final String bezeichnung;
    private final String formel;

    Art(String bezeichnung, String formel) {
      this.bezeichnung = bezeichnung;
      this.formel = formel;
    }

    String bezeichnung() {
      return bezeichnung;
    }

    /** The condition for a cell such as {@code C8}. */
    String formel(String zelle) {
      return formel.replace("@", zelle);
    }
  }
}
