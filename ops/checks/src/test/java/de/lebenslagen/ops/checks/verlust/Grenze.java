package de.lebenslagen.ops.checks.verlust;

/**
 * The boundaries between the stages, each seen from outside: by what the program says, or by what
 * lies in its folders. Some milliseconds may pass until the kill.
 */
enum Grenze {
  ERKANNT(Befehl.AUFNEHMEN, (lauf, bereich, ziel) -> bereich.count("arbeit") > 0),
  GEPRUEFT(Befehl.AUFNEHMEN, (lauf, bereich, ziel) -> lauf.hasSaid("✓")),
  BEREITGESTELLT(Befehl.AUFNEHMEN, (lauf, bereich, ziel) -> lauf.hasSaid("[1/4]")),
  SPARK_SCHREIBT(Befehl.AUFNEHMEN, (lauf, bereich, ziel) -> bereich.hasFile("arbeit", ".parquet")),
  SPARK_HAT_GESCHRIEBEN(Befehl.AUFNEHMEN, (lauf, bereich, ziel) -> lauf.hasSaid("[2/4]")),
  DATEIEN_FERTIG(Befehl.AUFNEHMEN, (lauf, bereich, ziel) -> lauf.hasSaid("[4/4]")),
  ARCHIVIERT(
      Befehl.AUFNEHMEN, (lauf, bereich, ziel) -> bereich.count("archiv") == ziel.archiviert()),
  ABGELEGT(Befehl.AUFNEHMEN, (lauf, bereich, ziel) -> bereich.count("dateien") == ziel.abgelegt()),
  VOR_DER_UEBERNAHME(
      Befehl.AUFNEHMEN_OHNE_ABSCHLUSS,
      (lauf, bereich, ziel) ->
          bereich.count("dateien") == ziel.abgelegt() && bereich.exists("register.db-journal")),
  /** Committed, but not yet cleared up. */
  BESTAETIGT(
      Befehl.AUFNEHMEN,
      (lauf, bereich, ziel) ->
          bereich.count("dateien") == ziel.abgelegt() && Leser.hasEntwurf(bereich.register())),
  UEBERNOMMEN(Befehl.AUFNEHMEN, (lauf, bereich, ziel) -> lauf.hasSaid("Im Entwurf:")),
  ABFRAGEDATEI_IM_BAU(
      Befehl.VEROEFFENTLICHEN, (lauf, bereich, ziel) -> bereich.exists("abfrage/bau/neu.duckdb")),
  VOR_DER_VEROEFFENTLICHUNG(
      Befehl.VEROEFFENTLICHEN_OHNE_ABSCHLUSS,
      (lauf, bereich, ziel) ->
          bereich.exists(ziel.abfragedatei()) && bereich.exists("register.db-journal")),
  VEROEFFENTLICHT(Befehl.VEROEFFENTLICHEN, (lauf, bereich, ziel) -> lauf.hasSaid("Veröffentlicht"));

  /** What runs when the kill comes. */
  enum Befehl {
    AUFNEHMEN,
    /** The register is kept from committing, so that the kill comes before it for sure. */
    AUFNEHMEN_OHNE_ABSCHLUSS,
    VEROEFFENTLICHEN,
    VEROEFFENTLICHEN_OHNE_ABSCHLUSS
  }

  /** What can be seen when the boundary is reached. */
  @FunctionalInterface
  interface Zeichen {
    boolean isDa(Lauf lauf, Bereich bereich, Vorlage ziel);
  }

  private final Befehl befehl;
  private final Zeichen zeichen;

  Grenze(Befehl befehl, Zeichen zeichen) {
    this.befehl = befehl;
    this.zeichen = zeichen;
  }

  Befehl befehl() {
    return befehl;
  }

  boolean isErreicht(Lauf lauf, Bereich bereich, Vorlage ziel) {
    return zeichen.isDa(lauf, bereich, ziel);
  }

  /** Whether the load, or the publication, has taken effect when the kill comes. */
  boolean isVeroeffentlicht() {
    return this == VEROEFFENTLICHT;
  }
}
