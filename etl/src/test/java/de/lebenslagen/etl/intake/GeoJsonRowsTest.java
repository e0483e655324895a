package de.lebenslagen.etl.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(300)
class GeoJsonRowsTest {

  private static final String GEOJSON = "art: geojson, dezimalzeichen: \",\"";

  @TempDir Path ordner;

  @Test
  void attributesAreRowsAndGeometryIsNot() {
    String text =
        """
        { "type": "FeatureCollection", "name": "x", "crs": { "features": [1] },
          "features": [
            { "type": "Feature", "properties": { "schluessel": "01", "flaeche": 2.50, "gut": true },
              "geometry": { "type": "Point", "coordinates": [9.4, 54.7] } },
            { "geometry": null, "properties": { "name": "Mürwik", "flaeche": null, "teile": [1] } },
            { "type": "Feature", "properties": null } ],
          "bbox": [1, 2] }
        """;
    Leseprobe probe = Leseprobe.read(ordner, GEOJSON, text);
    assertThat(probe.befund).isEmpty();
    assertThat(probe.kopf).containsExactly("schluessel", "flaeche", "gut", "name", "teile");
    assertThat(probe.zeilen).containsExactly("1 [01, 2,50, true, , ]", "2 [, , , Mürwik, […]]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "a;b\n1;2",
        "{\"type\":\"Feature\",\"properties\":{}}",
        "{\"features\":{}}",
        "{\"features\":[{\"properties\":{\"a\":1}},",
        "{\"features\":[{\"properties\":{\"a\":1}},7]}",
        "{\"features\":[{\"properties\":{\"a\":01}}]}",
        "{\"features\":[{\"properties\":{\"a\":\"\\ud800x\"}}]} x",
      })
  void findingWhenItIsNoFeatureCollection(String text) {
    assertThat(Leseprobe.read(ordner, GEOJSON, text).befund)
        .hasValueSatisfying(b -> assertThat(b.regel()).isEqualTo("GEOJSON"));
  }

  @Test
  void findingWhenItNestsWithoutEnd() {
    String text = "{\"features\":[{\"geometry\":" + "[".repeat(100_000);
    assertThat(Leseprobe.read(ordner, GEOJSON, text).befund)
        .hasValueSatisfying(b -> assertThat(b.regel()).isEqualTo("GEOJSON"));
  }

  @Test
  void findingWhenEveryFeatureBringsNewColumns() {
    StringBuilder text = new StringBuilder("{\"features\":[");
    for (int i = 0; i < 20_000; i++) {
      text.append(i == 0 ? "" : ",").append("{\"properties\":{\"p").append(i).append("\":1}}");
    }
    assertThat(Leseprobe.read(ordner, GEOJSON, text.append("]}").toString()).befund)
        .hasValueSatisfying(b -> assertThat(b.regel()).isEqualTo("ZEILENLAENGE"));
  }
}
