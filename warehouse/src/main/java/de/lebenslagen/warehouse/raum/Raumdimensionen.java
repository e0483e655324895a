package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.RaumId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/**
 * The rows of the spatial dimensions of the star, columns and order as in the Sternschema. Cells
 * are String, LocalDate, Integer, Double, Boolean, byte[] or null. The same areas give the same
 * bytes.
 */
public final class Raumdimensionen {

  private final List<Raumgliederung> raumgliederungen;

  public Raumdimensionen(Collection<Raumgliederung> raumgliederungen) {
    this.raumgliederungen =
        raumgliederungen.stream().sorted(Comparator.comparing(Raumgliederung::id)).toList();
  }

  /** Rows of {@code dim_raumgliederung}. */
  public List<@Nullable Object[]> dimRaumgliederung() {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Raumgliederung g : raumgliederungen) {
      for (Gebietsstand stand : g.gebietsstaende()) {
        rows.add(
            row(
                g.id(),
                stand.gueltigVon(),
                stand.gueltigBis().orElse(null),
                g.titel(),
                g.quellenangabe(),
                g.lizenz(),
                stand.bruch().orElse(null)));
      }
    }
    return rows;
  }

  /** Rows of {@code dim_ebene}. */
  public List<@Nullable Object[]> dimEbene() {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Raumgliederung g : raumgliederungen) {
      for (Gebietsstand stand : g.gebietsstaende()) {
        stand.ebenen().stream()
            .sorted(Comparator.comparing(Ebene::id))
            .map(
                e -> row(g.id(), stand.gueltigVon(), e.id(), e.titel(), e.rolle().name(), e.rang()))
            .forEach(rows::add);
      }
    }
    return rows;
  }

  /** Rows of {@code dim_raum}, pseudo-areas included. */
  public List<@Nullable Object[]> dimRaum() {
    return listRaeume().stream().map(Raumdimensionen::raum).toList();
  }

  private static @Nullable Object[] raum(Raum raum) {
    RaumId id = raum.id();
    Optional<Coordinate> punkt = raum.findInnererPunkt();
    return row(
        id.schluesselVoll(),
        id.raumgliederung(),
        id.gebietsstand(),
        id.ebene(),
        id.schluessel(),
        raum.name(),
        id.isNichtZuordenbar(),
        raum.flaecheKm2().isPresent() ? raum.flaecheKm2().getAsDouble() : null,
        punkt.map(p -> p.x).orElse(null),
        punkt.map(p -> p.y).orElse(null));
  }

  /** Rows of {@code geo_raum}: little-endian WKB of areas with geometry. */
  public List<@Nullable Object[]> geoRaum() {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Raum raum : listRaeume()) {
      raum.geometrie()
          .map(g -> new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(g))
          .ifPresent(wkb -> rows.add(row(raum.id().schluesselVoll(), wkb)));
    }
    return rows;
  }

  /** Rows of {@code raum_zuordnung}, those of the pseudo-areas included. */
  public List<@Nullable Object[]> raumZuordnung() {
    return raumgliederungen.stream()
        .flatMap(g -> g.gebietsstaende().stream())
        .flatMap(stand -> stand.listZuordnungenMitSammelgebieten().stream())
        .sorted()
        .map(
            z ->
                row(
                    z.von().schluesselVoll(),
                    z.nach().schluesselVoll(),
                    z.anteil(),
                    z.gueltigVon(),
                    z.gueltigBis().orElse(null)))
        .toList();
  }

  /** Rows of {@code raum_umrechnung}. */
  public List<@Nullable Object[]> raumUmrechnung() {
    return raumgliederungen.stream()
        .flatMap(g -> g.umrechnungen().stream())
        .map(
            u ->
                row(
                    u.von().schluesselVoll(),
                    u.nach().schluesselVoll(),
                    u.gewicht(),
                    u.verfahren().name()))
        .toList();
  }

  private List<Raum> listRaeume() {
    return raumgliederungen.stream()
        .flatMap(g -> g.gebietsstaende().stream())
        .flatMap(stand -> stand.listRaeumeMitSammelgebieten().stream())
        .sorted(Comparator.comparing(Raum::id))
        .toList();
  }

  private static @Nullable Object[] row(@Nullable Object... cells) {
    return cells;
  }
}
