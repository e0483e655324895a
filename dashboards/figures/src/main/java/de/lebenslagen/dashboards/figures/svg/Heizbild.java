package de.lebenslagen.dashboards.figures.svg;

import de.lebenslagen.dashboards.figures.abbildung.Bildwert;
import de.lebenslagen.dashboards.figures.abbildung.Heiztabelle;
import de.lebenslagen.dashboards.figures.gestaltung.Farbe;
import de.lebenslagen.dashboards.figures.gestaltung.Schnitt;
import de.lebenslagen.dashboards.figures.gestaltung.Schraffur;
import de.lebenslagen.dashboards.figures.gestaltung.Schrift;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Draws a heat table. With few areas and many indicators the areas are the columns; what is too
 * wide goes on in a further block below.
 */
final class Heizbild {

  /** With more areas than this only the first are drawn; the table has all. */
  static final int HOECHSTENS = 60;

  private static final double GROESSE = 13;
  private static final double ZEILE = 24;
  private static final double KOPF = 92;

  private final Heiztabelle tabelle;
  private final Leinwand leinwand;
  private final Blatt blatt;
  private final List<Map.Entry<String, String>> gebiete;
  private final boolean gedreht;
  private final double namenbreite;
  private final double zellenbreite;

  Heizbild(Heiztabelle tabelle, Leinwand leinwand, Blatt blatt) {
    this.tabelle = tabelle;
    this.leinwand = leinwand;
    this.blatt = blatt;
    List<Map.Entry<String, String>> all = List.copyOf(tabelle.namen().entrySet());
    this.gebiete = all.subList(0, Math.min(all.size(), HOECHSTENS));
    this.gedreht = gebiete.size() <= 5 && tabelle.spalten().size() > gebiete.size();
    double widest = Textsatz.breite(reihen(), GROESSE, Schnitt.NORMAL);
    this.namenbreite = Math.min(widest + 4, leinwand.breite() * 0.4);
    double number =
        tabelle.spalten().stream()
            .flatMap(s -> s.werte().list().stream().map(s::text))
            .mapToDouble(t -> Schrift.breite(t, GROESSE, Schnitt.NORMAL))
            .max()
            .orElse(20);
    double room = leinwand.breite() - namenbreite - 8;
    double fair = room / Math.max(1, kopf().size());
    this.zellenbreite = Math.min(room, Math.max(number + 10, Math.min(96, fair)));
  }

  /** What the rows are called. */
  private List<String> reihen() {
    return gedreht ? indikatoren() : namen();
  }

  /** What the columns are called. */
  private List<String> kopf() {
    return gedreht ? namen() : indikatoren();
  }

  private List<String> namen() {
    return gebiete.stream().map(Map.Entry::getValue).toList();
  }

  private List<String> indikatoren() {
    return tabelle.spalten().stream().map(Heiztabelle.Spalte::name).toList();
  }

  double draw(double top) {
    double y = top;
    int perBlock = Math.max(1, (int) ((leinwand.breite() - namenbreite - 8) / zellenbreite));
    int all = kopf().size();
    for (int from = 0; from < all; from += perBlock) {
      y = block(from, Math.min(all, from + perBlock), y) + 14;
    }
    int left = tabelle.namen().size() - gebiete.size();
    if (left > 0) {
      blatt.text(Text.leise(0, y + 4, GROESSE, "… " + left + " weitere Gebiete: siehe Tabelle"));
      y += 22;
    }
    y = scale(y);
    return new Legende(blatt).rows(0, y, leinwand.breite(), Legende.statusse(tabelle.gezeigt()));
  }

  private double block(int from, int to, double top) {
    double head = heads(from, to, top);
    double y = top + head;
    for (int row = 0; row < reihen().size(); row++) {
      List<String> lines = Textsatz.wrap(reihen().get(row), namenbreite, GROESSE, Schnitt.NORMAL);
      double height = Math.max(ZEILE, lines.size() * 16 + 8);
      blatt.open("class=\"abb-z\"" + handle(row));
      blatt.lines(
          lines,
          Text.normal(namenbreite, y + height / 2 - (lines.size() - 1) * 8, GROESSE, "").ende(),
          16);
      for (int column = from; column < to; column++) {
        cell(row, column, namenbreite + 8 + (column - from) * zellenbreite, y, height);
      }
      blatt.close();
      y += height;
    }
    return y;
  }

  private String handle(int row) {
    return gedreht ? "" : blatt.data("r", Kennung.of(gebiete.get(row).getKey()));
  }

  /** Headings: level where their words fit over the cells, else upright. */
  private double heads(int from, int to, double top) {
    List<List<String>> level = new ArrayList<>();
    boolean fits = true;
    for (String head : kopf().subList(from, to)) {
      level.add(Textsatz.wrap(head, zellenbreite - 6, GROESSE, Schnitt.FETT));
      fits &= Legende.isUngeteilt(head, level.get(level.size() - 1));
    }
    if (fits) {
      int most = level.stream().mapToInt(List::size).max().orElse(0);
      for (int i = 0; i < level.size(); i++) {
        double x = namenbreite + 8 + (i + 0.5) * zellenbreite;
        double y = top + (most - level.get(i).size()) * 16 + 8;
        blatt.lines(level.get(i), Text.fett(x, y, GROESSE, "").mitte(), 16);
      }
      return most * 16 + 6;
    }
    return upright(from, to, top);
  }

  private double upright(int from, int to, double top) {
    List<List<String>> columns = new ArrayList<>();
    double height = 0;
    int lines = Math.max(1, (int) (zellenbreite / 15));
    for (String head : kopf().subList(from, to)) {
      double length = KOPF;
      List<String> wrapped = Textsatz.wrap(head, length, GROESSE, Schnitt.FETT);
      while (wrapped.size() > lines || !Legende.isUngeteilt(head, wrapped)) {
        length += 8;
        wrapped = Textsatz.wrap(head, length, GROESSE, Schnitt.FETT);
      }
      columns.add(wrapped);
      height = Math.max(height, Textsatz.breite(wrapped, GROESSE, Schnitt.FETT));
    }
    for (int i = 0; i < columns.size(); i++) {
      double x = namenbreite + 8 + (i + 0.5) * zellenbreite - (columns.get(i).size() - 1) * 7.5;
      for (String line : columns.get(i)) {
        blatt.open(
            "transform=\"translate("
                + Blatt.number(x)
                + " "
                + Blatt.number(top + height)
                + ")rotate(-90)\"");
        blatt.text(Text.fett(0, 0, GROESSE, line));
        blatt.close();
        x += 15;
      }
    }
    return height + 8;
  }

  private void cell(int row, int column, double x, double y, double height) {
    Heiztabelle.Spalte spalte = tabelle.spalten().get(gedreht ? row : column);
    String key = gebiete.get(gedreht ? column : row).getKey();
    Optional<Bildwert> wert = spalte.werte().ofGebiet(key).list().stream().findFirst();
    double w = zellenbreite - 2;
    double h = height - 2;
    Farbe ground =
        wert.filter(v -> v.findZahl().isPresent())
            .map(v -> spalte.klassen().farbeVon(v.findZahl().getAsDouble()))
            .orElse(Farbe.SCHRAFFURGRUND);
    blatt.rect(x, y, w, h, Blatt.fill(ground));
    Optional<Schraffur> hatch = wert.flatMap(v -> Schraffur.find(v.wert().code()));
    String text = wert.map(spalte::text).orElse("k. A.");
    if (hatch.isPresent()) {
      blatt.hatchLines(Kartenlage.rechteck(x, y, w, h), hatch.get());
      double plate = Schrift.breite(text, GROESSE, Schnitt.NORMAL) + 6;
      blatt.rect(x + (w - plate) / 2, y + 3, plate, h - 6, Blatt.fill(Farbe.SCHRAFFURGRUND));
    }
    blatt.text(Text.normal(x + w / 2, y + h / 2, GROESSE, text).mitte().in(Farbe.textAuf(ground)));
  }

  /** From low to high, in words: classes differ from indicator to indicator. */
  private double scale(double y) {
    double x = Schrift.breite("niedrig", 14, Schnitt.NORMAL) + 8;
    blatt.text(Text.normal(0, y + 8, 14, "niedrig"));
    for (Farbe farbe : Farbe.stufen(5)) {
      blatt.rect(x, y, 24, 16, Blatt.fill(farbe));
      x += 24;
    }
    List<String> words =
        Textsatz.wrap(
            "hoch, nach den Klassen jedes Indikators",
            leinwand.breite() - x - 8,
            14,
            Schnitt.NORMAL);
    return blatt.lines(words, Text.normal(x + 8, y + 8, 14, ""), 18) + 6;
  }
}
