package de.lebenslagen.warehouse.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SperrinhaberTest {

  private static final Sperrinhaber ICH = Sperrinhaber.current("test");

  @Test
  void isNotGestorbenWhenTheProcessIsThisOne() {
    assertThat(ICH.isGestorben(ICH)).isFalse();
    assertThat(with(ICH.pid(), ICH.prozessStartUm().plusSeconds(2)).isGestorben(ICH)).isFalse();
  }

  @Test
  void isGestorbenWhenTheProcessIdBelongsToAnotherProcessNow() {
    assertThat(with(ICH.pid(), ICH.prozessStartUm().minusSeconds(3600)).isGestorben(ICH)).isTrue();
  }

  @Test
  void isGestorbenWhenThereIsNoSuchProcess() {
    assertThat(with(Integer.MAX_VALUE, Instant.EPOCH).isGestorben(ICH)).isTrue();
  }

  @Test
  void isNotGestorbenWhenTheStartIsUnknown() {
    assertThat(with(ICH.pid(), Instant.EPOCH).isGestorben(ICH)).isFalse();
  }

  @Test
  void nobodyCanTellWhenTheProcessRunsElsewhere() {
    Sperrinhaber dort =
        new Sperrinhaber(
            "anna", "rathaus-7", "rathaus-7", Integer.MAX_VALUE, Instant.EPOCH, "aufnehmen");
    assertThat(dort.isGestorben(ICH)).isFalse();
  }

  private static Sperrinhaber with(long pid, Instant start) {
    return new Sperrinhaber(
        ICH.benutzer(), ICH.rechner(), ICH.rechnerKennung(), pid, start, ICH.befehl());
  }
}
