package de.lebenslagen.dashboards.publish.site;

import de.lebenslagen.dashboards.figures.Jahresangabe;
import de.lebenslagen.dashboards.publish.stoff.FruehererStand;
import de.lebenslagen.dashboards.publish.stoff.Indikatorblatt;
import de.lebenslagen.dashboards.publish.stoff.Ortslage;
import de.lebenslagen.dashboards.publish.stoff.Seitenstoff;
import de.lebenslagen.warehouse.indicator.Aussage;
import de.lebenslagen.warehouse.indicator.Berechnung;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Zeitreihenbruch;
import de.lebenslagen.warehouse.indicator.finding.Lesebeispiel;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import de.lebenslagen.warehouse.model.Wertstatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is told about one indicator.
 *
 * @param stand what must be known about boundaries that are no longer valid; empty: they are
 * @param andere the pages of the same indicator on other boundaries
 * @param saetze what a test found, about the town and the areas
 * @param angaben definition, formula, source, limits
 */
record Indikatorseite(
    Indikator indikator,
    String lead,
    boolean nurStadt,
    Optional<String> stand,
    List<Verweis> andere,
    List<String> saetze,
    Tafel zeitreihe,
    List<Bild> bilder,
    List<Angabe> angaben) {

  /** A term and what is said about it. */
  record Angabe(String titel, String text) {}

  static Indikatorseite of(
      Indikatorblatt blatt, Seitenstoff stoff, Tafelbau tafeln, List<Bild> bilder) {
    return of(
        blatt,
        stoff.lage(),
        Optional.empty(),
        stoff.listFruehere(blatt).stream().map(f -> verweis(f, blatt)).toList(),
        tafeln.zeitreihe(blatt),
        bilder,
        stoff.listQuellen(blatt));
  }

  /** On earlier boundaries. */
  static Indikatorseite of(
      Indikatorblatt blatt,
      FruehererStand stand,
      Seitenstoff stoff,
      Tafelbau tafeln,
      List<Bild> bilder) {
    List<Verweis> others = new ArrayList<>();
    stoff
        .find(blatt.indikator().schluessel())
        .ifPresent(
            b ->
                others.add(
                    new Verweis(
                        stoff.lage().raeume().size()
                            + " "
                            + stoff.lage().mehrzahl()
                            + " heute: "
                            + Jahresangabe.format(b.jahre()),
                        Tafelbau.seite(b))));
    stoff.listFruehere(blatt).stream()
        .filter(f -> !f.equals(stand))
        .forEach(f -> others.add(verweis(f, blatt)));
    return of(
        blatt,
        stand.lage(),
        Optional.of(stand.hinweis()),
        others,
        tafeln.zeitreihe(blatt, stand),
        bilder,
        stoff.listQuellen(blatt.listWerte(blatt.jahre())));
  }

  private static Verweis verweis(FruehererStand stand, Indikatorblatt blatt) {
    Indikatorblatt own = stand.find(blatt.schluessel()).orElseThrow();
    return new Verweis(
        stand.bezeichnung() + ": " + Jahresangabe.format(own.raumjahre()), stand.seite(own));
  }

  private static Indikatorseite of(
      Indikatorblatt blatt,
      Ortslage lage,
      Optional<String> stand,
      List<Verweis> andere,
      Tafel zeitreihe,
      List<Bild> bilder,
      List<String> quellen) {
    Indikator indikator = blatt.indikator();
    List<String> saetze = new ArrayList<>();
    Auffaelliges.find(blatt)
        .ifPresent(
            a -> {
              a.satzHoeher(lage).ifPresent(saetze::add);
              a.satzNiedriger(lage).ifPresent(saetze::add);
            });
    blatt.stadt().stream()
        .flatMap(s -> blatt.listAussagen(s).stream())
        .map(Aussage::satz)
        .forEach(saetze::add);
    return new Indikatorseite(
        indikator,
        lead(blatt),
        blatt.isNurStadt(),
        stand,
        andere,
        saetze,
        zeitreihe,
        bilder,
        angaben(blatt, quellen));
  }

  /** What others put into their pages to show the map; without an address the way from here. */
  String einbettung(Seitenrahmen rahmen) {
    String pfad = "einbetten/" + indikator.schluessel().wert() + ".html";
    return "<iframe src=\""
        + rahmen.angaben().adresse().orElse("")
        + pfad
        + "\" title=\"Karte\" width=\"100%\" height=\"720\" loading=\"lazy\" style=\"border:0\"></iframe>";
  }

  private static String lead(Indikatorblatt blatt) {
    return blatt
        .findStadt(blatt.jahr())
        .flatMap(w -> Lesebeispiel.find(blatt.indikator(), w))
        .orElse(blatt.indikator().definition());
  }

  private static List<Angabe> angaben(Indikatorblatt blatt, List<String> quellen) {
    Indikator i = blatt.indikator();
    List<Angabe> result = new ArrayList<>();
    result.add(new Angabe("Definition", i.definition()));
    result.add(new Angabe("Formel", formel(i)));
    result.add(new Angabe("Einheit", i.einheit().text()));
    result.add(new Angabe("Zeitbezug", i.zeitvorgabe().regel()));
    result.add(new Angabe("Wirkungsrichtung", i.wirkungsrichtung().bezeichnung()));
    result.add(new Angabe("Quelle der Zahlen", String.join("; ", quellen)));
    result.add(new Angabe("Brüche in der Zeitreihe", brueche(i)));
    String vermerke = vermerke(blatt);
    if (!vermerke.isEmpty()) {
      result.add(new Angabe("Zur Güte der Werte", vermerke));
    }
    result.add(new Angabe("Was man daraus lesen darf, und was nicht", i.interpretation()));
    i.variante().ifPresent(v -> result.add(new Angabe("Abweichung vom Standard", v.fussnote())));
    result.add(
        new Angabe(
            "Kürzel und Fassung", i.kuerzel() + ", " + i.herkunft().sha256().substring(0, 12)));
    return result;
  }

  private static String formel(Indikator indikator) {
    Berechnung b = indikator.berechnung();
    if (b instanceof Berechnung.Quote q) {
      return q.zaehler().bezeichnung()
          + " ÷ "
          + q.nenner().bezeichnung()
          + " × "
          + Werttext.anzahl(new Wertstatus.Zahl(indikator.einheit().basis()));
    }
    if (b instanceof Berechnung.Anzahl a) {
      return a.zaehler().bezeichnung();
    }
    if (b instanceof Berechnung.Mittelwert m) {
      return m.summe().bezeichnung() + " ÷ " + m.anzahl().bezeichnung();
    }
    if (b instanceof Berechnung.Index) {
      return "Zusammengefasst aus mehreren Indikatoren; jeder Schritt steht auf der Seite"
          + " Sozialindex.";
    }
    return "Wie geliefert.";
  }

  private static String brueche(Indikator indikator) {
    return indikator.brueche().isEmpty()
        ? "keine bekannt"
        : indikator.brueche().stream().map(Indikatorseite::bruch).collect(Collectors.joining("; "));
  }

  private static String bruch(Zeitreihenbruch bruch) {
    return "ab " + Werttext.tag(bruch.ab()) + ": " + bruch.grund();
  }

  private static String vermerke(Indikatorblatt blatt) {
    return blatt.list(blatt.jahr()).stream()
        .flatMap(w -> w.vermerke().stream())
        .distinct()
        .sorted()
        .map(v -> v.bezeichnung())
        .collect(Collectors.joining("; "));
  }
}
