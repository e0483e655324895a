package de.lebenslagen.warehouse.analyse.run;

import de.lebenslagen.warehouse.analyse.Analyseergebnis;
import de.lebenslagen.warehouse.analyse.declaration.Analysedeklaration;
import de.lebenslagen.warehouse.analyse.declaration.Prognose;
import de.lebenslagen.warehouse.analyse.declaration.Typologie;
import de.lebenslagen.warehouse.analyse.declaration.Versorgung;
import de.lebenslagen.warehouse.analyse.prognose.Bevoelkerungsprognose;
import de.lebenslagen.warehouse.analyse.prognose.Prognoseanalyse;
import de.lebenslagen.warehouse.analyse.prognose.Prognoserechnung;
import de.lebenslagen.warehouse.analyse.typologie.Typologieanalyse;
import de.lebenslagen.warehouse.analyse.typologie.Typologiebild;
import de.lebenslagen.warehouse.analyse.typologie.Typologierechnung;
import de.lebenslagen.warehouse.analyse.versorgung.Versorgungsanalyse;
import de.lebenslagen.warehouse.analyse.versorgung.Versorgungsbild;
import de.lebenslagen.warehouse.analyse.versorgung.Versorgungsrechnung;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import de.lebenslagen.warehouse.indicator.value.Indikatorwerte;
import de.lebenslagen.warehouse.indicator.value.Wertauswahl;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.stats.Ergebnis;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Runs declared analyses: each gives one typed result, and that as tables, sentences and limits.
 */
public final class Analyserechnung {

  private final Analysequellen quellen;
  private final Function<IndikatorSchluessel, Indikator> indikatoren;
  private final Function<String, Analysedeklaration> analysen;
  private final String programmversion;

  /**
   * @param indikatoren where an analysis finds its indicators; throws where there is none of that
   *     key
   * @param analysen where an analysis finds another one that it needs; likewise
   * @param programmversion for Herkunft
   */
  public Analyserechnung(
      Analysequellen quellen,
      Function<IndikatorSchluessel, Indikator> indikatoren,
      Function<String, Analysedeklaration> analysen,
      String programmversion) {
    this.quellen = quellen;
    this.indikatoren = indikatoren;
    this.analysen = analysen;
    this.programmversion = programmversion;
  }

  /**
   * Runs an analysis of any kind.
   *
   * @throws Abbruch EINGABE where the numbers that it needs are not there
   */
  public Analyseergebnis compute(Analysedeklaration deklaration, Analyseauswahl auswahl) {
    if (deklaration.vorhaben() instanceof Versorgung) {
      return Versorgungsanalyse.compute(
          deklaration.name(), computeVersorgung(deklaration, auswahl));
    }
    if (deklaration.vorhaben() instanceof Prognose) {
      return Prognoseanalyse.compute(deklaration.name(), computePrognose(deklaration, auswahl));
    }
    return Typologieanalyse.compute(deklaration.name(), computeTypologie(deklaration, auswahl));
  }

  /** Runs a projection; the wanted year is the one it starts from. */
  public Bevoelkerungsprognose computePrognose(
      Analysedeklaration deklaration, Analyseauswahl auswahl) {
    return Prognoserechnung.compute(
        quellen.kennzahlen(),
        deklaration,
        auswahl.ziel(),
        auswahl.jahre(),
        auswahl.jahr(),
        programmversion);
  }

  /** Runs an analysis of infrastructure. */
  public Versorgungsbild computeVersorgung(Analysedeklaration deklaration, Analyseauswahl auswahl) {
    Versorgung versorgung = (Versorgung) deklaration.vorhaben();
    Indikator indikator = indikatoren.apply(versorgung.indikator());
    Indikatorwerte werte = values(List.of(indikator), auswahl);
    int jahr = getJahr(werte, indikator, auswahl);
    Optional<Ergebnis<Bevoelkerungsprognose>> prognose =
        versorgung
            .prognose()
            .map(analysen)
            .map(p -> tryPrognose(p, withJahr(auswahl, stockYear(werte, indikator, jahr))));
    return new Versorgungsrechnung(
            versorgung, indikator, werte.list(indikator.schluessel(), jahr), prognose)
        .compute(quellen.orte(), quellen.wohnpunkte(), auswahl.ziel());
  }

  /** What is missing today is worth telling without a projection too. */
  private Ergebnis<Bevoelkerungsprognose> tryPrognose(
      Analysedeklaration deklaration, Analyseauswahl auswahl) {
    try {
      return Ergebnis.of(computePrognose(deklaration, auswahl));
    } catch (Abbruch e) {
      return Ergebnis.missing(String.valueOf(e.getMessage()));
    }
  }

  /** The year of the stock below the line: from it on the group grows. */
  private static OptionalInt stockYear(Indikatorwerte werte, Indikator indikator, int jahr) {
    return werte.list(indikator.schluessel(), jahr).stream()
        .flatMap(w -> w.nenner().stream())
        .filter(t -> !t.zeitbezuege().isEmpty())
        .mapToInt(t -> t.zeitbezuege().last().bis().getYear())
        .findFirst();
  }

  private static Analyseauswahl withJahr(Analyseauswahl a, OptionalInt jahr) {
    return new Analyseauswahl(a.ziel(), a.jahre(), jahr);
  }

  /** Runs a typology. */
  public Typologiebild computeTypologie(Analysedeklaration deklaration, Analyseauswahl auswahl) {
    Typologie typologie = (Typologie) deklaration.vorhaben();
    List<Indikator> merkmale = typologie.listBenoetigte().stream().map(indikatoren).toList();
    Indikatorwerte werte = values(merkmale, auswahl);
    int jahr = getGemeinsamesJahr(werte, merkmale, auswahl);
    return Typologierechnung.compute(
        deklaration, typologie, indikatoren, werte, jahr, programmversion);
  }

  private Indikatorwerte values(Collection<Indikator> wanted, Analyseauswahl auswahl) {
    SortedSet<Integer> jahre =
        auswahl.jahr().isPresent()
            ? new TreeSet<>(List.of(auswahl.jahr().getAsInt()))
            : auswahl.jahre();
    return quellen.rechnung().compute(wanted, Wertauswahl.of(auswahl.ziel(), jahre));
  }

  private static int getJahr(Indikatorwerte werte, Indikator indikator, Analyseauswahl auswahl) {
    SortedSet<Integer> jahre = werte.listJahre(indikator.schluessel());
    if (jahre.isEmpty()) {
      throw ohneWerte(werte, indikator, auswahl);
    }
    return jahre.last();
  }

  private static int getGemeinsamesJahr(
      Indikatorwerte werte, List<Indikator> merkmale, Analyseauswahl auswahl) {
    SortedSet<Integer> common = new TreeSet<>(auswahl.jahre());
    auswahl.jahr().ifPresent(common::add);
    for (Indikator m : merkmale) {
      getJahr(werte, m, auswahl);
      common.retainAll(werte.listJahre(m.schluessel()));
    }
    if (common.isEmpty()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Die Indikatoren haben kein Jahr gemeinsam: "
              + merkmale.stream()
                  .map(m -> m.schluessel() + " " + werte.listJahre(m.schluessel()))
                  .toList()
              + ".",
          "Bitte Indikatoren wählen, die es für dasselbe Jahr gibt.");
    }
    return common.last();
  }

  private static Abbruch ohneWerte(
      Indikatorwerte werte, Indikator indikator, Analyseauswahl auswahl) {
    String grund =
        werte.list(indikator.schluessel()).stream()
            .reduce((a, b) -> b)
            .map(Indikatorwert::wert)
            .map(Werttext::grund)
            .orElse("Auf der Ebene \"" + auswahl.ziel().ebene() + "\" gibt es keine Gebiete.");
    return new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "Zu \""
            + indikator.name()
            + "\" gibt es "
            + (auswahl.jahr().isPresent() ? "für " + auswahl.jahr().getAsInt() + " " : "")
            + "keinen Wert. "
            + grund,
        "Der Indikator braucht: " + String.join("; ", indikator.wartetAuf()) + ".");
  }
}
