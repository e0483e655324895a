package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.schema.Sternschema;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which count a cell is, whatever source delivers it.
 *
 * @param raum RaumId, or two joined by {@code &} for what they have in common
 * @param merkmale Merkmal → Auspraegung of what is broken out
 */
record Zellort(
    String gegenstand, String raum, String zeitbezug, SortedMap<String, String> merkmale) {

  static final String ALTER = "altersgruppe";

  Zellort {
    merkmale = Collections.unmodifiableSortedMap(new TreeMap<>(merkmale));
  }

  /** The key in the Freigaberegister. */
  String schluessel() {
    String breakdown =
        merkmale.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(";"));
    return String.join("|", gegenstand, raum, zeitbezug, breakdown);
  }

  /** Reads what {@link #schluessel} gives; empty for a key of another kind. */
  static Optional<Zellort> parse(String schluessel) {
    String[] parts = schluessel.split("\\|", -1);
    if (parts.length != 4) {
      return Optional.empty();
    }
    SortedMap<String, String> merkmale = new TreeMap<>();
    for (String pair : parts[3].isEmpty() ? new String[0] : parts[3].split(";")) {
      int equal = pair.indexOf('=');
      if (equal < 0) {
        return Optional.empty();
      }
      merkmale.put(pair.substring(0, equal), pair.substring(equal + 1));
    }
    return Optional.of(new Zellort(parts[0], parts[1], parts[2], merkmale));
  }

  /** The Auspraegung of a Merkmal that has a column of its own in fact tables. */
  String auspraegung(String merkmal) {
    return merkmale.getOrDefault(merkmal, Sternschema.INSGESAMT);
  }

  /** All other Merkmale, as the column {@link Sternschema#WEITERE} holds them. */
  String weitereMerkmale() {
    SortedMap<String, String> others = new TreeMap<>(merkmale);
    Sternschema.EIGENE_MERKMALE.forEach(others::remove);
    return others.isEmpty()
        ? Sternschema.INSGESAMT
        : others.entrySet().stream().map(Object::toString).collect(Collectors.joining(";"));
  }

  Zellort with(String merkmal, String auspraegung) {
    SortedMap<String, String> more = new TreeMap<>(merkmale);
    more.put(merkmal, auspraegung);
    return new Zellort(gegenstand, raum, zeitbezug, more);
  }

  Zellort without(String merkmal) {
    SortedMap<String, String> fewer = new TreeMap<>(merkmale);
    fewer.remove(merkmal);
    return new Zellort(gegenstand, raum, zeitbezug, fewer);
  }

  Zellort insgesamt() {
    return new Zellort(gegenstand, raum, zeitbezug, new TreeMap<>());
  }

  Zellort inRaum(String other) {
    return new Zellort(gegenstand, other, zeitbezug, merkmale);
  }

  Zellort inZeit(String other) {
    return new Zellort(gegenstand, raum, other, merkmale);
  }

  Zellort ofGegenstand(String other) {
    return new Zellort(other, raum, zeitbezug, merkmale);
  }
}
