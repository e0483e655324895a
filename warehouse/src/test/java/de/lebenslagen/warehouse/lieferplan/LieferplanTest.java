package de.lebenslagen.warehouse.lieferplan;

import static de.lebenslagen.warehouse.lieferplan.Planstand.FAELLIG;
import static de.lebenslagen.warehouse.lieferplan.Planstand.GELIEFERT;
import static de.lebenslagen.warehouse.lieferplan.Planstand.KOMMT;
import static de.lebenslagen.warehouse.lieferplan.Planstand.LUECKE;
import static de.lebenslagen.warehouse.lieferplan.Planstand.OFFEN;
import static de.lebenslagen.warehouse.lieferplan.Planstand.UEBERFAELLIG;
import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.declaration.DatenquelleReader;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Zeitbezug;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LieferplanTest {

  private static final LocalDate HEUTE = LocalDate.of(2026, 11, 22);

  @TempDir Path ordner;

  /** The unemployed of Flensburg with another rhythm. */
  private Datenquelle quelle(String rhythmus) {
    Path vorlage = Path.of("..", "ops", "demo", "flensburg", "datenquellen", "arbeitslose.yml");
    try {
      String yaml = Files.readString(vorlage).replace("rhythmus: { takt: jaehrlich }", rhythmus);
      return DatenquelleReader.read(Files.writeString(ordner.resolve("arbeitslose.yml"), yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Planzeile> plan(Datenquelle quelle, LocalDate heute, Zeitbezug... da) {
    List<Eingang> eingaenge = Arrays.stream(da).map(z -> new Eingang(quelle.id(), z)).toList();
    return Lieferplan.of(List.of(quelle), eingaenge, heute).zeilen();
  }

  private static Zeitbezug ende(int jahr) {
    return Zeitbezug.stichtag(LocalDate.of(jahr, 12, 31));
  }

  @Test
  void yearsFromTheFirstDeliveredToTheLastThatIsOverAreExpected() {
    List<Planzeile> plan =
        plan(quelle("rhythmus: { takt: jaehrlich }"), HEUTE, ende(2021), ende(2023));

    assertThat(plan)
        .extracting(Planzeile::berichtsjahr)
        .containsExactly(2021, 2022, 2023, 2024, 2025);
    assertThat(plan)
        .extracting(Planzeile::stand)
        .containsExactly(GELIEFERT, LUECKE, GELIEFERT, OFFEN, OFFEN);
  }

  @Test
  void dayDecidesWhetherItComesIsDueOrLate() {
    Datenquelle quelle = quelle("rhythmus: { takt: jaehrlich, faellig: \"03-31\" }");

    assertThat(standOf(quelle, LocalDate.of(2026, 1, 15))).isEqualTo(KOMMT);
    assertThat(standOf(quelle, LocalDate.of(2026, 3, 1))).isEqualTo(FAELLIG);
    assertThat(standOf(quelle, LocalDate.of(2026, 3, 31))).isEqualTo(FAELLIG);
    assertThat(standOf(quelle, LocalDate.of(2026, 4, 1))).isEqualTo(UEBERFAELLIG);
    assertThat(plan(quelle, HEUTE).get(0).faelligAm()).contains(LocalDate.of(2026, 3, 31));
  }

  /** Of a source that never delivered, only the last year is asked for. */
  private static Planstand standOf(Datenquelle quelle, LocalDate heute) {
    List<Planzeile> plan = plan(quelle, heute);
    assertThat(plan).singleElement().extracting(Planzeile::berichtsjahr).isEqualTo(2025);
    return plan.get(0).stand();
  }

  @Test
  void yearOfQuartersIsThereWhenAllFourAre() {
    Datenquelle quelle = quelle("rhythmus: { takt: quartalsweise }");

    List<Planzeile> plan =
        plan(quelle, HEUTE, Zeitbezug.quartal(2025, 1), Zeitbezug.quartal(2025, 2));

    assertThat(plan)
        .singleElement()
        .satisfies(
            z -> {
              assertThat(z.geliefert()).isEqualTo(2);
              assertThat(z.erwartet()).isEqualTo(4);
              assertThat(z.stand()).isEqualTo(OFFEN);
            });
  }

  @Test
  void whatComesOnceOrWithoutRhythmIsNotAskedForAgain() {
    assertThat(plan(quelle("rhythmus: { takt: einmalig }"), HEUTE, ende(2011)))
        .extracting(Planzeile::stand)
        .containsExactly(GELIEFERT);
    assertThat(plan(quelle("rhythmus: { takt: einmalig }"), HEUTE)).hasSize(1);
    assertThat(plan(quelle("rhythmus: { takt: unregelmaessig }"), HEUTE)).isEmpty();
    assertThat(plan(quelle("rhythmus: { takt: unregelmaessig }"), HEUTE, ende(2011), ende(2020)))
        .extracting(Planzeile::berichtsjahr)
        .containsExactly(2011, 2020);
  }

  @Test
  void nothingIsExpectedAfterTheEnd() {
    Datenquelle ended =
        quelle("rhythmus: { takt: jaehrlich, faellig: \"03-31\", bis: 2023-12-31 }");

    assertThat(plan(ended, HEUTE, ende(2021), ende(2023)))
        .extracting(z -> z.berichtsjahr() + " " + z.stand())
        .containsExactly("2021 GELIEFERT", "2022 LUECKE", "2023 GELIEFERT");
    assertThat(plan(ended, HEUTE, ende(2021)))
        .extracting(z -> z.berichtsjahr() + " " + z.stand())
        .containsExactly("2021 GELIEFERT", "2022 UEBERFAELLIG", "2023 UEBERFAELLIG");
    assertThat(plan(ended, HEUTE)).isEmpty();
    assertThat(plan(ended, LocalDate.of(2023, 6, 1)))
        .extracting(Planzeile::berichtsjahr)
        .containsExactly(2022);
  }

  @Test
  void mostUrgentComesFirst() {
    Datenquelle late = quelle("rhythmus: { takt: jaehrlich, faellig: \"03-31\" }");
    Lieferplan plan =
        Lieferplan.of(List.of(late), List.of(new Eingang(late.id(), ende(2023))), HEUTE);

    assertThat(plan.listZuTun()).extracting(Planzeile::berichtsjahr).containsExactly(2024, 2025);
    assertThat(plan.listLuecken()).isEmpty();
  }
}
