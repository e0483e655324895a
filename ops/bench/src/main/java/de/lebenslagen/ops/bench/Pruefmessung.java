package de.lebenslagen.ops.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code pruefe} on 100,000 rows in every format, from the start of the process to its end. */
record Pruefmessung(Programm programm, Ablauf ablauf, Path ordner) implements Messung {

  private static final int AUFWAERMEN = 1;
  private static final int LAEUFE = 7;
  private static final double BAR = 2;
  private static final double AIM = 1.5;

  @Override
  public String name() {
    return "pruefe";
  }

  @Override
  public List<Messreihe> run() throws IOException, InterruptedException {
    Path ort = ordner.resolve("pruefe");
    Grosslieferung gross = new Grosslieferung(ort);
    gross.write();
    List<Messreihe> reihen = new ArrayList<>();
    for (String art : Grosslieferung.ARTEN) {
      List<String> command =
          List.of(programm.launcher().toString(), "pruefe", gross.datei(art).toString());
      List<Double> seconds = new ArrayList<>();
      for (int i = 0; i < AUFWAERMEN + LAEUFE; i++) {
        double one = ablauf.measure(ort, command);
        if (i >= AUFWAERMEN) {
          seconds.add(one);
        }
      }
      reihen.add(
          Messreihe.sekunden(
              "pruefe of " + Grosslieferung.zeilen() + " rows, " + art,
              seconds,
              BAR,
              AIM,
              "process start to end, all rules, without Spark"));
    }
    return reihen;
  }
}
