package de.lebenslagen.notebook.absatz;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.dashboards.figures.abbildung.Abbildung;
import de.lebenslagen.warehouse.model.Wertstatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A piece of what a paragraph shows. */
public sealed interface Ausgabe {

  /**
   * A table.
   *
   * @param titel what it shows; empty where nothing is known
   * @param zeilen one value per column: a number, text, day, truth value, {@code Wertstatus},
   *     {@link Wert} or null
   */
  record Tafel(
      String titel, List<Spalte> spalten, List<List<@Nullable Object>> zeilen, Zahlen zahlen)
      implements Ausgabe {
    public Tafel {
      spalten = List.copyOf(spalten);
      zeilen =
          zeilen.stream()
              .map(z -> Collections.unmodifiableList(new ArrayList<@Nullable Object>(z)))
              .toList();
    }
  }

  /**
   * A column.
   *
   * @param einheit German, where it has one
   */
  record Spalte(String name, Art art, Optional<String> einheit) {
    public static Spalte text(String name) {
      return new Spalte(name, Art.TEXT, Optional.empty());
    }

    public static Spalte zahl(String name) {
      return new Spalte(name, Art.ZAHL, Optional.empty());
    }
  }

  /**
   * A value in a cell, with the digits that it is shown with.
   *
   * @param vorzeichen whether a plus sign is written: differences
   */
  record Wert(Wertstatus status, int nachkommastellen, Zahlformat.Vorzeichen vorzeichen) {
    public static Wert of(Wertstatus status, int nachkommastellen) {
      return new Wert(status, nachkommastellen, Zahlformat.Vorzeichen.NUR_MINUS);
    }
  }

  /** How the values of a column stand. */
  enum Art {
    TEXT,
    ZAHL
  }

  /** How numbers are written where a machine could read them too. */
  enum Zahlen {
    MASCHINE,
    DEUTSCH
  }

  /** A figure; a table with the same figures always stands beside it. */
  record Bild(Abbildung abbildung) implements Ausgabe {}

  /** Plain text: what a program printed. */
  record Text(String text) implements Ausgabe {}

  /** A sentence for the reader. */
  record Satz(Ton ton, String text) implements Ausgabe {}

  /** How a sentence is meant. */
  enum Ton {
    /** Something to know. */
    HINWEIS,
    /** Something to beware of. */
    WARNUNG,
    /** What went wrong, or what was perhaps meant. */
    FEHLER
  }

  /** Where the figures come from and who may see them. */
  record Fuss(Zone zone, String datenstand, List<String> quellen, String vermerk)
      implements Ausgabe {
    public Fuss {
      quellen = List.copyOf(quellen);
    }

    /** The same for a stricter zone. */
    public Fuss withZone(Zone stricter) {
      return new Fuss(zone.join(stricter), datenstand, quellen, vermerk);
    }
  }
}
