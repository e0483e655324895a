package de.lebenslagen.warehouse.indicator.catalogue;

import de.lebenslagen.warehouse.declaration.Knoten;
import de.lebenslagen.warehouse.declaration.YamlDatei;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Wertart;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.model.Wertstatus.EchteNull;
import de.lebenslagen.warehouse.model.Wertstatus.Zahl;
import de.lebenslagen.warehouse.model.Zeitbezug;
import de.lebenslagen.warehouse.query.kennzahl.Beispielfakten;
import de.lebenslagen.warehouse.query.kennzahl.Beispielfakten.Fakt;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads the example beside a declaration.
 *
 * <pre>
 * fakten:
 *   - { gegenstand: arbeitslose, gebiet: Nord, zeit: 2022-12-31, zahl: 84 }
 *   - { gegenstand: einwohner, altersgruppe: 15-65, gebiet: Nord, zeit: 2022-12-31, zahl: 1200 }
 * erwartet:
 *   - { gebiet: Nord, jahr: 2022, wert: 7.0, von: 5.69, bis: 8.59 }
 *   - { gebiet: Süd, jahr: 2022, status: geheim_quelle }
 * </pre>
 */
public final class BeispielReader {

  private static final List<String> FAKT =
      List.of("gegenstand", "gebiet", "zeit", "jahr", "zahl", "messwert", "status");
  private static final List<String> ERWARTUNG =
      List.of("indikator", "gebiet", "jahr", "wert", "von", "bis", "status");
  private static final Pattern JAHR = Pattern.compile("\\d{4}");
  private static final Pattern TAG = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private BeispielReader() {}

  /**
   * @param standard the indicator that an expectation is about where it names none
   */
  static Beispiel parse(String datei, String text, IndikatorSchluessel standard) {
    Knoten root = YamlDatei.parse(datei, text);
    root.requireFelder(List.of("fakten", "erwartet"));
    List<Fakt> fakten = readFakten(root.get("fakten"));
    List<Erwartung> erwartungen =
        root.get("erwartet").liste().stream().map(k -> erwartung(k, standard)).toList();
    if (erwartungen.isEmpty()) {
      throw root.get("erwartet").fehler("mindestens ein Wert", "keiner", "Bitte ergänzen.");
    }
    return new Beispiel(fakten, erwartungen);
  }

  /** The facts of an example of any kind. */
  public static List<Fakt> readFakten(Knoten liste) {
    return liste.liste().stream().map(BeispielReader::fakt).toList();
  }

  private static Fakt fakt(Knoten k) {
    Map<String, String> merkmale = new TreeMap<>();
    k.felder()
        .forEach(
            (feld, wert) -> {
              if (!FAKT.contains(feld)) {
                merkmale.put(feld, wert.nichtLeer());
              }
            });
    Zeitbezug zeit =
        k.get("zeit")
            .als(
                "ein Tag, ein Jahr oder ein Zeitbezug wie schuljahr_2021-22", BeispielReader::zeit);
    return new Fakt(
        k.get("gegenstand").als("ein Gegenstand", ZaehlungReader::key),
        merkmale,
        k.get("gebiet").nichtLeer(),
        k.find("jahr").map(Knoten::ganzzahl).orElse(zeit.bis().getYear()),
        zeit.schluessel(),
        wert(k),
        k.find("messwert").isPresent() ? Wertart.GELIEFERT : Wertart.GEZAEHLT);
  }

  private static Zeitbezug zeit(String text) {
    if (JAHR.matcher(text).matches()) {
      return Zeitbezug.kalenderjahr(Integer.parseInt(text));
    }
    return TAG.matcher(text).matches()
        ? Zeitbezug.stichtag(LocalDate.parse(text))
        : Zeitbezug.parse(text);
  }

  private static Wertstatus wert(Knoten k) {
    Optional<Knoten> zahl = k.find("zahl").or(() -> k.find("messwert"));
    if (zahl.isPresent() == k.find("status").isPresent()) {
      throw k.fehler("entweder zahl oder status", "beides oder keines", "Bitte eines angeben.");
    }
    if (zahl.isEmpty()) {
      return Beispielfakten.status(k.get("status").auswahl(Statuscode.class));
    }
    double value = zahl.get().dezimal();
    return value == 0 ? new EchteNull() : new Zahl(value);
  }

  private static Erwartung erwartung(Knoten k, IndikatorSchluessel standard) {
    k.requireFelder(ERWARTUNG);
    if (k.find("wert").isPresent() == k.find("status").isPresent()) {
      throw k.fehler("entweder wert oder status", "beides oder keines", "Bitte eines angeben.");
    }
    return new Erwartung(
        k,
        k.find("indikator")
            .map(i -> i.als("der Schlüssel eines Indikators", IndikatorSchluessel::new))
            .orElse(standard),
        k.get("gebiet").nichtLeer(),
        k.get("jahr").ganzzahl(),
        text(k, "wert"),
        text(k, "von"),
        text(k, "bis"),
        k.find("status").map(s -> s.auswahl(Statuscode.class)));
  }

  private static Optional<String> text(Knoten k, String feld) {
    return k.find(feld)
        .map(
            wert -> {
              wert.dezimal();
              return wert.text();
            });
  }
}
