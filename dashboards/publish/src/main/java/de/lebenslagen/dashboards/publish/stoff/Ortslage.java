package de.lebenslagen.dashboards.publish.stoff;

import de.lebenslagen.warehouse.indicator.Gebiet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The areas that a site is about, and the names of their pages. */
public final class Ortslage {

  private final String ort;
  private final Optional<Gebiet> stadt;
  private final List<Gebiet> raeume;
  private final String mehrzahl;
  private final boolean mitSeiten;
  private final Map<Gebiet, String> marken = new HashMap<>();

  /**
   * @param ort name of the town
   * @param mehrzahl what the areas are called, in the plural: "Stadtteile"
   */
  Ortslage(String ort, Optional<Gebiet> stadt, List<Gebiet> raeume, String mehrzahl) {
    this(ort, stadt, raeume, mehrzahl, true);
  }

  /** Areas that are no longer: they are on maps and in tables, but have no pages. */
  static Ortslage ohneSeiten(
      String ort, Optional<Gebiet> stadt, List<Gebiet> raeume, String mehrzahl) {
    return new Ortslage(ort, stadt, raeume, mehrzahl, false);
  }

  private Ortslage(
      String ort, Optional<Gebiet> stadt, List<Gebiet> raeume, String mehrzahl, boolean mitSeiten) {
    this.mitSeiten = mitSeiten;
    this.ort = ort;
    this.stadt = stadt;
    this.raeume = List.copyOf(raeume);
    this.mehrzahl = mehrzahl;
    Set<String> taken = new HashSet<>();
    for (Gebiet raum : this.raeume) {
      String wanted =
          Dateiname.of(raum.raeume().get(0).schluessel()) + "-" + Dateiname.of(raum.name());
      marken.put(raum, Dateiname.claim(wanted, taken));
    }
  }

  public String ort() {
    return ort;
  }

  public Optional<Gebiet> stadt() {
    return stadt;
  }

  public List<Gebiet> raeume() {
    return raeume;
  }

  public String mehrzahl() {
    return mehrzahl;
  }

  /** What stands for an area in addresses and in the state of a page; stable as its key. */
  public String marke(Gebiet raum) {
    return Objects.requireNonNull(marken.get(raum), () -> "No page for " + raum);
  }

  /** Whether an area has a page of its own. */
  public boolean hasSeite(Gebiet gebiet) {
    return mitSeiten && marken.containsKey(gebiet);
  }

  /** What figures call an area in their handles. */
  public String kennung(Gebiet raum) {
    return raum.raeume().get(0).schluessel();
  }

  /** The page of an area, from the root of the site. */
  public String seite(Gebiet raum) {
    return "raum/" + marke(raum) + ".html";
  }
}
