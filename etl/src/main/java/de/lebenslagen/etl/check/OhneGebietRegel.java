package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Schweregrad;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rows that the source could not assign to an area. */
final class OhneGebietRegel implements Tabellenregel {

  private static final int EINZELN = 10;

  private static final Regelbeschreibung BESCHREIBUNG =
      new Regelbeschreibung(
          "OHNE_GEBIET",
          "Fälle ohne Gebiet",
          Schweregrad.HINWEIS,
          false,
          "Zeilen ohne Gebietsschlüssel gehören, wo die Datenquelle es erlaubt, zum Sammelgebiet"
              + " \"nicht zuordenbar\". Sie zählen zur Stadt, aber zu keinem Gebiet.",
          "2021 und 2022 je eine Zeile ohne Stadtteil.",
          Optional.empty(),
          Map.of());

  @Override
  public Regelbeschreibung beschreibung() {
    return BESCHREIBUNG;
  }

  @Override
  public void check(Pruefkontext kontext, Pruefauftrag auftrag) {
    List<Zeile> without =
        kontext.zeilen().stream().filter(z -> z.raum().isNichtZuordenbar()).toList();
    if (!without.isEmpty()) {
      String lines =
          without.stream()
              .limit(EINZELN)
              .map(z -> String.valueOf(z.nummer()))
              .collect(Collectors.joining(", "));
      auftrag.report(
          kontext
              .stelle()
              .atSpalte(
                  kontext.datenquelle().raumbezuege().stream()
                      .flatMap(r -> r.spalte().stream())
                      .findFirst()
                      .orElse("")),
          "ein Gebiet in jeder Zeile",
          without.size()
              + (without.size() == 1 ? " Zeile ohne Gebiet: " : " Zeilen ohne Gebiet: ")
              + lines
              + (without.size() > EINZELN ? " …" : ""),
          "Gelesen als \"nicht zuordenbar\"; diese Fälle fehlen in den Werten der Gebiete.");
    }
  }
}
