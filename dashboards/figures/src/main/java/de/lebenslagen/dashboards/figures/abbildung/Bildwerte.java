package de.lebenslagen.dashboards.figures.abbildung;

import de.lebenslagen.warehouse.freigabe.Freigegeben;
import de.lebenslagen.warehouse.freigabe.FreigegebeneTabelle;
import de.lebenslagen.warehouse.freigabe.Tabelle;
import de.lebenslagen.warehouse.freigabe.Zertifikat;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The values that a figure is made from, and whether they may leave the house. Cleared ones come
 * only from what disclosure control has cleared; all others are internal, and the figure says so.
 */
public final class Bildwerte {

  private final List<Bildwert> werte;
  private final Map<String, SortedMap<Integer, Bildwert>> stellen = new LinkedHashMap<>();
  private final Optional<Zertifikat> zertifikat;

  private Bildwerte(List<Bildwert> werte, Optional<Zertifikat> zertifikat) {
    this.werte = List.copyOf(werte);
    this.zertifikat = zertifikat;
    this.werte.forEach(
        w ->
            stellen.computeIfAbsent(w.schluessel(), k -> new TreeMap<>()).putIfAbsent(w.jahr(), w));
  }

  /** Cleared: indicator values computed from published cells. */
  public static Bildwerte of(Freigegeben<? extends Collection<Indikatorwert>> werte) {
    return of(werte, w -> w);
  }

  /**
   * Cleared: a part of what was computed from published cells.
   *
   * @param auswahl picks the indicator values
   */
  public static <T> Bildwerte of(
      Freigegeben<T> quelle, Function<? super T, ? extends Collection<Indikatorwert>> auswahl) {
    return new Bildwerte(
        auswahl.apply(quelle.wert()).stream().map(Bildwert::of).toList(),
        Optional.of(quelle.zertifikat()));
  }

  /**
   * Cleared: any values made from published cells.
   *
   * @param auswahl picks or makes the values
   */
  public static <T> Bildwerte from(
      Freigegeben<T> quelle, Function<? super T, ? extends Collection<Bildwert>> auswahl) {
    return new Bildwerte(
        List.copyOf(auswahl.apply(quelle.wert())), Optional.of(quelle.zertifikat()));
  }

  /** Internal (zone A): any values. */
  public static Bildwerte fromIntern(Collection<Bildwert> werte) {
    return new Bildwerte(List.copyOf(werte), Optional.empty());
  }

  /** Internal (zone A): indicator values of a Datenstand. */
  public static Bildwerte intern(Collection<Indikatorwert> werte) {
    return new Bildwerte(werte.stream().map(Bildwert::of).toList(), Optional.empty());
  }

  /** The rows of a table: cleared where the table is. */
  public static Bildwerte of(Tabelle tabelle, Wertspalten spalten) {
    return new Bildwerte(
        spalten.read(tabelle),
        tabelle instanceof FreigegebeneTabelle frei
            ? Optional.of(frei.zertifikat())
            : Optional.empty());
  }

  /** In the order in which they came. */
  public List<Bildwert> list() {
    return werte;
  }

  /** What vouches for them; empty: internal. */
  public Optional<Zertifikat> zertifikat() {
    return zertifikat;
  }

  /** Those of one year. */
  public Bildwerte ofJahr(int jahr) {
    return new Bildwerte(werte.stream().filter(w -> w.jahr() == jahr).toList(), zertifikat);
  }

  /** Those of one area, by year. */
  public Bildwerte ofGebiet(String schluessel) {
    return new Bildwerte(
        List.copyOf(stellen.getOrDefault(schluessel, new TreeMap<>()).values()), zertifikat);
  }

  /** The value of an area in a year. */
  public Optional<Bildwert> find(String schluessel, int jahr) {
    return Optional.ofNullable(stellen.getOrDefault(schluessel, new TreeMap<>()).get(jahr));
  }

  /** All years, with or without numbers. */
  public SortedSet<Integer> jahre() {
    SortedSet<Integer> result = new TreeSet<>();
    werte.forEach(w -> result.add(w.jahr()));
    return result;
  }

  /** Key and name of every area, in the order in which they came. */
  public Map<String, String> namen() {
    Map<String, String> result = new LinkedHashMap<>();
    werte.forEach(w -> result.putIfAbsent(w.schluessel(), w.name()));
    return result;
  }

  /** These and others: internal as soon as one part is. */
  public Bildwerte plus(Bildwerte andere) {
    List<Bildwert> all = new ArrayList<>(werte);
    all.addAll(andere.werte);
    return new Bildwerte(all, combine(zertifikat, andere.zertifikat));
  }

  /** What vouches for two parts together. */
  static Optional<Zertifikat> combine(Optional<Zertifikat> one, Optional<Zertifikat> other) {
    return one.isPresent() && other.isPresent() ? one : Optional.empty();
  }

  /** None at all, for what a figure does without; vouched for where these are. */
  public Bildwerte none() {
    return new Bildwerte(List.of(), zertifikat);
  }
}
