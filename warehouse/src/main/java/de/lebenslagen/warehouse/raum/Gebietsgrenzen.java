package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.RaumId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Gives areas without a boundary of their own the union of their parts: of the smallest Ebene whose
 * areas lie wholly in them, as long as the Gebietsstand holds, and all have a boundary.
 */
final class Gebietsgrenzen {

  private final LocalDate von;
  private final Optional<LocalDate> bis;
  private final List<Ebene> ebenen;
  private final Map<RaumId, List<Raumzuordnung>> byNach = new HashMap<>();

  Gebietsgrenzen(
      LocalDate von, Optional<LocalDate> bis, List<Ebene> ebenen, List<Raumzuordnung> alle) {
    this.von = von;
    this.bis = bis;
    this.ebenen = List.copyOf(ebenen);
    alle.forEach(z -> byNach.computeIfAbsent(z.nach(), k -> new ArrayList<>()).add(z));
  }

  List<Raum> complete(List<Raum> raeume) {
    Map<RaumId, Geometry> grenzen = new HashMap<>();
    raeume.forEach(r -> r.geometrie().ifPresent(g -> grenzen.put(r.id(), g)));
    if (grenzen.isEmpty()) {
      return raeume;
    }
    return raeume.stream()
        .map(
            r ->
                new Raum(
                    r.id(), r.name(), r.geometrie().or(() -> findVereinigung(r.id(), grenzen))))
        .toList();
  }

  private Optional<Geometry> findVereinigung(RaumId nach, Map<RaumId, Geometry> grenzen) {
    List<Raumzuordnung> zuNach = byNach.getOrDefault(nach, List.of());
    for (Ebene ebene : ebenen) {
      List<Raumzuordnung> teile =
          zuNach.stream().filter(z -> z.von().ebene().equals(ebene.id())).toList();
      if (!teile.isEmpty()
          && teile.stream().allMatch(z -> isGanz(z) && grenzen.containsKey(z.von()))) {
        List<Geometry> flaechen = new ArrayList<>();
        teile.forEach(z -> flaechen.add(grenzen.get(z.von())));
        return Optional.of(withoutSplitter(OverlayNGRobust.union(flaechen)));
      }
    }
    return Optional.empty();
  }

  /** Without the tiny holes that arise where the parts do not quite meet. */
  private static Geometry withoutSplitter(Geometry vereinigung) {
    return Ebenenlage.withoutHolesBelow(Lagepruefung.SPLITTER_M2, vereinigung);
  }

  private boolean isGanz(Raumzuordnung z) {
    return z.anteil() == 1 && z.gueltigVon().equals(von) && z.gueltigBis().equals(bis);
  }
}
