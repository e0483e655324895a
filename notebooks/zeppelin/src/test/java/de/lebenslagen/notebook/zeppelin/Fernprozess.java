package de.lebenslagen.notebook.zeppelin;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.server.TThreadPoolServer;
import org.apache.thrift.transport.TServerSocket;
import org.apache.thrift.transport.TSocket;
import org.apache.zeppelin.display.GUI;
import org.apache.zeppelin.interpreter.remote.RemoteInterpreterServer;
import org.apache.zeppelin.interpreter.thrift.RegisterInfo;
import org.apache.zeppelin.interpreter.thrift.RemoteInterpreterContext;
import org.apache.zeppelin.interpreter.thrift.RemoteInterpreterEventService;
import org.apache.zeppelin.interpreter.thrift.RemoteInterpreterService;
import org.apache.zeppelin.user.AuthenticationInfo;

/**
 * A forked RemoteInterpreterServer with our plugin folder, and the server's side of its protocol.
 */
final class Fernprozess implements AutoCloseable {

  private static final String GRUPPE = "sozialraum-probe";
  private static final String PAKET = "de.lebenslagen.notebook.zeppelin.";

  private final TThreadPoolServer ereignisse;
  private final Process prozess;
  private final int port;

  private Fernprozess(TThreadPoolServer ereignisse, Process prozess, int port) {
    this.ereignisse = ereignisse;
    this.prozess = prozess;
    this.port = port;
  }

  static Fernprozess start(Path plugin, Path protokoll, String... jvm) throws Exception {
    BlockingQueue<RegisterInfo> registered = new ArrayBlockingQueue<>(1);
    TServerSocket socket =
        new TServerSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    TThreadPoolServer events =
        new TThreadPoolServer(
            new TThreadPoolServer.Args(socket)
                .processor(new RemoteInterpreterEventService.Processor<>(handler(registered))));
    Thread thread = new Thread(events::serve, "ereignisse");
    thread.setDaemon(true);
    thread.start();
    int eventPort = socket.getServerSocket().getLocalPort();
    Process process = fork(plugin, protokoll, eventPort, jvm);
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    RegisterInfo info = registered.poll(60, TimeUnit.SECONDS);
    if (info == null) {
      throw new IllegalStateException("Not registered: " + Files.readString(protokoll));
    }
    return new Fernprozess(events, process, info.getPort());
  }

  /** Answers what the process asks with nothing, and keeps where it listens. */
  private static RemoteInterpreterEventService.Iface handler(
      BlockingQueue<RegisterInfo> registered) {
    return (RemoteInterpreterEventService.Iface)
        Proxy.newProxyInstance(
            Fernprozess.class.getClassLoader(),
            new Class<?>[] {RemoteInterpreterEventService.Iface.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("registerInterpreterProcess")) {
                registered.add((RegisterInfo) arguments[0]);
              }
              return method.getReturnType() == List.class ? List.of() : null;
            });
  }

  private static Process fork(Path plugin, Path protokoll, int eventPort, String... jvm)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
    command.add("--add-opens=java.base/java.nio=ALL-UNNAMED");
    command.addAll(Arrays.asList(jvm));
    command.addAll(List.of("-cp", classPath(plugin), RemoteInterpreterServer.class.getName()));
    command.addAll(List.of("127.0.0.1", String.valueOf(eventPort), GRUPPE, ":"));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(protokoll.toFile())
        .start();
  }

  /** The plugin folder, and of the test's class path only what a Zeppelin brings itself. */
  private static String classPath(Path plugin) throws IOException {
    List<String> own = new ArrayList<>();
    try (Stream<Path> files = Files.list(plugin)) {
      files.map(f -> String.valueOf(f.getFileName())).forEach(own::add);
    }
    List<String> path = new ArrayList<>(List.of(plugin + "/*"));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path file = Path.of(entry);
      if (entry.endsWith(".jar") && !own.contains(String.valueOf(file.getFileName()))) {
        path.add(entry);
      }
    }
    return String.join(File.pathSeparator, path);
  }

  /** A connection of its own; calls of one connection wait for each other. */
  RemoteInterpreterService.Client connect() throws TException {
    TSocket socket = new TSocket("127.0.0.1", port);
    socket.open();
    return new RemoteInterpreterService.Client(new TBinaryProtocol(socket));
  }

  /** Makes the three interpreters of a session, as a server does. */
  static void create(
      RemoteInterpreterService.Client client, String sitzung, Map<String, String> einstellungen)
      throws TException {
    for (String name : List.of("Sql", "Indikator", "Tablesaw")) {
      client.createInterpreter(
          GRUPPE, sitzung, className(name), new HashMap<>(einstellungen), "anonymous");
      client.open(sitzung, className(name));
    }
  }

  static String className(String sprache) {
    return PAKET + sprache + "Interpreter";
  }

  static RemoteInterpreterContext context(
      String notiz, String absatz, Map<String, String> optionen, Map<String, Object> parameter) {
    GUI gui = new GUI();
    gui.setParams(new HashMap<>(parameter));
    return new RemoteInterpreterContext(
        notiz,
        "Notiz " + notiz,
        absatz,
        "sozialraum",
        "",
        "",
        new AuthenticationInfo("anonymous").toJson(),
        "{}",
        gui.toJson(),
        new GUI().toJson(),
        new HashMap<>(optionen));
  }

  @Override
  public void close() {
    ereignisse.stop();
    prozess.destroyForcibly();
  }
}
