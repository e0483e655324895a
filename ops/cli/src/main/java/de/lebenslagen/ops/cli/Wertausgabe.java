package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.query.output.Ausgabeformat;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options of commands that give values. Those that are not cleared come on the screen freely,
 * into a file only with a purpose.
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
      return form == Form.TABELLE;
    }

    /** The writer of all forms that are not a workbook. */
    Ausgabeformat format() {
      return switch (form) {
        case JSON -> Ausgabeformat.JSON;
        case PARQUET -> Ausgabeformat.PARQUET;
        case ARROW -> Ausgabeformat.ARROW;
        default -> sprache == Sprache.DEUTSCH ? Ausgabeformat.CSV_DEUTSCH : Ausgabeformat.CSV;
      };
    }
  }

  /** How numbers in a CSV are written. */
  enum Sprache {
    MASCHINE,
    DEUTSCH
  }

  /**
   * Where values that are not cleared go. Ends with an Abbruch where the options don't fit or a
   * purpose is missing.
   */
  Ziel check(Umgebung umgebung) {
    Sprache sprache = sprache();
    if (!isToFile(umgebung)) {
      return onScreen(sprache, "--nach DATEI --intern --zweck TEXT");
    }
    if (!intern || zweck == null || zweck.isBlank()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Diese Werte sind nicht auf Geheimhaltung geprüft. In eine Datei oder ein anderes Programm"
              + " kommen sie nur mit einem Zweck; das wird vermerkt und protokolliert.",
          "Bitte \"--intern --zweck …\" ergänzen, etwa --zweck \"Prüfung durch das Jugendamt\".");
    }
    return new Ziel(dateiform(), sprache, file(umgebung), Optional.of(zweck));
  }

  /** Where cleared values go: anywhere, without a purpose. */
  Ziel checkFreigegeben(Umgebung umgebung) {
    if (intern || zweck != null) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "\"--intern\" und \"--zweck\" gehören zur Tür intern.",
          "Bitte weglassen: Freigegebenes darf auch ohne sie in eine Datei.");
    }
    return isToFile(umgebung)
        ? new Ziel(dateiform(), sprache(), file(umgebung), Optional.empty())
        : onScreen(sprache(), "--nach DATEI");
  }

  private boolean isToFile(Umgebung umgebung) {
    return nach != null || umgebung.ziel() == Umgebung.Ausgabeziel.DATEI;
  }

  private Sprache sprache() {
    if (deutsch && form != Form.TABELLE && form != Form.CSV) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "\"--deutsch\" gibt es nur für CSV; verlangt ist " + form.wort() + ".",
          "\"--deutsch\" weglassen oder \"--als csv\" schreiben.");
    }
    return deutsch ? Sprache.DEUTSCH : Sprache.MASCHINE;
  }

  /** A table in a file is a CSV: spreadsheets read it. */
  private Form dateiform() {
    return form == Form.TABELLE ? Form.CSV : form;
  }

  private Optional<Path> file(Umgebung umgebung) {
    Optional<Path> file =
        Optional.ofNullable(nach).map(p -> umgebung.ordner().resolve(p).normalize());
    file.ifPresent(Ausgabedatei::requireFree);
    return file;
  }

  private Ziel onScreen(Sprache sprache, String wohin) {
    if (form.isBinaer()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Die Form " + form.wort() + " ist für Programme, nicht für den Bildschirm.",
          "Mit \"" + wohin + "\" in eine Datei schreiben.");
    }
    return new Ziel(form, sprache, Optional.empty(), Optional.empty());
  }
}
