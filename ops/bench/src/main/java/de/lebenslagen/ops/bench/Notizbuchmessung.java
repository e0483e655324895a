package de.lebenslagen.ops.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Paragraphs of a note: the first of a fresh process, and further ones, in each language. */
record Notizbuchmessung(Programm programm, Ablauf ablauf, Path ordner) implements Messung {

  private static final int LAEUFE = 5;
  private static final String INTERN = "(tuer=intern)\n";
  private static final String SQL =
      "%sozialraum.sql"
          + INTERN
          + "SELECT raum, anzahl FROM einwohner__insgesamt WHERE berichtsjahr = 2022";
  private static final String SATZ =
      "%sozialraum.indikator" + INTERN + "sgb ii in Nordstadt als verlauf";
  private static final String JAVA =
      "%sozialraum.tablesaw" + INTERN + "z.sql(\"FROM arbeitslose__insgesamt\").first(3)";

  @Override
  public String name() {
    return "notizbuch";
  }

  @Override
  public List<Messreihe> run() throws IOException, InterruptedException {
    Path demo = ordner.resolve("notizbuch");
    ablauf.measure(ordner, programm.launcher().toString(), "demo", "--nach", demo.toString());
    List<Messreihe> result = new ArrayList<>();
    result.addAll(measure(demo, "SQL", SQL));
    result.addAll(measure(demo, "sentence", SATZ));
    result.addAll(measure(demo, "Java", JAVA));
    return result;
  }

  private List<Messreihe> measure(Path demo, String sprache, String absatz)
      throws IOException, InterruptedException {
    List<Double> first = new ArrayList<>();
    List<Double> further = new ArrayList<>();
    for (int i = 0; i < LAEUFE; i++) {
      List<String> command = new ArrayList<>();
      command.addAll(
          programm.java(
              List.of(
                  "-XX:TieredStopAtLevel=1",
                  "--add-opens=java.base/java.nio=ALL-UNNAMED",
                  "-cp",
                  System.getProperty("java.class.path")),
              NotizbuchBench.class));
      command.addAll(List.of(demo.toString(), absatz));
      List<Double> seconds = ablauf.read(demo, command).lines().map(Double::valueOf).toList();
      first.add(seconds.get(0));
      further.addAll(seconds.subList(1, seconds.size()));
    }
    return List.of(
        Messreihe.sekunden(
            "first paragraph of a fresh process: " + sprache,
            first,
            3,
            2,
            "start of the JVM to the shown result"),
        sprache.equals("SQL")
            ? Messreihe.sekunden(
                "further paragraph: SQL", further, 0.1, 0.05, "logged, door intern")
            : Messreihe.ohneVorgabe(
                "further paragraph: " + sprache, "s", further, "logged, door intern"));
  }
}
