package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.indicator.Berechnung.Index;
import de.lebenslagen.warehouse.indicator.Indikator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** Which indices are declared, of what, and for which years they can be computed. */
@Command(
    name = "liste",
    description = "Zeigt die deklarierten Indizes, ihre Bestandteile und die Jahre mit Werten.",
    footer = "  lebenslagen index liste")
final class IndexListeBefehl extends Wertebefehl {

  IndexListeBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  void run(Indikatorzugang zugang, Wertausgabe.Ziel ziel) {
    List<Indikator> all =
        zugang.katalog().list().stream().filter(i -> i.berechnung() instanceof Index).toList();
    if (all.isEmpty()) {
      println("Es ist noch kein Index deklariert.");
      note(
          "Ein Index ist ein Indikator der Art \"index\"; docs/handbuch/indikatoren.md zeigt wie.");
      return;
    }
    Map<Indikator, String> jahre = new HashMap<>();
    all.forEach(i -> jahre.put(i, jahre(zugang, i)));
    if (!ziel.isTafel()) {
      write(zugang, ziel, tabelle(zugang, all, jahre));
      return;
    }
    TerminalTabelle table =
        TerminalTabelle.of(
            umgebung(),
            TerminalTabelle.Spalte.links("Kürzel"),
            TerminalTabelle.Spalte.umbrochen("Index"),
            TerminalTabelle.Spalte.umbrochen("aus"),
            TerminalTabelle.Spalte.umbrochen("Jahre"));
    all.forEach(
        i ->
            table.add(List.of(i.kuerzel(), i.name(), parts(zugang, i), jahre.getOrDefault(i, ""))));
    table.render().forEach(this::println);
    printFuss(zugang);
  }

  private static String parts(Indikatorzugang zugang, Indikator index) {
    return ((Index) index.berechnung())
        .bestandteile().stream()
            .map(b -> zugang.katalog().get(b.indikator()).kuerzel())
            .collect(Collectors.joining(", "));
  }

  private String jahre(Indikatorzugang zugang, Indikator index) {
    SortedSet<Integer> jahre =
        computeIndex(
                zugang,
                index,
                List.of(index),
                zugang.gebiete().sozialraumEbene(),
                zugang.listJahre())
            .listJahre(index.schluessel());
    return jahre.isEmpty() ? "keine Werte" : Jahre.format(jahre);
  }

  private static Wertetabelle tabelle(
      Indikatorzugang zugang, List<Indikator> all, Map<Indikator, String> jahre) {
    Wertetabelle result =
        new Wertetabelle("Indizes")
            .text("indikator")
            .text("kuerzel")
            .text("name")
            .text("bestandteile")
            .text("jahre");
    all.forEach(
        i ->
            result
                .row()
                .text(i.schluessel().wert())
                .text(i.kuerzel())
                .text(i.name())
                .text(parts(zugang, i))
                .text(jahre.getOrDefault(i, "")));
    return result;
  }
}
