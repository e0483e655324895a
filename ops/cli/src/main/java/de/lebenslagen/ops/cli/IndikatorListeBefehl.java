package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.indicator.Berechnung;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorenset;
import de.lebenslagen.warehouse.indicator.catalogue.Handlungsfelder;
import de.lebenslagen.warehouse.indicator.value.Indikatorwerte;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which indicators there are, for which years, and what the others wait for. */
@Command(
    name = "liste",
    description = {
      "Zeigt die Indikatoren, für die es Werte gibt, nach Handlungsfeld, mit ihren Jahren.",
      "Mit --fehlende die anderen und worauf sie warten."
    },
    footer = {
      "  lebenslagen indikator liste",
      "  lebenslagen indikator liste --fehlende",
      "  lebenslagen indikator liste --set flensburg_2022"
    })
final class IndikatorListeBefehl extends Wertebefehl {

  @Option(names = "--fehlende", description = "Die ohne Werte, und worauf sie warten.")
  private boolean fehlende;

  @Option(
      names = "--set",
      paramLabel = "ID",
      description = "Nur die eines Indikatorensets, in seiner Reihenfolge.")
  private @Nullable String set;

  IndikatorListeBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  /**
   * An indicator and the years in which it has a number, at the level of the Sozialraeume or town.
   */
  private record Zeile(
      Indikator indikator, SortedSet<Integer> jahre, String ebene, String uebliche) {

    private boolean isUeblich() {
      return ebene.equals(uebliche);
    }
  }

  @Override
  void run(Indikatorzugang zugang, Wertausgabe.Ziel ziel) {
    Optional<Indikatorenset> chosen =
        set == null ? Optional.empty() : zugang.findSet(Optional.of(set));
    List<Indikator> wanted =
        chosen
            .map(s -> s.indikatoren().stream().map(zugang.katalog()::get).toList())
            .orElse(zugang.katalog().list());
    List<Zeile> zeilen = listZeilen(zugang, wanted);
    if (!ziel.isTafel()) {
      write(zugang, ziel, tabelle(zeilen));
      return;
    }
    chosen.ifPresent(this::printSet);
    if (fehlende) {
      printFehlende(zeilen);
    } else {
      printVorhandene(zeilen, chosen);
    }
    printAbdeckung(zeilen);
    printFuss(zugang);
  }

  private List<Zeile> listZeilen(Indikatorzugang zugang, List<Indikator> wanted) {
    SortedSet<Integer> jahre = zugang.listJahre();
    Zielebene level = zugang.gebiete().sozialraumEbene();
    String ebene = level.ebene();
    Indikatorwerte werte = compute(zugang, wanted, level, List.of(), jahre);
    Optional<Zielebene> stadt =
        zugang.gebiete().findStadt(level).map(s -> zugang.gebiete().getEbene(s));
    Optional<Indikatorwerte> town = stadt.map(s -> compute(zugang, wanted, s, List.of(), jahre));
    List<Zeile> result = new ArrayList<>();
    for (Indikator i : wanted) {
      SortedSet<Integer> own = werte.listJahre(i.schluessel());
      SortedSet<Integer> ofTown =
          town.map(t -> t.listJahre(i.schluessel())).orElseGet(TreeSet::new);
      result.add(
          own.isEmpty() && !ofTown.isEmpty()
              ? new Zeile(i, ofTown, stadt.orElseThrow().ebene(), ebene)
              : new Zeile(i, own, own.isEmpty() ? "" : ebene, ebene));
    }
    return result;
  }

  private void printSet(Indikatorenset s) {
    println(stil().fett(s.titel()));
    note(
        s.beschluss()
            + ", "
            + Tageswert.format(s.beschlossenAm())
            + "; ◆ gehört zu den Schlüsselindikatoren");
    println("");
  }

  private void printVorhandene(List<Zeile> zeilen, Optional<Indikatorenset> chosen) {
    TerminalTabelle table =
        TerminalTabelle.of(
            umgebung(),
            TerminalTabelle.Spalte.links("Kürzel"),
            TerminalTabelle.Spalte.umbrochen("Indikator"),
            TerminalTabelle.Spalte.umbrochen("Einheit"),
            TerminalTabelle.Spalte.umbrochen("Jahre"));
    String feld = "";
    for (Zeile z : zeilen) {
      if (z.jahre().isEmpty()) {
        continue;
      }
      if (chosen.isEmpty() && !z.indikator().handlungsfeld().equals(feld)) {
        feld = z.indikator().handlungsfeld();
        table.group(Handlungsfelder.titel(feld));
      }
      boolean key =
          chosen
              .map(s -> s.schluesselindikatoren().contains(z.indikator().schluessel()))
              .orElse(false);
      table.add(
          List.of(
              z.indikator().kuerzel() + (key ? " ◆" : ""),
              z.indikator().name(),
              z.indikator().einheit().text(),
              Jahre.format(z.jahre()) + (z.isUeblich() ? "" : " (nur " + z.ebene() + ")")));
    }
    table.render().forEach(this::println);
  }

  private void printFehlende(List<Zeile> zeilen) {
    TerminalTabelle table =
        TerminalTabelle.of(
            umgebung(),
            TerminalTabelle.Spalte.links("Kürzel"),
            TerminalTabelle.Spalte.umbrochen("Indikator"),
            TerminalTabelle.Spalte.umbrochen("wartet auf"));
    String feld = "";
    for (Zeile z : zeilen) {
      if (!z.jahre().isEmpty()) {
        continue;
      }
      if (!z.indikator().handlungsfeld().equals(feld)) {
        feld = z.indikator().handlungsfeld();
        table.group(Handlungsfelder.titel(feld));
      }
      table.add(
          List.of(
              z.indikator().kuerzel(),
              z.indikator().name(),
              String.join("; ", z.indikator().wartetAuf())));
    }
    table.render().forEach(this::println);
  }

  /** How many of each kind have values. */
  private void printAbdeckung(List<Zeile> zeilen) {
    Map<String, int[]> byKind = new LinkedHashMap<>();
    for (Zeile z : zeilen) {
      int[] counts = byKind.computeIfAbsent(art(z.indikator().berechnung()), a -> new int[2]);
      counts[0] += z.jahre().isEmpty() ? 0 : 1;
      counts[1]++;
    }
    List<String> parts = new ArrayList<>();
    byKind.forEach((art, c) -> parts.add(art + " " + c[0] + " von " + c[1]));
    println("");
    note("Mit Werten: " + String.join(" · ", parts) + ".");
    if (!fehlende) {
      note("Was fehlt und worauf es wartet: lebenslagen indikator liste --fehlende");
    }
  }

  static String art(Berechnung berechnung) {
    return berechnung.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static Wertetabelle tabelle(List<Zeile> zeilen) {
    Wertetabelle result =
        new Wertetabelle("Indikatoren")
            .text("indikator")
            .text("kuerzel")
            .text("name")
            .text("handlungsfeld")
            .text("art")
            .text("einheit")
            .text("ebene")
            .text("jahre")
            .text("wartet_auf");
    for (Zeile z : zeilen) {
      Indikator i = z.indikator();
      result
          .row()
          .text(i.schluessel().wert())
          .text(i.kuerzel())
          .text(i.name())
          .text(Handlungsfelder.titel(i.handlungsfeld()))
          .text(art(i.berechnung()))
          .text(i.einheit().text())
          .text(z.ebene())
          .text(Jahre.format(z.jahre()))
          .text(z.jahre().isEmpty() ? String.join("; ", i.wartetAuf()) : "");
    }
    return result;
  }
}
