package de.lebenslagen.dashboards.publish.stoff;

import de.lebenslagen.warehouse.freigabe.Freigabezugang;
import de.lebenslagen.warehouse.indicator.Indikatorenset;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.register.Freigabeeintrag;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a publication is made from. The same Freigabe and the same declarations give the same bytes.
 *
 * @param freigabe where every figure comes from
 * @param freigaben all releases up to this one, which is the last
 * @param ort name of the town
 * @param set whose indicators are shown; empty: all standard ones of the catalogue
 * @param angaben who publishes, and the texts that only a person knows
 * @param programmversion for Herkunft
 * @param bisJahr the last year that is told about; empty: the last with figures
 */
public record Stoffauftrag(
    Freigabezugang freigabe,
    List<Freigabeeintrag> freigaben,
    String ort,
    Indikatorkatalog katalog,
    Optional<Indikatorenset> set,
    Siteangaben angaben,
    String programmversion,
    OptionalInt bisJahr) {

  private static final ZoneId HIER = ZoneId.of("Europe/Berlin");

  public Stoffauftrag {
    freigaben = List.copyOf(freigaben);
    if (freigaben.isEmpty()) {
      throw new IllegalArgumentException("A publication needs the entry of its release");
    }
  }

  /** The release itself. */
  public Freigabeeintrag eintrag() {
    return freigaben.get(freigaben.size() - 1);
  }

  /** The day of the release where the town is. */
  public LocalDate tag() {
    return tag(eintrag());
  }

  /** The day of a release where the town is. */
  public static LocalDate tag(Freigabeeintrag eintrag) {
    return LocalDate.ofInstant(eintrag.erteiltUm(), HIER);
  }
}
