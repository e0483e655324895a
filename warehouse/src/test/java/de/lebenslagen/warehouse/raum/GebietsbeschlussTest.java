package de.lebenslagen.warehouse.raum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.RaumId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A town of four blocks in two Sozialräume decides on others. */
class GebietsbeschlussTest {

  private static final LocalDate AB = LocalDate.of(2027, 1, 1);

  private static final String DEKLARATION =
      """
      # Kommentare bleiben stehen.
      raumgliederung: ort
      titel: Ort
      quellenangabe: ausgedacht für den Test
      lizenz: keine
      gebietsstaende:
        - gueltig_von: 2018-01-01
          ebenen:
            - ebene: block
              titel: Blöcke
              rolle: kleinste
              datei: bloecke.csv
              schluessel: {feld: nr}
              name: {feld: nr}
              liegt_in:
                - {ebene: viertel, in: {feld: viertel}}
            - ebene: viertel
              titel: Viertel
              rolle: sozialraum
              datei: viertel.csv
              schluessel: {feld: nr}
              name: {feld: nr}
            - {ebene: stadt, titel: Stadt, rolle: stadt, gebiet: {schluessel: S, name: Ort}}
      """;

  @TempDir private Path ordner;

  private Path deklaration;

  @BeforeEach
  void write() {
    Ortsdaten.write(ordner.resolve("bloecke.csv"), "nr;viertel\n1;A\n2;A\n3;B\n4;B\n");
    Ortsdaten.write(ordner.resolve("viertel.csv"), "nr\nA\nB\n");
    deklaration = Ortsdaten.write(ordner.resolve("ort.yml"), DEKLARATION);
  }

  private Gebietsstand letzter() {
    List<Gebietsstand> staende =
        RaumgliederungReader.read(deklaration).getRaumgliederung().gebietsstaende();
    return staende.get(staende.size() - 1);
  }

  private Beschlussvorlage vorlage(String text) {
    return Beschlussvorlage.read(Ortsdaten.write(ordner.resolve("vorschlag.csv"), text), letzter());
  }

  private Raumgliederung decide(
      LocalDate ab, String vorschlag, Optional<Gebietsbeschluss.Einwohner> einwohner) {
    Beschlussvorlage vorlage = vorlage(vorschlag);
    assertThat(vorlage.befunde()).isEmpty();
    Gebietsbeschluss beschluss =
        new Gebietsbeschluss(
            ab, "Sozialräume", ab + "_r.csv", ab + "_z.csv", Optional.empty(), einwohner);
    Ortsdaten.write(ordner.resolve(beschluss.raeumeDatei()), vorlage.renderRaeume());
    Ortsdaten.write(ordner.resolve(beschluss.zuordnungDatei()), vorlage.renderZuordnung());
    String text = beschluss.addTo("ort.yml", read(), letzter());
    Ortsdaten.write(deklaration, text);
    return RaumgliederungReader.read(deklaration).getRaumgliederung();
  }

  private String read() {
    try {
      return Files.readString(deklaration);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final String VORSCHLAG =
      "einheit;sozialraum;name\n1;X;Am Hafen\n2;Y;\"Berg; \"\"oben\"\"\"\n3;Y;\n4;X;Am Hafen\n";

  @Test
  void proposalBecomesTheNewGebietsstand() {
    Raumgliederung ort = decide(AB, VORSCHLAG, Optional.empty());

    assertThat(ort.gebietsstaende()).hasSize(2);
    assertThat(ort.gebietsstaende().get(0).gueltigBis()).contains(LocalDate.of(2026, 12, 31));
    Gebietsstand neu = ort.gebietsstaende().get(1);
    assertThat(neu.listRaeume("sozialraum"))
        .extracting(Raum::name)
        .containsExactly("Am Hafen", "Berg; \"oben\"");
    assertThat(neu.zuordnungen())
        .filteredOn(z -> z.nach().ebene().equals("sozialraum"))
        .extracting(z -> z.von().schluessel() + z.nach().schluessel())
        .containsExactly("1X", "2Y", "3Y", "4X");
    assertThat(read()).startsWith("# Kommentare bleiben stehen.\n");
  }

  @Test
  void unitsStayThemselvesAndOldAreasAreSharedOutByResidents() {
    Ortsdaten.write(ordner.resolve("einwohner.csv"), "einheit;einwohner\n1;30\n2;10\n3;0\n4;60\n");
    Raumgliederung ort =
        decide(
            AB,
            VORSCHLAG,
            Optional.of(new Gebietsbeschluss.Einwohner("einwohner.csv", "einheit", "einwohner")));

    assertThat(gewicht(ort, "block", "3", "3")).isEqualTo(1);
    assertThat(gewicht(ort, "viertel", "A", "1")).isEqualTo(0.75);
    assertThat(gewicht(ort, "viertel", "B", "4")).isEqualTo(1);
  }

  private static double gewicht(Raumgliederung ort, String ebene, String von, String nach) {
    RaumId alt = new RaumId("ort", LocalDate.of(2018, 1, 1), ebene, von);
    RaumId neu = new RaumId("ort", AB, "block", nach);
    return ort.umrechnungen().stream()
        .filter(u -> u.von().equals(alt) && u.nach().equals(neu))
        .mapToDouble(Raumumrechnung::gewicht)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1;X\n2;Y\n3;Y\n4;X\n", "1;A\n2;A\n3;B\n4;B\n", "1;A\n2;B\n3;B\n4;B\n"})
  void proposalReplacesTheFieldThatSaidWhereAUnitLies(String zeilen) {
    Ortsdaten.write(deklaration, DEKLARATION.replace("ebene: viertel", "ebene: sozialraum"));
    String vorschlag = "einheit;sozialraum\n" + zeilen;

    decide(AB, vorschlag, Optional.empty());
    Raumgliederung ort = decide(AB.plusYears(1), vorschlag, Optional.empty());

    assertThat(sozialraeume(ort.gebietsstaende().get(0))).isEqualTo("1;A\n2;A\n3;B\n4;B\n");
    assertThat(sozialraeume(ort.gebietsstaende().get(1))).isEqualTo(zeilen);
    assertThat(sozialraeume(ort.gebietsstaende().get(2))).isEqualTo(zeilen);
  }

  private static String sozialraeume(Gebietsstand stand) {
    return stand.zuordnungen().stream()
        .filter(z -> z.nach().ebene().equals("sozialraum"))
        .map(z -> z.von().schluessel() + ";" + z.nach().schluessel() + "\n")
        .collect(Collectors.joining());
  }

  @Test
  void draftIsReadAsIfItWereWritten() {
    Beschlussvorlage vorlage = vorlage(VORSCHLAG);
    Gebietsbeschluss beschluss =
        new Gebietsbeschluss(AB, "Räume", "r.csv", "z.csv", Optional.empty(), Optional.empty());
    String text = beschluss.addTo("ort.yml", read(), letzter());
    byte[] raeume = vorlage.renderRaeume().getBytes(StandardCharsets.UTF_8);
    byte[] zuordnung = vorlage.renderZuordnung().getBytes(StandardCharsets.UTF_8);
    byte[] halb = "einheit;sozialraum\n1;X\n2;Z\n".getBytes(StandardCharsets.UTF_8);

    assertThat(
            RaumgliederungReader.readEntwurf(
                    deklaration, text, Map.of("r.csv", raeume, "z.csv", zuordnung))
                .getRaumgliederung()
                .gebietsstaende())
        .hasSize(2);
    assertThatThrownBy(
            () ->
                RaumgliederungReader.readEntwurf(
                        deklaration, text, Map.of("r.csv", raeume, "z.csv", halb))
                    .getRaumgliederung())
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("Das Gebietssystem ort.yml hat")
        .hasMessageContaining("z.csv, Zeile 3");
    assertThat(read()).isEqualTo(DEKLARATION);
    assertThat(ordner.resolve("r.csv")).doesNotExist();
  }

  @Test
  void nextDecisionGoesOnFromTheLast() {
    decide(AB, VORSCHLAG, Optional.empty());
    Raumgliederung ort =
        decide(AB.plusYears(1), VORSCHLAG.replace("1;X;Am Hafen", "1;Y;"), Optional.empty());

    assertThat(ort.gebietsstaende()).hasSize(3);
    assertThat(ort.umrechnungen())
        .anyMatch(
            u ->
                u.von().gebietsstand().equals(LocalDate.of(2018, 1, 1))
                    && u.nach().gebietsstand().equals(AB.plusYears(1)));
  }

  private List<String> befunde(String vorschlag) {
    return vorlage(vorschlag).befunde().stream()
        .map(b -> b.regel() + " " + b.stelle().bezeichnung() + ": " + b.gefunden())
        .toList();
  }

  @Test
  void foundWithRowWhenAUnitIsInTwoSozialraeume() {
    assertThat(befunde("einheit;sozialraum\n1;X\n2;Y\n3;Y\n4;X\n1;Y\n"))
        .containsExactly(
            "EINHEIT_DOPPELT vorschlag.csv, Zeile 6, Spalte \"einheit\": 1 in X und in Y, zuerst in"
                + " Zeile 2");
  }

  @Test
  void foundWhenUnitsAreUnknownOrMissing() {
    assertThat(befunde("einheit;sozialraum\n1;X\n9;Y\n3;\n"))
        .containsExactly(
            "ZUORDNUNG_UNBEKANNT vorschlag.csv, Zeile 3, Spalte \"einheit\": \"9\" gibt es dort"
                + " nicht",
            "SCHLUESSEL_FEHLT vorschlag.csv, Zeile 4, Spalte \"sozialraum\": nichts",
            "ZUORDNUNG_FEHLT vorschlag.csv: 3 fehlen: 2 2, 3 3, 4 4");
  }

  @Test
  void foundWhenANameIsHostileOrContradicts() {
    assertThat(
            befunde(
                "einheit;sozialraum;name\n1;X;<script>alert(1)</script>\n2;Y;\"A\nB\"\n3;../../x;C\n4;X;D\n1;X;E\n2;Y;\n3;Y;\n"))
        .containsExactly(
            "NAME_UNGUELTIG vorschlag.csv, Zeile 2, Spalte \"name\": \"<script>alert(1)</script>\"",
            "NAME_UNGUELTIG vorschlag.csv, Zeile 3, Spalte \"name\": \"A␤B\"",
            "SCHLUESSEL_UNGUELTIG vorschlag.csv, Zeile 5, Spalte \"sozialraum\": \"../../x\"",
            "NAME_UNGUELTIG vorschlag.csv, Zeile 7, Spalte \"name\": \"E\"");
  }

  @Test
  void stoppedWhenAColumnIsMissing() {
    assertThatThrownBy(() -> vorlage("block;raum\n1;X\n"))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("vorschlag.csv, Zeile 1")
        .hasMessageContaining("block, raum");
  }
}
