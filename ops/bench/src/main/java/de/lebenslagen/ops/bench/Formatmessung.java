package de.lebenslagen.ops.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Rows per second in every format against the best library alone, in a JVM of its own. */
record Formatmessung(Programm programm, Ablauf ablauf, Path ordner) implements Messung {

  private static final double BAR = 0.25;
  private static final double AIM = 0.5;

  @Override
  public String name() {
    return "formate";
  }

  @Override
  public List<Messreihe> run() throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            programm.java(
                List.of("-Xmx2g", "-cp", System.getProperty("java.class.path")),
                FormateBench.class));
    command.add(ordner.resolve("formate").toString());
    JsonNode result = new ObjectMapper().readTree(ablauf.read(ordner, command));
    List<Messreihe> reihen = new ArrayList<>();
    for (String art : Grosslieferung.ARTEN) {
      JsonNode figures = result.get(art);
      reihen.add(rate(art + " read", figures.get("read"), "with all that reading refuses"));
      reihen.add(rate(art + " read and checked", figures.get("check"), "all rules"));
      reihen.add(rate(art + " by the library alone", figures.get("library"), library(art)));
      reihen.add(
          new Messreihe(
              art + " read, against the library",
              "times",
              List.of(figures.get("read").doubleValue() / figures.get("library").doubleValue()),
              OptionalDouble.of(BAR),
              OptionalDouble.of(AIM),
              Messreihe.Richtung.MEHR,
              "ratio of medians, CPU time"));
    }
    return reihen;
  }

  private static String library(String art) {
    return switch (art) {
      case "xlsx" -> "fastexcel-reader, every cell as text";
      case "geojson" -> "Jackson's parser, every token";
      default -> "FastCSV, every cell";
    };
  }

  private static Messreihe rate(String name, JsonNode rows, String bemerkung) {
    return Messreihe.ohneVorgabe(
        name,
        "rows/s",
        List.of(rows.doubleValue()),
        Grosslieferung.zeilen() + " rows × 5 columns, CPU time; " + bemerkung);
  }
}
