package de.lebenslagen.warehouse.indicator.value;

import de.lebenslagen.warehouse.indicator.Berechnung.Index;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Herkunft;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.model.LieferungId;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.stats.Ergebnis;
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

/** Makes an {@link Indexlauf} of every year, and its numbers the values of an indicator. */
record Indexrechner(
    Indikator indikator,
    Index index,
    Function<IndikatorSchluessel, Indikator> katalog,
    String programmversion) {

  private static final String KEIN_INTERVALL =
      "Ein Index hat hier kein Intervall; seine Rangspanne zeigt, wie sicher er ist.";

  private record Stelle(IndikatorSchluessel indikator, Gebiet gebiet, int jahr) {}

  List<Indikatorwert> compute(
      List<Gebiet> gebiete,
      SortedSet<Integer> jahre,
      Map<IndikatorSchluessel, List<Indikatorwert>> fertig) {
    Map<Stelle, Indikatorwert> parts = new HashMap<>();
    index.listBenoetigte().stream()
        .flatMap(key -> fertig.getOrDefault(key, List.of()).stream())
        .forEach(w -> parts.put(new Stelle(w.indikator(), w.gebiet(), w.berichtsjahr()), w));
    Indexlauf.Wertquelle quelle =
        new Bestandteilquelle(
            (key, gebiet, jahr) -> Optional.ofNullable(parts.get(new Stelle(key, gebiet, jahr))),
            katalog);
    Map<Integer, Map<Gebiet, Wertstatus>> status = new HashMap<>();
    jahre.forEach(j -> status.put(j, Indexlauf.of(index, gebiete, j, quelle).status()));
    List<Indikatorwert> result = new ArrayList<>();
    for (Gebiet gebiet : gebiete) {
      for (int jahr : jahre) {
        Wertstatus wert = Objects.requireNonNull(status.get(jahr)).get(gebiet);
        List<Indikatorwert> own =
            index.listBenoetigte().stream()
                .flatMap(
                    key ->
                        index.listJahre(jahr).stream()
                            .flatMap(j -> quelle.find(key, gebiet, j).stream()))
                .toList();
        result.add(value(gebiet, own, jahr, Objects.requireNonNull(wert)));
      }
    }
    return result;
  }

  private Indikatorwert value(Gebiet gebiet, List<Indikatorwert> teile, int jahr, Wertstatus wert) {
    SortedSet<String> datenquellen = new TreeSet<>();
    List<LieferungId> lieferungen = new ArrayList<>();
    for (Indikatorwert w : teile) {
      datenquellen.addAll(w.herkunft().datenquellen());
      lieferungen.addAll(w.herkunft().lieferungen());
    }
    return new Indikatorwert(
        indikator.schluessel(),
        gebiet,
        jahr,
        Optional.empty(),
        Optional.empty(),
        wert,
        Ergebnis.missing(KEIN_INTERVALL),
        Set.of(),
        new Herkunft(datenquellen, lieferungen, indikator.herkunft().sha256(), programmversion));
  }
}
