package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.etl.publish.Deklarationen;
import de.lebenslagen.warehouse.declaration.ArbeitsbereichReader;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.query.Katalog.Abdeckung;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many areas the overview says a Datenquelle has, on the declarations of a real town. */
class UebersichtsgebieteTest {

  private final Deklarationen deklarationen =
      Deklarationsleser.read(
          ArbeitsbereichReader.read(Testordner.PROGRAMM.resolve("ops/demo/voerde")),
          Clock.systemUTC());
  private final Datenquelle schulen = deklarationen.getDatenquelle("schulen");

  private static Abdeckung of(String datenquelle, String ebene, int jahr, long raeume) {
    return new Abdeckung(
        datenquelle,
        "alle",
        "Schulen",
        "schulen",
        "Schulen",
        "verwaltung",
        LocalDate.of(2022, 1, 1),
        ebene,
        "schuljahr_" + jahr,
        jahr,
        raeume,
        raeume,
        0);
  }

  private String gebiete(Abdeckung... abdeckung) {
    return Uebersichtsleser.gebiete(schulen, deklarationen.raeume(), List.of(abdeckung));
  }

  @Test
  void areasInTheDataAreCountedAgainstThoseOfTheEbene() {
    assertThat(
            gebiete(
                of("schulen", "gemeinde", 2023, 12),
                of("schulen", "gemeinde", 2024, 13),
                of("schulen", "kreis", 2024, 20),
                of("andere", "gemeinde", 2024, 99)))
        .isEqualTo("13 von 396 Gemeinden");
  }

  @Test
  void allAreasOrNothingDeliveredIsSaidShort() {
    assertThat(gebiete(of("schulen", "gemeinde", 2024, 396))).isEqualTo("396 Gemeinden");
    assertThat(gebiete()).isEqualTo("396 Gemeinden");
  }
}
