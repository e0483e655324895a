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
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks for numbers in files as a hostile reader would: unpacked, in every spelling. */
final class Spuren {

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] GZIP = {(byte) 0x1f, (byte) 0x8b};
  private static final byte[] PDF = {'%', 'P', 'D', 'F'};
  private static final byte[] PARQUET = {'P', 'A', 'R', '1'};
  private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");

  /** With any sign between thousands, and not as a part of a longer number. */
  private static final Pattern SECHS =
      Pattern.compile(
          "(?<![0-9])(?<![0-9][.,])(?=([0-9]{3})[.,'\u00a0\u2009\u202f ]?([0-9]{3})(?![0-9]))");

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
  static List<String> find(Collection<String> numbers, List<Teil> parts) {
    BitSet wanted = new BitSet();
    numbers.forEach(number -> wanted.set(Integer.parseInt(number)));
    Set<String> found = new TreeSet<>();
    for (Teil teil : parts) {
      Matcher six = SECHS.matcher(new String(teil.bytes(), StandardCharsets.UTF_8));
      while (six.find()) {
        add(found, wanted, Integer.parseInt(six.group(1) + six.group(2)), teil);
      }
      ByteBuffer raw = ByteBuffer.wrap(teil.bytes()).order(ByteOrder.LITTLE_ENDIAN);
      for (int at = 0; at + Integer.BYTES <= raw.capacity(); at++) {
        add(found, wanted, raw.getInt(at), teil);
        if (at + Double.BYTES <= raw.capacity()) {
          double real = raw.getDouble(at);
          add(found, wanted, real == Math.rint(real) ? (int) real : 0, teil);
        }
      }
    }
    return List.copyOf(found);
  }

  private static void add(Set<String> found, BitSet wanted, int number, Teil teil) {
    if (number > 0 && wanted.get(number)) {
      found.add(number + " in " + teil.name());
    }
  }
}
