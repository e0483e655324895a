package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.warehouse.register.Datenstand;
import de.lebenslagen.warehouse.register.DatenstandDatei;
import de.lebenslagen.warehouse.register.LieferungEintrag;
import de.lebenslagen.warehouse.register.Register;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows what a Datenstand holds. */
@Command(
    name = "zeige",
    description = "Zeigt, was in einem Datenstand steht: Tabellen, Zeilen, Lieferungen.",
    footer = "  lebenslagen datenstand zeige 2026-11-22.1")
final class DatenstandZeigeBefehl extends Ortsbefehl {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DATENSTAND",
      description = "Welcher; sonst der aktuelle.")
  private @Nullable String id;

  DatenstandZeigeBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Zugang zugang = Zugang.of(getArbeitsbereich(), umgebung());
    try (Register register = zugang.openRegisterReadOnly()) {
      Datenstand datenstand = zugang.getDatenstand(register, Optional.ofNullable(id));
      println(stil().fett("Datenstand " + datenstand.id()) + ", " + datenstand.anlass());
      println("  Prüfsumme der Dateiliste: " + datenstand.listeSha256());
      datenstand.basis().ifPresent(b -> println("  aufgebaut auf: " + b));
      println("");
      tabellen(register.datenstaende().listDateien(datenstand.id()))
          .render()
          .forEach(this::println);
      println("");
      lieferungen(register.datenstaende().listLieferungen(datenstand.id()))
          .render()
          .forEach(this::println);
    }
    return 0;
  }

  private TerminalTabelle tabellen(List<DatenstandDatei> dateien) {
    Map<String, List<DatenstandDatei>> byTabelle =
        dateien.stream()
            .collect(
                Collectors.groupingBy(DatenstandDatei::tabelle, TreeMap::new, Collectors.toList()));
    TerminalTabelle tabelle =
        TerminalTabelle.of(
            umgebung(),
            TerminalTabelle.Spalte.links("Tabelle"),
            TerminalTabelle.Spalte.rechts("Dateien"),
            TerminalTabelle.Spalte.rechts("Zeilen"),
            TerminalTabelle.Spalte.rechts("kB"));
    byTabelle.forEach((name, list) -> tabelle.add(zeile(name, list)));
    tabelle.close(zeile("zusammen", dateien));
    return tabelle;
  }

  private static List<String> zeile(String name, List<DatenstandDatei> dateien) {
    return List.of(
        name,
        Zahlformat.ANZAHL.format(dateien.size()),
        Zahlformat.ANZAHL.format(dateien.stream().mapToLong(DatenstandDatei::zeilenAnzahl).sum()),
        Zahlformat.ANZAHL.format(
            dateien.stream().mapToLong(DatenstandDatei::groesseBytes).sum() / 1000.0));
  }

  private TerminalTabelle lieferungen(List<LieferungEintrag> lieferungen) {
    TerminalTabelle tabelle =
        TerminalTabelle.of(
            umgebung(),
            TerminalTabelle.Spalte.links("Lieferung"),
            TerminalTabelle.Spalte.links("Datei"),
            TerminalTabelle.Spalte.rechts("Zeilen"),
            TerminalTabelle.Spalte.links("aufgenommen"));
    for (LieferungEintrag l : lieferungen) {
      tabelle.add(
          List.of(
              l.id().wert(),
              l.datei(),
              Zahlformat.ANZAHL.format(l.zeilenAnzahl()),
              DatenstandListeBefehl.ZEIT.format(l.eingegangenUm())));
    }
    return tabelle;
  }
}
