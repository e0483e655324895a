package de.lebenslagen.ops.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/** Looks for numbers in files as a hostile reader would: unpacked, in every spelling. */
final class Spuren {

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] GZIP = {(byte) 0x1f, (byte) 0x8b};
  private static final byte[] PDF = {'%', 'P', 'D', 'F'};
  private static final byte[] PARQUET = {'P', 'A', 'R', '1'};
  private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
  private static final String TAUSENDER = "[.,'\u00a0\u2009\u202f ]?";

  /** One thing to read: a file, or a part of one. */
  record Teil(String name, byte[] bytes) {}

  private Spuren() {}

  /** All files, and all that is packed in them. */
  static List<Teil> unpack(Map<String, byte[]> files) {
    List<Teil> parts = new ArrayList<>();
    files.forEach((name, bytes) -> unpack(new Teil(name, bytes), parts));
    return parts;
  }

  private static void unpack(Teil teil, List<Teil> parts) {
    parts.add(teil);
    parts.add(new Teil(teil.name() + " (name)", teil.name().getBytes(StandardCharsets.UTF_8)));
    try {
      if (starts(teil.bytes(), ZIP)) {
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(teil.bytes()));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          unpack(new Teil(teil.name() + "!" + entry.getName(), zip.readAllBytes()), parts);
        }
      } else if (starts(teil.bytes(), GZIP)) {
        GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(teil.bytes()));
        unpack(new Teil(teil.name() + "!", gzip.readAllBytes()), parts);
      } else if (starts(teil.bytes(), PDF)) {
        parts.add(new Teil(teil.name() + "!streams", inflate(teil.bytes())));
        parts.add(new Teil(teil.name() + "!text", readPdf(teil.bytes())));
      } else if (starts(teil.bytes(), PARQUET)) {
        parts.add(new Teil(teil.name() + "!rows", readParquet(teil.bytes())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(teil.name(), e);
    } catch (SQLException e) {
      throw new IllegalStateException(teil.name(), e);
    }
  }

  private static boolean starts(byte[] bytes, byte[] with) {
    return bytes.length > with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
  }

  /** Every stream of a PDF that is deflated, one after another. */
  private static byte[] inflate(byte[] pdf) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    STREAM
        .matcher(text)
        .results()
        .forEach(
            start -> {
              Inflater inflater = new Inflater();
              inflater.setInput(pdf, start.end(), pdf.length - start.end());
              try {
                for (int n = inflater.inflate(buffer); n > 0; n = inflater.inflate(buffer)) {
                  all.write(buffer, 0, n);
                }
              } catch (DataFormatException plain) {
                all.write('\n'); // not deflated: it is read as it stands
              } finally {
                inflater.end();
              }
            });
    return all.toByteArray();
  }

  /** What a PDF shows as text, and every string in it: titles, alternative texts, marks. */
  private static byte[] readPdf(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      StringBuilder text = new StringBuilder(new PDFTextStripper().getText(document));
      for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
        appendStrings(document.getDocument().getObjectFromPool(key).getObject(), text);
      }
      return text.toString().getBytes(StandardCharsets.UTF_8);
    }
  }

  private static void appendStrings(@Nullable COSBase object, StringBuilder text) {
    if (object instanceof COSString string) {
      text.append('\n').append(string.getString());
    } else if (object instanceof COSDictionary dictionary) {
      dictionary.getValues().forEach(value -> appendStrings(value, text));
    } else if (object instanceof COSArray array) {
      array.forEach(value -> appendStrings(value, text));
    }
  }

  private static byte[] readParquet(byte[] bytes) throws IOException, SQLException {
    Path file = Files.createTempFile("spuren", ".parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      Files.write(file, bytes);
      StringBuilder text = new StringBuilder();
      ResultSet row = statement.executeQuery("FROM read_parquet('" + file + "')");
      while (row.next()) {
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          text.append(row.getString(i)).append('\n');
        }
      }
      return text.toString().getBytes(StandardCharsets.UTF_8);
    } finally {
      Files.delete(file);
    }
  }

  /** Which of these numbers stand somewhere, and where; each has six digits. */
  static List<String> find(List<String> numbers, List<Teil> parts) {
    List<String> found = new ArrayList<>();
    for (String number : numbers) {
      Pattern text = spelling(number);
      byte[] whole = little(4).putInt(Integer.parseInt(number)).array();
      byte[] real = little(8).putDouble(Integer.parseInt(number)).array();
      for (Teil teil : parts) {
        String read = new String(teil.bytes(), StandardCharsets.UTF_8);
        String raw = new String(teil.bytes(), StandardCharsets.ISO_8859_1);
        if (text.matcher(read).find()
            || raw.contains(new String(whole, StandardCharsets.ISO_8859_1))
            || raw.contains(new String(real, StandardCharsets.ISO_8859_1))) {
          found.add(number + " in " + teil.name());
        }
      }
    }
    return found;
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** With any sign between thousands, and not as a part of a longer number. */
  private static Pattern spelling(String number) {
    return Pattern.compile(
        "(?<![0-9])(?<![0-9][.,])"
            + number.substring(0, number.length() - 3)
            + TAUSENDER
            + number.substring(number.length() - 3)
            + "(?![0-9])");
  }
}
