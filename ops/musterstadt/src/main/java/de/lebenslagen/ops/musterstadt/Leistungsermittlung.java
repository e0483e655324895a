package de.lebenslagen.ops.musterstadt;

import de.lebenslagen.ops.musterstadt.Quotenmodell.Bezug;
import de.lebenslagen.ops.musterstadt.Quotenmodell.Gemeinschaft;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides at the end of each year who is a case, and adds the rate of everyone who could be one to
 * the truth. A leaning u is uniform on [0, 1) and lasts until it is drawn anew, so the probability
 * of u &lt; rate is the rate in every year, and cases last.
 */
final class Leistungsermittlung {

  /** The new definition of Wohngeld counts so many times as many households. */
  static final double BRUCHFAKTOR = 1.5;

  private static final double ANTEIL_SGB2 = 0.62;
  private static final double KLEINSTE_QUOTE = 0.002;
  private static final double[] HILFEN_BIS = {0.25, 0.4, 0.65, 0.72, 0.86, 1};
  private static final Groesse[] HILFEN = {
    Groesse.HZE_BERATUNG,
    Groesse.HZE_BEISTAND,
    Groesse.HZE_FAMILIENHILFE,
    Groesse.HZE_TAGESGRUPPE,
    Groesse.HZE_VOLLZEITPFLEGE,
    Groesse.HZE_HEIM
  };

  private final long saat;
  private final Stadtplan plan;
  private final Quotenmodell modell;
  private final List<List<Massnahme>> massnahmen = new ArrayList<>();
  private final Zaehlwerk zaehlwerk;
  private final Registerempfaenger register;
  private Zufall zufall;

  Leistungsermittlung(
      Musterauftrag auftrag, Stadtplan plan, Zaehlwerk zaehlwerk, Registerempfaenger register) {
    this.register = register;
    this.saat = auftrag.saat();
    this.plan = plan;
    this.modell = auftrag.geschiehtEtwas() ? new Standardquoten(auftrag) : new Nullquoten();
    this.zaehlwerk = zaehlwerk;
    this.zufall = Zufall.of(saat, Zufall.Strom.LEISTUNG, -1);
    for (int raum = 0; raum < plan.raeume(); raum++) {
      int hier = raum;
      massnahmen.add(
          Massnahme.list(auftrag, plan.raeume()).stream().filter(m -> m.raum() == hier).toList());
    }
  }

  void startLinie(long linie) {
    zufall = Zufall.of(saat, Zufall.Strom.LEISTUNG, linie);
  }

  void start(PrivatHaushalt haushalt) {
    haushalt.neigungSgb2 = zufall.anteil();
    haushalt.neigungWohngeld = zufall.anteil();
    haushalt.personen.forEach(this::start);
  }

  void start(Person person) {
    person.neigungArbeit = zufall.anteil();
    person.neigungLeistung = zufall.anteil();
    person.neigungKita = zufall.anteil();
    person.neigungHilfe = zufall.anteil();
  }

  void closeYear(PrivatHaushalt haushalt, Haushaltstyp typ, int jahr) {
    Lage lage = plan.lage(haushalt.block);
    haushalt.neigungSgb2 = renew(haushalt.neigungSgb2);
    haushalt.neigungWohngeld = renew(haushalt.neigungWohngeld);
    double ohne = modell.sgb2(lage, haushalt, typ, jahr);
    double mit = withMassnahmen(Indikator.SGB2, haushalt.block, jahr, ohne);
    int bezieher = 0;
    for (Person p : haushalt.personen) {
      p.neigungLeistung = renew(p.neigungLeistung);
      Bezug bezug = Bezug.NEIN;
      if (p.alterAmEnde(jahr) < 65) {
        bezug = decideSgb2(haushalt, p, mit);
        zaehlwerk.add(jahr, haushalt.block, Groesse.UNTER_65);
        zaehlwerk.addErwartet(jahr, haushalt.block, Indikator.SGB2, mit, ohne);
      }
      if (bezug == Bezug.JA) {
        bezieher++;
        count(jahr, haushalt, Groesse.SGB2_PERSONEN);
        countIf(p.alterAmEnde(jahr) < 15, jahr, haushalt, Groesse.SGB2_UNTER_15);
      }
      closeArbeit(haushalt, lage, p, bezug, jahr);
      closeKind(haushalt, lage, typ, p, jahr);
    }
    Bezug sgb2 = bezieher > 0 ? Bezug.JA : Bezug.NEIN;
    closeHaushalt(haushalt, lage, typ, sgb2, jahr);
  }

  private Bezug decideSgb2(PrivatHaushalt haushalt, Person person, double quote) {
    double neigung =
        modell.gemeinschaft() == Gemeinschaft.HAUSHALT
            ? haushalt.neigungSgb2
            : person.neigungLeistung;
    return neigung < quote ? Bezug.JA : Bezug.NEIN;
  }

  private void closeHaushalt(
      PrivatHaushalt haushalt, Lage lage, Haushaltstyp typ, Bezug sgb2, int jahr) {
    count(jahr, haushalt, Groesse.HAUSHALTE);
    if (sgb2 == Bezug.JA) {
      count(jahr, haushalt, Groesse.SGB2_BEDARFSGEMEINSCHAFTEN);
      countIf(typ == Haushaltstyp.ALLEINERZIEHEND, jahr, haushalt, Groesse.SGB2_ALLEINERZIEHENDE);
    }
    double alt = modell.wohngeld(lage, haushalt, typ, sgb2, jahr);
    double neu = BRUCHFAKTOR * alt;
    zaehlwerk.addErwartet(jahr, haushalt.block, Indikator.WOHNGELD, alt, alt);
    zaehlwerk.addErwartet(jahr, haushalt.block, Indikator.WOHNGELD_NEUE_DEFINITION, neu, neu);
    double neigung = haushalt.neigungWohngeld;
    countIf(neigung < alt, jahr, haushalt, Groesse.WOHNGELD_ALTE_DEFINITION);
    countIf(neigung < neu, jahr, haushalt, Groesse.WOHNGELD_NEUE_DEFINITION);
  }

  private void closeArbeit(
      PrivatHaushalt haushalt, Lage lage, Person person, Bezug sgb2, int jahr) {
    int alter = person.alterAmEnde(jahr);
    if (alter < 15 || alter >= 65) {
      return;
    }
    person.neigungArbeit = renew(person.neigungArbeit);
    double ohne = modell.arbeitslos(lage, person, sgb2, jahr);
    double mit = withMassnahmen(Indikator.ARBEITSLOSE, haushalt.block, jahr, ohne);
    count(jahr, haushalt, Groesse.ERWERBSALTER);
    zaehlwerk.addErwartet(jahr, haushalt.block, Indikator.ARBEITSLOSE, mit, ohne);
    if (person.neigungArbeit < mit) {
      boolean inSgb2 =
          modell.gemeinschaft() == Gemeinschaft.HAUSHALT
              ? sgb2 == Bezug.JA
              : person.neigungArbeit < mit * ANTEIL_SGB2;
      count(jahr, haushalt, Groesse.ARBEITSLOSE);
      countIf(inSgb2, jahr, haushalt, Groesse.ARBEITSLOSE_SGB2);
      countIf(alter < 25, jahr, haushalt, Groesse.ARBEITSLOSE_UNTER_25);
    }
  }

  private void closeKind(
      PrivatHaushalt haushalt, Lage lage, Haushaltstyp typ, Person person, int jahr) {
    int alter = person.alterAmEnde(jahr);
    if (alter >= 21) {
      return;
    }
    person.neigungHilfe = renew(person.neigungHilfe);
    double hilfe = modell.hilfe(lage, typ, jahr);
    count(jahr, haushalt, Groesse.UNTER_21);
    zaehlwerk.addErwartet(jahr, haushalt.block, Indikator.HZE, hilfe, hilfe);
    if (person.neigungHilfe < hilfe) {
      count(jahr, haushalt, Groesse.HZE);
      Groesse art = hilfeart(person.neigungHilfe / hilfe);
      count(jahr, haushalt, art);
      register.onHilfe(jahr, haushalt, person, art);
    }
    if (alter < 6) {
      closeKita(haushalt, lage, person, jahr);
    }
  }

  private void closeKita(PrivatHaushalt haushalt, Lage lage, Person kind, int jahr) {
    kind.neigungKita = renew(kind.neigungKita);
    int alter = kind.alterAmEnde(jahr);
    Indikator indikator = alter < 3 ? Indikator.KITA_U3 : Indikator.KITA_UE3;
    double ohne = modell.kita(lage, alter, jahr);
    double mit = withMassnahmen(indikator, haushalt.block, jahr, ohne);
    count(jahr, haushalt, indikator.grundgesamtheit());
    zaehlwerk.addErwartet(jahr, haushalt.block, indikator, mit, ohne);
    countIf(kind.neigungKita < mit, jahr, haushalt, indikator.faelle());
  }

  /** The kind of help follows the leaning, so that it lasts like it. */
  private static Groesse hilfeart(double stelle) {
    int art = 0;
    while (stelle >= HILFEN_BIS[art] && art < HILFEN.length - 1) {
      art++;
    }
    return HILFEN[art];
  }

  private double withMassnahmen(Indikator indikator, int block, int jahr, double quote) {
    int raum = plan.raum(block);
    double result = quote;
    for (Massnahme m : massnahmen.get(raum)) {
      if (m.wirkt(indikator, raum, jahr)) {
        result += m.effektProzentpunkte() / 100;
      }
    }
    return Math.min(1 - KLEINSTE_QUOTE, Math.max(KLEINSTE_QUOTE, result));
  }

  private double renew(double neigung) {
    return zufall.trifft(modell.wechsel()) ? zufall.anteil() : neigung;
  }

  private void countIf(boolean fall, int jahr, PrivatHaushalt haushalt, Groesse groesse) {
    if (fall) {
      count(jahr, haushalt, groesse);
    }
  }

  private void count(int jahr, PrivatHaushalt haushalt, Groesse groesse) {
    zaehlwerk.add(jahr, haushalt.block, groesse);
  }
}
