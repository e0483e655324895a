package de.lebenslagen.etl.entwurf;

import de.lebenslagen.etl.intake.Dateiprobe;
import de.lebenslagen.warehouse.model.Dateiformat;
import de.lebenslagen.warehouse.model.Dateiformat.Dateiart;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says what a file showed of itself, so that a person can see where it was misunderstood. */
final class Erkanntes {

  private Erkanntes() {}

  /** German sentences. */
  static List<String> list(Dateiprobe probe, Tabellenbild bild) {
    List<String> result = new ArrayList<>();
    result.add(datei(probe));
    result.add(
        bild.gebiet()
            .map(
                g ->
                    "Gebiete: Spalte \""
                        + g.spalte()
                        + "\", "
                        + (g.name() ? "Namen" : "Schlüssel")
                        + (g.ebenen().isEmpty()
                            ? " der Ebene " + g.ebene()
                            : " der Ebenen " + String.join(", ", g.ebenen().values()))
                        + " von "
                        + g.raumgliederung()
                        + ".")
            .orElse("Gebiete: keine Spalte passt zu den Gebieten dieses Arbeitsbereichs."));
    result.add(
        bild.zeit()
            .map(z -> "Zeit: Spalte \"" + z.name() + "\".")
            .orElse("Zeit: keine Spalte; das Jahr muss im Dateinamen stehen."));
    result.add("Zahlen: " + names(bild.werte().stream().map(Spaltenprobe::name).toList()));
    if (!bild.codes().isEmpty()) {
      result.add("Merkmale: " + names(List.copyOf(bild.codes().keySet())));
    }
    bild.summen()
        .forEach(
            (spalte, texte) ->
                result.add(
                    (isGebiet(bild, spalte)
                            ? "Übergangen, weil hier nicht bekannt: \""
                            : "Summenzeilen: \"")
                        + String.join("\", \"", texte)
                        + "\" in der Spalte \""
                        + spalte
                        + "\"."));
    if (!bild.texte().isEmpty()) {
      result.add(
          "Nur mitgelesen: " + names(bild.texte().stream().map(Spaltenprobe::name).toList()));
    }
    return result;
  }

  /** Whether what is left out in a column are areas of others. */
  private static boolean isGebiet(Tabellenbild bild, String spalte) {
    return bild.gebiet()
        .filter(g -> g.spalte().equals(spalte) && !g.ebenen().isEmpty())
        .isPresent();
  }

  private static String datei(Dateiprobe probe) {
    Dateiformat f = probe.format();
    String wo =
        switch (f.art()) {
          case CSV -> "CSV in " + f.zeichensatz() + ", getrennt durch " + sign(f.trennzeichen());
          case XLSX ->
              "Excel-Mappe" + f.lage().blatt().map(b -> ", Blatt \"" + b + "\"").orElse("");
          case GENESIS_FFCSV -> "Datei aus GENESIS";
          case GENESIS_KLASSISCH -> "Tabelle aus GENESIS, wie sie am Schirm steht";
          case GEOJSON -> "GeoJSON";
        };
    String kopf = f.art() == Dateiart.GEOJSON ? "" : ", Kopf in Zeile " + f.lage().kopfzeile();
    return "Datei: " + wo + kopf + ", " + probe.zeilen().size() + " Zeilen.";
  }

  private static String sign(char c) {
    return c == '\t' ? "Tabulator" : "\"" + c + "\"";
  }

  private static String names(List<String> names) {
    int more = names.size() - 8;
    return names.isEmpty()
        ? "keine Spalte."
        : names.stream().limit(8).map(n -> "\"" + n + "\"").collect(Collectors.joining(", "))
            + (more > 0 ? " und " + more + " weitere." : ".");
  }
}
