package de.lebenslagen.warehouse.disclosure;

/**
 * What an attacker can work out about a hidden count: it lies between these two numbers.
 *
 * @param von smallest possible value, cases
 * @param bis largest possible value, cases
 */
public record Angreiferintervall(double von, double bis) {

  /** What the engines may be wrong by; counts are whole numbers, so this decides nothing. */
  static final double TOLERANZ = 1e-6;

  public Angreiferintervall {
    if (!(von <= bis + TOLERANZ)) {
      throw new IllegalArgumentException("An interval needs von <= bis: " + von + " > " + bis);
    }
  }

  /** Whether the attacker knows the value. */
  public boolean isBestimmbar() {
    return spielraum() < 1;
  }

  /**
   * How many further whole numbers there are beside the smallest one: 0 means the value is known.
   */
  public long spielraum() {
    return (long) (Math.floor(bis + TOLERANZ) - Math.ceil(von - TOLERANZ));
  }

  /** The target L1: the count may be 3 or more, and the interval is at least 2 wide. */
  public boolean isImZiel() {
    return bis >= 3 - TOLERANZ && bis - von >= 2 - TOLERANZ;
  }
}
