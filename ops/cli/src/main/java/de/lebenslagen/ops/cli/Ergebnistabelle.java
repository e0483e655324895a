package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.Ergebnisspalte;
import de.lebenslagen.warehouse.query.Ergebnistyp;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The result of a query as a table for the terminal, with German numbers and days. */
final class Ergebnistabelle {

  private static final Set<Ergebnistyp> ZAHLEN =
      Set.of(Ergebnistyp.GANZZAHL, Ergebnistyp.DEZIMAL, Ergebnistyp.GLEITKOMMA);
  private static final DateTimeFormatter TAG =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);
  private static final int STELLEN = 3;

  private Ergebnistabelle() {}

  /** The lines of the table; reads the result to its end. */
  static List<String> render(Stil stil, Ergebnis ergebnis) {
    List<Ergebnisspalte> spalten = ergebnis.spalten();
    TerminalTabelle tabelle =
        new TerminalTabelle(stil, spalten.stream().map(Ergebnistabelle::head).toList());
    for (Ergebniszeile zeile : ergebnis) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < spalten.size(); i++) {
        cells.add(format(spalten.get(i), zeile.wert(i)));
      }
      tabelle.add(cells);
    }
    return tabelle.render();
  }

  private static TerminalTabelle.Spalte head(Ergebnisspalte spalte) {
    String titel = spalte.name() + spalte.einheit().map(e -> "\n" + e).orElse("");
    return ZAHLEN.contains(spalte.typ())
        ? TerminalTabelle.Spalte.rechts(titel)
        : TerminalTabelle.Spalte.links(titel);
  }

  private static String format(Ergebnisspalte spalte, @Nullable Object wert) {
    if (wert == null) {
      return "";
    }
    if (wert instanceof Long zahl) {
      return isKennung(spalte.name()) ? String.valueOf(zahl) : Zahlformat.ANZAHL.format(zahl);
    }
    if (wert instanceof BigDecimal zahl) {
      return new Zahlformat(Math.min(9, Math.max(0, zahl.scale())), Zahlformat.Vorzeichen.NUR_MINUS)
          .format(zahl.doubleValue());
    }
    if (wert instanceof Double zahl) {
      return decimal(zahl);
    }
    if (wert instanceof LocalDate tag) {
      return TAG.format(tag);
    }
    return wert instanceof Boolean wahr ? (wahr ? "ja" : "nein") : String.valueOf(wert);
  }

  private static String decimal(double zahl) {
    if (!Double.isFinite(zahl)) {
      return Double.isNaN(zahl) ? "nicht berechenbar" : "unendlich";
    }
    int stellen = zahl == Math.rint(zahl) ? 0 : STELLEN;
    return new Zahlformat(stellen, Zahlformat.Vorzeichen.NUR_MINUS).format(zahl);
  }

  /** Years and keys are no amounts: they get no thousands separator. */
  private static boolean isKennung(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.contains("jahr") || lower.endsWith("_nr") || lower.endsWith("_id");
  }
}
