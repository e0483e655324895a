package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.warehouse.raum.Ebene;
import de.lebenslagen.warehouse.raum.Gebietsstand;
import de.lebenslagen.warehouse.raum.Raumgliederung;
import de.lebenslagen.warehouse.raum.Raumumrechnung;
import de.lebenslagen.warehouse.raum.Umrechnungsverfahren;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;

/** Which area systems, Gebietsstaende and Ebenen there are, and which conversions. */
@Command(
    name = "liste",
    description = "Zeigt Gebietssysteme, Gebietsstände, Ebenen und die Umrechnungen dazwischen.",
    footer = "  lebenslagen raum liste")
final class RaumListeBefehl extends Ortsbefehl {

  RaumListeBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    for (Raumgliederung gliederung : Gebietsleser.readAlle(getArbeitsbereich())) {
      println(stil().fett(gliederung.id()) + "  " + gliederung.titel());
      println(stil().blass("  " + gliederung.quellenangabe() + " · " + gliederung.lizenz()));
      println("");
      printEbenen(gliederung);
      if (!gliederung.umrechnungen().isEmpty()) {
        println("");
        printUmrechnungen(gliederung);
      }
      println("");
    }
    return 0;
  }

  private void printEbenen(Raumgliederung gliederung) {
    TerminalTabelle table =
        TerminalTabelle.of(
            umgebung(),
            TerminalTabelle.Spalte.links("Gebietsstand"),
            TerminalTabelle.Spalte.links("Ebene"),
            TerminalTabelle.Spalte.umbrochen("Name"),
            TerminalTabelle.Spalte.rechts("Gebiete"),
            TerminalTabelle.Spalte.rechts("mit\nGrenze"),
            TerminalTabelle.Spalte.links("Rolle"));
    for (Gebietsstand stand : gliederung.gebietsstaende()) {
      String von = Gebietsleser.dauer(stand);
      for (Ebene ebene : stand.ebenen()) {
        var raeume = stand.listRaeume(ebene.id());
        table.add(
            List.of(
                von,
                ebene.id(),
                ebene.titel(),
                Zahlformat.ANZAHL.format(raeume.size()),
                Zahlformat.ANZAHL.format(
                    raeume.stream().filter(r -> r.geometrie().isPresent()).count()),
                ebene.rolle().name().toLowerCase(Locale.ROOT)));
        von = "";
      }
    }
    table.render().forEach(this::println);
    gliederung.gebietsstaende().stream()
        .filter(s -> s.bruch().isPresent())
        .forEach(
            s ->
                println(
                    stil()
                        .gelb(
                            "  Bruch am "
                                + Tageswert.format(s.gueltigVon())
                                + ": "
                                + s.bruch().orElseThrow())));
  }

  /** From where to where, over which Ebenen. */
  private record Richtung(String vonStand, String von, String nachStand, String nach) {}

  private void printUmrechnungen(Raumgliederung gliederung) {
    Map<Richtung, List<Raumumrechnung>> byRichtung = new LinkedHashMap<>();
    for (Raumumrechnung u : gliederung.umrechnungen()) {
      Richtung richtung =
          new Richtung(
              Tageswert.format(u.von().gebietsstand()),
              u.von().ebene(),
              Tageswert.format(u.nach().gebietsstand()),
              u.nach().ebene());
      byRichtung.computeIfAbsent(richtung, r -> new ArrayList<>()).add(u);
    }
    TerminalTabelle table =
        TerminalTabelle.of(
            umgebung(),
            TerminalTabelle.Spalte.umbrochen("Umrechnung von"),
            TerminalTabelle.Spalte.umbrochen("nach"),
            TerminalTabelle.Spalte.rechts("ganz"),
            TerminalTabelle.Spalte.rechts("geteilt"),
            TerminalTabelle.Spalte.umbrochen("wie"));
    byRichtung.keySet().stream()
        .filter(r -> isNaechste(r, byRichtung.keySet()))
        .forEach(r -> table.add(row(r, byRichtung.getOrDefault(r, List.of()))));
    table.render().forEach(this::println);
  }

  /**
   * The way to the same Ebene, where there is one: that a town can also be shared out to its areas
   * follows from it and would only fill the page.
   */
  private static boolean isNaechste(Richtung richtung, Set<Richtung> alle) {
    return richtung.von().equals(richtung.nach())
        || alle.stream()
            .noneMatch(
                r ->
                    r.vonStand().equals(richtung.vonStand())
                        && r.nachStand().equals(richtung.nachStand())
                        && (r.von().equals(richtung.von()) || r.nach().equals(richtung.nach()))
                        && r.von().equals(r.nach()));
  }

  private static List<String> row(Richtung richtung, List<Raumumrechnung> liste) {
    List<Raumumrechnung> echte =
        liste.stream().filter(u -> !u.von().isNichtZuordenbar() && u.gewicht() > 0).toList();
    long alle = echte.stream().map(Raumumrechnung::von).distinct().count();
    long geteilt =
        echte.stream().filter(u -> u.gewicht() < 1).map(Raumumrechnung::von).distinct().count();
    return List.of(
        richtung.vonStand() + " " + richtung.von(),
        richtung.nachStand() + " " + richtung.nach(),
        Zahlformat.ANZAHL.format(alle - geteilt),
        Zahlformat.ANZAHL.format(geteilt),
        echte.stream()
            .map(Raumumrechnung::verfahren)
            .reduce(Umrechnungsverfahren::combine)
            .map(Umrechnungsverfahren::bezeichnung)
            .orElse(""));
  }
}
