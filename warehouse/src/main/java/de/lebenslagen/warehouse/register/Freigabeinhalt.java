package de.lebenslagen.warehouse.register;

import de.lebenslagen.warehouse.model.Freigabestandort;
import de.lebenslagen.warehouse.model.Freigabezeile;
import de.lebenslagen.warehouse.model.Pruefsumme;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All that belongs to one release.
 *
 * @param deklarationen what it was made by, word for word
 * @param zellen the linked cells, hidden ones with their true values: never to leave the register
 * @param beziehungen how the cells add up
 * @param zeilen what was published
 * @param standorte the facilities that were published
 */
public record Freigabeinhalt(
    List<Deklaration> deklarationen,
    List<Zelle> zellen,
    List<Beziehung> beziehungen,
    List<Freigabezeile> zeilen,
    List<Freigabestandort> standorte) {

  public Freigabeinhalt {
    deklarationen = List.copyOf(deklarationen);
    zellen = List.copyOf(zellen);
    beziehungen = List.copyOf(beziehungen);
    zeilen = List.copyOf(zeilen);
    standorte = List.copyOf(standorte);
  }

  /** The same with these facilities. */
  public Freigabeinhalt with(List<Freigabestandort> other) {
    return new Freigabeinhalt(deklarationen, zellen, beziehungen, zeilen, other);
  }

  /** Kind of the declaration that lists all indicators; a release without it keeps no texts. */
  public static final String INDIKATORVERZEICHNIS = "indikatorverzeichnis";

  private static final String INDIKATOR = "indikator";
  private static final String OHNE_WERT = ", wert=OptionalDouble.empty]";

  /** What part a cell has in the release. */
  public enum Rolle {
    /** Published with its value. */
    FREI,
    /** Published as hidden. */
    GESPERRT,
    /** An inner part of published sums, without a place in the publication. */
    INNEN,
    /** Published by others before. */
    BEKANNT
  }

  /**
   * A declaration, archived.
   *
   * @param art {@code politik}, {@code antrag}, {@code indikator} …
   * @param name of the file or declaration
   * @param sha256 hash of {@code inhalt}
   * @param inhalt the declaration word for word
   */
  public record Deklaration(String art, String name, String sha256, String inhalt) {

    /** With its hash. */
    public static Deklaration of(String art, String name, String inhalt) {
      return new Deklaration(art, name, Pruefsumme.of(inhalt), inhalt);
    }

    boolean isUnveraendert() {
      return sha256.equals(Pruefsumme.of(inhalt));
    }
  }

  /**
   * A linked cell.
   *
   * @param geschuetzt whether nobody may find out its value
   * @param anzahl the true value, cases
   */
  public record Zelle(String schluessel, Rolle rolle, boolean geschuetzt, long anzahl) {}

  /**
   * How a cell adds up.
   *
   * @param teile factor, blank, key of each part, one a line
   */
  public record Beziehung(String summe, String teile) {}

  /**
   * Whether each declaration is still the text that it was archived as. Releases of early versions
   * kept the name and the hash of an indicator's file instead of its text.
   */
  boolean isUnveraendert() {
    boolean texts = deklarationen.stream().anyMatch(d -> d.art().equals(INDIKATORVERZEICHNIS));
    return deklarationen.stream()
        .filter(d -> texts || !d.art().equals(INDIKATOR))
        .allMatch(Deklaration::isUnveraendert);
  }

  /** Rows of counts have the text that they had before there were rows of other values. */
  private static String text(Freigabezeile zeile) {
    String text = zeile.toString();
    return text.endsWith(OHNE_WERT)
        ? text.substring(0, text.length() - OHNE_WERT.length()) + "]"
        : text;
  }

  /** Without facilities nothing: the text of releases from before there were any. */
  private String standorttext() {
    return standorte.isEmpty()
        ? ""
        : standorte.stream()
            .map(Freigabestandort::text)
            .collect(Collectors.joining("\n", "standorte\n", "\n"));
  }

  /** The hash of what is public: rows in their order, then declarations, then facilities. */
  String sha256() {
    String rows =
        zeilen.stream()
            .map(Freigabeinhalt::text)
            .collect(Collectors.joining("\n", "zeilen\n", "\n"));
    String declarations =
        deklarationen.stream()
            .map(d -> d.art() + " " + d.name() + " " + d.sha256())
            .collect(Collectors.joining("\n", "deklarationen\n", "\n"));
    return Pruefsumme.of(rows + declarations + standorttext());
  }
}
