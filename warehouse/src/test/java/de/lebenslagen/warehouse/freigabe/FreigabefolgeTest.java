package de.lebenslagen.warehouse.freigabe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.indicator.value.Indikatorrechnung;
import de.lebenslagen.warehouse.indicator.value.Wertauswahl;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlauswahl;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlen;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import de.lebenslagen.warehouse.register.Freigabeeintrag;
import de.lebenslagen.warehouse.register.Freigabeinhalt;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a release means for later ones, and what is computed behind its door. */
@Tag("langsam")
class FreigabefolgeTest extends Freigabefall {

  @Test
  void laterReleaseInOtherBoundariesIsAuditedWithTheEarlierOne() {
    ort.publish(
        g ->
            g.formerQuarter("a1", "q1")
                .formerQuarter("a2", "q1~", "q2~")
                .formerQuarter("a3", "q2")
                .total("faelle", "q1", 101)
                .total("faelle", "q2", 200));
    release("- {gegenstand: faelle, ebenen: [stadtteil], jahre: [2022]}");
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

    Map<String, String> shown =
        release("- {gegenstand: faelle, ebenen: [stadtteil], jahre: [2022]}");

    assertThat(shown).containsEntry(quarter("q1"), "101");
    assertThat(shown).containsEntry(cell("faelle", Gemeinde.former("a1"), ""), "GESPERRT");
  }

  @Test
  void correctedFigureStaysClosedWhenTheCorrectionIsOnePerson() {
    ort.publish(
        g -> g.total("faelle", "q1", 40).total("faelle", "q2", 20).total("faelle", "q3", 30));
    release(TOTALS);
    ort.publish(
        g -> g.total("faelle", "q1", 41).total("faelle", "q2", 20).total("faelle", "q3", 30));

    Map<String, String> shown = release(TOTALS);

    assertThat(shown).containsEntry(quarter("q1"), "GESPERRT").containsEntry(TOWN, "GESPERRT");
    assertThat(shown).containsEntry(quarter("q2"), "20");
  }

  @Test
  void largeCorrectionIsShown() {
    ort.publish(
        g -> g.total("faelle", "q1", 40).total("faelle", "q2", 20).total("faelle", "q3", 30));
    release(TOTALS);
    ort.publish(
        g -> g.total("faelle", "q1", 60).total("faelle", "q2", 20).total("faelle", "q3", 30));

    assertThat(release(TOTALS)).containsEntry(quarter("q1"), "60").containsEntry(TOWN, "110");
  }

  /**
   * One source knows 11 who live in no quarter, the other has none of them. In the house the town
   * of the second is 90, not 101, and so it is outside.
   */
  @Test
  void townIsTheSumOfTheSourceThatItIsSaidToBeOf() {
    ort.publish(
        g -> {
          g.stern().raum("stadtteil", "nicht_zuordenbar", "nicht zuordenbar");
          g.stern().zuordnung(Gemeinde.quarter("nicht_zuordenbar"), Gemeinde.STADT);
          for (String quelle : List.of("amt", "register")) {
            g.total(quelle, "faelle", "q1", 2022, 40)
                .total(quelle, "faelle", "q2", 2022, 20)
                .total(quelle, "faelle", "q3", 2022, 30);
          }
          g.unassigned("register", "faelle", 2022, 11);
        });
    Freigabeeintrag eintrag = ort.release(TOTALS);

    try (Freigabezugang offen = ort.open(eintrag)) {
      for (String quelle : List.of("amt", "register")) {
        Kennzahlauswahl town =
            new Kennzahlauswahl(
                "faelle",
                Optional.of(quelle),
                Map.of(),
                Zielebene.of("stadt"),
                Optional.empty(),
                new TreeSet<>(Set.of(2022)));
        Wertstatus inside = new Kennzahlen(ort.intern()).compute(town).get(0).wert();
        Wertstatus outside =
            offen.compute(db -> new Kennzahlen(db).compute(town).get(0).wert()).wert();

        assertThat(outside).as(quelle).isEqualTo(inside);
        assertThat(outside.findZahl()).hasValue(quelle.equals("amt") ? 90 : 101);
      }
    }
  }

  /** What a source says of the town by age comes before the sum of its areas, as in the house. */
  @ParameterizedTest
  @ValueSource(strings = {"altersgruppe", "geschlecht"})
  void townIsWhatItsSourceSaysOfItAndNotTheSumOfItsAreas(String merkmal) {
    boolean age = merkmal.equals("altersgruppe");
    ort.publish(
        g ->
            g.total("faelle", "q1", 400)
                .total("faelle", "q2", 200)
                .total("faelle", "q3", 300)
                .part("faelle", "q1", "altersgruppe", "60+", 100, false)
                .townPart("faelle", merkmal, age ? "0-18" : "maennlich", 305)
                .townPart("faelle", merkmal, age ? "18+" : "weiblich", 600));
    Freigabeeintrag eintrag = ort.release(TOTALS);
    Kennzahlauswahl town =
        new Kennzahlauswahl(
            "faelle",
            Optional.empty(),
            Map.of(),
            Zielebene.of("stadt"),
            Optional.empty(),
            new TreeSet<>(Set.of(2022)));

    try (Freigabezugang offen = ort.open(eintrag)) {
      assertThat(new Kennzahlen(ort.intern()).compute(town).get(0).wert().findZahl()).hasValue(905);
      assertThat(
              offen.compute(db -> new Kennzahlen(db).compute(town).get(0).wert()).wert().findZahl())
          .hasValue(905);
    }
  }

  @Test
  void repeatedReleaseShowsTheSame() {
    ort.publish(
        g ->
            g.total("faelle", "q1", 1)
                .total("faelle", "q2", 20)
                .total("faelle", "q3", 30)
                .total("faelle", "q4", 30));
    Map<String, String> first = release(TOTALS);

    assertThat(release(TOTALS)).isEqualTo(first);
  }

  /** 51 − 49 told the old 2, had the corrected table shown both its total and its large part. */
  @Test
  void correctionDoesNotOpenWhatWasHiddenBefore() {
    ort.policy("hoechster_sperranteil: 0.66", "hoechster_sperranteil: 1.0")
        .publish(
            g -> g.total("faelle", "q1", 2).total("faelle", "q2", 49).total("faelle", "q3", 30));
    Map<String, String> before = release(TOTALS);
    assertThat(before).containsEntry(quarter("q1"), "GESPERRT").containsEntry(TOWN, "81");
    String partner = before.get(quarter("q2")).equals("GESPERRT") ? "q2" : "q3";
    ort.publish(
        g -> g.total("faelle", "q1", 9).total("faelle", "q2", 49).total("faelle", "q3", 30));

    Map<String, String> after = release(TOTALS);

    assertThat(after).containsEntry(quarter(partner), "GESPERRT");
    assertThat(after.get(quarter("q1")).equals("GESPERRT") || after.get(TOWN).equals("GESPERRT"))
        .as("the new total less the new count is the count that hides the old one")
        .isTrue();
  }

  /** The indicator is computed from what is free; where a count is closed, so is the rate. */
  @Test
  void indicatorIsReleasedThroughItsCounts() {
    ort.policy("hoechster_sperranteil: 0.66", "hoechster_sperranteil: 1.0")
        .publish(
            g -> {
              for (int i = 1; i <= 5; i++) {
                g.total("einwohner", "q" + i, 1000);
                g.part("einwohner", "q" + i, "altersgruppe", "0-15", 200);
                g.part("einwohner", "q" + i, "altersgruppe", "15-65", 600);
                g.part("einwohner", "q" + i, "altersgruppe", "65+", 200);
                g.total("arbeitslose", "q" + i, i == 1 ? 2 : 40 + i);
              }
            });
    Freigabeeintrag eintrag =
        ort.release("- {indikatoren: [arbeitslosenanteil], ebenen: [stadtteil], jahre: [2022]}");

    assertThat(ort.shown(eintrag))
        .containsEntry(cell("arbeitslose", Gemeinde.quarter("q1"), ""), "GESPERRT")
        .containsEntry(cell("einwohner", Gemeinde.quarter("q2"), "altersgruppe=15-65"), "600")
        .doesNotContainKey(cell("einwohner", Gemeinde.quarter("q2"), ""));
    try (Freigabezugang offen = ort.open(eintrag)) {
      List<Indikatorwert> werte =
          offen
              .compute(
                  datenbank ->
                      new Indikatorrechnung(
                              new Kennzahlen(datenbank),
                              Indikatorkatalog.readShipped()::get,
                              "test")
                          .compute(
                              List.of(
                                  Indikatorkatalog.readShipped().getByName("arbeitslosenanteil")),
                              Wertauswahl.of("stadtteil", new TreeSet<>(Set.of(2022))))
                          .list())
              .wert();
      assertThat(werte).hasSize(5);
      assertThat(werte.get(0).wert()).isEqualTo(new Wertstatus.Gesperrt());
      assertThat(werte.get(1).wert().findZahl()).hasValue(42 / 600.0 * 100);
    }
  }

  /** Whoever changes an indicator later still finds the release as it was made. */
  @Test
  void declarationsOfAReleaseAreReadBackWordForWord() {
    ort.publish(g -> g.total("arbeitslose", "q1", 50).total("arbeitslose", "q2", 60));
    Freigabeeintrag eintrag =
        ort.release("- {indikatoren: [arbeitslosenanteil], ebenen: [stadtteil], jahre: [2022]}");

    try (Freigabezugang offen = ort.open(eintrag)) {
      Freigabedeklarationen archived = offen.deklarationen();
      assertThat(archived.list())
          .extracting(Freigabeinhalt.Deklaration::art)
          .contains("antrag", "indikator", "politik");
      assertThat(archived.katalog().list()).isEqualTo(Indikatorkatalog.readShipped().list());
      assertThat(archived.regelwerk()).isEqualTo(ort.regelwerk());
      assertThat(archived.indikatorensets()).isEmpty();
    }
  }

  /** Today's indicators must not stand in for those that a release of an early version lost. */
  @Test
  void releaseThatKeepsNoIndicatorsSaysWhatToDo() {
    ort.publish(g -> g.total("faelle", "q1", 50).total("faelle", "q2", 60));
    Freigabeeintrag eintrag = ort.withoutBeilagen().release(TOTALS);

    try (Freigabezugang offen = ort.open(eintrag)) {
      assertThatThrownBy(() -> offen.deklarationen().katalog())
          .isInstanceOfSatisfying(
              Abbruch.class,
              told -> {
                assertThat(told.getMessage()).contains(eintrag.kennung(), "frühen Fassung");
                assertThat(told.abhilfe()).contains("freigabe erteile test", "bleibt frei");
              });
    }
  }
}
