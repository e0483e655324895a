package de.lebenslagen.dashboards.publish.site;

import de.lebenslagen.dashboards.figures.abbildung.Abbildung;
import de.lebenslagen.dashboards.figures.abbildung.Bildwerte;
import de.lebenslagen.dashboards.figures.abbildung.Indexebene;
import de.lebenslagen.dashboards.figures.abbildung.Indexebene.Richtung;
import de.lebenslagen.dashboards.figures.abbildung.Karte;
import de.lebenslagen.dashboards.figures.abbildung.Klassen;
import de.lebenslagen.dashboards.figures.abbildung.Kopf;
import de.lebenslagen.dashboards.figures.abbildung.Rangbalken;
import de.lebenslagen.dashboards.figures.abbildung.Verlauf;
import de.lebenslagen.dashboards.figures.svg.Ausgabe;
import de.lebenslagen.dashboards.figures.svg.Kartendaten;
import de.lebenslagen.dashboards.figures.svg.Leinwand;
import de.lebenslagen.dashboards.figures.svg.Zeichner;
import de.lebenslagen.dashboards.publish.stoff.Abbildungsbau;
import de.lebenslagen.dashboards.publish.stoff.Indikatorblatt;
import de.lebenslagen.dashboards.publish.stoff.Seitenstoff;
import de.lebenslagen.warehouse.freigabe.Freigabezugang;
import de.lebenslagen.warehouse.freigabe.Freigegeben;
import de.lebenslagen.warehouse.indicator.Berechnung.Index;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indexrezept;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The figures of the pages, from cleared values only. */
final class Bildbau {

  /** With more areas than this a page shows the far ends of an order, not all of it. */
  private static final int VIELE = 40;

  private static final int ENDEN = 12;

  /** Beside a text. */
  private static final Leinwand SEITLICH = new Leinwand(440, Ausgabe.SEITE, Leinwand.Rahmen.OHNE);

  private final Seitenstoff stoff;
  private final Siteordner ordner;
  private final Zeichner zeichner = new Zeichner();
  private final Abbildungsbau bau;

  Bildbau(Freigegeben<Seitenstoff> quelle, Freigabezugang freigabe, Siteordner ordner) {
    this.stoff = quelle.wert();
    this.ordner = ordner;
    this.bau = new Abbildungsbau(quelle, freigabe);
  }

  Optional<Indikatorblatt> findLeitblatt() {
    return bau.findLeitblatt();
  }

  Klassen klassen(Indikatorblatt blatt) {
    return bau.klassen(blatt);
  }

  /** Draws; with a file that is complete in itself. */
  private Bild draw(String marke, Abbildung abbildung) {
    boolean many = abbildung instanceof Karte && stoff.lage().raeume().size() > VIELE;
    Bild bild =
        Bild.of(marke, abbildung, zeichner, many ? Bild.Umfang.OHNE_SCHMAL : Bild.Umfang.GANZ);
    String datei = "bilder/" + marke + ".svg";
    ordner.write(datei, zeichner.draw(abbildung, Leinwand.DATEI));
    return bild.withDatei(datei);
  }

  List<Bild> einblick() {
    return findLeitblatt().stream()
        .map(
            b ->
                Bild.of("karte-" + b.schluessel(), bau.karte(b), zeichner, umfang())
                    .withDatei("bilder/karte-" + b.schluessel() + ".svg"))
        .toList();
  }

  private Bild.Umfang umfang() {
    return stoff.lage().raeume().size() > VIELE ? Bild.Umfang.OHNE_SCHMAL : Bild.Umfang.GANZ;
  }

  /** The map alone, for the pages of others. */
  Bild einbettung(Indikatorblatt blatt) {
    return Bild.of(blatt.schluessel(), bau.karte(blatt), zeichner, umfang());
  }

  /** A map that answers, with the values of all years. */
  Bild karte(Indikatorblatt blatt) {
    Karte karte = bau.karte(blatt);
    return Bild.of("karte", karte, zeichner, umfang())
        .withDaten(Kartendaten.json(karte))
        .withDatei("bilder/karte-" + blatt.schluessel() + ".svg");
  }

  /** Residents by age. */
  List<Bild> aufbau(Gebiet raum) {
    return bau.findAltersaufbau(raum).stream()
        .map(a -> Bild.of("alter", a, zeichner, Bild.Umfang.GANZ))
        .toList();
  }

  /** The first key figure about burden that has a series. */
  List<Bild> raum(Gebiet raum) {
    return bau.listVerlaufblaetter().stream()
        .limit(1)
        .map(
            b ->
                Bild.of(
                    "verlauf-" + b.schluessel(),
                    bau.verlauf(b, raum),
                    zeichner,
                    SEITLICH,
                    Bild.Umfang.GANZ))
        .toList();
  }

  List<Bild> indikator(Indikatorblatt blatt) {
    List<Bild> result = new ArrayList<>();
    if (!blatt.isNurStadt()) {
      result.add(draw("karte-" + blatt.schluessel(), bau.karte(blatt)));
      result.add(draw("rang-" + blatt.schluessel(), rangfolge(blatt)));
    }
    blatt
        .stadt()
        .filter(s -> blatt.jahre().size() > 1)
        .ifPresent(s -> result.add(draw("verlauf-" + blatt.schluessel(), verlaeufe(blatt, s))));
    return result;
  }

  /** All areas; of very many the highest and the lowest, which the title says. */
  private Abbildung rangfolge(Indikatorblatt blatt) {
    Kopf kopf = bau.kopf(blatt, blatt.jahr()).withBotschaft(rangtitel(blatt));
    Bildwerte all = bau.raumwerte(blatt);
    if (stoff.lage().raeume().size() <= VIELE) {
      return new Rangbalken(
          kopf, all, blatt.jahr(), bau.klassen(blatt), bau.stadtwerte(blatt), Optional.empty());
    }
    Bildwerte ends = bau.pick(s -> enden(blatt));
    return new Rangbalken(
        kopf.withHinweis(
            "Gezeigt sind die "
                + ENDEN
                + " höchsten und die "
                + ENDEN
                + " niedrigsten von "
                + blatt.raeume().size()
                + " Gebieten; alle stehen in der Tabelle."),
        ends,
        blatt.jahr(),
        bau.klassen(blatt),
        bau.stadtwerte(blatt),
        Optional.empty());
  }

  /** What the tests say about all areas at once; where there was no test, what is shown. */
  private String rangtitel(Indikatorblatt blatt) {
    String town = stoff.lage().stadt().map(Gebiet::name).orElse("der Stadt");
    int all = blatt.raeume().size();
    String thema = blatt.indikator().name() + " " + blatt.jahr() + ": ";
    return Auffaelliges.find(blatt)
        .map(
            a ->
                thema
                    + "In "
                    + a.hoeher().size()
                    + " von "
                    + a.gepruefte()
                    + " Gebieten sicher höher als in "
                    + town
                    + ", in "
                    + a.niedriger().size()
                    + " sicher niedriger")
        .orElse(thema + "Die " + all + " " + stoff.lage().mehrzahl() + " in ihrer Reihenfolge");
  }

  private static List<Indikatorwert> enden(Indikatorblatt blatt) {
    List<Indikatorwert> sorted =
        blatt.list(blatt.jahr()).stream()
            .filter(w -> w.wert().findZahl().isPresent())
            .sorted(
                (a, b) ->
                    Double.compare(
                        b.wert().findZahl().orElseThrow(), a.wert().findZahl().orElseThrow()))
            .toList();
    List<Indikatorwert> result = new ArrayList<>(sorted.subList(0, Math.min(ENDEN, sorted.size())));
    result.addAll(sorted.subList(Math.max(ENDEN, sorted.size() - ENDEN), sorted.size()));
    return result;
  }

  /** One panel per area; with very many, the town alone. */
  private Abbildung verlaeufe(Indikatorblatt blatt, Gebiet stadt) {
    boolean few = !blatt.isNurStadt() && stoff.lage().raeume().size() <= VIELE;
    Kopf kopf = bau.kopfOfReihe(blatt);
    return new Verlauf(
        few
            ? kopf.withBotschaft(
                blatt.indikator().name() + ": jedes Gebiet neben der ganzen Stadt, Jahr für Jahr")
            : kopf,
        few ? bau.raumwerte(blatt) : bau.reihe(blatt, stadt),
        few ? bau.stadtwerte(blatt) : bau.pick(s -> List.of()),
        blatt.indikator().brueche());
  }

  /** The order of the areas by the leading indicator, with the span of each value. */
  List<Bild> vergleich() {
    return findLeitblatt().stream()
        .map(b -> Bild.of("rang-" + b.schluessel(), rangfolge(b), zeichner, Bild.Umfang.GANZ))
        .toList();
  }

  /** The index on the map and, where its recipe names a second one for the change, as a plane. */
  List<Bild> index(Indikatorblatt blatt) {
    List<Bild> result = new ArrayList<>();
    result.add(
        Bild.of("karte-index", bau.karte(blatt), zeichner, umfang())
            .withDatei("bilder/karte-" + blatt.schluessel() + ".svg"));
    findEbene(blatt).ifPresent(e -> result.add(draw("ebene-" + blatt.schluessel(), e)));
    return result;
  }

  private Optional<Abbildung> findEbene(Indikatorblatt status) {
    Optional<Richtung> own = findRichtung(status, status.jahr());
    Optional<Richtung> change =
        rezept(status)
            .flatMap(Indexrezept::dynamik)
            .flatMap(stoff::find)
            .flatMap(d -> findRichtung(d, status.jahr()));
    return own.flatMap(o -> change.map(c -> new Indexebene(bau.kopf(status, status.jahr()), o, c)));
  }

  private Optional<Richtung> findRichtung(Indikatorblatt blatt, int jahr) {
    return rezept(blatt)
        .flatMap(Indexrezept::klassen)
        .map(k -> new Richtung(blatt.indikator().name(), bau.raumwerte(blatt).ofJahr(jahr), k));
  }

  private static Optional<Indexrezept> rezept(Indikatorblatt blatt) {
    return blatt.indikator().berechnung() instanceof Index index
        ? Optional.of(index.rezept())
        : Optional.empty();
  }
}
