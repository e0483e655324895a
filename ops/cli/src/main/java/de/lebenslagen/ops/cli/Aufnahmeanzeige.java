package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.etl.publish.Aufnahmebeobachter;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Pruefbericht;
import de.lebenslagen.warehouse.model.Schweregrad;
import de.lebenslagen.warehouse.register.LieferungEintrag;
import java.io.PrintStream;
import java.nio.file.Path;

/** Tells the user what becomes of each file: a line per file, the findings below it. */
final class Aufnahmeanzeige implements Aufnahmebeobachter {

  /** Which findings are shown in full. */
  enum Tiefe {
    /** Only those that stop a delivery. */
    KURZ,
    /** All. */
    ALLES
  }

  private final Umgebung umgebung;
  private final Stil stil;
  private final Tiefe tiefe;
  private int exitCode;

  Aufnahmeanzeige(Umgebung umgebung, Tiefe tiefe) {
    this.umgebung = umgebung;
    this.stil = Stil.of(umgebung);
    this.tiefe = tiefe;
  }

  /** 0, or the exit code of the most serious thing that was told. */
  int exitCode() {
    return exitCode;
  }

  @Override
  public void onUnerkannt(Path datei, Abbruch grund) {
    exitCode = Math.max(exitCode, grund.kategorie().exitCode());
    out().println(stil.rot("✗ ") + datei.getFileName());
    out().println("    " + grund.getMessage());
    out().println("    " + stil.fett("Abhilfe: ") + grund.abhilfe());
  }

  @Override
  public void onBekannt(Lieferung lieferung, LieferungEintrag eintrag) {
    out()
        .println(
            stil.blass(
                "= "
                    + lieferung.name()
                    + "  schon aufgenommen am "
                    + DatenstandListeBefehl.ZEIT.format(eintrag.eingegangenUm())
                    + " (--erneut nimmt sie noch einmal auf)"));
  }

  @Override
  public void onGeprueft(Lieferung lieferung, Pruefbericht bericht) {
    print(bericht);
  }

  void print(Pruefbericht bericht) {
    if (!bericht.isBestanden()) {
      exitCode = Math.max(exitCode, Abbruch.Kategorie.DATEN.exitCode());
    }
    out()
        .println(
            (bericht.isBestanden() ? stil.gruen("✓ ") : stil.rot("✗ "))
                + bericht.datei()
                + stil.blass("  " + bericht.datenquelle())
                + "  "
                + Zahlformat.ANZAHL.format(bericht.zeilen())
                + " Zeilen"
                + count(bericht, Schweregrad.FEHLER, "FEHLER")
                + count(bericht, Schweregrad.WARNUNG, "WARNUNG")
                + count(bericht, Schweregrad.HINWEIS, "HINWEIS"));
    bericht.befunde().stream()
        .filter(b -> tiefe == Tiefe.ALLES || b.schweregrad() == Schweregrad.FEHLER)
        .forEach(this::print);
  }

  private String count(Pruefbericht bericht, Schweregrad schweregrad, String name) {
    int count = bericht.count(schweregrad);
    if (count == 0) {
      return "";
    }
    String text = "  " + count + " × " + name;
    return schweregrad == Schweregrad.FEHLER
        ? stil.rot(text)
        : schweregrad == Schweregrad.WARNUNG ? stil.gelb(text) : stil.blass(text);
  }

  private void print(Befund befund) {
    out()
        .println(
            "    "
                + stil.fett(befund.schweregrad() + " " + befund.regel())
                + "  "
                + befund.stelle().bezeichnung());
    out().println("      erwartet: " + befund.erwartet());
    out().println("      gefunden: " + befund.gefunden());
    out().println("      Abhilfe:  " + befund.abhilfe());
  }

  @Override
  public void report(String schritt, int fertig, int gesamt) {
    umgebung.meldungen().println(stil.blass("  [" + fertig + "/" + gesamt + "] " + schritt));
  }

  private PrintStream out() {
    return umgebung.ausgabe();
  }
}
