package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BefehlszeileTest {

  private static Befehlszeile of(String ordner, String start, String ziel) {
    return Befehlszeile.of(
        new Umgebung(
            new PrintStream(PrintStream.nullOutputStream()),
            new PrintStream(PrintStream.nullOutputStream()),
            Path.of(ordner),
            Umgebung.Ausgabeziel.TERMINAL,
            Aufruf.UHR,
            Map.of(),
            Optional.of(start).filter(s -> !s.isEmpty()).map(Path::of),
            Optional.empty()),
        Path.of(ziel));
  }

  @Test
  void commandsCanBeCopiedFromWhereTheUserStands() {
    Befehlszeile befehl =
        of("/opt/programm", "/opt/programm/lebenslagen", "/opt/programm/demo-flensburg");

    assertThat(befehl.wechsel()).isEqualTo("cd demo-flensburg");
    assertThat(befehl.aufruf("katalog")).isEqualTo("../lebenslagen katalog");
  }

  @Test
  void blanksAreQuoted() {
    assertThat(of("/x/y/z", "/opt/l l", "/o/a b").wechsel()).isEqualTo("cd '/o/a b'");
    assertThat(of("/x", "", "/x/a").aufruf("hilfe")).isEqualTo("lebenslagen hilfe");
  }
}
