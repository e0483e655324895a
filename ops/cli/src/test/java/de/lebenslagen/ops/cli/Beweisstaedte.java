package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.lebenslagen.ops.musterstadt.Musterauftrag;
import de.lebenslagen.ops.musterstadt.Musterstadt;
import de.lebenslagen.ops.musterstadt.Variante;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** The towns that the proofs run on, each taken in once by the real loading process. */
final class Beweisstaedte {

  /** One of twelve Bezirke: 45 Planungsräume, one of them with 16 people. */
  private static final Set<String> BEZIRKE = Set.of("05");

  private static final Path BERLIN = Testordner.PROGRAMM.resolve("ops/demo/berlin");
  private static final Path FALLEN =
      Testordner.PROGRAMM.resolve("ops/cli/src/test/resources/de/lebenslagen/ops/cli/fallen");
  private static final String GEBIETE =
      """
      raumgliederung: berlin
      titel: Berlin, ein Bezirk
      quellenangabe: Senatsverwaltung für Stadtentwicklung, Bauen und Wohnen Berlin
      lizenz: dl-de/zero-2-0
      gebietsstaende:
        - gueltig_von: 2021-01-01
          ebenen:
            - ebene: planungsraum
              titel: Planungsräume
              rolle: kleinste
              datei: plr_2021.geojson
              schluessel: {feld: plr_id, muster: '(\\d{8})', stellen: 8}
              name: {feld: name}
              liegt_in:
                - {ebene: bezirk, in: {feld: bezirk}}
            - ebene: bezirk
              titel: Bezirke
              rolle: zwischen
              datei: bezirke.csv
              schluessel: {feld: bezirk}
              name: {feld: name}
            - ebene: stadt
              titel: Stadt
              rolle: stadt
              gebiet: {schluessel: "11000000", name: Berlin}
      """;

  private static Path berlin;
  private static Path musterstadt;
  private static Path fallen;

  private Beweisstaedte() {}

  /** The newest residents of a part of Berlin, in its newest boundaries. Read only. */
  static synchronized Path berlin() {
    if (berlin == null) {
      berlin = Testort.shared("beweis-berlin", Beweisstaedte::loadBerlin);
    }
    return berlin;
  }

  private static void loadBerlin(Path ort) {
    copy(ort, "lebenslagen.yml", text -> text);
    copy(ort, "datenquellen/ewr_lor2021.yml", text -> text);
    copy(ort, "gebiete/bezirke.csv", text -> keep(text, 0));
    copy(ort, "lieferungen/ewr_lor2021.csv", text -> keep(text, 2));
    Testordner.write(ort.resolve("gebiete/berlin.yml"), GEBIETE);
    Testordner.write(ort.resolve("gebiete/plr_2021.geojson"), areas());
    load(ort);
  }

  /** A small town over a change of its boundaries, with what its suppliers hid. Read only. */
  static synchronized Path musterstadt() {
    if (musterstadt == null) {
      musterstadt =
          Testort.shared(
              "beweis-musterstadt",
              ort -> {
                Musterstadt.write(new Musterauftrag(3_000, 2023, 2024, 2, Variante.STANDARD), ort);
                load(ort, "einrichtungen");
              });
    }
    return musterstadt;
  }

  /** An invented town in which every trap of a second publication lies. Read only. */
  static synchronized Path fallen() {
    if (fallen == null) {
      fallen =
          Testort.shared(
              "beweis-fallen",
              ort -> {
                Testordner.copy(FALLEN, ort);
                load(ort);
              });
    }
    return fallen;
  }

  private static void load(Path ort, String... more) {
    List<String> worte = new ArrayList<>(List.of("aufnehmen", "lieferungen"));
    worte.addAll(List.of(more));
    Prozess.Ausgang ausgang = Prozess.runLaden(ort, worte.toArray(String[]::new));
    assertThat(ausgang.code()).as(ausgang.meldungen()).isZero();
    Aufruf.in(ort).run("datenstand", "veroeffentliche").isGut();
  }

  private static void copy(Path ort, String datei, UnaryOperator<String> change) {
    Testordner.write(ort.resolve(datei), change.apply(Testordner.read(BERLIN.resolve(datei))));
  }

  /** The header, and the rows of the chosen Bezirke. */
  private static String keep(String csv, int column) {
    String separator = csv.contains(";") ? ";" : ",";
    return csv.lines()
        .filter(line -> csv.startsWith(line) || isChosen(line.split(separator)[column]))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static boolean isChosen(String schluessel) {
    return BEZIRKE.contains(schluessel.substring(0, 2));
  }

  private static String areas() {
    ObjectMapper mapper = new ObjectMapper();
    try (InputStream in =
        new GZIPInputStream(Files.newInputStream(BERLIN.resolve("gebiete/plr_2021.geojson.gz")))) {
      ObjectNode all = (ObjectNode) mapper.readTree(in);
      ArrayNode kept = mapper.createArrayNode();
      for (JsonNode area : all.get("features")) {
        if (isChosen(area.at("/properties/plr_id").asText())) {
          kept.add(area);
        }
      }
      return all.<ObjectNode>set("features", kept).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
