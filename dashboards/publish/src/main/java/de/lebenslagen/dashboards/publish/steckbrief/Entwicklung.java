package de.lebenslagen.dashboards.publish.steckbrief;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.dashboards.figures.abbildung.Bildwert;
import de.lebenslagen.dashboards.figures.abbildung.Verlauf;
import de.lebenslagen.dashboards.figures.svg.Ausgabe;
import de.lebenslagen.dashboards.figures.svg.Leinwand;
import de.lebenslagen.dashboards.figures.svg.Zeichner;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Wertstatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The series of a Steckbrief with what is said once about all of them.
 *
 * @param legende the key, a picture; empty where there is no series
 * @param hinweise signs in the tables, breaks with their reasons, years left out: German sentences
 */
record Entwicklung(List<Reihe> reihen, String legende, List<String> hinweise) {

  /** Of the text column. */
  private static final int BREITE = 890;

  private static final double BREITE_MM = 178;

  Entwicklung {
    reihen = List.copyOf(reihen);
    hinweise = List.copyOf(hinweise);
  }

  static Entwicklung of(List<Verlauf> verlaeufe, Zeichner zeichner, String hier, String stadt) {
    List<Reihe> reihen = verlaeufe.stream().map(v -> Reihe.of(v, zeichner, hier, stadt)).toList();
    return new Entwicklung(
        reihen,
        verlaeufe.isEmpty()
            ? ""
            : Druckbild.onPaper(
                zeichner.drawLegende(
                    verlaeufe, new Leinwand(BREITE, Ausgabe.DRUCK, Leinwand.Rahmen.OHNE)),
                BREITE_MM),
        hinweise(verlaeufe, reihen));
  }

  private static List<String> hinweise(List<Verlauf> verlaeufe, List<Reihe> reihen) {
    List<String> result = new ArrayList<>();
    Map<String, List<String>> brueche = new LinkedHashMap<>();
    for (Verlauf v : verlaeufe) {
      v.sichtbareBrueche()
          .forEach(
              b ->
                  brueche
                      .computeIfAbsent(Verlauf.bruchtext(b), t -> new ArrayList<>())
                      .add(v.kopf().thema()));
    }
    brueche.forEach(
        (text, themen) -> result.add("Bruch " + text + " (" + String.join(", ", themen) + ")."));
    String zeichen = zeichen(verlaeufe);
    if (!zeichen.isEmpty()) {
      result.add("Zeichen: " + zeichen + ".");
    }
    if (reihen.stream().anyMatch(Reihe::gekuerzt)) {
      result.add(
          "Die Tabellen zeigen erstes und letztes Jahr und einige dazwischen; alle Jahre stehen auf"
              + " den Seiten der Indikatoren.");
    }
    return result;
  }

  private static String zeichen(List<Verlauf> verlaeufe) {
    TreeSet<Statuscode> codes = new TreeSet<>();
    verlaeufe.stream()
        .flatMap(v -> Stream.of(v.werte(), v.vergleich()))
        .flatMap(w -> w.list().stream())
        .map(Bildwert::wert)
        .map(Wertstatus::code)
        .forEach(codes::add);
    codes.remove(Statuscode.ZAHL);
    return String.join(", ", codes.stream().map(Zahlformat::legende).toList());
  }

  /** As they stand on the page, two beside each other. */
  List<List<Reihe>> paare() {
    List<List<Reihe>> result = new ArrayList<>();
    for (int i = 0; i < reihen.size(); i += 2) {
      result.add(reihen.subList(i, Math.min(i + 2, reihen.size())));
    }
    return result;
  }
}
