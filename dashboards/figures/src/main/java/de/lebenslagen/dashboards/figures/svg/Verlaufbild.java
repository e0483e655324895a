package de.lebenslagen.dashboards.figures.svg;

import de.lebenslagen.dashboards.figures.abbildung.Bildwert;
import de.lebenslagen.dashboards.figures.abbildung.Bildwerte;
import de.lebenslagen.dashboards.figures.abbildung.Verlauf;
import de.lebenslagen.dashboards.figures.gestaltung.Farbe;
import de.lebenslagen.dashboards.figures.gestaltung.Schnitt;
import de.lebenslagen.warehouse.indicator.Zeitreihenbruch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Draws series: one large panel, or many small ones on one scale. */
final class Verlaufbild {

  /** With more areas than this only the first are drawn; the table has all. */
  static final int HOECHSTENS = 60;

  private static final double LUECKE = 22;
  private static final double FELD = 30;
  private static final double FELD_KURZ = 26;
  private static final double SCHMALSTE_LINIE = 72;

  private final Verlauf verlauf;
  private final Leinwand leinwand;
  private final Blatt blatt;
  private final Achse werte;

  Verlaufbild(Verlauf verlauf, Leinwand leinwand, Blatt blatt) {
    this.verlauf = verlauf;
    this.leinwand = leinwand;
    this.blatt = blatt;
    this.werte = scale();
  }

  private Achse scale() {
    double[] ends =
        Stream.of(verlauf.werte(), verlauf.vergleich())
            .flatMap(w -> w.list().stream())
            .flatMapToDouble(Verlaufbild::ends)
            .sorted()
            .toArray();
    double min = ends.length == 0 ? 0 : ends[0];
    double max = ends.length == 0 ? 1 : ends[ends.length - 1];
    return Achse.um(min, max, isEinzeln() ? 5 : 4, hoehe(), 0);
  }

  private static DoubleStream ends(Bildwert wert) {
    return DoubleStream.concat(
        wert.findZahl().stream(),
        wert.spanne().map(s -> DoubleStream.of(s.lower(), s.upper())).orElse(DoubleStream.empty()));
  }

  private boolean isEinzeln() {
    return verlauf.namen().size() <= 1;
  }

  private double hoehe() {
    if (!isEinzeln()) {
      return 104;
    }
    return leinwand.isBreit() ? 240 : leinwand.isDruckspalte() ? 88 : 180;
  }

  double draw(double top) {
    List<Map.Entry<String, String>> names = List.copyOf(verlauf.namen().entrySet());
    List<Map.Entry<String, String>> shown = names.subList(0, Math.min(names.size(), HOECHSTENS));
    int columns = columns();
    double width = width(columns);
    double y = top;
    for (int first = 0; first < shown.size(); first += columns) {
      List<Map.Entry<String, String>> row =
          shown.subList(first, Math.min(first + columns, shown.size()));
      y = row(row, width, y);
    }
    if (names.size() > shown.size()) {
      int left = names.size() - shown.size();
      blatt.text(Text.leise(0, y + 8, 13, "… " + left + " weitere Gebiete: siehe Tabelle"));
      y += 22;
    }
    return leinwand.isDruckspalte() ? note(y) : legend(y);
  }

  /** A column of print has one key for all its figures, and a table below each. */
  private double note(double y) {
    if (!werte.isOhneNull()) {
      return y;
    }
    blatt.text(Text.leise(0, y + 6, 13, "Die Achse beginnt nicht bei null."));
    return y + 18;
  }

  /** The key of several figures about the same area: everything that occurs in one of them. */
  static double legend(List<Verlauf> verlaeufe, Leinwand leinwand, Blatt blatt) {
    List<Legende.Eintrag> entries = new ArrayList<>();
    List<Bildwert> all = verlaeufe.stream().flatMap(v -> v.werte().list().stream()).toList();
    boolean bands = all.stream().anyMatch(w -> w.spanne().isPresent());
    verlaeufe.stream()
        .map(v -> name(v.werte()))
        .filter(n -> !n.isEmpty())
        .findFirst()
        .map(n -> bands ? n + " mit 95-%-Intervall" : n)
        .ifPresent(n -> entries.add(entry(n, (x, y) -> seriesField(blatt, x, y, bands))));
    verlaeufe.stream()
        .map(v -> name(v.vergleich()))
        .filter(n -> !n.isEmpty())
        .findFirst()
        .ifPresent(
            n -> entries.add(entry(n + " insgesamt", (x, y) -> townField(blatt, x, y, FELD_KURZ))));
    if (verlaeufe.stream().anyMatch(v -> !v.sichtbareBrueche().isEmpty())) {
      entries.add(entry("Bruch der Zeitreihe", (x, y) -> breakField(blatt, x + FELD_KURZ / 2, y)));
    }
    return new Legende(blatt).rows(0, 2, leinwand.breite(), entries, Legende.statusse(all));
  }

  private static Legende.Eintrag entry(String text, Legende.Feld feld) {
    return new Legende.Eintrag(text, "", feld);
  }

  /** As many panels side by side as leave room for a line between the numbers at their edges. */
  private int columns() {
    int columns = isEinzeln() ? 1 : Math.max(2, leinwand.breite() / 180);
    while (columns > 1
        && Verlaufsfeld.linienbreite(verlauf, werte, width(columns)) < SCHMALSTE_LINIE) {
      columns--;
    }
    return columns;
  }

  private double width(int columns) {
    return (leinwand.breite() - (columns - 1) * LUECKE) / columns;
  }

  private double row(List<Map.Entry<String, String>> row, double width, double top) {
    List<List<String>> titles = new ArrayList<>();
    for (Map.Entry<String, String> e : row) {
      titles.add(isEinzeln() ? List.of() : Textsatz.wrap(e.getValue(), width, 14, Schnitt.FETT));
    }
    int lines = titles.stream().mapToInt(List::size).max().orElse(0);
    double panelTop = top + lines * 18 + (lines > 0 ? 6 : 8);
    for (int i = 0; i < row.size(); i++) {
      double x = i * (width + LUECKE);
      String key = row.get(i).getKey();
      blatt.open("class=\"abb-z\"" + blatt.data("r", Kennung.of(key)));
      blatt.lines(
          titles.get(i), Text.fett(x, top + (lines - titles.get(i).size()) * 18 + 8, 14, ""), 18);
      Bildwerte own = verlauf.werte().ofGebiet(key);
      new Verlaufsfeld(verlauf, own, blatt, werte, x, panelTop, width, isEinzeln()).draw();
      blatt.close();
    }
    return panelTop + hoehe() + (leinwand.isDruckspalte() ? 24 : isEinzeln() ? 34 : 36);
  }

  private double legend(double top) {
    boolean bands = verlauf.werte().list().stream().anyMatch(w -> w.spanne().isPresent());
    String own = isEinzeln() ? name(verlauf.werte()) : "Gebiet";
    double y = top + 4;
    seriesField(blatt, 0, y, bands);
    y = words(bands ? own + " mit 95-%-Intervall" : own, y);
    if (!verlauf.vergleich().list().isEmpty()) {
      townField(blatt, 0, y, FELD);
      y = words(name(verlauf.vergleich()) + " insgesamt", y);
    }
    for (Zeitreihenbruch bruch : verlauf.sichtbareBrueche()) {
      breakField(blatt, FELD / 2, y);
      y = words("Bruch " + Verlauf.bruchtext(bruch), y);
    }
    if (werte.isOhneNull()) {
      y = words("Die Achse beginnt nicht bei null.", y);
    }
    return new Legende(blatt)
        .rows(0, y + 4, leinwand.breite(), Legende.statusse(verlauf.werte().list()));
  }

  private static void townField(Blatt blatt, double x, double y, double breite) {
    blatt.line(x, y + 8, x + breite, y + 8, Blatt.dashed(Farbe.STADT, 1.6, "5 3"));
  }

  private static void breakField(Blatt blatt, double x, double y) {
    blatt.line(x, y - 1, x, y + 17, Blatt.dashed(Farbe.BRUCH, 1.4, "2 2.5"));
  }

  private double words(String text, double y) {
    List<String> lines = Textsatz.wrap(text, leinwand.breite() - FELD - 10, 14, Schnitt.NORMAL);
    return blatt.lines(lines, Text.normal(FELD + 10, y + 8, 14, ""), 18) - 4;
  }

  private static String name(Bildwerte werte) {
    return werte.namen().values().stream().findFirst().orElse("");
  }

  private static void seriesField(Blatt blatt, double x, double y, boolean bands) {
    if (bands) {
      blatt.rect(x, y + 1, FELD_KURZ, 14, Blatt.fill(Farbe.BAND));
    }
    blatt.line(x, y + 8, x + FELD_KURZ, y + 8, Blatt.stroke(Farbe.LINIE, 2));
    blatt.circle(x + FELD_KURZ / 2, y + 8, 3, Blatt.fill(Farbe.LINIE));
  }
}
