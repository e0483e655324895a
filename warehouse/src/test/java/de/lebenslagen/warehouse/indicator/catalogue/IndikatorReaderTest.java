package de.lebenslagen.warehouse.indicator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.warehouse.indicator.Berechnung.Quote;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.model.Abbruch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a town may write wrong: each message names file, line, what was expected, what to do. */
class IndikatorReaderTest {

  private static final String GUT =
      """
      id: probe
      kuerzel: X01
      name: Probe
      definition: Eine Probe.
      art: quote
      zaehler:
        bezeichnung: Fälle
        auswahl:
          - { gegenstand: arbeitslose }
      nenner:
        bezeichnung: Menschen
        auswahl:
          - { gegenstand: einwohner, merkmale: { altersgruppe: [0-18, 18-65] } }
      zufall: anteil
      einheit: Prozent
      wirkungsrichtung: neutral
      sensibilitaet: normal
      quelle: Register
      zeitbezug:
        zaehler: stichtag
        nenner: stichtag
        regel: 31.12.
      interpretation: Zur Probe.
      lesebeispiel: "In {gebiet} sind es {wert}."
      """;

  private static final String INDEX =
      """
      id: %s
      kuerzel: %s
      name: Index %s
      definition: Ein Index.
      art: index
      bestandteile:
        - { indikator: %s }
        - { indikator: sgb2_quote, gewicht: %s }
      einheit: z-Wert
      wirkungsrichtung: neutral
      sensibilitaet: normal
      quelle: Register
      zeitbezug:
        zaehler: stichtag
        regel: 31.12.
      interpretation: Zur Probe.
      lesebeispiel: "In {gebiet} sind es {zahl}."
      """;

  private static List<GelesenerIndikator> parse(String text) {
    return IndikatorReader.parse("probe.yml", "arbeit", text);
  }

  private static List<GelesenerIndikator> index(String id, String teil, String gewicht) {
    return IndikatorReader.parse(
        id + ".yml", "arbeit", INDEX.formatted(id, id.toUpperCase(), id, teil, gewicht));
  }

  private static void fails(String text, String... parts) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOfSatisfying(Abbruch.class, a -> assertThat(a.abhilfe()).isNotBlank())
        .message()
        .startsWith("probe.yml, Zeile ")
        .contains(parts);
  }

  private static void failsWith(String alt, String neu, String... parts) {
    assertThat(GUT).contains(alt);
    fails(GUT.replace(alt, neu), parts);
  }

  @Test
  void goodDeclarationIsRead() {
    Indikator indikator = parse(GUT).get(0).indikator();

    assertThat(indikator.schluessel()).isEqualTo(new IndikatorSchluessel("probe"));
    assertThat(indikator.einheit().basis()).isEqualTo(100);
    assertThat(((Quote) indikator.berechnung()).nenner().summanden().get(0).merkmale())
        .containsOnlyKeys("altersgruppe");
  }

  @Test
  void unknownFieldIsToldWithTheNearestName() {
    assertThatThrownBy(() -> parse(GUT.replace("quelle:", "quele:")))
        .isInstanceOfSatisfying(
            Abbruch.class, a -> assertThat(a.abhilfe()).isEqualTo("Meinten Sie \"quelle\"?"))
        .hasMessageContaining("probe.yml, Zeile 18, Feld quele");
    failsWith("gegenstand: arbeitslose", "gegenstande: arbeitslose", "gegenstande");
  }

  @Test
  void missingSourceIsTold() {
    failsWith("quelle: Register\n", "", "erwartet wird das Feld \"quelle\"");
    failsWith("quelle: Register", "quelle: \"\"", "Zeile 18", "ein Text");
  }

  @Test
  void unitThatDoesNotFitIsTold() {
    failsWith("einheit: Prozent", "einheit: Personen", "Zeile 15", "Prozent oder je 1.000");
    failsWith("zufall: anteil", "zufall: verhaeltnis", "Zeile 15", "je 100");
    failsWith(
        "einheit: Prozent",
        "einheit: { text: je 5, basis: 0, nachkommastellen: 1 }",
        "größer als 0");
    failsWith("einheit: Prozent", "einheit: 'je '", "Zeile 15", "Prozent oder je 1.000");
    failsWith("einheit: Prozent", "einheit: je 0", "Zeile 15", "Prozent oder je 1.000");
    failsWith(
        "einheit: Prozent",
        "einheit: { text: je 5, basis: 5, nachkommastellen: 900 }",
        "nachkommastellen",
        "0 bis 6");
  }

  @Test
  void nameIsOneLineWithoutControlCharacters() {
    failsWith("name: Probe", "name: \"a\\nb\"", "Zeile 3", "Steuerzeichen");
    failsWith("kuerzel: X01", "kuerzel: \"X\\u001b[31m\"", "Zeile 2", "Steuerzeichen");
  }

  @Test
  void kindOfTimeIsNeeded() {
    failsWith("zaehler: stichtag", "zaehler: []", "zeitbezug.zaehler", "mindestens eine Zeitart");
    failsWith("nenner: stichtag", "nenner: []", "zeitbezug.nenner", "mindestens eine Zeitart");
  }

  @Test
  void bandsOutOfOrderAreTold() {
    failsWith("[0-18, 18-65]", "[18-65, 0-18]", "Zeile 13", "Reihenfolge des Alters");
    failsWith("[0-18, 18-65]", "[0-18, 6-20]", "ohne Überschneidung");
    failsWith("[0-18, 18-65]", "65-18", "von kleiner als bis");
  }

  @Test
  void weightThatIsNoNumberIsTold() {
    failsWith("{ gegenstand: arbeitslose }", "{ gegenstand: arbeitslose, gewicht: .nan }", "Zahl");
    failsWith("{ gegenstand: arbeitslose }", "{ gegenstand: arbeitslose, gewicht: NaN }", "Zahl");
    failsWith(
        "{ gegenstand: arbeitslose }", "{ gegenstand: arbeitslose, gewicht: 0 }", "ungleich 0");
    assertThatThrownBy(() -> index("a1", "arbeitslosenanteil", "NaN"))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("a1.yml, Zeile 8");
  }

  @Test
  void balanceHasNoChance() {
    failsWith(
        "{ gegenstand: arbeitslose }",
        "{ gegenstand: zuzuege }\n    - { gegenstand: fortzuege, gewicht: -1 }",
        "Saldo");
  }

  @Test
  void fieldOfAnotherKindIsTold() {
    failsWith("zufall: anteil", "summe: { bezeichnung: x, auswahl: [] }", "summe");
    failsWith("art: quote", "art: quotient", "anzahl, quote, mittelwert, index oder geliefert");
  }

  @Test
  void placeholderThatNobodyFillsIsTold() {
    failsWith("{wert}", "{prozent}", "Platzhalter", "{prozent}");
    failsWith("In {gebiet} sind", "Es sind", "{gebiet}");
  }

  @Test
  void fileIsNamedAfterItsId() {
    failsWith("id: probe", "id: versuch", "versuch");
  }

  private static Indikatorkatalog katalog(List<GelesenerIndikator> own) {
    List<GelesenerIndikator> all = new ArrayList<>(Mitgeliefert.readIndikatoren());
    all.addAll(own);
    return Indikatorkatalog.of(all);
  }

  @Test
  void cycleOfIndicesIsTold() {
    List<GelesenerIndikator> own = new ArrayList<>(index("a1", "b1", "1"));
    own.addAll(index("b1", "a1", "1"));

    assertThatThrownBy(() -> katalog(own))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("a1.yml, Zeile 6")
        .hasMessageContaining("ein Kreis über \"a1\"");
  }

  @Test
  void unknownPartIsToldWithTheNearestName() {
    assertThatThrownBy(() -> katalog(index("a1", "arbeitslosenanteil_18_64", "1")))
        .isInstanceOfSatisfying(
            Abbruch.class, a -> assertThat(a.abhilfe()).contains("\"arbeitslosenanteil_18_65\""));
  }

  @Test
  void keyOfAShippedIndicatorIsTaken() {
    assertThatThrownBy(
            () ->
                katalog(
                    IndikatorReader.parse(
                        "sgb2_quote.yml", "arbeit", GUT.replace("id: probe", "id: sgb2_quote"))))
        .isInstanceOfSatisfying(Abbruch.class, a -> assertThat(a.abhilfe()).contains("Variante"))
        .hasMessageContaining("gibt es schon");
  }

  @Test
  void variantOfAVariantIsRefused() {
    String text = GUT + "variante_von: arbeitslosenanteil_18_65\nfussnote: Abweichend.\n";

    assertThatThrownBy(() -> katalog(parse(text)))
        .isInstanceOfSatisfying(
            Abbruch.class,
            a -> assertThat(a.abhilfe()).isEqualTo("Meinten Sie \"arbeitslosenanteil\"?"))
        .hasMessageContaining("der selbst keine Variante ist");
  }

  @Test
  void neitherItselfNorAVariantIsSuggestedAsStandard() {
    for (String named : List.of("probe", "prob", "arbeitslosenanteil_18_64")) {
      String text = GUT + "variante_von: " + named + "\nfussnote: Abweichend.\n";

      assertThatThrownBy(() -> katalog(parse(text)))
          .isInstanceOfSatisfying(
              Abbruch.class, a -> assertThat(a.abhilfe()).doesNotContain("\"probe\"", "_18_65"));
    }
  }

  @Test
  void setNamesOnlyWhatExistsAndAtMostTwelveKeyFigures() {
    String set =
        """
        id: s
        titel: Set
        beschlossen_am: 2024-03-21
        beschluss: Rat
        indikatoren: [sgb2_quote, %s]
        schluesselindikatoren: [%s]
        """;
    Indikatorkatalog katalog = Indikatorkatalog.readShipped();

    assertThat(
            IndikatorensetReader.parse(
                    "s.yml", set.formatted("anteil_ab_65", "sgb2_quote"), katalog)
                .schluesselindikatoren())
        .hasSize(1);
    assertThatThrownBy(
            () -> IndikatorensetReader.parse("s.yml", set.formatted("sgb_quote", ""), katalog))
        .isInstanceOfSatisfying(Abbruch.class, a -> assertThat(a.abhilfe()).contains("sgb2_quote"));
    assertThatThrownBy(
            () ->
                IndikatorensetReader.parse(
                    "s.yml", set.formatted("anteil_ab_65", "anteil_ab_80"), katalog))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("nur Indikatoren aus \"indikatoren\"");
  }
}
