package de.lebenslagen.dashboards.figures.svg;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.dashboards.figures.abbildung.Bildwert;
import de.lebenslagen.dashboards.figures.abbildung.Bildwerte;
import de.lebenslagen.dashboards.figures.abbildung.Verlauf;
import de.lebenslagen.dashboards.figures.gestaltung.Farbe;
import de.lebenslagen.dashboards.figures.gestaltung.Schnitt;
import de.lebenslagen.dashboards.figures.gestaltung.Schraffur;
import de.lebenslagen.dashboards.figures.gestaltung.Schrift;
import de.lebenslagen.warehouse.indicator.Zeitreihenbruch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/** One panel of a Verlauf: the series of one area, and the town behind it. */
final class Verlaufsfeld {

  private static final double RAND_RECHTS = 12;

  private final Verlauf verlauf;
  private final Bildwerte eigene;
  private final Blatt blatt;
  private final Achse werte;
  private final double oben;
  private final double links;
  private final double rechts;
  private final boolean gross;
  private final SortedSet<Integer> jahre;

  Verlaufsfeld(
      Verlauf verlauf,
      Bildwerte eigene,
      Blatt blatt,
      Achse werte,
      double x,
      double oben,
      double breite,
      boolean gross) {
    this.verlauf = verlauf;
    this.eigene = eigene;
    this.blatt = blatt;
    this.werte = werte;
    this.oben = oben;
    this.gross = gross;
    this.jahre = verlauf.jahre();
    this.links = x + ticks(werte);
    this.rechts = x + breite - numbers(verlauf);
  }

  /** What is left of a width for the line itself. */
  static double linienbreite(Verlauf verlauf, Achse werte, double breite) {
    return breite - ticks(werte) - numbers(verlauf);
  }

  /** Room for the numbers of the scale. */
  private static double ticks(Achse werte) {
    return werte.striche().stream()
            .mapToDouble(s -> Schrift.breite(werte.text(s), 13, Schnitt.NORMAL))
            .max()
            .orElse(0)
        + 8;
  }

  /** Room for the last values. */
  private static double numbers(Verlauf verlauf) {
    Zahlformat format = verlauf.kopf().zahlformat();
    return Math.max(
        RAND_RECHTS,
        8
            + Stream.concat(verlauf.werte().list().stream(), verlauf.vergleich().list().stream())
                .filter(w -> w.findZahl().isPresent())
                .mapToDouble(w -> Schrift.breite(format.format(w.wert()), 14, Schnitt.FETT))
                .max()
                .orElse(0));
  }

  private String number(Bildwert wert) {
    return verlauf.kopf().zahlformat().format(wert.wert());
  }

  private double x(double jahr) {
    if (jahre.size() < 2) {
      return (links + rechts) / 2;
    }
    double pad = 6;
    return links
        + pad
        + (jahr - jahre.first()) / (jahre.last() - jahre.first()) * (rechts - links - 2 * pad);
  }

  private double y(double wert) {
    return oben + werte.at(wert);
  }

  void draw() {
    for (double tick : werte.striche()) {
      blatt.line(links, y(tick), rechts, y(tick), Blatt.stroke(Farbe.GITTER, 1));
      blatt.text(Text.leise(links - 6, y(tick), 13, werte.text(tick)).ende());
    }
    double foot = y(werte.von());
    blatt.line(links, foot, rechts, foot, Blatt.stroke(Farbe.ACHSE, 1.2));
    years(foot);
    for (Zeitreihenbruch bruch : verlauf.sichtbareBrueche()) {
      double at = x(between(bruch));
      blatt.line(at, oben - 4, at, foot, Blatt.dashed(Farbe.BRUCH, 1.4, "2 2.5"));
    }
    statuses(foot);
    List<List<Bildwert>> runs = runs(eigene);
    runs.forEach(this::band);
    runs(verlauf.vergleich()).forEach(this::townLine);
    runs.forEach(this::line);
    last();
  }

  /** Halfway between the last year before a break and the first one behind it. */
  private double between(Zeitreihenbruch bruch) {
    int ab = bruch.ab().getYear();
    return (jahre.headSet(ab).last() + jahre.tailSet(ab).first()) / 2.0;
  }

  /** First and last year always; in a large panel all that find room. */
  private void years(double foot) {
    double room = Schrift.breite("2000", 13, Schnitt.NORMAL) + 10;
    double lastX = x(jahre.isEmpty() ? 0 : jahre.last());
    double occupied = Double.NEGATIVE_INFINITY;
    for (int jahr : jahre) {
      double at = x(jahr);
      blatt.line(at, foot, at, foot + 4, Blatt.stroke(Farbe.ACHSE, 1));
      boolean edge = jahr == jahre.last() || jahr == jahre.first();
      boolean free = at - occupied >= room && (jahr == jahre.last() || lastX - at >= room);
      if (edge && free || gross && free) {
        blatt.text(Text.leise(at, foot + 14, 13, String.valueOf(jahr)).mitte());
        occupied = at;
      }
    }
  }

  /** Numbers that a line may join: no gap, no break between them. */
  private List<List<Bildwert>> runs(Bildwerte reihe) {
    int step = step();
    List<List<Bildwert>> result = new ArrayList<>();
    List<Bildwert> run = new ArrayList<>();
    for (Bildwert wert : reihe.list().stream().sorted((a, b) -> a.jahr() - b.jahr()).toList()) {
      boolean number = wert.findZahl().isPresent();
      boolean joined =
          !run.isEmpty()
              && number
              && wert.jahr() - run.get(run.size() - 1).jahr() <= step
              && !verlauf.isGebrochen(run.get(run.size() - 1).jahr(), wert.jahr());
      if (!joined && !run.isEmpty()) {
        result.add(run);
        run = new ArrayList<>();
      }
      if (number) {
        run.add(wert);
      }
    }
    if (!run.isEmpty()) {
      result.add(run);
    }
    return result;
  }

  /**
   * The usual distance of two values: 1 where every year is counted, 2 where every other one is.
   */
  private int step() {
    int result = Integer.MAX_VALUE;
    int before = Integer.MIN_VALUE / 2;
    for (int jahr : jahre) {
      result = Math.min(result, jahr - before);
      before = jahr;
    }
    return result;
  }

  private void band(List<Bildwert> run) {
    List<Bildwert> with = run.stream().filter(w -> w.spanne().isPresent()).toList();
    if (with.size() == 1) {
      Bildwert only = with.get(0);
      double top = y(only.spanne().orElseThrow().upper());
      double bottom = y(only.spanne().orElseThrow().lower());
      blatt.rect(x(only.jahr()) - 3, top, 6, bottom - top, Blatt.fill(Farbe.BAND));
    }
    if (with.size() < 2) {
      return;
    }
    StringBuilder d = new StringBuilder();
    for (Bildwert wert : with) {
      d.append(d.isEmpty() ? 'M' : 'L').append(point(wert, wert.spanne().orElseThrow().upper()));
    }
    for (int i = with.size() - 1; i >= 0; i--) {
      d.append('L').append(point(with.get(i), with.get(i).spanne().orElseThrow().lower()));
    }
    blatt.path(d + "z", Blatt.fill(Farbe.BAND));
  }

  private String point(Bildwert wert, double height) {
    return Blatt.number(x(wert.jahr())) + " " + Blatt.number(y(height));
  }

  private String polyline(List<Bildwert> run) {
    StringBuilder d = new StringBuilder();
    for (Bildwert wert : run) {
      d.append(d.isEmpty() ? 'M' : 'L').append(point(wert, wert.findZahl().orElseThrow()));
    }
    return d.toString();
  }

  private void townLine(List<Bildwert> run) {
    if (run.size() == 1) {
      double at = y(run.get(0).findZahl().orElseThrow());
      double middle = x(run.get(0).jahr());
      blatt.line(middle - 6, at, middle + 6, at, Blatt.stroke(Farbe.STADT, 1.6));
      return;
    }
    blatt.path(polyline(run), Blatt.dashed(Farbe.STADT, 1.6, "5 3"));
  }

  private void line(List<Bildwert> run) {
    if (run.size() > 1) {
      blatt.path(
          polyline(run), Blatt.stroke(Farbe.LINIE, gross ? 2.4 : 2) + " stroke-linejoin=\"round\"");
    }
    for (Bildwert wert : run) {
      blatt.circle(
          x(wert.jahr()),
          y(wert.findZahl().orElseThrow()),
          gross ? 3.6 : 2.6,
          Blatt.fill(Farbe.LINIE));
    }
  }

  /** The last value stands beside its point, right of everything that is drawn. */
  private void last() {
    Optional<Bildwert> own = findLast(eigene);
    own.ifPresent(w -> label(w, Farbe.LINIE));
    if (gross) {
      findLast(verlauf.vergleich())
          .filter(t -> own.isEmpty() || Math.abs(height(t) - height(own.get())) > 17)
          .ifPresent(t -> label(t, Farbe.STADT));
    }
  }

  private double height(Bildwert wert) {
    return y(wert.findZahl().orElseThrow());
  }

  private void label(Bildwert wert, Farbe farbe) {
    blatt.text(Text.fett(rechts + 4, height(wert), 14, number(wert)).in(farbe));
  }

  private Optional<Bildwert> findLast(Bildwerte reihe) {
    return reihe.list().stream()
        .filter(w -> w.jahr() == jahre.last() && w.findZahl().isPresent())
        .findFirst();
  }

  /** A year without a number is hatched over the whole height. */
  private void statuses(double foot) {
    List<Bildwert> without = eigene.list().stream().filter(w -> w.findZahl().isEmpty()).toList();
    for (Bildwert wert : without) {
      double at = from(wert.jahr());
      double width = to(wert.jahr()) - at;
      Schraffur.find(wert.wert().code())
          .ifPresent(
              s -> {
                blatt.rect(at, oben, width, foot - oben, Blatt.fill(Farbe.SCHRAFFURGRUND));
                blatt.hatchLines(Kartenlage.rechteck(at, oben, width, foot - oben), s);
              });
    }
    if (!without.isEmpty() && without.size() == eigene.list().size()) {
      words(Schraffur.kurzwort(without.get(0).wert().code()), foot);
    }
  }

  /** Halfway to the year before, at most half a step; the first year begins at the edge. */
  private double from(int jahr) {
    return jahr == jahre.first() ? links : Math.max(links, x(jahr - step() / 2.0));
  }

  /** Halfway to the next year, at most half a step; the last year ends at the edge. */
  private double to(int jahr) {
    return jahr == jahre.last() ? rechts : Math.min(rechts, x(jahr + step() / 2.0));
  }

  /** Words on a quiet ground, where a panel has nothing else to say. */
  private void words(String word, double foot) {
    double w = Schrift.breite(word, 14, Schnitt.FETT) + 12;
    double middle = (links + rechts) / 2;
    double y = (oben + foot) / 2;
    blatt.rect(middle - w / 2, y - 12, w, 24, Blatt.fill(Farbe.PAPIER));
    blatt.text(Text.fett(middle, y, 14, word).mitte().in(Farbe.TINTE_LEISE));
  }
}
