package de.lebenslagen.dashboards.figures;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.query.Ergebnisspalte;
import de.lebenslagen.warehouse.query.Ergebnistyp;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WertformatTest {

  private static Wertformat of(String spalte, Object... werte) {
    return Wertformat.of(
        new Ergebnisspalte(spalte, Ergebnistyp.TEXT, Optional.empty()), Arrays.stream(werte));
  }

  @Test
  void numbersAreGerman() {
    assertThat(of("anzahl").format(1234567L)).isEqualTo("1.234.567");
    assertThat(of("anzahl").format(-5L)).isEqualTo("−5");
    assertThat(of("anzahl").format(Long.MAX_VALUE)).isEqualTo("9223372036854775807");
    assertThat(of("tag").format(LocalDate.of(2022, 12, 31))).isEqualTo("31.12.2022");
    assertThat(of("ja").format(true)).isEqualTo("ja");
    assertThat(of("leer").format(null)).isEmpty();
  }

  @Test
  void yearsAndKeysGetNoSeparator() {
    assertThat(of("berichtsjahr").format(2022L)).isEqualTo("2022");
    assertThat(of("zeile_nr").format(12345L)).isEqualTo("12345");
  }

  @Test
  void columnHasTheDigitsOfTheValueThatNeedsMost() {
    Wertformat format = of("wert", 24.0, 23.85, 7.123456);

    assertThat(format.format(24.0)).isEqualTo("24,000");
    assertThat(format.format(7.123456)).isEqualTo("7,123");
    assertThat(of("wert", 24.0, 5.0).format(5.0)).isEqualTo("5");
    assertThat(of("wert", new BigDecimal("1.50")).format(new BigDecimal("1.50"))).isEqualTo("1,50");
  }

  @Test
  void smallNumberIsNotShownAsZero() {
    assertThat(of("anteil", 0.00042).format(0.00042)).isEqualTo("0,00042");
  }

  @Test
  void whatIsNoNumberIsSaid() {
    assertThat(of("wert").format(Double.NaN)).isEqualTo("nicht berechenbar");
    assertThat(of("wert").format(Double.POSITIVE_INFINITY)).isEqualTo("unendlich");
    assertThat(of("wert").format(Double.NEGATIVE_INFINITY)).isEqualTo("minus unendlich");
    assertThat(of("wert").format(1e300)).isEqualTo("1,000e+300");
  }

  @Test
  void sumIsItsNumberOrItsStatusInWords() {
    assertThat(of("summe").format(new Wertstatus.Zahl(46860))).isEqualTo("46.860");
    assertThat(of("summe").format(new Wertstatus.EchteNull())).isEqualTo("0");
    assertThat(of("summe").format(new Wertstatus.GeheimQuelle())).isEqualTo("geheim in der Quelle");
    assertThat(Wertformat.formatZelle(new Wertstatus.Zahl(23.8))).isEqualTo("23,8");
    assertThat(Wertformat.formatZelle(new Wertstatus.GeheimQuelle())).isEqualTo("*");
  }
}
