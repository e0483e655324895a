package de.lebenslagen.warehouse.model;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.model.Wertstatus.EchteNull;
import de.lebenslagen.warehouse.model.Wertstatus.GeheimQuelle;
import de.lebenslagen.warehouse.model.Wertstatus.NichtBerechenbar;
import de.lebenslagen.warehouse.model.Wertstatus.Unsicher;
import de.lebenslagen.warehouse.model.Wertstatus.Zahl;
import org.junit.jupiter.api.Test;

class QuoteTest {

  @Test
  void percentWhenBothAreNumbers() {
    assertThat(new Quote(new Zahl(12), new Zahl(80)).je(100)).isEqualTo(new Zahl(15));
    assertThat(new Quote(new EchteNull(), new Zahl(80)).je(100)).isEqualTo(new Zahl(0));
  }

  @Test
  void notComputableWhenDenominatorIsZero() {
    assertThat(new Quote(new EchteNull(), new EchteNull()).je(100))
        .isEqualTo(new NichtBerechenbar("Nenner 0"));
  }

  @Test
  void statusWhenAPartIsHiddenOrUncertain() {
    assertThat(new Quote(new GeheimQuelle(), new Zahl(80)).je(100)).isEqualTo(new GeheimQuelle());
    assertThat(new Quote(new Unsicher(new Zahl(8)), new Zahl(80)).je(100))
        .isEqualTo(new Unsicher(new Zahl(10)));
  }
}
