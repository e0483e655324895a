package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.register.Freigabeinhalt;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What became of a request. Says nothing that depends on a hidden value. */
public sealed interface Freigabeurteil {

  /** Notes about what stays closed and why, German, without any value. */
  List<String> hinweise();

  /**
   * It may be granted.
   *
   * @param inhalt what would be entered: confidential
   * @param tafeln per wanted table how many cells are free and hidden
   * @param unterZiel protected cells below the target L1
   * @param loeser the engine of the audit
   * @param stand the hash of the Freigaberegister it was audited against
   */
  record Moeglich(
      Freigabeinhalt inhalt,
      Map<String, Zellzahl> tafeln,
      int unterZiel,
      String loeser,
      String stand,
      List<String> hinweise)
      implements Freigabeurteil {
    public Moeglich {
      hinweise = List.copyOf(hinweise);
    }

    /** Whether the counts are changed at random instead of hidden. */
    public boolean isVeraendert() {
      return loeser.equals(Zellschluesselpruefung.LOESER);
    }

    /** The same with these facilities, and what is to be said about them before all else. */
    Moeglich with(Standortpruefung.Ergebnis einrichtungen) {
      return new Moeglich(
          inhalt.with(einrichtungen.standorte()),
          tafeln,
          unterZiel,
          loeser,
          stand,
          Stream.concat(einrichtungen.hinweise().stream(), hinweise.stream()).toList());
    }

    /** The number of hidden cells over all tables. */
    public int gesperrt() {
      return tafeln.values().stream().mapToInt(Zellzahl::gesperrt).sum();
    }

    /** The number of shown cells over all tables. */
    public int frei() {
      return tafeln.values().stream().mapToInt(Zellzahl::frei).sum();
    }
  }

  /**
   * Nothing is published.
   *
   * @param gruende German, without any value
   * @param vorschlaege coarser requests that were tried and pass, German
   */
  record Abgelehnt(List<String> gruende, List<String> vorschlaege, List<String> hinweise)
      implements Freigabeurteil {
    public Abgelehnt {
      gruende = List.copyOf(gruende);
      vorschlaege = List.copyOf(vorschlaege);
      hinweise = List.copyOf(hinweise);
    }
  }

  /** How many cells of a table are shown and how many are hidden. */
  record Zellzahl(int frei, int gesperrt) {
    Zellzahl plus(Zellzahl other) {
      return new Zellzahl(frei + other.frei, gesperrt + other.gesperrt);
    }
  }
}
