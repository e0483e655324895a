package de.lebenslagen.warehouse.raum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.model.RaumId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/** Areas are strips, 0.01 degrees high, from west to east. */
class RaumvergleichTest {

  private static final LocalDate ALT = LocalDate.of(2010, 1, 1);
  private static final LocalDate NEU = LocalDate.of(2020, 1, 1);

  @Test
  void unchangedWhenBorderIsDrawnANewByAHair() {
    List<Raumaenderung> result =
        Raumvergleich.compare(
            List.of(strip(ALT, "1", "Nord", 0, 10), strip(ALT, "2", "Süd", 10, 20)),
            List.of(strip(NEU, "1", "Nord", 0, 10.1), strip(NEU, "2", "Süd", 10.1, 20)));
    assertThat(result)
        .extracting(Raumaenderung::art)
        .containsExactly(Raumaenderung.Art.UNVERAENDERT, Raumaenderung.Art.UNVERAENDERT);
  }

  @Test
  void renamedWhenOnlyTheNameDiffers() {
    Raumaenderung aenderung =
        only(List.of(strip(ALT, "1", "Nord", 0, 10)), List.of(strip(NEU, "7", "Mitte", 0, 10)));
    assertThat(aenderung.art()).isEqualTo(Raumaenderung.Art.UMBENANNT);
    assertThat(aenderung.neu()).extracting(RaumId::schluessel).containsExactly("7");
  }

  @Test
  void splitWhenOneBecomesTwo() {
    Raumaenderung aenderung =
        only(
            List.of(strip(ALT, "1", "Nord", 0, 10)),
            List.of(strip(NEU, "1", "West", 0, 4), strip(NEU, "2", "Ost", 4, 10)));
    assertThat(aenderung.art()).isEqualTo(Raumaenderung.Art.GETEILT);
    assertThat(aenderung.anteile().get(0).vomAlten()).isCloseTo(0.4, within(1e-6));
    assertThat(aenderung.anteile().get(0).vomNeuen()).isCloseTo(1, within(1e-6));
  }

  @Test
  void mergedWhenTwoBecomeOne() {
    Raumaenderung aenderung =
        only(
            List.of(strip(ALT, "1", "West", 0, 4), strip(ALT, "2", "Ost", 4, 10)),
            List.of(strip(NEU, "1", "Nord", 0, 10)));
    assertThat(aenderung.art()).isEqualTo(Raumaenderung.Art.ZUSAMMENGELEGT);
  }

  @Test
  void movedWithShareWhenBorderWanders() {
    Raumaenderung aenderung =
        only(
            List.of(strip(ALT, "1", "Nord", 0, 10), strip(ALT, "2", "Süd", 10, 20)),
            List.of(strip(NEU, "1", "Nord", 0, 12.5), strip(NEU, "2", "Süd", 12.5, 20)));
    assertThat(aenderung.art()).isEqualTo(Raumaenderung.Art.GRENZE_VERSCHOBEN);
    assertThat(aenderung.anteile()).hasSize(3);
    assertThat(aenderung.anteile().get(1).alt().schluessel()).isEqualTo("2");
    assertThat(aenderung.anteile().get(1).vomAlten()).isCloseTo(0.25, within(1e-6));
  }

  @Test
  void addedAndDroppedWhenGroundIsNotShared() {
    List<Raumaenderung> result =
        Raumvergleich.compare(
            List.of(strip(ALT, "1", "Nord", 0, 10)), List.of(strip(NEU, "2", "Süd", 10, 20)));
    assertThat(result)
        .extracting(Raumaenderung::art)
        .containsExactly(Raumaenderung.Art.ENTFALLEN, Raumaenderung.Art.HINZUGEKOMMEN);
  }

  private static Raumaenderung only(List<Raum> alt, List<Raum> neu) {
    List<Raumaenderung> result = Raumvergleich.compare(alt, neu);
    assertThat(result).hasSize(1);
    return result.get(0);
  }

  private static Raum strip(
      LocalDate stand, String schluessel, String name, double west, double ost) {
    Envelope kasten = new Envelope(9 + west / 1000, 9 + ost / 1000, 54, 54.01);
    return new Raum(
        new RaumId("ort", stand, "gebiet", schluessel),
        name,
        Optional.of(PolygonBau.FACTORY.toGeometry(kasten)));
  }
}
