package de.lebenslagen.ops.cli;

import de.lebenslagen.etl.check.Pruefregeln;
import de.lebenslagen.warehouse.analyse.catalogue.Analysepruefung;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.declaration.AusnahmeReader;
import de.lebenslagen.warehouse.declaration.DatenquelleReader;
import de.lebenslagen.warehouse.declaration.Datenquellenpruefung;
import de.lebenslagen.warehouse.declaration.Quellenverzeichnis;
import de.lebenslagen.warehouse.indicator.catalogue.IndikatorensetReader;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorpruefung;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.raum.RaumgliederungReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** Checks the YAML files of an Arbeitsbereich. */
@Command(
    name = "pruefe",
    description =
        "Prüft alle Deklarationen und rechnet ihre Beispiele; jede Meldung nennt Datei und Zeile.",
    footer = "  lebenslagen deklaration pruefe")
final class DeklarationPruefeBefehl extends Ortsbefehl {

  DeklarationPruefeBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Arbeitsbereich arbeitsbereich = getArbeitsbereich();
    List<Path> datenquellen = Deklarationsleser.listYaml(arbeitsbereich.datenquellen());
    List<Path> gebiete = Deklarationsleser.listYaml(arbeitsbereich.gebiete());
    List<Path> ausnahmen = Deklarationsleser.listYaml(arbeitsbereich.ausnahmen());
    List<Abbruch> fehler =
        new ArrayList<>(Datenquellenpruefung.listFehler(arbeitsbereich.datenquellen()));
    if (fehler.isEmpty()) {
      List<Datenquelle> gelesen = DatenquelleReader.listAll(arbeitsbereich.datenquellen());
      gelesen.forEach(d -> collect(fehler, () -> Pruefregeln.requireGueltig(d)));
      collect(fehler, () -> check(arbeitsbereich, ausnahmen, fehler));
    }
    List<String> indikatoren =
        fehler.isEmpty() ? checkIndikatoren(arbeitsbereich, fehler) : List.of();
    gebiete.forEach(
        datei -> collect(fehler, () -> RaumgliederungReader.read(datei).getRaumgliederung()));
    fehler.forEach(this::print);
    if (!fehler.isEmpty()) {
      return Abbruch.Kategorie.EINGABE.exitCode();
    }
    println(
        stil().gruen("✓ ")
            + "In Ordnung: "
            + Zahlwort.format(datenquellen.size(), "Datenquelle", "Datenquellen")
            + ", "
            + Zahlwort.format(gebiete.size(), "Gebietssystem", "Gebietssysteme")
            + (ausnahmen.isEmpty()
                ? ""
                : ", " + Zahlwort.format(ausnahmen.size(), "Ausnahme", "Ausnahmen"))
            + ".");
    indikatoren.forEach(line -> println(stil().gruen("✓ ") + line));
    return 0;
  }

  private static void check(
      Arbeitsbereich arbeitsbereich, List<Path> ausnahmen, List<Abbruch> fehler) {
    Quellenverzeichnis quellen = Deklarationsleser.readQuellen(arbeitsbereich);
    ausnahmen.forEach(
        a -> collect(fehler, () -> Pruefregeln.requireGueltig(AusnahmeReader.read(a, quellen))));
  }

  /**
   * Reads the indicators and sets, computes their examples; lines for the case that all is well.
   */
  private static List<String> checkIndikatoren(
      Arbeitsbereich arbeitsbereich, List<Abbruch> fehler) {
    List<Datenquelle> quellen = Deklarationsleser.readQuellen(arbeitsbereich).listEigene();
    Indikatorpruefung.Ergebnis ergebnis =
        new Indikatorpruefung(arbeitsbereich.indikatoren(), quellen).check();
    fehler.addAll(ergebnis.fehler());
    List<Path> sets = IndikatorensetReader.listFiles(arbeitsbereich.indikatorensets());
    List<String> lines = new ArrayList<>();
    if (ergebnis.fehler().isEmpty()) {
      Indikatorkatalog katalog = Indikatorkatalog.read(arbeitsbereich.indikatoren());
      sets.forEach(s -> collect(fehler, () -> IndikatorensetReader.read(s, katalog)));
      lines.add(checkAnalysen(arbeitsbereich, katalog, fehler));
    }
    lines.add(
        0,
        "Indikatoren: "
            + ergebnis.mitgelieferte()
            + " mitgeliefert, "
            + ergebnis.eigene()
            + " eigene; "
            + Zahlwort.format(ergebnis.beispiele(), "Beispielwert", "Beispielwerte")
            + " gerechnet, alle wie angegeben; "
            + Zahlwort.format(sets.size(), "Indikatorenset", "Indikatorensets")
            + ".");
    return lines;
  }

  private static String checkAnalysen(
      Arbeitsbereich arbeitsbereich, Indikatorkatalog katalog, List<Abbruch> fehler) {
    Analysepruefung.Ergebnis ergebnis =
        new Analysepruefung(arbeitsbereich.analysen(), katalog).check();
    fehler.addAll(ergebnis.fehler());
    return "Analysen: "
        + ergebnis.mitgelieferte()
        + " mitgeliefert, "
        + ergebnis.eigene()
        + " eigene; "
        + Zahlwort.format(ergebnis.beispiele(), "Beispielwert", "Beispielwerte")
        + " gerechnet, alle wie angegeben.";
  }

  private static void collect(List<Abbruch> fehler, Runnable pruefung) {
    try {
      pruefung.run();
    } catch (Abbruch e) {
      fehler.add(e);
    }
  }

  private void print(Abbruch fehler) {
    println(stil().rot("✗ ") + fehler.getMessage());
    println("    " + stil().fett("Abhilfe: ") + fehler.abhilfe());
  }
}
