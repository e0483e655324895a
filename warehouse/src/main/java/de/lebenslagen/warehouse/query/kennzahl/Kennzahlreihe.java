package de.lebenslagen.warehouse.query.kennzahl;

import static de.lebenslagen.warehouse.query.kennzahl.Verzeichnis.text;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Abbruch.Kategorie;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts the values of one selection together, from the rows of all its parts. */
final class Kennzahlreihe {

  private final Kennzahlplan plan;
  private final SortedMap<RaumId, String> raeume = new TreeMap<>();
  private final Map<RaumId, List<Kennzahlwert>> found = new LinkedHashMap<>();

  Kennzahlreihe(Kennzahlplan plan) {
    this.plan = plan;
  }

  /** Adds the rows of {@link Zellabfrage#summen}, from their second column. */
  void add(Zellabfrage teil, Kennzahlziele ziele, List<Ergebniszeile> rows) {
    raeume.putAll(ziele.namen());
    for (Kennzahlsummen summe : collect(rows)) {
      String name = raeume.computeIfAbsent(summe.raum(), r -> "nicht zuordenbar");
      long expected =
          teil.aufgliederung().fehlendIstNull()
              ? 0
              : ziele.teile().getOrDefault(summe.raum(), 0L)
                  * teil.plan().zellen().getOrDefault(summe.zeitbezug(), 0);
      found
          .computeIfAbsent(summe.raum(), r -> new ArrayList<>())
          .add(summe.finish(name, teil, expected));
    }
  }

  private static List<Kennzahlsummen> collect(List<Ergebniszeile> rows) {
    Map<String, RaumId> ids = new HashMap<>();
    Map<String, Kennzahlsummen> result = new LinkedHashMap<>();
    for (Ergebniszeile zeile : rows) {
      result
          .computeIfAbsent(
              text(zeile, 1) + " " + text(zeile, 3),
              k ->
                  new Kennzahlsummen(
                      ids.computeIfAbsent(text(zeile, 1), RaumId::parse),
                      Integer.parseInt(text(zeile, 2)),
                      text(zeile, 3)))
          .add(zeile, 1);
    }
    return List.copyOf(result.values());
  }

  /** All values, sorted; a status where there is none. */
  List<Kennzahlwert> finish() {
    plan.auswahl().raeume().ifPresent(wanted -> keep(raeume, wanted));
    List<Kennzahlwert> result = new ArrayList<>();
    raeume.forEach(
        (raum, name) -> {
          List<Kennzahlwert> werte = found.getOrDefault(raum, List.of());
          result.addAll(werte);
          Set<Integer> jahre =
              werte.stream().map(Kennzahlwert::berichtsjahr).collect(Collectors.toSet());
          for (int jahr : plan.auswahl().jahre()) {
            if (!jahre.contains(jahr)) {
              result.add(luecke(raum, name, jahr));
            }
          }
        });
    result.sort(
        Comparator.comparing(Kennzahlwert::raum)
            .thenComparing(Kennzahlwert::berichtsjahr)
            .thenComparing(w -> w.zeitbezug().orElse("")));
    return result;
  }

  private static void keep(Map<RaumId, String> raeume, List<RaumId> wanted) {
    for (RaumId raum : wanted) {
      if (!raeume.containsKey(raum)) {
        throw new Abbruch(
            Kategorie.EINGABE,
            "Das Gebiet " + raum + " gibt es dort nicht, woher diese Zahl kommt.",
            "Bitte ein Gebiet wie "
                + raeume.keySet().stream().findFirst().orElse(raum)
                + " wählen.");
      }
    }
    raeume.keySet().retainAll(Set.copyOf(wanted));
  }

  private Kennzahlwert luecke(RaumId raum, String name, int jahr) {
    return new Kennzahlwert(
        raum,
        name,
        jahr,
        Optional.empty(),
        plan.datenquelle(),
        plan.isUnvergleichbar(jahr)
            ? new Wertstatus.NichtVergleichbar()
            : plan.erste().ohneZeile(jahr),
        List.of(),
        Optional.empty());
  }
}
