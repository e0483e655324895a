package de.lebenslagen.warehouse.indicator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.declaration.Deklarationsschema;
import de.lebenslagen.warehouse.declaration.YamlDatei;
import de.lebenslagen.warehouse.model.Abbruch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The schema that helps editors allows what the reader reads, and nothing else of note. */
class IndikatorSchemaTest {

  private static final Deklarationsschema SCHEMA =
      Deklarationsschema.load(Indikatorpruefung.class, "indikator.schema.json");

  private static List<Abbruch> check(String datei, String text) {
    return SCHEMA.listVerstoesse(YamlDatei.parse(datei, text));
  }

  private static String arbeitslosenanteil() {
    return Mitgeliefert.readDeklaration("arbeit/arbeitslosenanteil");
  }

  private static void refuses(String alt, String neu, String zeile) {
    assertThat(arbeitslosenanteil()).contains(alt);
    assertThat(check("arbeitslosenanteil.yml", arbeitslosenanteil().replace(alt, neu)))
        .isNotEmpty()
        .allSatisfy(a -> assertThat(a.abhilfe()).contains("indikator.schema.json"))
        .anySatisfy(a -> assertThat(a).hasMessageContaining(zeile));
  }

  @Test
  void everyShippedIndicatorFits() {
    List<String> faults = new ArrayList<>();
    for (String pfad : Mitgeliefert.listPfade()) {
      check(pfad + ".yml", Mitgeliefert.readDeklaration(pfad))
          .forEach(a -> faults.add(a.getMessage()));
    }

    assertThat(faults).isEmpty();
  }

  @Test
  void whatTheReaderRefusesTheSchemaRefusesToo() {
    refuses("definition:", "definiton:", "arbeitslosenanteil.yml");
    refuses("art: quote", "art: quotient", "Feld art");
    refuses("zufall: anteil", "zufall: vielleicht", "Feld zufall");
    refuses("zufall: anteil", "zufall: anteil\nsumme: {}", "Feld summe");
    refuses("zufall: anteil\n", "", "zufall");
    refuses("{gebiet}", "gebiet", "Feld lesebeispiel");
  }
}
