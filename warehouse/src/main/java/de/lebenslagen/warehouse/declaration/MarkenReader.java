package de.lebenslagen.warehouse.declaration;

import de.lebenslagen.warehouse.model.Dateiformat;
import de.lebenslagen.warehouse.model.Datenquelle.Marke;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Wertart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads what cell texts without a number mean, and marks beside numbers. */
final class MarkenReader {

  static final List<String> MARKE = List.of("status", "grund");

  /** A marker states why there is no number; these states are made elsewhere. */
  private static final Set<Statuscode> KEINE_MARKE =
      Set.of(Statuscode.ZAHL, Statuscode.UNSICHER, Statuscode.GESPERRT);

  private static final Set<Statuscode> MIT_GRUND =
      Set.of(Statuscode.NICHT_GELIEFERT, Statuscode.NICHT_BERECHENBAR, Statuscode.NICHT_BEWERTET);

  /** What a mark at a number can say. */
  private static final Set<Wertart> ZUSATZ =
      Set.of(
          Wertart.GEZAEHLT,
          Wertart.GERUNDET,
          Wertart.VORLAEUFIG,
          Wertart.REVIDIERT,
          Wertart.GESCHAETZT);

  private MarkenReader() {}

  /** The markers below {@code marken}; cell text → what it states. */
  static Map<String, Marke> readMarken(Knoten parent) {
    Map<String, Marke> result = new LinkedHashMap<>();
    parent
        .find("marken")
        .ifPresent(
            m -> m.felder().forEach((text, marke) -> result.put(text, readMarke(text, marke))));
    return result;
  }

  private static Marke readMarke(String text, Knoten marke) {
    if (text.equals(Dateiformat.KLAMMERN)) {
      return requireUnsicher(marke);
    }
    if (!marke.isMapping()) {
      return requireComplete(marke, marke.auswahl(Statuscode.class), "");
    }
    marke.requireFelder(MARKE);
    return requireComplete(
        marke, marke.get("status").auswahl(Statuscode.class), marke.textOr("grund", "").strip());
  }

  private static Marke requireUnsicher(Knoten marke) {
    if (marke.auswahl(Statuscode.class) != Statuscode.UNSICHER) {
      throw marke.fehler(
          "unsicher zu \"()\"", "\"" + marke.text() + "\"", "Eine Zahl in Klammern ist unsicher.");
    }
    return new Marke(Statuscode.UNSICHER, "");
  }

  /** The marks below {@code zusaetze}; mark → what it says of the number beside it. */
  static Map<String, Wertart> readZusaetze(Knoten parent) {
    Map<String, Wertart> result = new LinkedHashMap<>();
    parent
        .find("zusaetze")
        .ifPresent(z -> z.felder().forEach((text, art) -> result.put(text, readZusatz(text, art))));
    return result;
  }

  private static Wertart readZusatz(String text, Knoten zusatz) {
    boolean digits =
        text.chars().anyMatch(c -> c >= '0' && c <= '9') && !text.matches("[0-9]{1,2}\\)");
    if (text.isBlank() || !text.equals(text.strip()) || digits) {
      throw zusatz.fehler(
          "ein Zeichen hinter der Zahl, etwa \"p\"",
          "\"" + text + "\"",
          "Bitte das Zeichen ohne Leerzeichen am Rand schreiben; mit Ziffern nur eine Fußnote wie"
              + " \"1)\".");
    }
    Wertart art = zusatz.auswahl(Wertart.class);
    if (!ZUSATZ.contains(art)) {
      throw zusatz.fehler(
          "eines von " + ZUSATZ.stream().sorted().toList(),
          art.name(),
          "Bitte eines davon wählen.");
    }
    return art;
  }

  private static Marke requireComplete(Knoten marke, Statuscode status, String grund) {
    if (KEINE_MARKE.contains(status)) {
      throw marke.fehler(
          "ein Status, den eine Quelle setzt",
          status.name(),
          "Bitte etwa geheim_quelle, echte_null oder nicht_geliefert schreiben.");
    }
    if (MIT_GRUND.contains(status) && grund.isEmpty()) {
      throw marke.fehler(
          "ein Grund zu " + status.name(),
          "keiner",
          "Bitte { status: "
              + status.name().toLowerCase(Locale.ROOT)
              + ", grund: \"…\" } schreiben.");
    }
    if (!MIT_GRUND.contains(status) && !grund.isEmpty()) {
      throw marke.fehler(
          status.name() + " ohne Grund",
          "\"" + grund + "\"",
          "Bitte den Grund als Kommentar schreiben.");
    }
    return new Marke(status, grund);
  }
}
