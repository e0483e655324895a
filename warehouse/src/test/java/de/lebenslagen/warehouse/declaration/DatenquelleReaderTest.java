package de.lebenslagen.warehouse.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Additivitaet;
import de.lebenslagen.warehouse.model.Datenquelle.Marke;
import de.lebenslagen.warehouse.model.Datenquelle.Spaltentyp;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Wertart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DatenquelleReaderTest {

  private static final String GUT =
      """
      id: alter
      titel: Einwohner nach Alter und Geschlecht
      herkunft:
        lieferstelle: Einwohneramt
        fachbereich: Ordnung
        zweck: Sozialplanung
        lizenz: intern
        quellenangabe: Stadt, Melderegister
      rhythmus: { takt: jaehrlich, faellig: "03-31" }
      personenbezogen: false
      bereits_veroeffentlicht: false
      erkennung: { dateinamen: ["alter_*.csv"] }
      format:
        art: csv
        zeichensatz: windows-1252
        trennzeichen: ";"
        dezimalzeichen: ","
        tausenderzeichen: "."
        marken:
          "*": geheim_quelle
          "": { status: nicht_geliefert, grund: noch nicht erhoben }
      spalten:
        jahr: { typ: jahr, beschreibung: Jahr }
        bezirk: { typ: raum, beschreibung: Bezirk }
        sex: { typ: code, beschreibung: Geschlecht, codes: { m: maennlich, w: weiblich } }
        u18: { typ: anzahl, beschreibung: unter 18 }
        ab18: { typ: anzahl, beschreibung: ab 18 }
        quote: { typ: prozent, beschreibung: Quote }
      raumbezug:
        raumgliederung: stadt
        gebietsstand: 2018-01-01
        ebene: bezirk
        spalte: bezirk
        schluessel_breite: 2
      zeitbezug: { art: stichtag, spalte: jahr, tag: "12-31" }
      merkmale:
        wohnlage: { titel: Wohnlage, auspraegungen: { gut: gut, einfach: einfach } }
      abbildungen:
        - aufgliederung: alter_geschlecht
          titel: nach Alter und Geschlecht
          tabelle: fct_einwohnerbestand
          gegenstand:
            id: einwohner
            titel: Einwohner
            einheit: Personen
            additiv_ueber: [raum, merkmale]
          merkmale: [altersgruppe, geschlecht]
          merkmal_spalten: { geschlecht: sex }
          werte:
            u18: { altersgruppe: 0-18 }
            ab18: { altersgruppe: 18+ }
          vollstaendig: true
          vorrang: 3
        - aufgliederung: quote
          titel: Quote
          tabelle: fct_messwert
          gegenstand: { id: quote, titel: Quote, einheit: Prozent }
          merkmale: [geschlecht]
          merkmal_spalten: { geschlecht: sex }
          werte: [quote]
          vollstaendig: false
      pruefungen:
        - { regel: SPRUNG, schweregrad: hinweis, toleranz: 4.5, grund: klein, angaben: { spalten: [u18] } }
      """;

  @TempDir Path ordner;

  @Test
  void everyFieldIsReadWhenTheDeclarationIsGood() {
    Datenquelle datenquelle = DatenquelleReader.parse("alter.yml", GUT).datenquelle();
    assertThat(datenquelle.rhythmus().faellig()).contains("03-31");
    assertThat(datenquelle.format().trennzeichen()).isEqualTo(';');
    assertThat(datenquelle.format().tausenderzeichen()).contains('.');
    assertThat(datenquelle.format().marken())
        .isEqualTo(
            Map.of(
                "*",
                new Marke(Statuscode.GEHEIM_QUELLE, ""),
                "",
                new Marke(Statuscode.NICHT_GELIEFERT, "noch nicht erhoben")));
    assertThat(datenquelle.spalten())
        .extracting(Datenquelle.Spalte::name)
        .containsExactly("jahr", "bezirk", "sex", "u18", "ab18", "quote");
    assertThat(datenquelle.findSpalte("u18"))
        .hasValueSatisfying(
            s -> {
              assertThat(s.typ()).isEqualTo(Spaltentyp.ANZAHL);
              assertThat(s.einheit()).isEqualTo("Personen");
              assertThat(s.pflicht()).isTrue();
            });
    assertThat(datenquelle.abbildungen().get(0).gegenstand().additivUeber())
        .containsExactlyInAnyOrder(Additivitaet.RAUM, Additivitaet.MERKMALE);
    assertThat(datenquelle.abbildungen().get(0).wertart()).isEqualTo(Wertart.GEZAEHLT);
    assertThat(datenquelle.abbildungen().get(1).wertart()).isEqualTo(Wertart.GELIEFERT);
    assertThat(datenquelle.pruefungen().get(0).toleranz()).hasValue(4.5);
    assertThat(datenquelle.sha256()).hasSize(64);
  }

  static Stream<Arguments> listKaputte() {
    return Stream.of(
        kaputt("titel: Einwohner nach", "titl: Einwohner nach", 2, "titl", "\"titel\""),
        kaputt("  lizenz: intern\n", "", 3, "lizenz", "ergänzen"),
        kaputt("  lizenz: intern\n", "  lizenz: \"\"\n", 7, "herkunft.lizenz", "ausfüllen"),
        kaputt("takt: jaehrlich", "takt: jährlich", 9, "JAEHRLICH", "wählen"),
        kaputt("\"03-31\"", "\"02-31\"", 9, "rhythmus.faellig", "12-31"),
        kaputt("\"03-31\"", "\"03-31\", bis: 2023", 9, "rhythmus.bis", "2018-12-31"),
        kaputt("\"03-31\"", "\"03-31\", bis: 2023-02-30", 9, "rhythmus.bis", "2018-12-31"),
        kaputt("\"03-31\"", "\"03-31\", nachfolger: alter2", 9, "ein bis", "letzten Tag"),
        kaputt("\"alter_*.csv\"", "\"../alter.csv\"", 12, "ohne Ordner", "Namen"),
        kaputt("windows-1252", "windows-9999", 15, "zeichensatz", "Zeichensatz"),
        kaputt(
            "trennzeichen: \";\"",
            "trennzeichen: \";;\"",
            16,
            "genau ein Zeichen oder \"tab\"",
            "Zeichen"),
        kaputt("tausenderzeichen: \".\"", "tausenderzeichen: \",\"", 18, "für beides", "ändern"),
        kaputt("\"*\": geheim_quelle", "\"*\": gesperrt", 20, "GESPERRT", "geheim_quelle"),
        kaputt("\"*\": geheim_quelle", "\"*\": nicht_bewertet", 20, "Grund", "grund"),
        kaputt("sex: { typ: code,", "sex: { typ: text,", 25, "codes", "Typ code"),
        kaputt("u18: { typ: anzahl", "u18: { typ: anzal", 26, "ANZAHL", "wählen"),
        kaputt("  spalte: bezirk\n", "", 29, "entweder spalte oder fest", "fest"),
        kaputt("  spalte: bezirk\n", "  spalte: bezrk\n", 33, "bezrk", "\"bezirk\""),
        kaputt("  spalte: bezirk\n", "  spalte: u18\n", 33, "[RAUM]", "Typ"),
        kaputt("2018-01-01", "1.1.2018", 31, "gebietsstand", "2018-01-01"),
        kaputt(", tag: \"12-31\" }", " }", 35, "tag", "STICHTAG"),
        kaputt("art: stichtag", "art: quartal", 35, "QUARTAL", "Typ der Spalte"),
        kaputt("wohnlage:", "geschlecht:", 37, "mitgeliefert", "anders benennen"),
        kaputt("gut: gut,", "insgesamt: gut,", 37, "insgesamt", "umbenennen"),
        kaputt("fct_einwohnerbestand", "fct_einwohner", 41, "Faktentabelle", "\"fct_einwohnerbest"),
        kaputt("fct_einwohnerbestand", "bevoelkerung", 41, "Faktentabelle", "Bekannt sind: fct_"),
        kaputt(
            "[altersgruppe, geschlecht]", "[alter, geschlecht]", 47, "\"alter\"", "altersgruppe"),
        kaputt("{ geschlecht: sex }", "{ geschlecht: u18 }", 48, "CODE", "typ: code"),
        kaputt("m: maennlich", "m: mänlich", 48, "mänlich", "maennlich"),
        kaputt("u18: { altersgruppe: 0-18 }", "u18: {}", 50, "genau einmal", "altersgruppe"),
        kaputt("{ altersgruppe: 0-18 }", "{ altersgruppe: 0-17j }", 50, "0-17j", "0-18"),
        kaputt("{ altersgruppe: 0-18 }", "{ altersgruppe: 0-19 }", 49, "überschneiden", "eigene"),
        kaputt("{ altersgruppe: 0-18 }", "{ altersgruppe: 18+ }", 51, "andere", "Bedeutung"),
        kaputt("      u18: {", "      u19: {", 50, "u19", "u18"),
        kaputt("      ab18: {", "      quote: {", 51, "PROZENT", "fct_messwert"),
        kaputt("    vollstaendig: true\n", "", 39, "vollstaendig", "ergänzen"),
        kaputt("einheit: Prozent }", "einheit: Prozent, additiv_ueber: [raum] }", 57, "nie", ""),
        kaputt("- aufgliederung: quote", "- aufgliederung: alter_geschlecht", 54, "zweiten", ""),
        kaputt("toleranz: 4.5", "toleranz: -1", 63, "ab 0", "Abweichung"),
        kaputt("toleranz: 4.5", "toleranz: .nan", 63, "Zahl", "0.5"),
        kaputt(
            "beschreibung: ab 18 }", "beschreibung: ab 18, einheit: Fälle }", 27, "Personen", ""));
  }

  private static Arguments kaputt(
      String alt, String neu, int zeile, String gefunden, String abhilfe) {
    return Arguments.of(alt, neu, zeile, gefunden, abhilfe);
  }

  @ParameterizedTest
  @MethodSource("listKaputte")
  void abbruchNamesLineAndRepairWhenAFieldIsWrong(
      String alt, String neu, int zeile, String gefunden, String abhilfe) {
    assertThat(GUT).contains(alt);
    Abbruch abbruch =
        catchThrowableOfType(
            Abbruch.class, () -> DatenquelleReader.parse("alter.yml", GUT.replace(alt, neu)));
    assertThat(abbruch.kategorie()).isEqualTo(Abbruch.Kategorie.EINGABE);
    assertThat(abbruch).hasMessageStartingWith("alter.yml, Zeile " + zeile + ", Feld ");
    assertThat(abbruch).hasMessageContaining(gefunden);
    assertThat(abbruch.abhilfe()).contains(abhilfe);
  }

  @Test
  void abbruchWhenTheFileHasAnotherNameThanTheId() throws IOException {
    Path datei = Files.writeString(ordner.resolve("anders.yml"), GUT);
    assertThatThrownBy(() -> DatenquelleReader.read(datei)).hasMessageContaining("anders.yml");
  }

  @Test
  void abbruchWhenTwoDatenquellenDescribeAGegenstandDifferently() throws IOException {
    write("alter", GUT);
    write("alter2", zweite().replace("titel: Einwohner\n", "titel: Leute\n"));
    assertThatThrownBy(() -> DatenquelleReader.listAll(ordner))
        .hasMessageStartingWith("alter2.yml, Zeile 42")
        .hasMessageContaining("wie in alter");
  }

  @Test
  void abbruchWhenTwoDatenquellenDescribeAMerkmalDifferently() throws IOException {
    write("alter", GUT);
    write("alter2", zweite().replace("gut: gut", "gut: sehr gut"));
    assertThatThrownBy(() -> DatenquelleReader.listAll(ordner))
        .hasMessageContaining("wohnlage")
        .hasMessageContaining("dasselbe Merkmal wie in alter");
  }

  @Test
  void successorMustBeThereAndLeadOn() throws IOException {
    String ended = "\"03-31\", bis: 2023-12-31, nachfolger: %s }";
    write("alter", GUT.replace("\"03-31\" }", ended.formatted("alter2")));
    assertThatThrownBy(() -> DatenquelleReader.listAll(ordner))
        .hasMessageContaining("rhythmus.nachfolger")
        .hasMessageContaining("\"alter2\"");

    write("alter2", zweite());
    assertThat(DatenquelleReader.listAll(ordner).get(0))
        .satisfies(
            d -> {
              assertThat(d.letztesBerichtsjahr()).contains(2023);
              assertThat(d.rhythmus().nachfolger()).contains("alter2");
            });

    write("alter2", zweite().replace("\"03-31\" }", ended.formatted("alter")));
    assertThatThrownBy(() -> DatenquelleReader.listAll(ordner)).hasMessageContaining("ein Kreis");
  }

  @Test
  void abbruchWhenNoVorrangDecides() throws IOException {
    write("alter", GUT);
    write("alter2", zweite().replace("vorrang: 4", "vorrang: 3"));
    assertThatThrownBy(() -> DatenquelleReader.listAll(ordner)).hasMessageContaining("vorrang 3");
  }

  @Test
  void bothWhenVorrangDecides() throws IOException {
    write("alter", GUT);
    write("alter2", zweite());
    assertThat(DatenquelleReader.listAll(ordner))
        .extracting(Datenquelle::id)
        .containsExactly("alter", "alter2");
  }

  /** The same source once more, with precedence over the first one. */
  private static String zweite() {
    return GUT.replace("id: alter\n", "id: alter2\n")
        .replace("vorrang: 3", "vorrang: 4")
        .replace("werte: [quote]\n", "werte: [quote]\n    vorrang: 1\n");
  }

  @Test
  @Tag("langsam")
  void noFindingWhenTheSchemaReadsAGoodDeclaration() throws IOException {
    write("alter", GUT);
    assertThat(Datenquellenpruefung.listFehler(ordner)).isEmpty();
  }

  @Test
  @Tag("langsam")
  void allFindingsOfFormAtOnceWhenSeveralFieldsAreWrong() throws IOException {
    write(
        "alter",
        GUT.replace("takt: jaehrlich", "takt: nie")
            .replace("lizenz: intern", "lizens: intern")
            .replace("schluessel_breite: 2", "schluessel_breite: zwei"));
    assertThat(Datenquellenpruefung.listFehler(ordner))
        .extracting(Abbruch::getMessage)
        .anySatisfy(m -> assertThat(m).contains("Zeile 34").contains("schluessel_breite"))
        .anySatisfy(m -> assertThat(m).contains("Zeile 9").contains("rhythmus.takt"))
        .anySatisfy(m -> assertThat(m).contains("lizens"))
        .hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void schemaAndReaderKnowTheSameFields() throws IOException {
    JsonNode schema =
        new ObjectMapper()
            .readTree(Deklarationsschema.class.getResourceAsStream("datenquelle.schema.json"));
    assertFields(schema, DatenquelleReader.FELDER);
    JsonNode fields = schema.path("properties");
    assertFields(fields.path("herkunft"), HerkunftReader.HERKUNFT);
    assertFields(fields.path("rhythmus"), HerkunftReader.RHYTHMUS);
    assertFields(fields.path("erkennung"), HerkunftReader.ERKENNUNG);
    assertFields(fields.path("format"), FormatReader.FORMAT);
    assertFields(schema.at("/$defs/raumbezug"), BezugReader.RAUMBEZUG);
    assertFields(fields.path("zeitbezug"), BezugReader.ZEITBEZUG);
    assertFields(fields.at("/spalten/additionalProperties"), SpaltenReader.SPALTE);
    assertFields(fields.at("/merkmale/additionalProperties"), MerkmalReader.MERKMAL);
    assertFields(fields.at("/abbildungen/items"), AbbildungReader.ABBILDUNG);
    assertFields(fields.at("/abbildungen/items/properties/gegenstand"), AbbildungReader.GEGENSTAND);
    assertFields(fields.at("/pruefungen/items"), PruefvorgabeReader.PRUEFUNG);
    assertFields(fields.at("/fassungen/items"), FassungReader.FASSUNG);
    assertFields(fields.path("einrichtung"), EinrichtungReader.EINRICHTUNG);
  }

  private static void assertFields(JsonNode object, Collection<String> felder) {
    Set<String> inSchema = new HashSet<>();
    object.path("properties").fieldNames().forEachRemaining(inSchema::add);
    assertThat(inSchema).isEqualTo(Set.copyOf(felder));
    assertThat(object.path("properties"))
        .allSatisfy(p -> assertThat(p.path("description").asText()).isNotBlank());
  }

  @Test
  void altersgruppeHasAnyBandWhenShipped() {
    List<Datenquelle.Merkmal> merkmale = MerkmalReader.listMitgeliefert();
    assertThat(merkmale)
        .extracting(Datenquelle.Merkmal::id)
        .contains("altersgruppe", "geschlecht", "staatsangehoerigkeit");
    assertThat(Objects.requireNonNull(merkmale.get(0)).auspraegungen()).isEmpty();
  }

  private void write(String id, String text) throws IOException {
    Files.writeString(ordner.resolve(id + ".yml"), text);
  }
}
