package de.lebenslagen.warehouse.raum;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.schema.Spaltenart;
import de.lebenslagen.warehouse.schema.Sternschema;
import de.lebenslagen.warehouse.schema.Sternspalte;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

class RaumdimensionenTest {

  private static final Map<Spaltenart, Class<?>> JAVA =
      Map.of(
          Spaltenart.SCHLUESSEL, String.class,
          Spaltenart.TEXT, String.class,
          Spaltenart.GANZZAHL, Integer.class,
          Spaltenart.DEZIMAL, Double.class,
          Spaltenart.DATUM, LocalDate.class,
          Spaltenart.WAHRHEITSWERT, Boolean.class,
          Spaltenart.GEOMETRIE, byte[].class);

  private static final Raumdimensionen DIMENSIONEN = dimensionen();

  private static Raumdimensionen dimensionen() {
    return new Raumdimensionen(
        List.of(RaumgliederungReader.readVerwaltung().getRaumgliederung(), Ortsdaten.flensburg()));
  }

  static Stream<Arguments> tables() {
    return Stream.of(
        Arguments.of("dim_raumgliederung", DIMENSIONEN.dimRaumgliederung(), 2),
        Arguments.of("dim_ebene", DIMENSIONEN.dimEbene(), 7),
        Arguments.of("dim_raum", DIMENSIONEN.dimRaum(), 466 + 55 + 2),
        Arguments.of("geo_raum", DIMENSIONEN.geoRaum(), 55),
        Arguments.of(
            "raum_zuordnung",
            DIMENSIONEN.raumZuordnung(),
            396 * 3 + 53 * 2 + 16 + 41 * 2 + 13 + 3));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void rowsFitTheStarWhenWritten(String tabelle, List<Object[]> rows, int anzahl) {
    List<Sternspalte> spalten = Sternschema.getTabelle(tabelle).spalten();
    assertThat(rows).hasSize(anzahl);
    for (Object[] row : rows) {
      assertThat(row).as(Arrays.toString(row)).hasSize(spalten.size());
      for (int i = 0; i < row.length; i++) {
        Sternspalte spalte = spalten.get(i);
        if (row[i] == null) {
          assertThat(spalte.pflicht()).as(tabelle + "." + spalte.name()).isFalse();
        } else {
          assertThat(row[i]).as(spalte.name()).isInstanceOf(JAVA.get(spalte.art()));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void rowsAreSortedByKeyWhenWritten(String tabelle, List<Object[]> rows) {
    int schluesselSpalten = Sternschema.getTabelle(tabelle).sortierung().size();
    List<String> keys =
        rows.stream().map(r -> Arrays.asList(r).subList(0, schluesselSpalten).toString()).toList();
    assertThat(keys).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void bytesAreTheSameWhenReadAgain() {
    List<Object[]> nochmal = dimensionen().geoRaum();
    List<Object[]> einmal = DIMENSIONEN.geoRaum();
    for (int i = 0; i < einmal.size(); i++) {
      assertThat(nochmal.get(i)).containsExactly(einmal.get(i));
    }
  }

  @Test
  void geometryIsReadableWhenTakenFromTheRow() throws ParseException {
    byte[] wkb = (byte[]) DIMENSIONEN.geoRaum().get(0)[1];
    assertThat(wkb[0]).isEqualTo((byte) 1);
    assertThat(new WKBReader().read(wkb).isValid()).isTrue();
  }
}
