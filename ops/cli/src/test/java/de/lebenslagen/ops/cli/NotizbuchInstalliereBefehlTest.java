package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code notizbuch installiere} and {@code starte} refuse, and that they then change nothing.
 */
class NotizbuchInstalliereBefehlTest {

  @TempDir Path ordner;
  private Path ort;
  private Path zeppelin;

  @BeforeEach
  void create() throws IOException {
    Path real = ordner.toRealPath();
    ort = real.resolve("ort");
    Testordner.write(ort.resolve("lebenslagen.yml"), "name: Probe\nags: \"00000000\"\n");
    zeppelin = Probezeppelin.createEmpty(real.resolve("zeppelin-0.10.0"));
  }

  private Aufruf.Ausgang install(Path ziel, String... mehr) {
    String[] worte = new String[4 + mehr.length];
    worte[0] = "notizbuch";
    worte[1] = "installiere";
    worte[2] = "--zeppelin";
    worte[3] = ziel.toString();
    System.arraycopy(mehr, 0, worte, 4, mehr.length);
    return Aufruf.in(ort).startedBy(Path.of("/bin/true"), Testordner.PROGRAMM).run(worte);
  }

  @Test
  void abbruchWhenTheFolderIsNoZeppelin() {
    install(ordner.resolve("nirgends")).isAbbruch(2, "gibt es nicht", "beim Auspacken");
    install(ort.resolve("lebenslagen.yml")).isAbbruch(2, "ist kein Ordner", "beim Auspacken");
    install(ort).isAbbruch(2, "ist kein Zeppelin: bin/zeppelin.sh fehlt", "beim Auspacken");
    install(zeppelin.resolve("interpreter"))
        .isAbbruch(2, "ist ein Ordner in einem Zeppelin", "Bitte " + zeppelin + " nennen");
  }

  @Test
  void abbruchWhenItIsTooOldOrItsPathIsUnusable() throws IOException {
    Path alt = Probezeppelin.createEmpty(ordner.resolve("alt"));
    Files.move(
        alt.resolve("interpreter/zeppelin-interpreter-shaded-0.10.0.jar"),
        alt.resolve("interpreter/zeppelin-interpreter-shaded-0.9.0.jar"));
    install(alt).isAbbruch(2, "liegt Zeppelin 0.9.0", "neueres");

    Path boese = Probezeppelin.createEmpty(ordner.resolve("z; touch gehackt"));
    install(boese).isAbbruch(2, "Leer- oder Sonderzeichen", "/opt/zeppelin");
  }

  @Test
  void abbruchWhenSomethingElseLiesInItsPlace() throws IOException {
    Path fremd = ordner.resolve("fremd");
    Testordner.write(fremd.resolve("wichtig.txt"), "x");
    Path platz = zeppelin.resolve("interpreter/sozialraum");
    Files.createSymbolicLink(platz, fremd);
    install(zeppelin).isAbbruch(2, "ist eine Verknüpfung", "wegräumen");
    install(zeppelin, "--entferne").isAbbruch(2, "ist eine Verknüpfung", "wegräumen");
    assertThat(fremd.resolve("wichtig.txt")).hasContent("x");

    Files.delete(platz);
    Testordner.write(platz.resolve("anderes.jar"), "x");
    install(zeppelin).isAbbruch(2, "stammt nicht von diesem Programm", "wegräumen");
    assertThat(platz.resolve("anderes.jar")).hasContent("x");
  }

  @Test
  void abbruchWhileTheZeppelinRuns() {
    Testordner.write(zeppelin.resolve("run/zeppelin-x.pid"), ProcessHandle.current().pid() + "\n");

    install(zeppelin).isAbbruch(2, "läuft (Prozess ", "anhalten");
  }

  @Test
  void removingWhereNothingIsSaysSo() {
    assertThat(install(zeppelin, "--entferne").isGut().ausgabe()).contains("war kein Interpreter");
  }

  @Test
  void abbruchWhenStartingWithoutTheInterpreterOrWithAWrongPort() {
    Aufruf aufruf = Aufruf.in(ort).startedBy(Path.of("/bin/true"), Testordner.PROGRAMM);

    aufruf
        .run("notizbuch", "starte", "--zeppelin", zeppelin.toString())
        .isAbbruch(2, "noch nicht eingebaut", "notizbuch installiere --zeppelin");
    aufruf
        .run("notizbuch", "starte", "--zeppelin", zeppelin.toString(), "--port", "80")
        .isAbbruch(2, "von 1024 bis 65535", "--port 8080");
    aufruf
        .with("HOME", ordner.toString())
        .run("notizbuch", "starte", "--port", "8080")
        .isAbbruch(2, "noch nicht eingebaut", "notizbuch installiere --zeppelin " + zeppelin);
  }
}
