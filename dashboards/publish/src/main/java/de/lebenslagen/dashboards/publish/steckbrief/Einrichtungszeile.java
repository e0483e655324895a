package de.lebenslagen.dashboards.publish.steckbrief;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.dashboards.publish.stoff.Einrichtungsbestand;
import de.lebenslagen.warehouse.indicator.Gebiet;
import java.util.List;
import java.util.Optional;

/**
 * The facilities of an area in one line per kind, beside those of the town.
 *
 * @param tag day of the lists
 * @param satz instead of the table where there are too many kinds for its columns; may be empty
 */
record Einrichtungszeile(String tag, List<Art> arten, String satz) {

  /** More columns than this are too narrow. */
  private static final int SPALTEN = 7;

  /** A kind, in the plural, and how many there are, as a reader writes it. */
  record Art(String name, String hier, String stadt) {}

  Einrichtungszeile {
    arten = List.copyOf(arten);
  }

  /** Empty where the release tells about no facilities. */
  static Optional<Einrichtungszeile> find(Einrichtungsbestand bestand, Gebiet raum) {
    if (bestand.isLeer()) {
      return Optional.empty();
    }
    if (bestand.gruppen().size() > SPALTEN) {
      return Optional.of(
          new Einrichtungszeile(bestand.tage(), List.of(), bestand.mengen(raum) + "."));
    }
    return Optional.of(
        new Einrichtungszeile(
            bestand.tage(),
            bestand.gruppen().stream()
                .map(
                    g ->
                        new Art(
                            g.mehrzahl(),
                            Zahlformat.ANZAHL.format(g.listIn(raum).size()),
                            g.anzahl()))
                .toList(),
            ""));
  }
}
