package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.freigabe.RegelwerkReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A workspace whose deliveries went the whole way in and of which something is released: for the
 * proofs about what comes out.
 */
final class Beweisort {

  private static final String TEILE =
      "SELECT DISTINCT nach_raum_id, von_raum_id FROM raum_zuordnung ORDER BY ALL";

  private static final String[] ALLE_STECKBRIEFE = {
    "bericht", "steckbrief", "--alle", "--nach", "{ziel}"
  };

  private final Path ordner;
  private final Aufruf aufruf;
  private String gebiet = "";
  private List<String> gebiete = List.of();
  private String einrichtungen = "";
  private String politik =
      RegelwerkReader.readMitgeliefert()
          .text()
          .replace("bereits_veroeffentlicht: gilt\n", "bereits_veroeffentlicht: gilt_nicht\n");

  private Beweisort(Path ordner) {
    this.ordner = ordner;
    this.aufruf = Aufruf.in(ordner);
  }

  /** A copy of a loaded town in a folder of its own; nothing counts as already published. */
  static Beweisort copy(Path geladen, Path ordner) {
    return new Beweisort(Testort.copy(geladen, ordner));
  }

  /** A copy of the small invented town. */
  static Beweisort musterstadt(Path ordner) {
    return copy(Beweisstaedte.musterstadt(), ordner);
  }

  /** The same, with an area for the commands that want one. */
  Beweisort at(String name, List<String> auswahl) {
    gebiet = name;
    gebiete = auswahl;
    return this;
  }

  Aufruf aufruf() {
    return aufruf;
  }

  Path ordner() {
    return ordner;
  }

  /** The same town as if other numbers had been delivered; see {@link Lieferungstausch}. */
  Beweisort deliver(String anzahl) {
    return deliver(anzahl, Map.of());
  }

  /** The same with other texts and points of facilities. */
  Beweisort deliver(String anzahl, Map<String, String> einrichtung) {
    new Lieferungstausch(ordner, anzahl, einrichtung).run();
    return this;
  }

  /** Asks for these facilities beside the tables: a section of the request, or nothing. */
  Beweisort withEinrichtungen(String section) {
    einrichtungen = section;
    return this;
  }

  /** The policy with lines changed. */
  Beweisort with(UnaryOperator<String> change) {
    String changed = change.apply(politik);
    assertThat(changed).isNotEqualTo(politik);
    politik = changed;
    return this;
  }

  /** Every count is hidden, and a table may be hidden as a whole. */
  static String hideAll(String politik) {
    return showAnything(politik)
        .replace("mindestfallzahl: 3", "mindestfallzahl: 1000000")
        .replace("mindestfallzahl_streng: 5", "mindestfallzahl_streng: 1000000");
  }

  /** A table may be hidden as a whole. */
  static String showAnything(String politik) {
    return politik.replace("hoechster_sperranteil: 0.66", "hoechster_sperranteil: 1.0");
  }

  /** Grants a release of these tables; returns what the command said. */
  String release(String tabellen) {
    request(tabellen);
    Aufruf.Ausgang granted = aufruf.run("freigabe", "erteile", "beweis", "--zweck", "Beweis");
    assertThat(granted.code()).as(granted.meldungen()).isZero();
    return granted.ausgabe();
  }

  /** Writes policy and request. */
  void request(String tabellen) {
    Testordner.write(ordner.resolve("geheimhaltung.yml"), politik);
    Testordner.write(
        ordner.resolve("freigaben/beweis.yml"),
        "titel: Beweis\n" + einrichtungen + "tabellen:\n" + tabellen.indent(2));
  }

  /** What the check of the same request says. */
  String check() {
    return aufruf.run("freigabe", "pruefe", "beweis").isGut().ausgabe();
  }

  /** What every way of output writes, by way. */
  Map<Ausgabeweg, Map<String, byte[]>> writeAll(Path ziel) {
    return Ausgabewege.ALLE.stream()
        .collect(
            Collectors.toMap(weg -> weg, weg -> write(weg, ziel), (a, b) -> a, LinkedHashMap::new));
  }

  /** What one way of output writes. */
  Map<String, byte[]> write(Ausgabeweg weg, Path ziel) {
    return weg.in(gebiet, gebiete).write(aufruf, ziel);
  }

  /** What one way of output writes, whether it succeeds or not. */
  Ausgabeweg.Ergebnis attempt(Ausgabeweg weg, Path ziel) {
    return weg.in(gebiet, gebiete).attempt(aufruf, ziel);
  }

  /** The Steckbriefe of all areas. */
  List<byte[]> printAll(Path ziel) {
    Ausgabeweg weg = Ausgabeweg.befehl("alle Steckbriefe", Set.of(), ALLE_STECKBRIEFE);
    return write(weg, ziel).entrySet().stream()
        .filter(file -> file.getKey().endsWith(".pdf"))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Which areas make up another, as published. */
  Map<String, List<String>> readTeile() {
    Path datei = ordner.resolve("teile.csv");
    aufruf.run("abfrage", "--tuer", "freigabe", TEILE, "--als", "csv", "--nach", datei.toString());
    return Testordner.read(datei)
        .lines()
        .skip(1)
        .map(line -> line.split(","))
        .collect(
            Collectors.groupingBy(
                part -> part[0], Collectors.mapping(part -> part[1], Collectors.toList())));
  }

  /** What lies behind the door {@code intern}: one column. */
  List<String> queryIntern(String sql) {
    return aufruf
        .inDatei()
        .run("abfrage", sql, "--als", "csv", "--intern", "--zweck", "Beweis")
        .ausgabe()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .skip(1)
        .map(line -> line.split(",")[0].replace("\"", ""))
        .toList();
  }
}
