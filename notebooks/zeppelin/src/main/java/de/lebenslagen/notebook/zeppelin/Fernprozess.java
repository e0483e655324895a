package de.lebenslagen.notebook.zeppelin;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.server.TThreadPoolServer;
import org.apache.thrift.transport.TServerSocket;
import org.apache.thrift.transport.TSocket;
import org.apache.zeppelin.display.GUI;
import org.apache.zeppelin.interpreter.thrift.RegisterInfo;
import org.apache.zeppelin.interpreter.thrift.RemoteInterpreterContext;
import org.apache.zeppelin.interpreter.thrift.RemoteInterpreterEventService;
import org.apache.zeppelin.interpreter.thrift.RemoteInterpreterService;
import org.apache.zeppelin.user.AuthenticationInfo;
import org.jspecify.annotations.Nullable;

/**
 * A forked interpreter process and the server's side of its protocol, so that it can be asked
 * without a server.
 */
final class Fernprozess implements AutoCloseable {

  /** Under which name the process runs. */
  static final String GRUPPE = "sozialraum-probe";

  private static final int GEDULD_SEKUNDEN = 90;
  private static final String PAKET = "de.lebenslagen.notebook.zeppelin.";

  private final TThreadPoolServer ereignisse;
  private final Process prozess;
  private final int port;

  private Fernprozess(TThreadPoolServer ereignisse, Process prozess, int port) {
    this.ereignisse = ereignisse;
    this.prozess = prozess;
    this.port = port;
  }

  /**
   * Forks one and waits until it has told where it listens.
   *
   * @param befehl the command, given the port at which we listen
   * @param protokoll takes what the process says
   * @throws IllegalStateException where it does not come up
   */
  static Fernprozess start(IntFunction<ProcessBuilder> befehl, Path protokoll)
      throws IOException, TException, InterruptedException {
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
    Process process =
        befehl
            .apply(eventPort)
            .redirectErrorStream(true)
            .redirectOutput(protokoll.toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    RegisterInfo info = await(registered, process);
    if (info == null) {
      process.destroyForcibly();
      throw new IllegalStateException("The interpreter process did not come up; see its log.");
    }
    return new Fernprozess(events, process, info.getPort());
  }

  private static @Nullable RegisterInfo await(
      BlockingQueue<RegisterInfo> registered, Process process) throws InterruptedException {
    for (int i = 0; i < GEDULD_SEKUNDEN && process.isAlive(); i++) {
      RegisterInfo info = registered.poll(1, TimeUnit.SECONDS);
      if (info != null) {
        return info;
      }
    }
    return registered.poll();
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

  /** Waits a while for the process to end by itself. */
  void await() throws InterruptedException {
    prozess.waitFor(10, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    ereignisse.stop();
    prozess.destroyForcibly();
  }
}
