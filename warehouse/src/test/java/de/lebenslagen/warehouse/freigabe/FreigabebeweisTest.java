package de.lebenslagen.warehouse.freigabe;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.disclosure.solver.LinearForm;
import de.lebenslagen.warehouse.disclosure.solver.LinearProgram;
import de.lebenslagen.warehouse.disclosure.solver.LinearSession;
import de.lebenslagen.warehouse.disclosure.solver.SolverOutcome;
import de.lebenslagen.warehouse.disclosure.solver.Solvers;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.output.Ausgabeformat;
import de.lebenslagen.warehouse.register.Freigabeeintrag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * That nothing gets out, proved on what every writer writes: hidden values leave no trace, and an
 * attacker with linear programs, who reads the files and knows nothing else of ours, finds nothing.
 */
@Tag("langsam")
class FreigabebeweisTest {

  private static final String ANTRAG =
      """
      - gegenstand: faelle
        ebenen: [stadtteil, stadt]
        nach: [[], [geschlecht]]
        jahre: [2022]
      """;
  private static final String ALLES =
      "SELECT raum_id, geschlecht, anzahl FROM fct_zaehlung ORDER BY ALL";
  private static final String[] SEXES = {"weiblich", "maennlich", "divers"};

  @TempDir Path ordner;

  /** Counts by quarter and sex. */
  private static void publish(Freigabeort ort, long[][] counts) {
    ort.publish(
        g -> {
          for (int q = 0; q < counts.length; q++) {
            for (int s = 0; s < counts[q].length; s++) {
              g.part("faelle", "q" + (q + 1), "geschlecht", SEXES[s], counts[q][s]);
            }
          }
        });
  }

  private static byte[] write(Freigabezugang offen, Ausgabeformat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Ergebnis ergebnis = offen.datenbank().query(ALLES)) {
      format.write(ergebnis, out);
    }
    return out.toByteArray();
  }

  private static long[][] small(int seed) {
    Random random = new Random(seed);
    long[][] counts = new long[5][3];
    for (long[] row : counts) {
      for (int s = 0; s < row.length; s++) {
        row[s] = s == 2 ? random.nextInt(4) : 5 + random.nextInt(40);
      }
    }
    return counts;
  }

  /** Two towns that differ in nothing published: every byte is the same. */
  @ParameterizedTest
  @EnumSource(Ausgabeformat.class)
  void hiddenValuesDontInterfereWithAnyFormat(Ausgabeformat format) throws IOException {
    long[][] one = {{30, 25, 1}, {40, 35, 2}, {50, 45, 0}, {20, 28, 7}, {33, 26, 9}};
    long[][] other = {{30, 24, 2}, {40, 36, 1}, {50, 45, 0}, {20, 28, 7}, {33, 26, 9}};
    byte[][] bytes = new byte[2][];
    String[] certificates = new String[2];
    List<Map<String, String>> shown = new ArrayList<>();
    long[][][] towns = {one, other};
    for (int i = 0; i < 2; i++) {
      try (Freigabeort ort = new Freigabeort(ordner.resolve("ort" + i))) {
        publish(ort, towns[i]);
        Freigabeeintrag eintrag = ort.release(ANTRAG);
        shown.add(ort.shown(eintrag));
        try (Freigabezugang offen = ort.open(eintrag)) {
          bytes[i] = write(offen, format);
          certificates[i] = offen.zertifikat().toJson("a", "b");
        }
      }
    }
    assertThat(shown.get(0))
        .as("the towns must differ in hidden cells only")
        .containsValue("GESPERRT")
        .isEqualTo(shown.get(1));
    assertThat(bytes[1]).isEqualTo(bytes[0]);
    assertThat(certificates[1]).isEqualTo(certificates[0]);
  }

  /** With k = 10^6 all is hidden: no distinctive number may be in any file, in any encoding. */
  @ParameterizedTest
  @EnumSource(Ausgabeformat.class)
  void canariesAreInNoFormat(Ausgabeformat format) throws IOException {
    long[][] canaries = {{918273, 827364}, {736455, 645546}, {554637, 463728}};
    try (Freigabeort ort = new Freigabeort(ordner)) {
      ort.policy(
          "mindestfallzahl: 3",
          "mindestfallzahl: 10000000",
          "mindestfallzahl_streng: 5",
          "mindestfallzahl_streng: 10000000",
          "hoechster_sperranteil: 0.66",
          "hoechster_sperranteil: 1.0");
      publish(ort, canaries);
      Freigabeeintrag eintrag = ort.release(ANTRAG);
      try (Freigabezugang offen = ort.open(eintrag)) {
        byte[] bytes = write(offen, format);
        byte[] certificate = offen.zertifikat().toJson("a", "b").getBytes(StandardCharsets.UTF_8);
        for (long[] row : canaries) {
          for (long canary : row) {
            assertAbsent(bytes, canary);
            assertAbsent(certificate, canary);
          }
          assertAbsent(bytes, Arrays.stream(row).sum());
        }
      }
    }
  }

  private static void assertAbsent(byte[] bytes, long canary) {
    List<byte[]> traces =
        List.of(
            String.valueOf(canary).getBytes(StandardCharsets.UTF_8),
            String.format("%,d", canary).getBytes(StandardCharsets.UTF_8),
            ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt((int) canary).array(),
            ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putDouble(canary).array());
    for (byte[] trace : traces) {
      assertThat(indexOf(bytes, trace)).as("canary %d", canary).isNegative();
    }
  }

  private static int indexOf(byte[] bytes, byte[] wanted) {
    for (int i = 0; i + wanted.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    return -1;
  }

  /** The attacker knows which sums there are, that counts are whole, and that zeros are shown. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void attackerFindsNoSmallCountInAnyFormat(int seed) throws Exception {
    long[][] counts = small(seed);
    try (Freigabeort ort = new Freigabeort(ordner)) {
      ort.policy("hoechster_sperranteil: 0.66", "hoechster_sperranteil: 1.0");
      publish(ort, counts);
      try (Freigabezugang offen = ort.open(ort.release(ANTRAG))) {
        for (Ausgabeformat format : Ausgabeformat.values()) {
          assertSafe(counts, Formatleser.read(format, write(offen, format)));
        }
      }
    }
  }

  private static void assertSafe(long[][] counts, List<List<String>> rows) {
    Map<String, String> shown = new TreeMap<>();
    for (List<String> row : rows) {
      String place = row.get(0).substring(row.get(0).lastIndexOf(':') + 1);
      shown.put(place + "/" + row.get(1), row.get(2).replace(".", ""));
    }
    int columns = counts[0].length;
    long[] lower = new long[counts.length * columns];
    long[] upper = new long[lower.length];
    Arrays.fill(upper, 10_000);
    List<LinearProgram.Row> known = new ArrayList<>();
    for (int q = 0; q <= counts.length; q++) {
      for (int s = 0; s <= columns; s++) {
        String key =
            (q == counts.length ? "0" : "q" + (q + 1))
                + "/"
                + (s == columns ? "insgesamt" : SEXES[s]);
        assertThat(shown).as("published or hidden").containsKey(key);
        boolean hidden = shown.get(key).isEmpty();
        long least = hidden ? 1 : Long.parseLong(shown.get(key));
        known.add(
            new LinearProgram.Row(
                sum(q, s, counts.length, columns), least, hidden ? 1_000_000 : least));
      }
    }
    try (LinearSession session =
        Solvers.ojAlgo().open(new LinearProgram(lower, upper, known), Duration.ofSeconds(30))) {
      for (int cell = 0; cell < lower.length; cell++) {
        long count = counts[cell / columns][cell % columns];
        if (count == 1 || count == 2) {
          double lo = value(session.minimise(LinearForm.of(cell)));
          double hi = value(session.maximise(LinearForm.of(cell)));
          assertThat(Math.floor(hi + 1e-6) - Math.ceil(lo - 1e-6))
              .as("cell %d is known to be in [%f, %f]", cell, lo, hi)
              .isGreaterThanOrEqualTo(1);
        }
      }
    }
  }

  private static LinearForm sum(int quarter, int sex, int quarters, int sexes) {
    Map<Integer, Long> cells = new TreeMap<>();
    for (int q = 0; q < quarters; q++) {
      for (int s = 0; s < sexes; s++) {
        if ((quarter == quarters || quarter == q) && (sex == sexes || sex == s)) {
          cells.put(q * sexes + s, 1L);
        }
      }
    }
    return LinearForm.of(cells);
  }

  private static double value(SolverOutcome outcome) {
    assertThat(outcome).isInstanceOf(SolverOutcome.Found.class);
    return ((SolverOutcome.Found) outcome).objective();
  }
}
