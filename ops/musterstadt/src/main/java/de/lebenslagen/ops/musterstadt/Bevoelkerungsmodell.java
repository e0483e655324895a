package de.lebenslagen.ops.musterstadt;

/**
 * Rates of birth, death and moving by age: smooth schedules of the size known from German towns,
 * not fitted to any. They are the same in every year.
 *
 * <p>Deaths follow Gompertz 1825 (q = a·exp(b·age)), births a bell over the mother's age.
 */
final class Bevoelkerungsmodell {

  static final int AELTESTE = 108;

  private static final double STERBLICHKEIT = 0.000022;
  private static final double STEIGERUNG = 0.098;
  private static final double SAEUGLINGE = 0.003;
  private static final double MAENNERFAKTOR = 1.4;
  private static final double GEBURTEN_JE_FRAU = 1.45;
  private static final double GEBAERALTER = 31;
  private static final double GEBAERSPANNE = 5.5;

  private static final double[] STERBEN = new double[AELTESTE + 1];
  private static final double[] GEBAEREN = new double[AELTESTE + 1];

  static {
    double summe = 0;
    for (int alter = 0; alter <= AELTESTE; alter++) {
      STERBEN[alter] =
          Math.min(0.6, STERBLICHKEIT * StrictMath.exp(STEIGERUNG * alter))
              + (alter == 0 ? SAEUGLINGE : 0);
      double z = (alter - GEBAERALTER) / GEBAERSPANNE;
      GEBAEREN[alter] = alter < 18 || alter > 45 ? 0 : StrictMath.exp(-z * z / 2);
      summe += GEBAEREN[alter];
    }
    for (int alter = 0; alter <= AELTESTE; alter++) {
      GEBAEREN[alter] *= GEBURTEN_JE_FRAU / summe;
    }
  }

  /** What may happen to a household in a year; at most one of it does. */
  enum Ereignis {
    FORTZUG,
    UMZUG,
    TRENNUNG,
    PARTNER_ZIEHT_ZU,
    KIND_ZIEHT_AUS,
    NICHTS
  }

  private Bevoelkerungsmodell() {}

  static double sterben(Person person, int jahr) {
    int alter = person.alterAmEnde(jahr) - 1;
    if (alter >= AELTESTE) {
      return 1;
    }
    double faktor = person.geschlecht == Geschlecht.MAENNLICH ? MAENNERFAKTOR : 1;
    return STERBEN[Math.max(alter, 0)] * faktor;
  }

  /** Mothers with a partner have more children. */
  static double gebaeren(Person person, int vorstaende, int jahr) {
    int alter = person.alterAmEnde(jahr) - 1;
    if (person.geschlecht != Geschlecht.WEIBLICH || alter < 0 || alter > AELTESTE) {
      return 0;
    }
    return GEBAEREN[alter] * (vorstaende > 1 ? 1.35 : 0.5);
  }

  static Ereignis draw(PrivatHaushalt haushalt, int jahr, Zufall zufall) {
    int alter = haushalt.alter(jahr);
    int vorstaende = haushalt.vorstaende();
    double u = zufall.anteil();
    u -= stufe(alter, 0.075, 0.045, 0.018, 0.008);
    if (u < 0) {
      return Ereignis.FORTZUG;
    }
    u -= stufe(alter, 0.14, 0.08, 0.03, 0.015);
    if (u < 0) {
      return Ereignis.UMZUG;
    }
    u -= vorstaende > 1 ? stufe(alter, 0.02, 0.018, 0.008, 0) : 0;
    if (u < 0) {
      return Ereignis.TRENNUNG;
    }
    u -= vorstaende == 1 ? stufe(alter, 0.09, 0.08, 0.02, 0) : 0;
    if (u < 0) {
      return Ereignis.PARTNER_ZIEHT_ZU;
    }
    u -= haushalt.personen.size() - vorstaende > haushalt.unter(18, jahr) ? 0.2 : 0;
    return u < 0 ? Ereignis.KIND_ZIEHT_AUS : Ereignis.NICHTS;
  }

  private static double stufe(
      int alter, double unter30, double unter45, double unter65, double ab65) {
    if (alter < 30) {
      return unter30;
    }
    return alter < 45 ? unter45 : alter < 65 ? unter65 : ab65;
  }
}
