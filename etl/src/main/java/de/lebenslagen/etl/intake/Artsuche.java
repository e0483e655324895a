package de.lebenslagen.etl.intake;

import de.lebenslagen.warehouse.model.Dateiformat;
import de.lebenslagen.warehouse.model.Dateiformat.Dateiart;
import de.lebenslagen.warehouse.model.Dateiformat.Tabellenlage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells kinds of files, characters and separators by what stands in the file, not by its name. */
final class Artsuche {

  private static final int PROBE = 1 << 20;
  private static final int ZEILEN = 200;
  private static final char[] TRENNZEICHEN = {';', '\t', ',', '|'};

  private Artsuche() {}

  static Dateiart find(Path datei) throws IOException {
    byte[] bytes = begin(datei);
    if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
      return Dateiart.XLSX;
    }
    String text = decode(bytes).stripLeading();
    if (text.startsWith("{")) {
      return Dateiart.GEOJSON;
    }
    String begin = text.substring(0, Math.min(text.length(), 20)).toLowerCase(Locale.ROOT);
    if (begin.matches("(?s)\"?(statistics_code|statistik_code)\"?;.*")) {
      return Dateiart.GENESIS_FFCSV;
    }
    boolean table = begin.matches("(?s)\"?(genesis-tabelle: ?|tabelle: ?[0-9]{5}-).*");
    return table ? Dateiart.GENESIS_KLASSISCH : Dateiart.CSV;
  }

  /** The format of a file that is no workbook. */
  static Dateiformat format(Path datei) throws IOException {
    byte[] bytes = begin(datei);
    Charset charset = charset(bytes);
    Dateiart art = find(datei);
    char trennzeichen = art == Dateiart.CSV ? trennzeichen(new String(bytes, charset)) : ';';
    return new Dateiformat(
        art,
        charset.name(),
        trennzeichen,
        '"',
        art == Dateiart.CSV ? '.' : ',',
        Optional.empty(),
        Tabellenlage.GANZE_DATEI,
        Map.of(),
        Map.of());
  }

  static Dateiformat xlsx(Optional<String> blatt) {
    return new Dateiformat(
        Dateiart.XLSX,
        StandardCharsets.UTF_8.name(),
        ',',
        '"',
        ',',
        Optional.empty(),
        new Tabellenlage(blatt, 1, 1, 0, " ", 0, List.of()),
        Map.of(),
        Map.of());
  }

  /** The text of these bytes without its byte order mark. */
  static String decode(byte[] bytes) {
    return new String(bytes, charset(bytes)).replace("\uFEFF", "");
  }

  private static byte[] begin(Path datei) throws IOException {
    try (InputStream in = Files.newInputStream(datei)) {
      return in.readNBytes(PROBE);
    }
  }

  /** UTF-8 and UTF-16 can be told; what is neither is what Windows writes. */
  private static Charset charset(byte[] bytes) {
    if (bytes.length > 1
        && ((bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE
            || (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF)) {
      return StandardCharsets.UTF_16;
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    for (int cut = 0; cut < 4 && cut < Math.max(1, bytes.length); cut++) {
      try {
        decoder.decode(ByteBuffer.wrap(bytes, 0, bytes.length - cut));
        return StandardCharsets.UTF_8;
      } catch (CharacterCodingException e) {
        decoder.reset(); // the sample may end within a character
      }
      if (bytes.length < PROBE) {
        break;
      }
    }
    return Charset.forName("windows-1252");
  }

  /** The character of which most lines have the same number. */
  private static char trennzeichen(String text) {
    List<String> lines = text.lines().filter(l -> !l.isBlank()).limit(ZEILEN).toList();
    char best = ';';
    long most = 0;
    for (char candidate : TRENNZEICHEN) {
      Map<Integer, Integer> frequency = new HashMap<>();
      lines.forEach(l -> frequency.merge(count(l, candidate), 1, Integer::sum));
      long score =
          frequency.entrySet().stream()
              .filter(e -> e.getKey() > 0)
              .mapToLong(e -> (long) e.getValue() * Math.min(e.getKey() + 1, 4))
              .max()
              .orElse(0);
      if (score > most) {
        most = score;
        best = candidate;
      }
    }
    return best;
  }

  private static int count(String line, char wanted) {
    int result = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      quoted ^= line.charAt(i) == '"';
      result += !quoted && line.charAt(i) == wanted ? 1 : 0;
    }
    return result;
  }
}
