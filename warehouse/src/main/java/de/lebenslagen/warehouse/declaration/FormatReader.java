package de.lebenslagen.warehouse.declaration;

import de.lebenslagen.warehouse.model.Dateiformat;
import de.lebenslagen.warehouse.model.Dateiformat.Dateiart;
import de.lebenslagen.warehouse.model.Datenquelle.Marke;
import de.lebenslagen.warehouse.model.Statuscode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads how a file is written: characters, separators, where the table lies, marks. */
final class FormatReader {

  private static final List<String> TEXTFORM =
      List.of("zeichensatz", "trennzeichen", "anfuehrungszeichen");

  static final List<String> FORMAT =
      List.of(
          "art",
          "zeichensatz",
          "trennzeichen",
          "anfuehrungszeichen",
          "dezimalzeichen",
          "tausenderzeichen",
          "blatt",
          "kopfzeile",
          "kopfzeilen",
          "datenzeile",
          "kopfverbinder",
          "fusszeilen",
          "ende_bei",
          "vorspalten",
          "auffuellen",
          "zeitkopf",
          "marken",
          "zusaetze");

  /** The signs of the statistical offices, as their legend explains them. */
  private static final Map<String, Marke> GENESIS =
      Map.of(
          "-",
          new Marke(Statuscode.ECHTE_NULL, ""),
          "\u2013",
          new Marke(Statuscode.ECHTE_NULL, ""),
          "0",
          new Marke(Statuscode.GERUNDET_NULL, ""),
          "...",
          new Marke(Statuscode.KOMMT_SPAETER, ""),
          "/",
          new Marke(Statuscode.NICHT_BEWERTET, "nicht sicher genug"),
          ".",
          new Marke(Statuscode.GEHEIM_QUELLE, ""),
          "x",
          new Marke(Statuscode.NICHT_SINNVOLL, ""),
          "X",
          new Marke(Statuscode.NICHT_SINNVOLL, ""),
          Dateiformat.KLAMMERN,
          new Marke(Statuscode.UNSICHER, ""));

  private FormatReader() {}

  static Dateiformat read(Knoten format) {
    format.requireFelder(FORMAT);
    Dateiart art = format.get("art").auswahl(Dateiart.class);
    requirePassend(format, art);
    boolean genesis = isGenesis(art);
    char dezimal =
        format.find("dezimalzeichen").map(FormatReader::zeichen).orElse(genesis ? ',' : '.');
    return new Dateiformat(
        art,
        zeichensatz(format, art),
        genesis ? ';' : art == Dateiart.CSV ? zeichen(format.get("trennzeichen")) : ',',
        format.find("anfuehrungszeichen").map(FormatReader::anfuehrung).orElse('"'),
        requireDezimal(format, dezimal),
        readTausender(format, dezimal),
        LageReader.read(format, art),
        marken(format, art),
        MarkenReader.readZusaetze(format));
  }

  private static boolean isGenesis(Dateiart art) {
    return art == Dateiart.GENESIS_FFCSV || art == Dateiart.GENESIS_KLASSISCH;
  }

  private static void requirePassend(Knoten format, Dateiart art) {
    List<String> text =
        switch (art) {
          case CSV -> List.of();
          case GENESIS_KLASSISCH -> TEXTFORM.subList(1, TEXTFORM.size());
          default -> TEXTFORM;
        };
    for (String feld : text) {
      format
          .find(feld)
          .ifPresent(
              k -> {
                throw k.fehler(
                    "kein " + feld + " zu art: " + art,
                    "\"" + k.text() + "\"",
                    "Bitte löschen; die Dateiart legt es fest.");
              });
    }
  }

  private static String zeichensatz(Knoten format, Dateiart art) {
    return switch (art) {
      case CSV -> zeichensatz(format.get("zeichensatz"));
      case GENESIS_KLASSISCH ->
          format.find("zeichensatz").map(FormatReader::zeichensatz).orElse("windows-1252");
      default -> StandardCharsets.UTF_8.name();
    };
  }

  private static String zeichensatz(Knoten knoten) {
    return knoten.als("ein Zeichensatz wie UTF-8", t -> Charset.forName(t).name());
  }

  private static char requireDezimal(Knoten format, char dezimal) {
    if (dezimal != '.' && dezimal != ',') {
      throw format
          .get("dezimalzeichen")
          .fehler("\".\" oder \",\"", "\"" + dezimal + "\"", "Bitte eines davon wählen.");
    }
    return dezimal;
  }

  private static Optional<Character> readTausender(Knoten format, char dezimal) {
    Optional<Character> tausender = format.find("tausenderzeichen").map(FormatReader::zeichen);
    if (tausender.isPresent() && tausender.get() == dezimal) {
      throw format
          .get("tausenderzeichen")
          .fehler(
              "ein anderes Zeichen als das Dezimalzeichen",
              "\"" + dezimal + "\" für beides",
              "Bitte eines von beiden ändern.");
    }
    return tausender;
  }

  /** Those of the Dateiart, then the declared ones. */
  private static Map<String, Marke> marken(Knoten format, Dateiart art) {
    Map<String, Marke> result = new LinkedHashMap<>(isGenesis(art) ? GENESIS : Map.of());
    result.putAll(MarkenReader.readMarken(format));
    return result;
  }

  private static char anfuehrung(Knoten knoten) {
    String text = knoten.text();
    if (!text.equals("\"") && !text.equals("'")) {
      throw knoten.fehler(
          "\" oder '", "\"" + text + "\"", "Bitte eines der beiden Anführungszeichen wählen.");
    }
    return text.charAt(0);
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
}
