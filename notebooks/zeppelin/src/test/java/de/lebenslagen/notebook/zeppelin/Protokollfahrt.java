package de.lebenslagen.notebook.zeppelin;

import static de.lebenslagen.notebook.zeppelin.Fernprozess.className;
import static de.lebenslagen.notebook.zeppelin.Fernprozess.context;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.thrift.TException;
import org.apache.zeppelin.interpreter.thrift.InterpreterCompletion;
import org.apache.zeppelin.interpreter.thrift.RemoteInterpreterContext;
import org.apache.zeppelin.interpreter.thrift.RemoteInterpreterResult;
import org.apache.zeppelin.interpreter.thrift.RemoteInterpreterService;

/**
 * Drives the forked process once through everything and writes what came back, as properties. Its
 * own program, so that it can run in a network namespace from which no port is open to others.
 */
public final class Protokollfahrt {

  private static final Map<String, String> INTERN = Map.of("tuer", "intern");
  private static final String UNENDLICH =
      "SELECT count(*) FROM range(100000000) a, range(60) b WHERE a.range % 7 = b.range % 5";

  private final Fernprozess fern;
  private final RemoteInterpreterService.Client client;
  private final Properties antworten = new Properties();

  private Protokollfahrt(Fernprozess fern) throws TException {
    this.fern = fern;
    this.client = fern.connect();
  }

  /**
   * @param args plugin folder, workspace, file for the log of the process
   */
  public static void main(String[] args) throws Exception {
    long begin = System.nanoTime();
    Probefahrt.endAfter(90);
    try (Fernprozess fern = Probeprozess.start(Path.of(args[0]), Path.of(args[2]), "-Xmx320m")) {
      Protokollfahrt fahrt = new Protokollfahrt(fern);
      fahrt.client.init(new HashMap<>());
      Map<String, String> settings =
          Map.of(
              "zeppelin.interpreter.localRepo",
              args[1] + "/repo",
              "sozialraum.arbeitsbereich",
              args[1],
              "sozialraum.zweck",
              "Probe",
              "sozialraum.zeit_sekunden",
              "20");
      Fernprozess.create(fahrt.client, "s1", settings);
      Fernprozess.create(fahrt.client, "s2", settings);
      fahrt.sql(begin);
      fahrt.formsAndErrors();
      fahrt.cancelAndProgress();
      fahrt.java();
      fahrt.sessions();
      fahrt.antworten.store(System.out, null);
    }
    System.exit(0);
  }

  private RemoteInterpreterResult run(
      String sprache, String notiz, Map<String, String> optionen, String text) throws TException {
    return client.interpret(
        "s1", className(sprache), text, context(notiz, "absatz", optionen, Map.of()));
  }

  private void keep(String name, RemoteInterpreterResult result) {
    antworten.setProperty(
        name,
        result.getCode()
            + "\n"
            + result.getMsg().stream()
                .map(m -> "%" + m.getType() + " " + m.getData())
                .collect(Collectors.joining("\n")));
  }

  private void sql(long begin) throws TException {
    keep("sql", run("Sql", "A", INTERN, "SELECT 1 AS eins, '%html <b>x</b>\ty' AS feind"));
    antworten.setProperty("erster_ms", String.valueOf((System.nanoTime() - begin) / 1_000_000));
    long second = System.nanoTime();
    run("Sql", "A", INTERN, "SELECT 2 AS zwei");
    antworten.setProperty("zweiter_ms", String.valueOf((System.nanoTime() - second) / 1_000_000));
    keep("freigabe", run("Sql", "A", Map.of(), "SELECT 1"));
    keep("indikator", run("Indikator", "A", INTERN, "kinder"));
    RemoteInterpreterContext context = context("A", "absatz", Map.of(), Map.of());
    String begun = "SELECT * FROM dim_ra";
    antworten.setProperty(
        "vervollstaendigung",
        client.completion("s1", className("Sql"), begun, begun.length(), context).stream()
            .map(InterpreterCompletion::getValue)
            .collect(Collectors.joining(",")));
  }

  private void formsAndErrors() throws TException {
    String text = "SELECT ${n=5} AS n, '${wahl=a,a|b}' AS wahl";
    RemoteInterpreterResult first = run("Sql", "A", INTERN, text);
    keep("formular", first);
    antworten.setProperty("formular_gui", first.getGui());
    keep(
        "formular_gefuellt",
        client.interpret(
            "s1",
            className("Sql"),
            text,
            context("A", "absatz", INTERN, Map.of("n", "7", "wahl", "b"))));
    keep("fehler", run("Sql", "A", INTERN, "SELECT\nx FROM dim_raum"));
    keep("unbekannt", run("Sql", "A", Map.of("tür", "intern"), "SELECT 1"));
  }

  private void cancelAndProgress() throws Exception {
    RemoteInterpreterContext context = context("A", "lang", INTERN, Map.of());
    CompletableFuture<RemoteInterpreterResult> lang = start("s1", "Sql", UNENDLICH, context);
    StringBuilder steps = new StringBuilder();
    for (int i = 0; i < 100 && steps.chars().filter(c -> c == ' ').count() < 3; i++) {
      String step = client.getProgress("s1", className("Sql"), context) + " ";
      if (!(" " + steps).contains(" " + step)) {
        steps.append(step);
      }
      Thread.sleep(50);
    }
    antworten.setProperty("fortschritt", steps.toString().strip());
    keep("abgebrochen", cancel("s1", "Sql", lang, context));
    keep("danach", run("Sql", "A", INTERN, "SELECT 3 AS drei"));
  }

  private CompletableFuture<RemoteInterpreterResult> start(
      String sitzung, String sprache, String text, RemoteInterpreterContext context) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return fern.connect().interpret(sitzung, className(sprache), text, context);
          } catch (TException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private RemoteInterpreterResult cancel(
      String sitzung,
      String sprache,
      CompletableFuture<RemoteInterpreterResult> lauf,
      RemoteInterpreterContext context)
      throws Exception {
    while (!lauf.isDone()) {
      client.cancel(sitzung, className(sprache), context);
      Thread.sleep(50);
    }
    return lauf.get();
  }

  private void java() throws Exception {
    keep(
        "java", run("Tablesaw", "A", INTERN, "int x = 20;\nSystem.out.println(\"Grüße\");\nx + 1"));
    keep("java_sql", run("Tablesaw", "A", INTERN, "z.sql(\"SELECT 7 AS sieben\")"));
    run(
        "Tablesaw",
        "A",
        INTERN,
        "z.share(\"selbst\", z.sql(\"SELECT 3 AS n UNION ALL SELECT 4\"))");
    keep("geteilt", run("Sql", "A", INTERN, "SELECT sum(n)::BIGINT AS summe FROM geteilt.selbst"));
    keep("java_fehler", run("Tablesaw", "A", INTERN, "int a = 1;\nint b = a / 0;"));
    RemoteInterpreterContext context = context("A", "schleife", Map.of(), Map.of());
    keep(
        "java_abgebrochen",
        cancel("s1", "Tablesaw", start("s1", "Tablesaw", "while (true) {}", context), context));
    keep(
        "java_speicher",
        run(
            "Tablesaw",
            "A",
            Map.of(),
            "var voll = new ArrayList<byte[]>(); while (true) voll.add(new byte[1_000_000]);"));
    keep("java_danach", run("Tablesaw", "A", Map.of(), "2 + 2"));
  }

  private void sessions() throws Exception {
    run("Tablesaw", "A", Map.of(), "int nurA = 1;");
    keep("fremde_variable", run("Tablesaw", "B", Map.of(), "nurA"));
    RemoteInterpreterContext context = context("A", "warten", Map.of(), Map.of());
    CompletableFuture<RemoteInterpreterResult> lang =
        start("s1", "Tablesaw", "while (true) Thread.sleep(5);", context);
    Thread.sleep(100);
    keep(
        "nebenher",
        client.interpret(
            "s2", className("Sql"), "SELECT 4 AS vier", context("C", "p", INTERN, Map.of())));
    antworten.setProperty("lang_laeuft_noch", String.valueOf(!lang.isDone()));
    cancel("s1", "Tablesaw", lang, context);
    client.close("s2", className("Sql"));
    keep("nach_schliessen", run("Tablesaw", "A", Map.of(), "nurA"));
  }
}
