package de.lebenslagen.dashboards.publish.site;

import de.lebenslagen.dashboards.figures.abbildung.Abbildung;
import de.lebenslagen.dashboards.figures.abbildung.Bildwert;
import de.lebenslagen.dashboards.figures.abbildung.Bildwerte;
import de.lebenslagen.dashboards.figures.abbildung.Indexebene;
import de.lebenslagen.dashboards.figures.abbildung.Indexebene.Richtung;
import de.lebenslagen.dashboards.figures.abbildung.Karte;
import de.lebenslagen.dashboards.figures.abbildung.Kartengrund;
import de.lebenslagen.dashboards.figures.abbildung.Klassen;
import de.lebenslagen.dashboards.figures.abbildung.Kopf;
import de.lebenslagen.dashboards.figures.abbildung.Rangbalken;
import de.lebenslagen.dashboards.figures.abbildung.Verlauf;
import de.lebenslagen.warehouse.freigabe.Freigegeben;
import de.lebenslagen.warehouse.indicator.Aussage;
import de.lebenslagen.warehouse.indicator.Berechnung.Index;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indexrezept;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Wirkungsrichtung;
import de.lebenslagen.warehouse.indicator.Zeitreihenbruch;
import de.lebenslagen.warehouse.indicator.finding.Aussagen;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Makes figures of cleared values: what each shows and says, not where it stands. */
final class Abbildungsbau {

  /** With more areas than this a figure shows the far ends of an order, not all of it. */
  static final int VIELE = 40;

  private static final int ENDEN = 12;

  private static final String SAGT_NICHTS =
      "Links und rechts sagt, wie ein Gebiet im Vergleich steht, oben und unten, wie es sich im"
          + " Vergleich verändert hat. Beides hängt von allen Gebieten ab und ist für sich allein kein"
          + " Handlungsbedarf.";

  private final Freigegeben<Seitenstoff> quelle;
  private final Seitenstoff stoff;
  private final Map<String, Klassen> klassen = new ConcurrentHashMap<>();

  Abbildungsbau(Freigegeben<Seitenstoff> quelle) {
    this.quelle = quelle;
    this.stoff = quelle.wert();
  }

  /** The indicator that stands for the whole on the first page: the first that says burden. */
  Optional<Indikatorblatt> findLeitblatt() {
    List<Indikatorblatt> mapped = stoff.schluessel().stream().filter(b -> !b.isNurStadt()).toList();
    return mapped.stream()
        .filter(b -> b.indikator().wirkungsrichtung() == Wirkungsrichtung.HOEHER_IST_BELASTUNG)
        .findFirst()
        .or(() -> mapped.stream().findFirst())
        .or(() -> stoff.listRaumblaetter().stream().findFirst());
  }

  /**
   * The classes of an indicator: made once over all areas and years, on whatever boundaries they
   * were counted, the same everywhere.
   */
  Klassen klassen(Indikatorblatt blatt) {
    return klassen.computeIfAbsent(
        blatt.schluessel(),
        k -> {
          Bildwerte all = stoff.find(blatt.indikator().schluessel()).map(this::raumwerte).orElseThrow();
          for (FruehererStand f : stoff.fruehere()) {
            all = f.find(k).map(this::raumwerte).map(all::plus).orElse(all);
          }
          return Klassen.of(all, kopf(blatt, blatt.jahr()).zahlformat());
        });
  }

  private Bildwerte pick(Function<Seitenstoff, Collection<Indikatorwert>> auswahl) {
    return Bildwerte.of(quelle, auswahl);
  }

  /** Those of all areas in all years with figures. */
  private Bildwerte raumwerte(Indikatorblatt blatt) {
    return pick(
        s -> {
          List<Indikatorwert> all = new ArrayList<>();
          blatt.raumjahre().forEach(j -> all.addAll(blatt.list(j)));
          return all;
        });
  }

  private Bildwerte reihe(Indikatorblatt blatt, Gebiet gebiet) {
    return pick(s -> blatt.jahre().stream().flatMap(j -> blatt.find(gebiet, j).stream()).toList());
  }

  private Bildwerte stadtwerte(Indikatorblatt blatt) {
    return blatt.stadt().map(s -> reihe(blatt, s)).orElseGet(() -> pick(s -> List.of()));
  }

  private Kopf kopf(Indikatorblatt blatt, int jahr) {
    String zeit =
        blatt.list(jahr).stream()
            .filter(w -> w.wert().findZahl().isPresent())
            .findFirst()
            .or(() -> blatt.findStadt(jahr))
            .map(Werttext::zeit)
            .orElse("im Jahr " + jahr);
    return Kopf.of(blatt.indikator(), zeit, quelle.zertifikat().datenstand());
  }

  private Kopf kopfOfReihe(Indikatorblatt blatt) {
    SortedSet<Integer> jahre = stoff.listJahre(blatt);
    String zeit = jahre.first() + " bis " + jahre.last();
    return Kopf.of(blatt.indikator(), zeit, quelle.zertifikat().datenstand());
  }

  Karte karte(Indikatorblatt blatt, Kartengrund grund) {
    return new Karte(
        kopf(blatt, blatt.jahr()),
        grund,
        raumwerte(blatt),
        blatt.jahr(),
        klassen(blatt),
        stadtwerte(blatt));
  }

  Abbildung verlauf(Indikatorblatt blatt, Gebiet raum) {
    Kopf kopf = kopfOfReihe(blatt);
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

  /** All areas; of very many the highest and the lowest, which the title says. */
  Abbildung rangfolge(Indikatorblatt blatt, Ortslage lage) {
    Kopf kopf = kopf(blatt, blatt.jahr()).withBotschaft(rangtitel(blatt, lage));
    Bildwerte all = raumwerte(blatt);
    if (lage.raeume().size() <= VIELE) {
      return new Rangbalken(
          kopf, all, blatt.jahr(), klassen(blatt), stadtwerte(blatt), Optional.empty());
    }
    Bildwerte ends = pick(s -> enden(blatt));
    return new Rangbalken(
        kopf.withHinweis(
            "Gezeigt sind die "
                + ENDEN
                + " höchsten und die "
                + ENDEN
                + " niedrigsten von "
                + blatt.raeume().size()
                + " Gebieten; alle stehen in der Tabelle."),
        ends,
        blatt.jahr(),
        klassen(blatt),
        stadtwerte(blatt),
        Optional.empty());
  }

  /** What the tests say about all areas at once; where there was no test, what is shown. */
  private static String rangtitel(Indikatorblatt blatt, Ortslage lage) {
    String town = lage.stadt().map(Gebiet::name).orElse("der Stadt");
    int all = blatt.raeume().size();
    String thema = blatt.indikator().name() + " " + blatt.jahr() + ": ";
    return Auffaelliges.find(blatt)
        .map(
            a ->
                thema
                    + "In "
                    + a.hoeher().size()
                    + " von "
                    + a.gepruefte()
                    + " Gebieten sicher höher als in "
                    + town
                    + ", in "
                    + a.niedriger().size()
                    + " sicher niedriger")
        .orElse(thema + "Die " + all + " " + lage.mehrzahl() + " in ihrer Reihenfolge");
  }

  private static List<Indikatorwert> enden(Indikatorblatt blatt) {
    List<Indikatorwert> sorted =
        blatt.list(blatt.jahr()).stream()
            .filter(w -> w.wert().findZahl().isPresent())
            .sorted(
                (a, b) ->
                    Double.compare(
                        b.wert().findZahl().orElseThrow(), a.wert().findZahl().orElseThrow()))
            .toList();
    List<Indikatorwert> result = new ArrayList<>(sorted.subList(0, Math.min(ENDEN, sorted.size())));
    result.addAll(sorted.subList(Math.max(ENDEN, sorted.size() - ENDEN), sorted.size()));
    return result;
  }

  /**
   * One panel per area; with very many, the town alone, and then on all boundaries that there were:
   * where they changed its line is broken, for nobody here can say whether it grew.
   */
  Optional<Abbildung> findVerlaeufe(Indikatorblatt blatt) {
    if (blatt.stadt().isEmpty() || stoff.listJahre(blatt).size() < 2) {
      return Optional.empty();
    }
    boolean few = !blatt.isNurStadt() && blatt.raeume().size() <= VIELE;
    if (few) {
      return blatt.jahre().size() < 2
          ? Optional.empty()
          : Optional.of(
              new Verlauf(
                  kopfOfReihe(blatt)
                      .withBotschaft(
                          blatt.indikator().name()
                              + ": jedes Gebiet neben der ganzen Stadt, Jahr für Jahr"),
                  raumwerte(blatt),
                  stadtwerte(blatt),
                  blatt.indikator().brueche()));
    }
    List<Zeitreihenbruch> brueche = new ArrayList<>(blatt.indikator().brueche());
    stoff
        .listFruehere(blatt)
        .forEach(f -> brueche.add(new Zeitreihenbruch(f.bis().plusDays(1), "Neue Gebietsgrenzen")));
    brueche.sort(Comparator.comparing(Zeitreihenbruch::ab));
    return Optional.of(
        new Verlauf(kopfOfReihe(blatt), stadtreihe(blatt), pick(s -> List.of()), brueche));
  }

  /** The town in all years, whatever the boundaries within it were. */
  private Bildwerte stadtreihe(Indikatorblatt blatt) {
    Gebiet stadt = blatt.stadt().orElseThrow();
    return Bildwerte.from(
        quelle,
        s -> {
          Map<Integer, Indikatorwert> years = new TreeMap<>();
          s.listFruehere(blatt)
              .forEach(f -> add(years, f.find(blatt.schluessel()).orElseThrow()));
          add(years, blatt);
          return years.values().stream().map(w -> bildwert(stadt, w)).toList();
        });
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

  private static void add(Map<Integer, Indikatorwert> years, Indikatorblatt blatt) {
    blatt.jahre().forEach(j -> blatt.findStadt(j).ifPresent(w -> years.put(j, w)));
  }

  /**
   * Where areas stand and where they go: the index beside the one that its recipe names for the
   * change, in the last year in which both have figures. Empty where there is none.
   */
  Optional<Abbildung> findEbene(Indikatorblatt status) {
    Optional<Indikatorblatt> change =
        rezept(status).flatMap(Indexrezept::dynamik).flatMap(stoff::find);
    if (change.isEmpty()) {
      return Optional.empty();
    }
    SortedSet<Integer> jahre = new TreeSet<>(status.raumjahre());
    jahre.retainAll(change.get().raumjahre());
    if (jahre.isEmpty()) {
      return Optional.empty();
    }
    int jahr = jahre.last();
    Optional<Richtung> own = findRichtung(status, jahr);
    return own.flatMap(
        o ->
            findRichtung(change.get(), jahr)
                .map(c -> new Indexebene(kopf(status, jahr).withHinweis(SAGT_NICHTS), o, c)));
  }

  private Optional<Richtung> findRichtung(Indikatorblatt blatt, int jahr) {
    return rezept(blatt)
        .flatMap(Indexrezept::klassen)
        .map(
            k ->
                new Richtung(
                    blatt.indikator().name() + " " + jahr, raumwerte(blatt).ofJahr(jahr), k));
  }

  private static Optional<Indexrezept> rezept(Indikatorblatt blatt) {
    return blatt.indikator().berechnung() instanceof Index index
        ? Optional.of(index.rezept())
        : Optional.empty();
  }
}
