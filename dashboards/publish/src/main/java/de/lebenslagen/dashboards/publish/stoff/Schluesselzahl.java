package de.lebenslagen.dashboards.publish.stoff;

import de.lebenslagen.warehouse.indicator.Einheit;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Rang;
import de.lebenslagen.warehouse.indicator.Vergleich;
import de.lebenslagen.warehouse.indicator.finding.Aussagen;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import java.util.Optional;

/**
 * A key figure of one area beside its town, the same for pages and print.
 *
 * @param blatt all values of the indicator
 * @param jahr of the value
 * @param wert of the area; empty where nothing was published
 * @param stadt the town's value of the same year
 * @param stadtvergleich the area against the town
 * @param rang among all areas; empty without a number
 * @param aenderung the area against five years before, else against its first year
 */
public record Schluesselzahl(
    Indikatorblatt blatt,
    int jahr,
    Optional<Indikatorwert> wert,
    Optional<Indikatorwert> stadt,
    Optional<Vergleich> stadtvergleich,
    Optional<Rang> rang,
    Optional<Vergleich> aenderung) {

  static Schluesselzahl of(Indikatorblatt blatt, Gebiet raum) {
    int jahr = blatt.jahr();
    return new Schluesselzahl(
        blatt,
        jahr,
        blatt.find(raum, jahr),
        blatt.findStadt(jahr),
        blatt.findStadtvergleich(raum),
        blatt.findRang(raum, jahr),
        blatt.findAenderung(raum));
  }

  public Einheit einheit() {
    return blatt.indikator().einheit();
  }

  /** What the test says about the area beside its town, in a few words; may be empty. */
  public String stadtwort() {
    return stadtvergleich.map(Schluesselzahl::stadtwort).orElse("");
  }

  /** The place among all areas; may be empty. */
  public String rangwort() {
    return rang.map(Schluesselzahl::rang).orElse("");
  }

  /** Since when and by how much the value changed, with what the test says; may be empty. */
  public String aenderungswort() {
    return aenderung.map(v -> aenderung(v, einheit())).orElse("");
  }

  private static String stadtwort(Vergleich v) {
    if (v.pruefung().find().isEmpty() || v.differenz().findZahl().isEmpty()) {
      return "nicht geprüft";
    }
    if (!Aussagen.isBefund(v)) {
      return "≈ kein sicherer Unterschied";
    }
    return v.differenz().findZahl().getAsDouble() > 0 ? "▲ höher" : "▼ niedriger";
  }

  /** {@code 3 von 13}; a span where several areas share a place. */
  public static String rang(Rang rang) {
    String place =
        rang.von() == rang.bis() ? String.valueOf(rang.von()) : rang.von() + "–" + rang.bis();
    return place + " von " + rang.anzahl();
  }

  /** Since when and by how much, with what the test says. */
  public static String aenderung(Vergleich v, Einheit einheit) {
    int basis = v.mit().berichtsjahr();
    if (v.differenz().findZahl().isEmpty()) {
      return "seit " + basis + " nicht zu vergleichen";
    }
    String by = Werttext.differenz(v.differenz().findZahl().getAsDouble(), einheit);
    if (v.pruefung().find().isEmpty()) {
      return "seit " + basis + ": " + by + ", nicht geprüft";
    }
    if (!Aussagen.isBefund(v)) {
      return "seit " + basis + ": ≈ kein sicherer Unterschied";
    }
    boolean up = v.differenz().findZahl().getAsDouble() > 0;
    return "seit " + basis + ": " + (up ? "▲ gestiegen, " : "▼ gesunken, ") + by;
  }
}
