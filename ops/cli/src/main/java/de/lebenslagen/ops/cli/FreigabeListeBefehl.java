package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.warehouse.model.Freigabestandort;
import de.lebenslagen.warehouse.register.Freigabeeintrag;
import de.lebenslagen.warehouse.register.Register;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** Lists the Freigaberegister, after checking that nobody changed it. */
@Command(
    name = "liste",
    description = "Zeigt das Freigaberegister; vorher wird geprüft, ob es unverändert ist.",
    footer = "  lebenslagen freigabe liste")
final class FreigabeListeBefehl extends Ortsbefehl {

  FreigabeListeBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Zugang zugang = Zugang.of(getArbeitsbereich(), umgebung());
    try (Register register = zugang.openRegisterReadOnly()) {
      register.freigaben().verify();
      List<Freigabeeintrag> all = register.freigaben().list();
      if (all.isEmpty()) {
        println("Es wurde noch nichts freigegeben.");
        return 0;
      }
      TerminalTabelle tabelle =
          TerminalTabelle.of(
              umgebung(),
              TerminalTabelle.Spalte.links("Freigabe"),
              TerminalTabelle.Spalte.links("Titel"),
              TerminalTabelle.Spalte.links("Datenstand"),
              TerminalTabelle.Spalte.links("Politik"),
              TerminalTabelle.Spalte.rechts("frei"),
              TerminalTabelle.Spalte.rechts("gesperrt"),
              TerminalTabelle.Spalte.links("von"),
              TerminalTabelle.Spalte.links("Zweck"));
      all.forEach(e -> tabelle.add(zeile(e)));
      tabelle.render().forEach(this::println);
      println("");
      all.forEach(e -> printStandorte(e, register.freigaben().listStandorte(e)));
      println(
          stil()
              .blass(
                  "  Das Register ist unverändert; Stand " + register.freigaben().stand() + "."));
    }
    return 0;
  }

  /** How many facilities of which kinds a release names. */
  private void printStandorte(Freigabeeintrag eintrag, List<Freigabestandort> standorte) {
    if (standorte.isEmpty()) {
      return;
    }
    Map<String, Long> counts =
        standorte.stream()
            .collect(
                Collectors.groupingBy(
                    Freigabestandort::artTitel, TreeMap::new, Collectors.counting()));
    String kinds =
        counts.entrySet().stream()
            .map(kind -> kind.getKey() + " " + Zahlformat.ANZAHL.format(kind.getValue()))
            .collect(Collectors.joining(", "));
    String text =
        eintrag.kennung()
            + " nennt "
            + Zahlformat.ANZAHL.format(standorte.size())
            + " Einrichtungen mit Namen und Ort: "
            + kinds
            + ".";
    Umbruch.wrap(TerminalTabelle.clean(text), umgebung().breite() - 2)
        .forEach(line -> println("  " + line));
  }

  private static List<String> zeile(Freigabeeintrag e) {
    return List.of(
        e.kennung(),
        e.titel(),
        e.datenstand(),
        e.politik(),
        Zahlformat.ANZAHL.format(e.freiAnzahl()),
        Zahlformat.ANZAHL.format(e.gesperrtAnzahl()),
        e.benutzer(),
        e.zweck());
  }
}
