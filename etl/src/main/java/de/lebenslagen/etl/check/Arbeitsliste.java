package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.raum.Adresszuordnung.Grund;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The addresses that lie in no known area, for the planner to repair: street, house number, why,
 * and the lines; no name, no other cell. It lives in memory and nowhere else: who wants it again
 * checks the file again, as long as there is one.
 */
public final class Arbeitsliste {

  /**
   * One address.
   *
   * @param zeilen lines of the file
   * @param vorschlaege known streets with a similar name
   */
  public record Posten(
      String strasse,
      String hausnummer,
      Grund grund,
      List<Integer> zeilen,
      List<String> vorschlaege) {
    public Posten {
      zeilen = List.copyOf(zeilen);
      vorschlaege = List.copyOf(vorschlaege);
    }
  }

  private record Adresse(String strasse, String hausnummer, Grund grund) {}

  private final Map<Adresse, List<Integer>> zeilen =
      new TreeMap<>(
          Comparator.comparing(Adresse::strasse)
              .thenComparing(Adresse::hausnummer)
              .thenComparing(Adresse::grund));
  private final List<Posten> posten = new ArrayList<>();

  /** An empty list. */
  public Arbeitsliste() {}

  void add(String strasse, String hausnummer, Grund grund, int zeile) {
    zeilen
        .computeIfAbsent(new Adresse(strasse, hausnummer, grund), a -> new ArrayList<>())
        .add(zeile);
  }

  void finish(Falladressen adressen) {
    zeilen.forEach(
        (a, nummern) ->
            posten.add(
                new Posten(
                    a.strasse(),
                    a.hausnummer(),
                    a.grund(),
                    nummern.stream().sorted().toList(),
                    a.grund() == Grund.STRASSE_UNBEKANNT
                        ? adressen.listVorschlaege(a.strasse())
                        : List.of())));
    zeilen.clear();
  }

  /** By street and house number. */
  public List<Posten> posten() {
    return List.copyOf(posten);
  }
}
