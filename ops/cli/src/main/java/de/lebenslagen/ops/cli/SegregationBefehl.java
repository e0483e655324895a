package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.analyse.Segregationsanalyse;
import de.lebenslagen.warehouse.indicator.Berechnung.Quote;
import de.lebenslagen.warehouse.indicator.Herkunft;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Zufallsmodell;
import de.lebenslagen.warehouse.indicator.value.Indikatorwerte;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.LieferungId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How unevenly a group lives over the areas. */
@Command(
    name = "lebenslagen segregation",
    description = {
      "Wie ungleich eine Gruppe über die Gebiete verteilt ist, Jahr für Jahr, neben dem, was der",
      "Zufall allein ergäbe. Die Gruppe ist der Zähler eines Anteils, verglichen mit allen Übrigen."
    },
    footer = {
      "  lebenslagen segregation anteil_unter_18",
      "  lebenslagen segregation arbeitslosenanteil_18_65 --jahr 2022 --schritte",
      "  lebenslagen segregation anteil_unter_18 --als csv --deutsch"
    })
final class SegregationBefehl extends Wertebefehl {

  @Parameters(
      index = "0",
      paramLabel = "ANTEIL",
      description = "Ein Indikator, der ein Anteil ist: Schlüssel, Kürzel oder Name.")
  private String indikator = "";

  @Option(names = "--jahr", paramLabel = "JAHR", description = "Nur dieses; sonst alle.")
  private @Nullable Integer jahr;

  @Option(names = "--ebene", paramLabel = "EBENE", description = "Sonst die der Sozialräume.")
  private @Nullable String ebene;

  @Option(names = "--schritte", description = "Auch die Gebiete einzeln und die ohne Zählung.")
  private boolean schritte;

  @Option(
      names = "--tabelle",
      paramLabel = "NAME",
      description = "Nur diese: reihe, gebiete oder ausgenommen.")
  private @Nullable String tabelle;

  SegregationBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  void run(Indikatorzugang zugang, Wertausgabe.Ziel ziel) {
    Indikator wanted = zugang.katalog().getByName(indikator);
    requireAnteil(wanted);
    String level =
        ebene == null ? zugang.gebiete().sozialraumEbene() : zugang.gebiete().getEbene(ebene);
    Indikatorwerte werte =
        compute(
            zugang,
            List.of(wanted),
            level,
            List.of(),
            jahr == null ? zugang.listJahre() : new TreeSet<>(List.of(jahr)));
    SortedMap<Integer, List<Indikatorwert>> byYear = new TreeMap<>();
    werte
        .listJahre(wanted.schluessel())
        .forEach(j -> byYear.put(j, werte.list(wanted.schluessel(), j)));
    if (byYear.isEmpty()) {
      throw ohneWerte(werte, wanted);
    }
    Analyseausgabe ausgabe =
        new Analyseausgabe(
            umgebung(),
            this::println,
            Segregationsanalyse.compute(wanted, byYear, herkunft(wanted, byYear)));
    if (!ziel.isTafel()) {
      write(zugang, ziel, ausgabe.tabelle(tabelle == null ? "reihe" : tabelle));
      return;
    }
    if (tabelle != null) {
      ausgabe.get(tabelle);
    }
    println(stil().fett(wanted.name()) + stil().blass("  " + wanted.kuerzel()));
    if (tabelle != null) {
      ausgabe.print(tabelle);
    } else {
      ausgabe.print(schritte ? Analyseausgabe.Umfang.SCHRITTE : Analyseausgabe.Umfang.ERGEBNIS);
    }
    printFuss(zugang);
  }

  private static void requireAnteil(Indikator wanted) {
    boolean share =
        wanted.berechnung() instanceof Quote quote && quote.zufall() == Zufallsmodell.ANTEIL;
    if (!share) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "\"" + wanted.name() + "\" ist kein Anteil gezählter Menschen.",
          "Segregation braucht eine Gruppe und alle Übrigen: bitte einen Anteil nehmen, etwa"
              + " anteil_unter_18.");
    }
  }

  private static Herkunft herkunft(
      Indikator wanted, SortedMap<Integer, List<Indikatorwert>> byYear) {
    SortedSet<String> datenquellen = new TreeSet<>();
    List<LieferungId> lieferungen = new ArrayList<>();
    byYear.values().stream()
        .flatMap(List::stream)
        .map(Indikatorwert::herkunft)
        .forEach(
            h -> {
              datenquellen.addAll(h.datenquellen());
              lieferungen.addAll(h.lieferungen());
            });
    return new Herkunft(datenquellen, lieferungen, wanted.herkunft().sha256(), Version.nummer());
  }
}
