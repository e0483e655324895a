package de.lebenslagen.notebook.zugriff;

import de.lebenslagen.notebook.absatz.Ausgabe.Zahlen;
import java.time.Duration;
import java.util.Optional;

/**
 * What holds for all paragraphs of a note.
 *
 * @param zeit after which a paragraph is stopped
 * @param speicherMb memory for one door's queries, in MB
 * @param zeilen rows that a table shows where the paragraph says nothing else
 * @param zeilenHoechstens rows that a paragraph may ask for
 * @param ausgabeZeichen characters of printed text that a paragraph may show
 * @param zahlen how numbers are written in tables for a machine
 * @param java whether paragraphs in Java run at all
 * @param datenstand which one; empty: the current one
 * @param zweck for what uncleared figures are looked at, where a paragraph does not say it itself
 */
public record Einstellungen(
    Duration zeit,
    int speicherMb,
    int zeilen,
    int zeilenHoechstens,
    int ausgabeZeichen,
    Zahlen zahlen,
    Javaschalter java,
    Optional<String> datenstand,
    Optional<String> zweck) {

  /** Whether paragraphs in Java run at all. */
  public enum Javaschalter {
    AN,
    AUS
  }

  private static final int STANDARD_SPEICHER_MB = 1024;
  private static final int STANDARD_ZEILEN = 1_000;
  private static final int MEISTE_ZEILEN = 10_000;
  private static final int STANDARD_ZEICHEN = 200_000;

  public Einstellungen {
    if (zeit.toSeconds() < 1 || speicherMb < 16 || zeilen < 1 || zeilenHoechstens < zeilen) {
      throw new IllegalArgumentException(
          "Limits: at least 1 s, 16 MB, 1 row, and not more rows shown than allowed; found "
              + zeit
              + ", "
              + speicherMb
              + " MB, "
              + zeilen
              + " of "
              + zeilenHoechstens);
    }
  }

  /** Five minutes, 1 GB, 1,000 rows, Java on. */
  public static Einstellungen standard() {
    return new Einstellungen(
        Duration.ofMinutes(5),
        STANDARD_SPEICHER_MB,
        STANDARD_ZEILEN,
        MEISTE_ZEILEN,
        STANDARD_ZEICHEN,
        Zahlen.MASCHINE,
        Javaschalter.AN,
        Optional.empty(),
        Optional.empty());
  }

  /** The same over another Datenstand. */
  public Einstellungen withDatenstand(Optional<String> other) {
    return new Einstellungen(
        zeit, speicherMb, zeilen, zeilenHoechstens, ausgabeZeichen, zahlen, java, other, zweck);
  }

  /** The same for another purpose. */
  public Einstellungen withZweck(Optional<String> other) {
    return new Einstellungen(
        zeit,
        speicherMb,
        zeilen,
        zeilenHoechstens,
        ausgabeZeichen,
        zahlen,
        java,
        datenstand,
        other);
  }

  /** The same with other limits. */
  public Einstellungen withGrenzen(Duration otherZeit, int otherSpeicherMb, int otherZeichen) {
    return new Einstellungen(
        otherZeit,
        otherSpeicherMb,
        zeilen,
        zeilenHoechstens,
        otherZeichen,
        zahlen,
        java,
        datenstand,
        zweck);
  }

  /** The same with Java on or off. */
  public Einstellungen withJava(Javaschalter other) {
    return new Einstellungen(
        zeit,
        speicherMb,
        zeilen,
        zeilenHoechstens,
        ausgabeZeichen,
        zahlen,
        other,
        datenstand,
        zweck);
  }

  /** The same with numbers in tables written otherwise. */
  public Einstellungen withZahlen(Zahlen other) {
    return new Einstellungen(
        zeit, speicherMb, zeilen, zeilenHoechstens, ausgabeZeichen, other, java, datenstand, zweck);
  }
}
