package de.lebenslagen.warehouse.indicator.catalogue;

import de.lebenslagen.warehouse.declaration.YamlDatei;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Datenquelle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks the indicators of a town and runs their examples and those of the shipped ones; everything
 * that is wrong, not only the first.
 */
public final class Indikatorpruefung {

  private final Path ordner;
  private final Auswahlpruefung auswahl;

  /**
   * @param ordner {@code indikatoren/} of the town; may be missing
   * @param datenquellen what the town declares
   */
  public Indikatorpruefung(Path ordner, List<Datenquelle> datenquellen) {
    this.ordner = ordner;
    this.auswahl = new Auswahlpruefung(datenquellen);
  }

  /**
   * What was found.
   *
   * @param eigene indicators and variants of the town
   * @param mitgelieferte indicators and variants inside the program
   * @param beispiele expectations that were computed, of both
   */
  public record Ergebnis(List<Abbruch> fehler, int eigene, int mitgelieferte, int beispiele) {
    public Ergebnis {
      fehler = List.copyOf(fehler);
    }
  }

  /** Checks all. */
  public Ergebnis check() {
    List<Abbruch> fehler = new ArrayList<>();
    List<GelesenerIndikator> own = new ArrayList<>();
    for (Path datei : Indikatordateien.listIndikatoren(ordner)) {
      collect(fehler, () -> own.addAll(parse(datei)));
    }
    own.forEach(g -> fehler.addAll(auswahl.listFehler(g)));
    if (!fehler.isEmpty()) {
      return new Ergebnis(fehler, own.size(), 0, 0);
    }
    List<GelesenerIndikator> shipped = Mitgeliefert.readIndikatoren();
    List<GelesenerIndikator> all = new ArrayList<>(shipped);
    all.addAll(own);
    int[] examples = {0};
    collect(
        fehler,
        () -> {
          Beispielpruefung pruefung = new Beispielpruefung(Indikatorkatalog.of(all));
          for (String pfad : Mitgeliefert.listPfade()) {
            collect(fehler, () -> examples[0] += runShipped(pfad, pruefung, fehler));
          }
          for (Path datei : Indikatordateien.listIndikatoren(ordner)) {
            collect(fehler, () -> examples[0] += runExample(datei, pruefung, fehler));
          }
        });
    return new Ergebnis(fehler, own.size(), shipped.size(), examples[0]);
  }

  private static int runShipped(String pfad, Beispielpruefung pruefung, List<Abbruch> fehler) {
    Beispiel beispiel =
        BeispielReader.parse(
            pfad + Indikatordateien.BEISPIEL,
            Mitgeliefert.readBeispiel(pfad),
            new IndikatorSchluessel(pfad.substring(pfad.indexOf('/') + 1)));
    fehler.addAll(pruefung.listFehler(beispiel));
    return beispiel.erwartungen().size();
  }

  private static int runExample(Path datei, Beispielpruefung pruefung, List<Abbruch> fehler) {
    String name = String.valueOf(datei.getFileName());
    String id = name.substring(0, name.length() - Indikatordateien.ENDUNG.length());
    Path example = datei.resolveSibling(id + Indikatordateien.BEISPIEL);
    if (!Files.exists(example)) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          name + ": erwartet wird daneben " + example.getFileName() + " mit einem Beispiel.",
          "Bitte ein paar erfundene Fakten und die Werte, die herauskommen sollen, aufschreiben.");
    }
    Beispiel beispiel =
        BeispielReader.parse(
            String.valueOf(example.getFileName()),
            YamlDatei.readText(example),
            new IndikatorSchluessel(id));
    fehler.addAll(pruefung.listFehler(beispiel));
    return beispiel.erwartungen().size();
  }

  private static List<GelesenerIndikator> parse(Path datei) {
    return IndikatorReader.parse(
        String.valueOf(datei.getFileName()),
        Indikatordateien.handlungsfeld(datei),
        YamlDatei.readText(datei));
  }

  private static void collect(List<Abbruch> fehler, Runnable step) {
    try {
      step.run();
    } catch (Abbruch e) {
      fehler.add(e);
    }
  }
}
