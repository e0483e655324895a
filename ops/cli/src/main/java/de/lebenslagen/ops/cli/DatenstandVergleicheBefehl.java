package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.query.Datenstandvergleich;
import de.lebenslagen.warehouse.query.Datenstandvergleich.Dateien;
import de.lebenslagen.warehouse.query.Datenstandvergleich.Unterschied;
import de.lebenslagen.warehouse.register.Dateiablage;
import de.lebenslagen.warehouse.register.DatenstandDatei;
import de.lebenslagen.warehouse.register.LieferungEintrag;
import de.lebenslagen.warehouse.register.Register;
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
    description = "Sagt, welche Zahlen sich zwischen zwei Datenständen unterscheiden und warum.",
    footer = "  lebenslagen datenstand vergleiche 2026-11-22.1 2026-12-01.1")
final class DatenstandVergleicheBefehl extends Befehl {

  @Parameters(index = "0", paramLabel = "ALT", description = "der frühere Datenstand")
  private String alt = "";

  @Parameters(
      index = "1",
      paramLabel = "NEU",
      description = "der spätere Datenstand oder \"entwurf\"")
  private String neu = "";

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
      String neuId = resolveEntwurf(register, neu);
      List<Dateien> dateien = findDifferingFiles(zugang, register, alt, neuId);
      List<Unterschied> unterschiede = Datenstandvergleich.compare(dateien);
      if (unterschiede.isEmpty()) {
        println("Zwischen " + alt + " und " + neuId + " unterscheidet sich keine Zahl.");
      } else {
        print(unterschiede, lieferungen(register, alt, neuId), neuId);
      }
    }
    return 0;
  }

  private static String resolveEntwurf(Register register, String id) {
    return id.equalsIgnoreCase("entwurf")
        ? register.datenstaende().findEntwurf().map(d -> d.id()).orElse(id)
        : register.datenstaende().get(id).id();
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
    return dateien.stream().filter(d -> !d.isDimension()).toList();
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
      List<Unterschied> unterschiede, Map<String, LieferungEintrag> lieferungen, String neuId) {
    println(
        stil()
            .fett(
                Zahlformat.ANZAHL.format(unterschiede.size())
                    + " Zahlen unterscheiden sich zwischen "
                    + alt
                    + " und "
                    + neuId));
    println("");
    TerminalTabelle table =
        new TerminalTabelle(
            stil(),
            List.of(
                TerminalTabelle.Spalte.links("Datenquelle, Aufgliederung"),
                TerminalTabelle.Spalte.links("Gebiet"),
                TerminalTabelle.Spalte.links("Jahr"),
                TerminalTabelle.Spalte.links("Merkmale"),
                TerminalTabelle.Spalte.rechts("alt"),
                TerminalTabelle.Spalte.rechts("neu"),
                TerminalTabelle.Spalte.links("warum")));
    unterschiede.stream().limit(hoechstens).forEach(u -> table.add(row(u, lieferungen)));
    table.render().forEach(this::println);
    if (unterschiede.size() > hoechstens) {
      println("  … und " + (unterschiede.size() - hoechstens) + " weitere (--hoechstens)");
    }
  }

  private static List<String> row(Unterschied u, Map<String, LieferungEintrag> lieferungen) {
    RaumId raum = RaumId.parse(u.raumId());
    return List.of(
        u.datenquelle() + ", " + u.aufgliederung(),
        raum.ebene() + " " + raum.schluessel(),
        String.valueOf(u.berichtsjahr()),
        u.merkmale(),
        u.alt().map(DatenstandVergleicheBefehl::format).orElse(""),
        u.neu().map(DatenstandVergleicheBefehl::format).orElse(""),
        reason(u, lieferungen));
  }

  private static String format(Wertstatus wert) {
    boolean whole = wert.findZahl().isEmpty() || wert.findZahl().getAsDouble() % 1 == 0;
    return (whole ? Zahlformat.ANZAHL : Zahlformat.ANTEIL).format(wert);
  }

  private static String reason(Unterschied u, Map<String, LieferungEintrag> lieferungen) {
    String to = u.lieferungNeu().map(id -> describe(id, lieferungen)).orElse("");
    if (u.alt().isEmpty()) {
      return "neu aus " + to;
    }
    if (u.neu().isEmpty()) {
      return "entfallen";
    }
    return u.lieferungAlt().equals(u.lieferungNeu())
        ? "Deklaration der Datenquelle geändert"
        : "korrigiert durch " + to;
  }

  private static String describe(String id, Map<String, LieferungEintrag> lieferungen) {
    return Optional.ofNullable(lieferungen.get(id))
        .map(l -> l.datei() + " (" + id + ")")
        .orElse(id);
  }
}
