package de.lebenslagen.dashboards.publish.zitat;

import de.lebenslagen.warehouse.freigabe.Freigabezugang;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Teilwert;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.register.Freigabeeintrag;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Makes citations from a release: of all of it, of an indicator, of one value, of a file.
 *
 * @param herausgeber who publishes
 */
public record Zitierung(Freigabezugang freigabe, Freigabeeintrag eintrag, String herausgeber) {

  private static final ZoneId ORT = ZoneId.of("Europe/Berlin");

  /** So many digits of a declaration's hash tell its versions apart. */
  private static final int KENNUNG_STELLEN = 12;

  /** What names the text of a declaration: {@code indikator@version}. */
  public static String version(Indikator indikator) {
    return indikator.herkunft().sha256().substring(0, KENNUNG_STELLEN);
  }

  /** The whole release. */
  public Zitat ofFreigabe() {
    return zitat(
        eintrag.titel() + " [Daten]",
        "freigabe",
        List.of(),
        Quellennachweis.list(freigabe.datenbank()));
  }

  /**
   * A file of the release.
   *
   * @param sha256 of its bytes
   */
  public Zitat ofDatei(String name, String sha256) {
    return zitat(
        eintrag.titel() + " [Datei " + name + "]",
        "datei_" + sha256.substring(0, KENNUNG_STELLEN),
        List.of("SHA-256 der Datei " + sha256),
        Quellennachweis.list(freigabe.datenbank()));
  }

  /**
   * Values of an indicator.
   *
   * @param werte those that are cited, at least one; of one area and year the value is told
   * @param raum the area where only one is meant
   */
  public Zitat ofIndikator(Indikator indikator, List<Indikatorwert> werte, Optional<String> raum) {
    SortedSet<Integer> jahre = new TreeSet<>();
    SortedSet<LocalDate> staende = new TreeSet<>();
    SortedSet<String> quellen = new TreeSet<>();
    for (Indikatorwert wert : werte) {
      jahre.add(wert.berichtsjahr());
      wert.gebiet().raeume().stream().map(RaumId::gebietsstand).forEach(staende::add);
      List.of(wert.zaehler(), wert.nenner()).stream()
          .flatMap(Optional<Teilwert>::stream)
          .forEach(t -> quellen.addAll(t.datenquellen()));
    }
    String version = indikator.schluessel() + "@" + version(indikator);
    String wo = raum.map(r -> ", " + r).orElse("");
    List<String> angaben = new ArrayList<>();
    angaben.add("Indikator " + version);
    angaben.add("Gebietsstand " + String.join(", ", staende.stream().map(Werttext::tag).toList()));
    List<String> named = Quellennachweis.list(freigabe.datenbank(), quellen);
    return zitat(
        indikator.name() + wo + ", " + spanne(jahre) + wert(indikator, werte, raum),
        indikator.schluessel().wert() + "_" + jahre.last(),
        angaben,
        named.isEmpty() ? Quellennachweis.list(freigabe.datenbank()) : named);
  }

  private static String wert(
      Indikator indikator, List<Indikatorwert> werte, Optional<String> raum) {
    return raum.isPresent() && werte.size() == 1
        ? ": " + Werttext.format(werte.get(0).wert(), indikator.einheit())
        : "";
  }

  private static String spanne(SortedSet<Integer> jahre) {
    return jahre.size() == 1 ? "" + jahre.first() : jahre.first() + "–" + jahre.last();
  }

  private Zitat zitat(String titel, String schluessel, List<String> angaben, List<String> quellen) {
    return new Zitat(
        herausgeber,
        eintrag.erteiltUm().atZone(ORT).toLocalDate(),
        titel,
        "lebenslagen_"
            + schluessel
            + "_"
            + eintrag.kennung().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_"),
        angaben,
        quellen,
        freigabe.zertifikat());
  }
}
