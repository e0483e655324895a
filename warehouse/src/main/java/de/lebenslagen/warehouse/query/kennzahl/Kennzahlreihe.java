package de.lebenslagen.warehouse.query.kennzahl;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Abbruch.Kategorie;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Wertstatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts the values of one selection together, from the rows of all its parts. */
final class Kennzahlreihe {

  private static final Comparator<Kennzahlwert> ORDER =
      Comparator.comparingInt(Kennzahlwert::berichtsjahr)
          .thenComparing(w -> w.zeitbezug().orElse(""));

  private final Kennzahlplan plan;
  private final Map<RaumId, String> raeume = new HashMap<>();
  private final Map<RaumId, List<Kennzahlwert>> found = new HashMap<>();
  private final Map<Integer, Wertstatus> luecken = new HashMap<>();

  Kennzahlreihe(Kennzahlplan plan) {
    this.plan = plan;
  }

  /** Adds what was added up for one of its parts. */
  void add(Zellabfrage teil, Kennzahlziele ziele, List<Teilsumme> summen) {
    raeume.putAll(ziele.namen());
    Map<String, Jahresplan.Zeit> zeiten = teil.plan().zeiten();
    for (Teilsumme summe : summen) {
      Jahresplan.Zeit zeit = Objects.requireNonNull(zeiten.get(summe.zeitbezug()));
      String name = raeume.computeIfAbsent(summe.raum(), r -> "nicht zuordenbar");
      long expected =
          teil.aufgliederung().fehlendIstNull()
              ? 0
              : ziele.teile().getOrDefault(summe.raum(), 0L) * zeit.zellen();
      found
          .computeIfAbsent(summe.raum(), r -> new ArrayList<>())
          .add(summe.finish(name, zeit.jahr(), teil, expected));
    }
  }

  /** All values, sorted; a status where there is none. */
  List<Kennzahlwert> finish() {
    plan.auswahl().raeume().ifPresent(wanted -> keep(raeume, wanted));
    List<Kennzahlwert> result = new ArrayList<>();
    new TreeMap<>(raeume)
        .forEach(
            (raum, name) -> {
              List<Kennzahlwert> werte = found.computeIfAbsent(raum, r -> new ArrayList<>());
              SortedSet<Integer> missing = new TreeSet<>(plan.auswahl().jahre());
              werte.forEach(w -> missing.remove(w.berichtsjahr()));
              missing.forEach(jahr -> werte.add(luecke(raum, name, jahr)));
              werte.sort(ORDER);
              result.addAll(werte);
            });
    return result;
  }

  private static void keep(Map<RaumId, String> raeume, List<RaumId> wanted) {
    for (RaumId raum : wanted) {
      if (!raeume.containsKey(raum)) {
        throw new Abbruch(
            Kategorie.EINGABE,
            "Das Gebiet " + raum + " gibt es dort nicht, woher diese Zahl kommt.",
            "Bitte ein Gebiet wie "
                + raeume.keySet().stream().min(RaumId::compareTo).orElse(raum)
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
        luecken.computeIfAbsent(jahr, this::status),
        List.of(),
        Optional.empty());
  }

  private Wertstatus status(int jahr) {
    return plan.isUnvergleichbar(jahr)
        ? new Wertstatus.NichtVergleichbar()
        : plan.erste().ohneZeile(jahr);
  }
}
