package de.lebenslagen.warehouse.register;

import de.lebenslagen.warehouse.model.Abbruch;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says what a failure of the file system means and what to do about it. */
final class Dateifehler {

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
      List.of("permission denied", "not permitted", "access is denied", "keine berechtigung");

  private Dateifehler() {}

  /**
   * @param was what could not be done, German, without the final stop
   */
  static Abbruch explain(String was, Path pfad, IOException cause) {
    Art art = art(pfad, cause);
    return new Abbruch(
        Abbruch.Kategorie.SYSTEM, was + ": " + pfad + ". " + art.grund, art.abhilfe, cause);
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
    String text = reason(cause).toLowerCase(Locale.ROOT);
    if (VOLL.stream().anyMatch(text::contains)) {
      return Art.VOLL;
    }
    if (SCHREIBGESCHUETZT.stream().anyMatch(text::contains)) {
      return Art.SCHREIBGESCHUETZT;
    }
    if (cause instanceof AccessDeniedException || VERBOTEN.stream().anyMatch(text::contains)) {
      return Art.VERBOTEN;
    }
    if (cause instanceof NoSuchFileException) {
      return Art.FEHLT;
    }
    return isVoll(pfad) ? Art.VOLL : Art.SONST;
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
