package de.lebenslagen.dashboards.figures.svg;

import de.lebenslagen.dashboards.figures.gestaltung.Schnitt;
import de.lebenslagen.dashboards.figures.gestaltung.Schrift;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Finds a place for the words of every area of a map. In this order: inside the area, on one line
 * or on several; outside all areas with a leader line; as a number inside with a key. Depends on
 * nothing but its input: the same map has the same labels in every run and in every year.
 */
final class Beschriftung {

  /** With more areas than this only the table names them all. */
  static final int HOECHSTENS = 60;

  private static final double ABSTAND = 4;
  private static final double ZEILE = 1.2;

  /** A longer line than this share of the picture leads the eye astray: a number is better. */
  private static final double LINIE_HOECHSTENS = 0.36;

  private static final double LINIE_DER_NUMMER = 0.7;

  private final Kartenlage lage;
  private final double[] groessen;
  private final Map<String, Double> wertbreiten;
  private final Map<String, Etikett> gefunden = new LinkedHashMap<>();
  private final List<Geometry> linien = new ArrayList<>();
  private final List<Envelope> belegt = new ArrayList<>();

  /**
   * @param groessen sizes of type to try, the best first
   * @param wertbreiten by area: room for its value at size 1, the widest of all years
   */
  private Beschriftung(Kartenlage lage, double[] groessen, Map<String, Double> wertbreiten) {
    this.lage = lage;
    this.groessen = groessen.clone();
    this.wertbreiten = wertbreiten;
  }

  /** The labels by area; an area without one is in none. */
  static List<Etikett> place(Kartenlage lage, double[] groessen, Map<String, Double> wertbreiten) {
    if (lage.flaechen().size() > HOECHSTENS) {
      return List.of();
    }
    return new Beschriftung(lage, groessen, wertbreiten).place();
  }

  /**
   * Names of the larger areas, all outside with leader lines: inside stand the small ones. Those at
   * the edge first, so that their lines stay short.
   */
  static List<Etikett> placeGliederung(Kartenlage lage, double groesse) {
    Beschriftung labels = new Beschriftung(lage, new double[] {groesse}, Map.of());
    Geometry edge =
        lage.umriss().map(Geometry::getBoundary).orElse(Kartenlage.rechteck(0, 0, 0, 0));
    lage.gliederung().stream()
        .sorted(
            Comparator.comparingDouble(
                    (Kartenlage.Flaeche a) -> edge.distance(a.form().getCentroid()))
                .thenComparing(Kartenlage.Flaeche::schluessel))
        .forEach(
            a ->
                labels
                    .findAussen(a, labels.name(a, groesse), 0, LINIE_DER_NUMMER)
                    .ifPresent(labels::take));
    return List.copyOf(labels.gefunden.values());
  }

  private List<Etikett> place() {
    List<Kartenlage.Flaeche> open = new ArrayList<>();
    for (Kartenlage.Flaeche area : lage.flaechen()) {
      findInnen(area).ifPresentOrElse(this::take, () -> open.add(area));
    }
    open.sort(
        Comparator.comparingDouble((Kartenlage.Flaeche a) -> a.form().getCentroid().getY())
            .thenComparing(Kartenlage.Flaeche::schluessel));
    List<Kartenlage.Flaeche> rest = new ArrayList<>();
    for (Kartenlage.Flaeche area : open) {
      findAussen(area, name(area, groessen[groessen.length - 1]), 0, LINIE_HOECHSTENS)
          .ifPresentOrElse(this::take, () -> rest.add(area));
    }
    int number = 0;
    for (Kartenlage.Flaeche area : rest) {
      number++;
      int own = number;
      Block block = new Block(List.of(String.valueOf(own)), 11, 0);
      take(
          findInnen(area, block, own)
              .or(() -> findAussen(area, block, own, LINIE_DER_NUMMER))
              .orElseGet(() -> Etikett.nurSchluessel(area.schluessel(), own)));
    }
    return List.copyOf(gefunden.values());
  }

  private void take(Etikett etikett) {
    gefunden.put(etikett.schluessel(), etikett);
    if (etikett.kasten().isNull()) {
      return;
    }
    belegt.add(etikett.kasten());
    etikett.anker().ifPresent(a -> linien.add(Kartenlage.strecke(a, etikett.ansatz())));
  }

  /** Lines of a name with room for a value below. */
  private record Block(List<String> zeilen, double groesse, double wertbreite) {
    double breite() {
      double own = Textsatz.breite(zeilen, groesse, Schnitt.FETT);
      return Math.max(own, wertbreite * groesse);
    }

    /** Of every line, that of the value last. */
    List<Double> breiten() {
      List<Double> result = new ArrayList<>();
      zeilen.forEach(z -> result.add(Schrift.breite(z, groesse, Schnitt.FETT)));
      if (wertbreite > 0) {
        result.add(wertbreite * groesse);
      }
      return result;
    }

    double hoehe() {
      return (zeilen.size() + (wertbreite > 0 ? 1 : 0)) * groesse * ZEILE;
    }
  }

  private Block name(Kartenlage.Flaeche area, double groesse) {
    return block(area, groesse, Math.max(110, widestWord(area.name(), groesse)));
  }

  private Block block(Kartenlage.Flaeche area, double groesse, double breite) {
    List<String> lines = Textsatz.wrap(area.name(), breite, groesse, Schnitt.FETT);
    return new Block(lines, groesse, wertbreiten.getOrDefault(area.schluessel(), 0.0));
  }

  private double widestWord(String name, double groesse) {
    double widest = 0;
    for (String word : name.split("[ -]", -1)) {
      widest = Math.max(widest, Schrift.breite(word + "-", groesse, Schnitt.FETT));
    }
    return Math.min(widest, lage.breite() / 3);
  }

  private Optional<Etikett> findInnen(Kartenlage.Flaeche area) {
    for (double groesse : groessen) {
      double whole = Schrift.breite(area.name(), groesse, Schnitt.FETT);
      double word = widestWord(area.name(), groesse);
      List<Block> blocks = new ArrayList<>(List.of(block(area, groesse, whole + 1)));
      if (whole * 0.62 >= word) {
        blocks.add(block(area, groesse, whole * 0.62));
      }
      blocks.add(block(area, groesse, word + 1));
      for (Block block : blocks) {
        Optional<Etikett> result = findInnen(area, block, 0);
        if (result.isPresent()) {
          return result;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Etikett> findInnen(Kartenlage.Flaeche area, Block block, int nummer) {
    double w = block.breite() + ABSTAND;
    double h = block.hoehe() + ABSTAND / 2;
    Envelope box = area.form().getEnvelopeInternal();
    if (w > box.getWidth() || h > box.getHeight()) {
      return Optional.empty();
    }
    Innenraum innen = lage.innenraum(area);
    for (Coordinate c : innen.stellen()) {
      Envelope kasten = new Envelope(c.x - w / 2, c.x + w / 2, c.y - h / 2, c.y + h / 2);
      if (isIn(innen.raster(), block, c, h) && isInBild(kasten) && isFrei(kasten)) {
        return Optional.of(
            new Etikett(
                area.schluessel(),
                block.zeilen(),
                block.groesse(),
                kasten,
                Optional.empty(),
                nummer));
      }
    }
    return Optional.empty();
  }

  /** Whether every line by itself lies inside: a short one may stand where a long one can't. */
  private static boolean isIn(Flaechenraster raster, Block block, Coordinate c, double h) {
    double line = block.groesse() * ZEILE;
    double y = c.y - h / 2;
    for (double own : block.breiten()) {
      double w = own + ABSTAND;
      if (!raster.contains(c.x - w / 2, y, w, line + ABSTAND / 2)) {
        return false;
      }
      y += line;
    }
    return true;
  }

  private boolean isFrei(Envelope kasten) {
    return belegt.stream().noneMatch(kasten::intersects)
        && linien.stream().noneMatch(l -> l.intersects(toGeometry(kasten)));
  }

  private static Geometry toGeometry(Envelope kasten) {
    return Kartenlage.rechteck(
        kasten.getMinX(), kasten.getMinY(), kasten.getWidth(), kasten.getHeight());
  }

  /** The nearest free place outside all areas whose line crosses no words and no other line. */
  private Optional<Etikett> findAussen(
      Kartenlage.Flaeche area, Block block, int nummer, double reach) {
    Coordinate anchor = lage.innenraum(area).mitte();
    double w = block.breite() + ABSTAND;
    double h = block.hoehe() + ABSTAND / 2;
    for (double distance = 16; distance < lage.breite() * reach; distance += 6) {
      for (int step = 0; step < 32; step++) {
        double angle = Math.toRadians(step * 11.25);
        double x = anchor.x + Math.cos(angle) * (distance + w / 2);
        double y = anchor.y - Math.sin(angle) * (distance + h / 2);
        Envelope kasten = new Envelope(x - w / 2, x + w / 2, y - h / 2, y + h / 2);
        Etikett result =
            new Etikett(
                area.schluessel(),
                block.zeilen(),
                block.groesse(),
                kasten,
                Optional.of(anchor),
                nummer);
        if (isInBild(kasten) && isWasser(kasten) && isFrei(kasten) && isFreieLinie(result)) {
          return Optional.of(result);
        }
      }
    }
    return Optional.empty();
  }

  private boolean isInBild(Envelope kasten) {
    return kasten.getMinX() >= 0
        && kasten.getMinY() >= 0
        && kasten.getMaxX() <= lage.breite()
        && kasten.getMaxY() <= lage.hoehe();
  }

  private boolean isWasser(Envelope kasten) {
    Envelope wide = new Envelope(kasten);
    wide.expandBy(2);
    return lage.land().filter(l -> !l.isDisjoint(wide)).isEmpty();
  }

  private boolean isFreieLinie(Etikett etikett) {
    Geometry line = Kartenlage.strecke(etikett.anker().orElseThrow(), etikett.ansatz());
    return belegt.stream().noneMatch(b -> line.intersects(toGeometry(b)))
        && linien.stream().noneMatch(line::intersects);
  }
}
