package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.analyse.verlauf.Jahresfenster;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorenset;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Rang;
import de.lebenslagen.warehouse.indicator.Vergleich;
import de.lebenslagen.warehouse.indicator.finding.Aussagen;
import de.lebenslagen.warehouse.indicator.value.Indikatorwerte;
import de.lebenslagen.warehouse.indicator.value.Rangfolge;
import de.lebenslagen.warehouse.indicator.value.Vergleichsfamilie;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One area beside its town, or beside another one, over many indicators. */
@Command(
    name = "lebenslagen vergleich",
    description = {
      "Stellt ein Gebiet neben die Stadt oder ein anderes, über alle Indikatoren eines Sets. ▲ und ▼",
      "stehen nur, wo ein Test die beiden unterscheidet; alle Zeilen sind eine Familie von Tests."
    },
    footer = {
      "  lebenslagen vergleich Nordstadt",
      "  lebenslagen vergleich Nordstadt+Neustadt --mit Engelsby",
      "  lebenslagen vergleich Nordstadt --zusammen 3",
      "  lebenslagen vergleich Nordstadt --schluessel --als xlsx --nach n.xlsx --intern --zweck Prüfung"
    })
final class VergleichBefehl extends Wertebefehl {

  private static final String ANDERE_QUELLE = "†";

  @Parameters(
      index = "0",
      paramLabel = "GEBIET",
      description = "Ein Gebiet; mehrere mit + sind eine Gruppe.")
  private String gebiet = "";

  @Option(
      names = "--mit",
      paramLabel = "GEBIET",
      description = "Womit; sonst mit der Stadt. Auch Kreis, Land oder Bund, wo sie geladen sind.")
  private @Nullable String mit;

  @Option(names = "--jahr", paramLabel = "JAHR", description = "Sonst je Indikator das letzte.")
  private @Nullable Integer jahr;

  @Option(names = "--set", paramLabel = "ID", description = "Sonst das jüngste Indikatorenset.")
  private @Nullable String set;

  @Option(names = "--schluessel", description = "Nur die Schlüsselindikatoren des Sets.")
  private boolean schluessel;

  @Option(
      names = "--zusammen",
      paramLabel = "JAHRE",
      description = "So viele Jahre zusammenfassen (2 bis 10), wo der Indikator es erlaubt.")
  private @Nullable Integer zusammen;

  VergleichBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  private record Zeile(Indikator indikator, Vergleich vergleich, Optional<Rang> rang) {}

  @Override
  void run(Indikatorzugang zugang, Wertausgabe.Ziel ziel) {
    Gebiet own = zugang.gebiete().get(gebiet);
    Gebiet other = mit == null ? town(zugang, own) : zugang.gebiete().get(mit);
    requireGetrennt(own, other);
    List<Indikator> wanted =
        zusammen == null
            ? wanted(zugang)
            : wanted(zugang).stream().map(i -> Verlaufswunsch.pool(i, zusammen)).toList();
    List<Zeile> zeilen = zeilen(zugang, wanted, own, other);
    if (ziel.isTafel()) {
      print(zugang, zeilen, own, other);
    } else {
      write(zugang, ziel, tabelle(zeilen, own, other));
    }
  }

  /** That of the same area system; beside the town itself there is none to compare with. */
  private static Gebiet town(Indikatorzugang zugang, Gebiet own) {
    return zugang
        .gebiete()
        .findStadt(zugang.gebiete().getEbene(own))
        .or(zugang.gebiete()::findStadt)
        .orElseThrow(
            () ->
                new Abbruch(
                    Abbruch.Kategorie.EINGABE,
                    "Dieser Datenstand hat keine Ebene für die ganze Stadt.",
                    "Bitte mit \"--mit GEBIET\" sagen, womit verglichen wird."));
  }

  private static void requireGetrennt(Gebiet own, Gebiet other) {
    if (own.raeume().stream().anyMatch(other.raeume()::contains)) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          own.name() + " und " + other.name() + " haben ein Gebiet gemeinsam.",
          "Bitte zwei Gebiete nennen, die nichts gemeinsam haben, oder eines neben der Stadt.");
    }
  }

  private List<Indikator> wanted(Indikatorzugang zugang) {
    Optional<Indikatorenset> found = zugang.findSet(Optional.ofNullable(set));
    if (found.isEmpty()) {
      return zugang.katalog().list();
    }
    return (schluessel ? found.get().schluesselindikatoren() : found.get().indikatoren())
        .stream().map(zugang.katalog()::get).toList();
  }

  private List<Zeile> zeilen(
      Indikatorzugang zugang, List<Indikator> wanted, Gebiet own, Gebiet other) {
    SortedSet<Integer> jahre = jahr == null ? zugang.listJahre() : new TreeSet<>(List.of(jahr));
    Zielebene level = zugang.gebiete().getEbene(own);
    Zielebene otherLevel = zugang.gebiete().getEbene(other);
    Indikatorwerte mine = compute(zugang, wanted, level, gruppe(own), jahre);
    Indikatorwerte theirs =
        level.equals(otherLevel) && !other.isGruppe()
            ? mine
            : compute(zugang, wanted, otherLevel, gruppe(other), jahre);
    boolean part = zugang.gebiete().isTeil(own, other);
    boolean outside = isOutside(own, other);
    Vergleichsfamilie familie = new Vergleichsfamilie();
    List<Indikator> order = new ArrayList<>();
    for (Indikator i : wanted) {
      findJahr(i, mine, theirs, own, other)
          .filter(year -> !outside || zahl(theirs.find(i.schluessel(), other, year)).isPresent())
          .ifPresent(
              year -> {
                Indikatorwert a = settle(i, mine.find(i.schluessel(), own, year).orElseThrow());
                Indikatorwert b = settle(i, theirs.find(i.schluessel(), other, year).orElseThrow());
                if (zusammen != null && Jahresfenster.isBestand(a)) {
                  familie.addOhnePruefung(i, a, b, Jahresfenster.UNGEPRUEFT);
                } else if (part && !(outside && a.isAndereQuelle(b))) {
                  familie.addGanzes(i, a, b);
                } else { // residents in common, where there are any, make the test err to "no"
                  familie.addGebiete(i, a, b);
                }
                order.add(i);
              });
    }
    return finish(familie, order, mine, own);
  }

  private static boolean isFremd(Vergleich v) {
    return isOutside(v.wert().gebiet(), v.mit().gebiet()) && v.isAndereQuelle();
  }

  /** Whether it is no area of the town: Kreis, Land, Bund. */
  private static boolean isOutside(Gebiet own, Gebiet other) {
    return !own.raeume().get(0).raumgliederung().equals(other.raeume().get(0).raumgliederung());
  }

  private Indikatorwert settle(Indikator indikator, Indikatorwert wert) {
    return zusammen == null ? wert : Jahresfenster.settle(indikator, wert);
  }

  private static List<Gebiet> gruppe(Gebiet gebiet) {
    return gebiet.isGruppe() ? List.of(gebiet) : List.of();
  }

  /** The last year in which both have a number; else the last one in which this area has one. */
  private static Optional<Integer> findJahr(
      Indikator i, Indikatorwerte mine, Indikatorwerte theirs, Gebiet own, Gebiet other) {
    SortedSet<Integer> both = new TreeSet<>();
    SortedSet<Integer> one = new TreeSet<>();
    for (int year : mine.listJahre(i.schluessel())) {
      boolean a = zahl(mine.find(i.schluessel(), own, year)).isPresent();
      Optional<Indikatorwert> b = theirs.find(i.schluessel(), other, year);
      if (a && b.isPresent()) {
        one.add(year);
        if (zahl(b).isPresent()) {
          both.add(year);
        }
      }
    }
    SortedSet<Integer> best = both.isEmpty() ? one : both;
    return best.isEmpty() ? Optional.empty() : Optional.of(best.last());
  }

  private static List<Zeile> finish(
      Vergleichsfamilie familie, List<Indikator> order, Indikatorwerte mine, Gebiet own) {
    List<Vergleich> judged = familie.judge();
    List<Zeile> result = new ArrayList<>();
    for (int n = 0; n < order.size(); n++) {
      Indikator i = order.get(n);
      int index = n;
      result.add(
          new Zeile(
              i,
              judged.get(n),
              Rangfolge.of(mine.list(i.schluessel(), judged.get(n).wert().berichtsjahr()))
                  .find(own)
                  .filter(r -> judged.get(index).wert().wert().findZahl().isPresent())));
    }
    return result;
  }

  private void print(Indikatorzugang zugang, List<Zeile> zeilen, Gebiet own, Gebiet other) {
    if (zeilen.isEmpty()) {
      note(
          isOutside(own, other)
              ? "Kein Indikator hat für " + other.name() + " einen Wert derselben Definition."
              : "Für " + own.name() + " gibt es zu diesen Indikatoren keine Werte.");
      printDefinitionen(zugang, own, other);
      printFuss(zugang);
      return;
    }
    println(stil().fett(own.name() + " neben " + other.name()));
    println("");
    TerminalTabelle table =
        TerminalTabelle.of(
            umgebung(),
            TerminalTabelle.Spalte.umbrochen("Indikator"),
            TerminalTabelle.Spalte.rechts("Jahr"),
            TerminalTabelle.Spalte.rechts(kurz(own)),
            TerminalTabelle.Spalte.rechts(kurz(other)),
            TerminalTabelle.Spalte.rechts("Diffe-\nrenz"),
            TerminalTabelle.Spalte.links(""),
            TerminalTabelle.Spalte.rechts("Rang"));
    zeilen.forEach(z -> table.add(row(z)));
    table.render().forEach(this::println);
    println("");
    List<Indikatorwert> all = new ArrayList<>();
    zeilen.forEach(z -> all.addAll(List.of(z.vergleich().wert(), z.vergleich().mit())));
    Wertereihen.legende(all).ifPresent(this::note);
    long found = zeilen.stream().filter(z -> Aussagen.isBefund(z.vergleich())).count();
    note(
        "▲ ▼ sicher verschieden ("
            + found
            + "), ≈ kein sicherer Unterschied, ohne Zeichen: nicht geprüft. Rang 1 hat den höchsten"
            + " Wert.");
    printAndereQuellen(zeilen, own, other);
    printDefinitionen(zugang, own, other);
    printFuss(zugang);
  }

  /** The same indicator from another source: that may be counted in another way. */
  private void printAndereQuellen(List<Zeile> zeilen, Gebiet own, Gebiet other) {
    SortedSet<String> quellen = new TreeSet<>();
    for (Zeile z : zeilen) {
      SortedSet<String> theirs = new TreeSet<>(z.vergleich().mit().herkunft().datenquellen());
      theirs.removeAll(z.vergleich().wert().herkunft().datenquellen());
      if (z.vergleich().isAndereQuelle()) {
        quellen.addAll(theirs);
      }
    }
    if (quellen.isEmpty()) {
      return;
    }
    String sources = " (" + String.join(", ", quellen) + ")";
    note(
        isOutside(own, other)
            ? ANDERE_QUELLE
                + " derselbe Indikator, aber "
                + other.name()
                + " aus anderer Quelle"
                + sources
                + ": er kann anders gezählt sein."
            : "Für " + other.name() + " gilt zum Teil eine eigene Tabelle" + sources + ".");
  }

  /** What there is outside the town, so that nobody looks for what is defined otherwise. */
  private void printDefinitionen(Indikatorzugang zugang, Gebiet own, Gebiet other) {
    if (!isOutside(own, other)) {
      return;
    }
    List<String> there = zugang.listGegenstaende(other.ebene());
    note(
        there.isEmpty()
            ? "Für die Ebene " + other.ebene() + " wurde noch nichts geliefert."
            : "Für die Ebene "
                + other.ebene()
                + " ist geliefert: "
                + String.join(", ", there)
                + ". Verglichen wird nur, was gleich definiert ist: Register, Fortschreibung und"
                + " Zensus stehen nie nebeneinander.");
  }

  private static String kurz(Gebiet gebiet) {
    return gebiet.isGruppe() ? "Gruppe" : gebiet.name();
  }

  private static List<String> row(Zeile z) {
    Vergleich v = z.vergleich();
    return List.of(
        Wertereihen.nameMitEinheit(z.indikator()),
        String.valueOf(v.wert().berichtsjahr()),
        Wertereihen.zelle(v.wert().wert(), z.indikator().einheit()),
        Wertereihen.zelle(v.mit().wert(), z.indikator().einheit()),
        z.indikator().einheit().basis() == 1
                && v.differenz().findZahl().isPresent()
                && v.pruefung().find().isEmpty()
            ? ""
            : Wertereihen.differenz(v, z.indikator().einheit()),
        Wertereihen.zeichen(v) + (isFremd(v) ? ANDERE_QUELLE : ""),
        z.rang().map(r -> IndikatorRangBefehl.text(r) + "/" + r.anzahl()).orElse(""));
  }

  private static Wertetabelle tabelle(List<Zeile> zeilen, Gebiet own, Gebiet other) {
    Wertetabelle result =
        new Wertetabelle(own.name() + " neben " + other.name())
            .text("indikator")
            .text("name")
            .text("einheit")
            .jahr("berichtsjahr")
            .text("gebiet")
            .zahl("wert", 2)
            .text("wertstatus")
            .text("vergleichsgebiet")
            .zahl("vergleichswert", 2)
            .text("vergleichsstatus")
            .zahl("differenz", 2)
            .text("urteil")
            .text("rang")
            .text("datenquellen")
            .text("vergleichsdatenquellen");
    for (Zeile z : zeilen) {
      Vergleich v = z.vergleich();
      result
          .row()
          .text(z.indikator().schluessel().wert())
          .text(z.indikator().name())
          .text(z.indikator().einheit().text())
          .jahr(v.wert().berichtsjahr())
          .text(own.name())
          .zahl(v.wert().wert().findZahl())
          .text(v.wert().wert().code().name().toLowerCase(Locale.ROOT))
          .text(other.name())
          .zahl(v.mit().wert().findZahl())
          .text(v.mit().wert().code().name().toLowerCase(Locale.ROOT))
          .zahl(v.differenz().findZahl())
          .text(v.pruefung().find().map(p -> p.urteil().wort()).orElse("nicht geprüft"))
          .text(z.rang().map(r -> IndikatorRangBefehl.text(r) + "/" + r.anzahl()).orElse(""))
          .text(String.join(", ", v.wert().herkunft().datenquellen()))
          .text(String.join(", ", v.mit().herkunft().datenquellen()));
    }
    return result;
  }
}
