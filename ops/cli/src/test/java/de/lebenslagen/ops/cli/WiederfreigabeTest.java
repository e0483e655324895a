package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.ops.cli.Angreifer.Summe;
import de.lebenslagen.ops.cli.Angreifer.Zelle;
import de.lebenslagen.ops.cli.Ausgabeweg.Tabellenform;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The traps of a second publication, proved on what was written: the files of both go to an
 * attacker who knows what everybody knows. In the invented town {@code fallen} each trap hides one
 * person.
 */
@Tag("langsam")
class WiederfreigabeTest {

  private static final String RAUM = "fallen:2021-01-01:";
  private static final String ORT = RAUM + "ort:9";
  private static final String STICHTAG = "stichtag_2021-12-31";

  /** Forms of tables, as a reader may have them of the first and of the second publication. */
  private static final List<Tabellenform> FORMEN =
      List.of(Tabellenform.CSV, Tabellenform.XLSX, Tabellenform.JSON);

  @TempDir Path ordner;

  private Beweisort ort;

  @BeforeEach
  void open() {
    ort =
        Beweisort.copy(Beweisstaedte.fallen(), ordner.resolve("ort"))
            .with(Beweisort::showAnything)
            .with(
                p ->
                    p.replace(
                        "teilmengen:\n",
                        "teilmengen:\n  - { teil: fallen_faelle, von: fallen_leute }\n"));
  }

  private static String tafel(String gegenstand, String datenquelle, String ebene) {
    return "- {gegenstand: fallen_%s, datenquelle: fallen_%s, ebenen: [%s, ort], jahre: [2021]}\n"
        .formatted(gegenstand, datenquelle, ebene);
  }

  /** The tables of the last release, one for each form. */
  private List<List<Map<String, String>>> release(String tabellen) {
    ort.release(tabellen);
    List<List<Map<String, String>>> tables = new ArrayList<>();
    for (Tabellenform form : FORMEN) {
      Ausgabeweg weg =
          Ausgabewege.ALLE.stream().filter(w -> w.tabelle() == form).findFirst().orElseThrow();
      tables.add(Tabellenleser.read(form, ort.write(weg, ordner.resolve("ziel"))));
    }
    assertThat(tables).allSatisfy(table -> assertThat(table).isEqualTo(tables.get(0)));
    return tables;
  }

  /** What would have been published without protection: the true figures. */
  private List<Map<String, String>> unprotected(String gegenstand, String where) {
    String sql =
        "SELECT %s FROM fct_zaehlung WHERE gegenstand = '%s' AND %s"
            .formatted(String.join(", ", Ausgabeweg.SPALTEN), gegenstand, where);
    byte[] json =
        ort.aufruf()
            .inDatei()
            .run("abfrage", sql, "--als", "json", "--intern", "--zweck", "Beweis")
            .bytes();
    return Tabellenleser.read(Tabellenform.JSON, Map.of("wahr.json", json));
  }

  private static Map<String, List<String>> areas(String ebene, String... keys) {
    return Map.of(ORT, Stream.of(keys).map(key -> RAUM + ebene + ":" + key).toList());
  }

  private static Zelle zelle(String gegenstand, String raum, String zeit) {
    return Zelle.of("fallen_" + gegenstand, raum, zeit);
  }

  private static Zelle faelle(String raum) {
    return zelle("faelle", RAUM + raum, STICHTAG);
  }

  /** Attacks every pair of forms, and the straw man without protection. */
  private void assertNothingIsTold(
      List<List<Map<String, String>>> first,
      List<List<Map<String, String>>> second,
      Map<String, List<String>> teile,
      List<Summe> gewusst) {
    for (int form = 0; form < FORMEN.size(); form++) {
      List<List<Map<String, String>>> read =
          List.of(first.get(form), second.get((form + 1) % FORMEN.size()));
      Angreifer angreifer = new Angreifer(read, teile, 0);
      gewusst.forEach(angreifer::with);
      assertThat(angreifer.gesperrt()).as("something is hidden").isPositive();
      assertThat(angreifer.listVerraten(g -> 3)).as(FORMEN.get(form).name()).isEmpty();
    }
  }

  private static void assertIsTold(
      List<List<Map<String, String>>> read, Map<String, List<String>> teile, List<Summe> gewusst) {
    Angreifer angreifer = new Angreifer(read, teile, 0);
    gewusst.forEach(angreifer::with);
    assertThat(angreifer.listVerraten(g -> 3)).as("without protection it is told").isNotEmpty();
  }

  @Test
  void correctionByOnePersonIsNotTold() {
    Map<String, List<String>> teile = areas("viertel", "N1", "N2", "N3", "N4");
    String tafel = tafel("faelle", "bestand", "viertel");
    List<List<Map<String, String>>> before = release(tafel);
    assertThat(before.get(0))
        .allSatisfy(row -> assertThat(row).containsEntry("wertstatus", "ZAHL"));
    List<Map<String, String>> wahr = unprotected("fallen_faelle", "raum_id LIKE '%block%'");
    ort.deliver(
        "anzahl + CASE WHEN gegenstand = 'fallen_faelle' AND raum_id LIKE '%b6' THEN 1"
            + " ELSE 0 END");

    List<List<Map<String, String>>> after = release(tafel);

    assertNothingIsTold(before, after, teile, List.of());
    assertIsTold(
        List.of(wahr, unprotected("fallen_faelle", "raum_id LIKE '%block%'")), Map.of(), List.of());
  }

  /** Three quarters and the year tell the fourth. */
  @Test
  void quarterIsNotToldByTheYear() {
    List<List<Map<String, String>>> first = release(tafel("zugaenge", "quartal", "viertel"));
    List<List<Map<String, String>>> second = release(tafel("zugaenge", "jahr", "viertel"));

    List<Summe> years = new ArrayList<>();
    for (String raum : List.of("viertel:N1", "viertel:N2", "viertel:N3", "viertel:N4", "ort:9")) {
      years.add(
          new Summe(
              zelle("zugaenge", RAUM + raum, "kalenderjahr_2021"),
              Stream.of("1", "2", "3", "4")
                  .map(q -> zelle("zugaenge", RAUM + raum, "quartal_2021-" + q))
                  .toList()));
    }
    assertNothingIsTold(first, second, areas("viertel", "N1", "N2", "N3", "N4"), years);
    assertIsTold(
        List.of(
            unprotected("fallen_zugaenge", "zeitbezug NOT LIKE '%-4'"),
            unprotected("fallen_zugaenge", "zeitbezug LIKE 'kalender%'")),
        Map.of(),
        years);
  }

  /** 101 in the new Viertel less 100 in the old one is the one person in the block that moved. */
  @Test
  void blockThatMovedIsNotToldByOldAndNewBoundaries() {
    List<List<Map<String, String>>> first = release(tafel("faelle", "bestand", "viertel"));
    List<List<Map<String, String>>> second = release(tafel("faelle", "bestand", "altviertel"));

    List<Summe> blocks =
        List.of(
            new Summe(faelle("viertel:N1"), List.of(faelle("block:b1"), faelle("block:b2"))),
            new Summe(faelle("viertel:N2"), List.of(faelle("block:b3"), faelle("block:b4"))),
            new Summe(faelle("altviertel:A1"), List.of(faelle("block:b1"))),
            new Summe(faelle("altviertel:A2"), List.of(faelle("block:b2"), faelle("block:b3"))),
            new Summe(faelle("altviertel:A3"), List.of(faelle("block:b4"))),
            new Summe(faelle("altviertel:A4"), List.of(faelle("viertel:N3"))),
            new Summe(faelle("altviertel:A5"), List.of(faelle("viertel:N4"))));
    Map<String, List<String>> teile =
        Map.of(
            ORT,
            Stream.of(
                    "viertel:N1",
                    "viertel:N2",
                    "viertel:N3",
                    "viertel:N4",
                    "altviertel:A1",
                    "altviertel:A2",
                    "altviertel:A3",
                    "altviertel:A4",
                    "altviertel:A5")
                .map(RAUM::concat)
                .toList());
    assertNothingIsTold(first, second, teile, blocks);
    assertIsTold(List.of(first.get(0), List.of(row("altviertel:A1", "100"))), Map.of(), blocks);
  }

  private static Map<String, String> row(String raum, String anzahl) {
    return Map.of(
        "gegenstand",
        "fallen_faelle",
        "raum_id",
        RAUM + raum,
        "zeitbezug",
        STICHTAG,
        "altersgruppe",
        "insgesamt",
        "geschlecht",
        "insgesamt",
        "staatsangehoerigkeit",
        "insgesamt",
        "weitere_merkmale",
        "insgesamt",
        "anzahl",
        anzahl,
        "wertstatus",
        "ZAHL");
  }

  /** In N3 all but one are Fälle. */
  @Test
  void restOfAnInclusionIsNotTold() {
    List<List<Map<String, String>>> first = release(tafel("faelle", "bestand", "viertel"));
    List<List<Map<String, String>>> second = release(tafel("leute", "bestand", "viertel"));

    List<Summe> rests = new ArrayList<>();
    for (String raum : List.of("viertel:N1", "viertel:N2", "viertel:N3", "viertel:N4", "ort:9")) {
      rests.add(
          new Summe(
              zelle("leute", RAUM + raum, STICHTAG),
              List.of(faelle(raum), zelle("rest", RAUM + raum, STICHTAG))));
    }
    List<Summe> all = new ArrayList<>(rests);
    all.add(
        new Summe(
            zelle("rest", ORT, STICHTAG),
            Stream.of("N1", "N2", "N3", "N4")
                .map(v -> zelle("rest", RAUM + "viertel:" + v, STICHTAG))
                .toList()));
    assertNothingIsTold(first, second, areas("viertel", "N1", "N2", "N3", "N4"), all);
    Map<String, String> leute = new TreeMap<>(row("viertel:N3", "61"));
    leute.put("gegenstand", "fallen_leute");
    assertIsTold(List.of(first.get(0), List.of(leute)), Map.of(), all);
  }

  /** Boundaries of which nobody knows how they lie in the released ones stay closed. */
  @Test
  void boundariesWithoutKnownLinkAreRefused() {
    release(tafel("faelle", "bestand", "viertel"));

    ort.request(tafel("faelle", "alt", "viertel"));
    ort.aufruf()
        .run("freigabe", "erteile", "beweis", "--zweck", "Beweis")
        .isAbbruch(
            3,
            "fallen, Gebietsstand 01.01.2000 (ort, viertel); fallen, Gebietsstand 01.01.2021",
            "gröber fragen");
    assertThat(ort.aufruf().run("freigabe", "liste").isGut().ausgabe())
        .contains("F-2026-11-22.1")
        .doesNotContain("F-2026-11-22.2");
  }
}
