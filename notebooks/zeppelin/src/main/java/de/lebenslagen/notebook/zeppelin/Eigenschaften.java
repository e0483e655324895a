package de.lebenslagen.notebook.zeppelin;

import de.lebenslagen.notebook.absatz.Ausgabe.Zahlen;
import de.lebenslagen.notebook.zugriff.Einstellungen;
import de.lebenslagen.notebook.zugriff.Einstellungen.Javaschalter;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.declaration.ArbeitsbereichReader;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.zugang.Ortszugang;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The settings of the interpreter group, as somebody wrote them into Zeppelin's form. */
final class Eigenschaften {

  private static final String VORSATZ = "sozialraum.";

  private final Properties properties;

  Eigenschaften(Properties properties) {
    this.properties = properties;
  }

  private Optional<String> find(String name) {
    return Optional.ofNullable(properties.getProperty(VORSATZ + name))
        .map(String::strip)
        .filter(v -> !v.isEmpty());
  }

  private int number(String name, int standard) {
    return find(name)
        .map(
            v -> {
              if (!v.matches("[1-9][0-9]{0,8}")) {
                throw wrong(name, "eine ganze Zahl über 0", v);
              }
              return Integer.parseInt(v);
            })
        .orElse(standard);
  }

  private String word(String name, List<String> allowed) {
    String value = find(name).orElse(allowed.get(0));
    if (!allowed.contains(value)) {
      throw wrong(name, String.join(" oder ", allowed), value);
    }
    return value;
  }

  private static Abbruch wrong(String name, String erwartet, String gefunden) {
    return new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "Die Einstellung " + VORSATZ + name + " ist " + erwartet + ", gefunden: " + gefunden + ".",
        "Bitte in Zeppelin unter Interpreter, sozialraum, berichtigen und dort neu starten.");
  }

  Ortszugang zugang() {
    Path ordner =
        find("arbeitsbereich")
            .map(Path::of)
            .orElseThrow(
                () ->
                    new Abbruch(
                        Abbruch.Kategorie.EINGABE,
                        "Welcher Arbeitsbereich gemeint ist, sagt keine Einstellung.",
                        "Bitte in Zeppelin unter Interpreter, sozialraum, bei"
                            + " sozialraum.arbeitsbereich seinen Ordner eintragen und neu starten."));
    if (!Files.isRegularFile(ordner.resolve(Arbeitsbereich.DATEI))) {
      throw wrong("arbeitsbereich", "ein Ordner mit " + Arbeitsbereich.DATEI, ordner.toString());
    }
    return new Ortszugang(
        ArbeitsbereichReader.read(ordner.toAbsolutePath().normalize()),
        System.getenv(),
        Clock.systemDefaultZone());
  }

  Einstellungen einstellungen() {
    Einstellungen standard = Einstellungen.standard();
    int zeilen = number("zeilen", standard.zeilen());
    return new Einstellungen(
        Duration.ofSeconds(number("zeit_sekunden", (int) standard.zeit().toSeconds())),
        Math.max(16, number("speicher_mb", standard.speicherMb())),
        zeilen,
        Math.max(zeilen, number("zeilen_hoechstens", standard.zeilenHoechstens())),
        standard.ausgabeZeichen(),
        word("zahlen", List.of("maschine", "deutsch")).equals("deutsch")
            ? Zahlen.DEUTSCH
            : Zahlen.MASCHINE,
        word("java", List.of("an", "aus")).equals("an") ? Javaschalter.AN : Javaschalter.AUS,
        find("datenstand"),
        find("zweck"));
  }
}
