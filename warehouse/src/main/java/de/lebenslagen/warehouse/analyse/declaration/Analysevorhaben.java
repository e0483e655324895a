package de.lebenslagen.warehouse.analyse.declaration;

/** What an analysis computes: its kind. */
public sealed interface Analysevorhaben permits Versorgung, Prognose, Typologie {}
