package de.lebenslagen.etl.check;

import de.lebenslagen.etl.intake.Rohzeile;
import de.lebenslagen.warehouse.model.Fundstelle;
import de.lebenslagen.warehouse.model.Schweregrad;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks further down for a header that is not where it is declared: titles come and go. Not one
 * column of it was found, so one finding says more than one for each; and what stands in that line
 * is not told, for it may be a person.
 */
final class Kopfsuche {

  private final List<String> gesucht;
  private final List<String> bekannt;
  private final Rohzeile kopf;
  private int gefundenInZeile;

  /**
   * @param gesucht names of the required columns
   * @param bekannt names of all columns
   */
  Kopfsuche(List<String> gesucht, List<String> bekannt, Rohzeile kopf) {
    this.gesucht = List.copyOf(gesucht);
    this.bekannt = List.copyOf(bekannt);
    this.kopf = kopf;
  }

  /** Whether the line that should be the header is none. */
  boolean isNoetig() {
    return !gesucht.isEmpty() && count(bekannt, kopf) == 0;
  }

  private static long count(List<String> names, Rohzeile zeile) {
    Set<String> texts = new HashSet<>();
    zeile.zellen().forEach(z -> texts.add(Zellentext.strip(z)));
    return names.stream().filter(texts::contains).count();
  }

  void accept(Rohzeile zeile) {
    if (gefundenInZeile == 0 && count(gesucht, zeile) == gesucht.size()) {
      gefundenInZeile = zeile.nummer();
    }
  }

  void report(Befundsammler sammler, Fundstelle lieferung) {
    sammler.add(
        Zellregel.KOPFZEILE.id(),
        Schweregrad.FEHLER,
        lieferung.atZeile(kopf.nummer()),
        (gesucht.size() == 1 ? "die Spalte " : "die Spalten ") + String.join(", ", gesucht),
        gefundenInZeile == 0 ? "keine davon" : "sie in Zeile " + gefundenInZeile,
        gefundenInZeile == 0
            ? "Bitte prüfen, ob es die richtige Datei ist und die Spaltennamen in der Zeile stehen,"
                + " die die Datenquelle nennt (kopfzeile). Heißen sie jetzt anders, macht"
                + " \"lebenslagen datenquelle fassung DATEI\" daraus eine neue Fassung."
            : "Über der Tabelle stehen mehr oder weniger Zeilen als sonst: bitte in der Datenquelle"
                + " kopfzeile: "
                + gefundenInZeile
                + " schreiben oder die Datei berichtigen.");
  }
}
