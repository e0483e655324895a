package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.etl.publish.Aufnahmebeobachter;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Pruefbericht;
import de.lebenslagen.warehouse.model.Schweregrad;
import de.lebenslagen.warehouse.register.LieferungEintrag;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the user what becomes of each file: a line per file, the findings below it. */
final class Aufnahmeanzeige implements Aufnahmebeobachter {

  private static final int EINZUG = 4;

  private final Umgebung umgebung;
  private final Stil stil;
  private final Befundanzeige.Umfang umfang;
  private final Befundanzeige befunde;
  private final List<Path> personen = new ArrayList<>();
  private int exitCode;
  private int bestanden;
  private int mitWarnungen;
  private int abgewiesen;

  Aufnahmeanzeige(Umgebung umgebung, Befundanzeige.Umfang umfang) {
    this.umgebung = umgebung;
    this.stil = Stil.of(umgebung);
    this.umfang = umfang;
    this.befunde = new Befundanzeige(umgebung, umfang);
  }

  /** 0, or the exit code of the most serious thing that was told. */
  int exitCode() {
    return exitCode;
  }

  @Override
  public void onUnerkannt(Path datei, Abbruch grund) {
    exitCode = Math.max(exitCode, grund.kategorie().exitCode());
    abgewiesen++;
    out().println(stil.rot("✗ ") + datei.getFileName());
    wrap(grund.getMessage());
    wrap(stil.fett("Abhilfe: ") + grund.abhilfe());
  }

  private void wrap(@Nullable String text) {
    Umbruch.wrap(String.valueOf(text), umgebung.breite() - EINZUG)
        .forEach(line -> out().println(" ".repeat(EINZUG) + line));
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
    if (lieferung.datenquelle().personenbezogen()) {
      personen.add(lieferung.datei());
    }
    print(bericht);
  }

  void print(Pruefbericht bericht) {
    if (bericht.isBestanden()) {
      bestanden++;
    } else {
      abgewiesen++;
      exitCode = Math.max(exitCode, Abbruch.Kategorie.DATEN.exitCode());
    }
    mitWarnungen += bericht.isBestanden() && bericht.count(Schweregrad.WARNUNG) > 0 ? 1 : 0;
    out()
        .println(
            (bericht.isBestanden() ? stil.gruen("✓ ") : stil.rot("✗ "))
                + bericht.datei()
                + stil.blass("  " + bericht.datenquelle())
                + "  "
                + Zahlwort.format(bericht.zeilen(), "Zeile", "Zeilen")
                + count(bericht, Schweregrad.FEHLER)
                + count(bericht, Schweregrad.WARNUNG)
                + count(bericht, Schweregrad.HINWEIS));
    befunde.print(bericht);
  }

  private String count(Pruefbericht bericht, Schweregrad schweregrad) {
    int count = bericht.count(schweregrad);
    return count == 0
        ? ""
        : "  "
            + Befundanzeige.farbig(
                stil, schweregrad, Zahlformat.ANZAHL.format(count) + " × " + schweregrad);
  }

  /** Whether a warning was counted but not shown. */
  boolean hasVerborgeneWarnungen() {
    return mitWarnungen > 0 && umfang.ab() == Schweregrad.FEHLER;
  }

  /** Says of the files with persons that nothing of them is kept, and where they still are. */
  void printPersonen() {
    if (!personen.isEmpty()) {
      wrap(
          "Personen: nur gezählt, nichts davon aufbewahrt; das steht im Protokoll. Die Dateien selbst"
              + " liegen noch da. Bitte nach Ihrer Löschfrist löschen:");
      personen.forEach(datei -> out().println(" ".repeat(EINZUG) + datei));
    }
  }

  /** One line about all files; nothing where there is only one. */
  void printSumme() {
    int all = bestanden + abgewiesen;
    if (all < 2) {
      return;
    }
    List<String> parts = new ArrayList<>();
    parts.add(Zahlformat.ANZAHL.format(bestanden) + " in Ordnung");
    if (mitWarnungen > 0) {
      parts.add("davon " + Zahlformat.ANZAHL.format(mitWarnungen) + " mit Warnungen");
    }
    if (abgewiesen > 0) {
      parts.add(stil.rot(Zahlformat.ANZAHL.format(abgewiesen) + " nicht"));
    }
    out().println();
    out().println(Zahlwort.format(all, "Datei", "Dateien") + ": " + String.join(", ", parts) + ".");
  }

  @Override
  public void report(String schritt, int fertig, int gesamt) {
    umgebung.meldungen().println(stil.blass("  [" + fertig + "/" + gesamt + "] " + schritt));
  }

  private PrintStream out() {
    return umgebung.ausgabe();
  }
}
