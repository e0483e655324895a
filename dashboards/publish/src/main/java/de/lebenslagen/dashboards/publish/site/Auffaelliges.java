package de.lebenslagen.dashboards.publish.site;

import de.lebenslagen.dashboards.publish.stoff.Indikatorblatt;
import de.lebenslagen.dashboards.publish.stoff.Ortslage;
import de.lebenslagen.warehouse.indicator.Aussage;
import de.lebenslagen.warehouse.indicator.Einheit;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Vergleich;
import de.lebenslagen.warehouse.indicator.finding.Aussagen;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What stands out in one indicator: only what a test tells from chance.
 *
 * @param hoeher areas above the town, the farthest first
 * @param niedriger areas below the town, the farthest first
 * @param gepruefte number of areas that could be tested
 * @param verlauf what can be said about the town over the years
 */
record Auffaelliges(
    Indikatorblatt blatt,
    List<Vergleich> hoeher,
    List<Vergleich> niedriger,
    int gepruefte,
    Optional<Aussage> verlauf) {

  private static final int GENANNTE = 4;

  /** The findings of an indicator; empty where no area differs from the town for sure. */
  static Optional<Auffaelliges> find(Indikatorblatt blatt) {
    List<Vergleich> tested =
        blatt.raeume().stream()
            .flatMap(r -> blatt.findStadtvergleich(r).stream())
            .filter(v -> v.pruefung().find().isPresent() && v.differenz().findZahl().isPresent())
            .toList();
    List<Vergleich> above = pick(tested, v -> v > 0, Comparator.reverseOrder());
    List<Vergleich> below = pick(tested, v -> v < 0, Comparator.naturalOrder());
    if (above.isEmpty() && below.isEmpty()) {
      return Optional.empty();
    }
    Optional<Aussage> verlauf =
        blatt
            .stadt()
            .flatMap(blatt::findAenderung)
            .filter(v -> v.mit().wert().findZahl().isPresent())
            .map(v -> Aussagen.ofZeit(blatt.indikator(), Aussage.Art.SEIT_BEGINN, v));
    return Optional.of(new Auffaelliges(blatt, above, below, tested.size(), verlauf));
  }

  private static List<Vergleich> pick(
      List<Vergleich> tested, Predicate<Double> side, Comparator<Double> order) {
    return tested.stream()
        .filter(Aussagen::isBefund)
        .filter(v -> side.test(difference(v)))
        .sorted(
            Comparator.comparing(Auffaelliges::difference, order)
                .thenComparing(v -> v.wert().gebiet().name()))
        .toList();
  }

  private static double difference(Vergleich v) {
    return v.differenz().findZahl().orElseThrow();
  }

  /** The town's value in words. */
  String stadtwert() {
    Einheit einheit = blatt.indikator().einheit();
    return blatt
        .findStadt(blatt.jahr())
        .map(Indikatorwert::wert)
        .map(w -> Werttext.format(w, einheit))
        .orElse("keine Angabe");
  }

  /** The areas above the town as a sentence. */
  Optional<String> satzHoeher(Ortslage lage) {
    return satz(hoeher, "höher", lage);
  }

  /** The areas below the town as a sentence. */
  Optional<String> satzNiedriger(Ortslage lage) {
    return satz(niedriger, "niedriger", lage);
  }

  private Optional<String> satz(List<Vergleich> found, String wort, Ortslage lage) {
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Einheit einheit = blatt.indikator().einheit();
    List<String> named = new ArrayList<>();
    for (Vergleich v : found.subList(0, Math.min(GENANNTE, found.size()))) {
      named.add(v.wert().gebiet().name() + " (" + Werttext.zahl(v.wert().wert(), einheit) + ")");
    }
    String list = named.stream().collect(Collectors.joining(", "));
    boolean more = found.size() > GENANNTE;
    return Optional.of(
        "In "
            + found.size()
            + " von "
            + gepruefte
            + " Gebieten "
            + wort
            + " als in "
            + lage.stadt().map(Gebiet::name).orElse(lage.ort())
            + (more ? ", am deutlichsten in " : ": ")
            + list
            + ".");
  }

  /** How many areas do not differ from the town for sure. */
  int unauffaellige() {
    return gepruefte - hoeher.size() - niedriger.size();
  }
}
