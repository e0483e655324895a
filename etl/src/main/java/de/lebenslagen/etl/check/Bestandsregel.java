package de.lebenslagen.etl.check;

import static de.lebenslagen.etl.check.Regelbeschreibung.fest;

import de.lebenslagen.warehouse.model.Datenquelle.Rhythmus.Takt;
import de.lebenslagen.warehouse.model.Zeitart;
import de.lebenslagen.warehouse.model.Zeitbezug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
      List<Doppel> found = new ArrayList<>();
      kontext.zeilenBySchluessel().values().forEach(rows -> addDoppelte(kontext, rows, found));
      found.sort(Comparator.comparing(d -> d.zeile().nummer()));
      List<Integer> merkmalspalten = Spalten.listMerkmalspalten(kontext.datenquelle());
      for (Doppel doppel : found) {
        Zeile zeile = doppel.zeile();
        List<String> merkmale = Spalten.texte(zeile, merkmalspalten);
        auftrag.report(
            kontext.stelle(zeile),
            "eine Zeile für "
                + kontext.raumName(zeile)
                + " "
                + zeile.zeitbezug().wann()
                + (merkmale.isEmpty() ? "" : ", " + String.join(", ", merkmale)),
            "eine zweite; die erste ist Zeile " + doppel.erste().nummer(),
            "Bitte eine der beiden Zeilen löschen oder das fehlende Merkmal deklarieren.");
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
      Map<Integer, Zeitbezug> first = new HashMap<>();
      int monate = monate(kontext.datenquelle().rhythmus().takt());
      @Nullable Zeitbezug good = null;
      for (Zeile zeile : kontext.zeilen()) {
        if (zeile.zeitbezug().equals(good)) {
          continue; // rows of a time mostly follow each other
        }
        int abschnitt = (zeile.zeitbezug().von().getMonthValue() - 1) / monate;
        Zeitbezug day = first.putIfAbsent(12 * zeile.berichtsjahr() + abschnitt, zeile.zeitbezug());
        if (zeile.zeitbezug().art() == Zeitart.STICHTAG
            && day != null
            && !day.equals(zeile.zeitbezug())) {
          auftrag.report(
              kontext.stelle(zeile),
              "für " + zeile.berichtsjahr() + " den Stichtag " + day.von(),
              zeile.zeitbezug().von().toString(),
              "Bitte nur einen Stichtag liefern oder eine zweite Datenquelle deklarieren.");
        } else {
          good = zeile.zeitbezug();
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

  private record Doppel(Zeile zeile, Zeile erste) {}

  /** Of the rows of one series those of a time that an earlier row of the delivery has. */
  private static void addDoppelte(Pruefkontext kontext, List<Zeile> rows, List<Doppel> found) {
    if (isAufsteigend(rows)) {
      return; // as nearly always
    }
    Map<Zeitbezug, Zeile> seen = new HashMap<>();
    for (Zeile zeile : rows) {
      Zeile first = seen.putIfAbsent(zeile.zeitbezug(), zeile);
      if (first != null && kontext.isEigene(zeile)) {
        found.add(new Doppel(zeile, first));
      }
    }
  }

  private static boolean isAufsteigend(List<Zeile> rows) {
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i - 1).zeitbezug().compareTo(rows.get(i).zeitbezug()) >= 0) {
        return false;
      }
    }
    return true;
  }

  private final Regelbeschreibung beschreibung;

  Bestandsregel(String titel, String beschreibung, String beispiel) {
    this.beschreibung = fest(name(), titel, beschreibung, beispiel);
  }

  @Override
  public Regelbeschreibung beschreibung() {
    return beschreibung;
  }
}
