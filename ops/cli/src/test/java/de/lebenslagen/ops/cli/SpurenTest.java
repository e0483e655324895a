package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The search of the proofs finds numbers in every spelling. */
class SpurenTest {

  /** The same in other words. */
  private static final Pattern SECHSSTELLIG =
      Pattern.compile(
          "(?<![0-9])(?<![0-9][.,])"
              + "(?=([0-9]{3})[.,'\u00a0\u2009\u202f ]?([0-9]{3})(?![0-9]))");

  @Test
  void numbersAreFoundInEverySpellingAndNotAsPartsOfOthers() {
    for (String spelling :
        List.of("123456", "123.456", "x123 456y", "123\u202f456,", "\"123,456\"", "-123'456")) {
      assertThat(find(spelling)).as(spelling).containsExactly("123456 in text");
    }
    for (String other :
        List.of("1123456", "1234567", "1.123.456", "0,123456", "12 3456", "12345")) {
      assertThat(find(other)).as(other).isEmpty();
    }
  }

  private static List<String> find(String text) {
    return Spuren.find(
        List.of("123456"), List.of(new Spuren.Teil("text", text.getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void everythingThatThePatternFindsIsFound() {
    Random random = new Random(7);
    String signs = "0123456789123456789.,' \u00a0\u2009\u202fx\n";
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(60, 0, signs.length()).forEach(at -> text.append(signs.charAt(at)));
      assertThat(Spuren.listSechsstellige(text.toString()))
          .as(text.toString())
          .isEqualTo(
              SECHSSTELLIG.matcher(text).results().map(m -> m.group(1) + m.group(2)).toList());
    }
  }

  @Test
  void numbersAreFoundInBytesWhereverTheyBegin() {
    ByteBuffer bytes = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(3, 654_321).putDouble(21, 999_999);

    assertThat(
            Spuren.find(
                List.of("654321", "999999", "100000"),
                List.of(new Spuren.Teil("bytes", bytes.array()))))
        .containsExactly("654321 in bytes", "999999 in bytes");
  }
}
