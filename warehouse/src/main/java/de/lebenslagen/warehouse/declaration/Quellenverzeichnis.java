package de.lebenslagen.warehouse.declaration;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Datenquelle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Datenquellen of a town: its own, and the ready ones that ship, of which an own one with the
 * same id takes the place. A ready one counts once something of it is delivered; before that it
 * can't get in anybody's way.
 */
public final class Quellenverzeichnis implements Quellensuche {

  private final List<GeleseneDatenquelle> eigene;
  private final Ortsangaben ort;
  private final Map<String, Optional<GeleseneDatenquelle>> fertige = new HashMap<>();

  private Quellenverzeichnis(List<GeleseneDatenquelle> eigene, Ortsangaben ort) {
    this.eigene = List.copyOf(eigene);
    this.ort = ort;
  }

  /**
   * Reads the own ones, checked against each other; a ready one is read when it is asked for.
   *
   * @param ordner the folder of the own ones
   */
  public static Quellenverzeichnis read(Path ordner, Ortsangaben ort) {
    return new Quellenverzeichnis(DatenquelleReader.loadAll(ordner), ort);
  }

  /** The town's own ones, by id. */
  public List<Datenquelle> listEigene() {
    return eigene.stream().map(GeleseneDatenquelle::datenquelle).toList();
  }

  /** The ready ones that can be used here and that no own one replaces. */
  public List<Datenquelle> listFertige() {
    return listFertigeIds().stream().flatMap(id -> findFertige(id).stream()).toList();
  }

  /** Ids of the ready ones that no own one replaces, whether they can be used here or not. */
  public List<String> listFertigeIds() {
    return FertigeQuelle.listIds().stream().filter(id -> findEigene(id).isEmpty()).toList();
  }

  @Override
  public List<String> listIds() {
    return Stream.concat(listEigene().stream().map(Datenquelle::id), listFertigeIds().stream())
        .toList();
  }

  /** The own one of this id, else the ready one; empty also where that can't be used here. */
  @Override
  public Optional<Datenquelle> find(String id) {
    Optional<Datenquelle> own = findEigene(id);
    return own.isPresent() || !FertigeQuelle.listIds().contains(id) ? own : findFertige(id);
  }

  private Optional<Datenquelle> findEigene(String id) {
    return listEigene().stream().filter(d -> d.id().equals(id)).findFirst();
  }

  private Optional<Datenquelle> findFertige(String id) {
    return fertige
        .computeIfAbsent(id, i -> FertigeQuelle.find(i, ort))
        .map(GeleseneDatenquelle::datenquelle);
  }

  /**
   * As {@link #find}; a ready one that can't be used here yet, because the town has no areas, is
   * found too: it can be asked for. Its raumgliederung is {@link Ortsangaben#OFFEN}.
   */
  public Optional<Datenquelle> findZumAnfragen(String id) {
    Optional<Datenquelle> found = find(id);
    return found.isPresent() || !FertigeQuelle.listIds().contains(id)
        ? found
        : FertigeQuelle.find(id, ort.withOffenemKleinraum()).map(GeleseneDatenquelle::datenquelle);
  }

  /** Why a ready one can't be used here, a German sentence; empty where it can, or is none. */
  public Optional<String> findHindernis(String id) {
    boolean ready = listFertigeIds().contains(id);
    return ready && findFertige(id).isEmpty() ? Optional.of(ort.grund()) : Optional.empty();
  }

  /** The areas that the ready ones mean. */
  public Ortsangaben ort() {
    return ort;
  }

  /**
   * The own ones and those ready ones that are in use.
   *
   * @param verwendet ids of all that something is, or is to be, delivered of
   * @throws Abbruch EINGABE where two of them give the same word different meanings
   */
  public List<Datenquelle> listVerwendete(Collection<String> verwendet) {
    List<GeleseneDatenquelle> used = new ArrayList<>(eigene);
    for (String id : listFertigeIds()) {
      if (verwendet.contains(id) && findFertige(id).isPresent()) {
        used.add(fertige.getOrDefault(id, Optional.empty()).orElseThrow());
      }
    }
    if (used.size() > eigene.size()) {
      Datenquellenabgleich.check(used);
    }
    return used.stream().map(GeleseneDatenquelle::datenquelle).toList();
  }
}
