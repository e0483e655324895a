package de.lebenslagen.dashboards.publish.site;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.model.Wertstatus;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TafelausgabeTest {

  private final Tafelausgabe ausgabe =
      new Tafelausgabe(List.of("Stadt"), "Freigabe 1", LocalDate.of(2026, 11, 22));

  private static Tafel tafel(String name) {
    return new Tafel(
        "probe",
        "Probe",
        Tafel.Form.ROLLEND,
        List.of(Tafel.Spalte.text("Gebiet"), Tafel.Spalte.zahl("2022", 1)),
        List.of(
            List.of(Zelle.text(name), Zelle.wert(new Wertstatus.Zahl(1234.56), 1)),
            List.of(Zelle.text("B"), Zelle.wert(new Wertstatus.Gesperrt(), 1)),
            List.of(Zelle.text("C"), Zelle.wert(new Wertstatus.EchteNull(), 1))),
        List.of(),
        List.of());
  }

  private String csv(String name) {
    return new String(ausgabe.csv(tafel(name)), StandardCharsets.UTF_8);
  }

  @Test
  void csvIsForAGermanExcel() {
    assertThat(csv("Ä; \"x\""))
        .isEqualTo("\ufeffGebiet;2022\r\n\"Ä; \"\"x\"\"\";1234,56\r\nB;gesperrt\r\nC;0\r\n");
  }

  @Test
  void noNameIsAFormula() {
    assertThat(csv("=HYPERLINK(1)")).contains("\r\n'=HYPERLINK(1);");
    assertThat(csv("@x")).contains("\r\n'@x;");
    assertThat(csv("-1+1")).contains("\r\n'-1+1;");
  }

  @Test
  void equalTablesGiveEqualWorkbooks() {
    assertThat(ausgabe.xlsx(tafel("A"))).isEqualTo(ausgabe.xlsx(tafel("A")));
  }
}
