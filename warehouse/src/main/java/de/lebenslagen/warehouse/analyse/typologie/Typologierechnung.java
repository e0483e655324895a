package de.lebenslagen.warehouse.analyse.typologie;

import de.lebenslagen.warehouse.analyse.declaration.Analysedeklaration;
import de.lebenslagen.warehouse.analyse.declaration.Typologie;
import de.lebenslagen.warehouse.analyse.declaration.Typologie.Typmerkmal;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Herkunft;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import de.lebenslagen.warehouse.indicator.value.Indikatorwerte;
import de.lebenslagen.warehouse.model.LieferungId;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.model.Wertstatus.NichtGeliefert;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.cluster.Clustering;
import de.lebenslagen.warehouse.stats.cluster.Distances;
import de.lebenslagen.warehouse.stats.cluster.KMedoids;
import de.lebenslagen.warehouse.stats.cluster.WardClustering;
import de.lebenslagen.warehouse.stats.index.Spread;
import de.lebenslagen.warehouse.stats.index.ZScale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Groups the areas of a year by what they are like. */
public final class Typologierechnung {

  private static final int WENIGSTE_GEBIETE = 3;

  private final Typologie typologie;
  private final Indikatorwerte alle;
  private final int jahr;
  private final List<Gebiet> gebiete = new ArrayList<>();
  private final Map<Gebiet, String> ohne = new LinkedHashMap<>();
  private final List<Typmerkmal> merkmale = new ArrayList<>();
  private final List<List<Double>> zJeMerkmal = new ArrayList<>();
  private final List<IndikatorSchluessel> gleich = new ArrayList<>();

  private Typologierechnung(Typologie typologie, Indikatorwerte alle, int jahr) {
    this.typologie = typologie;
    this.alle = alle;
    this.jahr = jahr;
    alle.listGebiete().stream().filter(g -> !g.isGruppe()).forEach(this::select);
    if (gebiete.size() >= WENIGSTE_GEBIETE) {
      typologie.merkmale().forEach(this::scale);
    }
  }

  /** Groups the areas; the values hold every indicator that the typology needs. */
  public static Typologiebild compute(
      Analysedeklaration deklaration,
      Typologie typologie,
      Function<IndikatorSchluessel, Indikator> katalog,
      Indikatorwerte werte,
      int jahr,
      String programmversion) {
    return new Typologierechnung(typologie, werte, jahr)
        .build(katalog, deklaration, programmversion);
  }

  private void select(Gebiet gebiet) {
    Optional<String> obstacle =
        findGroesse(gebiet)
            .or(
                () ->
                    typologie.merkmale().stream()
                        .filter(m -> zahl(m.indikator(), gebiet).isEmpty())
                        .findFirst()
                        .map(m -> m.indikator() + ": " + grund(m.indikator(), gebiet)));
    obstacle.ifPresentOrElse(o -> ohne.put(gebiet, o), () -> gebiete.add(gebiet));
  }

  private Optional<String> findGroesse(Gebiet gebiet) {
    if (typologie.mindesteinwohner().isEmpty()) {
      return Optional.empty();
    }
    IndikatorSchluessel key = typologie.mindesteinwohner().get().indikator();
    int least = typologie.mindesteinwohner().get().anzahl();
    OptionalDouble residents = zahl(key, gebiet);
    if (residents.isEmpty()) {
      return Optional.of("Die Zahl der Menschen im Gebiet fehlt: " + grund(key, gebiet));
    }
    return residents.getAsDouble() < least
        ? Optional.of("Weniger als " + least + " Menschen.")
        : Optional.empty();
  }

  private OptionalDouble zahl(IndikatorSchluessel indikator, Gebiet gebiet) {
    return status(indikator, gebiet).findZahl();
  }

  private String grund(IndikatorSchluessel indikator, Gebiet gebiet) {
    return Werttext.grund(status(indikator, gebiet));
  }

  private Wertstatus status(IndikatorSchluessel indikator, Gebiet gebiet) {
    return alle.find(indikator, gebiet, jahr)
        .map(Indikatorwert::wert)
        .orElseGet(() -> new NichtGeliefert("Dazu wurde nichts geliefert."));
  }

  private void scale(Typmerkmal merkmal) {
    List<Double> values = values(merkmal.indikator());
    Ergebnis<ZScale> scale = ZScale.fit(values, Spread.POPULATION_SD);
    if (scale.find().isEmpty()) {
      gleich.add(merkmal.indikator());
    } else {
      merkmale.add(merkmal);
      zJeMerkmal.add(scale.get().score(values));
    }
  }

  private List<Double> values(IndikatorSchluessel key) {
    return gebiete.stream().map(g -> zahl(key, g).orElseThrow()).toList();
  }

  private Typologiebild build(
      Function<IndikatorSchluessel, Indikator> katalog,
      Analysedeklaration deklaration,
      String programmversion) {
    Ergebnis<KMedoids> grouping = group(merkmale.size());
    List<List<Double>> raw = merkmale.stream().map(m -> values(m.indikator())).toList();
    return new Typologiebild(
        typologie,
        jahr,
        merkmale.stream().map(m -> katalog.apply(m.indikator())).toList(),
        gebiete,
        transpose(raw),
        transpose(zJeMerkmal),
        grouping,
        grouping.flatMap(this::agreement),
        IntStream.range(0, gebiete.size()).mapToObj(a -> leaves(grouping, a)).toList(),
        gleich.stream().map(k -> katalog.apply(k).name()).toList(),
        ohne,
        herkunft(deklaration, programmversion));
  }

  private List<List<Double>> transpose(List<List<Double>> perTrait) {
    List<List<Double>> result = new ArrayList<>();
    for (int area = 0; area < gebiete.size(); area++) {
      int a = area;
      result.add(perTrait.stream().map(column -> column.get(a)).toList());
    }
    return result;
  }

  /** With all traits, or without the one of that index. */
  private Ergebnis<KMedoids> group(int without) {
    int left = merkmale.size() - (without < merkmale.size() ? 1 : 0);
    if (gebiete.size() < WENIGSTE_GEBIETE || left == 0) {
      return Ergebnis.missing(
          gebiete.size() < WENIGSTE_GEBIETE
              ? "Weniger als drei Gebiete haben alle Werte."
              : "Kein Indikator unterscheidet die Gebiete.");
    }
    Distances distances = distances(without);
    return typologie.typen().isPresent()
        ? KMedoids.of(distances, typologie.typen().getAsInt())
        : KMedoids.bestOf(distances, typologie.hoechstens());
  }

  private Distances distances(int without) {
    List<List<Double>> columns = new ArrayList<>();
    for (int m = 0; m < merkmale.size(); m++) {
      double weight = merkmale.get(m).gewicht();
      if (m != without) {
        columns.add(zJeMerkmal.get(m).stream().map(z -> z * weight).toList());
      }
    }
    return Distances.of(transpose(columns));
  }

  private Ergebnis<Double> agreement(KMedoids grouping) {
    int k = grouping.medoids().size();
    return WardClustering.of(distances(merkmale.size()))
        .cut(k)
        .map(ward -> agreement(grouping.clustering(), ward));
  }

  private static double agreement(Clustering a, Clustering b) {
    long same = 0;
    long pairs = 0;
    for (int i = 0; i < a.types().size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean inA = a.types().get(i).equals(a.types().get(j));
        boolean inB = b.types().get(i).equals(b.types().get(j));
        same += inA == inB ? 1 : 0;
        pairs++;
      }
    }
    return (double) same / pairs;
  }

  /**
   * In how many groupings with one trait less the area is no longer with most of its type; empty
   * where there is nothing to compare.
   */
  private OptionalInt leaves(Ergebnis<KMedoids> grouping, int area) {
    if (grouping.find().isEmpty() || merkmale.size() < 2) {
      return OptionalInt.empty();
    }
    int count = 0;
    for (int m = 0; m < merkmale.size(); m++) {
      Optional<Boolean> left =
          group(m).find().map(g -> leaves(grouping.get().clustering(), g.clustering(), area));
      count += left.orElse(false) ? 1 : 0;
    }
    return OptionalInt.of(count);
  }

  private static boolean leaves(Clustering before, Clustering after, int area) {
    int together = 0;
    int others = 0;
    for (int other = 0; other < before.types().size(); other++) {
      if (other != area && before.types().get(other).equals(before.types().get(area))) {
        others++;
        together += after.types().get(other).equals(after.types().get(area)) ? 1 : 0;
      }
    }
    return 2 * together < others;
  }

  private Herkunft herkunft(Analysedeklaration deklaration, String programmversion) {
    SortedSet<String> datenquellen = new TreeSet<>();
    List<LieferungId> lieferungen = new ArrayList<>();
    alle.list().stream()
        .filter(w -> w.berichtsjahr() == jahr)
        .map(Indikatorwert::herkunft)
        .forEach(
            h -> {
              datenquellen.addAll(h.datenquellen());
              lieferungen.addAll(h.lieferungen());
            });
    return new Herkunft(datenquellen, lieferungen, deklaration.sha256(), programmversion);
  }
}
