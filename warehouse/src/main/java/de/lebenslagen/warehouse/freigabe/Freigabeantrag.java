package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.register.Freigabeinhalt;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a person wants to publish: {@code freigaben/ID.yml}.
 *
 * @param id name of the file
 * @param rang releases of lower rank come first; the yearly Monitoring has 1
 * @param einrichtungen the wanted lists of facilities
 * @param indikatoren whose counts the tables are
 * @param katalog all indicators: whoever has the counts can compute them
 * @param text the declaration word for word
 * @param beilagen what else was declared when it was read: archived with a release, so that it can
 *     be rebuilt
 */
public record Freigabeantrag(
    String id,
    String titel,
    int rang,
    List<Tafel> tafeln,
    List<Einrichtungsliste> einrichtungen,
    List<Indikator> indikatoren,
    List<Indikator> katalog,
    String text,
    List<Freigabeinhalt.Deklaration> beilagen) {

  public Freigabeantrag {
    tafeln = List.copyOf(tafeln);
    einrichtungen = List.copyOf(einrichtungen);
    indikatoren = List.copyOf(indikatoren);
    katalog = List.copyOf(katalog);
    beilagen = List.copyOf(beilagen);
  }

  /**
   * One wanted table.
   *
   * @param gegenstand what is counted; {@code *} and {@code ?} as wild cards
   * @param datenquelle where it must come from; empty: all sources
   * @param ebenen levels of the areas
   * @param nach the breakdowns, each a set of Merkmale; the empty set is the total
   * @param jahre Berichtsjahre
   * @param auswahl Merkmal → wanted Auspraegungen; all where it is absent. Of ages, all bands
   *     within a wanted one
   * @param indikator the indicator that needs it, where one does
   */
  public record Tafel(
      String gegenstand,
      Optional<String> datenquelle,
      List<String> ebenen,
      List<Set<String>> nach,
      SortedSet<Integer> jahre,
      Map<String, Set<String>> auswahl,
      Optional<IndikatorSchluessel> indikator) {
    public Tafel {
      ebenen = List.copyOf(ebenen);
      nach = nach.stream().map(Set::copyOf).toList();
      jahre = new TreeSet<>(jahre);
      auswahl = Map.copyOf(auswahl);
    }

    /** The same with other levels and breakdowns. */
    Tafel with(List<String> otherEbenen, List<Set<String>> otherNach) {
      return new Tafel(gegenstand, datenquelle, otherEbenen, otherNach, jahre, auswahl, indikator);
    }
  }

  /**
   * Wanted facilities of one Datenquelle.
   *
   * @param arten kinds, {@code *} and {@code ?} as wild cards; empty: all that the policy lets out
   * @param jahre of each the last list
   * @param ohne keys of facilities that stay closed
   * @param eigenstaendig keys of facilities that a person knows to be no secret one, though they
   *     share a house or a word with one
   */
  public record Einrichtungsliste(
      String datenquelle,
      List<String> arten,
      SortedSet<Integer> jahre,
      Set<String> ohne,
      Set<String> eigenstaendig) {
    public Einrichtungsliste {
      arten = List.copyOf(arten);
      jahre = new TreeSet<>(jahre);
      ohne = Set.copyOf(ohne);
      eigenstaendig = Set.copyOf(eigenstaendig);
    }
  }

  /** The same with other tables. */
  Freigabeantrag with(List<Tafel> other) {
    return new Freigabeantrag(
        id, titel, rang, other, einrichtungen, indikatoren, katalog, text, beilagen);
  }
}
