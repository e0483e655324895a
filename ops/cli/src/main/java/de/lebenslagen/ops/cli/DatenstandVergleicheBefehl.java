package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.figures.Wertformat;
import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.query.Datenstandvergleich;
import de.lebenslagen.warehouse.query.Datenstandvergleich.Dateien;
import de.lebenslagen.warehouse.query.Datenstandvergleich.Unterschied;
import de.lebenslagen.warehouse.register.Dateiablage;
import de.lebenslagen.warehouse.register.Datenstand;
import de.lebenslagen.warehouse.register.DatenstandDatei;
import de.lebenslagen.warehouse.register.LieferungEintrag;
import de.lebenslagen.warehouse.register.Register;
import de.lebenslagen.warehouse.schema.Sternschema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says which figures differ between two Datenstände, and why. */
@Command(
    name = "vergleiche",
    description = {
      "Sagt, welche Zahlen sich zwischen zwei Datenständen unterscheiden und warum. Ohne Angaben:",
      "was der Entwurf am aktuellen Datenstand ändert."
    },
    footer = {
      "  lebenslagen datenstand vergleiche",
      "  lebenslagen datenstand vergleiche 2026-11-22.1 2026-12-01.1"
    })
final class DatenstandVergleicheBefehl extends Ortsbefehl {

  private static final String AKTUELL = "aktuell";
  private static final String ENTWURF = "entwurf";

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ALT",
      defaultValue = AKTUELL,
      description = "Der frühere Datenstand oder \"aktuell\".")
  private String alt = AKTUELL;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NEU",
      defaultValue = ENTWURF,
      description = "Der spätere Datenstand, \"aktuell\" oder \"entwurf\".")
  private String neu = ENTWURF;

  @Option(
      names = "--hoechstens",
      paramLabel = "N",
      defaultValue = "40",
      description = "So viele Unterschiede zeigen (${DEFAULT-VALUE}).")
  private int hoechstens;

  DatenstandVergleicheBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Zugang zugang = Zugang.of(getArbeitsbereich(), umgebung());
    try (Register register = zugang.openRegisterReadOnly()) {
      Datenstand from = getDatenstand(zugang, register, alt);
      Datenstand to = getDatenstand(zugang, register, neu);
      List<Unterschied> unterschiede =
          Datenstandvergleich.compare(findDifferingFiles(zugang, register, from.id(), to.id()));
      if (unterschiede.isEmpty()) {
        println("Zwischen " + name(from) + " und " + name(to) + " unterscheidet sich keine Zahl.");
        return 0;
      }
      println(
          stil()
              .fett(
                  Zahlwort.format(unterschiede.size(), "Zahl unterscheidet", "Zahlen unterscheiden")
                      + " sich zwischen "
                      + name(from)
                      + " und "
                      + name(to)));
      print(
          unterschiede,
          lieferungen(register, from.id(), to.id()),
          Raumnamen.read(zugang.arbeitsbereich()));
    }
    return 0;
  }

  private static Datenstand getDatenstand(Zugang zugang, Register register, String id) {
    if (!id.equalsIgnoreCase(ENTWURF)) {
      return zugang.getDatenstand(
          register, id.equalsIgnoreCase(AKTUELL) ? Optional.empty() : Optional.of(id));
    }
    return register
        .datenstaende()
        .findEntwurf()
        .orElseThrow(
            () ->
                new Abbruch(
                    Abbruch.Kategorie.EINGABE,
                    "Es gibt keinen Entwurf, der sich vergleichen ließe.",
                    "\"lebenslagen datenstand liste\" zeigt, welche Datenstände es gibt."));
  }

  private static String name(Datenstand datenstand) {
    return datenstand.zustand() == Datenstand.Zustand.ENTWURF
        ? "dem Entwurf"
        : "Datenstand " + datenstand.id();
  }

  private static List<Dateien> findDifferingFiles(
      Zugang zugang, Register register, String alt, String neu) {
    Dateiablage ablage = new Dateiablage(zugang.arbeitsbereich().zustand(), zugang.uhr());
    List<DatenstandDatei> before = facts(register.datenstaende().listDateien(alt));
    List<DatenstandDatei> after = facts(register.datenstaende().listDateien(neu));
    Set<String> tabellen = new TreeSet<>();
    before.forEach(d -> tabellen.add(d.tabelle()));
    after.forEach(d -> tabellen.add(d.tabelle()));
    List<Dateien> result = new ArrayList<>();
    for (String tabelle : tabellen) {
      List<Path> onlyBefore = paths(ablage, tabelle, before, after);
      List<Path> onlyAfter = paths(ablage, tabelle, after, before);
      if (!onlyBefore.isEmpty() || !onlyAfter.isEmpty()) {
        result.add(new Dateien(tabelle, onlyBefore, onlyAfter));
      }
    }
    return result;
  }

  private static List<DatenstandDatei> facts(List<DatenstandDatei> dateien) {
    return dateien.stream().filter(d -> Sternschema.getTabelle(d.tabelle()).isFakt()).toList();
  }

  private static List<Path> paths(
      Dateiablage ablage, String tabelle, List<DatenstandDatei> in, List<DatenstandDatei> notIn) {
    Set<String> other = notIn.stream().map(DatenstandDatei::sha256).collect(Collectors.toSet());
    return in.stream()
        .filter(d -> d.tabelle().equals(tabelle) && !other.contains(d.sha256()))
        .map(d -> ablage.path(d.sha256()))
        .toList();
  }

  private static Map<String, LieferungEintrag> lieferungen(Register register, String... ids) {
    Map<String, LieferungEintrag> result = new HashMap<>();
    for (String id : ids) {
      register.datenstaende().listLieferungen(id).forEach(l -> result.put(l.id().wert(), l));
    }
    return result;
  }

  private void print(
      List<Unterschied> unterschiede,
      Map<String, LieferungEintrag> lieferungen,
      Raumnamen raumnamen) {
    println("");
    TerminalTabelle table =
        TerminalTabelle.of(
            umgebung(),
            TerminalTabelle.Spalte.umbrochen("Datenquelle, Aufgliederung"),
            TerminalTabelle.Spalte.umbrochen("Gebiet"),
            TerminalTabelle.Spalte.links("Jahr"),
            TerminalTabelle.Spalte.umbrochen("Merkmale"),
            TerminalTabelle.Spalte.rechts("alt"),
            TerminalTabelle.Spalte.rechts("neu"),
            TerminalTabelle.Spalte.umbrochen("warum"));
    unterschiede.stream().limit(hoechstens).forEach(u -> table.add(row(u, lieferungen, raumnamen)));
    table.render().forEach(this::println);
    if (unterschiede.size() > hoechstens) {
      println(
          "  … und "
              + Zahlformat.ANZAHL.format(unterschiede.size() - hoechstens)
              + " weitere (--hoechstens)");
    }
  }

  private static List<String> row(
      Unterschied u, Map<String, LieferungEintrag> lieferungen, Raumnamen raumnamen) {
    return List.of(
        u.datenquelle() + ", " + u.aufgliederung(),
        raumnamen.get(u.raumId()),
        String.valueOf(u.berichtsjahr()),
        u.merkmale().isEmpty() ? "insgesamt" : u.merkmale(),
        u.alt().map(Wertformat::formatZelle).orElse(""),
        u.neu().map(Wertformat::formatZelle).orElse(""),
        reason(u, lieferungen));
  }

  private static String reason(Unterschied u, Map<String, LieferungEintrag> lieferungen) {
    String to = u.lieferungNeu().map(id -> describe(id, lieferungen)).orElse("");
    if (u.alt().isEmpty()) {
      return "neu aus " + to;
    }
    if (u.neu().isEmpty()) {
      return "entfallen: steht nicht mehr in der Lieferung";
    }
    return u.lieferungAlt().equals(u.lieferungNeu())
        ? "Deklaration der Datenquelle geändert"
        : "korrigiert durch " + to;
  }

  private static String describe(String id, Map<String, LieferungEintrag> lieferungen) {
    return Optional.ofNullable(lieferungen.get(id))
        .map(l -> l.datei() + " vom " + DatenstandListeBefehl.ZEIT.format(l.eingegangenUm()))
        .orElse(id);
  }
}
