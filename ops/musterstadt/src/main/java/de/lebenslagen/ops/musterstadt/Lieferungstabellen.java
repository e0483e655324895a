package de.lebenslagen.ops.musterstadt;

import java.util.List;
import java.util.function.BiConsumer;

/** Fills the tables of a year from the counts, in the Gebietsstand of that year. */
final class Lieferungstabellen {

  private static final List<Groesse> HILFEN =
      List.of(
          Groesse.HZE_BERATUNG,
          Groesse.HZE_BEISTAND,
          Groesse.HZE_FAMILIENHILFE,
          Groesse.HZE_TAGESGRUPPE,
          Groesse.HZE_VOLLZEITPFLEGE,
          Groesse.HZE_HEIM);
  private static final List<String> PARAGRAPHEN =
      List.of("§ 28", "§ 30", "§ 31", "§ 32", "§ 33", "§ 34");

  private final Musterauftrag auftrag;
  private final Stadtplan plan;
  private final Zaehlwerk zaehlwerk;
  private final List<Kita> kitas;

  Lieferungstabellen(Musterauftrag auftrag, Stadtplan plan, Zaehlwerk zaehlwerk, List<Kita> kitas) {
    this.auftrag = auftrag;
    this.plan = plan;
    this.zaehlwerk = zaehlwerk;
    this.kitas = List.copyOf(kitas);
  }

  /** The table as it should have been delivered. */
  Tabelle build(Lieferungsart art, int jahr) {
    return switch (art) {
      case EINWOHNER -> einwohner(jahr);
      case SGB2 -> sgb2(jahr, (raum, groesse) -> zahl(jahr, raum, groesse));
      case ARBEITSLOSE -> arbeitslose(jahr);
      case WOHNGELD -> wohngeld(jahr);
      case KITA -> kita(jahr);
      case HZE -> hilfen(jahr);
      case GEBURTEN_STERBEFAELLE ->
          zahlen(
              jahr,
              "Geborene und Gestorbene " + jahr,
              List.of("jahr", "sozialraum", "geborene", "gestorbene"),
              List.of(Groesse.GEBURTEN, Groesse.STERBEFAELLE));
      case WANDERUNG ->
          zahlen(
              jahr,
              "Zuzüge und Fortzüge " + jahr,
              List.of(
                  "jahr", "sozialraum", "zuzuege", "fortzuege", "umzuege_hinein", "umzuege_hinaus"),
              List.of(
                  Groesse.ZUZUEGE,
                  Groesse.FORTZUEGE,
                  Groesse.UMZUEGE_HINEIN,
                  Groesse.UMZUEGE_HINAUS));
    };
  }

  /** SGB II with two Sozialräume exchanged: the mistake that is corrected. */
  Tabelle buildVertauschtesSgb2(int jahr) {
    int letzter = raeume(jahr).size() - 1;
    return sgb2(
        jahr,
        (raum, groesse) -> {
          int andere = raum == letzter ? 1 : raum == 1 ? letzter : raum;
          return zahl(jahr, andere, groesse);
        });
  }

  private interface Quelle {
    int zahl(int raum, Groesse groesse);
  }

  private Tabelle einwohner(int jahr) {
    Tabelle tabelle =
        new Tabelle(";")
            .vorspann(Synthetisch.vorspann("Einwohnerbestand am 31.12." + jahr))
            .kopf("jahr", "sozialraum", "altersgruppe", "geschlecht", "staat", "anzahl");
    for (int raum = 0; raum < raeume(jahr).size(); raum++) {
      for (int band = 0; band < Zaehlwerk.ALTERSGRENZEN.size(); band++) {
        for (Geschlecht geschlecht : Geschlecht.values()) {
          for (Nationengruppe nation : Nationengruppe.values()) {
            start(tabelle, jahr, raum)
                .cell(altersgruppe(band))
                .cell(geschlecht.code())
                .cell(nation.code())
                .anzahl(zaehlwerk.einwohner(jahr, plan.stand(jahr), raum, band, geschlecht, nation))
                .endLine();
          }
        }
      }
    }
    return tabelle;
  }

  /** As registers write it, both ends included: 3-5. */
  static String altersgruppe(int band) {
    List<Integer> grenzen = Zaehlwerk.ALTERSGRENZEN;
    return band + 1 < grenzen.size()
        ? grenzen.get(band) + "-" + (grenzen.get(band + 1) - 1)
        : grenzen.get(band) + "+";
  }

  private Tabelle sgb2(int jahr, Quelle quelle) {
    Tabelle tabelle =
        new Tabelle(";")
            .vorspann(Synthetisch.vorspann("Grundsicherung für Arbeitsuchende (SGB II)"))
            .vorspann("Werte von 1 bis 2 sind mit * anonymisiert; - bedeutet genau null")
            .vorspann("")
            .kopf(
                "Stichtag",
                "Sozialraum",
                "Name",
                "Leistungsberechtigte",
                "darunter unter 15 Jahren",
                "Bedarfsgemeinschaften",
                "darunter Alleinerziehende");
    eachRaum(
        jahr,
        (raum, s) -> {
          tabelle.cell("31.12." + jahr).cell(s.schluessel()).cell(s.name());
          amtlich(tabelle, quelle.zahl(raum, Groesse.SGB2_PERSONEN));
          amtlich(tabelle, quelle.zahl(raum, Groesse.SGB2_UNTER_15));
          amtlich(tabelle, quelle.zahl(raum, Groesse.SGB2_BEDARFSGEMEINSCHAFTEN));
          amtlich(tabelle, quelle.zahl(raum, Groesse.SGB2_ALLEINERZIEHENDE));
          tabelle.endLine();
        });
    return tabelle;
  }

  private Tabelle arbeitslose(int jahr) {
    Tabelle tabelle =
        new Tabelle(";")
            .vorspann(Synthetisch.vorspann("Bestand an Arbeitslosen"))
            .vorspann("Werte von 1 bis 2 sind mit * anonymisiert; - bedeutet genau null")
            .kopf("Stichtag", "Sozialraum", "Arbeitslose", "SGB II", "SGB III", "unter 25 Jahren");
    eachRaum(
        jahr,
        (raum, s) -> {
          int alle = zahl(jahr, raum, Groesse.ARBEITSLOSE);
          int sgb2 = zahl(jahr, raum, Groesse.ARBEITSLOSE_SGB2);
          boolean geheim = isKlein(sgb2) || isKlein(alle - sgb2);
          tabelle.cell("31.12." + jahr).cell(s.schluessel());
          amtlich(tabelle, alle);
          tabelle.anzahl(sgb2, geheim ? "*" : amtlich(sgb2));
          tabelle.anzahl(alle - sgb2, geheim ? "*" : amtlich(alle - sgb2));
          amtlich(tabelle, zahl(jahr, raum, Groesse.ARBEITSLOSE_UNTER_25));
          tabelle.endLine();
        });
    return tabelle;
  }

  private static void amtlich(Tabelle tabelle, int zahl) {
    tabelle.anzahl(zahl, amtlich(zahl));
  }

  /** As official statistics write a count: thousands dot, * for a secret, - for nothing. */
  private static String amtlich(int zahl) {
    return zahl == 0 ? "-" : isKlein(zahl) ? "*" : Texte.tausender(zahl);
  }

  private static boolean isKlein(int zahl) {
    return zahl > 0 && zahl <= Tabelle.KLEIN;
  }

  private Tabelle wohngeld(int jahr) {
    Groesse definition =
        jahr >= auftrag.bruchjahr()
            ? Groesse.WOHNGELD_NEUE_DEFINITION
            : Groesse.WOHNGELD_ALTE_DEFINITION;
    Tabelle tabelle =
        new Tabelle("\t")
            .vorspann(Synthetisch.vorspann("Haushalte mit Wohngeld am 31.12." + jahr))
            .kopf("jahr", "sozialraum", "haushalte");
    eachRaum(
        jahr,
        (raum, s) -> start(tabelle, jahr, raum).anzahl(zahl(jahr, raum, definition)).endLine());
    return tabelle;
  }

  private Tabelle kita(int jahr) {
    Tabelle tabelle =
        new Tabelle(",")
            .vorspann(Synthetisch.vorspann("Kindertagesbetreuung am 31.12." + jahr))
            .kopf("jahr", "sozialraum", "plaetze_u3", "plaetze_ue3", "belegt_u3", "belegt_ue3");
    int[] raumJeBlock = plan.staende().get(plan.stand(jahr)).raumJeBlock();
    eachRaum(
        jahr,
        (raum, s) -> {
          List<Kita> hier =
              kitas.stream()
                  .filter(k -> k.abJahr() <= jahr && raumJeBlock[k.block()] == raum)
                  .toList();
          start(tabelle, jahr, raum)
              .anzahl(hier.stream().mapToInt(Kita::plaetzeU3).sum())
              .anzahl(hier.stream().mapToInt(Kita::plaetzeUe3).sum())
              .anzahl(zahl(jahr, raum, Groesse.KITA_U3))
              .anzahl(zahl(jahr, raum, Groesse.KITA_UE3))
              .endLine();
        });
    return tabelle;
  }

  private Tabelle hilfen(int jahr) {
    Tabelle tabelle =
        new Tabelle(";")
            .vorspann(Synthetisch.vorspann("Hilfen zur Erziehung, laufend am 31.12." + jahr))
            .kopf("Jahr", "Sozialraum", "Hilfeart", "Fälle");
    eachRaum(
        jahr,
        (raum, s) -> {
          for (int art = 0; art < HILFEN.size(); art++) {
            start(tabelle, jahr, raum)
                .cell(PARAGRAPHEN.get(art))
                .anzahl(zahl(jahr, raum, HILFEN.get(art)))
                .endLine();
          }
        });
    return tabelle;
  }

  private Tabelle zahlen(int jahr, String titel, List<String> kopf, List<Groesse> groessen) {
    Tabelle tabelle =
        new Tabelle(";").vorspann(Synthetisch.vorspann(titel)).kopf(kopf.toArray(String[]::new));
    eachRaum(
        jahr,
        (raum, s) -> {
          start(tabelle, jahr, raum);
          groessen.forEach(g -> tabelle.anzahl(zahl(jahr, raum, g)));
          tabelle.endLine();
        });
    return tabelle;
  }

  private Tabelle start(Tabelle tabelle, int jahr, int raum) {
    return tabelle.cell(Integer.toString(jahr)).cell(raeume(jahr).get(raum).schluessel());
  }

  private void eachRaum(int jahr, BiConsumer<Integer, Sozialraum> zeile) {
    for (int raum = 0; raum < raeume(jahr).size(); raum++) {
      zeile.accept(raum, raeume(jahr).get(raum));
    }
  }

  private List<Sozialraum> raeume(int jahr) {
    return plan.staende().get(plan.stand(jahr)).raeume();
  }

  private int zahl(int jahr, int raum, Groesse groesse) {
    return zaehlwerk.zahl(jahr, plan.stand(jahr), raum, groesse);
  }
}
