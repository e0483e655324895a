package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Ausnahme;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Pruefvorgabe;
import de.lebenslagen.warehouse.model.Vorschlaege;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All rules that exist, in the order in which they run and are documented. */
public final class Pruefregeln {

  private static final List<Tabellenregel> TABELLENREGELN =
      List.of(
          Bestandsregel.LEERE_LIEFERUNG,
          Bestandsregel.DUPLIKAT,
          Bestandsregel.STICHTAG_EINDEUTIG,
          new EinrichtungRegel(),
          new FehlendeRaeumeRegel(),
          new GebieteGegenVorjahrRegel(),
          new CodesGegenVorjahrRegel(),
          new MarkenGegenVorjahrRegel(),
          new OhneGebietRegel(),
          ZeilensummeRegel.summe(),
          ZeilensummeRegel.baender(),
          new RaumsummeRegel(),
          new EbenensummeRegel(),
          new AufgliederungssummeRegel(),
          new QuelleGegenQuelleRegel(),
          new AnteilUeber100Regel(),
          new TeilUeberGanzemRegel(),
          new AnteilGegenZahlenRegel(),
          new NennerRueckgerechnetRegel(),
          new SprungRegel(),
          new KopierteZelleRegel(),
          new KopiertesJahrRegel(),
          new ZeilenverschiebungRegel(),
          new UmsortierungRegel(),
          Hinweisregel.ZEITLUECKE,
          Hinweisregel.GEBIETSSTAND,
          Hinweisregel.SPERRGRENZE);

  /** Settings that may be left out. */
  private static final Set<String> FREI =
      Set.of(Pruefauftrag.SPALTEN, AnteilGegenZahlenRegel.NENNER_UEBER, AnteilGegenZahlenRegel.JE);

  /** Settings that name columns of the file itself. */
  private static final Set<String> EIGENE_SPALTEN =
      Set.of(
          Pruefauftrag.SPALTEN,
          AnteilGegenZahlenRegel.ANTEIL,
          NennerRueckgerechnetRegel.ANTEILE,
          NennerRueckgerechnetRegel.ZAEHLER);

  private Pruefregeln() {}

  static List<Tabellenregel> listTabellenregeln() {
    return TABELLENREGELN;
  }

  static List<Pruefregel> listAll() {
    List<Pruefregel> result = new ArrayList<>(List.of(Zellregel.values()));
    result.addAll(TABELLENREGELN);
    return result;
  }

  /** Refuses a Datenquelle whose pruefungen name rules, settings or columns that don't exist. */
  public static void requireGueltig(Datenquelle datenquelle) {
    datenquelle.pruefungen().forEach(v -> requireGueltig(datenquelle, v));
  }

  /** Refuses an Ausnahme that names rules that don't exist. */
  public static void requireGueltig(Ausnahme ausnahme) {
    List<String> known = listAll().stream().map(Pruefregel::id).toList();
    for (String regel : ausnahme.regeln()) {
      if (!known.contains(regel)) {
        throw new Abbruch(
            Abbruch.Kategorie.EINGABE,
            "Ausnahme "
                + ausnahme.id()
                + ": eine Prüfregel \""
                + regel
                + "\" gibt es nicht. "
                + Vorschlaege.satz(regel, known),
            "Die Regeln stehen in docs/pruefregeln.md.");
      }
    }
  }

  private static void requireGueltig(Datenquelle datenquelle, Pruefvorgabe vorgabe) {
    List<String> known = listAll().stream().map(Pruefregel::id).toList();
    Regelbeschreibung regel =
        listAll().stream()
            .map(Pruefregel::beschreibung)
            .filter(b -> b.id().equals(vorgabe.regel()))
            .findFirst()
            .orElseThrow(
                () ->
                    abbruch(
                        datenquelle,
                        vorgabe,
                        "eine Regel mit diesem Namen gibt es nicht",
                        Vorschlaege.satz(vorgabe.regel(), known)));
    if (regel.fest()) {
      throw abbruch(
          datenquelle,
          vorgabe,
          "diese Regel gilt immer und lässt sich nicht einstellen",
          "Bitte die Vorgabe löschen.");
    }
    for (String angabe : vorgabe.angaben().keySet()) {
      if (!regel.angaben().containsKey(angabe)) {
        throw abbruch(
            datenquelle,
            vorgabe,
            "die Angabe \"" + angabe + "\" kennt sie nicht",
            Vorschlaege.satz(angabe, regel.angaben().keySet(), "Bitte löschen."));
      }
    }
    requireAngaben(datenquelle, vorgabe, regel);
  }

  private static void requireAngaben(
      Datenquelle datenquelle, Pruefvorgabe vorgabe, Regelbeschreibung regel) {
    for (String angabe : regel.angaben().keySet()) {
      List<String> values = vorgabe.angaben().getOrDefault(angabe, List.of());
      if (values.isEmpty() && !FREI.contains(angabe)) {
        throw abbruch(
            datenquelle,
            vorgabe,
            "die Angabe \"" + angabe + "\" fehlt: " + regel.angaben().get(angabe),
            "Bitte ergänzen.");
      }
      values.forEach(v -> requireWert(datenquelle, vorgabe, angabe, v));
    }
  }

  private static void requireWert(
      Datenquelle datenquelle, Pruefvorgabe vorgabe, String angabe, String value) {
    boolean valid =
        switch (angabe) {
          case AnteilGegenZahlenRegel.NENNER_UEBER ->
              List.of(AnteilGegenZahlenRegel.GEBIET, AnteilGegenZahlenRegel.ALLE_GEBIETE)
                  .contains(value);
          case AnteilGegenZahlenRegel.JE -> Zellentext.isDigits(value);
          default ->
              EIGENE_SPALTEN.contains(angabe)
                  ? datenquelle.findSpalte(value).isPresent()
                  : Summanden.isSummand(datenquelle, value);
        };
    if (!valid) {
      throw abbruch(
          datenquelle,
          vorgabe,
          "\"" + value + "\" passt nicht zur Angabe \"" + angabe + "\"",
          Vorschlaege.satz(
              value, datenquelle.spalten().stream().map(Datenquelle.Spalte::name).toList()));
    }
  }

  private static Abbruch abbruch(
      Datenquelle datenquelle, Pruefvorgabe vorgabe, String gefunden, String abhilfe) {
    return new Abbruch(
        Abbruch.Kategorie.EINGABE,
        datenquelle.id()
            + ".yml, Feld pruefungen, Regel "
            + vorgabe.regel()
            + ": "
            + gefunden
            + ".",
        abhilfe);
  }
}
