package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.model.Freigabestandort;
import de.lebenslagen.warehouse.model.Freigabestandort.Punkt;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A facility as a list of the Datenstand holds it, before anybody decided about it: confidential.
 *
 * @param art its kind; empty where the list does not say
 * @param jahr in which the list's day lies
 * @param tag last day of the list, as {@code 2024-12-31}
 * @param zeile of the delivered file, from 1
 * @param reihe of Datenquellen that give a facility the same key; the Datenquelle where it has none
 * @param personenbezogen whether its Datenquelle is about persons
 */
record Gelistet(
    String einrichtung,
    String datenquelle,
    String zeitbezug,
    int jahr,
    String tag,
    String name,
    Optional<String> art,
    String artTitel,
    String traeger,
    String anschrift,
    String raumId,
    Optional<Punkt> punkt,
    String gueltigVon,
    String gueltigBis,
    int zeile,
    String reihe,
    boolean personenbezogen) {

  private static final Pattern STRASSE = Pattern.compile("(?iu)str(a(ß|ss)e|\\.)");
  private static final double METER_JE_GRAD = 111_200;
  private static final double SELBES_HAUS_METER = 25;

  /** Where it stands in the files, without saying what it is. */
  String fundstelle() {
    return datenquelle + ", " + zeitbezug + ", Zeile " + zeile;
  }

  /** Whether one series of lists gives both the same key. */
  boolean hasSameSchluessel(Gelistet other) {
    return reihe.equals(other.reihe) && einrichtung.equals(other.einrichtung);
  }

  /** Whether both are called the same, in whatever list. */
  boolean hasSameName(Gelistet other) {
    String own = Einrichtungsregel.fold(name);
    return !own.isEmpty() && own.equals(Einrichtungsregel.fold(other.name));
  }

  /** Whether it stands in the same house, by its address or within 25 m. */
  boolean isImSelbenHaus(Gelistet other) {
    String own = haus();
    boolean address = !own.isEmpty() && own.equals(other.haus());
    return address
        || punkt.isPresent()
            && other.punkt.isPresent()
            && meter(punkt.get(), other.punkt.get()) <= SELBES_HAUS_METER;
  }

  /** Street and number without what follows a comma. */
  private String haus() {
    String street = STRASSE.matcher(anschrift.split(",", 2)[0]).replaceAll("str");
    return Einrichtungsregel.fold(street);
  }

  /** Equirectangular: within a town the error is far below a metre. */
  private static double meter(Punkt a, Punkt b) {
    double east = (a.laenge() - b.laenge()) * Math.cos(Math.toRadians(a.breite()));
    return METER_JE_GRAD * Math.hypot(east, a.breite() - b.breite());
  }

  Freigabestandort toStandort() {
    return new Freigabestandort(
        einrichtung,
        datenquelle,
        zeitbezug,
        jahr,
        name,
        art.orElseThrow(),
        artTitel,
        traeger,
        anschrift,
        raumId,
        punkt,
        gueltigVon,
        gueltigBis);
  }
}
