package de.lebenslagen.etl.intake;

import de.lebenslagen.warehouse.model.Dateiformat;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file with true line numbers; what the parser refuses becomes a Lesefehler. */
final class CsvRows implements Zeilenquelle {

  private static final int GROESSTE_ZELLE = 1 << 17;
  private static final String TRENNZEILE = "sep=";
  private static final String MOJIBAKE = "¤¶¼Ÿ„–œ";

  private final HashingInputStream in;
  private final StrictReader reader;
  private final Dateiformat format;
  private @Nullable CloseableIterator<CsvRecord> rows;
  private int expectedZeile;

  CsvRows(HashingInputStream in, Dateiformat format) {
    this.in = in;
    this.reader = new StrictReader(in, Charset.forName(format.zeichensatz()));
    this.format = format;
    this.expectedZeile = format.lage().kopfzeile();
  }

  /** What stands above the header may be anything, unclosed quotes too. */
  private CloseableIterator<CsvRecord> begin() throws IOException {
    PushbackReader table = new PushbackReader(reader, TRENNZEILE.length() + 1);
    if (format.lage().kopfzeile() == 1) {
      skipTrennzeile(table);
    }
    for (int zeile = 1; zeile < format.lage().kopfzeile(); zeile++) {
      skipZeile(table);
    }
    return CsvReader.builder()
        .fieldSeparator(format.trennzeichen())
        .quoteCharacter(format.anfuehrungszeichen())
        .commentStrategy(CommentStrategy.NONE)
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .detectBomHeader(false)
        .maxBufferSize(GROESSTE_ZELLE)
        .ofCsvRecord(table)
        .iterator();
  }

  /** Excel writes {@code sep=;} into a line of its own above the header; it is no row. */
  private void skipTrennzeile(PushbackReader table) throws IOException {
    char[] start = new char[TRENNZEILE.length() + 1];
    int count = 0;
    for (int read = 0; read >= 0 && count < start.length; ) {
      read = table.read(start, count, start.length - count);
      count += Math.max(read, 0);
    }
    table.unread(start, 0, count);
    if (count < start.length || !new String(start, 0, count - 1).equalsIgnoreCase(TRENNZEILE)) {
      return;
    }
    char declared = start[count - 1];
    if (declared != format.trennzeichen()) {
      throw new Lesefehler(
          Leseregel.TRENNZEICHEN,
          1,
          "die Zeile sep=" + format.trennzeichen(),
          "sep=" + declared,
          "Bitte das Trennzeichen in der Datenquelle ändern.");
    }
    skipZeile(table);
    expectedZeile = 2;
  }

  private static void skipZeile(PushbackReader table) throws IOException {
    int c = table.read();
    while (c >= 0 && c != '\n' && c != '\r') {
      c = table.read();
    }
    int next = c == '\r' ? table.read() : -1;
    if (next >= 0 && next != '\n') {
      table.unread(next);
    }
  }

  @Override
  public Optional<Rohzeile> next() throws IOException {
    try {
      CloseableIterator<CsvRecord> iterator = rows == null ? begin() : rows;
      rows = iterator;
      if (!iterator.hasNext()) {
        return Optional.empty();
      }
      List<String> cells = iterator.next().getFields();
      int zeile = expectedZeile;
      expectedZeile += 1 + lineBreaks(cells);
      requireNoMojibake(zeile, cells);
      return Optional.of(new Rohzeile(zeile, cells));
    } catch (CsvParseException e) {
      throw toLesefehler(e);
    } catch (UncheckedIOException e) {
      throw unwrap(e);
    }
  }

  @Override
  public boolean isKurzErlaubt() {
    return false;
  }

  @Override
  public String sha256() throws IOException {
    return in.readToEnd();
  }

  /** FastCSV wraps what its reader throws. */
  private static IOException unwrap(UncheckedIOException e) {
    Throwable cause = e.getCause();
    while (cause != null && !(cause instanceof Lesefehler)) {
      cause = cause.getCause();
    }
    return cause instanceof Lesefehler found ? found : Objects.requireNonNull(e.getCause());
  }

  private Lesefehler toLesefehler(CsvParseException e) {
    if (String.valueOf(e.getMessage()).contains("maximum limit of")) {
      return new Lesefehler(
          Leseregel.ZEILENLAENGE,
          expectedZeile,
          "eine Zeile bis 16 384 Spalten",
          "eine mit mehr",
          "Bitte prüfen, ob das Trennzeichen stimmt.");
    }
    return new Lesefehler(
        Leseregel.ANFUEHRUNGSZEICHEN,
        expectedZeile,
        "zu jedem öffnenden Anführungszeichen ein schließendes am Ende der Zelle",
        "eine Zelle, deren Anführungszeichen nicht so schließt",
        "Bitte die Anführungszeichen ab dieser Zeile prüfen; eines im Text wird verdoppelt.");
  }

  private static int lineBreaks(List<String> cells) {
    int result = 0;
    for (String cell : cells) {
      for (int i = 0; i < cell.length(); i++) {
        char c = cell.charAt(i);
        if (c == '\r' || c == '\n' && (i == 0 || cell.charAt(i - 1) != '\r')) {
          result += 1;
        }
      }
    }
    return result;
  }

  private void requireNoMojibake(int zeile, List<String> cells) throws Lesefehler {
    if (reader.charset().equals(StandardCharsets.UTF_8)) {
      return;
    }
    for (String cell : cells) {
      int at = cell.indexOf('Ã');
      if (at >= 0 && at + 1 < cell.length() && MOJIBAKE.indexOf(cell.charAt(at + 1)) >= 0) {
        throw new Lesefehler(
            Leseregel.ZEICHENSATZ,
            zeile,
            "Text in " + reader.charset().name(),
            "\"" + cell.substring(at, at + 2) + "\", ein Zeichen in UTF-8",
            "Bitte in der Datenquelle zeichensatz: UTF-8 angeben oder die Datei in "
                + reader.charset().name()
                + " speichern.");
      }
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
