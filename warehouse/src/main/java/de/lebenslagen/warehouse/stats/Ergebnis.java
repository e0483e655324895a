package de.lebenslagen.warehouse.stats;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * A statistic that could be computed, or the German reason why not. The one way in which this
 * library says that a figure is missing: never NaN, never null, never a silent 0.
 *
 * @param <T> what was computed: a {@link Double} or an immutable record of finite numbers
 */
public sealed interface Ergebnis<T> {

  /** A computed statistic; a number in it is finite and not -0.0. */
  record Berechnet<T>(T wert) implements Ergebnis<T> {
    public Berechnet {
      if (wert instanceof Double zahl && !zahl.equals(Checks.finite(zahl, "wert"))) {
        throw new IllegalArgumentException("-0.0 is no result; use Ergebnis.ofZahl.");
      }
    }
  }

  /**
   * A statistic that the data do not allow.
   *
   * @param grund German, printable as it is
   */
  record NichtBerechenbar<T>(String grund) implements Ergebnis<T> {
    public NichtBerechenbar {
      if (grund.isBlank()) {
        throw new IllegalArgumentException("A missing statistic needs its reason.");
      }
    }
  }

  /** A finite number; -0.0 becomes 0. */
  static Ergebnis<Double> ofZahl(double zahl) {
    return new Berechnet<>(Checks.finite(zahl, "zahl"));
  }

  /** A computed statistic. */
  static <T> Ergebnis<T> of(T wert) {
    return new Berechnet<>(wert);
  }

  /** No statistic, and why. */
  static <T> Ergebnis<T> missing(String grund) {
    return new NichtBerechenbar<>(grund);
  }

  /**
   * The statistic.
   *
   * @throws NoSuchElementException with the reason, where it could not be computed
   */
  default T get() {
    return find()
        .orElseThrow(() -> new NoSuchElementException("Nicht berechenbar: " + findGrund().get()));
  }

  /** The statistic, where it could be computed. */
  default Optional<T> find() {
    return this instanceof Berechnet<T> berechnet
        ? Optional.of(berechnet.wert())
        : Optional.empty();
  }

  /** The reason, where it could not be computed. */
  default Optional<String> findGrund() {
    return this instanceof NichtBerechenbar<T> missing
        ? Optional.of(missing.grund())
        : Optional.empty();
  }

  /** The same statistic seen another way; a reason stays as it is. */
  default <R> Ergebnis<R> map(Function<? super T, ? extends R> view) {
    return flatMap(wert -> new Berechnet<>(view.apply(wert)));
  }

  /** A further statistic built on this one; a reason stays as it is. */
  default <R> Ergebnis<R> flatMap(Function<? super T, Ergebnis<R>> next) {
    if (this instanceof Berechnet<T> berechnet) {
      return next.apply(berechnet.wert());
    }
    return new NichtBerechenbar<>(findGrund().orElseThrow());
  }
}
