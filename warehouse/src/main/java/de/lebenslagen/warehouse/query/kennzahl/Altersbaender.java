package de.lebenslagen.warehouse.query.kennzahl;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Abbruch.Kategorie;
import de.lebenslagen.warehouse.model.Altersgruppe;
import de.lebenslagen.warehouse.query.build.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Composes age bands from those that a source delivers: exactly, or not at all. */
final class Altersbaender {

  static final String MERKMAL = "altersgruppe";

  private Altersbaender() {}

  /** Ends with an Abbruch where a band can't be read or two of them share an age. */
  static void checkAuswahl(Set<String> auspraegungen) {
    List<Altersgruppe> bands = auspraegungen.stream().map(Altersbaender::read).toList();
    for (int i = 0; i < bands.size(); i++) {
      for (int j = i + 1; j < bands.size(); j++) {
        if (bands.get(i).overlaps(bands.get(j))) {
          throw new Abbruch(
              Kategorie.EINGABE,
              Sql.format(
                  "Die Altersgruppen %s und %s überschneiden sich: wer in beiden ist, zählte doppelt.",
                  bands.get(i).schluessel(), bands.get(j).schluessel()),
              "Bitte Altersgruppen wählen, die aneinander anschließen.");
        }
      }
    }
  }

  private static Altersgruppe read(String text) {
    try {
      return Altersgruppe.parse(text);
    } catch (IllegalArgumentException e) {
      throw new Abbruch(
          Kategorie.EINGABE,
          "\"" + text + "\" ist keine Altersgruppe.",
          "Bitte wie 0-18 (unter 18) oder 65+ schreiben.",
          e);
    }
  }

  /**
   * The delivered bands that make up the wanted ones.
   *
   * @return empty where they don't fit together exactly
   */
  static Optional<Set<String>> compose(Set<String> gesucht, Collection<String> geliefert) {
    List<Altersgruppe> bands = new ArrayList<>();
    for (String text : geliefert) {
      if (!text.isEmpty() && Character.isDigit(text.charAt(0))) {
        bands.add(Altersgruppe.parse(text));
      }
    }
    Set<String> result = new TreeSet<>();
    for (String text : gesucht) {
      Optional<Set<String>> one = compose(Altersgruppe.parse(text), bands);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      result.addAll(one.get());
    }
    return Optional.of(result);
  }

  /** Steps from band to band; the longest first, so the wanted band itself wins. */
  private static Optional<Set<String>> compose(Altersgruppe gesucht, List<Altersgruppe> bands) {
    if (bands.contains(gesucht)) {
      return Optional.of(Set.of(gesucht.schluessel()));
    }
    Set<String> result = new TreeSet<>();
    OptionalInt reached = OptionalInt.of(gesucht.von());
    while (reached.isPresent() && !reached.equals(gesucht.bis())) {
      int von = reached.getAsInt();
      Optional<Altersgruppe> next =
          bands.stream()
              .filter(b -> b.von() == von && isWithin(b, gesucht))
              .max(Altersgruppe::compareTo);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      result.add(next.get().schluessel());
      reached = next.get().bis();
    }
    return Optional.of(result);
  }

  private static boolean isWithin(Altersgruppe band, Altersgruppe gesucht) {
    return gesucht.bis().isEmpty()
        || band.bis().isPresent() && band.bis().getAsInt() <= gesucht.bis().getAsInt();
  }
}
