package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine;

/** One command line, run in this JVM with captured streams and a fixed clock. */
record Aufruf(
    Path ordner,
    Umgebung.Ausgabeziel ziel,
    Map<String, String> variablen,
    Optional<Path> start,
    Optional<Path> wurzel,
    Clock uhr) {

  static final Clock UHR =
      Clock.fixed(Instant.parse("2026-11-22T11:00:00Z"), ZoneId.of("Europe/Berlin"));

  /** Words of picocli, of exceptions and of stack traces; a planner must never see them. */
  private static final Pattern ENGLISCH =
      Pattern.compile(
          "Usage|COMMAND|Missing|Invalid|Unknown|Unmatched|expected|should be|Exception|\\tat ");

  /** What a command left behind. */
  record Ausgang(int code, String ausgabe, String meldungen, byte[] bytes) {

    /** A message on stderr with what to do, the code of its category, and nothing on stdout. */
    Ausgang isAbbruch(int code, String gefunden, String abhilfe) {
      assertThat(meldungen).startsWith("Abgebrochen: ").contains(gefunden).contains(abhilfe);
      assertThat(meldungen.lines()).anyMatch(l -> l.startsWith("Abhilfe:     "));
      assertThat(ausgabe).isEmpty();
      assertThat(this.code).isEqualTo(code);
      return this;
    }

    /** The same after steps were told on stderr. */
    void isAbbruchNach(String schritt, int code, String gefunden) {
      assertThat(meldungen).contains(schritt, "Abgebrochen: " + gefunden, "Abhilfe:     ");
      assertThat(this.code).isEqualTo(code);
    }

    /** Exit code 0 and nothing on stderr. */
    Ausgang isGut() {
      assertThat(meldungen).isEmpty();
      assertThat(code).isZero();
      return this;
    }
  }

  /** As on a terminal without colours, in that folder. */
  static Aufruf in(Path ordner) {
    return new Aufruf(
        ordner,
        Umgebung.Ausgabeziel.TERMINAL,
        Map.of("NO_COLOR", "1"),
        Optional.empty(),
        Optional.empty(),
        UHR);
  }

  /** The same with the output redirected. */
  Aufruf inDatei() {
    return new Aufruf(ordner, Umgebung.Ausgabeziel.DATEI, variablen, start, wurzel, uhr);
  }

  /** The same on a coloured terminal. */
  Aufruf farbig() {
    return new Aufruf(ordner, ziel, Map.of(), start, wurzel, uhr);
  }

  Aufruf with(String variable, String wert) {
    Map<String, String> more = new HashMap<>(variablen);
    more.put(variable, wert);
    return new Aufruf(ordner, ziel, more, start, wurzel, uhr);
  }

  /** The same on another day. */
  Aufruf am(String tag) {
    Clock noon = Clock.fixed(Instant.parse(tag + "T11:00:00Z"), UHR.getZone());
    return new Aufruf(ordner, ziel, variablen, start, wurzel, noon);
  }

  /** The same, started through that script of the program in that folder. */
  Aufruf startedBy(Path skript, Path programm) {
    return new Aufruf(ordner, ziel, variablen, Optional.of(skript), Optional.of(programm), uhr);
  }

  Ausgang run(String... worte) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Lebenslagen.run(umgebung(out, err), worte);
    Ausgang ausgang =
        new Ausgang(
            code,
            out.toString(StandardCharsets.UTF_8),
            err.toString(StandardCharsets.UTF_8),
            out.toByteArray());
    assertThat(List.of(ausgang.ausgabe, ausgang.meldungen))
        .as("lebenslagen %s", String.join(" ", worte))
        .noneMatch(text -> ENGLISCH.matcher(text).find());
    return ausgang;
  }

  /** The command as picocli knows it. */
  CommandLine commandLine(String befehl) {
    return Lebenslagen.commandLine(
        Befehlsliste.get(befehl),
        umgebung(new ByteArrayOutputStream(), new ByteArrayOutputStream()));
  }

  Umgebung umgebung(ByteArrayOutputStream out, ByteArrayOutputStream err) {
    return new Umgebung(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        ordner,
        ziel,
        uhr,
        variablen,
        start,
        wurzel);
  }
}
