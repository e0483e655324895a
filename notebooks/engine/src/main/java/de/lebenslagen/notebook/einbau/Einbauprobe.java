package de.lebenslagen.notebook.einbau;

import de.lebenslagen.notebook.zugriff.Einstellungen.Javaschalter;
import de.lebenslagen.warehouse.model.Abbruch;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of trying an interpreter where it lies: started by the Zeppelin's own script, asked a
 * paragraph in each language by the protocol that a Zeppelin speaks.
 *
 * @param bereit seconds until the interpreter took paragraphs
 * @param ersterAbsatz seconds that the first one took then, in SQL
 * @param hinweis what an interpreter that runs could not answer yet, German; empty where all is
 *     well
 */
public record Einbauprobe(double bereit, double ersterAbsatz, String hinweis) {

  private static final String PROGRAMM = "de.lebenslagen.notebook.zeppelin.Probefahrt";
  private static final int LETZTE_ZEILEN = 12;

  /**
   * Tries it.
   *
   * @throws Abbruch SYSTEM where it does not run, with what it said last
   */
  static Einbauprobe run(Zeppelin zeppelin, Path ordner, Einbauwunsch wunsch) throws IOException {
    Path arbeit = Files.createTempDirectory("lebenslagen-probe");
    try {
      Path protokoll = arbeit.resolve("interpreter.log");
      Path fehler = arbeit.resolve("probe.log");
      Properties antworten = new Properties();
      Process process =
          new ProcessBuilder(command(zeppelin, ordner, wunsch, arbeit, protokoll))
              .redirectError(fehler.toFile())
              .start();
      try (Reader out = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
        antworten.load(out);
      }
      int code = await(process);
      if (code != 0 || !antworten.containsKey("bereit")) {
        String own = tail(protokoll);
        throw failed(own.isBlank() ? tail(fehler) : own);
      }
      return of(antworten);
    } finally {
      Ordnertausch.delete(arbeit);
    }
  }

  private static int await(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private static List<String> command(
      Zeppelin zeppelin, Path ordner, Einbauwunsch wunsch, Path arbeit, Path protokoll) {
    List<String> java = new ArrayList<>();
    java.add(wunsch.jdk().resolve("bin/java").toString());
    java.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
    java.addAll(List.of("-cp", wunsch.plugin() + "/*:" + wunsch.sonde() + "/*", PROGRAMM));
    Stream.of(zeppelin.ordner(), ordner, wunsch.arbeitsbereich(), wunsch.jdk(), arbeit, protokoll)
        .map(Path::toString)
        .forEach(java::add);
    java.add(wunsch.java() == Javaschalter.AN ? "an" : "aus");
    return Netzraum.isMoeglich() ? Netzraum.wrap(java) : java;
  }

  /** A paragraph that fails because nothing is published yet still proves the interpreter. */
  private static Einbauprobe of(Properties antworten) {
    String hinweis = "";
    for (String sprache : List.of("sql", "tablesaw")) {
      String antwort = antworten.getProperty(sprache, "");
      if (!antwort.startsWith("SUCCESS") && !antwort.isEmpty()) {
        hinweis = antwort.replaceFirst("^[A-Z]+\\s*", "");
      }
    }
    return new Einbauprobe(
        Double.parseDouble(antworten.getProperty("bereit")),
        Double.parseDouble(antworten.getProperty("erster")),
        hinweis);
  }

  private static Abbruch failed(String protokoll) {
    return new Abbruch(
        Abbruch.Kategorie.SYSTEM,
        "Der Interpreter läuft in diesem Zeppelin nicht; eingebaut wurde nichts. Zuletzt sagte er:\n"
            + protokoll,
        "Bitte prüfen, ob das Zeppelin vollständig ausgepackt ist und ein JDK ab 17 hat; sonst diese"
            + " Meldung weitergeben.");
  }

  private static String tail(Path datei) throws IOException {
    if (!Files.exists(datei)) {
      return "";
    }
    List<String> lines =
        new String(Files.readAllBytes(datei), StandardCharsets.UTF_8).lines().toList();
    return lines.subList(Math.max(0, lines.size() - LETZTE_ZEILEN), lines.size()).stream()
        .collect(Collectors.joining("\n  ", "  ", "\n"));
  }
}
