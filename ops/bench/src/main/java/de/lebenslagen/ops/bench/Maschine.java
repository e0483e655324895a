package de.lebenslagen.ops.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What a figure was measured on. */
final class Maschine {

  private Maschine() {}

  static Map<String, String> describe() {
    Map<String, String> header = new LinkedHashMap<>();
    header.put("processor", firstOf(Path.of("/proc/cpuinfo"), "model name"));
    header.put("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
    header.put("memory", firstOf(Path.of("/proc/meminfo"), "MemTotal"));
    header.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    header.put("jdk", Runtime.version() + " " + System.getProperty("java.vendor"));
    header.put(
        "load at the start",
        Messreihe.format(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    return header;
  }

  private static String firstOf(Path file, String field) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(l -> l.startsWith(field))
          .map(l -> l.substring(l.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }
}
