package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.raum.Adresszuordnung.Gefunden;
import de.lebenslagen.warehouse.raum.Adresszuordnung.Grund;
import de.lebenslagen.warehouse.raum.Adresszuordnung.NichtZuordenbar;
import de.lebenslagen.warehouse.raum.Adresszuordnung.Weg;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which house numbers of which street lie in which area, and when. Finds an address as people write
 * it: "Musterstr.", "MUSTERSTRASSE", "Muster-Straße", "12a", "12 A", "12-14", one cell or two. A
 * street is known by the name it has on the day; a name it had before or got later counts too,
 * unless another street has it on the day. Never guesses: what could lie in two areas lies in none.
 */
public final class Strassenverzeichnis {

  private final String ebene;
  private final Map<String, List<Strassenabschnitt>> byName = new LinkedHashMap<>();
  private final Map<String, List<Strassenabschnitt>> bySchluessel = new LinkedHashMap<>();

  /**
   * @param ebene the Ebene whose areas the entries name
   */
  Strassenverzeichnis(String ebene, List<Strassenabschnitt> abschnitte) {
    this.ebene = ebene;
    for (Strassenabschnitt a : abschnitte) {
      byName.computeIfAbsent(Strassenform.of(a.strasse()), n -> new ArrayList<>()).add(a);
      if (!a.schluessel().isEmpty()) {
        bySchluessel.computeIfAbsent(a.schluessel(), n -> new ArrayList<>()).add(a);
      }
    }
  }

  public String ebene() {
    return ebene;
  }

  /** The area of an address on a day, street and house number in a cell each. */
  public Adresszuordnung find(String strasse, String hausnummer, LocalDate tag) {
    if (strasse.isBlank()) {
      return new NichtZuordenbar(Grund.ADRESSE_FEHLT);
    }
    List<Strassenabschnitt> named = listNamed(strasse);
    if (named.isEmpty()) {
      return hausnummer.isBlank()
          ? find(strasse, tag)
          : new NichtZuordenbar(Grund.STRASSE_UNBEKANNT);
    }
    return find(named, hausnummer, tag);
  }

  /**
   * The area of an address in one cell. Where it could be split in several ways, the one with the
   * longest known street counts: "Straße des 17. Juni 135".
   */
  public Adresszuordnung find(String adresse, LocalDate tag) {
    if (adresse.isBlank()) {
      return new NichtZuordenbar(Grund.ADRESSE_FEHLT);
    }
    String text = adresse.strip();
    for (int i = text.length(); i > 0; i--) {
      boolean ends = i == text.length() || isBoundary(text, i);
      if (ends) {
        List<Strassenabschnitt> named = listNamed(text.substring(0, i));
        if (!named.isEmpty()) {
          return find(named, text.substring(i).replaceFirst("^[\\s,;]+", ""), tag);
        }
      }
    }
    return new NichtZuordenbar(Grund.STRASSE_UNBEKANNT);
  }

  /** Between a letter or a blank and a digit, or before a comma or a blank. */
  private static boolean isBoundary(String text, int i) {
    char before = text.charAt(i - 1);
    char after = text.charAt(i);
    return Character.isWhitespace(after)
        || ",;".indexOf(after) >= 0
        || Character.isDigit(after) && !Character.isDigit(before);
  }

  private List<Strassenabschnitt> listNamed(String strasse) {
    return byName.getOrDefault(Strassenform.of(strasse), List.of());
  }

  private Adresszuordnung find(List<Strassenabschnitt> named, String hausnummer, LocalDate tag) {
    List<Strassenabschnitt> today = named.stream().filter(a -> a.isGueltigAm(tag)).toList();
    if (!today.isEmpty()) {
      return find(today, hausnummer, Weg.GENAU);
    }
    // An old name, or one that is not in use yet: the street itself, as it is on the day.
    Set<String> keys =
        named.stream()
            .map(Strassenabschnitt::schluessel)
            .filter(s -> !s.isEmpty())
            .collect(Collectors.toSet());
    List<Strassenabschnitt> same =
        keys.stream()
            .flatMap(k -> bySchluessel.getOrDefault(k, List.of()).stream())
            .filter(a -> a.isGueltigAm(tag))
            .toList();
    return find(same.isEmpty() ? named : same, hausnummer, Weg.FRUEHERER_NAME);
  }

  private static Adresszuordnung find(List<Strassenabschnitt> abschnitte, String text, Weg weg) {
    Set<String> all = einheiten(abschnitte, a -> true);
    Optional<Hausnummer> haus = Hausnummer.find(text);
    if (haus.isEmpty()) {
      if (all.size() == 1) {
        return new Gefunden(all.iterator().next(), Weg.GANZE_STRASSE);
      }
      return new NichtZuordenbar(
          text.isBlank() ? Grund.HAUSNUMMER_FEHLT : Grund.HAUSNUMMER_UNLESBAR);
    }
    Set<String> first = einheiten(abschnitte, a -> a.contains(haus.get().erste()));
    Set<String> last = einheiten(abschnitte, a -> a.contains(haus.get().letzte()));
    if (first.isEmpty() && last.isEmpty()) {
      return new NichtZuordenbar(Grund.HAUSNUMMER_UNBEKANNT);
    }
    // Of "12-14" one end may be no house of its own.
    Set<String> both = Stream.of(first, last).flatMap(Set::stream).collect(Collectors.toSet());
    return both.size() == 1
        ? new Gefunden(both.iterator().next(), weg)
        : new NichtZuordenbar(Grund.MEHRERE_GEBIETE);
  }

  private static Set<String> einheiten(
      List<Strassenabschnitt> abschnitte, Predicate<Strassenabschnitt> filter) {
    return abschnitte.stream()
        .filter(filter)
        .map(Strassenabschnitt::einheit)
        .collect(Collectors.toSet());
  }

  /** Streets whose names are near to the text, the nearest first, at most three. */
  public List<String> listVorschlaege(String strasse) {
    List<String> known =
        byName.values().stream().map(a -> a.get(a.size() - 1).strasse()).distinct().toList();
    return Vorschlaege.list(strasse, known);
  }
}
