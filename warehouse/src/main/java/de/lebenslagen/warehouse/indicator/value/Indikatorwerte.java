package de.lebenslagen.warehouse.indicator.value;

import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Summand;
import de.lebenslagen.warehouse.indicator.Teilwert;
import de.lebenslagen.warehouse.indicator.value.Kennzahlvorrat.Zelle;
import de.lebenslagen.warehouse.model.Zeitart;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlantwort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What {@link Indikatorrechnung} computed, and how. */
public final class Indikatorwerte {

  private final List<Indikatorwert> werte;
  private final Map<Stelle, Indikatorwert> index = new HashMap<>();
  private final Kennzahlvorrat vorrat;

  Indikatorwerte(List<Indikatorwert> werte, Kennzahlvorrat vorrat) {
    this.werte = List.copyOf(werte);
    this.vorrat = vorrat;
    werte.forEach(
        w -> index.put(new Stelle(w.indikator(), w.gebiet().schluessel(), w.berichtsjahr()), w));
  }

  private record Stelle(IndikatorSchluessel indikator, String gebiet, int jahr) {}

  /** All values, by indicator, area, year. */
  public List<Indikatorwert> list() {
    return werte;
  }

  /** The values of one indicator. */
  public List<Indikatorwert> list(IndikatorSchluessel indikator) {
    return werte.stream().filter(w -> w.indikator().equals(indikator)).toList();
  }

  /** The values of one indicator and year, one per area. */
  public List<Indikatorwert> list(IndikatorSchluessel indikator, int jahr) {
    return werte.stream()
        .filter(w -> w.indikator().equals(indikator) && w.berichtsjahr() == jahr)
        .toList();
  }

  /** The areas, groups last. */
  public List<Gebiet> listGebiete() {
    return werte.stream().map(Indikatorwert::gebiet).distinct().toList();
  }

  public Optional<Indikatorwert> find(
      IndikatorSchluessel indikator, Gebiet gebiet, int berichtsjahr) {
    return Optional.ofNullable(index.get(new Stelle(indikator, gebiet.schluessel(), berichtsjahr)));
  }

  /** The years in which an indicator has a number anywhere. */
  public SortedSet<Integer> listJahre(IndikatorSchluessel indikator) {
    SortedSet<Integer> result = new TreeSet<>();
    werte.stream()
        .filter(w -> w.indikator().equals(indikator) && w.wert().findZahl().isPresent())
        .forEach(w -> result.add(w.berichtsjahr()));
    return result;
  }

  /** The cells that make up a numerator or denominator. */
  public List<Rechenschritt> listSchritte(Indikatorwert wert, Teilwert teil, int jahre) {
    List<Rechenschritt> result = new ArrayList<>();
    for (Summand summand : teil.zaehlung().summanden()) {
      Kennzahlantwort antwort = vorrat.getAntwort(summand);
      for (int back = 0; back < jahre; back++) {
        int jahr = wert.berichtsjahr() - summand.jahresversatz() - back;
        for (Zelle zelle : vorrat.list(summand, wert.gebiet(), jahr, Set.of(Zeitart.values()))) {
          result.add(new Rechenschritt(summand, antwort, jahr, zelle.kennzahl(), zelle.wert()));
        }
      }
    }
    return result;
  }
}
