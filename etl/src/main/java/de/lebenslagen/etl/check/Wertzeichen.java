package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Dateiformat;
import de.lebenslagen.warehouse.model.Datenquelle.Spalte;
import de.lebenslagen.warehouse.model.Wertart;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the declared signs off a number: brackets, which make it uncertain, a mark behind it as in
 * {@code 123p}, and the mark that stands in a column of its own.
 */
final class Wertzeichen {

  /**
   * What is left, and what the signs say.
   *
   * @param zahl the text without signs
   * @param zusatz the mark
   * @param bekannt whether the mark is declared, or there is none
   * @param wertart what it says; empty where it only confirms
   */
  record Gelesen(
      String zahl, boolean unsicher, String zusatz, boolean bekannt, Optional<Wertart> wertart) {

    /** Whether a zero need not be exactly zero. */
    boolean isUngenau() {
      return wertart.filter(w -> w == Wertart.GERUNDET || w == Wertart.GESCHAETZT).isPresent();
    }
  }

  private final boolean klammern;
  private final Map<String, Wertart> zusaetze;
  private final List<String> laengsteZuerst;

  Wertzeichen(Dateiformat format) {
    this.klammern = format.marken().containsKey(Dateiformat.KLAMMERN);
    this.zusaetze = format.zusaetze();
    this.laengsteZuerst =
        zusaetze.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /**
   * Takes the signs off.
   *
   * @param spalte the column of the cell
   * @param daneben the mark in a column of its own; empty where there is none
   */
  Gelesen read(Spalte spalte, String text, String daneben) {
    boolean bracketed = klammern || spalte.marken().containsKey(Dateiformat.KLAMMERN);
    String zusatz = daneben.isEmpty() ? findEnding(text) : daneben;
    String zahl = daneben.isEmpty() ? strip(text, 0, zusatz.length()) : text;
    boolean brackets = bracketed && zahl.startsWith("(") && zahl.endsWith(")") && zahl.length() > 2;
    boolean beside = bracketed && daneben.equals(Dateiformat.KLAMMERN);
    Wertart wertart = zusaetze.get(zusatz);
    return new Gelesen(
        brackets ? strip(zahl, 1, 1) : zahl,
        brackets || beside,
        zusatz,
        zusatz.isEmpty() || beside || wertart != null,
        Optional.ofNullable(wertart).filter(w -> w != Wertart.GEZAEHLT));
  }

  private String findEnding(String text) {
    for (String zusatz : laengsteZuerst) {
      int before = text.length() - zusatz.length() - 1;
      if (before >= 0 && text.endsWith(zusatz) && isSeparate(zusatz, text.charAt(before))) {
        return zusatz;
      }
    }
    return "";
  }

  /** A footnote like 1) needs a blank before it: 1231) could be 123 or 1231. */
  private static boolean isSeparate(String zusatz, char before) {
    boolean digit = zusatz.charAt(0) >= '0' && zusatz.charAt(0) <= '9';
    return !digit || Character.isWhitespace(before) || Character.isSpaceChar(before);
  }

  private static String strip(String text, int begin, int end) {
    return begin + end == 0 ? text : Zellentext.strip(text.substring(begin, text.length() - end));
  }
}
