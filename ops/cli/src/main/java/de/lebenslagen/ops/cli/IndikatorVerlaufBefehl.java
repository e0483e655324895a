package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.warehouse.analyse.verlauf.Bruchsuche;
import de.lebenslagen.warehouse.analyse.verlauf.Jahresfenster;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Vergleich;
import de.lebenslagen.warehouse.indicator.Zeitreihenbruch;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import de.lebenslagen.warehouse.indicator.value.Indikatorwerte;
import de.lebenslagen.warehouse.indicator.value.Vergleichsfamilie;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An indicator over the years, area by area. */
@Command(
    name = "verlauf",
    description = {
      "Zeigt einen Indikator über die Jahre: je Gebiet eine Zeile mit kleiner Kurve und der Änderung",
      "seit Beginn. ▲ und ▼ stehen nur, wo der Test die Änderung vom Zufall unterscheidet."
    },
    footer = {
      "  lebenslagen indikator verlauf sgb2_quote",
      "  lebenslagen indikator verlauf ARB01a Nordstadt Neustadt+Nordstadt",
      "  lebenslagen indikator verlauf anteil_unter_18 --basisjahr 2017 --zufall",
      "  lebenslagen indikator verlauf anteil_unter_18 --als xlsx --nach u18.xlsx --intern --zweck Prüfung"
    })
final class IndikatorVerlaufBefehl extends Wertebefehl {

  private static final Statuscode UNVERGLEICHBAR = Statuscode.NICHT_VERGLEICHBAR;

  @Parameters(index = "0", paramLabel = "INDIKATOR", description = "Schlüssel, Kürzel oder Name.")
  private String indikator = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "GEBIET",
      description = "Sonst alle der Ebene; mehrere mit + sind eine Gruppe.")
  private List<String> gebiete = List.of();

  @Option(names = "--ebene", paramLabel = "EBENE", description = "Sonst die der Sozialräume.")
  private @Nullable String ebene;

  @Mixin private Verlaufswunsch wunsch = new Verlaufswunsch();

  IndikatorVerlaufBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  void run(Indikatorzugang zugang, Wertausgabe.Ziel ziel) {
    Indikator wanted = wunsch.apply(zugang.katalog().getByName(indikator));
    List<Gebiet> named = gebiete.stream().map(zugang.gebiete()::get).toList();
    Zielebene level = level(zugang, named);
    Indikatorwerte werte =
        compute(
            zugang,
            List.of(wanted),
            level,
            named.stream().filter(Gebiet::isGruppe).toList(),
            zugang.listJahre());
    Optional<Indikatorwerte> town = computeStadt(zugang, wanted, level, zugang.listJahre());
    SortedSet<Integer> jahre = new TreeSet<>(werte.listJahre(wanted.schluessel()));
    town.ifPresent(t -> jahre.addAll(t.listJahre(wanted.schluessel())));
    if (jahre.isEmpty()) {
      throw ohneWerte(werte, wanted);
    }
    Map<Gebiet, List<Indikatorwert>> reihen = reihen(werte, wanted, named, jahre);
    Optional<Analyseausgabe> blicke = blicke(wanted, reihen);
    town.ifPresent(t -> reihen.putAll(reihen(t, wanted, List.of(), jahre)));
    if (blicke.isPresent() && !ziel.isTafel()) {
      write(zugang, ziel, blicke.get().tabelle(wunsch.tabelle()));
    } else if (ziel.isTafel()) {
      print(zugang, wanted, reihen, jahre, town.isPresent());
      blicke.ifPresent(b -> b.print(Analyseausgabe.Umfang.SCHRITTE));
      printFuss(zugang);
    } else {
      write(
          zugang,
          ziel,
          Wertereihen.tabelle(wanted, reihen.values().stream().flatMap(List::stream).toList()));
    }
  }

  private Zielebene level(Indikatorzugang zugang, List<Gebiet> named) {
    List<Zielebene> levels = named.stream().map(zugang.gebiete()::getEbene).distinct().toList();
    if (levels.size() > 1) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Die Gebiete gehören zu verschiedenen Ebenen: "
              + levels.stream().map(zugang.gebiete()::name).collect(Collectors.joining(", "))
              + ".",
          "Bitte Gebiete einer Ebene nennen; die Stadt steht immer darunter.");
    }
    return ebene != null || levels.isEmpty() ? level(zugang, ebene) : levels.get(0);
  }

  private Map<Gebiet, List<Indikatorwert>> reihen(
      Indikatorwerte werte, Indikator wanted, List<Gebiet> named, SortedSet<Integer> jahre) {
    Map<Gebiet, List<Indikatorwert>> result = new LinkedHashMap<>();
    for (Gebiet gebiet : named.isEmpty() ? werte.listGebiete() : named) {
      List<Indikatorwert> reihe = new ArrayList<>();
      jahre.forEach(
          j ->
              werte
                  .find(wanted.schluessel(), gebiet, j)
                  .map(w -> wunsch.settle(wanted, w))
                  .ifPresent(reihe::add));
      if (!reihe.isEmpty()) {
        result.put(gebiet, reihe);
      }
    }
    return result;
  }

  private void print(
      Indikatorzugang zugang,
      Indikator wanted,
      Map<Gebiet, List<Indikatorwert>> reihen,
      SortedSet<Integer> jahre,
      boolean withTown) {
    println(
        stil().fett(wanted.name())
            + stil().blass("  " + wanted.einheit().text() + " · " + wanted.kuerzel()));
    println("");
    Map<Gebiet, Vergleich> changes = changes(wanted, reihen);
    Kleinkurve kurve =
        Kleinkurve.of(reihen.values().stream().map(IndikatorVerlaufBefehl::zahlen).toList());
    List<Integer> shown = fit(wanted, reihen, List.copyOf(jahre));
    Set<Integer> brueche = brueche(wanted, reihen, jahre);
    TerminalTabelle table = table(shown, jahre, brueche);
    List<List<String>> rows = new ArrayList<>();
    reihen.forEach(
        (gebiet, reihe) ->
            rows.add(
                row(
                    wanted,
                    gebiet,
                    reihe,
                    shown,
                    brueche,
                    kurve,
                    Optional.ofNullable(changes.get(gebiet)))));
    for (int i = 0; i < rows.size(); i++) {
      if (withTown && i == rows.size() - 1) {
        table.close(rows.get(i));
      } else {
        table.add(rows.get(i));
      }
    }
    table.render().forEach(this::println);
    println("");
    printNotes(wanted, reihen, jahre, shown);
  }

  /** The series of the areas, without the town, looked at in the wanted ways. */
  private Optional<Analyseausgabe> blicke(
      Indikator wanted, Map<Gebiet, List<Indikatorwert>> reihen) {
    return wunsch.blicke().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Analyseausgabe(
                umgebung(), this::println, wunsch.compute(wanted, new LinkedHashMap<>(reihen))));
  }

  private TerminalTabelle table(
      List<Integer> shown, SortedSet<Integer> jahre, Set<Integer> brueche) {
    List<TerminalTabelle.Spalte> spalten = new ArrayList<>();
    spalten.add(TerminalTabelle.Spalte.links("Gebiet"));
    for (int jahr : shown) {
      if (brueche.contains(jahr)) {
        spalten.add(TerminalTabelle.Spalte.links(Kleinkurve.BRUCH));
      }
      spalten.add(TerminalTabelle.Spalte.rechts(String.valueOf(jahr)));
    }
    spalten.add(TerminalTabelle.Spalte.links(jahre.size() > 1 ? "Verlauf" : "Wert"));
    spalten.add(TerminalTabelle.Spalte.rechts("seit\nBeginn"));
    spalten.add(TerminalTabelle.Spalte.links(""));
    return new TerminalTabelle(stil(), umgebung().tabellenbreite(), spalten);
  }

  /** The shown years before which a declared break lies. */
  private static Set<Integer> brueche(
      Indikator wanted, Map<Gebiet, List<Indikatorwert>> reihen, SortedSet<Integer> jahre) {
    Set<Integer> result = new TreeSet<>();
    for (int jahr : jahre) {
      SortedSet<Integer> before = jahre.headSet(jahr);
      if (!before.isEmpty()
          && reihen.values().stream()
              .anyMatch(r -> Bruchsuche.isBetween(wanted, r, before.last(), jahr))) {
        result.add(jahr);
      }
    }
    return result;
  }

  private static List<OptionalDouble> zahlen(List<Indikatorwert> reihe) {
    return reihe.stream().map(w -> w.wert().findZahl()).toList();
  }

  /** The change since the first comparable number; all areas are one family. */
  private Map<Gebiet, Vergleich> changes(
      Indikator wanted, Map<Gebiet, List<Indikatorwert>> reihen) {
    Vergleichsfamilie familie = new Vergleichsfamilie();
    List<Gebiet> order = new ArrayList<>();
    reihen.forEach(
        (gebiet, reihe) ->
            Wertereihen.findBeginn(wanted, reihe)
                .ifPresent(
                    paar -> {
                      if (wunsch.isPruefbar(paar.frueher(), paar.spaeter())) {
                        familie.addJahre(wanted, paar.spaeter(), paar.frueher());
                      } else {
                        familie.addOhnePruefung(
                            wanted, paar.spaeter(), paar.frueher(), Jahresfenster.UNGEPRUEFT);
                      }
                      order.add(gebiet);
                    }));
    Map<Gebiet, Vergleich> result = new LinkedHashMap<>();
    List<Vergleich> judged = familie.judge();
    for (int i = 0; i < order.size(); i++) {
      result.put(order.get(i), judged.get(i));
    }
    return result;
  }

  private static List<String> row(
      Indikator wanted,
      Gebiet gebiet,
      List<Indikatorwert> reihe,
      List<Integer> shown,
      Set<Integer> brueche,
      Kleinkurve kurve,
      Optional<Vergleich> change) {
    List<String> cells = new ArrayList<>();
    cells.add(gebiet.name());
    for (int jahr : shown) {
      if (brueche.contains(jahr)) {
        cells.add(Kleinkurve.BRUCH);
      }
      cells.add(
          reihe.stream()
              .filter(w -> w.berichtsjahr() == jahr)
              .findFirst()
              .map(w -> Wertereihen.zelle(w.wert(), wanted.einheit()))
              .orElse(""));
    }
    cells.add(kurve.render(reihe, brueche));
    cells.add(
        change
            .map(c -> Wertereihen.differenz(c, wanted.einheit()))
            .orElse(Wertereihen.isGebrochen(reihe) ? Zahlformat.zeichen(UNVERGLEICHBAR) : ""));
    cells.add(change.map(Wertereihen::zeichen).orElse(""));
    return cells;
  }

  /**
   * The years that fit beside each other: the first one and as many of the last as there is room.
   */
  private List<Integer> fit(
      Indikator wanted, Map<Gebiet, List<Indikatorwert>> reihen, List<Integer> jahre) {
    int names =
        reihen.keySet().stream().mapToInt(g -> Math.min(18, g.name().length())).max().orElse(10);
    int widest =
        reihen.values().stream()
            .flatMap(List::stream)
            .mapToInt(w -> Wertereihen.zelle(w.wert(), wanted.einheit()).length())
            .max()
            .orElse(4);
    int room = umgebung().tabellenbreite() - names - 2 - Math.max(7, jahre.size()) - 2 - 12;
    int fitting = Math.max(2, room / (Math.max(4, widest) + 2));
    if (fitting >= jahre.size()) {
      return jahre;
    }
    List<Integer> result = new ArrayList<>();
    result.add(jahre.get(0));
    result.addAll(jahre.subList(jahre.size() - fitting + 1, jahre.size()));
    return result;
  }

  private void printNotes(
      Indikator wanted,
      Map<Gebiet, List<Indikatorwert>> reihen,
      SortedSet<Integer> jahre,
      List<Integer> shown) {
    List<Indikatorwert> all = reihen.values().stream().flatMap(List::stream).toList();
    Wertereihen.legende(all).ifPresent(this::note);
    note(
        "seit Beginn: Änderung seit dem ersten vergleichbaren Jahr, "
            + Werttext.differenzeinheit(wanted.einheit())
            + "; ▲ ▼ sicher, ≈ kein sicherer Unterschied, ≠ kein vergleichbares Jahr.");
    if (shown.size() < jahre.size()) {
      note(
          "Alle Jahre ("
              + Jahre.format(jahre)
              + ") in einem breiteren Fenster oder mit --als csv.");
    } else if (!Jahre.findMissing(jahre).isEmpty()) {
      note("Ohne Wert: " + Jahre.format(Jahre.findMissing(jahre)) + ".");
    }
    for (Zeitreihenbruch bruch : wanted.brueche()) {
      if (jahre.first() < bruch.ab().getYear() && jahre.last() >= bruch.ab().getYear()) {
        note("╎ Zeitreihenbruch ab " + Werttext.tag(bruch.ab()) + ": " + bruch.grund());
      }
    }
    wunsch.hinweis().ifPresent(this::note);
    wanted.variante().ifPresent(v -> note("Variante: " + v.fussnote()));
  }
}
