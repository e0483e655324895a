package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlwert;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Areas with their series: a line in which each half-year has its place, gaps included, and the
 * first and last numbers around a gap.
 */
final class Reihentabelle {

  private static final String STUFEN = "▁▂▃▄▅▆▇█";
  private static final int MONATE = 6;

  private final Umgebung umgebung;
  private final Map<RaumId, NavigableMap<LocalDate, Kennzahlwert>> reihen = new LinkedHashMap<>();

  Reihentabelle(Umgebung umgebung) {
    this.umgebung = umgebung;
  }

  /** Adds a value; one without a time is left out. */
  void add(Kennzahlwert wert) {
    if (wert.zeitbezug().isPresent()) {
      reihen.computeIfAbsent(wert.raum(), r -> new TreeMap<>()).put(BerlinBericht.tag(wert), wert);
    }
  }

  List<String> render() {
    SortedSet<LocalDate> tage = new TreeSet<>();
    reihen.values().forEach(r -> tage.addAll(r.keySet()));
    if (tage.isEmpty()) {
      return List.of();
    }
    List<LocalDate> gezeigt = pick(new ArrayList<>(tage));
    List<TerminalTabelle.Spalte> spalten = new ArrayList<>();
    spalten.add(TerminalTabelle.Spalte.links("Gebiet"));
    gezeigt.forEach(t -> spalten.add(TerminalTabelle.Spalte.rechts(Tageswert.format(t))));
    spalten.add(
        TerminalTabelle.Spalte.links(
            "Verlauf\n"
                + Tageswert.format(tage.first()).substring(3)
                + " bis "
                + Tageswert.format(tage.last()).substring(3)));
    TerminalTabelle table =
        TerminalTabelle.of(umgebung, spalten.toArray(TerminalTabelle.Spalte[]::new));
    reihen.values().forEach(reihe -> table.add(row(reihe, gezeigt, tage.first(), tage.last())));
    return table.render();
  }

  /** The first, the last, and those beside a gap. */
  private static List<LocalDate> pick(List<LocalDate> tage) {
    SortedSet<LocalDate> result = new TreeSet<>();
    result.add(tage.get(0));
    result.add(tage.get(tage.size() - 1));
    for (int i = 1; i < tage.size(); i++) {
      if (RaumReiheBefehl.luecke(tage.get(i - 1), tage.get(i)).isPresent()) {
        result.add(tage.get(i - 1));
        result.add(tage.get(i));
      }
    }
    return List.copyOf(result);
  }

  private static List<String> row(
      NavigableMap<LocalDate, Kennzahlwert> reihe,
      List<LocalDate> gezeigt,
      LocalDate von,
      LocalDate bis) {
    List<String> zellen = new ArrayList<>();
    zellen.add(reihe.firstEntry().getValue().name());
    for (LocalDate tag : gezeigt) {
      Kennzahlwert wert = reihe.get(tag);
      zellen.add(
          wert == null ? "┄" : Zahlformat.ANZAHL.format(wert.wert()) + BerlinBericht.marke(wert));
    }
    zellen.add(verlauf(reihe, von, bis));
    return zellen;
  }

  private static String verlauf(
      NavigableMap<LocalDate, Kennzahlwert> reihe, LocalDate von, LocalDate bis) {
    double min = reihe.values().stream().mapToDouble(Reihentabelle::zahl).min().orElse(0);
    double max = reihe.values().stream().mapToDouble(Reihentabelle::zahl).max().orElse(0);
    StringBuilder result = new StringBuilder();
    for (LocalDate tag = von; !tag.isAfter(bis); tag = next(tag)) {
      Kennzahlwert wert = reihe.get(tag);
      if (wert == null || wert.wert().findZahl().isEmpty()) {
        result.append('┄');
      } else {
        int stufe =
            max == min
                ? STUFEN.length() / 2
                : (int) Math.round((zahl(wert) - min) / (max - min) * (STUFEN.length() - 1));
        result.append(STUFEN.charAt(stufe));
      }
    }
    return result.toString();
  }

  /** The end of the next half-year. */
  private static LocalDate next(LocalDate tag) {
    LocalDate result = tag.plusMonths(MONATE);
    return result.withDayOfMonth(result.lengthOfMonth());
  }

  private static double zahl(Kennzahlwert wert) {
    return wert.wert().findZahl().orElse(0);
  }
}
