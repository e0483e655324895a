package de.lebenslagen.warehouse.indicator.value;

import de.lebenslagen.warehouse.indicator.Berechnung.Index;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indexrezept;
import de.lebenslagen.warehouse.indicator.Indexrezept.Ausschluss;
import de.lebenslagen.warehouse.indicator.Indexrezept.Mindestgroesse;
import de.lebenslagen.warehouse.indicator.Indexrezept.Schrumpfung;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Teilwert;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.model.Wertstatus.NichtBerechenbar;
import de.lebenslagen.warehouse.model.Wertstatus.NichtSinnvoll;
import de.lebenslagen.warehouse.stats.index.Centre;
import de.lebenslagen.warehouse.stats.index.Spread;
import de.lebenslagen.warehouse.stats.rate.Proportion;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * An area as an index sees it.
 *
 * @param werte of its parts, in their order
 * @param frueher for parts that go in as their change: the earlier values; else empty
 * @param einwohner who lives there, where the recipe asks for it
 */
public record Indexraum(
    Gebiet gebiet,
    List<Indikatorwert> werte,
    List<Optional<Indikatorwert>> frueher,
    Optional<Indikatorwert> einwohner) {

  public Indexraum {
    werte = List.copyOf(werte);
    frueher = List.copyOf(frueher);
  }

  /** What goes into the index of a part: its value or its change, or why there is none. */
  public Wertstatus getWert(int teil) {
    Wertstatus own = werte.get(teil).wert();
    return frueher.get(teil).map(before -> own.minus(before.wert())).orElse(own);
  }

  /** Cases and population of a part, where it is a share of counted people. */
  public Optional<Proportion> findAnteil(int teil) {
    return findAnteil(werte.get(teil));
  }

  /** The same at the earlier time; empty also where the part does not go in as its change. */
  public Optional<Proportion> findAnteilFrueher(int teil) {
    return frueher.get(teil).flatMap(Indexraum::findAnteil);
  }

  private static Optional<Proportion> findAnteil(Indikatorwert wert) {
    OptionalDouble cases = zahl(wert.zaehler());
    OptionalDouble population = zahl(wert.nenner());
    if (cases.isEmpty() || population.isEmpty() || cases.getAsDouble() < 0) {
      return Optional.empty();
    }
    Proportion share =
        new Proportion(Math.round(cases.getAsDouble()), Math.round(population.getAsDouble()));
    return share.population() == 0 || share.isAboveOne() ? Optional.empty() : Optional.of(share);
  }

  boolean hasNenner() {
    return werte.stream().allMatch(w -> zahl(w.nenner()).orElse(0) > 0);
  }

  double getNenner(int teil) {
    return zahl(werte.get(teil).nenner()).orElseThrow();
  }

  private static OptionalDouble zahl(Optional<Teilwert> teil) {
    return teil.map(t -> t.wert().findZahl()).orElse(OptionalDouble.empty());
  }

  /** Why the area takes no part; empty where it does. */
  Optional<Wertstatus> findHindernis(Index index) {
    if (gebiet.isGruppe()) {
      return Optional.of(new NichtSinnvoll());
    }
    return findAusschluss(index)
        .or(() -> findGroesse(index))
        .or(
            () ->
                IntStream.range(0, werte.size())
                    .mapToObj(this::getWert)
                    .filter(w -> w.findZahl().isEmpty())
                    .findFirst())
        .or(() -> findZaehlung(index));
  }

  private Optional<Wertstatus> findAusschluss(Index index) {
    String key = gebiet.raeume().get(0).schluessel();
    return index.rezept().ausschluesse().stream()
        .filter(a -> a.raum().equals(key))
        .map(Ausschluss::grund)
        .findFirst()
        .map(grund -> new NichtBerechenbar("Vom Index ausgenommen: " + grund));
  }

  private Optional<Wertstatus> findGroesse(Index index) {
    Optional<Mindestgroesse> least = index.rezept().mindesteinwohner();
    if (least.isEmpty()) {
      return Optional.empty();
    }
    OptionalDouble residents = einwohner.orElseThrow().wert().findZahl();
    if (residents.isEmpty()) {
      return Optional.of(
          new NichtBerechenbar("Die Zahl der Menschen im Gebiet fehlt; der Index braucht sie."));
    }
    return residents.getAsDouble() < least.get().anzahl()
        ? Optional.of(
            new NichtBerechenbar(
                "Vom Index ausgenommen: weniger als " + least.get().anzahl() + " Menschen."))
        : Optional.empty();
  }

  /** A recipe that weights or shrinks needs the counts behind the values. */
  private Optional<Wertstatus> findZaehlung(Index index) {
    boolean shrunk = index.rezept().schrumpfung() == Schrumpfung.BETA_BINOMIAL;
    for (int teil = 0; teil < werte.size(); teil++) {
      boolean missing =
          shrunk
              ? findAnteil(teil).isEmpty()
                  || frueher.get(teil).isPresent() && findAnteilFrueher(teil).isEmpty()
              : isWeighted(index.rezept()) && !(zahl(werte.get(teil).nenner()).orElse(0) > 0);
      if (missing) {
        return Optional.of(
            new NichtBerechenbar(
                "Ohne Fälle und Nenner von \"" + werte.get(teil).indikator() + "\" kein Index."));
      }
    }
    return Optional.empty();
  }

  static boolean isWeighted(Indexrezept rezept) {
    Spread spread = rezept.verfahren().spread();
    return rezept.verfahren().centre() == Centre.WEIGHTED_MEAN
        || spread == Spread.WEIGHTED_SD
        || spread == Spread.WEIGHTED_MEAN_ABSOLUTE_DEVIATION;
  }
}
