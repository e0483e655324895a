package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.RaumId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds areas by key or name over all Raumgliederungen of a workspace, pseudo-areas included. */
public final class Raumverzeichnis {

  private static final int LAENGSTER_NAME = 200;
  private static final int VORSCHLAEGE = 3;

  private final Map<String, Raumgliederung> gliederungen = new TreeMap<>();
  private final Map<RaumId, Raum> raeume = new TreeMap<>();
  private final Map<EbenenSchluessel, List<Raum>> byEbene = new HashMap<>();

  private record EbenenSchluessel(String raumgliederung, LocalDate gebietsstand, String ebene) {}

  /** All areas of the given Raumgliederungen; their ids must differ. */
  public Raumverzeichnis(Collection<Raumgliederung> raumgliederungen) {
    for (Raumgliederung gliederung : raumgliederungen) {
      if (gliederungen.put(gliederung.id(), gliederung) != null) {
        throw new Abbruch(
            Abbruch.Kategorie.EINGABE,
            "Das Gebietssystem \"" + gliederung.id() + "\" ist zweimal deklariert.",
            "Bitte eine der Dateien im Ordner gebiete umbenennen oder löschen.");
      }
      gliederung.gebietsstaende().forEach(stand -> add(gliederung.id(), stand));
    }
  }

  private void add(String raumgliederung, Gebietsstand stand) {
    for (Ebene ebene : stand.ebenen()) {
      List<Raum> einer =
          stand.listRaeumeMitSammelgebieten().stream()
              .filter(r -> r.id().ebene().equals(ebene.id()))
              .toList();
      byEbene.put(new EbenenSchluessel(raumgliederung, stand.gueltigVon(), ebene.id()), einer);
      einer.forEach(r -> raeume.put(r.id(), r));
    }
  }

  public Optional<Raumgliederung> findRaumgliederung(String id) {
    return Optional.ofNullable(gliederungen.get(id));
  }

  /** The Gebietsstand that starts on that day. */
  public Optional<Gebietsstand> findGebietsstand(String raumgliederung, LocalDate gebietsstand) {
    return findRaumgliederung(raumgliederung).flatMap(g -> g.findGebietsstand(gebietsstand));
  }

  /** All Raumgliederungen, by id. */
  public List<Raumgliederung> listRaumgliederungen() {
    return List.copyOf(gliederungen.values());
  }

  /** All areas of an Ebene by key, the pseudo-area last; none where there is no such Ebene. */
  public List<Raum> list(String raumgliederung, LocalDate gebietsstand, String ebene) {
    return byEbene.getOrDefault(
        new EbenenSchluessel(raumgliederung, gebietsstand, ebene), List.of());
  }

  public Optional<Raum> findRaum(RaumId id) {
    return Optional.ofNullable(raeume.get(id));
  }

  /** The area with exactly that key. */
  public Optional<RaumId> find(
      String raumgliederung, LocalDate gebietsstand, String ebene, String schluessel) {
    return list(raumgliederung, gebietsstand, ebene).stream()
        .map(Raum::id)
        .filter(id -> id.schluessel().equals(schluessel))
        .findFirst();
  }

  /**
   * The area whose key is the given number after zeros that Excel dropped: {@code 5170044} for
   * {@code 05170044}. Whoever uses this must say so with a finding. Empty for a key that is
   * complete.
   */
  public Optional<RaumId> findByLostZeros(
      String raumgliederung, LocalDate gebietsstand, String ebene, String schluessel) {
    if (!schluessel.matches("[1-9][0-9]*")) {
      return Optional.empty();
    }
    List<RaumId> passende =
        list(raumgliederung, gebietsstand, ebene).stream()
            .map(Raum::id)
            .filter(id -> id.schluessel().matches("0+" + schluessel))
            .toList();
    return passende.size() == 1 ? Optional.of(passende.get(0)) : Optional.empty();
  }

  /** The one area of that name; case, umlauts, ß, hyphens and blanks do not count. */
  public Optional<RaumId> findByName(
      String raumgliederung, LocalDate gebietsstand, String ebene, String name) {
    String gesucht = Namensform.of(name);
    List<RaumId> passende =
        list(raumgliederung, gebietsstand, ebene).stream()
            .filter(r -> Namensform.of(r.name()).equals(gesucht))
            .map(Raum::id)
            .toList();
    return passende.size() == 1 ? Optional.of(passende.get(0)) : Optional.empty();
  }

  /** "Meinten Sie": up to three areas whose key or name is near to the text, the nearest first. */
  public List<Raum> listVorschlaege(
      String raumgliederung, LocalDate gebietsstand, String ebene, String text) {
    String gesucht = Namensform.of(text.substring(0, Math.min(text.length(), LAENGSTER_NAME)));
    if (gesucht.isEmpty()) {
      return List.of();
    }
    int erlaubt = Math.max(1, gesucht.length() / 3);
    return list(raumgliederung, gebietsstand, ebene).stream()
        .filter(r -> abstand(r, gesucht) <= erlaubt)
        .sorted(Comparator.comparingInt((Raum r) -> abstand(r, gesucht)).thenComparing(Raum::id))
        .limit(VORSCHLAEGE)
        .toList();
  }

  /** Edit distance to key or name; 1 where one of the two names begins the other. */
  private static int abstand(Raum raum, String gesucht) {
    String name = Namensform.of(raum.name());
    boolean beginnt = gesucht.length() > 2 && name.startsWith(gesucht) || gesucht.startsWith(name);
    int zumNamen = beginnt && !name.equals(gesucht) ? 1 : Namensform.distance(name, gesucht);
    return Math.min(zumNamen, Namensform.distance(Namensform.of(raum.id().schluessel()), gesucht));
  }
}
