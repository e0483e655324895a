package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.figures.Jahresangabe;
import de.lebenslagen.dashboards.publish.uebersicht.Uebersicht;
import de.lebenslagen.dashboards.publish.uebersicht.Uebersicht.Angebot;
import de.lebenslagen.dashboards.publish.uebersicht.Uebersicht.Anzahl;
import de.lebenslagen.dashboards.publish.uebersicht.Uebersicht.Indikatorzeile;
import de.lebenslagen.dashboards.publish.uebersicht.Uebersicht.Luecke;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** The overview on the terminal. */
final class UebersichtAnzeige {

  private static final int MEISTE = 12;

  private final Umgebung umgebung;
  private final Stil stil;
  private final Uebersicht uebersicht;

  UebersichtAnzeige(Umgebung umgebung, Uebersicht uebersicht) {
    this.umgebung = umgebung;
    this.stil = Stil.of(umgebung);
    this.uebersicht = uebersicht;
  }

  void print() {
    title(
        "Was haben wir, was fehlt?  " + uebersicht.ort(),
        "Stand "
            + Tageswert.format(uebersicht.stand())
            + uebersicht.datenstand().map(d -> ", Datenstand " + d).orElse(""));
    uebersicht.hinweise().forEach(h -> wrap(stil.gelb("Achtung: "), h));
    printQuellen();
    printLuecken();
    printAngebote();
    printFelder();
  }

  private void printQuellen() {
    title("Was es gibt", Zahlwort.format(uebersicht.quellen().size(), "Statistik", "Statistiken"));
    TerminalTabelle table =
        TerminalTabelle.of(
            umgebung,
            TerminalTabelle.Spalte.links("Datenquelle"),
            TerminalTabelle.Spalte.umbrochen("Lieferstelle"),
            TerminalTabelle.Spalte.umbrochen("Jahre"),
            TerminalTabelle.Spalte.umbrochen("kleinste Gebiete"),
            TerminalTabelle.Spalte.umbrochen("Qualität"));
    uebersicht
        .quellen()
        .forEach(
            q ->
                table.add(
                    List.of(q.id(), q.lieferstelle(), q.jahre(), q.gebiete(), q.qualitaet())));
    print(table);
  }

  private void printLuecken() {
    printMitIndikatoren(
        uebersicht.luecken(),
        "Was fehlt",
        "das Dringendste zuerst, darin, woran die meisten Indikatoren hängen",
        "Jahre",
        "Stand",
        l -> List.of(l.id(), l.jahre(), l.stand()),
        Luecke::kosten);
  }

  private void printAngebote() {
    printMitIndikatoren(
        uebersicht.angebote(),
        "Was noch zu bekommen ist",
        "mitgeliefert beschrieben, von niemandem geliefert",
        "bei wem",
        "Gebiete",
        a -> List.of(a.id(), a.lieferstelle(), a.gebiete()),
        Angebot::nutzen);
  }

  /** What is not there, with the indicators that depend on it: their number and the first name. */
  private <T> void printMitIndikatoren(
      List<T> zeilen,
      String titel,
      String klein,
      String zweite,
      String dritte,
      Function<T, List<String>> zellen,
      Function<T, List<String>> indikatoren) {
    if (zeilen.isEmpty()) {
      return;
    }
    title(titel, klein);
    TerminalTabelle table =
        TerminalTabelle.of(
            umgebung,
            TerminalTabelle.Spalte.links("Datenquelle"),
            TerminalTabelle.Spalte.umbrochen(zweite),
            TerminalTabelle.Spalte.umbrochen(dritte),
            TerminalTabelle.Spalte.rechts("Indikatoren"),
            TerminalTabelle.Spalte.umbrochen("zum Beispiel"));
    for (T zeile : zeilen.subList(0, Math.min(MEISTE, zeilen.size()))) {
      List<String> namen = indikatoren.apply(zeile);
      List<String> row = new ArrayList<>(zellen.apply(zeile));
      row.add(String.valueOf(namen.size()));
      row.add(namen.isEmpty() ? "–" : namen.get(0));
      table.add(row);
    }
    print(table);
    rest(zeilen.size() - MEISTE);
  }

  private void rest(int rest) {
    if (rest > 0) {
      println("  " + stil.blass("… und " + rest + " weitere (--nach uebersicht.html zeigt alle)"));
    }
  }

  /** A line per Handlungsfeld. */
  private void printFelder() {
    title(
        "Welche Indikatoren möglich sind",
        uebersicht.vorhandeneIndikatoren() + " von " + uebersicht.alleIndikatoren());
    Map<String, List<Indikatorzeile>> fields = new LinkedHashMap<>();
    uebersicht
        .indikatoren()
        .forEach(i -> fields.computeIfAbsent(i.handlungsfeld(), f -> new ArrayList<>()).add(i));
    TerminalTabelle table =
        TerminalTabelle.of(
            umgebung,
            TerminalTabelle.Spalte.links("Handlungsfeld"),
            TerminalTabelle.Spalte.rechts("möglich"),
            TerminalTabelle.Spalte.rechts("von"),
            TerminalTabelle.Spalte.umbrochen("Jahre"),
            TerminalTabelle.Spalte.umbrochen("Ebenen"));
    fields.forEach((field, rows) -> table.add(field(field, rows)));
    print(table);
    println("");
    Umbruch.wrap(
            "Jeder Indikator einzeln: --indikatoren. Für die Planungsgruppe: --nach uebersicht.html"
                + " --nach uebersicht.xlsx",
            umgebung.breite() - 4)
        .forEach(l -> println("  " + stil.blass(l)));
  }

  private static List<String> field(String field, List<Indikatorzeile> rows) {
    TreeSet<Integer> years = new TreeSet<>();
    TreeSet<String> levels = new TreeSet<>();
    rows.stream()
        .filter(Indikatorzeile::isVorhanden)
        .forEach(
            r -> {
              years.addAll(r.werte().keySet());
              levels.add(r.ebene());
            });
    return List.of(
        field,
        String.valueOf(
            rows.stream()
                .filter(Indikatorzeile::isVorhanden)
                .map(Indikatorzeile::kuerzel)
                .distinct()
                .count()),
        String.valueOf(rows.stream().map(Indikatorzeile::kuerzel).distinct().count()),
        years.isEmpty() ? "–" : Jahresangabe.format(years),
        levels.isEmpty() ? "–" : String.join(", ", levels));
  }

  /** A line per indicator and level, a column per year. */
  void printIndikatoren() {
    title("Für wie viele Gebiete es eine Zahl gibt", "– heißt: für keines");
    List<TerminalTabelle.Spalte> columns = new ArrayList<>();
    columns.add(TerminalTabelle.Spalte.links("Kürzel"));
    columns.add(TerminalTabelle.Spalte.umbrochen("Indikator"));
    columns.add(TerminalTabelle.Spalte.umbrochen("Ebene"));
    uebersicht.jahre().forEach(j -> columns.add(TerminalTabelle.Spalte.rechts(String.valueOf(j))));
    TerminalTabelle table =
        TerminalTabelle.of(umgebung, columns.toArray(TerminalTabelle.Spalte[]::new));
    uebersicht.indikatoren().stream()
        .filter(Indikatorzeile::isVorhanden)
        .forEach(i -> table.add(cells(i)));
    print(table);
  }

  private List<String> cells(Indikatorzeile zeile) {
    List<String> cells = new ArrayList<>(List.of(zeile.kuerzel(), zeile.name(), zeile.ebene()));
    for (int jahr : uebersicht.jahre()) {
      Anzahl anzahl = zeile.werte().get(jahr);
      cells.add(
          anzahl == null
              ? "–"
              : anzahl.isAlle() ? String.valueOf(anzahl.mit()) : anzahl.mit() + "/" + anzahl.von());
    }
    return cells;
  }

  private void title(String text, String klein) {
    println("");
    println(stil.fett(text) + stil.blass("  " + klein));
    println("");
  }

  private void wrap(String kopf, String text) {
    List<String> lines = Umbruch.wrap(TerminalTabelle.clean(text), umgebung.breite() - 12);
    for (int i = 0; i < lines.size(); i++) {
      println("  " + (i == 0 ? kopf : "") + lines.get(i));
    }
  }

  private void print(TerminalTabelle table) {
    table.render().forEach(this::println);
  }

  private void println(String text) {
    umgebung.ausgabe().println(text);
  }
}
