package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.raum.Ebene;
import de.lebenslagen.warehouse.raum.Gebietsstand;
import de.lebenslagen.warehouse.raum.Raum;
import de.lebenslagen.warehouse.raum.Raumgliederung;
import de.lebenslagen.warehouse.raum.Raumumrechnung;
import de.lebenslagen.warehouse.raum.Raumzuordnung;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The areas of an Ebene, or one area with all that is known about it. */
@Command(
    name = "zeige",
    description = {
      "Zeigt die Gebiete einer Ebene, oder ein Gebiet: worin es liegt, woraus es besteht und was in",
      "anderen Gebietsständen daraus wird."
    },
    footer = {
      "  lebenslagen raum zeige",
      "  lebenslagen raum zeige Nordstadt",
      "  lebenslagen raum zeige --ebene statistischer_bezirk"
    })
final class RaumZeigeBefehl extends Ortsbefehl {

  private static final int MEISTE = 12;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "GEBIET",
      description = "Name oder Schlüssel eines Gebiets; sonst alle der Ebene.")
  private @Nullable String gebiet;

  @Option(
      names = "--gebietssystem",
      paramLabel = "ID",
      description = "Sonst das eine, das der Arbeitsbereich hat.")
  private @Nullable String gebietssystem;

  @Option(
      names = "--gebietsstand",
      paramLabel = "TAG",
      converter = Tageswert.Leser.class,
      description = "Ein Tag, an dem er gilt; sonst der letzte.")
  private @Nullable LocalDate gebietsstand;

  @Option(
      names = "--ebene",
      paramLabel = "EBENE",
      description = "Sonst die der Sozialräume, sonst die kleinste.")
  private @Nullable String ebene;

  RaumZeigeBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Raumgliederung gliederung =
        Gebietsleser.get(Gebietsleser.readAlle(getArbeitsbereich()), gebietssystem);
    Gebietsstand stand =
        gebietsstand == null
            ? Gebietsleser.letzter(gliederung)
            : Gebietsleser.getStand(gliederung, gebietsstand);
    if (gebiet == null) {
      printEbene(stand, Gebietsleser.getEbene(stand, ebene));
    } else {
      print(gliederung, stand, getRaum(stand, gebiet));
    }
    return 0;
  }

  private void printEbene(Gebietsstand stand, Ebene gewaehlt) {
    println(
        stil().fett(gewaehlt.titel())
            + stil().blass("  Gebietsstand " + Gebietsleser.dauer(stand)));
    println("");
    TerminalTabelle table =
        TerminalTabelle.of(
            umgebung(),
            TerminalTabelle.Spalte.links("Schlüssel"),
            TerminalTabelle.Spalte.umbrochen("Name"),
            TerminalTabelle.Spalte.rechts("km²"),
            TerminalTabelle.Spalte.umbrochen("liegt in"));
    List<Raum> raeume = stand.listRaeume(gewaehlt.id());
    raeume.forEach(
        r -> table.add(List.of(r.id().schluessel(), r.name(), km2(r), liegtIn(stand, r))));
    table.close(
        List.of(
            "",
            Zahlwort.format(raeume.size(), "Gebiet", "Gebiete"),
            raeume.stream().allMatch(r -> r.geometrie().isPresent())
                ? km2(raeume.stream().mapToDouble(r -> r.flaecheKm2().orElse(0)).sum())
                : "",
            ""));
    table.render().forEach(this::println);
  }

  private static String km2(Raum raum) {
    return raum.flaecheKm2().isPresent() ? km2(raum.flaecheKm2().getAsDouble()) : "";
  }

  private static String km2(double km2) {
    return new Zahlformat(2, Zahlformat.Vorzeichen.NUR_MINUS).format(km2);
  }

  private static String liegtIn(Gebietsstand stand, Raum raum) {
    return stand.zuordnungen().stream()
        .filter(z -> z.von().equals(raum.id()))
        .map(z -> name(stand, z.nach().schluesselVoll()) + anteil(z.anteil()))
        .collect(Collectors.joining(", "));
  }

  private static String name(Gebietsstand stand, String raumId) {
    return stand.raeume().stream()
        .filter(r -> r.id().schluesselVoll().equals(raumId))
        .map(Raum::name)
        .findFirst()
        .orElse(raumId);
  }

  private static String anteil(double anteil) {
    return anteil == 1 ? "" : " zu " + Zahlformat.ANTEIL.format(anteil * 100) + " %";
  }

  /** By key or name, in the wanted Ebene or in any, the larger areas first. */
  private Raum getRaum(Gebietsstand stand, String text) {
    List<Raum> alle =
        ebene == null ? stand.raeume() : stand.listRaeume(Gebietsleser.getEbene(stand, ebene).id());
    List<Raum> gefunden =
        alle.stream()
            .filter(r -> r.id().schluessel().equals(text) || r.name().equalsIgnoreCase(text))
            .toList();
    if (gefunden.isEmpty()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Das Gebiet \""
              + text
              + "\" gibt es im Gebietsstand "
              + Gebietsleser.dauer(stand)
              + " nicht.",
          Vorschlaege.satz(
              text,
              alle.stream()
                  .flatMap(r -> Stream.of(r.name(), r.id().schluessel()))
                  .distinct()
                  .toList()));
    }
    if (gefunden.size() > 1) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "\""
              + text
              + "\" heißen mehrere Gebiete: "
              + gefunden.stream()
                  .map(r -> r.id().ebene() + " " + r.id().schluessel())
                  .collect(Collectors.joining(", "))
              + ".",
          "Bitte die Ebene mit \"--ebene\" oder den Schlüssel nennen.");
    }
    return gefunden.get(0);
  }

  private void print(Raumgliederung gliederung, Gebietsstand stand, Raum raum) {
    String art = stand.findEbene(raum.id().ebene()).orElseThrow().titel();
    println(stil().fett(raum.name()) + "  " + raum.id().schluessel() + stil().blass("  " + art));
    line("Gebietsstand", Gebietsleser.dauer(stand));
    line("Fläche", raum.geometrie().isPresent() ? km2(raum) + " km²" : "keine Grenze bekannt");
    raum.findInnererPunkt()
        .ifPresent(
            p -> line("Mittelpunkt", String.format(Locale.GERMANY, "%.5f° N, %.5f° O", p.y, p.x)));
    line("liegt in", liegtIn(stand, raum));
    line("besteht aus", teile(stand, raum));
    for (LocalDate anderer :
        gliederung.gebietsstaende().stream().map(Gebietsstand::gueltigVon).toList()) {
      String wird = umrechnung(gliederung, raum, anderer);
      if (!wird.isEmpty()) {
        line("am " + Tageswert.format(anderer), wird);
      }
    }
    line("raum_id", raum.id().schluesselVoll());
  }

  private void line(String was, String text) {
    if (!text.isEmpty()) {
      int einzug = 17;
      List<String> lines = Umbruch.wrap(text, Math.max(30, umgebung().breite() - einzug));
      println(
          "  "
              + stil().blass(was)
              + " ".repeat(Math.max(1, einzug - 2 - was.length()))
              + lines.get(0));
      lines.stream().skip(1).forEach(l -> println(" ".repeat(einzug) + l));
    }
  }

  private static String teile(Gebietsstand stand, Raum raum) {
    List<Raumzuordnung> in =
        stand.zuordnungen().stream().filter(z -> z.nach().equals(raum.id())).toList();
    return stand.ebenen().stream()
        .map(
            e -> {
              List<String> namen =
                  in.stream()
                      .filter(z -> z.von().ebene().equals(e.id()))
                      .map(z -> name(stand, z.von().schluesselVoll()) + anteil(z.anteil()))
                      .toList();
              return namen.isEmpty()
                  ? ""
                  : namen.size() > MEISTE
                      ? namen.size() + " " + e.titel()
                      : e.titel() + ": " + String.join(", ", namen);
            })
        .filter(t -> !t.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static String umrechnung(Raumgliederung gliederung, Raum raum, LocalDate anderer) {
    Gebietsstand ziel = gliederung.findGebietsstand(anderer).orElseThrow();
    List<Raumumrechnung> wege =
        gliederung.umrechnungen().stream()
            .filter(u -> u.von().equals(raum.id()) && u.nach().gebietsstand().equals(anderer))
            .filter(u -> u.gewicht() > 0)
            .toList();
    if (wege.size() > MEISTE) {
      return "verteilt auf " + wege.size() + " Gebiete";
    }
    return wege.stream()
        .map(
            u ->
                u.nach().schluessel()
                    + " "
                    + name(ziel, u.nach().schluesselVoll())
                    + anteil(u.gewicht()))
        .collect(Collectors.joining(", "));
  }
}
