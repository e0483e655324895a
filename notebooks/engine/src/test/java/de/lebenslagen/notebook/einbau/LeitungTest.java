package de.lebenslagen.notebook.einbau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeitungTest {

  @TempDir Path ordner;

  private static int findPort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  @Test
  void bytesArriveBothWaysAndTheEndToo() throws Exception {
    byte[] sent = new byte[3_000_000];
    new Random(7).nextBytes(sent);
    int port = findPort();
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Leitung innen = Leitung.fromSocket(ordner.resolve("s"), server.getLocalPort());
        Leitung aussen = Leitung.fromPort(port, ordner.resolve("s"))) {
      Thread echo = new Thread(() -> echo(server));
      echo.start();
      try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
        Thread writer = new Thread(() -> write(client, sent));
        writer.start();
        assertThat(client.getInputStream().readAllBytes()).isEqualTo(sent);
        writer.join();
      }
      echo.join();
      assertThat(innen).isNotSameAs(aussen);
    }
  }

  private static void echo(ServerSocket server) {
    try (Socket one = server.accept()) {
      one.getInputStream().transferTo(one.getOutputStream());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void write(Socket client, byte[] sent) {
    try {
      client.getOutputStream().write(sent);
      client.shutdownOutput();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void connectionEndsWhereNobodyListens() throws IOException {
    int port = findPort();
    try (Leitung aussen = Leitung.fromPort(port, ordner.resolve("niemand"));
        Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
      assertThat(client.getInputStream().read()).isEqualTo(-1);
      assertThatThrownBy(() -> Leitung.fromPort(port, ordner.resolve("x")))
          .isInstanceOf(BindException.class);
      assertThat(aussen).isNotNull();
    }
  }
}
