package de.lebenslagen.ops.cli;

import de.lebenslagen.etl.publish.Deklarationen;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.declaration.FertigeQuelle;
import de.lebenslagen.warehouse.declaration.YamlDatei;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the declaration of a Datenquelle. */
@Command(
    name = "zeige",
    description = {
      "Zeigt die Deklaration einer Datenquelle. Wer eine mitgelieferte ändern will, leitet die",
      "Ausgabe in den eigenen Ordner datenquellen um; danach gilt die eigene."
    },
    footer = {
      "  lebenslagen datenquelle zeige wohngeld",
      "  lebenslagen datenquelle zeige wohngeld > datenquellen/wohngeld.yml"
    })
final class DatenquelleZeigeBefehl extends Ortsbefehl {

  @Parameters(index = "0", paramLabel = "ID", description = "Kennung der Datenquelle.")
  private String id = "";

  DatenquelleZeigeBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Arbeitsbereich arbeitsbereich = getArbeitsbereich();
    Deklarationen deklarationen = Deklarationsleser.read(arbeitsbereich, umgebung().uhr());
    String known = deklarationen.getDatenquelle(id).id();
    Path eigene = arbeitsbereich.datenquellen().resolve(known + ".yml");
    String text =
        Files.exists(eigene)
            ? YamlDatei.readText(eigene)
            : FertigeQuelle.findText(known, deklarationen.quellen().ort()).orElseThrow();
    umgebung().ausgabe().print(text);
    return 0;
  }
}
