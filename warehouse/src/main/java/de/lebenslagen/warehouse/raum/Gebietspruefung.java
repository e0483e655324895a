package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Schweregrad;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What reading a Raumgliederung found, and the Raumgliederung where nothing stops it.
 *
 * @param datei name of the declaration
 */
public record Gebietspruefung(
    String datei, List<Befund> befunde, Optional<Raumgliederung> raumgliederung) {

  private static final int GENANNT = 5;

  public Gebietspruefung {
    befunde = List.copyOf(befunde);
  }

  /** The Raumgliederung, or an Abbruch that tells the first findings. */
  public Raumgliederung getRaumgliederung() {
    return raumgliederung.orElseThrow(() -> abbruch("Das Gebietssystem " + datei, befunde));
  }

  /** Tells the first findings that stop something. */
  static Abbruch abbruch(String was, List<Befund> befunde) {
    List<Befund> fehler =
        befunde.stream().filter(b -> b.schweregrad() == Schweregrad.FEHLER).toList();
    String genannt =
        fehler.stream()
            .limit(GENANNT)
            .map(
                b ->
                    b.stelle().bezeichnung()
                        + ": erwartet wird "
                        + b.erwartet()
                        + ", gefunden: "
                        + b.gefunden()
                        + ". "
                        + b.abhilfe())
            .collect(Collectors.joining("\n"));
    return new Abbruch(
        Abbruch.Kategorie.DATEN,
        was
            + " hat "
            + fehler.size()
            + " Fehler"
            + (fehler.size() > GENANNT ? "; die ersten " + GENANNT : "")
            + ":\n"
            + genannt,
        "Bitte die Fehler beheben und erneut einlesen.");
  }
}
