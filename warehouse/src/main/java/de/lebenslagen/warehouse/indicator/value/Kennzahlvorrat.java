package de.lebenslagen.warehouse.indicator.value;

import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Summand;
import de.lebenslagen.warehouse.indicator.Zaehlung;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.model.Wertstatus.NichtBerechenbar;
import de.lebenslagen.warehouse.model.Wertstatus.NichtGeliefert;
import de.lebenslagen.warehouse.model.Zeitart;
import de.lebenslagen.warehouse.model.Zeitbezug;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlantwort;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlauswahl;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlquelle;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlwert;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The counts behind a set of indicators: each selection is asked once, however many indicators use
 * it, all in few statements.
 */
final class Kennzahlvorrat {

  private final Wertauswahl auswahl;
  private final Map<Schluessel, SortedSet<Integer>> bedarf = new LinkedHashMap<>();
  private final Map<Schluessel, Antwort> antworten = new HashMap<>();
  private final Map<String, Zeitbezug> zeitbezuege = new ConcurrentHashMap<>();

  Kennzahlvorrat(Wertauswahl auswahl) {
    this.auswahl = auswahl;
  }

  private record Schluessel(
      String gegenstand, Optional<String> datenquelle, Map<String, Set<String>> merkmale) {

    static Schluessel of(Summand s) {
      return new Schluessel(s.gegenstand(), s.datenquelle(), s.merkmale());
    }
  }

  private record Stelle(RaumId raum, int jahr) {}

  private record Antwort(
      Kennzahlantwort antwort, Map<Stelle, List<Kennzahlwert>> werte, boolean delivered) {

    static Antwort of(Kennzahlantwort antwort) {
      return new Antwort(
          antwort,
          antwort.werte().stream()
              .collect(Collectors.groupingBy(w -> new Stelle(w.raum(), w.berichtsjahr()))),
          antwort.werte().stream().anyMatch(w -> w.zeitbezug().isPresent()));
    }
  }

  /** Notes that a selection is needed for these years. */
  void request(Summand summand, Set<Integer> jahre) {
    bedarf.computeIfAbsent(Schluessel.of(summand), s -> new TreeSet<>()).addAll(jahre);
  }

  /** Asks for all that was requested. */
  void load(Kennzahlquelle quelle) {
    List<Schluessel> keys = new ArrayList<>(bedarf.keySet());
    List<Kennzahlantwort> found =
        quelle.answerAll(
            keys.stream()
                .map(
                    k ->
                        new Kennzahlauswahl(
                            k.gegenstand(),
                            k.datenquelle(),
                            k.merkmale(),
                            auswahl.ebene(),
                            Optional.empty(),
                            Objects.requireNonNull(bedarf.get(k)),
                            auswahl.gebietsstand()))
                .toList());
    for (int i = 0; i < keys.size(); i++) {
      antworten.put(keys.get(i), Antwort.of(found.get(i)));
    }
  }

  /** The areas that have a value of any selection, without those that collect the unassigned. */
  SortedMap<RaumId, String> listRaeume() {
    SortedMap<RaumId, String> result = new TreeMap<>();
    antworten.values().stream()
        .flatMap(a -> a.antwort().werte().stream())
        .filter(w -> !w.raum().isNichtZuordenbar())
        .forEach(w -> result.putIfAbsent(w.raum(), w.name()));
    return result;
  }

  Kennzahlantwort getAntwort(Summand summand) {
    return get(summand).antwort();
  }

  /** The first form of which something was delivered; where there is none, the first. */
  Zaehlung choose(Zaehlung zaehlung) {
    if (zaehlung.gleichwertig().isEmpty()) {
      return zaehlung;
    }
    List<Summand> form =
        zaehlung.listFormen().stream()
            .filter(f -> f.stream().allMatch(s -> get(s).delivered()))
            .findFirst()
            .orElse(zaehlung.summanden());
    return new Zaehlung(zaehlung.bezeichnung(), form);
  }

  private Antwort get(Summand summand) {
    return Objects.requireNonNull(antworten.get(Schluessel.of(summand)), "not requested");
  }

  /** The cells of an area or group in one year; where there is none, one that says why. */
  List<Zelle> list(Summand summand, Gebiet gebiet, int jahr, Set<Zeitart> arten) {
    Antwort antwort = get(summand);
    if (antwort.antwort().hindernis().isPresent()) {
      String grund = Objects.requireNonNull(antwort.antwort().hindernis().get().getMessage());
      return List.of(Zelle.ohne(new NichtGeliefert(grund)));
    }
    if (gebiet.isGruppe() && !antwort.antwort().summierbar()) {
      return List.of(
          Zelle.ohne(
              new NichtBerechenbar(
                  summand.gegenstand() + " darf nicht über Gebiete summiert werden.")));
    }
    return gebiet.raeume().stream()
        .map(raum -> find(antwort, new Stelle(raum, jahr), summand, arten))
        .toList();
  }

  private Zelle find(Antwort antwort, Stelle stelle, Summand summand, Set<Zeitart> arten) {
    List<Kennzahlwert> all = antwort.werte().getOrDefault(stelle, List.of());
    Optional<Zelle> last =
        all.stream()
            .flatMap(w -> w.zeitbezug().map(z -> new Zelle(w, parse(z))).stream())
            .filter(z -> arten.contains(z.getZeitbezug().art()))
            .max(Comparator.comparing(Zelle::getZeitbezug));
    return last.orElseGet(() -> Zelle.ohne(grund(all, stelle, summand, arten)));
  }

  /** Many areas share few of them. */
  private Zeitbezug parse(String schluessel) {
    return zeitbezuege.computeIfAbsent(schluessel, Zeitbezug::parse);
  }

  private static Wertstatus grund(
      List<Kennzahlwert> all, Stelle stelle, Summand summand, Set<Zeitart> arten) {
    Optional<Kennzahlwert> other = all.stream().filter(w -> w.zeitbezug().isPresent()).findFirst();
    if (other.isPresent()) {
      return new NichtGeliefert(
          summand.gegenstand()
              + " liegt für "
              + stelle.jahr()
              + " nur als "
              + other.get().zeitbezug().orElseThrow()
              + " vor; gebraucht wird "
              + arten.stream().map(Enum::name).sorted().collect(Collectors.joining(" oder "))
              + ".");
    }
    return all.isEmpty()
        ? new NichtGeliefert(
            "Für dieses Gebiet wurde " + summand.gegenstand() + " nicht geliefert.")
        : all.get(0).wert();
  }

  /** A count with what it refers to, or the reason why there is none. */
  record Zelle(Optional<Kennzahlwert> kennzahl, Wertstatus wert, Optional<Zeitbezug> zeitbezug) {

    Zelle(Kennzahlwert kennzahl, Zeitbezug zeitbezug) {
      this(Optional.of(kennzahl), kennzahl.wert(), Optional.of(zeitbezug));
    }

    static Zelle ohne(Wertstatus grund) {
      return new Zelle(Optional.empty(), grund, Optional.empty());
    }

    Zeitbezug getZeitbezug() {
      return zeitbezug.orElseThrow();
    }
  }
}
