package de.lebenslagen.warehouse.analyse.prognose;

import de.lebenslagen.warehouse.analyse.declaration.Prognose;
import de.lebenslagen.warehouse.analyse.declaration.Prognose.Komponentenverfahren;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.stats.projection.ProjectionLimits;
import java.util.ArrayList;
import java.util.List;

/** What a projection does not say, in German. */
final class Prognosegrenzen {

  private Prognosegrenzen() {}

  /** Whether the time between two stocks is carried on; else given rates are applied. */
  static boolean isFortgeschrieben(Bevoelkerungsprognose p) {
    return !(p.prognose().verfahren() instanceof Komponentenverfahren v
        && v.wanderung().isPresent());
  }

  static List<String> list(Bevoelkerungsprognose p) {
    Prognose prognose = p.prognose();
    List<String> result = new ArrayList<>();
    result.add(verfahren(p));
    addUnsichere(result, p);
    int years = prognose.schritte() * prognose.raster().schrittJahre();
    result.addAll(ProjectionLimits.listHinweise(years, ProjectionLimits.SAFE_RESIDENTS));
    if (p.verteilt()) {
      result.add(
          "Die Quelle liefert breitere Altersgruppen; darin sind die Menschen gleichmäßig auf die"
              + " Lebensjahre verteilt. Die einzelnen Altersgruppen sind geschätzt.");
    }
    if (p.umgerechnet()) {
      result.add("Bestände früherer Gebietsstände sind auf die heutigen Gebiete umgerechnet.");
    }
    if (prognose.anlehnungPersonen() > 0) {
      result.add(
          "Jedes Gebiet ist an die Stadt angelehnt, als wohnten in jeder Altersgruppe "
              + Werttext.anzahl(new Wertstatus.Zahl(prognose.anlehnungPersonen()))
              + " Menschen mehr, die sich wie die der ganzen Stadt verhalten.");
    }
    addAbgleich(result, p);
    if (!p.ohne().isEmpty()) {
      result.add(
          "Ohne Prognose: "
              + p.ohne().size()
              + " Gebiete (Tabelle ausgenommen). „Alle Gebiete zusammen“ ist dann nicht die Stadt.");
    }
    return result;
  }

  private static String verfahren(Bevoelkerungsprognose p) {
    if (p.prognose().verfahren() instanceof Komponentenverfahren v) {
      return "Kohorten-Komponenten-Verfahren mit den angegebenen Raten ("
          + v.quelle()
          + ")"
          + (v.wanderung().isEmpty()
              ? "; die Wanderung ist, was zwischen zwei Beständen nach den Sterbefällen übrig bleibt"
              : "")
          + ". Eine Vorausberechnung, keine Vorhersage, und ohne Intervall.";
    }
    return "Fortgeschrieben wird nur, was in den letzten "
        + p.raster().schrittJahre()
        + " Jahren geschah (Hamilton–Perry): Ein Neubaugebiet aus dieser Zeit wüchse weiter, ein"
        + " künftiges fehlt. Eine Vorausberechnung, keine Vorhersage, und ohne Intervall.";
  }

  private static void addUnsichere(List<String> result, Bevoelkerungsprognose p) {
    long small =
        p.gebiete().keySet().stream()
            .filter(g -> p.findSumme(g, p.basisjahr()).orElse(0L) < ProjectionLimits.SAFE_RESIDENTS)
            .count();
    if (small > 0) {
      result.add(
          "In "
              + small
              + " von "
              + p.gebiete().size()
              + " Gebieten wohnen weniger als 8.000 Menschen: Dort ist das Ergebnis unsicher und nur"
              + " als Größenordnung zu lesen.");
    }
  }

  private static void addAbgleich(List<String> result, Bevoelkerungsprognose p) {
    p.abgleich()
        .forEach(
            (jahr, a) ->
                result.add(
                    a.find()
                        .map(
                            x ->
                                jahr
                                    + " ist an "
                                    + p.prognose().eckwerte().orElseThrow().quelle()
                                    + " angepasst: Die Gebiete allein ergäben "
                                    + Werttext.anzahl(zahl(x.vorher()))
                                    + ".")
                        .orElseGet(
                            () ->
                                jahr
                                    + " ließ sich nicht an die Vorausberechnung der Stadt anpassen: "
                                    + a.findGrund().orElseThrow())));
  }

  private static Wertstatus zahl(double value) {
    return new Wertstatus.Zahl(Math.rint(value));
  }
}
