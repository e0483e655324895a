package de.lebenslagen.etl.check;

import static de.lebenslagen.etl.check.Regelbeschreibung.warnung;

import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Spaltentyp;
import de.lebenslagen.warehouse.model.Statuscode;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Marks that a column uses at one time and at the next no longer, or the other way round: the
 * source has begun to hide, or writes nothing where it wrote zero.
 */
final class MarkenGegenVorjahrRegel implements Tabellenregel {

  private static final Set<Spaltentyp> ZAHLEN =
      Set.of(Spaltentyp.ANZAHL, Spaltentyp.DEZIMAL, Spaltentyp.PROZENT);
  private static final int MINDESTENS = 5;

  private static final Regelbeschreibung BESCHREIBUNG =
      warnung(
              "MARKEN_GEGEN_VORJAHR",
              "Andere Marken als im Vorjahr",
              "Eine Spalte verwendet dieselben Zeichen wie beim Mal davor. Hält die Quelle plötzlich"
                  + " Werte geheim oder stehen keine Nullen mehr da, haben sich ihre Regeln"
                  + " geändert: Summen und Reihen sind dann nicht mehr dieselben. Gemeldet wird, was"
                  + " zu einer der beiden Zeiten gar nicht vorkommt und zur anderen so oft, dass es"
                  + " kein Zufall ist.",
              "2021 sind 9 von 13 Werten geheim, 2020 war es keiner.")
          .withToleranz("Standardabweichungen des Zufalls", 3.5)
          .withAngabe(Pruefauftrag.SPALTEN, "nur diese Spalten");

  @Override
  public Regelbeschreibung beschreibung() {
    return BESCHREIBUNG;
  }

  @Override
  public void check(Pruefkontext kontext, Pruefauftrag auftrag) {
    List<Datenquelle.Spalte> spalten = kontext.datenquelle().spalten();
    for (Zeitpaar paar : kontext.listZeitpaare()) {
      for (int i = 0; i < spalten.size(); i++) {
        if (ZAHLEN.contains(spalten.get(i).typ()) && auftrag.appliesTo(spalten.get(i).name())) {
          Zeitpaar delivered = withoutAufgegebene(kontext, paar, i);
          if (!delivered.vorher().isEmpty() && !delivered.nachher().isEmpty()) {
            check(kontext, auftrag, delivered, i);
          }
        }
      }
    }
  }

  /** What an Ausnahme gave up says nothing of the source. */
  private static Zeitpaar withoutAufgegebene(Pruefkontext kontext, Zeitpaar paar, int spalte) {
    if (!kontext.hasAusnahmen()) {
      return paar;
    }
    return new Zeitpaar(
        paar.vor(),
        paar.vorher().stream().filter(z -> !kontext.isAufgegeben(z, spalte)).toList(),
        paar.nach(),
        paar.nachher().stream().filter(z -> !kontext.isAufgegeben(z, spalte)).toList());
  }

  private static void check(Pruefkontext kontext, Pruefauftrag auftrag, Zeitpaar paar, int spalte) {
    Map<Statuscode, Integer> vorher = count(paar.vorher(), spalte);
    Map<Statuscode, Integer> nachher = count(paar.nachher(), spalte);
    int missing = nachher.getOrDefault(Statuscode.NICHT_GELIEFERT, 0);
    if (missing == paar.nachher().size()
        && missing >= MINDESTENS
        && vorher.getOrDefault(Statuscode.NICHT_GELIEFERT, 0) < paar.vorher().size()) {
      int before = vorher.getOrDefault(Statuscode.NICHT_GELIEFERT, 0);
      report(kontext, auftrag, paar, spalte, Statuscode.NICHT_GELIEFERT, before, missing);
      return;
    }
    for (Statuscode status : Statuscode.values()) {
      int a = vorher.getOrDefault(status, 0);
      int b = nachher.getOrDefault(status, 0);
      double scale = (double) paar.nachher().size() / paar.vorher().size();
      boolean changed = Math.min(a, b) == 0 && a + b > 0;
      if (status != Statuscode.ZAHL
          && changed
          && Math.abs(Zufallsabstand.of(a * Math.max(1, scale), b * Math.max(1, 1 / scale)))
              > auftrag.toleranz()) {
        report(kontext, auftrag, paar, spalte, status, a, b);
      }
    }
  }

  private static Map<Statuscode, Integer> count(List<Zeile> zeilen, int spalte) {
    Map<Statuscode, Integer> result = new EnumMap<>(Statuscode.class);
    for (Zeile zeile : zeilen) {
      Zelle zelle = zeile.zellen().get(spalte);
      if (zelle instanceof Zelle.Zahl zahl) {
        result.merge(zahl.status(), 1, Integer::sum);
      } else if (zelle instanceof Zelle.OhneWert ohne) {
        result.merge(ohne.status(), 1, Integer::sum);
      }
    }
    return result;
  }

  private static void report(
      Pruefkontext kontext,
      Pruefauftrag auftrag,
      Zeitpaar paar,
      int spalte,
      Statuscode status,
      int vorher,
      int nachher) {
    String name = status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    auftrag.report(
        kontext.stelle().atSpalte(kontext.datenquelle().spalten().get(spalte).name()),
        "dieselben Marken " + paar.vor().wann() + " und " + paar.nach().wann(),
        "\""
            + name
            + "\" in "
            + vorher
            + " von "
            + paar.vorher().size()
            + " Zeilen, dann in "
            + nachher
            + " von "
            + paar.nachher().size(),
        "Bitte bei der Quelle nachfragen, seit wann welche Zahlen geheim oder null sind.");
  }
}
