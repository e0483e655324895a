package de.lebenslagen.warehouse.analyse.verlauf;

import static de.lebenslagen.warehouse.analyse.Analysetabelle.ohne;
import static de.lebenslagen.warehouse.analyse.Analysetabelle.wert;
import static de.lebenslagen.warehouse.analyse.Analysetabelle.wort;
import static de.lebenslagen.warehouse.analyse.Analysetabelle.zahl;

import de.lebenslagen.warehouse.analyse.Analyseergebnis;
import de.lebenslagen.warehouse.analyse.Analysetabelle;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Spalte;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Zelle;
import de.lebenslagen.warehouse.indicator.Berechnung.Quote;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Herkunft;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Zeitreihenbruch;
import de.lebenslagen.warehouse.indicator.Zufallsmodell;
import de.lebenslagen.warehouse.indicator.finding.Verlaufsaussagen;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.Interval;
import de.lebenslagen.warehouse.stats.rate.BenjaminiHochberg;
import de.lebenslagen.warehouse.stats.rate.ShrunkRate;
import de.lebenslagen.warehouse.stats.rate.Unterscheidbarkeit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** A series of areas looked at in several ways, as tables, sentences and limits. */
public final class Verlaufsanalyse {

  private static final double ALPHA = 1 - Interval.LEVEL_95;
  private static final double PROZENT = 100;

  /** A way to look at it. */
  public enum Blick {
    /** Index to a base year. */
    BASISJAHR,
    /** Shrunken beside raw values. */
    GESCHRUMPFT,
    /** What chance alone would give. */
    ZUFALL
  }

  private final Indikator indikator;
  private final Map<Gebiet, List<Indikatorwert>> reihen;
  private final OptionalInt basisjahr;
  private final SortedSet<Integer> jahre = new TreeSet<>();

  private Verlaufsanalyse(
      Indikator indikator, Map<Gebiet, List<Indikatorwert>> reihen, OptionalInt basisjahr) {
    this.indikator = indikator;
    this.reihen = reihen;
    this.basisjahr = basisjahr;
    reihen
        .values()
        .forEach(
            r ->
                r.stream()
                    .filter(w -> w.wert().findZahl().isPresent())
                    .forEach(w -> jahre.add(w.berichtsjahr())));
  }

  /** Why shares can't be compared with chance, a German sentence. */
  public static Optional<String> findHindernis(Indikator indikator) {
    return indikator.berechnung() instanceof Quote q && q.zufall() == Zufallsmodell.ANTEIL
        ? Optional.empty()
        : Optional.of(
            "\""
                + indikator.name()
                + "\" ist kein Anteil gezählter Menschen: Für ihn gibt es hier kein Zufallsmodell.");
  }

  /**
   * Analyses.
   *
   * @param reihen by area, sorted by year; not empty, at least one number
   * @param blicke at least one; {@link Blick#BASISJAHR} needs a base year
   */
  public static Analyseergebnis compute(
      Indikator indikator,
      Map<Gebiet, List<Indikatorwert>> reihen,
      Set<Blick> blicke,
      OptionalInt basisjahr,
      Herkunft herkunft) {
    Verlaufsanalyse analyse = new Verlaufsanalyse(indikator, reihen, basisjahr);
    List<Analysetabelle> tabellen = new ArrayList<>();
    List<String> aussagen = new ArrayList<>();
    List<String> grenzen = new ArrayList<>();
    for (Blick blick : EnumSet.copyOf(blicke)) {
      switch (blick) {
        case BASISJAHR -> analyse.addIndex(tabellen, grenzen);
        case GESCHRUMPFT -> analyse.addGeschrumpft(tabellen, aussagen, grenzen);
        case ZUFALL -> analyse.addZufall(tabellen, aussagen, grenzen);
      }
    }
    tabellen.add(analyse.brueche());
    return new Analyseergebnis(indikator.name(), tabellen, aussagen, grenzen, herkunft);
  }

  private void addIndex(List<Analysetabelle> tabellen, List<String> grenzen) {
    int basis = basisjahr.orElseThrow();
    List<Spalte> spalten = new ArrayList<>();
    spalten.add(Spalte.text("raum_id", "Schlüssel"));
    spalten.add(Spalte.text("gebiet", "Gebiet"));
    for (int jahr : jahre) {
      if (isBruchVor(jahr)) {
        spalten.add(Spalte.text("bruch_vor_" + jahr, "╎"));
      }
      spalten.add(Spalte.zahl("index_" + jahr, String.valueOf(jahr), 1));
    }
    Analysetabelle.Builder table =
        Analysetabelle.of("index", "Index, " + basis + " = 100", spalten.toArray(Spalte[]::new));
    reihen.forEach((gebiet, reihe) -> table.add(indexzeile(gebiet, reihe, basis)));
    tabellen.add(table.build());
    grenzen.add(
        "Der Index zeigt nur die Änderung gegenüber "
            + basis
            + ", nicht die Höhe: Wo der Wert klein war, macht schon ein Fall mehr viel aus. Über einen"
            + " Zeitreihenbruch (╎) wird nicht verglichen.");
  }

  private List<Zelle> indexzeile(Gebiet gebiet, List<Indikatorwert> reihe, int basis) {
    List<Wertstatus> index = Basisreihe.of(indikator, reihe, basis);
    List<Zelle> row = new ArrayList<>();
    row.add(wort(gebiet.schluessel()));
    row.add(wort(gebiet.name()));
    for (int jahr : jahre) {
      if (isBruchVor(jahr)) {
        row.add(wort("╎"));
      }
      Zelle cell = ohne("Für " + jahr + " gibt es keinen Wert.");
      for (int i = 0; i < reihe.size(); i++) {
        cell = reihe.get(i).berichtsjahr() == jahr ? wert(index.get(i)) : cell;
      }
      row.add(cell);
    }
    return row;
  }

  /** Whether a break lies between a year and the one before it. */
  private boolean isBruchVor(int jahr) {
    SortedSet<Integer> before = jahre.headSet(jahr);
    return !before.isEmpty()
        && reihen.values().stream()
            .anyMatch(r -> Bruchsuche.isBetween(indikator, r, before.last(), jahr));
  }

  private void addGeschrumpft(
      List<Analysetabelle> tabellen, List<String> aussagen, List<String> grenzen) {
    int jahr = jahre.last();
    double basis = indikator.einheit().basis();
    int digits = indikator.einheit().nachkommastellen();
    Analysetabelle.Builder table =
        Analysetabelle.of(
            "geschrumpft",
            "Roh neben geschrumpft, " + jahr,
            Spalte.text("raum_id", "Schlüssel"),
            Spalte.text("gebiet", "Gebiet"),
            Spalte.zahl("roh", "roh", digits),
            Spalte.zahl("geschrumpft", "ge-\nschrumpft", digits),
            Spalte.zahl("von", "95 %\nvon", digits),
            Spalte.zahl("bis", "\nbis", digits),
            Spalte.zahl("eigenes_gewicht_prozent", "eigenes\nGewicht %", 0));
    Map<Gebiet, Ergebnis<ShrunkRate>> shrunk = Schrumpfreihe.of(ofYear(jahr));
    shrunk.forEach(
        (gebiet, rate) ->
            table.add(
                List.of(
                    wort(gebiet.schluessel()),
                    wort(gebiet.name()),
                    cell(rate.flatMap(r -> Ergebnis.ofZahl(r.raw() * basis))),
                    cell(rate.flatMap(r -> Ergebnis.ofZahl(r.shrunk() * basis))),
                    cell(
                        rate.flatMap(ShrunkRate::interval)
                            .flatMap(i -> Ergebnis.ofZahl(i.lower() * basis))),
                    cell(
                        rate.flatMap(ShrunkRate::interval)
                            .flatMap(i -> Ergebnis.ofZahl(i.upper() * basis))),
                    cell(rate.flatMap(r -> Ergebnis.ofZahl(r.ownWeight() * PROZENT))))));
    tabellen.add(table.build());
    farthest(shrunk)
        .ifPresent(
            e ->
                aussagen.add(
                    Verlaufsaussagen.ofSchrumpfung(
                        jahr,
                        e.getKey().name(),
                        e.getValue().get().raw() * basis,
                        e.getValue().get().shrunk() * basis,
                        indikator.einheit())));
    grenzen.add(
        "Geschrumpft heißt: zum Mittel der Gebiete gezogen, je kleiner ein Gebiet, desto mehr"
            + " (Beta-Binomial). Das macht kleine Gebiete vergleichbar und verwischt, worin sie sich"
            + " wirklich unterscheiden; der rohe Wert steht immer daneben."
            + (shrunk.values().stream()
                    .flatMap(r -> r.find().stream())
                    .anyMatch(ShrunkRate::isVollGeschrumpft)
                ? " Hier unterscheiden sich die Gebiete nicht mehr als durch Zufall: alle sind ganz"
                    + " auf das Mittel geschrumpft."
                : ""));
  }

  private List<Indikatorwert> ofYear(int jahr) {
    return reihen.values().stream()
        .flatMap(List::stream)
        .filter(w -> w.berichtsjahr() == jahr && !w.gebiet().isGruppe())
        .toList();
  }

  private static Optional<Map.Entry<Gebiet, Ergebnis<ShrunkRate>>> farthest(
      Map<Gebiet, Ergebnis<ShrunkRate>> shrunk) {
    return shrunk.entrySet().stream()
        .filter(e -> e.getValue().find().isPresent())
        .max(
            Comparator.comparingDouble(
                e -> Math.abs(e.getValue().get().raw() - e.getValue().get().shrunk())));
  }

  private static Zelle cell(Ergebnis<Double> value) {
    return value
        .find()
        .map(Analysetabelle::zahl)
        .orElseGet(() -> ohne(value.findGrund().orElseThrow()));
  }

  private void addZufall(
      List<Analysetabelle> tabellen, List<String> aussagen, List<String> grenzen) {
    Map<Gebiet, Ergebnis<Zufallsspanne>> spans = new LinkedHashMap<>();
    reihen.forEach((gebiet, reihe) -> spans.put(gebiet, Zufallsspanne.of(indikator, reihe)));
    List<Double> pValues = new ArrayList<>();
    spans.values().forEach(s -> s.flatMap(Zufallsspanne::pWert).find().ifPresent(pValues::add));
    List<Double> adjusted = BenjaminiHochberg.adjust(pValues);
    int digits = indikator.einheit().nachkommastellen();
    Analysetabelle.Builder table =
        Analysetabelle.of(
            "zufall",
            "Was der Zufall allein ergäbe",
            Spalte.text("raum_id", "Schlüssel"),
            Spalte.text("gebiet", "Gebiet"),
            Spalte.text("jahre", "Jahre"),
            Spalte.zahl("mittel", "alle\nJahre", digits),
            Spalte.zahl("zufall_von", "Zufall\nvon", digits),
            Spalte.zahl("zufall_bis", "\nbis", digits),
            Spalte.zahl("ausserhalb", "außer-\nhalb", 0),
            Spalte.zahl("schwankung", "Schwan-\nkung", digits),
            Spalte.zahl("schwankung_zufall", "durch\nZufall", digits),
            Spalte.text("mehr_als_zufall", "mehr als\nZufall"));
    List<String> striking = new ArrayList<>();
    int next = 0;
    for (Map.Entry<Gebiet, Ergebnis<Zufallsspanne>> e : spans.entrySet()) {
      boolean tested = e.getValue().flatMap(Zufallsspanne::pWert).find().isPresent();
      Optional<Unterscheidbarkeit> urteil =
          tested ? Optional.of(Unterscheidbarkeit.of(adjusted.get(next), ALPHA)) : Optional.empty();
      next += tested ? 1 : 0;
      urteil
          .filter(u -> u == Unterscheidbarkeit.UNTERSCHEIDBAR)
          .ifPresent(u -> striking.add(e.getKey().name()));
      table.add(zufallszeile(e.getKey(), e.getValue(), urteil));
    }
    tabellen.add(table.build());
    aussagen.add(Verlaufsaussagen.ofZufall(striking, pValues.size()));
    grenzen.add(
        "Zufall heißt: Der wahre Anteil stünde seit dem letzten Bruch still und jedes Jahr würde neu"
            + " gezogen. Weil die meisten Menschen in mehreren Jahren hier wohnen, schwankt ein Bestand"
            + " in Wahrheit weniger; ein Anteil außerhalb der Spanne ist darum eher auffälliger, als es"
            + " hier scheint. Fehlalarme sind über alle Gebiete auf 5 % begrenzt.");
  }

  private List<Zelle> zufallszeile(
      Gebiet gebiet, Ergebnis<Zufallsspanne> span, Optional<Unterscheidbarkeit> urteil) {
    double basis = indikator.einheit().basis();
    return List.of(
        wort(gebiet.schluessel()),
        wort(gebiet.name()),
        wort(span.find().map(s -> s.jahre().get(0) + "–" + s.jahre().get(1)).orElse("")),
        cell(span.flatMap(s -> Ergebnis.ofZahl(s.anteil() * basis))),
        cell(span.flatMap(s -> Ergebnis.ofZahl(s.spanne().lower() * basis))),
        cell(span.flatMap(s -> Ergebnis.ofZahl(s.spanne().upper() * basis))),
        span.find().map(s -> zahl(s.ausserhalb())).orElseGet(() -> cell(grund(span))),
        cell(span.flatMap(s -> Ergebnis.ofZahl(s.schwankung() * basis))),
        cell(span.flatMap(s -> Ergebnis.ofZahl(s.schwankungZufall() * basis))),
        wort(
            urteil
                .map(u -> u == Unterscheidbarkeit.UNTERSCHEIDBAR ? "ja" : "nein")
                .orElse("ungeprüft")));
  }

  private static Ergebnis<Double> grund(Ergebnis<Zufallsspanne> span) {
    return Ergebnis.missing(span.findGrund().orElse("Nicht berechenbar."));
  }

  private Analysetabelle brueche() {
    Analysetabelle.Builder table =
        Analysetabelle.of(
            "brueche", "Zeitreihenbrüche", Spalte.text("ab", "ab"), Spalte.text("grund", "Grund"));
    for (Zeitreihenbruch b : indikator.brueche()) {
      table.add(List.of(wort(Werttext.tag(b.ab())), wort(b.grund())));
    }
    return table.build();
  }
}
