package de.lebenslagen.dashboards.publish.site;

import de.lebenslagen.warehouse.freigabe.Freigabezugang;
import de.lebenslagen.warehouse.indicator.Indikatorenset;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.register.Freigabeeintrag;
import java.util.List;
import java.util.Optional;

/**
 * What a site is made from. The same Freigabe and the same declarations give the same bytes.
 *
 * @param freigabe where every figure comes from
 * @param freigaben all releases up to this one, which is the last
 * @param ort name of the town
 * @param set whose indicators are shown; empty: all standard ones of the catalogue
 * @param angaben who publishes, and the texts that only a person knows
 * @param programmversion for Herkunft
 */
public record Siteauftrag(
    Freigabezugang freigabe,
    List<Freigabeeintrag> freigaben,
    String ort,
    Indikatorkatalog katalog,
    Optional<Indikatorenset> set,
    Siteangaben angaben,
    String programmversion) {

  public Siteauftrag {
    freigaben = List.copyOf(freigaben);
    if (freigaben.isEmpty()) {
      throw new IllegalArgumentException("A site needs the entry of its release");
    }
  }

  /** The release itself. */
  Freigabeeintrag eintrag() {
    return freigaben.get(freigaben.size() - 1);
  }
}
