package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.publish.mappe.Arbeitsmappe;
import de.lebenslagen.dashboards.publish.mappe.Blatt;
import de.lebenslagen.dashboards.publish.mappe.MappenWriter;
import de.lebenslagen.dashboards.publish.mappe.Zelle;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.build.Sql;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * A table of values for files and programs: named columns, one type each. All forms but the
 * workbook go through the query engine, so that they are what {@code abfrage} writes.
 */
final class Wertetabelle {

  private final String titel;
  private final List<Spalte> spalten = new ArrayList<>();
  private final List<List<Wert>> zeilen = new ArrayList<>();

  private enum Typ {
    TEXT("VARCHAR"),
    JAHR("INTEGER"),
    ZAHL("DOUBLE"),
    P_WERT("DOUBLE");

    private final String sql;

    Typ(String sql) {
      this.sql = sql;
    }
  }

  private record Spalte(String name, Typ typ, int stellen) {}

  /** A cell. */
  private record Wert(String text, OptionalInt jahr, OptionalDouble zahl) {}

  Wertetabelle(String titel) {
    this.titel = titel;
  }

  Wertetabelle text(String name) {
    spalten.add(new Spalte(name, Typ.TEXT, 0));
    return this;
  }

  Wertetabelle jahr(String name) {
    spalten.add(new Spalte(name, Typ.JAHR, 0));
    return this;
  }

  /** A number; a workbook shows this many digits after the comma and keeps them all. */
  Wertetabelle zahl(String name, int stellen) {
    spalten.add(new Spalte(name, Typ.ZAHL, stellen));
    return this;
  }

  /** The same for p values: a workbook never shows one as nothing. */
  Wertetabelle pWert(String name, int stellen) {
    spalten.add(new Spalte(name, Typ.P_WERT, stellen));
    return this;
  }

  /** Begins a row. */
  Zeile row() {
    List<Wert> werte = new ArrayList<>();
    zeilen.add(werte);
    return new Zeile(werte);
  }

  /** A row being filled, cell by cell in the order of the columns. */
  record Zeile(List<Wert> werte) {

    Zeile text(String text) {
      werte.add(new Wert(text, OptionalInt.empty(), OptionalDouble.empty()));
      return this;
    }

    Zeile jahr(int jahr) {
      werte.add(new Wert("", OptionalInt.of(jahr), OptionalDouble.empty()));
      return this;
    }

    Zeile zahl(OptionalDouble zahl) {
      werte.add(new Wert("", OptionalInt.empty(), zahl));
      return this;
    }
  }

  /** Writes the table for the screen: CSV or JSON. */
  void print(Indikatorzugang zugang, Wertausgabe.Ziel ziel, Umgebung umgebung) {
    write(zugang, ziel, umgebung.ausgabe(), "");
    umgebung.ausgabe().flush();
  }

  /** Writes the table into its file, marked and logged before the first byte. */
  void write(Indikatorzugang zugang, Wertausgabe.Ziel ziel, Umgebung umgebung) {
    String zweck = ziel.zweck().orElseThrow();
    zugang
        .register()
        .protokoll()
        .append(
            "werte-in-datei",
            "Datenstand "
                + zugang.stand().id()
                + ", Zweck: "
                + zweck
                + ", nach: "
                + ziel.nach().map(String::valueOf).orElse("Standardausgabe")
                + ", Inhalt: "
                + titel);
    String mark =
        "INTERN, nicht auf Geheimhaltung geprüft; Zweck: "
            + zweck
            + "; Datenstand "
            + zugang.stand().id();
    if (ziel.nach().isEmpty()) {
      write(zugang, ziel, umgebung.ausgabe(), mark);
      umgebung.ausgabe().flush();
      return;
    }
    try {
      Ausgabedatei.write(ziel.nach().get(), out -> write(zugang, ziel, out, mark));
    } catch (IOException e) {
      throw Ausgabedatei.unwritable(e);
    }
    umgebung.meldungen().println("Geschrieben: " + ziel.nach().get());
  }

  private void write(Indikatorzugang zugang, Wertausgabe.Ziel ziel, OutputStream out, String mark) {
    try {
      if (ziel.form() == Wertausgabe.Form.XLSX) {
        Instant published = zugang.stand().veroeffentlichtUm().orElse(zugang.stand().angelegtUm());
        out.write(MappenWriter.write(mappe(mark, LocalDate.ofInstant(published, ZoneOffset.UTC))));
        return;
      }
      try (Ergebnis ergebnis = zugang.datenbank().query(sql(mark))) {
        ziel.format().write(ergebnis, out);
      }
    } catch (IOException e) {
      throw Ausgabedatei.unwritable(e);
    }
  }

  private String sql(String mark) {
    String names = spalten.stream().map(s -> Sql.name(s.name())).collect(Collectors.joining(", "));
    String select = mark.isEmpty() ? "*" : "*, " + Sql.literal(mark) + " AS vermerk";
    String values =
        zeilen.isEmpty()
            ? "SELECT " + nulls() + " WHERE false"
            : "VALUES " + zeilen.stream().map(this::row).collect(Collectors.joining(", "));
    return "SELECT " + select + " FROM (" + values + ") t(" + names + ")";
  }

  private String nulls() {
    return spalten.stream().map(s -> "NULL::" + s.typ().sql).collect(Collectors.joining(", "));
  }

  private String row(List<Wert> werte) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < spalten.size(); i++) {
      Wert wert = werte.get(i);
      String literal =
          switch (spalten.get(i).typ()) {
            case TEXT -> Sql.literal(wert.text());
            case JAHR -> wert.jahr().isPresent() ? String.valueOf(wert.jahr().getAsInt()) : "NULL";
            case ZAHL, P_WERT ->
                wert.zahl().isPresent() ? String.valueOf(wert.zahl().getAsDouble()) : "NULL";
          };
      cells.add(literal + "::" + spalten.get(i).typ().sql);
    }
    return "(" + String.join(", ", cells) + ")";
  }

  private Arbeitsmappe mappe(String mark, LocalDate tag) {
    List<List<Zelle>> rows = new ArrayList<>();
    for (List<Wert> zeile : zeilen) {
      List<Zelle> cells = new ArrayList<>();
      for (int i = 0; i < spalten.size(); i++) {
        cells.add(cell(spalten.get(i), zeile.get(i)));
      }
      rows.add(cells);
    }
    return new Arbeitsmappe(
        titel,
        tag,
        List.of(
            new Blatt(
                "Werte",
                List.of(titel, mark),
                spalten.stream()
                    .map(s -> de.lebenslagen.dashboards.publish.mappe.Spalte.of(s.name()))
                    .toList(),
                rows,
                List.of())));
  }

  private static Zelle cell(Spalte spalte, Wert wert) {
    if (wert.zahl().isPresent()) {
      double zahl = wert.zahl().getAsDouble();
      return spalte.typ() == Typ.P_WERT
          ? new Zelle.PWert(zahl, spalte.stellen())
          : new Zelle.Zahl(zahl, spalte.stellen());
    }
    if (spalte.typ() == Typ.ZAHL || spalte.typ() == Typ.P_WERT) {
      return Zelle.LEER;
    }
    return spalte.typ() == Typ.JAHR && wert.jahr().isPresent()
        ? new Zelle.Schluessel(String.valueOf(wert.jahr().getAsInt()))
        : Zelle.text(wert.text());
  }
}
