package de.lebenslagen.warehouse.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A waived FEHLER: the values it is about are not taken over, so that the rest of the delivery can
 * be. They become {@link Wertstatus.NichtGeliefert} with the reason of the Ausnahme.
 *
 * @param id name of its file, without ending
 * @param datenquelle whose deliveries it is about
 * @param spalten value columns whose cells are given up
 * @param regeln Pruefregeln whose FEHLER it waives: without such a FEHLER nothing is given up;
 *     empty: the cells are never taken over, whatever the checks say
 * @param jahre Berichtsjahre of the cells; empty: all
 * @param gebiete keys of the areas of the cells, {@link #OHNE_GEBIET} for rows without one; empty:
 *     all
 * @param grund why, a German sentence: it stands wherever the value would
 * @param person who answers for it
 * @param giltBis the last day on which it waives
 */
public record Ausnahme(
    String id,
    String datenquelle,
    List<String> spalten,
    List<String> regeln,
    List<Integer> jahre,
    List<String> gebiete,
    String grund,
    String person,
    LocalDate erteiltAm,
    LocalDate giltBis,
    Optional<Widerruf> widerruf) {

  /** Stands for rows that belong to no area. */
  public static final String OHNE_GEBIET = "nicht_zuordenbar";

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,79}");

  /**
   * The end before the end.
   *
   * @param am from that day on it no longer waives
   */
  public record Widerruf(LocalDate am, String person, String grund) {}

  public Ausnahme {
    if (!isId(id)) {
      throw new IllegalArgumentException("An id must match " + ID + ", found \"" + id + "\"");
    }
    if (spalten.isEmpty()) {
      throw new IllegalArgumentException("An Ausnahme names at least one column: " + id);
    }
    if (giltBis.isBefore(erteiltAm)) {
      throw new IllegalArgumentException("An Ausnahme can't end before it was granted: " + id);
    }
    spalten = List.copyOf(spalten);
    regeln = List.copyOf(regeln);
    jahre = List.copyOf(jahre);
    gebiete = List.copyOf(gebiete);
  }

  /** Whether a text can be the id of an Ausnahme. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** Whether it waives on that day. */
  public boolean isGueltig(LocalDate tag) {
    boolean widerrufen = widerruf.isPresent() && !tag.isBefore(widerruf.get().am());
    return !tag.isBefore(erteiltAm) && !tag.isAfter(giltBis) && !widerrufen;
  }

  /** Whether it gives up the same cells for the same findings, in whatever order they are named. */
  public boolean isGleichenUmfangs(Ausnahme other) {
    return datenquelle.equals(other.datenquelle)
        && Set.copyOf(spalten).equals(Set.copyOf(other.spalten))
        && Set.copyOf(regeln).equals(Set.copyOf(other.regeln))
        && Set.copyOf(jahre).equals(Set.copyOf(other.jahre))
        && Set.copyOf(gebiete).equals(Set.copyOf(other.gebiete));
  }

  /** Whether the columns are given up whatever the checks say. */
  public boolean isUnbedingt() {
    return regeln.isEmpty();
  }

  /** Whether it is about the cells of its columns in such a row. */
  public boolean coversZeile(int jahr, RaumId raum) {
    String gebiet = raum.isNichtZuordenbar() ? OHNE_GEBIET : raum.schluessel();
    return (jahre.isEmpty() || jahre.contains(jahr))
        && (gebiete.isEmpty() || gebiete.contains(gebiet));
  }

  /** The cells in German words, for instance {@code male, female; 2021; Gebiet 03}. */
  public String umfang() {
    StringBuilder text = new StringBuilder(String.join(", ", spalten));
    if (!jahre.isEmpty()) {
      text.append("; ").append(String.join(", ", jahre.stream().map(String::valueOf).toList()));
    }
    if (!gebiete.isEmpty()) {
      text.append(gebiete.size() == 1 ? "; Gebiet " : "; Gebiete ")
          .append(String.join(", ", gebiete).replace(OHNE_GEBIET, "nicht zuordenbar"));
    }
    return text.toString();
  }

  /** The same, revoked. */
  public Ausnahme revoke(Widerruf neu) {
    return new Ausnahme(
        id,
        datenquelle,
        spalten,
        regeln,
        jahre,
        gebiete,
        grund,
        person,
        erteiltAm,
        giltBis,
        Optional.of(neu));
  }
}
