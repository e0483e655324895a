package de.lebenslagen.etl.publish;

import de.lebenslagen.etl.star.Dimensionen;
import de.lebenslagen.etl.star.Lieferangabe;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Zeitbezug;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The state as it will be after a load: what stays of the earlier one and what the load brings. */
final class Gesamtstand {

  private final Ladeauftrag auftrag;
  private final Set<Einheit> einheiten = new LinkedHashSet<>();
  private final List<Lieferangabe> lieferungen;

  Gesamtstand(
      Ladeauftrag auftrag, Einheitenvergleich vergleich, Map<Einheit, Lieferangabe> ersetzt) {
    this.auftrag = auftrag;
    auftrag.bestand().fakten().stream()
        .filter(d -> !ersetzt.containsKey(d.einheit()))
        .forEach(d -> einheiten.add(d.einheit()));
    vergleich
        .geschrieben()
        .forEach(d -> einheiten.add(new Einheit(d.datenquelle(), d.zeitbezug())));
    lieferungen =
        Stream.concat(
                auftrag.bestand().lieferungen().entrySet().stream()
                    .filter(e -> !ersetzt.containsKey(e.getKey()))
                    .flatMap(e -> e.getValue().stream()),
                ersetzt.values().stream())
            .distinct()
            .toList();
    requireDeclared();
  }

  /** Every dimension has its source's declaration, also that of numbers loaded long ago. */
  private void requireDeclared() {
    Set<String> deklariert =
        auftrag.datenquellen().stream().map(Datenquelle::id).collect(Collectors.toSet());
    List<String> fehlend =
        einheiten.stream()
            .map(Einheit::datenquelle)
            .filter(d -> !deklariert.contains(d))
            .distinct()
            .sorted()
            .toList();
    if (!fehlend.isEmpty()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Zu diesen Datenquellen gibt es Zahlen, aber keine Deklaration mehr: "
              + String.join(", ", fehlend)
              + ".",
          "Legen Sie die Dateien in datenquellen/ wieder an oder entfernen Sie zuerst die Zahlen.");
    }
  }

  /** The rows of the dimensions that follow from what was delivered. */
  Map<String, List<@Nullable Object[]>> gelieferteDimensionen() {
    return Dimensionen.createGelieferte(
        lieferungen, einheiten.stream().map(e -> Zeitbezug.parse(e.zeitbezug())).toList());
  }
}
