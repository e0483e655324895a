package de.lebenslagen.warehouse.indicator.value;

import de.lebenslagen.warehouse.indicator.Berechnung.Bestandteil;
import de.lebenslagen.warehouse.indicator.Berechnung.Index;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indexrezept;
import de.lebenslagen.warehouse.indicator.Indexrezept.Mindestgroesse;
import de.lebenslagen.warehouse.indicator.Indexrezept.Schrumpfung;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Zeitreihenbruch;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.model.Wertstatus.NichtBerechenbar;
import de.lebenslagen.warehouse.model.Wertstatus.NichtVergleichbar;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.index.IndexComponent;
import de.lebenslagen.warehouse.stats.index.IndexModel;
import de.lebenslagen.warehouse.stats.index.IndexValues;
import de.lebenslagen.warehouse.stats.rate.BetaBinomialShrinkage;
import de.lebenslagen.warehouse.stats.rate.Proportion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The one way to compute an index: who takes part, the values that go in, the fitted recipe, what
 * comes out. An area without one of the parts has no index and does not count for the others; a
 * town or a group is not an area of an index.
 *
 * @param gueltig the areas that take part, in the order of all lists
 * @param ohneIndex the others, each with the reason
 * @param bestandteile the values that go in, shrunk where the recipe says so (then per 100)
 * @param modell the recipe fitted to this year, or to the frozen base year; else why there is none
 * @param basis the run of the frozen base year, where that is another year
 */
public record Indexlauf(
    Index index,
    List<Indexraum> gueltig,
    Map<Gebiet, Wertstatus> ohneIndex,
    List<IndexComponent> bestandteile,
    Ergebnis<IndexModel> modell,
    Optional<Indexlauf> basis) {

  private static final double JE_100 = 100;

  /** Where the values of the parts are. */
  @FunctionalInterface
  public interface Wertquelle {
    Optional<Indikatorwert> find(IndikatorSchluessel indikator, Gebiet gebiet, int jahr);

    /** The declared break between two values, where there is one. */
    default Optional<Zeitreihenbruch> findBruch(Indikatorwert frueher, Indikatorwert spaeter) {
      return Optional.empty();
    }
  }

  /** Computes the index of a year; the source has the values of its base year too. */
  public static Indexlauf of(Index index, List<Gebiet> gebiete, int jahr, Wertquelle quelle) {
    Indexrezept rezept = index.rezept();
    Indexlauf own = fit(index, gebiete, jahr, quelle);
    if (rezept.basisjahr().isEmpty() || rezept.basisjahr().getAsInt() == jahr) {
      return own;
    }
    Indexlauf base = fit(index, gebiete, rezept.basisjahr().getAsInt(), quelle);
    return new Indexlauf(
        index,
        own.gueltig(),
        own.ohneIndex(),
        own.bestandteile(),
        own.gueltig().isEmpty() ? own.modell() : base.modell(),
        Optional.of(base));
  }

  private static Indexlauf fit(Index index, List<Gebiet> gebiete, int jahr, Wertquelle quelle) {
    List<Indexraum> valid = new ArrayList<>();
    Map<Gebiet, Wertstatus> others = new LinkedHashMap<>();
    for (Gebiet gebiet : gebiete) {
      Indexraum raum = raum(index, gebiet, jahr, quelle);
      Optional<Wertstatus> obstacle = raum.findHindernis(index);
      obstacle.ifPresentOrElse(o -> others.put(gebiet, o), () -> valid.add(raum));
    }
    if (valid.isEmpty()) {
      return own(
          index, valid, others, List.of(), Ergebnis.missing("Kein Gebiet nimmt am Index teil."));
    }
    if (valid.size() == 1) {
      return own(
          index,
          valid,
          others,
          List.of(),
          Ergebnis.missing("Ein einzelnes Gebiet lässt sich nicht einordnen."));
    }
    List<IndexComponent> components = new ArrayList<>();
    for (int teil = 0; teil < index.bestandteile().size(); teil++) {
      Bestandteil part = index.bestandteile().get(teil);
      components.add(
          new IndexComponent(part.indikator().wert(), values(index, valid, teil), part.gewicht()));
    }
    Indexlauf open = own(index, valid, others, components, Ergebnis.missing("Offen."));
    return own(index, valid, others, components, open.fit(components, index.rezept()));
  }

  private static Indexlauf own(
      Index index,
      List<Indexraum> valid,
      Map<Gebiet, Wertstatus> others,
      List<IndexComponent> components,
      Ergebnis<IndexModel> modell) {
    return new Indexlauf(index, valid, others, components, modell, Optional.empty());
  }

  private static Indexraum raum(Index index, Gebiet gebiet, int jahr, Wertquelle quelle) {
    List<Indikatorwert> werte = new ArrayList<>();
    List<Optional<Indikatorwert>> frueher = new ArrayList<>();
    for (Bestandteil part : index.bestandteile()) {
      Indikatorwert own = quelle.find(part.indikator(), gebiet, jahr).orElseThrow();
      werte.add(own);
      frueher.add(
          part.veraenderung() == 0
              ? Optional.empty()
              : Optional.of(before(own, jahr - part.veraenderung(), quelle)));
    }
    return new Indexraum(
        gebiet,
        werte,
        frueher,
        index
            .rezept()
            .mindesteinwohner()
            .map(Mindestgroesse::indikator)
            .map(i -> quelle.find(i, gebiet, jahr).orElseThrow()));
  }

  /** The earlier value; across a declared break, or where there is none, its reason. */
  private static Indikatorwert before(Indikatorwert own, int jahr, Wertquelle quelle) {
    Optional<Indikatorwert> found = quelle.find(own.indikator(), own.gebiet(), jahr);
    if (found.isEmpty()) {
      return own.withWert(new NichtBerechenbar("Der Wert von " + jahr + " fehlt."));
    }
    Optional<Zeitreihenbruch> bruch = quelle.findBruch(found.get(), own);
    return bruch.isPresent() ? found.get().withWert(new NichtVergleichbar()) : found.get();
  }

  private static List<Double> values(Index index, List<Indexraum> valid, int teil) {
    if (index.rezept().schrumpfung() == Schrumpfung.KEINE) {
      return valid.stream().map(r -> r.getWert(teil).findZahl().orElseThrow()).toList();
    }
    List<Double> now = shrink(valid.stream().map(r -> r.findAnteil(teil).orElseThrow()).toList());
    if (index.bestandteile().get(teil).veraenderung() == 0) {
      return now;
    }
    List<Double> before =
        shrink(valid.stream().map(r -> r.findAnteilFrueher(teil).orElseThrow()).toList());
    return IntStream.range(0, now.size()).mapToObj(i -> now.get(i) - before.get(i)).toList();
  }

  /** Shares drawn to the middle, per 100. */
  public static List<Double> shrink(List<Proportion> shares) {
    return BetaBinomialShrinkage.estimates(shares).stream()
        .map(rate -> rate.get() * JE_100)
        .toList();
  }

  private Ergebnis<IndexModel> fit(List<IndexComponent> components, Indexrezept rezept) {
    List<Double> equal = gueltig.stream().map(r -> 1.0).toList();
    return IndexModel.fit(
        rezept.verfahren(),
        components,
        component -> Indexraum.isWeighted(rezept) ? nenner(component) : equal,
        equal);
  }

  private List<Double> nenner(IndexComponent component) {
    List<String> names = bestandteile.stream().map(IndexComponent::name).toList();
    int teil = names.indexOf(component.name());
    return gueltig.stream().map(r -> r.getNenner(teil)).toList();
  }

  /** What comes out, in the order of {@link #gueltig}. */
  public Ergebnis<IndexValues> werte() {
    return modell.map(m -> m.score(bestandteile));
  }

  /** The index of other values of the same areas, on the scale of the base year where frozen. */
  public Ergebnis<List<Double>> score(List<IndexComponent> other) {
    return (basis.isPresent() ? modell : fit(other, index.rezept()))
        .map(m -> m.score(other).index());
  }

  /** The index with changed parts or another recipe. */
  public Ergebnis<List<Double>> scoreAgain(
      UnaryOperator<List<IndexComponent>> change, Indexrezept rezept) {
    Indexlauf fitted = basis.orElse(this);
    return fitted.bestandteile.isEmpty() || bestandteile.isEmpty()
        ? Ergebnis.missing("Kein Gebiet nimmt am Index teil.")
        : fitted
            .fit(change.apply(fitted.bestandteile), rezept)
            .map(m -> m.score(change.apply(bestandteile)).index());
  }

  /** Whether every part has a denominator everywhere, so that the town's rate is known. */
  public boolean hasNenner() {
    return Stream.concat(Stream.of(this), basis.stream())
        .flatMap(lauf -> lauf.gueltig.stream())
        .allMatch(Indexraum::hasNenner);
  }

  /** The status of an area: its index, or why it has none. */
  Map<Gebiet, Wertstatus> status() {
    Map<Gebiet, Wertstatus> result = new LinkedHashMap<>(ohneIndex);
    Ergebnis<IndexValues> werte = werte();
    for (int i = 0; i < gueltig.size(); i++) {
      int area = i;
      result.put(
          gueltig.get(i).gebiet(),
          werte
              .find()
              .<Wertstatus>map(w -> new Wertstatus.Zahl(w.index().get(area)))
              .orElseGet(() -> new NichtBerechenbar(werte.findGrund().orElseThrow())));
    }
    return result;
  }
}
