package de.lebenslagen.notebook.indikator;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.notebook.absatz.Ausgabe;
import de.lebenslagen.notebook.absatz.Ausgabe.Satz;
import de.lebenslagen.notebook.absatz.Ausgabe.Ton;
import de.lebenslagen.warehouse.indicator.Aussage;
import de.lebenslagen.warehouse.indicator.Berechnung.Anzahl;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Vergleich;
import de.lebenslagen.warehouse.indicator.Zeitreihenbruch;
import de.lebenslagen.warehouse.indicator.finding.Aussagen;
import de.lebenslagen.warehouse.indicator.finding.Gebietsaussagen;
import de.lebenslagen.warehouse.indicator.finding.Lesebeispiel;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import de.lebenslagen.warehouse.indicator.value.Vergleichsfamilie;
import de.lebenslagen.warehouse.model.Statuscode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The sentences around the table: how to read it, what a test found, what to beware of. */
final class Lesehilfe {

  private static final int WENIGE_GEBIETE = 3;

  private final Werteblatt blatt;
  private final Indikator indikator;

  Lesehilfe(Werteblatt blatt) {
    this.blatt = blatt;
    this.indikator = blatt.indikator();
  }

  List<Ausgabe> list() {
    List<Ausgabe> result = new ArrayList<>();
    if (!blatt.verdraengt().isEmpty()) {
      result.add(
          new Satz(
              Ton.HINWEIS,
              "Gezeigt ist \""
                  + indikator.name()
                  + "\": Für \""
                  + blatt.verdraengt().get(0).name()
                  + "\" gibt es hier keine Werte."));
    }
    lesebeispiel().ifPresent(s -> result.add(new Satz(Ton.HINWEIS, "Zu lesen: " + s)));
    aussagen()
        .forEach(a -> result.add(new Satz(Ton.HINWEIS, (a.befund() ? "● " : "○ ") + a.satz())));
    zwei().ifPresent(a -> result.add(new Satz(Ton.HINWEIS, (a.befund() ? "● " : "○ ") + a.satz())));
    legende().ifPresent(s -> result.add(new Satz(Ton.HINWEIS, s)));
    brueche().forEach(s -> result.add(new Satz(Ton.WARNUNG, s)));
    indikator
        .variante()
        .ifPresent(v -> result.add(new Satz(Ton.WARNUNG, "Variante: " + v.fussnote())));
    result.add(new Satz(Ton.HINWEIS, "Zu beachten: " + indikator.interpretation()));
    return result;
  }

  private Optional<Indikatorwert> last(Gebiet gebiet) {
    List<Indikatorwert> numbers =
        blatt.jahre().stream()
            .flatMap(j -> blatt.find(gebiet, j).stream())
            .filter(w -> w.wert().findZahl().isPresent())
            .toList();
    return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers.get(numbers.size() - 1));
  }

  private Optional<String> lesebeispiel() {
    List<Gebiet> areas = blatt.gebiete().isEmpty() ? blatt.listAlle() : blatt.gebiete();
    return areas.stream()
        .flatMap(g -> last(g).stream())
        .max(Comparator.comparingDouble(this::weight))
        .flatMap(w -> Lesebeispiel.find(indikator, w));
  }

  /** Among all areas the highest value, of named ones the first. */
  private double weight(Indikatorwert wert) {
    return blatt.darstellung() == Darstellung.VERLAUF
        ? -blatt.gebiete().indexOf(wert.gebiet())
        : wert.wert().findZahl().orElse(0);
  }

  /** Of few areas: how they changed, and where they are beside the town. */
  private List<Aussage> aussagen() {
    List<Aussage> result = new ArrayList<>();
    if (blatt.gebiete().size() > WENIGE_GEBIETE) {
      return result;
    }
    for (Gebiet gebiet : blatt.gebiete()) {
      last(gebiet)
          .ifPresent(
              w -> {
                if (blatt.darstellung() == Darstellung.VERLAUF) {
                  Gebietsaussagen.ofZeiten(indikator, blatt.werte(), w).stream()
                      .filter(Lesehilfe::isVerglichen)
                      .forEach(result::add);
                }
                blatt
                    .stadt()
                    .filter(s -> isVergleichbar())
                    .flatMap(s -> blatt.find(s, w.berichtsjahr()))
                    .flatMap(t -> Gebietsaussagen.ofStadt(indikator, blatt.werte(), w, t))
                    .ifPresent(result::add);
              });
    }
    return result;
  }

  /** Across a break nothing is compared; the break itself is told once. */
  private static boolean isVerglichen(Aussage aussage) {
    return aussage.vergleich().filter(v -> v.differenz().findZahl().isPresent()).isPresent();
  }

  /** Counts of areas of different size say nothing beside each other. */
  private boolean isVergleichbar() {
    return !(indikator.berechnung() instanceof Anzahl);
  }

  /** Of exactly two areas: beside each other. */
  private Optional<Aussage> zwei() {
    if (blatt.gebiete().size() != 2
        || !isVergleichbar()
        || blatt.gebiete().stream().anyMatch(Gebiet::isGruppe)) {
      return Optional.empty();
    }
    Optional<Indikatorwert> a = last(blatt.gebiete().get(0));
    Optional<Indikatorwert> b =
        a.flatMap(w -> blatt.find(blatt.gebiete().get(1), w.berichtsjahr()));
    if (b.isEmpty()) {
      return Optional.empty();
    }
    Vergleichsfamilie familie = new Vergleichsfamilie();
    familie.addGebiete(indikator, a.orElseThrow(), b.get());
    Vergleich vergleich = familie.judge().get(0);
    return Optional.of(Aussagen.ofGebiet(indikator, vergleich));
  }

  private Optional<String> legende() {
    EnumSet<Statuscode> codes = EnumSet.noneOf(Statuscode.class);
    blatt.listWerte().stream()
        .map(w -> w.wert().code())
        .filter(c -> c != Statuscode.ZAHL)
        .forEach(codes::add);
    List<String> parts = new ArrayList<>(codes.stream().map(Zahlformat::legende).toList());
    if (blatt.darstellung() != Darstellung.VERLAUF && blatt.stadt().isPresent()) {
      parts.add("▲ über, ▼ unter der Stadt, ≈ kein sicherer Unterschied");
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", parts));
  }

  private List<String> brueche() {
    List<String> result = new ArrayList<>();
    for (Zeitreihenbruch bruch : indikator.brueche()) {
      if (blatt.jahre().first() < bruch.ab().getYear()
          && blatt.jahre().last() >= bruch.ab().getYear()) {
        result.add("Zeitreihenbruch ab " + Werttext.tag(bruch.ab()) + ": " + bruch.grund());
      }
    }
    return result;
  }
}
