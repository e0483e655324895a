package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Fundstelle;
import de.lebenslagen.warehouse.model.Schweregrad;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Collects findings, at most {@link #HOECHSTENS} per rule: a broken file has one cause, not 10⁵.
 */
final class Befundliste {

  static final int HOECHSTENS = 100;

  private final List<Befund> befunde = new ArrayList<>();
  private final Map<Gebietsregel, Integer> anzahl = new EnumMap<>(Gebietsregel.class);

  void add(Gebietsregel regel, Fundstelle stelle, String erwartet, String gefunden) {
    if (anzahl.merge(regel, 1, Integer::sum) <= HOECHSTENS) {
      befunde.add(regel.befund(stelle, erwartet, gefunden));
    }
  }

  boolean hasFehler() {
    return befunde.stream().anyMatch(b -> b.schweregrad() == Schweregrad.FEHLER);
  }

  /** All findings; where a rule was cut off, a last one says how many more there are. */
  List<Befund> list(Fundstelle ganzeDatei) {
    List<Befund> result = new ArrayList<>(befunde);
    anzahl.forEach(
        (regel, n) -> {
          if (n > HOECHSTENS) {
            result.add(
                regel.befund(
                    ganzeDatei,
                    "höchstens " + HOECHSTENS + " Befunde dieser Art",
                    "weitere " + (n - HOECHSTENS) + " derselben Art"));
          }
        });
    return List.copyOf(result);
  }
}
