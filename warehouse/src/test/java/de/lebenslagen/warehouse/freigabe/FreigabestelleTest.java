package de.lebenslagen.warehouse.freigabe;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.disclosure.Frist;
import de.lebenslagen.warehouse.model.Freigabezeile;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.register.Freigabeeintrag;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the gate lets out, over the traps by which small counts leak. */
@Tag("langsam")
class FreigabestelleTest extends Freigabefall {

  private static final String BY_SEX =
      """
      - gegenstand: faelle
        ebenen: [stadtteil, stadt]
        nach: [[], [geschlecht]]
        jahre: [2022]
      """;

  @Test
  void everythingIsShownWhenNothingIsSmall() {
    ort.publish(
        g -> g.total("faelle", "q1", 10).total("faelle", "q2", 20).total("faelle", "q3", 0));

    assertThat(release(TOTALS))
        .containsOnly(
            Map.entry(quarter("q1"), "10"),
            Map.entry(quarter("q2"), "20"),
            Map.entry(quarter("q3"), "0"),
            Map.entry(TOWN, "30"));
  }

  @Test
  void secondCellIsHiddenWhenTheTotalWouldTellTheSmallOne() {
    ort.publish(
        g -> g.total("faelle", "q1", 1).total("faelle", "q2", 20).total("faelle", "q3", 30));

    Map<String, String> shown = release(TOTALS);

    assertThat(shown).containsEntry(quarter("q1"), "GESPERRT");
    assertThat(shown.values().stream().filter("GESPERRT"::equals)).hasSize(2);
  }

  @Test
  void rowOfOnesIsNotGivenAwayByItsSum() {
    ort.policy("hoechster_sperranteil: 0.66", "hoechster_sperranteil: 1.0");
    ort.publish(g -> g.total("faelle", "q1", 1).total("faelle", "q2", 1).total("faelle", "q3", 1));

    assertThat(release(TOTALS)).containsEntry(TOWN, "GESPERRT");
  }

  @Test
  void twoCellRowIsNotSolved() {
    ort.policy("hoechster_sperranteil: 0.66", "hoechster_sperranteil: 1.0");
    ort.publish(g -> g.total("faelle", "q1", 2).total("faelle", "q2", 40));

    assertThat(release(TOTALS).values().stream().filter("GESPERRT"::equals).count())
        .isGreaterThanOrEqualTo(2);
  }

  @Test
  void complementOfAnIncompleteBreakdownIsProtected() {
    ort.policy("hoechster_sperranteil: 0.66", "hoechster_sperranteil: 1.0");
    ort.publish(
        g ->
            g.total("faelle", "q1", 50)
                .total("faelle", "q2", 60)
                .part("faelle", "q1", "geschlecht", "weiblich", 49, false)
                .part("faelle", "q2", "geschlecht", "weiblich", 30, false));

    Map<String, String> shown = release(BY_SEX);

    assertThat(
            shown.get(quarter("q1")).equals("GESPERRT")
                || shown
                    .get(cell("faelle", Gemeinde.quarter("q1"), "geschlecht=weiblich"))
                    .equals("GESPERRT"))
        .as("50 − 49 = 1 man")
        .isTrue();
  }

  @Test
  void shareOfAPublishedDenominatorHidesItsComplement() {
    ort.publish(
        g ->
            g.total("einwohner", "q1", 400)
                .total("einwohner", "q2", 500)
                .total("einwohner", "q3", 600)
                .total("arbeitslose", "q1", 399)
                .total("arbeitslose", "q2", 50)
                .total("arbeitslose", "q3", 60));

    Map<String, String> shown =
        release(
            """
            - gegenstand: einwohner
              ebenen: [stadtteil]
              jahre: [2022]
            - gegenstand: arbeitslose
              ebenen: [stadtteil]
              jahre: [2022]
            """);

    assertThat(
            shown.get(cell("einwohner", Gemeinde.quarter("q1"), "")).equals("GESPERRT")
                || shown.get(cell("arbeitslose", Gemeinde.quarter("q1"), "")).equals("GESPERRT"))
        .isTrue();
  }

  @Test
  void overlappingBandsHideTheirDifference() {
    ort.publish(
        g -> {
          for (String q : new String[] {"q1", "q2", "q3"}) {
            g.total("faelle", q, 100);
            g.part("faelle", q, "altersgruppe", "0-18", 30, false);
            g.part("faelle", q, "altersgruppe", "0-7", q.equals("q1") ? 29 : 10, false);
          }
        });

    Map<String, String> shown =
        release(
            """
            - gegenstand: faelle
              ebenen: [stadtteil]
              nach: [[], [altersgruppe]]
              jahre: [2022]
            """);

    assertThat(
            shown
                    .get(cell("faelle", Gemeinde.quarter("q1"), "altersgruppe=0-18"))
                    .equals("GESPERRT")
                || shown
                    .get(cell("faelle", Gemeinde.quarter("q1"), "altersgruppe=0-7"))
                    .equals("GESPERRT"))
        .as("30 − 29 = 1 child of 7 to 18")
        .isTrue();
  }

  @Test
  void otherGebietsstandHidesTheDifferenceOfTheBoundary() {
    ort.publish(
        g ->
            g.formerQuarter("a1", "q1")
                .formerQuarter("a2", "q1~", "q2~")
                .formerQuarter("a3", "q2")
                .total("faelle", "q1", 101)
                .total("faelle", "q2", 200)
                .formerTotal("faelle", "a1", 100)
                .formerTotal("faelle", "a2", 51)
                .formerTotal("faelle", "a3", 150));

    Freigabeeintrag eintrag = ort.release(TOTALS);
    try (Freigabezugang offen = ort.open(eintrag)) {
      assertThat(offen.query("", "SELECT count(*) FROM raum_zuordnung WHERE anteil < 1").zeilen())
          .as("shares of areas may be shares of people")
          .singleElement()
          .satisfies(zeile -> assertThat(zeile.wert(0)).hasToString("0"));
    }
    Map<String, String> first = ort.shown(eintrag);
    assertThat(
            first.get(quarter("q1")).equals("GESPERRT")
                || first.get(cell("faelle", Gemeinde.former("a1"), "")).equals("GESPERRT"))
        .as("101 − 100 = 1 person in the strip that moved")
        .isTrue();
  }

  @Test
  void quartersHideWhatTheYearWouldTell() {
    ort.publish(
        g -> {
          for (String q : new String[] {"q1", "q2", "q3"}) {
            g.flow("faelle", q, "kalenderjahr_2022", q.equals("q1") ? 61 : 80);
            for (int i = 1; i <= 4; i++) {
              g.flow("faelle", q, "quartal_2022-" + i, q.equals("q1") ? (i == 4 ? 1 : 20) : 20);
            }
          }
        });

    Map<String, String> shown =
        release("- {gegenstand: faelle, ebenen: [stadtteil], jahre: [2022]}");

    String place = "faelle|" + Gemeinde.quarter("q1");
    assertThat(shown).containsEntry(place + "|quartal_2022-4|", "GESPERRT");
    assertThat(
            shown.entrySet().stream()
                .filter(e -> e.getKey().startsWith(place) && e.getValue().equals("GESPERRT")))
        .hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void publishedByOthersIsShownHoweverSmall() {
    ort.publish(
        g ->
            g.total("offen", "faelle", "q1", 2022, 1)
                .total("offen", "faelle", "q2", 2022, 2)
                .total("offen", "faelle", "q3", 2022, 30));

    assertThat(release(TOTALS)).containsEntry(quarter("q1"), "1").containsEntry(TOWN, "33");
  }

  @Test
  void publishedByOthersIsHiddenWhenThePolicySaysSo() {
    ort.policy("bereits_veroeffentlicht: gilt", "bereits_veroeffentlicht: gilt_nicht")
        .publish(
            g ->
                g.total("offen", "faelle", "q1", 2022, 1)
                    .total("offen", "faelle", "q2", 2022, 20)
                    .total("offen", "faelle", "q3", 2022, 30));

    assertThat(release(TOTALS)).containsEntry(quarter("q1"), "GESPERRT");
  }

  @Test
  void tooMuchHiddenIsRefusedWithProposal() {
    ort.publish(
        g -> {
          for (int i = 1; i <= 4; i++) {
            g.total("faelle", "q" + i, 30);
            g.part("faelle", "q" + i, "art", "a", 1).part("faelle", "q" + i, "art", "b", 29);
          }
        });

    Freigabeurteil.Abgelehnt refused =
        ort.refused(
            """
            - gegenstand: faelle
              ebenen: [stadtteil]
              nach: [[], [art]]
              jahre: [2022]
            """);

    assertThat(refused.gruende()).singleElement().asString().contains("zu viel");
    assertThat(refused.vorschlaege())
        .containsExactly("faelle nicht nach art aufteilen (4 Zahlen wären frei)");
  }

  /** One limit for the request, not one for each of its linked parts. */
  @Test
  void nothingIsReleasedWhenTheTimeOfTheRequestIsOver() {
    ort.publish(g -> g.total("faelle", "q1", 1).total("faelle", "q2", 20).total("andere", "q1", 2));
    Freigabeantrag antrag =
        ort.antrag(TOTALS + "- {gegenstand: andere, ebenen: [stadtteil], jahre: [2022]}\n");

    Freigabeurteil urteil = ort.stelle().check(antrag, Frist.in(Duration.ofNanos(1)));

    assertThat(urteil).isInstanceOf(Freigabeurteil.Abgelehnt.class);
    assertThat(((Freigabeurteil.Abgelehnt) urteil).gruende())
        .hasSize(2)
        .allSatisfy(grund -> assertThat(grund).contains("Zeitgrenze"));
  }

  @Test
  void unlinkedAreaSystemsAreRefused() {
    ort.publish(
        g -> g.total("faelle", "q1", 101).formerQuarter("a1").formerTotal("faelle", "a1", 100));

    assertThat(ort.refused(TOTALS).gruende())
        .singleElement()
        .asString()
        .startsWith("faelle liegt am 31.12.2022 auf Gebieten vor, deren Zusammenhang nicht bekannt")
        .contains(
            "musterstadt, Gebietsstand 01.01.2010 (stadtteil);", "\"datenquelle\"", "liegt_in");
  }

  @Test
  void smallAreaShowsTotalsOnly() {
    ort.publish(
        g -> {
          for (int i = 1; i <= 4; i++) {
            g.total("einwohner", "q" + i, i == 1 ? 200 : 1000);
            g.total("faelle", "q" + i, 100);
            g.part("faelle", "q" + i, "geschlecht", "weiblich", 60);
            g.part("faelle", "q" + i, "geschlecht", "maennlich", 40);
          }
        });

    Map<String, String> shown = release(BY_SEX);

    assertThat(shown)
        .containsEntry(quarter("q1"), "100")
        .containsEntry(cell("faelle", Gemeinde.quarter("q1"), "geschlecht=weiblich"), "GESPERRT");
  }

  /** Nobody of a category in the whole town: its zeros in a small area need no protection. */
  @Test
  void zeroInASmallAreaDoesNotStopTheRelease() {
    ort.publish(
        g -> {
          for (int i = 1; i <= 4; i++) {
            g.total("einwohner", "q" + i, i == 1 ? 200 : 1000);
            g.part("faelle", "q" + i, "geschlecht", "weiblich", 60);
            g.part("faelle", "q" + i, "geschlecht", "maennlich", 40);
            g.part("faelle", "q" + i, "geschlecht", "divers", 0);
          }
        });

    assertThat(release(BY_SEX))
        .containsEntry(cell("faelle", Gemeinde.STADT, "geschlecht=divers"), "0")
        .containsEntry(cell("faelle", Gemeinde.quarter("q1"), "geschlecht=divers"), "GESPERRT")
        .containsEntry(cell("faelle", Gemeinde.quarter("q1"), "geschlecht=weiblich"), "GESPERRT");
  }

  @Test
  void disagreeingSourcesAreLinkedAllTheSame() {
    ort.publish(
        g ->
            g.total("faelle", "q1", 1)
                .total("faelle", "q2", 20)
                .total("faelle", "q3", 30)
                .town("faelle", 53));

    Map<String, String> shown = release(TOTALS);

    assertThat(shown.values().stream().filter("GESPERRT"::equals)).hasSize(2);
  }

  @Test
  void openedReleaseHoldsNothingButWhatIsShown() {
    ort.publish(
        g -> g.total("faelle", "q1", 2).total("faelle", "q2", 777).total("faelle", "q3", 30));
    Freigabeeintrag eintrag = ort.release(TOTALS);

    try (Freigabezugang offen = ort.open(eintrag)) {
      FreigegebeneTabelle tabelle =
          offen.query(
              "Fälle", "SELECT raum, anzahl, wertstatus FROM ewo__faelle ORDER BY raum_schluessel");
      assertThat(tabelle.zeilen().toString()).contains("GESPERRT").contains("777");
      assertThat(offen.query("Stadt", "SELECT * FROM fct_zaehlung").zeilen()).hasSize(4);
      assertThat(tabelle.zertifikat().gesperrt()).isEqualTo(2);
    }
    ort.register().freigaben().verify();
  }

  @Test
  void reasonsOfSourcesThatAreNotPublicStayInTheHouse() {
    ort.publish(
        g ->
            g.total("faelle", "q1", 50)
                .total("ewo", "faelle", "q2", 2022, Statuscode.NICHT_GELIEFERT)
                .total("faelle", "q3", 30));

    Freigabeeintrag eintrag = ort.release(TOTALS);

    assertThat(ort.shown(eintrag)).containsEntry(quarter("q2"), "NICHT_GELIEFERT");
    assertThat(ort.register().freigaben().listZeilen(eintrag))
        .extracting(Freigabezeile::statusGrund)
        .containsOnly("");
  }

  /** 2, rounded to multiples of 2, is 1 to 3 people; 5, rounded to multiples of 5, may be more. */
  @Test
  void roundedCountIsHiddenWhereItCanOnlyBeASmallOne() {
    ort.policy("mindestfallzahl: 3", "mindestfallzahl: 4")
        .publish(
            g ->
                g.rounded("faelle", "q1", 2, 2)
                    .rounded("faelle", "q2", 4, 2)
                    .rounded("faelle", "q3", 5, 5)
                    .rounded("faelle", "q4", Statuscode.GERUNDET_NULL, 5)
                    .rounded("faelle", "q5", Statuscode.GERUNDET_NULL, 10));

    assertThat(shownByPlace(ort.release(TOTALS.replace(", stadt]", "]"))))
        .containsEntry("q1", "GESPERRT")
        .containsEntry("q2", "ZAHL")
        .containsEntry("q3", "ZAHL")
        .containsEntry("q4", "GESPERRT")
        .containsEntry("q5", "GERUNDET_NULL");
  }

  private Map<String, String> shownByPlace(Freigabeeintrag eintrag) {
    return ort.register().freigaben().listZeilen(eintrag).stream()
        .collect(
            Collectors.toMap(
                z -> z.raumId().substring(z.raumId().lastIndexOf(':') + 1),
                Freigabezeile::wertstatus));
  }

  @Test
  void figureThatTheSourceHidIsNotGivenAwayByOurs() {
    ort.publish(
        g ->
            g.total("faelle", "q1", 50)
                .total("ewo", "faelle", "q2", 2022, Statuscode.GEHEIM_QUELLE)
                .total("faelle", "q3", 30)
                .town("faelle", 81));

    Map<String, String> shown = release(TOTALS);

    assertThat(shown).containsEntry(quarter("q2"), "GESPERRT");
    assertThat(shown.values().stream().filter("GESPERRT"::equals)).hasSizeGreaterThan(1);
  }
}
