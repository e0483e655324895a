package de.lebenslagen.warehouse.declaration;

import java.nio.file.Path;

/**
 * What a town owns: one folder with its declarations, its deliveries and its generated state.
 *
 * @param wurzel the folder that holds {@code lebenslagen.yml}, absolute
 * @param name of the town
 * @param ags official municipality key, eight digits
 * @param register where the register lies
 */
public record Arbeitsbereich(Path wurzel, String name, String ags, Registereinstellung register) {

  /** Name of the file that makes a folder an Arbeitsbereich. */
  public static final String DATEI = "lebenslagen.yml";

  static final String ZUSTAND = ".lebenslagen";

  /** Area systems with their GeoJSON or CSV. */
  public Path gebiete() {
    return wurzel.resolve("gebiete");
  }

  /** What is delivered and how it reads. */
  public Path datenquellen() {
    return wurzel.resolve("datenquellen");
  }

  /** The town's own indicators, beside those that ship. */
  public Path indikatoren() {
    return wurzel.resolve("indikatoren");
  }

  /** The town's own analyses, beside those that ship. */
  public Path analysen() {
    return wurzel.resolve("analysen");
  }

  /** The agreed choices of indicators. */
  public Path indikatorensets() {
    return wurzel.resolve("indikatorensets");
  }

  /** The town's own notes, beside those that ship. */
  public Path notizbuecher() {
    return wurzel.resolve("notizbuecher");
  }

  /** Which FEHLER are waived, by whom, until when. */
  public Path ausnahmen() {
    return wurzel.resolve("ausnahmen");
  }

  /** Where the planner puts files; never changed by us. */
  public Path lieferungen() {
    return wurzel.resolve("lieferungen");
  }

  /** What the program writes for people: letters, overviews, reports. */
  public Path ausgabe() {
    return wurzel.resolve("ausgabe");
  }

  /** Generated state; everything below belongs to us. */
  public Path zustand() {
    return wurzel.resolve(ZUSTAND);
  }

  /** Received files, immutable, by hash. */
  public Path archiv() {
    return zustand().resolve("archiv");
  }

  /** The star's files, immutable, by hash. */
  public Path dateien() {
    return zustand().resolve("dateien");
  }

  /** Sealed query files; disposable. */
  public Path abfrage() {
    return zustand().resolve("abfrage");
  }

  /** Work in progress, emptied at the next start. */
  public Path arbeit() {
    return zustand().resolve("arbeit");
  }
}
