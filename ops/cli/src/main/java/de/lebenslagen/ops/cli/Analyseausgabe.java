package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.warehouse.analyse.Analyseergebnis;
import de.lebenslagen.warehouse.analyse.Analysetabelle;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Spalte;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Wert;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Wort;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Zelle;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Statuscode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Shows the result of an analysis: tables, then what can be said, then what can't. */
final class Analyseausgabe {

  /** How much of it. */
  enum Umfang {
    ERGEBNIS,
    SCHRITTE
  }

  private final Umgebung umgebung;
  private final Consumer<String> zeile;
  private final Analyseergebnis ergebnis;
  private final Stil stil;

  Analyseausgabe(Umgebung umgebung, Consumer<String> zeile, Analyseergebnis ergebnis) {
    this.umgebung = umgebung;
    this.zeile = zeile;
    this.ergebnis = ergebnis;
    this.stil = Stil.of(umgebung);
  }

  /** The outcome, or every step, with findings, limits and sources. */
  void print(Umfang umfang) {
    List<Analysetabelle> all = ergebnis.tabellen();
    for (Analysetabelle t : umfang == Umfang.SCHRITTE ? all : all.subList(0, 1)) {
      print(t);
    }
    zeile.accept("");
    ergebnis.aussagen().forEach(a -> wrap("● ", a));
    zeile.accept("");
    ergebnis.grenzen().forEach(g -> wrap("! ", g));
    if (!ergebnis.herkunft().datenquellen().isEmpty()) {
      zeile.accept("");
      wrap("", "Datenquellen: " + String.join(", ", ergebnis.herkunft().datenquellen()));
    }
  }

  /** One step. */
  void print(String schluessel) {
    print(get(schluessel));
  }

  /** The step of that name, or an Abbruch with those that there are. */
  Analysetabelle get(String schluessel) {
    return ergebnis
        .find(schluessel)
        .orElseThrow(
            () ->
                new Abbruch(
                    Abbruch.Kategorie.EINGABE,
                    "Die Tabelle \"" + schluessel + "\" gibt es hier nicht.",
                    ergebnis.frage(schluessel)));
  }

  private void print(Analysetabelle t) {
    zeile.accept("");
    zeile.accept("  " + stil.fett(t.titel()));
    if (t.zeilen().isEmpty()) {
      zeile.accept("  " + stil.blass("keine"));
      return;
    }
    List<Spalte> shown = t.spalten().stream().filter(s -> !s.name().equals("raum_id")).toList();
    TerminalTabelle table =
        TerminalTabelle.of(
            umgebung,
            shown.stream().map(Analyseausgabe::spalte).toArray(TerminalTabelle.Spalte[]::new));
    for (List<Zelle> row : t.zeilen()) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        if (shown.contains(t.spalten().get(i))) {
          cells.add(text(t.spalten().get(i), row.get(i)));
        }
      }
      table.add(cells);
    }
    table.render().forEach(zeile);
    legende(t).ifPresent(l -> wrapBlass(l));
  }

  /** The marks that occur instead of numbers. */
  private static Optional<String> legende(Analysetabelle t) {
    Set<Statuscode> codes = EnumSet.noneOf(Statuscode.class);
    t.zeilen().stream()
        .flatMap(List::stream)
        .filter(z -> z instanceof Wert)
        .map(z -> ((Wert) z).status().code())
        .filter(c -> c != Statuscode.ZAHL)
        .forEach(codes::add);
    return codes.isEmpty()
        ? Optional.empty()
        : Optional.of(codes.stream().map(Zahlformat::legende).collect(Collectors.joining(" · ")));
  }

  private void wrapBlass(String text) {
    Umbruch.wrap(text, umgebung.breite() - 4)
        .forEach(line -> zeile.accept("  " + stil.blass(line)));
  }

  private static TerminalTabelle.Spalte spalte(Spalte s) {
    return s.art().isZahl()
        ? TerminalTabelle.Spalte.rechts(s.titel())
        : TerminalTabelle.Spalte.umbrochen(s.titel());
  }

  private static String text(Spalte spalte, Zelle zelle) {
    if (zelle instanceof Wort wort) {
      return wort.text();
    }
    return Zahlformat.of(spalte).format(((Wert) zelle).status());
  }

  private void wrap(String mark, String text) {
    List<String> lines = Umbruch.wrap(text, umgebung.breite() - 4);
    for (int i = 0; i < lines.size(); i++) {
      zeile.accept("  " + (i == 0 ? mark : " ".repeat(mark.length())) + lines.get(i));
    }
  }

  /**
   * One step for files and programs. Where a cell has no number a last column says of which kind of
   * nothing it is: {@code je_100: geheim_quelle}.
   */
  Wertetabelle tabelle(String schluessel) {
    Analysetabelle t = get(schluessel);
    Wertetabelle result = new Wertetabelle(ergebnis.titel() + ", " + t.titel());
    for (Spalte s : t.spalten()) {
      switch (s.art()) {
        case TEXT -> result.text(s.name());
        case ZAHL -> result.zahl(s.name(), s.nachkommastellen());
        case P_WERT -> result.pWert(s.name(), s.nachkommastellen());
      }
    }
    boolean gaps = t.zeilen().stream().anyMatch(z -> !t.describeOhneZahl(z).isEmpty());
    if (gaps) {
      result.text("ohne_zahl");
    }
    for (List<Zelle> row : t.zeilen()) {
      Wertetabelle.Zeile cells = result.row();
      for (Zelle zelle : row) {
        if (zelle instanceof Wort wort) {
          cells.text(wort.text());
        } else {
          cells.zahl(zelle instanceof Wert w ? w.status().findZahl() : OptionalDouble.empty());
        }
      }
      if (gaps) {
        cells.text(t.describeOhneZahl(row));
      }
    }
    return result;
  }
}
