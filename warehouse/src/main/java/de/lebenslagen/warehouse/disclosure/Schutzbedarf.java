package de.lebenslagen.warehouse.disclosure;

/** What may happen to a cell, before anything is decided about it. */
public enum Schutzbedarf {
  /** May be published; may be hidden to protect others. */
  OFFEN(false, true, false),
  /** Must be hidden, and must not be recoverable (Primaersperrung). */
  SCHUETZEN(true, false, false),
  /** Never published and without need of protection: an inner part of published sums. */
  UNVEROEFFENTLICHT(false, false, true),
  /** Never published, and must not be recoverable from what is. */
  UNVEROEFFENTLICHT_SCHUETZEN(true, false, true),
  /** Published by others or by an earlier release: known to every attacker, pointless to hide. */
  BEREITS_VEROEFFENTLICHT(false, false, false),
  /** Hidden in any case, as an earlier release did; needs no protection of its own. */
  BEREITS_GESPERRT(false, false, false);

  private final boolean schuetzen;
  private final boolean waehlbar;
  private final boolean unveroeffentlicht;

  Schutzbedarf(boolean schuetzen, boolean waehlbar, boolean unveroeffentlicht) {
    this.schuetzen = schuetzen;
    this.waehlbar = waehlbar;
    this.unveroeffentlicht = unveroeffentlicht;
  }

  /** Whether an attacker must stay unsure about the value. */
  boolean isZuSchuetzen() {
    return schuetzen;
  }

  /** Whether we are free to hide the cell or to show it. */
  boolean isWaehlbar() {
    return waehlbar;
  }

  /** Whether the cell is hidden in every pattern. */
  boolean isImmerGesperrt() {
    return this == SCHUETZEN || this == BEREITS_GESPERRT;
  }

  /** Whether the cell has no place in any publication, so that its absence tells nothing. */
  boolean isUnveroeffentlicht() {
    return unveroeffentlicht;
  }
}
