package de.lebenslagen.ops.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The first answer of {@code abfrage}, from the start of the process to its end, in turns with a
 * JVM that does nothing. On a terminal, as a planner sees it: {@code script} lends one.
 */
record Antwortmessung(Programm programm, Ablauf ablauf, Path ordner) implements Messung {

  private static final int AUFWAERMEN = 2;
  private static final int LAEUFE = 15;
  private static final String SQL =
      "SELECT raum, anzahl FROM einwohner__insgesamt WHERE berichtsjahr = 2022 ORDER BY anzahl";

  @Override
  public String name() {
    return "antwort";
  }

  @Override
  public List<Messreihe> run() throws IOException, InterruptedException {
    Path demo = ordner.resolve("antwort");
    ablauf.measure(ordner, programm.launcher().toString(), "demo", "--nach", demo.toString());
    List<Double> answers = new ArrayList<>();
    List<Double> starts = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < AUFWAERMEN + LAEUFE; i++) {
      double start = ablauf.measure(demo, leerlauf());
      double answer = ablauf.measure(demo, abfrage());
      if (i >= AUFWAERMEN) {
        starts.add(start);
        answers.add(answer);
        ratios.add(answer / start);
      }
    }
    return List.of(
        Messreihe.sekunden(
            "first answer of abfrage", answers, 0.6, 0.4, "process start to end, on a terminal"),
        Messreihe.ohneVorgabe("bare JVM start", "s", starts, "an empty main, in turns with it"),
        Messreihe.ohneVorgabe("first answer against a bare JVM", "times", ratios, "by pairs"));
  }

  private List<String> leerlauf() {
    return programm.java(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")),
        Leerlauf.class);
  }

  private List<String> abfrage() {
    return List.of(
        "script", "-qec", "'" + programm.launcher() + "' abfrage \"" + SQL + "\"", "/dev/null");
  }
}
