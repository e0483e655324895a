package de.lebenslagen.ops.cli;

import de.lebenslagen.ops.cli.Ausgabeweg.Tabellenform;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a query wrote into a file, without any class of the program. */
final class Tabellenleser {

  private static final Pattern JSON_FELD =
      Pattern.compile("\"([a-z_]+)\"\\s*:\\s*(\"([^\"]*)\"|null|-?[0-9.]+)");
  private static final Pattern ZEILE = Pattern.compile("(?s)<row [^>]*>(.*?)</row>");
  private static final Pattern ZELLE =
      Pattern.compile("(?s)<c r=\"([A-Z]+)\\d+\"[^>]*?(?:/>|>(.*?)</c>)");
  private static final Pattern TEXT = Pattern.compile("(?s)<t[^>]*>(.*?)</t>");
  private static final Pattern WERT = Pattern.compile("(?s)<v>(.*?)</v>");

  private Tabellenleser() {}

  /** The rows, each by column; an empty text where there is nothing. */
  static List<Map<String, String>> read(Tabellenform form, Map<String, byte[]> files) {
    return switch (form) {
      case CSV -> csv(find(files, ".csv"), ",");
      case CSV_DEUTSCH -> csv(find(files, ".csv"), ";");
      case JSON -> json(find(files, ".json"));
      case XLSX -> xlsx(Map.of("a.xlsx", find(files, ".xlsx")));
      case PARQUET ->
          list(files, "fct_", ".parquet").stream()
              .flatMap(f -> Fremdleser.parquet(f).stream())
              .toList();
      case ARROW -> Fremdleser.arrow(list(files, "zellen", ".arrow").get(0));
      case DUCKDB -> Fremdleser.duckDb(find(files, ".duckdb"), "zellen");
      case GEOPACKAGE -> Fremdleser.geoPackage(find(files, ".gpkg"), "zellen");
      case KEINE -> throw new IllegalArgumentException("No table");
    };
  }

  private static byte[] find(Map<String, byte[]> files, String ending) {
    return list(files, "", ending).get(0);
  }

  /** The files that are called so, without certificates and values of indicators. */
  private static List<byte[]> list(Map<String, byte[]> files, String name, String ending) {
    return files.entrySet().stream()
        .filter(f -> f.getKey().endsWith(ending) && !f.getKey().contains("zertifikat"))
        .filter(f -> f.getKey().contains(name) && !f.getKey().contains("fct_indikatorwert"))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static List<Map<String, String>> csv(byte[] bytes, String separator) {
    String text = new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "");
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> lines = text.lines().toList();
    String[] header = lines.get(0).split(separator, -1);
    for (String line : lines.subList(1, lines.size())) {
      rows.add(row(header, split(line, separator.charAt(0))));
    }
    return rows;
  }

  private static List<String> split(String line, char separator) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }

  private static Map<String, String> row(String[] header, List<String> fields) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < header.length; i++) {
      row.put(header[i], i < fields.size() ? fields.get(i) : "");
    }
    return row;
  }

  private static List<Map<String, String>> json(byte[] bytes) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (String object : new String(bytes, StandardCharsets.UTF_8).split("\\}")) {
      Map<String, String> row = new LinkedHashMap<>();
      Matcher field = JSON_FELD.matcher(object);
      while (field.find()) {
        String value = field.group(3) != null ? field.group(3) : field.group(2);
        row.put(field.group(1), value.equals("null") ? "" : value);
      }
      if (!row.isEmpty()) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** All sheets, visible or not, with shared strings and texts in place. */
  private static List<Map<String, String>> xlsx(Map<String, byte[]> file) {
    List<String> shared = new ArrayList<>();
    List<Spuren.Teil> parts = Spuren.unpack(file);
    for (Spuren.Teil part : parts) {
      if (part.name().endsWith("!xl/sharedStrings.xml")) {
        for (String item : text(part).split("</si>")) {
          shared.add(TEXT.matcher(item).results().map(m -> m.group(1)).reduce("", String::concat));
        }
      }
    }
    List<Map<String, String>> rows = new ArrayList<>();
    for (Spuren.Teil part : parts) {
      if (part.name().contains("!xl/worksheets/sheet") && part.name().endsWith(".xml")) {
        rows.addAll(sheet(text(part), shared));
      }
    }
    return rows;
  }

  private static String text(Spuren.Teil part) {
    return new String(part.bytes(), StandardCharsets.UTF_8);
  }

  private static List<Map<String, String>> sheet(String xml, List<String> shared) {
    List<Map<String, String>> rows = new ArrayList<>();
    Map<String, String> header = new LinkedHashMap<>();
    Matcher row = ZEILE.matcher(xml);
    while (row.find()) {
      Map<String, String> cells = cells(row.group(1), shared);
      if (header.isEmpty()) {
        header.putAll(cells);
      } else {
        Map<String, String> named = new LinkedHashMap<>();
        header.forEach((column, name) -> named.put(name, cells.getOrDefault(column, "")));
        rows.add(named);
      }
    }
    return rows;
  }

  private static Map<String, String> cells(String row, List<String> shared) {
    Map<String, String> cells = new LinkedHashMap<>();
    Matcher cell = ZELLE.matcher(row);
    while (cell.find()) {
      String content = cell.group(2) == null ? "" : cell.group(2);
      Matcher value = WERT.matcher(content);
      Matcher inline = TEXT.matcher(content);
      boolean isShared = cell.group().contains("t=\"s\"");
      String read = value.find() ? value.group(1) : inline.find() ? inline.group(1) : "";
      cells.put(
          cell.group(1),
          isShared ? shared.get(Integer.parseInt(read)) : read.replaceAll("\\.0$", ""));
    }
    return cells;
  }
}
