package de.lebenslagen.notebook.zugriff;

import de.lebenslagen.warehouse.analyse.Analyseergebnis;
import de.lebenslagen.warehouse.analyse.Indexanalyse;
import de.lebenslagen.warehouse.analyse.Zufallsziehung;
import de.lebenslagen.warehouse.analyse.catalogue.Analysekatalog;
import de.lebenslagen.warehouse.analyse.declaration.Analysedeklaration;
import de.lebenslagen.warehouse.analyse.run.Analyseauswahl;
import de.lebenslagen.warehouse.analyse.run.Analysequellen;
import de.lebenslagen.warehouse.analyse.run.Analyserechnung;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Gebietsverzeichnis;
import de.lebenslagen.warehouse.indicator.Herkunft;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The indicators, analyses, areas and years of one query file. */
public final class Indikatorsicht {

  private final Notizort ort;
  private final Datenbank datenbank;
  private final Kennzahlen kennzahlen;
  private final Indikatorkatalog katalog;
  private final Gebietsverzeichnis gebiete;
  private final Indikatorrechnung rechnung;
  private final SortedSet<Integer> jahre;
  private final Map<Object, Analyseergebnis> gerechnet = new ConcurrentHashMap<>();

  private Indikatorsicht(Datenbank datenbank, Indikatorkatalog katalog, Notizort ort) {
    this.ort = ort;
    this.datenbank = datenbank;
    this.kennzahlen = new Kennzahlen(datenbank);
    this.katalog = katalog;
    this.gebiete = Gebietsverzeichnis.read(datenbank);
    this.rechnung = new Indikatorrechnung(kennzahlen, katalog::get, ort.programmversion());
    this.jahre = listJahre(datenbank);
  }

  /**
   * Reads what there is.
   *
   * @param katalog the indicators to compute: those of a release behind the door freigabe, today's
   *     behind the other
   */
  static Indikatorsicht read(Datenbank datenbank, Indikatorkatalog katalog, Notizort ort) {
    return new Indikatorsicht(datenbank, katalog, ort);
  }

  private static SortedSet<Integer> listJahre(Datenbank datenbank) {
    SortedSet<Integer> result = new TreeSet<>();
    try (Ergebnis ergebnis =
        datenbank.query("SELECT DISTINCT berichtsjahr::INTEGER FROM meta.lieferumfang")) {
      ergebnis.list().forEach(z -> result.add(Integer.valueOf(String.valueOf(z.wert(0)))));
    }
    return result;
  }

  /** All indicators of the town; behind the door freigabe as they were declared then. */
  public Indikatorkatalog katalog() {
    return katalog;
  }

  /** The declared analyses of the town and of the program. */
  public Analysekatalog analysen() {
    return Analysekatalog.read(ort.zugang().arbeitsbereich().analysen(), katalog);
  }

  /** The name of the town. */
  public String stadt() {
    return ort.zugang().arbeitsbereich().name();
  }

  /** Its areas. */
  public Gebietsverzeichnis gebiete() {
    return gebiete;
  }

  /** The years of which anything was delivered. */
  public SortedSet<Integer> jahre() {
    return new TreeSet<>(jahre);
  }

  /** The values of a level, on one Gebietsstand. */
  public Indikatorwerte compute(
      Collection<Indikator> indikatoren,
      Zielebene ebene,
      List<Gebiet> gruppen,
      SortedSet<Integer> wanted) {
    return rechnung.compute(indikatoren, new Wertauswahl(ebene, gruppen, wanted));
  }

  /**
   * Runs a declared analysis over the areas of a level, once: the query file does not change.
   *
   * @param jahr the wanted year; empty: the last with values
   * @throws Abbruch EINGABE where the numbers that it needs are not there
   */
  public Analyseergebnis analyse(
      Analysedeklaration deklaration, Zielebene ebene, OptionalInt jahr) {
    return gerechnet.computeIfAbsent(
        List.of(deklaration, ebene, jahr), k -> compute(deklaration, ebene, jahr));
  }

  private Analyseergebnis compute(
      Analysedeklaration deklaration, Zielebene ebene, OptionalInt jahr) {
    Analyserechnung analyse =
        new Analyserechnung(
            Analysequellen.of(kennzahlen, rechnung, new Ortsabfrage(datenbank)),
            katalog::get,
            analysen()::get,
            ort.programmversion());
    return analyse.compute(deklaration, new Analyseauswahl(ebene, jahre(), jahr));
  }

  /**
   * Takes an index apart; where it was delivered on another Gebietsstand, there.
   *
   * @param index its Berechnung is an index
   * @throws Abbruch EINGABE where it has no values
   */
  public Analyseergebnis analyse(Indikator index, Zielebene ebene, OptionalInt jahr) {
    return gerechnet.computeIfAbsent(
        List.of(index.schluessel(), ebene, jahr), k -> compute(index, ebene, jahr));
  }

  private Analyseergebnis compute(Indikator index, Zielebene ebene, OptionalInt jahr) {
    int year = jahr.isPresent() ? jahr.getAsInt() : getLetztesJahr(index, ebene);
    Indikatorwerte werte =
        rechnung.computeWhereDelivered(
            index,
            Indexanalyse.listBenoetigte(index, katalog::get),
            Wertauswahl.of(ebene, Indexanalyse.listJahre(index, katalog::get, year)));
    Herkunft herkunft =
        Herkunft.join(
            werte.list().stream().map(Indikatorwert::herkunft),
            index.herkunft().sha256(),
            ort.programmversion());
    return Indexanalyse.compute(index, werte, year, katalog::get, Zufallsziehung.UEBLICH, herkunft);
  }

  private int getLetztesJahr(Indikator index, Zielebene ebene) {
    SortedSet<Integer> found =
        rechnung
            .computeWhereDelivered(index, List.of(index), Wertauswahl.of(ebene, jahre))
            .listJahre(index.schluessel());
    if (found.isEmpty()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Zu \"" + index.name() + "\" gibt es hier keinen Wert.",
          "Der Index braucht: " + String.join("; ", index.wartetAuf()) + ".");
    }
    return found.last();
  }
}
