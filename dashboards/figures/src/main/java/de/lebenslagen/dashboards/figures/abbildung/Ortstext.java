package de.lebenslagen.dashboards.figures.abbildung;

import de.lebenslagen.dashboards.figures.Artmenge;
import de.lebenslagen.warehouse.freigabe.Zertifikat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said of the places on a map. */
final class Ortstext {

  private Ortstext() {}

  /** What vouches for a figure with its places: nothing as soon as one part is internal. */
  static Optional<Zertifikat> combine(Optional<Zertifikat> bild, List<Ortsschicht> orte) {
    Optional<Zertifikat> result = bild;
    for (Ortsschicht schicht : orte) {
      result = Bildwerte.combine(result, schicht.zertifikat());
    }
    return result;
  }

  /** {@code Eingezeichnet: 2.880 Kitas (Liste vom 31.12.2024), …}; empty where there are none. */
  static Optional<String> findSatz(List<Ortsschicht> orte, Kartengrund grund) {
    return orte.isEmpty()
        ? Optional.empty()
        : Optional.of(
            orte.stream()
                .map(s -> s.menge(grund) + " (Liste vom " + s.stand() + ")")
                .collect(Collectors.joining(", ", "Eingezeichnet: ", ".")));
  }

  /** {@code 2.880 Kitas, 902 Schulen}. */
  static String mengen(List<Ortsschicht> orte, Kartengrund grund) {
    return orte.isEmpty()
        ? "keine"
        : orte.stream().map(s -> s.menge(grund)).collect(Collectors.joining(", "));
  }

  /** How many lie outside the map, where any do. */
  static Optional<String> findAussen(List<Ortsschicht> orte, Kartengrund grund) {
    String outside =
        orte.stream()
            .filter(s -> s.listGezeichnete(grund).size() < s.orte().size())
            .map(s -> Artmenge.of(s.orte().size() - s.listGezeichnete(grund).size(), s.titel()))
            .collect(Collectors.joining(", "));
    return outside.isEmpty()
        ? Optional.empty()
        : Optional.of("Außerhalb der Grenzen und nicht eingezeichnet: " + outside + ".");
  }
}
