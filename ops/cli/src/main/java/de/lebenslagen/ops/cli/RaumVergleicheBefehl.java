package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.raum.Ebene;
import de.lebenslagen.warehouse.raum.Gebietsstand;
import de.lebenslagen.warehouse.raum.Raum;
import de.lebenslagen.warehouse.raum.Raumaenderung;
import de.lebenslagen.warehouse.raum.Raumgliederung;
import de.lebenslagen.warehouse.raum.Raumvergleich;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what became of the areas from one Gebietsstand to another. */
@Command(
    name = "vergleiche",
    description = {
      "Sagt, was zwischen zwei Gebietsständen geteilt, zusammengelegt, verschoben oder umbenannt",
      "wurde. Ohne Angaben: zwischen den letzten beiden."
    },
    footer = {
      "  lebenslagen raum vergleiche",
      "  lebenslagen raum vergleiche 2019-01-01 2021-01-01 --ebene planungsraum"
    })
final class RaumVergleicheBefehl extends Ortsbefehl {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ALT",
      converter = Tageswert.Leser.class,
      description = "Ein Tag, an dem der frühere gilt.")
  private @Nullable LocalDate alt;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NEU",
      converter = Tageswert.Leser.class,
      description = "Ein Tag, an dem der spätere gilt.")
  private @Nullable LocalDate neu;

  @Option(
      names = "--gebietssystem",
      paramLabel = "ID",
      description = "Sonst das eine, das der Arbeitsbereich hat.")
  private @Nullable String gebietssystem;

  @Option(
      names = "--ebene",
      paramLabel = "EBENE",
      description = "Sonst die der Sozialräume, sonst die kleinste.")
  private @Nullable String ebene;

  @Option(
      names = "--hoechstens",
      paramLabel = "N",
      defaultValue = "40",
      description = "So viele Änderungen zeigen (${DEFAULT-VALUE}).")
  private int hoechstens;

  RaumVergleicheBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Raumgliederung gliederung =
        Gebietsleser.get(Gebietsleser.readAlle(getArbeitsbereich()), gebietssystem);
    List<Gebietsstand> staende = gliederung.gebietsstaende();
    if (staende.size() < 2) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Von "
              + gliederung.id()
              + " gibt es nur einen Gebietsstand ("
              + Gebietsleser.staende(gliederung)
              + ").",
          "Ein zweiter entsteht in der Deklaration oder mit \"lebenslagen raum beschliesse\".");
    }
    Gebietsstand vorher =
        alt == null ? staende.get(staende.size() - 2) : Gebietsleser.getStand(gliederung, alt);
    Gebietsstand nachher =
        neu == null ? Gebietsleser.letzter(gliederung) : Gebietsleser.getStand(gliederung, neu);
    if (vorher == nachher) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Beide Tage liegen im Gebietsstand " + Gebietsleser.dauer(vorher) + ".",
          "Es gibt: " + Gebietsleser.staende(gliederung) + ".");
    }
    print(gliederung, vorher, nachher);
    return 0;
  }

  private void print(Raumgliederung gliederung, Gebietsstand vorher, Gebietsstand nachher) {
    Ebene ebeneVorher = Gebietsleser.getEbene(vorher, ebene);
    Ebene ebeneNachher = Gebietsleser.getEbene(nachher, ebene);
    List<Raum> raeumeVorher = vorher.listRaeume(ebeneVorher.id());
    List<Raum> raeumeNachher = nachher.listRaeume(ebeneNachher.id());
    List<Raumaenderung> aenderungen =
        Raumvergleich.compare(raeumeVorher, raeumeNachher, gliederung.umrechnungen());
    println(
        stil()
                .fett(
                    Zahlwort.format(raeumeVorher.size(), "Gebiet", "Gebiete")
                        + " → "
                        + Zahlformat.ANZAHL.format(raeumeNachher.size()))
            + stil()
                .blass(
                    "  "
                        + ebeneVorher.titel()
                        + " "
                        + Gebietsleser.dauer(vorher)
                        + " → "
                        + ebeneNachher.titel()
                        + " "
                        + Gebietsleser.dauer(nachher)));
    println("  " + summary(aenderungen));
    List<Raumaenderung> echte =
        aenderungen.stream().filter(a -> a.art() != Raumaenderung.Art.UNVERAENDERT).toList();
    if (!echte.isEmpty()) {
      println("");
      printTabelle(echte, new Namen(raeumeVorher, raeumeNachher));
    }
  }

  private static String summary(List<Raumaenderung> aenderungen) {
    Map<Raumaenderung.Art, Integer> anzahl = new EnumMap<>(Raumaenderung.Art.class);
    aenderungen.forEach(a -> anzahl.merge(a.art(), Math.max(1, a.alt().size()), Integer::sum));
    return anzahl.entrySet().stream()
        .map(e -> Zahlformat.ANZAHL.format(e.getValue()) + " " + wort(e.getKey()))
        .collect(Collectors.joining(", "));
  }

  private static String wort(Raumaenderung.Art art) {
    return switch (art) {
      case UNVERAENDERT -> "unverändert";
      case UMBENANNT -> "umbenannt";
      case GETEILT -> "geteilt";
      case ZUSAMMENGELEGT -> "zusammengelegt";
      case GRENZE_VERSCHOBEN -> "Grenzen verschoben";
      case HINZUGEKOMMEN -> "hinzugekommen";
      case ENTFALLEN -> "entfallen";
    };
  }

  /** Names of areas of both sides. */
  private record Namen(List<Raum> vorher, List<Raum> nachher) {
    String get(RaumId id) {
      return Stream.concat(vorher.stream(), nachher.stream())
          .filter(r -> r.id().equals(id))
          .map(r -> r.name().equals(id.schluessel()) ? r.name() : id.schluessel() + " " + r.name())
          .findFirst()
          .orElse(id.schluessel());
    }
  }

  private void printTabelle(List<Raumaenderung> aenderungen, Namen namen) {
    TerminalTabelle table =
        TerminalTabelle.of(
            umgebung(),
            TerminalTabelle.Spalte.umbrochen("was geschah"),
            TerminalTabelle.Spalte.umbrochen("vorher"),
            TerminalTabelle.Spalte.umbrochen("nachher, mit Anteil des vorigen"));
    for (Raumaenderung aenderung : aenderungen.stream().limit(hoechstens).toList()) {
      String art = wort(aenderung.art());
      if (aenderung.alt().isEmpty()) {
        table.add(List.of(art, "", list(aenderung.neu(), namen)));
      }
      for (RaumId vorher : aenderung.alt()) {
        table.add(List.of(art, namen.get(vorher), anteile(aenderung, vorher, namen)));
        art = "";
      }
    }
    table.render().forEach(this::println);
    if (aenderungen.size() > hoechstens) {
      println(
          stil()
              .blass(
                  "  … und "
                      + Zahlformat.ANZAHL.format(aenderungen.size() - hoechstens)
                      + " weitere (--hoechstens)"));
    }
  }

  private static String list(List<RaumId> raeume, Namen namen) {
    return raeume.stream().map(namen::get).collect(Collectors.joining(", "));
  }

  private static String anteile(Raumaenderung aenderung, RaumId vorher, Namen namen) {
    return aenderung.anteile().stream()
        .filter(a -> a.alt().equals(vorher) && a.vomAlten() > Raumvergleich.UNGENAUIGKEIT)
        .sorted((a, b) -> Double.compare(b.vomAlten(), a.vomAlten()))
        .map(
            a ->
                namen.get(a.neu())
                    + (a.vomAlten() > 1 - Raumvergleich.UNGENAUIGKEIT
                        ? ""
                        : " " + Zahlformat.ANZAHL.format(a.vomAlten() * 100) + " %"))
        .collect(Collectors.joining(", "));
  }
}
