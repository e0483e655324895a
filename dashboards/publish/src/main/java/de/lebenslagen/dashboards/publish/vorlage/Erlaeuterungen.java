package de.lebenslagen.dashboards.publish.vorlage;

import de.lebenslagen.dashboards.publish.mappe.Blatt;
import de.lebenslagen.dashboards.publish.mappe.Spalte;
import de.lebenslagen.dashboards.publish.mappe.Zelle;
import de.lebenslagen.warehouse.model.Dateiformat;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Marke;
import de.lebenslagen.warehouse.model.Vorlagenform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sheets that explain: columns, codes, marks, areas. */
final class Erlaeuterungen {

  private final Vorlagenauftrag auftrag;
  private final Datenquelle datenquelle;

  Erlaeuterungen(Vorlagenauftrag auftrag) {
    this.auftrag = auftrag;
    this.datenquelle = auftrag.datenquelle();
  }

  List<Blatt> list() {
    List<Blatt> result = new ArrayList<>();
    result.add(spalten());
    result.add(zeichen());
    if (!auftrag.gebiete().isEmpty()) {
      result.add(gebiete());
    }
    return result;
  }

  private Blatt spalten() {
    List<List<Zelle>> rows = new ArrayList<>();
    for (Datenquelle.Spalte spalte : Vorlagenform.listSpalten(datenquelle)) {
      rows.add(
          List.of(
              new Zelle.Hervorgehoben(spalte.name()),
              Zelle.text(spalte.beschreibung()),
              Zelle.text(erlaubt(spalte))));
      for (String code : Codes.listInOrder(datenquelle, spalte)) {
        String value = spalte.codes().getOrDefault(code, code);
        String meaning = Codes.bedeutung(datenquelle, value);
        rows.add(
            List.of(
                Zelle.LEER,
                meaning.equals(code) ? Zelle.LEER : Zelle.text(meaning),
                new Zelle.Schluessel(code)));
      }
    }
    return new Blatt(
        "Erläuterung",
        List.of("Was in die Spalten gehört", auftrag.zeit()),
        List.of(Spalte.of("Spalte", 30), Spalte.of("Bedeutung", 60), Spalte.of("Erlaubt", 44)),
        rows,
        List.of());
  }

  private String erlaubt(Datenquelle.Spalte spalte) {
    String einheit = spalte.einheit().isEmpty() ? "" : " (" + spalte.einheit() + ")";
    return switch (spalte.typ()) {
      case TEXT -> "Text";
      case CODE -> "einer dieser Einträge:";
      case ANZAHL -> "ganze Zahl ab 0" + einheit + " oder Zeichen";
      case EURO -> "Betrag in Euro, mit oder ohne Cent, oder Zeichen";
      case DEZIMAL -> "Zahl" + einheit + " oder Zeichen";
      case PROZENT -> "Prozent, von 0 bis 100, oder Zeichen";
      case JAHR -> "Jahr";
      case DATUM -> "Tag, etwa 31.12." + auftrag.berichtsjahr();
      case RAUM -> "ein Schlüssel vom Blatt „Gebiete“";
    };
  }

  private Blatt zeichen() {
    Map<String, Marke> all = new TreeMap<>(datenquelle.format().marken());
    List<List<Zelle>> rows = new ArrayList<>();
    rows.add(zeichen("0", "genau null", "gezählt, und es gab keine"));
    all.forEach(
        (text, marke) ->
            rows.add(zeichen(anzeige(text), marke.status().bezeichnung(), marke.grund())));
    for (Datenquelle.Spalte spalte : Vorlagenform.listSpalten(datenquelle)) {
      spalte
          .marken()
          .forEach(
              (text, marke) ->
                  rows.add(
                      zeichen(
                          anzeige(text),
                          marke.status().bezeichnung(),
                          "in der Spalte „" + spalte.name() + "“")));
    }
    return new Blatt(
        "Zeichen",
        List.of("Was statt einer Zahl stehen darf"),
        List.of(Spalte.of("Zeichen", 18), Spalte.of("Bedeutung", 34), Spalte.of("Anmerkung", 60)),
        rows,
        List.of(
            "Genau null, geheim und nicht bekannt sind dreierlei: bitte nie eines für das andere."));
  }

  private static List<Zelle> zeichen(String zeichen, String bedeutung, String anmerkung) {
    return List.of(new Zelle.Schluessel(zeichen), Zelle.text(bedeutung), Zelle.text(anmerkung));
  }

  private static String anzeige(String zeichen) {
    if (zeichen.isEmpty()) {
      return "(leere Zelle)";
    }
    return zeichen.equals(Dateiformat.KLAMMERN) ? "(Zahl in Klammern)" : zeichen;
  }

  private Blatt gebiete() {
    return new Blatt(
        "Gebiete",
        List.of("Schlüssel der Gebiete"),
        List.of(Spalte.of("Schlüssel", 18), Spalte.of("Name", 40)),
        auftrag.gebiete().stream()
            .map(g -> List.<Zelle>of(new Zelle.Schluessel(g.schluessel()), Zelle.text(g.name())))
            .toList(),
        List.of());
  }
}
