package de.lebenslagen.dashboards.figures.svg;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.dashboards.figures.abbildung.Bildwert;
import de.lebenslagen.dashboards.figures.abbildung.Karte;
import de.lebenslagen.dashboards.figures.gestaltung.Farbe;
import de.lebenslagen.dashboards.figures.gestaltung.Schnitt;
import de.lebenslagen.dashboards.figures.gestaltung.Schraffur;
import de.lebenslagen.dashboards.figures.gestaltung.Schrift;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.raum.Raum;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/** Draws a map. */
final class Kartenbild {

  private static final double LEGENDE_BREITE = 178;
  private static final double ZEILE = 1.2;
  private static final double KLEIN = 13;

  /** Words over places: the places shine through. */
  private static final String DURCHSCHEINEND = " fill-opacity=\".8\"";

  private final Karte karte;
  private final Leinwand leinwand;
  private final Blatt blatt;
  private final Kartenlage lage;
  private final List<Etikett> etiketten;
  private final List<Etikett> gliederung;
  private final Zahlformat format;

  Kartenbild(Karte karte, Leinwand leinwand, Blatt blatt, Kartenplan plan) {
    this.karte = karte;
    this.leinwand = leinwand;
    this.blatt = blatt;
    this.lage = plan.lage();
    this.etiketten = plan.etiketten();
    this.gliederung = plan.gliederung();
    this.format = karte.kopf().zahlformat();
  }

  /** The width left for the map itself. */
  static double kartenbreite(Leinwand leinwand) {
    return leinwand.isBreit() ? leinwand.breite() - LEGENDE_BREITE - 18 : leinwand.breite();
  }

  /** Draws below y and gives the y below. */
  double draw(double top) {
    if (top != 0) {
      blatt.open("transform=\"translate(0 " + Blatt.number(top) + ")\"");
    }
    areas();
    borders();
    places();
    larger();
    etiketten.stream().filter(e -> !e.kasten().isNull()).forEach(this::label);
    double below = legend(lage.hoehe() + 10);
    below = key(below);
    below = without(below);
    if (top != 0) {
      blatt.close();
    }
    return top + below;
  }

  private Optional<Bildwert> find(String schluessel) {
    return karte.werte().find(schluessel, karte.jahr());
  }

  private void areas() {
    blatt.open(
        "stroke=\""
            + Farbe.GRENZE.hex()
            + "\" stroke-width=\""
            + (lage.flaechen().size() > Beschriftung.HOECHSTENS ? ".5" : "1.2")
            + "\" stroke-linejoin=\"round\"");
    for (Kartenlage.Flaeche area : lage.flaechen()) {
      Optional<Bildwert> wert = find(area.schluessel());
      Statuscode code = code(wert);
      String d = Pfad.of(area.form());
      blatt.path(
          d,
          Blatt.fill(grund(wert))
              + blatt.data("r", Kennung.of(area.schluessel()))
              + blatt.data("c", kennung(wert)),
          area.name() + ": " + words(wert));
      Schraffur.find(code).ifPresent(s -> blatt.hatchLines(area.form(), s));
      Schraffur.findMarke(code)
          .ifPresent(s -> blatt.hatchLines(area.form(), s, Farbe.textAuf(grund(wert))));
    }
    blatt.close();
    lage.umriss()
        .ifPresent(
            u ->
                blatt.path(
                    Pfad.of(u), Blatt.stroke(Farbe.UMRISS, 0.8) + " pointer-events=\"none\""));
  }

  private void borders() {
    for (Kartenlage.Flaeche area : lage.gliederung()) {
      blatt.path(Pfad.of(area.form()), Blatt.stroke(Farbe.TINTE, 1.1) + " pointer-events=\"none\"");
    }
  }

  /** Places, below all words; where there are none, the place where a script may draw them. */
  private void places() {
    Optional<Projektion> projektion = lage.projektion();
    if (projektion.isEmpty() || karte.orte().isEmpty() && !blatt.ausgabe().isBedienbar()) {
      return;
    }
    String where = projektion.get().text() + " " + Blatt.number(lage.flaeche());
    String stand = karte.grund().raeume().get(0).id().gebietsstand().toString();
    blatt.open("class=\"abb-orte\"" + blatt.data("lage", where) + blatt.data("stand", stand));
    Ortsbild.draw(blatt, karte.orte(), karte.grund(), projektion.get(), lage.flaeche());
    blatt.close();
  }

  /** Names of the larger areas, beside the map. */
  private void larger() {
    for (Etikett e : gliederung) {
      leader(e);
      double y = e.kasten().getMinY() + 1 + e.groesse() * ZEILE / 2;
      Text first = Text.fett(e.kasten().centre().x, y, e.groesse(), "").mitte();
      blatt.lines(e.namenszeilen(), first, e.groesse() * ZEILE);
    }
  }

  private Statuscode code(Optional<Bildwert> wert) {
    return wert.map(w -> w.wert().code()).orElse(Statuscode.NICHT_GELIEFERT);
  }

  private Farbe grund(Optional<Bildwert> wert) {
    return wert.filter(w -> w.findZahl().isPresent())
        .map(w -> karte.klassen().farbeVon(w.findZahl().getAsDouble()))
        .orElse(Farbe.SCHRAFFURGRUND);
  }

  /** The entry of the key that a value belongs to: a class or a status. */
  private String kennung(Optional<Bildwert> wert) {
    return wert.filter(w -> w.findZahl().isPresent())
        .map(w -> String.valueOf(karte.klassen().klasse(w.findZahl().getAsDouble())))
        .orElseGet(() -> code(wert).name());
  }

  private String words(Optional<Bildwert> wert) {
    return wert.filter(w -> w.findZahl().isPresent())
        .map(w -> format.format(w.wert()))
        .orElseGet(() -> code(wert).bezeichnung());
  }

  /** The value in a label: a number, or one word. */
  static String kurz(Optional<Bildwert> wert, Zahlformat format) {
    return wert.filter(w -> w.findZahl().isPresent())
        .map(w -> format.format(w.wert()))
        .orElseGet(
            () ->
                Schraffur.kurzwort(
                    wert.map(w -> w.wert().code()).orElse(Statuscode.NICHT_GELIEFERT)));
  }

  private void label(Etikett e) {
    Optional<Bildwert> wert = find(e.schluessel());
    Farbe ink = Farbe.TINTE;
    if (e.isInnen()) {
      boolean hatched = Schraffur.find(code(wert)).isPresent();
      boolean marked = Schraffur.findMarke(code(wert)).isPresent();
      ink = hatched ? Farbe.TINTE : Farbe.textAuf(grund(wert));
      if (!karte.orte().isEmpty()) {
        plate(e, wert, DURCHSCHEINEND);
      } else if (hatched || marked) {
        plate(e, wert, "");
      } else if (blatt.ausgabe().isBedienbar()) {
        plate(e, wert, " visibility=\"hidden\"");
      }
    } else {
      leader(e);
    }
    double x = e.kasten().centre().x;
    double y = e.kasten().getMinY() + 1 + e.groesse() * ZEILE / 2;
    double step = e.groesse() * ZEILE;
    String handle = blatt.data("n", Kennung.of(e.schluessel()));
    for (String line : e.namenszeilen()) {
      blatt.text(Text.fett(x, y, e.groesse(), line).mitte().in(ink), pointer() + handle);
      y += step;
    }
    if (e.nummer() == 0) {
      blatt.text(
          Text.normal(x, y, e.groesse(), kurz(wert, format)).mitte().in(ink),
          pointer() + blatt.data("w", Kennung.of(e.schluessel())));
    }
  }

  private static String pointer() {
    return " pointer-events=\"none\"";
  }

  /** A quiet ground for words on a hatch, no wider than they are. */
  private void plate(Etikett e, Optional<Bildwert> wert, String sight) {
    double name = Textsatz.breite(e.namenszeilen(), e.groesse(), Schnitt.FETT);
    double value =
        e.nummer() == 0 ? Schrift.breite(kurz(wert, format), e.groesse(), Schnitt.NORMAL) : 0;
    double w = Math.max(name, value) + 6;
    blatt.rect(
        e.kasten().centre().x - w / 2,
        e.kasten().getMinY(),
        w,
        e.kasten().getHeight(),
        Blatt.fill(grund(wert))
            + " rx=\"2\" pointer-events=\"none\""
            + sight
            + blatt.data("p", Kennung.of(e.schluessel())));
  }

  private void leader(Etikett e) {
    Coordinate to = e.anker().orElseThrow();
    Coordinate from = e.ansatz();
    blatt.open("pointer-events=\"none\"" + blatt.data("n", Kennung.of(e.schluessel())));
    blatt.line(from.x, from.y, to.x, to.y, Blatt.stroke(Farbe.PAPIER, 3));
    blatt.line(from.x, from.y, to.x, to.y, Blatt.stroke(Farbe.TINTE, 1));
    blatt.circle(
        to.x, to.y, 2.6, Blatt.fill(Farbe.TINTE) + " stroke=\"" + Farbe.PAPIER.hex() + "\"");
    blatt.close();
  }

  /** Draws the key, and gives the y below. */
  double legend(double below) {
    Collection<Bildwert> shown =
        leinwand.ausgabe().isBedienbar() ? karte.werte().list() : karte.gezeigt();
    Set<Statuscode> statusse = Legende.statusse(shown);
    if (lage.flaechen().stream().anyMatch(f -> find(f.schluessel()).isEmpty())) {
      statusse.add(Statuscode.NICHT_GELIEFERT);
    }
    String title = karte.kopf().einheit().text();
    Legende legende = new Legende(blatt);
    if (!Legende.hasZahlen(shown)) {
      return places(legende, legende.rows(0, below, leinwand.breite(), statusse));
    }
    if (!leinwand.isBreit()) {
      return places(
          legende, legende.rows(0, below, leinwand.breite(), title, karte.klassen(), statusse));
    }
    double x = leinwand.breite() - LEGENDE_BREITE;
    double end = legende.column(x, 6, LEGENDE_BREITE, title, karte.klassen(), statusse);
    end = legende.orteColumn(x, end, LEGENDE_BREITE, karte.orte(), karte.grund());
    return Math.max(below, end + 4);
  }

  private double places(Legende legende, double below) {
    return legende.orteRows(0, below, leinwand.breite(), karte.orte(), karte.grund());
  }

  /** Numbers with their names and values. */
  private double key(double y) {
    double at = y;
    for (Etikett e : etiketten) {
      if (e.nummer() > 0) {
        String number = e.kasten().isNull() ? "ohne Nummer: " : e.nummer() + "  ";
        at = entry(at, number + name(e), e.schluessel());
      }
    }
    return at;
  }

  private String name(Etikett e) {
    return lage.flaechen().stream()
        .filter(f -> f.schluessel().equals(e.schluessel()))
        .map(Kartenlage.Flaeche::name)
        .findFirst()
        .orElseThrow();
  }

  /** Areas that have values but no boundary. */
  private double without(double y) {
    if (lage.ohneGrenze().isEmpty()) {
      return y;
    }
    blatt.text(Text.fett(0, y + 12, KLEIN, "Ohne Grenze in den Daten"));
    double at = y + 22;
    for (Raum raum : lage.ohneGrenze()) {
      at = entry(at, raum.name(), raum.id().schluesselVoll());
    }
    return at;
  }

  /** Words, and the value at a column of its own. */
  private double entry(double y, String words, String schluessel) {
    double column = Math.min(leinwand.breite(), 300);
    double at = y;
    for (String part : Textsatz.wrap(words, column - 70, KLEIN, Schnitt.NORMAL)) {
      blatt.text(Text.normal(0, at + 8, KLEIN, part));
      at += 18;
    }
    Text value = Text.fett(column, at - 10, KLEIN, kurz(find(schluessel), format)).ende();
    blatt.text(value, blatt.data("q", Kennung.of(schluessel)));
    return at;
  }
}
