package de.lebenslagen.ops.musterstadt;

/** Rates that depend on the Sozialraum alone and stand still; every case is drawn on its own. */
final class Nullquoten implements Quotenmodell {

  @Override
  public double sgb2(Lage lage, PrivatHaushalt haushalt, Haushaltstyp typ, int jahr) {
    return 0.02 + 0.22 * lage.belastung();
  }

  @Override
  public double arbeitslos(Lage lage, Person person, Bezug sgb2, int jahr) {
    return 0.03 + 0.08 * lage.belastung();
  }

  @Override
  public double wohngeld(
      Lage lage, PrivatHaushalt haushalt, Haushaltstyp typ, Bezug sgb2, int jahr) {
    return 0.015 + 0.04 * lage.belastung();
  }

  @Override
  public double kita(Lage lage, int alter, int jahr) {
    return alter >= 3 ? 0.92 : 0.36 - 0.1 * lage.belastung();
  }

  @Override
  public double hilfe(Lage lage, Haushaltstyp typ, int jahr) {
    return 0.008 + 0.04 * lage.belastung();
  }

  @Override
  public double wechsel() {
    return 1;
  }

  @Override
  public Gemeinschaft gemeinschaft() {
    return Gemeinschaft.PERSON;
  }
}
