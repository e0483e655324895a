package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Datenquelle.Pruefvorgabe;
import de.lebenslagen.warehouse.model.Fundstelle;
import de.lebenslagen.warehouse.model.Schweregrad;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A rule as it applies to one delivery: severity, tolerance, columns, settings. */
final class Pruefauftrag {

  /** Name of the setting that limits a rule to some columns. */
  static final String SPALTEN = "spalten";

  private final Regelbeschreibung regel;
  private final Schweregrad schweregrad;
  private final double toleranz;
  private final String grund;
  private final Map<String, List<String>> angaben;
  private final Predicate<String> spalten;
  private final Befundsammler sammler;

  private Pruefauftrag(
      Regelbeschreibung regel,
      Schweregrad schweregrad,
      double toleranz,
      String grund,
      Map<String, List<String>> angaben,
      Predicate<String> spalten,
      Befundsammler sammler) {
    this.regel = regel;
    this.schweregrad = schweregrad;
    this.toleranz = toleranz;
    this.grund = grund;
    this.angaben = angaben;
    this.spalten = spalten;
    this.sammler = sammler;
  }

  /**
   * The rule with its own settings.
   *
   * @param spalten the columns that no declaration claims
   */
  static Pruefauftrag standard(
      Regelbeschreibung regel, Predicate<String> spalten, Befundsammler sammler) {
    double toleranz = regel.toleranz().map(Regelbeschreibung.Toleranz::standard).orElse(0.0);
    return new Pruefauftrag(regel, regel.schweregrad(), toleranz, "", Map.of(), spalten, sammler);
  }

  /** The rule as the Datenquelle declares it. */
  static Pruefauftrag of(Regelbeschreibung regel, Pruefvorgabe vorgabe, Befundsammler sammler) {
    double standard = regel.toleranz().map(Regelbeschreibung.Toleranz::standard).orElse(0.0);
    List<String> columns = vorgabe.angaben().get(SPALTEN);
    return new Pruefauftrag(
        regel,
        vorgabe.schweregrad().orElse(regel.schweregrad()),
        vorgabe.toleranz().orElse(standard),
        vorgabe.grund(),
        vorgabe.angaben(),
        columns == null ? column -> true : columns::contains,
        sammler);
  }

  double toleranz() {
    return toleranz;
  }

  boolean appliesTo(String spalte) {
    return spalten.test(spalte);
  }

  List<String> angabe(String name) {
    return angaben.getOrDefault(name, List.of());
  }

  /** Reports a breach. */
  void report(Fundstelle stelle, String erwartet, String gefunden, String abhilfe) {
    String why = grund.isEmpty() ? "" : " Bekannt: " + grund;
    sammler.add(regel.id(), schweregrad, stelle, erwartet, gefunden, abhilfe + why);
  }

  /** Reports that the rule could not be applied: silence would look like a pass. */
  void reportNichtGeprueft(Fundstelle stelle, String fehlt) {
    sammler.add(
        regel.id(),
        Schweregrad.HINWEIS,
        stelle,
        regel.titel() + ": etwas zum Vergleichen",
        fehlt,
        "Diese Prüfung fand nicht statt; bitte nach der fehlenden Lieferung wiederholen.");
  }
}
