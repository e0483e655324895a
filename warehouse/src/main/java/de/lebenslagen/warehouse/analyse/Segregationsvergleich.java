package de.lebenslagen.warehouse.analyse;

import static de.lebenslagen.warehouse.analyse.Analysetabelle.ohne;
import static de.lebenslagen.warehouse.analyse.Analysetabelle.wort;
import static de.lebenslagen.warehouse.analyse.Analysetabelle.zahl;

import de.lebenslagen.warehouse.analyse.Analysetabelle.Spalte;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Zelle;
import de.lebenslagen.warehouse.indicator.Zeitreihenbruch;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.Interval;
import de.lebenslagen.warehouse.stats.rate.BenjaminiHochberg;
import de.lebenslagen.warehouse.stats.rate.Unterscheidbarkeit;
import de.lebenslagen.warehouse.stats.segregation.DissimilarityChange;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Whether segregation differs between years: each year against the one before, and the last against
 * the first since the last declared break. All of them are one family of tests.
 *
 * @param vergleiche in the order of the years, the long one last
 */
record Segregationsvergleich(List<Vergleich> vergleiche) {

  private static final double PROZENT = 100;
  private static final double ALPHA = 1 - Interval.LEVEL_95;

  /** Finds the declared break between two years. */
  @FunctionalInterface
  interface Bruchregel {
    Optional<Zeitreihenbruch> find(int von, int bis);
  }

  /**
   * Two years.
   *
   * @param gebiete counted in both
   * @param aenderung or the German reason why there is no test
   * @param urteil from the p-value over all comparisons; empty where there is no test
   */
  record Vergleich(
      int von,
      int bis,
      int gebiete,
      Ergebnis<DissimilarityChange> aenderung,
      Optional<Unterscheidbarkeit> urteil) {}

  /**
   * Compares the years.
   *
   * @param bruch the declared break between two years
   */
  static Segregationsvergleich of(
      SortedMap<Integer, Gruppenverteilung> jahre, Bruchregel bruch, Zufallsziehung ziehung) {
    List<Integer> years = List.copyOf(jahre.keySet());
    List<Vergleich> raw = new ArrayList<>();
    for (int i = 1; i < years.size(); i++) {
      raw.add(compare(jahre, years.get(i - 1), years.get(i), bruch, ziehung));
    }
    if (years.size() > 2) {
      int last = years.get(years.size() - 1);
      years.stream()
          .filter(y -> bruch.find(y, last).isEmpty())
          .findFirst()
          .filter(y -> y < years.get(years.size() - 2))
          .ifPresent(first -> raw.add(compare(jahre, first, last, bruch, ziehung)));
    }
    return new Segregationsvergleich(judge(raw));
  }

  private static Vergleich compare(
      SortedMap<Integer, Gruppenverteilung> jahre,
      int von,
      int bis,
      Bruchregel bruch,
      Zufallsziehung ziehung) {
    Gruppenverteilung all = jahre.getOrDefault(bis, Gruppenverteilung.LEER);
    Gruppenverteilung earlier = jahre.getOrDefault(von, Gruppenverteilung.LEER).restrictedTo(all);
    Gruppenverteilung later = all.restrictedTo(earlier);
    Ergebnis<DissimilarityChange> change =
        bruch
            .find(von, bis)
            .map(b -> Ergebnis.<DissimilarityChange>missing("Zeitreihenbruch: " + b.grund()))
            .orElseGet(
                () ->
                    earlier
                        .twoGroups()
                        .flatMap(
                            e ->
                                later
                                    .twoGroups()
                                    .flatMap(
                                        l ->
                                            DissimilarityChange.of(
                                                e,
                                                l,
                                                ziehung.anzahl(),
                                                Interval.LEVEL_95,
                                                ziehung.startwert()))));
    return new Vergleich(von, bis, later.orte().size(), change, Optional.empty());
  }

  private static List<Vergleich> judge(List<Vergleich> raw) {
    Iterator<Double> adjusted =
        BenjaminiHochberg.adjust(
                raw.stream()
                    .flatMap(v -> v.aenderung().find().stream())
                    .map(DissimilarityChange::pValue)
                    .toList())
            .iterator();
    return raw.stream()
        .map(
            v ->
                new Vergleich(
                    v.von(),
                    v.bis(),
                    v.gebiete(),
                    v.aenderung(),
                    v.aenderung().find().map(a -> Unterscheidbarkeit.of(adjusted.next(), ALPHA))))
        .toList();
  }

  Analysetabelle tabelle() {
    Analysetabelle.Builder table =
        Analysetabelle.of(
            "vergleich",
            "Unterschiede zwischen Jahren, der Zufall herausgerechnet",
            Spalte.text("von", "von"),
            Spalte.text("bis", "bis"),
            Spalte.zahl("gebiete", "Ge-\nbiete", 0),
            Spalte.zahl("differenz", "Unter-\nschied", 1),
            Spalte.zahl("intervall_von", "95 %\nvon", 1),
            Spalte.zahl("intervall_bis", "\nbis", 1),
            Spalte.pWert("p", "p"),
            Spalte.text("urteil", "Urteil"));
    for (Vergleich v : vergleiche) {
      List<Zelle> row = new ArrayList<>();
      row.add(wort(String.valueOf(v.von())));
      row.add(wort(String.valueOf(v.bis())));
      row.add(zahl(v.gebiete()));
      row.add(cell(v, a -> PROZENT * a.difference()));
      row.add(cell(v, a -> PROZENT * a.interval().lower()));
      row.add(cell(v, a -> PROZENT * a.interval().upper()));
      row.add(cell(v, DissimilarityChange::pValue));
      row.add(
          wort(
              v.urteil()
                  .map(Unterscheidbarkeit::wort)
                  .orElseGet(() -> v.aenderung().findGrund().orElseThrow())));
      table.add(row);
    }
    return table.build();
  }

  private static Zelle cell(Vergleich v, Function<DissimilarityChange, Double> figure) {
    return v.aenderung()
        .find()
        .map(a -> zahl(figure.apply(a)))
        .orElseGet(() -> ohne(v.aenderung().findGrund().orElseThrow()));
  }

  /** What the tests say, German: the last year, and the long comparison. */
  List<String> aussagen() {
    int from = Math.max(0, vergleiche.size() - 2);
    return vergleiche.subList(from, vergleiche.size()).stream()
        .filter(v -> v.bis() == vergleiche.get(vergleiche.size() - 1).bis())
        .map(this::aussage)
        .toList();
  }

  private String aussage(Vergleich v) {
    String years = "Von " + v.von() + " bis " + v.bis();
    if (v.urteil().isEmpty()) {
      return years + " ist nicht geprüft: " + v.aenderung().findGrund().orElseThrow();
    }
    DissimilarityChange change = v.aenderung().get();
    double points = PROZENT * change.difference();
    String interval =
        "95\u00a0%: "
            + signed(PROZENT * change.interval().lower())
            + " bis "
            + signed(PROZENT * change.interval().upper());
    return v.urteil().get() == Unterscheidbarkeit.NICHT_UNTERSCHEIDBAR
        ? years
            + " ist kein sicherer Unterschied zu erkennen ("
            + signed(points)
            + " Punkte; "
            + interval
            + (isAllein(change) ? "; unter " + tests() + " Vergleichen kann das Zufall sein" : "")
            + ")."
        : years
            + " ist die ungleiche Verteilung "
            + (points > 0 ? "gestiegen" : "gesunken")
            + ", um "
            + Zahlentext.format(Math.abs(points), 1)
            + " Punkte ("
            + interval
            + ").";
  }

  /** Whether the interval alone would have promised a difference. */
  private static boolean isAllein(DissimilarityChange change) {
    return change.interval().lower() > 0 || change.interval().upper() < 0;
  }

  private long tests() {
    return vergleiche.stream().filter(v -> v.urteil().isPresent()).count();
  }

  private static String signed(double points) {
    String text = Zahlentext.format(points, 1);
    return text.startsWith("\u2212") || text.equals("0,0") ? text : "+" + text;
  }
}
