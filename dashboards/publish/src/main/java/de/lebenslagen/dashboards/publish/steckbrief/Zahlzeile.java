package de.lebenslagen.dashboards.publish.steckbrief;

import de.lebenslagen.dashboards.publish.stoff.Schluesselzahl;
import de.lebenslagen.warehouse.indicator.Einheit;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Wertvermerk;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import de.lebenslagen.warehouse.model.Statuscode;
import java.util.Optional;

/**
 * A key figure as a row of the table.
 *
 * @param einheit unit and year
 * @param hier the area's value, or the words of its status
 * @param intervall or the word that there is none
 */
record Zahlzeile(
    String name,
    String einheit,
    Wert hier,
    String intervall,
    Wert stadt,
    String stadtwort,
    String rang,
    String aenderung) {

  private static final int KURZE_EINHEIT = 26;

  /** What kind of thing a cell shows, as a class in the style sheet. */
  enum Art {
    ZAHL("zahl"),
    WORT("wort");

    private final String klasse;

    Art(String klasse) {
      this.klasse = klasse;
    }

    String klasse() {
      return klasse;
    }
  }

  /**
   * A number, or why there is none.
   *
   * @param klein whether few cases stand behind it
   */
  record Wert(String text, Art art, boolean klein) {

    static Wert of(Optional<Indikatorwert> wert, Einheit einheit) {
      return wert.map(w -> of(w, einheit))
          .orElseGet(() -> new Wert(Statuscode.NICHT_GELIEFERT.bezeichnung(), Art.WORT, false));
    }

    private static Wert of(Indikatorwert wert, Einheit einheit) {
      String text = Werttext.zahl(wert.wert(), einheit);
      if (wert.wert().findZahl().isEmpty()) {
        return new Wert(text, Art.WORT, false);
      }
      String shown =
          switch (wert.wert().code()) {
            case ECHTE_NULL -> "– (genau null)";
            case GERUNDET_NULL -> "0 (gerundet)";
            case UNSICHER -> "(" + text + ") unsicher";
            default -> text;
          };
      return new Wert(shown, Art.ZAHL, wert.vermerke().contains(Wertvermerk.KLEINE_FALLZAHL));
    }
  }

  static Zahlzeile of(Schluesselzahl zahl) {
    Einheit einheit = zahl.einheit();
    String unit = einheit.text().isBlank() ? "" : einheit.text() + ", ";
    return new Zahlzeile(
        zahl.blatt().indikator().name(),
        unit + zahl.jahr(),
        Wert.of(zahl.wert(), einheit),
        zahl.wert()
            .flatMap(w -> w.intervall().find())
            .map(i -> Werttext.intervall(i, einheit))
            .orElse("entfällt"),
        Wert.of(zahl.stadt(), einheit),
        said(zahl.stadtwort(), "kein Vergleich"),
        said(zahl.rangwort(), "ohne Rang"),
        said(zahl.aenderungswort(), "kein früherer Wert"));
  }

  /** No cell stays empty: what is not heard is not missed. */
  private static String said(String text, String instead) {
    return text.isEmpty() ? instead : text;
  }

  /** Class of the unit: a short one is not divided. */
  String einheitKlasse() {
    return einheit.length() <= KURZE_EINHEIT ? "leise ganz" : "leise";
  }
}
