package de.lebenslagen.ops.cli;

import de.lebenslagen.ops.musterstadt.Musterauftrag;
import de.lebenslagen.ops.musterstadt.Musterergebnis;
import de.lebenslagen.ops.musterstadt.Musterstadt;
import de.lebenslagen.ops.musterstadt.Variante;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Vorschlaege;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes an invented town whose truth is known. */
@Command(
    name = "lebenslagen musterstadt",
    description = {
      "Erfindet eine Stadt mit Melderegister, Lieferungen und bekannter Wahrheit, für Tests und",
      "zum Ausprobieren. Dieselben Angaben ergeben dieselben Dateien."
    },
    footer = "  lebenslagen musterstadt --einwohner 35000 --jahre 2015-2024 --nach musterstadt")
final class MusterstadtBefehl extends Befehl {

  private static final Pattern JAHRE = Pattern.compile("([0-9]{4})(?:[-–]([0-9]{4}))?");

  @Option(
      names = "--einwohner",
      paramLabel = "N",
      defaultValue = "35000",
      description = "Menschen am Anfang, 1.000 bis 20 Millionen; sonst ${DEFAULT-VALUE}.")
  private int einwohner;

  @Option(
      names = "--jahre",
      paramLabel = "VON-BIS",
      defaultValue = "2015-2024",
      description = "Welche Jahre, höchstens 40; sonst ${DEFAULT-VALUE}.")
  private String jahre = "";

  @Option(
      names = "--saat",
      paramLabel = "S",
      defaultValue = "1",
      description = "Jede Zahl ergibt eine andere Stadt; sonst ${DEFAULT-VALUE}.")
  private long saat;

  @Option(
      names = "--variante",
      paramLabel = "VARIANTE",
      defaultValue = "standard",
      description = "standard, oder null: nichts geschieht; sonst ${DEFAULT-VALUE}.")
  private String variante = "";

  @Option(
      names = "--nach",
      paramLabel = "ORDNER",
      description = "Wohin; sonst ein Ordner \"musterstadt\".")
  private @Nullable Path nach;

  MusterstadtBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Musterauftrag auftrag = readAuftrag();
    Path ordner = resolve(nach == null ? Path.of("musterstadt") : nach);
    requireNeuerOrdner(ordner);
    Musterergebnis ergebnis = write(auftrag, ordner);
    println("Erfunden: " + ordner);
    println("");
    println(
        String.format(
            Locale.GERMANY,
            "  %,d Menschen am Ende, %,d Sozialräume, %,d Blöcke, %,d Zeilen im Register",
            ergebnis.einwohner(),
            ergebnis.sozialraeume(),
            ergebnis.bloecke(),
            ergebnis.registerzeilen()));
    println("  MUSTER.md sagt, was geschieht; wahrheit/ sagt, was ein Verfahren finden soll.");
    println("");
    println("Weiter mit:");
    println("  cd " + ordner);
    println("  lebenslagen aufnehmen lieferungen");
    return 0;
  }

  private static Musterergebnis write(Musterauftrag auftrag, Path ordner) {
    try {
      return Musterstadt.write(auftrag, ordner);
    } catch (UncheckedIOException e) {
      throw new Abbruch(
          Abbruch.Kategorie.SYSTEM,
          "Der Ordner " + ordner + " ließ sich nicht schreiben: " + e.getCause() + ".",
          "Bitte Schreibrechte und freien Platz prüfen oder mit \"--nach\" einen anderen Ort nennen.",
          e);
    }
  }

  private Musterauftrag readAuftrag() {
    if (einwohner < Musterauftrag.WENIGSTE_EINWOHNER
        || einwohner > Musterauftrag.MEISTE_EINWOHNER) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Musterstadt hat 1.000 bis 20 Millionen Einwohner, gefunden: " + einwohner + ".",
          "Bitte etwa \"--einwohner 35000\" schreiben.");
    }
    Matcher matcher = JAHRE.matcher(jahre);
    if (!matcher.matches()) {
      throw jahreFalsch();
    }
    int von = Integer.parseInt(matcher.group(1));
    int bis = matcher.group(2) == null ? von : Integer.parseInt(matcher.group(2));
    if (von < Musterauftrag.ERSTES_JAHR
        || bis > Musterauftrag.LETZTES_JAHR
        || bis < von
        || bis - von >= Musterauftrag.MEISTE_JAHRE) {
      throw jahreFalsch();
    }
    return new Musterauftrag(einwohner, von, bis, saat, readVariante());
  }

  private Abbruch jahreFalsch() {
    return new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "Erwartet sind höchstens 40 Jahre von 1950 bis 2099, gefunden: \"" + jahre + "\".",
        "Bitte etwa \"--jahre 2015-2024\" schreiben.");
  }

  private Variante readVariante() {
    List<String> bekannt = Arrays.stream(Variante.values()).map(Variante::kennung).toList();
    return Arrays.stream(Variante.values())
        .filter(v -> v.kennung().equals(variante))
        .findFirst()
        .orElseThrow(
            () ->
                new Abbruch(
                    Abbruch.Kategorie.EINGABE,
                    "Die Variante \""
                        + variante
                        + "\" gibt es nicht. "
                        + Vorschlaege.satz(variante, bekannt),
                    "Bitte eine davon wählen."));
  }
}
