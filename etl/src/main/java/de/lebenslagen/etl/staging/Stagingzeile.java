package de.lebenslagen.etl.staging;

import de.lebenslagen.etl.check.Zeile;
import de.lebenslagen.etl.check.Zelle;
import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.warehouse.model.Datenquelle.Spalte;
import de.lebenslagen.warehouse.model.Datenquelle.Spaltentyp;
import de.lebenslagen.warehouse.model.RaumId;
import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Turns a checked row into a row of the staging table. */
final class Stagingzeile {

  private static final int FESTE_SPALTEN = 5;

  private Stagingzeile() {}

  static Row of(Lieferung lieferung, Zeile zeile) {
    List<Spalte> spalten = lieferung.datenquelle().spalten();
    if (zeile.zellen().size() != spalten.size()) {
      throw new IllegalStateException(
          stelle(lieferung, zeile)
              + " has "
              + zeile.zellen().size()
              + " cells for "
              + spalten.size()
              + " declared columns.");
    }
    int je = Stagingspalten.hasWertart(lieferung.datenquelle()) ? 4 : 3;
    boolean ziel = Stagingspalten.hasZiel(lieferung.datenquelle());
    int fest = FESTE_SPALTEN + (ziel ? 1 : 0);
    @Nullable Object[] werte = new @Nullable Object[fest + je * spalten.size()];
    werte[0] = lieferung.id().wert();
    werte[1] = zeile.nummer();
    werte[2] = zeile.raum().schluesselVoll();
    werte[3] = zeile.zeitbezug().schluessel();
    werte[4] = zeile.berichtsjahr();
    if (ziel) {
      werte[FESTE_SPALTEN] = zeile.ziel().map(RaumId::schluesselVoll).orElse(null);
    }
    for (int i = 0; i < spalten.size(); i++) {
      Spalte spalte = spalten.get(i);
      try {
        put(werte, fest + je * i, zeile.zellen().get(i), spalte.typ());
      } catch (ArithmeticException | IllegalArgumentException e) {
        throw new IllegalStateException(
            stelle(lieferung, zeile) + ", column " + spalte.name() + ": " + e.getMessage(), e);
      }
    }
    return RowFactory.create(werte);
  }

  private static String stelle(Lieferung lieferung, Zeile zeile) {
    return lieferung.name() + ", row " + zeile.nummer();
  }

  private static void put(@Nullable Object[] werte, int at, Zelle zelle, Spaltentyp typ) {
    if (zelle instanceof Zelle.Text text) {
      werte[at] = text(text.text(), typ);
    } else if (zelle instanceof Zelle.Zahl zahl) {
      werte[at] = zahl(zahl.zahl(), typ);
      werte[at + 1] = zahl.status().name();
      zahl.wertart().ifPresent(w -> werte[at + 3] = w.name());
    } else if (zelle instanceof Zelle.Tag tag) {
      werte[at] = tag.tag();
    } else if (zelle instanceof Zelle.OhneWert ohne) {
      werte[at + 1] = ohne.status().name();
      werte[at + 2] = ohne.grund().isEmpty() ? null : ohne.grund();
    }
  }

  private static Object text(String text, Spaltentyp typ) {
    return switch (typ) {
      case TEXT, CODE, RAUM -> text;
      case ANZAHL, EURO, DEZIMAL, PROZENT, JAHR, DATUM -> throw wrongType(typ, text);
    };
  }

  private static Object zahl(BigDecimal zahl, Spaltentyp typ) {
    return switch (typ) {
      case ANZAHL, EURO -> zahl.longValueExact();
      case JAHR -> zahl.intValueExact();
      case DEZIMAL, PROZENT -> finite(zahl);
      case TEXT, CODE, RAUM -> zahl.toPlainString();
      case DATUM -> throw wrongType(typ, zahl);
    };
  }

  private static double finite(BigDecimal zahl) {
    double wert = zahl.doubleValue();
    if (!Double.isFinite(wert)) {
      throw new ArithmeticException("too large for a decimal number: " + zahl);
    }
    return wert + 0.0; // turns -0.0 into 0.0
  }

  private static IllegalArgumentException wrongType(Spaltentyp typ, Object gefunden) {
    return new IllegalArgumentException("a column of type " + typ + " got the cell " + gefunden);
  }
}
