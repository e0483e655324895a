package de.lebenslagen.ops.bench;

import de.lebenslagen.warehouse.analyse.Analyseergebnis;
import de.lebenslagen.warehouse.analyse.Gruppenreihe;
import de.lebenslagen.warehouse.analyse.Indexanalyse;
import de.lebenslagen.warehouse.analyse.Segregationsanalyse;
import de.lebenslagen.warehouse.analyse.Zufallsziehung;
import de.lebenslagen.warehouse.analyse.catalogue.Analysekatalog;
import de.lebenslagen.warehouse.analyse.declaration.Analysedeklaration;
import de.lebenslagen.warehouse.analyse.run.Analyseauswahl;
import de.lebenslagen.warehouse.analyse.run.Analysequellen;
import de.lebenslagen.warehouse.analyse.run.Analyserechnung;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.declaration.ArbeitsbereichReader;
import de.lebenslagen.warehouse.indicator.Berechnung.Index;
import de.lebenslagen.warehouse.indicator.Berechnung.Quote;
import de.lebenslagen.warehouse.indicator.Gebietsverzeichnis;
import de.lebenslagen.warehouse.indicator.Herkunft;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Zufallsmodell;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.indicator.value.Indikatorrechnung;
import de.lebenslagen.warehouse.indicator.value.Indikatorwerte;
import de.lebenslagen.warehouse.indicator.value.Wertauswahl;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlen;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import de.lebenslagen.warehouse.query.ort.Ortsabfrage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every analysis that the data of a town allow: each index with its rank spans, the segregation of
 * each share over all years with its tests, each declared typology, supply and projection.
 */
final class Analysesatz {

  private static final String VERSION = "bench";

  private final Indikatorkatalog katalog;
  private final Analysekatalog analysen;
  private final Indikatorrechnung rechnung;
  private final Analyserechnung weitere;
  private final Zielebene ebene;
  private final SortedSet<Integer> jahre = new TreeSet<>();

  private final SortedSet<String> ohneDaten = new TreeSet<>();

  /**
   * How many analyses gave something, and what they gave in all.
   *
   * @param ohneDaten declared analyses whose numbers are not there
   */
  record Umfang(int indizes, int segregationen, int weitere, int tabellenzeilen, int ohneDaten) {}

  Analysesatz(Path ort, Datenbank datenbank) {
    Arbeitsbereich arbeitsbereich = ArbeitsbereichReader.read(ort);
    katalog = Indikatorkatalog.read(arbeitsbereich.indikatoren());
    analysen = Analysekatalog.read(arbeitsbereich.analysen(), katalog);
    Kennzahlen kennzahlen = new Kennzahlen(datenbank);
    rechnung = new Indikatorrechnung(kennzahlen, katalog::get, VERSION);
    weitere =
        new Analyserechnung(
            Analysequellen.of(kennzahlen, rechnung, new Ortsabfrage(datenbank)),
            katalog::get,
            analysen::get,
            VERSION);
    ebene = Gebietsverzeichnis.read(datenbank).sozialraumEbene();
    try (Ergebnis years =
        datenbank.query("SELECT DISTINCT berichtsjahr::INTEGER FROM meta.lieferumfang")) {
      years.list().forEach(z -> jahre.add(Integer.valueOf(String.valueOf(z.wert(0)))));
    }
  }

  /** Runs all of them. */
  Umfang run() {
    List<Analyseergebnis> index = new ArrayList<>();
    List<Analyseergebnis> segregation = new ArrayList<>();
    Indikatorwerte werte = rechnung.compute(katalog.list(), Wertauswahl.of(ebene, jahre));
    for (Indikator indikator : katalog.list()) {
      SortedSet<Integer> own = werte.listJahre(indikator.schluessel());
      if (indikator.berechnung() instanceof Index) {
        index(indikator).ifPresent(index::add);
      } else if (!own.isEmpty()
          && indikator.berechnung() instanceof Quote q
          && q.zufall() == Zufallsmodell.ANTEIL) {
        segregation.add(segregation(indikator, werte, own));
      }
    }
    List<Analyseergebnis> more = declared();
    int rows = 0;
    for (List<Analyseergebnis> each : List.of(index, segregation, more)) {
      rows +=
          each.stream().flatMap(e -> e.tabellen().stream()).mapToInt(t -> t.zeilen().size()).sum();
    }
    return new Umfang(index.size(), segregation.size(), more.size(), rows, ohneDaten.size());
  }

  /** As the command does: the last year, on the Gebietsstand where there are numbers. */
  private Optional<Analyseergebnis> index(Indikator indikator) {
    Wertauswahl auswahl = Wertauswahl.of(ebene, jahre);
    SortedSet<Integer> own =
        rechnung
            .computeWhereDelivered(indikator, List.of(indikator), auswahl)
            .listJahre(indikator.schluessel());
    if (own.isEmpty()) {
      return Optional.empty();
    }
    int jahr = own.last();
    Indikatorwerte werte =
        rechnung.computeWhereDelivered(
            indikator,
            Indexanalyse.listBenoetigte(indikator, katalog::get),
            Wertauswahl.of(ebene, Indexanalyse.listJahre(indikator, katalog::get, jahr)));
    return Optional.of(
        Indexanalyse.compute(
            indikator, werte, jahr, katalog::get, Zufallsziehung.UEBLICH, herkunft()));
  }

  private static Analyseergebnis segregation(
      Indikator indikator, Indikatorwerte werte, SortedSet<Integer> jahre) {
    SortedMap<Integer, List<Indikatorwert>> byYear = new TreeMap<>();
    jahre.forEach(j -> byYear.put(j, werte.list(indikator.schluessel(), j)));
    return Segregationsanalyse.compute(
        new Gruppenreihe(indikator, byYear), List.of(), Zufallsziehung.UEBLICH, herkunft());
  }

  private static Herkunft herkunft() {
    return new Herkunft(new TreeSet<>(), List.of(), VERSION, VERSION);
  }

  /** Those whose numbers are there; the others say what they wait for. */
  private List<Analyseergebnis> declared() {
    List<Analyseergebnis> result = new ArrayList<>();
    for (Analysedeklaration deklaration : analysen.list()) {
      try {
        result.add(
            weitere.compute(deklaration, new Analyseauswahl(ebene, jahre, OptionalInt.empty())));
      } catch (Abbruch missing) {
        ohneDaten.add(deklaration.name());
      }
    }
    return result;
  }
}
