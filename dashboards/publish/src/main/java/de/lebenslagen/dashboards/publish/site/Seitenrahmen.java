package de.lebenslagen.dashboards.publish.site;

import de.lebenslagen.dashboards.publish.stoff.Ortslage;
import de.lebenslagen.dashboards.publish.stoff.Siteangaben;
import de.lebenslagen.warehouse.freigabe.Zertifikat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands around the content of a page.
 *
 * @param pfad of the page from the root of the site, for instance {@code raum/03-nordstadt.html}
 * @param titel of the page
 * @param beschreibung one sentence for search engines and previews
 * @param kunde of the release: title, day
 * @param mitEinrichtungen whether places were published, and there is a page about them
 */
record Seitenrahmen(
    Siteangaben angaben,
    Ortslage lage,
    Freigabeangabe kunde,
    Zertifikat zertifikat,
    boolean mitEinrichtungen,
    String pfad,
    String titel,
    String beschreibung) {

  /** What a reader is told about the release. */
  record Freigabeangabe(String titel, String tag, int jahr) {}

  /**
   * An entry of the navigation.
   *
   * @param hier whether it is the page itself or the one above it
   */
  record Punkt(String titel, String ziel, boolean hier) {}

  /** The way to the root of the site. */
  String wurzel() {
    return pfad.contains("/") ? "../" : "";
  }

  List<Punkt> hauptnavigation() {
    return Stream.of(
            Stream.of(
                punkt("Auf einen Blick", "index.html"),
                punkt("Karte", "karte.html"),
                punkt(lage.mehrzahl(), "raeume.html"),
                punkt("Indikatoren", "indikatoren.html"),
                punkt("Vergleich", "vergleich.html"),
                punkt("Sozialindex", "sozialindex.html")),
            mitEinrichtungen
                ? Stream.of(punkt("Einrichtungen", "einrichtungen.html"))
                : Stream.<Punkt>of(),
            Stream.of(punkt("Daten", "daten.html"), punkt("Methodik", "methodik.html")))
        .flatMap(p -> p)
        .toList();
  }

  List<Punkt> fussnavigation() {
    return List.of(
        punkt("Leichte Sprache", "leichte-sprache.html"),
        punkt("Barrierefreiheit", "barrierefreiheit.html"),
        punkt("Änderungen", "aenderungen.html"),
        punkt("Impressum", "impressum.html"));
  }

  private Punkt punkt(String titel, String ziel) {
    boolean below =
        ziel.equals("raeume.html") && pfad.startsWith("raum/")
            || ziel.equals("indikatoren.html") && pfad.startsWith("indikator/");
    return new Punkt(titel, wurzel() + ziel, below || pfad.equals(ziel));
  }

  /** The title in the browser's tab: page, then site. */
  String fenstertitel() {
    return pfad.equals("index.html") ? angaben.titel() : titel + " – " + angaben.titel();
  }

  /** Where the page stands on the web, where that is known. */
  Optional<String> adresse() {
    return angaben.adresse().map(a -> a + pfad);
  }

  /** How the page is cited. */
  String zitat() {
    String publisher = angaben.herausgeber().isEmpty() ? lage.ort() : angaben.herausgeber().get(0);
    return publisher
        + " ("
        + kunde.jahr()
        + "): "
        + titel
        + ". In: "
        + angaben.titel()
        + ". Freigabe "
        + zertifikat.freigabe()
        + ", Datenstand "
        + zertifikat.datenstand()
        + adresse().map(a -> ". " + a).orElse("")
        + ".";
  }
}
