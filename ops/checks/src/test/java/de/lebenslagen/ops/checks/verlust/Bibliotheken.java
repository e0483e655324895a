package de.lebenslagen.ops.checks.verlust;

import de.lebenslagen.warehouse.query.Entpacker;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sqlite.util.LibraryLoaderUtil;

/** The native libraries, taken out of their jars once, as the launcher does after a build. */
final class Bibliotheken {

  private Bibliotheken() {}

  /** The folder of the libraries inside the shared one. */
  static Path in(Path gemeinsam) {
    return gemeinsam.resolve("bibliotheken");
  }

  /** The same jars, but DuckDB's without the library that lies beside it. */
  static List<Path> unpacked(List<Path> jars, Path gemeinsam) {
    return jars.stream().map(jar -> unpacked(jar, gemeinsam)).toList();
  }

  private static synchronized Path unpacked(Path jar, Path gemeinsam) {
    if (!jar.getFileName().toString().startsWith("duckdb_jdbc-")) {
      return jar;
    }
    try {
      return Entpacker.unpack(jar, in(gemeinsam));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts SQLite's library into the folder. */
  static void unpackSqlite(Path gemeinsam) throws IOException {
    String name = LibraryLoaderUtil.getNativeLibName();
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    try (InputStream in = LibraryLoaderUtil.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("SQLite has no library for this machine: " + resource);
      }
      Files.copy(in, in(gemeinsam).resolve(name));
    }
  }
}
