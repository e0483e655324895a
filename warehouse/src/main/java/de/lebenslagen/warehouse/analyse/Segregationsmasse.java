package de.lebenslagen.warehouse.analyse;

import static de.lebenslagen.warehouse.analyse.Analysetabelle.ohne;
import static de.lebenslagen.warehouse.analyse.Analysetabelle.wort;
import static de.lebenslagen.warehouse.analyse.Analysetabelle.zahl;

import de.lebenslagen.warehouse.analyse.Analysetabelle.Spalte;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Zelle;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.segregation.ChanceExpectation;
import de.lebenslagen.warehouse.stats.segregation.DissimilarityIndex;
import de.lebenslagen.warehouse.stats.segregation.ExposureIndex;
import de.lebenslagen.warehouse.stats.segregation.GroupTable;
import de.lebenslagen.warehouse.stats.segregation.InequalityIndex;
import de.lebenslagen.warehouse.stats.segregation.TwoGroups;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Every measure of one year beside its expectation under chance, 0 to 100.
 *
 * @param index the short name of the index of dissimilarity: IS against everyone else, else D
 * @param ziehung where the lotteries start for measures whose expectation has no formula; there are
 *     {@value #MOST}, fewer where so many people are allotted that they hardly differ
 */
record Segregationsmasse(Gruppenverteilung verteilung, String index, Zufallsziehung ziehung) {

  private static final double PROZENT = 100;
  private static final double HALF = 0.5;
  private static final int MOST = 200;
  private static final int LEAST = 10;
  private static final long MOST_ALLOTTED = 10_000_000;

  private record Zeile(
      String name, Ergebnis<Double> wert, Ergebnis<Double> zufall, Art art, String bedeutung) {}

  /** Whether the share beyond chance means something. */
  private enum Art {
    UNGLEICHHEIT,
    BEGEGNUNG
  }

  Analysetabelle tabelle(int jahr) {
    Analysetabelle.Builder table =
        Analysetabelle.of(
            "masse",
            "Alle Maße " + jahr + ", 0 bis 100",
            Spalte.text("mass", "Maß"),
            Spalte.zahl("wert", "Wert", 1),
            Spalte.zahl("zufall", "durch\nZufall", 1),
            Spalte.zahl("bereinigt", "ohne\nZufall", 1),
            Spalte.text("bedeutung", "was es sagt"));
    for (Zeile z : zeilen()) {
      List<Zelle> row = new ArrayList<>();
      row.add(wort(z.name()));
      row.add(cell(z.wert()));
      row.add(cell(z.zufall()));
      row.add(
          z.art() == Art.BEGEGNUNG
              ? ohne("Nur für Maße der Ungleichheit.")
              : cell(
                  z.wert().flatMap(w -> z.zufall().flatMap(e -> ChanceExpectation.correct(w, e)))));
      row.add(wort(z.bedeutung()));
      table.add(row);
    }
    return table.build();
  }

  private static Zelle cell(Ergebnis<Double> value) {
    return value
        .find()
        .map(v -> zahl(v * PROZENT))
        .orElseGet(() -> ohne(value.findGrund().orElseThrow()));
  }

  private List<Zeile> zeilen() {
    List<Zeile> result = new ArrayList<>();
    result.add(
        exact(
            index,
            DissimilarityIndex::of,
            ChanceExpectation::ofDissimilarity,
            Art.UNGLEICHHEIT,
            "Prozent, die für gleiche Anteile umziehen müssten"));
    result.add(drawn("Gini", InequalityIndex::gini, "Ungleichheit der Anteile"));
    result.add(
        drawn(
            "Atkinson (0,5)",
            g -> InequalityIndex.atkinson(g, HALF),
            "Ungleichheit, Gebiete mit wenigen und mit vielen gleich gewichtet"));
    result.add(theil());
    result.add(
        exact(
            "eta²",
            ExposureIndex::etaSquared,
            Segregationsmasse::etaByChance,
            Art.UNGLEICHHEIT,
            "Isolation über den Anteil in der Stadt hinaus"));
    result.add(
        exact(
            "Isolation xPx",
            ExposureIndex::isolation,
            ChanceExpectation::ofIsolation,
            Art.BEGEGNUNG,
            "Anteil der eigenen Gruppe im Gebiet eines Mitglieds"));
    result.add(
        exact(
            "Begegnung xPy",
            ExposureIndex::exposure,
            g -> 1 - ChanceExpectation.ofIsolation(g),
            Art.BEGEGNUNG,
            "Anteil der anderen im Gebiet eines Mitglieds"));
    return result;
  }

  private static double etaByChance(TwoGroups groups) {
    double share = groups.groupShare();
    return Math.max(0, (ChanceExpectation.ofIsolation(groups) - share) / (1 - share));
  }

  private Zeile theil() {
    int groups = verteilung.orte().stream().mapToInt(o -> o.gruppen().size()).max().orElse(2);
    return new Zeile(
        groups > 2 ? "Theil H (" + groups + " Gruppen)" : "Theil H",
        verteilung.table().flatMap(GroupTable::theilH),
        verteilung.table().flatMap(ChanceExpectation::ofTheilH),
        Art.UNGLEICHHEIT,
        "wie viel das Gebiet über die Gruppe verrät");
  }

  private Zeile exact(
      String name,
      ToDoubleFunction<TwoGroups> measure,
      ToDoubleFunction<TwoGroups> chance,
      Art art,
      String bedeutung) {
    return new Zeile(name, of(measure), of(chance), art, bedeutung);
  }

  private Zeile drawn(String name, ToDoubleFunction<TwoGroups> measure, String bedeutung) {
    long smaller = Math.min(verteilung.mitglieder(), verteilung.uebrige());
    int draws = (int) Math.max(LEAST, Math.min(MOST, MOST_ALLOTTED / Math.max(1, smaller)));
    return new Zeile(
        name,
        of(measure),
        of(g -> ChanceExpectation.simulate(g, measure, draws, ziehung.startwert())),
        Art.UNGLEICHHEIT,
        bedeutung);
  }

  private Ergebnis<Double> of(ToDoubleFunction<TwoGroups> measure) {
    Function<TwoGroups, Ergebnis<Double>> figure = g -> Ergebnis.ofZahl(measure.applyAsDouble(g));
    return verteilung.twoGroups().flatMap(figure);
  }
}
