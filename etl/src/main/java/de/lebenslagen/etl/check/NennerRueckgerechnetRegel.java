package de.lebenslagen.etl.check;

import static de.lebenslagen.etl.check.Regelbeschreibung.warnung;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shares of one row, reckoned back to the denominators that they imply.
 *
 * <p>A count a and its share p, rounded by at most t, allow denominators from 100·a/(p+t) to
 * 100·a/(p−t). Shares of the same whole have one in common. Where they have none, the share that
 * the fewest others agree with is the suspect. A share whose count is 0 says nothing.
 */
final class NennerRueckgerechnetRegel implements Tabellenregel {

  static final String ANTEILE = "anteile";
  static final String ZAEHLER = "zaehler_spalten";

  private static final Regelbeschreibung BESCHREIBUNG =
      warnung(
              "NENNER_RUECKGERECHNET",
              "Anteile mit demselben Nenner",
              "Nennt eine Zeile mehrere Anteile mit ihren Zahlen, so ergeben Zahl durch Anteil"
                  + " überall denselben Nenner, so genau die Rundung es zulässt. So fällt ein"
                  + " vertauschter oder veralteter Anteil auf, auch wo der Nenner nicht geliefert"
                  + " ist.",
              "123 sind 10,0 Prozent, 246 sind 18,0 Prozent: einmal von 1.230, einmal von 1.367.")
          .withToleranz("Prozentpunkte, um die gerundet ist", 0.05)
          .withAngabe(ANTEILE, "Spalten mit den Anteilen in Prozent, mindestens zwei")
          .withAngabe(ZAEHLER, "Spalten mit den Zahlen dazu, in derselben Reihenfolge");

  private record Nenner(String anteil, double von, double bis) {

    boolean meets(Nenner other) {
      return von <= other.bis && other.von <= bis;
    }
  }

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
    for (Zeile zeile : kontext.zeilen()) {
      List<Nenner> nenner = listNenner(kontext, auftrag, zeile);
      findSuspect(nenner)
          .ifPresent(
              s ->
                  auftrag.report(
                      kontext.stelle(zeile).atSpalte(s.anteil()),
                      "denselben Nenner wie bei " + describeOthers(nenner, s),
                      "zurückgerechnet " + range(s) + " (" + kontext.raumName(zeile) + ")",
                      "Bitte bei der Quelle nachfragen, welcher Nenner gilt, und ob der Anteil zu"
                          + " dieser Zeile gehört."));
    }
  }

  private static List<Nenner> listNenner(Pruefkontext kontext, Pruefauftrag auftrag, Zeile zeile) {
    List<String> anteile = auftrag.angabe(ANTEILE);
    List<String> zaehler = auftrag.angabe(ZAEHLER);
    List<Nenner> result = new ArrayList<>();
    for (int i = 0; i < Math.min(anteile.size(), zaehler.size()); i++) {
      Optional<Double> p = find(kontext, zeile, anteile.get(i));
      Optional<Double> a = find(kontext, zeile, zaehler.get(i)).filter(n -> n > 0);
      if (p.isPresent() && a.isPresent()) {
        double low = p.get() - auftrag.toleranz();
        result.add(
            new Nenner(
                anteile.get(i),
                100 * a.get() / (p.get() + auftrag.toleranz()),
                low > 0 ? 100 * a.get() / low : Double.POSITIVE_INFINITY));
      }
    }
    return result;
  }

  private static Optional<Double> find(Pruefkontext kontext, Zeile zeile, String spalte) {
    return Spalten.findZahl(zeile, Spalten.indexOf(kontext.datenquelle(), spalte))
        .map(Number::doubleValue);
  }

  /** The one that meets the fewest others; empty where all meet. */
  private static Optional<Nenner> findSuspect(List<Nenner> nenner) {
    long most = nenner.size();
    Optional<Nenner> result = Optional.empty();
    for (Nenner one : nenner) {
      long met = nenner.stream().filter(one::meets).count();
      if (met < most) {
        most = met;
        result = Optional.of(one);
      }
    }
    return result;
  }

  private static String describeOthers(List<Nenner> nenner, Nenner suspect) {
    Nenner other = nenner.stream().filter(n -> !n.meets(suspect)).findFirst().orElseThrow();
    return Zellentext.quote(other.anteil()) + ": " + range(other);
  }

  private static String range(Nenner nenner) {
    return Math.round(nenner.von()) + " bis " + Math.round(nenner.bis());
  }
}
