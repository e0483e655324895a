package de.lebenslagen.warehouse.declaration;

import de.lebenslagen.warehouse.model.Datenquelle.Pruefvorgabe;
import de.lebenslagen.warehouse.model.Schweregrad;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Reads what a Datenquelle promises. Which rules exist is known to the check, not here. */
final class PruefvorgabeReader {

  static final List<String> PRUEFUNG =
      List.of("regel", "schweregrad", "toleranz", "grund", "angaben");

  private PruefvorgabeReader() {}

  static List<Pruefvorgabe> readAll(Knoten root) {
    return root.find("pruefungen")
        .map(p -> p.liste().stream().map(PruefvorgabeReader::read).toList())
        .orElse(List.of());
  }

  private static Pruefvorgabe read(Knoten pruefung) {
    pruefung.requireFelder(PRUEFUNG);
    return new Pruefvorgabe(
        pruefung.get("regel").nichtLeer(),
        pruefung.find("schweregrad").map(s -> s.auswahl(Schweregrad.class)),
        pruefung
            .find("toleranz")
            .map(t -> OptionalDouble.of(toleranz(t)))
            .orElse(OptionalDouble.empty()),
        pruefung.textOr("grund", "").strip(),
        readAngaben(pruefung));
  }

  private static double toleranz(Knoten toleranz) {
    double value = toleranz.dezimal();
    if (value < 0) {
      throw toleranz.fehler("eine Zahl ab 0", "" + value, "Bitte die größte Abweichung nennen.");
    }
    return value;
  }

  private static Map<String, List<String>> readAngaben(Knoten pruefung) {
    Map<String, List<String>> result = new LinkedHashMap<>();
    pruefung
        .find("angaben")
        .ifPresent(
            a ->
                a.felder()
                    .forEach(
                        (name, value) ->
                            result.put(
                                name,
                                value.isListe()
                                    ? value.liste().stream().map(Knoten::text).toList()
                                    : List.of(value.text()))));
    return result;
  }
}
