package de.lebenslagen.etl.star;

import de.lebenslagen.warehouse.model.Altersgruppe;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Faktabbildung;
import de.lebenslagen.warehouse.model.Datenquelle.Merkmal;
import de.lebenslagen.warehouse.model.Datenquelle.Wertspalte;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All Merkmale and Auspraegungen that the declarations name, in declared order: first the shipped
 * ones, then those of the sources. The first label given to a key wins.
 */
final class Auspraegungen {

  /** The Merkmal whose Auspraegungen are age bands and label themselves. */
  private static final String ALTERSGRUPPE = "altersgruppe";

  private final Map<String, String> merkmalTitel = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> titel = new LinkedHashMap<>();

  private Auspraegungen() {}

  static Auspraegungen of(List<Merkmal> mitgeliefert, List<Datenquelle> datenquellen) {
    Auspraegungen result = new Auspraegungen();
    mitgeliefert.forEach(result::add);
    datenquellen.forEach(d -> d.merkmale().forEach(result::add));
    datenquellen.forEach(result::addUsed);
    return result;
  }

  private void add(Merkmal merkmal) {
    merkmalTitel.putIfAbsent(merkmal.id(), merkmal.titel());
    merkmal.auspraegungen().forEach((key, label) -> add(merkmal.id(), key, label));
  }

  private void addUsed(Datenquelle datenquelle) {
    for (Faktabbildung abbildung : datenquelle.abbildungen()) {
      for (Wertspalte wert : abbildung.werte()) {
        wert.auspraegungen().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .forEach(e -> add(e.getKey(), e.getValue(), e.getValue()));
      }
      abbildung.merkmalSpalten().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(e -> addCodes(e.getKey(), datenquelle, e.getValue()));
    }
  }

  private void addCodes(String merkmal, Datenquelle datenquelle, String spalte) {
    datenquelle.findSpalte(spalte).stream()
        .flatMap(s -> s.codes().entrySet().stream())
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> add(merkmal, e.getValue(), e.getValue()));
  }

  private void add(String merkmal, String key, String label) {
    titel
        .computeIfAbsent(merkmal, m -> new LinkedHashMap<>())
        .putIfAbsent(key, findAlter(merkmal, key).map(Altersgruppe::bezeichnung).orElse(label));
  }

  /** The age band that a key stands for; keys such as "unbekannt" stand for none. */
  static Optional<Altersgruppe> findAlter(String merkmal, String key) {
    return merkmal.equals(ALTERSGRUPPE) && Character.isDigit(key.charAt(0))
        ? Optional.of(Altersgruppe.parse(key))
        : Optional.empty();
  }

  /** All Merkmale, by key. */
  List<String> listMerkmale() {
    return titel.keySet().stream().sorted().toList();
  }

  String merkmalTitel(String merkmal) {
    return merkmalTitel.getOrDefault(merkmal, merkmal);
  }

  /** The keys of a Merkmal, without "insgesamt". */
  Set<String> listSchluessel(String merkmal) {
    return Collections.unmodifiableSet(auspraegungen(merkmal).keySet());
  }

  /** Keys and labels in the order in which they are shown: age bands by age. */
  List<Map.Entry<String, String>> listTitel(String merkmal) {
    List<Map.Entry<String, String>> result = new ArrayList<>(auspraegungen(merkmal).entrySet());
    result.sort(
        Comparator.comparing(e -> findAlter(merkmal, e.getKey()), Auspraegungen::compareBands));
    return result;
  }

  /** Bands by age, what is no band after them in declared order. */
  private static int compareBands(Optional<Altersgruppe> a, Optional<Altersgruppe> b) {
    return a.isPresent() && b.isPresent()
        ? a.get().compareTo(b.get())
        : Boolean.compare(a.isEmpty(), b.isEmpty());
  }

  private Map<String, String> auspraegungen(String merkmal) {
    return titel.getOrDefault(merkmal, Map.of());
  }
}
