package de.lebenslagen.warehouse.analyse.catalogue;

import de.lebenslagen.warehouse.analyse.declaration.Analysedeklaration;
import de.lebenslagen.warehouse.declaration.Deklarationsschema;
import de.lebenslagen.warehouse.declaration.YamlDatei;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.model.Abbruch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks the declared analyses of a town and runs all examples, those of the shipped ones too. */
public final class Analysepruefung {

  private static final String SCHEMA = "analyse.schema.json";

  private final Path ordner;
  private final Indikatorkatalog indikatoren;
  private final List<Abbruch> fehler = new ArrayList<>();
  private int beispiele;

  /**
   * @param ordner {@code analysen/} of the town; may be missing
   * @param indikatoren of the town
   */
  public Analysepruefung(Path ordner, Indikatorkatalog indikatoren) {
    this.ordner = ordner;
    this.indikatoren = indikatoren;
  }

  /**
   * What was found.
   *
   * @param eigene analyses of the town
   * @param mitgelieferte analyses inside the program
   * @param beispiele expectations that were computed, of both
   */
  public record Ergebnis(List<Abbruch> fehler, int eigene, int mitgelieferte, int beispiele) {
    public Ergebnis {
      fehler = List.copyOf(fehler);
    }
  }

  /** Checks all. */
  public Ergebnis check() {
    List<Path> files = Analysedateien.list(ordner);
    List<GeleseneAnalyse> own = new ArrayList<>();
    if (!files.isEmpty()) {
      Deklarationsschema schema = Deklarationsschema.load(Analysepruefung.class, SCHEMA);
      files.forEach(f -> collect(() -> own.add(read(f, schema))));
    }
    List<GeleseneAnalyse> shipped = Analysekatalog.readMitgelieferte();
    if (fehler.isEmpty()) {
      collect(() -> run(files, own, shipped));
    }
    return new Ergebnis(fehler, own.size(), shipped.size(), beispiele);
  }

  private static GeleseneAnalyse read(Path datei, Deklarationsschema schema) {
    GeleseneAnalyse gelesen = Analysekatalog.read(datei);
    schema.listVerstoesse(gelesen.ort()).stream()
        .findFirst()
        .ifPresent(
            v -> {
              throw v;
            });
    return gelesen;
  }

  private void run(List<Path> files, List<GeleseneAnalyse> own, List<GeleseneAnalyse> shipped) {
    List<GeleseneAnalyse> all = new ArrayList<>(shipped);
    all.addAll(own);
    Analysekatalog katalog = Analysekatalog.of(all, indikatoren);
    Analysekatalog alone = Analysekatalog.of(shipped, indikatoren);
    for (GeleseneAnalyse g : shipped) {
      String name = g.analyse().schluessel() + Analysedateien.BEISPIEL;
      String text = Analysedateien.readMitgeliefert(name);
      collect(() -> run(Analysebeispiel.parse(name, text), g.analyse(), alone));
    }
    for (int i = 0; i < files.size(); i++) {
      Path datei = files.get(i);
      Analysedeklaration analyse = own.get(i).analyse();
      collect(() -> run(example(datei), analyse, katalog));
    }
  }

  private static Analysebeispiel example(Path datei) {
    Path example = Analysedateien.beispiel(datei);
    if (!Files.exists(example)) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          Analysedateien.name(datei)
              + ": erwartet wird daneben "
              + Analysedateien.name(example)
              + " mit einem Beispiel.",
          "Bitte ein paar erfundene Fakten und die Werte, die herauskommen sollen, aufschreiben.");
    }
    return Analysebeispiel.parse(Analysedateien.name(example), YamlDatei.readText(example));
  }

  private void run(Analysebeispiel beispiel, Analysedeklaration analyse, Analysekatalog katalog) {
    beispiele += beispiel.size();
    fehler.addAll(beispiel.listFehler(analyse, indikatoren, katalog));
  }

  private void collect(Runnable step) {
    try {
      step.run();
    } catch (Abbruch e) {
      fehler.add(e);
    }
  }
}
