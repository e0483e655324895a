package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.Fundstelle;
import de.lebenslagen.warehouse.model.RaumId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks from what weights are made. */
final class Umrechnungspruefung {

  /** So far the weights of an area may sum to something else than 1 because they were rounded. */
  static final double GERUNDET = 0.005;

  private static final double GENAU = 1e-9;

  /** At least this share of an area must lie on ground of the other Gebietsstand. */
  private static final double GEDECKT = 0.98;

  private final String deklarationsdatei;
  private final Gebietsdatei dateien;
  private final Befundliste befunde;

  Umrechnungspruefung(String deklarationsdatei, Gebietsdatei dateien, Befundliste befunde) {
    this.deklarationsdatei = deklarationsdatei;
    this.dateien = dateien;
    this.befunde = befunde;
  }

  /** Finds old areas that lie on ground that no new area has. */
  void checkGedeckt(Umrechnungsdeklaration d, List<Raum> raeume, List<Ueberschneidung> flaechen) {
    Map<RaumId, Double> gedecktM2 = new HashMap<>();
    flaechen.forEach(u -> gedecktM2.merge(u.von(), u.masse(), Double::sum));
    for (Raum raum : raeume) {
      double anteil =
          gedecktM2.getOrDefault(raum.id(), 0.0) / (raum.flaecheKm2().orElse(Double.NaN) * 1e6);
      if (anteil < GEDECKT) {
        befunde.add(
            Gebietsregel.GEBIET_NICHT_GEDECKT,
            Fundstelle.inFile(deklarationsdatei).atZeile(d.von().knoten().zeile()),
            raum.id().schluessel()
                + " "
                + raum.name()
                + " liegt ganz in Gebieten vom "
                + d.nach().gebietsstand(),
            String.format(Locale.GERMANY, "nur %.1f %% der Fläche", anteil * 100));
      }
    }
  }

  /** Published weights are often rounded: a small difference is told, a large one stops. */
  void checkSummen(Umrechnungsdeklaration d, List<Ueberschneidung> gewichte) {
    Map<RaumId, Double> summen = new LinkedHashMap<>();
    gewichte.forEach(u -> summen.merge(u.von(), u.masse(), Double::sum));
    summen.forEach(
        (von, summe) -> {
          double abstand = Math.abs(summe - 1);
          if (abstand > GENAU) {
            befunde.add(
                abstand > GERUNDET
                    ? Gebietsregel.GEWICHTE_ERGEBEN_NICHT_1
                    : Gebietsregel.GEWICHTE_GERUNDET,
                findStelle(d, von),
                "Gewichte von " + von.schluessel() + ", die 1 ergeben",
                String.format(Locale.GERMANY, "sie ergeben %.6f", summe));
          }
        });
  }

  /** The first row of the file that names the area. */
  private Fundstelle findStelle(Umrechnungsdeklaration d, RaumId von) {
    String datei = d.datei().orElseThrow();
    Feldregel regel = d.von().schluessel().orElseThrow();
    return dateien.readTabelle(datei).zeilen().stream()
        .filter(
            z -> regel.find(z.felder()).map(w -> w.text().equals(von.schluessel())).orElse(false))
        .findFirst()
        .map(z -> Fundstelle.inFile(datei).atZeile(z.zeile()).atSpalte(regel.feld()))
        .orElse(Fundstelle.inFile(datei));
  }

  /** Finds areas that the conversion forgets, on both sides. */
  void checkVollstaendig(
      Umrechnungsdeklaration d, Gebietsstand alt, Gebietsstand neu, List<Ueberschneidung> teile) {
    Set<RaumId> quellen = teile.stream().map(Ueberschneidung::von).collect(Collectors.toSet());
    Set<RaumId> ziele = teile.stream().map(Ueberschneidung::nach).collect(Collectors.toSet());
    Fundstelle stelle = Fundstelle.inFile(d.datei().orElse(deklarationsdatei));
    for (Raum raum : alt.listRaeume(d.von().ebene())) {
      if (!quellen.contains(raum.id())) {
        befunde.add(
            Gebietsregel.UMRECHNUNG_UNVOLLSTAENDIG,
            stelle,
            "wohin jedes Gebiet der Ebene "
                + d.von().ebene()
                + " vom "
                + alt.gueltigVon()
                + " geht",
            raum.id().schluessel() + " " + raum.name() + " fehlt");
      }
    }
    for (Raum raum : neu.listRaeume(d.nach().ebene())) {
      if (!ziele.contains(raum.id())) {
        befunde.add(
            Gebietsregel.UMRECHNUNG_OHNE_ZIEL,
            stelle,
            "woher jedes Gebiet der Ebene "
                + d.nach().ebene()
                + " vom "
                + neu.gueltigVon()
                + " kommt",
            "nach " + raum.id().schluessel() + " " + raum.name() + " geht nichts");
      }
    }
  }
}
