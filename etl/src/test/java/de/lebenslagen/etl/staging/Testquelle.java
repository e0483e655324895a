package de.lebenslagen.etl.staging;

import de.lebenslagen.etl.check.Geprueft;
import de.lebenslagen.etl.check.GepruefteLieferung;
import de.lebenslagen.etl.check.Zeile;
import de.lebenslagen.etl.check.Zelle;
import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.warehouse.model.Dateiformat;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Additivitaet;
import de.lebenslagen.warehouse.model.Datenquelle.Erkennung;
import de.lebenslagen.warehouse.model.Datenquelle.Faktabbildung;
import de.lebenslagen.warehouse.model.Datenquelle.Gegenstand;
import de.lebenslagen.warehouse.model.Datenquelle.LeererRaum;
import de.lebenslagen.warehouse.model.Datenquelle.Merkmal;
import de.lebenslagen.warehouse.model.Datenquelle.Quellenherkunft;
import de.lebenslagen.warehouse.model.Datenquelle.Raumbezug;
import de.lebenslagen.warehouse.model.Datenquelle.Raumsuche;
import de.lebenslagen.warehouse.model.Datenquelle.Rhythmus;
import de.lebenslagen.warehouse.model.Datenquelle.Spalte;
import de.lebenslagen.warehouse.model.Datenquelle.Spaltentyp;
import de.lebenslagen.warehouse.model.Datenquelle.Wertspalte;
import de.lebenslagen.warehouse.model.Datenquelle.Zeitregel;
import de.lebenslagen.warehouse.model.LieferungId;
import de.lebenslagen.warehouse.model.Pruefbericht;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Wanderungsziel;
import de.lebenslagen.warehouse.model.Wertart;
import de.lebenslagen.warehouse.model.Zeilenfilter;
import de.lebenslagen.warehouse.model.Zeitart;
import de.lebenslagen.warehouse.model.Zeitbezug;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds small Datenquellen and deliveries. Column 1 is the year, column 2 the area. */
public final class Testquelle {

  public static final LocalDate GEBIETSSTAND = LocalDate.of(2018, 1, 1);

  public static final List<Merkmal> MERKMALE =
      List.of(
          new Merkmal("altersgruppe", "Altersgruppe", Map.of()),
          new Merkmal(
              "geschlecht",
              "Geschlecht",
              new java.util.TreeMap<>(Map.of("weiblich", "weiblich", "maennlich", "männlich"))),
          new Merkmal("staatsangehoerigkeit", "Staatsangehörigkeit", Map.of("deutsch", "deutsch")));

  private final String id;
  private final List<Spalte> spalten = new ArrayList<>();
  private final List<Faktabbildung> abbildungen = new ArrayList<>();
  private Optional<Wanderungsziel> ziel = Optional.empty();

  public Testquelle(String id) {
    this.id = id;
    spalte("jahr", Spaltentyp.JAHR);
    spalte("stadtteil", Spaltentyp.RAUM);
  }

  public Testquelle spalte(String name, Spaltentyp typ, String... codes) {
    Map<String, String> labels = new java.util.HashMap<>();
    Arrays.stream(codes).forEach(c -> labels.put(c, c));
    spalten.add(new Spalte(name, typ, "", "", labels, Map.of(), true, Optional.empty()));
    return this;
  }

  /** The rows are moves; column {@code nach} names where to. */
  public Testquelle ziel() {
    spalte("nach", Spaltentyp.RAUM);
    ziel = Optional.of(new Wanderungsziel("nach", List.of("")));
    return this;
  }

  /** Adds an Aufgliederung whose table name is given with it: {@code fct_zaehlung}. */
  public Testquelle abbildung(
      String tabelle,
      String aufgliederung,
      List<String> merkmale,
      Map<String, String> merkmalSpalten,
      Wertspalte... werte) {
    boolean messwert = tabelle.equals("fct_messwert");
    abbildungen.add(
        new Faktabbildung(
            aufgliederung,
            "nach " + aufgliederung,
            "stadtteil",
            tabelle,
            new Gegenstand(
                messwert ? "anteil" : "personen",
                messwert ? "Anteil" : "Personen",
                messwert ? "Prozent" : "Personen",
                messwert ? Set.of() : Set.of(Additivitaet.RAUM, Additivitaet.MERKMALE)),
            merkmale,
            merkmalSpalten,
            List.of(werte),
            messwert ? Wertart.GELIEFERT : Wertart.GEZAEHLT,
            1,
            true,
            0));
    return this;
  }

  public Datenquelle build() {
    return new Datenquelle(
        id,
        "Quelle " + id,
        Optional.empty(),
        new Quellenherkunft("Amt", "Soziales", "Sozialplanung", "", "CC0-1.0", "Amt, eigene"),
        new Rhythmus(
            Rhythmus.Takt.JAEHRLICH, Optional.of("03-31"), Optional.empty(), Optional.empty()),
        false,
        true,
        new Erkennung(List.of(id + ".csv")),
        new Dateiformat(
            Dateiformat.Dateiart.CSV,
            "UTF-8",
            ',',
            '"',
            '.',
            Optional.empty(),
            Dateiformat.Tabellenlage.GANZE_DATEI,
            Map.of(),
            Map.of()),
        spalten,
        List.of(
            new Raumbezug(
                "stadt",
                GEBIETSSTAND,
                "stadtteil",
                Optional.of("stadtteil"),
                Optional.empty(),
                Raumsuche.SCHLUESSEL,
                2,
                LeererRaum.FEHLER,
                Zeilenfilter.ALLE,
                Optional.empty(),
                Optional.empty(),
                ziel)),
        new Zeitregel(Zeitart.STICHTAG, Optional.of("jahr"), Optional.of("12-31"), 0),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        abbildungen,
        List.of(),
        List.of(),
        "0".repeat(64));
  }

  /** A residents' register by age: a wide source. */
  public static Datenquelle breit(String id) {
    return new Testquelle(id)
        .spalte("unter 18", Spaltentyp.ANZAHL)
        .spalte("ab.18", Spaltentyp.ANZAHL)
        .spalte("anteil", Spaltentyp.PROZENT)
        .abbildung(
            "fct_einwohnerbestand",
            "alter",
            List.of("altersgruppe"),
            Map.of(),
            new Wertspalte("unter 18", Map.of("altersgruppe", "0-18")),
            new Wertspalte("ab.18", Map.of("altersgruppe", "18+")))
        .abbildung("fct_messwert", "ohne", List.of(), Map.of(), new Wertspalte("anteil", Map.of()))
        .build();
  }

  /** A long source with two Merkmale that share a column and one that has its own. */
  public static Datenquelle lang(String id) {
    return new Testquelle(id)
        .spalte("sex", Spaltentyp.CODE, "weiblich", "maennlich")
        .spalte("zuschlag", Spaltentyp.CODE, "ja", "nein")
        .spalte("art", Spaltentyp.CODE, "alg", "buergergeld")
        .spalte("faelle", Spaltentyp.ANZAHL)
        .abbildung(
            "fct_leistungsbezug",
            "geschlecht_zuschlag_art",
            List.of("zuschlag", "geschlecht", "art"),
            Map.of("geschlecht", "sex", "art", "art", "zuschlag", "zuschlag"),
            new Wertspalte("faelle", Map.of()))
        .build();
  }

  /** A delivery whose content is told apart by {@code fassung}. */
  public static GepruefteLieferung lieferung(
      Datenquelle datenquelle, String fassung, List<Zeile> zeilen) {
    String sha256 = String.format(java.util.Locale.ROOT, "%064x", fassung.hashCode() & 0xffffffffL);
    return Geprueft.of(
        new Lieferung(
            LieferungId.of(datenquelle.id(), sha256),
            Path.of(datenquelle.id() + ".csv"),
            datenquelle.id() + ".csv",
            sha256,
            1,
            datenquelle),
        new Pruefbericht(datenquelle.id() + ".csv", datenquelle.id(), zeilen.size(), List.of()),
        zeilen);
  }

  /** A row with its year, its area and the cells of the further columns. */
  public static Zeile zeile(int nummer, int jahr, String stadtteil, Zelle... zellen) {
    List<Zelle> alle = new ArrayList<>();
    alle.add(zahl(jahr));
    alle.add(text(stadtteil));
    alle.addAll(List.of(zellen));
    return new Zeile(
        nummer,
        new RaumId("stadt", GEBIETSSTAND, "stadtteil", stadtteil),
        Zeitbezug.stichtag(LocalDate.of(jahr, 12, 31)),
        jahr,
        alle);
  }

  /** A move with the cells of the further columns. */
  public static Zeile umzug(int nummer, int jahr, String von, String nach, Zelle... zellen) {
    List<Zelle> alle = new ArrayList<>(List.of(zahl(jahr), text(von), text(nach)));
    alle.addAll(List.of(zellen));
    return new Zeile(
        nummer,
        new RaumId("stadt", GEBIETSSTAND, "stadtteil", von),
        Optional.of(new RaumId("stadt", GEBIETSSTAND, "stadtteil", nach)),
        Zeitbezug.kalenderjahr(jahr),
        jahr,
        alle);
  }

  public static Zelle zahl(double wert) {
    return new Zelle.Zahl(
        BigDecimal.valueOf(wert), wert == 0 ? Statuscode.ECHTE_NULL : Statuscode.ZAHL);
  }

  public static Zelle text(String text) {
    return new Zelle.Text(text);
  }

  public static Zelle ohne(Statuscode status, String grund) {
    return new Zelle.OhneWert(status, grund);
  }

  /** The same Datenquelle with other Abbildungen. */
  public static Datenquelle withAbbildungen(Datenquelle d, List<Faktabbildung> abbildungen) {
    return new Datenquelle(
        d.id(),
        d.titel(),
        d.reihe(),
        d.herkunft(),
        d.rhythmus(),
        d.personenbezogen(),
        d.bereitsVeroeffentlicht(),
        d.erkennung(),
        d.format(),
        d.spalten(),
        d.raumbezuege(),
        d.zeitbezug(),
        d.auslassen(),
        d.fallliste(),
        d.merkmale(),
        d.einrichtung(),
        abbildungen,
        d.fassungen(),
        d.pruefungen(),
        d.sha256());
  }
}
