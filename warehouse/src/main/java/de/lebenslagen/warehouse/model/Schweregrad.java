package de.lebenslagen.warehouse.model;

/** How serious a {@link Befund} is. */
public enum Schweregrad {
  /** Good to know. */
  HINWEIS,
  /** The delivery goes on, the warning stays visible. */
  WARNUNG,
  /** The delivery is not taken in. */
  FEHLER
}
