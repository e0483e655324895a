package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.declaration.ArbeitsbereichReader;
import de.lebenslagen.warehouse.model.Abbruch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the folder that a town owns. */
@Command(
    name = "lebenslagen neu",
    description =
        "Legt einen Arbeitsbereich an: den Ordner, in dem alles liegt, was zu einem Ort gehört.",
    footer = "  lebenslagen neu Voerde --ags 05170044")
final class NeuBefehl extends Befehl {

  @Parameters(index = "0", paramLabel = "ORT", description = "Name des Ortes.")
  private String ort = "";

  @Option(
      names = "--ags",
      required = true,
      paramLabel = "AGS",
      description = "Amtlicher Gemeindeschlüssel, acht Ziffern.")
  private String ags = "";

  @Option(
      names = "--nach",
      paramLabel = "ORDNER",
      description = "Wohin; sonst ein Ordner mit dem Namen des Ortes.")
  private @Nullable Path nach;

  NeuBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    if (!ags.matches("[0-9]{8}")) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Ein amtlicher Gemeindeschlüssel hat acht Ziffern, gefunden: \"" + ags + "\".",
          "Führende Null nicht vergessen: Voerde ist 05170044.");
    }
    if (ort.isBlank() || ort.chars().anyMatch(c -> c < ' ' || c == '"' || c == '\\')) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Der Name des Ortes ist leer oder enthält Zeichen, die in keinem Ortsnamen stehen.",
          "Bitte den Namen schreiben wie auf dem Ortsschild.");
    }
    Path ordner = resolve(nach == null ? Path.of(folderName(ort)) : nach);
    create(ordner);
    println("Angelegt: " + ordner);
    println("");
    println("  gebiete/        hierhin die Gebietssysteme (GeoJSON oder CSV und eine YAML-Datei)");
    println("  datenquellen/   hierhin je Datenquelle eine YAML-Datei");
    println("  lieferungen/    hierhin die Dateien, die Sie bekommen");
    println("");
    println("Weiter mit: Handbuch \"Erste Schritte\" (docs/handbuch/erste-schritte.md)");
    return 0;
  }

  private void create(Path ordner) {
    try {
      requireNeuerOrdner(ordner);
      for (String folder : new String[] {"gebiete", "datenquellen", "lieferungen"}) {
        Files.createDirectories(ordner.resolve(folder));
      }
      Files.writeString(ordner.resolve(".gitignore"), "lieferungen/\n.lebenslagen/\nausgabe/\n");
      Files.writeString(
          ordner.resolve(Arbeitsbereich.DATEI),
          "# Der Arbeitsbereich eines Ortes. Alles, was zu ihm gehört, liegt in diesem Ordner.\n"
              + "name: \""
              + ort
              + "\"\n"
              + "ags: \""
              + ags
              + "\"\n");
      ArbeitsbereichReader.read(ordner);
    } catch (IOException e) {
      throw new Abbruch(
          Abbruch.Kategorie.SYSTEM,
          "Der Ordner " + ordner + " ließ sich nicht anlegen: " + e.getMessage() + ".",
          "Bitte Schreibrechte und freien Platz prüfen oder mit \"--nach\" einen anderen Ort nennen.",
          e);
    }
  }

  /** A name for the folder without blanks and umlauts: "Bad Münster" becomes "bad-muenster". */
  static String folderName(String ort) {
    String ascii =
        ort.toLowerCase(Locale.ROOT)
            .replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("ß", "ss");
    String plain = Normalizer.normalize(ascii, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    String name = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    return name.isEmpty() ? "arbeitsbereich" : name;
  }
}
