package de.lebenslagen.warehouse.freigabe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.warehouse.freigabe.Freigabeurteil.Moeglich;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.indicator.value.Indikatorrechnung;
import de.lebenslagen.warehouse.indicator.value.Wertauswahl;
import de.lebenslagen.warehouse.model.Freigabezeile;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlauswahl;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlen;
import de.lebenslagen.warehouse.register.Freigabeeintrag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Figures of facilities at the gate: places leave as sums of areas, people never as places. */
@Tag("langsam")
class EinrichtungsfreigabeTest extends Freigabefall {

  private static final String PLACES =
      """
      - gegenstand: kitaplaetze
        ebenen: [stadtteil, stadt]
        nach: [[], [altersgruppe]]
        jahre: [2022]
      """;

  /** q1 has two facilities, q2 one, q3 none, q4 one that names no number. */
  private static void places(Gemeinde g) {
    g.quarterOnly("q3")
        .listed("kitas", "kitaplaetze", "q1", "K1 altersgruppe=0-3", 1)
        .listed("kitas", "kitaplaetze", "q1", "K1 altersgruppe=3-6", 17)
        .listed("kitas", "kitaplaetze", "q1", "K2 altersgruppe=0-3", 1)
        .listed("kitas", "kitaplaetze", "q2", "K3 altersgruppe=0-3", 12)
        .listed("kitas", "kitaplaetze", "q2", "K3 altersgruppe=3-6", Statuscode.ECHTE_NULL)
        .listed("kitas", "kitaplaetze", "q4", "K4 altersgruppe=0-3", Statuscode.NICHT_GELIEFERT)
        .listed("kitas", "kitaplaetze", "q4", "K4 altersgruppe=3-6", 40);
  }

  private static String place(String quarter, String merkmale) {
    return cell("kitaplaetze", Gemeinde.quarter(quarter), merkmale);
  }

  /** What a reader behind a door is told: number or status of each area. */
  private static List<String> answers(Datenbank door, String ebene, String... altersgruppe) {
    Kennzahlauswahl all = Kennzahlauswahl.insgesamt("kitaplaetze", ebene, Set.of(2022));
    Kennzahlauswahl wanted =
        altersgruppe.length == 0 ? all : all.with("altersgruppe", altersgruppe);
    List<String> result = new ArrayList<>();
    new Kennzahlen(door)
        .compute(wanted)
        .forEach(w -> result.add(w.raum() + " " + w.wert().code() + " " + w.wert().findZahl()));
    return result;
  }

  @Test
  void readersOfBothDoorsAreToldTheSame() {
    ort.publish(EinrichtungsfreigabeTest::places);

    Freigabeeintrag eintrag = ort.release(PLACES);

    assertThat(ort.shown(eintrag))
        .containsEntry(place("q1", "altersgruppe=0-3"), "2")
        .containsEntry(place("q1", ""), "19")
        .containsEntry(place("q4", "altersgruppe=0-3"), "NICHT_GELIEFERT")
        .containsEntry(cell("kitaplaetze", Gemeinde.STADT, "altersgruppe=3-6"), "57")
        .containsEntry(cell("kitaplaetze", Gemeinde.STADT, ""), "NICHT_GELIEFERT");
    assertThat(eintrag.freiAnzahl()).isEqualTo(8);
    try (Freigabezugang offen = ort.open(eintrag)) {
      for (String ebene : List.of("stadtteil", "stadt")) {
        for (String[] ages : new String[][] {{}, {"0-3"}, {"3-6"}, {"0-6"}}) {
          assertThat(answers(offen.datenbank(), ebene, ages))
              .isEqualTo(answers(ort.intern(), ebene, ages));
        }
      }
      assertThat(answers(offen.datenbank(), "stadtteil"))
          .as("no facility, no place")
          .anyMatch(a -> a.contains(":q3 ECHTE_NULL"));
    }
    assertThat(eintrag.loeser()).isEqualTo("keiner: keine Fallzahlen");
    ort.register().freigaben().verify();
  }

  @Test
  void noSingleFacilityLeaves() {
    ort.publish(EinrichtungsfreigabeTest::places);

    try (Freigabezugang offen = ort.open(ort.release(PLACES))) {
      assertThat(offen.query("", "FROM fct_einrichtung").zeilen()).isEmpty();
      FreigegebeneTabelle view =
          offen.query(
              "", "FROM kitas__kitaplaetze_altersgruppe WHERE altersgruppe = '0-3' ORDER BY ALL");
      assertThat(view.spalten().toString()).doesNotContain("einrichtung");
      assertThat(view.zeilen()).hasSize(3);
    }
  }

  /** A part of a table is never taken for the whole. */
  @Test
  void totalIsRightWhereOnlyAnIndicatorOfOneAgeIsReleased() {
    ort.publish(
        g -> {
          places(g);
          children(g, 300);
        });

    try (Freigabezugang offen = ort.open(ort.release(rate()))) {
      assertThat(answers(offen.datenbank(), "stadtteil"))
          .isEqualTo(answers(ort.intern(), "stadtteil"));
    }
  }

  private static void children(Gemeinde g, long first) {
    for (int i = 1; i <= 4; i++) {
      g.part("einwohner", "q" + i, "altersgruppe", "0-3", i == 1 ? first : 40 + i);
      g.part("einwohner", "q" + i, "altersgruppe", "3-6", i == 1 ? 61 : 40 + i);
      g.part("einwohner", "q" + i, "altersgruppe", "6+", 1000);
    }
  }

  private static String rate() {
    return "- {indikatoren: [kita_versorgung_unter_3], ebenen: [stadtteil], jahre: [2022]}\n";
  }

  private static Map<String, String> rates(Datenbank door) {
    Indikatorkatalog katalog = Indikatorkatalog.readShipped();
    IndikatorSchluessel key = new IndikatorSchluessel("kita_versorgung_unter_3");
    Map<String, String> result = new TreeMap<>();
    new Indikatorrechnung(new Kennzahlen(door), katalog::get, "test")
        .compute(
            List.of(katalog.get(key)), Wertauswahl.of("stadtteil", new TreeSet<>(Set.of(2022))))
        .list()
        .forEach(
            w ->
                result.put(
                    w.gebiet().name(),
                    w.wert().findZahl().isPresent()
                        ? String.valueOf(w.wert().findZahl().getAsDouble())
                        : w.wert().code().name()));
    return result;
  }

  @Test
  void rateIsTheSameAtBothDoorsWhereTheChildrenAreFree() {
    ort.publish(
        g -> {
          places(g);
          children(g, 50);
        });

    try (Freigabezugang offen = ort.open(ort.release(rate()))) {
      assertThat(rates(offen.datenbank()))
          .isEqualTo(rates(ort.intern()))
          .containsEntry("q1", "4.0")
          .containsEntry("q3", "0.0")
          .containsEntry("q4", "NICHT_GELIEFERT");
    }
  }

  /** 2 places, 2 children: whoever knows the places and the rate knows the children. */
  @Test
  void rateGivesNoHiddenChildrenAway() {
    List<String> released = new ArrayList<>();
    for (long hidden : new long[] {1, 2}) {
      try (Freigabeort town = new Freigabeort(ordner.resolve("ort" + hidden))) {
        town.publish(
            g -> {
              places(g);
              children(g, hidden);
              g.part("einwohner", "q1", "altersgruppe", "6+", 3 - hidden);
            });
        Freigabeeintrag eintrag = town.release(rate());
        try (Freigabezugang offen = town.open(eintrag)) {
          Map<String, String> rates = rates(offen.datenbank());
          assertThat(rates).containsEntry("q1", "GESPERRT");
          assertThat(town.shown(eintrag))
              .containsEntry(place("q1", "altersgruppe=0-3"), "2")
              .containsEntry(
                  cell("einwohner", Gemeinde.quarter("q1"), "altersgruppe=0-3"), "GESPERRT");
          released.add(rates + town.shown(eintrag).toString());
        }
      }
    }
    assertThat(released.get(0))
        .as("nothing depends on the hidden count")
        .isEqualTo(released.get(1));
  }

  @Test
  void placesThatTheSourceHidesStayHidden() {
    ort.publish(
        g ->
            g.listed("kitas", "kitaplaetze", "q1", "K1 altersgruppe=0-3", Statuscode.GEHEIM_QUELLE)
                .listed("kitas", "kitaplaetze", "q2", "K2 altersgruppe=0-3", 30));

    assertThat(release(PLACES))
        .containsEntry(place("q1", "altersgruppe=0-3"), "GESPERRT")
        .containsEntry(cell("kitaplaetze", Gemeinde.STADT, "altersgruppe=0-3"), "GESPERRT")
        .containsEntry(place("q2", "altersgruppe=0-3"), "30");
  }

  @Test
  void occupancyStaysClosedWithAReason() {
    ort.publish(
        g ->
            g.listed("kitas", "einrichtungsbelegung", "q1", "K1 einrichtungsart=kita", 40)
                .total("faelle", "q1", 50));

    Freigabeurteil urteil =
        ort.check(TOTALS + PLACES.replace("kitaplaetze", "einrichtungsbelegung"));

    assertThat(((Moeglich) urteil).inhalt().zeilen())
        .extracting(Freigabezeile::gegenstand)
        .containsOnly("faelle");
    assertThat(((Moeglich) urteil).hinweise())
        .singleElement()
        .asString()
        .contains("einrichtungsbelegung bleibt zu", "ohne_personen");
  }

  /** Rows that are persons count persons, whatever a source calls them. */
  @Test
  void listOfPersonsIsNoListOfPlaces() {
    ort.publish(g -> g.listed("personen", "kitaplaetze", "q1", "K1 altersgruppe=0-3", 1));

    assertThat(ort.refused(PLACES).hinweise())
        .singleElement()
        .asString()
        .contains("kitaplaetze bleibt zu", "Liste von Menschen");
  }

  /** What others tell of people at facilities is known, unless it could tell of other counts. */
  @Test
  void publishedCountOfPeopleIsShownWhereItIsLinkedWithNoOther() {
    String pupils = "- {gegenstand: lernende, ebenen: [stadtteil], nach: [[art]], jahre: [2022]}";
    ort.publish(
        g ->
            g.listed("offen", "lernende", "q1", "S1 art=gym", 2)
                .listed("offen", "lernende", "q2", "S2 art=gym", 30));
    String first = cell("lernende", Gemeinde.quarter("q1"), "art=gym");
    assertThat(release(pupils)).containsEntry(first, "2");

    ort.policy("  - { teil: nef,", "  - { teil: lernende, von: einwohner }\n  - { teil: nef,");
    assertThat(ort.refused(pupils).hinweise())
        .singleElement()
        .asString()
        .contains("zählt Menschen an Einrichtungen");

    ort.policy("bereits_veroeffentlicht: gilt", "bereits_veroeffentlicht: gilt_nicht");
    assertThat(ort.refused(pupils).hinweise()).singleElement().asString().contains("ohne_personen");
  }

  /** A count of people is not opened by a word in the policy. */
  @Test
  void policyThatNamesACountIsRefused() {
    ort.policy("oeffnungsstunden]", "faelle]");
    ort.publish(g -> g.total("faelle", "q1", 1).total("faelle", "q2", 30));

    assertThatThrownBy(() -> ort.check(TOTALS))
        .hasMessageContaining("faelle")
        .hasMessageContaining("Fallzahl");
  }

  /** Nor by a list of facilities that calls people places. */
  @Test
  void whatIsCountedElsewhereIsProtectedAndItsFacilitiesStayClosed() {
    ort.publish(
        g ->
            g.part("kitaplaetze", "q1", "altersgruppe", "0-3", 1)
                .part("kitaplaetze", "q2", "altersgruppe", "0-3", 20)
                .part("kitaplaetze", "q3", "altersgruppe", "0-3", 30)
                .listed("kitas", "kitaplaetze", "q1", "K1 altersgruppe=0-3", 1));

    Moeglich urteil = (Moeglich) ort.check(PLACES);

    assertThat(urteil.hinweise()).singleElement().asString().contains("eine andere Datenquelle");
    assertThat(urteil.inhalt().zeilen())
        .filteredOn(z -> z.zelle().equals(place("q1", "altersgruppe=0-3")))
        .extracting(Freigabezeile::datenquelle, Freigabezeile::wertstatus)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("ewo", "GESPERRT"));
  }

  @Test
  void otherProcedureLeavesPlacesAlone() {
    ort.publish(EinrichtungsfreigabeTest::places);
    Map<String, String> exact = release(PLACES);
    ort.policy("verfahren: sperrung", "verfahren: zellschluessel\nstoertabelle: mitgeliefert");

    assertThat(release(PLACES)).as("never mixed, but nobody is counted here").isEqualTo(exact);
  }

  /** Nobody is told by it: a corrected list is simply shown, and later releases stay possible. */
  @Test
  void correctedPlacesAreShownAnew() {
    ort.publish(EinrichtungsfreigabeTest::places);
    release(PLACES);
    ort.publish(
        g -> {
          places(g);
          g.listed("kitas", "kitaplaetze", "q1", "K5 altersgruppe=0-3", 1);
        });

    assertThat(release(PLACES)).containsEntry(place("q1", "altersgruppe=0-3"), "3");
    assertThat(release(PLACES)).containsEntry(place("q1", "altersgruppe=0-3"), "3");
  }

  /** Two lists that fit equally well: each is shown, and neither is taken for the other. */
  @Test
  void severalListsAreAllShown() {
    ort.publish(
        g ->
            g.listed("kitas", "kitaplaetze", "q1", "K1 altersgruppe=0-3", 10)
                .listed("traeger", "kitaplaetze", "q1", "T1 altersgruppe=0-3", 12));

    assertThat(ort.register().freigaben().listZeilen(ort.release(PLACES)))
        .filteredOn(z -> z.zelle().equals(place("q1", "altersgruppe=0-3")))
        .extracting(z -> z.datenquelle() + " " + z.anzahl().getAsLong())
        .containsExactly("kitas 10", "traeger 12");
  }
}
