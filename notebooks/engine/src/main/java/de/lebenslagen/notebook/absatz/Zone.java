package de.lebenslagen.notebook.absatz;

/** Who may see what a paragraph shows. */
public enum Zone {
  /** No figures of the warehouse. */
  OHNE,
  /** Published cells only: may leave the house. */
  FREIGEGEBEN,
  /** Not checked for disclosure: for eyes inside the house. */
  INTERN;

  /** The stricter one. */
  public Zone join(Zone other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
