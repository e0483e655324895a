package de.lebenslagen.dashboards.figures.abbildung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.lebenslagen.warehouse.freigabe.InterneTabelle;
import de.lebenslagen.warehouse.indicator.Einheit;
import de.lebenslagen.warehouse.indicator.Wertvermerk;
import de.lebenslagen.warehouse.indicator.Zeitreihenbruch;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.model.Wertstatus.Zahl;
import de.lebenslagen.warehouse.stats.Interval;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What figures say. */
class AbbildungTest {

  private static final Kopf KOPF =
      new Kopf(
          "Arbeitslosenanteil",
          Optional.empty(),
          new Einheit("Prozent", 100, 1),
          "am 31.12.2022",
          "2026-11-01",
          "Stadt Flensburg.",
          List.of());

  private static Bildwert wert(String name, int jahr, double zahl) {
    return new Bildwert(
        name, name, jahr, new Zahl(zahl), Optional.of(new Interval(zahl - 1, zahl + 1)), Set.of());
  }

  private static Bildwert ohne(String name, int jahr, Wertstatus status) {
    return new Bildwert(name, name, jahr, status, Optional.empty(), Set.of());
  }

  private static Bildwerte werte(Bildwert... werte) {
    return Bildwerte.fromIntern(List.of(werte));
  }

  private static Rangbalken rang(Bildwert... werte) {
    return Rangbalken.of(KOPF, werte(werte), 2022, werte(wert("Stadt", 2022, 8)));
  }

  @Test
  void titleSaysWhereItIsHighestAndLowest() {
    assertThat(rang(wert("A", 2022, 5), wert("B", 2022, 12.34), wert("C", 2022, 9)).titel())
        .isEqualTo(
            "Arbeitslosenanteil 2022: am höchsten in B (12,3\u00a0%), am niedrigsten in A"
                + " (5,0\u00a0%)");
  }

  @Test
  void titleNamesAllWhoShareAPlaceAsPrinted() {
    assertThat(rang(wert("A", 2022, 5.01), wert("B", 2022, 9), wert("C", 2022, 4.99)).titel())
        .endsWith("am niedrigsten in A und C (5,0\u00a0%)");
  }

  @Test
  void titleWhenAllAreEqualOneOrNone() {
    assertThat(rang(wert("A", 2022, 5), wert("B", 2022, 5)).titel())
        .isEqualTo("Arbeitslosenanteil 2022: in allen 2 Gebieten 5,0\u00a0%");
    assertThat(rang(wert("A", 2022, 5)).titel()).endsWith(": A 5,0\u00a0%");
    assertThat(rang(ohne("A", 2022, new Wertstatus.Gesperrt())).titel())
        .isEqualTo("Arbeitslosenanteil 2022: gesperrt: A");
    assertThat(rang().titel()).endsWith("keine Werte");
  }

  @Test
  void givenMessageIsTheTitle() {
    Rangbalken figure =
        Rangbalken.of(KOPF.withBotschaft("Botschaft"), werte(wert("A", 2022, 5)), 2022, werte());

    assertThat(figure.titel()).isEqualTo("Botschaft");
  }

  @Test
  void alternativeTextTellsFindingTownAndWhatHasNoNumber() {
    Rangbalken figure =
        rang(
            wert("A", 2022, 5),
            wert("B", 2022, 12),
            ohne("C", 2022, new Wertstatus.Gesperrt()),
            ohne("D", 2022, new Wertstatus.NichtGeliefert("x")));

    assertThat(figure.alternativtext())
        .startsWith(
            "Rangfolge, 4 Gebiete, mit 95-%-Intervallen. Arbeitslosenanteil 2022: am höchsten")
        .contains("Stadt insgesamt: 8,0\u00a0%")
        .contains("mit dem ganzen Intervall darüber: 1 Gebiet, darunter: 1 Gebiet.")
        .contains("Ohne Zahl: nicht geliefert: D; gesperrt: C.");
  }

  @Test
  void plainCountIsNotMeasuredAgainstTheTown() {
    Kopf kopf =
        new Kopf(
            "Menschen", Optional.empty(), new Einheit("Personen", 1, 0), "", "x", "y", List.of());

    assertThat(
            Rangbalken.of(kopf, werte(wert("A", 2022, 5)), 2022, werte(wert("Stadt", 2022, 900)))
                .findStadt())
        .isEmpty();
    assertThat(
            new Verlauf(kopf, werte(wert("A", 2022, 5)), werte(wert("Stadt", 2022, 900)), List.of())
                .vergleich()
                .list())
        .isEmpty();
  }

  @Test
  void alternativeTextNamesTheUnitOnce() {
    Kopf kopf =
        new Kopf(
            "Zuzüge", Optional.empty(), new Einheit("je 1.000", 1000, 1), "", "x", "y", List.of());

    assertThat(Rangbalken.of(kopf, werte(wert("A", 2022, 5)), 2022, werte()).alternativtext())
        .endsWith("Zuzüge 2022: A 5,0. Einheit: je 1.000.");
  }

  @Test
  void tableHasTheSameFiguresWithStatusInWords() {
    Datentafel tafel =
        rang(
                wert("A", 2022, 5),
                wert("B", 2022, 12),
                ohne("C", 2022, new Wertstatus.Gesperrt()),
                ohne("D", 2022, new Wertstatus.EchteNull()))
            .tafel();

    assertThat(tafel.spalten())
        .containsExactly("Gebiet", "Wert (Prozent)", "95-%-Intervall", "Vermerk");
    assertThat(tafel.zeilen())
        .containsExactly(
            List.of("B", "12,0", "11,0 bis 13,0", ""),
            List.of("A", "5,0", "4,0 bis 6,0", ""),
            List.of("D", "– (genau null)", "", ""),
            List.of("C", "gesperrt", "", ""),
            List.of("Stadt", "8,0", "7,0 bis 9,0", ""));
  }

  @Test
  void internalFigureSaysSoAndSmallNumbersAreNoted() {
    Bildwert small =
        new Bildwert(
            "A", "A", 2022, new Zahl(5), Optional.empty(), Set.of(Wertvermerk.KLEINE_FALLZAHL));

    assertThat(rang(small, wert("B", 2022, 9)).hinweise())
        .containsExactly(
            "Intern: nicht auf Geheimhaltung geprüft, nicht weitergeben.",
            "A: weniger als 10 Fälle im Zähler; solche Werte schwanken stark von Jahr zu Jahr.");
  }

  @Test
  void seriesSaysThatABreakLiesBetween() {
    Verlauf verlauf =
        new Verlauf(
            KOPF,
            werte(wert("A", 2018, 10), wert("A", 2019, 11), wert("A", 2022, 7)),
            werte(),
            List.of(new Zeitreihenbruch(LocalDate.of(2020, 1, 1), "Neues Gesetz.")));

    assertThat(verlauf.befund())
        .isEqualTo(
            "Arbeitslosenanteil in A: 2018 10,0\u00a0%, 2022 7,0\u00a0% (dazwischen ein Bruch der"
                + " Zeitreihe)");
    assertThat(verlauf.alternativtext()).contains("Bruch ab 2020: Neues Gesetz.");
    assertThat(verlauf.isGebrochen(2019, 2020)).isTrue();
    assertThat(verlauf.isGebrochen(2018, 2019)).isFalse();
    assertThat(verlauf.isGebrochen(2020, 2022)).isFalse();
  }

  @Test
  void seriesWithoutAnyNumberSaysWhy() {
    Verlauf verlauf =
        new Verlauf(
            KOPF,
            werte(
                ohne("A", 2018, new Wertstatus.Gesperrt()),
                ohne("A", 2019, new Wertstatus.Gesperrt())),
            werte(),
            List.of());

    assertThat(verlauf.befund())
        .isEqualTo("Arbeitslosenanteil in A: in keinem Jahr eine Zahl (gesperrt)");
  }

  @Test
  void seriesTableSaysWhereAYearWasNotAskedFor() {
    Verlauf verlauf =
        new Verlauf(KOPF, werte(wert("A", 2018, 10), wert("B", 2019, 11)), werte(), List.of());

    assertThat(verlauf.tafel().zeilen())
        .containsExactly(
            List.of("A", "10,0", "keine Angabe"), List.of("B", "keine Angabe", "11,0"));
  }

  @Test
  void agesAreSharesOnlyWhereAllBandsHaveANumber() {
    Altersaufbau whole = ages(new Zahl(25), new Zahl(50), new Zahl(25));
    Altersaufbau hidden = ages(new Zahl(25), new Wertstatus.Gesperrt(), new Zahl(25));

    assertThat(whole.befund())
        .isEqualTo("Arbeitslosenanteil: 25,0\u00a0% unter 18 Jahren, 25,0\u00a0% ab 65 Jahren");
    assertThat(hidden.befund()).endsWith("nicht alle Altersgruppen haben eine Zahl");
    assertThat(hidden.findSumme()).isEmpty();
    assertThat(hidden.alternativtext()).contains("gesperrt: 18-65");
  }

  private static Altersaufbau ages(Wertstatus young, Wertstatus middle, Wertstatus old) {
    Bildwerte werte =
        werte(ohne("0-18", 2022, young), ohne("18-65", 2022, middle), ohne("65+", 2022, old));
    return new Altersaufbau(KOPF, List.of(new Altersaufbau.Seite("alle", werte)), werte(), "Stadt");
  }

  @Test
  void overlappingAgesAreRefused() {
    Bildwerte werte = werte(wert("0-18", 2022, 5), wert("0-3", 2022, 1));

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Altersaufbau(
                    KOPF, List.of(new Altersaufbau.Seite("alle", werte)), werte(), "Stadt"))
        .withMessageContaining("overlap");
  }

  @Test
  void missingColumnOfATableIsNamedWithSuggestion() {
    InterneTabelle tabelle = new InterneTabelle("t", "d", List.of(), List.of());

    assertThatExceptionOfType(Abbruch.class)
        .isThrownBy(() -> Bildwerte.of(tabelle, Wertspalten.STERN))
        .withMessageContaining("raum_id");
  }
}
