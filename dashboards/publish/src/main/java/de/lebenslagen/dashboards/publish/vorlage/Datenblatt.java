package de.lebenslagen.dashboards.publish.vorlage;

import de.lebenslagen.dashboards.publish.mappe.Spalte;
import de.lebenslagen.dashboards.publish.mappe.Zahleneingabe;
import de.lebenslagen.dashboards.publish.mappe.Zelle;
import de.lebenslagen.dashboards.publish.vorlage.Vorlagenauftrag.Gebiet;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Spaltentyp;
import de.lebenslagen.warehouse.model.Vorlagenform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The sheet that is filled in. Where only values are unknown its rows stand there already: each
 * area with each combination of codes. Else it offers blank rows with drop-downs.
 */
final class Datenblatt {

  private static final int MEISTE_ZEILEN = 5_000;
  private static final int LEERE_ZEILEN = 200;

  private static final Set<Spaltentyp> SUMMIERBAR = Set.of(Spaltentyp.ANZAHL, Spaltentyp.EURO);
  private static final Set<Spaltentyp> SCHLUESSEL = Set.of(Spaltentyp.RAUM, Spaltentyp.CODE);

  private final Vorlagenauftrag auftrag;
  private final Datenquelle datenquelle;
  private final List<Datenquelle.Spalte> declared;
  private final Map<String, List<String>> listen = new LinkedHashMap<>();

  Datenblatt(Vorlagenauftrag auftrag) {
    this.auftrag = auftrag;
    this.datenquelle = auftrag.datenquelle();
    this.declared = Vorlagenform.listSpalten(datenquelle);
    declared.forEach(spalte -> listen.put(spalte.name(), listWerte(spalte)));
  }

  /** What may stand in a column that holds no values; empty where anything may. */
  private List<String> listWerte(Datenquelle.Spalte spalte) {
    return switch (spalte.typ()) {
      case RAUM -> auftrag.gebiete().stream().map(Gebiet::schluessel).toList();
      case CODE -> Codes.listInOrder(datenquelle, spalte);
      case TEXT -> listZeilentexte(spalte.name());
      case ANZAHL, EURO, DEZIMAL, PROZENT, JAHR, DATUM -> List.of();
    };
  }

  /** The texts that tell rows with values of different Gegenstände apart. */
  private List<String> listZeilentexte(String spalte) {
    return datenquelle.abbildungen().stream()
        .flatMap(a -> a.werte().stream())
        .flatMap(w -> w.zeilen().muster().getOrDefault(spalte, List.of()).stream())
        .distinct()
        .toList();
  }

  private List<String> liste(Datenquelle.Spalte spalte) {
    return listen.getOrDefault(spalte.name(), List.of());
  }

  List<Spalte> spalten() {
    List<Spalte> result = new ArrayList<>();
    for (Datenquelle.Spalte spalte : declared) {
      result.add(spalte(spalte));
      if (spalte.typ() == Spaltentyp.RAUM) {
        result.add(Spalte.of(Vorlagenform.GEBIETSNAME, isVorbelegt() ? 0 : 20));
      }
    }
    return result;
  }

  private Spalte spalte(Datenquelle.Spalte spalte) {
    Spalte result = Spalte.of(spalte.name(), breite(spalte));
    return switch (spalte.typ()) {
      case ANZAHL -> result.withZahlen(zahlen(spalte, Zahleneingabe.Art.ANZAHL));
      case PROZENT -> result.withZahlen(zahlen(spalte, Zahleneingabe.Art.AB_NULL));
      case EURO, DEZIMAL -> result.withZahlen(zahlen(spalte, Zahleneingabe.Art.BELIEBIG));
      case RAUM, CODE, TEXT, JAHR, DATUM ->
          isVorbelegt()
              ? result
              : result.withAuswahl(liste(spalte).stream().filter(t -> !t.isEmpty()).toList());
    };
  }

  private int breite(Datenquelle.Spalte spalte) {
    boolean blank = !isVorbelegt() && spalte.typ() == Spaltentyp.TEXT;
    return switch (spalte.typ()) {
      case ANZAHL, EURO, DEZIMAL, PROZENT, JAHR, DATUM ->
          Math.min(22, Math.max(13, spalte.name().length() + 2));
      case RAUM -> Math.max(12, spalte.name().length() + 2);
      case CODE, TEXT -> blank ? 26 : isVorbelegt() ? 0 : 22;
    };
  }

  private Zahleneingabe zahlen(Datenquelle.Spalte spalte, Zahleneingabe.Art art) {
    List<String> marks =
        Stream.concat(
                spalte.marken().keySet().stream(), datenquelle.format().marken().keySet().stream())
            .filter(m -> !m.isEmpty() && !m.equals("()"))
            .distinct()
            .sorted()
            .toList();
    return new Zahleneingabe(art, marks);
  }

  List<List<Zelle>> zeilen() {
    List<List<Zelle>> result = new ArrayList<>();
    if (isVorbelegt()) {
      listKombinationen().forEach(k -> result.add(vorbelegt(k)));
    } else {
      for (int i = 0; i < LEERE_ZEILEN; i++) {
        result.add(leer());
      }
    }
    if (declared.stream().skip(1).anyMatch(s -> SUMMIERBAR.contains(s.typ()))) {
      result.add(summe());
    }
    return result;
  }

  /** Whether each row is known but for its values. */
  private boolean isVorbelegt() {
    return datenquelle.einrichtung().isEmpty()
        && declared.stream()
            .noneMatch(s -> s.typ() == Spaltentyp.TEXT || s.typ() == Spaltentyp.JAHR)
        && countKombinationen() <= MEISTE_ZEILEN;
  }

  private List<Datenquelle.Spalte> schluessel() {
    return declared.stream().filter(s -> SCHLUESSEL.contains(s.typ())).toList();
  }

  private long countKombinationen() {
    return schluessel().stream()
        .mapToLong(s -> liste(s).size())
        .reduce(1, (a, b) -> Math.min(MEISTE_ZEILEN + 1L, a * b));
  }

  private List<Map<String, String>> listKombinationen() {
    List<Map<String, String>> result = List.of(Map.of());
    for (Datenquelle.Spalte spalte : schluessel()) {
      result =
          result.stream()
              .flatMap(before -> liste(spalte).stream().map(v -> plus(before, spalte.name(), v)))
              .toList();
    }
    return result;
  }

  private static Map<String, String> plus(Map<String, String> before, String key, String value) {
    Map<String, String> result = new LinkedHashMap<>(before);
    result.put(key, value);
    return result;
  }

  private List<Zelle> vorbelegt(Map<String, String> kombination) {
    List<Zelle> result = new ArrayList<>();
    for (Datenquelle.Spalte spalte : declared) {
      String key = kombination.get(spalte.name());
      result.add(key == null ? Zelle.EINGABE : new Zelle.Schluessel(key));
      if (spalte.typ() == Spaltentyp.RAUM) {
        result.add(Zelle.text(gebietsname(String.valueOf(key))));
      }
    }
    return result;
  }

  private String gebietsname(String schluessel) {
    return auftrag.gebiete().stream()
        .filter(g -> g.schluessel().equals(schluessel))
        .map(Gebiet::name)
        .findFirst()
        .orElse("");
  }

  private List<Zelle> leer() {
    List<Zelle> result = new ArrayList<>();
    for (Datenquelle.Spalte spalte : declared) {
      boolean text = SCHLUESSEL.contains(spalte.typ()) || spalte.typ() == Spaltentyp.TEXT;
      result.add(text ? Zelle.EINGABE_TEXT : Zelle.EINGABE);
      if (spalte.typ() == Spaltentyp.RAUM) {
        result.add(Zelle.LEER);
      }
    }
    return result;
  }

  private List<Zelle> summe() {
    List<Zelle> result = new ArrayList<>();
    for (Datenquelle.Spalte spalte : declared) {
      Zelle other = SUMMIERBAR.contains(spalte.typ()) ? Zelle.SUMME : Zelle.LEER;
      result.add(result.isEmpty() ? new Zelle.Hervorgehoben(Vorlagenform.SUMME) : other);
      if (spalte.typ() == Spaltentyp.RAUM) {
        result.add(Zelle.LEER);
      }
    }
    return result;
  }
}
