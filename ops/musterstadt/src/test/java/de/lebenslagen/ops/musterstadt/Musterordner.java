package de.lebenslagen.ops.musterstadt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads what was written, with the plainest means: a second opinion. */
record Musterordner(Path wurzel) {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** All files by their path. */
  SortedMap<String, byte[]> listFiles() {
    SortedMap<String, byte[]> result = new TreeMap<>();
    try (Stream<Path> files = Files.walk(wurzel)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        result.put(wurzel.relativize(file).toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return result;
  }

  /** Rows of a semicolon file as column to cell; the header is the second line. */
  List<Map<String, String>> listRows(String pfad) {
    try {
      List<String> lines =
          new String(Files.readAllBytes(wurzel.resolve(pfad)), WINDOWS).lines().toList();
      String[] kopf = lines.get(1).split(";", -1);
      return lines.stream().skip(2).map(line -> row(kopf, line.split(";", -1))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> row(String[] kopf, String[] zellen) {
    Map<String, String> result = new HashMap<>();
    for (int i = 0; i < kopf.length; i++) {
      result.put(kopf[i], zellen[i]);
    }
    return result;
  }
}
