package de.lebenslagen.etl.entwurf;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What the cells of one column show.
 *
 * @param werte as they stand in the file
 */
record Spaltenprobe(String name, List<String> werte) {

  private static final int MEISTE_MARKEN = 6;
  private static final int LAENGSTE_MARKE = 12;

  Set<String> distinct() {
    Set<String> result = new LinkedHashSet<>();
    werte.stream().map(Zahlenschrift::normalize).filter(w -> !w.isEmpty()).forEach(result::add);
    return Collections.unmodifiableSet(result);
  }

  boolean hasLeere() {
    return werte.stream().anyMatch(w -> Zahlenschrift.normalize(w).isEmpty());
  }

  /** Whether every filled cell fits, and there is one. */
  boolean isAll(Predicate<String> test) {
    return !distinct().isEmpty() && distinct().stream().allMatch(test);
  }

  boolean isJahr() {
    return isAll(w -> w.matches("(19|20)[0-9]{2}"));
  }

  /** Whether the header alone says that it is the year. */
  boolean isJahrBenannt() {
    String head = name.toLowerCase(Locale.ROOT);
    return isJahr()
        && (head.contains("jahr")
            || head.contains("year")
            || head.contains("stichtag")
            || head.contains("zeit"));
  }

  boolean isDatum() {
    return isAll(w -> w.matches("[0-3]?[0-9]\\.[01]?[0-9]\\.[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}"));
  }

  /**
   * Numbers, and beside them at most a few short texts, which are marks; known ones however many.
   */
  boolean isZahlen(Zahlenschrift schrift) {
    long numbers = werte.stream().filter(w -> schrift.find(w).isPresent()).count();
    long filled =
        werte.stream()
            .map(Zahlenschrift::normalize)
            .filter(w -> !w.isEmpty() && Markenantwort.findVorschlag(w).isEmpty())
            .count();
    return numbers > 0
        && numbers * 2 >= filled
        && marken(schrift).size() <= MEISTE_MARKEN
        && marken(schrift).stream().allMatch(m -> m.length() <= LAENGSTE_MARKE);
  }

  boolean isGanz(Zahlenschrift schrift) {
    return distinct().stream()
        .flatMap(w -> schrift.find(w).stream())
        .allMatch(z -> !z.contains(".") && !z.startsWith("-"));
  }

  boolean isProzent() {
    String head = name.toLowerCase(Locale.ROOT);
    return head.contains("%")
        || head.contains("anteil")
        || head.contains("quote")
        || head.contains("prozent")
        || distinct().stream().anyMatch(w -> w.endsWith("%"));
  }

  boolean isEuro() {
    String head = name.toLowerCase(Locale.ROOT);
    return head.contains("€")
        || head.matches(".*\\b(t?euro|eur)\\b.*")
        || head.contains("ausgabe")
        || head.contains("betrag")
        || head.contains("auszahlung");
  }

  /** The texts among numbers. */
  Set<String> marken(Zahlenschrift schrift) {
    Set<String> result = new TreeSet<>();
    distinct().stream().filter(w -> schrift.find(w).isEmpty()).forEach(result::add);
    return result;
  }
}
