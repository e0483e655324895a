package de.lebenslagen.notebook.einbau;

import de.lebenslagen.warehouse.model.Abbruch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An Apache Zeppelin as it lies on this machine.
 *
 * @param ordner its own folder, without links
 * @param version of its server, "0.11.2"
 */
public record Zeppelin(Path ordner, String version) {

  private static final Pattern JAR =
      Pattern.compile(
          "zeppelin-(?:server|zengine|interpreter-shaded)-(\\d+\\.\\d+(?:\\.\\d+)*).*\\.jar");

  /** What Zeppelin's shell scripts leave as it is: they quote their paths only here and there. */
  private static final Pattern PFAD = Pattern.compile("[\\p{L}\\p{N}/._+@-]+");

  private static final List<String> MUSS =
      List.of("bin/zeppelin.sh", "bin/interpreter.sh", "interpreter");
  private static final int ERSTE_NEBENVERSION = 10;
  private static final String ABHILFE =
      "Bitte den Ordner nennen, der beim Auspacken von zeppelin-….tgz entstanden ist: in ihm liegen"
          + " bin, conf, interpreter und lib.";

  /**
   * @throws Abbruch EINGABE where there is none, an unusable or a too old one
   */
  public static Zeppelin of(Path genannt) {
    if (!Files.isDirectory(genannt)) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          Files.exists(genannt)
              ? genannt + " ist kein Ordner, sondern eine Datei."
              : "Den Ordner " + genannt + " gibt es nicht.",
          ABHILFE);
    }
    Path ordner = real(genannt);
    MUSS.stream()
        .filter(m -> !Files.exists(ordner.resolve(m)))
        .findFirst()
        .ifPresent(m -> refuse(ordner, m + " fehlt"));
    String version =
        findVersion(ordner)
            .orElseThrow(() -> noZeppelin(ordner, "lib/zeppelin-server-….jar fehlt"));
    requireUsable(ordner, version);
    return new Zeppelin(ordner, version);
  }

  private static Path real(Path genannt) {
    try {
      return genannt.toRealPath();
    } catch (IOException e) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE, "Den Ordner " + genannt + " gibt es nicht.", ABHILFE, e);
    }
  }

  private static void refuse(Path ordner, String grund) {
    Path above = ordner.getParent();
    boolean isInside = above != null && MUSS.stream().allMatch(m -> Files.exists(above.resolve(m)));
    throw isInside
        ? new Abbruch(
            Abbruch.Kategorie.EINGABE,
            ordner + " ist ein Ordner in einem Zeppelin, nicht das Zeppelin.",
            "Bitte " + above + " nennen.")
        : noZeppelin(ordner, grund);
  }

  private static Abbruch noZeppelin(Path ordner, String grund) {
    return new Abbruch(
        Abbruch.Kategorie.EINGABE, ordner + " ist kein Zeppelin: " + grund + ".", ABHILFE);
  }

  private static void requireUsable(Path ordner, String version) {
    if (!PFAD.matcher(ordner.toString()).matches()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Im Pfad "
              + ordner
              + " sind Leer- oder Sonderzeichen; damit kommen die Startskripte von"
              + " Zeppelin nicht zurecht.",
          "Bitte das Zeppelin in einen Ordner wie /opt/zeppelin legen.");
    }
    String[] parts = version.split("\\.");
    if (Integer.parseInt(parts[0]) == 0 && Integer.parseInt(parts[1]) < ERSTE_NEBENVERSION) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "In " + ordner + " liegt Zeppelin " + version + "; gebraucht wird 0.10 oder neuer.",
          "Bitte ein neueres von https://zeppelin.apache.org/download.html auspacken.");
    }
  }

  private static Optional<String> findVersion(Path ordner) {
    for (String folder : List.of("lib", "interpreter", ".", "lib/interpreter")) {
      Optional<String> found = findVersionIn(ordner.resolve(folder));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> findVersionIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "zeppelin-*.jar")) {
      for (Path jar : jars) {
        Matcher m = JAR.matcher(String.valueOf(jar.getFileName()));
        if (m.matches()) {
          return Optional.of(m.group(1));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The named one; else that of {@code ZEPPELIN_HOME}; else the newest at the usual places.
   *
   * @throws Abbruch EINGABE where there is none
   */
  public static Zeppelin find(Optional<Path> genannt, Map<String, String> variablen) {
    if (genannt.isPresent()) {
      return of(genannt.get());
    }
    String home = variablen.getOrDefault("ZEPPELIN_HOME", "");
    if (!home.isBlank()) {
      return of(Path.of(home));
    }
    return listUebliche(variablen).stream()
        .max(Comparator.comparing(z -> Runtime.Version.parse(trim(z.version()))))
        .orElseThrow(
            () ->
                new Abbruch(
                    Abbruch.Kategorie.EINGABE,
                    "Ein Zeppelin wurde nicht gefunden: weder nennt es --zeppelin oder ZEPPELIN_HOME,"
                        + " noch liegt eines in /opt, /usr/local, /usr/share oder Ihrem eigenen Ordner.",
                    "Bitte --zeppelin ORDNER nennen. Zeppelin gibt es auf"
                        + " https://zeppelin.apache.org/download.html; die Notizen laufen auch ohne:"
                        + " \"lebenslagen notizbuch fuehre-aus\"."));
  }

  /** {@code Runtime.Version} takes no zeros at the end. */
  private static String trim(String version) {
    return "1." + version.replaceAll("(\\.0)+$", "").replaceAll("^$", "0");
  }

  private static List<Zeppelin> listUebliche(Map<String, String> variablen) {
    List<Path> places = new ArrayList<>();
    Stream.of("/opt", "/usr/local", "/usr/share", variablen.getOrDefault("HOME", ""))
        .filter(p -> !p.isBlank())
        .forEach(p -> places.addAll(listZeppelin(Path.of(p))));
    places.add(Path.of("/opt/homebrew/opt/apache-zeppelin/libexec"));
    places.add(Path.of("/usr/local/opt/apache-zeppelin/libexec"));
    return places.stream().flatMap(p -> findUsable(p).stream()).toList();
  }

  private static List<Path> listZeppelin(Path folder) {
    List<Path> result = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*zeppelin*")) {
        found.forEach(result::add);
      } catch (IOException e) {
        return result; // what can't be read holds no Zeppelin for this user
      }
    }
    return result;
  }

  private static Optional<Zeppelin> findUsable(Path folder) {
    try {
      return Files.isDirectory(folder) ? Optional.of(of(folder)) : Optional.empty();
    } catch (Abbruch e) {
      return Optional.empty();
    }
  }

  /** Where our interpreter lies, or will lie. */
  public Path interpreter() {
    return ordner.resolve("interpreter").resolve(Einbau.NAME);
  }

  /** Where it keeps its settings. */
  Path einstellungen(Map<String, String> variablen) {
    String conf = variablen.getOrDefault("ZEPPELIN_CONF_DIR", "");
    return conf.isBlank() ? ordner.resolve("conf") : Path.of(conf);
  }

  /** The process of its server, where one was started as a service and lives. */
  Optional<Long> findProzess() {
    Path run = ordner.resolve("run");
    if (!Files.isDirectory(run)) {
      return Optional.empty();
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(run, "zeppelin-*.pid")) {
      for (Path file : files) {
        String text = Files.readString(file).strip();
        if (text.matches("[0-9]{1,9}")
            && ProcessHandle.of(Long.parseLong(text)).filter(ProcessHandle::isAlive).isPresent()) {
          return Optional.of(Long.valueOf(text));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
