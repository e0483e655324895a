package de.lebenslagen.warehouse.analyse.catalogue;

import de.lebenslagen.warehouse.analyse.Analyseergebnis;
import de.lebenslagen.warehouse.analyse.run.Analyseauswahl;
import de.lebenslagen.warehouse.analyse.run.Analysequellen;
import de.lebenslagen.warehouse.analyse.run.Analyserechnung;
import de.lebenslagen.warehouse.analyse.versorgung.Wohnpunktquelle;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.indicator.value.Indikatorrechnung;
import de.lebenslagen.warehouse.model.Wertart;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.model.Wertstatus.EchteNull;
import de.lebenslagen.warehouse.model.Wertstatus.Zahl;
import de.lebenslagen.warehouse.query.kennzahl.Beispielfakten;
import de.lebenslagen.warehouse.query.kennzahl.Beispielfakten.Fakt;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import de.lebenslagen.warehouse.query.ort.Standort;
import de.lebenslagen.warehouse.stats.Ergebnis;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;

/** A declared analysis over a few facts, as a user of the API runs it. */
public final class Probe {

  private static final Indikatorkatalog INDIKATOREN = Indikatorkatalog.readShipped();

  private final List<Fakt> fakten = new ArrayList<>();
  private String tag = "12-31";
  private final List<Standort> standorte = new ArrayList<>();
  private Wohnpunktquelle wohnpunkte =
      (gruppe, reichweite, ziel, jahr) -> Ergebnis.missing("Keine Wohnpunkte.");

  public Probe fact(String gegenstand, String gebiet, int jahr, double zahl, String... merkmale) {
    return fact(gegenstand, gebiet, jahr, zahl == 0 ? new EchteNull() : new Zahl(zahl), merkmale);
  }

  public Probe fact(
      String gegenstand, String gebiet, int jahr, Wertstatus wert, String... merkmale) {
    Map<String, String> traits = new TreeMap<>();
    for (int i = 0; i < merkmale.length; i += 2) {
      traits.put(merkmale[i], merkmale[i + 1]);
    }
    fakten.add(
        new Fakt(
            gegenstand,
            traits,
            gebiet,
            jahr,
            "stichtag_" + jahr + "-" + tag,
            wert,
            Wertart.GEZAEHLT));
    return this;
  }

  /** What is added from now on counts for this day of its year, as in 06-30. */
  public Probe on(String day) {
    tag = day;
    return this;
  }

  public Probe facility(Standort standort) {
    standorte.add(standort);
    return this;
  }

  public Probe places(Wohnpunktquelle quelle) {
    wohnpunkte = quelle;
    return this;
  }

  /** Runs an analysis that is declared in this text; shipped ones may be named in it. */
  public Analyseergebnis run(String id, String yaml) {
    List<GeleseneAnalyse> all = new ArrayList<>(Analysekatalog.readMitgelieferte());
    all.add(AnalyseReader.parse(id + ".yml", yaml));
    Analysekatalog katalog = Analysekatalog.of(all, INDIKATOREN);
    Beispielfakten facts = new Beispielfakten(fakten);
    TreeSet<Integer> jahre = new TreeSet<>();
    fakten.forEach(f -> jahre.add(f.berichtsjahr()));
    return new Analyserechnung(
            new Analysequellen(
                facts,
                new Indikatorrechnung(facts, INDIKATOREN::get, "probe"),
                new Beispielorte(standorte),
                wohnpunkte),
            INDIKATOREN::get,
            katalog::get,
            "probe")
        .compute(
            katalog.get(id),
            new Analyseauswahl(
                Zielebene.of(Beispielfakten.SOZIALRAUM), jahre, OptionalInt.empty()));
  }
}
