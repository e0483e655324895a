package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.analyse.Gruppenreihe;
import de.lebenslagen.warehouse.analyse.Segregationsanalyse;
import de.lebenslagen.warehouse.analyse.Zufallsziehung;
import de.lebenslagen.warehouse.indicator.Berechnung.Quote;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Zufallsmodell;
import de.lebenslagen.warehouse.indicator.value.Indikatorwerte;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How unevenly a group lives over the areas. */
@Command(
    name = "lebenslagen segregation",
    description = {
      "Wie ungleich eine Gruppe über die Gebiete verteilt ist, Jahr für Jahr, neben dem, was der",
      "Zufall allein ergäbe, und ob sich das geändert hat. Die Gruppe ist der Zähler eines Anteils,",
      "verglichen mit allen Übrigen (IS) oder mit --gegen mit anderen Gruppen (D, Theil H)."
    },
    footer = {
      "  lebenslagen segregation anteil_unter_18",
      "  lebenslagen segregation arbeitslosenanteil_18_65 --jahr 2022 --schritte",
      "  lebenslagen segregation anteil_unter_18 --gegen anteil_ab_65",
      "  lebenslagen segregation anteil_unter_18 --tabelle masse",
      "  lebenslagen segregation anteil_unter_18 --als csv --deutsch"
    })
final class SegregationBefehl extends Wertebefehl {

  @Parameters(
      index = "0",
      paramLabel = "ANTEIL",
      description = "Ein Indikator, der ein Anteil ist: Schlüssel, Kürzel oder Name.")
  private String indikator = "";

  @Option(
      names = "--gegen",
      paramLabel = "ANTEIL",
      description = "Die andere Gruppe, als Anteil; mehrmals für mehrere. Sonst alle Übrigen.")
  private List<String> gegen = List.of();

  @Option(names = "--jahr", paramLabel = "JAHR", description = "Nur dieses; sonst alle.")
  private @Nullable Integer jahr;

  @Option(names = "--ebene", paramLabel = "EBENE", description = "Sonst die der Sozialräume.")
  private @Nullable String ebene;

  @Option(names = "--schritte", description = "Auch die Gebiete einzeln und die ohne Zählung.")
  private boolean schritte;

  @Option(
      names = "--tabelle",
      paramLabel = "NAME",
      description = "Nur diese: reihe, vergleich, masse, paare, gebiete oder ausgenommen.")
  private @Nullable String tabelle;

  @Mixin private Zufallsoptionen zufall = new Zufallsoptionen();

  SegregationBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  void run(Indikatorzugang zugang, Wertausgabe.Ziel ziel) {
    Zufallsziehung ziehung = zufall.ziehung();
    List<Indikator> groups = groups(zugang);
    Indikator wanted = groups.get(0);
    Zielebene level = level(zugang, ebene);
    Indikatorwerte werte =
        compute(
            zugang,
            groups,
            level,
            List.of(),
            jahr == null ? zugang.listJahre() : new TreeSet<>(List.of(jahr)));
    SortedSet<Integer> jahre = werte.listJahre(wanted.schluessel());
    groups.forEach(g -> jahre.retainAll(werte.listJahre(g.schluessel())));
    if (jahre.isEmpty()) {
      throw ohneWerte(werte, listWithout(werte, groups));
    }
    List<Gruppenreihe> reihen = groups.stream().map(g -> reihe(werte, g, jahre)).toList();
    Analyseausgabe ausgabe =
        new Analyseausgabe(
            umgebung(),
            this::println,
            Segregationsanalyse.compute(
                reihen.get(0),
                reihen.subList(1, reihen.size()),
                ziehung,
                herkunft(wanted, reihen.stream().flatMap(SegregationBefehl::list))));
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

  /** The group asked about, then those it is held against. */
  private List<Indikator> groups(Indikatorzugang zugang) {
    List<Indikator> result = new ArrayList<>();
    for (String name : Stream.concat(Stream.of(indikator), gegen.stream()).toList()) {
      Indikator group = zugang.katalog().getByName(name);
      requireAnteil(group);
      if (result.contains(group)) {
        throw new Abbruch(
            Abbruch.Kategorie.EINGABE,
            "\"" + group.name() + "\" steht zweimal.",
            "Bitte verschiedene Gruppen nehmen, die niemanden gemeinsam haben.");
      }
      result.add(group);
    }
    return result;
  }

  /** The group to blame where no year has all of them. */
  private static Indikator listWithout(Indikatorwerte werte, List<Indikator> groups) {
    return groups.stream()
        .filter(g -> werte.listJahre(g.schluessel()).isEmpty())
        .findFirst()
        .orElse(groups.get(groups.size() - 1));
  }

  private static Gruppenreihe reihe(
      Indikatorwerte werte, Indikator group, SortedSet<Integer> jahre) {
    SortedMap<Integer, List<Indikatorwert>> byYear = new TreeMap<>();
    jahre.forEach(j -> byYear.put(j, werte.list(group.schluessel(), j)));
    return new Gruppenreihe(group, byYear);
  }

  private static Stream<Indikatorwert> list(Gruppenreihe reihe) {
    return reihe.werte().values().stream().flatMap(List::stream);
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
}
