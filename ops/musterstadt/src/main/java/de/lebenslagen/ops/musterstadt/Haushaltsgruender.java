package de.lebenslagen.ops.musterstadt;

/** Makes households: those that live in town at the start, and those that move in. */
final class Haushaltsgruender {

  private static final int ALTER_ENDE = 100;
  private static final double DIVERS = 0.0008;
  private static final double ALLEINERZIEHENDE_MUETTER = 0.87;
  private static final double KIND_VON_AUSLAENDERN_DEUTSCH = 0.4;

  private static final Haushaltstyp[] TYPEN = {
    Haushaltstyp.EINPERSON,
    Haushaltstyp.PAAR_OHNE_KIND,
    Haushaltstyp.PAAR_MIT_KIND,
    Haushaltstyp.ALLEINERZIEHEND
  };
  private static final Gewichtstafel ALTER_EINPERSON =
      Gewichtstafel.ofGlocken(ALTER_ENDE, 28, 8, 1.1, 52, 14, 1, 77, 9, 1.0);
  private static final Gewichtstafel ALTER_PAAR =
      Gewichtstafel.ofGlocken(ALTER_ENDE, 30, 6, 0.6, 60, 11, 1.2, 74, 8, 0.5);
  private static final Gewichtstafel ALTER_ELTERN = Gewichtstafel.ofGlocken(ALTER_ENDE, 40, 7.5, 1);
  private static final Gewichtstafel ALTER_ZUZUG =
      Gewichtstafel.ofGlocken(ALTER_ENDE, 25, 5, 1, 36, 9, 0.6, 66, 11, 0.07);
  private static final Gewichtstafel ALTER_BEI_GEBURT = Gewichtstafel.ofGlocken(46, 31, 5.5, 1);
  private static final Gewichtstafel KINDERZAHL = Gewichtstafel.of(0, 0.47, 0.39, 0.11, 0.03);

  private final Stadtplan plan;
  private final Strassennetz netz;
  private long personen;
  private long haushalte;

  Haushaltsgruender(Stadtplan plan, Strassennetz netz) {
    this.plan = plan;
    this.netz = netz;
  }

  long personen() {
    return personen;
  }

  long haushalte() {
    return haushalte;
  }

  /** A household at an address of this block, still without people. */
  PrivatHaushalt found(int block, Zufall zufall) {
    return new PrivatHaushalt(haushalte++, block, netz.draw(block, zufall));
  }

  Adresse drawAdresse(int block, Zufall zufall) {
    return netz.draw(block, zufall);
  }

  int drawBlock(Zufall zufall) {
    return plan.blockgewicht().draw(zufall);
  }

  /** A household that lives in the block at the end of the year, since some earlier day. */
  PrivatHaushalt createAnsaessig(int block, int jahr, Zufall zufall) {
    PrivatHaushalt haushalt = found(block, zufall);
    double familien = plan.lage(block).familienfaktor();
    Haushaltstyp typ =
        TYPEN[Gewichtstafel.of(0.41, 0.31, 0.215 * familien, 0.055 * familien).draw(zufall)];
    Gewichtstafel alter =
        switch (typ) {
          case EINPERSON, SONSTIGER -> ALTER_EINPERSON;
          case PAAR_OHNE_KIND -> ALTER_PAAR;
          case PAAR_MIT_KIND, ALLEINERZIEHEND -> ALTER_ELTERN;
        };
    fill(haushalt, typ, alter.draw(zufall), jahr, zufall);
    settle(haushalt, jahr, zufall);
    return haushalt;
  }

  /** A household that moves into town on this day. */
  PrivatHaushalt createZuziehend(int block, int tag, int jahr, Zufall zufall) {
    PrivatHaushalt haushalt = found(block, zufall);
    Haushaltstyp typ = TYPEN[Gewichtstafel.of(0.66, 0.12, 0.18, 0.04).draw(zufall)];
    fill(haushalt, typ, ALTER_ZUZUG.draw(zufall), jahr, zufall);
    haushalt.personen.removeIf(p -> p.geburtstag > tag);
    haushalt.personen.forEach(p -> p.einzugstag = tag);
    return haushalt;
  }

  /** A partner of about the same age who moves in. */
  Person createPartner(Person vorstand, int jahr, int tag, Zufall zufall) {
    int alter = Math.max(20, vorstand.alterAmEnde(jahr) + zufall.unter(9) - 4);
    Person partner = person(alter, anderes(vorstand, zufall), vorstand.nation, jahr, zufall, true);
    partner.einzugstag = tag;
    return partner;
  }

  Person createNeugeborenes(PrivatHaushalt haushalt, int tag, Zufall zufall) {
    return new Person(
        personen++,
        tag,
        kindgeschlecht(zufall),
        nationDesKindes(haushalt.personen.get(0).nation, zufall),
        false);
  }

  private void fill(PrivatHaushalt haushalt, Haushaltstyp typ, int alter, int jahr, Zufall zufall) {
    Nationengruppe nation = drawNation(plan.lage(haushalt.block), zufall);
    boolean allein = typ == Haushaltstyp.EINPERSON || typ == Haushaltstyp.ALLEINERZIEHEND;
    double frau = typ == Haushaltstyp.ALLEINERZIEHEND ? ALLEINERZIEHENDE_MUETTER : 0.52;
    Person erste = person(alter, geschlecht(frau, zufall), nation, jahr, zufall, true);
    haushalt.personen.add(erste);
    if (!allein) {
      int partnerAlter = Math.max(19, alter + zufall.unter(9) - 4);
      Nationengruppe andere = zufall.trifft(0.88) ? nation : drawNation(plan.lage(0), zufall);
      haushalt.personen.add(
          person(partnerAlter, anderes(erste, zufall), andere, jahr, zufall, true));
    }
    if (typ == Haushaltstyp.PAAR_MIT_KIND || typ == Haushaltstyp.ALLEINERZIEHEND) {
      int kinder = KINDERZAHL.draw(zufall);
      for (int i = 0; i < kinder; i++) {
        addKind(haushalt, alter, jahr, zufall);
      }
    }
  }

  private void addKind(PrivatHaushalt haushalt, int alterElternteil, int jahr, Zufall zufall) {
    int alter = alterElternteil - ALTER_BEI_GEBURT.draw(zufall);
    if (alter >= 0 && alter < 22) {
      Nationengruppe nation = nationDesKindes(haushalt.personen.get(0).nation, zufall);
      haushalt.personen.add(person(alter, kindgeschlecht(zufall), nation, jahr, zufall, false));
    }
  }

  /** Moved in on one day in the past, or born there since. */
  private static void settle(PrivatHaushalt haushalt, int jahr, Zufall zufall) {
    int alter = haushalt.alter(jahr);
    int jahre = Math.min(zufall.unter(1 + alter / 2), alter - 18);
    int tag = tag(jahr - jahre, zufall);
    haushalt.personen.forEach(p -> p.einzugstag = Math.max(tag, p.geburtstag));
  }

  private Person person(
      int alter,
      Geschlecht geschlecht,
      Nationengruppe nation,
      int jahr,
      Zufall zufall,
      boolean vorstand) {
    return new Person(personen++, tag(jahr - alter, zufall), geschlecht, nation, vorstand);
  }

  /** Any day of a year. */
  static int tag(int jahr, Zufall zufall) {
    return Kalender.ersterTag(jahr) + zufall.unter(365);
  }

  private static Nationengruppe drawNation(Lage lage, Zufall zufall) {
    if (!zufall.trifft(lage.auslaenderanteil())) {
      return Nationengruppe.DEUTSCH;
    }
    return zufall.trifft(0.4) ? Nationengruppe.EU : Nationengruppe.DRITTSTAAT;
  }

  private static Nationengruppe nationDesKindes(Nationengruppe eltern, Zufall zufall) {
    return zufall.trifft(KIND_VON_AUSLAENDERN_DEUTSCH) ? Nationengruppe.DEUTSCH : eltern;
  }

  private static Geschlecht geschlecht(double frau, Zufall zufall) {
    double u = zufall.anteil();
    if (u < DIVERS) {
      return Geschlecht.DIVERS;
    }
    return u < DIVERS + (1 - DIVERS) * frau ? Geschlecht.WEIBLICH : Geschlecht.MAENNLICH;
  }

  private static Geschlecht kindgeschlecht(Zufall zufall) {
    return geschlecht(0.487, zufall);
  }

  private static Geschlecht anderes(Person person, Zufall zufall) {
    double frau = person.geschlecht == Geschlecht.WEIBLICH ? 0.02 : 0.97;
    return geschlecht(frau, zufall);
  }
}
