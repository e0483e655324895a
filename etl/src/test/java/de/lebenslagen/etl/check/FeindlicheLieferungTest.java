package de.lebenslagen.etl.check;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Schweregrad;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One defect in a good file, at a seeded place: the report names rule, line and column. */
class FeindlicheLieferungTest {

  private static final long SEED = 20221231;
  private static final int JE_SCHADEN = 2;
  private static final List<String> KOPF =
      List.of("jahr", "bezirk", "sex", "anzahl", "davon", "quote", "notiz");

  @TempDir Path ordner;
  private Pruefstand stand;
  private Datenquelle datenquelle;

  @BeforeEach
  void declare() {
    stand = new Pruefstand(ordner);
    datenquelle = stand.declare("lang", Pruefstand.LANG.formatted("[]"));
  }

  static Stream<Arguments> listSchaeden() {
    Random random = new Random(SEED);
    List<Arguments> result = new ArrayList<>();
    for (String[] schaden : ZELLEN) {
      for (int i = 0; i < JE_SCHADEN; i++) {
        int zeile = 1 + random.nextInt(24);
        result.add(Arguments.of(schaden[0], schaden[1], zeile, schaden[2]));
      }
    }
    return result.stream();
  }

  /** Column, what stands there instead, rule. */
  private static final String[][] ZELLEN = {
    {"anzahl", "-3", "TYP"},
    {"anzahl", "2,5", "TYP"},
    {"anzahl", "1e309", "TYP"},
    {"anzahl", "1e3", "TYP"},
    {"anzahl", "NaN", "TYP"},
    {"anzahl", "-Infinity", "TYP"},
    {"anzahl", "+5", "TYP"},
    {"anzahl", "0x1F", "TYP"},
    {"anzahl", "1.23", "TYP"},
    {"anzahl", "12.3456", "TYP"},
    {"anzahl", "1,234,567", "TYP"},
    {"anzahl", ",5", "TYP"},
    {"anzahl", "5,", "TYP"},
    {"anzahl", "１２", "TYP"},
    {"anzahl", "9999999999999999999", "TYP"},
    {"anzahl", "12 Personen", "TYP"},
    {"anzahl", "=1+1", "TYP"},
    {"anzahl", "k.A.", "MARKE"},
    {"anzahl", "-", "MARKE"},
    {"anzahl", "–", "MARKE"},
    {"anzahl", "#REF!", "MARKE"},
    {"anzahl", "", "LEERZELLE"},
    {"davon", "   ", "LEERZELLE"},
    {"davon", "\u00A0", "LEERZELLE"},
    {"davon", "x", "MARKE"},
    {"quote", "-0,1", "TYP"},
    {"quote", "12,5 €", "TYP"},
    {"quote", "12.5", "TYP"},
    {"jahr", "22", "TYP"},
    {"jahr", "2022,5", "TYP"},
    {"jahr", "1899", "TYP"},
    {"jahr", "20222", "TYP"},
    {"jahr", "MMXXII", "TYP"},
    {"jahr", "", "PFLICHT"},
    {"bezirk", "14", "RAUM"},
    {"bezirk", "Murwik", "RAUM"},
    {"bezirk", "../../01", "RAUM"},
    {"bezirk", "001", "RAUM"},
    {"bezirk", "\"1\"\"\"", "RAUM"},
    {"bezirk", "", "PFLICHT"},
    {"sex", "d", "CODE"},
    {"sex", "M", "CODE"},
    {"sex", "", "PFLICHT"},
  };

  @ParameterizedTest
  @MethodSource("listSchaeden")
  void oneFindingWithPlaceWhenOneCellIsBad(String spalte, String inhalt, int zeile, String regel) {
    List<String> zeilen = new ArrayList<>(Pruefstand.listZeilen());
    String[] zellen = zeilen.get(zeile).split(";", -1);
    zellen[KOPF.indexOf(spalte)] = inhalt;
    zeilen.set(zeile, String.join(";", zellen));
    assertSingle(bytes(Pruefstand.join(zeilen)), regel, zeile + 1, spalte);
  }

  static Stream<Arguments> listZeilenschaeden() {
    Random random = new Random(SEED);
    List<Arguments> result = new ArrayList<>();
    String[][] kinds = {
      {"2022;1;m;5;5;5;x;zu viel", "SPALTENZAHL"},
      {"2022;1;m;5;5;5", "SPALTENZAHL"},
      {"2022,1,m,5,5,5,x", "SPALTENZAHL"},
      {"2022;\"1;m;5;5;5;x", "ANFUEHRUNGSZEICHEN"},
      {"2022;\"1\"1;m;5;5;5;x", "ANFUEHRUNGSZEICHEN"},
      {"2022;1;m;5;5;5;\u0000", "STEUERZEICHEN"},
      {"2022;1;m;5;5;5;\u0007", "STEUERZEICHEN"},
      {"2022;1;m;5;5;5;" + "x".repeat(100_001), "ZEILENLAENGE"},
      {"2022" + ";".repeat(20_000), "ZEILENLAENGE"},
      {"2021;1;m;5;5;5;noch einmal", "DUPLIKAT"},
    };
    for (String[] kind : kinds) {
      for (int i = 0; i < JE_SCHADEN; i++) {
        int zeile = kind[1].equals("DUPLIKAT") ? 25 : 1 + random.nextInt(24);
        result.add(Arguments.of(kind[1], zeile, kind[0]));
      }
    }
    return result.stream();
  }

  @ParameterizedTest
  @MethodSource("listZeilenschaeden")
  void oneFindingWithLineWhenOneLineIsBad(String regel, int zeile, String inhalt) {
    List<String> zeilen = new ArrayList<>(Pruefstand.listZeilen());
    zeilen.add(zeile, inhalt);
    assertSingle(bytes(Pruefstand.join(zeilen)), regel, zeile + 1, "");
  }

  static Stream<Arguments> listDateischaeden() {
    String good = Pruefstand.join(Pruefstand.listZeilen());
    return Stream.of(
        Arguments.of("leer", bytes(""), "KOPFZEILE_FEHLT", 1, ""),
        Arguments.of("nur Leerzeilen", bytes("\n\n\r\n"), "KOPFZEILE_FEHLT", 1, ""),
        Arguments.of(
            "nur Kopf", bytes(good.lines().findFirst().orElseThrow()), "LEERE_LIEFERUNG", 0, ""),
        Arguments.of("Komma", bytes(good.replace(';', ',')), "TRENNZEICHEN", 1, ""),
        Arguments.of("Tabulator", bytes(good.replace(';', '\t')), "TRENNZEICHEN", 1, ""),
        Arguments.of(
            "UTF-16 ohne BOM", good.getBytes(StandardCharsets.UTF_16LE), "ZEICHENSATZ", 1, ""),
        Arguments.of(
            "windows-1252", good.getBytes(StandardCharsets.ISO_8859_1), "ZEICHENSATZ", 2, ""),
        Arguments.of(
            "abgeschnittenes Zeichen am Ende",
            concat(bytes(good + "2022;1;m;1;1;1;M"), new byte[] {(byte) 0xC3}),
            "ZEICHENSATZ",
            26,
            ""),
        Arguments.of("Excel-Mappe", new byte[] {'P', 'K', 3, 4, 0, 0}, "DATEIART", 1, ""),
        Arguments.of(
            "Spalte umbenannt",
            bytes(good.replaceFirst("anzahl", "anzhal")),
            "KOPFZEILE",
            1,
            "anzahl"),
        Arguments.of(
            "Spalte doppelt", bytes(good.replaceFirst("notiz", "sex")), "KOPFZEILE", 1, "sex"),
        Arguments.of(
            "Spalte fehlt", bytes(good.replaceFirst("jahr;", ";")), "KOPFZEILE", 1, "jahr"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("listDateischaeden")
  void oneFindingWhenTheFileAsSuchIsBad(
      String was, byte[] inhalt, String regel, int zeile, String spalte) {
    assertSingle(inhalt, regel, zeile, spalte);
  }

  @Test
  void mojibakeIsFoundWhenUtf8IsReadAsWindows1252() {
    datenquelle =
        stand.declare(
            "lang",
            Pruefstand.LANG.formatted("[]").replace("zeichensatz: UTF-8", "zeichensatz: cp1252"));
    assertSingle(bytes(Pruefstand.join(Pruefstand.listZeilen())), "ZEICHENSATZ", 2, "");
  }

  static Stream<Arguments> listGutartige() {
    String good = Pruefstand.join(Pruefstand.listZeilen());
    byte[] bom = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    return Stream.of(
        Arguments.of("wie sie ist", bytes(good)),
        Arguments.of("BOM", concat(bom, bytes(good))),
        Arguments.of("UTF-16LE mit BOM", ("\uFEFF" + good).getBytes(StandardCharsets.UTF_16LE)),
        Arguments.of("UTF-16BE mit BOM", good.getBytes(StandardCharsets.UTF_16)),
        Arguments.of("CRLF", bytes(good.replace("\n", "\r\n"))),
        Arguments.of("CR", bytes(good.replace('\n', '\r'))),
        Arguments.of("ohne letzten Zeilenwechsel", bytes(good.strip())),
        Arguments.of("Leerzeilen am Ende", bytes(good + "\n\n  \n")),
        Arguments.of("in Anführungszeichen", bytes(good.replace(";m;", ";\"m\";"))),
        Arguments.of("Leerzeichen am Rand", bytes(good.replace(";m;", "; m\u00A0;"))),
        Arguments.of("Jahr aus Excel", bytes(good.replace("\n2022;", "\n2022.0;"))),
        Arguments.of("Schlüssel zweistellig", bytes(good.replaceAll(";([1-4]);", ";0$1;"))),
        Arguments.of("Schlüssel aus Excel", bytes(good.replaceAll(";([1-4]);", ";$1.0;"))),
        Arguments.of("ganze Zahl mit Komma", bytes(good.replace(";7;", ";7,0;"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("listGutartige")
  void sameRowsWhenOnlyTheWayOfWritingDiffers(String was, byte[] inhalt) {
    List<Zeile> expected = rows(bytes(Pruefstand.join(Pruefstand.listZeilen())));
    assertThat(expected).hasSize(24);
    assertThat(rows(inhalt)).isEqualTo(expected);
  }

  @Test
  void trueLineNumbersWhenCellsSpanLines() {
    List<String> zeilen = new ArrayList<>(Pruefstand.listZeilen());
    zeilen.set(3, zeilen.get(3).replace("gez. Müller", "\"gez.\r\nMüller\n\""));
    zeilen.set(10, zeilen.get(10).replace(";7;", ";sieben;"));
    assertSingle(bytes(Pruefstand.join(zeilen)), "MARKE", 13, "davon");
  }

  private List<Zeile> rows(byte[] inhalt) {
    Pruefergebnis ergebnis = check(inhalt);
    assertThat(ergebnis).isInstanceOf(Pruefergebnis.Bestanden.class);
    return ((Pruefergebnis.Bestanden) ergebnis).lieferung().zeilen();
  }

  private void assertSingle(byte[] inhalt, String regel, int zeile, String spalte) {
    Pruefergebnis ergebnis = check(inhalt);
    assertThat(ergebnis).isInstanceOf(Pruefergebnis.Zurueckgewiesen.class);
    List<Befund> fehler =
        ergebnis.pruefbericht().befunde().stream()
            .filter(b -> b.schweregrad() == Schweregrad.FEHLER)
            .toList();
    assertThat(fehler).hasSize(1);
    assertThat(fehler.get(0).regel()).isEqualTo(regel);
    assertThat(fehler.get(0).stelle().zeile().orElse(0)).isEqualTo(zeile);
    assertThat(fehler.get(0).stelle().spalte().orElse("")).isEqualTo(spalte);
  }

  private Pruefergebnis check(byte[] inhalt) {
    Lieferung lieferung = stand.deliver(datenquelle, "lang_2022.csv", inhalt);
    return Pruefer.pruefe(lieferung, Pruefstand.RAEUME, Vergleichsbestand.empty());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] concat(byte[] a, byte[] b) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(a);
    out.writeBytes(b);
    return out.toByteArray();
  }
}
