package de.lebenslagen.dashboards.publish.vorlage;

import de.lebenslagen.warehouse.model.Altersgruppe;
import de.lebenslagen.warehouse.model.Datenquelle;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The codes of a column as a supplier sees them. */
final class Codes {

  private Codes() {}

  /** Age bands by age, the rest by the code itself. */
  static List<String> listInOrder(Datenquelle datenquelle, Datenquelle.Spalte spalte) {
    boolean ages =
        datenquelle.abbildungen().stream()
            .anyMatch(a -> spalte.name().equals(a.merkmalSpalten().get("altersgruppe")));
    Comparator<Map.Entry<String, String>> order =
        ages
            ? Comparator.comparing(e -> Altersgruppe.parse(e.getValue()))
            : Map.Entry.comparingByKey();
    return spalte.codes().entrySet().stream()
        .sorted(order.thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What a code stands for, in the words of the Merkmal where the source brings one. */
  static String bedeutung(Datenquelle datenquelle, String auspraegung) {
    return datenquelle.merkmale().stream()
        .map(m -> m.auspraegungen().get(auspraegung))
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .findFirst()
        .orElse(auspraegung);
  }
}
