package de.lebenslagen.ops.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Every analysis of Flensburg and of Berlin, one of them as a process, and what cores give. */
record Analysemessung(Programm programm, Ablauf ablauf, Path ordner) implements Messung {

  private static final int LAEUFE = 5;

  @Override
  public String name() {
    return "analysen";
  }

  @Override
  public List<Messreihe> run() throws IOException, InterruptedException {
    List<Messreihe> reihen = new ArrayList<>();
    Path flensburg = demo("flensburg");
    reihen.addAll(town("Flensburg", flensburg, 5, 2));
    reihen.addAll(town("Berlin", demo("berlin"), 60, 20));
    List<Double> processes = new ArrayList<>();
    for (int i = 0; i <= LAEUFE; i++) {
      double seconds =
          ablauf.measure(
              flensburg,
              "script",
              "-qec",
              "'" + programm.launcher() + "' index rechne sozialindex_flensburg",
              "/dev/null");
      if (i > 0) {
        processes.add(seconds);
      }
    }
    reihen.add(
        Messreihe.ohneVorgabe(
            "index rechne of Flensburg", "s", processes, "process start to end, 1,000 draws"));
    reihen.addAll(cores());
    return reihen;
  }

  private Path demo(String name) throws IOException, InterruptedException {
    Path ort = ordner.resolve("analysen-" + name);
    ablauf.measure(ordner, programm.launcher().toString(), "demo", name, "--nach", ort.toString());
    return ort;
  }

  private List<Messreihe> town(String name, Path ort, double bar, double aim)
      throws IOException, InterruptedException {
    JsonNode result = bench(ort.toString());
    List<Double> seconds = values(result.get("seconds"));
    String what =
        result.get("indices").intValue()
            + " indices, "
            + result.get("segregations").intValue()
            + " segregations, "
            + result.get("declared").intValue()
            + " declared analyses ("
            + result.get("without_data").intValue()
            + " wait for data), "
            + result.get("rows").intValue()
            + " rows; 1,000 draws each";
    return List.of(
        Messreihe.sekunden(
            "full analysis set of " + name + ", first run in a JVM",
            seconds.subList(0, 1),
            bar,
            aim,
            what),
        Messreihe.sekunden(
            "the same, warm", seconds.subList(1, seconds.size()), bar, aim, "same JVM"),
        Messreihe.ohneVorgabe(
            "its CPU, all threads",
            "s",
            values(result.get("cpu_seconds")),
            "on a busy machine this says more than the wall time; both cores work"));
  }

  private List<Messreihe> cores() throws IOException, InterruptedException {
    JsonNode result = bench("kerne");
    String cores =
        result.get("cores").intValue() + " cores; wall time on one through all, by pairs";
    List<Messreihe> reihen = new ArrayList<>();
    for (String what : List.of("bootstrap", "permutations", "lottery")) {
      reihen.add(
          new Messreihe(
              what(what) + ", all cores against one",
              "times",
              values(result.get(what + "_times_faster")),
              OptionalDouble.empty(),
              OptionalDouble.empty(),
              Messreihe.Richtung.MEHR,
              cores));
      reihen.add(
          Messreihe.ohneVorgabe(what(what), "s", values(result.get(what + "_s")), "on all cores"));
    }
    return reihen;
  }

  private static String what(String key) {
    return switch (key) {
      case "bootstrap" -> "rank spans of 542 areas × 4 parts, 1,000 draws";
      case "permutations" -> "local Moran of 542 areas, 9,999 permutations";
      default -> "Gini under chance, 542 areas, 500 lotteries";
    };
  }

  private static List<Double> values(JsonNode node) {
    List<Double> result = new ArrayList<>();
    node.forEach(v -> result.add(v.doubleValue()));
    return result;
  }

  private JsonNode bench(String argument) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            programm.java(
                List.of(
                    "-Xmx2g",
                    "--add-opens=java.base/java.nio=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path")),
                AnalyseBench.class));
    command.add(argument);
    return new ObjectMapper().readTree(ablauf.read(ordner, command));
  }
}
