package de.lebenslagen.dashboards.publish.stoff;

import de.lebenslagen.dashboards.figures.abbildung.Altersaufbau;
import de.lebenslagen.dashboards.figures.abbildung.Bildwert;
import de.lebenslagen.dashboards.figures.abbildung.Bildwerte;
import de.lebenslagen.dashboards.figures.abbildung.Karte;
import de.lebenslagen.dashboards.figures.abbildung.Kartengrund;
import de.lebenslagen.dashboards.figures.abbildung.Klassen;
import de.lebenslagen.dashboards.figures.abbildung.Kopf;
import de.lebenslagen.dashboards.figures.abbildung.Ortskarte;
import de.lebenslagen.dashboards.figures.abbildung.Ortsschicht;
import de.lebenslagen.dashboards.figures.abbildung.Verlauf;
import de.lebenslagen.warehouse.freigabe.Freigabezugang;
import de.lebenslagen.warehouse.freigabe.Freigegeben;
import de.lebenslagen.warehouse.indicator.Aussage;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Wirkungsrichtung;
import de.lebenslagen.warehouse.indicator.Zeitreihenbruch;
import de.lebenslagen.warehouse.indicator.finding.Aussagen;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The figures of a release, the same for pages and print, from cleared values only. May be used by
 * several threads.
 */
public final class Abbildungsbau {

  private final Freigegeben<Seitenstoff> quelle;
  private final Seitenstoff stoff;
  private final Kartengrund grund;
  private final Map<LocalDate, Kartengrund> fruehere = new HashMap<>();
  private final Optional<Altersbild> altersbild;
  private final Map<String, Klassen> klassen = new ConcurrentHashMap<>();

  public Abbildungsbau(Freigegeben<Seitenstoff> quelle, Freigabezugang freigabe) {
    this.quelle = quelle;
    this.stoff = quelle.wert();
    Gebiet raum = stoff.lage().raeume().get(0);
    Zielebene ebene = Zielebene.of(raum.raeume().get(0).raumgliederung(), raum.ebene());
    this.altersbild = stoff.altersaufbau().map(stand -> new Altersbild(quelle, stand));
    this.grund = freigabe.compute(db -> Kartengrund.read(db, ebene)).wert();
    for (FruehererStand f : stoff.fruehere()) {
      Zielebene damals = ebene.withGebietsstand(f.von());
      fruehere.put(f.von(), freigabe.compute(db -> Kartengrund.read(db, damals)).wert());
    }
  }

  /** The areas of all maps. */
  public Kartengrund grund() {
    return grund;
  }

  /**
   * The indicator that stands for the whole on the first page: the first that says burden, else the
   * first that large and small areas can be compared by.
   */
  public Optional<Indikatorblatt> findLeitblatt() {
    List<Indikatorblatt> mapped = stoff.schluessel().stream().filter(b -> !b.isNurStadt()).toList();
    return mapped.stream()
        .filter(b -> b.indikator().wirkungsrichtung() == Wirkungsrichtung.HOEHER_IST_BELASTUNG)
        .findFirst()
        .or(
            () ->
                mapped.stream().filter(b -> kopf(b, b.jahr()).isMitStadtVergleichbar()).findFirst())
        .or(() -> mapped.stream().findFirst())
        .or(() -> stoff.listRaumblaetter().stream().findFirst());
  }

  /**
   * The classes of an indicator: made once over all areas and years, on whatever boundaries they
   * were counted, the same everywhere.
   */
  public Klassen klassen(Indikatorblatt blatt) {
    return klassen.computeIfAbsent(
        blatt.schluessel(),
        k -> {
          Bildwerte all = pick(s -> List.of());
          for (Indikatorblatt b : listStaende(blatt)) {
            all = all.plus(raumwerte(b));
          }
          return Klassen.of(all, kopf(blatt, blatt.jahr()).zahlformat());
        });
  }

  /** The same indicator on all boundaries, the present ones first. */
  private List<Indikatorblatt> listStaende(Indikatorblatt blatt) {
    List<Indikatorblatt> result = new ArrayList<>();
    stoff.find(blatt.indikator().schluessel()).ifPresent(result::add);
    stoff.listFruehere(blatt).forEach(f -> f.find(blatt.schluessel()).ifPresent(result::add));
    return result;
  }

  /** Values to be drawn. */
  public Bildwerte pick(Function<Seitenstoff, Collection<Indikatorwert>> auswahl) {
    return Bildwerte.of(quelle, auswahl);
  }

  /** Those of all areas in all years with figures. */
  public Bildwerte raumwerte(Indikatorblatt blatt) {
    return pick(
        s -> {
          List<Indikatorwert> all = new ArrayList<>();
          blatt.raumjahre().forEach(j -> all.addAll(blatt.list(j)));
          return all;
        });
  }

  /** Those of one area or the town in all years. */
  public Bildwerte reihe(Indikatorblatt blatt, Gebiet gebiet) {
    return pick(s -> blatt.jahre().stream().flatMap(j -> blatt.find(gebiet, j).stream()).toList());
  }

  /** Those of the town in all years; none where there is no town above the areas. */
  public Bildwerte stadtwerte(Indikatorblatt blatt) {
    return blatt.stadt().map(s -> reihe(blatt, s)).orElseGet(() -> pick(s -> List.of()));
  }

  /** What stands around a figure of one year. */
  public Kopf kopf(Indikatorblatt blatt, int jahr) {
    return kopf(blatt, zeit(blatt, jahr), blatt.listWerte(List.of(jahr)));
  }

  private static String zeit(Indikatorblatt blatt, int jahr) {
    return blatt.list(jahr).stream()
        .filter(w -> w.wert().findZahl().isPresent())
        .findFirst()
        .or(() -> blatt.findStadt(jahr))
        .map(Werttext::zeit)
        .orElse("im Jahr " + jahr);
  }

  /** What stands around a figure of all years. */
  public Kopf kopfOfReihe(Indikatorblatt blatt) {
    return kopfOfReihe(blatt, blatt.jahre(), blatt.listWerte(blatt.jahre()));
  }

  /**
   * What stands around a figure of some years.
   *
   * @param werte that are shown
   */
  private Kopf kopfOfReihe(
      Indikatorblatt blatt, SortedSet<Integer> jahre, Collection<Indikatorwert> werte) {
    return kopf(blatt, jahre.first() + " bis " + jahre.last(), werte);
  }

  private Kopf kopf(Indikatorblatt blatt, String zeit, Collection<Indikatorwert> werte) {
    return Kopf.of(
        blatt.indikator(), zeit, quelle.zertifikat().datenstand(), stoff.listQuellen(werte));
  }

  /** An indicator on the map, in its last year. */
  public Karte karte(Indikatorblatt blatt) {
    return karte(blatt, kopf(blatt, blatt.jahr()));
  }

  /** The same where any year may be chosen: it names the sources of all of them. */
  public Karte karteAllerJahre(Indikatorblatt blatt) {
    return karte(blatt, kopfAllerJahre(blatt));
  }

  private Karte karte(Indikatorblatt blatt, Kopf kopf) {
    return karte(blatt, kopf.withQuelle("Grenzen: " + stoff.grenzen()), grund);
  }

  /** An indicator on the map of earlier boundaries, which it says. */
  public Karte karte(Indikatorblatt blatt, FruehererStand stand) {
    return karte(blatt, stand, kopf(blatt, blatt.jahr()));
  }

  /** The same where any year may be chosen. */
  public Karte karteAllerJahre(Indikatorblatt blatt, FruehererStand stand) {
    return karte(blatt, stand, kopfAllerJahre(blatt));
  }

  private Karte karte(Indikatorblatt blatt, FruehererStand stand, Kopf kopf) {
    return karte(
        blatt,
        kopf.withQuelle("Grenzen: " + stand.grenzen()).withHinweis(stand.hinweis()),
        Objects.requireNonNull(fruehere.get(stand.von())));
  }

  private Kopf kopfAllerJahre(Indikatorblatt blatt) {
    return kopf(blatt, zeit(blatt, blatt.jahr()), blatt.listWerte(blatt.jahre()));
  }

  private Karte karte(Indikatorblatt blatt, Kopf kopf, Kartengrund grund) {
    return new Karte(
        kopf, grund, raumwerte(blatt), blatt.jahr(), klassen(blatt), stadtwerte(blatt));
  }

  /** Where the facilities of one kind are. */
  public Ortskarte ortskarte(Einrichtungsgruppe gruppe) {
    return Ortskarte.of(
        quelle,
        grund,
        gruppe.mehrzahl() + " in " + stoff.lage().ort(),
        List.of(schicht(gruppe, gruppe.eintraege())),
        ortsherkunft());
  }

  /** An indicator on the map, with the facilities of one kind over it. */
  public Karte karteMitOrten(Indikatorblatt blatt, Einrichtungsgruppe gruppe) {
    Karte karte = karte(blatt);
    String lists = stoff.einrichtungen().herkunft();
    return karte
        .withOrte(List.of(schicht(gruppe, gruppe.eintraege())))
        .withKopf(karte.kopf().withHinweis(gruppe.mehrzahl() + ": " + lists + "."));
  }

  /** The facilities in an area on a map of it; empty where none is known, or no boundary. */
  public Optional<Ortskarte> findOrtskarte(Gebiet raum) {
    return Optional.of(Ortskarte.of(quelle, grund, raum, listOrte(raum), ortsherkunft()))
        .filter(k -> k.findRaum().isPresent() && !k.orte().isEmpty());
  }

  /** The facilities in an area, by kind; only kinds of which there are any. */
  public List<Ortsschicht> listOrte(Gebiet raum) {
    return stoff.einrichtungen().gruppen().stream()
        .map(g -> schicht(g, g.listIn(raum)))
        .filter(s -> !s.orte().isEmpty())
        .toList();
  }

  private String ortsherkunft() {
    return stoff.einrichtungen().herkunft() + "; Grenzen: " + stoff.grenzen();
  }

  private Ortsschicht schicht(Einrichtungsgruppe gruppe, List<Einrichtungseintrag> eintraege) {
    return Ortsschicht.of(
        quelle,
        gruppe.titel(),
        gruppe.zeichen(),
        gruppe.tag(),
        s ->
            eintraege.stream()
                .flatMap(e -> e.punkt().map(p -> new Ortsschicht.Ort(e.name(), p)).stream())
                .toList());
  }

  /** Residents of an area by age; empty where they were not published. */
  public Optional<Altersaufbau> findAltersaufbau(Gebiet raum) {
    return altersbild.flatMap(a -> a.find(raum));
  }

  /** The key figures that have a series: those about burden first, each kind in its order. */
  public List<Indikatorblatt> listVerlaufblaetter() {
    return stoff.schluessel().stream()
        .filter(b -> b.raumjahre().size() > 2)
        .sorted(
            Comparator.comparing(
                b -> b.indikator().wirkungsrichtung() != Wirkungsrichtung.HOEHER_IST_BELASTUNG))
        .toList();
  }

  /** An area over the years beside its town; the title says what the test found. */
  public Verlauf verlauf(Indikatorblatt blatt, Gebiet raum) {
    List<Indikatorwert> shown =
        Stream.concat(Stream.of(raum), blatt.stadt().stream())
            .flatMap(g -> blatt.jahre().stream().flatMap(j -> blatt.find(g, j).stream()))
            .toList();
    Kopf kopf = kopfOfReihe(blatt, blatt.jahre(), shown);
    Optional<String> tested =
        blatt
            .findAenderung(raum)
            .filter(v -> v.differenz().findZahl().isPresent())
            .map(v -> Aussagen.ofZeit(blatt.indikator(), Aussage.Art.SEIT_BEGINN, v))
            .map(Befundgruppe::ohneSubjekt)
            .map(t -> blatt.indikator().name() + ": " + t.replaceFirst("[,;] .*", ""));
    return new Verlauf(
        tested.map(kopf::withBotschaft).orElse(kopf),
        reihe(blatt, raum),
        stadtwerte(blatt),
        blatt.indikator().brueche());
  }

  /**
   * The town over all years, whatever the boundaries within it were. Where those changed its line
   * is broken, for nobody here can say whether it grew. Empty where there is one year or none.
   */
  public Optional<Verlauf> findStadtverlauf(Indikatorblatt blatt) {
    Optional<Gebiet> stadt = blatt.stadt();
    SortedSet<Integer> jahre = stoff.listJahre(blatt);
    if (stadt.isEmpty() || jahre.size() < 2) {
      return Optional.empty();
    }
    List<Zeitreihenbruch> brueche = new ArrayList<>(blatt.indikator().brueche());
    stoff
        .listFruehere(blatt)
        .forEach(f -> brueche.add(new Zeitreihenbruch(f.bis().plusDays(1), "Neue Gebietsgrenzen")));
    brueche.sort(Comparator.comparing(Zeitreihenbruch::ab));
    SortedMap<Integer, Indikatorwert> reihe = stadtreihe(blatt);
    Bildwerte all =
        Bildwerte.from(
            quelle, s -> reihe.values().stream().map(w -> bildwert(stadt.get(), w)).toList());
    return Optional.of(
        new Verlauf(kopfOfReihe(blatt, jahre, reihe.values()), all, pick(s -> List.of()), brueche));
  }

  private SortedMap<Integer, Indikatorwert> stadtreihe(Indikatorblatt blatt) {
    SortedMap<Integer, Indikatorwert> years = new TreeMap<>();
    for (Indikatorblatt b : listStaende(blatt)) {
      b.jahre().forEach(j -> b.findStadt(j).ifPresent(w -> years.put(j, w)));
    }
    return years;
  }

  private static Bildwert bildwert(Gebiet gebiet, Indikatorwert wert) {
    return new Bildwert(
        gebiet.schluessel(),
        gebiet.name(),
        wert.berichtsjahr(),
        wert.wert(),
        wert.intervall().find(),
        wert.vermerke());
  }
}
