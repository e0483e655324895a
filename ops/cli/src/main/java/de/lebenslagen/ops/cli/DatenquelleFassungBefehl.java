package de.lebenslagen.ops.cli;

import de.lebenslagen.etl.check.Pruefer;
import de.lebenslagen.etl.check.Pruefergebnis;
import de.lebenslagen.etl.check.Vergleichsbestand;
import de.lebenslagen.etl.entwurf.Fassungsentwurf;
import de.lebenslagen.etl.entwurf.Fassungstext;
import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.etl.intake.LieferungReader;
import de.lebenslagen.etl.publish.Deklarationen;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.declaration.FertigeQuelle;
import de.lebenslagen.warehouse.declaration.YamlDatei;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Fassung;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a changed header a version of its Datenquelle. */
@Command(
    name = "fassung",
    description = {
      "Fragt, was aus den Spalten wurde, die einer Datei fehlen, und schreibt die Antwort als neue",
      "Fassung in die Datenquelle. Alte Jahre werden weiter gelesen wie bisher."
    },
    footer = "  lebenslagen datenquelle fassung lieferungen/kita_2026.csv --datenquelle kita")
final class DatenquelleFassungBefehl extends Fragender {

  @Parameters(index = "0", paramLabel = "DATEI", description = "Die Datei mit der neuen Kopfzeile.")
  private Path datei = Path.of("");

  @Option(
      names = "--datenquelle",
      paramLabel = "ID",
      description = "Zu welcher Datenquelle die Datei gehört; sonst wird sie am Namen erkannt.")
  private @Nullable String datenquelle;

  DatenquelleFassungBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Arbeitsbereich arbeitsbereich = getArbeitsbereich();
    Deklarationen deklarationen = Deklarationsleser.read(arbeitsbereich, umgebung().uhr());
    Path path = resolve(datei);
    Lieferung lieferung = deklarationen.reader(Optional.ofNullable(datenquelle)).apply(path);
    Datenquelle declared = deklarationen.getDatenquelle(lieferung.datenquelle().id());
    Optional<Fassung> fassung =
        Fassungsentwurf.create(
            lieferung, befragung(), f -> findErstenTag(path, declared, f, deklarationen));
    requireGestellt();
    if (fassung.isEmpty()) {
      return reportOffene();
    }
    Path ziel = arbeitsbereich.datenquellen().resolve(declared.id() + ".yml");
    boolean eigene = Files.exists(ziel);
    String text =
        eigene
            ? YamlDatei.readText(ziel)
            : FertigeQuelle.findText(declared.id(), deklarationen.quellen().ort()).orElseThrow();
    int code =
        new Entwurfsablage(umgebung(), arbeitsbereich, deklarationen.raeume())
            .store(ziel, Fassungstext.insert(text, fassung.get()), path);
    println("Neue Fassung ab " + fassung.get().gueltigAb() + " in " + ziel + ".");
    if (!eigene) {
      println("Die mitgelieferte Datenquelle ist jetzt eine eigene.");
    }
    return code;
  }

  /** The first day of the times of the file when it is read as the Fassung says. */
  private static Optional<LocalDate> findErstenTag(
      Path datei, Datenquelle declared, Fassung fassung, Deklarationen deklarationen) {
    Datenquelle with = declared.withFassungen(List.of(fassung));
    Lieferung lieferung = new LieferungReader(List.of(with)).read(datei, with);
    Pruefergebnis ergebnis =
        Pruefer.pruefe(lieferung, deklarationen.raeume(), Vergleichsbestand.empty());
    return ergebnis instanceof Pruefergebnis.Bestanden bestanden
        ? bestanden.lieferung().zeilen().stream()
            .map(z -> z.zeitbezug().von())
            .min(LocalDate::compareTo)
        : Optional.empty();
  }
}
