package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.Fundstelle;
import de.lebenslagen.warehouse.model.RaumId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Polygon;

/**
 * Checks boundaries against each other and against what is said to lie in what. The thresholds are
 * practice, not theory: what is smaller is a sliver, as arises where neighbours are simplified one
 * by one, and only counted.
 */
final class Lagepruefung {

  /** Overlaps and gaps below this area are slivers. */
  static final double SPLITTER_M2 = 5_000;

  /** From this share of the smaller area on, two areas are the same place. */
  static final double DECKUNGSGLEICH_ANTEIL = 0.95;

  /** An area lies in another when at least this share of it does. */
  static final double LIEGT_IN_ANTEIL = 0.99;

  private final List<Ebene> ebenen;
  private final Gebietssammler herkunft;
  private final Befundliste befunde;

  Lagepruefung(List<Ebene> ebenen, Gebietssammler herkunft, Befundliste befunde) {
    this.ebenen = List.copyOf(ebenen);
    this.herkunft = herkunft;
    this.befunde = befunde;
  }

  void check(List<Raum> raeume, List<Raumzuordnung> zuordnungen) {
    List<Raum> gelesene =
        raeume.stream()
            .filter(r -> r.geometrie().isPresent() && herkunft.findHerkunft(r.id()).isPresent())
            .toList();
    for (Ebene ebene : ebenen) {
      List<Raum> einer = gelesene.stream().filter(r -> r.id().ebene().equals(ebene.id())).toList();
      if (einer.size() > 1) {
        checkEbene(ebene, einer);
      }
    }
    checkZuordnungen(gelesene, zuordnungen);
  }

  private void checkEbene(Ebene ebene, List<Raum> raeume) {
    Ebenenlage lage = new Ebenenlage(raeume);
    Fundstelle datei = Fundstelle.inFile(stelle(raeume.get(0)).datei());
    double splitterM2 = 0;
    int splitter = 0;
    for (Ueberlappung u : lage.listUeberlappungen()) {
      if (u.anteil() >= DECKUNGSGLEICH_ANTEIL || u.flaecheM2() >= SPLITTER_M2) {
        addUeberlappung(u);
      } else {
        splitter++;
        splitterM2 += u.flaecheM2();
      }
    }
    for (Polygon luecke : lage.listLuecken()) {
      double flaecheM2 = Ellipsoid.areaM2(luecke);
      if (flaecheM2 >= SPLITTER_M2) {
        addLuecke(ebene, datei, luecke, flaecheM2);
      } else {
        splitter++;
        splitterM2 += flaecheM2;
      }
    }
    if (splitterM2 >= Grenzreparatur.KRUEMEL_M2) {
      befunde.add(
          Gebietsregel.RANDSPLITTER,
          datei,
          "Nachbarn mit gemeinsamer Grenze in der Ebene " + ebene.id(),
          text("%d kleine Überlappungen und Lücken, zusammen %.0f m²", splitter, splitterM2));
    }
  }

  private void addUeberlappung(Ueberlappung u) {
    boolean gleich = u.anteil() >= DECKUNGSGLEICH_ANTEIL;
    befunde.add(
        gleich ? Gebietsregel.DECKUNGSGLEICH : Gebietsregel.UEBERLAPPUNG,
        stelle(u.zwei()),
        "Gebiete einer Ebene, die sich nicht überlappen",
        text(
            "%s und %s (%s) haben %.2f ha gemeinsam, %.0f %% des kleineren",
            name(u.zwei()),
            name(u.eins()),
            stelle(u.eins()).bezeichnung(),
            u.flaecheM2() / 1e4,
            u.anteil() * 100));
  }

  private void addLuecke(Ebene ebene, Fundstelle datei, Polygon luecke, double flaecheM2) {
    befunde.add(
        Gebietsregel.LUECKE,
        datei,
        "keine Lücke zwischen den Gebieten der Ebene " + ebene.id(),
        text(
            "%.2f ha ohne Gebiet bei %s",
            flaecheM2 / 1e4, PolygonBau.text(luecke.getInteriorPoint().getCoordinate())));
  }

  private void checkZuordnungen(List<Raum> raeume, List<Raumzuordnung> zuordnungen) {
    Map<RaumId, Raum> byId = new HashMap<>();
    raeume.forEach(r -> byId.put(r.id(), r));
    for (Raumzuordnung z : zuordnungen) {
      Raum von = byId.get(z.von());
      Raum nach = byId.get(z.nach());
      if (z.anteil() == 1 && von != null && nach != null) {
        checkLiegtIn(von, nach);
      }
    }
  }

  private void checkLiegtIn(Raum von, Raum nach) {
    double gemeinsamM2 =
        Ebenenlage.intersectionM2(von.geometrie().orElseThrow(), nach.geometrie().orElseThrow());
    double anteil = gemeinsamM2 / Ellipsoid.areaM2(von.geometrie().orElseThrow());
    if (anteil < LIEGT_IN_ANTEIL) {
      befunde.add(
          Gebietsregel.ZUORDNUNG_WIDERSPRICHT_LAGE,
          stelle(von),
          text("%s liegt in %s", name(von), name(nach)),
          text("nur %.1f %% der Fläche liegen dort", anteil * 100));
    }
  }

  private Fundstelle stelle(Raum raum) {
    return herkunft.findHerkunft(raum.id()).orElseThrow().stelle();
  }

  private static String name(Raum raum) {
    return raum.id().schluessel() + " " + raum.name();
  }

  private static String text(String format, Object... args) {
    return String.format(Locale.GERMANY, format, args);
  }
}
