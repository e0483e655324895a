package de.lebenslagen.dashboards.publish.stoff;

import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import de.lebenslagen.warehouse.model.RaumId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was published on boundaries that are no longer valid. It is shown on those, because a
 * release holds no weights with which it could be brought to the present ones.
 *
 * @param bis last day on which the boundaries were valid
 * @param blaetter the indicators with figures for these areas
 * @param grenzen where these boundaries are from, with licence
 */
public record FruehererStand(
    LocalDate von, LocalDate bis, Ortslage lage, List<Indikatorblatt> blaetter, String grenzen) {

  public FruehererStand {
    blaetter = List.copyOf(blaetter);
  }

  /** The same area on another Gebietsstand; where there is none of that key, it has no values. */
  static Gebiet onStand(Gebiet gebiet, LocalDate stand) {
    RaumId raum = gebiet.raeume().get(0);
    return Gebiet.of(
        new RaumId(raum.raumgliederung(), stand, raum.ebene(), raum.schluessel()), gebiet.name());
  }

  public Optional<Indikatorblatt> find(String schluessel) {
    return blaetter.stream().filter(b -> b.schluessel().equals(schluessel)).findFirst();
  }

  /** What stands for an indicator on these boundaries in names of files; stable. */
  public String marke(Indikatorblatt blatt) {
    return blatt.schluessel() + "-" + von;
  }

  /** The page of an indicator on these boundaries, from the root of the site. */
  public String seite(Indikatorblatt blatt) {
    return "indikator/" + marke(blatt) + ".html";
  }

  /** {@code 447 Planungsräume bis 31.12.2018}. */
  public String bezeichnung() {
    return lage.raeume().size() + " " + lage.mehrzahl() + " bis " + Werttext.tag(bis);
  }

  /** What a reader must know before comparing, German sentences. */
  public String hinweis() {
    return "Grenzen vom "
        + Werttext.tag(von)
        + " bis "
        + Werttext.tag(bis)
        + ". Danach wurden sie geändert: Gebiet für Gebiet lässt sich das nicht mit anderen"
        + " Ständen vergleichen.";
  }
}
