package de.lebenslagen.etl.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class VorausleserTest {

  @Test
  void sameRowsInTheSameOrder() throws IOException {
    for (int rows : new int[] {0, 1, 511, 512, 513, 10_000}) {
      Zeilen quelle = new Zeilen(rows, Optional.empty());
      try (Vorausleser leser = Vorausleser.start(quelle)) {
        List<Integer> seen = new ArrayList<>();
        for (Optional<Rohzeile> z = leser.next(); z.isPresent(); z = leser.next()) {
          seen.add(z.get().nummer());
        }
        assertThat(seen).hasSize(rows).isSorted().doesNotHaveDuplicates();
        assertThat(leser.next()).isEmpty();
        assertThat(leser.ausgeblendete()).isEqualTo(rows);
      }
      assertThat(quelle.geschlossen).isTrue();
    }
  }

  @Test
  void whatEndsTheReadingComesAfterTheRowsBeforeIt() throws IOException {
    Lesefehler fehler = Ziparchiv.refuse("etwas");
    try (Vorausleser leser = Vorausleser.start(new Zeilen(700, Optional.of(fehler)))) {
      for (int i = 1; i <= 700; i++) {
        assertThat(leser.next().orElseThrow().nummer()).isEqualTo(i);
      }
      assertThatThrownBy(leser::next).isSameAs(fehler);
      assertThatThrownBy(leser::next).isSameAs(fehler);
    }
  }

  @Test
  void closesWhenNobodyWantsTheRest() throws IOException {
    Zeilen quelle = new Zeilen(1_000_000, Optional.empty());
    Vorausleser leser = Vorausleser.start(quelle);
    assertThat(leser.next()).isPresent();
    leser.close();
    assertThat(quelle.geschlossen).isTrue();
    assertThat(quelle.gelesen).isLessThan(100_000);
  }

  /** So many rows, then the end or what ends them. */
  private static final class Zeilen implements Zeilenquelle {
    private final int anzahl;
    private final Optional<Lesefehler> fehler;
    private volatile int gelesen;
    private volatile boolean geschlossen;

    Zeilen(int anzahl, Optional<Lesefehler> fehler) {
      this.anzahl = anzahl;
      this.fehler = fehler;
    }

    @Override
    public Optional<Rohzeile> next() throws IOException {
      int nummer = gelesen + 1;
      if (nummer > anzahl) {
        if (fehler.isPresent()) {
          throw fehler.get();
        }
        return Optional.empty();
      }
      gelesen = nummer;
      return Optional.of(new Rohzeile(nummer, List.of("x")));
    }

    @Override
    public boolean isKurzErlaubt() {
      return true;
    }

    @Override
    public int ausgeblendete() {
      return gelesen;
    }

    @Override
    public String sha256() {
      return "";
    }

    @Override
    public void close() {
      geschlossen = true;
    }
  }
}
