package de.lebenslagen.ops.cli;

import de.lebenslagen.etl.entwurf.Quellenentwurf;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.declaration.Ortsangaben;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.raum.Ortsbestimmung;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Drafts a declaration from a file. */
@Command(
    name = "entwurf",
    description = {
      "Entwirft aus einer Datei die Deklaration einer neuen Datenquelle. Was die Datei nicht sagt,",
      "wird gefragt: am Terminal, oder mit --antworten. Nichts wird geraten."
    },
    footer = {
      "  lebenslagen datenquelle entwurf lieferungen/kita_2025.xlsx",
      "  lebenslagen datenquelle entwurf lieferungen/kita_2025.xlsx --antworten kita-antworten.yml"
    })
final class DatenquelleEntwurfBefehl extends Fragender {

  @Parameters(index = "0", paramLabel = "DATEI", description = "Eine Lieferung, wie sie ankommt.")
  private Path datei = Path.of("");

  DatenquelleEntwurfBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Arbeitsbereich arbeitsbereich = getArbeitsbereich();
    Path lieferung = resolve(datei);
    Raumverzeichnis raeume = Deklarationsleser.readSchluessel(arbeitsbereich);
    Ortsangaben ort = Ortsbestimmung.of(arbeitsbereich.ags(), raeume);
    Optional<Quellenentwurf.Ergebnis> entwurf =
        Quellenentwurf.create(lieferung, raeume, ort, befragung());
    requireGestellt();
    if (entwurf.isEmpty()) {
      return reportOffene();
    }
    Path ziel = arbeitsbereich.datenquellen().resolve(entwurf.get().id() + ".yml");
    if (Files.exists(ziel)) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Die Datenquelle \"" + entwurf.get().id() + "\" gibt es schon: " + ziel + ".",
          "Bitte auf die Frage nach der Kennung anders antworten; eine geänderte Kopfzeile gehört in"
              + " eine Fassung (lebenslagen datenquelle fassung DATEI).");
    }
    Entwurfsablage ablage = new Entwurfsablage(umgebung(), arbeitsbereich, raeume);
    int code = ablage.store(ziel, entwurf.get().text(), lieferung);
    println("Geschrieben: " + ziel);
    println("Bitte durchlesen; danach:  lebenslagen deklaration pruefe");
    return code;
  }
}
