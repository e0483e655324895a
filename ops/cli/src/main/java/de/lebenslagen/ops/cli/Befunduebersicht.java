package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.warehouse.model.Pruefbericht;
import de.lebenslagen.warehouse.model.Schweregrad;
import de.lebenslagen.warehouse.pruefung.Befundgruppe;
import de.lebenslagen.warehouse.pruefung.PruefberichtJson;
import de.lebenslagen.warehouse.register.Datenstand;
import de.lebenslagen.warehouse.register.Register;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** What the checks found in the Lieferungen of a Datenstand, a line per delivery and rule. */
final class Befunduebersicht {

  private static final int EINZUG = 4;

  private final Umgebung umgebung;
  private final Stil stil;
  private final List<Pruefbericht> berichte;

  Befunduebersicht(Umgebung umgebung, Register register, Datenstand datenstand) {
    this.umgebung = umgebung;
    this.stil = Stil.of(umgebung);
    this.berichte =
        register.datenstaende().listLieferungen(datenstand.id()).stream()
            .map(l -> register.lieferungen().findPruefbericht(l.id()))
            .flatMap(Optional::stream)
            .map(PruefberichtJson::read)
            .toList();
  }

  void print() {
    PrintStream out = umgebung.ausgabe();
    int rows = berichte.stream().mapToInt(Pruefbericht::zeilen).sum();
    out.println();
    out.println(
        stil.fett("Was die Prüfungen fanden")
            + stil.blass(
                "  "
                    + berichte.size()
                    + " Lieferungen, "
                    + Zahlformat.ANZAHL.format(rows)
                    + " Zeilen"));
    out.println();
    berichte.stream()
        .flatMap(b -> Befundgruppe.list(b).stream())
        .filter(g -> g.schweregrad() != Schweregrad.HINWEIS)
        .forEach(this::print);
    printAusnahmen();
    long hints = berichte.stream().mapToLong(b -> b.count(Schweregrad.HINWEIS)).sum();
    out.println(
        "  "
            + stil.blass(
                "Dazu " + hints + " Hinweise; \"lebenslagen pruefe lieferungen\" zeigt alles."));
  }

  /** What was not taken over, and why. */
  private void printAusnahmen() {
    for (Pruefbericht bericht : berichte) {
      bericht.befunde().stream()
          .filter(b -> b.regel().equals("AUSNAHME"))
          .forEach(
              b -> {
                umgebung
                    .ausgabe()
                    .println("  " + stil.fett("AUSNAHME") + "  in " + bericht.datei());
                wrap(b.gefunden());
              });
    }
  }

  private void print(Befundgruppe gruppe) {
    PrintStream out = umgebung.ausgabe();
    out.println(
        "  "
            + stil.gelb(gruppe.schweregrad().name())
            + "  "
            + stil.fett(gruppe.regel())
            + "  "
            + Zahlformat.ANZAHL.format(gruppe.anzahl())
            + " × in "
            + gruppe.bericht().datei());
    String place =
        gruppe.beispiel().stelle().zeile().isPresent()
            ? "Zeile " + gruppe.beispiel().stelle().zeile().getAsInt() + ": "
            : "";
    wrap(
        place
            + "erwartet "
            + gruppe.beispiel().erwartet()
            + ", gefunden "
            + gruppe.beispiel().gefunden());
    wrap(gruppe.erklaerung());
  }

  private void wrap(String text) {
    Umbruch.wrap(text, umgebung.breite() - EINZUG)
        .forEach(line -> umgebung.ausgabe().println(" ".repeat(EINZUG) + stil.blass(line)));
  }
}
