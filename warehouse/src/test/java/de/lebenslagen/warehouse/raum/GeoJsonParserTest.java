package de.lebenslagen.warehouse.raum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.warehouse.model.Abbruch;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are broken or meant to hurt. */
class GeoJsonParserTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"type\":\"FeatureCollection\",\"features\":[",
        "{\"type\":\"FeatureCollection\",\"features\":[]} und mehr",
        "{\"type\":\"FeatureCollection\",\"features\":{}}",
        "{\"type\":\"FeatureCollection\",\"features\":[1]}",
        "{\"type\":\"Topology\",\"features\":[]}",
        "{\"type\":\"FeatureCollection\",\"features\":[{\"geometry\":"
            + "{\"type\":\"Polygon\",\"coordinates\":[[[NaN,1]]]}}]}",
        "{\"type\":\"FeatureCollection\",\"type\":\"FeatureCollection\",\"features\":[]}"
      })
  void stoppedWhenNotAFeatureCollection(String text) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(Abbruch.class)
        .hasMessageStartingWith("Die Datei test.geojson");
  }

  @Test
  void stoppedWhenNestedTooDeep() {
    String tief = "[".repeat(100_000);
    assertThatThrownBy(() -> parse("{\"features\":[{\"geometry\":{\"coordinates\":" + tief))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("nesting depth");
  }

  @Test
  void stoppedWhenLargerThanFiftyMegabytes() {
    InputStream endlos =
        new InputStream() {
          @Override
          public int read() {
            return ' ';
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            Arrays.fill(buffer, offset, offset + length, (byte) ' ');
            return length;
          }
        };
    assertThatThrownBy(() -> GeoJsonParser.parse("test.geojson", Leseumfang.MIT_GRENZEN, endlos))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("höchstens 50 MB");
  }

  @Test
  void nonsenseIsKeptAsSuchWhenCoordinatesAreNoNumbers() {
    GeoJsonParser.Inhalt inhalt =
        parse(
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\","
                + "\"geometry\":{\"coordinates\":\"9 54\",\"type\":\"Polygon\"}}]}");
    assertThat(inhalt.objekte().get(0).koordinaten()).contains(new Koordinaten.Unsinn("\"9 54\""));
  }

  @Test
  void onlyScalarsAreReadWhenPropertiesAreNested() {
    GeoJsonParser.Inhalt inhalt =
        parse(
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":"
                + "{\"a\":7,\"b\":null,\"c\":{\"d\":1},\"e\":[1,2],\"f\":\" x \",\"g\":true}}]}");
    assertThat(inhalt.objekte().get(0).felder())
        .containsOnlyKeys("a", "f", "g")
        .containsEntry("a", "7")
        .containsEntry("f", "x");
  }

  private static GeoJsonParser.Inhalt parse(String text) {
    return GeoJsonParser.parse(
        "test.geojson",
        Leseumfang.MIT_GRENZEN,
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
