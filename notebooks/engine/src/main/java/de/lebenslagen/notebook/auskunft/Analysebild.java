package de.lebenslagen.notebook.auskunft;

import de.lebenslagen.dashboards.figures.abbildung.Abbildung;
import de.lebenslagen.dashboards.figures.abbildung.Bildwert;
import de.lebenslagen.dashboards.figures.abbildung.Bildwerte;
import de.lebenslagen.dashboards.figures.abbildung.Karte;
import de.lebenslagen.dashboards.figures.abbildung.Kartengrund;
import de.lebenslagen.dashboards.figures.abbildung.Kopf;
import de.lebenslagen.dashboards.figures.abbildung.Rangbalken;
import de.lebenslagen.dashboards.figures.abbildung.Verlauf;
import de.lebenslagen.notebook.zugriff.Gerechnet;
import de.lebenslagen.notebook.zugriff.Tuer;
import de.lebenslagen.warehouse.analyse.Analyseergebnis;
import de.lebenslagen.warehouse.analyse.Analysetabelle;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Spalte;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Wert;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Wort;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Zelle;
import de.lebenslagen.warehouse.indicator.Einheit;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Vorschlaege;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The figure of an analysis: a column of one of its tables, or one column per year. */
final class Analysebild {

  private static final int MEISTE_REIHEN = 30;
  private static final Pattern JAHRESSPALTE = Pattern.compile("(.+)_((?:19|20)\\d\\d)");
  private static final Pattern JAHR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

  private final Tuer tuer;
  private final Analyseergebnis ergebnis;
  private final Analysetabelle tabelle;
  private final List<String> quellen;

  /** How it is shown. */
  enum Form {
    KARTE,
    RANG,
    VERLAUF;

    /**
     * The one that a word names.
     *
     * @throws Abbruch EINGABE where there is none
     */
    static Form get(String wort) {
      return Arrays.stream(values())
          .filter(f -> f.name().equalsIgnoreCase(wort))
          .findFirst()
          .orElseThrow(
              () ->
                  new Abbruch(
                      Abbruch.Kategorie.EINGABE,
                      "Ein Bild \"" + wort + "\" gibt es für Analysen nicht.",
                      "Es gibt: als karte, als rang, als verlauf."));
    }
  }

  Analysebild(Tuer tuer, Analyseergebnis ergebnis, Analysetabelle tabelle, List<String> quellen) {
    this.tuer = tuer;
    this.ergebnis = ergebnis;
    this.tabelle = tabelle;
    this.quellen = quellen;
  }

  /**
   * Draws.
   *
   * @throws Abbruch EINGABE where the table has no areas or no such column
   */
  Abbildung draw(Form form, Analysesatz satz, Gerechnet<Analyseergebnis> gerechnet) {
    if (find("raum_id") < 0 || find("gebiet") < 0) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Die Tabelle \""
              + tabelle.schluessel()
              + "\" hat keine Gebiete; ein Bild braucht welche.",
          "Bitte eine andere Tabelle nennen oder \"als …\" weglassen.");
    }
    if (form == Form.VERLAUF) {
      return verlauf(satz, gerechnet);
    }
    int column = getSpalte(satz.spalte());
    int jahr = jahr(tabelle.spalten().get(column), satz);
    Bildwerte werte = gerechnet.bilder(e -> values(List.of(column), jahr));
    Kopf kopf = kopf(tabelle.spalten().get(column), String.valueOf(jahr));
    return form == Form.KARTE
        ? Karte.of(kopf, Kartengrund.read(tuer.datenbank(), satz.ebene()), werte, jahr)
        : Rangbalken.of(kopf, werte, jahr, werte.none());
  }

  private Abbildung verlauf(Analysesatz satz, Gerechnet<Analyseergebnis> gerechnet) {
    List<Integer> columns = listJahresspalten(satz.spalte());
    if (columns.size() < 2 || tabelle.zeilen().size() > MEISTE_REIHEN) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Ein Verlauf braucht eine Spalte je Jahr und höchstens "
              + MEISTE_REIHEN
              + " Zeilen; die Tabelle \""
              + tabelle.schluessel()
              + "\" hat "
              + columns.size()
              + " solche Spalten und "
              + tabelle.zeilen().size()
              + " Zeilen.",
          "Bitte eine andere Tabelle, eine größere Ebene oder \"als karte\" wählen.");
    }
    Spalte first = tabelle.spalten().get(columns.get(0));
    int from = jahr(first, satz);
    int to = jahr(tabelle.spalten().get(columns.get(columns.size() - 1)), satz);
    Bildwerte werte = gerechnet.bilder(e -> values(columns, from));
    return new Verlauf(kopf(first, from + " bis " + to), werte, werte.none(), List.of());
  }

  /** The columns of one kind, one per year: of that name, else the first kind. */
  private List<Integer> listJahresspalten(Optional<String> name) {
    List<Integer> result = new ArrayList<>();
    Optional<String> wanted = name;
    for (int i = 0; i < tabelle.spalten().size(); i++) {
      Matcher m = JAHRESSPALTE.matcher(tabelle.spalten().get(i).name());
      if (m.matches() && wanted.filter(w -> !w.equals(m.group(1))).isEmpty()) {
        wanted = Optional.of(m.group(1));
        result.add(i);
      }
    }
    return result;
  }

  private List<Bildwert> values(List<Integer> columns, int jahr) {
    List<Bildwert> result = new ArrayList<>();
    for (List<Zelle> zeile : tabelle.zeilen()) {
      for (int column : columns) {
        Matcher m = JAHRESSPALTE.matcher(tabelle.spalten().get(column).name());
        result.add(
            new Bildwert(
                word(zeile, "raum_id"),
                word(zeile, "gebiet"),
                m.matches() ? Integer.parseInt(m.group(2)) : jahr,
                ((Wert) zeile.get(column)).status(),
                Optional.empty(),
                Set.of()));
      }
    }
    return result;
  }

  private String word(List<Zelle> zeile, String name) {
    return ((Wort) zeile.get(find(name))).text();
  }

  private int find(String name) {
    return IntStream.range(0, tabelle.spalten().size())
        .filter(i -> tabelle.spalten().get(i).name().equals(name))
        .findFirst()
        .orElse(-1);
  }

  /** The wanted column; else the first that is a rate, else the first number. */
  private int getSpalte(Optional<String> name) {
    List<Spalte> numbers = tabelle.spalten().stream().filter(s -> s.art().isZahl()).toList();
    if (name.isEmpty()) {
      return numbers.stream()
          .filter(s -> s.nachkommastellen() > 0)
          .findFirst()
          .or(() -> numbers.stream().findFirst())
          .map(tabelle.spalten()::indexOf)
          .orElseThrow(() -> withoutColumn("", numbers));
    }
    return numbers.stream()
        .filter(s -> s.name().equals(name.get()))
        .findFirst()
        .map(tabelle.spalten()::indexOf)
        .orElseThrow(() -> withoutColumn(name.get(), numbers));
  }

  private Abbruch withoutColumn(String name, List<Spalte> numbers) {
    return new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "Die Tabelle \""
            + tabelle.schluessel()
            + "\" hat keine Spalte mit Zahlen"
            + (name.isEmpty() ? "." : ", die \"" + name + "\" heißt."),
        Vorschlaege.satz(
            name,
            numbers.stream().map(Spalte::name).toList(),
            "Bitte eine andere Tabelle nennen."));
  }

  /** To what a column refers: named in it, else in the title, else wanted, else the last year. */
  private int jahr(Spalte spalte, Analysesatz satz) {
    Matcher own = JAHRESSPALTE.matcher(spalte.name());
    if (own.matches()) {
      return Integer.parseInt(own.group(2));
    }
    int result = satz.jahr().orElseGet(() -> tuer.indikatoren().jahre().last());
    Matcher titel = JAHR.matcher(tabelle.titel());
    while (titel.find()) {
      result = Integer.parseInt(titel.group());
    }
    return result;
  }

  private Kopf kopf(Spalte spalte, String zeit) {
    String unit = JAHR.matcher(Analysetafel.titel(spalte)).replaceAll("").strip();
    return new Kopf(
        ergebnis.titel(),
        Optional.empty(),
        new Einheit(unit, 1, spalte.nachkommastellen()),
        zeit,
        tuer.datenstand(),
        quellen.isEmpty() ? "eigene Berechnung" : String.join("; ", quellen),
        List.of());
  }
}
