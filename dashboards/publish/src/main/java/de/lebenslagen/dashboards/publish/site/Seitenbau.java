package de.lebenslagen.dashboards.publish.site;

import de.lebenslagen.dashboards.publish.site.Seitenrahmen.Freigabeangabe;
import de.lebenslagen.dashboards.publish.stoff.Einrichtungsbestand;
import de.lebenslagen.dashboards.publish.stoff.FruehererStand;
import de.lebenslagen.dashboards.publish.stoff.Indikatorblatt;
import de.lebenslagen.dashboards.publish.stoff.Ortslage;
import de.lebenslagen.dashboards.publish.stoff.Quelle;
import de.lebenslagen.dashboards.publish.stoff.Seitenstoff;
import de.lebenslagen.dashboards.publish.stoff.Stoffauftrag;
import de.lebenslagen.warehouse.freigabe.Freigegeben;
import de.lebenslagen.warehouse.freigabe.Zertifikat;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Wirkungsrichtung;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes all pages of a site, with the files that they lead to. */
final class Seitenbau {

  private static final int BEFUNDE = 4;

  private final Stoffauftrag auftrag;
  private final Seitenstoff stoff;
  private final Zertifikat zertifikat;
  private final Siteordner ordner;
  private final Vorlagen vorlagen = new Vorlagen();
  private final Tafelbau tafeln;
  private final Bildbau bilder;
  private final Tafelausgabe ausgabe;
  private final Set<String> geschriebeneTafeln = new HashSet<>();
  private int seiten;

  Seitenbau(Stoffauftrag auftrag, Freigegeben<Seitenstoff> stoff, Siteordner ordner) {
    this.auftrag = auftrag;
    this.stoff = stoff.wert();
    this.zertifikat = stoff.zertifikat();
    this.ordner = ordner;
    this.tafeln = new Tafelbau(this.stoff);
    this.bilder = new Bildbau(stoff, auftrag.freigabe(), ordner);
    this.ausgabe =
        new Tafelausgabe(
            this.stoff.quellen().stream().map(Quelle::nachweis).distinct().toList(),
            zertifikat.zeile(),
            auftrag.tag());
  }

  /** Writes everything; returns the number of pages. */
  int write() {
    writeEinblick();
    writeKarte();
    writeRaeume();
    writeEinrichtungen();
    writeIndikatoren();
    writeVergleich();
    writeSozialindex();
    writeDaten();
    writeTexte();
    return seiten;
  }

  private void writeEinblick() {
    List<Auffaelliges> befunde =
        stoff.schluessel().stream()
            .flatMap(b -> Auffaelliges.find(b).stream())
            .sorted(Comparator.comparing(Seitenbau::isKontext).thenComparing(Seitenbau::umfang))
            .limit(BEFUNDE)
            .toList();
    page(
        "einblick",
        "index.html",
        "Auf einen Blick",
        "Wie die Menschen in " + auftrag.ort() + " leben: geprüfte Befunde, Zahlen und Karte.",
        Map.of(
            "s",
            stoff,
            "befunde",
            befunde,
            "zahlen",
            stoff.schluessel().stream().flatMap(b -> Stadtzahl.find(b).stream()).toList(),
            "bilder",
            bilder.einblick()));
  }

  /** What is neither burden nor strength comes last. */
  private static boolean isKontext(Auffaelliges a) {
    return a.blatt().indikator().wirkungsrichtung() == Wirkungsrichtung.NEUTRAL;
  }

  private static int umfang(Auffaelliges a) {
    return -a.hoeher().size() - a.niedriger().size();
  }

  private void writeKarte() {
    String titel = "Karte";
    String beschreibung = "Jeder Indikator als Karte, Jahr für Jahr.";
    Optional<Indikatorblatt> first = bilder.findLeitblatt();
    if (first.isEmpty()) {
      page("ohnekarte", "karte.html", titel, beschreibung, Map.of("s", stoff));
      return;
    }
    Indikatorblatt blatt = first.get();
    page(
        "karte",
        "karte.html",
        titel,
        beschreibung,
        Map.of(
            "s", stoff, "blatt", blatt, "bild", bilder.karte(blatt), "tafel", tafeln.karte(blatt)));
    Seitenrahmen rahmen = rahmen("karte.html", titel, beschreibung);
    stoff.listRaumblaetter().parallelStream()
        .forEach(
            b -> {
              writeKartenskripte(b.schluessel(), b, stoff.lage(), bilder.karte(b), rahmen);
              stoff
                  .listFruehere(b)
                  .forEach(
                      f -> writeKartenskripte(f.find(b.schluessel()).orElseThrow(), f, rahmen));
            });
  }

  private void writeKartenskripte(Indikatorblatt blatt, FruehererStand stand, Seitenrahmen rahmen) {
    writeKartenskripte(stand.marke(blatt), blatt, stand.lage(), bilder.karte(blatt, stand), rahmen);
  }

  /** What the map page fetches when another indicator or a year of other boundaries is chosen. */
  private void writeKartenskripte(
      String marke, Indikatorblatt blatt, Ortslage lage, Bild bild, Seitenrahmen rahmen) {
    ordner.write("daten/" + marke + ".js", Datenskript.of(marke, blatt, lage));
    String html = vorlagen.fill("bild", Map.of("r", rahmen, "b", bild));
    ordner.write("daten/karte-" + marke + ".js", Datenskript.ofKarte(marke, html));
  }

  private void writeRaeume() {
    Ortslage lage = stoff.lage();
    page(
        "raeume",
        "raeume.html",
        lage.mehrzahl(),
        "Alle " + lage.mehrzahl() + " von " + auftrag.ort() + ".",
        Map.of("s", stoff));
    IntStream.range(0, lage.raeume().size()).parallel().forEach(this::writeRaum);
  }

  private void writeRaum(int nr) {
    Gebiet raum = stoff.lage().raeume().get(nr);
    Raumseite seite = Raumseite.of(stoff, nr, tafeln, bilder);
    write(seite.kennzahlen());
    seite.alter().ifPresent(this::write);
    page(
        "raum",
        stoff.lage().seite(raum),
        raum.name(),
        raum.name() + " in " + auftrag.ort() + ": Kennzahlen, Alter, Veränderungen.",
        Map.of("s", seite));
  }

  private void writeEinrichtungen() {
    Einrichtungsbestand bestand = stoff.einrichtungen();
    if (bestand.isLeer()) {
      return;
    }
    Beiwerk.writeOrte(ordner);
    Einrichtungstafeln own = new Einrichtungstafeln(stoff, tafeln);
    Einrichtungsseite seite =
        new Einrichtungsseite(
            bestand,
            bestand.gruppen().parallelStream().map(bilder::orte).toList(),
            own.jeGebiet(),
            own.liste(),
            bestand.gruppen().parallelStream()
                .flatMap(g -> bilder.orteUeberLeitblatt(g).stream())
                .toList(),
            bilder.findLeitblatt().map(b -> b.indikator().name()),
            stoff.grenzen());
    write(seite.jeGebiet());
    write(seite.liste());
    bestand
        .gruppen()
        .forEach(g -> ordner.write("daten/orte-" + g.marke() + ".js", Ortsskript.of(stoff, g)));
    page(
        "einrichtungen",
        "einrichtungen.html",
        "Einrichtungen",
        "Wo die Einrichtungen in " + auftrag.ort() + " sind, und wie viele in jedem Gebiet.",
        Map.of("s", seite));
  }

  private void writeIndikatoren() {
    page(
        "indikatoren",
        "indikatoren.html",
        "Indikatoren",
        "Alle Indikatoren mit Zahlen für " + auftrag.ort() + ".",
        Map.of("s", stoff));
    stoff.blaetter().parallelStream().forEach(this::writeIndikator);
  }

  private void writeIndikator(Indikatorblatt blatt) {
    Indikator indikator = blatt.indikator();
    Indikatorseite seite = Indikatorseite.of(blatt, stoff, tafeln, bilder.indikator(blatt));
    write(seite.zeitreihe());
    page(
        "indikator",
        Tafelbau.seite(blatt),
        indikator.name(),
        indikator.name() + " in " + auftrag.ort() + ": " + indikator.definition(),
        Map.of("s", seite));
    if (!blatt.isNurStadt()) {
      page(
          "einbetten",
          "einbetten/" + blatt.schluessel() + ".html",
          indikator.name(),
          indikator.name(),
          Map.of("b", bilder.einbettung(blatt)));
    }
    stoff
        .listFruehere(blatt)
        .forEach(f -> writeIndikator(f.find(blatt.schluessel()).orElseThrow(), f));
  }

  /** The page of an indicator on boundaries that are no longer valid. */
  private void writeIndikator(Indikatorblatt blatt, FruehererStand stand) {
    Indikatorseite seite =
        Indikatorseite.of(blatt, stand, stoff, tafeln, bilder.indikator(blatt, stand));
    write(seite.zeitreihe());
    page(
        "indikator",
        stand.seite(blatt),
        blatt.indikator().name() + ", " + stand.bezeichnung(),
        blatt.indikator().name() + " in " + auftrag.ort() + ", " + stand.bezeichnung() + ".",
        Map.of("s", seite));
  }

  private void writeVergleich() {
    Tafel tafel = tafeln.vergleich(bilder::klassen);
    write(tafel);
    page(
        "vergleich",
        "vergleich.html",
        "Vergleich",
        "Gebiete von " + auftrag.ort() + " nebeneinander.",
        Map.of("s", stoff, "tafel", tafel, "bilder", bilder.vergleich()));
  }

  private void writeSozialindex() {
    List<Indexseite> indizes = new ArrayList<>();
    for (Indikatorblatt blatt : stoff.blaetter()) {
      Optional.ofNullable(stoff.indizes().get(blatt.indikator().schluessel()))
          .ifPresent(e -> indizes.add(Indexseite.of(blatt, e, tafeln, bilder.index(blatt))));
    }
    for (Indexseite seite : indizes) {
      write(seite.rangfolge());
      seite.schritte().forEach(this::write);
    }
    page(
        "sozialindex",
        "sozialindex.html",
        "Sozialindex",
        "Mehrere Indikatoren in einer Zahl, mit allen Schritten und Grenzen.",
        Map.of("indizes", indizes));
  }

  private void writeDaten() {
    List<Datenseite.Datei> dateien = new Rohdaten(auftrag.freigabe(), ordner).write(stoff);
    ordner.write("daten/dcat-ap-de.jsonld", Metadaten.jsonLd(auftrag, stoff, dateien));
    Tafel quellen = Datenseite.quellen(stoff, tafeln);
    Tafel verfuegbar = Datenseite.verfuegbar(stoff, tafeln);
    write(quellen);
    write(verfuegbar);
    page(
        "daten",
        "daten.html",
        "Daten",
        "Alle Zahlen als Datei, welche Daten es gibt und welche fehlen.",
        Map.of("s", stoff, "quellen", quellen, "verfuegbar", verfuegbar, "dateien", dateien));
  }

  private void writeTexte() {
    page(
        "methodik",
        "methodik.html",
        "Methodik und Quellen",
        "Woher die Zahlen kommen und was sie sagen.",
        Map.of("s", stoff));
    List<Aenderungseintrag> eintraege = new ArrayList<>();
    auftrag.freigaben().forEach(e -> eintraege.add(0, Aenderungseintrag.of(e)));
    page(
        "aenderungen",
        "aenderungen.html",
        "Änderungen",
        "Was wann veröffentlicht wurde.",
        Map.of("eintraege", eintraege));
    page(
        "barrierefreiheit",
        "barrierefreiheit.html",
        "Barrierefreiheit",
        "Erklärung zur Barrierefreiheit.",
        Map.of());
    page("impressum", "impressum.html", "Impressum", "Wer diese Seiten herausgibt.", Map.of());
    page(
        "leichtesprache",
        "leichte-sprache.html",
        "Leichte Sprache",
        "Diese Seiten in Leichter Sprache.",
        Map.of("l", Leichtes.of(stoff)));
  }

  private void page(
      String vorlage,
      String pfad,
      String titel,
      String beschreibung,
      Map<String, ? extends Object> parameter) {
    Map<String, @Nullable Object> all = new HashMap<>(parameter);
    all.put("r", rahmen(pfad, titel, beschreibung));
    ordner.write(pfad, vorlagen.fill(vorlage, all));
    countPage();
  }

  private Seitenrahmen rahmen(String pfad, String titel, String beschreibung) {
    return new Seitenrahmen(
        auftrag.angaben(),
        stoff.lage(),
        new Freigabeangabe(
            auftrag.eintrag().titel(), Werttext.tag(auftrag.tag()), auftrag.tag().getYear()),
        zertifikat,
        !stoff.einrichtungen().isLeer(),
        pfad,
        titel,
        beschreibung);
  }

  private synchronized void countPage() {
    seiten++;
  }

  private void write(Tafel tafel) {
    synchronized (geschriebeneTafeln) {
      if (!geschriebeneTafeln.add(tafel.marke())) {
        throw new IllegalStateException("Two tables called " + tafel.marke());
      }
    }
    ordner.write(tafel.datei() + ".csv", ausgabe.csv(tafel));
    ordner.write(tafel.datei() + ".xlsx", ausgabe.xlsx(tafel));
  }
}
