package de.lebenslagen.dashboards.publish.mappe;

import java.util.List;

/**
 * One sheet: lines of text, a header that stays in view, rows, notes.
 *
 * @param name on the tab; what Excel forbids there is replaced, a name used twice gets a number
 * @param vorspann lines above the table, the first as its title; empty where the header must be the
 *     first row
 * @param zeilen each with at most as many cells as there are columns
 * @param anmerkungen lines below the table
 * @param schutz whether anything but the fields to be filled in can be changed
 */
public record Blatt(
    String name,
    List<String> vorspann,
    List<Spalte> spalten,
    List<List<Zelle>> zeilen,
    List<String> anmerkungen,
    Schutz schutz) {

  /** How far a sheet can be changed; without a password, so it guards against slips only. */
  public enum Schutz {
    KEINER,
    NUR_EINGABEN
  }

  /** A sheet in which anything can be changed. */
  public Blatt(
      String name,
      List<String> vorspann,
      List<Spalte> spalten,
      List<List<Zelle>> zeilen,
      List<String> anmerkungen) {
    this(name, vorspann, spalten, zeilen, anmerkungen, Schutz.KEINER);
  }

  public Blatt {
    vorspann = List.copyOf(vorspann);
    spalten = List.copyOf(spalten);
    zeilen = zeilen.stream().map(List::copyOf).toList();
    anmerkungen = List.copyOf(anmerkungen);
    for (List<Zelle> zeile : zeilen) {
      if (zeile.size() > spalten.size()) {
        throw new IllegalArgumentException(
            "sheet " + name + ": " + zeile.size() + " cells for " + spalten.size() + " columns");
      }
    }
  }

  /** A table alone, its header in the first row. */
  public static Blatt of(String name, List<Spalte> spalten, List<List<Zelle>> zeilen) {
    return new Blatt(name, List.of(), spalten, zeilen, List.of());
  }
}
