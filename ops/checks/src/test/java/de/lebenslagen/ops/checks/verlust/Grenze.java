package de.lebenslagen.ops.checks.verlust;

/** The boundaries between the stages: what is done before the method is entered. */
enum Grenze {
  ERKANNT(Befehl.AUFNEHMEN, "etl.publish.Aufnahmelauf#check"),
  GEPRUEFT(Befehl.AUFNEHMEN, "etl.publish.Ladelauf#load"),
  BEREITGESTELLT(Befehl.AUFNEHMEN, "etl.star.Sternbau#write"),
  /** The first table is written, the others are under way. */
  SPARK_SCHREIBT(Befehl.AUFNEHMEN, "etl.star.Sterndatei#finish"),
  SPARK_HAT_GESCHRIEBEN(Befehl.AUFNEHMEN, "etl.publish.Einheitenvergleich#of"),
  DATEIEN_FERTIG(Befehl.AUFNEHMEN, "etl.publish.Uebernahme#run"),
  ARCHIVIERT(Befehl.AUFNEHMEN, "etl.publish.Uebernahme#store"),
  ABGELEGT(Befehl.AUFNEHMEN, "warehouse.register.Datenstandbuch#collect"),
  /** Within the transaction: everything is said, nothing is committed. */
  VOR_DER_UEBERNAHME(Befehl.AUFNEHMEN, "warehouse.register.Entwurfsarbeit#describe"),
  /** Committed, but not yet cleared up. */
  BESTAETIGT(Befehl.AUFNEHMEN, "etl.staging.Sitzungsstart#close"),
  UEBERNOMMEN(Befehl.AUFNEHMEN, "warehouse.register.Schreibsperre#close"),
  ABFRAGEDATEI_IM_BAU(Befehl.VEROEFFENTLICHEN, "warehouse.query.build.Weiteremerkmale#create"),
  ABFRAGEDATEI_GEBAUT(Befehl.VEROEFFENTLICHEN, "warehouse.query.build.Abfragedatei#move"),
  /** Within the transaction. */
  VOR_DER_VEROEFFENTLICHUNG(
      Befehl.VEROEFFENTLICHEN, "warehouse.register.Datenstandtabelle#insertWechsel"),
  /** Committed; the right to write is not yet given back. */
  VEROEFFENTLICHT(Befehl.VEROEFFENTLICHEN, "warehouse.register.Schreibsperre#close");

  /** What runs when the kill comes. */
  enum Befehl {
    AUFNEHMEN,
    VEROEFFENTLICHEN
  }

  private final Befehl befehl;
  private final Stelle stelle;

  Grenze(Befehl befehl, String stelle) {
    this.befehl = befehl;
    this.stelle = Stelle.of(stelle);
  }

  Befehl befehl() {
    return befehl;
  }

  Stelle stelle() {
    return stelle;
  }

  /** Whether there is a new Datenstand when the kill comes. */
  boolean isVeroeffentlicht() {
    return this == VEROEFFENTLICHT;
  }
}
