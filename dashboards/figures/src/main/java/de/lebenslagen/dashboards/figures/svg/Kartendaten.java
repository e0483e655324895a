package de.lebenslagen.dashboards.figures.svg;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.dashboards.figures.abbildung.Bildwert;
import de.lebenslagen.dashboards.figures.abbildung.Karte;
import de.lebenslagen.dashboards.figures.abbildung.Klassen;
import de.lebenslagen.dashboards.figures.gestaltung.Farbe;
import de.lebenslagen.dashboards.figures.gestaltung.Schraffur;
import de.lebenslagen.warehouse.model.Statuscode;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All years of a map for the script {@code abbildung.js}: numbers as whole numbers of their last
 * printed digit, what has no number as its status and nothing else. Holds no word that came with
 * the data.
 */
public final class Kartendaten {

  private Kartendaten() {}

  /** JSON that can stand in a script element: it holds no {@code <}. */
  public static String json(Karte karte) {
    return json(karte, new TreeMap<>());
  }

  /**
   * The same, with the years that another picture shows: the slider offers them too, and reports
   * whose they are.
   *
   * @param anderswo year → what stands for the other picture: small letters, digits, _ and -
   */
  public static String json(Karte karte, SortedMap<Integer, String> anderswo) {
    Klassen klassen = karte.klassen();
    int digits = klassen.format().nachkommastellen();
    SortedSet<Integer> jahre = karte.werte().jahre();
    String unit = karte.kopf().einheit().text();
    return "{\"jahr\":"
        + karte.jahr()
        + ",\"jahre\":"
        + jahre.toString().replace(" ", "")
        + ",\"anderswo\":"
        + anderswo.entrySet().stream()
            .map(e -> "\"" + e.getKey() + "\":" + quoted(e.getValue()))
            .collect(Collectors.joining(",", "{", "}"))
        + ",\"stellen\":"
        + digits
        + ",\"einheit\":"
        + quoted(unit.equals("Prozent") ? "%" : unit)
        + ",\"grenzen\":"
        + klassen.grenzen().stream()
            .map(g -> String.valueOf(scaled(g, digits)))
            .collect(Collectors.joining(",", "[", "]"))
        + ",\"farben\":"
        + colours(klassen.farben())
        + ",\"schrift\":"
        + colours(klassen.farben().stream().map(Farbe::textAuf).toList())
        + ",\"tinte\":"
        + quoted(Farbe.TINTE.hex())
        + ",\"grund\":"
        + quoted(Farbe.SCHRAFFURGRUND.hex())
        + ",\"strich\":"
        + quoted(Farbe.SCHRAFFUR.hex())
        + ",\"status\":"
        + statusse(karte)
        + ",\"werte\":"
        + werte(karte, jahre, digits)
        + "}";
  }

  private static String colours(List<Farbe> farben) {
    return farben.stream().map(f -> quoted(f.hex())).collect(Collectors.joining(",", "[", "]"));
  }

  private static String statusse(Karte karte) {
    Set<Statuscode> used = EnumSet.of(Statuscode.NICHT_GELIEFERT);
    karte.werte().list().forEach(w -> used.add(w.wert().code()));
    used.remove(Statuscode.ZAHL);
    used.remove(Statuscode.UNSICHER);
    return used.stream().map(Kartendaten::status).collect(Collectors.joining(",", "{", "}"));
  }

  private static String status(Statuscode code) {
    Optional<Schraffur> hatch = Schraffur.find(code);
    String words =
        quoted(code.name())
            + ":{\"kurz\":"
            + quoted(hatch.isPresent() ? Schraffur.kurzwort(code) : Zahlformat.zeichen(code))
            + ",\"lang\":"
            + quoted(code.bezeichnung());
    return words
        + hatch
            .map(
                s ->
                    ",\"muster\":{\"winkel\":"
                        + s.winkel().toString().replace(" ", "")
                        + ",\"abstand\":"
                        + Blatt.number(s.abstand())
                        + ",\"strich\":"
                        + quoted(s.strich())
                        + "}")
            .orElse("")
        + "}";
  }

  private static String werte(Karte karte, SortedSet<Integer> jahre, int digits) {
    return karte.werte().namen().keySet().stream()
        .map(
            key ->
                quoted(Kennung.of(key))
                    + ":"
                    + jahre.stream()
                        .map(
                            j ->
                                karte.werte().find(key, j).map(w -> cell(w, digits)).orElse("null"))
                        .collect(Collectors.joining(",", "[", "]")))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String cell(Bildwert wert, int digits) {
    return switch (wert.wert().code()) {
      case ZAHL -> String.valueOf(scaled(wert.findZahl().orElseThrow(), digits));
      case UNSICHER -> "[" + scaled(wert.findZahl().orElseThrow(), digits) + "]";
      default -> quoted(wert.wert().code().name());
    };
  }

  private static long scaled(double zahl, int digits) {
    return Math.round(Klassen.round(zahl, digits) * Math.pow(10, digits));
  }

  private static String quoted(String text) {
    StringBuilder result = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\' || c < ' ' || c == '<' || c == '>' || c == '&' || c > '~') {
        result.append("\\u").append(String.format(Locale.ROOT, "%04x", (int) c));
      } else {
        result.append(c);
      }
    }
    return result.append('"').toString();
  }
}
