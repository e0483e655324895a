package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Declarations that are damaged or hostile: file, line or field, repair, exit code 2. */
@Tag("langsam")
@Timeout(30)
class FeindlicheDeklarationTest {

  private static final String QUELLE = "datenquellen/csv.yml";
  private static final String BOMBE =
      "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n"
          + "c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n";

  @TempDir Path ordner;

  private static Arguments text(String name, String gefunden, UnaryOperator<String> schaden) {
    return Arguments.of(name, gefunden, schaden);
  }

  private static Arguments swap(String name, String gefunden, String alt, String neu) {
    return text(name, gefunden, t -> t.replace(alt, neu));
  }

  static Stream<Arguments> listQuellen() {
    return Stream.concat(listTexte(), listFelder());
  }

  /** What is wrong before any field is looked at. */
  private static Stream<Arguments> listTexte() {
    return Stream.of(
        text("leer", "leer", t -> ""),
        text("nur Kommentar", "leer", t -> "# nichts\n"),
        text("eine Liste", "gefunden", t -> "- a\n- b\n"),
        text("ein Text", "gefunden", t -> "hallo\n"),
        text("Tabulatoren", "Zeile 2", t -> t.replaceFirst("\ntitel", "\n\ttitel")),
        text("abgeschnitten", "csv.yml", t -> t.substring(0, t.length() / 2)),
        text("zweimal dasselbe Feld", "csv.yml", t -> t + "titel: Noch einmal\n"),
        text("Bombe aus Verweisen", "csv.yml", t -> BOMBE + t),
        text("tief verschachtelt", "csv.yml", t -> "x: " + "[".repeat(50_000) + "\n" + t),
        text("drei MB", "2 MB", t -> t + "#".repeat(3_000_000)),
        text("zwei Dokumente", "csv.yml", t -> t + "---\nid: zwei\n"),
        text("NUL", "csv.yml", t -> t.replace("Eine Tabelle", "Eine\u0000Tabelle")),
        swap("Java-Objekt", "csv.yml", "titel: Eine", "titel: !!javax.script.ScriptEngine Eine"),
        swap("eigenes Kennzeichen", "csv.yml", "titel: Eine", "titel: !boese Eine"),
        swap("Verweis ins Leere", "csv.yml", "titel: Eine Tabelle", "titel: *nirgends"),
        swap("unbekanntes Feld", "tittel", "titel:", "tittel:"),
        swap("id führt hinaus", "../../x", "id: csv", "id: ../../x"),
        swap("id mit Leerzeichen", "id", "id: csv", "id: c s v"),
        swap("id anders als die Datei", "csv2", "id: csv", "id: csv2"),
        swap("id leer", "id", "id: csv", "id: \"\""));
  }

  private static Stream<Arguments> listFelder() {
    return Stream.of(
        swap(
            "kein Wahrheitswert",
            "personenbezogen",
            "personenbezogen: false",
            "personenbezogen: jein"),
        swap("Zeichensatz erfunden", "UTF-99", "zeichensatz: UTF-8", "zeichensatz: UTF-99"),
        swap("zwei Trennzeichen", ";;", "trennzeichen: \";\"", "trennzeichen: \";;\""),
        swap("Dezimalzeichen X", "dezimalzeichen", "dezimalzeichen: \",\"", "dezimalzeichen: X"),
        swap(
            "Tausender wie Dezimal",
            "tausenderzeichen",
            "tausenderzeichen: \".\"",
            "tausenderzeichen: \",\""),
        swap("Dateiart exe", "art", "art: csv", "art: exe"),
        swap("Marke ohne Sinn", "geheim", "geheim_quelle", "geheimnis"),
        swap("Typ erfunden", "typ", "typ: jahr", "typ: jahrzehnt"),
        swap("code ohne codes", "codes", ", codes: { m: maennlich, w: weiblich }", ""),
        swap("Spalte unbekannt", "amt", "spalte: bezirk", "spalte: amt"),
        swap("Gebietsstand 31. Februar", "2018-02-31", "2018-01-01", "2018-02-31"),
        swap("Breite null", "schluessel_breite", "schluessel_breite: 2", "schluessel_breite: 0"),
        swap("Breite tausend", "1000", "schluessel_breite: 2", "schluessel_breite: 1000"),
        swap("Zeitart erfunden", "art", "art: kalenderjahr", "art: lichtjahr"),
        swap("Tabelle erfunden", "tabelle", "fct_zaehlung", "fct_raten"),
        swap("Tabelle mit SQL", "tabelle", "fct_zaehlung", "\"x; DROP TABLE y\""),
        swap("Wert unbekannt", "menge", "werte: [anzahl]", "werte: [menge]"),
        swap("Merkmal unbekannt", "haarfarbe", "merkmale: [geschlecht]", "merkmale: [haarfarbe]"),
        swap(
            "additiv über alles",
            "additiv_ueber",
            "additiv_ueber: [raum]",
            "additiv_ueber: [alles]"),
        swap("Regel unbekannt", "SUME", "zeitbezug:", "pruefungen: [{ regel: SUME }]\nzeitbezug:"),
        swap(
            "Toleranz unendlich",
            "toleranz",
            "zeitbezug:",
            "pruefungen: [{ regel: SPRUNG, toleranz: .inf }]\nzeitbezug:"),
        swap(
            "Toleranz negativ",
            "toleranz",
            "zeitbezug:",
            "pruefungen: [{ regel: SPRUNG, toleranz: -1 }]\nzeitbezug:"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("listQuellen")
  void damagedDatenquelleIsRefusedWithItsPlace(
      String name, String gefunden, UnaryOperator<String> schaden) {
    Aufruf aufruf = Angriffsort.create(ordner);
    String good = Angriffsort.quelle("csv", Angriffsform.CSV);
    String bad = schaden.apply(good);
    assertThat(bad).isNotEqualTo(good);
    Testordner.write(ordner.resolve(QUELLE), bad);
    Path datei = Testordner.write(ordner.resolve("csv_2022.csv"), "jahr\n2022\n");

    aufruf.run("pruefe", datei.toString()).isAbbruch(2, gefunden, "");
    Aufruf.Ausgang checked = aufruf.run("deklaration", "pruefe");
    assertThat(checked.code()).isEqualTo(2);
    assertThat(checked.ausgabe() + checked.meldungen()).contains("csv.yml");
    assertThat(ordner.resolve(".lebenslagen")).doesNotExist();
  }

  static Stream<Arguments> listOrte() {
    return Stream.of(
        Arguments.of("lebenslagen.yml", "", "lebenslagen.yml", 2),
        Arguments.of("lebenslagen.yml", "name: Stadt\n", "ags", 2),
        Arguments.of("lebenslagen.yml", "name: Stadt\nags: 5170044\n", "ags", 2),
        Arguments.of("lebenslagen.yml", "name: Stadt\nags: \"0517004X\"\n", "ags", 2),
        Arguments.of(
            "lebenslagen.yml", "name: !!java.net.URL x\nags: \"05170044\"\n", "lebenslagen.yml", 2),
        Arguments.of("lebenslagen.yml", BOMBE, "lebenslagen.yml", 2),
        Arguments.of("gebiete/stadt.yml", "", "stadt.yml", 2),
        Arguments.of("gebiete/stadt.yml", "raumgliederung: [\n", "stadt.yml", 2),
        Arguments.of("gebiete/stadt.yml", BOMBE, "stadt.yml", 2),
        Arguments.of("gebiete/bezirke.csv", "", "bezirke.csv", 3),
        Arguments.of("gebiete/bezirke.csv", "nr;name\n01;A\n01;B\n", "01", 3),
        Arguments.of("gebiete/bezirke.csv", "nr;name\n../..;A\n", "../..", 3),
        Arguments.of("ausnahmen/a.yml", "", "a.yml", 2),
        Arguments.of("ausnahmen/a.yml", "datenquelle: gibtsnicht\n", "a.yml", 2),
        Arguments.of("ausnahmen/a.yml", BOMBE, "a.yml", 2));
  }

  @ParameterizedTest
  @MethodSource("listOrte")
  void damagedWorkspaceIsRefusedWithItsFile(
      String datei, String inhalt, String gefunden, int code) {
    Aufruf aufruf = Angriffsort.create(ordner);
    Testordner.write(ordner.resolve(datei), inhalt);
    Path lieferung = Testordner.write(ordner.resolve("csv_2022.csv"), "jahr\n2022\n");

    aufruf.run("pruefe", lieferung.toString()).isAbbruch(code, gefunden, "");
    assertThat(ordner.resolve(".lebenslagen")).doesNotExist();
  }

  static Stream<Arguments> listDateien() {
    return Stream.of(
        Arguments.of("gibtsnicht.csv", "gibt es nicht"),
        Arguments.of("../../../etc/shadow_gibtsnicht", "gibt es nicht"),
        Arguments.of("/dev/zero", "keine gewöhnliche Datei"),
        Arguments.of("", "Datei|Ordner"));
  }

  @ParameterizedTest
  @MethodSource("listDateien")
  void pathsThatAreNoDeliveryAreRefused(String datei, String gefunden) {
    Aufruf.Ausgang ausgang = Angriffsort.create(ordner).run("pruefe", datei);
    assertThat(ausgang.code()).isEqualTo(2);
    assertThat(ausgang.ausgabe() + ausgang.meldungen())
        .containsPattern(gefunden)
        .contains("Abhilfe");
  }
}
