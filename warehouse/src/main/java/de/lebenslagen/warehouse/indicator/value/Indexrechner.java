package de.lebenslagen.warehouse.indicator.value;

import de.lebenslagen.warehouse.indicator.Berechnung.Bestandteil;
import de.lebenslagen.warehouse.indicator.Berechnung.Index;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Herkunft;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.model.LieferungId;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.model.Wertstatus.NichtBerechenbar;
import de.lebenslagen.warehouse.model.Wertstatus.NichtSinnvoll;
import de.lebenslagen.warehouse.model.Wertstatus.Zahl;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.index.IndexComponent;
import de.lebenslagen.warehouse.stats.index.IndexModel;
import de.lebenslagen.warehouse.stats.index.IndexRecipe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An index over the areas of one year: z-scores with the standard deviation of the population,
 * weighted, added, standardised again. An area without one of the parts has no index and does not
 * count for the others; a town or a group is not an area of the index.
 */
record Indexrechner(Indikator indikator, Index index, String programmversion) {

  private static final String KEIN_INTERVALL =
      "Ein Index hat hier kein Intervall; seine Rangspanne zeigt, wie sicher er ist.";

  private record Ort(Gebiet gebiet, int jahr) {}

  private record Teile(Gebiet gebiet, List<Indikatorwert> werte) {

    private boolean isVollstaendig() {
      return werte.stream().allMatch(w -> w.wert().findZahl().isPresent());
    }
  }

  List<Indikatorwert> compute(
      List<Gebiet> gebiete,
      SortedSet<Integer> jahre,
      Map<IndikatorSchluessel, List<Indikatorwert>> fertig) {
    List<Map<Ort, Indikatorwert>> bestandteile = bestandteile(fertig);
    Map<Gebiet, Map<Integer, Indikatorwert>> result = new HashMap<>();
    for (int jahr : jahre) {
      List<Teile> teile = gebiete.stream().map(g -> teile(bestandteile, new Ort(g, jahr))).toList();
      Map<Gebiet, Wertstatus> werte = score(teile);
      for (Teile t : teile) {
        Wertstatus wert = werte.getOrDefault(t.gebiet(), ohneIndex(t));
        result.computeIfAbsent(t.gebiet(), g -> new HashMap<>()).put(jahr, value(t, jahr, wert));
      }
    }
    List<Indikatorwert> ordered = new ArrayList<>();
    gebiete.forEach(
        g -> jahre.forEach(j -> ordered.add(Objects.requireNonNull(result.get(g)).get(j))));
    return ordered;
  }

  private List<Map<Ort, Indikatorwert>> bestandteile(
      Map<IndikatorSchluessel, List<Indikatorwert>> fertig) {
    return index.bestandteile().stream()
        .map(b -> fertig.getOrDefault(b.indikator(), List.of()))
        .map(
            werte ->
                werte.stream()
                    .collect(
                        Collectors.toMap(
                            w -> new Ort(w.gebiet(), w.berichtsjahr()), Function.identity())))
        .toList();
  }

  private static Teile teile(List<Map<Ort, Indikatorwert>> bestandteile, Ort ort) {
    return new Teile(
        ort.gebiet(), bestandteile.stream().map(m -> Objects.requireNonNull(m.get(ort))).toList());
  }

  private Map<Gebiet, Wertstatus> score(List<Teile> teile) {
    List<Teile> valid =
        teile.stream().filter(t -> !t.gebiet().isGruppe() && t.isVollstaendig()).toList();
    Map<Gebiet, Wertstatus> result = new HashMap<>();
    if (valid.isEmpty()) {
      return result;
    }
    List<IndexComponent> components = new ArrayList<>();
    for (int i = 0; i < index.bestandteile().size(); i++) {
      int part = i;
      Bestandteil bestandteil = index.bestandteile().get(i);
      components.add(
          new IndexComponent(
              bestandteil.indikator().wert(),
              valid.stream().map(t -> t.werte().get(part).wert().findZahl().orElseThrow()).toList(),
              bestandteil.gewicht()));
    }
    Ergebnis<List<Double>> scores =
        IndexModel.fit(IndexRecipe.BERLIN, components).map(m -> m.score(components).index());
    for (int i = 0; i < valid.size(); i++) {
      int area = i;
      result.put(
          valid.get(i).gebiet(),
          scores
              .find()
              .<Wertstatus>map(s -> new Zahl(s.get(area)))
              .orElseGet(() -> new NichtBerechenbar(scores.findGrund().orElseThrow())));
    }
    return result;
  }

  private static Wertstatus ohneIndex(Teile teile) {
    if (teile.gebiet().isGruppe()) {
      return new NichtSinnvoll();
    }
    return teile.werte().stream()
        .map(Indikatorwert::wert)
        .filter(w -> w.findZahl().isEmpty())
        .findFirst()
        .orElseGet(NichtSinnvoll::new);
  }

  private Indikatorwert value(Teile teile, int jahr, Wertstatus wert) {
    SortedSet<String> datenquellen = new TreeSet<>();
    List<LieferungId> lieferungen = new ArrayList<>();
    for (Indikatorwert w : teile.werte()) {
      datenquellen.addAll(w.herkunft().datenquellen());
      lieferungen.addAll(w.herkunft().lieferungen());
    }
    return new Indikatorwert(
        indikator.schluessel(),
        teile.gebiet(),
        jahr,
        Optional.empty(),
        Optional.empty(),
        wert,
        Ergebnis.missing(KEIN_INTERVALL),
        Set.of(),
        new Herkunft(datenquellen, lieferungen, indikator.herkunft().sha256(), programmversion));
  }
}
