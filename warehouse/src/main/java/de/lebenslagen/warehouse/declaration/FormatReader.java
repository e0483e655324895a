package de.lebenslagen.warehouse.declaration;

import de.lebenslagen.warehouse.model.Datenquelle.Dateiformat;
import de.lebenslagen.warehouse.model.Datenquelle.Marke;
import de.lebenslagen.warehouse.model.Statuscode;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads how a file is written: characters, separators, markers. */
final class FormatReader {

  static final List<String> FORMAT =
      List.of(
          "art",
          "zeichensatz",
          "trennzeichen",
          "dezimalzeichen",
          "tausenderzeichen",
          "kopfzeile",
          "marken");
  static final List<String> MARKE = List.of("status", "grund");

  /** A marker states why there is no number; these states are made elsewhere. */
  private static final Set<Statuscode> KEINE_MARKE =
      Set.of(Statuscode.ZAHL, Statuscode.UNSICHER, Statuscode.GESPERRT);

  private static final Set<Statuscode> MIT_GRUND =
      Set.of(Statuscode.NICHT_GELIEFERT, Statuscode.NICHT_BERECHENBAR, Statuscode.NICHT_BEWERTET);

  private FormatReader() {}

  static Dateiformat read(Knoten format) {
    format.requireFelder(FORMAT);
    requireCsv(format.get("art"));
    char trennzeichen = zeichen(format.get("trennzeichen"));
    char dezimalzeichen = format.find("dezimalzeichen").map(FormatReader::zeichen).orElse('.');
    Optional<Character> tausender = format.find("tausenderzeichen").map(FormatReader::zeichen);
    if (dezimalzeichen != '.' && dezimalzeichen != ',') {
      throw format
          .get("dezimalzeichen")
          .fehler("\".\" oder \",\"", "\"" + dezimalzeichen + "\"", "Bitte eines davon wählen.");
    }
    if (tausender.isPresent() && tausender.get() == dezimalzeichen) {
      throw format
          .get("tausenderzeichen")
          .fehler(
              "ein anderes Zeichen als das Dezimalzeichen",
              "\"" + dezimalzeichen + "\" für beides",
              "Bitte eines von beiden ändern.");
    }
    return new Dateiformat(
        "csv",
        format.get("zeichensatz").als("ein Zeichensatz wie UTF-8", t -> Charset.forName(t).name()),
        trennzeichen,
        dezimalzeichen,
        tausender,
        kopfzeile(format),
        readMarken(format));
  }

  private static void requireCsv(Knoten art) {
    if (!art.text().equals("csv")) {
      throw art.fehler(
          "csv", "\"" + art.text() + "\"", "Bitte die Tabelle als CSV liefern lassen.");
    }
  }

  private static int kopfzeile(Knoten format) {
    Optional<Knoten> kopfzeile = format.find("kopfzeile");
    int nummer = kopfzeile.map(Knoten::ganzzahl).orElse(1);
    if (nummer < 1) {
      throw kopfzeile
          .orElseThrow()
          .fehler("eine Zeile ab 1", "" + nummer, "Bitte die Zeile der Spaltennamen nennen.");
    }
    return nummer;
  }

  private static char zeichen(Knoten knoten) {
    String text = knoten.text();
    if (text.equals("tab")) {
      return '\t';
    }
    if (text.length() != 1 || text.charAt(0) == '"' || Character.isISOControl(text.charAt(0))) {
      throw knoten.fehler(
          "genau ein Zeichen oder \"tab\"",
          "\"" + text + "\"",
          "Bitte das Zeichen in Anführungszeichen schreiben.");
    }
    return text.charAt(0);
  }

  /** The markers below {@code marken}; cell text → what it states. */
  static Map<String, Marke> readMarken(Knoten parent) {
    Map<String, Marke> result = new LinkedHashMap<>();
    parent
        .find("marken")
        .ifPresent(m -> m.felder().forEach((text, marke) -> result.put(text, readMarke(marke))));
    return result;
  }

  private static Marke readMarke(Knoten marke) {
    if (!marke.isMapping()) {
      return requireComplete(marke, marke.auswahl(Statuscode.class), "");
    }
    marke.requireFelder(MARKE);
    return requireComplete(
        marke, marke.get("status").auswahl(Statuscode.class), marke.textOr("grund", "").strip());
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
