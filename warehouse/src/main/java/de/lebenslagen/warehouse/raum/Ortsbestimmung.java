package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.declaration.Ortsangaben;
import de.lebenslagen.warehouse.declaration.Ortsangaben.Gebietsebene;
import de.lebenslagen.warehouse.declaration.Ortsangaben.Stadt;
import de.lebenslagen.warehouse.model.EbenenRolle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds the areas in which a town plans: the Ebene with the role SOZIALRAUM, else KLEINSTE, of the
 * newest Gebietsstand of its own area system. Where it has several it says so instead of guessing.
 */
public final class Ortsbestimmung {

  private Ortsbestimmung() {}

  /**
   * The areas of a town.
   *
   * @param ags its official key
   */
  public static Ortsangaben of(String ags, Raumverzeichnis raeume) {
    List<Raumgliederung> eigene =
        raeume.listRaumgliederungen().stream()
            .filter(r -> !r.id().equals(RaumgliederungReader.VERWALTUNG))
            .toList();
    List<Gebietsebene> sozialraeume = list(eigene, EbenenRolle.SOZIALRAUM);
    List<Gebietsebene> gefunden =
        sozialraeume.isEmpty() ? list(eigene, EbenenRolle.KLEINSTE) : sozialraeume;
    return new Ortsangaben(
        gefunden.size() == 1 ? Optional.of(gefunden.get(0)) : Optional.empty(),
        findStadt(eigene).orElseGet(() -> gemeinde(ags, raeume)),
        grund(gefunden));
  }

  private static List<Gebietsebene> list(List<Raumgliederung> eigene, EbenenRolle rolle) {
    return eigene.stream()
        .flatMap(
            r -> {
              Gebietsstand neuester = newest(r);
              return neuester.findEbene(rolle).stream()
                  .map(e -> new Gebietsebene(r.id(), neuester.gueltigVon(), e.id()));
            })
        .toList();
  }

  private static Gebietsstand newest(Raumgliederung r) {
    return r.gebietsstaende().get(r.gebietsstaende().size() - 1);
  }

  private static Optional<Stadt> findStadt(List<Raumgliederung> eigene) {
    for (Raumgliederung r : eigene) {
      Gebietsstand neuester = newest(r);
      Optional<Ebene> stadt = neuester.findEbene(EbenenRolle.STADT);
      List<Raum> raeume = stadt.map(e -> neuester.listRaeume(e.id())).orElse(List.of());
      if (raeume.size() == 1) {
        return Optional.of(
            new Stadt(
                new Gebietsebene(r.id(), neuester.gueltigVon(), stadt.orElseThrow().id()),
                raeume.get(0).id().schluessel()));
      }
    }
    return Optional.empty();
  }

  private static Stadt gemeinde(String ags, Raumverzeichnis raeume) {
    LocalDate stand =
        raeume
            .findRaumgliederung(RaumgliederungReader.VERWALTUNG)
            .map(r -> newest(r).gueltigVon())
            .orElse(LocalDate.EPOCH);
    return new Stadt(new Gebietsebene(RaumgliederungReader.VERWALTUNG, stand, "gemeinde"), ags);
  }

  private static String grund(List<Gebietsebene> gefunden) {
    return switch (gefunden.size()) {
      case 0 -> "Unter gebiete ist noch kein Gebietssystem mit Sozialräumen deklariert.";
      case 1 -> "";
      default ->
          "Unter gebiete haben mehrere Gebietssysteme Sozialräume: "
              + gefunden.stream()
                  .map(Gebietsebene::raumgliederung)
                  .collect(Collectors.joining(", "))
              + ". Welche gemeint sind, wird nicht geraten.";
    };
  }
}
