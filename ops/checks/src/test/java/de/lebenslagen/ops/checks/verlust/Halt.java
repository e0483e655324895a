package de.lebenslagen.ops.checks.verlust;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A run that stands still at a place in the program until it is killed or goes on. It is held as a
 * debugger does it, so that the place is met exactly, however slow or busy the machine is. Only the
 * thread that came there stands; the others, with the sign of life among them, go on.
 */
final class Halt implements AutoCloseable {

  private static final Duration LAENGSTENS = Duration.ofMinutes(5);

  private final Lauf lauf;
  private final VirtualMachine vm;

  private Halt(Lauf lauf, VirtualMachine vm) {
    this.lauf = lauf;
    this.vm = vm;
  }

  /** Starts a program in a folder; returns when it has come to the place. */
  static Halt at(Stelle stelle, Path ordner, List<String> befehl) throws Exception {
    ListeningConnector connector = getConnector();
    Map<String, Connector.Argument> arguments = connector.defaultArguments();
    arguments.get("localAddress").setValue("127.0.0.1");
    arguments.get("timeout").setValue(String.valueOf(LAENGSTENS.toMillis()));
    String adresse = connector.startListening(arguments);
    Lauf lauf = Lauf.start(ordner, withDebugger(befehl, adresse));
    try {
      Halt halt = new Halt(lauf, accept(connector, arguments));
      halt.await(stelle);
      return halt;
    } catch (Exception | AssertionError e) {
      lauf.close();
      throw e;
    }
  }

  private static ListeningConnector getConnector() {
    return Bootstrap.virtualMachineManager().listeningConnectors().stream()
        .filter(c -> c.transport().name().equals("dt_socket"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> withDebugger(List<String> befehl, String adresse) {
    List<String> result = new ArrayList<>(befehl);
    result.add(1, "-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,address=" + adresse);
    return result;
  }

  private static VirtualMachine accept(
      ListeningConnector connector, Map<String, Connector.Argument> arguments)
      throws IOException, IllegalConnectorArgumentsException {
    try {
      return connector.accept(arguments);
    } finally {
      connector.stopListening(arguments);
    }
  }

  private void await(Stelle stelle) throws InterruptedException {
    ClassPrepareRequest request = vm.eventRequestManager().createClassPrepareRequest();
    request.addClassFilter(stelle.klasse());
    request.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
    request.enable();
    vm.resume();
    assertThat(isReached(stelle)).as("%s was never entered: %s", stelle, lauf).isTrue();
  }

  private boolean isReached(Stelle stelle) throws InterruptedException {
    try {
      while (true) {
        EventSet events = vm.eventQueue().remove(LAENGSTENS.toMillis());
        if (events == null) {
          return false;
        }
        for (Event event : events) {
          if (event instanceof BreakpointEvent) {
            return true;
          } else if (event instanceof ClassPrepareEvent prepared) {
            breakAt(prepared.referenceType(), stelle.methode());
          }
        }
        events.resume();
      }
    } catch (VMDisconnectedException e) {
      lauf.await(); // it has ended before
      return false;
    }
  }

  private void breakAt(ReferenceType klasse, String methode) {
    for (Method method : klasse.methodsByName(methode)) {
      EventRequest request = vm.eventRequestManager().createBreakpointRequest(method.location());
      request.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
      request.enable();
    }
  }

  long pid() {
    return lauf.pid();
  }

  /** SIGKILL. */
  Lauf kill() throws InterruptedException {
    return lauf.kill();
  }

  /** Lets it go on. */
  Lauf resume() {
    vm.dispose();
    return lauf;
  }

  @Override
  public void close() {
    lauf.close();
  }
}
