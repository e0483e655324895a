package de.lebenslagen.warehouse.indicator.catalogue;

import de.lebenslagen.warehouse.declaration.Knoten;
import de.lebenslagen.warehouse.indicator.Berechnung;
import de.lebenslagen.warehouse.indicator.Berechnung.Anzahl;
import de.lebenslagen.warehouse.indicator.Berechnung.Mittelwert;
import de.lebenslagen.warehouse.indicator.Berechnung.Quote;
import de.lebenslagen.warehouse.indicator.Einheit;
import de.lebenslagen.warehouse.indicator.Zufallsmodell;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the unit and holds it against the kind: a share is in percent or per something, a count is
 * in none of them.
 */
final class EinheitReader {

  private static final Pattern JE =
      Pattern.compile("(?:.* )?je ([1-9]\\d{0,2}(?:\\.000){0,4}|[1-9]\\d{0,14})");
  private static final String PROZENT = "Prozent";
  private static final int MEISTE_STELLEN = 6;

  private EinheitReader() {}

  static Einheit read(Knoten feld, Berechnung berechnung) {
    Einheit einheit = feld.isMapping() ? readFelder(feld) : known(feld, berechnung);
    check(feld, einheit, berechnung);
    return einheit;
  }

  private static Einheit readFelder(Knoten feld) {
    feld.requireFelder(List.of("text", "basis", "nachkommastellen"));
    Knoten basis = feld.get("basis");
    if (!(basis.dezimal() > 0)) {
      throw basis.fehler("eine Zahl größer als 0", basis.text(), "Bitte etwa 100 schreiben.");
    }
    Knoten stellen = feld.get("nachkommastellen");
    if (stellen.ganzzahl() < 0 || stellen.ganzzahl() > MEISTE_STELLEN) {
      throw stellen.fehler("0 bis " + MEISTE_STELLEN, stellen.text(), "Bitte etwa 1 schreiben.");
    }
    return new Einheit(feld.get("text").nichtLeer(), basis.dezimal(), stellen.ganzzahl());
  }

  private static Einheit known(Knoten feld, Berechnung berechnung) {
    String text = feld.nichtLeer();
    if (text.equals(PROZENT)) {
      return new Einheit(text, 100, 1);
    }
    Matcher je = JE.matcher(text);
    if (je.matches()) {
      return new Einheit(text, Double.parseDouble(je.group(1).replace(".", "")), 1);
    }
    return new Einheit(text, 1, berechnung instanceof Anzahl ? 0 : 1);
  }

  private static void check(Knoten feld, Einheit einheit, Berechnung berechnung) {
    boolean ratio = einheit.text().equals(PROZENT) || JE.matcher(einheit.text()).matches();
    if (berechnung instanceof Anzahl && ratio) {
      throw feld.fehler(
          "zur Art anzahl eine Einheit wie Personen oder Fälle",
          "\"" + einheit.text() + "\"",
          "Bitte die Einheit ändern oder einen Nenner und \"art: quote\" angeben.");
    }
    if (berechnung instanceof Mittelwert && einheit.text().equals(PROZENT)) {
      throw feld.fehler(
          "zur Art mittelwert eine Einheit wie Jahre, m² oder Euro",
          "\"Prozent\"",
          "Bitte die Einheit ändern; ein Anteil hat \"art: quote\".");
    }
    if (berechnung instanceof Quote quote) {
      checkQuote(feld, einheit, quote, ratio);
    }
  }

  private static void checkQuote(Knoten feld, Einheit einheit, Quote quote, boolean ratio) {
    if (!ratio && !einheit.text().contains(" je ")) {
      throw feld.fehler(
          "zur Art quote eine Einheit wie Prozent oder je 1.000",
          "\"" + einheit.text() + "\"",
          "Bitte die Einheit ändern oder eine andere Art wählen.");
    }
    if (quote.zufall() == Zufallsmodell.VERHAELTNIS && einheit.text().equals(PROZENT)) {
      throw feld.fehler(
          "zu \"zufall: "
              + quote.zufall().name().toLowerCase(Locale.ROOT)
              + "\" eine Einheit je 100",
          "\"Prozent\"",
          "Der Zähler ist kein Teil des Nenners: bitte \"je 100\" schreiben.");
    }
  }
}
