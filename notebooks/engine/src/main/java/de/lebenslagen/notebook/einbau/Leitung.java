package de.lebenslagen.notebook.einbau;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/**
 * Hands connections on, byte by byte. Two of them, joined by a socket in the file system, lead into
 * a network of its own: the file belongs to one user, and there is no other way in.
 */
final class Leitung implements AutoCloseable {

  private static final int STUECK_BYTES = 1 << 16;

  private final ServerSocketChannel eingang;
  private final SocketAddress ausgang;

  private Leitung(ServerSocketChannel eingang, SocketAddress ausgang) {
    this.eingang = eingang;
    this.ausgang = ausgang;
    start(this::accept, "leitung");
  }

  /** From a port of this machine, which only this machine can reach, to a socket file. */
  static Leitung fromPort(int port, Path socket) throws IOException {
    ServerSocketChannel server = ServerSocketChannel.open();
    try {
      server.bind(loopback(port));
    } catch (IOException e) {
      server.close();
      throw e;
    }
    return new Leitung(server, UnixDomainSocketAddress.of(socket));
  }

  /** From a socket file to a port of this machine. */
  static Leitung fromSocket(Path socket, int port) throws IOException {
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      server.bind(UnixDomainSocketAddress.of(socket));
    } catch (IOException e) {
      server.close();
      throw e;
    }
    return new Leitung(server, loopback(port));
  }

  static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  private static void start(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (eingang.isOpen()) {
      try {
        SocketChannel one = eingang.accept();
        start(() -> join(one), "leitung-verbindung");
      } catch (AsynchronousCloseException e) {
        return;
      } catch (IOException e) {
        if (!eingang.isOpen()) {
          return;
        }
      }
    }
  }

  private void join(SocketChannel one) {
    try (one;
        SocketChannel other = SocketChannel.open(ausgang)) {
      Thread back = new Thread(() -> pump(other, one), "leitung-zurueck");
      back.setDaemon(true);
      back.start();
      pump(one, other);
      back.join();
    } catch (IOException e) {
      return; // the other end is not there (yet): the caller sees a closed connection
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pump(SocketChannel from, SocketChannel to) {
    ByteBuffer part = ByteBuffer.allocate(STUECK_BYTES);
    try {
      while (from.read(part) >= 0) {
        part.flip();
        while (part.hasRemaining()) {
          to.write(part);
        }
        part.clear();
      }
      to.shutdownOutput();
    } catch (IOException e) {
      close(from);
      close(to);
    }
  }

  private static void close(SocketChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      return; // it was closed by the other direction
    }
  }

  @Override
  public void close() throws IOException {
    eingang.close();
  }
}
