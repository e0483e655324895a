package de.lebenslagen.warehouse.analyse;

import static de.lebenslagen.warehouse.analyse.Analysetabelle.ohne;
import static de.lebenslagen.warehouse.analyse.Analysetabelle.wort;
import static de.lebenslagen.warehouse.analyse.Analysetabelle.zahl;

import de.lebenslagen.warehouse.analyse.Analysetabelle.Spalte;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Zelle;
import de.lebenslagen.warehouse.indicator.Berechnung.Quote;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Herkunft;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Teilwert;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import de.lebenslagen.warehouse.model.Wertstatus.Zahl;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.segregation.ChanceExpectation;
import de.lebenslagen.warehouse.stats.segregation.DissimilarityIndex;
import de.lebenslagen.warehouse.stats.segregation.ExposureIndex;
import de.lebenslagen.warehouse.stats.segregation.InequalityIndex;
import de.lebenslagen.warehouse.stats.segregation.Interpretierbarkeit;
import de.lebenslagen.warehouse.stats.segregation.TwoGroups;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;

/**
 * How unevenly a group is spread over the areas, year by year, beside what chance alone would give.
 * The group is the numerator of a share, everyone else the rest of its denominator.
 *
 * <p>All measures are 0 to 100, as in German reports. An area without either count is left out and
 * named; a year with none is told with its reason.
 */
public final class Segregationsanalyse {

  private static final double PROZENT = 100;

  private final Indikator indikator;
  private final SortedMap<Integer, List<Indikatorwert>> werte;

  private Segregationsanalyse(Indikator indikator, SortedMap<Integer, List<Indikatorwert>> werte) {
    this.indikator = indikator;
    this.werte = werte;
  }

  /** Members of the group and all of whom they are part, in one area. */
  private record Gruppe(Gebiet gebiet, long mitglieder, long alle) {}

  /**
   * Analyses the years.
   *
   * @param indikator a share of counted people
   * @param werte its values by year, one per area; not empty, the last year has numbers
   * @param herkunft of these values
   */
  public static Analyseergebnis compute(
      Indikator indikator, SortedMap<Integer, List<Indikatorwert>> werte, Herkunft herkunft) {
    Segregationsanalyse analyse = new Segregationsanalyse(indikator, werte);
    return new Analyseergebnis(
        indikator.name(),
        List.of(analyse.reihe(), analyse.gebiete(), analyse.ausgenommen()),
        analyse.aussagen(),
        analyse.grenzen(),
        herkunft);
  }

  private static Optional<Gruppe> group(Indikatorwert wert) {
    OptionalDouble members = count(wert.zaehler());
    OptionalDouble all = count(wert.nenner());
    return members.isEmpty()
            || all.isEmpty()
            || members.getAsDouble() < 0
            || Math.round(members.getAsDouble()) > Math.round(all.getAsDouble())
        ? Optional.empty()
        : Optional.of(
            new Gruppe(
                wert.gebiet(), Math.round(members.getAsDouble()), Math.round(all.getAsDouble())));
  }

  private static OptionalDouble count(Optional<Teilwert> teil) {
    return teil.map(t -> t.wert().findZahl()).orElse(OptionalDouble.empty());
  }

  private List<Gruppe> groups(int jahr) {
    return werte.getOrDefault(jahr, List.of()).stream().flatMap(w -> group(w).stream()).toList();
  }

  private Ergebnis<TwoGroups> twoGroups(int jahr) {
    List<Gruppe> groups = groups(jahr);
    return TwoGroups.ofMinority(
        groups.stream().map(Gruppe::mitglieder).toList(),
        groups.stream().map(Gruppe::alle).toList());
  }

  private Analysetabelle reihe() {
    Analysetabelle.Builder table =
        Analysetabelle.of(
            "reihe",
            "Segregation, 0 bis 100",
            Spalte.text("jahr", "Jahr"),
            Spalte.zahl("gebiete", "Ge-\nbiete", 0),
            Spalte.zahl("gruppe", "Gruppe", 0),
            Spalte.zahl("is", "IS", 1),
            Spalte.zahl("is_zufall", "durch\nZufall", 1),
            Spalte.zahl("is_bereinigt", "ohne\nZufall", 1),
            Spalte.zahl("isolation", "Iso-\nlation", 1),
            Spalte.zahl("eta2", "eta²", 1),
            Spalte.zahl("gini", "Gini", 1),
            Spalte.text("urteil", "Urteil"));
    for (int jahr : werte.keySet()) {
      table.add(row(jahr));
    }
    return table.build();
  }

  private List<Zelle> row(int jahr) {
    List<Gruppe> groups = groups(jahr);
    Ergebnis<TwoGroups> two = twoGroups(jahr);
    List<Zelle> row = new ArrayList<>();
    row.add(wort(String.valueOf(jahr)));
    row.add(zahl(groups.size()));
    row.add(zahl(groups.stream().mapToLong(Gruppe::mitglieder).sum()));
    row.add(measure(two, DissimilarityIndex::of));
    row.add(measure(two, ChanceExpectation::ofDissimilarity));
    row.add(cell(two.flatMap(Segregationsanalyse::corrected)));
    row.add(measure(two, ExposureIndex::isolation));
    row.add(measure(two, ExposureIndex::etaSquared));
    row.add(measure(two, InequalityIndex::gini));
    row.add(
        wort(
            two.map(TwoGroups::interpretierbarkeit)
                .find()
                .map(Interpretierbarkeit::wort)
                .orElse("nicht berechenbar")));
    return row;
  }

  private static Ergebnis<Double> corrected(TwoGroups groups) {
    return ChanceExpectation.correct(
        DissimilarityIndex.of(groups), ChanceExpectation.ofDissimilarity(groups));
  }

  private static Zelle measure(Ergebnis<TwoGroups> groups, ToDoubleFunction<TwoGroups> index) {
    return cell(groups.flatMap(g -> Ergebnis.ofZahl(index.applyAsDouble(g))));
  }

  private static Zelle cell(Ergebnis<Double> value) {
    return value
        .find()
        .map(v -> zahl(v * PROZENT))
        .orElseGet(() -> ohne(value.findGrund().orElseThrow()));
  }

  /** The last year, area by area: what each adds to the index. */
  private Analysetabelle gebiete() {
    int jahr = werte.lastKey();
    List<Gruppe> groups = groups(jahr);
    double members = groups.stream().mapToLong(Gruppe::mitglieder).sum();
    double others = groups.stream().mapToLong(g -> g.alle() - g.mitglieder()).sum();
    Analysetabelle.Builder table =
        Analysetabelle.of(
            "gebiete",
            "Gebiete " + jahr,
            Spalte.text("raum_id", "Schlüssel"),
            Spalte.text("gebiet", "Gebiet"),
            Spalte.zahl("gruppe", "Gruppe", 0),
            Spalte.zahl("alle", "alle", 0),
            Spalte.zahl("anteil_prozent", "Anteil\nhier (%)", 1),
            Spalte.zahl("anteil_an_der_gruppe_prozent", "von der\nGruppe (%)", 1),
            Spalte.zahl("anteil_an_den_uebrigen_prozent", "von den\nÜbrigen (%)", 1));
    for (Gruppe g : groups) {
      table.add(
          List.of(
              wort(g.gebiet().schluessel()),
              wort(g.gebiet().name()),
              zahl(g.mitglieder()),
              zahl(g.alle()),
              share(g.mitglieder(), g.alle()),
              share(g.mitglieder(), members),
              share(g.alle() - g.mitglieder(), others)));
    }
    return table.build();
  }

  private static Zelle share(double part, double whole) {
    return whole > 0 ? zahl(PROZENT * part / whole) : ohne("Der Nenner ist 0.");
  }

  private Analysetabelle ausgenommen() {
    Analysetabelle.Builder table =
        Analysetabelle.of(
            "ausgenommen",
            "Gebiete ohne Zählung",
            Spalte.text("jahr", "Jahr"),
            Spalte.text("gebiet", "Gebiet"),
            Spalte.text("grund", "Grund"));
    werte.forEach(
        (jahr, ofYear) ->
            ofYear.stream()
                .filter(w -> group(w).isEmpty())
                .forEach(
                    w ->
                        table.add(
                            List.of(
                                wort(String.valueOf(jahr)),
                                wort(w.gebiet().name()),
                                wort(grund(w))))));
    return table.build();
  }

  private static String grund(Indikatorwert wert) {
    return wert.wert() instanceof Zahl
        ? "Mehr in der Gruppe als im Ganzen."
        : Werttext.grund(wert.wert());
  }

  private List<String> aussagen() {
    int jahr = werte.lastKey();
    Ergebnis<TwoGroups> two = twoGroups(jahr);
    if (two.find().isEmpty()) {
      return List.of(jahr + " ist nichts zu berechnen: " + two.findGrund().orElseThrow());
    }
    TwoGroups groups = two.get();
    if (groups.interpretierbarkeit() == Interpretierbarkeit.NICHT_INTERPRETIERBAR) {
      return List.of(
          jahr
              + " ist nicht interpretierbar: Eine der beiden Gruppen hat weniger als "
              + TwoGroups.LEAST_MINORITY
              + " Menschen.");
    }
    double index = DissimilarityIndex.of(groups);
    double chance = ChanceExpectation.ofDissimilarity(groups);
    return List.of(
        jahr
            + " müssten "
            + Zahlentext.format(index * PROZENT, 1)
            + " % der Gruppe das Gebiet wechseln, damit sie überall denselben Anteil hätte.",
        "Wären alle zufällig verteilt, wären es im Mittel "
            + Zahlentext.format(chance * PROZENT, 1)
            + " %"
            + (index <= chance ? "; mehr Trennung als durch Zufall ist nicht zu sehen." : "."));
  }

  private List<String> grenzen() {
    List<String> result = new ArrayList<>();
    result.add(
        "Gruppe: "
            + ((Quote) indikator.berechnung()).zaehler().bezeichnung()
            + ". Verglichen wird mit allen Übrigen.");
    result.add(
        "Der Index hängt davon ab, wie die Gebiete geschnitten sind, und kennt keine Entfernungen."
            + " Der Zufall verteilt Einzelne, nicht Familien: In Wahrheit ergibt er etwas mehr.");
    result.add("Ob sich zwei Jahre unterscheiden, ist nicht getestet.");
    Map<Integer, Long> missing = new LinkedHashMap<>();
    werte.forEach(
        (jahr, w) -> missing.put(jahr, w.stream().filter(v -> group(v).isEmpty()).count()));
    List<String> years =
        missing.entrySet().stream()
            .filter(e -> e.getValue() > 0)
            .map(e -> e.getKey() + " (" + e.getValue() + ")")
            .toList();
    if (!years.isEmpty()) {
      result.add(
          "Nicht alle Gebiete sind gezählt: "
              + String.join(", ", years)
              + ". Diese Jahre sind mit den anderen nur bedingt vergleichbar.");
    }
    return result;
  }
}
