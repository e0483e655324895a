package de.lebenslagen.notebook.indikator;

import de.lebenslagen.dashboards.figures.abbildung.Abbildung;
import de.lebenslagen.dashboards.figures.abbildung.Bildwerte;
import de.lebenslagen.dashboards.figures.abbildung.Karte;
import de.lebenslagen.dashboards.figures.abbildung.Kartengrund;
import de.lebenslagen.dashboards.figures.abbildung.Kopf;
import de.lebenslagen.dashboards.figures.abbildung.Rangbalken;
import de.lebenslagen.dashboards.figures.abbildung.Verlauf;
import de.lebenslagen.notebook.zugriff.Gerechnet;
import de.lebenslagen.notebook.zugriff.Tuer;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The figure of an answer; its table stands beside it. */
final class Bilder {

  private final Gerechnet<Werteblatt> gerechnet;
  private final Werteblatt blatt;
  private final Tuer tuer;

  Bilder(Gerechnet<Werteblatt> gerechnet, Tuer tuer) {
    this.gerechnet = gerechnet;
    this.blatt = gerechnet.wert();
    this.tuer = tuer;
  }

  /** Empty where a table says it all: one value, a table that was asked for, a single bar. */
  Optional<Abbildung> find() {
    return switch (blatt.darstellung()) {
      case VERLAUF -> blatt.jahre().size() > 1 ? Optional.of(verlauf()) : Optional.empty();
      case RANG -> blatt.gebiete().size() > 1 ? Optional.of(rang()) : Optional.empty();
      case KARTE -> Optional.of(karte());
      case TABELLE, WERT -> Optional.empty();
    };
  }

  private Abbildung verlauf() {
    String zeit = blatt.jahre().first() + " bis " + blatt.jahre().last();
    Bildwerte werte = gerechnet.bildwerte(b -> values(b, b.gebiete()));
    return new Verlauf(kopf(zeit, blatt.listWerte()), werte, stadt(), blatt.indikator().brueche());
  }

  private Abbildung rang() {
    int jahr = blatt.jahre().last();
    Bildwerte werte = gerechnet.bildwerte(b -> values(b, b.gebiete()));
    List<Indikatorwert> shown =
        blatt.listWerte().stream().filter(w -> w.berichtsjahr() == jahr).toList();
    return Rangbalken.of(kopf(zeit(), shown), werte, jahr, stadt());
  }

  /** All areas of the level, whichever were named; classes over all years, so that colours stay. */
  private Abbildung karte() {
    Bildwerte werte = gerechnet.bildwerte(Bilder::areas);
    Kartengrund grund = Kartengrund.read(tuer.datenbank(), blatt.ebene());
    return Karte.of(kopf(zeit(), areas(blatt)), grund, werte, blatt.jahre().last())
        .withStadt(stadt());
  }

  private static List<Indikatorwert> areas(Werteblatt blatt) {
    return blatt.werte().list(blatt.indikator().schluessel()).stream()
        .filter(w -> !w.gebiet().isGruppe())
        .toList();
  }

  /** A figure names the sources of the values in it. */
  private Kopf kopf(String zeit, List<Indikatorwert> shown) {
    SortedSet<String> datenquellen = new TreeSet<>();
    shown.forEach(w -> datenquellen.addAll(w.herkunft().datenquellen()));
    return Kopf.of(blatt.indikator(), zeit, tuer.datenstand(), tuer.listQuellen(datenquellen));
  }

  private String zeit() {
    return blatt.listWerte().stream()
        .filter(w -> w.berichtsjahr() == blatt.jahre().last())
        .filter(w -> w.wert().findZahl().isPresent())
        .findFirst()
        .map(Werttext::zeit)
        .orElse(String.valueOf(blatt.jahre().last()));
  }

  private Bildwerte stadt() {
    return gerechnet.bildwerte(b -> values(b, b.stadt().stream().toList()));
  }

  private static List<Indikatorwert> values(Werteblatt blatt, List<Gebiet> gebiete) {
    return gebiete.stream()
        .flatMap(g -> blatt.jahre().stream().flatMap(j -> blatt.find(g, j).stream()))
        .toList();
  }
}
