package de.lebenslagen.etl.check;

import static de.lebenslagen.etl.check.Regelbeschreibung.warnung;

import de.lebenslagen.warehouse.model.Datenquelle.Raumbezug;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Zeitbezug;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Areas that appear or vanish between two times. Where an old area lost as much as a new one has,
 * it was divided; the other way round, two were joined.
 */
final class GebieteGegenVorjahrRegel implements Tabellenregel {

  private static final int MEISTE_NAMEN = 10;

  private static final Regelbeschreibung BESCHREIBUNG =
      warnung(
              "GEBIETE_GEGEN_VORJAHR",
              "Neue und verschwundene Gebiete",
              "Die Gebiete einer Ebene sind dieselben wie beim Mal davor. Sonst haben sich"
                  + " wahrscheinlich die Grenzen geändert: dann gilt ein neuer Gebietsstand, und die"
                  + " Reihen davor und danach sind nicht vergleichbar. Hat ein altes Gebiet so viel"
                  + " verloren, wie ein neues hat, wurde es wohl geteilt.",
              "2019 ist 09041403 neu mit 4.993 Einwohnern, und 09041301 hat 5.012 weniger.")
          .withToleranz("Standardabweichungen zwischen Verlust und neuem Gebiet", 5);

  /** The areas of one time with the sum of the first count column that may be added up. */
  private record Bestand(Map<RaumId, Double> zahlen) {

    List<RaumId> without(Bestand other) {
      return zahlen.keySet().stream()
          .filter(r -> !other.zahlen.containsKey(r))
          .sorted(Comparator.comparing(RaumId::schluessel))
          .toList();
    }
  }

  @Override
  public Regelbeschreibung beschreibung() {
    return BESCHREIBUNG;
  }

  @Override
  public void check(Pruefkontext kontext, Pruefauftrag auftrag) {
    for (Raumbezug bezug : kontext.datenquelle().raumbezuege()) {
      Map<Zeitbezug, Bestand> known = new HashMap<>();
      for (Zeitpaar paar : kontext.listZeitpaare()) {
        if (bezug.fest().isEmpty()) {
          check(
              kontext,
              auftrag,
              bezug,
              paar,
              known.computeIfAbsent(
                  paar.vor(), z -> collect(kontext, bezug.ebene(), paar.vorher())),
              known.computeIfAbsent(
                  paar.nach(), z -> collect(kontext, bezug.ebene(), paar.nachher())));
        }
      }
    }
  }

  private static void check(
      Pruefkontext kontext,
      Pruefauftrag auftrag,
      Raumbezug bezug,
      Zeitpaar paar,
      Bestand vorher,
      Bestand nachher) {
    List<RaumId> neu = nachher.without(vorher);
    List<RaumId> weg = vorher.without(nachher);
    if (vorher.zahlen().isEmpty() || nachher.zahlen().isEmpty() || neu.size() + weg.size() == 0) {
      return;
    }
    List<String> found = new ArrayList<>();
    if (!neu.isEmpty()) {
      found.add("neu: " + names(kontext, neu));
    }
    if (!weg.isEmpty()) {
      found.add("verschwunden: " + names(kontext, weg));
    }
    for (RaumId raum : neu) {
      find(vorher, nachher, raum, auftrag.toleranz())
          .ifPresent(a -> found.add(describe(kontext, a, raum) + " geteilt"));
    }
    for (RaumId raum : weg) {
      find(nachher, vorher, raum, auftrag.toleranz())
          .ifPresent(a -> found.add(describe(kontext, a, raum) + " zusammengelegt"));
    }
    auftrag.report(
        kontext.stelle().atSpalte(bezug.spalte().orElseThrow()),
        paar.nach().wann() + " dieselben Gebiete wie " + paar.vor().wann(),
        String.join("; ", found),
        "Bitte klären, ob sich die Grenzen geändert haben: dann gilt ein neuer Gebietsstand mit"
            + " einer Umrechnung. Fehlt nur die Zeile, bitte nachliefern.");
  }

  private static Bestand collect(Pruefkontext kontext, String ebene, List<Zeile> zeilen) {
    Optional<Integer> index =
        Reihe.zaehlspalten(kontext.datenquelle()).stream()
            .findFirst()
            .map(s -> Spalten.indexOf(kontext.datenquelle(), s));
    int spalte = index.orElse(-1);
    Map<RaumId, Double> result = new HashMap<>();
    @Nullable RaumId raum = null;
    double summe = 0;
    for (Zeile zeile : zeilen) {
      if (zeile.raum() != raum && raum != null) {
        result.merge(raum, summe, Double::sum); // rows of an area mostly follow each other
        summe = 0;
      }
      raum = zeile.raum();
      if (spalte >= 0 && zeile.zellen().get(spalte) instanceof Zelle.Zahl zahl) {
        summe += zahl.zahl().doubleValue();
      }
    }
    if (raum != null) {
      result.merge(raum, summe, Double::sum);
    }
    result.keySet().removeIf(r -> !r.ebene().equals(ebene) || r.isNichtZuordenbar());
    return new Bestand(result);
  }

  /** The area that has in {@code with} what it and the other one have together in {@code both}. */
  private static Optional<RaumId> find(Bestand with, Bestand both, RaumId other, double toleranz) {
    double part = both.zahlen().getOrDefault(other, 0.0);
    Map<RaumId, Double> near = new HashMap<>();
    with.zahlen()
        .forEach(
            (raum, whole) -> {
              double rest = both.zahlen().getOrDefault(raum, whole);
              boolean lost = Zufallsabstand.of(rest, whole) > toleranz;
              double miss = Math.abs(Zufallsabstand.of(rest + part, whole));
              if (part > 0 && lost && miss <= toleranz) {
                near.put(raum, miss);
              }
            });
    return near.entrySet().stream().min(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  private static String describe(Pruefkontext kontext, RaumId one, RaumId other) {
    return kontext.bezeichnung(one) + " und " + kontext.bezeichnung(other) + " sind wohl";
  }

  private static String names(Pruefkontext kontext, Collection<RaumId> raeume) {
    String first =
        raeume.stream()
            .limit(MEISTE_NAMEN)
            .map(kontext::bezeichnung)
            .collect(Collectors.joining(", "));
    return raeume.size() > MEISTE_NAMEN
        ? first + " und " + (raeume.size() - MEISTE_NAMEN) + " weitere"
        : first;
  }
}
