package de.lebenslagen.dashboards.figures.svg;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.dashboards.figures.abbildung.Bildwert;
import de.lebenslagen.dashboards.figures.abbildung.Rangbalken;
import de.lebenslagen.dashboards.figures.gestaltung.Farbe;
import de.lebenslagen.dashboards.figures.gestaltung.Schnitt;
import de.lebenslagen.dashboards.figures.gestaltung.Schraffur;
import de.lebenslagen.dashboards.figures.gestaltung.Schrift;
import de.lebenslagen.warehouse.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Draws ranked bars. Numbers stand in a column of their own: they never meet a line, and can be
 * read like a table.
 */
final class Rangbild {

  /** With more areas than this the middle is left to the table. */
  static final int HOECHSTENS = 50;

  private static final int ENDEN = 15;
  private static final double BALKEN = 16;
  private static final double ZEILE = 25;

  private final Rangbalken rang;
  private final Leinwand leinwand;
  private final Blatt blatt;
  private final Zahlformat format;
  private final double groesse;
  private final double namenbreite;
  private final double wertbreite;
  private final Achse achse;
  private final List<Zeile> zeilen;

  /** A row: an area, or how many are left out. */
  private record Zeile(Optional<Bildwert> wert, List<String> text, double hoehe) {}

  Rangbild(Rangbalken rang, Leinwand leinwand, Blatt blatt) {
    this.rang = rang;
    this.leinwand = leinwand;
    this.blatt = blatt;
    this.format = rang.kopf().zahlformat();
    this.groesse = leinwand.isBreit() ? 14 : 13;
    this.wertbreite = numbers();
    double widest =
        gezeigt().stream()
            .mapToDouble(w -> Schrift.breite(w.name(), groesse, Schnitt.FETT))
            .max()
            .orElse(0);
    this.namenbreite = Math.min(widest + 2, leinwand.breite() * 0.36);
    this.zeilen = rows();
    this.achse = axis();
  }

  private List<Bildwert> gezeigt() {
    List<Bildwert> all = rang.geordnet();
    if (all.size() <= HOECHSTENS) {
      return all;
    }
    List<Bildwert> numbers = all.stream().filter(w -> w.findZahl().isPresent()).toList();
    int bottom = Math.max(ENDEN, numbers.size() - ENDEN);
    return all.stream()
        .filter(
            w -> {
              int place = numbers.indexOf(w);
              return isHervor(w) || place >= 0 && (place < ENDEN || place >= bottom);
            })
        .toList();
  }

  private boolean isHervor(Bildwert wert) {
    return rang.hervorgehoben().filter(wert.schluessel()::equals).isPresent();
  }

  private List<Zeile> rows() {
    List<Bildwert> shown = gezeigt();
    List<Zeile> result = new ArrayList<>();
    List<Bildwert> left = new ArrayList<>();
    for (Bildwert wert : rang.geordnet()) {
      if (!shown.contains(wert)) {
        left.add(wert);
        continue;
      }
      addLeft(left, result);
      List<String> lines = Textsatz.wrap(wert.name(), namenbreite, groesse, Schnitt.NORMAL);
      result.add(
          new Zeile(Optional.of(wert), lines, Math.max(ZEILE, lines.size() * groesse * 1.2 + 6)));
    }
    addLeft(left, result);
    return result;
  }

  /** How many areas are left to the table, and whether they have a number. */
  private static void addLeft(List<Bildwert> left, List<Zeile> result) {
    if (left.isEmpty()) {
      return;
    }
    long without = left.stream().filter(w -> w.findZahl().isEmpty()).count();
    long with = left.size() - without;
    List<String> words = new ArrayList<>();
    if (with > 0) {
      words.add("… " + with + " weitere in der Tabelle");
    }
    if (without > 0) {
      words.add("… " + without + " ohne Zahl: siehe Tabelle");
    }
    words.forEach(w -> result.add(new Zeile(Optional.empty(), List.of(w), ZEILE)));
    left.clear();
  }

  private double numbers() {
    return rang.werte().list().stream()
        .filter(w -> w.findZahl().isPresent())
        .mapToDouble(w -> Schrift.breite(format.format(w.wert()), groesse, Schnitt.FETT))
        .max()
        .orElse(20);
  }

  private Achse axis() {
    double[] ends =
        DoubleStream.concat(
                gezeigt().stream().flatMapToDouble(Rangbild::ends),
                rang.findStadt().stream().flatMapToDouble(w -> w.findZahl().stream()))
            .sorted()
            .toArray();
    double from = namenbreite + 12;
    double to = leinwand.breite() - wertbreite - 14;
    double min = ends.length == 0 ? 0 : ends[0];
    double max = ends.length == 0 ? 1 : ends[ends.length - 1];
    return Achse.mitNull(min, max, leinwand.isBreit() ? 5 : 3, from, to);
  }

  private static DoubleStream ends(Bildwert wert) {
    return DoubleStream.concat(
        wert.findZahl().stream(),
        wert.spanne().map(s -> DoubleStream.of(s.lower(), s.upper())).orElse(DoubleStream.empty()));
  }

  double draw(double top) {
    double y = town(top);
    double height = zeilen.stream().mapToDouble(Zeile::hoehe).sum();
    ticks(y, height);
    double at = y;
    double zero = achse.at(0);
    blatt.line(zero, y, zero, y + height, Blatt.stroke(Farbe.ACHSE, 1.2));
    for (Zeile zeile : zeilen) {
      row(zeile, at);
      at += zeile.hoehe();
    }
    rang.findStadt().ifPresent(s -> townLine(s, y - 4, height + 4));
    List<String> unit =
        Textsatz.wrap(rang.kopf().einheit().text(), achse.ende(), 13, Schnitt.NORMAL);
    double below = blatt.lines(unit, Text.leise(achse.ende(), at + 30, 13, "").ende(), 17) - 4;
    return new Legende(blatt).rows(0, below, leinwand.breite(), Legende.statusse(gezeigt()));
  }

  /** Lines to read by, with a number where there is room for it. */
  private void ticks(double y, double height) {
    double occupied = Double.NEGATIVE_INFINITY;
    for (double tick : achse.striche()) {
      double x = achse.at(tick);
      blatt.line(x, y, x, y + height, Blatt.stroke(Farbe.GITTER, 1));
      Text number = Text.leise(x, y + height + 12, 13, achse.text(tick)).mitte();
      if (number.links() > occupied + 6) {
        blatt.text(number);
        occupied = number.links() + number.breite();
      }
    }
  }

  /** The words above the line of the town. */
  private double town(double top) {
    if (rang.findStadt().isEmpty()) {
      return top + 4;
    }
    Bildwert town = rang.findStadt().get();
    String number = format.format(town.wert());
    String text = town.name() + " insgesamt " + number;
    double y = top;
    double x = achse.at(town.findZahl().orElseThrow());
    for (String line : Textsatz.wrap(text, leinwand.breite(), 13, Schnitt.FETT)) {
      double half = Schrift.breite(line, 13, Schnitt.FETT) / 2;
      double middle = Math.max(half, Math.min(leinwand.breite() - half, x));
      blatt.text(Text.fett(middle, y + 8, 13, line).mitte().in(Farbe.STADT));
      y += 17;
    }
    return y + 6;
  }

  private void townLine(Bildwert town, double y, double height) {
    double x = achse.at(town.findZahl().orElseThrow());
    blatt.line(x, y, x, y + height, Blatt.dashed(Farbe.STADT, 1.4, "5 3"));
  }

  private void row(Zeile zeile, double y) {
    double middle = y + zeile.hoehe() / 2;
    if (zeile.wert().isEmpty()) {
      Text text = Text.leise(namenbreite, middle, 13, zeile.text().get(0)).ende();
      Text shown = text.links() >= 0 ? text : Text.leise(0, middle, 13, text.inhalt());
      blatt.rect(
          shown.links() - 3,
          y + 2,
          shown.breite() + 6,
          zeile.hoehe() - 4,
          Blatt.fill(Farbe.PAPIER));
      blatt.text(shown);
      return;
    }
    Bildwert wert = zeile.wert().get();
    blatt.open("class=\"abb-z\"" + blatt.data("r", Kennung.of(wert.schluessel())));
    Text first = Text.normal(namenbreite, middle, groesse, "").ende();
    double step = groesse * 1.2;
    double firstY = middle - (zeile.text().size() - 1) * step / 2;
    for (String line : zeile.text()) {
      Text text =
          new Text(first.x(), firstY, first.anker(), groesse, schnitt(wert), Farbe.TINTE, line);
      blatt.text(text);
      firstY += step;
    }
    if (wert.findZahl().isPresent()) {
      bar(wert, middle);
    } else {
      status(wert, middle);
    }
    blatt.close();
  }

  private Schnitt schnitt(Bildwert wert) {
    return isHervor(wert) ? Schnitt.FETT : Schnitt.NORMAL;
  }

  private void bar(Bildwert wert, double middle) {
    double number = wert.findZahl().orElseThrow();
    double zero = achse.at(0);
    double end = achse.at(number);
    Farbe farbe = rang.klassen().farbeVon(number);
    blatt.rect(
        Math.min(zero, end),
        middle - BALKEN / 2,
        Math.abs(end - zero),
        BALKEN,
        Blatt.fill(farbe) + " stroke=\"" + Farbe.UMRISS.hex() + "\" stroke-width=\".8\"");
    wert.spanne().ifPresent(s -> interval(s, middle));
    blatt.text(Text.fett(leinwand.breite(), middle, groesse, format.format(wert.wert())).ende());
  }

  /** The interval with a light edge, so that it can be seen on every colour. */
  private void interval(Interval spanne, double middle) {
    double from = achse.at(spanne.lower());
    double to = achse.at(spanne.upper());
    for (String style : List.of(Blatt.stroke(Farbe.PAPIER, 3.4), Blatt.stroke(Farbe.TINTE, 1.4))) {
      blatt.path(
          "M"
              + Blatt.number(from)
              + " "
              + Blatt.number(middle)
              + "H"
              + Blatt.number(to)
              + cap(from, middle)
              + cap(to, middle),
          style);
    }
  }

  private static String cap(double x, double middle) {
    return "M" + Blatt.number(x) + " " + Blatt.number(middle - 4) + "v8";
  }

  private void status(Bildwert wert, double middle) {
    double x = achse.at(Math.max(0, achse.von()));
    Schraffur.find(wert.wert().code())
        .ifPresent(
            s -> {
              blatt.rect(x, middle - BALKEN / 2, 34, BALKEN, Blatt.fill(Farbe.SCHRAFFURGRUND));
              blatt.hatchLines(Kartenlage.rechteck(x, middle - BALKEN / 2, 34, BALKEN), s);
            });
    blatt.text(Text.leise(x + 42, middle, 13, Schraffur.kurzwort(wert.wert().code())));
  }
}
