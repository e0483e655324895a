package de.lebenslagen.notebook.tablesaw;

import de.lebenslagen.dashboards.figures.abbildung.Abbildung;
import de.lebenslagen.dashboards.figures.abbildung.Altersaufbau;
import de.lebenslagen.dashboards.figures.abbildung.Bildwert;
import de.lebenslagen.dashboards.figures.abbildung.Bildwerte;
import de.lebenslagen.dashboards.figures.abbildung.Karte;
import de.lebenslagen.dashboards.figures.abbildung.Kartengrund;
import de.lebenslagen.dashboards.figures.abbildung.Kopf;
import de.lebenslagen.dashboards.figures.abbildung.Rangbalken;
import de.lebenslagen.dashboards.figures.abbildung.Verlauf;
import de.lebenslagen.notebook.zugriff.Tuer;
import de.lebenslagen.warehouse.indicator.Einheit;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Altersgruppe;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A figure from a table that was computed in Java. It is internal, whatever it was computed from.
 */
final class Tabellenbild {

  private static final String RAUM = "raum_id";
  private static final String JAHR = "berichtsjahr";
  private static final String ALTER = "altersgruppe";
  private static final List<String> NAMEN = List.of("gebiet", "name", "raum", RAUM);

  private static final Pattern JAHRESSPALTE = Pattern.compile(".+_((?:19|20)\\d\\d)");

  private final Art art;
  private final Table table;
  private final String spalte;
  private final String thema;
  private final String einheit;
  private final Optional<String> vergleich;

  private enum Art {
    KARTE,
    RANG,
    VERLAUF,
    ALTER
  }

  private Tabellenbild(Art art, Table table, String spalte, String thema, String einheit) {
    this(art, table, spalte, thema, einheit, Optional.empty());
  }

  private Tabellenbild(
      Art art,
      Table table,
      String spalte,
      String thema,
      String einheit,
      Optional<String> vergleich) {
    this.art = art;
    this.table = table;
    this.spalte = spalte;
    this.thema = thema;
    this.einheit = einheit;
    this.vergleich = vergleich;
  }

  static Tabellenbild karte(Table table, String spalte, String thema, String einheit) {
    return new Tabellenbild(Art.KARTE, table, spalte, thema, einheit);
  }

  static Tabellenbild rang(Table table, String spalte, String thema, String einheit) {
    return new Tabellenbild(Art.RANG, table, spalte, thema, einheit);
  }

  static Tabellenbild verlauf(Table table, String spalte, String thema, String einheit) {
    return new Tabellenbild(Art.VERLAUF, table, spalte, thema, einheit);
  }

  static Tabellenbild alter(Table table, String spalte, String vergleich, String thema) {
    return new Tabellenbild(Art.ALTER, table, spalte, thema, "Personen", Optional.of(vergleich));
  }

  /**
   * Draws it.
   *
   * @throws Abbruch EINGABE where a column is missing, or the areas of a map are unknown
   */
  Abbildung draw(Tuer tuer, Collection<String> quellen) {
    NumericColumn<?> numbers = getZahlen(spalte);
    List<Bildwert> values = read(numbers);
    if (values.isEmpty()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Die Tabelle hat keine Zeilen; ein Bild gibt es nicht.",
          "Bitte die Abfrage davor prüfen.");
    }
    int first = values.stream().mapToInt(Bildwert::jahr).min().orElseThrow();
    int last = values.stream().mapToInt(Bildwert::jahr).max().orElseThrow();
    Kopf kopf =
        new Kopf(
            thema,
            Optional.empty(),
            new Einheit(einheit, 1, digits(numbers)),
            zeit(first, last),
            tuer.datenstand(),
            quellen.isEmpty() ? "eigene Berechnung" : String.join("; ", quellen),
            List.of());
    Bildwerte werte = Bildwerte.fromIntern(values);
    return switch (art) {
      case KARTE -> Karte.of(kopf, Kartengrund.read(tuer.datenbank(), ebene()), werte, last);
      case RANG -> Rangbalken.of(kopf, werte, last, werte.none());
      case VERLAUF -> new Verlauf(kopf, werte, werte.none(), List.of());
      case ALTER -> altersaufbau(kopf, werte);
    };
  }

  private Altersaufbau altersaufbau(Kopf kopf, Bildwerte werte) {
    String other = vergleich.orElseThrow();
    return new Altersaufbau(
        kopf,
        List.of(new Altersaufbau.Seite(titel(spalte), werte)),
        Bildwerte.fromIntern(read(getZahlen(other))),
        titel(other));
  }

  /** {@code 2034} of {@code einwohner_2034}. */
  private static String titel(String spalte) {
    Matcher jahr = JAHRESSPALTE.matcher(spalte);
    return jahr.matches() ? jahr.group(1) : spalte.replace('_', ' ');
  }

  private String zeit(int first, int last) {
    if (last > 0) {
      return first == last ? String.valueOf(last) : first + " bis " + last;
    }
    return JAHRESSPALTE.matcher(spalte).matches() ? titel(spalte) : "";
  }

  private NumericColumn<?> getZahlen(String name) {
    if (table.containsColumn(name) && table.column(name) instanceof NumericColumn<?> n) {
      return n;
    }
    throw new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "Die Tabelle hat keine Spalte mit Zahlen, die \"" + name + "\" heißt.",
        Vorschlaege.satz(
            name,
            table.columns().stream()
                .filter(c -> c instanceof NumericColumn)
                .map(Column::name)
                .toList(),
            "Bitte eine Spalte mit Zahlen berechnen."));
  }

  private List<Bildwert> read(NumericColumn<?> numbers) {
    Column<?> names = getColumn(art == Art.ALTER ? List.of(ALTER) : NAMEN);
    Column<?> keys =
        switch (art) {
          case KARTE -> getColumn(List.of(RAUM));
          case ALTER -> names;
          case RANG, VERLAUF -> getColumn(keys());
        };
    boolean years = table.containsColumn(JAHR);
    if (art == Art.VERLAUF && !years) {
      throw without(List.of(JAHR));
    }
    List<Bildwert> result = new ArrayList<>();
    for (int r = 0; r < table.rowCount(); r++) {
      result.add(
          new Bildwert(
              art == Art.ALTER ? checkAlter(keys.getString(r)) : keys.getString(r),
              names.getString(r),
              years ? (int) table.numberColumn(JAHR).getDouble(r) : 0,
              numbers.isMissing(r)
                  ? new Wertstatus.NichtGeliefert("keine Zahl in der Tabelle")
                  : new Wertstatus.Zahl(numbers.getDouble(r)),
              Optional.empty(),
              Set.of()));
    }
    return result;
  }

  private static String checkAlter(String text) {
    try {
      Altersgruppe.parse(text);
      return text;
    } catch (IllegalArgumentException e) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "\"" + text + "\" ist keine Altersgruppe.",
          "Geschrieben werden sie so: 0-5 für unter 5, 65+ für 65 und älter.",
          e);
    }
  }

  private static List<String> keys() {
    return Stream.concat(Stream.of(RAUM), NAMEN.stream()).toList();
  }

  private Column<?> getColumn(List<String> names) {
    return names.stream()
        .filter(table::containsColumn)
        .findFirst()
        .<Column<?>>map(table::column)
        .orElseThrow(() -> without(names));
  }

  private Abbruch without(List<String> names) {
    return new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "Für dieses Bild braucht die Tabelle eine Spalte " + String.join(" oder ", names) + ".",
        "Sie hat: " + String.join(", ", table.columnNames()) + ".");
  }

  private Zielebene ebene() {
    String key = getColumn(List.of(RAUM)).getString(0);
    try {
      RaumId first = RaumId.parse(key);
      return Zielebene.of(first.raumgliederung(), first.ebene());
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "In der Spalte raum_id steht \"" + key + "\"; das ist kein Schlüssel eines Gebiets.",
          "In SQL heißt die Spalte raum_id: SELECT raum_id, …",
          e);
    }
  }

  /** None for whole numbers, else one; two where all are below 10. */
  private static int digits(NumericColumn<?> numbers) {
    boolean whole = true;
    double largest = 0;
    for (int r = 0; r < numbers.size(); r++) {
      if (!numbers.isMissing(r)) {
        double value = numbers.getDouble(r);
        whole &= value == Math.rint(value);
        largest = Math.max(largest, Math.abs(value));
      }
    }
    return whole ? 0 : largest < 10 ? 2 : 1;
  }
}
