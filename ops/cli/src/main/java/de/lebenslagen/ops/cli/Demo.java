package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.register.Datenstand;
import de.lebenslagen.warehouse.register.Register;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A town that ships with the program, its workspace in {@code ops/demo/<ort>}.
 *
 * @param ort name of the folder, and the word after {@code demo}
 * @param kurz what there is to see, one line
 * @param bericht shows it, from the published Datenstand
 */
record Demo(String ort, String kurz, Consumer<Stand> bericht) {

  /** The one that {@code demo} alone shows. */
  static final String ERSTE = "flensburg";

  /**
   * What a demo is shown from.
   *
   * @param ordner the workspace
   */
  record Stand(
      Umgebung umgebung,
      Path ordner,
      Register register,
      Datenbank datenbank,
      Datenstand datenstand) {}

  private static final List<Demo> ALLE =
      List.of(
          new Demo(
              ERSTE,
              "13 Stadtteile, 23 Tabellen des Sozialatlas, 2011 bis 2022",
              stand -> new FlensburgBericht(stand).print()),
          new Demo(
              "berlin",
              "Einwohner auf drei Gebietsständen, Einrichtungen als Punkte, Sozialmonitoring",
              stand -> new BerlinBericht(stand).print()),
          new Demo(
              "voerde",
              "was über eine Stadt ohne eigene Statistik öffentlich ist, und was fehlt",
              stand -> new VoerdeBericht(stand).print()));

  static List<Demo> list() {
    return ALLE;
  }

  /** The demo, or an Abbruch with the names that there are. */
  static Demo get(String ort) {
    List<String> orte = ALLE.stream().map(Demo::ort).toList();
    return ALLE.stream()
        .filter(d -> d.ort().equals(ort))
        .findFirst()
        .orElseThrow(
            () ->
                new Abbruch(
                    Abbruch.Kategorie.EINGABE,
                    "Eine Demo \"" + ort + "\" gibt es nicht. " + Vorschlaege.satz(ort, orte),
                    "Es gibt: " + String.join(", ", orte) + "."));
  }
}
