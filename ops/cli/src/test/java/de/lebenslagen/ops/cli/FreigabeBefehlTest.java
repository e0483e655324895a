package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.freigabe.RegelwerkReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The way of a release on real data, under a policy that takes nothing as already published. */
@Tag("langsam")
class FreigabeBefehlTest {

  private static final String ANTRAG =
      """
      titel: Wohnungsnotfälle
      rang: 2
      tabellen:
        - {gegenstand: "raeumung*", ebenen: [stadt, stadtteil], jahre: [2017-2022]}
        - {gegenstand: arbeitslose, ebenen: [stadt, stadtteil], jahre: [2021, 2022]}
      """;

  @TempDir Path ordner;

  private Path ort;
  private Aufruf aufruf;

  @BeforeEach
  void open() {
    ort = Testort.copy(Testort.veroeffentlicht(), ordner.resolve("ort"));
    aufruf = Aufruf.in(ort);
    policy("bereits_veroeffentlicht: gilt", "bereits_veroeffentlicht: gilt_nicht");
    Testordner.write(ort.resolve("freigaben/notfall.yml"), ANTRAG);
  }

  private void policy(String... fromTo) {
    Path datei = ort.resolve(RegelwerkReader.DATEI);
    String text =
        Files.exists(datei) ? Testordner.read(datei) : RegelwerkReader.readMitgeliefert().text();
    for (int i = 0; i < fromTo.length; i += 2) {
      assertThat(text).contains(fromTo[i]);
      text = text.replace(fromTo[i], fromTo[i + 1]);
    }
    Testordner.write(datei, text);
  }

  private Aufruf.Ausgang grant() {
    return aufruf.run("freigabe", "erteile", "notfall", "--zweck", "Ratsvorlage");
  }

  @Test
  void checkingWritesNothing() throws IOException {
    Map<String, String> before = state();

    String out = aufruf.run("freigabe", "pruefe", "notfall").isGut().ausgabe();

    assertThat(out).contains("arbeitslose", "geprüft, nicht freigegeben");
    assertThat(state()).isEqualTo(before);
    assertThat(aufruf.run("freigabe", "pruefe").isGut().ausgabe()).contains("notfall");
    assertThat(aufruf.run("freigabe", "liste").isGut().ausgabe())
        .isEqualTo("Es wurde noch nichts freigegeben.\n");
  }

  @Test
  void unreadableSiblingIsNamedAndDoesNotStopTheCheck() {
    Testordner.write(ort.resolve("freigaben/kaputt.yml"), "titel: [");
    Testordner.write(
        ort.resolve("freigaben/fremd.yml"),
        "titel: x\ntabellen: [{gegenstand: gibtsnicht, ebenen: [stadt], jahre: [2022]}]\n");

    String checked = aufruf.run("freigabe", "pruefe", "notfall").isGut().ausgabe();

    assertThat(checked)
        .contains("geprüft, nicht freigegeben")
        .contains("Was diese Freigabe kaputt kostet, lässt sich nicht sagen.", "kaputt.yml, Zeile")
        .contains("Was diese Freigabe fremd kostet, lässt sich nicht sagen.", "gibtsnicht");
    assertThat(aufruf.run("freigabe", "pruefe").isGut().ausgabe())
        .contains("notfall", "nicht lesbar, siehe unten", "kaputt.yml, Zeile");
  }

  private Map<String, String> state() throws IOException {
    try (Stream<Path> files = Files.walk(ort)) {
      return files
          .filter(Files::isRegularFile)
          .filter(f -> !f.toString().contains("abfrage"))
          .collect(
              Collectors.toMap(f -> ort.relativize(f).toString(), f -> String.valueOf(size(f))));
    }
  }

  private static long size(Path file) {
    return file.toFile().length() + file.toFile().lastModified();
  }

  @Test
  void grantedFiguresMayLeaveWithACertificate() throws IOException {
    assertThat(grant().isGut().ausgabe()).contains("Freigegeben als F-2026-11-22.1");
    Path datei = ordner.resolve("a.csv");

    String told =
        aufruf
            .run(
                "abfrage",
                "--tuer",
                "freigabe",
                "SELECT raum, anzahl FROM arbeitslose__insgesamt WHERE berichtsjahr = 2022"
                    + " ORDER BY raum_schluessel LIMIT 1",
                "--als",
                "csv",
                "--nach",
                datei.toString())
            .meldungen();

    assertThat(told).isEqualTo("Geschrieben: " + datei + " mit a.csv.zertifikat.json\n");
    assertThat(datei).hasContent("raum,anzahl\nAltstadt,167\n");
    assertThat(aufruf.run("zertifikat", "pruefe", datei.toString()).isGut().ausgabe())
        .contains("Gültig: a.csv", "standard-1", "F-2026-11-22.1", "Ratsvorlage");
    assertThat(aufruf.run("freigabe", "liste").isGut().ausgabe())
        .contains("F-2026-11-22.1", "Wohnungsnotfälle", "unverändert");

    Files.writeString(datei, "raum,anzahl\nAltstadt,168\n");
    aufruf
        .run("zertifikat", "pruefe", datei.toString())
        .isAbbruch(3, "ihr Inhalt wurde geändert", "nicht weitergeben");
  }

  @Test
  void redirectedOutputNeedsNoPurposeAndNamesTheRelease() {
    grant();

    Aufruf.Ausgang out =
        aufruf.inDatei().run("abfrage", "--tuer", "freigabe", "SELECT 1 AS eins", "--als", "csv");

    assertThat(out.code()).isZero();
    assertThat(out.ausgabe().lines()).containsExactly("eins", "1");
    assertThat(out.meldungen()).startsWith("Freigabe F-2026-11-22.1 · Politik standard-1");
  }

  @Test
  void explanationSaysTheSameOfEveryClosedFigure() {
    grant();
    List<String> closed =
        aufruf
            .run(
                "abfrage",
                "--tuer",
                "freigabe",
                "SELECT gegenstand || ' ' || raum_id || ' ' || berichtsjahr FROM fct_zaehlung WHERE"
                    + " wertstatus = 'GESPERRT' ORDER BY ALL",
                "--als",
                "csv")
            .ausgabe()
            .lines()
            .skip(1)
            .filter(l -> l.contains("raeumung"))
            .toList();

    assertThat(closed).isNotEmpty();
    List<String> answers =
        closed.stream()
            .map(line -> line.split(" "))
            .map(
                words ->
                    aufruf
                        .run("freigabe", "erklaere", words[0], words[1], words[2])
                        .isGut()
                        .ausgabe()
                        .lines()
                        .skip(1)
                        .collect(Collectors.joining("\n")))
            .distinct()
            .toList();
    assertThat(answers).singleElement().asString().contains("absichtlich");
  }

  @Test
  void wrongInputIsToldWithRemedy() {
    aufruf
        .run("freigabe", "pruefe", "notfal")
        .isAbbruch(2, "keinen Freigabeantrag \"notfal\"", "notfall");
    aufruf.run("freigabe").isAbbruch(2, "braucht einen Unterbefehl", "hilfe freigabe");
    aufruf.run("zertifikat").isAbbruch(2, "braucht einen Unterbefehl", "hilfe zertifikat");
    aufruf
        .run("freigabe", "erteile", "notfall", "--zweck", " ")
        .isAbbruch(2, "Zweck der Freigabe ist leer", "--zweck");
    aufruf
        .run("abfrage", "--tuer", "freigabe", "SELECT 1")
        .isAbbruch(2, "noch nichts freigegeben", "freigabe pruefe");
    aufruf
        .run("abfrage", "--tuer", "freigabe", "SELECT 1", "--intern", "--zweck", "x")
        .isAbbruch(2, "gehören zur Tür intern", "weglassen");
    aufruf
        .run("abfrage", "SELECT 1", "--freigabe", "F-1")
        .isAbbruch(2, "gehört zur Tür freigabe", "--tuer freigabe");
    aufruf
        .run("zertifikat", "pruefe", "nichts.csv")
        .isAbbruch(2, "mindestens eine fehlt", "beide zusammen");
    Testordner.write(ort.resolve("freigaben/leer.yml"), "titel: x\ntabellen: []\n");
    aufruf
        .run("freigabe", "pruefe", "leer")
        .isAbbruch(2, "freigaben/leer.yml, Zeile 2", "Tabelle nennen");
    Testordner.write(
        ort.resolve("freigaben/leer.yml"),
        "titel: x\ntabellen: [{gegenstand: einwoner, ebenen: [stadt], jahre: [2022]}]\n");
    aufruf.run("freigabe", "pruefe", "leer").isAbbruch(2, "\"einwoner\"", "einwohner");
    policy("mindestfallzahl: 3", "mindestfallzahl: 1");
    aufruf
        .run("freigabe", "pruefe", "notfall")
        .isAbbruch(2, "geheimhaltung.yml, Zeile 13", "größere Zahl");
  }

  /** The other procedure says what it does and claims no audit; it never follows on this one. */
  @Test
  void countsChangedAtRandomAreCalledSo() {
    policy("verfahren: sperrung", "verfahren: zellschluessel\nstoertabelle: mitgeliefert");
    Testordner.write(
        ort.resolve("freigaben/notfall.yml"),
        "titel: x\ntabellen: [{gegenstand: einwohner, ebenen: [stadtteil], jahre: [2022]}]\n");

    assertThat(grant().isGut().ausgabe())
        .contains("Verändert: jede Zahl zufällig")
        .doesNotContain("Nachgerechnet");
    assertThat(aufruf.run("freigabe", "pruefe", "notfall").isGut().ausgabe()).contains("Verändert");

    policy("verfahren: zellschluessel\nstoertabelle: mitgeliefert", "verfahren: sperrung");
    aufruf.run("freigabe", "pruefe", "notfall").isAbbruch(3, "nie gemischt", "gröber fragen");
  }

  @Test
  void grantedFiguresAreOpenInOneDoorOnly() {
    grant();

    aufruf
        .run("abfrage", "--tuer", "freigabe", "SELECT * FROM einwohner__insgesamt")
        .isAbbruch(2, "gibt es nicht", "");
    aufruf
        .run("abfrage", "--tuer", "freigabe", "COPY (SELECT 1) TO 'x.csv'")
        .isAbbruch(2, "nur gelesen", "SELECT");
  }

  /** With k = 10^7 all is hidden: no figure of the delivery may be in any file of any form. */
  @ParameterizedTest
  @EnumSource(Wertausgabe.Form.class)
  void canariesOfTheDeliveryAreInNoFile(Wertausgabe.Form form) throws IOException {
    policy(
        "mindestfallzahl: 3",
        "mindestfallzahl: 10000000",
        "mindestfallzahl_streng: 5",
        "mindestfallzahl_streng: 10000000",
        "hoechster_sperranteil: 0.66",
        "hoechster_sperranteil: 1.0");
    Testordner.write(
        ort.resolve("freigaben/notfall.yml"),
        "titel: x\ntabellen: [{gegenstand: einwohner, ebenen: [stadtteil], jahre: [2022]}]\n");
    String granted = grant().isGut().ausgabe();
    String name = form.name().toLowerCase(Locale.ROOT);
    Path datei = ordner.resolve("alles." + name);

    aufruf.run(
        "abfrage",
        "--tuer",
        "freigabe",
        "SELECT raum, berichtsjahr, anzahl, wertstatus FROM einwohner__insgesamt",
        "--als",
        name,
        "--nach",
        datei.toString());

    byte[] bytes = unpacked(datei);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    List<String> canaries =
        Testordner.read(ort.resolve("lieferungen").resolve(Testort.EINWOHNER))
            .lines()
            .filter(l -> l.startsWith("2022,"))
            .map(l -> l.substring(l.lastIndexOf(',') + 1))
            .filter(n -> n.length() > 3)
            .toList();
    assertThat(canaries).hasSizeGreaterThan(10);
    assertThat(canaries)
        .allSatisfy(
            canary -> {
              assertThat(text).doesNotContain(canary);
              assertThat(granted).doesNotContain(canary);
            });
  }

  /** Of a workbook all parts, unpacked. */
  private static byte[] unpacked(Path datei) throws IOException {
    byte[] bytes = Files.readAllBytes(datei);
    if (!datei.toString().endsWith(".xlsx")) {
      return bytes;
    }
    StringBuilder parts = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts
            .append(entry.getName())
            .append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(parts).doesNotContain("hidden", "pivotCache");
    return parts.toString().getBytes(StandardCharsets.UTF_8);
  }
}
