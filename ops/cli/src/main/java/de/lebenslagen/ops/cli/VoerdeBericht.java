package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.dashboards.publish.brief.Anforderung;
import de.lebenslagen.dashboards.publish.brief.Lieferwunsch;
import de.lebenslagen.dashboards.publish.uebersicht.Uebersicht;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.declaration.ArbeitsbereichReader;
import de.lebenslagen.warehouse.declaration.Quellenverzeichnis;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Rhythmus.Takt;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import de.lebenslagen.warehouse.register.Briefeintrag.Briefgegenstand;
import de.lebenslagen.warehouse.register.Schreibsperre;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the demo of Voerde shows: the little that is public, the honest overview, and a letter to
 * everyone who has the rest.
 */
final class VoerdeBericht {

  private static final int FRIST_WOCHEN = 6;

  private final Demo.Stand stand;
  private final Umgebung umgebung;
  private final Stil stil;
  private final Arbeitsbereich arbeitsbereich;
  private final Lieferlage lage;

  VoerdeBericht(Demo.Stand stand) {
    this.stand = stand;
    this.umgebung = stand.umgebung();
    this.stil = Stil.of(umgebung);
    this.arbeitsbereich = ArbeitsbereichReader.read(stand.ordner());
    this.lage = Lieferlage.of(arbeitsbereich, umgebung, Optional.of(stand.register()));
  }

  void print() {
    title("Was über Voerde (Niederrhein) öffentlich ist", "mehr liegt hier nicht");
    printZahlen();
    Uebersicht uebersicht = new Uebersichtsleser(arbeitsbereich, umgebung).read();
    new UebersichtAnzeige(umgebung, uebersicht).print();
    writeBriefe();
    printWeiter();
  }

  /** The census and the schools, the town beside its Kreis. */
  private void printZahlen() {
    TerminalTabelle table =
        TerminalTabelle.of(
            umgebung,
            TerminalTabelle.Spalte.links("Zahl"),
            TerminalTabelle.Spalte.rechts("Voerde"),
            TerminalTabelle.Spalte.rechts("Kreis Wesel"));
    table.add(
        List.of(
            "Einwohnerinnen und Einwohner am 15. Mai 2022 (Zensus)",
            sum("zensus_bevoelkerung__insgesamt", "05170044"),
            sum("zensus_bevoelkerung__insgesamt", "05170")));
    table.add(
        List.of(
            "Schülerinnen und Schüler am Schulort 2024/25 (auf 5 gerundet)",
            sum("schulen__schulform", "05170044"),
            sum("schulen__schulform", "05170")));
    table.render().forEach(umgebung.ausgabe()::println);
  }

  /**
   * The sum of a view over the municipalities whose key begins so; a mark where a part has none.
   */
  private String sum(String sicht, String schluessel) {
    try (Ergebnis ergebnis =
        stand
            .datenbank()
            .query(
                "SELECT sum(anzahl)::BIGINT, bool_and(anzahl IS NOT NULL) FROM "
                    + sicht
                    + " WHERE starts_with(raum_schluessel, '"
                    + schluessel
                    + "')")) {
      Ergebniszeile row = ergebnis.list().get(0);
      return row.wert(0) instanceof Number zahl && Boolean.TRUE.equals(row.wert(1))
          ? Zahlformat.ANZAHL.format(zahl.doubleValue())
          : Zahlformat.zeichen(Statuscode.NICHT_GELIEFERT);
    }
  }

  /** A letter to everyone who has one of the ready Datenquellen. */
  private void writeBriefe() {
    title("Briefe an alle, die weitere Zahlen haben", "fertig zum Unterschreiben");
    LocalDate frist = LocalDate.now(umgebung.uhr()).plusWeeks(FRIST_WOCHEN);
    Map<String, List<Lieferwunsch>> wishes =
        new Wunschliste(lage, LocalDate.now(umgebung.uhr()).getYear() - 1)
            .listByLieferstelle(listWanted(), OptionalInt.empty());
    try (Schreibsperre sperre = stand.register().acquireSperre("demo")) {
      Briefschreiber schreiber =
          new Briefschreiber(umgebung, arbeitsbereich, stand.register(), sperre, Optional.empty());
      wishes.forEach(
          (stelle, wuensche) ->
              schreiber.write(
                  new Anforderung(lage.kontakte().get(stelle), wuensche, frist),
                  "",
                  wuensche.stream()
                      .map(w -> new Briefgegenstand(w.datenquelle().id(), w.berichtsjahr()))
                      .toList(),
                  Optional.of(frist),
                  List.of()));
      schreiber.printWeiter();
    }
  }

  /** The ready ones that come regularly, are not published anyway, and are not there yet. */
  private List<String> listWanted() {
    Quellenverzeichnis quellen = lage.deklarationen().quellen();
    List<String> result = new ArrayList<>();
    for (String id : quellen.listFertigeIds()) {
      quellen
          .findZumAnfragen(id)
          .filter(d -> !d.bereitsVeroeffentlicht() && isRegular(d))
          .ifPresent(d -> result.add(d.id()));
    }
    return result;
  }

  private static boolean isRegular(Datenquelle datenquelle) {
    Takt takt = datenquelle.rhythmus().takt();
    return takt != Takt.EINMALIG && takt != Takt.UNREGELMAESSIG;
  }

  private void printWeiter() {
    title("Wie es weitergeht", "");
    Befehlszeile befehl = Befehlszeile.of(umgebung, stand.ordner());
    List.of(
            befehl.wechsel(),
            befehl.aufruf("faellig"),
            befehl.aufruf("uebersicht --nach uebersicht.html --nach uebersicht.xlsx"),
            befehl.aufruf("datenquelle vorlage kita --jahr 2025"),
            befehl.aufruf("lieferplan liste"))
        .forEach(line -> umgebung.ausgabe().println("  " + line));
  }

  private void title(String text, String klein) {
    umgebung.ausgabe().println();
    umgebung.ausgabe().println(stil.fett(text) + (klein.isEmpty() ? "" : stil.blass("  " + klein)));
    umgebung.ausgabe().println();
  }
}
