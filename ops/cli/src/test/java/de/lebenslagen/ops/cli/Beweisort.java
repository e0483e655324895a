package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.ops.musterstadt.Musterauftrag;
import de.lebenslagen.ops.musterstadt.Musterstadt;
import de.lebenslagen.ops.musterstadt.Variante;
import de.lebenslagen.warehouse.freigabe.RegelwerkReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A workspace whose deliveries went the whole way in and of which something was released: for the
 * proofs about what comes out.
 */
final class Beweisort {

  /** Every count of the deliveries of the canaries has six digits. */
  private static final Map<String, Integer> KANARIEN =
      Map.of(Testort.EINWOHNER, 61, Testort.ARBEITSLOSE, 1009);

  private static final Pattern LETZTE_ZAHL = Pattern.compile("(?m)(\\d+)$");

  private final Path ordner;
  private final Aufruf aufruf;
  private String politik =
      RegelwerkReader.readMitgeliefert()
          .text()
          .replace("bereits_veroeffentlicht: gilt\n", "bereits_veroeffentlicht: gilt_nicht\n");

  private Beweisort(Path ordner) {
    this.ordner = ordner;
    this.aufruf = Aufruf.in(ordner);
  }

  /** Residents and unemployed of Flensburg, changed before they are delivered. */
  static Beweisort flensburg(Path ordner, BiFunction<String, String, String> change) {
    for (String teil : List.of("gebiete", "datenquellen")) {
      Testordner.copy(Testordner.flensburg().resolve(teil), ordner.resolve(teil));
    }
    Testordner.write(
        ordner.resolve("lebenslagen.yml"),
        Testordner.read(Testordner.flensburg().resolve("lebenslagen.yml")));
    for (String datei : KANARIEN.keySet()) {
      Path delivered = Testordner.flensburg().resolve("lieferungen").resolve(datei);
      Testordner.write(
          ordner.resolve("lieferungen").resolve(datei),
          change.apply(datei, Testordner.read(delivered)));
    }
    return load(ordner, "lieferungen");
  }

  /** The same with numbers that nobody would write by chance. */
  static Beweisort kanarien(Path ordner) {
    return flensburg(ordner, (datei, text) -> multiply(text, KANARIEN.getOrDefault(datei, 1)));
  }

  /** The newest residents of Berlin, really delivered. */
  static Beweisort berlin(Path ordner) {
    Testordner.copy(Testordner.PROGRAMM.resolve("ops/demo/berlin"), ordner);
    return load(ordner, "lieferungen/ewr_lor2021.csv");
  }

  /** A small town over a change of its boundaries, with what its suppliers hid. */
  static Beweisort musterstadt(Path ordner) {
    Musterstadt.write(new Musterauftrag(3_000, 2023, 2024, 2, Variante.STANDARD), ordner);
    return load(ordner, "lieferungen");
  }

  private static Beweisort load(Path ordner, String lieferungen) {
    Prozess.Ausgang ausgang = Prozess.runLaden(ordner, "aufnehmen", lieferungen);
    assertThat(ausgang.code()).as(ausgang.meldungen()).isZero();
    Beweisort ort = new Beweisort(ordner);
    ort.aufruf.run("datenstand", "veroeffentliche").isGut();
    return ort;
  }

  private static String multiply(String text, int factor) {
    return LETZTE_ZAHL
        .matcher(text)
        .replaceAll(found -> String.valueOf(Long.parseLong(found.group(1)) * factor));
  }

  /** The same deliveries, nothing released. */
  Beweisort copy(Path to) {
    return new Beweisort(Testort.copy(ordner, to));
  }

  /** Every number of six digits that was delivered as a count. */
  List<String> listGelieferteZahlen() {
    return KANARIEN.keySet().stream()
        .map(datei -> Testordner.read(ordner.resolve("lieferungen").resolve(datei)))
        .flatMap(text -> LETZTE_ZAHL.matcher(text).results().map(MatchResult::group))
        .filter(number -> number.length() == 6)
        .distinct()
        .toList();
  }

  /** The policy with lines changed; without it, nothing counts as already published. */
  Beweisort with(UnaryOperator<String> change) {
    String changed = change.apply(politik);
    assertThat(changed).isNotEqualTo(politik);
    politik = changed;
    return this;
  }

  /** A table may be hidden as a whole. */
  static String showAnything(String politik) {
    return politik.replace("hoechster_sperranteil: 0.66", "hoechster_sperranteil: 1.0");
  }

  /** Grants a release of these tables; returns what the command said. */
  String release(String tabellen) {
    Testordner.write(ordner.resolve("geheimhaltung.yml"), politik);
    Testordner.write(
        ordner.resolve("freigaben/beweis.yml"), "titel: Beweis\ntabellen:\n" + tabellen.indent(2));
    Aufruf.Ausgang granted = aufruf.run("freigabe", "erteile", "beweis", "--zweck", "Beweis");
    assertThat(granted.code()).as(granted.meldungen()).isZero();
    return granted.ausgabe();
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
    return weg.write(aufruf, ziel);
  }

  /** Which areas make up another, as published. */
  Map<String, List<String>> readTeile() {
    Path datei = ordner.resolve("teile.csv");
    String sql = "SELECT DISTINCT nach_raum_id, von_raum_id FROM raum_zuordnung ORDER BY ALL";
    aufruf.run("abfrage", "--tuer", "freigabe", sql, "--als", "csv", "--nach", datei.toString());
    return Testordner.read(datei)
        .lines()
        .skip(1)
        .map(line -> line.split(","))
        .collect(
            Collectors.groupingBy(
                part -> part[0], Collectors.mapping(part -> part[1], Collectors.toList())));
  }
}
