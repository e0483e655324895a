package de.lebenslagen.warehouse.analyse;

import static de.lebenslagen.warehouse.analyse.Analysetabelle.ohne;
import static de.lebenslagen.warehouse.analyse.Analysetabelle.wort;
import static de.lebenslagen.warehouse.analyse.Analysetabelle.zahl;

import de.lebenslagen.warehouse.analyse.Analysetabelle.Spalte;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Zelle;
import de.lebenslagen.warehouse.indicator.Herkunft;
import de.lebenslagen.warehouse.indicator.Zeitreihenbruch;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.segregation.ChanceExpectation;
import de.lebenslagen.warehouse.stats.segregation.DissimilarityIndex;
import de.lebenslagen.warehouse.stats.segregation.ExposureIndex;
import de.lebenslagen.warehouse.stats.segregation.InequalityIndex;
import de.lebenslagen.warehouse.stats.segregation.Interpretierbarkeit;
import de.lebenslagen.warehouse.stats.segregation.TwoGroups;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * How unevenly a group is spread over the areas, year by year, beside what chance alone would give,
 * and whether it changed. The group is the numerator of a share; it is held against everyone else
 * of the denominator (IS), against another group (D), or against several (D against all of them
 * together, pairwise, and Theil's H of all).
 *
 * <p>All measures are 0 to 100, as in German reports. An area where one of the groups is not
 * counted is left out and named; a year with none is told with its reason.
 */
public final class Segregationsanalyse {

  private static final double PROZENT = 100;

  private final Gruppenreihe gruppe;
  private final List<Gruppenreihe> gegen;
  private final SortedMap<Integer, Gruppenverteilung> jahre = new TreeMap<>();
  private final Segregationsvergleich vergleich;
  private final Zufallsziehung ziehung;

  private Segregationsanalyse(
      Gruppenreihe gruppe, List<Gruppenreihe> gegen, Zufallsziehung ziehung) {
    this.gruppe = gruppe;
    this.gegen = gegen;
    this.ziehung = ziehung;
    gruppe.werte().keySet().forEach(j -> jahre.put(j, Gruppenverteilung.of(gruppe, gegen, j)));
    this.vergleich = Segregationsvergleich.of(jahre, this::findBruch, ziehung);
  }

  /**
   * Analyses the years.
   *
   * @param gruppe the group asked about; not empty
   * @param gegen the groups it is held against; none: everyone else
   * @param herkunft of the values that went in
   * @throws de.lebenslagen.warehouse.model.Abbruch EINGABE where groups have members in common
   */
  public static Analyseergebnis compute(
      Gruppenreihe gruppe, List<Gruppenreihe> gegen, Zufallsziehung ziehung, Herkunft herkunft) {
    Segregationsanalyse analyse = new Segregationsanalyse(gruppe, List.copyOf(gegen), ziehung);
    return new Analyseergebnis(
        gruppe.indikator().name(),
        analyse.tabellen(),
        analyse.aussagen(),
        analyse.grenzen(),
        herkunft);
  }

  private Optional<Zeitreihenbruch> findBruch(int von, int bis) {
    return Stream.concat(Stream.of(gruppe), gegen.stream())
        .flatMap(g -> g.findBruch(von, bis).stream())
        .findFirst();
  }

  private int letztes() {
    return jahre.lastKey();
  }

  private Gruppenverteilung letzte() {
    return jahre.getOrDefault(letztes(), Gruppenverteilung.LEER);
  }

  /** IS against everyone else, D against other groups. */
  private String kurz() {
    return gegen.isEmpty() ? "IS" : "D";
  }

  private List<Analysetabelle> tabellen() {
    List<Analysetabelle> result = new ArrayList<>();
    result.add(reihe());
    result.add(vergleich.tabelle());
    result.add(new Segregationsmasse(letzte(), kurz(), ziehung).tabelle(letztes()));
    if (gegen.size() > 1) {
      result.add(paare());
    }
    result.add(gebiete());
    result.add(ausgenommen());
    return result;
  }

  private Analysetabelle reihe() {
    String name = gegen.isEmpty() ? "is" : "d";
    Analysetabelle.Builder table =
        Analysetabelle.of(
            "reihe",
            "Segregation, 0 bis 100",
            Spalte.text("jahr", "Jahr"),
            Spalte.zahl("gebiete", "Ge-\nbiete", 0),
            Spalte.zahl("gruppe", "Gruppe", 0),
            Spalte.zahl(name, kurz(), 1),
            Spalte.zahl(name + "_zufall", "durch\nZufall", 1),
            Spalte.zahl(name + "_bereinigt", "ohne\nZufall", 1),
            Spalte.zahl("isolation", "Iso-\nlation", 1),
            Spalte.zahl("eta2", "eta²", 1),
            Spalte.zahl("gini", "Gini", 1),
            Spalte.text("urteil", "Urteil"));
    jahre.forEach((jahr, verteilung) -> table.add(row(jahr, verteilung)));
    return table.build();
  }

  private static List<Zelle> row(int jahr, Gruppenverteilung verteilung) {
    Ergebnis<TwoGroups> two = verteilung.twoGroups();
    List<Zelle> row = new ArrayList<>();
    row.add(wort(String.valueOf(jahr)));
    row.add(zahl(verteilung.orte().size()));
    row.add(zahl(verteilung.mitglieder()));
    row.addAll(dissimilarity(two));
    row.add(measure(two, ExposureIndex::isolation));
    row.add(measure(two, ExposureIndex::etaSquared));
    row.add(measure(two, InequalityIndex::gini));
    row.add(wort(urteil(two)));
    return row;
  }

  private static String urteil(Ergebnis<TwoGroups> two) {
    return two.map(TwoGroups::interpretierbarkeit)
        .find()
        .map(Interpretierbarkeit::wort)
        .orElse("nicht berechenbar");
  }

  /** The index, its expectation under chance, and the index freed from it. */
  private static List<Zelle> dissimilarity(Ergebnis<TwoGroups> two) {
    Ergebnis<Double> index = two.map(DissimilarityIndex::of);
    Ergebnis<Double> chance = two.map(ChanceExpectation::ofDissimilarity);
    return List.of(
        cell(index),
        cell(chance),
        cell(index.flatMap(i -> chance.flatMap(e -> ChanceExpectation.correct(i, e)))));
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

  /** D of every two groups in the last year. */
  private Analysetabelle paare() {
    List<String> names =
        Stream.concat(Stream.of(gruppe), gegen.stream()).map(g -> g.indikator().kuerzel()).toList();
    Analysetabelle.Builder table =
        Analysetabelle.of(
            "paare",
            "D zwischen je zwei Gruppen " + letztes(),
            Spalte.text("gruppe", "Gruppe"),
            Spalte.text("andere", "andere"),
            Spalte.zahl("d", "D", 1),
            Spalte.zahl("d_zufall", "durch\nZufall", 1),
            Spalte.zahl("d_bereinigt", "ohne\nZufall", 1),
            Spalte.text("urteil", "Urteil"));
    for (int a = 0; a < names.size(); a++) {
      for (int b = a + 1; b < names.size(); b++) {
        Ergebnis<TwoGroups> two = letzte().twoGroups(a, b);
        List<Zelle> row = new ArrayList<>(List.of(wort(names.get(a)), wort(names.get(b))));
        row.addAll(dissimilarity(two));
        row.add(wort(urteil(two)));
        table.add(row);
      }
    }
    return table.build();
  }

  /** The last year, area by area: what each adds to the index. */
  private Analysetabelle gebiete() {
    Gruppenverteilung last = letzte();
    String others = gegen.isEmpty() ? "von den\nÜbrigen (%)" : "von den\nanderen (%)";
    Analysetabelle.Builder table =
        Analysetabelle.of(
            "gebiete",
            "Gebiete " + letztes(),
            Spalte.text("raum_id", "Schlüssel"),
            Spalte.text("gebiet", "Gebiet"),
            Spalte.zahl("gruppe", "Gruppe", 0),
            Spalte.zahl("alle", gegen.isEmpty() ? "alle" : "beide", 0),
            Spalte.zahl("anteil_prozent", "Anteil\nhier (%)", 1),
            Spalte.zahl("anteil_an_der_gruppe_prozent", "von der\nGruppe (%)", 1),
            Spalte.zahl("anteil_an_den_uebrigen_prozent", others, 1));
    for (Gruppenverteilung.Ort o : last.orte()) {
      table.add(
          List.of(
              wort(o.gebiet().schluessel()),
              wort(o.gebiet().name()),
              zahl(o.mitglieder()),
              zahl(o.alle()),
              share(o.mitglieder(), o.alle()),
              share(o.mitglieder(), last.mitglieder()),
              share(o.uebrige(), last.uebrige())));
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
    jahre.forEach(
        (jahr, verteilung) ->
            verteilung
                .ausgenommen()
                .forEach(
                    (gebiet, grund) ->
                        table.add(
                            List.of(
                                wort(String.valueOf(jahr)), wort(gebiet.name()), wort(grund)))));
    return table.build();
  }

  private List<String> aussagen() {
    int jahr = letztes();
    Ergebnis<TwoGroups> two = letzte().twoGroups();
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
    List<String> result = new ArrayList<>();
    result.add(
        jahr
            + " müssten "
            + Zahlentext.format(index * PROZENT, 1)
            + (gegen.isEmpty()
                ? " % der Gruppe das Gebiet wechseln, damit sie überall denselben Anteil hätte."
                : " % der Gruppe das Gebiet wechseln, damit sie wie die andere verteilt wäre."));
    result.add(
        "Wären alle zufällig verteilt, wären es im Mittel "
            + Zahlentext.format(chance * PROZENT, 1)
            + " %"
            + (index <= chance ? "; mehr Trennung als durch Zufall ist nicht zu sehen." : "."));
    result.addAll(vergleich.aussagen());
    return result;
  }

  private List<String> grenzen() {
    List<String> result = new ArrayList<>();
    result.add("Gruppe: " + gruppe.bezeichnung() + ". " + gegenueber());
    result.add(
        "Der Index hängt davon ab, wie die Gebiete geschnitten sind, und kennt keine Entfernungen."
            + " Der Zufall verteilt Einzelne, nicht Familien: In Wahrheit ergibt er etwas mehr.");
    if (!vergleich.vergleiche().isEmpty()) {
      result.add(
          "Die Tests zwischen Jahren sind Näherungen: Die meisten Menschen wohnen in beiden hier."
              + " Sie vergleichen nur Gebiete, die in beiden gezählt sind, und begrenzen Fehlalarme"
              + " über alle Vergleiche zusammen auf 5 % (Benjamini–Hochberg; "
              + Zahlentext.format(ziehung.anzahl(), 0)
              + " Ziehungen, Startwert "
              + ziehung.startwert()
              + ").");
    }
    List<String> years =
        jahre.entrySet().stream()
            .filter(e -> !e.getValue().ausgenommen().isEmpty())
            .map(e -> e.getKey() + " (" + e.getValue().ausgenommen().size() + ")")
            .toList();
    if (!years.isEmpty()) {
      result.add(
          "Nicht alle Gebiete sind gezählt: "
              + String.join(", ", years)
              + ". Diese Jahre sind mit den anderen nur bedingt vergleichbar.");
    }
    return result;
  }

  private String gegenueber() {
    if (gegen.isEmpty()) {
      return "Verglichen wird mit allen Übrigen.";
    }
    return "Verglichen wird mit: "
        + String.join("; ", gegen.stream().map(Gruppenreihe::bezeichnung).toList())
        + ". Wer zu beiden gehört, verfälscht das Maß; das Programm sieht es nur, wo die Summe"
        + " größer ist als alle zusammen.";
  }
}
