package de.lebenslagen.ops.musterstadt;

/** Rates that depend on area, age, nationality and household, change slowly, and last. */
final class Standardquoten implements Quotenmodell {

  private static final double HOECHSTE_QUOTE = 0.9;

  private final int ab;

  Standardquoten(Musterauftrag auftrag) {
    this.ab = auftrag.vonJahr();
  }

  @Override
  public double sgb2(Lage lage, PrivatHaushalt haushalt, Haushaltstyp typ, int jahr) {
    double nachTyp =
        switch (typ) {
          case ALLEINERZIEHEND -> 2.3;
          case EINPERSON -> 1.15;
          case PAAR_MIT_KIND -> 0.85;
          case SONSTIGER -> 0.8;
          case PAAR_OHNE_KIND -> 0.45;
        };
    double nachNation = haushalt.personen.get(0).nation.isAuslaendisch() ? 1.6 : 0.9;
    return quote((0.015 + 0.2 * lage.belastung()) * nachTyp * nachNation, -0.012, jahr);
  }

  @Override
  public double arbeitslos(Lage lage, Person person, Bezug sgb2, int jahr) {
    int alter = person.alterAmEnde(jahr);
    double nachAlter = alter < 25 ? 0.8 : alter < 55 ? 1 : 1.15;
    double grund = sgb2 == Bezug.JA ? 0.34 : 0.02 + 0.06 * lage.belastung();
    return quote(grund * nachAlter, -0.015, jahr);
  }

  @Override
  public double wohngeld(
      Lage lage, PrivatHaushalt haushalt, Haushaltstyp typ, Bezug sgb2, int jahr) {
    if (sgb2 == Bezug.JA) {
      return 0;
    }
    double nachAlter = haushalt.alter(jahr) >= 65 ? 1.6 : 1;
    double nachTyp = haushalt.unter(18, jahr) > 0 ? 1.5 : 1;
    return quote((0.012 + 0.04 * lage.belastung()) * nachAlter * nachTyp, 0, jahr);
  }

  @Override
  public double kita(Lage lage, int alter, int jahr) {
    if (alter >= 3) {
      return 0.96 - 0.08 * lage.belastung();
    }
    double nachAlter = alter == 0 ? 0.03 : alter == 1 ? 0.42 : 0.66;
    return quote(nachAlter * (1 - 0.35 * lage.belastung()), 0.012, jahr);
  }

  @Override
  public double hilfe(Lage lage, Haushaltstyp typ, int jahr) {
    double nachTyp = typ == Haushaltstyp.ALLEINERZIEHEND ? 2.2 : 1;
    return quote((0.006 + 0.035 * lage.belastung()) * nachTyp, 0.02, jahr);
  }

  @Override
  public double wechsel() {
    return 0.25;
  }

  @Override
  public Gemeinschaft gemeinschaft() {
    return Gemeinschaft.HAUSHALT;
  }

  private double quote(double grund, double jahrestrend, int jahr) {
    return Math.min(HOECHSTE_QUOTE, grund * Math.max(0.3, 1 + jahrestrend * (jahr - ab)));
  }
}
