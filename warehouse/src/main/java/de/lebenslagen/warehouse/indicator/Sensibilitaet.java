package de.lebenslagen.warehouse.indicator;

/** How much protection the people behind a figure need. */
public enum Sensibilitaet {
  /** Residents, households, buildings. */
  NORMAL,
  /** Receipt of a benefit: that everybody in an area has it tells something about each of them. */
  LEISTUNG,
  /** SGB VIII, health, violence, debts: the higher Mindestfallzahl. */
  HOCH
}
