package de.lebenslagen.warehouse.analyse.prognose;

import de.lebenslagen.warehouse.analyse.declaration.Analysedeklaration;
import de.lebenslagen.warehouse.analyse.declaration.Prognose;
import de.lebenslagen.warehouse.analyse.declaration.Prognose.HamiltonPerryVerfahren;
import de.lebenslagen.warehouse.analyse.declaration.Prognose.Komponentenverfahren;
import de.lebenslagen.warehouse.analyse.prognose.Bestandsleser.Bestaende;
import de.lebenslagen.warehouse.analyse.prognose.Bevoelkerungsprognose.Abgleich;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Herkunft;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Altersgruppe;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlquelle;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import de.lebenslagen.warehouse.stats.Ergebnis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Computes a declared projection for all areas of a level. */
public final class Prognoserechnung {

  private final Analysedeklaration deklaration;
  private final Prognose prognose;
  private final Schrittrechner rechner;
  private final Bestaende bestaende;
  private final int basisjahr;
  private final Map<Gebiet, String> ohne = new LinkedHashMap<>();

  private Prognoserechnung(
      Analysedeklaration deklaration,
      Prognose prognose,
      Bestaende bestaende,
      OptionalInt wanted,
      SortedSet<Integer> jahre) {
    this.deklaration = deklaration;
    this.prognose = prognose;
    this.rechner = rechner(prognose);
    this.bestaende = bestaende;
    this.basisjahr = findBasisjahr(wanted, jahre);
  }

  private static Schrittrechner rechner(Prognose p) {
    if (p.verfahren() instanceof HamiltonPerryVerfahren v) {
      return Kohortenrechner.of(v, p.raster(), p.anlehnungPersonen());
    }
    return Komponentenrechner.of(
        (Komponentenverfahren) p.verfahren(), p.raster().schrittJahre(), p.anlehnungPersonen());
  }

  /**
   * Projects.
   *
   * @param ziel level of the areas, and the Gebietsstand on which all stocks shall be
   * @param jahre in which stocks may be found
   * @param basisjahr wanted; empty: that of the declaration, else the last that has what is needed
   * @throws Abbruch EINGABE where the stocks are not there
   */
  public static Bevoelkerungsprognose compute(
      Kennzahlquelle quelle,
      Analysedeklaration deklaration,
      Zielebene ziel,
      SortedSet<Integer> jahre,
      OptionalInt basisjahr,
      String programmversion) {
    Prognose prognose = (Prognose) deklaration.vorhaben();
    OptionalInt wanted = basisjahr.isPresent() ? basisjahr : prognose.basisjahr();
    Map<Integer, LocalDate> tage = new HashMap<>();
    while (true) {
      Bestaende found =
          new Bestandsleser(quelle, prognose, rechner(prognose), tage).read(ziel, jahre);
      Prognoserechnung rechnung = new Prognoserechnung(deklaration, prognose, found, wanted, jahre);
      Optional<LocalDate> other = rechnung.findAnderenTag();
      if (other.isEmpty()) {
        return rechnung.compute(programmversion);
      }
      tage.put(other.get().getYear(), other.get());
    }
  }

  /**
   * The day on which the earlier stock must be, where it is not: between the end of one year and
   * the middle of another there is no whole step.
   */
  private Optional<LocalDate> findAnderenTag() {
    int step = prognose.raster().schrittJahre();
    Optional<LocalDate> day =
        Optional.ofNullable(bestaende.tage().get(basisjahr)).map(t -> t.minusYears(step));
    return rechner.needsFrueher()
        ? day.filter(t -> !t.equals(bestaende.tage().get(t.getYear())))
        : Optional.empty();
  }

  private int findBasisjahr(OptionalInt wanted, SortedSet<Integer> jahre) {
    SortedSet<Integer> known = bestaende.listJahre();
    int step = prognose.raster().schrittJahre();
    List<Integer> usable =
        known.stream()
            .filter(j -> !rechner.needsFrueher() || known.contains(j - step))
            .filter(j -> wanted.isEmpty() || j == wanted.getAsInt())
            .toList();
    if (usable.isEmpty()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Für die Prognose \""
              + deklaration.name()
              + "\" fehlen Zahlen: gebraucht wird der Bestand nach Altersgruppen"
              + (wanted.isPresent() ? " für " + wanted.getAsInt() : " eines Jahres")
              + (rechner.needsFrueher() ? " und " + step + " Jahre davor" : "")
              + "; vorhanden ist er "
              + (known.isEmpty() ? "für kein Jahr. " + reason(jahre) : "für " + known + "."),
          "Ein anderes Basisjahr nennen, die Altersgruppen der Deklaration prüfen oder den Bestand"
              + " aufnehmen.");
    }
    return usable.get(usable.size() - 1);
  }

  private String reason(SortedSet<Integer> jahre) {
    return bestaende.gebiete().values().stream()
        .flatMap(j -> jahre.isEmpty() ? Optional.<String>empty().stream() : grund(j))
        .findFirst()
        .orElse("Auf dieser Ebene gibt es keine Gebiete mit Einwohnerzahlen.");
  }

  private static Stream<String> grund(SortedMap<Integer, Ergebnis<Altersbestand>> jahre) {
    return Objects.requireNonNull(jahre.get(jahre.lastKey())).findGrund().stream();
  }

  private Bevoelkerungsprognose compute(String programmversion) {
    SortedMap<Gebiet, Altersbestand> basis = new TreeMap<>();
    SortedMap<Gebiet, Altersbestand> frueher = new TreeMap<>();
    bestaende.gebiete().forEach((gebiet, jahre) -> select(gebiet, jahre, basis, frueher));
    SortedMap<Gebiet, List<List<Double>>> projected = project(basis, frueher);
    SortedMap<Integer, Ergebnis<Abgleich>> abgleich = new TreeMap<>();
    SortedMap<Gebiet, SortedMap<Integer, List<Long>>> result = new TreeMap<>();
    List<Gebiet> order = List.copyOf(projected.keySet());
    order.forEach(g -> result.put(g, new TreeMap<>()));
    for (int step = 0; step <= prognose.schritte(); step++) {
      int jahr = basisjahr + step * prognose.raster().schrittJahre();
      int index = step - 1;
      List<List<Double>> cells =
          order.stream()
              .map(
                  g ->
                      index < 0
                          ? Objects.requireNonNull(basis.get(g)).alle()
                          : Objects.requireNonNull(projected.get(g)).get(index))
              .toList();
      Eckwertabgleich after = rake(new Eckwertabgleich(prognose.raster(), cells), jahr, abgleich);
      List<List<Long>> whole = step == 0 ? after.roundBestand() : after.round();
      for (int a = 0; a < order.size(); a++) {
        Objects.requireNonNull(result.get(order.get(a))).put(jahr, whole.get(a));
      }
    }
    return new Bevoelkerungsprognose(
        prognose,
        basisjahr,
        result,
        ohne,
        bestaende.verteilt(),
        bestaende.umgerechnet(),
        abgleich,
        new Herkunft(
            bestaende.datenquellen(),
            bestaende.lieferungen(),
            deklaration.sha256(),
            programmversion));
  }

  private void select(
      Gebiet gebiet,
      SortedMap<Integer, Ergebnis<Altersbestand>> jahre,
      SortedMap<Gebiet, Altersbestand> basis,
      SortedMap<Gebiet, Altersbestand> frueher) {
    Ergebnis<Altersbestand> now = Objects.requireNonNull(jahre.get(basisjahr));
    int earlier = basisjahr - prognose.raster().schrittJahre();
    Ergebnis<Altersbestand> before =
        rechner.needsFrueher() ? Objects.requireNonNull(jahre.get(earlier)) : now;
    if (now.find().isEmpty()) {
      ohne.put(gebiet, basisjahr + ", " + now.findGrund().orElseThrow());
    } else if (before.find().isEmpty()) {
      ohne.put(gebiet, earlier + ", " + before.findGrund().orElseThrow());
    } else if (now.get().summe() == 0) {
      ohne.put(gebiet, "Hier wohnt niemand.");
    } else {
      basis.put(gebiet, now.get());
      if (rechner.needsFrueher()) {
        frueher.put(gebiet, before.get());
      }
    }
  }

  private SortedMap<Gebiet, List<List<Double>>> project(
      SortedMap<Gebiet, Altersbestand> basis, SortedMap<Gebiet, Altersbestand> frueher) {
    SortedMap<Gebiet, List<List<Double>>> result = new TreeMap<>();
    Optional<Altersbestand> town = basis.values().stream().reduce(Altersbestand::plus);
    if (town.isEmpty()) {
      return result;
    }
    Schrittrechner leaning =
        rechner.lean(frueher.values().stream().reduce(Altersbestand::plus), town.get());
    basis.forEach(
        (gebiet, now) -> {
          Ergebnis<List<List<Double>>> own =
              leaning.project(Optional.ofNullable(frueher.get(gebiet)), now, prognose.schritte());
          own.find().ifPresent(steps -> result.put(gebiet, new ArrayList<>(steps)));
          own.findGrund().ifPresent(g -> ohne.put(gebiet, g));
        });
    return result;
  }

  private Eckwertabgleich rake(
      Eckwertabgleich cells, int jahr, SortedMap<Integer, Ergebnis<Abgleich>> abgleich) {
    Optional<Map<Altersgruppe, Double>> given =
        prognose.eckwerte().flatMap(e -> Optional.ofNullable(e.jahre().get(jahr)));
    if (given.isEmpty() || jahr == basisjahr) {
      return cells;
    }
    Ergebnis<Eckwertabgleich> fitted = cells.fit(given.get());
    abgleich.put(jahr, fitted.map(cells::change));
    return fitted.find().orElse(cells);
  }
}
