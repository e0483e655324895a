package de.lebenslagen.ops.checks.verlust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A workspace on which the program runs, and what a user can see of it. */
final class Bereich {

  private static final Pattern PRUEFSUMME =
      Pattern.compile("Prüfsumme der Dateiliste: ([0-9a-f]{64})");

  /** The answer of a Datenstand. */
  static final String FRAGE = "SELECT count(*) AS zeilen, sum(anzahl) AS summe FROM fct_zaehlung";

  private final Path wurzel;
  private final Path temp;

  private Bereich(Path wurzel, Path temp) {
    this.wurzel = wurzel;
    this.temp = temp;
  }

  /** Copies a workspace; beside it lies the folder for temporary files. */
  static Bereich copy(Path von, Path nach) throws IOException {
    try (Stream<Path> files = Files.walk(von)) {
      for (Path file : files.toList()) {
        Files.copy(file, nach.resolve(von.relativize(file).toString()));
      }
    }
    return new Bereich(
        nach, Files.createDirectories(nach.resolveSibling(nach.getFileName() + "-temp")));
  }

  Path wurzel() {
    return wurzel;
  }

  Path temp() {
    return temp;
  }

  Path zustand() {
    return wurzel.resolve(".lebenslagen");
  }

  List<String> befehlAufnehmen(List<Path> dateien) {
    List<String> worte = new ArrayList<>(List.of("aufnehmen"));
    dateien.forEach(d -> worte.add(d.toString()));
    return Programm.laden(temp, worte.toArray(String[]::new));
  }

  List<String> befehlVeroeffentliche() {
    return Programm.abfrage(temp, "datenstand", "veroeffentliche");
  }

  Lauf aufnehmen(List<Path> dateien) {
    return Lauf.start(wurzel, befehlAufnehmen(dateien));
  }

  Lauf veroeffentliche() {
    return Lauf.start(wurzel, befehlVeroeffentliche());
  }

  /** A command that does not load. */
  Lauf start(String... worte) {
    return Lauf.start(wurzel, Programm.abfrage(temp, worte));
  }

  /** The answer of the current Datenstand, with its id. */
  String antwort() throws InterruptedException {
    return run("abfrage", FRAGE);
  }

  /** SHA-256 over the list of files of the current Datenstand. */
  String pruefsumme() throws InterruptedException {
    Matcher matcher = PRUEFSUMME.matcher(run("datenstand", "zeige"));
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private String run(String... worte) throws InterruptedException {
    Lauf lauf = start(worte).await();
    assertThat(lauf.code()).as(lauf::toString).isZero();
    return lauf.ausgabe();
  }

  /** Loads and publishes whatever is not yet loaded and published. */
  void finish(List<Path> dateien) throws InterruptedException {
    Lauf laden = aufnehmen(dateien).await();
    assertThat(laden.code()).as(laden::toString).isZero();
    publishRest();
  }

  /** Publishes, unless a killed run already has. */
  void publishRest() throws InterruptedException {
    Lauf lauf = veroeffentliche().await();
    assertThat(lauf.code() == 0 || lauf.hasSaid("Es gibt keinen Entwurf."))
        .as(lauf::toString)
        .isTrue();
  }

  /**
   * Names of all files that the program made. Most are hashes of content, so two workspaces with
   * the same names hold the same bytes, and anything left behind shows.
   */
  List<String> listDateien() {
    return list(zustand());
  }

  /** Names of all files of the workspace and in its folder for temporary ones. */
  List<String> listAlles() {
    List<String> result = new ArrayList<>(list(wurzel));
    result.addAll(listTemp());
    return result;
  }

  List<String> listTemp() {
    return list(temp);
  }

  /** How many files lie below a folder of the state. */
  int count(String ordner) {
    return list(zustand().resolve(ordner)).size();
  }

  boolean exists(String pfad) {
    return Files.exists(zustand().resolve(pfad));
  }

  private static List<String> list(Path ordner) {
    if (!Files.isDirectory(ordner)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(ordner)) {
      return files
          .filter(f -> !Files.isDirectory(f))
          .map(f -> ordner.relativize(f).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path ordner) throws IOException {
    if (Files.isDirectory(ordner)) {
      try (Stream<Path> files = Files.walk(ordner)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
