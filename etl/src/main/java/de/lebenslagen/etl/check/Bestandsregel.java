package de.lebenslagen.etl.check;

import static de.lebenslagen.etl.check.Regelbeschreibung.fest;

import de.lebenslagen.warehouse.model.Datenquelle.Rhythmus.Takt;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Zeitart;
import de.lebenslagen.warehouse.model.Zeitbezug;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules without which the rows of a delivery are no table: they can't be lowered. */
enum Bestandsregel implements Tabellenregel {
  LEERE_LIEFERUNG(
      "Leere Lieferung",
      "Eine Lieferung hat mindestens eine Zeile. Eine leere Datei ist ein Befund und nie der"
          + " Auftrag, etwas zu löschen.",
      "Eine Datei, die nur aus der Kopfzeile besteht.") {
    @Override
    public void check(Pruefkontext kontext, Pruefauftrag auftrag) {
      if (kontext.zeilen().isEmpty()) {
        auftrag.report(
            kontext.stelle(),
            "mindestens eine Zeile mit Werten",
            "keine",
            "Bitte die Datei noch einmal anfordern; der bisherige Stand bleibt.");
      }
    }
  },
  DUPLIKAT(
      "Doppelte Zeile",
      "Zu jedem Gebiet, Zeitbezug und jeder Verbindung von Ausprägungen gibt es eine Zeile.",
      "Stadtteil 03 steht für 2022 in den Zeilen 6 und 14.") {
    @Override
    public void check(Pruefkontext kontext, Pruefauftrag auftrag) {
      List<Integer> merkmalspalten = Spalten.listMerkmalspalten(kontext.datenquelle());
      Map<Korn, Integer> seen = new HashMap<>();
      for (Zeile zeile : kontext.zeilen()) {
        Korn korn = new Korn(zeile.raum(), zeile.zeitbezug(), Spalten.texte(zeile, merkmalspalten));
        Integer first = seen.putIfAbsent(korn, zeile.nummer());
        if (first != null) {
          auftrag.report(
              kontext.stelle(zeile),
              "eine Zeile für "
                  + kontext.raumName(zeile)
                  + ", "
                  + zeile.zeitbezug().schluessel()
                  + (korn.merkmale().isEmpty() ? "" : ", " + String.join(", ", korn.merkmale())),
              "eine zweite; die erste ist Zeile " + first,
              "Bitte eine der beiden Zeilen löschen oder das fehlende Merkmal deklarieren.");
        }
      }
    }
  },
  STICHTAG_EINDEUTIG(
      "Ein Stichtag je Berichtsjahr",
      "Ein Bestand hat in jedem Berichtsjahr höchstens einen Stichtag; wird er halbjährlich,"
          + " quartalsweise oder monatlich geliefert, höchstens einen je Halbjahr, Quartal oder"
          + " Monat.",
      "Einwohner zum 30.06.2022 und zum 31.12.2022 in einer Datenquelle, die jährlich kommt.") {
    @Override
    public void check(Pruefkontext kontext, Pruefauftrag auftrag) {
      Map<List<Integer>, Zeitbezug> first = new HashMap<>();
      int monate = monate(kontext.datenquelle().rhythmus().takt());
      for (Zeile zeile : kontext.zeilen()) {
        int abschnitt = (zeile.zeitbezug().von().getMonthValue() - 1) / monate;
        Zeitbezug day =
            first.putIfAbsent(List.of(zeile.berichtsjahr(), abschnitt), zeile.zeitbezug());
        if (zeile.zeitbezug().art() == Zeitart.STICHTAG
            && day != null
            && !day.equals(zeile.zeitbezug())) {
          auftrag.report(
              kontext.stelle(zeile),
              "für " + zeile.berichtsjahr() + " den Stichtag " + day.von(),
              zeile.zeitbezug().von().toString(),
              "Bitte nur einen Stichtag liefern oder eine zweite Datenquelle deklarieren.");
        }
      }
    }
  };

  /** Months of which each may have a Stichtag of its own. */
  private static int monate(Takt takt) {
    return switch (takt) {
      case MONATLICH -> 1;
      case QUARTALSWEISE -> 3;
      case HALBJAEHRLICH -> 6;
      case JAEHRLICH, EINMALIG, UNREGELMAESSIG -> 12;
    };
  }

  private record Korn(RaumId raum, Zeitbezug zeitbezug, List<String> merkmale) {}

  private final Regelbeschreibung beschreibung;

  Bestandsregel(String titel, String beschreibung, String beispiel) {
    this.beschreibung = fest(name(), titel, beschreibung, beispiel);
  }

  @Override
  public Regelbeschreibung beschreibung() {
    return beschreibung;
  }
}
