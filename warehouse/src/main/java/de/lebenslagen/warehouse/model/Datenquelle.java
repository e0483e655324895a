package de.lebenslagen.warehouse.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A declared dataset that is delivered repeatedly: who sends it, why we may have it, how a file of
 * it reads, and what its columns mean in the star. Declared in {@code datenquellen/ID.yml}; a new
 * source is a new file there, never new Java.
 *
 * @param id key in tables and commands
 * @param titel what it is, for people
 * @param reihe the series that it is part of: Datenquellen of one Reihe count the same on different
 *     Gebietsstaende and may be joined; empty: it stands alone
 * @param herkunft who sends it, why, under which terms
 * @param rhythmus how often and by when
 * @param personenbezogen rows are persons: read in place, never archived
 * @param bereitsVeroeffentlicht published by others: known to any attacker
 * @param erkennung how a file of it is recognised
 * @param format how a file of it reads
 * @param spalten the columns, by name
 * @param raumbezuege how a row finds its area: one for each Ebene that the file has, the smallest
 *     areas first
 * @param zeitbezug how a row finds its time
 * @param auslassen rows of the file that this Datenquelle is not about: those that one of the
 *     filters means
 * @param fallliste how its rows are counted, where they are persons or cases; empty where they are
 *     numbers already
 * @param merkmale Merkmale that this source brings along beside the shipped ones
 * @param einrichtung what the columns say of the facility of a row; empty where rows are no
 *     facilities
 * @param abbildungen what the columns mean in the star
 * @param fassungen other looks that its files took on over time, from old to new
 * @param pruefungen what the source promises, with severity and tolerance
 * @param sha256 hash of the declaration as read, for Herkunft
 */
public record Datenquelle(
    String id,
    String titel,
    Optional<String> reihe,
    Quellenherkunft herkunft,
    Rhythmus rhythmus,
    boolean personenbezogen,
    boolean bereitsVeroeffentlicht,
    Erkennung erkennung,
    Dateiformat format,
    List<Spalte> spalten,
    List<Raumbezug> raumbezuege,
    Zeitregel zeitbezug,
    List<Zeilenfilter> auslassen,
    Optional<Fallliste> fallliste,
    List<Merkmal> merkmale,
    Optional<Einrichtungsangaben> einrichtung,
    List<Faktabbildung> abbildungen,
    List<Fassung> fassungen,
    List<Pruefvorgabe> pruefungen,
    String sha256) {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{1,62}");

  public Datenquelle {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "A Datenquelle id must match " + ID + ", found \"" + id + "\"");
    }
    if (raumbezuege.isEmpty()) {
      throw new IllegalArgumentException("A Datenquelle needs a Raumbezug: " + id);
    }
    spalten = List.copyOf(spalten);
    raumbezuege = List.copyOf(raumbezuege);
    auslassen = List.copyOf(auslassen);
    merkmale = List.copyOf(merkmale);
    abbildungen = List.copyOf(abbildungen);
    fassungen = List.copyOf(fassungen);
    pruefungen = List.copyOf(pruefungen);
  }

  /** The same Datenquelle for files that read otherwise. */
  public Datenquelle with(Dateiformat otherFormat, List<Spalte> otherSpalten) {
    return with(otherFormat, otherSpalten, abbildungen, fassungen);
  }

  /** The same Datenquelle whose files looked otherwise over time. */
  public Datenquelle withFassungen(List<Fassung> otherFassungen) {
    return with(format, spalten, abbildungen, otherFassungen);
  }

  /** The same Datenquelle as it is once its rows are counted: other columns, other Abbildungen. */
  public Datenquelle withSpalten(List<Spalte> gezaehlte, List<Faktabbildung> neue) {
    return with(format, gezaehlte, neue, fassungen);
  }

  private Datenquelle with(
      Dateiformat otherFormat,
      List<Spalte> otherSpalten,
      List<Faktabbildung> otherAbbildungen,
      List<Fassung> otherFassungen) {
    return new Datenquelle(
        id,
        titel,
        reihe,
        herkunft,
        rhythmus,
        personenbezogen,
        bereitsVeroeffentlicht,
        erkennung,
        otherFormat,
        otherSpalten,
        raumbezuege,
        zeitbezug,
        auslassen,
        fallliste,
        merkmale,
        einrichtung,
        otherAbbildungen,
        otherFassungen,
        pruefungen,
        sha256);
  }

  /** Whether a text can be the id of a Datenquelle. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** The last Berichtsjahr that it has numbers of; empty while it goes on. */
  public Optional<Integer> letztesBerichtsjahr() {
    return rhythmus.bis().map(b -> b.getYear() + zeitbezug.berichtsjahrVersatz());
  }

  /** Whether an empty cell has a meaning in some column, so that it may be left empty. */
  public boolean isLeerErlaubt() {
    return format.marken().containsKey("")
        || spalten.stream().anyMatch(s -> s.marken().containsKey(""))
        || raumbezuege.stream().anyMatch(r -> r.leer() == LeererRaum.NICHT_ZUORDENBAR);
  }

  public Optional<Spalte> findSpalte(String name) {
    return spalten.stream().filter(s -> s.name().equals(name)).findFirst();
  }

  /** How the rows of an Abbildung find their area. */
  public Raumbezug getRaumbezug(Faktabbildung abbildung) {
    return raumbezuege.stream()
        .filter(r -> r.ebene().equals(abbildung.ebene()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(id + " has no Ebene " + abbildung.ebene()));
  }

  /**
   * Who sends it, why, and under which terms.
   *
   * @param lieferstelle organisational sender
   * @param fachbereich owning department
   * @param zweck purpose for which the town has it
   * @param rechtsgrundlage legal basis; empty text where none is needed (open data)
   * @param lizenz SPDX id or German short name of the terms
   * @param quellenangabe the source line as it must be printed
   */
  public record Quellenherkunft(
      String lieferstelle,
      String fachbereich,
      String zweck,
      String rechtsgrundlage,
      String lizenz,
      String quellenangabe) {}

  /**
   * How often it comes and by when.
   *
   * @param faellig month and day ({@code 03-31}) in the year after the berichtsjahr
   * @param bis the last day that it has numbers of; empty while it goes on
   * @param nachfolger the Datenquelle that goes on with it after that
   */
  public record Rhythmus(
      Takt takt, Optional<String> faellig, Optional<LocalDate> bis, Optional<String> nachfolger) {

    /** How often. */
    public enum Takt {
      JAEHRLICH,
      HALBJAEHRLICH,
      QUARTALSWEISE,
      MONATLICH,
      EINMALIG,
      UNREGELMAESSIG
    }
  }

  /**
   * How a file is recognised: its name fits one of the patterns, or its header has all columns.
   *
   * @param dateinamen shell patterns with {@code *} and {@code ?}
   */
  public record Erkennung(List<String> dateinamen) {
    public Erkennung {
      dateinamen = List.copyOf(dateinamen);
    }
  }

  /**
   * What a cell text without a number means, for instance {@code *} or an empty cell. What an empty
   * cell means is never guessed.
   *
   * @param grund German reason, for the codes that need one
   */
  public record Marke(Statuscode status, String grund) {}

  /**
   * A column of the file.
   *
   * @param name as in the header
   * @param einheit German unit: Personen, Fälle, Prozent …
   * @param beschreibung what it holds, for the catalogue
   * @param codes allowed cell texts and the value that each stands for, which is an Auspraegung
   *     where the column holds a Merkmal; empty where any text may come
   * @param marken cell texts of this column, before those of the file
   * @param pflicht whether a delivery without the column is refused
   * @param qualitaet column with the marks of this one's numbers, as the {@code _q} columns of
   *     GENESIS
   */
  public record Spalte(
      String name,
      Spaltentyp typ,
      String einheit,
      String beschreibung,
      Map<String, String> codes,
      Map<String, Marke> marken,
      boolean pflicht,
      Optional<String> qualitaet) {
    public Spalte {
      codes = Map.copyOf(codes);
      marken = Map.copyOf(marken);
    }

    /** The same column, which files need not have. */
    public Spalte ohnePflicht() {
      return new Spalte(name, typ, einheit, beschreibung, codes, marken, false, qualitaet);
    }
  }

  /** The type of a column. */
  public enum Spaltentyp {
    /** Any text. */
    TEXT,
    /** One of the declared codes. */
    CODE,
    /** A whole number ≥ 0. */
    ANZAHL,
    /** An amount with or without cents, also negative; kept in whole euros. */
    EURO,
    /** A decimal number. */
    DEZIMAL,
    /** Percent, 0 to 100 unless the check says otherwise. */
    PROZENT,
    /** A calendar year. */
    JAHR,
    /** A day, ISO or German. */
    DATUM,
    /** The key of an area. */
    RAUM
  }

  /**
   * How a row finds its area.
   *
   * @param spalte column with the key; empty when all rows belong to one area ({@code fest})
   * @param fest key of the one area
   * @param suche whether the column holds keys or names
   * @param schluesselBreite left-pads a purely numeric key with zeros to this width
   * @param leer whether an empty key means {@link RaumId#NICHT_ZUORDENBAR}, else it is an error
   * @param zeilen which rows of the file have this Ebene
   * @param ab the row with which the part of the file begins that has this Ebene; empty where the
   *     file has no such parts, and for the first one
   * @param adresse the address that says the area, instead of a key
   * @param ziel the second area of a move; empty where the rows have one area
   */
  public record Raumbezug(
      String raumgliederung,
      LocalDate gebietsstand,
      String ebene,
      Optional<String> spalte,
      Optional<String> fest,
      Raumsuche suche,
      int schluesselBreite,
      LeererRaum leer,
      Zeilenfilter zeilen,
      Optional<Zeilenfilter> ab,
      Optional<Adressbezug> adresse,
      Optional<Wanderungsziel> ziel) {

    /** An area by key or name, and only one. */
    public Raumbezug(
        String raumgliederung,
        LocalDate gebietsstand,
        String ebene,
        Optional<String> spalte,
        Optional<String> fest,
        Raumsuche suche,
        int schluesselBreite,
        LeererRaum leer,
        Zeilenfilter zeilen,
        Optional<Zeilenfilter> ab) {
      this(
          raumgliederung,
          gebietsstand,
          ebene,
          spalte,
          fest,
          suche,
          schluesselBreite,
          leer,
          zeilen,
          ab,
          Optional.empty(),
          Optional.empty());
    }

    /** An area of this Ebene. */
    public RaumId raum(String schluessel) {
      return new RaumId(raumgliederung, gebietsstand, ebene, schluessel);
    }
  }

  /** What the area column holds. */
  public enum Raumsuche {
    SCHLUESSEL,
    NAME
  }

  /** What a row without area means. */
  public enum LeererRaum {
    FEHLER,
    NICHT_ZUORDENBAR
  }

  /**
   * How a row finds its time.
   *
   * @param spalte column with the year or day; empty when the year stands in the file name
   * @param tag month and day ({@code 12-31}) of a STICHTAG whose column is a year
   * @param berichtsjahrVersatz added to the year of the last day to get the berichtsjahr
   */
  public record Zeitregel(
      Zeitart art, Optional<String> spalte, Optional<String> tag, int berichtsjahrVersatz) {}

  /**
   * A characteristic by which counts are broken down.
   *
   * @param auspraegungen key and label of each category, without "insgesamt"
   */
  public record Merkmal(String id, String titel, Map<String, String> auspraegungen) {
    public Merkmal {
      auspraegungen = Collections.unmodifiableMap(new LinkedHashMap<>(auspraegungen));
    }
  }

  /**
   * What is counted or measured.
   *
   * @param id key, conformed over all sources: {@code einwohner}, {@code arbeitslose}
   * @param einheit German unit, the same in every source
   * @param additivUeber over what it may be summed; empty for a Messwert
   */
  public record Gegenstand(
      String id, String titel, String einheit, Set<Additivitaet> additivUeber) {
    public Gegenstand {
      additivUeber = Set.copyOf(additivUeber);
    }
  }

  /** Over what a measure may be summed. */
  public enum Additivitaet {
    RAUM,
    MERKMALE,
    ZEIT
  }

  /**
   * What some columns mean in the star: one Aufgliederung of one Gegenstand in one fact table. A
   * long source has one value column and Merkmal columns, a wide one has a value column per
   * Auspraegung.
   *
   * @param aufgliederung id, unique within the Datenquelle
   * @param titel what is broken out, for people
   * @param ebene the Ebene of its rows
   * @param tabelle the fact table, for instance {@code fct_einwohnerbestand}
   * @param merkmale ids of the Merkmale that are broken out; all others are "insgesamt"
   * @param merkmalSpalten long sources: Merkmal id → column that holds its Auspraegung
   * @param werte the value columns
   * @param rundung the source rounded to multiples of this; 1 means exact
   * @param vollstaendig whether the categories add up to the total
   * @param vorrang where several Aufgliederungen answer a selection, the highest one wins
   */
  public record Faktabbildung(
      String aufgliederung,
      String titel,
      String ebene,
      String tabelle,
      Gegenstand gegenstand,
      List<String> merkmale,
      Map<String, String> merkmalSpalten,
      List<Wertspalte> werte,
      Wertart wertart,
      int rundung,
      boolean vollstaendig,
      int vorrang) {
    public Faktabbildung {
      merkmale = List.copyOf(merkmale);
      merkmalSpalten = Map.copyOf(merkmalSpalten);
      werte = List.copyOf(werte);
    }
  }

  /**
   * A value column.
   *
   * @param auspraegungen wide sources: Merkmal id → Auspraegung that the column stands for
   * @param zeilen which rows hold such a value; other rows have none
   */
  public record Wertspalte(String spalte, Map<String, String> auspraegungen, Zeilenfilter zeilen) {

    /** A column that holds a value in every row. */
    public Wertspalte(String spalte, Map<String, String> auspraegungen) {
      this(spalte, auspraegungen, Zeilenfilter.ALLE);
    }

    public Wertspalte {
      auspraegungen = Map.copyOf(auspraegungen);
    }
  }

  /**
   * A promise of the source that a Pruefregel tests.
   *
   * @param regel id of the Pruefregel
   * @param schweregrad what a breach means here; empty keeps the rule's own
   * @param toleranz largest deviation that is still all right, in the unit that the rule documents;
   *     empty keeps the rule's own
   * @param grund why the severity is as it is, in German; empty text where the default is kept
   * @param angaben further settings that the rule documents
   */
  public record Pruefvorgabe(
      String regel,
      Optional<Schweregrad> schweregrad,
      OptionalDouble toleranz,
      String grund,
      Map<String, List<String>> angaben) {
    public Pruefvorgabe {
      angaben = Map.copyOf(angaben);
    }
  }
}
