package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Pruefbericht;
import de.lebenslagen.warehouse.model.Schweregrad;

/** A Pruefbericht as plain German text that can go to the supplier as it is. */
public final class PruefberichtText {

  private static final Schweregrad[] REIHENFOLGE = {
    Schweregrad.FEHLER, Schweregrad.WARNUNG, Schweregrad.HINWEIS
  };

  private PruefberichtText() {}

  /** Lines end with {@code \n}; no colours. */
  public static String render(Pruefbericht bericht) {
    StringBuilder out = new StringBuilder();
    out.append("Prüfbericht zu ").append(bericht.datei());
    if (!bericht.datenquelle().isEmpty()) {
      out.append(" (Datenquelle ").append(bericht.datenquelle()).append(')');
    }
    out.append('\n')
        .append(bericht.isBestanden() ? "Ergebnis: in Ordnung" : "Ergebnis: zurückgewiesen")
        .append(" – ")
        .append(zahl(bericht.zeilen(), "Zeile", "Zeilen"))
        .append(", ")
        .append(zahl(bericht.count(Schweregrad.FEHLER), "Fehler", "Fehler"))
        .append(", ")
        .append(zahl(bericht.count(Schweregrad.WARNUNG), "Warnung", "Warnungen"))
        .append(", ")
        .append(zahl(bericht.count(Schweregrad.HINWEIS), "Hinweis", "Hinweise"))
        .append(".\n");
    for (Schweregrad schweregrad : REIHENFOLGE) {
      append(out, bericht, schweregrad);
    }
    return out.toString();
  }

  private static void append(StringBuilder out, Pruefbericht bericht, Schweregrad schweregrad) {
    int number = 0;
    for (Befund befund : bericht.befunde()) {
      if (befund.schweregrad() == schweregrad) {
        if (number == 0) {
          out.append('\n').append(titel(schweregrad)).append('\n');
        }
        number += 1;
        append(out, number, befund);
      }
    }
  }

  private static void append(StringBuilder out, int number, Befund befund) {
    out.append(number)
        .append(". ")
        .append(befund.stelle().bezeichnung())
        .append(" [")
        .append(befund.regel())
        .append("]\n   Erwartet: ")
        .append(befund.erwartet())
        .append("\n   Gefunden: ")
        .append(befund.gefunden())
        .append("\n   ")
        .append(befund.abhilfe())
        .append('\n');
  }

  private static String titel(Schweregrad schweregrad) {
    return switch (schweregrad) {
      case FEHLER -> "Fehler: damit kann die Lieferung nicht aufgenommen werden";
      case WARNUNG -> "Warnungen: aufgenommen, aber bitte prüfen";
      case HINWEIS -> "Hinweise";
    };
  }

  private static String zahl(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}
