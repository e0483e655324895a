package de.lebenslagen.warehouse.query.output;

import de.lebenslagen.warehouse.query.Ergebnis;
import java.io.IOException;
import java.io.OutputStream;

/** A file format for results. */
public enum Ausgabeformat {
  /** Comma, decimal point, ISO dates, UTF-8: for programs. */
  CSV {
    @Override
    public void write(Ergebnis ergebnis, OutputStream out) throws IOException {
      new CsvSchreiber(CsvSchreiber.Form.MASCHINE).write(ergebnis, out);
    }
  },
  /** Semicolon, decimal comma, German dates, UTF-8 with BOM: for Excel in German. */
  CSV_DEUTSCH {
    @Override
    public void write(Ergebnis ergebnis, OutputStream out) throws IOException {
      new CsvSchreiber(CsvSchreiber.Form.DEUTSCH).write(ergebnis, out);
    }
  },
  /** A list of objects, one per row. */
  JSON {
    @Override
    public void write(Ergebnis ergebnis, OutputStream out) throws IOException {
      new JsonSchreiber().write(ergebnis, out);
    }
  },
  /** Parquet, zstd. */
  PARQUET {
    @Override
    public void write(Ergebnis ergebnis, OutputStream out) throws IOException {
      ergebnis.writeParquet(out);
    }
  },
  /** Arrow IPC stream. */
  ARROW {
    @Override
    public void write(Ergebnis ergebnis, OutputStream out) throws IOException {
      ergebnis.writeArrow(out);
    }
  },
  /** Arrow IPC file, which programs can map into memory; also called Feather. */
  ARROW_DATEI {
    @Override
    public void write(Ergebnis ergebnis, OutputStream out) throws IOException {
      ergebnis.writeArrowDatei(out);
    }
  };

  /** Writes all rows; the stream stays open. */
  public abstract void write(Ergebnis ergebnis, OutputStream out) throws IOException;
}
