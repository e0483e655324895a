package de.lebenslagen.etl.check;

import de.lebenslagen.etl.intake.Leseregel;
import de.lebenslagen.warehouse.model.Schweregrad;

/** The page {@code docs/pruefregeln.md}, made from the rules themselves. */
public final class PruefregelSeite {

  private PruefregelSeite() {}

  /** The whole page; lines end with {@code \n}. */
  public static String render() {
    StringBuilder out = new StringBuilder();
    out.append(
        """
        # Prüfregeln

        Diese Seite wird aus dem Programm erzeugt. Ein **Fehler** hält die Lieferung an, mit einer
        **Warnung** geht sie weiter, ein **Hinweis** ist gut zu wissen. Eine Datenquelle stellt eine
        Regel unter `pruefungen` ein: `schweregrad`, `toleranz`, `grund` und die `angaben` der Regel.
        Regeln, ohne die es keinen Wert gibt, gelten immer.

        ## Lesen der Datei

        Was hier auffällt, beendet das Lesen. Diese Regeln gelten immer; ein Verstoß ist ein Fehler.
        """);
    for (Leseregel regel : Leseregel.values()) {
      append(out, regel.name(), regel.titel(), regel.beschreibung(), regel.beispiel());
    }
    out.append(
        """

        ## Zellen und Zeilen

        Diese Regeln gelten immer; ein Verstoß ist ein Fehler.
        """);
    for (Zellregel regel : Zellregel.values()) {
      append(out, regel.beschreibung());
    }
    out.append(
        """

        ## Die Tabelle als Ganzes

        Diese Regeln laufen, wenn alle Zellen Werte sind.
        """);
    for (Tabellenregel regel : Pruefregeln.listTabellenregeln()) {
      append(out, regel.beschreibung());
      append(out, regel);
    }
    return out.toString();
  }

  private static void append(StringBuilder out, Regelbeschreibung b) {
    append(out, b.id(), b.titel(), b.beschreibung(), b.beispiel());
  }

  private static void append(
      StringBuilder out, String id, String titel, String beschreibung, String beispiel) {
    out.append("\n### ").append(id).append(": ").append(titel).append("\n\n");
    out.append(beschreibung).append("\n\nBeispiel: ").append(beispiel).append('\n');
  }

  private static void append(StringBuilder out, Tabellenregel regel) {
    Regelbeschreibung b = regel.beschreibung();
    out.append('\n');
    out.append("- Schweregrad: ")
        .append(name(b.schweregrad()))
        .append(b.fest() ? ", nicht einstellbar" : "")
        .append('\n');
    out.append("- ")
        .append(regel.isStandard() ? "Läuft immer" : "Läuft nur, wo die Datenquelle sie nennt")
        .append('\n');
    b.toleranz()
        .ifPresent(
            t ->
                out.append("- Toleranz: ")
                    .append(t.einheit())
                    .append("; sonst ")
                    .append(Zahlformat.formatGenau(t.standard()))
                    .append('\n'));
    b.angaben()
        .forEach(
            (angabe, bedeutung) ->
                out.append("- `").append(angabe).append("`: ").append(bedeutung).append('\n'));
  }

  private static String name(Schweregrad schweregrad) {
    return switch (schweregrad) {
      case FEHLER -> "Fehler";
      case WARNUNG -> "Warnung";
      case HINWEIS -> "Hinweis";
    };
  }
}
