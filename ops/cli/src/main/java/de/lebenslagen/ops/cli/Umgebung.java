package de.lebenslagen.ops.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * The world around a command: where it writes, where it stands, what time it is.
 *
 * @param ausgabe results
 * @param meldungen progress and errors
 * @param ordner the directory in which the user stands
 * @param ziel where the results go
 * @param variablen environment variables
 * @param start the launcher, where the program was started through it
 * @param wurzel the program's own folder, where it is known
 */
record Umgebung(
    PrintStream ausgabe,
    PrintStream meldungen,
    Path ordner,
    Ausgabeziel ziel,
    Clock uhr,
    Map<String, String> variablen,
    Optional<Path> start,
    Optional<Path> wurzel) {

  /** Where results go: the rule of zone A asks for it. */
  enum Ausgabeziel {
    TERMINAL,
    DATEI
  }

  private static final int SCHMALSTES = 40;
  private static final int UEBLICH = 100;

  static Umgebung ofProcess() {
    return new Umgebung(
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        Path.of("").toAbsolutePath(),
        "terminal".equals(System.getProperty("lebenslagen.ausgabe"))
            ? Ausgabeziel.TERMINAL
            : Ausgabeziel.DATEI,
        new Ortszeit(),
        System.getenv(),
        Optional.ofNullable(System.getProperty("lebenslagen.start")).map(Path::of),
        Optional.ofNullable(System.getProperty("lebenslagen.wurzel")).map(Path::of));
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /** Whether colours and bold may be used. */
  boolean isFarbig() {
    return ziel == Ausgabeziel.TERMINAL && !variablen.containsKey("NO_COLOR");
  }

  /** How many characters a line of text may have. */
  int breite() {
    try {
      return Math.max(SCHMALSTES, Integer.parseInt(variablen.getOrDefault("COLUMNS", "")));
    } catch (NumberFormatException e) {
      return UEBLICH;
    }
  }

  /** How many characters a line of a table may have: in a file as many as it needs. */
  int tabellenbreite() {
    return ziel == Ausgabeziel.TERMINAL ? breite() : Integer.MAX_VALUE;
  }
}
