package de.lebenslagen.etl.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Schweregrad;
import de.lebenslagen.warehouse.raum.Raumgliederung;
import de.lebenslagen.warehouse.raum.RaumgliederungReader;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import de.lebenslagen.warehouse.raum.StrassenverzeichnisReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FalllisteTest {

  private static final String GEBIETE =
      """
      raumgliederung: ort
      titel: Ort
      quellenangabe: Ort
      lizenz: CC0-1.0
      gebietsstaende:
        - gueltig_von: 2018-01-01
          ebenen:
            - ebene: block
              titel: Blöcke
              rolle: kleinste
              datei: bloecke.csv
              schluessel: { feld: id }
              name: { feld: id }
            - ebene: stadt
              titel: Stadt
              rolle: stadt
              gebiet: { schluessel: "1", name: Stadt }
      strassenverzeichnis:
        datei: strassen.csv
        ebene: block
        spalten: { strasse: strasse, hausnummer_von: von, hausnummer_bis: bis, seite: seite, einheit: block }
      """;

  private static final String KOPF =
      """
      titel: Fälle
      herkunft: { lieferstelle: Amt, fachbereich: Soziales, zweck: Sozialplanung, rechtsgrundlage: "§ 1", lizenz: intern, quellenangabe: Stadt }
      rhythmus: { takt: jaehrlich }
      personenbezogen: true
      bereits_veroeffentlicht: false
      format: { art: csv, zeichensatz: UTF-8, trennzeichen: ";" }
      """;

  private static final String FALLLISTE =
      """
      id: hilfen
      """
          + KOPF
          + """
          erkennung: { dateinamen: ["hilfen_*.csv"] }
          spalten:
            Nachname: { typ: text, beschreibung: Name }
            Geburtsdatum: { typ: datum, beschreibung: Geburtsdatum }
            Geschlecht: { typ: code, beschreibung: Geschlecht, codes: { w: weiblich, m: maennlich, d: divers } }
            Strasse: { typ: text, beschreibung: Straße }
            Nr: { typ: text, beschreibung: Hausnummer }
            Art: { typ: text, beschreibung: Art der Hilfe }
          raumbezug: { raumgliederung: ort, gebietsstand: 2018-01-01, ebene: block, adresse: { strasse: Strasse, hausnummer: Nr } }
          zeitbezug: { art: stichtag, jahr: dateiname, tag: "12-31" }
          auslassen: [ { Art: "Test*" } ]
          fallliste:
            anzahl: faelle
            alter: { spalte: alter, geburtsdatum: Geburtsdatum, gruppen: [0-6, 6-18, 18+] }
          abbildungen:
            - aufgliederung: alter_geschlecht
              titel: nach Alter und Geschlecht
              tabelle: fct_zaehlung
              gegenstand: { id: hilfen, titel: Hilfen, einheit: Fälle, additiv_ueber: [raum, merkmale] }
              merkmale: [altersgruppe, geschlecht]
              merkmal_spalten: { altersgruppe: alter, geschlecht: Geschlecht }
              werte: [faelle]
              vollstaendig: true
            - aufgliederung: heim
              titel: im Heim
              tabelle: fct_zaehlung
              gegenstand: { id: heim, titel: Heim, einheit: Fälle, additiv_ueber: [raum] }
              zeilen: { Art: "§ 34" }
              werte: [faelle]
          """;

  private static final String UMZUEGE =
      """
      id: umzuege
      """
          + KOPF
          + """
          erkennung: { dateinamen: ["umzuege_*.csv"] }
          spalten:
            art: { typ: text, beschreibung: Art }
            datum: { typ: datum, beschreibung: Tag }
            geboren: { typ: datum, beschreibung: Geburtsdatum }
            von: { typ: raum, beschreibung: Herkunft }
            nach: { typ: raum, beschreibung: Ziel }
          raumbezug: { raumgliederung: ort, gebietsstand: 2018-01-01, ebene: block, spalte: von, schluessel_breite: 2, ziel: { spalte: nach, ausserhalb: [""] } }
          zeitbezug: { art: kalenderjahr, spalte: datum }
          fallliste:
            anzahl: anzahl
            alter: { spalte: alter, geburtsdatum: geboren, am: datum, gruppen: jahre }
          abbildungen:
            - aufgliederung: geburten
              titel: Geburten
              tabelle: fct_bewegung
              gegenstand: { id: geburten, titel: Geburten, einheit: Personen, additiv_ueber: [raum, zeit] }
              zeilen: { art: Geburt }
              werte: [anzahl]
            - aufgliederung: umzuege
              titel: Umzüge nach Alter
              tabelle: fct_wanderung
              gegenstand: { id: umzuege, titel: Umzüge, einheit: Personen, additiv_ueber: [raum, merkmale, zeit] }
              merkmale: [altersgruppe]
              merkmal_spalten: { altersgruppe: alter }
              zeilen: { art: [Zuzug, Fortzug, Umzug] }
              werte: [anzahl]
              vollstaendig: true
          """;

  private static final String ZEILEN =
      """
      Nachname;Geburtsdatum;Geschlecht;Strasse;Nr;Art
      Kanarius;2018-03-01;w;Möwenstr.;3;§ 34
      Kanarius;01.04.2018;m;MÖWENSTRASSE;3a;§ 31
      Kanarius;2010-05-05;w;Möwenstraße;4;§ 34
      Kanarius;2010-05-06;w;Möwenstraße;4;§ 28
      Kanarius;1990-05-06;d;Geheimgasse;77;§ 28
      Kanarius;1990-05-06;w;Möwenstraße;;§ 28
      Kanarius;1990-05-06;w;Möwenstraße;3;Testfall
      """;

  @TempDir Path ordner;

  private Raumverzeichnis raeume() {
    try {
      Path deklaration = Files.writeString(ordner.resolve("ort.yml"), GEBIETE);
      Files.writeString(ordner.resolve("bloecke.csv"), "id\n01\n02\n03\n");
      Files.writeString(
          ordner.resolve("strassen.csv"),
          "strasse;von;bis;seite;block\nMöwenstraße;1;99;ungerade;01\nMöwenstraße;2;98;gerade;02\n");
      Raumgliederung ort = RaumgliederungReader.read(deklaration).getRaumgliederung();
      return new Raumverzeichnis(
          List.of(ort),
          g ->
              StrassenverzeichnisReader.read(deklaration, g)
                  .map(StrassenverzeichnisReader.Ergebnis::get));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Lieferung deliver(String yaml, String name, String text) {
    Pruefstand stand = new Pruefstand(ordner);
    Datenquelle datenquelle =
        stand.declare(yaml.lines().findFirst().orElseThrow().substring(4), yaml);
    return stand.deliver(datenquelle, name, text);
  }

  private Pruefergebnis pruefe(String yaml, String name, String text) {
    return Pruefer.pruefe(deliver(yaml, name, text), raeume(), Vergleichsbestand.empty());
  }

  /** Area, Merkmale, count of every row of a grouping. */
  private static List<String> list(Pruefergebnis ergebnis, String gruppe) {
    GepruefteLieferung geprueft = ((Pruefergebnis.Bestanden) ergebnis).lieferung();
    return geprueft.zeilen().stream()
        .filter(z -> text(z.zellen().get(0)).startsWith(gruppe + "#"))
        .map(
            z ->
                z.raum().schluessel()
                    + z.ziel().map(r -> ">" + r.schluessel()).orElse("")
                    + " "
                    + z.berichtsjahr()
                    + " "
                    + z.zellen().stream()
                        .skip(1)
                        .map(FalllisteTest::text)
                        .filter(t -> !t.isEmpty())
                        .collect(Collectors.joining(" ")))
        .sorted()
        .toList();
  }

  private static String text(Zelle zelle) {
    if (zelle instanceof Zelle.Text text) {
      return text.text();
    }
    return zelle instanceof Zelle.Zahl zahl ? zahl.zahl().toString() : "";
  }

  @Test
  void casesBecomeCountsByAreaAgeAndSex() {
    Pruefergebnis ergebnis = pruefe(FALLLISTE, "hilfen_2022.csv", ZEILEN);

    assertThat(list(ergebnis, "alter_geschlecht"))
        .containsExactly(
            "01 2022 0-6 maennlich 1",
            "01 2022 0-6 weiblich 1",
            "02 2022 6-18 weiblich 2",
            "nicht_zuordenbar 2022 18+ divers 1",
            "nicht_zuordenbar 2022 18+ weiblich 1");
    assertThat(list(ergebnis, "heim")).containsExactly("01 2022 1", "02 2022 1");
    GepruefteLieferung geprueft = ((Pruefergebnis.Bestanden) ergebnis).lieferung();
    assertThat(geprueft.zeilenAnzahl()).isEqualTo(7);
    assertThat(geprueft.lieferung().datenquelle().spalten())
        .extracting(Datenquelle.Spalte::name)
        .containsExactly("zaehlung", "alter", "Geschlecht", "faelle");
  }

  @Test
  void rateOfTheUnassignedIsToldWithoutAnyAddress() {
    Pruefergebnis ergebnis = pruefe(FALLLISTE, "hilfen_2022.csv", ZEILEN);

    assertThat(Pruefstand.listBefunde(ergebnis, "ADRESSE"))
        .singleElement()
        .satisfies(
            b -> {
              assertThat(b.schweregrad()).isEqualTo(Schweregrad.WARNUNG);
              assertThat(b.gefunden())
                  .isEqualTo(
                      "2 von 6 Zeilen (33,33 %) nicht zuordenbar: 1-mal Straße steht nicht im"
                          + " Straßenverzeichnis; 1-mal Hausnummer fehlt, und die Straße liegt in"
                          + " mehreren Gebieten");
            });
    assertThat(ergebnis.pruefbericht().toString()).doesNotContain("Kanarius", "Geheimgasse");
  }

  @Test
  void workListNamesAddressAndLineButNobody() {
    Arbeitsliste liste =
        Pruefer.listNichtZuordenbare(deliver(FALLLISTE, "hilfen_2022.csv", ZEILEN), raeume());

    assertThat(liste.posten())
        .extracting(Arbeitsliste.Posten::strasse, Arbeitsliste.Posten::hausnummer)
        .containsExactly(tuple("Geheimgasse", "77"), tuple("Möwenstraße", ""));
    assertThat(liste.posten().get(0).zeilen()).containsExactly(6);
    assertThat(liste.toString() + liste.posten()).doesNotContain("Kanarius");
  }

  @Test
  void errorsNameTheLineAndNotWhatStandsInIt() {
    String falsch =
        ZEILEN
            .replace("2018-03-01;w", "Kanarius;w")
            .replace("2010-05-05;w", "2010-05-05;Kanarius")
            .replace("2010-05-06", "2031-05-06")
            .replace("Geheimgasse;77;§ 28", "Geheimgasse;77");

    Pruefergebnis ergebnis = pruefe(FALLLISTE, "hilfen_2022.csv", falsch);

    Map<Integer, String> regeln = new TreeMap<>();
    for (Befund b : ergebnis.pruefbericht().befunde()) {
      if (b.schweregrad() == Schweregrad.FEHLER) {
        regeln.put(b.stelle().zeile().orElse(0), b.regel());
      }
    }
    assertThat(regeln)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(2, "TYP", 4, "CODE", 5, "ZAEHLUNG", 6, "SPALTENZAHL"));
    assertThat(ergebnis).isInstanceOf(Pruefergebnis.Zurueckgewiesen.class);
    assertThat(ergebnis.pruefbericht().toString()).doesNotContain("Kanarius", "2031", "Geheim");
  }

  @Test
  void quotesInACellHideNoPartOfIt() {
    Pruefergebnis ergebnis =
        pruefe(
            FALLLISTE,
            "hilfen_2022.csv",
            "Nachname;Geburtsdatum;Geschlecht;Strasse;Nr;Art\n"
                + "X;2018-03-01;\"w\"\"Kanarius\"\"m\";Möwenstr.;4;§ 34\n");

    assertThat(Pruefstand.listBefunde(ergebnis, "CODE")).hasSize(1);
    assertThat(ergebnis.pruefbericht().toString()).doesNotContain("Kanarius");
  }

  @Test
  void columnThatIsCountedMustBeThereEvenWhenItIsOptional() {
    Pruefergebnis ergebnis =
        pruefe(
            FALLLISTE.replace(
                "Art: { typ: text, beschreibung: Art der Hilfe }",
                "Art: { typ: text, beschreibung: Art der Hilfe, pflicht: false }"),
            "hilfen_2022.csv",
            "Nachname;Geburtsdatum;Geschlecht;Strasse;Nr\nX;2018-03-01;w;Möwenstr.;4\n");

    assertThat(Pruefstand.listBefunde(ergebnis, "KOPFZEILE"))
        .singleElement()
        .satisfies(b -> assertThat(b.gefunden()).isEqualTo("es fehlt \"Art\""));
  }

  @Test
  void fileWithoutHeaderIsRefusedWithoutShowingItsFirstPerson() {
    String ohneKopf = ZEILEN.substring(ZEILEN.indexOf('\n') + 1);

    Pruefergebnis ergebnis = pruefe(FALLLISTE, "hilfen_2022.csv", ohneKopf);

    assertThat(ergebnis).isInstanceOf(Pruefergebnis.Zurueckgewiesen.class);
    assertThat(ergebnis.pruefbericht().toString())
        .doesNotContain("Kanarius", "Möwenstr", "2018-03-01");
  }

  @Test
  void movesBecomeBirthsAndMigrationWithBothEnds() {
    Pruefergebnis ergebnis =
        pruefe(
            UMZUEGE,
            "umzuege_2022.csv",
            """
            art;datum;geboren;von;nach
            Geburt;2022-02-01;2022-02-01;;1
            Zuzug;2022-03-01;1990-04-01;;02
            Umzug;2022-04-01;1990-04-01;02;01
            Umzug;2022-05-01;1990-04-01;02;01
            Fortzug;2022-06-01;1980-01-01;01;
            Auskunft;2022-06-01;1980-01-01;01;
            """);

    assertThat(list(ergebnis, "geburten")).containsExactly("01>ausserhalb 2022 1");
    assertThat(list(ergebnis, "umzuege"))
        .containsExactly(
            "01>ausserhalb 2022 42-43 1", "02>01 2022 32-33 2", "ausserhalb>02 2022 31-32 1");
    assertThat(Pruefstand.listBefunde(ergebnis, "ZAEHLUNG"))
        .singleElement()
        .satisfies(b -> assertThat(b.gefunden()).isEqualTo("1 Zeile passt zu keiner"));
  }

  @Test
  void moveFromOutsideToOutsideIsAnError() {
    Pruefergebnis ergebnis =
        pruefe(
            UMZUEGE,
            "umzuege_2022.csv",
            "art;datum;geboren;von;nach\nUmzug;2022-04-01;1990-04-01;;\n");

    assertThat(Pruefstand.listBefunde(ergebnis, "ZAEHLUNG"))
        .singleElement()
        .satisfies(b -> assertThat(b.stelle().zeile()).hasValue(2));
  }

  @Test
  void auspraegungThatNobodyHasIsCountedAsZero() {
    Pruefergebnis ergebnis =
        pruefe(
            FALLLISTE,
            "hilfen_2022.csv",
            "Nachname;Geburtsdatum;Geschlecht;Strasse;Nr;Art\nX;2018-03-01;w;Möwenstr.;4;§ 34\n");

    assertThat(list(ergebnis, "alter_geschlecht"))
        .containsExactly(
            "01 2022 0-6 divers 0",
            "01 2022 0-6 maennlich 0",
            "01 2022 18+ weiblich 0",
            "01 2022 6-18 weiblich 0",
            "02 2022 0-6 weiblich 1");
  }
}
