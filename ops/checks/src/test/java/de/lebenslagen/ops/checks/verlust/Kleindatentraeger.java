package de.lebenslagen.ops.checks.verlust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A small disk in memory (tmpfs), which can be filled up to a wanted rest. */
final class Kleindatentraeger implements AutoCloseable {

  private static final int BLOCK = 4096;

  private final Path ordner;

  private Kleindatentraeger(Path ordner) {
    this.ordner = ordner;
  }

  static Kleindatentraeger mount(Path ordner, int groesseMb) throws IOException {
    Files.createDirectories(ordner);
    run(
        "Mounting a tmpfs needs root or CAP_SYS_ADMIN: run the tests as root, in a container with"
            + " --cap-add SYS_ADMIN",
        List.of("mount", "-t", "tmpfs", "-o", "size=" + groesseMb + "m", "tmpfs", ordner + ""));
    return new Kleindatentraeger(ordner);
  }

  private static void run(String fehlt, List<String> befehl) throws IOException {
    Process process = new ProcessBuilder(befehl).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.onExit().join().exitValue()).as("%s (%s)", fehlt, said).isZero();
  }

  Path ordner() {
    return ordner;
  }

  /** Leaves nothing free, also while others write. */
  void fillUp() throws IOException {
    Path ballast = ordner.resolve("ballast");
    Files.deleteIfExists(ballast);
    try (FileChannel channel =
        FileChannel.open(ballast, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      for (int written = 1; written > 0; ) {
        written = writeBlock(channel);
      }
    }
  }

  /** Returns 0 when the disk is full. */
  private static int writeBlock(FileChannel channel) {
    try {
      return channel.write(ByteBuffer.allocate(BLOCK));
    } catch (IOException e) {
      return 0;
    }
  }

  /** Leaves about so many kilobytes free. */
  void fill(int freiKb) throws IOException {
    Path ballast = ordner.resolve("ballast");
    Files.deleteIfExists(ballast);
    long bytes = Files.getFileStore(ordner).getUsableSpace() - freiKb * 1024L;
    try (OutputStream out = Files.newOutputStream(ballast)) {
      byte[] block = new byte[BLOCK];
      for (long i = 0; i < bytes / BLOCK; i++) {
        out.write(block);
      }
    }
  }

  void makeRoom() throws IOException {
    Files.delete(ordner.resolve("ballast"));
  }

  @Override
  public void close() throws IOException {
    run("The tmpfs is still in use", List.of("umount", ordner.toString()));
  }
}
