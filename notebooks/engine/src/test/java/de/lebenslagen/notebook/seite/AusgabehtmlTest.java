package de.lebenslagen.notebook.seite;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.notebook.absatz.Ausgabe;
import de.lebenslagen.notebook.absatz.Zone;
import de.lebenslagen.warehouse.model.Wertstatus;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AusgabehtmlTest {

  private static final Ausgabe.Tafel TAFEL =
      new Ausgabe.Tafel(
          "Kinder <2022>",
          List.of(
              Ausgabe.Spalte.text("gebiet"),
              new Ausgabe.Spalte("anteil", Ausgabe.Art.ZAHL, Optional.of("Prozent"))),
          List.of(
              List.of(
                  "<script>alert(1)</script>", Ausgabe.Wert.of(new Wertstatus.Zahl(1234.56), 1)),
              Arrays.asList("Süd", Ausgabe.Wert.of(new Wertstatus.Gesperrt(), 1)),
              Arrays.asList("West", null)),
          Ausgabe.Zahlen.MASCHINE);

  @Test
  void tableNamesRowsAndColumnsForThoseWhoHearIt() {
    assertThat(Ausgabehtml.render(TAFEL))
        .contains("<caption>Kinder &lt;2022&gt;</caption>")
        .contains("<th scope=\"col\">gebiet</th>")
        .contains("<th scope=\"row\">Süd</th>")
        .contains(">1.234,6</td>")
        .contains(">•</td>")
        .doesNotContain("<script>");
  }

  @Test
  void internalFiguresSaySo() {
    Ausgabe.Fuss fuss =
        new Ausgabe.Fuss(Zone.INTERN, "2026-11-22.1", List.of("Stadt & Land"), "Zweck: Prüfung");

    assertThat(Ausgabehtml.render(fuss))
        .contains("Intern, nicht auf Geheimhaltung geprüft.")
        .contains("Datenstand 2026-11-22.1", "Zweck: Prüfung", "Stadt &amp; Land");
    assertThat(Ausgabehtml.text(fuss)).startsWith("Intern");
  }

  @Test
  void machinesGetPointsAndMarks() {
    assertThat(Zellentext.formatMaschine(Ausgabe.Wert.of(new Wertstatus.Zahl(1234.56), 1)))
        .isEqualTo("1234.6");
    assertThat(Zellentext.formatMaschine(Ausgabe.Wert.of(new Wertstatus.Gesperrt(), 1)))
        .isEqualTo("•");
    assertThat(Zellentext.formatMaschine(0.1)).isEqualTo("0.1");
    assertThat(Zellentext.formatMaschine(null)).isEmpty();
  }
}
