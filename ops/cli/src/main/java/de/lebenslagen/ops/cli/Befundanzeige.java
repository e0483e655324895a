package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Fundstelle;
import de.lebenslagen.warehouse.model.Pruefbericht;
import de.lebenslagen.warehouse.model.Schweregrad;
import de.lebenslagen.warehouse.pruefung.Befundgruppe;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints the findings of a delivery, those of one rule together: examples, how many more there are,
 * and once what to do.
 */
final class Befundanzeige {

  /**
   * How much is shown.
   *
   * @param ab the least serious findings that are shown
   * @param beispiele the most findings of one rule that are shown
   */
  record Umfang(Schweregrad ab, int beispiele) {

    static final Umfang ALLE = new Umfang(Schweregrad.HINWEIS, Integer.MAX_VALUE);

    static Umfang beispiele(Schweregrad ab) {
      return new Umfang(ab, 3);
    }
  }

  private static final int EINZUG = 4;

  private final Umgebung umgebung;
  private final Stil stil;
  private final Umfang umfang;

  Befundanzeige(Umgebung umgebung, Umfang umfang) {
    this.umgebung = umgebung;
    this.stil = Stil.of(umgebung);
    this.umfang = umfang;
  }

  void print(Pruefbericht bericht) {
    Befundgruppe.list(bericht).stream()
        .filter(g -> g.schweregrad().compareTo(umfang.ab()) >= 0)
        .forEach(this::print);
  }

  /** The severity in the colour that it has everywhere. */
  static String farbig(Stil stil, Schweregrad schweregrad, String text) {
    return switch (schweregrad) {
      case FEHLER -> stil.rot(text);
      case WARNUNG -> stil.gelb(text);
      case HINWEIS -> stil.blass(text);
    };
  }

  private void print(Befundgruppe gruppe) {
    println(
        EINZUG,
        farbig(stil, gruppe.schweregrad(), gruppe.schweregrad().name())
            + "  "
            + stil.fett(gruppe.regel())
            + (gruppe.anzahl() == 1
                ? ""
                : "  " + Zahlformat.ANZAHL.format(gruppe.anzahl()) + " ×"));
    List<Befund> shown = gruppe.befunde().stream().limit(umfang.beispiele()).toList();
    for (Befund befund : shown) {
      print(befund, gruppe.hasGemeinsameAbhilfe());
    }
    int rest = gruppe.anzahl() - shown.stream().mapToInt(Befund::anzahl).sum();
    if (rest > 0) {
      println(
          EINZUG + 2, stil.blass("… und " + Zahlformat.ANZAHL.format(rest) + " weitere (--alle)"));
    }
    if (gruppe.hasGemeinsameAbhilfe()) {
      wrap("Abhilfe: ", gruppe.beispiel().abhilfe());
    }
  }

  private void print(Befund befund, boolean ohneAbhilfe) {
    wrap(
        place(befund.stelle()),
        "erwartet " + befund.erwartet() + "; gefunden " + befund.gefunden());
    if (!ohneAbhilfe) {
      wrap("  Abhilfe: ", befund.abhilfe());
    }
  }

  /** Where in the file; its name stands above. */
  private static String place(Fundstelle stelle) {
    List<String> parts = new ArrayList<>();
    stelle.blatt().ifPresent(b -> parts.add("Blatt \"" + b + "\""));
    stelle.zeile().ifPresent(z -> parts.add("Zeile " + z));
    stelle.spalte().ifPresent(s -> parts.add("Spalte \"" + s + "\""));
    return parts.isEmpty() ? "" : String.join(", ", parts) + ": ";
  }

  /** Text with a head in bold, further lines indented below it. */
  private void wrap(String kopf, String text) {
    int einzug = EINZUG + 2;
    List<String> lines =
        Umbruch.wrap(TerminalTabelle.clean(kopf + text), umgebung.breite() - einzug - 2);
    String kopfwort = kopf.strip();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean head = i == 0 && !kopfwort.isEmpty() && line.startsWith(kopfwort);
      println(
          i == 0 ? einzug : einzug + 2,
          head ? stil.fett(kopfwort) + line.substring(kopfwort.length()) : line);
    }
  }

  private void println(int einzug, String text) {
    umgebung.ausgabe().println(" ".repeat(einzug) + text);
  }
}
