package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.publish.brief.Fundliste;
import de.lebenslagen.dashboards.publish.brief.Rueckgabe;
import de.lebenslagen.etl.check.Pruefer;
import de.lebenslagen.etl.check.Pruefergebnis;
import de.lebenslagen.etl.check.Zeile;
import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.etl.publish.Bestandsleser;
import de.lebenslagen.etl.publish.Deklarationen;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.declaration.KontaktReader;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.register.Briefeintrag.Briefgegenstand;
import de.lebenslagen.warehouse.register.Register;
import de.lebenslagen.warehouse.register.Schreibsperre;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives a delivery back: checks it and writes down for the sender what was found. */
@Command(
    name = "rueckgabe",
    description = {
      "Prüft eine Datei und schreibt der Stelle, die sie geliefert hat, was auffiel und was wir",
      "vorschlagen; dazu eine Excel-Liste aller Fundstellen mit einer Spalte für die Antwort."
    },
    footer = "  lebenslagen brief rueckgabe lieferungen/arbeitslose_2025.csv")
final class BriefRueckgabeBefehl extends Ortsbefehl {

  private static final int FRIST_WOCHEN = 2;

  @Parameters(index = "0", paramLabel = "DATEI", description = "Die gelieferte Datei.")
  private Path datei = Path.of("");

  @Option(
      names = "--datenquelle",
      paramLabel = "ID",
      description = "Zu welcher Datenquelle sie gehört; sonst wird sie erkannt.")
  private @Nullable String datenquelle;

  @Option(
      names = "--frist",
      paramLabel = "TAG",
      description = "Bis wann geantwortet werden soll; sonst in zwei Wochen.")
  private @Nullable LocalDate frist;

  @Option(
      names = "--nach",
      paramLabel = "ORDNER",
      description = "Wohin; sonst ausgabe/briefe im Arbeitsbereich.")
  private @Nullable Path nach;

  BriefRueckgabeBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Arbeitsbereich arbeitsbereich = getArbeitsbereich();
    if (frist != null) {
      Wunschbriefbefehl.requireFrist(frist, LocalDate.now(umgebung().uhr()));
    }
    Deklarationen deklarationen = Deklarationsleser.read(arbeitsbereich, umgebung().uhr());
    Lieferung lieferung =
        deklarationen.reader(Optional.ofNullable(datenquelle)).apply(resolve(datei));
    try (Register register = Zugang.of(arbeitsbereich, umgebung()).openRegister();
        Schreibsperre sperre = register.acquireSperre("brief rueckgabe")) {
      Pruefergebnis ergebnis =
          Pruefer.pruefe(
              lieferung,
              deklarationen.raeume(),
              Bestandsleser.read(arbeitsbereich, deklarationen, register, umgebung().uhr())
                  .vergleich(),
              deklarationen.ausnahmen());
      Briefschreiber schreiber =
          new Briefschreiber(
              umgebung(),
              arbeitsbereich,
              register,
              sperre,
              Optional.ofNullable(nach).map(this::resolve));
      write(arbeitsbereich, deklarationen, lieferung, ergebnis, schreiber);
    }
    return 0;
  }

  private void write(
      Arbeitsbereich arbeitsbereich,
      Deklarationen deklarationen,
      Lieferung lieferung,
      Pruefergebnis ergebnis,
      Briefschreiber schreiber) {
    Datenquelle quelle = lieferung.datenquelle();
    LocalDate until = frist == null ? schreiber.heute().plusWeeks(FRIST_WOCHEN) : frist;
    Rueckgabe rueckgabe =
        new Rueckgabe(
            KontaktReader.read(arbeitsbereich).get(quelle.herkunft().lieferstelle()),
            quelle,
            ergebnis.pruefbericht(),
            listFremde(deklarationen, quelle),
            titel(deklarationen, quelle),
            until);
    if (!rueckgabe.isOffen()) {
      println(
          "An "
              + lieferung.name()
              + " fiel nichts auf, das noch offen ist; es gibt nichts zurückzugeben.");
      return;
    }
    String name = "fundstellen-" + Briefablage.slug(lieferung.name()) + ".xlsx";
    schreiber.write(
        rueckgabe,
        lieferung.name(),
        subjects(quelle, ergebnis, schreiber.heute()),
        Optional.of(until),
        List.of(Briefablage.mappe(name, Fundliste.write(rueckgabe, schreiber.heute()))));
    schreiber.printWeiter();
  }

  private static Set<String> listFremde(Deklarationen deklarationen, Datenquelle quelle) {
    String sender = quelle.herkunft().lieferstelle();
    return deklarationen.quellen().listIds().stream()
        .flatMap(id -> deklarationen.quellen().findZumAnfragen(id).stream())
        .filter(d -> !d.herkunft().lieferstelle().equals(sender))
        .map(Datenquelle::id)
        .collect(Collectors.toSet());
  }

  /** What else the same sender delivers here, by id. */
  private static Map<String, String> titel(Deklarationen deklarationen, Datenquelle quelle) {
    return deklarationen.quellen().listEigene().stream()
        .filter(d -> d.herkunft().lieferstelle().equals(quelle.herkunft().lieferstelle()))
        .collect(Collectors.toMap(Datenquelle::id, Datenquelle::titel));
  }

  /** The years of the rows; the last year that is over where none could be read. */
  private static List<Briefgegenstand> subjects(
      Datenquelle quelle, Pruefergebnis ergebnis, LocalDate heute) {
    List<Integer> years =
        ergebnis instanceof Pruefergebnis.Bestanden bestanden
            ? bestanden.lieferung().zeilen().stream().map(Zeile::berichtsjahr).distinct().toList()
            : List.of(heute.getYear() - 1);
    return years.stream().map(j -> new Briefgegenstand(quelle.id(), j)).toList();
  }
}
