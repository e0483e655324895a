package de.lebenslagen.warehouse.indicator.value;

import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Teilwert;
import de.lebenslagen.warehouse.model.LieferungId;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Wertart;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.model.Wertstatus.NichtBerechenbar;
import de.lebenslagen.warehouse.model.Wertstatus.NichtGeliefert;
import de.lebenslagen.warehouse.model.Zeitart;
import de.lebenslagen.warehouse.model.Zeitbezug;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlantwort;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlwert;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one selection has in one kind of time: a cell for every area and year. Where a year has
 * several times of that kind the last one counts; where there is none the cell says why.
 */
final class Zellspalte {

  private final Kennzahlantwort antwort;
  private final Map<RaumId, @Nullable Zelle[]> zellen = new HashMap<>();
  private final Map<Tag, Zelle> frueher = new HashMap<>();
  private final int erstesJahr;
  private final int jahre;
  private final Zelle sonst;

  /**
   * A count with what it refers to, or the reason why there is none.
   *
   * @param zeiten its Zeitbezug; empty where there is no count
   * @param datenquellen where it comes from; empty where there is no count
   * @param umrechnung whether it was converted to another Gebietsstand, and how well
   */
  record Zelle(
      Optional<Kennzahlwert> kennzahl,
      Wertstatus wert,
      SortedSet<Zeitbezug> zeiten,
      SortedSet<String> datenquellen,
      List<LieferungId> lieferungen,
      Optional<Wertart> umrechnung) {

    static Zelle of(Kennzahlwert kennzahl, Ort ort) {
      return new Zelle(
          Optional.of(kennzahl),
          kennzahl.wert(),
          ort.zeiten(),
          ort.quellen(),
          kennzahl.herkunft(),
          kennzahl.findUmrechnungsart());
    }

    static Zelle ohne(Wertstatus grund) {
      return new Zelle(
          Optional.empty(),
          grund,
          Ort.NIRGENDS.zeiten(),
          Ort.NIRGENDS.quellen(),
          List.of(),
          Optional.empty());
    }
  }

  /** A day of an area before the last one of its year. */
  private record Tag(RaumId raum, LocalDate tag) {}

  /** Few of them are shared by many cells. */
  private record Ort(SortedSet<Zeitbezug> zeiten, SortedSet<String> quellen) {

    static final Ort NIRGENDS =
        new Ort(Teilwert.share(new TreeSet<>()), Teilwert.share(new TreeSet<>()));

    /** The sets of a Teilwert can't be changed, so they can be shared. */
    static Ort of(Kennzahlwert wert) {
      SortedSet<Zeitbezug> zeiten = new TreeSet<>();
      wert.zeitbezug().map(Zeitbezug::parse).ifPresent(zeiten::add);
      SortedSet<String> quellen = new TreeSet<>(Set.of(wert.datenquelle()));
      return new Ort(Teilwert.share(zeiten), Teilwert.share(quellen));
    }
  }

  private Zellspalte(Kennzahlantwort antwort, Zelle sonst) {
    this.antwort = antwort;
    this.sonst = sonst;
    SortedSet<Integer> years = antwort.auswahl().jahre();
    this.erstesJahr = years.isEmpty() ? 0 : years.first();
    this.jahre = years.isEmpty() ? 0 : years.last() - erstesJahr + 1;
  }

  static Zellspalte of(Kennzahlantwort antwort, Set<Zeitart> arten) {
    String gegenstand = antwort.auswahl().gegenstand();
    Zellspalte result =
        new Zellspalte(
            antwort,
            Zelle.ohne(
                new NichtGeliefert(
                    antwort
                        .hindernis()
                        .map(h -> String.valueOf(h.getMessage()))
                        .orElse("Für dieses Gebiet wurde " + gegenstand + " nicht geliefert."))));
    Map<String, Ort> orte = new HashMap<>();
    Map<Integer, Zelle> anders = new HashMap<>();
    List<Kennzahlwert> werte = antwort.werte();
    int begin = 0;
    while (begin < werte.size()) {
      int end = begin + 1;
      while (end < werte.size() && isSameYear(werte.get(begin), werte.get(end))) {
        end++;
      }
      result.add(werte.subList(begin, end), arten, orte, anders);
      begin = end;
    }
    return result;
  }

  private static boolean isSameYear(Kennzahlwert a, Kennzahlwert b) {
    return a.berichtsjahr() == b.berichtsjahr() && a.raum().equals(b.raum());
  }

  /** The values of one area and year. */
  private void add(
      List<Kennzahlwert> werte,
      Set<Zeitart> arten,
      Map<String, Ort> orte,
      Map<Integer, Zelle> anders) {
    Kennzahlwert first = werte.get(0);
    Optional<Zelle> last = Optional.empty();
    for (Kennzahlwert wert : werte) {
      if (wert.zeitbezug().isPresent()) {
        Ort ort =
            orte.computeIfAbsent(
                wert.zeitbezug().get() + "/" + wert.datenquelle(), k -> Ort.of(wert));
        Zeitbezug zeit = ort.zeiten().first();
        if (arten.contains(zeit.art())) {
          Zelle zelle = Zelle.of(wert, ort);
          if (werte.size() > 1 && zeit.art() == Zeitart.STICHTAG) {
            frueher.put(new Tag(wert.raum(), zeit.bis()), zelle);
          }
          if (last.filter(l -> l.zeiten().first().compareTo(zeit) >= 0).isEmpty()) {
            last = Optional.of(zelle);
          }
        }
      }
    }
    Zelle zelle =
        last.orElseGet(
            () ->
                first.zeitbezug().isEmpty()
                    ? Zelle.ohne(first.wert())
                    : anders.computeIfAbsent(
                        first.berichtsjahr(), j -> Zelle.ohne(nurAnders(first, arten))));
    @Nullable Zelle[] years = zellen.computeIfAbsent(first.raum(), r -> new Zelle[jahre]);
    years[first.berichtsjahr() - erstesJahr] = zelle;
  }

  private NichtGeliefert nurAnders(Kennzahlwert wert, Set<Zeitart> arten) {
    return new NichtGeliefert(
        antwort.auswahl().gegenstand()
            + " liegt für "
            + wert.berichtsjahr()
            + " nur als "
            + wert.zeitbezug().orElseThrow()
            + " vor; gebraucht wird "
            + arten.stream().map(Enum::name).sorted().collect(Collectors.joining(" oder "))
            + ".");
  }

  Zelle get(RaumId raum, int jahr) {
    @Nullable Zelle[] years = zellen.get(raum);
    int index = jahr - erstesJahr;
    Zelle found = years == null || index < 0 || index >= jahre ? null : years[index];
    return found == null ? sonst : found;
  }

  /** The stock of a day; empty where none was counted on it. */
  Optional<Zelle> find(RaumId raum, LocalDate tag) {
    Zelle last = get(raum, tag.getYear());
    return !last.zeiten().isEmpty() && last.zeiten().first().bis().equals(tag)
        ? Optional.of(last)
        : Optional.ofNullable(frueher.get(new Tag(raum, tag)));
  }

  /**
   * The cells of an area or group in one year; where there is none, one that says why.
   *
   * @param wahl the cell of an area that is wanted; empty: the last of the year
   */
  List<Zelle> list(Gebiet gebiet, int jahr, Function<RaumId, Optional<Zelle>> wahl) {
    if (antwort.hindernis().isPresent()) {
      return List.of(sonst);
    }
    if (gebiet.isGruppe() && !antwort.summierbar()) {
      return List.of(
          Zelle.ohne(
              new NichtBerechenbar(
                  antwort.auswahl().gegenstand() + " darf nicht über Gebiete summiert werden.")));
    }
    List<Zelle> result = new ArrayList<>();
    gebiet.raeume().forEach(raum -> result.add(wahl.apply(raum).orElseGet(() -> get(raum, jahr))));
    return result;
  }
}
