package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.lieferplan.Planstand;
import de.lebenslagen.warehouse.lieferplan.Planzeile;
import de.lebenslagen.warehouse.register.Briefeintrag;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** Shows the Lieferplan: a line per Datenquelle, then the letters. */
@Command(
    name = "liste",
    description = {
      "Zeigt je Datenquelle, welche Berichtsjahre da sind, welche fehlen und was fällig ist; dazu",
      "die Briefe mit Frist, Versand und Antwort."
    },
    footer = "  lebenslagen lieferplan liste")
final class LieferplanListeBefehl extends Ortsbefehl {

  LieferplanListeBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Lieferlage lage = Lieferlage.read(getArbeitsbereich(), umgebung());
    printPlan(lage);
    if (!lage.briefe().isEmpty()) {
      println("");
      printBriefe(lage.briefe());
    }
    return 0;
  }

  private void printPlan(Lieferlage lage) {
    TerminalTabelle table =
        TerminalTabelle.of(
            umgebung(),
            TerminalTabelle.Spalte.links("Datenquelle"),
            TerminalTabelle.Spalte.umbrochen("Lieferstelle"),
            TerminalTabelle.Spalte.umbrochen("da"),
            TerminalTabelle.Spalte.umbrochen("fehlt"));
    TreeMap<String, List<Planzeile>> rows =
        lage.plan().zeilen().stream()
            .collect(
                Collectors.groupingBy(
                    z -> z.datenquelle().id(), TreeMap::new, Collectors.toList()));
    rows.forEach(
        (id, zeilen) ->
            table.add(
                List.of(
                    id,
                    zeilen.get(0).datenquelle().herkunft().lieferstelle(),
                    years(zeilen),
                    missing(zeilen))));
    table.render().forEach(this::println);
  }

  private static String years(List<Planzeile> zeilen) {
    TreeMap<Integer, Planzeile> there =
        zeilen.stream()
            .filter(z -> z.stand() == Planstand.GELIEFERT)
            .collect(Collectors.toMap(Planzeile::berichtsjahr, z -> z, (a, b) -> a, TreeMap::new));
    return there.isEmpty() ? "–" : Jahre.format(there.navigableKeySet());
  }

  private static String missing(List<Planzeile> zeilen) {
    return zeilen.stream()
        .filter(z -> z.stand() != Planstand.GELIEFERT)
        .collect(
            Collectors.groupingBy(
                LieferplanListeBefehl::stand,
                LinkedHashMap::new,
                Collectors.mapping(Planzeile::berichtsjahr, Collectors.toCollection(TreeSet::new))))
        .entrySet()
        .stream()
        .map(e -> Jahre.format(e.getValue()) + " " + e.getKey())
        .collect(Collectors.joining("; "));
  }

  private static String stand(Planzeile zeile) {
    String part =
        zeile.geliefert() > 0 ? " (" + zeile.geliefert() + " von " + zeile.erwartet() + ")" : "";
    return zeile.stand().bezeichnung()
        + zeile
            .faelligAm()
            .map(
                t ->
                    (zeile.stand() == Planstand.UEBERFAELLIG ? " seit " : " zum ")
                        + Tageswert.format(t))
            .orElse("")
        + part;
  }

  private void printBriefe(List<Briefeintrag> briefe) {
    TerminalTabelle table =
        TerminalTabelle.of(
            umgebung(),
            TerminalTabelle.Spalte.rechts("Nr."),
            TerminalTabelle.Spalte.links("Brief"),
            TerminalTabelle.Spalte.umbrochen("an"),
            TerminalTabelle.Spalte.umbrochen("wegen"),
            TerminalTabelle.Spalte.links("Frist"),
            TerminalTabelle.Spalte.links("versandt"),
            TerminalTabelle.Spalte.links("beantwortet"));
    briefe.forEach(
        b ->
            table.add(
                List.of(
                    String.valueOf(b.nr()),
                    b.art().bezeichnung(),
                    b.lieferstelle(),
                    subjects(b),
                    day(b.fristAm()),
                    day(b.versandtAm()),
                    day(b.beantwortetAm()))));
    table.render().forEach(this::println);
  }

  private static String subjects(Briefeintrag brief) {
    TreeMap<String, TreeSet<Integer>> years = new TreeMap<>();
    brief
        .gegenstaende()
        .forEach(
            g ->
                years.computeIfAbsent(g.datenquelle(), d -> new TreeSet<>()).add(g.berichtsjahr()));
    return years.entrySet().stream()
        .map(e -> e.getKey() + " " + Jahre.format(e.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static String day(Optional<LocalDate> tag) {
    return tag.map(Tageswert::format).orElse("–");
  }
}
