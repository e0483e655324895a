package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Flensburg decides on two Sozialräume after its numbers came in. */
@Tag("langsam")
class RaumBeschliesseBefehlTest {

  @TempDir private Path ordner;

  /** All units of the area file in one Sozialraum, but for the first, which is another. */
  private String vorschlag() {
    String liste =
        Aufruf.in(ordner).run("raum", "zeige", "--ebene", "statistischer_bezirk").isGut().ausgabe();
    var einheiten =
        liste
            .lines()
            .filter(l -> l.matches("  \\d{3}  .*"))
            .map(l -> l.strip().substring(0, 3))
            .toList();
    assertThat(einheiten).hasSize(41);
    return "einheit;sozialraum;name\n"
        + IntStream.range(0, einheiten.size())
            .mapToObj(i -> einheiten.get(i) + (i == 0 ? ";K;Kern\n" : ";R;Rand & Ufer\n"))
            .collect(Collectors.joining());
  }

  @Test
  void allHistoryIsComputedWhenSozialraeumeAreDecidedLater() throws Exception {
    Testort.copy(Testort.veroeffentlicht(), ordner);
    Testordner.write(ordner.resolve("vorschlag.csv"), vorschlag());
    Testordner.delete(ordner.resolve("lieferungen"));

    Prozess.Ausgang ausgang =
        Prozess.runLaden(ordner, "raum", "beschliesse", "vorschlag.csv", "--ab", "1.1.2027");
    assertThat(ausgang.code()).as(ausgang.meldungen()).isZero();
    assertThat(ausgang.ausgabe())
        .contains("41 Einheiten in 2 Sozialräumen", "Im Entwurf: dim_ebene");
    Aufruf aufruf = Aufruf.in(ordner);
    aufruf.run("datenstand", "veroeffentliche").isGut();

    assertThat(aufruf.run("raum", "reihe", "einwohner", "Flensburg").isGut().ausgabe())
        .contains("Gebietsstand vom 01.01.2027", "31.12.2011", "6,0 Jahre Lücke")
        .startsWith("Einwohnerinnen und Einwohner, Flensburg  ")
        .containsPattern("Einwohnerinnen\\s+und\\s+Einwohner\\s+nach\\s+Stadtteilen")
        .doesNotContain("einwohner_")
        .containsPattern("31.12.2022 +99.341 +umgerechnet");
    assertThat(aufruf.run("raum", "reihe", "einwohner", "Kern").isGut().ausgabe())
        .containsPattern("31.12.2022 +[\\d.]+ +\\d+ +(geschätzt|umgerechnet)");
    assertThat(aufruf.run("raum", "vergleiche").isGut().ausgabe()).contains("13 Gebiete → 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--titel=Räume", "--nur-pruefen"})
  void nothingIsLeftBehindWhenTheBoundariesLackAnArea(String zusatz) throws Exception {
    Testort.create(ordner);
    String vorher = Testordner.read(ordner.resolve("gebiete/flensburg.yml"));
    Testordner.write(ordner.resolve("v.csv"), vorschlag());
    Testordner.write(
        ordner.resolve("g.geojson"), "{\"type\": \"FeatureCollection\", \"features\": []}");

    Aufruf.in(ordner)
        .run("raum", "beschliesse", "v.csv", "--ab", "1.1.2027", "--geojson", "g.geojson", zusatz)
        .isAbbruch(3, "g.geojson (--geojson)", "Bitte die Fehler beheben");

    assertThat(Testordner.read(ordner.resolve("gebiete/flensburg.yml"))).isEqualTo(vorher);
    try (var dateien = Files.list(ordner.resolve("gebiete"))) {
      assertThat(dateien.map(d -> d.getFileName().toString()))
          .noneMatch(d -> d.contains("2027") || d.startsWith("."));
    }
  }

  @Test
  void fileAtFaultIsNamedAsTheUserNamedIt() {
    Testort.create(ordner);
    Testordner.write(ordner.resolve("v.csv"), vorschlag());
    Testordner.write(ordner.resolve("leute.csv"), "einheit;menschen\n011;3\n");
    Aufruf aufruf = Aufruf.in(ordner);

    aufruf
        .run("raum", "beschliesse", "v.csv", "--ab", "1.1.2027", "--einwohner", "leute.csv")
        .isAbbruch(2, "leute.csv (--einwohner)", "");
    aufruf
        .run("raum", "beschliesse", "v.csv", "--ab", "1.1.2027", "--einwohner", "fehlt.csv")
        .isAbbruch(2, "Die Angabe zu --einwohner ist keine Datei", "Namen prüfen");
    aufruf
        .run("raum", "beschliesse", "v.csv", "--ab", "1.1.2027", "--geojson", ".")
        .isAbbruch(2, "Die Angabe zu --geojson ist keine Datei", "Namen prüfen");
  }

  @Test
  void nothingIsChangedWhenTheProposalIsIncomplete() throws Exception {
    Testort.create(ordner);
    String vorher = Testordner.read(ordner.resolve("gebiete/flensburg.yml"));
    Testordner.write(
        ordner.resolve("v.csv"), "einheit;sozialraum;name\n011;X;<b>\n011;Y;A\n999;Y;A\n");

    Aufruf.Ausgang ausgang =
        Aufruf.in(ordner).run("raum", "beschliesse", "v.csv", "--ab", "1.1.2027");

    assertThat(ausgang.code()).isEqualTo(3);
    assertThat(ausgang.ausgabe())
        .contains(
            "NAME_UNGUELTIG", "ZUORDNUNG_UNBEKANNT", "40 fehlen", "Zeile 4", "nichts geändert");
    assertThat(Testordner.read(ordner.resolve("gebiete/flensburg.yml"))).isEqualTo(vorher);
    try (var dateien = Files.list(ordner.resolve("gebiete"))) {
      assertThat(dateien.filter(d -> d.toString().contains("2027"))).isEmpty();
    }
    Aufruf.in(ordner)
        .run("raum", "beschliesse", "v.csv", "--ab", "1.1.2017")
        .isAbbruch(2, "beginnt am 01.01.2018", "späteren Tag");
  }
}
