package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.model.Abbruch;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options of commands whose values are not cleared: on the screen freely, into a file only with
 * a purpose.
 */
final class Wertausgabe {

  /** Whether the register is written to. */
  enum Zugriff {
    LESEND,
    SCHREIBEND
  }

  /** How values are written. */
  enum Form {
    TABELLE,
    CSV,
    XLSX,
    JSON,
    PARQUET,
    ARROW;

    boolean isBinaer() {
      return this == XLSX || this == PARQUET || this == ARROW;
    }

    String wort() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--als",
      paramLabel = "FORM",
      defaultValue = "tabelle",
      description = "tabelle, csv, xlsx, json, parquet oder arrow.")
  private Form form = Form.TABELLE;

  @Option(names = "--nach", paramLabel = "DATEI", description = "Wohin, statt auf den Bildschirm.")
  private @Nullable Path nach;

  @Option(names = "--intern", description = "Ungeprüfte Werte dürfen in eine Datei.")
  private boolean intern;

  @Option(
      names = "--zweck",
      paramLabel = "TEXT",
      description = "Wofür; steht im Vermerk und im Protokoll.")
  private @Nullable String zweck;

  @Option(
      names = "--deutsch",
      description = "CSV für ein deutsches Excel: Semikolon, Dezimalkomma.")
  private boolean deutsch;

  /**
   * What the options ask for, held against the rule of zone A.
   *
   * @param zweck present exactly when the values leave the screen
   */
  record Ziel(Form form, Sprache sprache, Optional<Path> nach, Optional<String> zweck) {

    Zugriff zugriff() {
      return zweck.isPresent() ? Zugriff.SCHREIBEND : Zugriff.LESEND;
    }

    /** Whether a table is drawn for reading. */
    boolean isTafel() {
      return form == Form.TABELLE && zweck.isEmpty();
    }
  }

  /** How numbers in a CSV are written. */
  enum Sprache {
    MASCHINE,
    DEUTSCH
  }

  /** Ends with an Abbruch where the options don't fit or a purpose is missing. */
  Ziel check(Umgebung umgebung) {
    Sprache sprache = deutsch ? Sprache.DEUTSCH : Sprache.MASCHINE;
    if (deutsch && form != Form.TABELLE && form != Form.CSV) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "\"--deutsch\" gibt es nur für CSV; verlangt ist " + form.wort() + ".",
          "\"--deutsch\" weglassen oder \"--als csv\" schreiben.");
    }
    boolean toFile = nach != null || umgebung.ziel() == Umgebung.Ausgabeziel.DATEI;
    if (!toFile) {
      return onScreen(sprache);
    }
    if (!intern || zweck == null || zweck.isBlank()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Diese Werte sind nicht auf Geheimhaltung geprüft. In eine Datei oder ein anderes Programm"
              + " kommen sie nur mit einem Zweck; das wird vermerkt und protokolliert.",
          "Bitte \"--intern --zweck …\" ergänzen, etwa --zweck \"Prüfung durch das Jugendamt\".");
    }
    Optional<Path> file =
        Optional.ofNullable(nach).map(p -> umgebung.ordner().resolve(p).normalize());
    file.ifPresent(Ausgabedatei::requireFree);
    return new Ziel(form == Form.TABELLE ? Form.CSV : form, sprache, file, Optional.of(zweck));
  }

  private Ziel onScreen(Sprache sprache) {
    if (form.isBinaer()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Die Form " + form.wort() + " ist für Programme, nicht für den Bildschirm.",
          "Mit \"--nach DATEI --intern --zweck TEXT\" in eine Datei schreiben.");
    }
    return new Ziel(form, sprache, Optional.empty(), Optional.empty());
  }
}
