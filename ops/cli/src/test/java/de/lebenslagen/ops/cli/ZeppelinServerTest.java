package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.lebenslagen.notebook.seite.NotizReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A real Zeppelin server: the interpreter put into it by our command, started by our command in a
 * network of its own, driven as its pages drive it. What a note shows there is what it shows on the
 * page that is written without it.
 */
@Tag("langsam")
@Timeout(value = 240, unit = TimeUnit.SECONDS)
class ZeppelinServerTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PICTURE = Pattern.compile("(?s)<(svg|style|script)\\b.*?</\\1>");
  private static final Pattern TABELLE = Pattern.compile("(?s)<table>(.*?)</table>");
  private static final Pattern ZEILE = Pattern.compile("(?s)<tr>(.*?)</tr>");
  private static final Pattern ZELLE = Pattern.compile("(?s)<t[hd][^>]*>(.*?)</t[hd]>");

  @TempDir static Path ordner;
  private static Path ort;
  private static Path zeppelin;
  private static List<Aufruf.Ausgang> einbauten;
  private static Process lauf;
  private static String adresse = "";
  private static String gesagt = "";

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    Path real = ordner.toRealPath();
    ort = Testort.copy(Testort.flensburg(), real.resolve("flensburg"));
    zeppelin = Probezeppelin.create(real.resolve("zeppelin"));
    einbauten = List.of(install(), install());
    int port = findPort();
    lauf =
        Prozess.start(
            ort,
            ordner.resolve("starte.log"),
            "notizbuch",
            "starte",
            "--zeppelin",
            zeppelin.toString(),
            "--port",
            String.valueOf(port));
    adresse = "http://127.0.0.1:" + port;
    gesagt = awaitStart();
    writeNumbersAsThePageDoes();
  }

  private static Aufruf.Ausgang install(String... mehr) {
    String[] worte = {
      "notizbuch", "installiere", "--zeppelin", zeppelin.toString(), "--zweck", "Prüfung"
    };
    return aufruf()
        .run(Stream.concat(Arrays.stream(worte), Arrays.stream(mehr)).toArray(String[]::new));
  }

  private static Aufruf aufruf() {
    return Aufruf.in(ort).startedBy(Path.of("/bin/true"), Testordner.PROGRAMM);
  }

  private static int findPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String awaitStart() throws IOException {
    StringBuilder text = new StringBuilder();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(lauf.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      text.append(line).append('\n');
      if (line.startsWith("Beenden")) {
        return text.toString();
      }
    }
    throw new AssertionError(text + Testordner.read(ordner.resolve("starte.log")));
  }

  /** Zeppelin's own diagrams need 1234.5; to compare, its tables get 1.234,5 as the page. */
  private static void writeNumbersAsThePageDoes() throws IOException, InterruptedException {
    ObjectNode setting =
        (ObjectNode) send("GET", "/api/interpreter/setting/sozialraum", "").path("body");
    ((ObjectNode) setting.path("properties").path("sozialraum.zahlen")).put("value", "deutsch");
    send("PUT", "/api/interpreter/setting/sozialraum", setting.toString());
  }

  private static JsonNode send(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(adresse + path))
            .version(HttpClient.Version.HTTP_1_1)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .header("Content-Type", "application/json")
            .build();
    return JSON.readTree(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());
  }

  @AfterAll
  static void end() throws InterruptedException {
    List<ProcessHandle> all =
        Stream.concat(Stream.of(lauf.toHandle()), lauf.descendants()).toList();
    lauf.destroy();
    assertThat(lauf.waitFor(40, TimeUnit.SECONDS)).isTrue();
    assertThat(all).hasSizeGreaterThan(3).noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void interpreterIsPutInTriedAndLeftAloneTheSecondTime() {
    assertThat(einbauten).allSatisfy(a -> assertThat(a.code()).as(a.meldungen()).isZero());
    assertThat(einbauten.get(0).ausgabe()).contains("Eingebaut in Zeppelin 0.10.0");
    assertThat(einbauten.get(1).ausgabe()).contains("Schon auf dem Stand", "Ausprobiert: nach ");
    try (Stream<Path> files = Files.list(zeppelin)) {
      assertThat(files.map(f -> String.valueOf(f.getFileName())))
          .noneMatch(n -> n.startsWith(".lebenslagen-"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    assertThat(zeppelin.resolve("interpreter/sozialraum"))
        .isDirectoryContaining(f -> f.toString().contains("libduckdb_java.so"));
  }

  @Test
  void startTellsWhereAndThatNobodyElseCanReachIt() {
    assertThat(gesagt).contains("Zeppelin läuft: ", adresse, "eigenes Netz", " neu kopiert");
  }

  @Test
  void pageFromElsewhereGetsNoAnswer() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(adresse + "/api/notebook"))
            .header("Origin", "https://boese.example")
            .build();

    assertThat(
            HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .headers()
                .firstValue("Access-Control-Allow-Origin"))
        .satisfiesAnyOf(o -> assertThat(o).isEmpty(), o -> assertThat(o.orElseThrow()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Erste Schritte",
        "Kinder in SGB II im Längsschnitt",
        "Zwei Sozialräume vergleichen",
        "Sozialindex nachrechnen",
        "Evidenz für einen Förderantrag",
        "Datenqualität einer Lieferung"
      })
  void noteShowsWhatItsPageShows(String name) throws IOException, InterruptedException {
    String page = render(name);
    String words = words(page);
    JsonNode paragraphs = runThere(name);

    List<List<List<String>>> tables = new ArrayList<>();
    for (JsonNode paragraph : paragraphs) {
      if (paragraph.path("text").asText().startsWith("%md")) {
        continue;
      }
      assertThat(paragraph.path("status").asText()).as(paragraph.toString()).isEqualTo("FINISHED");
      for (JsonNode message : paragraph.path("results").path("msg")) {
        String data = message.path("data").asText();
        if (message.path("type").asText().equals("TABLE")) {
          tables.add(data.lines().map(l -> Arrays.asList(l.split("\t", -1))).toList());
        } else {
          assertThat(words).contains(blocks(data));
        }
      }
    }
    assertThat(tables).isNotEmpty().isEqualTo(tables(page));
  }

  /**
   * What is to be read, without pictures; sentences one by one, as a page may make a list of them.
   */
  private static String[] blocks(String html) {
    return Arrays.stream(
            PICTURE.matcher(html).replaceAll("").split("</?(?:p|h4|li|ul|pre|br)\\b[^>]*>"))
        .map(ZeppelinServerTest::words)
        .map(b -> b.replaceFirst("^Zu (?:beachten|lesen): ", ""))
        .filter(b -> !b.isEmpty())
        .toArray(String[]::new);
  }

  private static String words(String html) {
    return PICTURE
        .matcher(html)
        .replaceAll("")
        .replaceAll("<[^>]*>", "")
        .replaceAll("[\\s\u00a0]+", " ")
        .strip();
  }

  private static String render(String name) throws IOException {
    Path original;
    try (Stream<Path> notes = Files.list(Testordner.PROGRAMM.resolve("notebooks/notes"))) {
      original =
          notes.filter(n -> NotizReader.read(n).name().equals(name)).findFirst().orElseThrow();
    }
    Path page = ordner.resolve(original.getFileName() + ".html");
    assertThat(
            aufruf()
                .run(
                    "notizbuch",
                    "fuehre-aus",
                    original.toString(),
                    "--ausgabe",
                    page.toString(),
                    "--intern",
                    "--zweck",
                    "Prüfung")
                .code())
        .isZero();
    return Testordner.read(page);
  }

  private static JsonNode runThere(String name) throws IOException, InterruptedException {
    for (JsonNode note : send("GET", "/api/notebook", "").path("body")) {
      if (note.path("path").asText().equals("/" + name)) {
        String id = note.path("id").asText();
        send("POST", "/api/notebook/job/" + id + "?blocking=true", "");
        return send("GET", "/api/notebook/" + id, "").path("body").path("paragraphs");
      }
    }
    throw new AssertionError("No note " + name);
  }

  /** The tables of a page as Zeppelin writes them: names with their unit in brackets. */
  private static List<List<List<String>>> tables(String page) {
    return TABELLE
        .matcher(page)
        .results()
        .map(
            t ->
                ZEILE
                    .matcher(t.group(1))
                    .results()
                    .map(z -> ZELLE.matcher(z.group(1)).results().map(ZeppelinServerTest::cell))
                    .map(Stream::toList)
                    .toList())
        .toList();
  }

  private static String cell(MatchResult cell) {
    return cell.group(1)
        .replaceAll(" <span class=\"einheit\">(.*?)</span>", " ($1)")
        .replaceAll("<[^>]*>", "")
        .replace('\u00a0', ' ')
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
