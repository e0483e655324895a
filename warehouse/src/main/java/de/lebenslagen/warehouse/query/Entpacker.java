package de.lebenslagen.warehouse.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Enumeration;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Takes DuckDB's native library out of its jar, once, so that not every start unpacks 70 MB.
 *
 * <p>{@code DuckDBNative} looks in this order: a resource {@code /libduckdb_java.so_OS_ARCH} on the
 * class path, which it always copies to the temporary folder; then {@code
 * System.loadLibrary("duckdb_java")}; then a file {@code libduckdb_java.so_OS_ARCH} beside the jar
 * that holds its class. So a jar without the libraries, with the right one beside it, is loaded in
 * place. A class path that has this jar must not have the original one as well.
 *
 * <p>Uses the JDK only.
 */
public final class Entpacker {

  private static final String BIBLIOTHEK = "libduckdb_java.so_";

  private Entpacker() {}

  /**
   * Writes the jar without libraries and the library of this machine into the folder. Files that
   * are there already are kept; new ones appear in one step.
   *
   * @return the jar to put on the class path; the original one where it has no library for this
   *     machine
   */
  public static Path unpack(Path jar, Path ordner) throws IOException {
    Path slim = ordner.resolve(jar.getFileName());
    String name = libraryName();
    Path library = ordner.resolve(name);
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry entry = zip.getEntry(name);
      if (entry == null) {
        return jar;
      }
      Files.createDirectories(ordner);
      if (!Files.isRegularFile(library) || Files.size(library) != entry.getSize()) {
        try (InputStream in = zip.getInputStream(entry)) {
          replace(library, out -> in.transferTo(out));
        }
      }
      if (!Files.isRegularFile(slim)) {
        replace(slim, out -> copyWithoutLibraries(zip, out));
      }
    }
    return slim;
  }

  /** The name that {@code DuckDBNative} looks for. */
  static String libraryName() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT).strip();
    String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT).strip();
    String osName = os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "macos" : "linux";
    String archName =
        switch (arch) {
          case "x86_64", "amd64" -> "amd64";
          case "aarch64", "arm64" -> "arm64";
          default -> arch;
        };
    return BIBLIOTHEK + osName + "_" + archName;
  }

  private interface Inhalt {
    void write(OutputStream out) throws IOException;
  }

  private static void replace(Path ziel, Inhalt inhalt) throws IOException {
    // Not createTempFile: its files can be read by nobody but the user who built the program.
    Path neu = ziel.resolveSibling(ziel.getFileName() + "." + UUID.randomUUID() + ".neu");
    try {
      try (OutputStream out = Files.newOutputStream(neu, StandardOpenOption.CREATE_NEW)) {
        inhalt.write(out);
      }
      Files.move(neu, ziel, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(neu);
    }
  }

  private static void copyWithoutLibraries(ZipFile zip, OutputStream out) throws IOException {
    ZipOutputStream slim = new ZipOutputStream(out);
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      if (!entry.getName().startsWith(BIBLIOTHEK)) {
        slim.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream in = zip.getInputStream(entry)) {
          in.transferTo(slim);
        }
        slim.closeEntry();
      }
    }
    slim.finish();
  }
}
