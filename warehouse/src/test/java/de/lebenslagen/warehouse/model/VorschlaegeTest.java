package de.lebenslagen.warehouse.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VorschlaegeTest {

  private static final List<String> STADTTEILE =
      List.of(
          "Westliche Höhe", "Weiche", "Mürwik", "Nordstadt", "Neustadt", "Südstadt", "Altstadt");
  private static final List<String> FELDER = List.of("titel", "takt", "teile", "tabelle");

  @ParameterizedTest
  @CsvSource({
    "murwik, Mürwik",
    "Muerwik, Mürwik",
    "MÜRWIK, Mürwik",
    "Mu\u0308rwik, Mürwik",
    "Mürvik, Mürwik",
    "Wieche, Weiche",
    "westliche hoehe, Westliche Höhe"
  })
  void findsNameWhenWrittenDifferently(String gesucht, String name) {
    assertThat(Vorschlaege.list(gesucht, STADTTEILE)).containsExactly(name);
  }

  @Test
  void sharpSIsTwoLetters() {
    assertThat(Vorschlaege.list("Hafenstrasse", Set.of("Hafenstraße", "Hofgasse")))
        .containsExactly("Hafenstraße");
  }

  @Test
  void findsNameWhenOneContainsTheOther() {
    assertThat(Vorschlaege.list("höhe", STADTTEILE)).containsExactly("Westliche Höhe");
    assertThat(Vorschlaege.list("Flensburg-Weiche", STADTTEILE)).containsExactly("Weiche");
    assertThat(Vorschlaege.list("ho", STADTTEILE)).isEmpty();
  }

  @Test
  void nearestFirstWhenSeveralAreNear() {
    assertThat(Vorschlaege.list("Nordstat", STADTTEILE)).first().isEqualTo("Nordstadt");
    assertThat(Vorschlaege.list("teitel", FELDER)).containsExactly("titel", "teile");
    assertThat(Vorschlaege.list("summ", List.of("summary", "summe", "sum", "max")))
        .containsExactly("sum", "summe", "summary");
  }

  @Test
  void swappedNeighboursAreOneEdit() {
    assertThat(Vorschlaege.list("title", FELDER)).containsExactly("titel");
  }

  @Test
  void equallyNearInOrderOfTheAlphabet() {
    assertThat(Vorschlaege.list("u18", List.of("u17", "u16", "u19")))
        .containsExactly("u16", "u17", "u19");
  }

  @Test
  void atMostThreeAndEachOnce() {
    assertThat(Vorschlaege.list("u1", List.of("u2", "u2", "u3", "u4", "u5")))
        .containsExactly("u2", "u3", "u4");
  }

  @Test
  void noneWhenNothingIsNear() {
    assertThat(Vorschlaege.list("Berlin-Mitte", STADTTEILE)).isEmpty();
    assertThat(Vorschlaege.list("", FELDER)).isEmpty();
    assertThat(Vorschlaege.list(" ", List.of("", "a"))).isEmpty();
    assertThat(Vorschlaege.list("x", List.of("m", "w", "", "d"))).isEmpty();
  }

  @Test
  void onlyTheBeginningIsComparedWhenTextIsVeryLong() {
    String lang = "takt" + "x".repeat(1_000_000);

    assertThat(Vorschlaege.list(lang, FELDER)).containsExactly("takt");
    assertThat(Vorschlaege.list("x".repeat(1_000_000) + "takt", FELDER)).isEmpty();
  }

  @Test
  void findsThingByTheNearestOfItsNames() {
    record Gebiet(String schluessel, String name) {}
    Gebiet altstadt = new Gebiet("0101", "Altstadt");
    Gebiet weiche = new Gebiet("0202", "Weiche");

    assertThat(
            List.of("Altstat", "0110", "0212").stream()
                .map(
                    gesucht ->
                        Vorschlaege.list(
                            gesucht,
                            List.of(weiche, altstadt),
                            g -> List.of(g.schluessel(), g.name()))))
        .containsExactly(List.of(altstadt), List.of(altstadt), List.of(weiche));
  }

  @Test
  void questionNamesAllThatAreNear() {
    assertThat(Vorschlaege.findFrage("titl", FELDER)).contains("Meinten Sie \"titel\"?");
    assertThat(Vorschlaege.findFrage("teitel", FELDER))
        .contains("Meinten Sie \"titel\" oder \"teile\"?");
    assertThat(Vorschlaege.findFrage("u18", Set.of("u17", "u16", "u19")))
        .contains("Meinten Sie \"u16\", \"u17\" oder \"u19\"?");
    assertThat(Vorschlaege.findFrage("xyzxyz", FELDER)).isEmpty();
  }

  @Test
  void sentenceListsKnownNamesWhenNothingIsNear() {
    assertThat(Vorschlaege.satz("titl", FELDER)).isEqualTo("Meinten Sie \"titel\"?");
    assertThat(Vorschlaege.satz("xyzxyz", FELDER))
        .isEqualTo("Bekannt sind: tabelle, takt, teile, titel.");
  }

  @Test
  void sentenceCountsTheRestWhenMuchIsKnown() {
    List<String> zahlen = IntStream.range(100, 120).mapToObj(Integer::toString).toList();

    assertThat(Vorschlaege.satz("xyz", zahlen)).endsWith("110, 111 und 8 weitere.");
  }

  @Test
  void sentenceOfTheCallerWhenNothingIsKnown() {
    assertThat(Vorschlaege.satz("titl", List.of())).isEqualTo("Es gibt noch keine Einträge.");
    assertThat(Vorschlaege.satz("titl", List.of(), "Löschen.")).isEqualTo("Löschen.");
    assertThat(Vorschlaege.satz("titl", FELDER, "Löschen.")).doesNotContain("Löschen");
  }
}
