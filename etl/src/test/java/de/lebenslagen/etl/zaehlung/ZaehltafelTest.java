package de.lebenslagen.etl.zaehlung;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ZaehltafelTest {

  private static Map<Long, Integer> toMap(Zaehlung zaehlung) {
    Map<Long, Integer> result = new TreeMap<>();
    for (int i = 0; i < zaehlung.groesse(); i++) {
      result.put(zaehlung.schluessel(i), zaehlung.anzahl(i));
    }
    return result;
  }

  @Test
  void countsAreThoseOfAMapWhateverTheKeys() {
    Random random = new Random(4);
    Zaehltafel tafel = new Zaehltafel();
    Zaehltafel other = new Zaehltafel();
    Map<Long, Integer> expected = new TreeMap<>();
    for (int i = 0; i < 200_000; i++) {
      long key = random.nextInt(3) == 0 ? random.nextInt(50_000) : random.nextLong() >>> 1;
      (random.nextBoolean() ? tafel : other).add(key, 1);
      expected.merge(key, 1, Integer::sum);
    }

    tafel.addAll(other);

    assertThat(tafel.groesse()).isEqualTo(expected.size());
    assertThat(toMap(tafel.sort())).isEqualTo(expected);
    assertThat(tafel.groesse()).isZero();
  }

  @Test
  void keyZeroIsAKeyLikeAnyOther() {
    Zaehltafel tafel = new Zaehltafel();

    tafel.add(0, 3);

    assertThat(toMap(tafel.sort())).containsExactly(Map.entry(0L, 3));
  }
}
