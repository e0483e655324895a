package de.lebenslagen.ops.musterstadt;

import java.util.Map;
import java.util.TreeMap;

/** Writes {@code wahrheit/}: what a method should find, to be compared with what it finds. */
final class Wahrheitsschreiber {

  private static final double PROZENT = 100;

  private final Musterauftrag auftrag;
  private final Stadtplan plan;
  private final Zaehlwerk zaehlwerk;

  Wahrheitsschreiber(Musterauftrag auftrag, Stadtplan plan, Zaehlwerk zaehlwerk) {
    this.auftrag = auftrag;
    this.plan = plan;
    this.zaehlwerk = zaehlwerk;
  }

  void write(Ordner ordner, Json kleineZellen) {
    writeOne(ordner, "quoten", quoten());
    writeOne(ordner, "massnahmen", massnahmen());
    writeOne(ordner, "crosswalk", crosswalk());
    writeOne(ordner, "ereignisse", ereignisse());
    writeOne(ordner, "bilanz", bilanz());
    writeOne(ordner, "kleine_zellen", kleineZellen);
  }

  private void writeOne(Ordner ordner, String name, Json inhalt) {
    Json datei =
        Json.object()
            .put("hinweis", Synthetisch.vorspann("Wahrheit"))
            .put("saat", auftrag.saat())
            .put("variante", auftrag.variante().kennung())
            .put("eintraege", inhalt);
    ordner.write("wahrheit/" + name + ".json", datei + "\n");
  }

  /** Rates in every Gebietsstand, whatever year it held in: the answer to every conversion. */
  private Json quoten() {
    Json result = Json.list();
    for (Indikator indikator : Indikator.values()) {
      for (int stand = 0; stand < plan.staende().size(); stand++) {
        for (int raum = 0; raum < plan.staende().get(stand).raeume().size(); raum++) {
          for (int jahr = auftrag.vonJahr(); jahr <= auftrag.bisJahr(); jahr++) {
            result.add(quote(indikator, stand, raum, jahr));
          }
        }
      }
    }
    return result;
  }

  private Json quote(Indikator indikator, int stand, int raum, int jahr) {
    Gebietsstand g = plan.staende().get(stand);
    int grundgesamtheit = zaehlwerk.zahl(jahr, stand, raum, indikator.grundgesamtheit());
    double mit = zaehlwerk.erwartet(jahr, stand, raum, indikator);
    double ohne = zaehlwerk.erwartetOhneMassnahme(jahr, stand, raum, indikator);
    return Json.object()
        .put("indikator", indikator.kennung())
        .put("gebietsstand", g.gueltigVon().toString())
        .put("sozialraum", g.raeume().get(raum).schluessel())
        .put("jahr", jahr)
        .put("grundgesamtheit", grundgesamtheit)
        .put("faelle", zaehlwerk.zahl(jahr, stand, raum, indikator.faelle()))
        .put("quote_prozent", prozent(mit, grundgesamtheit))
        .put("quote_ohne_massnahme_prozent", prozent(ohne, grundgesamtheit));
  }

  private static double prozent(double summe, int grundgesamtheit) {
    return grundgesamtheit == 0 ? 0 : PROZENT * summe / grundgesamtheit;
  }

  private Json massnahmen() {
    Json result = Json.list();
    for (Massnahme m : Massnahme.list(auftrag, plan.raeume())) {
      result.add(
          Json.object()
              .put("titel", m.titel() + Synthetisch.ZUSATZ)
              .put("indikator", m.indikator().kennung())
              .put("sozialraum", plan.staende().get(0).raeume().get(m.raum()).schluessel())
              .put("ab_jahr", m.abJahr())
              .put("effekt_prozentpunkte", m.effektProzentpunkte()));
    }
    return result;
  }

  /** Shares of the residents of the last day of the old Gebietsstand. */
  private Json crosswalk() {
    Json result = Json.list();
    if (plan.staende().size() < 2) {
      return result;
    }
    Gebietsstand alt = plan.staende().get(0);
    Gebietsstand neu = plan.staende().get(1);
    int jahr = auftrag.neuerGebietsstand() - 1;
    Map<Integer, Map<Integer, Long>> einwohner = new TreeMap<>();
    for (int block = 0; block < plan.bloecke(); block++) {
      einwohner
          .computeIfAbsent(alt.raumJeBlock()[block], k -> new TreeMap<>())
          .merge(neu.raumJeBlock()[block], (long) zaehlwerk.blockEinwohner(jahr, block), Long::sum);
    }
    einwohner.forEach(
        (von, ziele) -> {
          long summe = ziele.values().stream().mapToLong(Long::longValue).sum();
          ziele.forEach(
              (nach, zahl) ->
                  result.add(
                      Json.object()
                          .put("von", alt.raeume().get(von).schluessel())
                          .put("nach", neu.raeume().get(nach).schluessel())
                          .put("stichtag", jahr + "-12-31")
                          .put("einwohner", zahl)
                          .put("anteil", summe == 0 ? 0 : (double) zahl / summe)));
        });
    return result;
  }

  private Json ereignisse() {
    Json result = Json.list();
    addEreignis(result, "gebietsstand", "sozialraum", auftrag.neuerGebietsstand());
    addEreignis(result, "bruch", Lieferungsart.WOHNGELD.kennung(), auftrag.bruchjahr());
    addEreignis(result, "korrektur", Lieferungsart.SGB2.kennung(), auftrag.korrekturjahr());
    addEreignis(result, "nicht_geliefert", Lieferungsart.KITA.kennung(), auftrag.luckenjahr());
    addEreignis(result, "verspaetet", Lieferungsart.HZE.kennung(), auftrag.verspaetungsjahr());
    return result;
  }

  private void addEreignis(Json liste, String art, String was, int jahr) {
    if (jahr <= auftrag.bisJahr()) {
      liste.add(Json.object().put("art", art).put("was", was).put("jahr", jahr));
    }
  }

  /** The whole town; the first entry is the stock from which the first year starts. */
  private Json bilanz() {
    Json result = Json.list();
    for (int jahr = auftrag.ausgangsjahr(); jahr <= auftrag.bisJahr(); jahr++) {
      result.add(
          Json.object()
              .put("jahr", jahr)
              .put("einwohner", zaehlwerk.stadt(jahr, Groesse.EINWOHNER))
              .put("geburten", zaehlwerk.stadt(jahr, Groesse.GEBURTEN))
              .put("sterbefaelle", zaehlwerk.stadt(jahr, Groesse.STERBEFAELLE))
              .put("zuzuege", zaehlwerk.stadt(jahr, Groesse.ZUZUEGE))
              .put("fortzuege", zaehlwerk.stadt(jahr, Groesse.FORTZUEGE)));
    }
    return result;
  }
}
