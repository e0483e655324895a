package de.lebenslagen.warehouse.query.kennzahl;

import static de.lebenslagen.warehouse.query.kennzahl.Verzeichnis.text;

import de.lebenslagen.warehouse.model.LieferungId;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which share of each area for which was counted goes into which area that is asked for: y(new) = Σ
 * w·y(old), status by the rule of {@link Statuscode#combine}. Parts are added in the order of their
 * areas, so that the same counts give the same last digit.
 */
final class Gebietswege {

  private final Map<RaumId, List<Weg>> wege = new HashMap<>();

  private record Weg(RaumId nach, double anteil, boolean zuordenbar) {}

  private record Ziel(RaumId raum, String zeitbezug) {}

  private Gebietswege() {}

  /**
   * @param zeilen of {@link Zellabfrage#einzelwege}
   */
  static Gebietswege of(List<Ergebniszeile> zeilen) {
    Gebietswege result = new Gebietswege();
    for (Ergebniszeile zeile : zeilen) {
      result
          .wege
          .computeIfAbsent(RaumId.parse(text(zeile, 0)), r -> new ArrayList<>())
          .add(
              new Weg(
                  RaumId.parse(text(zeile, 2)),
                  (Double) Objects.requireNonNull(zeile.wert(3)),
                  !Boolean.TRUE.equals(zeile.wert(1))));
    }
    return result;
  }

  /**
   * The sums of the areas that are asked for.
   *
   * @param summen by area
   */
  List<Teilsumme> add(List<Teilsumme> summen) {
    Map<Ziel, Zwischensumme> result = new LinkedHashMap<>();
    for (Teilsumme summe : summen) {
      for (Weg weg : wege.getOrDefault(summe.raum(), List.of())) {
        result
            .computeIfAbsent(new Ziel(weg.nach(), summe.zeitbezug()), z -> new Zwischensumme(summe))
            .add(summe, weg);
      }
    }
    List<Teilsumme> finished = new ArrayList<>();
    result.forEach((ziel, summe) -> finished.add(summe.finish(ziel)));
    return finished;
  }

  /** The parts of one sum so far; the reason is that of the heaviest part. */
  private static final class Zwischensumme {

    private double zahl;
    private double varianz;
    private long zugeordnet;
    private Statuscode status;
    private String grund;
    private List<LieferungId> lieferungen;

    Zwischensumme(Teilsumme first) {
      status = first.status();
      grund = first.grund();
      lieferungen = first.lieferungen();
    }

    void add(Teilsumme part, Weg weg) {
      zahl += part.zahl() * weg.anteil();
      varianz += part.zahl() * weg.anteil() * (1 - weg.anteil());
      zugeordnet += weg.zuordenbar() ? part.zugeordnet() : 0;
      if (part.status().compareTo(status) > 0) {
        status = part.status();
        grund = part.grund();
      }
      if (!part.lieferungen().equals(lieferungen)) {
        Set<LieferungId> both = new TreeSet<>(Comparator.comparing(LieferungId::wert));
        both.addAll(lieferungen);
        both.addAll(part.lieferungen());
        lieferungen = List.copyOf(both);
      }
    }

    Teilsumme finish(Ziel ziel) {
      return new Teilsumme(
          ziel.raum(), ziel.zeitbezug(), zahl, varianz, zugeordnet, status, grund, lieferungen);
    }
  }
}
