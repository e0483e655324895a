package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.analyse.Analyseergebnis;
import de.lebenslagen.warehouse.analyse.declaration.Analysedeklaration;
import de.lebenslagen.warehouse.analyse.declaration.Analysevorhaben;
import de.lebenslagen.warehouse.analyse.run.Analyseauswahl;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command that runs declared analyses of one kind; without a name it lists them. */
abstract class Analysebefehl extends Wertebefehl {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ANALYSE",
      description = "Schlüssel oder Name; ohne werden die deklarierten gezeigt.")
  private @Nullable String analyse;

  @Option(names = "--jahr", paramLabel = "JAHR", description = "Sonst das letzte mit Zahlen.")
  private @Nullable Integer jahr;

  @Option(names = "--ebene", paramLabel = "EBENE", description = "Sonst die der Sozialräume.")
  private @Nullable String ebene;

  @Option(names = "--schritte", description = "Alle Zwischenschritte als Tabellen.")
  private boolean schritte;

  @Option(
      names = "--tabelle",
      paramLabel = "NAME",
      description = "Nur diese; ein falscher Name nennt die, die es gibt.")
  private @Nullable String tabelle;

  private final Class<? extends Analysevorhaben> art;

  Analysebefehl(Umgebung umgebung, Class<? extends Analysevorhaben> art) {
    super(umgebung);
    this.art = art;
  }

  @Override
  final void run(Indikatorzugang zugang, Wertausgabe.Ziel ziel) {
    if (analyse == null) {
      list(zugang, ziel);
      return;
    }
    Analysedeklaration wanted = zugang.analysen().getByName(analyse, art);
    Analyseergebnis ergebnis =
        zugang
            .analyserechnung()
            .compute(
                wanted,
                new Analyseauswahl(
                    level(zugang, ebene),
                    zugang.listJahre(),
                    jahr == null ? OptionalInt.empty() : OptionalInt.of(jahr)));
    Analyseausgabe ausgabe = new Analyseausgabe(umgebung(), this::println, ergebnis);
    if (!ziel.isTafel()) {
      write(zugang, ziel, ausgabe.tabelle(tabelle == null ? first(ergebnis) : tabelle));
      return;
    }
    if (tabelle != null) {
      ausgabe.get(tabelle);
    }
    println(stil().fett(wanted.name()) + stil().blass("  " + wanted.schluessel()));
    if (tabelle != null) {
      ausgabe.print(tabelle);
    } else {
      ausgabe.print(schritte ? Analyseausgabe.Umfang.SCHRITTE : Analyseausgabe.Umfang.ERGEBNIS);
    }
    printFuss(zugang);
  }

  private static String first(Analyseergebnis ergebnis) {
    return ergebnis.tabellen().get(0).schluessel();
  }

  private void list(Indikatorzugang zugang, Wertausgabe.Ziel ziel) {
    List<Analysedeklaration> known = zugang.analysen().list(art);
    if (!ziel.isTafel()) {
      Wertetabelle result =
          new Wertetabelle("Analysen").text("analyse").text("name").text("beschreibung");
      known.forEach(a -> result.row().text(a.schluessel()).text(a.name()).text(a.beschreibung()));
      write(zugang, ziel, result);
      return;
    }
    TerminalTabelle table =
        TerminalTabelle.of(
            umgebung(),
            TerminalTabelle.Spalte.links("Schlüssel"),
            TerminalTabelle.Spalte.umbrochen("Name"),
            TerminalTabelle.Spalte.umbrochen("Was sie beantwortet"));
    known.forEach(a -> table.add(List.of(a.schluessel(), a.name(), a.beschreibung())));
    table.render().forEach(this::println);
    println("");
    note("Eine eigene ist eine Datei analysen/SCHLÜSSEL.yml; docs/handbuch/analysen.md zeigt wie.");
  }
}
