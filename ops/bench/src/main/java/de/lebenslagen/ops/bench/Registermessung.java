package de.lebenslagen.ops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Counting a register of persons: 1.8 and 18 million, against DuckDB in the same process, taking
 * turns; and {@code pruefe} as a whole process, which reads the file twice, once for its hash.
 */
record Registermessung(Programm programm, Ablauf ablauf, Path ordner) implements Messung {

  private static final int JAHR = 2024;
  private static final int RUNDEN = 3;
  private static final double BAR = 3;
  private static final double AIM = 1.5;
  private static final double BAR_GB = 4;
  private static final double MEGA = 1024;

  @Override
  public String name() {
    return "register";
  }

  @Override
  public List<Messreihe> run() throws IOException, InterruptedException {
    List<Messreihe> result = new ArrayList<>();
    for (int einwohner : List.of(1_800_000, 18_000_000)) {
      result.addAll(run(einwohner));
    }
    return result;
  }

  private List<Messreihe> run(int einwohner) throws IOException, InterruptedException {
    String wie = String.format(Locale.ROOT, "%.1f million persons", einwohner / 1e6);
    Path stadt = ordner.resolve("register-" + einwohner);
    ablauf.measure(ordner, create(einwohner, stadt));
    Path ausgabe = ordner.resolve("register-" + einwohner + ".txt");
    run(stadt, ausgabe);
    List<String> lines = Files.readAllLines(ausgabe);
    List<Double> ours = warm(lines, "ours");
    List<Double> duckdb = warm(lines, "duckdb");
    List<Double> ratio = new ArrayList<>();
    for (int i = 0; i < ours.size(); i++) {
      ratio.add(ours.get(i) / duckdb.get(i));
    }
    String gruppen = last(lines, "ours").split(" ")[2];
    List<Double> ganz = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      ganz.add(ablauf.measure(stadt, launcher("pruefe", "personen/einwohner_" + JAHR + ".csv")));
    }
    return List.of(
        new Messreihe(
            wie + ", times DuckDB",
            "times",
            ratio,
            OptionalDouble.of(BAR),
            OptionalDouble.of(AIM),
            Messreihe.Richtung.WENIGER,
            "CSV to " + gruppen + " counts, in process, warm, taking turns"),
        Messreihe.ohneVorgabe(wie + ", ours", "s", ours, "in process, warm"),
        Messreihe.ohneVorgabe(wie + ", DuckDB", "s", duckdb, "read_csv, GROUP BY into a table"),
        Messreihe.ohneVorgabe(
            wie + ", whole process", "s", ganz, "pruefe: hash, count by two groupings, report"),
        new Messreihe(
            wie + ", peak memory",
            "GB",
            List.of(Double.parseDouble(last(lines, "peak_mb").split(" ")[1]) / MEGA),
            OptionalDouble.of(BAR_GB),
            OptionalDouble.empty(),
            Messreihe.Richtung.WENIGER,
            "resident, of the process with both, heap 3 GB"));
  }

  private List<String> create(int einwohner, Path stadt) {
    return launcher(
        "musterstadt",
        "--einwohner",
        "" + einwohner,
        "--jahre",
        JAHR + "-" + JAHR,
        "--nach",
        stadt.toString());
  }

  private void run(Path stadt, Path ausgabe) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx3g", "-cp", System.getProperty("java.class.path")));
    command.add(RegisterBench.class.getName());
    command.addAll(List.of(stadt.toString(), "" + JAHR, "" + RUNDEN));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ausgabe.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("Not measured: exit " + process.exitValue());
    }
  }

  /** The seconds of all rounds but the first. */
  private static List<Double> warm(List<String> lines, String what) {
    return lines.stream()
        .filter(l -> l.startsWith(what + " "))
        .skip(1)
        .map(l -> Double.valueOf(l.split(" ")[1]))
        .toList();
  }

  private static String last(List<String> lines, String what) {
    return lines.stream()
        .filter(l -> l.startsWith(what + " "))
        .reduce((a, b) -> b)
        .orElseThrow(() -> new IllegalStateException("No line " + what + " in " + lines));
  }

  private List<String> launcher(String... worte) {
    List<String> command = new ArrayList<>();
    command.add(programm.launcher().toString());
    command.addAll(List.of(worte));
    return command;
  }
}
