package de.lebenslagen.dashboards.publish.stoff;

import de.lebenslagen.dashboards.figures.abbildung.Abbildung;
import de.lebenslagen.dashboards.figures.abbildung.Bildwerte;
import de.lebenslagen.dashboards.figures.abbildung.Karte;
import de.lebenslagen.dashboards.figures.abbildung.Kartengrund;
import de.lebenslagen.dashboards.figures.abbildung.Klassen;
import de.lebenslagen.dashboards.figures.abbildung.Kopf;
import de.lebenslagen.dashboards.figures.abbildung.Verlauf;
import de.lebenslagen.warehouse.freigabe.Freigabezugang;
import de.lebenslagen.warehouse.freigabe.Freigegeben;
import de.lebenslagen.warehouse.indicator.Aussage;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Wirkungsrichtung;
import de.lebenslagen.warehouse.indicator.finding.Aussagen;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The figures of a release, the same for pages and print, from cleared values only. May be used by
 * several threads.
 */
public final class Abbildungsbau {

  private final Freigegeben<Seitenstoff> quelle;
  private final Seitenstoff stoff;
  private final Kartengrund grund;
  private final Optional<Altersbild> altersbild;
  private final Map<String, Klassen> klassen = new ConcurrentHashMap<>();

  public Abbildungsbau(Freigegeben<Seitenstoff> quelle, Freigabezugang freigabe) {
    this.quelle = quelle;
    this.stoff = quelle.wert();
    String ebene = stoff.lage().raeume().get(0).ebene();
    this.altersbild = stoff.altersaufbau().map(stand -> new Altersbild(freigabe, stoff, stand));
    this.grund = freigabe.compute(db -> Kartengrund.read(db, ebene)).wert();
  }

  /** The areas of all maps. */
  public Kartengrund grund() {
    return grund;
  }

  /** The indicator that stands for the whole on the first page: the first that says burden. */
  public Optional<Indikatorblatt> findLeitblatt() {
    List<Indikatorblatt> mapped = stoff.schluessel().stream().filter(b -> !b.isNurStadt()).toList();
    return mapped.stream()
        .filter(b -> b.indikator().wirkungsrichtung() == Wirkungsrichtung.HOEHER_IST_BELASTUNG)
        .findFirst()
        .or(() -> mapped.stream().findFirst())
        .or(() -> stoff.listRaumblaetter().stream().findFirst());
  }

  /** The classes of an indicator: made once over all areas and years, the same everywhere. */
  public Klassen klassen(Indikatorblatt blatt) {
    return klassen.computeIfAbsent(
        blatt.schluessel(),
        k -> Klassen.of(raumwerte(blatt), kopf(blatt, blatt.jahr()).zahlformat()));
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
    String zeit =
        blatt.list(jahr).stream()
            .filter(w -> w.wert().findZahl().isPresent())
            .findFirst()
            .or(() -> blatt.findStadt(jahr))
            .map(Werttext::zeit)
            .orElse("im Jahr " + jahr);
    return Kopf.of(blatt.indikator(), zeit, quelle.zertifikat().datenstand());
  }

  /** What stands around a figure of all years. */
  public Kopf kopfOfReihe(Indikatorblatt blatt) {
    String zeit = blatt.jahre().first() + " bis " + blatt.jahre().last();
    return Kopf.of(blatt.indikator(), zeit, quelle.zertifikat().datenstand());
  }

  /** An indicator on the map. */
  public Karte karte(Indikatorblatt blatt) {
    return new Karte(
        kopf(blatt, blatt.jahr()),
        grund,
        raumwerte(blatt),
        blatt.jahr(),
        klassen(blatt),
        stadtwerte(blatt));
  }

  /** Residents of an area by age; empty where they were not published. */
  public Optional<Abbildung> findAltersaufbau(Gebiet raum) {
    return altersbild
        .filter(a -> stoff.altersaufbau().flatMap(s -> s.find(raum)).isPresent())
        .map(a -> a.of(raum));
  }

  /** The key figures about burden that have a series, in their order. */
  public List<Indikatorblatt> listVerlaufblaetter() {
    return stoff.schluessel().stream()
        .filter(b -> b.indikator().wirkungsrichtung() == Wirkungsrichtung.HOEHER_IST_BELASTUNG)
        .filter(b -> b.raumjahre().size() > 2)
        .toList();
  }

  /** An area over the years beside its town; the title says what the test found. */
  public Verlauf verlauf(Indikatorblatt blatt, Gebiet raum) {
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
}
