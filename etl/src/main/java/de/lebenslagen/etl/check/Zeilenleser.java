package de.lebenslagen.etl.check;

import de.lebenslagen.etl.intake.Rohzeile;
import de.lebenslagen.etl.intake.Zeilenempfaenger;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Spalte;
import de.lebenslagen.warehouse.model.Fundstelle;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Schweregrad;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.model.Zeitbezug;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns rows of text into rows that know their area and time, cell by cell. */
final class Zeilenleser implements Zeilenempfaenger {

  private static final String NICHT_DABEI = "Die Lieferung hat diese Spalte nicht.";

  private final Datenquelle datenquelle;
  private final String datei;
  private final Befundsammler sammler;
  private final Zellmeldung meldung;
  private final Zellenleser zellen;
  private final Bezugsleser bezuege;
  private final List<Zeile> zeilen = new ArrayList<>();
  private final Map<String, Integer> stellen = new HashMap<>();
  private final int zeitspalte;
  private int breite;
  private boolean lesbar;
  private int gelesen;

  Zeilenleser(
      Datenquelle datenquelle, String datei, Raumverzeichnis verzeichnis, Befundsammler sammler) {
    this.datenquelle = datenquelle;
    this.datei = datei;
    this.sammler = sammler;
    this.meldung = new Zellmeldung(datei, sammler);
    this.zellen = new Zellenleser(datenquelle);
    this.bezuege = new Bezugsleser(datenquelle, verzeichnis);
    this.zeitspalte = Spalten.indexOf(datenquelle, datenquelle.zeitbezug().spalte().orElseThrow());
  }

  @Override
  public void accept(Kopfzeile kopf) {
    Rohzeile zeile = kopf.zeile();
    breite = zeile.zellen().size();
    lesbar = true;
    for (int i = 0; i < breite; i++) {
      acceptSpalte(Zellentext.strip(zeile.zellen().get(i)), i, zeile.nummer());
    }
    for (Spalte spalte : datenquelle.spalten()) {
      if (spalte.pflicht() && !stellen.containsKey(spalte.name())) {
        reportMissing(spalte.name(), zeile);
      }
    }
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
          Fundstelle.inFile(datei)
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
    List<String> near = Vorschlaege.list(name, unknown);
    meldung.report(
        Zellregel.KOPFZEILE,
        "die Spalte " + Zellentext.quote(name),
        "sie fehlt",
        near.isEmpty()
            ? "Bitte die Spalte ergänzen oder in der Datenquelle pflicht: false schreiben."
            : "Vielleicht heißt sie in der Datei " + Zellentext.quote(near.get(0)) + ".");
  }

  @Override
  public void accept(Rohzeile zeile) {
    gelesen += 1;
    if (!lesbar) {
      return;
    }
    if (zeile.zellen().size() != breite) {
      reportSpaltenzahl(zeile);
      return;
    }
    Optional<RaumId> raum = readRaum(zeile);
    List<Zelle> result = new ArrayList<>();
    boolean whole = raum.isPresent();
    for (Spalte spalte : datenquelle.spalten()) {
      Optional<Zelle> zelle =
          isRaumspalte(spalte)
              ? raum.map(r -> new Zelle.Text(r.schluessel()))
              : readZelle(spalte, zeile);
      whole &= zelle.isPresent();
      zelle.ifPresent(result::add);
    }
    if (whole) {
      add(zeile.nummer(), raum.orElseThrow(), result);
    }
  }

  private boolean isRaumspalte(Spalte spalte) {
    return datenquelle.raumbezug().spalte().filter(spalte.name()::equals).isPresent();
  }

  private void reportSpaltenzahl(Rohzeile zeile) {
    sammler.add(
        Zellregel.SPALTENZAHL.id(),
        Schweregrad.FEHLER,
        Fundstelle.inFile(datei).atZeile(zeile.nummer()),
        breite + " Zellen wie in der Kopfzeile",
        zeile.zellen().size() + " Zellen",
        "Bitte Trenn- und Anführungszeichen in dieser Zeile prüfen.");
  }

  private Optional<Zelle> readZelle(Spalte spalte, Rohzeile zeile) {
    Integer stelle = stellen.get(spalte.name());
    if (stelle == null) {
      return Optional.of(new Zelle.OhneWert(Statuscode.NICHT_GELIEFERT, NICHT_DABEI));
    }
    meldung.moveTo(zeile.nummer(), spalte.name());
    return zellen.read(spalte, zeile.zellen().get(stelle), meldung);
  }

  private Optional<RaumId> readRaum(Rohzeile zeile) {
    String column = datenquelle.raumbezug().spalte().orElse("");
    Integer stelle = stellen.get(column);
    meldung.moveTo(zeile.nummer(), column.isEmpty() ? "fest" : column);
    String key = stelle == null ? "" : Zellentext.strip(zeile.zellen().get(stelle));
    return bezuege.findRaum(key, meldung);
  }

  private void add(int nummer, RaumId raum, List<Zelle> result) {
    Zeitbezug zeitbezug = bezuege.getZeitbezug(result.get(zeitspalte));
    zeilen.add(new Zeile(nummer, raum, zeitbezug, bezuege.berichtsjahr(zeitbezug), result));
  }

  /** The rows without findings, after the last one came. */
  List<Zeile> finish() {
    meldung.finish();
    return zeilen;
  }

  /** Rows of data in the file, good and bad. */
  int gelesen() {
    return gelesen;
  }
}
