package de.lebenslagen.warehouse.analyse;

import de.lebenslagen.warehouse.indicator.Indexrezept.Schrumpfung;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import de.lebenslagen.warehouse.indicator.value.Indexlauf;
import de.lebenslagen.warehouse.indicator.value.Indexraum;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.model.Wertstatus.NichtVergleichbar;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.index.ClassBreaks;
import de.lebenslagen.warehouse.stats.index.IndexRecipe.Closing;
import de.lebenslagen.warehouse.stats.index.IndexRecipe.Transform;
import de.lebenslagen.warehouse.stats.index.ZScale;
import java.util.ArrayList;
import java.util.List;

/** What must be said beside an index. */
final class Indexgrenzen {

  /** With fewer areas one of them moves all others noticeably. */
  private static final int WENIGE = 30;

  /** From this share of the largest possible value on a threshold is hardly ever reached. */
  private static final double KAUM = 0.5;

  private Indexgrenzen() {}

  static List<String> list(Indexbefund befund, Zufallsziehung ziehung) {
    Indexlauf lauf = befund.lauf();
    List<String> result = new ArrayList<>();
    result.add(
        "Ein Index ordnet Gebiete, er misst nichts. Für sich allein begründet er keinen"
            + " Handlungsbedarf.");
    int areas = lauf.gueltig().size();
    if (areas > 0 && areas < WENIGE) {
      result.add(
          "Nur "
              + areas
              + " Gebiete: Eines bewegt alle anderen. Maßgeblich ist, welche Ränge möglich sind,"
              + " nicht der Wert.");
      reach(lauf, areas, result);
    }
    befund
        .gesamt()
        .flatMap(g -> g.findLuecke(lauf.gueltig().stream().map(Indexraum::gebiet).toList()))
        .ifPresent(result::add);
    lauf.modell()
        .find()
        .ifPresent(
            m ->
                m.dropped()
                    .forEach((name, grund) -> result.add("Weggelassen: " + name + ". " + grund)));
    if (lauf.index().rezept().schrumpfung() != Schrumpfung.KEINE) {
      result.add(
          "Die Raten sind vorher zur Mitte gezogen, die kleiner Gebiete am stärksten (Beta-Binomial);"
              + " die rohen stehen in der Tabelle rohwerte.");
    }
    result.add(
        befund
            .raenge()
            .findGrund()
            .orElseGet(
                () ->
                    "Mögliche Ränge (95 %): "
                        + Zahlentext.format(ziehung.anzahl(), 0)
                        + " Ziehungen, Startwert "
                        + ziehung.startwert()
                        + ". Sie zeigen nur den Zufall in den Fallzahlen, keine Fehler der"
                        + " Lieferung. Die Bestandteile werden unabhängig gezogen, obwohl oft"
                        + " dieselben Menschen dahinterstehen: etwas zu eng."));
    return result;
  }

  /** German: why an area has no index. */
  static String grund(Wertstatus status) {
    return status instanceof NichtVergleichbar
        ? "Nicht vergleichbar: Zwischen den beiden Jahren liegt ein Zeitreihenbruch."
        : Werttext.grund(status);
  }

  private static void reach(Indexlauf lauf, int areas, List<String> result) {
    boolean standardised =
        lauf.index().rezept().verfahren().transform() == Transform.Z_SCORE
            && lauf.index().rezept().verfahren().closing() == Closing.STANDARDISE_AGAIN
            && lauf.basis().isEmpty();
    Ergebnis<Double> most =
        ZScale.largestPossible(areas, lauf.index().rezept().verfahren().spread());
    if (!standardised || most.find().isEmpty()) {
      return;
    }
    double largest = most.get();
    String text =
        "Weiter als "
            + Zahlentext.format(largest, 2)
            + " Standardabweichungen kann keines von der Mitte entfernt sein.";
    List<ClassBreaks.Threshold> far =
        lauf.index().rezept().klassen().map(ClassBreaks::thresholds).orElse(List.of()).stream()
            .filter(t -> Math.abs(t.value()) > KAUM * largest)
            .toList();
    for (ClassBreaks.Threshold t : far) {
      text +=
          " Die Klasse jenseits von "
              + Zahlentext.format(t.value(), 2)
              + (Math.abs(t.value()) >= largest
                  ? " ist unerreichbar."
                  : " ist schwer zu erreichen.");
    }
    result.add(text);
  }
}
