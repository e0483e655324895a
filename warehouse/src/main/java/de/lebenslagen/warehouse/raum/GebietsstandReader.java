package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.declaration.Knoten;
import de.lebenslagen.warehouse.model.EbenenRolle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one Gebietsstand: areas, then links, then the boundaries that follow from both. */
final class GebietsstandReader {

  private final String raumgliederung;
  private final List<Knoten> alle;
  private final Gebietsdatei dateien;
  private final Befundliste befunde;

  /**
   * @param alle all declared Gebietsstaende, for an Ebene that is as in another one
   */
  GebietsstandReader(
      String raumgliederung, List<Knoten> alle, Gebietsdatei dateien, Befundliste befunde) {
    this.raumgliederung = raumgliederung;
    this.alle = List.copyOf(alle);
    this.dateien = dateien;
    this.befunde = befunde;
  }

  /** The Gebietsstand; empty where findings of Schweregrad FEHLER stop it. */
  Optional<Gebietsstand> read(Knoten knoten) {
    knoten.requireFelder(List.of("gueltig_von", "gueltig_bis", "bruch", "ebenen", "zuordnungen"));
    LocalDate von = RaumgliederungReader.datum(knoten.get("gueltig_von"));
    Optional<LocalDate> bis = knoten.find("gueltig_bis").map(RaumgliederungReader::datum);
    bis.filter(tag -> tag.isBefore(von))
        .ifPresent(
            tag -> {
              throw knoten
                  .get("gueltig_bis")
                  .fehler("ein Tag ab " + von, tag.toString(), "Bitte die Gültigkeit berichtigen.");
            });
    List<Ebenendeklaration> deklarationen = readEbenen(knoten);
    List<Ebene> ebenen = deklarationen.stream().map(Ebenendeklaration::ebene).toList();
    for (Ebenendeklaration d : deklarationen) {
      d.quelle().stream()
          .flatMap(q -> q.liegtIn().stream())
          .forEach(l -> requireAufwaerts(ebenen, knoten.get("ebenen"), d.ebene().id(), l.ebene()));
    }
    return read(knoten, von, bis, deklarationen);
  }

  private Optional<Gebietsstand> read(
      Knoten knoten,
      LocalDate von,
      Optional<LocalDate> bis,
      List<Ebenendeklaration> deklarationen) {
    List<Ebene> ebenen = deklarationen.stream().map(Ebenendeklaration::ebene).toList();
    Gebietssammler sammler = new Gebietssammler(raumgliederung, von, befunde);
    Zuordnungssammler zuordnungen = new Zuordnungssammler(ebenen, sammler, von, bis, befunde);
    for (Ebenendeklaration d : deklarationen) {
      sammler.collect(d, dateien);
    }
    deklarationen.forEach(zuordnungen::collect);
    for (Knoten zuordnung : knoten.find("zuordnungen").map(Knoten::liste).orElse(List.of())) {
      Zuordnungsdeklaration d = Zuordnungsdeklaration.of(zuordnung);
      requireAufwaerts(ebenen, zuordnung, d.vonEbene(), d.nachEbene());
      zuordnungen.collect(d, dateien);
    }
    zuordnungen.check();
    if (befunde.hasFehler()) {
      return Optional.empty();
    }
    List<Raumzuordnung> links = Zuordnungsabschluss.close(ebenen, zuordnungen.list());
    List<Raum> raeume = new Gebietsgrenzen(von, bis, ebenen, links).complete(sammler.listRaeume());
    new Lagepruefung(ebenen, sammler, befunde).check(raeume, links);
    return befunde.hasFehler()
        ? Optional.empty()
        : Optional.of(
            new Gebietsstand(
                von, bis, ebenen, raeume, links, knoten.find("bruch").map(Knoten::nichtLeer)));
  }

  /**
   * The Ebene of the Gebietsstand that {@code wie} names, perhaps again as in another one; back to
   * the one where it stands with its file.
   */
  private Knoten resolve(Knoten ebene) {
    Knoten result = ebene;
    for (int schritt = 0; schritt <= alle.size(); schritt++) {
      if (result.find("wie").isEmpty()) {
        return result;
      }
      result.requireFelder(List.of("ebene", "wie", "rolle"));
      result = findWie(result);
    }
    throw ebene.fehler(
        "ein Gebietsstand, in dem die Ebene mit ihrer Datei steht",
        "ein Kreis von Verweisen",
        "Bitte bei einem der Gebietsstände die Datei nennen.");
  }

  private Knoten findWie(Knoten ebene) {
    LocalDate wie = RaumgliederungReader.datum(ebene.get("wie"));
    String id = ebene.get("ebene").text();
    return alle.stream()
        .filter(s -> RaumgliederungReader.datum(s.get("gueltig_von")).equals(wie))
        .flatMap(s -> s.get("ebenen").liste().stream())
        .filter(e -> e.get("ebene").text().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                ebene.fehler(
                    "ein Gebietsstand mit der Ebene \"" + id + "\"",
                    wie.toString(),
                    "Bitte den ersten Tag eines solchen Gebietsstands nennen."));
  }

  /**
   * The Ebenen but for those into which the Gebietsstand itself assigns the areas of this one: a
   * field taken over from another Gebietsstand tells of the areas there.
   */
  private static Set<String> withoutZugeordnete(Set<String> ebenen, Knoten stand, String von) {
    Set<String> result = new HashSet<>(ebenen);
    stand.find("zuordnungen").map(Knoten::liste).orElse(List.of()).stream()
        .map(Zuordnungsdeklaration::of)
        .filter(z -> z.vonEbene().equals(von))
        .forEach(z -> result.remove(z.nachEbene()));
    return result;
  }

  private static void requireAufwaerts(List<Ebene> ebenen, Knoten knoten, String von, String nach) {
    int rangVon = rang(ebenen, von);
    if (rangVon == 0 || rang(ebenen, nach) <= rangVon) {
      throw knoten.fehler(
          "eine Zuordnung von einer kleineren zu einer größeren Ebene aus "
              + ebenen.stream().map(Ebene::id).toList(),
          "von " + von + " zu " + nach,
          "Bitte die Ebenen der Zuordnung berichtigen.");
    }
  }

  private static int rang(List<Ebene> ebenen, String id) {
    return ebenen.stream()
        .filter(e -> e.id().equals(id))
        .mapToInt(Ebene::rang)
        .findFirst()
        .orElse(0);
  }

  private List<Ebenendeklaration> readEbenen(Knoten stand) {
    Knoten knoten = stand.get("ebenen");
    Set<String> hier =
        knoten.liste().stream().map(e -> e.get("ebene").text()).collect(Collectors.toSet());
    List<Ebenendeklaration> result = new ArrayList<>();
    for (Knoten ebene : knoten.liste()) {
      int rang = result.size() + 1;
      result.add(
          ebene.find("wie").isPresent()
              ? Ebenendeklaration.of(resolve(ebene), rang)
                  .only(withoutZugeordnete(hier, stand, ebene.get("ebene").text()), ebene)
              : Ebenendeklaration.of(ebene, rang));
    }
    try {
      Gebietsregeln.requireEbenen(result.stream().map(Ebenendeklaration::ebene).toList());
    } catch (IllegalArgumentException e) {
      throw knoten.fehler(
          "verschiedene Ebenen vom Kleinen zum Großen, davon nur die erste mit Rolle "
              + EbenenRolle.KLEINSTE
              + " und höchstens eine mit Rolle "
              + EbenenRolle.STADT,
          result.stream().map(d -> d.ebene().id() + " " + d.ebene().rolle()).toList().toString(),
          "Bitte Reihenfolge und Rollen berichtigen.");
    }
    return result;
  }
}
