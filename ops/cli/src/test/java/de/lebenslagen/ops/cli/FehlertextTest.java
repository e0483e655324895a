package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.register.Protokolleintrag;
import de.lebenslagen.warehouse.register.Register;
import de.lebenslagen.warehouse.register.Registerort;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What commands say and leave behind when they fail: over a town whose every count is a distinctive
 * number and hidden, none of them stands in a message, in the log, in the released area or in a
 * temporary file, whichever door the command came to.
 */
@Tag("langsam")
class FehlertextTest {

  private static final String ALLES = "FROM einwohner__insgesamt";

  @TempDir static Path ordner;

  private static Beweisort ort;
  private static Collection<String> kanarien;

  @BeforeAll
  static void open() {
    ort = Beweisfall.FLENSBURG.kanarien(ordner.resolve("ort")).with(Beweisort::hideAll);
    ort.release(Beweisfall.FLENSBURG.antrag());
    kanarien =
        ort.queryIntern("SELECT DISTINCT anzahl FROM fct_einwohnerbestand").stream()
            .filter(number -> number.length() == 6)
            .filter(number -> Integer.parseInt(number) % 16 != 0) // places and sizes in files are
            .toList();
    assertThat(kanarien).hasSizeGreaterThan(50);
  }

  private static void assertNoCanary(Map<String, byte[]> written) {
    assertThat(Spuren.find(kanarien, Spuren.unpack(written))).isEmpty();
  }

  /** Runs commands that must fail; what they said. */
  private static Map<String, byte[]> fail(Aufruf aufruf, List<String[]> befehle) {
    Map<String, byte[]> said = new TreeMap<>();
    for (String[] befehl : befehle) {
      Aufruf.Ausgang ausgang = aufruf.run(befehl);
      String name = String.join(" ", befehl);
      assertThat(ausgang.code()).as(name).isBetween(2, 4);
      said.put(name + " (stdout)", ausgang.bytes());
      said.put(name + " (stderr)", ausgang.meldungen().getBytes(StandardCharsets.UTF_8));
    }
    return said;
  }

  private static String[] words(String... worte) {
    return worte;
  }

  @Test
  void sqlThatFailsOnAValueDoesNotNameIt() {
    List<String> fragen =
        List.of(
            "SELECT anzahl::TINYINT " + ALLES,
            "SELECT (anzahl || 'x')::INTEGER " + ALLES,
            "SELECT error('Wert ' || anzahl) " + ALLES,
            "SELECT anzahl * 9223372036854775807 " + ALLES,
            "SELECT anzahl::VARCHAR::DATE " + ALLES,
            "SELECT raum, anzal " + ALLES,
            "SELECT anzahl FROM " + ALLES);
    Aufruf aufruf = ort.aufruf();

    assertNoCanary(fail(aufruf, fragen.stream().map(f -> words("abfrage", f)).toList()));
    assertNoCanary(
        fail(
            aufruf.inDatei(),
            fragen.stream().map(f -> words("abfrage", f, "--als", "csv")).toList()));
    assertNoCanary(
        fail(
            aufruf,
            List.of(
                words("abfrage", "--tuer", "freigabe", fragen.get(5)),
                words("abfrage", "--tuer", "freigabe", fragen.get(6)))));
  }

  @Test
  void refusedReleasesAndWrongNamesTellNoFigure() {
    Testordner.write(
        ort.ordner().resolve("freigaben/zuviel.yml"),
        "titel: x\ntabellen: [{gegenstand: einwohner, ebenen: [stadtteil], jahre: [2022]}]\n");
    Path politik = ort.ordner().resolve("geheimhaltung.yml");
    String shown = Testordner.read(politik);
    Testordner.write(
        politik, shown.replace("hoechster_sperranteil: 1.0", "hoechster_sperranteil: 0.5"));
    Map<String, byte[]> said =
        fail(
            ort.aufruf(),
            List.of(
                words("freigabe", "erteile", "zuviel", "--zweck", "x"),
                words("freigabe", "pruefe", "zuviel"),
                words("freigabe", "pruefe", "gibtsnicht"),
                words("freigabe", "erklaere", "einwohner", "Altstad", "2022"),
                words("freigabe", "erklaere", "einwohner", "Altstadt", "1999"),
                words("herkunft", "einwohner", "Altstad", "2022"),
                words("indikator", "zeige", "bevoelkerun"),
                words("site", "--nach", "lieferungen"),
                words("zertifikat", "pruefe", "lieferungen/" + Testort.EINWOHNER)));
    Testordner.write(politik, shown);

    assertNoCanary(said);
  }

  @Test
  void notesThatFailTellNoFigureAndTheLogNeither() {
    Path notiz = ort.ordner().resolve("kaputt.zpln");
    Testordner.write(
        notiz,
        "{\"name\":\"Kaputt\",\"paragraphs\":[{\"text\":\"%sozialraum.sql(tuer=intern)\\nSELECT"
            + " anzahl::TINYINT "
            + ALLES
            + "\"}]}");
    Map<String, byte[]> said =
        fail(
            ort.aufruf().startedBy(Path.of("/bin/true"), Testordner.PROGRAMM),
            List.of(
                words(
                    "notizbuch",
                    "fuehre-aus",
                    notiz.toString(),
                    "--ausgabe",
                    "kaputt.html",
                    "--intern",
                    "--zweck",
                    "Probe"),
                words(
                    "abfrage",
                    "SELECT anzahl::TINYINT " + ALLES,
                    "--als",
                    "csv",
                    "--nach",
                    "kaputt.csv",
                    "--intern",
                    "--zweck",
                    "Probe")));
    assertThat(ort.ordner().resolve("kaputt.csv")).doesNotExist();
    Path seite = ort.ordner().resolve("kaputt.html");
    if (Files.exists(seite)) {
      said.put("kaputt.html", bytes(seite));
    }
    try (Register register =
        Register.openReadOnly(
            new Registerort.SqliteDatei(ort.ordner().resolve(".lebenslagen/register.db")),
            Aufruf.UHR)) {
      List<Protokolleintrag> log = register.protokoll().list();
      assertThat(log.toString()).contains("Probe");
      said.put("Protokoll", log.toString().getBytes(StandardCharsets.UTF_8));
    }

    assertNoCanary(said);
  }

  /** As a process of its own, with a folder for temporary files of its own. */
  @Test
  void nothingOfItIsLeftInTemporaryFilesNorInTheReleasedArea() {
    Path temporary = ordner.resolve("tmp");
    temporary.toFile().mkdirs();
    Map<String, byte[]> left = new TreeMap<>();
    for (String frage : List.of("SELECT anzahl::TINYINT " + ALLES, "SELECT anzahl " + ALLES)) {
      for (String tuer : List.of("freigabe", "intern")) {
        Prozess.Ausgang ausgang =
            Prozess.runAbfrageMit(temporary, ort.ordner(), "abfrage", "--tuer", tuer, frage);
        boolean shown = tuer.equals("intern") && frage.equals("SELECT anzahl " + ALLES);
        left.put(tuer + frage + " (stderr)", ausgang.meldungen().getBytes(StandardCharsets.UTF_8));
        left.put(
            tuer + frage, shown ? new byte[0] : ausgang.ausgabe().getBytes(StandardCharsets.UTF_8));
      }
    }
    Testordner.list(temporary).stream()
        .filter(file -> !file.toString().endsWith(".so_linux_amd64"))
        .filter(file -> !file.toString().endsWith(".so"))
        .forEach(file -> left.put(file.toString(), bytes(file)));
    Path abfrage = ort.ordner().resolve(".lebenslagen/abfrage");
    Testordner.list(abfrage).stream()
        .filter(file -> file.getFileName().toString().startsWith("freigabe-"))
        .forEach(file -> left.put(file.toString(), raw(file)));

    assertThat(left.keySet()).anyMatch(name -> name.contains("freigabe-"));
    assertNoCanary(left);
  }

  private static byte[] bytes(Path file) {
    return Testordner.readBytes(file);
  }

  /** A sealed query file as mere bytes: searched block by block, not asked as a database. */
  private static byte[] raw(Path file) {
    byte[] bytes = bytes(file);
    bytes[8] = 0;
    return bytes;
  }
}
