package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.analyse.Analyseergebnis;
import de.lebenslagen.warehouse.analyse.Indexanalyse;
import de.lebenslagen.warehouse.analyse.Zufallsziehung;
import de.lebenslagen.warehouse.indicator.Berechnung.Index;
import de.lebenslagen.warehouse.indicator.Herkunft;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.value.Indexlauf;
import de.lebenslagen.warehouse.indicator.value.Indikatorwerte;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.LieferungId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An index with everything behind it. */
@Command(
    name = "rechne",
    description = {
      "Rechnet einen Index: Rang mit den Rängen, die der Zufall allein ergeben könnte, Klasse, und",
      "wie oft ein Gebiet die Klasse wechselt, wenn der Index anders gerechnet wird."
    },
    footer = {
      "  lebenslagen index rechne sozialindex_flensburg",
      "  lebenslagen index rechne sozialindex_flensburg --jahr 2020 --schritte",
      "  lebenslagen index rechne sozialindex_flensburg --tabelle z_werte --als csv --deutsch"
    })
final class IndexRechneBefehl extends Wertebefehl {

  @Parameters(index = "0", paramLabel = "INDEX", description = "Schlüssel, Kürzel oder Name.")
  private String index = "";

  @Option(names = "--jahr", paramLabel = "JAHR", description = "Sonst das letzte mit Werten.")
  private @Nullable Integer jahr;

  @Option(names = "--ebene", paramLabel = "EBENE", description = "Sonst die der Sozialräume.")
  private @Nullable String ebene;

  @Option(names = "--schritte", description = "Alle Zwischenschritte als Tabellen.")
  private boolean schritte;

  @Option(
      names = "--tabelle",
      paramLabel = "NAME",
      description = "Nur diese: index, werte, z_werte, verfahren, ausgenommen, empfindlichkeit.")
  private @Nullable String tabelle;

  @Option(
      names = "--ziehungen",
      paramLabel = "ANZAHL",
      defaultValue = "1000",
      description = "Wie oft der Zufall gezogen wird; sonst 1000.")
  private int ziehungen = Zufallsziehung.UEBLICH.anzahl();

  @Option(
      names = "--startwert",
      paramLabel = "ZAHL",
      defaultValue = "1",
      description = "Mit demselben Startwert kommt dasselbe heraus; sonst 1.")
  private long startwert = Zufallsziehung.UEBLICH.startwert();

  IndexRechneBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  void run(Indikatorzugang zugang, Wertausgabe.Ziel ziel) {
    Zufallsziehung ziehung = ziehung();
    Indikator wanted = zugang.katalog().getByName(index);
    if (!(wanted.berechnung() instanceof Index recipe)) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "\"" + wanted.name() + "\" ist kein Index.",
          "\"lebenslagen index liste\" zeigt die Indizes; den Wert zeigt \"lebenslagen indikator"
              + " zeige\".");
    }
    String level =
        ebene == null ? zugang.gebiete().sozialraumEbene() : zugang.gebiete().getEbene(ebene);
    int year =
        jahr != null
            ? jahr
            : getJahr(
                compute(zugang, List.of(wanted), level, List.of(), zugang.listJahre()),
                wanted,
                null);
    Indikatorwerte werte = parts(zugang, wanted, recipe, level, year);
    Analyseergebnis ergebnis =
        Indexanalyse.compute(
            wanted,
            Indexlauf.of(recipe, werte.listGebiete(), year, werte::find),
            zugang.katalog()::get,
            ziehung,
            herkunft(wanted, werte));
    Analyseausgabe ausgabe = new Analyseausgabe(umgebung(), this::println, ergebnis);
    if (!ziel.isTafel()) {
      write(zugang, ziel, ausgabe.tabelle(tabelle == null ? "index" : tabelle));
      return;
    }
    if (tabelle != null) {
      ausgabe.get(tabelle);
    }
    println(stil().fett(wanted.name()) + stil().blass("  " + year + " · " + wanted.kuerzel()));
    if (tabelle != null) {
      ausgabe.print(tabelle);
    } else {
      ausgabe.print(schritte ? Analyseausgabe.Umfang.SCHRITTE : Analyseausgabe.Umfang.ERGEBNIS);
    }
    printFuss(zugang);
  }

  private Zufallsziehung ziehung() {
    try {
      return new Zufallsziehung(ziehungen, startwert);
    } catch (IllegalArgumentException e) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Ziehungen gibt es 1 bis 100.000, verlangt sind " + ziehungen + ".",
          "1000 genügen für 95 %.",
          e);
    }
  }

  private Indikatorwerte parts(
      Indikatorzugang zugang, Indikator wanted, Index recipe, String level, int year) {
    SortedSet<Integer> jahre = new TreeSet<>(List.of(year));
    recipe.rezept().basisjahr().ifPresent(jahre::add);
    List<Indikator> needed = new ArrayList<>();
    recipe.listBenoetigte().forEach(key -> needed.add(zugang.katalog().get(key)));
    needed.add(wanted);
    return compute(zugang, needed, level, List.of(), jahre);
  }

  private static Herkunft herkunft(Indikator wanted, Indikatorwerte werte) {
    SortedSet<String> datenquellen = new TreeSet<>();
    List<LieferungId> lieferungen = new ArrayList<>();
    for (Indikatorwert w : werte.list(wanted.schluessel())) {
      datenquellen.addAll(w.herkunft().datenquellen());
      lieferungen.addAll(w.herkunft().lieferungen());
    }
    return new Herkunft(datenquellen, lieferungen, wanted.herkunft().sha256(), Version.nummer());
  }
}
