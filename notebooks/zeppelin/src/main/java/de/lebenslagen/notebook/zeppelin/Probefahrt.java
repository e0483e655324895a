package de.lebenslagen.notebook.zeppelin;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.thrift.TException;
import org.apache.zeppelin.interpreter.thrift.RemoteInterpreterResult;
import org.apache.zeppelin.interpreter.thrift.RemoteInterpreterService;

/**
 * Tries an interpreter folder in a Zeppelin: starts it by that Zeppelin's own script and runs a
 * paragraph in each language, as the server would. Its own program, because it needs Zeppelin's
 * protocol on its class path, and may run in a network of its own.
 */
public final class Probefahrt {

  private static final int HOECHSTENS_SEKUNDEN = 120;
  private static final Map<String, String> INTERN =
      Map.of("tuer", "intern", "zweck", "Probe des Einbaus");

  private final Properties antworten = new Properties();

  private Probefahrt() {}

  /**
   * Writes properties: what each language answered, and seconds.
   *
   * @param args the Zeppelin, the interpreter's folder, workspace, JDK, a folder for what the
   *     script leaves, a file for what the process says, and whether paragraphs in Java run: an or
   *     aus
   */
  public static void main(String[] args) throws Exception {
    endAfter(HOECHSTENS_SEKUNDEN);
    Probefahrt fahrt = new Probefahrt();
    try {
      fahrt.drive(args);
    } catch (IllegalStateException e) {
      System.exit(1); // it did not come up: what it said itself tells more than this trace
    }
    Writer out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
    fahrt.antworten.store(out, null);
    out.flush();
    System.exit(0);
  }

  /** A call that is never answered ends the program, and with it the process that it forked. */
  static void endAfter(int seconds) {
    Thread thread =
        new Thread(
            () -> {
              try {
                Thread.sleep(seconds * 1000L);
              } catch (InterruptedException e) {
                return;
              }
              System.err.println("Nach " + seconds + " s noch keine Antwort.");
              System.exit(1);
            },
            "ende");
    thread.setDaemon(true);
    thread.start();
  }

  private void drive(String[] args) throws IOException, TException, InterruptedException {
    long begin = System.nanoTime();
    try (Fernprozess fern = Fernprozess.start(port -> script(args, port), Path.of(args[5]))) {
      RemoteInterpreterService.Client client = fern.connect();
      client.init(new HashMap<>());
      Map<String, String> settings =
          Map.of(
              "zeppelin.interpreter.localRepo", args[4] + "/repo",
              "sozialraum.arbeitsbereich", args[2],
              "sozialraum.java", args[6]);
      Fernprozess.create(client, "probe", settings);
      put("bereit", begin);
      long first = System.nanoTime();
      run(client, "Sql", "SELECT 1 AS eins");
      put("erster", first);
      run(client, "Indikator", "einwohner");
      if (args[6].equals("an")) {
        run(client, "Tablesaw", "1 + 1");
      }
      client.shutdown();
      fern.await();
    }
  }

  private void put(String name, long begin) {
    antworten.setProperty(
        name, String.format(Locale.ROOT, "%.2f", (System.nanoTime() - begin) / 1e9));
  }

  private void run(RemoteInterpreterService.Client client, String sprache, String text)
      throws TException {
    RemoteInterpreterResult result =
        client.interpret(
            "probe",
            Fernprozess.className(sprache),
            text,
            Fernprozess.context("probe", "absatz", INTERN, Map.of()));
    antworten.setProperty(
        sprache.toLowerCase(Locale.ROOT),
        result.getCode()
            + " "
            + result.getMsg().stream()
                .map(m -> m.getData())
                .collect(Collectors.joining(" "))
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " "));
  }

  /** What a Zeppelin calls, in the environment that it gives. */
  private static ProcessBuilder script(String[] args, int port) {
    String arbeit = args[4];
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                args[0] + "/bin/interpreter.sh",
                "-d",
                args[1],
                "-c",
                "127.0.0.1",
                "-p",
                String.valueOf(port),
                "-r",
                ":",
                "-i",
                Fernprozess.GRUPPE,
                "-l",
                arbeit + "/repo",
                "-g",
                "sozialraum"));
    Map<String, String> env = builder.environment();
    env.put("ZEPPELIN_HOME", args[0]);
    env.put("JAVA_HOME", args[3]);
    env.put("ZEPPELIN_LOG_DIR", arbeit);
    env.put("ZEPPELIN_PID_DIR", arbeit);
    env.put("ZEPPELIN_IDENT_STRING", "probe");
    env.put("INTERPRETER_GROUP_ID", Fernprozess.GRUPPE);
    env.put("ZEPPELIN_INTP_MEM", "-Xmx512m");
    env.put(
        "ZEPPELIN_INTP_JAVA_OPTS",
        "--add-opens=java.base/java.nio=ALL-UNNAMED -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
    return builder;
  }
}
