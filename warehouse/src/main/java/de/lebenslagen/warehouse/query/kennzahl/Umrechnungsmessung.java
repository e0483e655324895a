package de.lebenslagen.warehouse.query.kennzahl;

import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.query.Datenbank;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How many cases a conversion puts into the wrong area, measured where the same was counted on the
 * same day on both Gebietsstaende.
 *
 * <p>Error: ½ Σ |converted − counted| / Σ counted over the areas that have both numbers: every
 * misplaced case is one too many in one area and one too few in another. It is an estimate for
 * other years and counts: it holds for people who live like those that were counted.
 *
 * @param gegenstand what was counted
 * @param zeitbezug when
 * @param nach the Gebietsstand onto which is converted
 * @param gebiete areas that were compared
 * @param gezaehlt all cases of these areas
 * @param falsch cases in the wrong area
 */
public record Umrechnungsmessung(
    String gegenstand,
    String zeitbezug,
    LocalDate von,
    LocalDate nach,
    String ebene,
    int gebiete,
    double gezaehlt,
    double falsch) {

  /** Share of the cases in the wrong area, 0 to 1. */
  public double anteil() {
    return gezaehlt == 0 ? 0 : falsch / gezaehlt;
  }

  /** All measurements that the Datenstand allows, both ways. */
  public static List<Umrechnungsmessung> listAll(Datenbank datenbank) {
    Kennzahlen kennzahlen = new Kennzahlen(datenbank);
    List<Aufgliederung> alle =
        kennzahlen.verzeichnis().listAlle().stream().filter(a -> a.merkmale().isEmpty()).toList();
    List<Umrechnungsmessung> result = new ArrayList<>();
    for (Aufgliederung a : alle) {
      for (Aufgliederung b : alle) {
        boolean vergleichbar =
            a.gegenstand().equals(b.gegenstand())
                && a.raumgliederung().equals(b.raumgliederung())
                && a.ebene().equals(b.ebene())
                && !a.gebietsstand().equals(b.gebietsstand())
                && !a.isMesswert();
        if (vergleichbar) {
          measure(kennzahlen, a, b).ifPresent(result::add);
        }
      }
    }
    return result;
  }

  private static Optional<Umrechnungsmessung> measure(
      Kennzahlen kennzahlen, Aufgliederung von, Aufgliederung nach) {
    Map<String, Integer> jahre = new HashMap<>();
    kennzahlen.verzeichnis().listUmfang(von).forEach(z -> jahre.put(z.zeitbezug(), z.jahr()));
    Set<String> beide = new HashSet<>();
    kennzahlen.verzeichnis().listUmfang(nach).forEach(z -> beide.add(z.zeitbezug()));
    jahre.keySet().retainAll(beide);
    if (jahre.isEmpty()
        || kennzahlen
            .verzeichnis()
            .findUmrechnungsebene(von, nach.gebietsstand(), nach.ebene())
            .isEmpty()) {
      return Optional.empty();
    }
    String zeitbezug = new TreeSet<>(jahre.keySet()).last();
    Map<RaumId, Double> umgerechnet = values(kennzahlen, von, nach, zeitbezug, jahre);
    Map<RaumId, Double> gezaehlt = values(kennzahlen, nach, nach, zeitbezug, jahre);
    gezaehlt.keySet().retainAll(umgerechnet.keySet());
    double falsch =
        gezaehlt.entrySet().stream()
                .mapToDouble(
                    e -> Math.abs(umgerechnet.getOrDefault(e.getKey(), 0.0) - e.getValue()))
                .sum()
            / 2;
    return Optional.of(
        new Umrechnungsmessung(
            von.gegenstand(),
            zeitbezug,
            von.gebietsstand(),
            nach.gebietsstand(),
            nach.ebene(),
            gezaehlt.size(),
            gezaehlt.values().stream().mapToDouble(Double::doubleValue).sum(),
            falsch));
  }

  private static Map<RaumId, Double> values(
      Kennzahlen kennzahlen,
      Aufgliederung quelle,
      Aufgliederung nach,
      String zeitbezug,
      Map<String, Integer> jahre) {
    Kennzahlauswahl auswahl =
        new Kennzahlauswahl(
            quelle.gegenstand(),
            Optional.of(quelle.datenquelle()),
            Map.of(),
            Zielebene.of(nach.raumgliederung(), nach.ebene()).withGebietsstand(nach.gebietsstand()),
            Optional.empty(),
            new TreeSet<>(Set.of(jahre.getOrDefault(zeitbezug, 0))));
    Map<RaumId, Double> result = new HashMap<>();
    for (Kennzahlwert wert : kennzahlen.compute(auswahl)) {
      if (wert.zeitbezug().equals(Optional.of(zeitbezug)) && !wert.raum().isNichtZuordenbar()) {
        wert.wert().findZahl().ifPresent(z -> result.put(wert.raum(), z));
      }
    }
    return result;
  }
}
