package de.lebenslagen.dashboards.figures.svg;

import de.lebenslagen.dashboards.figures.abbildung.Bildwert;
import de.lebenslagen.dashboards.figures.abbildung.Indexebene;
import de.lebenslagen.dashboards.figures.abbildung.Indexebene.Punkt;
import de.lebenslagen.dashboards.figures.gestaltung.Farbe;
import de.lebenslagen.dashboards.figures.gestaltung.Schnitt;
import de.lebenslagen.dashboards.figures.gestaltung.Schraffur;
import de.lebenslagen.dashboards.figures.gestaltung.Schrift;
import de.lebenslagen.warehouse.stats.index.ClassBreaks.Threshold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * Draws the plane of an index: status to the right, change upwards, thresholds as lines with the
 * names of the classes beside them, and how many areas lie in each cell.
 */
final class Indexbild {

  /** With more areas than this none is named; cells say how many they hold. */
  static final int HOECHSTENS = 40;

  private static final double GROESSE = 13;
  private static final double RADIUS = 4;

  /** Short names of classes where their own don't fit. */
  private static final List<String> STUFEN =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

  private final Indexebene ebene;
  private final Leinwand leinwand;
  private final Blatt blatt;
  private final List<Punkt> punkte;
  private final double links;
  private final double oben;
  private final Achse x;
  private final Achse y;
  private final List<Envelope> belegt = new ArrayList<>();
  private final List<Envelope> grenzlinien = new ArrayList<>();

  /** What stands below the plane: numbers with their names. */
  private final List<String> nummern = new ArrayList<>();

  Indexbild(Indexebene ebene, Leinwand leinwand, Blatt blatt) {
    this.ebene = ebene;
    this.leinwand = leinwand;
    this.blatt = blatt;
    this.punkte = ebene.punkte();
    this.links = leinwand.isBreit() ? 130 : 84;
    this.oben = 8;
    double width = leinwand.breite() - links - 4;
    double height = leinwand.isBreit() ? width * 0.62 : width * 1.1;
    this.x =
        axis(punkte.stream().mapToDouble(Punkt::x).toArray(), ebene.status(), links, links + width);
    this.y =
        axis(punkte.stream().mapToDouble(Punkt::y).toArray(), ebene.dynamik(), oben + height, oben);
  }

  /** Around all points and thresholds, with room so that every class can be seen. */
  private static Achse axis(
      double[] values, Indexebene.Richtung richtung, double anfang, double ende) {
    List<Double> thresholds =
        richtung.klassen().thresholds().stream().map(Threshold::value).toList();
    double min = thresholds.isEmpty() ? -1 : thresholds.get(0);
    double max = thresholds.isEmpty() ? 1 : thresholds.get(thresholds.size() - 1);
    for (double value : values) {
      min = Math.min(min, value);
      max = Math.max(max, value);
    }
    double span = max > min ? max - min : 1;
    double pad = span * 0.22;
    return new Achse(min - pad, max + pad, span, anfang, ende);
  }

  double draw(double top) {
    blatt.open("transform=\"translate(0 " + Blatt.number(top) + ")\"");
    cells();
    names();
    double foot = axisTitles();
    points();
    double below = without(foot);
    blatt.close();
    return top + below;
  }

  private List<Double> grenzen(Indexebene.Richtung richtung, Achse achse) {
    List<Double> result = new ArrayList<>(List.of(achse.anfang()));
    richtung.klassen().thresholds().forEach(t -> result.add(achse.at(t.value())));
    result.add(achse.ende());
    return result;
  }

  private void cells() {
    List<Double> xs = grenzen(ebene.status(), x);
    List<Double> ys = grenzen(ebene.dynamik(), y);
    List<Farbe> colours = Farbe.stufen(Math.min(5, xs.size() - 1));
    for (int column = 0; column + 1 < xs.size(); column++) {
      Farbe ground = colours.get(Math.min(column, colours.size() - 1));
      blatt.rect(
          xs.get(column),
          oben,
          xs.get(column + 1) - xs.get(column),
          y.anfang() - oben,
          Blatt.fill(ground) + " fill-opacity=\".28\"");
    }
    for (double at : xs.subList(1, xs.size() - 1)) {
      grenzlinien.add(new Envelope(at, at, oben, y.anfang()));
      blatt.line(at, oben, at, y.anfang(), Blatt.dashed(Farbe.ACHSE, 1, "4 3"));
    }
    for (double at : ys.subList(1, ys.size() - 1)) {
      grenzlinien.add(new Envelope(links, x.ende(), at, at));
      blatt.line(links, at, x.ende(), at, Blatt.dashed(Farbe.ACHSE, 1, "4 3"));
    }
    blatt.rect(links, oben, x.ende() - links, y.anfang() - oben, Blatt.stroke(Farbe.UMRISS, 1));
    for (int column = 0; column + 1 < xs.size(); column++) {
      for (int row = 0; row + 1 < ys.size(); row++) {
        count(column, row, xs, ys);
      }
    }
  }

  /** How many areas a cell holds, in its upper left corner. */
  private void count(int column, int row, List<Double> xs, List<Double> ys) {
    long inside =
        punkte.stream()
            .filter(p -> p.statusklasse() == column + 1 && p.dynamikklasse() == row + 1)
            .count();
    Text text =
        Text.leise(xs.get(column) + 5, ys.get(row + 1) + 11, GROESSE, String.valueOf(inside));
    if (inside > 0
        && text.breite() + 8 < xs.get(column + 1) - xs.get(column)
        && ys.get(row) - ys.get(row + 1) > 20) {
      blatt.text(text);
      belegt.add(box(text));
    }
  }

  private void names() {
    List<Double> ys = grenzen(ebene.dynamik(), y);
    List<String> labels = ebene.dynamik().klassen().labels();
    double height = y.anfang() - oben;
    List<String> title = Textsatz.wrap(ebene.dynamik().titel(), height, GROESSE, Schnitt.FETT);
    double room = links - 24 - (title.size() - 1) * 18;
    for (int row = 0; row < labels.size(); row++) {
      List<String> lines = Textsatz.wrap(labels.get(row), room, GROESSE, Schnitt.NORMAL);
      double middle = (ys.get(row) + ys.get(row + 1)) / 2 - (lines.size() - 1) * 8;
      blatt.lines(lines, Text.normal(links - 8, middle, GROESSE, "").ende(), 16);
    }
    blatt.open(
        "transform=\"translate(8 " + Blatt.number((oben + y.anfang()) / 2) + ")rotate(-90)\"");
    blatt.lines(title, Text.fett(0, 0, GROESSE, "").mitte(), 18);
    blatt.close();
  }

  /** Names of the classes of status below the plane; gives the y below. */
  private double axisTitles() {
    List<Double> xs = grenzen(ebene.status(), x);
    List<String> labels = ebene.status().klassen().labels();
    List<List<String>> lines = new ArrayList<>();
    boolean fits = true;
    for (int column = 0; column < labels.size(); column++) {
      double room = xs.get(column + 1) - xs.get(column) - 6;
      lines.add(Textsatz.wrap(labels.get(column), room, GROESSE, Schnitt.NORMAL));
      fits &= Legende.isUngeteilt(labels.get(column), lines.get(column));
      fits &= Textsatz.breite(lines.get(column), GROESSE, Schnitt.NORMAL) <= room;
    }
    int most = fits ? lines.stream().mapToInt(List::size).max().orElse(1) : 1;
    double occupied = Double.NEGATIVE_INFINITY;
    for (int column = 0; column < labels.size(); column++) {
      double middle = (xs.get(column) + xs.get(column + 1)) / 2;
      Text first = Text.normal(middle, y.anfang() + 14, GROESSE, STUFEN.get(column)).mitte();
      if (fits) {
        blatt.lines(lines.get(column), first, 16);
        continue;
      }
      if (first.links() > occupied + 2) {
        blatt.text(first);
        occupied = first.links() + first.breite();
      }
      nummern.add(STUFEN.get(column) + "  " + ebene.status().titel() + ": " + labels.get(column));
    }
    double foot = y.anfang() + most * 16 + 16;
    blatt.text(Text.fett((links + x.ende()) / 2, foot, GROESSE, ebene.status().titel()).mitte());
    return foot + 16;
  }

  private void points() {
    boolean named = punkte.size() <= HOECHSTENS;
    double radius = named ? RADIUS : 2.6;
    for (Punkt p : punkte) {
      belegt.add(
          new Envelope(
              x.at(p.x()) - radius,
              x.at(p.x()) + radius,
              y.at(p.y()) - radius,
              y.at(p.y()) + radius));
    }
    for (Punkt p : punkte) {
      blatt.open("class=\"abb-z\"" + blatt.data("r", Kennung.of(p.schluessel())));
      blatt.circle(
          x.at(p.x()),
          y.at(p.y()),
          radius,
          Blatt.fill(Farbe.LINIE) + " stroke=\"" + Farbe.PAPIER.hex() + "\"");
      blatt.close();
    }
    if (named) {
      label();
    }
  }

  /**
   * A name beside its point where one is free, best where it crosses no threshold; else a number,
   * and the name below the plane.
   */
  private void label() {
    punkte.stream()
        .sorted(Comparator.comparingDouble(Punkt::y).reversed().thenComparing(Punkt::schluessel))
        .forEach(
            p -> {
              if (!tryLabel(p, p.name(), GROESSE, grenzlinien)
                  && !tryLabel(p, p.name(), GROESSE, List.of())) {
                String number = String.valueOf(++letzte);
                boolean shown = tryLabel(p, number, 11, List.of());
                nummern.add((shown ? number + "  " : "ohne Nummer: ") + p.name());
              }
            });
  }

  private int letzte;

  private boolean tryLabel(Punkt p, String words, double size, List<Envelope> zumeiden) {
    double px = x.at(p.x());
    double py = y.at(p.y());
    double width = Schrift.breite(words, size, Schnitt.NORMAL);
    for (double away : new double[] {8, 14, 20}) {
      List<Text> places =
          List.of(
              Text.normal(px + away, py, size, words),
              Text.normal(px - away - width, py, size, words),
              Text.normal(px - width / 2, py - away - 4, size, words),
              Text.normal(px - width / 2, py + away + 4, size, words),
              Text.normal(px + away * 0.7, py - away, size, words),
              Text.normal(px + away * 0.7, py + away, size, words),
              Text.normal(px - away * 0.7 - width, py - away, size, words),
              Text.normal(px - away * 0.7 - width, py + away, size, words));
      for (Text text : places) {
        Envelope box = box(text);
        if (box.getMinX() > links
            && box.getMaxX() < x.ende()
            && box.getMinY() > oben
            && box.getMaxY() < y.anfang()
            && belegt.stream().noneMatch(box::intersects)
            && zumeiden.stream().noneMatch(box::intersects)) {
          blatt.text(text);
          belegt.add(box);
          return true;
        }
      }
    }
    return false;
  }

  private static Envelope box(Text text) {
    double half = text.groesse() * 0.55;
    return new Envelope(
        text.links() - 2, text.links() + text.breite() + 2, text.y() - half, text.y() + half);
  }

  private double without(double foot) {
    double at = small("Zahlen in den Ecken: Gebiete je Feld.", foot);
    for (String line : nummern) {
      at = small(line, at);
    }
    for (Bildwert wert : ebene.ohnePunkt()) {
      at = small(wert.name() + ": " + Schraffur.kurzwort(wert.wert().code()), at);
    }
    return at;
  }

  private double small(String line, double y) {
    List<String> lines = Textsatz.wrap(line, leinwand.breite(), GROESSE, Schnitt.NORMAL);
    return blatt.lines(lines, Text.normal(0, y + 8, GROESSE, ""), 17) - 7;
  }
}
