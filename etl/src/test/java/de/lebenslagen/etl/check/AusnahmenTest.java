package de.lebenslagen.etl.check;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.warehouse.model.Ausnahme;
import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Schweregrad;
import de.lebenslagen.warehouse.model.Statuscode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An Ausnahme gives up the values of a FEHLER, and nothing else. */
class AusnahmenTest {

  private static final LocalDate HEUTE = LocalDate.of(2026, 11, 22);
  private static final String GRUND = "Die Quelle hat sich vertan.";

  /** A promise that anzahl is 200 more than davon. */
  private static final String SUMME =
      "\n  - { regel: SUMME, schweregrad: fehler, grund: Probe, angaben: { teile: [davon, \"200\"], gesamt: anzahl } }";

  private static final int ANZAHL = 3;

  @TempDir Path ordner;

  private Pruefstand stand;

  @BeforeEach
  void prepare() {
    stand = new Pruefstand(ordner);
  }

  private Lieferung deliver(String pruefungen, List<String> zeilen) {
    String yaml = String.format(Pruefstand.LANG, pruefungen);
    return stand.deliver(stand.declare("lang", yaml), "lang_a.csv", Pruefstand.join(zeilen));
  }

  private static Pruefergebnis check(Lieferung lieferung, Ausnahme... ausnahmen) {
    return Pruefer.pruefe(
        lieferung,
        Pruefstand.RAEUME,
        Vergleichsbestand.empty(),
        Ausnahmen.of(List.of(ausnahmen), HEUTE));
  }

  private static Ausnahme ausnahme(List<String> regeln, List<Integer> jahre, String... gebiete) {
    return new Ausnahme(
        "lang_probe",
        "lang",
        List.of("anzahl"),
        regeln,
        jahre,
        List.of(gebiete),
        GRUND,
        "Sozialplanung",
        HEUTE.minusDays(1),
        HEUTE.plusDays(1),
        Optional.empty());
  }

  /** The third row of data, area 2 in 2020, with this text as its anzahl. */
  private static List<String> withAnzahl(String text) {
    List<String> zeilen = new ArrayList<>(Pruefstand.listZeilen());
    zeilen.set(3, "2020;2;m;" + text + ";7;12,5;x");
    return zeilen;
  }

  private static List<Zelle> anzahl(Pruefergebnis ergebnis) {
    assertThat(ergebnis).isInstanceOf(Pruefergebnis.Bestanden.class);
    return ((Pruefergebnis.Bestanden) ergebnis)
        .lieferung().zeilen().stream().map(z -> z.zellen().get(ANZAHL)).toList();
  }

  private static boolean isAufgegeben(Zelle zelle) {
    return zelle.equals(new Zelle.OhneWert(Statuscode.NICHT_GELIEFERT, GRUND));
  }

  @Test
  void cellThatIsNoNumberIsGivenUpWhenItsRuleIsWaived() {
    Lieferung lieferung = deliver("[]", withAnzahl("viele"));
    assertThat(check(lieferung)).isInstanceOf(Pruefergebnis.Zurueckgewiesen.class);

    Pruefergebnis ergebnis = check(lieferung, ausnahme(List.of("MARKE"), List.of(2020), "02"));

    List<Zelle> zellen = anzahl(ergebnis);
    assertThat(zellen).hasSize(24);
    assertThat(zellen.stream().filter(AusnahmenTest::isAufgegeben)).hasSize(2);
    assertThat(isAufgegeben(zellen.get(2))).isTrue();
    assertThat(Pruefstand.listBefunde(ergebnis, "MARKE"))
        .singleElement()
        .satisfies(
            b -> {
              assertThat(b.schweregrad()).isEqualTo(Schweregrad.WARNUNG);
              assertThat(b.stelle().zeile()).hasValue(4);
              assertThat(b.abhilfe()).contains("Ausgenommen");
            });
    assertThat(Pruefstand.listBefunde(ergebnis, "AUSNAHME"))
        .singleElement()
        .satisfies(
            b ->
                assertThat(b.gefunden() + b.abhilfe())
                    .contains("2 Zellen", GRUND, "Sozialplanung", "23.11.2026"));
  }

  @Test
  void cellStaysAFehlerWhenTheAusnahmeIsAboutAnotherYearAreaColumnOrRule() {
    Lieferung lieferung = deliver("[]", withAnzahl("viele"));
    for (Ausnahme other :
        List.of(
            ausnahme(List.of("MARKE"), List.of(2021)),
            ausnahme(List.of("MARKE"), List.of(), "03"),
            ausnahme(List.of("TYP"), List.of()))) {
      Pruefergebnis ergebnis = check(lieferung, other);
      assertThat(ergebnis).isInstanceOf(Pruefergebnis.Zurueckgewiesen.class);
      assertThat(Pruefstand.listBefunde(ergebnis, "MARKE"))
          .extracting(Befund::schweregrad)
          .containsExactly(Schweregrad.FEHLER);
    }
  }

  @Test
  void givenUpCellsAreNoChangedMarksOfTheSource() {
    List<String> zeilen = new ArrayList<>(Pruefstand.listZeilen());
    zeilen.set(9, "2021;1;m;viele;7;12,5;x");

    Pruefergebnis ergebnis =
        check(deliver("[]", zeilen), ausnahme(List.of("MARKE"), List.of(2021)));

    assertThat(anzahl(ergebnis).stream().filter(AusnahmenTest::isAufgegeben)).hasSize(8);
    assertThat(Pruefstand.listBefunde(ergebnis, "MARKEN_GEGEN_VORJAHR")).isEmpty();
  }

  @Test
  void sumIsCheckedWithoutTheGivenUpCells() {
    List<String> zeilen = new ArrayList<>(Pruefstand.listZeilen());
    for (int i = 1; i < zeilen.size(); i++) {
      String[] z = zeilen.get(i).split(";");
      z[ANZAHL] = i == 5 ? "1" : "207";
      zeilen.set(i, String.join(";", z));
    }
    Lieferung lieferung = deliver(SUMME, zeilen);
    assertThat(check(lieferung)).isInstanceOf(Pruefergebnis.Zurueckgewiesen.class);

    Pruefergebnis ergebnis = check(lieferung, ausnahme(List.of("SUMME"), List.of(2020), "03"));

    assertThat(anzahl(ergebnis).stream().filter(AusnahmenTest::isAufgegeben)).hasSize(2);
    assertThat(Pruefstand.listBefunde(ergebnis, "SUMME"))
        .extracting(Befund::schweregrad)
        .containsExactly(Schweregrad.WARNUNG);
  }

  @Test
  void fehlerThatTheGivenUpCellsDoNotExplainStillStops() {
    Lieferung lieferung = deliver(SUMME, Pruefstand.listZeilen());

    Pruefergebnis ergebnis = check(lieferung, ausnahme(List.of("SUMME"), List.of(2020)));

    assertThat(ergebnis).isInstanceOf(Pruefergebnis.Zurueckgewiesen.class);
    assertThat(Pruefstand.listBefunde(ergebnis, "SUMME"))
        .extracting(Befund::schweregrad)
        .contains(Schweregrad.FEHLER, Schweregrad.WARNUNG);
  }

  @Test
  void columnIsNeverTakenOverWhenNoRuleIsNamed() {
    Pruefergebnis ergebnis =
        check(deliver("[]", Pruefstand.listZeilen()), ausnahme(List.of(), List.of()));

    assertThat(anzahl(ergebnis)).allMatch(AusnahmenTest::isAufgegeben);
    assertThat(Pruefstand.listBefunde(ergebnis, "AUSNAHME"))
        .singleElement()
        .satisfies(b -> assertThat(b.gefunden()).startsWith("24 Zellen"));
  }

  @Test
  void valuesAreTakenOverAndItIsSaidWhenTheFehlerIsGone() {
    Pruefergebnis ergebnis =
        check(deliver("[]", Pruefstand.listZeilen()), ausnahme(List.of("MARKE"), List.of()));

    assertThat(anzahl(ergebnis)).noneMatch(AusnahmenTest::isAufgegeben);
    assertThat(Pruefstand.listBefunde(ergebnis, "AUSNAHME"))
        .singleElement()
        .satisfies(b -> assertThat(b.abhilfe()).contains("ausnahme widerrufe lang_probe"));
  }

  @Test
  void expiredOrRevokedAusnahmeWaivesNothingAndIsNamed() {
    Lieferung lieferung = deliver("[]", withAnzahl("viele"));
    Ausnahme valid = ausnahme(List.of("MARKE"), List.of());
    Ausnahme revoked =
        valid.revoke(new Ausnahme.Widerruf(HEUTE, "Sozialplanung", "berichtigt geliefert"));
    Ausnahmen later = Ausnahmen.of(List.of(valid), HEUTE.plusDays(2));

    Pruefergebnis expired =
        Pruefer.pruefe(lieferung, Pruefstand.RAEUME, Vergleichsbestand.empty(), later);

    assertThat(expired).isInstanceOf(Pruefergebnis.Zurueckgewiesen.class);
    assertThat(Pruefstand.listBefunde(expired, "AUSNAHME"))
        .singleElement()
        .satisfies(b -> assertThat(b.gefunden()).contains("galt bis 23.11.2026"));
    assertThat(Pruefstand.listBefunde(check(lieferung, revoked), "AUSNAHME"))
        .singleElement()
        .satisfies(b -> assertThat(b.gefunden()).contains("widerrufen: berichtigt geliefert"));
    assertThat(
            Pruefer.pruefe(
                lieferung, Pruefstand.RAEUME, Vergleichsbestand.empty(), later.withAbgelaufene()))
        .isInstanceOf(Pruefergebnis.Bestanden.class);
  }

  @Test
  void hashOfADeclarationChangesWithItsAusnahmen() {
    Lieferung lieferung = deliver("[]", Pruefstand.listZeilen());
    Ausnahmen some = Ausnahmen.of(List.of(ausnahme(List.of(), List.of())), HEUTE);

    assertThat(Ausnahmen.KEINE.sha256(lieferung.datenquelle()))
        .isEqualTo(lieferung.datenquelle().sha256());
    assertThat(some.sha256(lieferung.datenquelle()))
        .isNotEqualTo(lieferung.datenquelle().sha256())
        .isEqualTo(some.sha256(lieferung.datenquelle()));
  }
}
