package de.lebenslagen.ops.musterstadt;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Writes {@code lieferungen/} and the Datenquellen that read them. */
final class Lieferungsschreiber {

  private static final String REGELMAESSIG = "lieferungen/";
  private static final String KORREKTUR = "lieferungen/korrektur/";
  private static final String VERSPAETET = "lieferungen/verspaetet/";
  private static final int VORRANG_AKTUELL = 10;
  private static final int VORRANG_FRUEHER = 5;

  private final Musterauftrag auftrag;
  private final Stadtplan plan;
  private final Lieferungstabellen tabellen;

  Lieferungsschreiber(Musterauftrag auftrag, Stadtplan plan, Lieferungstabellen tabellen) {
    this.auftrag = auftrag;
    this.plan = plan;
    this.tabellen = tabellen;
  }

  /**
   * Writes everything.
   *
   * @return for every kind of delivery how many small cells it has
   */
  Json write(Ordner ordner) {
    Json kleineZellen = Json.list();
    for (Lieferungsart art : Lieferungsart.values()) {
      writeDatenquellen(ordner, art);
      kleineZellen.add(writeJahre(ordner, art));
    }
    writeDatenquellen(ordner, "einwohnerregister", jahr -> "einwohner_" + jahr + ".csv");
    writeDatenquellen(ordner, "bewegungsregister", jahr -> "bewegungen_" + jahr + ".csv");
    writeDatenquellen(ordner, "kitastandorte", jahr -> "kitas_" + jahr + ".csv");
    writeDatenquellen(ordner, "hilfefaelle", jahr -> "hilfen_" + jahr + ".csv");
    writeAntrag(ordner);
    return kleineZellen;
  }

  private Json writeJahre(Ordner ordner, Lieferungsart art) {
    int klein = 0;
    int nullen = 0;
    int zellen = 0;
    for (int jahr = auftrag.vonJahr(); jahr <= auftrag.bisJahr(); jahr++) {
      Tabelle tabelle = tabellen.build(art, jahr);
      if (!art.fehlt(auftrag, jahr)) {
        writeJahr(ordner, art, jahr, tabelle);
        klein += tabelle.kleineZellen();
        nullen += tabelle.nullen();
        zellen += tabelle.zellen();
      } else if (jahr == auftrag.verspaetungsjahr()) {
        write(ordner, VERSPAETET + art.dateiname(jahr) + ".csv", art, tabelle);
      }
    }
    return Json.object()
        .put("datenquelle", art.kennung())
        .put("zellen", zellen)
        .put("kleine_zellen", klein)
        .put("nullen", nullen);
  }

  private void writeJahr(Ordner ordner, Lieferungsart art, int jahr, Tabelle tabelle) {
    String datei = REGELMAESSIG + art.dateiname(jahr) + ".csv";
    if (art == Lieferungsart.SGB2 && jahr == auftrag.korrekturjahr()) {
      write(ordner, datei, art, tabellen.buildVertauschtesSgb2(jahr));
      write(ordner, KORREKTUR + art.dateiname(jahr) + "_korrektur.csv", art, tabelle);
    } else {
      write(ordner, datei, art, tabelle);
    }
  }

  private static void write(Ordner ordner, String datei, Lieferungsart art, Tabelle tabelle) {
    Lieferungsart.Zeichensatz zeichensatz = art.zeichensatz();
    ordner.write(datei, zeichensatz.anfang() + tabelle, zeichensatz.charset());
  }

  private void writeDatenquellen(Ordner ordner, Lieferungsart art) {
    writeDatenquellen(ordner, art.kennung(), jahr -> art.dateiname(jahr) + "*.csv");
  }

  /** One Datenquelle per Gebietsstand: a Datenquelle has one. */
  private void writeDatenquellen(Ordner ordner, String kennung, IntFunction<String> dateiname) {
    String vorlage =
        Ordner.readVorlage("datenquellen/kopf.yml")
            + Ordner.readVorlage("datenquellen/" + kennung + ".yml");
    for (int s = 0; s < plan.staende().size(); s++) {
      List<Integer> jahre = jahre(s);
      boolean aktuell = s + 1 == plan.staende().size();
      String id = id(kennung, s);
      String ende =
          aktuell
              ? ""
              : ", bis: "
                  + plan.staende().get(s + 1).gueltigVon().minusDays(1)
                  + ", nachfolger: "
                  + id(kennung, s + 1);
      List<String> dateien = jahre.stream().map(j -> "\"" + dateiname.apply(j) + "\"").toList();
      String text =
          vorlage
              .replace("@ID@", id)
              .replace("@REIHE@", kennung + "_reihe")
              .replace("rhythmus: { takt: jaehrlich", "rhythmus: { takt: jaehrlich" + ende)
              .replace("@ZEITRAUM@", jahre.get(0) + "–" + jahre.get(jahre.size() - 1))
              .replace("@DATEINAMEN@", String.join(", ", dateien))
              .replace("@GEBIETSSTAND@", plan.staende().get(s).gueltigVon().toString())
              .replace("@STELLEN@", String.valueOf(plan.raumStellen()))
              .replace("@BRUCH@", bruch())
              .replace("@NACHRANG@", aktuell ? "2" : "1")
              .replace("@MITTELRANG@", aktuell ? "4" : "3")
              .replace("@VORRANG@", "" + (aktuell ? VORRANG_AKTUELL : VORRANG_FRUEHER));
      ordner.write("datenquellen/" + id + ".yml", text);
    }
  }

  /** What of it may be published: residents, and where the day-care centres are. */
  private void writeAntrag(Ordner ordner) {
    StringBuilder listen = new StringBuilder();
    for (int s = 0; s < plan.staende().size(); s++) {
      List<Integer> jahre = jahre(s);
      listen
          .append("  - { datenquelle: ")
          .append(id("kitastandorte", s))
          .append(", arten: [kita], jahre: ")
          .append(jahre)
          .append(" }\n");
    }
    ordner.write(
        "freigaben/monitoring.yml",
        Ordner.readVorlage("freigaben/monitoring.yml")
            .replace("@JAHRE@", auftrag.vonJahr() + "-" + auftrag.bisJahr())
            .replace("@LISTEN@\n", listen));
  }

  /** The years on a Gebietsstand, from old to new. */
  private List<Integer> jahre(int stand) {
    List<Integer> result = new ArrayList<>();
    for (int jahr = auftrag.vonJahr(); jahr <= auftrag.bisJahr(); jahr++) {
      if (plan.stand(jahr) == stand) {
        result.add(jahr);
      }
    }
    return result;
  }

  private String id(String kennung, int stand) {
    List<Integer> jahre = jahre(stand);
    return stand + 1 == plan.staende().size()
        ? kennung
        : kennung + "_bis_" + jahre.get(jahre.size() - 1);
  }

  private String bruch() {
    return auftrag.bruchjahr() > auftrag.bisJahr()
        ? "unverändert in allen Jahren"
        : "ab "
            + auftrag.bruchjahr()
            + " einschließlich der Haushalte mit ergänzendem Bezug (Zeitreihenbruch)";
  }
}
