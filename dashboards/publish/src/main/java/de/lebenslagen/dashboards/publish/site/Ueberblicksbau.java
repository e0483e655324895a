package de.lebenslagen.dashboards.publish.site;

import de.lebenslagen.dashboards.figures.abbildung.Abbildung;
import de.lebenslagen.dashboards.figures.abbildung.Bildwerte;
import de.lebenslagen.dashboards.figures.abbildung.Indexebene;
import de.lebenslagen.dashboards.figures.abbildung.Indexebene.Richtung;
import de.lebenslagen.dashboards.figures.abbildung.Kopf;
import de.lebenslagen.dashboards.figures.abbildung.Rangbalken;
import de.lebenslagen.dashboards.figures.abbildung.Verlauf;
import de.lebenslagen.dashboards.publish.stoff.Abbildungsbau;
import de.lebenslagen.dashboards.publish.stoff.Indikatorblatt;
import de.lebenslagen.dashboards.publish.stoff.Ortslage;
import de.lebenslagen.dashboards.publish.stoff.Seitenstoff;
import de.lebenslagen.warehouse.indicator.Berechnung.Index;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indexrezept;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Figures that show all areas at once: their order, their series, their place in an index. */
final class Ueberblicksbau {

  /** With more areas than this a figure shows the far ends of an order, not all of it. */
  static final int VIELE = 40;

  private static final int ENDEN = 12;

  private static final String SAGT_NICHTS =
      "Links und rechts sagt, wie ein Gebiet im Vergleich steht, oben und unten, wie es sich im"
          + " Vergleich verändert hat. Beides hängt von allen Gebieten ab und ist für sich allein kein"
          + " Handlungsbedarf.";

  private final Seitenstoff stoff;
  private final Abbildungsbau bau;

  Ueberblicksbau(Seitenstoff stoff, Abbildungsbau bau) {
    this.stoff = stoff;
    this.bau = bau;
  }

  /** All areas; of very many the highest and the lowest, which the title says. */
  Abbildung rangfolge(Indikatorblatt blatt, Ortslage lage) {
    Kopf kopf = bau.kopf(blatt, blatt.jahr()).withBotschaft(rangtitel(blatt, lage));
    Bildwerte all = bau.raumwerte(blatt);
    if (lage.raeume().size() <= VIELE) {
      return new Rangbalken(
          kopf, all, blatt.jahr(), bau.klassen(blatt), bau.stadtwerte(blatt), Optional.empty());
    }
    Bildwerte ends = bau.pick(s -> enden(blatt));
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
        bau.klassen(blatt),
        bau.stadtwerte(blatt),
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

  /** One panel per area beside the town; with very many, the town alone. */
  Optional<Verlauf> findVerlaeufe(Indikatorblatt blatt) {
    if (blatt.isNurStadt() || blatt.raeume().size() > VIELE || blatt.stadt().isEmpty()) {
      return bau.findStadtverlauf(blatt);
    }
    return blatt.jahre().size() < 2
        ? Optional.empty()
        : Optional.of(
            new Verlauf(
                bau.kopfOfReihe(blatt)
                    .withBotschaft(
                        blatt.indikator().name()
                            + ": jedes Gebiet neben der ganzen Stadt, Jahr für Jahr"),
                bau.raumwerte(blatt),
                bau.stadtwerte(blatt),
                blatt.indikator().brueche()));
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
                .map(c -> new Indexebene(bau.kopf(status, jahr).withHinweis(SAGT_NICHTS), o, c)));
  }

  private Optional<Richtung> findRichtung(Indikatorblatt blatt, int jahr) {
    return rezept(blatt)
        .flatMap(Indexrezept::klassen)
        .map(
            k ->
                new Richtung(
                    blatt.indikator().name() + " " + jahr, bau.raumwerte(blatt).ofJahr(jahr), k));
  }

  private static Optional<Indexrezept> rezept(Indikatorblatt blatt) {
    return blatt.indikator().berechnung() instanceof Index index
        ? Optional.of(index.rezept())
        : Optional.empty();
  }
}
