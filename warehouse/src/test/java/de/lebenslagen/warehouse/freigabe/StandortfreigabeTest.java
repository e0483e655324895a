package de.lebenslagen.warehouse.freigabe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.lebenslagen.warehouse.freigabe.Freigabeurteil.Moeglich;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Freigabestandort;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.build.Sternbau;
import de.lebenslagen.warehouse.register.Freigabeeintrag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which facilities the gate lets out, and which it never names. */
@Tag("langsam")
class StandortfreigabeTest extends Freigabefall {

  private static final String ALLE =
      """
      einrichtungen:
        - { datenquelle: verzeichnis, jahre: [2022] }
      """;

  private List<String> released(String request) {
    return namen(ort.release(ort.request(request)));
  }

  private List<String> namen(Freigabeeintrag eintrag) {
    return ort.register().freigaben().listStandorte(eintrag).stream()
        .map(Freigabestandort::name)
        .toList();
  }

  private Moeglich check(String request) {
    return (Moeglich) ort.stelle().check(ort.request(request));
  }

  private static String list(String... fields) {
    return "einrichtungen:\n  - { datenquelle: verzeichnis, jahre: [2022], "
        + String.join(", ", fields)
        + " }\n";
  }

  @Test
  void openKindsAreReleasedAndOthersStayClosed() {
    ort.publish(
        g ->
            g.facility("K1", "kita", "Kita Nord")
                .facility("F1", "frauenhaus", "Geheimer Ort")
                .facility("T1", "tagespflege", "Am Markt")
                .facility("X1", "", "Ohne Art"));

    Moeglich moeglich = check(ALLE);

    assertThat(moeglich.inhalt().standorte())
        .extracting(Freigabestandort::name)
        .containsExactly("Kita Nord");
    assertThat(moeglich.hinweise())
        .anyMatch(h -> h.contains("frauenhaus") && h.contains("geheim nach der Politik"))
        .anyMatch(h -> h.contains("tagespflege") && h.contains("unter einrichtungen: offen"))
        .anyMatch(h -> h.contains("ohne Angabe einer Art"))
        .noneMatch(h -> h.contains("Geheimer Ort"));
  }

  @Test
  void kindWithASecretTitleIsClosed() {
    ort.publish(
        g ->
            g.kind("begegnung", "Frauenhaus und Begegnung")
                .facility("B1", "begegnung", "Am Rosenweg")
                .facility("K1", "kita", "Kita Nord"));

    assertThat(released(ALLE)).containsExactly("Kita Nord");
  }

  @Test
  void wildCardNeverReachesASecretKind() {
    ort.policy("    - krankenhaus\n", "    - \"*haus*\"\n");
    ort.publish(
        g ->
            g.facility("F1", "frauenhaus", "Geheimer Ort")
                .facility("B1", "buergerhaus", "Bürgerhaus"));

    assertThat(released(list("arten: ['*haus']"))).containsExactly("Bürgerhaus");
  }

  @ParameterizedTest
  @CsvSource({
    "arten: [frauenhaus],geheim",
    "arten: [Frauen-Haus],geheim",
    "arten: [tagespflege],unter einrichtungen: offen",
    "arten: [kitta],Meinten Sie",
    "'arten: []',mindestens eine Art",
    "ohne: [K9],Schlüssel",
    "art: [kita],ein bekanntes Feld",
  })
  void requestThatNamesWhatIsNotReleasedIsTold(String field, String told) {
    ort.publish(
        g ->
            g.facility("K1", "kita", "Kita Nord")
                .facility("F1", "frauenhaus", "Geheimer Ort")
                .facility("T1", "tagespflege", "Am Markt"));

    assertThatThrownBy(() -> check(list(field)))
        .isInstanceOf(Abbruch.class)
        .satisfies(
            e ->
                assertThat(e.getMessage() + " " + ((Abbruch) e).abhilfe())
                    .contains(told)
                    .doesNotContain("Geheimer Ort"));
  }

  @Test
  void unknownSourceAndYearAreToldWithWhatThereIs() {
    ort.publish(
        g ->
            g.facility("K1", "kita", "Kita Nord")
                .facility("personen_tagespflege", 2022, "P1", "kita", "Frau M."));

    assertThatThrownBy(() -> check("einrichtungen: [{ datenquelle: verzeichniss, jahre: [2022] }]"))
        .satisfies(
            e -> assertThat(((Abbruch) e).abhilfe()).contains("Meinten Sie \"verzeichnis\"?"));
    assertThatThrownBy(() -> check("einrichtungen: [{ datenquelle: verzeichnis, jahre: [2019] }]"))
        .satisfies(e -> assertThat(((Abbruch) e).abhilfe()).contains("2022"));
    assertThatThrownBy(
            () -> check("einrichtungen: [{ datenquelle: personen_tagespflege, jahre: [2022] }]"))
        .hasMessageContaining("personenbezogen");
  }

  @Test
  void lastListOfEachYearIsReleasedAndMissingYearsAreTold() {
    ort.publish(
        g ->
            g.facility("verzeichnis", 2021, "K1", "kita", "Kita Alt")
                .facility("K1", "kita", "Kita Neu"));

    Moeglich moeglich = check("einrichtungen: [{ datenquelle: verzeichnis, jahre: [2020-2022] }]");

    assertThat(moeglich.inhalt().standorte())
        .extracting(Freigabestandort::name, Freigabestandort::berichtsjahr)
        .containsExactly(tuple("Kita Alt", 2021), tuple("Kita Neu", 2022));
    assertThat(moeglich.hinweise()).anyMatch(h -> h.contains("keine Liste gibt es für 2020"));
  }

  /** Open in one list, secret in another: the same facility stays closed. */
  @Test
  void facilityThatIsSecretElsewhereStaysClosed() {
    ort.publish(
        g ->
            g.facility("K1", "kita", "Kita Nord")
                .facility("B1", "begegnung", "Haus am See")
                .facility("B2", "begegnung", "Treff")
                .facility("verzeichnis", 2019, "B2", "frauenhaus", "Früher anders genannt")
                .facility("schutz", 2022, "S1", "schutzwohnung", "HAUS AM SEE"));

    Moeglich moeglich = check(ALLE);

    assertThat(moeglich.inhalt().standorte())
        .extracting(Freigabestandort::name)
        .containsExactly("Kita Nord");
    assertThat(moeglich.hinweise()).anyMatch(h -> h.contains("2 Einrichtungen bleiben zu"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"anschrift", "punkt"})
  void facilityInTheHouseOfASecretOneNeedsAPerson(String how) {
    String[] open =
        how.equals("anschrift")
            ? new String[] {"anschrift", "Rosenstr. 5, Musterstadt"}
            : new String[] {"punkt_laenge", "9.43210", "punkt_breite", "54.78000"};
    String[] secret =
        how.equals("anschrift")
            ? new String[] {"anschrift", "Rosenstraße 5"}
            : new String[] {"punkt_laenge", "9.43225", "punkt_breite", "54.78005"};
    ort.publish(
        g ->
            g.facility("K1", "kita", "Kita Nord")
                .facility("K2", "kita", "Kita Rose", open)
                .facility("F1", "frauenhaus", "Geheimer Ort", secret));

    assertThatThrownBy(() -> check(ALLE))
        .hasMessageContaining("Im selben Haus")
        .hasMessageContaining("verzeichnis, stichtag_2022-12-31, Zeile")
        .satisfies(
            e ->
                assertThat(e.getMessage() + ((Abbruch) e).abhilfe())
                    .contains("eigenstaendig")
                    .doesNotContain("Geheimer Ort")
                    .doesNotContain("Rosen"));
    assertThat(released(list("ohne: [K2]"))).containsExactly("Kita Nord");
    assertThat(released(list("eigenstaendig: [K2]"))).containsExactly("Kita Nord", "Kita Rose");
  }

  @Test
  void nameOfASecretKindNeedsAPerson() {
    ort.publish(
        g ->
            g.facility("K1", "kita", "Kita Nord")
                .facility("B1", "begegnung", "Beratung im Frauenhaus"));

    assertThat(released(ALLE)).containsExactly("Kita Nord");
    assertThat(released(list("eigenstaendig: [B1]")))
        .containsExactly("Beratung im Frauenhaus", "Kita Nord");
  }

  @Test
  void nothingIsReleasedWhereNothingIsOpen() {
    ort.publish(g -> g.facility("F1", "frauenhaus", "Geheimer Ort"));

    assertThatThrownBy(() -> check(ALLE)).hasMessageContaining("keine freigegeben werden");
  }

  @Test
  void policyWithoutTheSectionLetsNoFacilityOut() {
    String text = RegelwerkReader.readMitgeliefert().text();
    int from = text.indexOf("einrichtungen:\n");
    int to = text.indexOf("# Müsste mehr gesperrt");
    ort.policy(text.substring(from, to), "");
    ort.publish(g -> g.facility("K1", "kita", "Kita Nord"));

    assertThatThrownBy(() -> check(ALLE)).hasMessageContaining("keine freigegeben werden");
    assertThatThrownBy(() -> check(list("arten: [kita]")))
        .satisfies(e -> assertThat(((Abbruch) e).abhilfe()).contains("noch keinen Abschnitt"));
  }

  /** An area with places of a secret kind in it would tell where that kind is. */
  @ParameterizedTest
  @ValueSource(strings = {"einrichtungsart=kita", "altersgruppe=0-3"})
  void sumOfPlacesStaysClosedWhereASecretKindCountsInIt(String merkmal) {
    String places =
        """
        - gegenstand: einrichtungsplaetze
          ebenen: [stadtteil, stadt]
          jahre: [2022]
        """;
    ort.publish(
        g ->
            g.facility("K1", "kita", "Kita Nord")
                .listed("verzeichnis", "einrichtungsplaetze", "q1", "K1 " + merkmal, 17)
                .listed("verzeichnis", "einrichtungsplaetze", "q2", "K2 " + merkmal, 20));
    assertThat(release(places))
        .containsEntry(cell("einrichtungsplaetze", Gemeinde.STADT, ""), "37");

    ort.publish(
        g ->
            g.facility("K1", "kita", "Kita Nord")
                .facility("F1", "frauenhaus", "Geheimer Ort")
                .listed("verzeichnis", "einrichtungsplaetze", "q1", "K1 " + merkmal, 17)
                .listed(
                    "verzeichnis",
                    "einrichtungsplaetze",
                    "q2",
                    "F1 " + merkmal.replace("kita", "frauenhaus"),
                    20));
    assertThat(ort.refused(places).hinweise())
        .anyMatch(h -> h.contains("geheimen Art (frauenhaus)"));
  }

  /** The release's own file holds what was published, and of nothing else a name. */
  @Test
  void fileOfTheReleaseHoldsThePublishedFacilitiesOnly() throws IOException {
    ort.publish(
        g ->
            g.kind("kita", "Kindertagesstätte")
                .total("faelle", "q1", 10)
                .facility(
                    "K1",
                    "kita",
                    "<script>alert(1)</script> =HYPERLINK(\"x\")",
                    "traeger",
                    "Verein",
                    "anschrift",
                    "Dorfstraße 1",
                    "punkt_laenge",
                    "9.43",
                    "punkt_breite",
                    "54.78",
                    "gueltig_bis",
                    "2030-07-31")
                .facility("F1", "frauenhaus", "Kanarienname", "anschrift", "Kanarienweg 7"));
    Freigabeeintrag eintrag = ort.release(ort.request(ALLE));

    try (Freigabezugang offen = ort.open(eintrag)) {
      assertThat(
              rows(
                  offen,
                  "SELECT e.name, e.art, e.traeger, e.anschrift, e.punkt_laenge, e.gueltig_bis,"
                      + " r.raum_id, t.bis FROM dim_einrichtung e JOIN raum_einrichtung r USING"
                      + " (einrichtung, datenquelle, zeitbezug) JOIN dim_zeitbezug t USING"
                      + " (zeitbezug)"))
          .containsExactly(
              "<script>alert(1)</script> =HYPERLINK(\"x\")|kita|Verein|Dorfstraße 1|9.43|2030-07-31|"
                  + Gemeinde.quarter("q1")
                  + "|2022-12-31");
      assertThat(rows(offen, "SELECT lieferung_id FROM dim_einrichtung"))
          .doesNotContain(Sternbau.LIEFERUNG);
    }
    try (Stream<Path> files = Files.walk(ordner.resolve("abfrage"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain("Kanarien");
      }
    }
  }

  private static List<String> rows(Freigabezugang offen, String sql) {
    try (Ergebnis ergebnis = offen.datenbank().query(sql)) {
      return ergebnis.list().stream()
          .map(
              row ->
                  IntStream.range(0, ergebnis.spalten().size())
                      .mapToObj(i -> String.valueOf(row.wert(i)))
                      .collect(Collectors.joining("|")))
          .toList();
    }
  }

  @Test
  void releaseOfCountsHoldsNoFacility() {
    ort.publish(g -> g.total("faelle", "q1", 10).facility("K1", "kita", "Kita Nord"));
    Freigabeeintrag eintrag =
        ort.release("- { gegenstand: faelle, ebenen: [stadtteil], jahre: [2022] }");

    try (Freigabezugang offen = ort.open(eintrag)) {
      assertThat(rows(offen, "SELECT name FROM dim_einrichtung")).isEmpty();
      assertThat(rows(offen, "SELECT einrichtung FROM raum_einrichtung")).isEmpty();
    }
  }

  /** Counts with facilities, checked again, and tried coarser: the facilities stay. */
  @Test
  void facilitiesStayWithARequestThatIsCheckedAgain() {
    ort.publish(
        g ->
            g.total("faelle", "q1", 10)
                .total("faelle", "q2", 12)
                .facility("K1", "kita", "Kita Nord"));
    String both = "tabellen:\n" + TOTALS.indent(2) + ALLE;
    Moeglich first = check(both);

    Moeglich again =
        (Moeglich) ort.stelle().after(ort.request(both), first).check(ort.request(both));

    assertThat(again.inhalt().standorte()).isEqualTo(first.inhalt().standorte()).hasSize(1);
    assertThat(again.inhalt().zeilen()).isEqualTo(first.inhalt().zeilen()).isNotEmpty();
    Freigabeantrag coarser = ort.request(both).with(ort.request(both).tafeln());
    assertThat(coarser.einrichtungen()).isEqualTo(ort.request(both).einrichtungen());
    assertThat(namen(ort.release(ort.request(both)))).containsExactly("Kita Nord");
    assertThat(namen(ort.release(ort.request(both)))).containsExactly("Kita Nord");
  }

  /** Two towns that differ in a secret facility only: what is released is the same. */
  @Test
  void secretFacilityLeavesNoTraceInTheEntry() throws IOException {
    String hash = "";
    for (String secret : List.of("Haus Eins", "Haus Zwei")) {
      try (Freigabeort town = new Freigabeort(Files.createDirectory(ordner.resolve(secret)))) {
        town.publish(
            g -> g.facility("K1", "kita", "Kita Nord").facility("F1", "frauenhaus", secret));
        Freigabeeintrag eintrag = town.release(town.request(ALLE));
        assertThat(hash.isEmpty() || hash.equals(eintrag.inhaltSha256())).isTrue();
        hash = eintrag.inhaltSha256();
      }
    }
  }
}
