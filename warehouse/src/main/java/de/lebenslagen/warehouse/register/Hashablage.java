package de.lebenslagen.warehouse.register;

import de.lebenslagen.warehouse.model.Pruefsumme;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder of immutable files named by the SHA-256 of their bytes, {@code <aa>/<sha256><endung>}. A
 * file appears under its name only when all of its bytes are on the disk.
 */
final class Hashablage {

  private static final String UNFERTIG = ".unfertig";
  private static final Set<StandardOpenOption> NEU =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  private static final int PUFFER_BYTES = 1 << 16;

  private final Path ordner;
  private final Path arbeit;
  private final String endung;
  private final Clock clock;

  /**
   * @param arbeit folder for unfinished copies, on the same disk
   */
  Hashablage(Path ordner, Path arbeit, String endung, Clock clock) {
    this.ordner = ordner;
    this.arbeit = arbeit;
    this.endung = endung;
    this.clock = clock;
  }

  /** Below the folder, with {@code /} on every system. */
  String relative(String sha256) {
    Pruefsumme.require(sha256);
    return sha256.substring(0, 2) + "/" + sha256 + endung;
  }

  Path path(String sha256) {
    return ordner.resolve(relative(sha256));
  }

  /** Takes the file away from where it is. */
  String move(Path fertig) throws IOException {
    String sha256 = hash(fertig);
    if (isPresent(sha256, Files.size(fertig))) {
      Files.delete(fertig);
      return sha256;
    }
    sync(fertig);
    try {
      settle(fertig, sha256);
    } catch (AtomicMoveNotSupportedException e) {
      copy(fertig);
      Files.delete(fertig);
    }
    return sha256;
  }

  /** Leaves the file where it is; what is stored is what was read, even if it changes meanwhile. */
  String copy(Path original) throws IOException {
    Files.createDirectories(arbeit);
    Path kopie = arbeit.resolve(UUID.randomUUID() + UNFERTIG);
    try {
      String sha256 = copyAndHash(original, kopie);
      if (!isPresent(sha256, Files.size(kopie))) {
        settle(kopie, sha256);
      }
      return sha256;
    } finally {
      Files.deleteIfExists(kopie);
    }
  }

  private static String hash(Path datei) throws IOException {
    MessageDigest digest = Pruefsumme.start();
    try (InputStream in = Files.newInputStream(datei)) {
      byte[] buffer = new byte[PUFFER_BYTES];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return Pruefsumme.finish(digest);
  }

  private static String copyAndHash(Path von, Path nach) throws IOException {
    MessageDigest digest = Pruefsumme.start();
    try (InputStream in = Files.newInputStream(von);
        FileChannel channel = FileChannel.open(nach, NEU)) {
      OutputStream out = Channels.newOutputStream(channel);
      byte[] buffer = new byte[PUFFER_BYTES];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
        out.write(buffer, 0, n);
      }
      channel.force(true);
    }
    return Pruefsumme.finish(digest);
  }

  /**
   * A file that is there counts as fresh again, so that no cleaning takes it before it is named.
   */
  private boolean isPresent(String sha256, long groesseBytes) throws IOException {
    Path ziel = path(sha256);
    if (!Files.isRegularFile(ziel) || Files.size(ziel) != groesseBytes) {
      return false;
    }
    Files.setLastModifiedTime(ziel, FileTime.from(clock.instant()));
    return true;
  }

  private void settle(Path fertig, String sha256) throws IOException {
    Path ziel = path(sha256);
    Path folder = ordner.resolve(sha256.substring(0, 2));
    Files.createDirectories(folder);
    Files.setLastModifiedTime(fertig, FileTime.from(clock.instant()));
    Files.move(fertig, ziel, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Schreibschutz.set(ziel);
    syncFolder(folder);
    syncFolder(ordner);
  }

  private static void sync(Path datei) throws IOException {
    try (FileChannel channel = FileChannel.open(datei, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Makes the new name durable. Windows can't open folders and needs no such step. */
  private static void syncFolder(Path folder) throws IOException {
    if (Schreibschutz.isPosix(folder)) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /** Paths of all stored files, sorted; unfinished ones are not among them. */
  List<Path> list() throws IOException {
    if (!Files.isDirectory(ordner)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(ordner, 2)) {
      return paths.filter(this::isStored).sorted().toList();
    }
  }

  private boolean isStored(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.endsWith(endung)
        && Pruefsumme.isForm(name.substring(0, name.length() - endung.length()))
        && Files.isRegularFile(path);
  }

  String sha256(Path stored) {
    String name = String.valueOf(stored.getFileName());
    return name.substring(0, name.length() - endung.length());
  }

  static List<Path> filterOlder(List<Path> paths, Instant grenze) throws IOException {
    List<Path> older = new ArrayList<>();
    for (Path path : paths) {
      if (Files.getLastModifiedTime(path).toInstant().isBefore(grenze)) {
        older.add(path);
      }
    }
    return older;
  }
}
