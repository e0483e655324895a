package de.lebenslagen.warehouse.analyse;

import static de.lebenslagen.warehouse.analyse.Analysetabelle.ohne;
import static de.lebenslagen.warehouse.analyse.Analysetabelle.wort;
import static de.lebenslagen.warehouse.analyse.Analysetabelle.zahl;

import de.lebenslagen.warehouse.analyse.Analysetabelle.Spalte;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Zelle;
import de.lebenslagen.warehouse.indicator.value.Indexlauf;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.index.IndexComponent;
import de.lebenslagen.warehouse.stats.index.IndexRecipe;
import de.lebenslagen.warehouse.stats.index.IndexRecipe.Closing;
import de.lebenslagen.warehouse.stats.index.IndexRecipe.Transform;
import de.lebenslagen.warehouse.stats.index.PrincipalComponents;
import de.lebenslagen.warehouse.stats.index.ZScale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The parts of an index seen by principal components: how far one dimension stands behind them, and
 * what the index would be if the data weighed the parts. A check, never the index.
 */
record Hauptkomponenten(Indexlauf lauf, Ergebnis<PrincipalComponents> komponenten) {

  private static final double PROZENT = 100;

  static Hauptkomponenten of(Indexlauf lauf) {
    return new Hauptkomponenten(lauf, PrincipalComponents.of(lauf.bestandteile()));
  }

  /** The share of all differences in the first component, in percent. */
  Ergebnis<Double> erklaert() {
    return komponenten.map(p -> p.components().get(0).varianceShare() * PROZENT);
  }

  /** Whether the thresholds of the classes mean the same for a first component. */
  private boolean isStandardisiert() {
    IndexRecipe recipe = lauf.index().rezept().verfahren();
    return recipe.transform() == Transform.Z_SCORE
        && recipe.closing() == Closing.STANDARDISE_AGAIN
        && lauf.basis().isEmpty();
  }

  /** The index of the first component, turned so that it runs with the declared one. */
  Indexvariante variante() {
    Ergebnis<List<Double>> scores =
        komponenten.flatMap(
            p -> lauf.werte().flatMap(w -> turned(p.components().get(0).scores(), w.index())));
    return new Indexvariante(
        "erste Hauptkomponente",
        scores,
        isStandardisiert()
            ? Indexvariante.Massstab.DERSELBE
            : Indexvariante.Massstab.NUR_REIHENFOLGE);
  }

  private Ergebnis<List<Double>> turned(List<Double> scores, List<Double> index) {
    double product = 0;
    double mean = index.stream().mapToDouble(Double::doubleValue).sum() / index.size();
    for (int i = 0; i < index.size(); i++) {
      product += scores.get(i) * (index.get(i) - mean);
    }
    double sign = product < 0 ? -1 : 1;
    List<Double> running = scores.stream().map(v -> sign * v).toList();
    return ZScale.fit(running, lauf.index().rezept().verfahren().spread())
        .map(scale -> scale.score(running));
  }

  /** Every component with its loadings, the strongest first. */
  Analysetabelle tabelle(Function<IndexComponent, String> kuerzel) {
    List<Spalte> spalten = new ArrayList<>();
    spalten.add(Spalte.text("komponente", "Komponente"));
    spalten.add(Spalte.zahl("eigenwert", "Eigenwert", 3));
    spalten.add(Spalte.zahl("anteil_prozent", "erklärt\n(%)", 1));
    lauf.bestandteile()
        .forEach(part -> spalten.add(Spalte.zahl(part.name(), kuerzel.apply(part), 2)));
    Analysetabelle.Builder table =
        Analysetabelle.of(
            "hauptkomponenten",
            "Hauptkomponenten der Bestandteile mit ihren Ladungen",
            spalten.toArray(Spalte[]::new));
    komponenten.find().ifPresent(p -> fill(table, p));
    return table.build();
  }

  private void fill(Analysetabelle.Builder table, PrincipalComponents p) {
    Map<String, String> dropped = p.dropped();
    int number = 0;
    for (PrincipalComponents.Component c : p.components()) {
      List<Zelle> row = new ArrayList<>();
      row.add(wort(String.valueOf(++number)));
      row.add(zahl(c.eigenvalue()));
      row.add(zahl(c.varianceShare() * PROZENT));
      int used = 0;
      for (IndexComponent part : lauf.bestandteile()) {
        String reason = dropped.get(part.name());
        row.add(reason == null ? zahl(c.loadings().get(used++)) : ohne(reason));
      }
      table.add(row);
    }
  }
}
