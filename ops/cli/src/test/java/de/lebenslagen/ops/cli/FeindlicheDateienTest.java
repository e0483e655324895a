package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Malformed files, each with what the program must answer said beforehand: code, sheet, line,
 * column, exit code; with a repair, and nothing is left behind.
 */
@Tag("langsam")
@Timeout(30)
class FeindlicheDateienTest {

  private static final int MINDESTENS = 300;

  @TempDir static Path ordner;
  private static Aufruf aufruf;

  @BeforeAll
  static void create() {
    aufruf = Angriffsort.create(ordner.resolve("stadt"));
  }

  @AfterAll
  static void nothingIsLeftBehind() {
    assertThat(aufruf.ordner().resolve(".lebenslagen")).doesNotExist();
  }

  static Stream<Angriff> listAngriffe() {
    return Stream.of(
            Zellangriffe.list(), Dateiangriffe.list(), Mappenangriffe.list(), Nachangriffe.list())
        .flatMap(a -> a);
  }

  @Test
  void thereAreEnoughAndAllDiffer() {
    List<Angriff> all = listAngriffe().toList();
    assertThat(all).hasSizeGreaterThanOrEqualTo(MINDESTENS);
    assertThat(all).extracting(Angriff::toString).doesNotHaveDuplicates();
    assertThat(all.stream().map(Angriff::form).distinct()).hasSize(Angriffsform.values().length);
  }

  @ParameterizedTest
  @MethodSource("listAngriffe")
  void answerSaysWhatWhereAndHowToRepair(Angriff angriff) {
    Path datei = write(angriff);
    Aufruf.Ausgang ausgang = aufruf.run("pruefe", datei.toString(), "--alle");

    assertThat(ausgang.code()).as(ausgang.ausgabe()).isEqualTo(angriff.code());
    assertThat(ausgang.ausgabe())
        .startsWith("✗ " + angriff.form().dateiname() + "  " + angriff.form().id())
        .contains("FEHLER  " + angriff.regel() + "\n")
        .contains("      " + angriff.stelle())
        .contains("Abhilfe: ")
        .doesNotContain("\u001B", "\u0000");
    assertThat(ausgang.ausgabe().lines().filter(l -> l.startsWith("    FEHLER"))).hasSize(1);
    assertThat(ausgang.meldungen()).isEmpty();
  }

  private static Path write(Angriff angriff) {
    try {
      return Files.write(ordner.resolve(angriff.form().dateiname()), angriff.inhalt());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("listFormen")
  void goodFileOfEachFormatPasses(Angriffsform form) throws IOException {
    Path datei = Files.write(ordner.resolve(form.dateiname()), form.render(Angriffsort.rows()));
    assertThat(aufruf.run("pruefe", datei.toString()).isGut().ausgabe())
        .startsWith("✓ " + form.dateiname() + "  " + form.id() + "  24 Zeilen");
  }

  @ParameterizedTest
  @MethodSource("listFormen")
  void byteOrderMarkSaysTheCharset(Angriffsform form) throws IOException {
    if (!form.isText()) {
      return;
    }
    String good = new String(form.render(Angriffsort.rows()), form.charset());
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      byte[] marked = ("\uFEFF" + good.replace("\uFEFF", "")).getBytes(charset);
      Path datei = Files.write(ordner.resolve(form.dateiname()), marked);
      assertThat(aufruf.run("pruefe", datei.toString()).isGut().ausgabe()).contains("24 Zeilen");
    }
  }

  static Stream<Angriffsform> listFormen() {
    return Stream.of(Angriffsform.values());
  }
}
