package de.lebenslagen.warehouse.raum;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A versioned area system.
 *
 * @param id for instance {@code flensburg}
 * @param quellenangabe source of the boundaries, as it is printed
 * @param lizenz terms of use of the boundaries
 * @param gebietsstaende from old to new; their validity does not overlap
 * @param umrechnungen how counts get from one Gebietsstand to another; empty where only the keys
 *     were read
 */
public record Raumgliederung(
    String id,
    String titel,
    String quellenangabe,
    String lizenz,
    List<Gebietsstand> gebietsstaende,
    List<Raumumrechnung> umrechnungen) {

  private static final Pattern KENNUNG = Pattern.compile("[a-z][a-z0-9_]{1,62}");

  /** One without conversions. */
  public Raumgliederung(
      String id,
      String titel,
      String quellenangabe,
      String lizenz,
      List<Gebietsstand> gebietsstaende) {
    this(id, titel, quellenangabe, lizenz, gebietsstaende, List.of());
  }

  public Raumgliederung {
    umrechnungen = umrechnungen.stream().sorted().toList();
    requireKennung(id);
    if (titel.isBlank() || quellenangabe.isBlank() || lizenz.isBlank()) {
      throw new IllegalArgumentException(
          "Raumgliederung " + id + " needs titel, quellenangabe and lizenz.");
    }
    if (gebietsstaende.isEmpty()) {
      throw new IllegalArgumentException("Raumgliederung " + id + " needs a Gebietsstand.");
    }
    gebietsstaende =
        gebietsstaende.stream().sorted(Comparator.comparing(Gebietsstand::gueltigVon)).toList();
    for (int i = 0; i < gebietsstaende.size(); i++) {
      requireOwn(id, gebietsstaende.get(i));
      requireGap(gebietsstaende, i);
    }
  }

  static String requireKennung(String id) {
    if (!KENNUNG.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "A Raumgliederung id must match " + KENNUNG + ", found \"" + id + "\"");
    }
    return id;
  }

  private static void requireOwn(String id, Gebietsstand stand) {
    if (!stand.raeume().get(0).id().raumgliederung().equals(id)) {
      throw new IllegalArgumentException(stand.raeume().get(0).id() + " does not belong to " + id);
    }
  }

  private static void requireGap(List<Gebietsstand> staende, int i) {
    if (i > 0 && staende.get(i - 1).isGueltigAm(staende.get(i).gueltigVon())) {
      throw new IllegalArgumentException(
          "The Gebietsstand of "
              + staende.get(i - 1).gueltigVon()
              + " still holds when that of "
              + staende.get(i).gueltigVon()
              + " starts.");
    }
  }

  /** The Gebietsstand that starts on that day. */
  public Optional<Gebietsstand> findGebietsstand(LocalDate gueltigVon) {
    return gebietsstaende.stream().filter(g -> g.gueltigVon().equals(gueltigVon)).findFirst();
  }

  /** The Gebietsstand whose boundaries hold on that day. */
  public Optional<Gebietsstand> findGebietsstandAm(LocalDate tag) {
    return gebietsstaende.stream().filter(g -> g.isGueltigAm(tag)).findFirst();
  }
}
