package de.lebenslagen.ops.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Folders laid out as an unpacked Zeppelin 0.10.0. */
final class Probezeppelin {

  private static final Path JARS = Testordner.PROGRAMM.resolve("notebooks/probeserver/target/lib");
  private static final String SHADED = "interpreter/zeppelin-interpreter-shaded-0.10.0.jar";

  /** What Zeppelin puts into the one jar that it gives its interpreters. */
  private static final String INTERPRETER =
      "(zeppelin-(interpreter|common)|libthrift|gson-2|httpc|maven-|org.eclipse.sisu|plexus|javax"
          + "|commons-(exec|configuration2|beanutils|collections|pool2|lang3|io|text)|jcl-).*";

  private Probezeppelin() {}

  /** One that is no more than its files' names. */
  static Path createEmpty(Path ordner) {
    script(ordner.resolve("bin/zeppelin.sh"), "exit 1");
    script(ordner.resolve("bin/interpreter.sh"), "echo \"hier spricht das Skript\"; exit 1");
    Testordner.write(ordner.resolve(SHADED), "");
    Testordner.write(ordner.resolve("conf/x"), "");
    return ordner;
  }

  /** One that runs: a real server, started by scripts as short as they can be. */
  static Path create(Path ordner) {
    createEmpty(ordner);
    Testordner.write(ordner.resolve("web/index.html"), "<html><head></head><body></body></html>");
    script(
        ordner.resolve("bin/zeppelin.sh"),
        "export ZEPPELIN_WAR=\"$ZEPPELIN_HOME/web\" ZEPPELIN_ANGULAR_WAR=\"$ZEPPELIN_HOME/web\"",
        "exec \"$JAVA_HOME/bin/java\" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx300m"
            + " -cp \"$ZEPPELIN_HOME/lib/*\" org.apache.zeppelin.server.ZeppelinServer");
    script(
        ordner.resolve("bin/interpreter.sh"),
        "while getopts d:c:p:r:i:l:g:u: name; do eval \"$name='$OPTARG'\"; done",
        "exec \"$JAVA_HOME/bin/java\" $ZEPPELIN_INTP_JAVA_OPTS $ZEPPELIN_INTP_MEM -cp \"$d/*:"
            + "$ZEPPELIN_HOME/"
            + SHADED
            + "\" org.apache.zeppelin.interpreter.remote.RemoteInterpreterServer"
            + " \"$c\" \"$p\" \"$i\" \"$r\"");
    try {
      Files.createSymbolicLink(ordner.resolve("lib"), JARS);
      writeShaded(ordner.resolve(SHADED));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ordner;
  }

  private static void script(Path datei, String... zeilen) {
    Testordner.write(datei, "#!/bin/sh\n" + String.join("\n", zeilen) + "\n");
    if (!datei.toFile().setExecutable(true)) {
      throw new IllegalStateException("Not executable: " + datei);
    }
  }

  /** The real one holds its libraries; this one names them. */
  private static void writeShaded(Path datei) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    try (Stream<Path> jars = Files.list(JARS);
        OutputStream out = Files.newOutputStream(datei)) {
      manifest
          .getMainAttributes()
          .put(
              Attributes.Name.CLASS_PATH,
              jars.map(j -> String.valueOf(j.getFileName()))
                  .filter(n -> n.matches(INTERPRETER))
                  .sorted()
                  .map(n -> "../lib/" + n)
                  .collect(Collectors.joining(" ")));
      new JarOutputStream(out, manifest).close();
    }
  }
}
