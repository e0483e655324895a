package de.lebenslagen.etl.entwurf;

import de.lebenslagen.etl.entwurf.Frage.Wahl;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Drafts what the columns mean in the star: one Aufgliederung for each kind of value. */
final class Abbildungsentwurf {

  private final Tabellenbild bild;
  private final Function<Frage, String> befragung;
  private final Entwurfstext text;
  private final Set<String> ids = new LinkedHashSet<>();

  Abbildungsentwurf(Tabellenbild bild, Function<Frage, String> befragung, Entwurfstext text) {
    this.bild = bild;
    this.befragung = befragung;
    this.text = text;
  }

  void write(boolean gezaehlt, String titel, String id) {
    text.beginAbbildungen();
    if (gezaehlt) {
      write(new Gruppe(id, titel, Map.of(Entwurfstext.ANZAHL, Map.of()), Art.ANZAHL), id);
      return;
    }
    for (Gruppe gruppe : gruppen(titel, id)) {
      write(gruppe, id);
    }
  }

  private enum Art {
    ANZAHL,
    EURO,
    PROZENT,
    DEZIMAL
  }

  /**
   * Columns that count the same.
   *
   * @param werte column → Merkmal and Auspraegung that it stands for
   */
  private record Gruppe(String id, String titel, Map<String, Map<String, String>> werte, Art art) {

    /** The first column; names the group in questions, whatever was answered before. */
    String erste() {
      String first = werte.keySet().iterator().next();
      return first.equals(Entwurfstext.ANZAHL) ? "der Zeilen" : first;
    }

    String spalten() {
      return erste().equals("der Zeilen")
          ? "eine Zeile"
          : String.join(", ", werte.keySet().stream().map(k -> "\"" + k + "\"").toList());
    }

    Set<String> merkmale() {
      Set<String> result = new LinkedHashSet<>();
      werte.values().forEach(m -> result.addAll(m.keySet()));
      return result;
    }
  }

  /** Columns whose names are age bands or sexes are one Aufgliederung, all others one each. */
  private List<Gruppe> gruppen(String titel, String id) {
    List<Gruppe> result = new ArrayList<>();
    List<Spaltenprobe> all = bild.werte().stream().filter(w -> art(w) == Art.ANZAHL).toList();
    List<Spaltenprobe> counts = all.stream().filter(w -> !isSumme(w)).toList();
    Optional<Map.Entry<String, Map<String, String>>> broad =
        Optional.of(counts.stream().map(Spaltenprobe::name).toList())
            .filter(names -> names.size() > 1)
            .flatMap(Merkmalsuche::findMerkmal)
            .filter(m -> counts.size() == all.size() || isSummeDerAnderen(all));
    if (broad.isPresent()) {
      Map<String, Map<String, String>> werte = new LinkedHashMap<>();
      counts.forEach(
          c ->
              werte.put(
                  c.name(),
                  Map.of(
                      broad.get().getKey(), String.valueOf(broad.get().getValue().get(c.name())))));
      result.add(new Gruppe(id, titel, werte, Art.ANZAHL));
    }
    for (Spaltenprobe wert : bild.werte()) {
      if (broad.isEmpty() || art(wert) != Art.ANZAHL) {
        String name = bild.werte().size() == 1 ? id : Yamltext.kennung(wert.name());
        String label = bild.werte().size() == 1 ? titel : wert.name();
        result.add(new Gruppe(name, label, Map.of(wert.name(), Map.of()), art(wert)));
      }
    }
    return result;
  }

  private static boolean isSumme(Spaltenprobe spalte) {
    return !Summenwort.list(List.of(spalte.name())).isEmpty();
  }

  /** A total beside its parts would be counted twice; whether it is one, a person says. */
  private boolean isSummeDerAnderen(List<Spaltenprobe> all) {
    List<String> totals =
        all.stream().filter(Abbildungsentwurf::isSumme).map(Spaltenprobe::name).toList();
    return befragung
        .apply(
            new Frage(
                "summe der spalten",
                "Es gibt auch die Spalte \""
                    + String.join("\", \"", totals)
                    + "\": ist das die Summe der anderen Spalten?",
                List.of(
                    new Wahl("ja", "sie wird übergangen, die Teile ergeben sie"),
                    new Wahl("nein", "eine Zahl für sich")),
                Optional.of("ja")))
        .equals("ja");
  }

  private Art art(Spaltenprobe wert) {
    if (wert.isProzent()) {
      return Art.PROZENT;
    }
    if (wert.isEuro()) {
      return Art.EURO;
    }
    return wert.isGanz(bild.schrift()) ? Art.ANZAHL : Art.DEZIMAL;
  }

  private void write(Gruppe gruppe, String quelle) {
    String key = unique(gruppe.id());
    String einheit = einheit(gruppe);
    Set<String> merkmale = new LinkedHashSet<>(gruppe.merkmale());
    Map<String, String> spalten = new LinkedHashMap<>();
    bild.codes().forEach((spalte, merkmal) -> spalten.putIfAbsent(merkmal.getKey(), spalte));
    merkmale.addAll(spalten.keySet());
    text.abbildung(
        key,
        gruppe.titel(),
        tabelle(gruppe, quelle),
        einheit,
        spalten,
        List.copyOf(merkmale),
        gruppe.werte(),
        merkmale.isEmpty() ? Optional.empty() : Optional.of(vollstaendig(gruppe)));
  }

  private String unique(String id) {
    String result = id;
    for (int i = 2; !ids.add(result); i++) {
      result = id + "_" + i;
    }
    return result;
  }

  private String einheit(Gruppe gruppe) {
    return switch (gruppe.art()) {
      case EURO -> "Euro";
      case PROZENT -> "Prozent";
      case ANZAHL, DEZIMAL ->
          befragung.apply(
              Frage.offen(
                  "einheit " + gruppe.erste(),
                  "Was zählt " + gruppe.spalten() + ": Personen, Haushalte, Fälle, Plätze …?",
                  Einheitswort.find(gruppe.spalten() + " " + gruppe.titel())));
    };
  }

  private String vollstaendig(Gruppe gruppe) {
    String answer =
        befragung.apply(
            new Frage(
                "vollstaendig " + gruppe.erste(),
                "Ergeben die Ausprägungen von " + gruppe.spalten() + " zusammen alles?",
                List.of(
                    new Wahl("ja", "jeder Fall steht genau in einer"),
                    new Wahl("nein", "es fehlen welche")),
                Optional.empty()));
    return answer.equals("ja") ? "true" : "false";
  }

  private String tabelle(Gruppe gruppe, String quelle) {
    if (gruppe.art() == Art.EURO) {
      return "fct_ausgabe";
    }
    if (gruppe.art() != Art.ANZAHL) {
      return "fct_messwert";
    }
    String words = (gruppe.titel() + " " + quelle).toLowerCase(Locale.GERMANY);
    if (has(words, "einwohner", "bevölkerung", "bevoelkerung")) {
      return "fct_einwohnerbestand";
    }
    if (has(words, "geboren", "geburt", "gestorben", "sterbe", "zuz", "fortz")) {
      return "fct_bewegung";
    }
    return has(words, "leistung", "wohngeld", "sgb", "grundsicherung", "hilfe", "vorschuss", "asyl")
        ? "fct_leistungsbezug"
        : "fct_zaehlung";
  }

  private static boolean has(String text, String... words) {
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
