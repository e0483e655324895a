package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.register.Datenstand;
import de.lebenslagen.warehouse.register.Register;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;

/** Lists all Datenstände. */
@Command(
    name = "liste",
    description = "Zeigt alle Datenstände, den Entwurf und welcher gerade gilt.",
    footer = "  lebenslagen datenstand liste")
final class DatenstandListeBefehl extends Ortsbefehl {

  static final DateTimeFormatter ZEIT =
      DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.GERMANY)
          .withZone(ZoneId.of("Europe/Berlin"));

  DatenstandListeBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Zugang zugang = Zugang.of(getArbeitsbereich(), umgebung());
    try (Register register = zugang.openRegisterReadOnly()) {
      String current = register.datenstaende().findAktueller().map(Datenstand::id).orElse("");
      TerminalTabelle tabelle =
          TerminalTabelle.of(
              umgebung(),
              TerminalTabelle.Spalte.links("Datenstand"),
              TerminalTabelle.Spalte.links("Zustand"),
              TerminalTabelle.Spalte.links("vom"),
              TerminalTabelle.Spalte.links("Kennung"),
              TerminalTabelle.Spalte.umbrochen("Anlass"));
      for (Datenstand d : register.datenstaende().list()) {
        tabelle.add(
            List.of(
                d.id(),
                d.id().equals(current) ? "aktuell" : zustand(d),
                ZEIT.format(d.veroeffentlichtUm().orElse(d.angelegtUm())),
                DatenstandVeroeffentlicheBefehl.kennung(d),
                d.anlass()));
      }
      tabelle.render().forEach(this::println);
    }
    return 0;
  }

  private static String zustand(Datenstand datenstand) {
    return switch (datenstand.zustand()) {
      case ENTWURF -> "Entwurf";
      case VEROEFFENTLICHT -> "veröffentlicht";
      case VERWORFEN -> "verworfen";
    };
  }
}
