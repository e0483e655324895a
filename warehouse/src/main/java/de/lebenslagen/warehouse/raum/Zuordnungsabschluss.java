package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.RaumId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Derives from the declared links those over several Ebenen: a unit of a Stadtteil lies in the town
 * of the Stadtteil. What is declared for a pair of Ebenen wins; else the way over the smallest
 * Ebene in between. Shares multiply, validity is the common one.
 */
final class Zuordnungsabschluss {

  private final List<Ebene> ebenen;
  private final Map<Ebenenpaar, List<Raumzuordnung>> byPaar = new HashMap<>();

  private Zuordnungsabschluss(List<Ebene> ebenen) {
    this.ebenen = ebenen.stream().sorted(Comparator.comparingInt(Ebene::rang)).toList();
  }

  /** All links, declared and derived, in order. */
  static List<Raumzuordnung> close(List<Ebene> ebenen, List<Raumzuordnung> deklariert) {
    Zuordnungsabschluss abschluss = new Zuordnungsabschluss(ebenen);
    for (Raumzuordnung z : deklariert) {
      abschluss.list(z.von().ebene(), z.nach().ebene()).add(z);
    }
    return abschluss.derive();
  }

  private List<Raumzuordnung> derive() {
    for (int von = ebenen.size() - 1; von >= 0; von--) {
      for (int nach = von + 1; nach < ebenen.size(); nach++) {
        derive(von, nach);
      }
    }
    return byPaar.values().stream().flatMap(List::stream).sorted().toList();
  }

  private void derive(int von, int nach) {
    List<Raumzuordnung> direkt = list(ebenen.get(von).id(), ebenen.get(nach).id());
    for (int mitte = von + 1; mitte < nach && direkt.isEmpty(); mitte++) {
      if (ebenen.get(mitte).abdeckung() == Abdeckung.VOLLSTAENDIG) {
        direkt.addAll(
            compose(
                list(ebenen.get(von).id(), ebenen.get(mitte).id()),
                list(ebenen.get(mitte).id(), ebenen.get(nach).id())));
      }
    }
  }

  private static List<Raumzuordnung> compose(
      List<Raumzuordnung> erste, List<Raumzuordnung> zweite) {
    Map<RaumId, List<Raumzuordnung>> byVon = new HashMap<>();
    zweite.forEach(z -> byVon.computeIfAbsent(z.von(), k -> new ArrayList<>()).add(z));
    Map<List<Object>, Raumzuordnung> result = new HashMap<>();
    for (Raumzuordnung a : erste) {
      for (Raumzuordnung b : byVon.getOrDefault(a.nach(), List.of())) {
        compose(a, b)
            .ifPresent(
                z ->
                    result.merge(
                        List.of(z.von(), z.nach(), z.gueltigVon(), z.gueltigBis()),
                        z,
                        Zuordnungsabschluss::add));
      }
    }
    return List.copyOf(result.values());
  }

  private static Optional<Raumzuordnung> compose(Raumzuordnung a, Raumzuordnung b) {
    LocalDate von = a.gueltigVon().isAfter(b.gueltigVon()) ? a.gueltigVon() : b.gueltigVon();
    LocalDate bisA = a.gueltigBis().orElse(LocalDate.MAX);
    LocalDate bisB = b.gueltigBis().orElse(LocalDate.MAX);
    LocalDate bis = bisA.isBefore(bisB) ? bisA : bisB;
    if (bis.isBefore(von)) {
      return Optional.empty();
    }
    return Optional.of(
        new Raumzuordnung(
            a.von(),
            b.nach(),
            a.anteil() * b.anteil(),
            von,
            Optional.of(bis).filter(tag -> !tag.equals(LocalDate.MAX))));
  }

  private static Raumzuordnung add(Raumzuordnung a, Raumzuordnung b) {
    double summe = a.anteil() + b.anteil();
    double anteil = Math.abs(summe - 1) <= Gebietsregeln.TOLERANZ ? 1 : summe;
    return new Raumzuordnung(a.von(), a.nach(), anteil, a.gueltigVon(), a.gueltigBis());
  }

  private List<Raumzuordnung> list(String von, String nach) {
    return byPaar.computeIfAbsent(new Ebenenpaar(von, nach), k -> new ArrayList<>());
  }
}
