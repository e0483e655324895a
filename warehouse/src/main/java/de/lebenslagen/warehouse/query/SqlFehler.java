package de.lebenslagen.warehouse.query;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Abbruch.Kategorie;
import de.lebenslagen.warehouse.model.Vorschlaege;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in German what DuckDB did not like about a query, where, and what was perhaps meant. */
final class SqlFehler {

  /** How DuckDB's message about a query that was stopped begins. */
  static final String UNTERBROCHEN = "INTERRUPT";

  private static final Pattern KEINE_TABELLE =
      Pattern.compile("(?:Table|View) with name \"?([^\"\\s]+)\"? does not exist");
  private static final Pattern KEINE_SPALTE =
      Pattern.compile("(?:Referenced column|does not have a column named) \"([^\"]+)\"");
  private static final Pattern KEIN_ALIAS = Pattern.compile("Referenced table \"([^\"]+)\"");
  private static final Pattern KEINE_FUNKTION =
      Pattern.compile("Function with name \"?([^\"\\s]+)\"? (?:does not exist|is not in)");
  private static final Pattern KEINE_GRUPPE =
      Pattern.compile("column \"([^\"]+)\" must appear in the GROUP BY");
  private static final Pattern KEIN_WERT = Pattern.compile("Could not convert string '([^']*)' to");

  /** Kinds of errors whose text may repeat a value of the data. */
  private static final Pattern AM_WERT =
      Pattern.compile("^(?:Conversion|Out of Range|Invalid Input|Constraint|Mismatch Type) Error");

  private static final Pattern STELLE = Pattern.compile("LINE (\\d+): [^\\n]*\\n[^\\n]*\\^");
  private static final Pattern NAHE = Pattern.compile("at or near \"(.*)\"", Pattern.DOTALL);

  private final Supplier<Namen> namen;

  /**
   * @param namen what the query file has; asked only after an error
   */
  SqlFehler(Supplier<Namen> namen) {
    this.namen = namen;
  }

  /** The names of the query file. */
  record Namen(List<String> tabellen, List<Spaltenname> spalten, List<String> funktionen) {}

  /** A column of a table or view. */
  record Spaltenname(String tabelle, String spalte) {}

  /**
   * @param tabellen the tables that the query reads, where known: their columns are suggested first
   */
  Abbruch translate(SQLException e, String sql, Set<String> tabellen) {
    String message = String.valueOf(e.getMessage());
    if (message.startsWith(UNTERBROCHEN)) {
      return new Abbruch(
          Kategorie.SYSTEM,
          "Die Abfrage wurde abgebrochen: von Hand oder weil sie zu lange dauerte.",
          "Bitte die Abfrage eingrenzen oder die Zeitgrenze erhöhen.",
          e);
    }
    if (message.startsWith("Out of Memory")) {
      return new Abbruch(
          Kategorie.SYSTEM,
          "Der Speicher reicht für diese Abfrage nicht.",
          "Bitte die Abfrage eingrenzen oder die Speichergrenze erhöhen.",
          e);
    }
    return explain(message, sql, tabellen, e);
  }

  private Abbruch explain(String message, String sql, Set<String> tabellen, SQLException e) {
    String stelle = stelle(message);
    Matcher m = KEINE_TABELLE.matcher(message);
    if (m.find()) {
      return unbekannt("Die Tabelle", m.group(1), stelle, namen.get().tabellen(), e);
    }
    m = KEINE_SPALTE.matcher(message);
    if (m.find()) {
      return unbekannt("Die Spalte", m.group(1), stelle, listSpalten(tabellen), e);
    }
    m = KEIN_ALIAS.matcher(message);
    if (m.find()) {
      return unbekannt("Die Tabelle", m.group(1), stelle, List.copyOf(tabellen), e);
    }
    m = KEINE_FUNKTION.matcher(message);
    if (m.find()) {
      return unbekannt("Die Funktion", m.group(1), stelle, namen.get().funktionen(), e);
    }
    m = KEINE_GRUPPE.matcher(message);
    if (m.find()) {
      return eingabe(
          String.format(
              Locale.ROOT,
              "Die Spalte \"%s\" ist weder gruppiert noch zusammengefasst%s.",
              m.group(1),
              stelle),
          "Bitte sie bei GROUP BY nennen (oder GROUP BY ALL) oder eine Summe bilden.",
          e);
    }
    m = KEIN_WERT.matcher(message);
    if (m.find() && sql.contains("'" + m.group(1) + "'")) {
      return eingabe(
          String.format(
              Locale.ROOT,
              "Der Wert '%s' passt nicht zur Spalte, mit der er verglichen wird%s.",
              m.group(1),
              stelle),
          "Bitte mit DESCRIBE nachsehen, welchen Typ die Spalte hat.",
          e);
    }
    m = NAHE.matcher(message);
    if (m.find()) {
      return eingabe(
          String.format(
              Locale.ROOT, "Das SQL ist bei \"%s\" nicht verständlich%s.", m.group(1), stelle),
          "Bitte Schreibweise, Kommas und Klammern davor prüfen.",
          e);
    }
    return explainRest(message, stelle, e);
  }

  private static Abbruch explainRest(String message, String stelle, SQLException e) {
    if (AM_WERT.matcher(message).find()) {
      return eingabe(
          String.format(
              Locale.ROOT,
              "Die Abfrage scheitert an einem Wert%s: er passt nicht in den verlangten Typ oder in die"
                  + " Rechnung.",
              stelle),
          "Bitte mit DESCRIBE nachsehen, welchen Typ die Spalten haben; TRY_CAST macht aus Werten, die"
              + " nicht passen, NULL. Der Wert selbst wird nicht genannt: er könnte geheim sein.",
          e);
    }
    return eingabe(
        String.format(
            Locale.ROOT,
            "DuckDB kann die Abfrage nicht ausführen%s: %s",
            stelle,
            firstLine(message)),
        "Bitte die Abfrage ändern; die Tabellen und Spalten zeigt der Katalog.",
        e);
  }

  private List<String> listSpalten(Set<String> tabellen) {
    List<String> own =
        namen.get().spalten().stream()
            .filter(s -> tabellen.contains(s.tabelle()))
            .map(Spaltenname::spalte)
            .toList();
    return own.isEmpty() ? namen.get().spalten().stream().map(Spaltenname::spalte).toList() : own;
  }

  private static Abbruch unbekannt(
      String was, String name, String stelle, Collection<String> bekannt, SQLException e) {
    List<String> nahe = Katalog.listNahe(name, bekannt);
    return eingabe(
        String.format(Locale.ROOT, "%s \"%s\" gibt es nicht%s.", was, name, stelle),
        nahe.isEmpty() ? "Bitte im Katalog nachsehen, was es gibt." : Vorschlaege.frage(nahe),
        e);
  }

  /** The parser's complaint with line and column. */
  Abbruch unlesbar(String message, String sql, int position) {
    String before = sql.substring(0, Math.min(position, sql.length()));
    int zeile = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int spalte = before.length() - before.lastIndexOf('\n');
    Matcher m = NAHE.matcher(message);
    String wo = m.find() ? "bei \"" + m.group(1) + "\"" : "am Ende";
    return new Abbruch(
        Kategorie.EINGABE,
        String.format(
            Locale.ROOT,
            "Das SQL ist %s nicht verständlich (Zeile %d, Zeichen %d).",
            wo,
            zeile,
            spalte),
        "Bitte Schreibweise, Kommas und Klammern davor prüfen.");
  }

  /** DuckDB shows the place as an excerpt with a caret below; the caret's column is counted. */
  private static String stelle(String message) {
    Matcher m = STELLE.matcher(message);
    if (!m.find()) {
      return "";
    }
    String[] lines = m.group().split("\n", -1);
    int offset = lines[0].indexOf(": ") + 2;
    int zeichen = lines[1].indexOf('^') - offset + 1;
    boolean shortened = lines[0].startsWith("...", offset);
    return shortened
        ? String.format(Locale.ROOT, " (Zeile %s)", m.group(1))
        : String.format(Locale.ROOT, " (Zeile %s, Zeichen %d)", m.group(1), zeichen);
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  private static Abbruch eingabe(String gefunden, String abhilfe, SQLException e) {
    return new Abbruch(Kategorie.EINGABE, gefunden, abhilfe, e);
  }
}
