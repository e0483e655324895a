package de.lebenslagen.etl.check;

import de.lebenslagen.etl.zaehlung.Zellencoder;
import de.lebenslagen.warehouse.model.Adressbezug;
import de.lebenslagen.warehouse.model.Altersgruppe;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Spalte;
import de.lebenslagen.warehouse.model.Fallliste.Altersspalte;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Wanderungsziel;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import de.lebenslagen.warehouse.raum.Strassenverzeichnis;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The columns of a Fallliste that are looked at, where their codes stand in a row, and what their
 * cells mean: the same rules as for every other delivery, asked once per distinct text.
 */
final class Fallspalten {

  /** In place of a column: the day of birth lies behind the day on which the age counts. */
  static final int ALTER = -2;

  /** In place of a column: a move that touches no area of the town. */
  static final int WANDERUNG = -3;

  private static final int HOECHSTES_ALTER = 250;

  /** A column that is looked at. */
  record Blick(Spalte spalte, int stelle, Zellencoder coder) {}

  private final Zaehlschema schema;
  private final Map<String, Integer> stellen;
  private final Zellenleser zellen;
  private final Raumleser raeume;
  private final Zeitleser zeitleser;
  private final Zellmeldung probe;
  private final Fallzeiten zeiten = new Fallzeiten();
  private final Filtertexte filter = new Filtertexte();
  private final List<Long> auslassen = new ArrayList<>();
  private final List<Blick> blicke = new ArrayList<>();
  private final int[] filterspalten;
  private final int[] merkmalspalten;
  private final Optional<Falladressen> adressen;
  private final int festerRaum;
  private int festeZeit = -1;
  private int zeit = -1;
  private int raum = -1;
  private int ziel = -1;
  private int strasse = -1;
  private int hausnummer = -1;
  private int geburt = -1;
  private int am = -1;

  /**
   * @param stellen where the columns stand in the file
   * @param jahr the year in the name of the file
   * @param probe hears of spellings that are understood all the same; what it hears of errors is
   *     told again with the line
   */
  Fallspalten(
      Zaehlschema schema,
      Map<String, Integer> stellen,
      Optional<Zelle> jahr,
      Raumverzeichnis verzeichnis,
      Zellmeldung probe) {
    this.schema = schema;
    this.stellen = stellen;
    this.probe = probe;
    Datenquelle d = schema.datenquelle();
    this.zellen = new Zellenleser(d);
    this.raeume = new Raumleser(schema.raumbezug(), verzeichnis);
    this.zeitleser = new Zeitleser(d);
    this.adressen =
        schema
            .raumbezug()
            .adresse()
            .map(a -> new Falladressen(getVerzeichnis(verzeichnis), a.hausnummer().isPresent()));
    lookAtTime(d, jahr);
    lookAtRaum();
    schema.fallliste().alter().ifPresent(this::lookAtAlter);
    this.merkmalspalten =
        schema.listMerkmalspalten().stream().mapToInt(this::lookAtMerkmal).toArray();
    schema.gruppen().forEach(g -> filter.bits(g.wert().zeilen()));
    d.auslassen().forEach(f -> auslassen.add(filter.bits(f)));
    this.filterspalten = filter.spalten().stream().mapToInt(this::lookAtFilter).toArray();
    this.festerRaum =
        schema.raumbezug().fest().isPresent()
            ? raeume.findRaum("", probe).map(schema::nummer).orElse(-1)
            : -1;
  }

  private Strassenverzeichnis getVerzeichnis(Raumverzeichnis verzeichnis) {
    return verzeichnis.getStrassenverzeichnis(
        schema.raumbezug().raumgliederung(), schema.raumbezug().ebene());
  }

  private void lookAtTime(Datenquelle d, Optional<Zelle> jahr) {
    Optional<String> spalte = d.zeitbezug().spalte();
    if (spalte.isPresent()) {
      zeit = lookAt(spalte.get(), (s, text) -> zeit(zellen.read(s, text, "", probe)));
    } else {
      festeZeit = zeiten.number(zeitleser.getZeitbezug(jahr.orElseThrow()));
    }
  }

  private int zeit(Optional<Zelle> zelle) {
    return zelle
        .filter(z -> z instanceof Zelle.Tag || z instanceof Zelle.Zahl)
        .map(z -> zeiten.number(zeitleser.getZeitbezug(z)))
        .orElse(Zellencoder.UNGUELTIG);
  }

  private void lookAtRaum() {
    Optional<Adressbezug> adresse = schema.raumbezug().adresse();
    if (adresse.isPresent()) {
      strasse = lookAt(adresse.get().strasse(), (s, text) -> adresse(text));
      adresse.get().hausnummer().ifPresent(h -> hausnummer = lookAt(h, (s, text) -> adresse(text)));
    }
    schema.raumbezug().spalte().ifPresent(s -> raum = lookAt(s, (column, text) -> raum(text)));
    schema
        .raumbezug()
        .ziel()
        .map(Wanderungsziel::spalte)
        .ifPresent(s -> ziel = lookAt(s, (column, text) -> raum(text)));
  }

  private int adresse(String text) {
    return adressen.orElseThrow().code(Zellentext.strip(text));
  }

  private int raum(String text) {
    String key = Zellentext.strip(text);
    boolean outside =
        schema.raumbezug().ziel().map(z -> z.ausserhalb().contains(key)).orElse(false);
    return outside
        ? schema.ausserhalb()
        : raeume.findRaum(key, probe).map(this::nummer).orElse(Zellencoder.UNGUELTIG);
  }

  private int nummer(RaumId id) {
    return id.isNichtZuordenbar() ? schema.nichtZuordenbar() : schema.nummer(id);
  }

  private void lookAtAlter(Altersspalte alter) {
    geburt = lookAt(alter.geburtsdatum(), (s, text) -> tag(s, text));
    alter.am().ifPresent(a -> am = lookAt(a, (s, text) -> tag(s, text)));
  }

  private int tag(Spalte spalte, String text) {
    return zellen.read(spalte, text, "", probe).orElse(null) instanceof Zelle.Tag tag
        ? Fallzeiten.pack(tag.tag())
        : Zellencoder.UNGUELTIG;
  }

  /** The index of the code, or -1 where the column is the age, which is computed. */
  private int lookAtMerkmal(String spalte) {
    if (schema.fallliste().alter().filter(a -> a.spalte().equals(spalte)).isPresent()) {
      return -1;
    }
    List<String> werte = schema.listWerteOf(schema.listMerkmalspalten().indexOf(spalte));
    return lookAt(
        spalte,
        (s, text) ->
            zellen.read(s, text, "", probe).orElse(null) instanceof Zelle.Text t
                ? werte.indexOf(t.text())
                : Zellencoder.UNGUELTIG);
  }

  private int lookAtFilter(String spalte) {
    return lookAt(spalte, (s, text) -> filter.code(spalte, Zellentext.strip(text)));
  }

  private interface Bedeutung {
    int of(Spalte spalte, String text);
  }

  private int lookAt(String name, Bedeutung bedeutung) {
    Spalte spalte = schema.datenquelle().findSpalte(name).orElseThrow();
    Zellencoder coder =
        text -> {
          synchronized (this) { // the readers of cells remember what they saw
            return bedeutung.of(spalte, text);
          }
        };
    blicke.add(new Blick(spalte, stellen.getOrDefault(name, -1), coder));
    return blicke.size() - 1;
  }

  /** What is wrong with a cell, told with its line. */
  void report(Fallstrang.Fehler fehler, Zellmeldung meldung) {
    Spalte spalte = blicke.get(fehler.spalte()).spalte();
    int index = fehler.spalte();
    boolean told =
        index == raum || index == ziel
            ? raeume.findRaum(Zellentext.strip(fehler.text()), meldung).isEmpty()
            : zellen.read(spalte, fehler.text(), "", meldung).isEmpty();
    if (!told) {
      meldung.report(
          Zellregel.PFLICHT,
          "eine Angabe, nach der gezählt werden kann",
          "eine Marke",
          "Bitte die Angabe ergänzen.");
    }
  }

  List<Blick> blicke() {
    return blicke;
  }

  Zaehlschema schema() {
    return schema;
  }

  Fallzeiten zeiten() {
    return zeiten;
  }

  Filtertexte filter() {
    return filter;
  }

  boolean isAusgelassen(long met) {
    for (long needed : auslassen) {
      if ((met & needed) == needed) {
        return true;
      }
    }
    return false;
  }

  int zeit(int[] codes) {
    return zeit < 0 ? festeZeit : codes[zeit];
  }

  int raum(int[] codes) {
    return raum < 0 ? festerRaum : codes[raum];
  }

  boolean hasAdresse() {
    return strasse >= 0;
  }

  Falladressen adressen() {
    return adressen.orElseThrow();
  }

  Optional<Falladressen> findAdressen() {
    return adressen;
  }

  int strasse() {
    return strasse;
  }

  int hausnummer() {
    return hausnummer;
  }

  int ziel() {
    return ziel;
  }

  int geburt() {
    return geburt;
  }

  int am() {
    return am;
  }

  int[] filterspalten() {
    return filterspalten;
  }

  /** The index of the code of a Merkmal; -1 where it is the age. */
  int merkmal(int merkmal) {
    return merkmalspalten[merkmal];
  }

  /** Age in years → number of its band; empty where no age is counted. */
  int[] altersband() {
    List<Altersgruppe> gruppen =
        schema.fallliste().alter().map(Altersspalte::gruppen).orElse(List.of());
    int[] result = new int[gruppen.isEmpty() ? 0 : HOECHSTES_ALTER];
    for (int alter = 0; alter < result.length; alter++) {
      for (int g = 0; g < gruppen.size(); g++) {
        if (gruppen.get(g).isIn(alter)) {
          result[alter] = g;
        }
      }
    }
    return result;
  }
}
