package de.lebenslagen.notebook.zugriff;

import de.lebenslagen.dashboards.figures.abbildung.Bildwert;
import de.lebenslagen.dashboards.figures.abbildung.Bildwerte;
import de.lebenslagen.warehouse.freigabe.Freigegeben;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something computed behind a door, which knows whether it was the one of a release.
 *
 * @param <T> what was computed
 */
public final class Gerechnet<T> {

  private final T wert;
  private final Optional<Freigegeben<T>> freigegeben;

  private Gerechnet(T wert, Optional<Freigegeben<T>> freigegeben) {
    this.wert = wert;
    this.freigegeben = freigegeben;
  }

  static <T> Gerechnet<T> of(Freigegeben<T> freigegeben) {
    return new Gerechnet<>(freigegeben.wert(), Optional.of(freigegeben));
  }

  static <T> Gerechnet<T> intern(T wert) {
    return new Gerechnet<>(wert, Optional.empty());
  }

  /** What was computed. */
  public T wert() {
    return wert;
  }

  /** Values for a figure: cleared exactly where all of it came from a release. */
  public Bildwerte bildwerte(Function<? super T, ? extends Collection<Indikatorwert>> auswahl) {
    return freigegeben
        .map(f -> Bildwerte.of(f, auswahl))
        .orElseGet(() -> Bildwerte.intern(auswahl.apply(wert)));
  }

  /** Any values for a figure, under the same rule. */
  public Bildwerte bilder(Function<? super T, ? extends Collection<Bildwert>> auswahl) {
    return freigegeben
        .map(f -> Bildwerte.from(f, auswahl))
        .orElseGet(() -> Bildwerte.fromIntern(auswahl.apply(wert)));
  }
}
