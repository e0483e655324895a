package de.lebenslagen.ops.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long the Steckbriefe of a town take, as whole processes. */
record Steckbriefmessung(Programm programm, Ablauf ablauf, Path ordner) implements Messung {

  @Override
  public String name() {
    return "steckbrief";
  }

  @Override
  public List<Messreihe> run() throws IOException, InterruptedException {
    Path place = ordner.resolve("steckbrief-flensburg");
    String launcher = programm.launcher().toString();
    ablauf.measure(ordner, launcher, "demo", "flensburg", "--nach", place.toString());
    ablauf.measure(place, launcher, "freigabe", "erteile", "monitoring", "--zweck", "Messung");
    List<Double> all = new ArrayList<>();
    List<Double> one = new ArrayList<>();
    for (int run = 0; run < 6; run++) {
      double seconds = write(place, "alle-" + run, "--alle");
      double single = write(place, "einer-" + run, "--raum", "Nordstadt");
      if (run > 0) {
        all.add(seconds);
        one.add(single);
      }
    }
    return List.of(
        Messreihe.sekunden("13 Steckbriefe of Flensburg", all, 30, 10, "whole process"),
        Messreihe.sekunden("one Steckbrief of Flensburg", one, 10, 5, "whole process"));
  }

  private double write(Path place, String ziel, String... auswahl)
      throws IOException, InterruptedException {
    List<String> words =
        new ArrayList<>(List.of(programm.launcher().toString(), "bericht", "steckbrief"));
    words.addAll(List.of(auswahl));
    words.addAll(List.of("--nach", ordner.resolve(ziel).toString()));
    return ablauf.measure(place, words.toArray(String[]::new));
  }
}
