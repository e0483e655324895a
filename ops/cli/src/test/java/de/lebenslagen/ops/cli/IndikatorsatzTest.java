package de.lebenslagen.ops.cli;

import static de.lebenslagen.ops.cli.Notizprobe.tafel;
import static de.lebenslagen.ops.cli.Notizprobe.text;
import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.notebook.absatz.Absatzergebnis;
import de.lebenslagen.notebook.absatz.Absatzergebnis.Ausgang;
import de.lebenslagen.notebook.absatz.Ausgabe;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences as people write them, over the published tables of Flensburg. */
@Tag("langsam")
class IndikatorsatzTest {

  private static Notizprobe notiz;

  @BeforeAll
  static void open() {
    notiz = Notizprobe.in(Testort.copy(Testort.flensburg(), Testordner.temporary("saetze")));
  }

  @AfterAll
  static void close() {
    notiz.close();
  }

  private static Absatzergebnis ask(String satz) {
    return notiz.run("%sozialraum.indikator(tuer=intern)\n" + satz);
  }

  private static String column(Ausgabe.Tafel tafel, String name) {
    int index = tafel.spalten().stream().map(Ausgabe.Spalte::name).toList().indexOf(name);
    return index < 0
        ? ""
        : tafel.zeilen().stream()
            .map(z -> String.valueOf(z.get(index)))
            .distinct()
            .collect(Collectors.joining(", "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "indikatorsaetze.txt", delimiter = '|', numLinesToSkip = 3)
  void sentenceIsUnderstood(String satz, String titel, String form, String jahre, String gebiete) {
    Absatzergebnis ergebnis = ask(satz);

    assertThat(ergebnis.ausgang()).as(text(ergebnis)).isEqualTo(Ausgang.GUT);
    Ausgabe.Tafel tafel = tafel(ergebnis);
    assertThat(tafel.titel()).startsWith(titel);
    boolean reihe = column(tafel, "Rang").isEmpty() && !column(tafel, "Jahr").isEmpty();
    assertThat(reihe ? "reihe" : "rang").isEqualTo(form);
    assertThat(reihe ? column(tafel, "Jahr") : tafel.titel()).endsWith(jahre);
    List<String> areas = List.of(column(tafel, "Gebiet").split(", "));
    if (gebiete.equals("alle")) {
      assertThat(areas).hasSizeGreaterThan(12);
    } else {
      assertThat(String.join(", ", areas)).isEqualTo(gebiete);
    }
    assertThat(text(ergebnis)).contains("Zu lesen: ", "Zu beachten: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "glück in Nordstadt",
        "arbeitslosigkeit in Nordstat",
        "quote",
        "blub",
        "in Nordstadt 2022",
        "als karte",
        "🙂",
        "'; DROP TABLE x; --"
      })
  void suggestionsWhenItIsNotUnderstood(String satz) {
    Absatzergebnis ergebnis = ask(satz);

    assertThat(ergebnis.ausgang()).isEqualTo(Ausgang.GUT);
    assertThat(text(ergebnis)).contains("→ ");
  }

  @Test
  void suggestionsWhenItIsVeryLong() {
    assertThat(text(ask("glück ".repeat(300)))).contains("→ ");
  }

  @Test
  void misspeltAreaIsSuggestedInItsSentence() {
    assertThat(text(ask("arbeitslosigkeit in Nordstat 2022")))
        .contains("→ arbeitslosigkeit in Nordstadt 2022");
  }

  @Test
  void moreExactIndicatorWithoutValuesIsNamed() {
    assertThat(text(ask("kinder in sgb ii")))
        .contains("Gezeigt ist", "Minderjährige im SGB-II-Bezug");
  }

  @Test
  void abbruchWithTheYearsThereAreWhenOthersAreAsked() {
    Absatzergebnis ergebnis = ask("sgb ii 1999 in Nordstadt");

    assertThat(ergebnis.ausgang()).isEqualTo(Ausgang.FEHLER);
    assertThat(text(ergebnis)).contains("in diesen Jahren keinen Wert", "2018–2022");
  }

  @Test
  void twoAreasAreComparedByATest() {
    assertThat(text(ask("sgb ii 2021 in Nordstadt, Tarup")))
        .contains("höher als Tarup", "95-%-Intervall");
  }

  @Test
  void formsOfferWhatTheDatenstandHas() {
    assertThat(tafel(ask("sgb ii ${jahr=2021,@jahre} in ${gebiet=Nordstadt,@gebiete}")).titel())
        .endsWith("2021");
  }
}
