package de.lebenslagen.ops.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The same small table in every format that a delivery can have. */
enum Angriffsform {
  CSV("csv", 0, StandardCharsets.UTF_8) {
    @Override
    byte[] render(List<List<String>> rows) {
      return separated(rows).getBytes(charset());
    }
  },
  XLSX("xlsx", 3, StandardCharsets.UTF_8) {
    @Override
    byte[] render(List<List<String>> rows) {
      return new Rohmappe()
          .blatt("Deckblatt", "visible", row(1, List.of("Sozialamt", "Stand Mai")))
          .blatt("Daten", "visible", titel() + rows(4, rows))
          .blatt("Listen", "hidden", row(1, List.of("nicht", "geliefert")))
          .build();
    }
  },
  GENESIS_FFCSV("csv", 0, StandardCharsets.UTF_8) {
    @Override
    byte[] render(List<List<String>> rows) {
      return ("\uFEFF" + separated(rows)).getBytes(charset());
    }
  },
  GENESIS_KLASSISCH("csv", 3, Charset.forName("windows-1252")) {
    @Override
    byte[] render(List<List<String>> rows) {
      String text =
          "Tabelle: 12345-0001\nEine klassische Tabelle; mit Titel\nStand: gestern\n"
              + separated(rows)
              + "__________\n(C)opyright Statistisches Bundesamt (Destatis), 2024\n";
      return text.replace("\n", "\r\n").getBytes(charset());
    }
  },
  GEOJSON("geojson", -1, StandardCharsets.UTF_8) {
    @Override
    byte[] render(List<List<String>> rows) {
      StringBuilder out = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
      for (int i = 1; i < rows.size(); i++) {
        out.append(i > 1 ? "," : "").append(feature(rows.get(0), rows.get(i)));
      }
      return out.append("]}\n").toString().getBytes(charset());
    }
  };

  private final String endung;
  private final int versatz;
  private final Charset charset;

  Angriffsform(String endung, int versatz, Charset charset) {
    this.endung = endung;
    this.versatz = versatz;
    this.charset = charset;
  }

  /**
   * The file of these rows, header first.
   *
   * @param rows texts as they stand in the cells
   */
  abstract byte[] render(List<List<String>> rows);

  Charset charset() {
    return charset;
  }

  /** The id of its Datenquelle. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  String dateiname() {
    return id() + "_2022." + endung;
  }

  /**
   * The line that a person finds a row at.
   *
   * @param index 0 is the header
   */
  int zeile(int index) {
    return index + 1 + versatz;
  }

  String blatt() {
    return this == XLSX ? "Daten" : "";
  }

  boolean isGenesis() {
    return this == GENESIS_FFCSV || this == GENESIS_KLASSISCH;
  }

  boolean isText() {
    return this == CSV || isGenesis();
  }

  /** The declaration below {@code format}. */
  String format() {
    return switch (this) {
      case CSV ->
          "{ art: csv, zeichensatz: UTF-8, trennzeichen: \";\", dezimalzeichen: \",\","
              + " tausenderzeichen: \".\", marken: { \"*\": geheim_quelle } }";
      case XLSX ->
          "{ art: xlsx, blatt: Daten, kopfzeile: 4, dezimalzeichen: \",\", tausenderzeichen: \".\","
              + " marken: { \"*\": geheim_quelle } }";
      case GENESIS_FFCSV -> "{ art: genesis_ffcsv, tausenderzeichen: \".\" }";
      case GENESIS_KLASSISCH -> "{ art: genesis_klassisch, kopfzeile: 4, tausenderzeichen: \".\" }";
      case GEOJSON ->
          "{ art: geojson, dezimalzeichen: \",\", tausenderzeichen: \".\","
              + " marken: { \"*\": geheim_quelle } }";
    };
  }

  static String separated(List<List<String>> rows) {
    StringBuilder out = new StringBuilder();
    for (List<String> row : rows) {
      out.append(String.join(";", row.stream().map(Angriffsform::quote).toList())).append('\n');
    }
    return out.toString();
  }

  private static String quote(String text) {
    return text.matches("(?s).*[;\"\n\r].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }

  static String titel() {
    return row(1, List.of("Fallzahlen des Amtes"));
  }

  static String rows(int erste, List<List<String>> rows) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      out.append(row(erste + i, rows.get(i)));
    }
    return out.toString();
  }

  static String row(int nummer, List<String> zellen) {
    StringBuilder out = new StringBuilder("<row r=\"" + nummer + "\">");
    for (int i = 0; i < zellen.size(); i++) {
      out.append("<c r=\"" + (char) ('A' + i) + nummer + "\" t=\"inlineStr\"><is><t>")
          .append(escape(zellen.get(i)))
          .append("</t></is></c>");
    }
    return out.append("</row>").toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\u001B", "_x001B_");
  }

  private static String feature(List<String> kopf, List<String> zellen) {
    List<String> properties = new ArrayList<>();
    for (int i = 0; i < kopf.size(); i++) {
      properties.add(json(kopf.get(i)) + ":" + json(zellen.get(i)));
    }
    return "{\"type\":\"Feature\",\"properties\":{"
        + String.join(",", properties)
        + "},\"geometry\":{\"type\":\"Point\",\"coordinates\":[6.6,51.6]}}";
  }

  private static String json(String text) {
    return "\""
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\u001B", "\\u001B")
            .replace("\n", "\\n")
        + "\"";
  }
}
