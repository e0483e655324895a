package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.EbenenRolle;
import de.lebenslagen.warehouse.model.RaumId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The areas of a Raumgliederung while its boundaries hold.
 *
 * @param gueltigVon first day
 * @param gueltigBis last day; empty: still valid
 * @param ebenen from small to large
 * @param raeume the real areas, by id; the pseudo-areas come from {@link #listSammelgebiete}
 * @param zuordnungen from every area to every larger one it lies in, over all Ebenen
 * @param bruch why nothing may be converted across its first day, a German sentence; empty: no
 *     break
 */
public record Gebietsstand(
    LocalDate gueltigVon,
    Optional<LocalDate> gueltigBis,
    List<Ebene> ebenen,
    List<Raum> raeume,
    List<Raumzuordnung> zuordnungen,
    Optional<String> bruch) {

  /** One that begins without a break. */
  public Gebietsstand(
      LocalDate gueltigVon,
      Optional<LocalDate> gueltigBis,
      List<Ebene> ebenen,
      List<Raum> raeume,
      List<Raumzuordnung> zuordnungen) {
    this(gueltigVon, gueltigBis, ebenen, raeume, zuordnungen, Optional.empty());
  }

  public Gebietsstand {
    if (gueltigBis.isPresent() && gueltigBis.get().isBefore(gueltigVon)) {
      throw new IllegalArgumentException(
          "A Gebietsstand from " + gueltigVon + " can't end on " + gueltigBis.get());
    }
    ebenen = ebenen.stream().sorted(Comparator.comparingInt(Ebene::rang)).toList();
    raeume = raeume.stream().sorted(Comparator.comparing(Raum::id)).toList();
    zuordnungen = zuordnungen.stream().sorted().toList();
    Gebietsregeln.requireEbenen(ebenen);
    Gebietsregeln.requireRaeume(gueltigVon, ebenen, raeume);
    Gebietsregeln.requireZuordnungen(ebenen, raeume, zuordnungen);
  }

  /** Whether its boundaries hold on that day. */
  public boolean isGueltigAm(LocalDate tag) {
    return !tag.isBefore(gueltigVon) && (gueltigBis.isEmpty() || !tag.isAfter(gueltigBis.get()));
  }

  public Optional<Ebene> findEbene(String id) {
    return ebenen.stream().filter(e -> e.id().equals(id)).findFirst();
  }

  /** The first level with that role. */
  public Optional<Ebene> findEbene(EbenenRolle rolle) {
    return ebenen.stream().filter(e -> e.rolle() == rolle).findFirst();
  }

  /** The real areas of one level, by key. */
  public List<Raum> listRaeume(String ebene) {
    return raeume.stream().filter(r -> r.id().ebene().equals(ebene)).toList();
  }

  /**
   * One pseudo-area per level below the town, for what the source could not assign. None where no
   * level has the role STADT with exactly one area.
   */
  public List<Raum> listSammelgebiete() {
    return listEbenenMitSammelgebiet().stream()
        .map(e -> new Raum(sammelgebiet(e), "Nicht zuordenbar", Optional.empty()))
        .sorted(Comparator.comparing(Raum::id))
        .toList();
  }

  /** The real areas, then the pseudo-areas. */
  public List<Raum> listRaeumeMitSammelgebieten() {
    return Stream.concat(raeume.stream(), listSammelgebiete().stream()).toList();
  }

  /**
   * All links, those of the pseudo-areas included: each belongs to the town, and to the pseudo-area
   * of every larger level below the town.
   */
  public List<Raumzuordnung> listZuordnungenMitSammelgebieten() {
    List<Raumzuordnung> result = new ArrayList<>(zuordnungen);
    List<Ebene> unten = listEbenenMitSammelgebiet();
    for (Ebene von : unten) {
      Stream<RaumId> groessere =
          unten.stream().filter(e -> e.rang() > von.rang()).map(this::sammelgebiet);
      Stream.concat(groessere, findStadt().map(Raum::id).stream())
          .map(nach -> new Raumzuordnung(sammelgebiet(von), nach, 1, gueltigVon, gueltigBis))
          .forEach(result::add);
    }
    return result.stream().sorted().toList();
  }

  /** The town: the one area of the level with role STADT. */
  public Optional<Raum> findStadt() {
    return findEbene(EbenenRolle.STADT)
        .map(e -> listRaeume(e.id()))
        .filter(stadt -> stadt.size() == 1)
        .map(stadt -> stadt.get(0));
  }

  private List<Ebene> listEbenenMitSammelgebiet() {
    int rangDerStadt =
        findStadt().flatMap(s -> findEbene(s.id().ebene())).map(Ebene::rang).orElse(0);
    return ebenen.stream().filter(e -> e.rang() < rangDerStadt).toList();
  }

  private RaumId sammelgebiet(Ebene ebene) {
    String raumgliederung = raeume.get(0).id().raumgliederung();
    return new RaumId(raumgliederung, gueltigVon, ebene.id(), RaumId.NICHT_ZUORDENBAR);
  }
}
