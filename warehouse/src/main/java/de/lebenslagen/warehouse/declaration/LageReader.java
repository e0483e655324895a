package de.lebenslagen.warehouse.declaration;

import de.lebenslagen.warehouse.model.Dateiformat.Dateiart;
import de.lebenslagen.warehouse.model.Dateiformat.Tabellenlage;
import de.lebenslagen.warehouse.model.Dateiformat.Tabellenlage.Zeitkopf;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads where in a file the table lies. */
final class LageReader {

  private static final int MEISTE_KOPFZEILEN = 20;
  private static final int MEISTE_FUSSZEILEN = 1000;

  private static final List<String> LAGE =
      List.of(
          "kopfzeile",
          "kopfzeilen",
          "datenzeile",
          "kopfverbinder",
          "fusszeilen",
          "ende_bei",
          "vorspalten",
          "auffuellen",
          "zeitkopf");
  static final List<String> ZEITKOPF = List.of("zeile", "spalte", "wert");

  /** Below a classic table of GENESIS there is a line of underscores, then the footnotes. */
  private static final List<String> ENDE_GENESIS = List.of("____*");

  private LageReader() {}

  static Tabellenlage read(Knoten format, Dateiart art) {
    refuse(format, art == Dateiart.XLSX ? List.of() : List.of("blatt"), art);
    refuse(format, hasLage(art) ? List.of() : LAGE, art);
    int kopfzeilen = zahl(format, "kopfzeilen", 1, 1, MEISTE_KOPFZEILEN);
    if (kopfzeilen == 1) {
      format
          .find("kopfverbinder")
          .ifPresent(
              k -> {
                throw k.fehler(
                    "kopfverbinder nur bei mehreren Kopfzeilen",
                    "eine Kopfzeile",
                    "Bitte löschen.");
              });
    }
    return new Tabellenlage(
        format.find("blatt").map(Knoten::nichtLeer),
        zahl(format, "kopfzeile", 1, 1, Integer.MAX_VALUE),
        kopfzeilen,
        zahl(format, "datenzeile", 0, 1, Integer.MAX_VALUE),
        format.textOr("kopfverbinder", " "),
        zahl(format, "fusszeilen", 0, 0, MEISTE_FUSSZEILEN),
        endeBei(format, art),
        format.listTexte("vorspalten"),
        format.listTexte("auffuellen"),
        format.find("zeitkopf").map(z -> readZeitkopf(z, kopfzeilen)));
  }

  private static List<String> endeBei(Knoten format, Dateiart art) {
    return art == Dateiart.GENESIS_KLASSISCH && format.find("ende_bei").isEmpty()
        ? ENDE_GENESIS
        : format.listTexte("ende_bei");
  }

  private static Zeitkopf readZeitkopf(Knoten zeitkopf, int kopfzeilen) {
    zeitkopf.requireFelder(ZEITKOPF);
    Optional<Knoten> wert = zeitkopf.find("wert");
    if (kopfzeilen == 1 && wert.isEmpty()) {
      throw zeitkopf.fehler(
          "wert, wo der Kopf nur eine Zeile hat",
          "keiner",
          "Bitte sagen, wie die Spalte mit den Zahlen heißen soll.");
    }
    return new Zeitkopf(
        zahl(zeitkopf, "zeile", 1, 1, kopfzeilen),
        zeitkopf.get("spalte").nichtLeer(),
        wert.map(Knoten::nichtLeer).orElse(""));
  }

  private static boolean hasLage(Dateiart art) {
    return Set.of(Dateiart.CSV, Dateiart.XLSX, Dateiart.GENESIS_KLASSISCH).contains(art);
  }

  private static void refuse(Knoten format, List<String> felder, Dateiart art) {
    for (String feld : felder) {
      Optional<Knoten> found = format.find(feld);
      if (found.isPresent()) {
        throw found
            .get()
            .fehler("kein " + feld + " zu art: " + art, "eine Angabe", "Bitte die Zeile löschen.");
      }
    }
  }

  private static int zahl(Knoten format, String feld, int sonst, int von, int bis) {
    Optional<Knoten> found = format.find(feld);
    int zahl = found.map(Knoten::ganzzahl).orElse(sonst);
    if (found.isPresent() && (zahl < von || zahl > bis)) {
      throw found
          .get()
          .fehler(
              "eine Zahl ab " + von + (bis == Integer.MAX_VALUE ? "" : " bis " + bis),
              "" + zahl,
              "Bitte die Zeilen so zählen, wie ein Editor oder Excel es tut.");
    }
    return zahl;
  }
}
