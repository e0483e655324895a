package de.lebenslagen.ops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Loading all tables of Flensburg, and then one more delivery, each as a whole process. */
record Lademessung(Programm programm, Ablauf ablauf, Path ordner) implements Messung {

  private static final int ALLE_LAEUFE = 3;
  private static final int EINZEL_LAEUFE = 5;
  private static final String LIEFERUNG = "fl_unemployed_residents_by_district.csv";

  @Override
  public String name() {
    return "laden";
  }

  @Override
  public List<Messreihe> run() throws IOException, InterruptedException {
    List<Double> all = new ArrayList<>();
    Path ort = ordner;
    for (int i = 0; i <= ALLE_LAEUFE; i++) {
      ort = create(ordner.resolve("laden-" + i));
      double seconds = ablauf.measure(ort, launcher("aufnehmen", "lieferungen"));
      if (i > 0) { // the first run writes the class-data archive
        all.add(seconds);
      }
    }
    ablauf.measure(ort, launcher("datenstand", "veroeffentliche"));
    List<Double> single = new ArrayList<>();
    for (int i = 0; i < EINZEL_LAEUFE; i++) {
      Path korrektur = writeKorrektur(ort, i);
      single.add(ablauf.measure(ort, launcher("aufnehmen", korrektur.toString())));
    }
    return List.of(
        Messreihe.sekunden(
            "all tables of Flensburg", all, 20, 12, "aufnehmen of 23 files, an empty workspace"),
        Messreihe.sekunden(
            "one more delivery",
            single,
            7,
            5,
            "aufnehmen of one corrected year, 23 sources there"));
  }

  private List<String> launcher(String... worte) {
    List<String> command = new ArrayList<>();
    command.add(programm.launcher().toString());
    command.addAll(List.of(worte));
    return command;
  }

  private Path create(Path ort) throws IOException {
    try (Stream<Path> files = Files.walk(programm.flensburg())) {
      for (Path file : files.toList()) {
        Path target = ort.resolve(programm.flensburg().relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    return ort;
  }

  /** The year 2022 with another number each time. */
  private static Path writeKorrektur(Path ort, int nummer) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(ort.resolve("lieferungen").resolve(LIEFERUNG))) {
      if (line.startsWith("year") || line.startsWith("2022")) {
        lines.add(line.startsWith("2022,3,") ? "2022,3," + (700 + nummer) : line);
      }
    }
    Path korrektur = Files.createDirectories(ort.resolve("korrektur-" + nummer));
    return Files.write(korrektur.resolve(LIEFERUNG), lines);
  }
}
