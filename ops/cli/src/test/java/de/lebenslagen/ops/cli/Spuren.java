package de.lebenslagen.ops.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte[] PARQUET = {'P', 'A', 'R', '1'};
  private static final byte[] ARROW = {'A', 'R', 'R', 'O', 'W', '1'};
  private static final byte[] SQLITE = "SQLite format 3".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] DUCKDB = {'D', 'U', 'C', 'K'};
  private static final int DUCKDB_AT = 8;
  private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");

  /** What may stand between thousands. */
  private static final String TRENNER = ".,'\u00a0\u2009\u202f ";

  private static final int KLEINSTE = 100_000;
  private static final int GROESSTE = 999_999;
  private static final long KLEINSTE_BITS = Double.doubleToLongBits(KLEINSTE);
  private static final long GROESSTE_BITS = Double.doubleToLongBits(GROESSTE);

  /**
   * One thing to read: a file, or a part of one.
   *
   * @param gepackt whether its bytes are packed: then they say nothing, and by chance anything;
   *     what is in it is a part of its own
   */
  record Teil(String name, byte[] bytes, boolean gepackt) {

    Teil(String name, byte[] bytes) {
      this(name, bytes, false);
    }
  }

  private Spuren() {}

  /** All files, and all that is packed in them. */
  static List<Teil> unpack(Map<String, byte[]> files) {
    List<Teil> parts = new ArrayList<>();
    files.forEach((name, bytes) -> unpack(new Teil(name, bytes), parts));
    return parts;
  }

  private static void unpack(Teil teil, List<Teil> parts) {
    parts.add(new Teil(teil.name(), teil.bytes(), isPacked(teil.bytes())));
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
      } else if (starts(teil.bytes(), PNG)) {
        parts.add(new Teil(teil.name() + "!words", readPng(teil.bytes())));
      } else if (starts(teil.bytes(), PARQUET)) {
        parts.add(rows(teil, Fremdleser.parquet(teil.bytes())));
      } else if (starts(teil.bytes(), ARROW)) {
        parts.add(rows(teil, Fremdleser.arrow(teil.bytes())));
      } else if (starts(teil.bytes(), SQLITE)) {
        for (String table : Fremdleser.listGeotabellen(teil.bytes())) {
          parts.add(rows(teil, Fremdleser.geoPackage(teil.bytes(), table)));
        }
      } else if (isAt(teil.bytes(), DUCKDB_AT, DUCKDB)) {
        for (String table : Fremdleser.listTabellen(teil.bytes())) {
          parts.add(rows(teil, Fremdleser.duckDb(teil.bytes(), "\"" + table + "\"")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(teil.name(), e);
    }
  }

  private static Teil rows(Teil teil, List<Map<String, String>> rows) {
    String text =
        rows.stream().flatMap(row -> row.values().stream()).collect(Collectors.joining("\n"));
    return new Teil(teil.name() + "!rows", text.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isPacked(byte[] bytes) {
    return starts(bytes, ZIP)
        || starts(bytes, GZIP)
        || starts(bytes, PARQUET)
        || starts(bytes, PNG);
  }

  private static boolean starts(byte[] bytes, byte[] with) {
    return isAt(bytes, 0, with);
  }

  private static boolean isAt(byte[] bytes, int at, byte[] with) {
    int to = at + with.length;
    return bytes.length > to && Arrays.equals(bytes, at, to, with, 0, with.length);
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

  /**
   * All parts of a picture but its pixels, which show what the SVG of the same figure says in
   * words: titles, findings, sources, colours.
   */
  private static byte[] readPng(byte[] png) {
    ByteArrayOutputStream words = new ByteArrayOutputStream();
    ByteBuffer chunks = ByteBuffer.wrap(png);
    int at = PNG.length;
    while (at + 12 <= png.length) {
      int length = chunks.getInt(at);
      String type = new String(png, at + 4, 4, StandardCharsets.US_ASCII);
      if (!type.equals("IDAT")) {
        words.write(png, at + 8, length);
        words.write('\n');
      }
      at += 12 + length;
    }
    return words.toByteArray();
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

  /** Which of these numbers stand somewhere, and where; each has six digits. */
  static List<String> find(Collection<String> numbers, List<Teil> parts) {
    Set<String> wanted = Set.copyOf(numbers);
    Set<Integer> whole = new HashSet<>();
    Set<Long> real = new HashSet<>();
    for (String number : wanted) {
      whole.add(Integer.valueOf(number));
      real.add(Double.doubleToLongBits(Integer.parseInt(number)));
    }
    List<String> found = new ArrayList<>();
    for (Teil teil : parts) {
      Set<String> here = new TreeSet<>(findWritten(wanted, teil.bytes()));
      if (!teil.gepackt()) {
        here.addAll(findBinary(whole, real, teil.bytes()));
      }
      here.forEach(number -> found.add(number + " in " + teil.name()));
    }
    return found;
  }

  /** Which of these words stand somewhere in plain bytes, of one or two a letter, in any case. */
  static List<String> findWords(Collection<String> words, List<Teil> parts) {
    List<String> found = new ArrayList<>();
    for (Teil teil : parts) {
      String plain = new String(teil.bytes(), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
      String wide = plain.replace("\0", "");
      for (String word : words) {
        String folded = word.toLowerCase(Locale.ROOT);
        if (plain.contains(folded) || wide.contains(folded)) {
          found.add(word + " in " + teil.name());
        }
      }
    }
    return found;
  }

  /** Where this number stands as eight bytes, in either order, or in digits. */
  static List<String> findReal(double number, List<Teil> parts) {
    byte[] big = ByteBuffer.allocate(Double.BYTES).putDouble(number).array();
    byte[] little =
        ByteBuffer.allocate(Double.BYTES).order(ByteOrder.LITTLE_ENDIAN).putDouble(number).array();
    List<String> spellings =
        List.of(
            String.valueOf(number),
            String.valueOf(number).replace('.', ','),
            new String(big, StandardCharsets.ISO_8859_1),
            new String(little, StandardCharsets.ISO_8859_1));
    return parts.stream()
        .filter(
            teil -> {
              String plain = new String(teil.bytes(), StandardCharsets.ISO_8859_1);
              return spellings.stream().anyMatch(plain::contains);
            })
        .map(teil -> number + " in " + teil.name())
        .toList();
  }

  private static Set<String> findWritten(Set<String> wanted, byte[] bytes) {
    Set<String> found = new HashSet<>(listSechsstellige(new String(bytes, StandardCharsets.UTF_8)));
    found.retainAll(wanted);
    return found;
  }

  /** Numbers of six digits, with any sign between thousands, and not a part of a longer number. */
  static List<String> listSechsstellige(String text) {
    List<String> result = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      if (isZiffer(text, at)
          && !isZiffer(text, at - 1)
          && !(isKomma(text, at - 1) && isZiffer(text, at - 2))
          && hasDreiZiffern(text, at)) {
        int second = at + 3;
        if (second < text.length() && TRENNER.indexOf(text.charAt(second)) >= 0) {
          second++;
        }
        if (hasDreiZiffern(text, second) && !isZiffer(text, second + 3)) {
          result.add(text.substring(at, at + 3) + text.substring(second, second + 3));
        }
      }
    }
    return result;
  }

  private static boolean hasDreiZiffern(String text, int at) {
    return isZiffer(text, at) && isZiffer(text, at + 1) && isZiffer(text, at + 2);
  }

  private static boolean isZiffer(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private static boolean isKomma(String text, int at) {
    return at >= 0 && (text.charAt(at) == '.' || text.charAt(at) == ',');
  }

  /** As whole number of four bytes or as floating point number of eight, at any place. */
  private static Set<String> findBinary(Set<Integer> whole, Set<Long> real, byte[] bytes) {
    Set<String> found = new HashSet<>();
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at + Integer.BYTES <= bytes.length; at++) {
      int number = buffer.getInt(at);
      if (number >= KLEINSTE && number <= GROESSTE && whole.contains(number)) {
        found.add(String.valueOf(number));
      }
      if (at + Long.BYTES <= bytes.length) {
        long bits = buffer.getLong(at);
        if (bits >= KLEINSTE_BITS && bits <= GROESSTE_BITS && real.contains(bits)) {
          found.add(String.valueOf((int) Double.longBitsToDouble(bits)));
        }
      }
    }
    return found;
  }
}
