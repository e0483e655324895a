package de.lebenslagen.ops.musterstadt;

import java.util.function.Consumer;

/** Writes down what happens: counts it, decides about benefits, and passes it to the register. */
final class Stadtbuch {

  private final Musterauftrag auftrag;
  private final Zaehlwerk zaehlwerk;
  private final Leistungsermittlung leistungen;
  private final Registerempfaenger register;

  Stadtbuch(
      Musterauftrag auftrag,
      Zaehlwerk zaehlwerk,
      Leistungsermittlung leistungen,
      Registerempfaenger register) {
    this.auftrag = auftrag;
    this.zaehlwerk = zaehlwerk;
    this.leistungen = leistungen;
    this.register = register;
  }

  void startLinie(long linie) {
    leistungen.startLinie(linie);
  }

  void startHaushalt(PrivatHaushalt haushalt) {
    leistungen.start(haushalt);
  }

  void startPerson(Person person) {
    leistungen.start(person);
  }

  void addGeburt(int jahr, Person kind, int block) {
    leistungen.start(kind);
    zaehlwerk.add(jahr, block, Groesse.GEBURTEN);
    register.onBewegung(Bewegungsart.GEBURT, kind, kind.geburtstag, -1, block);
  }

  void addSterbefall(int jahr, Person person, int tag, int block) {
    zaehlwerk.add(jahr, block, Groesse.STERBEFAELLE);
    register.onBewegung(Bewegungsart.STERBEFALL, person, tag, block, -1);
  }

  void addZuzug(int jahr, Person person, int tag, int block) {
    zaehlwerk.add(jahr, block, Groesse.ZUZUEGE);
    register.onBewegung(Bewegungsart.ZUZUG, person, tag, -1, block);
  }

  void addFortzug(int jahr, Person person, int tag, int block) {
    zaehlwerk.add(jahr, block, Groesse.FORTZUEGE);
    register.onBewegung(Bewegungsart.FORTZUG, person, tag, block, -1);
  }

  void addUmzug(int jahr, Person person, int tag, int von, int nach) {
    zaehlwerk.addUmzug(jahr, von, nach);
    register.onBewegung(Bewegungsart.UMZUG, person, tag, von, nach);
  }

  /** The state on 31 December. */
  void closeYear(PrivatHaushalt haushalt, int jahr) {
    if (haushalt.personen.isEmpty()) {
      return;
    }
    Haushaltstyp typ = haushalt.typ(jahr);
    Consumer<Person> eintrag =
        jahr < auftrag.vonJahr()
            ? p -> zaehlwerk.addEinwohner(jahr, haushalt.block, p)
            : p -> {
              zaehlwerk.addEinwohner(jahr, haushalt.block, p);
              register.onEinwohner(jahr, haushalt, typ, p);
            };
    haushalt.personen.forEach(eintrag);
    if (jahr >= auftrag.vonJahr()) {
      leistungen.closeYear(haushalt, typ, jahr);
    }
  }
}
