package de.lebenslagen.warehouse.declaration;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Ausnahme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/** Writes {@code ausnahmen/ID.yml}; what is written reads back as the same. */
public final class AusnahmeWriter {

  private AusnahmeWriter() {}

  /** Writes or replaces the file of an Ausnahme, at once or not at all, and returns it. */
  public static Path write(Path ordner, Ausnahme ausnahme) {
    Path datei = ordner.resolve(ausnahme.id() + AusnahmeReader.ENDUNG);
    try {
      Files.createDirectories(ordner);
      Path part = Files.createTempFile(ordner, ".", ".neu");
      Files.writeString(part, render(ausnahme), StandardCharsets.UTF_8);
      Files.move(part, datei, StandardCopyOption.REPLACE_EXISTING);
      return datei;
    } catch (IOException e) {
      throw new Abbruch(
          Abbruch.Kategorie.SYSTEM,
          "Die Ausnahme ließ sich nicht schreiben: " + datei + ".",
          "Bitte Schreibrechte und freien Platz prüfen.",
          e);
    }
  }

  static String render(Ausnahme ausnahme) {
    StringBuilder text = new StringBuilder();
    text.append("datenquelle: ").append(ausnahme.datenquelle()).append('\n');
    list(text, "spalten", ausnahme.spalten());
    list(text, "regeln", ausnahme.regeln());
    if (!ausnahme.jahre().isEmpty()) {
      text.append("jahre: ").append(ausnahme.jahre()).append('\n');
    }
    list(text, "gebiete", ausnahme.gebiete());
    text.append("grund: ").append(quote(ausnahme.grund())).append('\n');
    text.append("person: ").append(quote(ausnahme.person())).append('\n');
    text.append("erteilt_am: ").append(ausnahme.erteiltAm()).append('\n');
    text.append("gilt_bis: ").append(ausnahme.giltBis()).append('\n');
    ausnahme
        .widerruf()
        .ifPresent(
            w ->
                text.append("widerruf:\n  am: ")
                    .append(w.am())
                    .append("\n  person: ")
                    .append(quote(w.person()))
                    .append("\n  grund: ")
                    .append(quote(w.grund()))
                    .append('\n'));
    return text.toString();
  }

  private static void list(StringBuilder text, String feld, List<String> werte) {
    if (!werte.isEmpty()) {
      text.append(feld)
          .append(": [")
          .append(String.join(", ", werte.stream().map(AusnahmeWriter::quote).toList()))
          .append("]\n");
    }
  }

  /** A double-quoted scalar: nothing in it can end it or start anything. */
  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
              } else if (c < 0x20 || c >= 0x7f && c < 0xa0 || c == 0x2028 || c == 0x2029) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                quoted.appendCodePoint(c);
              }
            });
    return quoted.append('"').toString();
  }
}
