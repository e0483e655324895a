package de.lebenslagen.etl.check;

import de.lebenslagen.etl.intake.Fussnote;
import de.lebenslagen.etl.intake.Lesung;
import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.etl.intake.Rohzeile;
import de.lebenslagen.etl.intake.Zeilenempfaenger;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Spalte;
import de.lebenslagen.warehouse.model.Datenquelle.Spaltentyp;
import de.lebenslagen.warehouse.model.Fundstelle;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Schweregrad;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Vorlagenform;
import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.model.Zeilenfilter;
import de.lebenslagen.warehouse.model.Zeitbezug;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns rows of text into rows that know their area and time, cell by cell. */
final class Zeilenleser implements Zeilenempfaenger {

  private static final String NICHT_DABEI = "Die Lieferung hat diese Spalte nicht.";

  /** Stands in a cell without a value until its Ausnahme puts its reason there. */
  private static final Zelle AUFGEGEBEN = new Zelle.OhneWert(Statuscode.NICHT_GELIEFERT, "");

  /** Where a total row says that it is one. */
  private static final Set<Spaltentyp> KEINE_SUMMEN =
      Set.of(Spaltentyp.RAUM, Spaltentyp.JAHR, Spaltentyp.DATUM);

  private final Datenquelle datenquelle;
  private final Lesung lesung;
  private final Befundsammler sammler;
  private final Zellmeldung meldung;
  private final Zellenleser zellen;
  private final Raumwahl raumwahl;
  private final Zeitleser zeiten;
  private final List<Spalte> ohneSummen;
  private final Optional<Zelle> jahrDerDatei;
  private final List<Zeile> zeilen = new ArrayList<>();
  private final Map<String, Integer> stellen = new HashMap<>();
  private final int zeitspalte;
  private List<String> kopf = List.of();
  private List<String> zellenDerZeile = List.of();
  private int breite;
  private boolean lesbar;
  private int gelesen;
  private int ausgelassen;
  private int ausgeblendet;
  private Optional<Kopfsuche> kopfsuche = Optional.empty();
  private Optional<Rohzeile> summenzeile = Optional.empty();

  Zeilenleser(
      Lieferung lieferung,
      Raumverzeichnis verzeichnis,
      Befundsammler sammler,
      Zellausnahmen ausnahmen) {
    String datei = lieferung.name();
    this.datenquelle = lieferung.datenquelle();
    this.lesung = lieferung.lesung();
    this.sammler = sammler;
    this.meldung = new Zellmeldung(datei, sammler, ausnahmen);
    this.zellen = new Zellenleser(datenquelle);
    this.raumwahl = new Raumwahl(datenquelle, verzeichnis);
    this.zeiten = new Zeitleser(datenquelle);
    this.ohneSummen =
        datenquelle.spalten().stream().filter(s -> KEINE_SUMMEN.contains(s.typ())).toList();
    this.jahrDerDatei =
        lesung
            .vorlage()
            .map(jahr -> Zeitleser.jahr(Vorlagenform.jahr(datenquelle, jahr)))
            .or(() -> Zeitleser.findJahr(datei));
    this.zeitspalte =
        datenquelle.zeitbezug().spalte().map(s -> Spalten.indexOf(datenquelle, s)).orElse(-1);
  }

  @Override
  public void accept(Kopfzeile kopfzeile) {
    kopfzeile.blatt().ifPresent(meldung::enterBlatt);
    Rohzeile zeile = kopfzeile.zeile();
    kopf = zeile.zellen();
    breite = zeile.zellen().size();
    lesbar = true;
    Kopfsuche suche =
        new Kopfsuche(
            listPflichtspalten(), datenquelle.spalten().stream().map(Spalte::name).toList(), zeile);
    if (suche.isNoetig()) {
      kopfsuche = Optional.of(suche);
      lesbar = false;
      return;
    }
    for (int i = 0; i < breite; i++) {
      acceptSpalte(readName(Zellentext.strip(zeile.zellen().get(i)), zeile), i, zeile.nummer());
    }
    reportMissing(zeile);
    if (zeitspalte < 0 && jahrDerDatei.isEmpty()) {
      reportKeinJahr();
    }
  }

  private List<String> listPflichtspalten() {
    return datenquelle.spalten().stream().filter(Spalte::pflicht).map(Spalte::name).toList();
  }

  private void reportMissing(Rohzeile kopf) {
    listPflichtspalten().stream()
        .filter(name -> !stellen.containsKey(name))
        .forEach(name -> reportMissing(name, kopf));
  }

  private void reportKeinJahr() {
    lesbar = false;
    sammler.add(
        Zellregel.PFLICHT.id(),
        Schweregrad.FEHLER,
        meldung.lieferung(),
        "ein Jahr im Namen der Datei, etwa einwohner_2022.csv",
        "keines oder mehrere",
        "Bitte die Datei so benennen, dass genau ein Jahr in ihrem Namen steht.");
  }

  /** The declared name of a column whose header has a footnote; any other name is as it is. */
  private String readName(String name, Rohzeile kopf) {
    String bare = Fussnote.strip(name);
    if (datenquelle.findSpalte(name).isPresent() || datenquelle.findSpalte(bare).isEmpty()) {
      return name;
    }
    meldung.moveTo(kopf.nummer(), bare);
    meldung.noteSchreibweise(Schreibweise.FUSSNOTE_IM_KOPF);
    return bare;
  }

  private void acceptSpalte(String name, int stelle, int zeile) {
    meldung.moveTo(zeile, name.isEmpty() ? "Nr. " + (stelle + 1) : name);
    if (stellen.putIfAbsent(name, stelle) != null && datenquelle.findSpalte(name).isPresent()) {
      lesbar = false;
      meldung.report(
          Zellregel.KOPFZEILE,
          "jede Spalte einmal",
          Zellentext.quote(name) + " zum zweiten Mal",
          "Bitte eine der beiden Spalten löschen oder umbenennen.");
    } else if (datenquelle.findSpalte(name).isEmpty()) {
      sammler.add(
          Zellregel.KOPFZEILE.id(),
          Schweregrad.WARNUNG,
          meldung
              .lieferung()
              .atZeile(zeile)
              .atSpalte(name.isEmpty() ? "Nr. " + (stelle + 1) : name),
          "nur deklarierte Spalten",
          Zellentext.quote(name),
          "Die Spalte wird übergangen; bitte in der Datenquelle ergänzen, wenn sie gebraucht wird.");
    }
  }

  private void reportMissing(String name, Rohzeile kopf) {
    lesbar = false;
    meldung.moveTo(kopf.nummer(), name);
    List<String> unknown =
        kopf.zellen().stream()
            .map(Zellentext::strip)
            .filter(k -> datenquelle.findSpalte(k).isEmpty())
            .toList();
    meldung.report(
        Zellregel.KOPFZEILE,
        "die Spalte " + Zellentext.quote(lesung.kopf(name)),
        "sie fehlt",
        frage(lesung.kopf(name), unknown));
  }

  /** Only a person knows whether a new column is the missing one. */
  private static String frage(String missing, List<String> unknown) {
    if (unknown.isEmpty()) {
      return "Bitte die Spalte ergänzen oder in der Datenquelle pflicht: false schreiben.";
    }
    List<String> near = Vorschlaege.list(missing, unknown);
    String names =
        (near.isEmpty() ? unknown : near)
            .stream().limit(3).map(Zellentext::quote).collect(Collectors.joining(", "));
    return "Neu ist "
        + names
        + ": dieselbe? Dann macht \"lebenslagen datenquelle fassung DATEI\" daraus eine neue Fassung"
        + " der Datenquelle.";
  }

  @Override
  public void acceptAusgeblendete(int anzahl) {
    ausgeblendet = anzahl;
  }

  @Override
  public void accept(Rohzeile zeile) {
    gelesen += 1;
    if (!lesbar) {
      kopfsuche.ifPresent(k -> k.accept(zeile));
      return;
    }
    if (zeile.zellen().size() != breite) {
      reportSpaltenzahl(zeile);
      return;
    }
    zellenDerZeile = zeile.zellen();
    if (isAuszulassen()) {
      ausgelassen += 1;
      return;
    }
    if (reportKopf(zeile) || reportSummenzeile(zeile)) {
      return;
    }
    Optional<Raumleser> leser = findEbene(zeile);
    Optional<RaumId> raum = leser.flatMap(l -> readRaum(l, zeile));
    String raumspalte = leser.flatMap(l -> l.raumbezug().spalte()).orElse("");
    List<Zelle> result = new ArrayList<>(datenquelle.spalten().size());
    boolean whole = raum.isPresent();
    for (Spalte spalte : datenquelle.spalten()) {
      Optional<Zelle> zelle =
          spalte.name().equals(raumspalte)
              ? raum.map(r -> new Zelle.Text(r.schluessel()))
              : readZelle(spalte, zeile);
      whole &= zelle.isPresent();
      zelle.ifPresent(result::add);
    }
    if (whole) {
      add(zeile.nummer(), raum.orElseThrow(), result);
    } else {
      meldung.finishZeile();
    }
  }

  private boolean isAuszulassen() {
    for (Zeilenfilter filter : datenquelle.auslassen()) {
      if (filter.fits(this::text)) {
        return true;
      }
    }
    return false;
  }

  /** The header once more, as where files were put one behind the other, is one finding. */
  private boolean reportKopf(Rohzeile zeile) {
    if (!zeile.zellen().equals(kopf)) {
      return false;
    }
    sammler.add(
        Zellregel.KOPFZEILE.id(),
        Schweregrad.FEHLER,
        meldung.lieferung().atZeile(zeile.nummer()),
        "eine Zeile mit Werten",
        "die Kopfzeile noch einmal",
        "Wurden mehrere Dateien aneinandergehängt? Bitte diese Zeile löschen und prüfen, ob keine"
            + " Zeile doppelt ist.");
    return true;
  }

  /** A row of totals is one finding, not one for each of its empty cells. */
  private boolean reportSummenzeile(Rohzeile zeile) {
    for (Spalte spalte : ohneSummen) {
      String text = text(spalte.name());
      if (Verdacht.isSumme(text)) {
        boolean known =
            spalte.typ() == Spaltentyp.RAUM
                && raumwahl.find(this::text).filter(l -> l.isBekannt(text)).isPresent();
        if (!known) {
          meldung.moveTo(zeile.nummer(), spalte.name());
          meldung.report(
              Zellregel.RAUM,
              "eine Zeile mit einem Gebiet",
              Zellentext.quote(text),
              Verdacht.SUMMENZEILE);
          meldung.finishZeile();
        }
        return !known;
      }
    }
    return false;
  }

  private Optional<Raumleser> findEbene(Rohzeile zeile) {
    Optional<Raumleser> leser = raumwahl.find(this::text);
    if (leser.isEmpty()) {
      meldung.moveTo(zeile.nummer(), "");
      sammler.add(
          Zellregel.RAUM.id(),
          Schweregrad.FEHLER,
          meldung.lieferung().atZeile(zeile.nummer()),
          "eine Zeile, die zu einer Ebene unter raumbezug passt",
          "eine, die zu keiner passt",
          "Bitte die Zeile prüfen oder unter raumbezug die zeilen ergänzen.");
    }
    return leser;
  }

  /** The text of this column in the row that is being read; empty where there is no such column. */
  private String text(String spalte) {
    Integer stelle = stellen.get(spalte);
    return stelle == null ? "" : Zellentext.strip(zellenDerZeile.get(stelle));
  }

  private void reportSpaltenzahl(Rohzeile zeile) {
    reportSpaltenzahl(zeile.nummer(), zeile.zellen().size());
  }

  /** A row has another number of cells than the header. */
  void reportSpaltenzahl(int nummer, int zellenanzahl) {
    sammler.add(
        Zellregel.SPALTENZAHL.id(),
        Schweregrad.FEHLER,
        meldung.lieferung().atZeile(nummer),
        breite + " Zellen wie in der Kopfzeile",
        zellenanzahl + " Zellen",
        "Bitte Trenn- und Anführungszeichen in dieser Zeile prüfen.");
  }

  private Optional<Zelle> readZelle(Spalte spalte, Rohzeile zeile) {
    Integer stelle = stellen.get(spalte.name());
    if (stelle == null) {
      return Optional.of(new Zelle.OhneWert(Statuscode.NICHT_GELIEFERT, NICHT_DABEI));
    }
    meldung.moveTo(zeile.nummer(), spalte.name());
    String zusatz = spalte.qualitaet().map(this::text).orElse("");
    Optional<Zelle> zelle = zellen.read(spalte, zeile.zellen().get(stelle), zusatz, meldung);
    return zelle.isEmpty() && meldung.isGehalten(spalte.name()) ? Optional.of(AUFGEGEBEN) : zelle;
  }

  private Optional<RaumId> readRaum(Raumleser leser, Rohzeile zeile) {
    String column = leser.raumbezug().spalte().orElse("");
    meldung.moveTo(zeile.nummer(), column.isEmpty() ? "fest" : column);
    return leser.findRaum(text(column), meldung);
  }

  private void add(int nummer, RaumId raum, List<Zelle> result) {
    Zelle zeit = zeitspalte < 0 ? jahrDerDatei.orElseThrow() : result.get(zeitspalte);
    Zeitbezug zeitbezug = zeiten.getZeitbezug(zeit);
    int jahr = zeiten.berichtsjahr(zeitbezug);
    if (meldung.finishZeile(jahr, raum)) {
      zeilen.add(new Zeile(nummer, raum, zeitbezug, jahr, result));
    }
  }

  @Override
  public void acceptSumme(Rohzeile zeile) {
    summenzeile = Optional.of(zeile);
  }

  /** The totals in the file, after the last row came. */
  Optional<Rohzeile> findSummenzeile() {
    return summenzeile;
  }

  /** The column of the file in which the declared one stands; empty where there is none. */
  Optional<Integer> findStelle(String spalte) {
    return Optional.ofNullable(stellen.get(spalte));
  }

  /** Whether the header has all that is needed to read rows. */
  boolean isLesbar() {
    return lesbar;
  }

  /** Where each column of the file stands, from 0. */
  Map<String, Integer> stellen() {
    return stellen;
  }

  /** The year in the name of the file. */
  Optional<Zelle> jahrDerDatei() {
    return jahrDerDatei;
  }

  /** The file, or the sheet that was read. */
  Fundstelle lieferung() {
    return meldung.lieferung();
  }

  /** The rows without findings, after the last one came. */
  List<Zeile> finish() {
    meldung.finish();
    kopfsuche.ifPresent(k -> k.report(sammler, meldung.lieferung()));
    if (ausgeblendet > 0) {
      sammler.add(
          Zellregel.AUSGEBLENDET.id(),
          Schweregrad.HINWEIS,
          meldung.lieferung(),
          "nur sichtbare Zeilen",
          ausgeblendet + (ausgeblendet == 1 ? " ausgeblendete Zeile" : " ausgeblendete Zeilen"),
          "Mitgelesen. Bitte bei der Quelle nachfragen, ob sie zur Lieferung gehören, und den Filter"
              + " in Excel aufheben.");
    }
    if (ausgelassen > 0) {
      sammler.add(
          Zellregel.AUSGELASSEN.id(),
          Schweregrad.HINWEIS,
          meldung.lieferung(),
          "Zeilen, von denen die Datenquelle handelt",
          ausgelassen + (ausgelassen == 1 ? " andere Zeile" : " andere Zeilen"),
          "Übergangen, wie die Datenquelle unter auslassen sagt.");
    }
    return zeilen;
  }

  /** Rows of data in the file, good and bad. */
  int gelesen() {
    return gelesen;
  }
}
