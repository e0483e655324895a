package de.lebenslagen.warehouse.model;

/** What kind of time a value refers to. */
public enum Zeitart {
  /** A day: stocks. */
  STICHTAG,
  KALENDERJAHR,
  HALBJAHR,
  QUARTAL,
  /** 1 August to 31 July. */
  SCHULJAHR,
  /** 1 August to 31 July. */
  KITAJAHR,
  /** Several whole years pooled. */
  MEHRJAHR
}
