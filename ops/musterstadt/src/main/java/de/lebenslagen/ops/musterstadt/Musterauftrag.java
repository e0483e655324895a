package de.lebenslagen.ops.musterstadt;

/**
 * Which Musterstadt to make.
 *
 * @param einwohner residents on the day before the first year, from 1,000 to 20 million
 * @param vonJahr first year, from 1950
 * @param bisJahr last year, up to 2099; at most 40 years
 * @param saat the same number gives the same bytes
 */
public record Musterauftrag(int einwohner, int vonJahr, int bisJahr, long saat, Variante variante) {

  public static final int WENIGSTE_EINWOHNER = 1_000;
  public static final int MEISTE_EINWOHNER = 20_000_000;
  public static final int ERSTES_JAHR = 1950;
  public static final int LETZTES_JAHR = 2099;
  public static final int MEISTE_JAHRE = 40;

  public Musterauftrag {
    if (einwohner < WENIGSTE_EINWOHNER || einwohner > MEISTE_EINWOHNER) {
      throw new IllegalArgumentException("Residents out of range: " + einwohner);
    }
    if (vonJahr < ERSTES_JAHR
        || bisJahr > LETZTES_JAHR
        || bisJahr < vonJahr
        || bisJahr - vonJahr >= MEISTE_JAHRE) {
      throw new IllegalArgumentException("Years out of range: " + vonJahr + " to " + bisJahr);
    }
  }

  int jahre() {
    return bisJahr - vonJahr + 1;
  }

  /** The year before the first: the stock from which the first year starts. */
  int ausgangsjahr() {
    return vonJahr - 1;
  }

  boolean geschiehtEtwas() {
    return variante == Variante.STANDARD;
  }

  /** First year of the new boundaries; after the last year where there are none. */
  int neuerGebietsstand() {
    return ereignisjahr(Math.max(1, jahre() / 2));
  }

  /** First year in which the measures work. */
  int massnahmejahr() {
    return ereignisjahr(Math.max(1, jahre() * 3 / 5));
  }

  /** First year in which Wohngeld is counted by the new definition. */
  int bruchjahr() {
    return ereignisjahr(Math.max(1, jahre() * 4 / 5));
  }

  /** The year whose delivery of SGB II is corrected later. */
  int korrekturjahr() {
    return ereignisjahr(jahre() > 1 ? 0 : 1);
  }

  /** The year of which Kita is never delivered. */
  int luckenjahr() {
    return ereignisjahr(jahre() > 2 ? jahre() - 2 : jahre());
  }

  /** The year of which Hilfen zur Erziehung come late. */
  int verspaetungsjahr() {
    return ereignisjahr(jahre() > 1 ? jahre() - 1 : jahre());
  }

  private int ereignisjahr(int nach) {
    return geschiehtEtwas() ? vonJahr + nach : bisJahr + 1;
  }
}
