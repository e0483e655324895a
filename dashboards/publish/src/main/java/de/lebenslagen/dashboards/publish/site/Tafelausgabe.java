package de.lebenslagen.dashboards.publish.site;

import de.lebenslagen.dashboards.publish.mappe.Arbeitsmappe;
import de.lebenslagen.dashboards.publish.mappe.Blatt;
import de.lebenslagen.dashboards.publish.mappe.MappenWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The files of a table: CSV for a German Excel (semicolon, decimal comma, UTF-8 with BOM) and XLSX.
 *
 * @param quellen of the whole release, for tables that name none of their own
 * @param nachweis Datenstand and release
 * @param tag day of the release
 */
record Tafelausgabe(List<String> quellen, String nachweis, LocalDate tag) {

  private static final char BOM = '\ufeff';

  /** What a spreadsheet would take for a formula. */
  private static final Pattern FORMEL = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

  byte[] csv(Tafel tafel) {
    StringBuilder text = new StringBuilder().append(BOM);
    line(text, tafel.spalten().stream().map(s -> quoted(s.titel())).toList());
    for (List<Zelle> zeile : tafel.zeilen()) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < zeile.size(); i++) {
        cells.add(cell(tafel.spalten().get(i), zeile.get(i)));
      }
      line(text, cells);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void line(StringBuilder text, List<String> cells) {
    text.append(String.join(";", cells)).append("\r\n");
  }

  private static String cell(Tafel.Spalte spalte, Zelle zelle) {
    if (spalte.art() == Tafel.Art.ZAHL && zelle.zahl().isPresent()) {
      return BigDecimal.valueOf(zelle.zahl().getAsDouble())
          .stripTrailingZeros()
          .toPlainString()
          .replace('.', ',');
    }
    return quoted(zelle.gelesen().orElse(zelle.text()));
  }

  private static String quoted(String text) {
    String safe = FORMEL.matcher(text).matches() ? "'" + text : text;
    boolean plain = safe.chars().noneMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }

  byte[] xlsx(Tafel tafel) {
    List<List<de.lebenslagen.dashboards.publish.mappe.Zelle>> rows = new ArrayList<>();
    for (List<Zelle> zeile : tafel.zeilen()) {
      List<de.lebenslagen.dashboards.publish.mappe.Zelle> cells = new ArrayList<>();
      for (int i = 0; i < zeile.size(); i++) {
        cells.add(mappenzelle(tafel.spalten().get(i), zeile.get(i)));
      }
      rows.add(cells);
    }
    List<String> notes = new ArrayList<>(tafel.anmerkungen());
    List<String> own = tafel.quellen().isEmpty() ? quellen : tafel.quellen();
    notes.add("Quelle: " + String.join("; ", own) + ". " + nachweis + ".");
    return MappenWriter.write(
        new Arbeitsmappe(
            tafel.titel(),
            tag,
            List.of(
                new Blatt(
                    "Tabelle",
                    List.of(tafel.titel()),
                    tafel.spalten().stream()
                        .map(s -> de.lebenslagen.dashboards.publish.mappe.Spalte.of(s.titel()))
                        .collect(Collectors.toList()),
                    rows,
                    notes))));
  }

  private static de.lebenslagen.dashboards.publish.mappe.Zelle mappenzelle(
      Tafel.Spalte spalte, Zelle zelle) {
    if (spalte.art() == Tafel.Art.ZAHL && zelle.zahl().isPresent()) {
      return new de.lebenslagen.dashboards.publish.mappe.Zelle.Zahl(
          zelle.zahl().getAsDouble(), spalte.stellen());
    }
    return spalte.art() == Tafel.Art.ZAHL
        ? de.lebenslagen.dashboards.publish.mappe.Zelle.zeichen(zelle.text())
        : de.lebenslagen.dashboards.publish.mappe.Zelle.text(zelle.text());
  }
}
