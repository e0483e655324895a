package de.lebenslagen.ops.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import de.lebenslagen.etl.check.Pruefer;
import de.lebenslagen.etl.check.Pruefergebnis;
import de.lebenslagen.etl.check.Vergleichsbestand;
import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.etl.intake.LieferungReader;
import de.lebenslagen.etl.intake.RohdatenReader;
import de.lebenslagen.etl.intake.Rohzeile;
import de.lebenslagen.etl.intake.Zeilenempfaenger;
import de.lebenslagen.warehouse.declaration.DatenquelleReader;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.raum.RaumgliederungReader;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Rows per second of CPU time in every format: reading with all that it refuses, reading and
 * checking, and the best library that we know doing nothing but read every cell. Prints JSON.
 */
public final class FormateBench {

  private static final int AUFWAERMEN = 3;
  private static final int LAEUFE = 7;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private FormateBench() {}

  private interface Arbeit {
    int run() throws IOException;
  }

  /**
   * @param args where the files may lie
   */
  public static void main(String[] args) throws IOException {
    Grosslieferung gross = new Grosslieferung(Path.of(args[0]));
    gross.write();
    List<Datenquelle> quellen = DatenquelleReader.listAll(gross.datenquellen());
    Raumverzeichnis raeume =
        new Raumverzeichnis(
            List.of(RaumgliederungReader.readSchluessel(gross.gebiete()).getRaumgliederung()));
    Map<String, Object> result = new LinkedHashMap<>();
    for (String art : Grosslieferung.ARTEN) {
      Datenquelle quelle =
          quellen.stream().filter(d -> d.id().equals(art)).findFirst().orElseThrow();
      Path datei = gross.datei(art);
      Lieferung lieferung = new LieferungReader(quellen).read(datei, quelle);
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("read", rate(() -> read(lieferung)));
      figures.put("check", rate(() -> check(lieferung, raeume)));
      figures.put("library", rate(() -> readAlone(art, datei)));
      result.put(art, figures);
    }
    System.out.println(
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(result));
  }

  /** Median rows per second of CPU time of the calling thread, after warming up. */
  private static double rate(Arbeit arbeit) throws IOException {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < AUFWAERMEN + LAEUFE; i++) {
      long begin = THREADS.getCurrentThreadCpuTime();
      int rows = arbeit.run();
      if (rows != Grosslieferung.zeilen()) {
        throw new IllegalStateException("read " + rows + " rows");
      }
      if (i >= AUFWAERMEN) {
        values.add(rows / ((THREADS.getCurrentThreadCpuTime() - begin) / 1e9));
      }
    }
    return values.stream().sorted().toList().get(LAEUFE / 2);
  }

  private static int read(Lieferung lieferung) {
    Zaehler zaehler = new Zaehler();
    RohdatenReader.read(lieferung, zaehler)
        .ifPresent(
            b -> {
              throw new IllegalStateException(b.gefunden());
            });
    return zaehler.zeilen;
  }

  private static int check(Lieferung lieferung, Raumverzeichnis raeume) {
    Pruefergebnis ergebnis = Pruefer.pruefe(lieferung, raeume, Vergleichsbestand.empty());
    return ergebnis.pruefbericht().isBestanden() ? ergebnis.pruefbericht().zeilen() : 0;
  }

  private static int readAlone(String art, Path datei) throws IOException {
    return switch (art) {
      case "xlsx" -> readMappe(datei);
      case "geojson" -> readJson(datei);
      default -> readCsv(datei);
    };
  }

  private static int readCsv(Path datei) throws IOException {
    int rows = -1;
    long length = 0;
    try (CloseableIterator<CsvRecord> records =
        CsvReader.builder().fieldSeparator(';').ofCsvRecord(datei).iterator()) {
      while (records.hasNext()) {
        for (String cell : records.next().getFields()) {
          length += cell.length();
        }
        rows += 1;
      }
    }
    return length > 0 ? rows : 0;
  }

  private static int readMappe(Path datei) throws IOException {
    int rows = -1;
    long length = 0;
    try (ReadableWorkbook mappe = new ReadableWorkbook(datei.toFile())) {
      Iterator<Row> all = mappe.getFirstSheet().openStream().iterator();
      while (all.hasNext()) {
        Row row = all.next();
        for (int i = 0; i < row.getCellCount(); i++) {
          length += row.getCellRawValue(i).orElse("").length();
        }
        rows += 1;
      }
    }
    return length > 0 ? rows : 0;
  }

  private static int readJson(Path datei) throws IOException {
    int rows = 0;
    try (JsonParser parser = new JsonFactory().createParser(datei.toFile())) {
      while (parser.nextToken() != null) {
        if (parser.currentToken().isScalarValue()) {
          rows += parser.getText().equals("Feature") ? 1 : 0;
        }
      }
    }
    return rows;
  }

  private static final class Zaehler implements Zeilenempfaenger {
    private int zeilen;

    @Override
    public void accept(Kopfzeile kopf) {
      zeilen = 0;
    }

    @Override
    public void accept(Rohzeile zeile) {
      zeilen += 1;
    }
  }
}
