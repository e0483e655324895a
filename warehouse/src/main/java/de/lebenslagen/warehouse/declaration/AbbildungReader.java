package de.lebenslagen.warehouse.declaration;

import de.lebenslagen.warehouse.model.Datenquelle.Additivitaet;
import de.lebenslagen.warehouse.model.Datenquelle.Faktabbildung;
import de.lebenslagen.warehouse.model.Datenquelle.Gegenstand;
import de.lebenslagen.warehouse.model.Datenquelle.Merkmal;
import de.lebenslagen.warehouse.model.Datenquelle.Spalte;
import de.lebenslagen.warehouse.model.Datenquelle.Spaltentyp;
import de.lebenslagen.warehouse.model.Datenquelle.Wertspalte;
import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.model.Wertart;
import de.lebenslagen.warehouse.model.Zeilenfilter;
import de.lebenslagen.warehouse.schema.Sternschema;
import de.lebenslagen.warehouse.schema.Sterntabelle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what the columns mean in the star. */
final class AbbildungReader {

  static final List<String> ABBILDUNG =
      List.of(
          "aufgliederung",
          "titel",
          "ebenen",
          "tabelle",
          "gegenstand",
          "merkmale",
          "merkmal_spalten",
          "werte",
          "zeilen",
          "wertart",
          "rundung",
          "vollstaendig",
          "vorrang");
  static final List<String> GEGENSTAND = List.of("id", "titel", "einheit", "additiv_ueber");

  static final List<String> WERT = List.of("spalte", "zeilen", "auspraegungen");

  static final String MESSWERT = "fct_messwert";
  static final String AUSGABE = "fct_ausgabe";

  private final List<Spalte> spalten;
  private final Map<String, Merkmal> merkmale;
  private final List<String> ebenen;

  /**
   * @param ebenen those of the Datenquelle
   */
  AbbildungReader(List<Spalte> spalten, Map<String, Merkmal> merkmale, List<String> ebenen) {
    this.spalten = spalten;
    this.merkmale = merkmale;
    this.ebenen = ebenen;
  }

  List<Faktabbildung> readAll(Knoten abbildungen) {
    List<Faktabbildung> result = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Knoten abbildung : abbildungen.liste()) {
      for (Faktabbildung read : read(abbildung)) {
        if (!ids.add(read.aufgliederung())) {
          throw abbildung
              .get("aufgliederung")
              .fehler(
                  "jede Aufgliederung einmal",
                  "\"" + read.aufgliederung() + "\" zum zweiten Mal",
                  "Bitte umbenennen oder die Spalten unter der ersten eintragen.");
        }
        result.add(read);
      }
    }
    if (result.isEmpty()) {
      throw abbildungen.fehler("mindestens eine Abbildung", "keine", "Bitte ergänzen.");
    }
    return result;
  }

  /** One Aufgliederung for each Ebene: sums stay within one, so each has one Ebene. */
  private List<Faktabbildung> read(Knoten abbildung) {
    abbildung.requireFelder(ABBILDUNG);
    List<String> own = readEbenen(abbildung);
    String id = abbildung.get("aufgliederung").als("eine Kennung aus a–z, 0–9, _", this::kennung);
    String titel = abbildung.get("titel").nichtLeer();
    List<Faktabbildung> result = new ArrayList<>();
    for (String ebene : own) {
      boolean several = own.size() > 1;
      result.add(
          read(
              abbildung,
              several ? id + "_" + ebene : id,
              several ? titel + ", Ebene " + ebene : titel,
              ebene));
    }
    new AbbildungPruefer(abbildung, spalten, merkmale).check(result.get(0));
    return result;
  }

  private List<String> readEbenen(Knoten abbildung) {
    Optional<Knoten> own = abbildung.find("ebenen");
    if (own.isEmpty()) {
      return ebenen;
    }
    List<String> result = new ArrayList<>();
    for (Knoten ebene : own.get().liste()) {
      if (!ebenen.contains(ebene.text())) {
        throw ebene.fehler(
            "eine Ebene, die unter raumbezug steht",
            "\"" + ebene.text() + "\"",
            Vorschlaege.satz(ebene.text(), ebenen));
      }
      result.add(ebene.text());
    }
    if (result.isEmpty()) {
      throw own.get().fehler("mindestens eine Ebene", "keine", "Bitte ergänzen oder löschen.");
    }
    return result;
  }

  private Faktabbildung read(Knoten abbildung, String id, String titel, String ebene) {
    String tabelle = readTabelle(abbildung.get("tabelle"));
    List<String> broken = readMerkmale(abbildung);
    return new Faktabbildung(
        id,
        titel,
        ebene,
        tabelle,
        readGegenstand(abbildung.get("gegenstand"), tabelle),
        broken,
        abbildung.mapTexte("merkmal_spalten"),
        readWerte(abbildung),
        readWertart(abbildung, tabelle),
        readRundung(abbildung),
        readVollstaendig(abbildung, broken),
        abbildung.find("vorrang").map(Knoten::ganzzahl).orElse(0));
  }

  private String kennung(String id) {
    if (!id.matches("[a-z][a-z0-9_]{0,62}")) {
      throw new IllegalArgumentException("No id: " + id);
    }
    return id;
  }

  private static String readTabelle(Knoten tabelle) {
    List<String> known = Sternschema.listFakten().stream().map(Sterntabelle::name).toList();
    if (!known.contains(tabelle.text())) {
      throw tabelle.fehler(
          "eine Faktentabelle",
          "\"" + tabelle.text() + "\"",
          Vorschlaege.satz(tabelle.text(), known));
    }
    return tabelle.text();
  }

  private Gegenstand readGegenstand(Knoten gegenstand, String tabelle) {
    gegenstand.requireFelder(GEGENSTAND);
    Set<Additivitaet> additiv = new LinkedHashSet<>();
    Optional<Knoten> list = gegenstand.find("additiv_ueber");
    if (list.isPresent()) {
      list.get().liste().forEach(a -> additiv.add(a.auswahl(Additivitaet.class)));
    } else if (!tabelle.equals(MESSWERT)) {
      gegenstand.get("additiv_ueber");
    }
    if (tabelle.equals(MESSWERT) && !additiv.isEmpty()) {
      throw gegenstand
          .get("additiv_ueber")
          .fehler(
              "kein additiv_ueber: Raten, Mittelwerte und Indizes werden nie summiert",
              additiv.toString(),
              "Bitte die Zeile löschen oder eine Tabelle für Zählungen wählen.");
    }
    if (tabelle.equals(AUSGABE) && !gegenstand.get("einheit").text().equals("Euro")) {
      throw gegenstand
          .get("einheit")
          .fehler(
              "Euro in " + AUSGABE,
              "\"" + gegenstand.get("einheit").text() + "\"",
              "Bitte einheit: Euro schreiben oder eine andere Tabelle wählen.");
    }
    return new Gegenstand(
        gegenstand.get("id").als("eine Kennung aus a–z, 0–9, _", this::kennung),
        gegenstand.get("titel").nichtLeer(),
        gegenstand.get("einheit").nichtLeer(),
        additiv);
  }

  private List<String> readMerkmale(Knoten abbildung) {
    Set<String> result = new LinkedHashSet<>();
    abbildung
        .find("merkmale")
        .ifPresent(
            list -> {
              for (Knoten merkmal : list.liste()) {
                if (!merkmale.containsKey(merkmal.text())) {
                  throw merkmal.fehler(
                      "ein bekanntes Merkmal",
                      "\"" + merkmal.text() + "\"",
                      Vorschlaege.satz(merkmal.text(), merkmale.keySet()));
                }
                result.add(merkmal.text());
              }
            });
    return List.copyOf(result);
  }

  private List<Wertspalte> readWerte(Knoten abbildung) {
    Knoten werte = abbildung.get("werte");
    Zeilenfilter all = readZeilen(abbildung);
    if (werte.isListe()) {
      return werte.liste().stream().map(w -> readWert(w, all)).toList();
    }
    List<Wertspalte> result = new ArrayList<>();
    for (String spalte : werte.felder().keySet()) {
      result.add(new Wertspalte(spalte, werte.mapTexte(spalte), all));
    }
    return result;
  }

  private Wertspalte readWert(Knoten wert, Zeilenfilter all) {
    if (!wert.isMapping()) {
      return new Wertspalte(wert.text(), Map.of(), all);
    }
    wert.requireFelder(WERT);
    return new Wertspalte(
        wert.get("spalte").text(), wert.mapTexte("auspraegungen"), all.and(readZeilen(wert)));
  }

  private Zeilenfilter readZeilen(Knoten parent) {
    Optional<Knoten> zeilen = parent.find("zeilen");
    if (zeilen.isEmpty()) {
      return Zeilenfilter.ALLE;
    }
    Zeilenfilter filter = BezugReader.readFilter(zeilen.get(), spalten);
    for (Map.Entry<String, List<String>> entry : filter.muster().entrySet()) {
      Knoten place = zeilen.get().get(entry.getKey());
      Spaltentyp typ = SpaltenReader.get(entry.getKey(), place, spalten).typ();
      if (typ != Spaltentyp.TEXT
          || entry.getValue().stream().anyMatch(t -> t.contains("*") || t.contains("?"))) {
        throw place.fehler(
            "eine Spalte vom Typ TEXT und der genaue Zellinhalt ohne * und ?",
            "Typ " + typ + ", " + entry.getValue(),
            "Bitte jeden Zellinhalt einzeln nennen.");
      }
    }
    return filter;
  }

  private static Wertart readWertart(Knoten abbildung, String tabelle) {
    boolean messwert = tabelle.equals(MESSWERT);
    Wertart wertart =
        abbildung
            .find("wertart")
            .map(w -> w.auswahl(Wertart.class))
            .orElse(messwert ? Wertart.GELIEFERT : Wertart.GEZAEHLT);
    if (messwert != (wertart == Wertart.GELIEFERT)) {
      throw abbildung
          .get("wertart")
          .fehler(
              messwert ? "geliefert in " + MESSWERT : "geliefert nur in " + MESSWERT,
              wertart.name(),
              "Bitte die Zeile löschen oder die Tabelle ändern.");
    }
    return wertart;
  }

  private static int readRundung(Knoten abbildung) {
    int rundung = abbildung.find("rundung").map(Knoten::ganzzahl).orElse(1);
    boolean gerundet =
        abbildung.find("wertart").map(w -> w.auswahl(Wertart.class)).orElse(Wertart.GEZAEHLT)
            == Wertart.GERUNDET;
    if (rundung < 1 || gerundet && rundung == 1) {
      throw abbildung.fehler(
          gerundet ? "eine rundung über 1 zu wertart: gerundet" : "eine rundung ab 1",
          "" + rundung,
          "Bitte etwa rundung: 5 schreiben, wenn die Quelle auf Vielfache von 5 rundet.");
    }
    return rundung;
  }

  private static boolean readVollstaendig(Knoten abbildung, List<String> merkmale) {
    return merkmale.isEmpty()
        ? abbildung.find("vollstaendig").map(Knoten::wahr).orElse(true)
        : abbildung.get("vollstaendig").wahr();
  }
}
