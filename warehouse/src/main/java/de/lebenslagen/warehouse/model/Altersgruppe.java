package de.lebenslagen.warehouse.model;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A half-open age band {@code [von, bis)} in completed years: {@code 0-18} are the under-18s,
 * {@code 65+} has no upper end.
 */
public record Altersgruppe(int von, OptionalInt bis) implements Comparable<Altersgruppe> {

  private static final Pattern GESCHLOSSEN = Pattern.compile("(\\d{1,3})-(\\d{1,3})");
  private static final Pattern OFFEN = Pattern.compile("(\\d{1,3})\\+");

  public Altersgruppe {
    if (von < 0 || bis.isPresent() && bis.getAsInt() <= von) {
      throw new IllegalArgumentException(
          "An age band is [von, bis) with 0 <= von < bis, found " + von + " to " + bis);
    }
  }

  /** Reads {@code 0-18} or {@code 65+}. */
  public static Altersgruppe parse(String text) {
    Matcher closed = GESCHLOSSEN.matcher(text);
    if (closed.matches()) {
      return new Altersgruppe(
          Integer.parseInt(closed.group(1)), OptionalInt.of(Integer.parseInt(closed.group(2))));
    }
    Matcher open = OFFEN.matcher(text);
    if (open.matches()) {
      return new Altersgruppe(Integer.parseInt(open.group(1)), OptionalInt.empty());
    }
    throw new IllegalArgumentException(
        "Altersgruppe must look like \"0-18\" (18 excluded) or \"65+\", found \"" + text + "\"");
  }

  public boolean isIn(int alter) {
    return alter >= von && (bis.isEmpty() || alter < bis.getAsInt());
  }

  /** Whether the two share an age: such bands never add up together. */
  public boolean overlaps(Altersgruppe other) {
    return (bis.isEmpty() || other.von < bis.getAsInt())
        && (other.bis.isEmpty() || von < other.bis.getAsInt());
  }

  /** The stored form, {@code 0-18} or {@code 65+}. */
  public String schluessel() {
    return bis.isPresent() ? von + "-" + bis.getAsInt() : von + "+";
  }

  /** The German words: "unter 18", "18 bis unter 65", "65 und älter". */
  public String bezeichnung() {
    if (bis.isEmpty()) {
      return von + " und älter";
    }
    return von == 0 ? "unter " + bis.getAsInt() : von + " bis unter " + bis.getAsInt();
  }

  @Override
  public int compareTo(Altersgruppe other) {
    int byVon = Integer.compare(von, other.von);
    return byVon != 0
        ? byVon
        : Integer.compare(bis.orElse(Integer.MAX_VALUE), other.bis.orElse(Integer.MAX_VALUE));
  }
}
