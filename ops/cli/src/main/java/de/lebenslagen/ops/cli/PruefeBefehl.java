package de.lebenslagen.ops.cli;

import de.lebenslagen.etl.check.PruefberichtText;
import de.lebenslagen.etl.check.Pruefer;
import de.lebenslagen.etl.check.Pruefergebnis;
import de.lebenslagen.etl.check.Vergleichsbestand;
import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.etl.publish.Bestandsleser;
import de.lebenslagen.etl.publish.Deklarationen;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Pruefbericht;
import de.lebenslagen.warehouse.model.Schweregrad;
import de.lebenslagen.warehouse.pruefung.PruefberichtJson;
import de.lebenslagen.warehouse.register.Register;
import de.lebenslagen.warehouse.register.Registerort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks files and changes nothing; needs no Spark. */
@Command(
    name = "lebenslagen pruefe",
    description = {
      "Prüft Dateien, ohne etwas zu ändern, und zeigt die Befunde mit Abhilfe: je Prüfregel drei",
      "Beispiele, mit --alle jeden."
    },
    footer = {
      "  lebenslagen pruefe lieferungen/arbeitslose_2025.csv",
      "  lebenslagen pruefe lieferungen/arbeitslose_2025.csv --brief > rueckfrage.txt"
    })
final class PruefeBefehl extends Ortsbefehl {

  @Parameters(
      arity = "1..*",
      paramLabel = "DATEI",
      description = "Dateien, oder Ordner mit Dateien.")
  private List<Path> dateien = List.of();

  @Option(names = "--alle", description = "Jeden Befund zeigen, nicht nur drei je Prüfregel.")
  private boolean alle;

  @Option(
      names = "--brief",
      description = "Den ganzen Prüfbericht als Text für die liefernde Stelle.")
  private boolean brief;

  @Option(names = "--json", description = "Die Prüfberichte als JSON, für Programme.")
  private boolean json;

  @Option(
      names = "--datenquelle",
      paramLabel = "ID",
      description = "Zu welcher Datenquelle die Dateien gehören; sonst wird sie erkannt.")
  private @Nullable String datenquelle;

  @Option(
      names = "--arbeitsliste",
      description = {
        "Statt der Befunde die Adressen einer Fallliste, die in keinem Gebiet liegen. Die Liste"
            + " wird nirgends aufbewahrt; in eine Datei kommt sie nur mit --intern und --zweck."
      })
  private boolean arbeitsliste;

  @Option(names = "--intern", description = "Die Arbeitsliste darf in eine Datei.")
  private boolean intern;

  @Option(
      names = "--zweck",
      paramLabel = "TEXT",
      description = "Wofür die Arbeitsliste in eine Datei kommt; steht im Protokoll.")
  private @Nullable String zweck;

  PruefeBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Arbeitsbereich arbeitsbereich = getArbeitsbereich();
    List<Path> genannt = Eingangsliste.expand(dateien.stream().map(this::resolve).toList());
    Deklarationen deklarationen = Deklarationsleser.read(arbeitsbereich, umgebung().uhr());
    Aufnahmeanzeige anzeige =
        new Aufnahmeanzeige(
            umgebung(),
            alle ? Befundanzeige.Umfang.ALLE : Befundanzeige.Umfang.beispiele(Schweregrad.HINWEIS));
    List<Lieferung> lieferungen = recognise(genannt, deklarationen, anzeige);
    if (arbeitsliste) {
      Arbeitslistenanzeige.Ziel ziel =
          Arbeitslistenanzeige.Ziel.of(umgebung(), intern, Optional.ofNullable(zweck));
      new Arbeitslistenanzeige(umgebung(), deklarationen.raeume())
          .print(lieferungen, ziel, Zugang.of(arbeitsbereich, umgebung()));
      return anzeige.exitCode();
    }
    List<Pruefbericht> berichte =
        Pruefer.pruefeAlle(
                lieferungen,
                deklarationen.raeume(),
                readBestand(arbeitsbereich, deklarationen),
                deklarationen.ausnahmen())
            .stream()
            .map(Pruefergebnis::pruefbericht)
            .toList();
    if (brief || json) {
      berichte.forEach(b -> println(json ? PruefberichtJson.write(b) : PruefberichtText.render(b)));
      return berichte.stream().allMatch(Pruefbericht::isBestanden)
          ? anzeige.exitCode()
          : Abbruch.Kategorie.DATEN.exitCode();
    }
    berichte.forEach(anzeige::print);
    anzeige.printSumme();
    return anzeige.exitCode();
  }

  private List<Lieferung> recognise(
      List<Path> genannt, Deklarationen deklarationen, Aufnahmeanzeige anzeige) {
    Function<Path, Lieferung> reader = deklarationen.reader(Optional.ofNullable(datenquelle));
    List<Lieferung> lieferungen = new ArrayList<>();
    for (Path datei : genannt) {
      try {
        lieferungen.add(reader.apply(datei));
      } catch (Abbruch e) {
        anzeige.onUnerkannt(datei, e);
      }
    }
    return lieferungen;
  }

  private Vergleichsbestand readBestand(
      Arbeitsbereich arbeitsbereich, Deklarationen deklarationen) {
    Zugang zugang = Zugang.of(arbeitsbereich, umgebung());
    if (zugang.ort() instanceof Registerort.SqliteDatei sqlite && !Files.exists(sqlite.datei())) {
      return Vergleichsbestand.empty();
    }
    try (Register register = zugang.openRegisterReadOnly()) {
      return Bestandsleser.read(arbeitsbereich, deklarationen, register, umgebung().uhr())
          .vergleich();
    }
  }
}
