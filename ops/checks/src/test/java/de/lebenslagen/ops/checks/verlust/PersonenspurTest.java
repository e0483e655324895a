package de.lebenslagen.ops.checks.verlust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing of a person is left: names, days of birth, addresses and file numbers that stand in a
 * case list, and nowhere else, are looked for in every file of the workspace, in the folder for
 * temporary files, in Spark's log and in everything that the program said: after a load, after one
 * that was refused, and after SIGKILL.
 */
@Tag("langsam")
class PersonenspurTest {

  /** One of each kind; the rows of the list are variations of it. */
  private static final List<String> KANARIEN =
      List.of("Kanarienvogel", "Zitronengirlitz", "1987-03-1", "Verstecktgasse", "AZ-4711-");

  private static final int ZEILEN = 200_000;
  private static final String KOPF = "Aktenzeichen;Nachname;Vorname;geboren;w_m;Anschrift\n";

  @TempDir Path ordner;

  private Bereich bereich;
  private final StringBuilder gesagt = new StringBuilder();

  @BeforeEach
  void create() throws IOException {
    Path vorlage = Files.createDirectories(ordner.resolve("vorlage"));
    write(vorlage.resolve("lebenslagen.yml"), "name: Ort\nags: \"99999001\"\n");
    write(vorlage.resolve("gebiete/ort.yml"), read("gebiete.yml"));
    write(vorlage.resolve("gebiete/bloecke.csv"), "id\n01\n02\n");
    write(
        vorlage.resolve("gebiete/strassen.csv"),
        "strasse;von;bis;block\nVerstecktgasse;1;50;01\nVerstecktgasse;51;999;02\n");
    write(vorlage.resolve("datenquellen/faelle.yml"), read("faelle.yml"));
    bereich = Bereich.copy(vorlage, ordner.resolve("ort"));
  }

  private static String read(String name) throws IOException {
    try (var in = PersonenspurTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void write(Path datei, String text) throws IOException {
    Files.createDirectories(datei.getParent());
    Files.writeString(datei, text);
  }

  /** The list lies outside the workspace, so that whatever is found inside was put there. */
  private Path writeListe(int zeilen, String letzte) throws IOException {
    StringBuilder text = new StringBuilder(KOPF);
    for (int i = 0; i < zeilen; i++) {
      text.append(
          String.format(
              Locale.ROOT,
              "AZ-4711-%d;Kanarienvogel%d;Zitronengirlitz;1987-03-1%d;%s;Verstecktgasse %d\n",
              i,
              i % 977,
              i % 10,
              i % 2 == 0 ? "w" : "m",
              i % 120 + 1));
    }
    Path datei = ordner.resolve("quelle").resolve("faelle_2022.csv");
    write(datei, text + letzte);
    return datei;
  }

  private Lauf aufnehmen(Path liste) {
    return Lauf.start(
        bereich.wurzel(),
        Programm.laden(
            bereich.temp(),
            "aufnehmen",
            liste.toString(),
            "--rechtsgrundlage",
            "erfunden",
            "--zweck",
            "Suche nach Spuren"));
  }

  private Lauf end(Lauf lauf) throws InterruptedException {
    lauf.await();
    gesagt.append(lauf.ausgabe()).append(lauf.meldungen());
    return lauf;
  }

  private void requireKeineSpur(String wann) throws IOException, SQLException {
    assertThat(findKanarien(gesagt.toString())).as("said " + wann).isEmpty();
    Path protokoll = Programm.GEMEINSAM.resolve("spark.log");
    List<Path> orte = new ArrayList<>(List.of(bereich.wurzel(), bereich.temp()));
    if (Files.exists(protokoll)) {
      orte.add(protokoll);
    }
    for (Path ort : orte) {
      for (Path datei : listFiles(ort)) {
        boolean verzeichnis = datei.endsWith("gebiete/strassen.csv");
        assertThat(verzeichnis ? List.of() : findKanarien(content(datei)))
            .as(datei + " " + wann)
            .isEmpty();
      }
    }
  }

  private static List<Path> listFiles(Path ort) throws IOException {
    try (Stream<Path> files = Files.walk(ort)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  /** The bytes as text and, where the file is a compressed table, its rows. */
  private static String content(Path datei) throws IOException, SQLException {
    String bytes = Files.readString(datei, StandardCharsets.ISO_8859_1);
    if (!bytes.startsWith("PAR1") || !bytes.endsWith("PAR1")) {
      return bytes;
    }
    StringBuilder rows = new StringBuilder(bytes);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT t::VARCHAR FROM read_parquet('" + datei + "') t")) {
      while (row.next()) {
        rows.append(row.getString(1)).append('\n');
      }
    }
    return rows.toString();
  }

  private static List<String> findKanarien(String text) {
    return KANARIEN.stream().filter(text::contains).toList();
  }

  @Test
  void nothingIsLeftAfterALoadAndTheDeletionIsOnRecord() throws Exception {
    Path liste = writeListe(ZEILEN, "");
    assertThat(findKanarien(content(liste))).as("the search finds").isEqualTo(KANARIEN);
    Lauf lauf = end(aufnehmen(liste));

    assertThat(lauf.code()).as(lauf::toString).isZero();
    assertThat(end(bereich.veroeffentliche()).code()).isZero();
    Lauf antwort =
        end(bereich.start("abfrage", "SELECT sum(anzahl)::BIGINT AS alle FROM fct_zaehlung"));
    assertThat(antwort.ausgabe()).contains("200");
    end(bereich.start("herkunft", "faelle", "Ort", "2022"));
    requireKeineSpur("after a load");
    assertThat(gesagt).contains("nichts davon aufbewahrt", "hier endet die Herkunft");
    assertThat(bereich.zustand().resolve("archiv")).as("nothing is archived").doesNotExist();
    assertThat(protokoll()).contains("personenbezogen-gelesen", "personenbezogen-geloescht");
    assertThat(Files.size(liste)).as("the list itself stays where it is").isPositive();
  }

  @Test
  void nothingIsLeftAfterARefusal() throws Exception {
    Path liste =
        writeListe(
            1000,
            "AZ-4711-x;Kanarienvogel;Kanarienvogel;Zitronengirlitz;1987-03-15;Verstecktgasse 7\n");
    Lauf lauf = end(aufnehmen(liste));

    assertThat(lauf.code()).as(lauf::toString).isEqualTo(3);
    assertThat(lauf.ausgabe()).contains("Zeile 1002");
    requireKeineSpur("after a refusal");
  }

  @Test
  void nothingIsLeftAfterSigkillAndTheNextRunRecordsTheDeletion() throws Exception {
    Path liste = writeListe(ZEILEN, "");
    for (int millis : List.of(1000, 3500)) {
      try (Lauf lauf = aufnehmen(liste)) {
        if (lauf.isAliveAfter(Duration.ofMillis(millis))) {
          lauf.kill();
        }
        gesagt.append(lauf.ausgabe()).append(lauf.meldungen());
        requireKeineSpur("after SIGKILL at " + millis + " ms");
      }
    }
    Lauf lauf = end(aufnehmen(liste));

    assertThat(lauf.code()).as(lauf::toString).isZero();
    requireKeineSpur("after the run behind the kills");
    List<String> ereignisse = protokoll();
    assertThat(ereignisse.stream().filter("personenbezogen-gelesen"::equals).count())
        .isPositive()
        .isGreaterThanOrEqualTo(
            ereignisse.stream().filter("personenbezogen-geloescht"::equals).count());
    assertThat(ereignisse.get(ereignisse.size() - 1)).isEqualTo("personenbezogen-geloescht");
  }

  private List<String> protokoll() throws SQLException {
    List<String> result = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + bereich.zustand().resolve("register.db"));
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT ereignis FROM protokoll WHERE ereignis LIKE 'personenbezogen%' ORDER BY nr")) {
      while (row.next()) {
        result.add(row.getString(1));
      }
      return result;
    } catch (SQLException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
