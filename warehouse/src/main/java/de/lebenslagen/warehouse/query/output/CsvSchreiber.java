package de.lebenslagen.warehouse.query.output;

import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.Ergebnisspalte;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * CSV as in RFC 4180. A missing value is an empty cell, empty text is {@code ""}; a sum without a
 * number is its status in German words.
 *
 * <p>A text that a spreadsheet would run as a formula gets an apostrophe before it, in both forms:
 * nobody can know where a file will be opened. Numbers are never touched.
 */
final class CsvSchreiber {

  /** How values are written. */
  enum Form {
    MASCHINE(',', ""),
    DEUTSCH(';', "\uFEFF");

    private final char trennzeichen;
    private final String anfang;

    Form(char trennzeichen, String anfang) {
      this.trennzeichen = trennzeichen;
      this.anfang = anfang;
    }
  }

  private static final DateTimeFormatter TAG =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);
  private static final Pattern FORMEL = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);
  private static final Pattern ZAHL = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?");

  private final Form form;

  CsvSchreiber(Form form) {
    this.form = form;
  }

  void write(Ergebnis ergebnis, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(form.anfang);
    writeLine(writer, ergebnis.spalten().stream().map(Ergebnisspalte::name).toList());
    for (Ergebniszeile zeile : ergebnis) {
      writeLine(writer, zeile.werte());
    }
    writer.flush();
  }

  private void writeLine(Writer writer, List<? extends @Nullable Object> werte) throws IOException {
    for (int i = 0; i < werte.size(); i++) {
      if (i > 0) {
        writer.write(form.trennzeichen);
      }
      writer.write(cell(werte.get(i)));
    }
    writer.write("\r\n");
  }

  private String cell(@Nullable Object wert) {
    if (wert == null) {
      return "";
    }
    if (wert instanceof String text) {
      return quote(safe(text));
    }
    if (wert instanceof Wertstatus summe) {
      return quote(summe.code().hasZahl() ? whole(summe) : summe.code().bezeichnung());
    }
    return quote(form == Form.DEUTSCH ? german(wert) : plain(wert));
  }

  private static String whole(Wertstatus summe) {
    return BigDecimal.valueOf(summe.findZahl().orElseThrow()).setScale(0).toPlainString();
  }

  private static String safe(String text) {
    return FORMEL.matcher(text).matches() && !ZAHL.matcher(text).matches() ? "'" + text : text;
  }

  private static String plain(Object wert) {
    return wert instanceof BigDecimal number ? number.toPlainString() : wert.toString();
  }

  private static String german(Object wert) {
    if (wert instanceof LocalDate tag) {
      return TAG.format(tag);
    }
    if (wert instanceof Boolean b) {
      return b ? "ja" : "nein";
    }
    return wert instanceof Double || wert instanceof BigDecimal
        ? plain(wert).replace('.', ',')
        : plain(wert);
  }

  private String quote(String text) {
    boolean needed =
        text.isEmpty()
            || text.indexOf(form.trennzeichen) >= 0
            || text.chars().anyMatch(c -> c == '"' || c == '\n' || c == '\r');
    return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
