package de.lebenslagen.warehouse.declaration;

import de.lebenslagen.warehouse.model.Datenquelle.Spalte;
import de.lebenslagen.warehouse.model.Fassung;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads how the files of a Datenquelle changed their looks. */
final class FassungReader {

  static final List<String> FASSUNG =
      List.of("gueltig_ab", "grund", "umbenannt", "entfallen", "format");

  private FassungReader() {}

  static List<Fassung> readAll(Knoten root, List<Spalte> spalten) {
    Optional<Knoten> found = root.find("fassungen");
    List<Fassung> result = new ArrayList<>();
    for (Knoten one : found.map(Knoten::liste).orElse(List.of())) {
      Fassung fassung = read(one, root, spalten);
      LocalDate before =
          result.isEmpty() ? LocalDate.MIN : result.get(result.size() - 1).gueltigAb();
      if (!fassung.gueltigAb().isAfter(before)) {
        throw one.get("gueltig_ab")
            .fehler(
                "ein Tag nach " + before,
                fassung.gueltigAb().toString(),
                "Bitte die Fassungen von der ältesten zur neuesten ordnen, jede mit eigenem Tag.");
      }
      result.add(fassung);
    }
    return result;
  }

  private static Fassung read(Knoten one, Knoten root, List<Spalte> spalten) {
    one.requireFelder(FASSUNG);
    Fassung fassung =
        new Fassung(
            one.get("gueltig_ab").als("ein Tag in der Form 2025-01-01", LocalDate::parse),
            one.get("grund").nichtLeer(),
            readUmbenannt(one, spalten),
            readEntfallen(one, root, spalten),
            one.find("format").map(FormatReader::read));
    if (fassung.umbenannt().isEmpty()
        && fassung.entfallen().isEmpty()
        && fassung.format().isEmpty()) {
      throw one.fehler(
          "umbenannt, entfallen oder format",
          "nichts davon",
          "Bitte sagen, was sich geändert hat.");
    }
    requireUnterscheidbar(one, fassung, spalten);
    return fassung;
  }

  private static Map<String, String> readUmbenannt(Knoten one, List<Spalte> spalten) {
    Map<String, String> result = new LinkedHashMap<>();
    one.find("umbenannt")
        .ifPresent(
            u ->
                u.felder()
                    .forEach(
                        (alt, neu) -> {
                          SpaltenReader.get(alt, neu, spalten);
                          result.put(alt, neu.nichtLeer());
                        }));
    return result;
  }

  /** No two columns of a file may have the same name. */
  private static void requireUnterscheidbar(Knoten one, Fassung fassung, List<Spalte> spalten) {
    Set<String> names = new HashSet<>();
    for (Spalte spalte : spalten) {
      String kopf = fassung.kopf(spalte.name());
      if (!fassung.entfallen().contains(spalte.name()) && !names.add(kopf)) {
        throw one.get("umbenannt")
            .fehler(
                "jeder Spaltenname einmal",
                "\"" + kopf + "\" für zwei Spalten",
                "Bitte einen der beiden Namen ändern.");
      }
    }
  }

  /** Without area, time or Auspraegung a row says nothing. */
  private static Set<String> readEntfallen(Knoten one, Knoten root, List<Spalte> spalten) {
    Set<String> result = new LinkedHashSet<>();
    for (Knoten name : one.find("entfallen").map(Knoten::liste).orElse(List.of())) {
      SpaltenReader.get(name, spalten);
      if (listUnentbehrlich(root).contains(name.text())) {
        throw name.fehler(
            "eine Spalte mit Werten",
            "\"" + name.text() + "\", aus der Gebiet, Zeit oder Merkmal folgen",
            "Fehlt sie wirklich, ist das eine andere Datenquelle.");
      }
      result.add(name.text());
    }
    return result;
  }

  private static Set<String> listUnentbehrlich(Knoten root) {
    Set<String> result = new HashSet<>();
    Knoten raum = root.get("raumbezug");
    List<Knoten> raeume = raum.isListe() ? raum.liste() : List.of(raum);
    raeume.forEach(r -> r.find("spalte").ifPresent(s -> result.add(s.text())));
    root.get("zeitbezug").find("spalte").ifPresent(s -> result.add(s.text()));
    root.get("abbildungen")
        .liste()
        .forEach(a -> result.addAll(a.mapTexte("merkmal_spalten").values()));
    root.find("einrichtung")
        .ifPresent(e -> e.find("schluessel").ifPresent(s -> result.add(s.text())));
    return result;
  }
}
