package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.RaumId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Finds areas by key or name over all Raumgliederungen of a workspace, pseudo-areas included. */
public final class Raumverzeichnis {

  private final Map<String, Raumgliederung> gliederungen = new TreeMap<>();
  private final Map<RaumId, Raum> raeume = new HashMap<>();
  private final Map<EbenenSchluessel, Ebenenverzeichnis> byEbene = new HashMap<>();

  private final Function<Raumgliederung, Optional<Strassenverzeichnis>> strassen;
  private final Map<String, Optional<Strassenverzeichnis>> gelesen = new HashMap<>();

  private record EbenenSchluessel(String raumgliederung, LocalDate gebietsstand, String ebene) {}

  /** All areas of the given Raumgliederungen; their ids must differ. */
  public Raumverzeichnis(Collection<Raumgliederung> raumgliederungen) {
    this(raumgliederungen, gliederung -> Optional.empty());
  }

  /**
   * All areas of the given Raumgliederungen, and how the Straßenverzeichnis of one is read when an
   * address is asked for.
   */
  public Raumverzeichnis(
      Collection<Raumgliederung> raumgliederungen,
      Function<Raumgliederung, Optional<Strassenverzeichnis>> strassen) {
    this.strassen = strassen;
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
      byEbene.put(
          new EbenenSchluessel(raumgliederung, stand.gueltigVon(), ebene.id()),
          new Ebenenverzeichnis(einer));
      einer.forEach(r -> raeume.put(r.id(), r));
    }
  }

  /**
   * The Straßenverzeichnis of a Raumgliederung, or an Abbruch that says where it belongs.
   *
   * @param ebene the Ebene whose areas it must name
   */
  public Strassenverzeichnis getStrassenverzeichnis(String raumgliederung, String ebene) {
    return gelesen
        .computeIfAbsent(raumgliederung, id -> findRaumgliederung(id).flatMap(strassen::apply))
        .filter(v -> v.ebene().equals(ebene))
        .orElseThrow(
            () ->
                new Abbruch(
                    Abbruch.Kategorie.EINGABE,
                    "Zum Gebietssystem \""
                        + raumgliederung
                        + "\" gibt es kein Straßenverzeichnis mit Gebieten der Ebene \""
                        + ebene
                        + "\".",
                    "Bitte in gebiete/"
                        + raumgliederung
                        + ".yml unter strassenverzeichnis nennen, in welcher CSV-Datei es steht."));
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
    return ebene(raumgliederung, gebietsstand, ebene).raeume();
  }

  private Ebenenverzeichnis ebene(String raumgliederung, LocalDate gebietsstand, String ebene) {
    return byEbene.getOrDefault(
        new EbenenSchluessel(raumgliederung, gebietsstand, ebene), Ebenenverzeichnis.LEER);
  }

  public Optional<Raum> findRaum(RaumId id) {
    return Optional.ofNullable(raeume.get(id));
  }

  /** The area with exactly that key. */
  public Optional<RaumId> find(
      String raumgliederung, LocalDate gebietsstand, String ebene, String schluessel) {
    return ebene(raumgliederung, gebietsstand, ebene).findBySchluessel(schluessel);
  }

  /**
   * The area whose key is the given number after zeros that Excel dropped: {@code 5170044} for
   * {@code 05170044}. Whoever uses this must say so with a finding. Empty for a key that is
   * complete.
   */
  public Optional<RaumId> findByLostZeros(
      String raumgliederung, LocalDate gebietsstand, String ebene, String schluessel) {
    return ebene(raumgliederung, gebietsstand, ebene).findByLostZeros(schluessel);
  }

  /** The one area of that name; case, umlauts, ß, hyphens and blanks do not count. */
  public Optional<RaumId> findByName(
      String raumgliederung, LocalDate gebietsstand, String ebene, String name) {
    return ebene(raumgliederung, gebietsstand, ebene).findByName(name);
  }

  /** "Meinten Sie": up to three areas whose key or name is near to the text, the nearest first. */
  public List<Raum> listVorschlaege(
      String raumgliederung, LocalDate gebietsstand, String ebene, String text) {
    return ebene(raumgliederung, gebietsstand, ebene).listVorschlaege(text);
  }
}
