package de.lebenslagen.dashboards.figures.abbildung;

import de.lebenslagen.warehouse.indicator.Wertvermerk;
import de.lebenslagen.warehouse.model.Statuscode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Findings in words, made from the values and from nothing else. They say where, never why. */
final class Befundtext {

  private static final int HOECHSTENS_NAMEN = 3;

  private Befundtext() {}

  /** Highest and lowest: {@code Arbeitslose 2022: am höchsten in Neustadt (12,3 %), …}. */
  static String spanne(Kopf kopf, int jahr, List<Bildwert> werte) {
    String subject = kopf.thema() + " " + jahr + ": ";
    List<Bildwert> numbers = werte.stream().filter(w -> w.findZahl().isPresent()).toList();
    if (numbers.isEmpty()) {
      return subject + ohneZahl(werte).orElse("keine Werte");
    }
    double high = printed(kopf, max(numbers));
    double low = printed(kopf, min(numbers));
    if (numbers.size() == 1) {
      return subject + numbers.get(0).name() + " " + kopf.mitEinheit(high);
    }
    if (high == low) {
      return subject + "in allen " + numbers.size() + " Gebieten " + kopf.mitEinheit(high);
    }
    return subject
        + "am höchsten in "
        + at(kopf, numbers, high)
        + ", am niedrigsten in "
        + at(kopf, numbers, low);
  }

  private static Bildwert max(List<Bildwert> werte) {
    return werte.stream().max(Comparator.comparingDouble(Befundtext::zahl)).orElseThrow();
  }

  private static Bildwert min(List<Bildwert> werte) {
    return werte.stream().min(Comparator.comparingDouble(Befundtext::zahl)).orElseThrow();
  }

  private static double zahl(Bildwert wert) {
    return wert.findZahl().orElseThrow();
  }

  private static double printed(Kopf kopf, Bildwert wert) {
    return Klassen.round(zahl(wert), kopf.einheit().nachkommastellen());
  }

  private static String at(Kopf kopf, List<Bildwert> werte, double zahl) {
    List<String> names =
        werte.stream().filter(w -> printed(kopf, w) == zahl).map(Bildwert::name).sorted().toList();
    String where = names.size() > HOECHSTENS_NAMEN ? names.size() + " Gebieten" : join(names);
    return where + " (" + kopf.mitEinheit(zahl) + ")";
  }

  /** {@code A, B und C}. */
  static String join(List<String> parts) {
    int last = parts.size() - 1;
    return last < 1
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, last)) + " und " + parts.get(last);
  }

  /** What has no number, and why: {@code gesperrt: Tarup; nicht geliefert: 3 Gebiete}. */
  static Optional<String> ohneZahl(List<Bildwert> werte) {
    Map<Statuscode, List<String>> byStatus = new EnumMap<>(Statuscode.class);
    werte.stream()
        .filter(w -> w.findZahl().isEmpty())
        .forEach(
            w -> byStatus.computeIfAbsent(w.wert().code(), c -> new ArrayList<>()).add(w.name()));
    return byStatus.isEmpty()
        ? Optional.empty()
        : Optional.of(
            byStatus.entrySet().stream()
                .map(e -> e.getKey().bezeichnung() + ": " + names(e.getValue()))
                .collect(Collectors.joining("; ")));
  }

  /** {@code 1 Gebiet}, {@code 3 Gebiete}. */
  static String gebiete(long anzahl) {
    return anzahl == 1 ? "1 Gebiet" : anzahl + " Gebiete";
  }

  private static String names(List<String> names) {
    List<String> distinct = names.stream().distinct().sorted().toList();
    return distinct.size() > HOECHSTENS_NAMEN ? distinct.size() + " Gebiete" : join(distinct);
  }

  /** What must be said beside values: small numbers, estimates. German sentences. */
  static List<String> vermerke(List<Bildwert> werte) {
    List<String> result = new ArrayList<>();
    for (Wertvermerk vermerk : Wertvermerk.values()) {
      List<String> names =
          werte.stream()
              .filter(w -> w.vermerke().contains(vermerk))
              .map(Bildwert::name)
              .distinct()
              .sorted()
              .toList();
      if (!names.isEmpty()) {
        result.add(satz(vermerk, names, werte));
      }
    }
    return result;
  }

  private static String satz(Wertvermerk vermerk, List<String> names, List<Bildwert> werte) {
    long all = werte.stream().map(Bildwert::name).distinct().count();
    String where =
        names.size() == all
            ? "Alle Gebiete"
            : names.size() > 6 ? names.size() + " Gebiete" : join(names);
    String tail =
        vermerk == Wertvermerk.KLEINE_FALLZAHL
            ? "; solche Werte schwanken stark von Jahr zu Jahr"
            : "";
    return where + ": " + vermerk.bezeichnung() + tail + ".";
  }
}
