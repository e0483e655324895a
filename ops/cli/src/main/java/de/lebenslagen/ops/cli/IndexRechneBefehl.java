package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.analyse.Analyseergebnis;
import de.lebenslagen.warehouse.analyse.Indexanalyse;
import de.lebenslagen.warehouse.analyse.Zufallsziehung;
import de.lebenslagen.warehouse.indicator.Berechnung.Index;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.value.Indikatorwerte;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      description = {
        "Nur diese: index, gesamtindex, rohwerte, werte, z_werte, verfahren, ausgenommen,",
        "empfindlichkeit, hauptkomponenten."
      })
  private @Nullable String tabelle;

  @Mixin private Zufallsoptionen zufall = new Zufallsoptionen();

  IndexRechneBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  void run(Indikatorzugang zugang, Wertausgabe.Ziel ziel) {
    Zufallsziehung ziehung = zufall.ziehung();
    Indikator wanted = zugang.katalog().getByName(index);
    if (!(wanted.berechnung() instanceof Index)) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "\"" + wanted.name() + "\" ist kein Index.",
          "\"lebenslagen index liste\" zeigt die Indizes; den Wert zeigt \"lebenslagen indikator"
              + " zeige\".");
    }
    Zielebene level = level(zugang, ebene);
    int year =
        jahr != null
            ? jahr
            : getJahr(
                computeIndex(zugang, wanted, List.of(wanted), level, zugang.listJahre()),
                wanted,
                null);
    Indikatorwerte werte =
        computeIndex(
            zugang,
            wanted,
            Indexanalyse.listBenoetigte(wanted, zugang.katalog()::get),
            level,
            Indexanalyse.listJahre(wanted, zugang.katalog()::get, year));
    Analyseergebnis ergebnis =
        Indexanalyse.compute(
            wanted,
            werte,
            year,
            zugang.katalog()::get,
            ziehung,
            herkunft(wanted, werte.list().stream()));
    Analyseausgabe ausgabe = new Analyseausgabe(umgebung(), this::println, ergebnis);
    if (!ziel.isTafel()) {
      write(zugang, ziel, ausgabe.tabelle(tabelle == null ? "index" : tabelle));
      return;
    }
    if (tabelle != null) {
      ausgabe.get(tabelle);
    }
    println(
        stil().fett(wanted.name())
            + stil().blass("  " + year + " · " + wanted.kuerzel() + stand(level, werte)));
    if (tabelle != null) {
      ausgabe.print(tabelle);
    } else {
      ausgabe.print(schritte ? Analyseausgabe.Umfang.SCHRITTE : Analyseausgabe.Umfang.ERGEBNIS);
    }
    printFuss(zugang);
  }

  /** On which areas, where the town has had several. */
  private static String stand(Zielebene level, Indikatorwerte werte) {
    Optional<LocalDate> last = level.gebietsstand();
    return werte.listGebiete().stream()
        .map(g -> g.raeume().get(0).gebietsstand())
        .findFirst()
        .filter(stand -> last.isPresent() && !stand.equals(last.get()))
        .map(stand -> " · Gebietsstand " + stand + ", wie geliefert")
        .orElse("");
  }
}
