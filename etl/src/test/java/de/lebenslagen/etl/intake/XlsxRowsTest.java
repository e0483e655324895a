package de.lebenslagen.etl.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(300)
class XlsxRowsTest {

  private static final String XLSX = "art: xlsx, dezimalzeichen: \",\"";
  private static final String KOPF = zeile(1, text("A1", "a"), text("B1", "b"));

  @TempDir Path ordner;

  private static String zeile(int nummer, String... zellen) {
    return "<row r=\"" + nummer + "\">" + String.join("", zellen) + "</row>";
  }

  private static String text(String adresse, String text) {
    return "<c r=\"" + adresse + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  }

  private static String zelle(String adresse, String angaben, String inhalt) {
    return "<c r=\"" + adresse + "\" " + angaben + ">" + inhalt + "</c>";
  }

  private Leseprobe read(String zeilen) {
    return Leseprobe.read(ordner, XLSX, new Testmappe().blatt("T", "visible", zeilen).build());
  }

  @ParameterizedTest
  @CsvSource({
    "'', <v>1675</v>, 1675",
    "'', <v>1.6750000000000001E3</v>, 1675",
    "'', <v>9.6999999999999993</v>, '9,7'",
    "'', <v>0.30000000000000004</v>, '0,3'",
    "'', <v>-23</v>, -23",
    "'', <v>1E300</v>, 1E300",
    "'', <v>NaN</v>, NaN",
    "'', <f>1+1</f><v>2</v>, 2",
    "'s=\"1\"', <v>44926</v>, 2022-12-31",
    "'s=\"2\"', <v>44926.5</v>, 2022-12-31T12:00",
    "'s=\"1\"', <v>59</v>, 1900-02-28",
    "'s=\"1\"', <v>61</v>, 1900-03-01",
    "'s=\"3\"', <v>0.156</v>, '15,6'",
    "'s=\"4\"', <v>7</v>, 7",
    "'s=\"99\"', <v>7</v>, 7",
    "'t=\"b\"', <v>1</v>, WAHR",
    "'t=\"e\"', <v>#DIV/0!</v>, #DIV/0!",
    "'t=\"str\"', <f>A1</f><v>x_x000D_y</v>, 'x\ry'",
    "'t=\"s\"', <v>1</v>, Müller²",
    "'t=\"d\"', <v>2022-12-31T00:00:00</v>, 2022-12-31",
  })
  void cellsReadAsAPersonSeesThem(String angaben, String inhalt, String erwartet) {
    Testmappe mappe =
        new Testmappe()
            .texte("<t>x</t>", "<r><t>Mül</t></r><r><t>ler²</t></r><rPh><t>hidden</t></rPh>")
            .blatt("T", "visible", KOPF + zeile(2, zelle("B2", angaben, inhalt)));
    Leseprobe probe = Leseprobe.read(ordner, XLSX, mappe.build());
    assertThat(probe.befund).isEmpty();
    assertThat(probe.zeilen).containsExactly("2 [, " + erwartet + "]");
  }

  @Test
  void onlyVisibleSheetIsReadWhenNoneIsNamed() {
    byte[] mappe =
        new Testmappe()
            .blatt("Listen", "hidden", zeile(1, text("A1", "x")))
            .blatt("Daten", "visible", KOPF + zeile(2, text("A2", "2022")))
            .blatt("Code", "veryHidden", "")
            .build();
    Leseprobe probe = Leseprobe.read(ordner, XLSX, mappe);
    assertThat(probe.kopf).containsExactly("a", "b");
    assertThat(probe.blatt).contains("Daten");
  }

  @ParameterizedTest
  @CsvSource({
    "'', false",
    "Deckblatt, true",
    "Tab*, true",
    "2, true",
    "3, false",
    "Listen, false",
    "*, false"
  })
  void sheetIsFoundByPatternOrNumberAndNeverGuessed(String blatt, boolean found) {
    byte[] mappe =
        new Testmappe()
            .blatt("Listen", "hidden", KOPF)
            .blatt("Deckblatt", "visible", KOPF)
            .blatt("Tabelle 1", "visible", KOPF)
            .build();
    String format = XLSX + (blatt.isEmpty() ? "" : ", blatt: \"" + blatt + "\"");
    Leseprobe probe = Leseprobe.read(ordner, format, mappe);
    assertThat(probe.befund.isEmpty()).isEqualTo(found);
    probe.befund.ifPresent(
        b -> {
          assertThat(b.regel()).isEqualTo("BLATT");
          assertThat(b.gefunden())
              .isEqualTo("\"Listen\" (ausgeblendet), \"Deckblatt\", \"Tabelle 1\"");
        });
  }

  @Test
  void titleMergedHeaderNotesAndFootAreNoRows() {
    String zeilen =
        zeile(1, text("A1", "Einwohner der Stadt"))
            + zeile(3, text("A3", "Jahr"), text("B3", "Einwohner"), text("D3", "Haushalte"))
            + zeile(4, text("B4", "männ-\nlich"), text("C4", "weiblich"))
            + zeile(5, text("B5", "Anzahl"), text("C5", "Anzahl"), text("D5", "Anzahl"))
            + zeile(6, text("A6", "2021"), text("B6", "1"), text("C6", "2"), text("D6", "3"))
            + zeile(7, zelle("A7", "", ""), zelle("XFD7", "", ""))
            + zeile(9, text("A9", "2022"), text("B9", "4"))
            + zeile(11, text("A11", "Quelle: Melderegister"));
    Leseprobe probe =
        Leseprobe.read(
            ordner,
            XLSX
                + ", kopfzeile: 3, kopfzeilen: 2, datenzeile: 6, kopfverbinder: \" / \","
                + " ende_bei: [\"Quelle*\"]",
            new Testmappe().blatt("T", "visible", zeilen).build());
    assertThat(probe.befund).isEmpty();
    assertThat(probe.kopf)
        .containsExactly("Jahr", "Einwohner / männ- lich", "Einwohner / weiblich", "Haushalte");
    assertThat(probe.zeilen).containsExactly("6 [2021, 1, 2, 3]", "9 [2022, 4, , ]");
  }

  @Test
  void formulaWithoutStoredResultIsNoEmptyCell() {
    Leseprobe probe = read(KOPF + zeile(2, zelle("B2", "", "<f>SUM(A1)</f>")));
    assertThat(probe.befund)
        .hasValueSatisfying(
            b -> {
              assertThat(b.regel()).isEqualTo("MAPPE");
              assertThat(b.gefunden()).contains("B2");
              assertThat(b.stelle().bezeichnung()).isEqualTo("probe.dat, Blatt \"T\", Zeile 2");
            });
  }

  static Stream<Arguments> listFeindliche() {
    String sheet = "xl/worksheets/sheet1.xml";
    String external = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
    String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\"><!ENTITY c \"&b;&b;\">]>";
    return Stream.of(
        Arguments.of("leer", new byte[0]),
        Arguments.of("kein zip", new byte[] {'P', 'K', 3, 4, 0, 0, 1, 2}),
        Arguments.of("xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}),
        Arguments.of("abgeschnitten", half(good().build())),
        Arguments.of("fremde Datei", good().teil(sheet, external + "<a>&e;</a>").build()),
        Arguments.of("lachend", good().teil(sheet, laughs + "<a>&c;</a>").build()),
        Arguments.of("ohne Deklaration", good().teil(sheet, "<a>&e;</a>").build()),
        Arguments.of("kein XML", good().teil(sheet, "row,row").build()),
        Arguments.of("endet früh", good().teil(sheet, "<a><row r=\"1\"><c r=\"A1\"><v>1").build()),
        Arguments.of("hinaus", good().teil("../../etc/cron.d/x", "x").build()),
        Arguments.of("absolut", good().teil("/etc/x", "x").build()),
        Arguments.of("Laufwerk", good().teil("C:\\x", "x").build()),
        Arguments.of("Bombe", good().teil(sheet, "<a>" + " <b/>".repeat(5_000_000)).build()),
        Arguments.of("langer Text", good().teil(sheet, "<a>" + "x".repeat(2_000_000)).build()),
        Arguments.of("rückwärts", sheet(zeile(5) + zeile(4))),
        Arguments.of("Zeile zu groß", sheet(zeile(99_999_999))),
        Arguments.of("Zeile keine Zahl", sheet("<row r=\"x\"/>")),
        Arguments.of("Spalte zu groß", sheet(zeile(1, text("XFE1", "a")))),
        Arguments.of("Spalte viel zu groß", sheet(zeile(1, text("ZZZZZZZZ1", "a")))),
        Arguments.of("Adresse keine", sheet(zeile(1, text("1A", "a")))),
        Arguments.of("Text fehlt", sheet(zeile(1, zelle("A1", "t=\"s\"", "<v>7</v>")))),
        Arguments.of("Blatt ohne Teil", good().teil(sheet, "").build()),
        Arguments.of(
            "Mappe ohne Blatt",
            new Testmappe()
                .teil("xl/workbook.xml", "<workbook><sheet r:id=\"z\"/></workbook>")
                .build()));
  }

  private static Testmappe good() {
    return new Testmappe().blatt("T", "visible", KOPF);
  }

  private static byte[] sheet(String zeilen) {
    return new Testmappe().blatt("T", "visible", zeilen).build();
  }

  private static byte[] half(byte[] bytes) {
    return java.util.Arrays.copyOf(bytes, bytes.length / 2);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("listFeindliche")
  void refusedWithAFindingWhenTheWorkbookIsHostileOrBroken(String was, byte[] inhalt) {
    Leseprobe probe = Leseprobe.read(ordner, XLSX, inhalt);
    assertThat(probe.zeilen).isEmpty();
    assertThat(probe.befund)
        .hasValueSatisfying(
            b -> {
              assertThat(b.regel()).isEqualTo("MAPPE");
              assertThat(b.gefunden()).doesNotContain("root:");
            });
  }

  @Test
  void refusedWhenFewCellsClaimAnEndlessTable() {
    StringBuilder zeilen = new StringBuilder(KOPF);
    for (int i = 2; i < 4000; i++) {
      zeilen.append(zeile(i, text("XFD" + i, "" + i * 7919)));
    }
    assertThat(read(zeilen.toString()).befund)
        .hasValueSatisfying(b -> assertThat(b.regel()).isEqualTo("ZEILENLAENGE"));
  }
}
