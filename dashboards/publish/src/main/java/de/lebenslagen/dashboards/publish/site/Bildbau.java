package de.lebenslagen.dashboards.publish.site;

import de.lebenslagen.dashboards.figures.abbildung.Abbildung;
import de.lebenslagen.dashboards.figures.abbildung.Datentafel;
import de.lebenslagen.dashboards.figures.abbildung.Karte;
import de.lebenslagen.dashboards.figures.abbildung.Klassen;
import de.lebenslagen.dashboards.figures.abbildung.Ortskarte;
import de.lebenslagen.dashboards.figures.svg.Ausgabe;
import de.lebenslagen.dashboards.figures.svg.Kartendaten;
import de.lebenslagen.dashboards.figures.svg.Leinwand;
import de.lebenslagen.dashboards.figures.svg.Pngbild;
import de.lebenslagen.dashboards.figures.svg.Zeichner;
import de.lebenslagen.dashboards.publish.stoff.Abbildungsbau;
import de.lebenslagen.dashboards.publish.stoff.Einrichtungsgruppe;
import de.lebenslagen.dashboards.publish.stoff.FruehererStand;
import de.lebenslagen.dashboards.publish.stoff.Indikatorblatt;
import de.lebenslagen.dashboards.publish.stoff.Ortslage;
import de.lebenslagen.dashboards.publish.stoff.Seitenstoff;
import de.lebenslagen.warehouse.freigabe.Freigabezugang;
import de.lebenslagen.warehouse.freigabe.Freigegeben;
import de.lebenslagen.warehouse.indicator.Gebiet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The pictures of the pages, and their files. */
final class Bildbau {

  /** Sharp on a projector and on paper. */
  private static final int PNG_BREITE = 1600;

  /** One of several maps side by side. */
  private static final Leinwand KLEIN = new Leinwand(340, Ausgabe.SEITE, Leinwand.Rahmen.OHNE);

  /** Beside a text. */
  private static final Leinwand SEITLICH = new Leinwand(440, Ausgabe.SEITE, Leinwand.Rahmen.OHNE);

  private final Seitenstoff stoff;
  private final Siteordner ordner;
  private final Abbildungsbau bau;
  private final Ueberblicksbau ueberblick;
  private final Zeichner zeichner = new Zeichner();
  private final Map<String, Bild> karten = new ConcurrentHashMap<>();
  private final Set<String> dateien = ConcurrentHashMap.newKeySet();

  Bildbau(Freigegeben<Seitenstoff> quelle, Freigabezugang freigabe, Siteordner ordner) {
    this.stoff = quelle.wert();
    this.ordner = ordner;
    this.bau = new Abbildungsbau(quelle, freigabe);
    this.ueberblick = new Ueberblicksbau(stoff, bau);
  }

  Optional<Indikatorblatt> findLeitblatt() {
    return bau.findLeitblatt();
  }

  Klassen klassen(Indikatorblatt blatt) {
    return bau.klassen(blatt);
  }

  /** Draws; with files that are complete in themselves. */
  private Bild draw(String name, Abbildung abbildung, Leinwand leinwand) {
    return withDatei(Bild.of(name, abbildung, zeichner, leinwand, Bild.Umfang.GANZ), abbildung);
  }

  private Bild withZwilling(String name, Abbildung abbildung, Leinwand leinwand) {
    return withTafel(draw(name, abbildung, leinwand), abbildung);
  }

  private Bild draw(String name, Abbildung abbildung) {
    return draw(name, abbildung, Leinwand.SEITE);
  }

  /** Writes the files of a figure, once: several pages may show it. */
  private Bild withDatei(Bild bild, Abbildung abbildung) {
    String datei = "bilder/" + bild.marke();
    writeDatei(datei, abbildung);
    return bild.withDatei(datei);
  }

  private void writeDatei(String datei, Abbildung abbildung) {
    if (dateien.add(datei)) {
      String svg = zeichner.draw(abbildung, Leinwand.DATEI);
      ordner.write(datei + ".svg", svg);
      ordner.write(datei + ".png", Pngbild.draw(abbildung, svg, PNG_BREITE));
    }
  }

  /** With its table where that is no longer than a reader reads. */
  private static Bild withTafel(Bild bild, Abbildung abbildung) {
    Datentafel tafel = abbildung.tafel();
    return tafel.zeilen().size() > Ueberblicksbau.VIELE + 1 ? bild : bild.withTafel(tafel);
  }

  /** The map of an indicator in its last year: drawn once, shown on several pages. */
  private Bild karteEinmal(Indikatorblatt blatt) {
    return karten.computeIfAbsent(
        "karte-" + blatt.schluessel(),
        marke -> {
          Karte karte = bau.karte(blatt);
          Bild bild = Bild.of(marke, karte, zeichner, umfang(stoff.lage()));
          return withTafel(withDatei(bild, karte), karte);
        });
  }

  /** The same on earlier boundaries. */
  private Bild karteEinmal(Indikatorblatt blatt, FruehererStand stand) {
    return karten.computeIfAbsent(
        "karte-" + stand.marke(blatt),
        marke -> {
          Karte karte = bau.karte(blatt, stand);
          return withDatei(Bild.of(marke, karte, zeichner, umfang(stand.lage())), karte);
        });
  }

  /** The years that the map on other boundaries shows, with its mark. */
  private SortedMap<Integer, String> anderswo(Indikatorblatt blatt, Optional<FruehererStand> hier) {
    SortedMap<Integer, String> result = new TreeMap<>();
    for (FruehererStand f : stoff.listFruehere(blatt)) {
      if (!hier.equals(Optional.of(f))) {
        f.find(blatt.schluessel())
            .orElseThrow()
            .raumjahre()
            .forEach(j -> result.put(j, f.marke(blatt)));
      }
    }
    if (hier.isPresent()) {
      stoff
          .find(blatt.indikator().schluessel())
          .ifPresent(b -> b.raumjahre().forEach(j -> result.put(j, b.schluessel())));
    }
    return result;
  }

  List<Bild> einblick() {
    return findLeitblatt().stream().map(this::karteEinmal).toList();
  }

  private static Bild.Umfang umfang(Ortslage lage) {
    return lage.raeume().size() > Ueberblicksbau.VIELE ? Bild.Umfang.OHNE_SCHMAL : Bild.Umfang.GANZ;
  }

  /** The map alone, for the pages of others. */
  Bild einbettung(Indikatorblatt blatt) {
    return karteEinmal(blatt).withMarke(blatt.schluessel());
  }

  /** A map that answers, with the values and sources of all years. */
  Bild karte(Indikatorblatt blatt) {
    return antwortend(
        karteEinmal(blatt).withoutTafel(),
        bau.karteAllerJahre(blatt),
        anderswo(blatt, Optional.empty()));
  }

  /** A map on earlier boundaries that answers. */
  Bild karte(Indikatorblatt blatt, FruehererStand stand) {
    return antwortend(
        karteEinmal(blatt, stand),
        bau.karteAllerJahre(blatt, stand),
        anderswo(blatt, Optional.of(stand)));
  }

  private static Bild antwortend(Bild bild, Karte karte, SortedMap<Integer, String> anderswo) {
    return bild.withMarke("karte")
        .withDaten(Kartendaten.json(karte, anderswo), karte.kopf().quellenzeile());
  }

  /** Where the facilities of a kind are, with its files. */
  Bild orte(Einrichtungsgruppe gruppe) {
    Ortskarte karte = bau.ortskarte(gruppe);
    String marke = "orte-" + gruppe.marke();
    return withDatei(Bild.of(marke, karte, zeichner, KLEIN, Bild.Umfang.OHNE_SCHMAL), karte);
  }

  /** The files that show a kind over the leading indicator; empty where there is no such map. */
  Optional<Verweis> orteUeberLeitblatt(Einrichtungsgruppe gruppe) {
    return findLeitblatt()
        .map(
            b -> {
              Karte karte = bau.karteMitOrten(b, gruppe);
              String datei = "bilder/orte-" + gruppe.marke() + "-" + b.schluessel();
              writeDatei(datei, karte);
              return new Verweis(gruppe.mehrzahl(), datei);
            });
  }

  /** The facilities of an area from near; no file, because the list has them. */
  List<Bild> orte(Gebiet raum) {
    String marke = "orte-" + stoff.lage().marke(raum);
    return bau.findOrtskarte(raum).stream()
        .map(k -> Bild.of(marke, k, zeichner, SEITLICH, Bild.Umfang.OHNE_SCHMAL))
        .toList();
  }

  /** Residents by age. */
  List<Bild> aufbau(Gebiet raum) {
    return bau.findAltersaufbau(raum).stream()
        .map(a -> draw("alter-" + stoff.lage().marke(raum), a))
        .toList();
  }

  /** The first key figure about burden that has a series. */
  List<Bild> raum(Gebiet raum) {
    return bau.listVerlaufblaetter().stream()
        .limit(1)
        .map(
            b ->
                withZwilling(
                    "verlauf-" + b.schluessel() + "-" + stoff.lage().marke(raum),
                    bau.verlauf(b, raum),
                    SEITLICH))
        .toList();
  }

  List<Bild> indikator(Indikatorblatt blatt) {
    List<Bild> result = new ArrayList<>();
    if (!blatt.isNurStadt()) {
      result.add(karteEinmal(blatt).withoutTafel());
      result.add(draw("rang-" + blatt.schluessel(), ueberblick.rangfolge(blatt, stoff.lage())));
    }
    ueberblick
        .findVerlaeufe(blatt)
        .ifPresent(v -> result.add(draw("verlauf-" + blatt.schluessel(), v)));
    return result;
  }

  /** The same on earlier boundaries: a map with its years, and the order of the areas. */
  List<Bild> indikator(Indikatorblatt blatt, FruehererStand stand) {
    return List.of(
        karteEinmal(blatt, stand),
        draw("rang-" + stand.marke(blatt), ueberblick.rangfolge(blatt, stand.lage())));
  }

  /** The order of the areas by the leading indicator, with the span of each value. */
  List<Bild> vergleich() {
    return findLeitblatt().stream()
        .map(
            b ->
                withZwilling(
                    "rang-" + b.schluessel(),
                    ueberblick.rangfolge(b, stoff.lage()),
                    Leinwand.SEITE))
        .toList();
  }

  /** The index on the map and, where its recipe names a second one for the change, as a plane. */
  List<Bild> index(Indikatorblatt blatt) {
    List<Bild> result = new ArrayList<>();
    result.add(karteEinmal(blatt).withoutTafel());
    ueberblick
        .findEbene(blatt)
        .ifPresent(e -> result.add(withZwilling("ebene-" + blatt.schluessel(), e, Leinwand.SEITE)));
    return result;
  }
}
