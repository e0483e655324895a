package de.lebenslagen.etl.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Fundstelle;
import de.lebenslagen.warehouse.model.Pruefbericht;
import de.lebenslagen.warehouse.model.Schweregrad;
import de.lebenslagen.warehouse.pruefung.PruefberichtJson;
import java.util.List;
import org.junit.jupiter.api.Test;

class PruefberichtFormTest {

  private static final Pruefbericht BERICHT =
      new Pruefbericht(
          "einwohner_2022.csv",
          "einwohner",
          91,
          List.of(
              new Befund(
                  "SPRUNG",
                  Schweregrad.WARNUNG,
                  Fundstelle.inFile("einwohner_2022.csv").atZeile(7).atSpalte("anzahl"),
                  "ein Wert nahe dem Vorjahr",
                  "\"165\" – zu weit",
                  "Bitte nachfragen.",
                  3),
              new Befund(
                  "LEERE_LIEFERUNG",
                  Schweregrad.FEHLER,
                  Fundstelle.inFile("einwohner_2022.csv").atBlatt("Tabelle 1"),
                  "Zeilen",
                  "keine",
                  "Bitte anfordern.")));

  @Test
  void sameReportWhenWrittenAndReadAsJson() {
    assertThat(PruefberichtJson.read(PruefberichtJson.write(BERICHT))).isEqualTo(BERICHT);
  }

  @Test
  void refusedWhenTheTextIsNoReport() {
    assertThatThrownBy(() -> PruefberichtJson.read("{"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PruefberichtJson.read("{}"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void plainGermanWhenRenderedAsText() {
    assertThat(PruefberichtText.render(BERICHT))
        .isEqualTo(
            """
            Prüfbericht zu einwohner_2022.csv (Datenquelle einwohner)
            Ergebnis: zurückgewiesen – 91 Zeilen, 1 Fehler, 3 Warnungen, 0 Hinweise.

            Fehler: damit kann die Lieferung nicht aufgenommen werden
            1. einwohner_2022.csv, Blatt "Tabelle 1" [LEERE_LIEFERUNG]
               Erwartet: Zeilen
               Gefunden: keine
               Bitte anfordern.

            Warnungen: aufgenommen, aber bitte prüfen
            1. einwohner_2022.csv, Zeile 7, Spalte "anzahl" [SPRUNG]
               Erwartet: ein Wert nahe dem Vorjahr
               Gefunden: "165" – zu weit
               Bitte nachfragen.
            """);
  }
}
