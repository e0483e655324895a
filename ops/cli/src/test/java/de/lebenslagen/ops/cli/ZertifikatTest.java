package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That a certificate holds for the very bytes that were released, and for no others. */
@Tag("langsam")
class ZertifikatTest {

  private static final String ALLES =
      "SELECT raum, anzahl FROM arbeitslose__insgesamt ORDER BY ALL";

  @TempDir static Path ordner;

  private static Aufruf aufruf;

  @BeforeAll
  static void release() {
    Beweisort ort = Beweisort.copy(Testort.veroeffentlicht(), ordner.resolve("ort"));
    ort.release(Beweisfall.FLENSBURG.antrag());
    aufruf = ort.aufruf();
  }

  private static Path write(String form) {
    Path datei = ordner.resolve("tabelle-" + form + "." + form);
    aufruf.run("abfrage", "--tuer", "freigabe", ALLES, "--als", form, "--nach", datei.toString());
    aufruf.run("zertifikat", "pruefe", datei.toString()).isGut();
    return datei;
  }

  private static Path page() {
    Path datei = ordner.resolve("notiz.html");
    aufruf
        .startedBy(Path.of("/bin/true"), Testordner.PROGRAMM)
        .run(
            "notizbuch",
            "fuehre-aus",
            Testordner.PROGRAMM + "/ops/cli/src/test/resources/de/lebenslagen/ops/cli/alles.zpln",
            "--ausgabe",
            datei.toString());
    aufruf.run("zertifikat", "pruefe", datei.toString()).isGut();
    return datei;
  }

  /** One bit is enough, wherever it is. */
  @ParameterizedTest
  @ValueSource(strings = {"csv", "json", "xlsx", "parquet", "arrow", "html"})
  void changedFileIsNoLongerValid(String form) {
    Path datei = form.equals("html") ? page() : write(form);
    byte[] bytes = Testordner.readBytes(datei);
    for (int at : new int[] {0, bytes.length / 2, bytes.length - 1}) {
      byte[] other = bytes.clone();
      other[at] ^= 1;
      Testordner.write(datei, other);
      aufruf
          .run("zertifikat", "pruefe", datei.toString())
          .isAbbruch(3, "ihr Inhalt wurde geändert", "nicht weitergeben");
    }
    Testordner.write(datei, bytes);
    aufruf.run("zertifikat", "pruefe", datei.toString()).isGut();
  }

  /** Nor is one that says something else than the register. */
  @Test
  void changedCertificateIsNoLongerValid() {
    Path datei = write("csv");
    Path zertifikat = datei.resolveSibling(datei.getFileName() + ".zertifikat.json");
    String shown = Testordner.read(zertifikat);
    for (List<String> change :
        List.of(
            List.of("standard-1", "standard-9"),
            List.of("bestanden: jede", "bestanden: fast jede"),
            List.of("\"gesperrt\" : ", "\"gesperrt\" : 9"),
            List.of("2026-11-22.1\"", "2026-11-22.2\""))) {
      String forged = shown.replace(change.get(0), change.get(1));
      assertThat(forged).isNotEqualTo(shown);
      Testordner.write(zertifikat, forged);
      Aufruf.Ausgang ausgang = aufruf.run("zertifikat", "pruefe", datei.toString());
      assertThat(ausgang.code()).as(change.toString()).isBetween(2, 3);
      assertThat(ausgang.meldungen()).startsWith("Abgebrochen: ");
    }
  }

  /** A certificate of another file does not help. */
  @Test
  void certificateOfAnotherFileIsNotValid() {
    Path one = write("csv");
    Path other = write("json");
    Testordner.write(ordner.resolve("tausch.json"), Testordner.readBytes(other));
    Testordner.write(
        ordner.resolve("tausch.json.zertifikat.json"),
        Testordner.readBytes(one.resolveSibling(one.getFileName() + ".zertifikat.json")));

    aufruf
        .run("zertifikat", "pruefe", ordner.resolve("tausch.json").toString())
        .isAbbruch(3, "ihr Inhalt wurde geändert", "nicht weitergeben");
  }
}
