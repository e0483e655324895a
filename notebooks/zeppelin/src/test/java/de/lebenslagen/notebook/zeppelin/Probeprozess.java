package de.lebenslagen.notebook.zeppelin;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.zeppelin.interpreter.remote.RemoteInterpreterServer;

/** A forked RemoteInterpreterServer with our plugin folder and nothing else of ours. */
final class Probeprozess {

  private Probeprozess() {}

  static Fernprozess start(Path plugin, Path protokoll, String... jvm) throws Exception {
    return Fernprozess.start(port -> command(plugin, port, jvm), protokoll);
  }

  private static ProcessBuilder command(Path plugin, int eventPort, String... jvm) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
    command.add("--add-opens=java.base/java.nio=ALL-UNNAMED");
    command.addAll(Arrays.asList(jvm));
    command.addAll(List.of("-cp", classPath(plugin), RemoteInterpreterServer.class.getName()));
    command.addAll(List.of("127.0.0.1", String.valueOf(eventPort), Fernprozess.GRUPPE, ":"));
    return new ProcessBuilder(command);
  }

  /** The plugin folder, and of the test's class path only what a Zeppelin brings itself. */
  private static String classPath(Path plugin) {
    List<String> own = new ArrayList<>();
    try (Stream<Path> files = Files.list(plugin)) {
      files.map(f -> String.valueOf(f.getFileName())).forEach(own::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> path = new ArrayList<>(List.of(plugin + "/*"));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path file = Path.of(entry);
      if (entry.endsWith(".jar") && !own.contains(String.valueOf(file.getFileName()))) {
        path.add(entry);
      }
    }
    return String.join(File.pathSeparator, path);
  }
}
