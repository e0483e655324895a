package de.lebenslagen.dashboards.figures.abbildung;

import de.lebenslagen.dashboards.figures.Artmenge;
import de.lebenslagen.dashboards.figures.gestaltung.Ortszeichen;
import de.lebenslagen.warehouse.freigabe.Freigegeben;
import de.lebenslagen.warehouse.freigabe.Zertifikat;
import de.lebenslagen.warehouse.query.ort.Lagepunkt;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The places of one kind on a map.
 *
 * @param titel of the kind in the singular, German: "Kita"
 * @param stand day of the list, as a reader writes it
 * @param orte those with a point
 * @param zertifikat of the release that they come from; empty: internal
 */
public record Ortsschicht(
    String titel,
    Ortszeichen zeichen,
    String stand,
    List<Ort> orte,
    Optional<Zertifikat> zertifikat) {

  /**
   * A place.
   *
   * @param name hostile until it is escaped
   */
  public record Ort(String name, Lagepunkt punkt) {}

  public Ortsschicht {
    orte = List.copyOf(orte);
  }

  /**
   * Cleared: places that were published.
   *
   * @param auswahl picks them
   */
  public static <T> Ortsschicht of(
      Freigegeben<T> quelle,
      String titel,
      Ortszeichen zeichen,
      String stand,
      Function<? super T, ? extends List<Ort>> auswahl) {
    return new Ortsschicht(
        titel,
        zeichen,
        stand,
        List.copyOf(auswahl.apply(quelle.wert())),
        Optional.of(quelle.zertifikat()));
  }

  /** How many of them can be drawn: "2.880 Kitas". */
  String menge(Kartengrund grund) {
    return Artmenge.of(listGezeichnete(grund).size(), titel);
  }

  /** Those that lie in the areas of a map; the others would stand somewhere beside it. */
  public List<Ort> listGezeichnete(Kartengrund grund) {
    return orte.stream().filter(o -> grund.findRaum(o.punkt()).isPresent()).toList();
  }
}
