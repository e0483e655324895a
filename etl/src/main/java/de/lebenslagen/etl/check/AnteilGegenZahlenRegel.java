package de.lebenslagen.etl.check;

import static de.lebenslagen.etl.check.Regelbeschreibung.warnung;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;

/** A delivered rate against the counts it is said to be made of. */
final class AnteilGegenZahlenRegel implements Tabellenregel {

  static final String ANTEIL = "anteil";
  private static final String ZAEHLER = "zaehler";
  private static final String NENNER = "nenner";
  static final String NENNER_UEBER = "nenner_ueber";
  static final String JE = "je";
  static final String GEBIET = "gebiet";
  static final String ALLE_GEBIETE = "alle_gebiete";

  private static final Regelbeschreibung BESCHREIBUNG =
      warnung(
              "ANTEIL_GEGEN_ZAHLEN",
              "Anteil passt zu Zähler und Nenner",
              "Ein gelieferter Anteil ist der Zähler durch den Nenner, gerundet. So fällt auf, wenn"
                  + " eine Quelle einen anderen Nenner verwendet, als ihr Name sagt.",
              "82 von 3824 Arbeitslosen sind 2,1 Prozent, geliefert sind 3,1.")
          .withToleranz("Einheiten des Anteils", 0.06)
          .withAngabe(ANTEIL, "die Spalte mit dem Anteil")
          .withAngabe(ZAEHLER, "Spalten, auch \"datenquelle.spalte\"")
          .withAngabe(NENNER, "Spalten, auch \"datenquelle.spalte\"")
          .withAngabe(NENNER_UEBER, "gebiet (sonst) oder alle_gebiete: Summe über alle")
          .withAngabe(JE, "100 (sonst) für Prozent, 1000 für Promille");

  @Override
  public Regelbeschreibung beschreibung() {
    return BESCHREIBUNG;
  }

  @Override
  public boolean isStandard() {
    return false;
  }

  @Override
  public void check(Pruefkontext kontext, Pruefauftrag auftrag) {
    Summanden above = new Summanden(kontext, auftrag.angabe(ZAEHLER));
    Summanden below = new Summanden(kontext, auftrag.angabe(NENNER));
    if (Summenvergleich.reportFehlende(kontext, auftrag, above, below)) {
      return;
    }
    boolean all = auftrag.angabe(NENNER_UEBER).contains(ALLE_GEBIETE);
    Map<Integer, List<Zeile>> byJahr = kontext.zeilenByJahr();
    for (Zeile zeile : kontext.zeilen()) {
      int jahr = zeile.berichtsjahr();
      Summe nenner =
          all ? below.overRaeume(byJahr.getOrDefault(jahr, List.of()), jahr) : below.at(zeile);
      check(kontext, auftrag, zeile, above.at(zeile), nenner);
    }
  }

  private static void check(
      Pruefkontext kontext, Pruefauftrag auftrag, Zeile zeile, Summe zaehler, Summe nenner) {
    String column = auftrag.angabe(ANTEIL).get(0);
    int index = Spalten.indexOf(kontext.datenquelle(), column);
    if (!zaehler.isGenau() || !nenner.isGenau() || nenner.bekannt().signum() == 0) {
      return;
    }
    BigDecimal je = new BigDecimal(auftrag.angabe(JE).stream().findFirst().orElse("100"));
    BigDecimal computed =
        zaehler.bekannt().multiply(je).divide(nenner.bekannt(), MathContext.DECIMAL64);
    BigDecimal most = BigDecimal.valueOf(auftrag.toleranz());
    Spalten.findZahl(zeile, index)
        .filter(z -> z.subtract(computed).abs().compareTo(most) > 0)
        .ifPresent(
            z ->
                auftrag.report(
                    kontext.stelle(zeile).atSpalte(column),
                    je
                        + " · "
                        + Zahlformat.format(zaehler.bekannt())
                        + " / "
                        + Zahlformat.format(nenner.bekannt())
                        + " = "
                        + Zahlformat.format(computed.doubleValue()),
                    Zahlformat.format(z)
                        + " ("
                        + kontext.raumName(zeile)
                        + ", "
                        + zeile.berichtsjahr()
                        + ")",
                    "Bitte bei der Quelle nachfragen, welcher Nenner gilt."));
  }
}
