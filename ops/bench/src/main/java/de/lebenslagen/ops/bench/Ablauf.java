package de.lebenslagen.ops.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs commands as whole processes and takes the time. A run that fails ends the measuring.
 *
 * @param log where the output of the last run goes
 */
record Ablauf(Path log) {

  /** Wall seconds from the start of the process to its end. */
  double measure(Path ordner, String... command) throws IOException, InterruptedException {
    return measure(ordner, List.of(command));
  }

  /** Wall seconds from the start of the process to its end. */
  double measure(Path ordner, List<String> command) throws IOException, InterruptedException {
    return run(new ProcessBuilder(command).redirectErrorStream(true), ordner);
  }

  /** What a command prints on its standard output. */
  String read(Path ordner, List<String> command) throws IOException, InterruptedException {
    run(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT), ordner);
    return Files.readString(log, StandardCharsets.UTF_8);
  }

  private double run(ProcessBuilder builder, Path ordner) throws IOException, InterruptedException {
    builder.directory(ordner.toFile()).redirectOutput(log.toFile());
    long begin = System.nanoTime();
    int code = builder.start().waitFor();
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (code != 0) {
      throw new IOException(
          String.join(" ", builder.command())
              + " ended with "
              + code
              + ":\n"
              + Files.readString(log, StandardCharsets.UTF_8));
    }
    return seconds;
  }
}
