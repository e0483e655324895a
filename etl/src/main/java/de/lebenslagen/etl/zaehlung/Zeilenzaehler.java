package de.lebenslagen.etl.zaehlung;

/** Takes the rows of one thread, as the codes of their cells. */
public interface Zeilenzaehler {

  /**
   * A row whose cells are all valid.
   *
   * @param bereich number of the range in which it stands
   * @param zeile line within the range
   * @param codes parallel to the columns that are read; overwritten by the next row
   */
  void onZeile(int bereich, int zeile, int[] codes);

  /**
   * A row that can't be counted.
   *
   * @param stelle where it stands
   * @param spalte index of the column that is read, or -1 where the row has another number of cells
   *     than the header
   * @param text of the cell, or the number of cells
   */
  void onFehler(Zeilenstelle stelle, int spalte, String text);
}
