package de.lebenslagen.warehouse.model;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says what a failure of the file system means and what to do about it. */
public final class Dateifehler {

  /**
   * Below this no block of ours fits: the disk counts as full whatever language it complains in.
   */
  private static final long KEIN_PLATZ_BYTES = 4096;

  private static final List<String> VOLL =
      List.of(
          "no space left",
          "not enough space",
          "quota exceeded",
          "kein speicherplatz",
          "kein platz",
          "nicht genug speicherplatz",
          "nicht genügend speicherplatz");

  private static final List<String> SCHREIBGESCHUETZT =
      List.of("read-only file system", "nur lesbar", "write protected", "schreibgeschützt");

  private static final List<String> VERBOTEN =
      List.of(
          "permission denied", "operation not permitted", "access is denied", "keine berechtigung");

  private Dateifehler() {}

  /**
   * @param was what could not be done, German, without the final stop
   */
  public static Abbruch explain(String was, Path pfad, IOException cause) {
    return explain(was, pfad, art(pfad, cause), cause);
  }

  private static Abbruch explain(String was, Path pfad, Art art, Throwable cause) {
    return new Abbruch(
        Abbruch.Kategorie.SYSTEM, was + ": " + pfad + ". " + art.grund, art.abhilfe, cause);
  }

  /**
   * Finds a failure of the file system in what a library threw: among the causes, or, where the
   * library only quotes the system, in their messages. Empty where there is none.
   *
   * @param was what could not be done, German, without the final stop
   */
  public static Optional<Abbruch> find(String was, Path pfad, Throwable failure) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable t = failure; t != null && !causes.contains(t); t = t.getCause()) {
      causes.add(t);
    }
    return causes.stream()
        .flatMap(t -> quoted(Optional.ofNullable(t.getMessage()).orElse("")).stream())
        .findFirst()
        .or(
            () ->
                causes.stream()
                    .filter(IOException.class::isInstance)
                    .findFirst()
                    .map(e -> art(pfad, (IOException) e)))
        .map(art -> explain(was, pfad, art, failure));
  }

  private enum Art {
    VOLL(
        "Der Datenträger ist voll.",
        "Geben Sie Speicherplatz frei und wiederholen Sie den Befehl."),
    SCHREIBGESCHUETZT(
        "Der Datenträger ist schreibgeschützt.",
        "Heben Sie den Schreibschutz auf oder wählen Sie einen anderen Ordner."),
    VERBOTEN(
        "Diesem Benutzer fehlt das Recht dazu.",
        "Geben Sie dem Benutzer Schreibrecht auf den Ordner, oder lassen Sie den Befehl von"
            + " jemandem ausführen, der es hat."),
    FEHLT(
        "Die Datei oder ihr Ordner fehlt.", "Prüfen Sie den Pfad und wiederholen Sie den Befehl."),
    SONST(
        "Das Dateisystem meldet einen Fehler.",
        "Prüfen Sie den Datenträger oder die Verbindung zum Netzlaufwerk und wiederholen Sie den"
            + " Befehl.");

    private final String grund;
    private final String abhilfe;

    Art(String grund, String abhilfe) {
      this.grund = grund;
      this.abhilfe = abhilfe;
    }
  }

  private static Art art(Path pfad, IOException cause) {
    Optional<Art> quoted = quoted(reason(cause));
    if (quoted.isPresent()) {
      return quoted.get();
    }
    if (cause instanceof AccessDeniedException) {
      return Art.VERBOTEN;
    }
    if (cause instanceof NoSuchFileException) {
      return Art.FEHLT;
    }
    return isVoll(pfad) ? Art.VOLL : Art.SONST;
  }

  private static Optional<Art> quoted(String message) {
    String text = message.toLowerCase(Locale.ROOT);
    if (VOLL.stream().anyMatch(text::contains)) {
      return Optional.of(Art.VOLL);
    }
    if (SCHREIBGESCHUETZT.stream().anyMatch(text::contains)) {
      return Optional.of(Art.SCHREIBGESCHUETZT);
    }
    return VERBOTEN.stream().anyMatch(text::contains)
        ? Optional.of(Art.VERBOTEN)
        : Optional.empty();
  }

  private static String reason(IOException cause) {
    String reason = cause instanceof FileSystemException e ? e.getReason() : cause.getMessage();
    return Optional.ofNullable(reason).orElse("");
  }

  private static boolean isVoll(Path pfad) {
    for (Path p = pfad.toAbsolutePath(); p != null; p = p.getParent()) {
      try {
        return Files.getFileStore(p).getUsableSpace() < KEIN_PLATZ_BYTES;
      } catch (IOException e) {
        continue;
      }
    }
    return false;
  }
}
