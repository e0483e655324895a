package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.figures.Wertformat;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.Ergebnisspalte;
import de.lebenslagen.warehouse.query.Ergebnistyp;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The result of a query for the terminal, with German numbers and days: a table, or a block per row
 * where a table would be too wide.
 */
final class Ergebnistabelle {

  private static final Set<Ergebnistyp> RECHTS =
      Set.of(Ergebnistyp.GANZZAHL, Ergebnistyp.DEZIMAL, Ergebnistyp.GLEITKOMMA, Ergebnistyp.SUMME);

  private final Umgebung umgebung;
  private final Stil stil;
  private final List<Ergebnisspalte> spalten;
  private final List<List<String>> zeilen;

  private Ergebnistabelle(
      Umgebung umgebung, List<Ergebnisspalte> spalten, List<List<String>> zeilen) {
    this.umgebung = umgebung;
    this.stil = Stil.of(umgebung);
    this.spalten = spalten;
    this.zeilen = zeilen;
  }

  /** The lines of the table; reads the result to its end. */
  static List<String> render(Umgebung umgebung, Ergebnis ergebnis) {
    List<Ergebnisspalte> spalten = ergebnis.spalten();
    List<Ergebniszeile> rows = ergebnis.list();
    List<Wertformat> formate =
        IntStream.range(0, spalten.size())
            .mapToObj(i -> Wertformat.of(spalten.get(i), rows.stream().map(z -> z.wert(i))))
            .toList();
    List<List<String>> zeilen = new ArrayList<>();
    for (Ergebniszeile row : rows) {
      zeilen.add(
          IntStream.range(0, spalten.size())
              .mapToObj(i -> formate.get(i).format(row.wert(i)))
              .toList());
    }
    return new Ergebnistabelle(umgebung, spalten, zeilen).render();
  }

  private List<String> render() {
    TerminalTabelle tabelle =
        new TerminalTabelle(
            stil, umgebung.tabellenbreite(), spalten.stream().map(Ergebnistabelle::head).toList());
    zeilen.forEach(tabelle::add);
    if (tabelle.isZuBreit() && !zeilen.isEmpty()) {
      return blocks();
    }
    List<String> lines = new ArrayList<>(tabelle.render());
    if (zeilen.isEmpty()) {
      lines.add("  " + stil.blass("keine Zeilen"));
    }
    if (tabelle.isGekuerzt()) {
      lines.add("");
      lines.add("  " + stil.blass("… ein Text ist gekürzt; mit --als json steht er ganz da"));
    }
    return lines;
  }

  private static TerminalTabelle.Spalte head(Ergebnisspalte spalte) {
    String titel =
        TerminalTabelle.clean(spalte.name()) + spalte.einheit().map(e -> "\n" + e).orElse("");
    return RECHTS.contains(spalte.typ())
        ? TerminalTabelle.Spalte.rechts(titel)
        : TerminalTabelle.Spalte.links(titel);
  }

  /** A block per row, a line per value. */
  private List<String> blocks() {
    int names = spalten.stream().mapToInt(s -> s.name().length()).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (List<String> zeile : zeilen) {
      lines.add(stil.blass("  " + "─".repeat(names)));
      for (int i = 0; i < spalten.size(); i++) {
        lines.addAll(block(spalten.get(i), zeile.get(i), names));
      }
    }
    return lines;
  }

  private List<String> block(Ergebnisspalte spalte, String wert, int names) {
    String name = TerminalTabelle.clean(spalte.name());
    String unit = wert.isEmpty() ? "" : spalte.einheit().map(e -> " " + e).orElse("");
    List<String> text =
        Umbruch.wrapHard(TerminalTabelle.clean(wert) + unit, umgebung.breite() - names - 4);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      String head = i == 0 ? name : "";
      String pad = " ".repeat(Math.max(0, names - head.length()));
      lines.add(("  " + stil.fett(head) + pad + "  " + text.get(i)).stripTrailing());
    }
    return lines;
  }
}
