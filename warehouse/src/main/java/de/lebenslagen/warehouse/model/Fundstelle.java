package de.lebenslagen.warehouse.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A place in a delivery, as a person would find it.
 *
 * @param datei name of the file, without folders
 * @param blatt sheet of a workbook
 * @param zeile line or row as counted by an editor or Excel, from 1
 * @param spalte name of the column, or its letter where it has none
 */
public record Fundstelle(
    String datei, Optional<String> blatt, OptionalInt zeile, Optional<String> spalte) {

  public static Fundstelle inFile(String datei) {
    return new Fundstelle(datei, Optional.empty(), OptionalInt.empty(), Optional.empty());
  }

  public Fundstelle atZeile(int nummer) {
    return new Fundstelle(datei, blatt, OptionalInt.of(nummer), spalte);
  }

  public Fundstelle atSpalte(String name) {
    return new Fundstelle(datei, blatt, zeile, Optional.of(name));
  }

  public Fundstelle atBlatt(String name) {
    return new Fundstelle(datei, Optional.of(name), zeile, spalte);
  }

  /** For instance {@code einwohner.csv, Blatt "Tabelle 1", Zeile 12, Spalte "Kinder"}. */
  public String bezeichnung() {
    List<String> parts = new ArrayList<>();
    parts.add(datei);
    blatt.ifPresent(b -> parts.add("Blatt \"" + b + "\""));
    zeile.ifPresent(z -> parts.add("Zeile " + z));
    spalte.ifPresent(s -> parts.add("Spalte \"" + s + "\""));
    return String.join(", ", parts);
  }
}
