package de.lebenslagen.dashboards.figures.svg;

import de.lebenslagen.dashboards.figures.abbildung.Altersaufbau;
import de.lebenslagen.dashboards.figures.abbildung.Altersaufbau.Band;
import de.lebenslagen.dashboards.figures.abbildung.Altersaufbau.Seite;
import de.lebenslagen.dashboards.figures.abbildung.Bildwert;
import de.lebenslagen.dashboards.figures.gestaltung.Farbe;
import de.lebenslagen.dashboards.figures.gestaltung.Schnitt;
import de.lebenslagen.dashboards.figures.gestaltung.Schraffur;
import de.lebenslagen.dashboards.figures.gestaltung.Schrift;
import java.util.List;
import java.util.stream.Stream;

/**
 * Draws ages from old (above) to young (below). A band is as high as it has years, as long as it
 * has people per year: its area stands for people. How many there are stands beside it.
 */
final class Altersbild {

  private static final double JE_JAHR = 3.2;
  private static final double JE_JAHR_DRUCKSPALTE = 2.3;
  private static final double NIEDRIGSTE = 15;
  private static final double GROESSE = 13;

  private final Altersaufbau aufbau;
  private final Leinwand leinwand;
  private final Blatt blatt;
  private final double mitte;
  private final double zahlenbreite;
  private final double laengste;
  private final double jeJahr;

  Altersbild(Altersaufbau aufbau, Leinwand leinwand, Blatt blatt) {
    this.aufbau = aufbau;
    this.leinwand = leinwand;
    this.blatt = blatt;
    this.mitte =
        aufbau.seiten().stream()
                .flatMap(s -> s.werte().list().stream())
                .mapToDouble(w -> Schrift.breite(w.name(), GROESSE, Schnitt.NORMAL))
                .max()
                .orElse(0)
            + 12;
    this.zahlenbreite =
        aufbau.seiten().stream()
                .flatMap(s -> s.werte().list().stream())
                .mapToDouble(w -> Schrift.breite(number(w), GROESSE, Schnitt.FETT))
                .max()
                .orElse(0)
            + 8;
    this.laengste =
        Stream.concat(
                aufbau.seiten().stream().flatMap(s -> s.baender().stream()),
                aufbau.vergleichsbaender().stream())
            .mapToDouble(b -> length(b))
            .max()
            .orElse(1);
    int narrowest =
        aufbau.seiten().get(0).baender().stream().mapToInt(b -> b.bis() - b.von()).min().orElse(5);
    double least = leinwand.isDruckspalte() ? JE_JAHR_DRUCKSPALTE : JE_JAHR;
    this.jeJahr = Math.min(8, Math.max(least, NIEDRIGSTE / narrowest));
  }

  private double length(Band band) {
    boolean town = aufbau.vergleichsbaender().contains(band);
    return band.findJeJahr().orElse(0) * (town ? aufbau.massstab() : 1);
  }

  private String number(Bildwert wert) {
    return wert.findZahl().isPresent()
        ? aufbau.kopf().zahlformat().format(wert.wert())
        : Schraffur.kurzwort(wert.wert().code());
  }

  private boolean isZweiseitig() {
    return aufbau.seiten().size() == 2;
  }

  private double sidewidth() {
    double free = leinwand.breite() - mitte;
    return (isZweiseitig() ? free / 2 : free) - zahlenbreite;
  }

  private double x(double value) {
    return value / (laengste > 0 ? laengste : 1) * sidewidth();
  }

  double draw(double top) {
    List<Band> bands = aufbau.seiten().get(0).baender();
    if (bands.isEmpty()) {
      return top;
    }
    double axis = isZweiseitig() ? zahlenbreite + sidewidth() : 0;
    double y = titles(top, axis);
    int oldest = bands.get(bands.size() - 1).bis();
    double bottom = y + (oldest - bands.get(0).von()) * jeJahr;
    for (Band band : bands) {
      double middle = bottom - ((band.von() + band.bis()) / 2.0 - bands.get(0).von()) * jeJahr;
      blatt.text(Text.normal(axis + mitte / 2, middle, GROESSE, band.wert().name()).mitte());
    }
    for (int side = 0; side < aufbau.seiten().size(); side++) {
      int direction = isZweiseitig() && side == 0 ? -1 : 1;
      double zero = direction < 0 ? axis : axis + mitte;
      bars(aufbau.seiten().get(side), zero, direction, bottom, bands.get(0).von());
      blatt.line(zero, y, zero, bottom, Blatt.stroke(Farbe.ACHSE, 1.2));
    }
    if (!isZweiseitig()) {
      townLine(axis + mitte, bottom, bands.get(0).von());
    }
    return legend(bottom + 14);
  }

  private double titles(double top, double axis) {
    if (!isZweiseitig()) {
      return top + 4;
    }
    blatt.text(Text.fett(axis, top + 8, 14, aufbau.seiten().get(0).titel()).ende());
    blatt.text(Text.fett(axis + mitte, top + 8, 14, aufbau.seiten().get(1).titel()));
    return top + 24;
  }

  private void bars(Seite seite, double zero, int direction, double bottom, int youngest) {
    for (Band band : seite.baender()) {
      double high = (band.bis() - band.von()) * jeJahr - 1;
      double top = bottom - (band.bis() - youngest) * jeJahr;
      double middle = top + high / 2;
      double end = zero;
      if (band.findJeJahr().isPresent()) {
        double w = x(band.findJeJahr().getAsDouble());
        end = zero + direction * w;
        blatt.rect(Math.min(zero, end), top, w, high, Blatt.fill(Farbe.STUFE_3));
      } else {
        double w = 26;
        double left = direction < 0 ? zero - w : zero;
        end = zero + direction * w;
        blatt.rect(left, top, w, high, Blatt.fill(Farbe.SCHRAFFURGRUND));
        Schraffur.find(band.wert().wert().code())
            .ifPresent(s -> blatt.hatchLines(Kartenlage.rechteck(left, top, w, high), s));
      }
      Text text =
          Text.normal(beyond(band, end, zero, direction), middle, GROESSE, number(band.wert()));
      blatt.text(direction < 0 ? text.ende() : text);
    }
  }

  /** Where the number of a band begins: beyond its bar, and beyond the line of the town. */
  private double beyond(Band band, double end, double zero, int direction) {
    double town =
        isZweiseitig()
            ? 0
            : aufbau.vergleichsbaender().stream()
                .filter(b -> b.von() < band.bis() && b.bis() > band.von())
                .mapToDouble(b -> x(length(b)))
                .max()
                .orElse(0);
    double far = Math.max(Math.abs(end - zero), town);
    return zero + direction * (far + 6);
  }

  private void townLine(double zero, double bottom, int youngest) {
    StringBuilder d = new StringBuilder();
    for (Band band : aufbau.vergleichsbaender()) {
      double right = zero + x(length(band));
      d.append(d.isEmpty() ? "M" : "L").append(Blatt.number(right)).append(' ');
      d.append(Blatt.number(bottom - (band.von() - youngest) * jeJahr));
      d.append('V').append(Blatt.number(bottom - (band.bis() - youngest) * jeJahr));
    }
    if (!d.isEmpty()) {
      blatt.path(d.toString(), Blatt.stroke(Farbe.STADT, 1.6));
    }
  }

  private double legend(double top) {
    double y = top;
    y =
        words(
            "Die Fläche eines Balkens steht für Personen: Länge je Altersjahr, Höhe nach Jahren.",
            0,
            y);
    if (!isZweiseitig() && !aufbau.vergleichsbaender().isEmpty()) {
      blatt.line(0, y + 8, 30, y + 8, Blatt.stroke(Farbe.STADT, 1.6));
      String name = "so verteilt wie in " + aufbau.vergleichstitel();
      y = words(name, 40, y);
    }
    return new Legende(blatt)
        .rows(
            0,
            y + 4,
            leinwand.breite(),
            Legende.statusse(
                aufbau.seiten().stream().flatMap(s -> s.werte().list().stream()).toList()));
  }

  private double words(String text, double x, double y) {
    List<String> lines = Textsatz.wrap(text, leinwand.breite() - x, GROESSE, Schnitt.NORMAL);
    return blatt.lines(lines, Text.leise(x, y + 8, GROESSE, ""), 17) - 2;
  }
}
