package de.lebenslagen.dashboards.publish.stoff;

import de.lebenslagen.dashboards.figures.Artmenge;
import de.lebenslagen.warehouse.indicator.Gebiet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The facilities that a release tells about.
 *
 * @param gruppen by kind, the most frequent first; empty: no places were published
 * @param quellen whose lists they are
 * @param gebietsstand of the present areas
 */
public record Einrichtungsbestand(
    List<Einrichtungsgruppe> gruppen, List<Quelle> quellen, LocalDate gebietsstand) {

  public Einrichtungsbestand {
    gruppen = List.copyOf(gruppen);
    quellen = List.copyOf(quellen);
  }

  public boolean isLeer() {
    return gruppen.isEmpty();
  }

  /** All kinds together. */
  public int anzahl() {
    return gruppen.stream().mapToInt(g -> g.eintraege().size()).sum();
  }

  /** How many of each kind lie in an area, none left out: "12 Kitas, 0 Schulen". */
  public String mengen(Gebiet raum) {
    return gruppen.stream()
        .map(g -> Artmenge.of(g.listIn(raum).size(), g.titel()))
        .collect(Collectors.joining(", "));
  }

  /** The days of the lists, as a reader writes them. */
  public String tage() {
    return gruppen.stream()
        .map(Einrichtungsgruppe::tag)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** Who made the lists, with licence, German; without a full stop. */
  public String herkunft() {
    return quellen.stream().map(Quelle::nachweis).distinct().collect(Collectors.joining("; "));
  }

  /** The licence of all lists, where they have one. */
  public Optional<String> lizenz() {
    List<String> named = quellen.stream().map(Quelle::lizenz).distinct().toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }
}
