package de.lebenslagen.warehouse.analyse.versorgung;

import static de.lebenslagen.warehouse.analyse.Analysetabelle.wert;
import static de.lebenslagen.warehouse.analyse.Analysetabelle.wort;
import static de.lebenslagen.warehouse.analyse.Analysetabelle.zahl;

import de.lebenslagen.warehouse.analyse.Analyseergebnis;
import de.lebenslagen.warehouse.analyse.Analysetabelle;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Spalte;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Zelle;
import de.lebenslagen.warehouse.analyse.declaration.Versorgung.Reichweite;
import de.lebenslagen.warehouse.analyse.declaration.Versorgung.Ziel;
import de.lebenslagen.warehouse.indicator.Berechnung.Quote;
import de.lebenslagen.warehouse.indicator.finding.Versorgungsaussagen;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.query.ort.Standort;
import de.lebenslagen.warehouse.stats.spatial.Reach;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Infrastructure as tables, sentences and limits. */
public final class Versorgungsanalyse {

  private final Versorgungsbild bild;
  private final Quote quote;
  private final SortedSet<Integer> kuenftig = new TreeSet<>();

  private Versorgungsanalyse(Versorgungsbild bild) {
    this.bild = bild;
    this.quote = (Quote) bild.indikator().berechnung();
    bild.lagen().forEach(l -> kuenftig.addAll(l.kuenftig().keySet()));
  }

  /**
   * Tells how areas are supplied.
   *
   * @param titel German
   */
  public static Analyseergebnis compute(String titel, Versorgungsbild bild) {
    Versorgungsanalyse analyse = new Versorgungsanalyse(bild);
    return new Analyseergebnis(
        titel,
        List.of(analyse.gebiete(), analyse.bedarf(), analyse.standorte(), analyse.ausgenommen()),
        analyse.aussagen(),
        analyse.grenzen(),
        bild.herkunft());
  }

  /** Where most is missing first; without a target where there are fewest places. */
  private List<Versorgungslage> ordered() {
    Comparator<Versorgungslage> byMissing =
        Comparator.comparingDouble(
            l ->
                -Optional.ofNullable(l.fehlend().get(bild.jahr()))
                    .map(f -> f.findZahl().orElse(Double.NEGATIVE_INFINITY))
                    .orElse(0.0));
    return bild.lagen().stream()
        .sorted(
            byMissing
                .thenComparingDouble(l -> l.je100().findZahl().orElse(Double.MAX_VALUE))
                .thenComparing(Versorgungslage::gebiet))
        .toList();
  }

  private Analysetabelle gebiete() {
    List<Spalte> spalten = new ArrayList<>();
    spalten.add(Spalte.text("raum_id", "Schlüssel"));
    spalten.add(Spalte.text("gebiet", "Gebiet"));
    spalten.add(Spalte.zahl("gruppe", "Gruppe", 0));
    spalten.add(Spalte.zahl("plaetze", "Plätze", 0));
    spalten.add(Spalte.zahl("je_100", "je 100", 1));
    for (int jahr : ersteUndLetzte()) {
      spalten.add(Spalte.zahl("fehlend_" + jahr, "fehlen\n" + jahr, 0));
    }
    for (int meter : meter()) {
      spalten.add(Spalte.zahl("bis_" + meter + "_m_prozent", "% bis\n" + meter + " m", 1));
    }
    Analysetabelle.Builder table =
        Analysetabelle.of(
            "gebiete",
            quote.zaehler().bezeichnung() + " " + bild.jahr(),
            spalten.toArray(Spalte[]::new));
    for (Versorgungslage l : ordered()) {
      List<Zelle> row = new ArrayList<>();
      row.add(wort(l.gebiet().schluessel()));
      row.add(wort(l.gebiet().name()));
      row.add(wert(l.gruppe()));
      row.add(wert(l.plaetze()));
      row.add(wert(l.je100()));
      ersteUndLetzte().forEach(j -> row.add(wert(Objects.requireNonNull(l.fehlend().get(j)))));
      l.nahe().forEach(n -> row.add(wert(n)));
      table.add(row);
    }
    return table.build();
  }

  private SortedSet<Integer> fehljahre() {
    return bild.lagen().isEmpty()
        ? new TreeSet<>()
        : new TreeSet<>(bild.lagen().get(0).fehlend().keySet());
  }

  /** Today and the end of the projection: the years between stand in {@link #bedarf}. */
  private SortedSet<Integer> ersteUndLetzte() {
    SortedSet<Integer> all = fehljahre();
    return all.isEmpty() ? all : new TreeSet<>(Arrays.asList(all.first(), all.last()));
  }

  private List<Integer> meter() {
    return bild.versorgung().reichweite().map(Reichweite::meter).orElse(List.of());
  }

  /** People, need and places, now and in the projected years. */
  private Analysetabelle bedarf() {
    Analysetabelle.Builder table =
        Analysetabelle.of(
            "bedarf",
            "Bedarf und Plätze",
            Spalte.text("raum_id", "Schlüssel"),
            Spalte.text("gebiet", "Gebiet"),
            Spalte.text("jahr", "Jahr"),
            Spalte.zahl("gruppe", "Gruppe", 0),
            Spalte.zahl("ziel_je_100", "Ziel\nje 100", 1),
            Spalte.zahl("bedarf", "Bedarf", 0),
            Spalte.zahl("plaetze", "Plätze", 0),
            Spalte.zahl("fehlend", "fehlen", 0));
    bild.versorgung().ziel().ifPresent(z -> ordered().forEach(l -> addBedarf(table, l, z)));
    return table.build();
  }

  private void addBedarf(Analysetabelle.Builder table, Versorgungslage l, Ziel ziel) {
    l.fehlend()
        .forEach(
            (jahr, fehlend) -> {
              Wertstatus people =
                  jahr == bild.jahr() ? l.gruppe() : Objects.requireNonNull(l.kuenftig().get(jahr));
              table.add(
                  List.of(
                      wort(l.gebiet().schluessel()),
                      wort(l.gebiet().name()),
                      wort(String.valueOf(jahr)),
                      wert(people),
                      zahl(ziel.je100()),
                      wert(
                          people.findZahl().isPresent()
                              ? new Wertstatus.Zahl(
                                  people.findZahl().getAsDouble() * ziel.je100() / 100)
                              : people),
                      wert(l.plaetze()),
                      wert(fehlend)));
            });
  }

  private Analysetabelle standorte() {
    Analysetabelle.Builder table =
        Analysetabelle.of(
            "standorte",
            "Einrichtungen",
            Spalte.text("einrichtung", "Schlüssel"),
            Spalte.text("name", "Name"),
            Spalte.text("stand", "Stand"),
            Spalte.text("punkt", "Punkt"));
    for (Standort s : bild.standorte()) {
      table.add(
          List.of(
              wort(s.schluessel()),
              wort(s.name()),
              wort(Werttext.tag(s.stand())),
              wort(s.punkt().isPresent() ? "ja" : "nicht genannt")));
    }
    return table.build();
  }

  private Analysetabelle ausgenommen() {
    Analysetabelle.Builder table =
        Analysetabelle.of(
            "ausgenommen",
            "Gebiete ohne Wert",
            Spalte.text("gebiet", "Gebiet"),
            Spalte.text("was", "Was"),
            Spalte.text("grund", "Grund"));
    for (Versorgungslage l : bild.lagen()) {
      addGrund(table, l, "je 100", l.je100());
      l.fehlend().forEach((j, f) -> addGrund(table, l, "fehlen " + j, f));
    }
    return table.build();
  }

  private static void addGrund(
      Analysetabelle.Builder table, Versorgungslage l, String was, Wertstatus wert) {
    if (wert.findZahl().isEmpty()) {
      table.add(List.of(wort(l.gebiet().name()), wort(was), wort(Werttext.grund(wert))));
    }
  }

  private List<String> aussagen() {
    List<String> result = new ArrayList<>();
    OptionalDouble people = sum(Versorgungslage::gruppe);
    OptionalDouble places = sum(Versorgungslage::plaetze);
    if (people.orElse(0) > 0 && places.isPresent()) {
      result.add(
          Versorgungsaussagen.ofBestand(
              bild.jahr(),
              quote.zaehler().bezeichnung(),
              places.getAsDouble(),
              quote.nenner().bezeichnung(),
              people.getAsDouble(),
              100 * places.getAsDouble() / people.getAsDouble()));
    }
    bild.versorgung()
        .ziel()
        .ifPresent(
            z ->
                fehljahre()
                    .forEach(
                        j -> {
                          Map<String, Double> missing = missing(j);
                          if (!missing.isEmpty()) {
                            result.add(Versorgungsaussagen.ofFehlendem(j, z.je100(), missing));
                          }
                        }));
    bild.reichweite()
        .flatMap(r -> r.find())
        .ifPresent(
            r ->
                result.addAll(
                    Versorgungsaussagen.ofReichweite(
                        quote.nenner().bezeichnung(), r.people(), within(r))));
    return result;
  }

  private Map<Integer, Double> within(Reach reach) {
    Map<Integer, Double> result = new TreeMap<>();
    for (int i = 0; i < meter().size(); i++) {
      result.put(meter().get(i), reach.within().get(i));
    }
    return result;
  }

  /** Of the areas that have a number. */
  private Map<String, Double> missing(int jahr) {
    Map<String, Double> result = new TreeMap<>();
    for (Versorgungslage l : bild.lagen()) {
      Objects.requireNonNull(l.fehlend().get(jahr))
          .findZahl()
          .ifPresent(z -> result.put(l.gebiet().name(), z));
    }
    return result;
  }

  /** The sum over all areas, where every one has a number: never a partial sum. */
  private OptionalDouble sum(Function<Versorgungslage, Wertstatus> view) {
    return bild.lagen().stream()
        .map(view)
        .reduce(Wertstatus::plus)
        .map(Wertstatus::findZahl)
        .orElse(OptionalDouble.empty());
  }

  private List<String> grenzen() {
    List<String> result = new ArrayList<>();
    result.add(bild.indikator().interpretation());
    bild.versorgung()
        .ziel()
        .ifPresent(
            z ->
                result.add(
                    "Ziel: "
                        + Werttext.anzahl(new Wertstatus.Zahl(z.je100()))
                        + " je 100 ("
                        + z.quelle()
                        + "). Was fehlt, folgt aus diesem Ziel; wer es senkt, senkt das Fehlende."
                        + " Eine Zahl unter 0 heißt: mehr Plätze, als das Ziel verlangt."));
    result.addAll(bild.prognosegrenze());
    bild.reichweite()
        .ifPresent(
            r ->
                result.add(
                    r.find().isPresent()
                        ? reichweite()
                        : "Keine Entfernungen: " + r.findGrund().orElseThrow()));
    long without = bild.lagen().stream().filter(l -> l.je100().findZahl().isEmpty()).count();
    if (without > 0) {
      result.add(
          without
              + " von "
              + bild.lagen().size()
              + " Gebieten haben keinen Wert (Tabelle ausgenommen)."
              + (sum(Versorgungslage::plaetze).isPresent()
                      && sum(Versorgungslage::gruppe).isPresent()
                  ? ""
                  : " Eine Summe der Stadt steht darum nicht da."));
    }
    return result;
  }

  private String reichweite() {
    long without = bild.standorte().stream().filter(s -> s.punkt().isEmpty()).count();
    return "Entfernungen sind Luftlinie zur nächsten Einrichtung der Liste vom "
        + Werttext.tag(bild.standorte().get(0).stand())
        + "; Wege sind länger, und ob dort ein Platz frei ist, sagen sie nicht. Einrichtungen"
        + " außerhalb der Stadt zählen nicht."
        + (bild.punktweiteMeter().isPresent()
            ? " Die Menschen wohnen im Mittel bis zu "
                + Math.round(bild.punktweiteMeter().getAsDouble())
                + " m vom Punkt ihres Blocks."
            : "")
        + (without > 0 ? " " + without + " Einrichtungen haben keinen Punkt." : "");
  }
}
