package de.lebenslagen.ops.musterstadt;

import java.util.ArrayList;
import java.util.List;

/** Places day-care centres where children are expected; a measure opens another. */
final class Kitaplanung {

  private static final double KINDER_JE_EINWOHNER = 0.026;
  private static final double QUOTE_U3 = 0.42;
  private static final double QUOTE_UE3 = 0.97;
  private static final int KINDER_JE_KITA = 90;
  private static final double RESERVE = 1.12;

  private Kitaplanung() {}

  static List<Kita> plan(Musterauftrag auftrag, Stadtplan plan) {
    Zufall zufall = Zufall.of(auftrag.saat(), Zufall.Strom.EINRICHTUNG, 0);
    List<Kita> result = new ArrayList<>();
    for (int raum = 0; raum < plan.raeume(); raum++) {
      double kinder = kinder(auftrag, plan, raum);
      int anzahl = (int) Math.max(1, Math.round(2 * kinder / KINDER_JE_KITA));
      int u3 = (int) Math.ceil(kinder * QUOTE_U3 * RESERVE / anzahl);
      int ue3 = (int) Math.ceil(kinder * QUOTE_UE3 * RESERVE / anzahl);
      for (int i = 0; i < anzahl; i++) {
        int block = plan.block(raum, 0, 0) + zufall.unter(plan.bloeckeJeRaum());
        result.add(new Kita(name(result.size()), block, u3, ue3, auftrag.ausgangsjahr()));
      }
    }
    for (Massnahme m : Massnahme.list(auftrag, plan.raeume())) {
      if (m.indikator() == Indikator.KITA_U3) {
        double mehr = kinder(auftrag, plan, m.raum()) * m.effektProzentpunkte() / 100 * RESERVE;
        int block = plan.block(m.raum(), 0, 0);
        result.add(new Kita(name(result.size()), block, (int) Math.ceil(mehr), 0, m.abJahr()));
      }
    }
    return result;
  }

  /** Children of one of the two age groups of three years each. */
  private static double kinder(Musterauftrag auftrag, Stadtplan plan, int raum) {
    double anteil = 0;
    for (int i = 0; i < plan.bloeckeJeRaum(); i++) {
      anteil += plan.blockgewicht().anteil(plan.block(raum, 0, 0) + i);
    }
    return auftrag.einwohner() * anteil * KINDER_JE_EINWOHNER;
  }

  private static String name(int nummer) {
    return "Musterkita " + (nummer + 1) + Synthetisch.ZUSATZ;
  }
}
