package de.lebenslagen.warehouse.indicator.value;

import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Zeitreihenbruch;
import java.util.Optional;
import java.util.function.Function;

/**
 * Values with what their declarations say about breaks.
 *
 * @param werte where the values are
 * @param katalog where the declarations are
 */
public record Bestandteilquelle(
    Indexlauf.Wertquelle werte, Function<IndikatorSchluessel, Indikator> katalog)
    implements Indexlauf.Wertquelle {

  @Override
  public Optional<Indikatorwert> find(IndikatorSchluessel indikator, Gebiet gebiet, int jahr) {
    return werte.find(indikator, gebiet, jahr);
  }

  @Override
  public Optional<Zeitreihenbruch> findBruch(Indikatorwert frueher, Indikatorwert spaeter) {
    return Vergleichsfamilie.findBruch(katalog.apply(spaeter.indikator()), frueher, spaeter);
  }
}
