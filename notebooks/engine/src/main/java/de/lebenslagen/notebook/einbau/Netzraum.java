package de.lebenslagen.notebook.einbau;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A network of its own for processes that open ports without asking who is there: in it is nothing
 * but the machine itself, so nobody outside can reach them. Linux with {@code unshare} and {@code
 * ip}; a user needs no rights for it where the system allows user namespaces.
 */
final class Netzraum {

  private static final String HERSTELLUNG = "ip link set lo up && exec \"$@\"";
  private static final List<String> VORSATZ =
      List.of("unshare", "-rn", "sh", "-c", HERSTELLUNG, "sh");
  private static final long GEDULD_SEKUNDEN = 10;

  private Netzraum() {}

  /** Whether this system lets us make one. */
  static boolean isMoeglich() {
    try {
      Process process =
          new ProcessBuilder(wrap(List.of("true")))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(GEDULD_SEKUNDEN, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return false;
      }
      return process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The command that runs a command in such a network. */
  static List<String> wrap(List<String> command) {
    List<String> result = new ArrayList<>(VORSATZ);
    result.addAll(command);
    return result;
  }
}
