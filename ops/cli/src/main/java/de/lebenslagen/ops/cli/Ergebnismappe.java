package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.publish.mappe.Arbeitsmappe;
import de.lebenslagen.dashboards.publish.mappe.Blatt;
import de.lebenslagen.dashboards.publish.mappe.MappenWriter;
import de.lebenslagen.dashboards.publish.mappe.Spalte;
import de.lebenslagen.dashboards.publish.mappe.Zelle;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.Ergebnisspalte;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A result as a workbook: one visible sheet, its header in the first row, nothing hidden. */
record Ergebnismappe(LocalDate stand) implements Ergebnisschreiber {

  private static final int NACHKOMMASTELLEN = 2;

  @Override
  public void write(Ergebnis ergebnis, OutputStream out) throws IOException {
    List<Spalte> spalten =
        ergebnis.spalten().stream().map(Ergebnisspalte::name).map(Spalte::of).toList();
    List<List<Zelle>> zeilen = new ArrayList<>();
    for (Ergebniszeile zeile : ergebnis) {
      List<Zelle> zellen = new ArrayList<>();
      for (Object wert : zeile.werte()) {
        zellen.add(zelle(wert));
      }
      zeilen.add(zellen);
    }
    out.write(
        MappenWriter.write(
            new Arbeitsmappe("Ergebnis", stand, List.of(Blatt.of("Ergebnis", spalten, zeilen)))));
  }

  private static Zelle zelle(@Nullable Object wert) {
    if (wert == null) {
      return Zelle.LEER;
    }
    if (wert instanceof LocalDate tag) {
      return new Zelle.Datum(tag);
    }
    if (wert instanceof Number zahl && Double.isFinite(zahl.doubleValue())) {
      boolean whole =
          !(zahl instanceof Double || zahl instanceof Float || zahl instanceof BigDecimal);
      return new Zelle.Zahl(zahl.doubleValue(), whole ? 0 : NACHKOMMASTELLEN);
    }
    return Zelle.text(wert.toString());
  }
}
