package de.lebenslagen.ops.cli;

import de.lebenslagen.etl.check.Arbeitsliste;
import de.lebenslagen.etl.check.Pruefer;
import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import de.lebenslagen.warehouse.register.Register;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Shows the addresses of Falllisten that lie in no known area. An address with a benefit behind it
 * is a person, so the list is made for the eyes of whoever repairs it, each time anew from the
 * file.
 *
 * @param raeume with the Straßenverzeichnis
 */
record Arbeitslistenanzeige(Umgebung umgebung, Raumverzeichnis raeume) {

  private static final int GENANNT = 8;

  /**
   * Where the list goes.
   *
   * @param zweck what it is for, where it leaves the screen
   */
  record Ziel(Optional<String> zweck) {

    /** The rule of zone A: into a file only with a stated purpose. */
    static Ziel of(Umgebung umgebung, boolean intern, Optional<String> zweck) {
      if (umgebung.ziel() == Umgebung.Ausgabeziel.TERMINAL) {
        return new Ziel(Optional.empty());
      }
      if (!intern || zweck.filter(z -> !z.isBlank()).isEmpty()) {
        throw new Abbruch(
            Abbruch.Kategorie.EINGABE,
            "Die Arbeitsliste nennt Adressen. In eine Datei oder ein anderes Programm kommt sie nur"
                + " mit einem Zweck; das wird protokolliert.",
            "Bitte \"--intern --zweck …\" ergänzen, etwa --zweck \"Adressen berichtigen\", und die"
                + " Datei danach löschen.");
      }
      return new Ziel(zweck);
    }
  }

  void print(List<Lieferung> lieferungen, Ziel ziel, Zugang zugang) {
    for (Lieferung lieferung : lieferungen) {
      if (lieferung.datenquelle().raumbezuege().stream().noneMatch(r -> r.adresse().isPresent())) {
        throw new Abbruch(
            Abbruch.Kategorie.EINGABE,
            lieferung.name() + " ist keine Fallliste mit Adressen.",
            "\"--arbeitsliste\" weglassen.");
      }
      ziel.zweck().ifPresent(z -> log(zugang, lieferung, z));
      print(lieferung, Pruefer.listNichtZuordenbare(lieferung, raeume));
    }
  }

  private static void log(Zugang zugang, Lieferung lieferung, String zweck) {
    try (Register register = zugang.openRegister()) {
      register
          .protokoll()
          .append(
              "arbeitsliste-in-datei",
              lieferung.id() + " " + lieferung.name() + "; Zweck: " + zweck);
    }
  }

  private void print(Lieferung lieferung, Arbeitsliste liste) {
    Stil stil = Stil.of(umgebung);
    if (liste.posten().isEmpty()) {
      umgebung.ausgabe().println(lieferung.name() + ": jede Adresse liegt in einem Gebiet.");
      return;
    }
    umgebung
        .ausgabe()
        .println(
            stil.fett(lieferung.name())
                + ": "
                + Zahlwort.format(liste.posten().size(), "Adresse liegt", "Adressen liegen")
                + " in keinem bekannten Gebiet.");
    TerminalTabelle table =
        TerminalTabelle.of(
            umgebung,
            TerminalTabelle.Spalte.links("Straße"),
            TerminalTabelle.Spalte.rechts("Nr."),
            TerminalTabelle.Spalte.links("Zeilen"),
            TerminalTabelle.Spalte.umbrochen("Warum, und was hilft"));
    liste
        .posten()
        .forEach(
            p -> table.add(List.of(p.strasse(), p.hausnummer(), zeilen(p.zeilen()), hilfe(p))));
    table.render().forEach(umgebung.ausgabe()::println);
    umgebung
        .ausgabe()
        .println(
            stil.blass(
                "  Nur für Ihre Augen; nirgends aufbewahrt. Ist die Datei gelöscht, gibt es auch die"
                    + " Liste nicht mehr."));
  }

  private static String zeilen(List<Integer> zeilen) {
    return zeilen.stream().limit(GENANNT).map(String::valueOf).collect(Collectors.joining(", "))
        + (zeilen.size() > GENANNT ? " … (" + zeilen.size() + ")" : "");
  }

  private static String hilfe(Arbeitsliste.Posten p) {
    String near =
        p.vorschlaege().isEmpty()
            ? ""
            : " Ähnlich heißt: " + String.join(", ", p.vorschlaege()) + ".";
    return p.grund().bezeichnung() + "." + near + " " + p.grund().abhilfe();
  }
}
