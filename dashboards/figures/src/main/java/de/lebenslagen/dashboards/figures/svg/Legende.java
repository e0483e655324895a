package de.lebenslagen.dashboards.figures.svg;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.dashboards.figures.abbildung.Bildwert;
import de.lebenslagen.dashboards.figures.abbildung.Kartengrund;
import de.lebenslagen.dashboards.figures.abbildung.Klassen;
import de.lebenslagen.dashboards.figures.abbildung.Ortsschicht;
import de.lebenslagen.dashboards.figures.gestaltung.Farbe;
import de.lebenslagen.dashboards.figures.gestaltung.Ortszeichen;
import de.lebenslagen.dashboards.figures.gestaltung.Schnitt;
import de.lebenslagen.dashboards.figures.gestaltung.Schraffur;
import de.lebenslagen.dashboards.figures.gestaltung.Schrift;
import de.lebenslagen.warehouse.model.Statuscode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/** The key of colours and hatches: every class, and every status that occurs. */
final class Legende {

  private static final double FELD_BREITE = 26;
  private static final double FELD_HOEHE = 17;
  private static final double ZEILE = 25;
  private static final double GROESSE = 14;
  private static final double ABSTAND = 18;

  /** On a phone entries that find no columns stand one below the other. */
  private static final double SCHMAL = 400;

  private final Blatt blatt;

  Legende(Blatt blatt) {
    this.blatt = blatt;
  }

  /** Whether lines hold a text without dividing a word of it. */
  static boolean isUngeteilt(String text, List<String> lines) {
    return String.join("", lines).replace(" ", "").equals(text.replace(" ", ""));
  }

  /** One entry: a field that is drawn, and its words. */
  record Eintrag(String text, String kennung, Feld feld) {}

  /** Draws the field of an entry at a place. */
  interface Feld {
    void draw(double x, double y);
  }

  /** Whether classes mean anything: not where no value has a number. */
  static boolean hasZahlen(Collection<Bildwert> werte) {
    return werte.stream().anyMatch(w -> w.findZahl().isPresent());
  }

  /** The statuses that need words: all but the plain number. */
  static Set<Statuscode> statusse(Collection<Bildwert> werte) {
    Set<Statuscode> result = EnumSet.noneOf(Statuscode.class);
    werte.forEach(w -> result.add(w.wert().code()));
    result.remove(Statuscode.ZAHL);
    return result;
  }

  private List<Eintrag> eintraege(Klassen klassen, Set<Statuscode> statusse) {
    List<Eintrag> result = new ArrayList<>();
    for (int i = klassen.anzahl() - 1; i >= 0; i--) {
      Farbe farbe = klassen.farbe(i);
      result.add(new Eintrag(klassen.text(i), String.valueOf(i), (x, y) -> field(x, y, farbe)));
    }
    result.addAll(eintraege(statusse));
    return result;
  }

  private List<Eintrag> eintraege(Set<Statuscode> statusse) {
    List<Eintrag> result = new ArrayList<>();
    for (Statuscode code : statusse) {
      Eintrag eintrag =
          Schraffur.find(code)
              .map(s -> new Eintrag(code.bezeichnung(), code.name(), (x, y) -> hatched(x, y, s)))
              .orElseGet(
                  () -> new Eintrag(code.bezeichnung(), code.name(), (x, y) -> mark(x, y, code)));
      result.add(eintrag);
    }
    return result;
  }

  private void field(double x, double y, Farbe farbe) {
    blatt.rect(
        x + 0.5,
        y + 0.5,
        FELD_BREITE - 1,
        FELD_HOEHE - 1,
        Blatt.fill(farbe) + " stroke=\"" + Farbe.UMRISS.hex() + "\" stroke-width=\".8\"");
  }

  private void hatched(double x, double y, Schraffur schraffur) {
    blatt.rect(x, y, FELD_BREITE, FELD_HOEHE, Blatt.fill(Farbe.SCHRAFFURGRUND));
    blatt.hatchLines(Kartenlage.rechteck(x, y, FELD_BREITE, FELD_HOEHE), schraffur);
    blatt.rect(x + 0.5, y + 0.5, FELD_BREITE - 1, FELD_HOEHE - 1, Blatt.stroke(Farbe.UMRISS, 0.8));
  }

  /** A number of a special kind keeps the colour of its class; its mark and its dots stand here. */
  private void mark(double x, double y, Statuscode code) {
    blatt.rect(x, y, FELD_BREITE, FELD_HOEHE, Blatt.fill(Farbe.STUFE_1));
    Schraffur.findMarke(code)
        .ifPresent(
            s ->
                blatt.hatchLines(
                    Kartenlage.rechteck(x, y, FELD_BREITE, FELD_HOEHE), s, Farbe.TINTE));
    blatt.rect(x + 7, y + 2, FELD_BREITE - 14, FELD_HOEHE - 4, Blatt.fill(Farbe.STUFE_1));
    blatt.rect(x + 0.5, y + 0.5, FELD_BREITE - 1, FELD_HOEHE - 1, Blatt.stroke(Farbe.UMRISS, 0.8));
    blatt.text(
        Text.fett(x + FELD_BREITE / 2, y + FELD_HOEHE / 2, 13, Zahlformat.zeichen(code)).mitte());
  }

  private static final double ZEICHEN = 5;

  /** The kinds of places and how many are drawn, one below the other; gives the y below. */
  double orteColumn(double x, double y, double breite, List<Ortsschicht> orte, Kartengrund grund) {
    double at = y;
    for (String line : Textsatz.wrap(stand(orte), breite, GROESSE, Schnitt.FETT)) {
      blatt.text(Text.fett(x, at + 16, GROESSE, line));
      at += 18;
    }
    at += orte.isEmpty() ? 0 : 14;
    for (Eintrag e : eintraege(orte, grund)) {
      at = entry(x, at, breite, e);
    }
    return at;
  }

  /** The same side by side, as many as fit on a line. */
  double orteRows(double x, double y, double breite, List<Ortsschicht> orte, Kartengrund grund) {
    if (orte.isEmpty()) {
      return y;
    }
    double at = y + 2;
    for (String line : Textsatz.wrap(stand(orte), breite, GROESSE, Schnitt.FETT)) {
      blatt.text(Text.fett(x, at + 8, GROESSE, line));
      at += 18;
    }
    return flow(x, at + 4, breite, eintraege(orte, grund));
  }

  /** Of which day the lists are; where they differ it stands at each. */
  private static String stand(List<Ortsschicht> orte) {
    List<String> days = orte.stream().map(Ortsschicht::stand).distinct().toList();
    return days.isEmpty()
        ? ""
        : days.size() == 1 ? "Einrichtungen am " + days.get(0) : "Einrichtungen";
  }

  private List<Eintrag> eintraege(List<Ortsschicht> orte, Kartengrund grund) {
    boolean own = orte.stream().map(Ortsschicht::stand).distinct().count() > 1;
    List<Eintrag> result = new ArrayList<>();
    for (Ortsschicht o : orte) {
      String number = Zahlformat.ANZAHL.format(o.listGezeichnete(grund).size());
      String text = o.titel() + " (" + number + (own ? ", am " + o.stand() : "") + ")";
      result.add(new Eintrag(text, "", (dx, dy) -> sign(dx, dy, o.zeichen())));
    }
    return result;
  }

  private void sign(double x, double y, Ortszeichen zeichen) {
    Coordinate middle = new Coordinate(x + FELD_BREITE / 2, y + FELD_HOEHE / 2);
    Ortsbild.draw(blatt, zeichen, List.of(middle), ZEICHEN);
  }

  /** One below the other; gives the y below. */
  double column(
      double x, double y, double breite, String titel, Klassen klassen, Set<Statuscode> s) {
    double at = y;
    for (String line : Textsatz.wrap(titel, breite, GROESSE, Schnitt.FETT)) {
      blatt.text(Text.fett(x, at + 8, GROESSE, line));
      at += 18;
    }
    at += 6;
    boolean status = false;
    for (Eintrag e : eintraege(klassen, s)) {
      if (!status && !Character.isDigit(e.kennung().charAt(0))) {
        status = true;
        at += 8;
      }
      at = entry(x, at, breite, e);
    }
    return at;
  }

  private double entry(double x, double y, double breite, Eintrag eintrag) {
    blatt.open(
        "class=\"abb-k\""
            + (eintrag.kennung().isEmpty() ? "" : blatt.data("k", eintrag.kennung())));
    eintrag.feld().draw(x, y);
    double room = breite - FELD_BREITE - 9;
    List<String> lines = Textsatz.wrap(eintrag.text(), room, GROESSE, Schnitt.NORMAL);
    blatt.lines(lines, Text.normal(x + FELD_BREITE + 9, y + FELD_HOEHE / 2, GROESSE, ""), 17);
    blatt.close();
    return y + ZEILE + (lines.size() - 1) * 17;
  }

  /** Side by side, as many as fit on a line; gives the y below. */
  double rows(double x, double y, double breite, String titel, Klassen klassen, Set<Statuscode> s) {
    double at = y;
    for (String line : Textsatz.wrap(titel, breite, GROESSE, Schnitt.FETT)) {
      blatt.text(Text.fett(x, at + 8, GROESSE, line));
      at += 18;
    }
    return flow(x, at + 4, breite, eintraege(klassen, s));
  }

  /** Entries of one's own, then the statuses, side by side. */
  double rows(double x, double y, double breite, List<Eintrag> eigene, Set<Statuscode> statusse) {
    List<Eintrag> all = new ArrayList<>(eigene);
    all.addAll(eintraege(statusse));
    return flow(x, y, breite, all);
  }

  /** The statuses alone, side by side. */
  double rows(double x, double y, double breite, Set<Statuscode> statusse) {
    return statusse.isEmpty() ? y : flow(x, y, breite, eintraege(statusse));
  }

  private static double width(Eintrag eintrag) {
    return FELD_BREITE + 10 + Schrift.breite(eintrag.text(), GROESSE, Schnitt.NORMAL);
  }

  /**
   * In columns of one width, where that takes no more lines than one after the other; a ragged flow
   * only where there is room for it.
   */
  private double flow(double x, double y, double breite, List<Eintrag> eintraege) {
    double widest = eintraege.stream().mapToDouble(Legende::width).max().orElse(0);
    int columns = (int) ((breite + ABSTAND) / (widest + ABSTAND));
    boolean grid =
        columns > 1 && Math.ceil(eintraege.size() / (double) columns) <= lines(breite, eintraege);
    double left = x;
    double at = y;
    for (Eintrag e : eintraege) {
      double own = grid ? widest : breite < SCHMAL ? breite : width(e);
      if (left > x && left + own > x + breite) {
        left = x;
        at += ZEILE;
      }
      at = entry(left, at, own, e) - ZEILE;
      left += own + ABSTAND;
    }
    return at + ZEILE;
  }

  /** How many lines entries take one after the other. */
  private static int lines(double breite, List<Eintrag> eintraege) {
    int result = 1;
    double left = 0;
    for (Eintrag e : eintraege) {
      if (left > 0 && left + width(e) > breite) {
        left = 0;
        result++;
      }
      left += width(e) + ABSTAND;
    }
    return result;
  }
}
