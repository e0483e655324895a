package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.Abbruch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.WKBWriter;

/**
 * Simplifies boundaries for maps as a coverage (Visvalingam–Whyatt on shared edges): neighbours
 * keep their common border, no gap and no overlap arises. Polygons that are simplified one by one
 * would drift apart. Neighbours that were drawn apart by a hair are put together first. For maps
 * only; areas and shares are computed from the full boundaries.
 */
public final class Grenzvereinfachung {

  private static final int SCHRITTE = 24;
  private static final double GROBSTE_TOLERANZ_GRAD = 0.05;
  private static final double METER_JE_GRAD = 111_320;
  private static final double RASTER_JE_GRAD = 1e9;

  private Grenzvereinfachung() {}

  /**
   * The areas with as much detail as fits.
   *
   * @param raeume areas of one Ebene
   * @param hoechstensBytes size of all boundaries together as WKB
   * @return the same areas in the same order; unchanged where they fit already
   */
  public static List<Raum> simplify(List<Raum> raeume, long hoechstensBytes) {
    List<Raum> mitGrenze = raeume.stream().filter(r -> r.geometrie().isPresent()).toList();
    Geometry[] original =
        mitGrenze.stream().map(r -> r.geometrie().orElseThrow()).toArray(Geometry[]::new);
    if (original.length == 0 || bytes(original) <= hoechstensBytes) {
      return List.copyOf(raeume);
    }
    return withGrenzen(raeume, mitGrenze, fit(valid(original), hoechstensBytes));
  }

  /**
   * The areas without detail that a picture can't show.
   *
   * @param raeume areas of one Ebene
   * @param toleranzM in metres: a point is dropped where the triangle it makes is smaller than this
   *     squared
   * @return the same areas in the same order
   */
  public static List<Raum> simplifyToTolerance(List<Raum> raeume, double toleranzM) {
    List<Raum> mitGrenze = raeume.stream().filter(r -> r.geometrie().isPresent()).toList();
    Geometry[] original =
        mitGrenze.stream().map(r -> r.geometrie().orElseThrow()).toArray(Geometry[]::new);
    if (original.length == 0) {
      return List.copyOf(raeume);
    }
    double breite = original[0].getCentroid().getY();
    Geometry[] vereinfacht =
        CoverageSimplifier.simplify(
            transform(valid(original), stauchung(breite)), toleranzM / METER_JE_GRAD);
    return withGrenzen(raeume, mitGrenze, snap(transform(vereinfacht, inverse(breite))));
  }

  private static Geometry[] valid(Geometry[] original) {
    return CoverageValidator.isValid(original) ? original : Grenzbereinigung.clean(original);
  }

  /** The finest tolerance that fits, by bisection: size falls as tolerance grows. */
  private static Geometry[] fit(Geometry[] original, long hoechstensBytes) {
    double breite = original[0].getCentroid().getY();
    Geometry[] gestaucht = transform(original, stauchung(breite));
    double fein = 0;
    double grob = GROBSTE_TOLERANZ_GRAD;
    Geometry[] passend = CoverageSimplifier.simplify(gestaucht, grob);
    requireFits(passend, hoechstensBytes);
    for (int i = 0; i < SCHRITTE; i++) {
      double mitte = (fein + grob) / 2;
      Geometry[] versuch = CoverageSimplifier.simplify(gestaucht, mitte);
      if (bytes(versuch) <= hoechstensBytes) {
        grob = mitte;
        passend = versuch;
      } else {
        fein = mitte;
      }
    }
    return snap(transform(passend, inverse(breite)));
  }

  private static AffineTransformation stauchung(double breite) {
    return AffineTransformation.scaleInstance(Math.cos(Math.toRadians(breite)), 1);
  }

  private static AffineTransformation inverse(double breite) {
    return AffineTransformation.scaleInstance(1 / Math.cos(Math.toRadians(breite)), 1);
  }

  private static void requireFits(Geometry[] grenzen, long hoechstensBytes) {
    if (bytes(grenzen) > hoechstensBytes) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Die Grenzen von "
              + grenzen.length
              + " Gebieten brauchen auch ganz grob "
              + bytes(grenzen)
              + " Bytes, erlaubt sind "
              + hoechstensBytes
              + ".",
          "Bitte mehr erlauben oder eine gröbere Ebene zeigen.");
    }
  }

  private static Geometry[] transform(Geometry[] grenzen, AffineTransformation transformation) {
    Geometry[] result = new Geometry[grenzen.length];
    for (int i = 0; i < grenzen.length; i++) {
      result[i] = transformation.transform(grenzen[i]);
    }
    return result;
  }

  /** Undoes what the scaling there and back did in the last digits. */
  private static Geometry[] snap(Geometry[] grenzen) {
    for (Geometry grenze : grenzen) {
      grenze.apply(
          (CoordinateFilter)
              c -> {
                c.x = Math.rint(c.x * RASTER_JE_GRAD) / RASTER_JE_GRAD;
                c.y = Math.rint(c.y * RASTER_JE_GRAD) / RASTER_JE_GRAD;
              });
      grenze.geometryChanged();
    }
    return grenzen;
  }

  private static List<Raum> withGrenzen(
      List<Raum> raeume, List<Raum> mitGrenze, Geometry[] grenzen) {
    List<Raum> result = new ArrayList<>(raeume);
    for (int i = 0; i < grenzen.length; i++) {
      Raum raum = mitGrenze.get(i);
      result.set(raeume.indexOf(raum), new Raum(raum.id(), raum.name(), Optional.of(grenzen[i])));
    }
    return List.copyOf(result);
  }

  private static long bytes(Geometry[] grenzen) {
    long result = 0;
    for (Geometry grenze : grenzen) {
      result += new WKBWriter(2).write(grenze).length;
    }
    return result;
  }
}
