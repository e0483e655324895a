package de.lebenslagen.notebook.einbau;

import de.lebenslagen.notebook.zugriff.Einstellungen.Javaschalter;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Dateifehler;
import de.lebenslagen.warehouse.model.Pruefsumme;
import de.lebenslagen.warehouse.query.Entpacker;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Our interpreter in a Zeppelin: its jars and settings in {@code interpreter/sozialraum}. It is
 * written aside, tried there by Zeppelin's own script and protocol, and only then moved to its
 * place; where anything fails, the Zeppelin stays as it was.
 */
public final class Einbau {

  /** Folder and group of the interpreter. */
  public static final String NAME = "sozialraum";

  private static final String NEU = ".lebenslagen-neu";
  private static final String ALT = ".lebenslagen-alt";
  private static final String SPERRE = ".lebenslagen.sperre";
  private static final String MARKE = "lebenslagen.einbau";
  private static final String EINSTELLUNG = "interpreter-setting.json";
  private static final String DUCKDB = "duckdb_jdbc-";
  private static final String EIGENES = "notebook-zeppelin-";

  private final Zeppelin zeppelin;
  private final Map<String, String> variablen;

  public Einbau(Zeppelin zeppelin, Map<String, String> variablen) {
    this.zeppelin = zeppelin;
    this.variablen = variablen;
  }

  /** What was done. */
  public enum Tat {
    EINGEBAUT,
    ERNEUERT,
    UNVERAENDERT
  }

  /**
   * What was done and what came of trying it.
   *
   * @param einstellungen whether settings that the Zeppelin keeps were changed
   */
  public record Bericht(Tat tat, boolean einstellungen, Einbauprobe probe) {}

  /** Whether our interpreter lies in this Zeppelin. */
  public boolean isEingebaut() {
    return Files.isRegularFile(zeppelin.interpreter().resolve(MARKE));
  }

  /**
   * Puts it in, or brings it up to date.
   *
   * @throws Abbruch EINGABE where the Zeppelin runs or something else lies in our place, SYSTEM
   *     where files can't be written or the interpreter does not run there
   */
  public Bericht install(Einbauwunsch wunsch) {
    requireReady();
    try (FileChannel channel = openLock();
        FileLock lock = channel.lock()) {
      return install(wunsch, lock);
    } catch (IOException e) {
      throw Dateifehler.explain("Der Einbau ist gescheitert", zeppelin.ordner(), e);
    }
  }

  private FileChannel openLock() throws IOException {
    return FileChannel.open(
        zeppelin.ordner().resolve(SPERRE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /** The lock is held while this runs: two installations at once would share the folder aside. */
  private Bericht install(Einbauwunsch wunsch, FileLock lock) throws IOException {
    Path ziel = zeppelin.interpreter();
    Path neu = aside(NEU);
    Tat tat = Files.exists(ziel) ? Tat.ERNEUERT : Tat.EINGEBAUT;
    Ordnertausch.delete(neu);
    try {
      String summe = stage(wunsch, neu);
      boolean same = tat == Tat.ERNEUERT && readMarke(ziel).equals(Optional.of(summe));
      Einbauprobe probe = Einbauprobe.run(zeppelin, same ? ziel : neu, wunsch);
      if (!same && lock.isValid()) {
        Ordnertausch.replace(ziel, neu, aside(ALT));
      }
      boolean changed =
          Interpreterdatei.update(interpreterJson(), werte(wunsch), wunsch.prozesse().modus());
      return new Bericht(same ? Tat.UNVERAENDERT : tat, changed, probe);
    } finally {
      Ordnertausch.delete(neu);
    }
  }

  /**
   * Beside the folder that Zeppelin looks through, so that it never takes it for an interpreter.
   */
  private Path aside(String name) {
    return zeppelin.ordner().resolve(name);
  }

  private Path interpreterJson() {
    return zeppelin.einstellungen(variablen).resolve("interpreter.json");
  }

  /** Writes all files into a folder, and what they are into its mark. */
  private String stage(Einbauwunsch wunsch, Path neu) throws IOException {
    Files.createDirectories(neu);
    MessageDigest digest = Pruefsumme.start();
    for (Path jar : listJars(wunsch.plugin())) {
      String name = String.valueOf(jar.getFileName());
      digest.update(name.getBytes(StandardCharsets.UTF_8));
      try (InputStream in = Files.newInputStream(jar)) {
        byte[] part = new byte[1 << 16];
        for (int n = in.read(part); n >= 0; n = in.read(part)) {
          digest.update(part, 0, n);
        }
      }
      Path own = name.startsWith(DUCKDB) ? Entpacker.unpack(jar, neu) : jar;
      if (!own.startsWith(neu)) {
        Files.copy(jar, neu.resolve(name));
      }
    }
    byte[] einstellung =
        Interpreterdatei.fill(
            readShipped(wunsch.plugin()), werte(wunsch), wunsch.prozesse().modus());
    Files.write(neu.resolve(EINSTELLUNG), einstellung);
    digest.update(einstellung);
    String summe = Pruefsumme.finish(digest);
    Files.writeString(neu.resolve(MARKE), summe + "\n");
    return summe;
  }

  private static List<Path> listJars(Path ordner) {
    if (!Files.isDirectory(ordner)) {
      throw new Abbruch(
          Abbruch.Kategorie.SYSTEM,
          "Der Interpreter ist nicht gebaut: " + ordner + " fehlt.",
          "Bitte \"lebenslagen notizbuch installiere\" über das Startskript aufrufen, das ihn baut.");
    }
    try (Stream<Path> files = Files.list(ordner)) {
      return files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] readShipped(Path plugin) throws IOException {
    for (Path jar : listJars(plugin)) {
      if (String.valueOf(jar.getFileName()).startsWith(EIGENES)) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
          ZipEntry entry = zip.getEntry(EINSTELLUNG);
          if (entry != null) {
            return zip.getInputStream(entry).readAllBytes();
          }
        }
      }
    }
    throw new IllegalStateException("No " + EINSTELLUNG + " in " + plugin);
  }

  /** The settings that an installation decides; all others stay what an operator made of them. */
  private static Map<String, String> werte(Einbauwunsch wunsch) {
    Map<String, String> werte = new LinkedHashMap<>();
    werte.put("sozialraum.arbeitsbereich", wunsch.arbeitsbereich().toString());
    wunsch.zweck().ifPresent(z -> werte.put("sozialraum.zweck", z));
    wunsch.datenstand().ifPresent(d -> werte.put("sozialraum.datenstand", d));
    werte.put("sozialraum.java", wunsch.java() == Javaschalter.AN ? "an" : "aus");
    werte.put("JAVA_HOME", wunsch.jdk().toString());
    return werte;
  }

  private static Optional<String> readMarke(Path ordner) throws IOException {
    Path marke = ordner.resolve(MARKE);
    return Files.isRegularFile(marke)
        ? Optional.of(Files.readString(marke).strip())
        : Optional.empty();
  }

  /**
   * Takes the interpreter and its settings out again.
   *
   * @return whether there was one
   */
  public boolean remove() {
    requireReady();
    boolean was = isEingebaut();
    try {
      Ordnertausch.delete(aside(NEU));
      Ordnertausch.delete(aside(ALT));
      Ordnertausch.delete(zeppelin.interpreter());
      Interpreterdatei.remove(interpreterJson());
      Files.deleteIfExists(aside(SPERRE));
      return was;
    } catch (IOException e) {
      throw Dateifehler.explain("Der Interpreter lässt sich nicht entfernen", zeppelin.ordner(), e);
    }
  }

  /**
   * Changes nothing.
   *
   * @throws Abbruch EINGABE where the Zeppelin runs or something else lies in our place
   */
  public void requireReady() {
    requireStopped();
    requireOwn();
  }

  /** A running Zeppelin would write its old settings over ours. */
  private void requireStopped() {
    zeppelin
        .findProzess()
        .ifPresent(
            p -> {
              throw new Abbruch(
                  Abbruch.Kategorie.EINGABE,
                  "Das Zeppelin in " + zeppelin.ordner() + " läuft (Prozess " + p + ").",
                  "Bitte erst anhalten: " + zeppelin.ordner() + "/bin/zeppelin-daemon.sh stop");
            });
  }

  private void requireOwn() {
    Path ziel = zeppelin.interpreter();
    if (Files.isSymbolicLink(ziel)) {
      throw inTheWay(ziel, "ist eine Verknüpfung");
    }
    if (Files.exists(ziel, LinkOption.NOFOLLOW_LINKS) && !isEingebaut() && !isOfOurs(ziel)) {
      throw inTheWay(ziel, "stammt nicht von diesem Programm");
    }
  }

  /** Put in by hand, as the handbook said before there was a command for it. */
  private static boolean isOfOurs(Path ziel) {
    return Files.isDirectory(ziel)
        && listJars(ziel).stream()
            .anyMatch(j -> String.valueOf(j.getFileName()).startsWith(EIGENES));
  }

  private static Abbruch inTheWay(Path ziel, String grund) {
    return new Abbruch(
        Abbruch.Kategorie.EINGABE,
        ziel + " " + grund + "; überschrieben wird das nicht.",
        "Bitte ansehen und, wenn es niemand braucht, wegräumen.");
  }
}
