package de.lebenslagen.warehouse.model;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A value with its truth: everywhere in Lebenslagen a value is one of these, never null and never
 * NaN. Three kinds of "nothing" (exactly zero, rounded to zero, not known) stay three.
 */
public sealed interface Wertstatus {

  /** The form in which it is stored. */
  Statuscode code();

  /** The number, where there is one. */
  default OptionalDouble findZahl() {
    return OptionalDouble.empty();
  }

  /** The stated reason, where there is one. */
  default Optional<String> findGrund() {
    return Optional.empty();
  }

  /** A finite number. Counts are exact up to 2<sup>53</sup>. */
  record Zahl(double wert) implements Wertstatus {
    public Zahl {
      if (!Double.isFinite(wert)) {
        throw new IllegalArgumentException(
            "A value must be finite, found "
                + wert
                + "; use NichtBerechenbar with a reason instead.");
      }
      wert = wert + 0.0; // turns -0.0 into 0.0
    }

    @Override
    public Statuscode code() {
      return Statuscode.ZAHL;
    }

    @Override
    public OptionalDouble findZahl() {
      return OptionalDouble.of(wert);
    }
  }

  /** Exactly zero. */
  record EchteNull() implements Wertstatus {
    @Override
    public Statuscode code() {
      return Statuscode.ECHTE_NULL;
    }

    @Override
    public OptionalDouble findZahl() {
      return OptionalDouble.of(0);
    }
  }

  /** More than nothing, less than half of the last digit shown. */
  record GerundetNull() implements Wertstatus {
    @Override
    public Statuscode code() {
      return Statuscode.GERUNDET_NULL;
    }

    @Override
    public OptionalDouble findZahl() {
      return OptionalDouble.of(0);
    }
  }

  /** A number that the source calls uncertain. */
  record Unsicher(Zahl zahl) implements Wertstatus {
    @Override
    public Statuscode code() {
      return Statuscode.UNSICHER;
    }

    @Override
    public OptionalDouble findZahl() {
      return zahl.findZahl();
    }
  }

  /** Secret as delivered. */
  record GeheimQuelle() implements Wertstatus {
    @Override
    public Statuscode code() {
      return Statuscode.GEHEIM_QUELLE;
    }
  }

  /** Suppressed by us; primary and secondary are deliberately the same. */
  record Gesperrt() implements Wertstatus {
    @Override
    public Statuscode code() {
      return Statuscode.GESPERRT;
    }
  }

  /** The question makes no sense here. */
  record NichtSinnvoll() implements Wertstatus {
    @Override
    public Statuscode code() {
      return Statuscode.NICHT_SINNVOLL;
    }
  }

  /** Announced by the source for later. */
  record KommtSpaeter() implements Wertstatus {
    @Override
    public Statuscode code() {
      return Statuscode.KOMMT_SPAETER;
    }
  }

  /** The series was broken. */
  record NichtVergleichbar() implements Wertstatus {
    @Override
    public Statuscode code() {
      return Statuscode.NICHT_VERGLEICHBAR;
    }
  }

  /** Not delivered, with the reason in German. */
  record NichtGeliefert(String grund) implements Wertstatus {
    @Override
    public Statuscode code() {
      return Statuscode.NICHT_GELIEFERT;
    }

    @Override
    public Optional<String> findGrund() {
      return Optional.of(grund);
    }
  }

  /** Not computable, with the reason in German. */
  record NichtBerechenbar(String grund) implements Wertstatus {
    @Override
    public Statuscode code() {
      return Statuscode.NICHT_BERECHENBAR;
    }

    @Override
    public Optional<String> findGrund() {
      return Optional.of(grund);
    }
  }

  /** Not judged, with the reason in German. */
  record NichtBewertet(String grund) implements Wertstatus {
    @Override
    public Statuscode code() {
      return Statuscode.NICHT_BEWERTET;
    }

    @Override
    public Optional<String> findGrund() {
      return Optional.of(grund);
    }
  }

  /**
   * The value that a stored cell stands for.
   *
   * @param zahl must be present exactly when {@code code} carries a number
   * @param grund used by the codes that have a reason; empty text where none was stored
   */
  static Wertstatus of(Statuscode code, OptionalDouble zahl, String grund) {
    if (code.hasZahl() != zahl.isPresent()) {
      throw new IllegalArgumentException(
          "Status " + code + (code.hasZahl() ? " needs a number." : " must carry no number."));
    }
    return switch (code) {
      case ZAHL -> new Zahl(zahl.getAsDouble());
      case ECHTE_NULL -> new EchteNull();
      case GERUNDET_NULL -> new GerundetNull();
      case UNSICHER -> new Unsicher(new Zahl(zahl.getAsDouble()));
      case GEHEIM_QUELLE -> new GeheimQuelle();
      case GESPERRT -> new Gesperrt();
      case NICHT_SINNVOLL -> new NichtSinnvoll();
      case KOMMT_SPAETER -> new KommtSpaeter();
      case NICHT_VERGLEICHBAR -> new NichtVergleichbar();
      case NICHT_GELIEFERT -> new NichtGeliefert(grund);
      case NICHT_BERECHENBAR -> new NichtBerechenbar(grund);
      case NICHT_BEWERTET -> new NichtBewertet(grund);
    };
  }

  /**
   * The sum of two values. Where one of them has no number the sum has none either: never a partial
   * sum.
   */
  default Wertstatus plus(Wertstatus other) {
    Statuscode code = code().combine(other.code());
    if (!code.hasZahl()) {
      return code == code() ? this : other;
    }
    double sum = findZahl().orElseThrow() + other.findZahl().orElseThrow();
    return of(code, OptionalDouble.of(sum), "");
  }

  /** The difference of two values, for changes; a status where one of them has no number. */
  default Wertstatus minus(Wertstatus other) {
    Statuscode code = code().combine(other.code());
    if (!code.hasZahl()) {
      return code == code() ? this : other;
    }
    Zahl difference = new Zahl(findZahl().orElseThrow() - other.findZahl().orElseThrow());
    return code == Statuscode.UNSICHER ? new Unsicher(difference) : difference;
  }
}
