package de.lebenslagen.warehouse.analyse.versorgung;

import de.lebenslagen.warehouse.analyse.declaration.Versorgung;
import de.lebenslagen.warehouse.analyse.declaration.Versorgung.Reichweite;
import de.lebenslagen.warehouse.analyse.declaration.Versorgung.Ziel;
import de.lebenslagen.warehouse.analyse.prognose.Bevoelkerungsprognose;
import de.lebenslagen.warehouse.indicator.Berechnung.Anzahl;
import de.lebenslagen.warehouse.indicator.Berechnung.Quote;
import de.lebenslagen.warehouse.indicator.Einheit;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Herkunft;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Summand;
import de.lebenslagen.warehouse.indicator.Teilwert;
import de.lebenslagen.warehouse.indicator.Zeitvorgabe;
import de.lebenslagen.warehouse.indicator.Zeitvorgabe.Nennerjahr;
import de.lebenslagen.warehouse.model.Altersgruppe;
import de.lebenslagen.warehouse.model.LieferungId;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.model.Wertstatus.NichtBerechenbar;
import de.lebenslagen.warehouse.model.Wertstatus.NichtGeliefert;
import de.lebenslagen.warehouse.model.Wertstatus.Zahl;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import de.lebenslagen.warehouse.query.ort.Lagepunkt;
import de.lebenslagen.warehouse.query.ort.Ortsquelle;
import de.lebenslagen.warehouse.query.ort.Standort;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.spatial.GeoPoint;
import de.lebenslagen.warehouse.stats.spatial.Reach;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Computes how the areas are supplied. */
public final class Versorgungsrechnung {

  private static final double JE_100 = 100;
  private static final String ALTER = "altersgruppe";

  private final Versorgung versorgung;
  private final Indikator indikator;
  private final List<Indikatorwert> werte;
  private final int jahr;
  private final Optional<Bevoelkerungsprognose> prognose;
  private final List<String> prognosegrenze;

  /**
   * @param indikator a {@link Quote}: places over people
   * @param werte its values in one year, one per area; not empty
   * @param prognose by which the group grows; the German reason where there is none
   */
  public Versorgungsrechnung(
      Versorgung versorgung,
      Indikator indikator,
      List<Indikatorwert> werte,
      Optional<Ergebnis<Bevoelkerungsprognose>> prognose) {
    this.versorgung = versorgung;
    this.indikator = indikator;
    this.werte = List.copyOf(werte);
    this.jahr = werte.get(0).berichtsjahr();
    this.prognose = prognose.flatMap(Ergebnis::find);
    this.prognosegrenze =
        prognose.stream()
            .map(p -> p.map(Versorgungsrechnung::prognosegrenze).find().orElseGet(() -> ohne(p)))
            .toList();
  }

  /**
   * Computes.
   *
   * @param orte where the facilities are
   * @param punkte where the people are
   * @param ziel level and Gebietsstand of the values
   */
  public Versorgungsbild compute(Ortsquelle orte, Wohnpunktquelle punkte, Zielebene ziel) {
    List<Standort> standorte =
        versorgung
            .reichweite()
            .map(r -> orte.listStandorte(r.art(), r.datenquelle(), jahr))
            .orElse(List.of());
    Optional<Ergebnis<List<Wohnpunkt>>> wohnpunkte =
        versorgung.reichweite().map(r -> wohnpunkte(r, standorte, punkte, ziel));
    OptionalDouble half = punktweite(wohnpunkte);
    Optional<Ergebnis<List<Wohnpunkt>>> usable = wohnpunkte.map(w -> requireFine(w, half));
    List<Versorgungslage> lagen = werte.stream().map(w -> lage(w, standorte, usable)).toList();
    return new Versorgungsbild(
        versorgung,
        indikator,
        jahr,
        lagen,
        standorte,
        usable.map(w -> w.map(places -> reach(places, standorte))),
        half,
        prognosegrenze,
        herkunft());
  }

  private Ergebnis<List<Wohnpunkt>> wohnpunkte(
      Reichweite r, List<Standort> standorte, Wohnpunktquelle punkte, Zielebene ziel) {
    if (standorte.isEmpty()) {
      return Ergebnis.missing(
          "Bis " + jahr + " gibt es keine Liste von Einrichtungen der Art \"" + r.art() + "\".");
    }
    if (standorte.stream().noneMatch(s -> s.punkt().isPresent())) {
      return Ergebnis.missing("Die Liste der Einrichtungen nennt keine Standorte.");
    }
    return punkte.find(gruppe(), r, ziel, bestandsjahr());
  }

  /** The year of the stock below the line. */
  private int bestandsjahr() {
    return werte.stream()
        .flatMap(w -> w.nenner().stream())
        .filter(t -> !t.zeitbezuege().isEmpty())
        .map(t -> t.zeitbezuege().last().bis().getYear())
        .findFirst()
        .orElse(jahr);
  }

  /** Counts the people below the line. */
  private Indikator gruppe() {
    Zeitvorgabe zeit = indikator.zeitvorgabe();
    return new Indikator(
        indikator.schluessel(),
        indikator.kuerzel(),
        quote().nenner().bezeichnung(),
        indikator.handlungsfeld(),
        indikator.definition(),
        new Anzahl(quote().nenner()),
        new Einheit("Personen", 1, 0),
        indikator.wirkungsrichtung(),
        indikator.sensibilitaet(),
        indikator.quelle(),
        new Zeitvorgabe(zeit.nenner(), Set.of(), Nennerjahr.BERICHTSJAHR, 1, zeit.regel()),
        List.of(),
        indikator.interpretation(),
        indikator.lesebeispiel(),
        Optional.empty(),
        indikator.wartetAuf(),
        indikator.herkunft());
  }

  private Quote quote() {
    return (Quote) indikator.berechnung();
  }

  private static OptionalDouble punktweite(Optional<Ergebnis<List<Wohnpunkt>>> points) {
    double people = 0;
    double width = 0;
    for (Wohnpunkt p : points.flatMap(Ergebnis::find).orElse(List.of())) {
      if (p.flaecheKm2().isPresent()) {
        people += p.menschen();
        width += p.menschen() * Math.sqrt(p.flaecheKm2().getAsDouble()) * 500;
      }
    }
    return people == 0 ? OptionalDouble.empty() : OptionalDouble.of(width / people);
  }

  /** Points that stand for areas wider than the shortest distance say nothing about it. */
  private Ergebnis<List<Wohnpunkt>> requireFine(
      Ergebnis<List<Wohnpunkt>> points, OptionalDouble half) {
    int shortest = versorgung.reichweite().orElseThrow().meter().get(0);
    return half.isPresent() && half.getAsDouble() > shortest
        ? Ergebnis.missing(
            "Die Wohnpunkte sind zu grob: Die Menschen wohnen im Mittel bis zu "
                + Math.round(half.getAsDouble())
                + " m von ihrem Punkt, gefragt ist nach "
                + shortest
                + " m.")
        : points;
  }

  private Reach reach(Collection<Wohnpunkt> places, List<Standort> standorte) {
    return Reach.of(
        places.stream().map(p -> new Reach.Place(geo(p.punkt()), p.menschen())).toList(),
        standorte.stream().flatMap(s -> s.punkt().stream()).map(Versorgungsrechnung::geo).toList(),
        versorgung.reichweite().orElseThrow().meter());
  }

  private static GeoPoint geo(Lagepunkt p) {
    return new GeoPoint(p.laenge(), p.breite());
  }

  private Versorgungslage lage(
      Indikatorwert wert, List<Standort> standorte, Optional<Ergebnis<List<Wohnpunkt>>> punkte) {
    Wertstatus gruppe = teil(wert.nenner());
    Wertstatus plaetze = teil(wert.zaehler());
    SortedMap<Integer, Wertstatus> kuenftig = kuenftig(wert.gebiet(), gruppe);
    SortedMap<Integer, Wertstatus> fehlend = new TreeMap<>();
    versorgung
        .ziel()
        .ifPresent(
            z -> {
              fehlend.put(jahr, fehlend(gruppe, plaetze, z));
              kuenftig.forEach((j, g) -> fehlend.put(j, fehlend(g, plaetze, z)));
            });
    return new Versorgungslage(
        wert.gebiet(),
        gruppe,
        plaetze,
        je100(wert),
        fehlend,
        kuenftig,
        punkte.map(p -> nahe(wert.gebiet(), p, standorte)).orElse(List.of()));
  }

  private Wertstatus je100(Indikatorwert wert) {
    double factor = JE_100 / indikator.einheit().basis();
    OptionalDouble number = wert.wert().findZahl();
    return factor == 1 || number.isEmpty() ? wert.wert() : new Zahl(number.getAsDouble() * factor);
  }

  private static Wertstatus teil(Optional<Teilwert> teil) {
    return teil.map(Teilwert::wert)
        .orElseGet(() -> new NichtGeliefert("Dazu wurde nichts geliefert."));
  }

  /** Target times people minus places. */
  private static Wertstatus fehlend(Wertstatus gruppe, Wertstatus plaetze, Ziel ziel) {
    OptionalDouble people = gruppe.findZahl();
    Wertstatus need =
        people.isPresent() ? new Zahl(people.getAsDouble() * ziel.je100() / JE_100) : gruppe;
    return need.minus(plaetze);
  }

  private SortedMap<Integer, Wertstatus> kuenftig(Gebiet gebiet, Wertstatus gruppe) {
    SortedMap<Integer, Wertstatus> result = new TreeMap<>();
    prognose.ifPresent(
        p ->
            p.listJahre().tailSet(jahr + 1).stream()
                .filter(j -> j > p.basisjahr())
                .forEach(j -> result.put(j, kuenftig(p, gebiet, gruppe, j))));
    return result;
  }

  /** The group grows from its own year on, not from the base year of the projection. */
  private Wertstatus kuenftig(Bevoelkerungsprognose p, Gebiet gebiet, Wertstatus gruppe, int j) {
    OptionalDouble people = gruppe.findZahl();
    if (people.isEmpty()) {
      return gruppe;
    }
    if (bestandsjahr() != p.basisjahr()) {
      return new NichtBerechenbar(
          "Die Prognose beginnt "
              + p.basisjahr()
              + ", der Bestand der Gruppe ist von "
              + bestandsjahr()
              + ".");
    }
    Ergebnis<Double> growth = p.findWachstum(gebiet, alter(), j);
    return growth
        .find()
        .<Wertstatus>map(w -> new Zahl(people.getAsDouble() * w))
        .orElseGet(() -> new NichtBerechenbar(growth.findGrund().orElseThrow()));
  }

  /** The ages of the group; none: everybody. */
  private Set<Altersgruppe> alter() {
    Set<Altersgruppe> result = new HashSet<>();
    for (Summand s : quote().nenner().summanden()) {
      Objects.requireNonNullElse(s.merkmale().get(ALTER), Set.<String>of()).stream()
          .map(Altersgruppe::parse)
          .forEach(result::add);
    }
    return result;
  }

  private List<Wertstatus> nahe(
      Gebiet gebiet, Ergebnis<List<Wohnpunkt>> punkte, List<Standort> standorte) {
    List<Wertstatus> result = new ArrayList<>();
    int distances = versorgung.reichweite().orElseThrow().meter().size();
    Ergebnis<Reach> reach =
        punkte.map(
            all ->
                reach(
                    all.stream().filter(p -> gebiet.raeume().contains(p.gebiet())).toList(),
                    standorte));
    for (int i = 0; i < distances; i++) {
      int index = i;
      Ergebnis<Double> share = reach.flatMap(r -> r.share(index));
      result.add(
          share
              .find()
              .<Wertstatus>map(s -> new Zahl(s * JE_100))
              .orElseGet(() -> new NichtBerechenbar(share.findGrund().orElseThrow())));
    }
    return result;
  }

  private static String ohne(Ergebnis<Bevoelkerungsprognose> missing) {
    return "Kein künftiger Bedarf: " + missing.findGrund().orElseThrow();
  }

  private static String prognosegrenze(Bevoelkerungsprognose p) {
    return "Der künftige Bedarf nimmt an, dass die Gruppe so wächst wie ihre Altersgruppe in der"
        + " Prognose ab "
        + p.basisjahr()
        + " und dass kein Platz dazukommt oder wegfällt. Die Grenzen der Prognose gelten auch hier.";
  }

  private Herkunft herkunft() {
    SortedSet<String> datenquellen = new TreeSet<>();
    List<LieferungId> lieferungen = new ArrayList<>();
    List<Herkunft> all = new ArrayList<>(werte.stream().map(Indikatorwert::herkunft).toList());
    prognose.map(Bevoelkerungsprognose::herkunft).ifPresent(all::add);
    all.forEach(
        h -> {
          datenquellen.addAll(h.datenquellen());
          lieferungen.addAll(h.lieferungen());
        });
    return new Herkunft(
        datenquellen,
        lieferungen,
        indikator.herkunft().sha256(),
        werte.get(0).herkunft().programmversion());
  }
}
