package de.lebenslagen.ops.musterstadt;

import java.util.List;

/** Counts and expectations per year, Gebietsstand and Sozialraum: all that stays in memory. */
final class Zaehlwerk {

  /** Lower ends of the age bands in which residents are counted; the last is open. */
  static final List<Integer> ALTERSGRENZEN = List.of(0, 3, 6, 10, 15, 18, 25, 45, 65, 80);

  private static final int AELTESTE = 130;
  private static final int NATIONEN = Nationengruppe.values().length;
  private static final int GESCHLECHTER = Geschlecht.values().length;
  private static final int GROESSEN = Groesse.values().length;
  private static final int ZELLEN = ALTERSGRENZEN.size() * GESCHLECHTER * NATIONEN + GROESSEN;
  private static final int ERWARTUNGEN = Indikator.values().length * 2;
  private static final int[] BAND = new int[AELTESTE + 1];

  static {
    for (int alter = 0; alter <= AELTESTE; alter++) {
      for (int grenze : ALTERSGRENZEN) {
        BAND[alter] += grenze > 0 && alter >= grenze ? 1 : 0;
      }
    }
  }

  private final Stadtplan plan;
  private final int erstes;
  private final int[][][] zahlen;
  private final double[][][] erwartet;
  private final int[][] blockEinwohner;

  Zaehlwerk(Musterauftrag auftrag, Stadtplan plan) {
    this.plan = plan;
    this.erstes = auftrag.ausgangsjahr();
    int jahre = auftrag.jahre() + 1;
    this.zahlen = new int[jahre][plan.staende().size()][];
    this.erwartet = new double[jahre][plan.staende().size()][];
    this.blockEinwohner = new int[jahre][plan.bloecke()];
    for (int j = 0; j < jahre; j++) {
      for (int s = 0; s < plan.staende().size(); s++) {
        int raeume = plan.staende().get(s).raeume().size();
        zahlen[j][s] = new int[raeume * ZELLEN];
        erwartet[j][s] = new double[raeume * ERWARTUNGEN];
      }
    }
  }

  void add(int jahr, int block, Groesse groesse) {
    for (int s = 0; s < plan.staende().size(); s++) {
      zahlen[jahr - erstes][s][raum(s, block) * ZELLEN + groesse.ordinal()]++;
    }
  }

  void addEinwohner(int jahr, int block, Person person) {
    int zelle =
        zelle(BAND[Math.min(person.alterAmEnde(jahr), AELTESTE)], person.geschlecht, person.nation);
    for (int s = 0; s < plan.staende().size(); s++) {
      zahlen[jahr - erstes][s][raum(s, block) * ZELLEN + zelle]++;
    }
    add(jahr, block, Groesse.EINWOHNER);
    blockEinwohner[jahr - erstes][block]++;
  }

  /** Adds someone's rate as it is and as it would be without measures. */
  void addErwartet(int jahr, int block, Indikator indikator, double mit, double ohne) {
    for (int s = 0; s < plan.staende().size(); s++) {
      double[] summen = erwartet[jahr - erstes][s];
      int at = raum(s, block) * ERWARTUNGEN + indikator.ordinal() * 2;
      summen[at] += mit;
      summen[at + 1] += ohne;
    }
  }

  /** A move inside the town counts where it leaves a Sozialraum. */
  void addUmzug(int jahr, int vonBlock, int nachBlock) {
    for (int s = 0; s < plan.staende().size(); s++) {
      int von = raum(s, vonBlock);
      int nach = raum(s, nachBlock);
      if (von != nach) {
        zahlen[jahr - erstes][s][von * ZELLEN + Groesse.UMZUEGE_HINAUS.ordinal()]++;
        zahlen[jahr - erstes][s][nach * ZELLEN + Groesse.UMZUEGE_HINEIN.ordinal()]++;
      }
    }
  }

  int zahl(int jahr, int stand, int raum, Groesse groesse) {
    return zahlen[jahr - erstes][stand][raum * ZELLEN + groesse.ordinal()];
  }

  int einwohner(
      int jahr, int stand, int raum, int band, Geschlecht geschlecht, Nationengruppe nation) {
    return zahlen[jahr - erstes][stand][raum * ZELLEN + zelle(band, geschlecht, nation)];
  }

  int blockEinwohner(int jahr, int block) {
    return blockEinwohner[jahr - erstes][block];
  }

  /** Sum over the whole town. */
  long stadt(int jahr, Groesse groesse) {
    long summe = 0;
    for (int raum = 0; raum < plan.staende().get(0).raeume().size(); raum++) {
      summe += zahl(jahr, 0, raum, groesse);
    }
    return summe;
  }

  double erwartet(int jahr, int stand, int raum, Indikator indikator) {
    return erwartet[jahr - erstes][stand][raum * ERWARTUNGEN + indikator.ordinal() * 2];
  }

  double erwartetOhneMassnahme(int jahr, int stand, int raum, Indikator indikator) {
    return erwartet[jahr - erstes][stand][raum * ERWARTUNGEN + indikator.ordinal() * 2 + 1];
  }

  private int raum(int stand, int block) {
    return plan.staende().get(stand).raumJeBlock()[block];
  }

  private static int zelle(int band, Geschlecht geschlecht, Nationengruppe nation) {
    return GROESSEN + (band * GESCHLECHTER + geschlecht.ordinal()) * NATIONEN + nation.ordinal();
  }
}
