package de.lebenslagen.ops.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the program as its user does, as a whole process, and takes the time. */
final class Ablauf {

  private final Path launcher;
  private final Path log;

  Ablauf(Path launcher, Path log) {
    this.launcher = launcher;
    this.log = log;
  }

  /** Wall seconds of one run from process start to its end; a run that fails ends the measuring. */
  double measure(Path ordner, String... worte) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(worte));
    return measure(ordner, command);
  }

  double measure(Path ordner, List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(ordner.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    long begin = System.nanoTime();
    int code = builder.start().waitFor();
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (code != 0) {
      throw new IOException(
          command + " ended with " + code + ":\n" + Files.readString(log, StandardCharsets.UTF_8));
    }
    return seconds;
  }
}
