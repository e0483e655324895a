package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.publish.brief.BriefDocx;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Dateifehler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;

/** Puts the Word template into the workspace, where the town can make it its own. */
@Command(
    name = "vorlage",
    description = {
      "Legt die Word-Vorlage der Briefe nach berichte/briefvorlage.docx. Was Sie darin in Word",
      "ändern (Briefkopf, Schrift, Ränder), gilt von da an; die Stellen in {{ }} bleiben stehen."
    },
    footer = "  lebenslagen brief vorlage")
final class BriefVorlageBefehl extends Ortsbefehl {

  BriefVorlageBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Arbeitsbereich arbeitsbereich = getArbeitsbereich();
    Path datei = Briefablage.vorlage(arbeitsbereich);
    if (Files.exists(datei)) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Es gibt schon eine Briefvorlage: " + datei + ".",
          "Sie wird verwendet, wie sie ist. Um neu zu beginnen, bitte zuerst umbenennen.");
    }
    try {
      Files.createDirectories(datei.getParent());
      Files.write(datei, BriefDocx.shipped());
    } catch (IOException e) {
      throw Dateifehler.explain("Die Briefvorlage lässt sich nicht schreiben", datei, e);
    }
    println("Die Vorlage liegt in " + datei + ".");
    return 0;
  }
}
