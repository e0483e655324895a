package de.lebenslagen.etl.check;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.etl.intake.Testmappe;
import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Schweregrad;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Wertart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What offices and Excel make of a table, before anybody means harm. */
class AlltagslieferungTest {

  private static final String KLASSISCH =
      """
      art: genesis_klassisch
      kopfzeile: 6
      kopfzeilen: 2
      vorspalten: [schluessel, gebiet]
      zeitkopf: { zeile: 1, spalte: stichtag }
      """
          .indent(4);

  @TempDir Path ordner;
  private Pruefstand stand;

  @BeforeEach
  void prepare() {
    stand = new Pruefstand(ordner);
  }

  /** In the form in which GENESIS-Online delivers its tables as CSV. */
  private static final String GENESIS =
      """
      Tabelle: 12411-0015
      Fortschreibung des Bevölkerungsstandes
      Bevölkerung: Gemeinden, Stichtag, Geschlecht
      Fortschreibung des Bevölkerungsstandes
      Bevölkerungsstand (Anzahl)
      ;;31.12.2021;31.12.2021;31.12.2022;31.12.2022
      ;;männlich;weiblich;männlich;weiblich
      01;  Altstadt;1204;1301;1.210;1299
      02;  Mürwik;-;17;.;(18)
      __________
      "Bevölkerung: 2022 auf Grundlage des Zensus"
      (C)opyright Statistisches Bundesamt (Destatis), 2024
      Stand: 01.02.2024 / 12:11:11
      """;

  private Datenquelle declareGenesis(String format) {
    return stand.declare(
        "genesis",
        """
        id: genesis
        titel: Klassische Tabelle
        herkunft: { lieferstelle: A, fachbereich: B, zweck: C, lizenz: D, quellenangabe: E }
        rhythmus: { takt: jaehrlich }
        personenbezogen: false
        bereits_veroeffentlicht: true
        erkennung: { dateinamen: ["12411*.csv"] }
        format:
        %s
        spalten:
          schluessel: { typ: raum, beschreibung: Schlüssel }
          gebiet: { typ: text, beschreibung: Name }
          stichtag: { typ: datum, beschreibung: Tag }
          "männlich": { typ: anzahl, beschreibung: Männer }
          weiblich: { typ: anzahl, beschreibung: Frauen }
        raumbezug: { raumgliederung: stadt, gebietsstand: 2018-01-01, ebene: bezirk, spalte: schluessel }
        zeitbezug: { art: stichtag, spalte: stichtag }
        abbildungen:
          - aufgliederung: geschlecht
            titel: nach Geschlecht
            tabelle: fct_einwohnerbestand
            gegenstand: { id: einwohner, titel: Einwohner, einheit: Personen, additiv_ueber: [raum] }
            merkmale: [geschlecht]
            werte:
              "männlich": { geschlecht: maennlich }
              weiblich: { geschlecht: weiblich }
            vollstaendig: true
        """
            .formatted(format));
  }

  @Test
  void classicGenesisTableReadsWithYearsAsRows() {
    Datenquelle genesis = declareGenesis(KLASSISCH + "    tausenderzeichen: \".\"");
    for (String zeilenende : List.of("\n", "\r\n")) {
      List<Zeile> zeilen =
          passed(
              check(
                  genesis,
                  "12411-0015.csv",
                  GENESIS.replace("\n", zeilenende).getBytes(Charset.forName("windows-1252"))));
      assertThat(zeilen).extracting(Zeile::nummer).containsExactly(8, 8, 9, 9);
      assertThat(zeilen)
          .extracting(z -> z.zeitbezug().schluessel())
          .containsExactly(
              "stichtag_2021-12-31",
              "stichtag_2022-12-31",
              "stichtag_2021-12-31",
              "stichtag_2022-12-31");
      assertThat(zeilen.get(1).zellen().get(3)).isEqualTo(zahl("1210", Statuscode.ZAHL));
      assertThat(zeilen.get(2).zellen().get(3)).isEqualTo(zahl("0", Statuscode.ECHTE_NULL));
      assertThat(zeilen.get(3).zellen().get(3))
          .isEqualTo(new Zelle.OhneWert(Statuscode.GEHEIM_QUELLE, ""));
      assertThat(zeilen.get(3).zellen().get(4)).isEqualTo(zahl("18", Statuscode.UNSICHER));
    }
  }

  @Test
  void newYearNeedsNoNewDeclaration() {
    String more =
        GENESIS
            .replace(";31.12.2022;31.12.2022", ";31.12.2022;31.12.2022;31.12.2023;31.12.2023")
            .replace(";männlich;weiblich\n01", ";männlich;weiblich;männlich;weiblich\n01")
            .replace(";1299\n", ";1299;7;8\n")
            .replace(";(18)\n", ";(18);9;10\n");
    Datenquelle genesis =
        declareGenesis(KLASSISCH + "    tausenderzeichen: \".\"\n    zeichensatz: UTF-8");
    assertThat(passed(check(genesis, "12411-0015.csv", more.getBytes(StandardCharsets.UTF_8))))
        .hasSize(6);
  }

  @Test
  void findingWhenTheHeaderNamesNoTime() {
    Datenquelle genesis = declareGenesis(KLASSISCH + "    zeichensatz: UTF-8");
    String text = GENESIS.replaceAll("31\\.12\\.20..", "Stand");
    assertThat(check(genesis, "12411-0015.csv", text.getBytes(StandardCharsets.UTF_8)))
        .satisfies(e -> assertSingle(e, "ZEITKOPF", 6, "", "zeitkopf"));
  }

  @Test
  void yearsOfMergedHeaderCellsInAWorkbookBecomeRows() {
    String format =
        """
        art: xlsx
        kopfzeilen: 2
        zeitkopf: { spalte: stichtag }
        auffuellen: [schluessel]
        """
            .indent(4);
    String zeilen =
        row(
                1,
                text("A1", "schluessel"),
                text("B1", "gebiet"),
                number("C1", "2021"),
                number("E1", "2022"))
            + row(
                2,
                text("C2", "männlich"),
                text("D2", "weiblich"),
                text("E2", "männlich"),
                text("F2", "weiblich"))
            + row(
                3,
                text("A3", "01"),
                text("B3", "Altstadt"),
                number("C3", "1"),
                number("D3", "2"),
                number("E3", "3"),
                number("F3", "4"));
    Datenquelle datenquelle = declareGenesis(format);
    Datenquelle yearly =
        stand.declare(
            "genesis",
            read(datenquelle)
                .replace("stichtag: { typ: datum", "stichtag: { typ: jahr")
                .replace("spalte: stichtag }\nabb", "spalte: stichtag, tag: \"12-31\" }\nabb"));
    assertThat(
            passed(
                check(yearly, "12411.xlsx", new Testmappe().blatt("T", "visible", zeilen).build())))
        .extracting(z -> z.zeitbezug().schluessel() + " " + z.zellen().get(3))
        .containsExactly(
            "stichtag_2021-12-31 " + zahl("1", Statuscode.ZAHL),
            "stichtag_2022-12-31 " + zahl("3", Statuscode.ZAHL));
  }

  private String read(Datenquelle datenquelle) {
    try {
      return Files.readString(ordner.resolve(datenquelle.id() + ".yml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The long table of the Pruefstand, changed as Excel would. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sep=;\\njahr | jahr",
        "SEP=;\\r\\njahr | jahr",
        ";notiz;;; | ;notiz",
        ";m;121; | ;m;'121;",
        ";2;m; | ;'2;m;",
        ";2;m; | ;=\"02\";m;",
        ";anzahl; | ;anzahl¹;",
        ";anzahl; | ;anzahl 1);",
        ";anzahl; | ;anzahl\u00A0²);",
      })
  void sameRowsWhenExcelLeftItsTraces(String one, String other) {
    Datenquelle lang = stand.declare("lang", Pruefstand.LANG.formatted("[]"));
    String good = Pruefstand.join(Pruefstand.listZeilen());
    String from =
        one.startsWith("sep") || one.startsWith("SEP") || one.contains(";;") ? other : one;
    String to = from.equals(other) ? one.replace("\\n", "\n").replace("\\r", "\r") : other;
    String changed = good.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
    assertThat(changed).isNotEqualTo(good);
    assertThat(withoutNumbers(passed(check(lang, "lang_1.csv", changed))))
        .isEqualTo(withoutNumbers(passed(check(lang, "lang_1.csv", good))));
  }

  private static List<List<Zelle>> withoutNumbers(List<Zeile> zeilen) {
    return zeilen.stream().map(Zeile::zellen).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bezirk | 01. Mrz | RAUM | Datum",
        "bezirk | 2022-03-01 | RAUM | Datum",
        "bezirk | Mrz 22 | RAUM | Datum",
        "bezirk | 5,17E+10 | RAUM | gerundet",
        "bezirk | Summe | RAUM | Summenzeile",
        "bezirk | Insgesamt | RAUM | Summenzeile",
        "bezirk | Ø Stadt | RAUM | Summenzeile",
        "sex | 06. Okt | CODE | Datum",
        "sex | Gesamt | CODE | Summenzeile",
        "anzahl | 120¹ | MARKE | zusaetze",
        "anzahl | 120 1) | MARKE | zusaetze",
        "anzahl | 120 ²) | MARKE | zusaetze",
        "anzahl | -0 | TYP | berichtigen",
        "anzahl | −0 | TYP | berichtigen",
        "quote | -0,0 | TYP | berichtigen",
        "anzahl | 1'200 | TYP | berichtigen",
        "anzahl | 12 0 | TYP | berichtigen",
        "anzahl | ca. 120 | TYP | berichtigen",
        "anzahl | < 3 | TYP | berichtigen",
        "anzahl | 3-5 | TYP | berichtigen",
        "anzahl | #NV | MARKE | Formel",
        "anzahl | #BEZUG! | MARKE | Formel",
        "jahr | 2022/2023 | TYP | Jahr",
        "jahr | 31.12.2022 | TYP | Jahr",
      })
  void repairFitsWhatHappened(String spalte, String inhalt, String regel, String abhilfe) {
    Datenquelle lang = stand.declare("lang", Pruefstand.LANG.formatted("[]"));
    List<String> kopf = List.of(Pruefstand.listZeilen().get(0).split(";"));
    List<String> zeilen = new ArrayList<>(Pruefstand.listZeilen());
    String[] zellen = zeilen.get(7).split(";", -1);
    zellen[kopf.indexOf(spalte)] = inhalt;
    zeilen.set(7, String.join(";", zellen));
    assertSingle(check(lang, "lang_1.csv", Pruefstand.join(zeilen)), regel, 8, spalte, abhilfe);
  }

  @Test
  void footnoteWithItsMeaningIsRead() {
    Datenquelle lang =
        stand.declare(
            "lang",
            Pruefstand.LANG
                .formatted("[]")
                .replace(
                    "  marken: {",
                    "  zusaetze: { \"1)\": gezaehlt, \"²\": geschaetzt }\n  marken: {"));
    String text =
        Pruefstand.join(Pruefstand.listZeilen())
            .replaceFirst(";120;", ";120 1);")
            .replaceFirst(";220;", ";220²;");
    List<Zeile> zeilen = passed(check(lang, "lang_1.csv", text));
    assertThat(zeilen.get(0).zellen().get(3)).isEqualTo(zahl("120", Statuscode.ZAHL));
    assertThat(((Zelle.Zahl) zeilen.get(2).zellen().get(3)).wertart()).contains(Wertart.GESCHAETZT);
    assertSingle(
        check(lang, "lang_1.csv", text.replaceFirst(";120 1\\);", ";1201);")),
        "TYP",
        2,
        "anzahl",
        "berichtigen");
  }

  /** A raised digit is glued to the number in the file: 120 with footnote 1 is not 1201. */
  @Test
  void raisedFootnoteOfAWorkbookNeverBecomesADigit() {
    Datenquelle lang = declareLangXlsx();
    byte[] mappe =
        new Testmappe()
            .texte("<r><t>120</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>1</t></r>")
            .blatt(
                "T",
                "visible",
                kopf()
                    + row(
                        2,
                        number("A2", "2022"),
                        number("B2", "1"),
                        text("C2", "m"),
                        "<c r=\"D2\" t=\"s\"><v>0</v></c>",
                        number("E2", "7"),
                        number("F2", "1")))
            .build();
    assertSingle(check(lang, "lang_1.xlsx", mappe), "MARKE", 2, "anzahl", "zusaetze");
  }

  @Test
  void hiddenRowsOfAWorkbookAreReadAndTold() {
    Datenquelle lang = declareLangXlsx();
    String zeilen =
        kopf()
            + row(
                2,
                number("A2", "2022"),
                number("B2", "1"),
                text("C2", "m"),
                number("D2", "5"),
                number("E2", "7"),
                number("F2", "1"))
            + row(
                    3,
                    number("A3", "2022"),
                    number("B3", "2"),
                    text("C3", "m"),
                    number("D3", "5"),
                    number("E3", "7"),
                    number("F3", "1"))
                .replace("<row ", "<row hidden=\"1\" ");
    Pruefergebnis ergebnis =
        check(lang, "lang_1.xlsx", new Testmappe().blatt("T", "visible", zeilen).build());
    assertThat(passed(ergebnis)).hasSize(2);
    assertThat(Pruefstand.listBefunde(ergebnis, "AUSGEBLENDET"))
        .singleElement()
        .satisfies(
            b -> {
              assertThat(b.schweregrad()).isEqualTo(Schweregrad.HINWEIS);
              assertThat(b.gefunden()).isEqualTo("1 ausgeblendete Zeile");
            });
  }

  private Datenquelle declareLangXlsx() {
    return stand.declare(
        "lang",
        Pruefstand.LANG
            .formatted("[]")
            .replace("art: csv\n  zeichensatz: UTF-8\n  trennzeichen: \";\"\n", "art: xlsx\n"));
  }

  private static String kopf() {
    return row(
        1,
        text("A1", "jahr"),
        text("B1", "bezirk"),
        text("C1", "sex"),
        text("D1", "anzahl"),
        text("E1", "davon"),
        text("F1", "quote"));
  }

  private static String row(int nummer, String... zellen) {
    return "<row r=\"" + nummer + "\">" + String.join("", zellen) + "</row>";
  }

  private static String text(String adresse, String text) {
    return "<c r=\"" + adresse + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  }

  private static String number(String adresse, String zahl) {
    return "<c r=\"" + adresse + "\"><v>" + zahl + "</v></c>";
  }

  private static Zelle.Zahl zahl(String zahl, Statuscode status) {
    return new Zelle.Zahl(new BigDecimal(zahl), status, Optional.empty());
  }

  private Pruefergebnis check(Datenquelle datenquelle, String name, String text) {
    return check(datenquelle, name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Pruefergebnis check(Datenquelle datenquelle, String name, byte[] inhalt) {
    return Pruefer.pruefe(
        stand.deliver(datenquelle, name, inhalt), Pruefstand.RAEUME, Vergleichsbestand.empty());
  }

  private static List<Zeile> passed(Pruefergebnis ergebnis) {
    assertThat(ergebnis.pruefbericht().befunde())
        .extracting(Befund::schweregrad)
        .doesNotContain(Schweregrad.FEHLER);
    return ((Pruefergebnis.Bestanden) ergebnis).lieferung().zeilen();
  }

  private static void assertSingle(
      Pruefergebnis ergebnis, String regel, int zeile, String spalte, String abhilfe) {
    assertThat(ergebnis).isInstanceOf(Pruefergebnis.Zurueckgewiesen.class);
    assertThat(ergebnis.pruefbericht().befunde())
        .filteredOn(b -> b.schweregrad() == Schweregrad.FEHLER)
        .singleElement()
        .satisfies(
            b -> {
              assertThat(b.regel()).isEqualTo(regel);
              assertThat(b.stelle().zeile()).hasValue(zeile);
              assertThat(b.stelle().spalte().orElse("")).isEqualTo(spalte);
              assertThat(b.abhilfe()).contains(abhilfe);
            });
  }
}
