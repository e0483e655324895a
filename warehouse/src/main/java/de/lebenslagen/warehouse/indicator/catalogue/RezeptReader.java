package de.lebenslagen.warehouse.indicator.catalogue;

import de.lebenslagen.warehouse.declaration.Knoten;
import de.lebenslagen.warehouse.indicator.Berechnung.Bestandteil;
import de.lebenslagen.warehouse.indicator.Indexrezept;
import de.lebenslagen.warehouse.indicator.Indexrezept.Ausschluss;
import de.lebenslagen.warehouse.indicator.Indexrezept.Mindestgroesse;
import de.lebenslagen.warehouse.indicator.Indexrezept.Schrumpfung;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.stats.index.Centre;
import de.lebenslagen.warehouse.stats.index.ClassBreaks;
import de.lebenslagen.warehouse.stats.index.ClassBreaks.Side;
import de.lebenslagen.warehouse.stats.index.ClassBreaks.Threshold;
import de.lebenslagen.warehouse.stats.index.IndexRecipe;
import de.lebenslagen.warehouse.stats.index.IndexRecipe.Closing;
import de.lebenslagen.warehouse.stats.index.IndexRecipe.Combination;
import de.lebenslagen.warehouse.stats.index.IndexRecipe.Transform;
import de.lebenslagen.warehouse.stats.index.Spread;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads {@code rezept} of an index: how its parts become one number. */
record RezeptReader(Knoten root, List<Bestandteil> bestandteile) {

  private static final Map<String, Centre> MITTE =
      Map.of("raeume", Centre.AREA_MEAN, "stadt", Centre.WEIGHTED_MEAN);
  private static final Map<String, Spread> STREUUNG = streuung();
  private static final Map<String, Combination> VERKNUEPFUNG =
      Map.of("summe", Combination.SUM, "mittel", Combination.MEAN);
  private static final Map<String, Closing> ABSCHLUSS =
      Map.of("keiner", Closing.NONE, "erneut_standardisiert", Closing.STANDARDISE_AGAIN);

  private static Map<String, Spread> streuung() {
    Map<String, Spread> result = new LinkedHashMap<>();
    result.put("grundgesamtheit", Spread.POPULATION_SD);
    result.put("stichprobe", Spread.SAMPLE_SD);
    result.put("gewichtet", Spread.WEIGHTED_SD);
    result.put("mittlere_abweichung", Spread.WEIGHTED_MEAN_ABSOLUTE_DEVIATION);
    return result;
  }

  Indexrezept read() {
    root.requireFelder(
        List.of(
            "umformung",
            "mitte",
            "streuung",
            "verknuepfung",
            "abschluss",
            "schrumpfung",
            "basisjahr",
            "mindesteinwohner",
            "ausschluesse",
            "klassen",
            "dynamik"));
    return new Indexrezept(
        verfahren(),
        root.find("schrumpfung").map(k -> k.auswahl(Schrumpfung.class)).orElse(Schrumpfung.KEINE),
        basisjahr(),
        root.find("mindesteinwohner").map(RezeptReader::mindestgroesse),
        ausschluesse(),
        root.find("klassen").map(RezeptReader::klassen),
        dynamik());
  }

  /** "2+/-" needs a number before the sign. */
  private Optional<IndikatorSchluessel> dynamik() {
    Optional<Knoten> dynamik = root.find("dynamik");
    if (dynamik.isPresent() && root.find("klassen").isEmpty()) {
      throw dynamik
          .get()
          .fehler(
              "\"klassen\" neben \"dynamik\"",
              "keine Klassen",
              "Die gemeinsame Angabe wie 2+/- beginnt mit der Nummer der Klasse: bitte deklarieren.");
    }
    return dynamik.map(k -> k.als("der Schlüssel eines Index", IndikatorSchluessel::new));
  }

  private IndexRecipe verfahren() {
    Combination combination = choice(root.get("verknuepfung"), VERKNUEPFUNG);
    if (choice(root.get("umformung"), Map.of("z_wert", false, "rang_exponentiell", true))) {
      refuseForRanks();
      return new IndexRecipe(
          Transform.RANK_EXPONENTIAL,
          Centre.AREA_MEAN,
          Spread.POPULATION_SD,
          combination,
          Closing.NONE);
    }
    Centre centre = choice(root.get("mitte"), MITTE);
    Spread spread = choice(root.get("streuung"), STREUUNG);
    Closing closing = choice(root.get("abschluss"), ABSCHLUSS);
    boolean weighted =
        centre == Centre.WEIGHTED_MEAN
            || spread == Spread.WEIGHTED_SD
            || spread == Spread.WEIGHTED_MEAN_ABSOLUTE_DEVIATION;
    if (weighted && bestandteile.stream().anyMatch(b -> b.veraenderung() > 0)) {
      throw root.get("mitte")
          .fehler(
              "\"raeume\" und eine ungewichtete Streuung",
              "ein gewichtetes Verfahren mit Veränderungen",
              "Die Veränderung der Stadt ist nicht das Mittel ihrer Gebiete: bitte ungewichtet rechnen.");
    }
    if (weighted && closing != Closing.NONE) {
      throw root.get("abschluss")
          .fehler(
              "\"keiner\", weil jeder Bestandteil mit seinem eigenen Nenner gewichtet wird",
              "\"" + root.get("abschluss").text() + "\"",
              "Bitte \"abschluss: keiner\" schreiben oder ungewichtet rechnen.");
    }
    return new IndexRecipe(centre, spread, combination, closing);
  }

  private void refuseForRanks() {
    for (String feld : List.of("mitte", "streuung", "abschluss", "basisjahr")) {
      root.find(feld)
          .ifPresent(
              k -> {
                throw k.fehler(
                    "bei Rängen nur umformung, verknuepfung und die Auswahl der Räume",
                    "\"" + feld + "\"",
                    "Bitte löschen: Ränge haben keine Mitte, keine Streuung und kein Basisjahr.");
              });
    }
    if (bestandteile.stream().anyMatch(b -> b.gewicht() < 0)) {
      throw root.get("umformung")
          .fehler(
              "bei Rängen nur Gewichte über 0",
              "ein Gewicht unter 0",
              "Bitte einen Bestandteil nehmen, bei dem ein hoher Wert belastet.");
    }
  }

  private OptionalInt basisjahr() {
    Optional<Knoten> jahr = root.find("basisjahr");
    if (jahr.isEmpty()) {
      return OptionalInt.empty();
    }
    int year = jahr.get().ganzzahl();
    if (year < 1900 || year > 2999) {
      throw jahr.get().fehler("ein Jahr wie 2020", jahr.get().text(), "Bitte vierstellig.");
    }
    return OptionalInt.of(year);
  }

  private static Mindestgroesse mindestgroesse(Knoten k) {
    k.requireFelder(List.of("indikator", "anzahl"));
    int count = k.get("anzahl").ganzzahl();
    if (count < 1) {
      throw k.get("anzahl").fehler("mindestens 1", k.get("anzahl").text(), "Bitte ändern.");
    }
    return new Mindestgroesse(
        k.get("indikator").als("der Schlüssel eines Indikators", IndikatorSchluessel::new), count);
  }

  private List<Ausschluss> ausschluesse() {
    List<Ausschluss> result = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Knoten k : root.find("ausschluesse").map(Knoten::liste).orElse(List.of())) {
      k.requireFelder(List.of("raum", "grund"));
      String raum = k.get("raum").nichtLeer();
      if (!seen.add(raum)) {
        throw k.get("raum").fehler("jeder Raum einmal", "\"" + raum + "\"", "Bitte einen löschen.");
      }
      result.add(new Ausschluss(raum, k.get("grund").nichtLeer()));
    }
    return result;
  }

  /** Classes from the lowest: each ends {@code unter} or {@code bis} a value, the last is open. */
  private static ClassBreaks klassen(Knoten liste) {
    List<Threshold> thresholds = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    List<Knoten> klassen = liste.liste();
    if (klassen.size() < 2) {
      throw liste.fehler("mindestens zwei Klassen", "" + klassen.size(), "Bitte ergänzen.");
    }
    for (Knoten k : klassen) {
      k.requireFelder(List.of("name", "unter", "bis"));
      labels.add(k.get("name").nichtLeer());
      boolean last = labels.size() == klassen.size();
      if (last == (k.find("unter").isPresent() || k.find("bis").isPresent())
          || (k.find("unter").isPresent() && k.find("bis").isPresent())) {
        throw k.fehler(
            last ? "die letzte Klasse ohne Grenze" : "eine Grenze: \"unter\" oder \"bis\"",
            "etwas anderes",
            "Bitte alle Klassen von der niedrigsten an aufzählen; nur die letzte bleibt offen.");
      }
      if (!last) {
        thresholds.add(threshold(k, thresholds));
      }
    }
    return new ClassBreaks(thresholds, labels);
  }

  private static Threshold threshold(Knoten k, List<Threshold> before) {
    Side side = k.find("unter").isPresent() ? Side.UPPER : Side.LOWER;
    Knoten value = k.get(side == Side.UPPER ? "unter" : "bis");
    double limit = value.dezimal();
    if (!before.isEmpty() && before.get(before.size() - 1).value() >= limit) {
      throw value.fehler("steigende Grenzen", value.text(), "Bitte die Klassen ordnen.");
    }
    return new Threshold(limit, side);
  }

  private static <T> T choice(Knoten k, Map<String, T> known) {
    T found = known.get(k.text());
    if (found == null) {
      throw k.fehler(
          "eines von " + String.join(", ", known.keySet().stream().sorted().toList()),
          "\"" + k.text() + "\"",
          "Bitte eines davon wählen.");
    }
    return found;
  }
}
