package de.lebenslagen.ops.musterstadt;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Lives through the years with one household and all that come out of it: children who move out,
 * partners who part, and the households that move into town in its wake. Lines don't know each
 * other, so no more than one is in memory.
 */
final class Lebenslauf {

  /** Households that move into town in a year, per household of the start. */
  private static final double ZUZUEGE_JE_LINIE = 0.036;

  private static final double KIND_BLEIBT_IN_DER_STADT = 0.55;
  private static final double PARTNER_BLEIBT_IN_DER_STADT = 0.6;

  private record Beginn(PrivatHaushalt haushalt, int jahr) {}

  private final Musterauftrag auftrag;
  private final Haushaltsgruender gruender;
  private final Stadtbuch buch;
  private final Deque<Beginn> offen = new ArrayDeque<>();
  private Zufall zufall;

  Lebenslauf(Musterauftrag auftrag, Haushaltsgruender gruender, Stadtbuch buch) {
    this.auftrag = auftrag;
    this.gruender = gruender;
    this.buch = buch;
    this.zufall = Zufall.of(auftrag.saat(), Zufall.Strom.BEVOELKERUNG, -1);
  }

  /**
   * Lives through one line.
   *
   * @param hoechstens of the household at the start, no more than so many people are kept
   * @return people at the start
   */
  int live(int block, long linie, int hoechstens) {
    zufall = Zufall.of(auftrag.saat(), Zufall.Strom.BEVOELKERUNG, linie);
    buch.startLinie(linie);
    PrivatHaushalt erster = gruender.createAnsaessig(block, auftrag.ausgangsjahr(), zufall);
    while (erster.personen.size() > hoechstens) {
      erster.personen.remove(erster.personen.size() - 1);
    }
    int personen = erster.personen.size();
    buch.startHaushalt(erster);
    offen.add(new Beginn(erster, auftrag.ausgangsjahr()));
    for (int jahr = auftrag.vonJahr(); jahr <= auftrag.bisJahr(); jahr++) {
      if (zufall.trifft(ZUZUEGE_JE_LINIE)) {
        moveIn(jahr);
      }
    }
    while (!offen.isEmpty()) {
      Beginn beginn = offen.remove();
      liveOn(beginn.haushalt(), beginn.jahr());
    }
    return personen;
  }

  private void moveIn(int jahr) {
    int tag = Haushaltsgruender.tag(jahr, zufall);
    PrivatHaushalt haushalt =
        gruender.createZuziehend(gruender.drawBlock(zufall), tag, jahr, zufall);
    haushalt.personen.forEach(p -> buch.addZuzug(jahr, p, tag, haushalt.block));
    start(haushalt, jahr);
  }

  private void start(PrivatHaushalt haushalt, int jahr) {
    buch.startHaushalt(haushalt);
    offen.add(new Beginn(haushalt, jahr));
  }

  private void liveOn(PrivatHaushalt haushalt, int ab) {
    buch.closeYear(haushalt, ab);
    for (int jahr = ab + 1; jahr <= auftrag.bisJahr() && !haushalt.personen.isEmpty(); jahr++) {
      liveYear(haushalt, jahr);
      buch.closeYear(haushalt, jahr);
    }
  }

  private void liveYear(PrivatHaushalt haushalt, int jahr) {
    Bevoelkerungsmodell.Ereignis ereignis = Bevoelkerungsmodell.draw(haushalt, jahr, zufall);
    int tag = Haushaltsgruender.tag(jahr, zufall);
    switch (ereignis) {
      case FORTZUG -> leave(haushalt, jahr, tag);
      case UMZUG -> {
        int ziel = gruender.drawBlock(zufall);
        Adresse neu = gruender.drawAdresse(ziel, zufall);
        liveAndDie(haushalt, jahr, tag, ziel);
        haushalt.block = ziel;
        haushalt.adresse = neu;
      }
      case TRENNUNG -> {
        stayPut(haushalt, jahr);
        separate(haushalt, jahr, tag);
      }
      case PARTNER_ZIEHT_ZU -> {
        stayPut(haushalt, jahr);
        joinPartner(haushalt, jahr, tag);
      }
      case KIND_ZIEHT_AUS -> {
        stayPut(haushalt, jahr);
        releaseKind(haushalt, jahr, tag);
      }
      case NICHTS -> stayPut(haushalt, jahr);
    }
  }

  private void leave(PrivatHaushalt haushalt, int jahr, int tag) {
    haushalt.personen.forEach(p -> buch.addFortzug(jahr, p, tag, haushalt.block));
    haushalt.personen.clear();
  }

  private void stayPut(PrivatHaushalt haushalt, int jahr) {
    liveAndDie(haushalt, jahr, Integer.MAX_VALUE, haushalt.block);
  }

  /**
   * Births and deaths of a year, in the old home before the day of the move and in the new one from
   * it on; those who live on that day move.
   */
  private void liveAndDie(PrivatHaushalt haushalt, int jahr, int umzugstag, int ziel) {
    int alt = haushalt.block;
    int letzterTag = 0;
    for (Person p : List.copyOf(haushalt.personen)) {
      boolean stirbt = zufall.trifft(Bevoelkerungsmodell.sterben(p, jahr));
      int todestag = stirbt ? Haushaltsgruender.tag(jahr, zufall) : Integer.MAX_VALUE;
      double gebaeren = Bevoelkerungsmodell.gebaeren(p, haushalt.vorstaende(), jahr);
      if (p.haushaltsvorstand && !stirbt && zufall.trifft(gebaeren)) {
        bear(haushalt, jahr, umzugstag, ziel);
      }
      if (!stirbt || todestag >= umzugstag) {
        move(p, jahr, umzugstag, alt, ziel);
      }
      if (stirbt) {
        buch.addSterbefall(jahr, p, todestag, todestag < umzugstag ? alt : ziel);
        haushalt.personen.remove(p);
        letzterTag = Math.max(letzterTag, todestag);
      }
    }
    afterDeaths(haushalt, jahr, letzterTag, umzugstag == Integer.MAX_VALUE ? alt : ziel);
  }

  private void bear(PrivatHaushalt haushalt, int jahr, int umzugstag, int ziel) {
    int tag = Haushaltsgruender.tag(jahr, zufall);
    Person kind = gruender.createNeugeborenes(haushalt, tag, zufall);
    buch.addGeburt(jahr, kind, tag < umzugstag ? haushalt.block : ziel);
    haushalt.personen.add(kind);
    if (tag < umzugstag) {
      move(kind, jahr, umzugstag, haushalt.block, ziel);
    }
  }

  private void move(Person person, int jahr, int tag, int von, int nach) {
    if (tag != Integer.MAX_VALUE) {
      person.einzugstag = tag;
      buch.addUmzug(jahr, person, tag, von, nach);
    }
  }

  /** Where no head is left, a grown child takes over; else the children move to relatives. */
  private void afterDeaths(PrivatHaushalt haushalt, int jahr, int tag, int block) {
    if (haushalt.personen.isEmpty() || haushalt.vorstaende() > 0) {
      return;
    }
    for (Person p : haushalt.personen) {
      if (p.alterAmEnde(jahr) >= 18) {
        p.haushaltsvorstand = true;
        return;
      }
    }
    for (Person p : haushalt.personen) {
      buch.addFortzug(jahr, p, Math.max(tag, Math.max(p.einzugstag, p.geburtstag)), block);
    }
    haushalt.personen.clear();
  }

  private void separate(PrivatHaushalt haushalt, int jahr, int tag) {
    if (haushalt.vorstaende() < 2) {
      return;
    }
    Person partner = null;
    for (Person p : haushalt.personen) {
      partner = p.haushaltsvorstand ? p : partner;
    }
    if (partner != null) {
      moveOut(haushalt, partner, jahr, tag, PARTNER_BLEIBT_IN_DER_STADT);
    }
  }

  private void releaseKind(PrivatHaushalt haushalt, int jahr, int tag) {
    for (Person p : haushalt.personen) {
      if (!p.haushaltsvorstand && p.alterAmEnde(jahr) >= 18 && p.einzugstag <= tag) {
        moveOut(haushalt, p, jahr, tag, KIND_BLEIBT_IN_DER_STADT);
        return;
      }
    }
  }

  private void moveOut(
      PrivatHaushalt haushalt, Person person, int jahr, int tag, double inDerStadt) {
    haushalt.personen.remove(person);
    if (!zufall.trifft(inDerStadt)) {
      buch.addFortzug(jahr, person, tag, haushalt.block);
      return;
    }
    PrivatHaushalt eigener = gruender.found(gruender.drawBlock(zufall), zufall);
    person.haushaltsvorstand = true;
    person.einzugstag = tag;
    eigener.personen.add(person);
    buch.addUmzug(jahr, person, tag, haushalt.block, eigener.block);
    start(eigener, jahr);
  }

  private void joinPartner(PrivatHaushalt haushalt, int jahr, int tag) {
    if (haushalt.vorstaende() != 1) {
      return;
    }
    for (Person p : haushalt.personen) {
      if (p.haushaltsvorstand) {
        Person partner = gruender.createPartner(p, jahr, tag, zufall);
        haushalt.personen.add(partner);
        buch.addZuzug(jahr, partner, tag, haushalt.block);
        buch.startPerson(partner);
        return;
      }
    }
  }
}
