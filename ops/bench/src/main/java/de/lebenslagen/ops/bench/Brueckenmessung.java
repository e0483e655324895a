package de.lebenslagen.ops.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/** The bridge from DuckDB to Tablesaw, in a JVM of its own. */
record Brueckenmessung(Programm programm, Ablauf ablauf, Path ordner) implements Messung {

  private static final double BAR = 6;
  private static final double AIM = 20;

  @Override
  public String name() {
    return "bruecke";
  }

  @Override
  public List<Messreihe> run() throws IOException, InterruptedException {
    List<String> command =
        programm.java(
            List.of(
                "-Xmx3g",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")),
            BrueckeBench.class);
    JsonNode result = new ObjectMapper().readTree(ablauf.read(ordner, command));
    return List.of(
        faster("bridge of VARCHAR against Table.read().db", result.get("times_faster_varchar")),
        faster("bridge of ENUM against Table.read().db", result.get("times_faster_enum")),
        copies("bridge of VARCHAR in memory copies", result.get("times_memory_copy_varchar")),
        copies("bridge of ENUM in memory copies", result.get("times_memory_copy_enum")));
  }

  private static Messreihe faster(String name, JsonNode times) {
    return new Messreihe(
        name,
        "times",
        List.of(times.doubleValue()),
        OptionalDouble.of(BAR),
        OptionalDouble.of(AIM),
        Messreihe.Richtung.MEHR,
        "a million rows, 8 columns, CPU time, ratio of medians");
  }

  private static Messreihe copies(String name, JsonNode times) {
    return Messreihe.ohneVorgabe(
        name, "times", List.of(times.doubleValue()), "the same bytes copied once");
  }
}
