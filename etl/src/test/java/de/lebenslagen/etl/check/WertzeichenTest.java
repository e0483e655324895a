package de.lebenslagen.etl.check;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Wertart;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The signs of the statistical offices, all kept apart. */
class WertzeichenTest {

  private static final String YAML =
      """
      id: amtlich
      titel: Amtliche Zeichen
      herkunft: { lieferstelle: A, fachbereich: B, zweck: C, lizenz: D, quellenangabe: E }
      rhythmus: { takt: jaehrlich }
      personenbezogen: false
      bereits_veroeffentlicht: true
      erkennung: { dateinamen: ["*.csv"] }
      format:
        art: genesis_ffcsv
        tausenderzeichen: "."
        zusaetze: { p: vorlaeufig, r: revidiert, s: geschaetzt, e: gezaehlt }
        marken: { "*": geheim_quelle }
      spalten:
        time: { typ: jahr, beschreibung: Jahr }
        value: { typ: anzahl, beschreibung: Anzahl, qualitaet: value_q }
        rate: { typ: dezimal, beschreibung: Rate }
        value_q: { typ: text, beschreibung: Zeichen }
      raumbezug: { raumgliederung: stadt, gebietsstand: 2018-01-01, ebene: stadt, fest: "00000000" }
      zeitbezug: { art: kalenderjahr, spalte: time }
      abbildungen:
        - aufgliederung: insgesamt
          titel: insgesamt
          tabelle: fct_zaehlung
          gegenstand: { id: x, titel: X, einheit: Fälle, additiv_ueber: [] }
          werte: [value]
      """;

  @TempDir Path ordner;
  private Pruefstand stand;
  private Datenquelle datenquelle;

  @BeforeEach
  void declare() {
    stand = new Pruefstand(ordner);
    datenquelle = stand.declare("amtlich", YAML);
  }

  private Pruefergebnis check(String value, String rate, String zusatz) {
    String text = "time;value;rate;value_q\n2022;" + value + ";" + rate + ";" + zusatz + "\n";
    return Pruefer.pruefe(
        stand.deliver(datenquelle, "amtlich.csv", text),
        Pruefstand.RAEUME,
        Vergleichsbestand.empty());
  }

  private static Zelle zelle(Pruefergebnis ergebnis, int index) {
    return ((Pruefergebnis.Bestanden) ergebnis).lieferung().zeilen().get(0).zellen().get(index);
  }

  @ParameterizedTest
  @CsvSource({
    "1.234, '', 1234, ZAHL, ",
    "-, '', 0, ECHTE_NULL, ",
    "–, '', 0, ECHTE_NULL, ",
    "0, '', 0, GERUNDET_NULL, ",
    "'(17)', '', 17, UNSICHER, ",
    "'( 1.017 )', '', 1017, UNSICHER, ",
    "17p, '', 17, ZAHL, VORLAEUFIG",
    "1.017 r, '', 1017, ZAHL, REVIDIERT",
    "17s, '', 17, ZAHL, GESCHAETZT",
    "(17)s, '', 17, UNSICHER, GESCHAETZT",
    "17, p, 17, ZAHL, VORLAEUFIG",
    "17, e, 17, ZAHL, ",
    "17, (), 17, UNSICHER, ",
    "0, p, 0, GERUNDET_NULL, ",
  })
  void numbersKeepWhatTheirSignsSay(
      String value, String zusatz, String zahl, Statuscode status, Wertart wertart) {
    Zelle.Zahl read = (Zelle.Zahl) zelle(check(value, "1,5", zusatz), 1);
    assertThat(read.zahl()).isEqualByComparingTo(zahl);
    assertThat(read.status()).isEqualTo(status);
    assertThat(read.wertart()).isEqualTo(Optional.ofNullable(wertart));
  }

  @ParameterizedTest
  @CsvSource({
    "..., KOMMT_SPAETER",
    "/, NICHT_BEWERTET",
    "., GEHEIM_QUELLE",
    "*, GEHEIM_QUELLE",
    "x, NICHT_SINNVOLL",
    "X, NICHT_SINNVOLL",
  })
  void signsWithoutNumberAreSixKindsOfNothing(String value, Statuscode status) {
    assertThat(zelle(check(value, "1,5", ""), 1))
        .isInstanceOfSatisfying(
            Zelle.OhneWert.class, z -> assertThat(z.status()).isEqualTo(status));
  }

  @Test
  void roundedZeroIsNoExactZeroInARateEither() {
    assertThat(((Zelle.Zahl) zelle(check("1", "0,0", ""), 2)).status())
        .isEqualTo(Statuscode.GERUNDET_NULL);
  }

  @ParameterizedTest
  @CsvSource({
    "17q, ''",
    "17, q",
    "'(17', ''",
    "(), ''",
    "p, ''",
    "1p7, ''",
    "17pp, ''",
    "'((17))', ''"
  })
  void findingWhenASignIsNotDeclared(String value, String zusatz) {
    Pruefergebnis ergebnis = check(value, "1,5", zusatz);
    assertThat(ergebnis).isInstanceOf(Pruefergebnis.Zurueckgewiesen.class);
    assertThat(ergebnis.pruefbericht().befunde())
        .singleElement()
        .satisfies(b -> assertThat(b.stelle().spalte()).contains("value"));
  }
}
