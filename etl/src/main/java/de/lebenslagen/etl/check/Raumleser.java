package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Datenquelle.LeererRaum;
import de.lebenslagen.warehouse.model.Datenquelle.Raumbezug;
import de.lebenslagen.warehouse.model.Datenquelle.Raumsuche;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.raum.Raum;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the area of a row by one Raumbezug. */
final class Raumleser {

  private final Raumbezug raumbezug;
  private final Raumverzeichnis verzeichnis;
  private final Map<String, RaumId> gefunden = new HashMap<>();

  Raumleser(Raumbezug raumbezug, Raumverzeichnis verzeichnis) {
    this.raumbezug = raumbezug;
    this.verzeichnis = verzeichnis;
  }

  Raumbezug raumbezug() {
    return raumbezug;
  }

  /**
   * The area of a row; empty when it was reported.
   *
   * @param text of the area column; not used where all rows belong to one area
   */
  Optional<RaumId> findRaum(String text, Zellmeldung meldung) {
    String key = raumbezug.fest().orElse(text);
    RaumId known = gefunden.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    if (key.isEmpty()) {
      return findLeer(meldung);
    }
    Optional<RaumId> found = search(key, meldung);
    if (found.isEmpty()) {
      report(key, meldung);
    }
    return found;
  }

  /** Whether there is such an area; nothing is told. */
  boolean isBekannt(String text) {
    return raumbezug.suche() == Raumsuche.NAME
        ? verzeichnis
            .findByName(
                raumbezug.raumgliederung(), raumbezug.gebietsstand(), raumbezug.ebene(), text)
            .isPresent()
        : verzeichnis
            .find(raumbezug.raumgliederung(), raumbezug.gebietsstand(), raumbezug.ebene(), text)
            .isPresent();
  }

  /** Only what was found as it is written is remembered: the rest is told cell by cell. */
  private Optional<RaumId> search(String key, Zellmeldung meldung) {
    if (raumbezug.suche() == Raumsuche.NAME) {
      return remember(
          key,
          verzeichnis.findByName(
              raumbezug.raumgliederung(), raumbezug.gebietsstand(), raumbezug.ebene(), key));
    }
    String text = Zellentext.withoutTextmarke(key);
    if (!text.equals(key)) {
      meldung.noteSchreibweise(Schreibweise.TEXTMARKE);
    }
    String digits = Zellentext.withoutDecimalZeros(text);
    if (!digits.equals(text)) {
      meldung.noteSchreibweise(Schreibweise.DEZIMALSCHLUESSEL);
    }
    Optional<RaumId> exact =
        verzeichnis.find(
            raumbezug.raumgliederung(), raumbezug.gebietsstand(), raumbezug.ebene(), pad(digits));
    if (exact.isPresent()) {
      return digits.equals(key) ? remember(key, exact) : exact;
    }
    Optional<RaumId> repaired =
        verzeichnis.findByLostZeros(
            raumbezug.raumgliederung(), raumbezug.gebietsstand(), raumbezug.ebene(), digits);
    repaired.ifPresent(r -> meldung.noteSchreibweise(Schreibweise.VERLORENE_NULLEN));
    return repaired;
  }

  private Optional<RaumId> remember(String key, Optional<RaumId> found) {
    found.ifPresent(raum -> gefunden.put(key, raum));
    return found;
  }

  private Optional<RaumId> findLeer(Zellmeldung meldung) {
    if (raumbezug.leer() == LeererRaum.NICHT_ZUORDENBAR) {
      return Optional.of(
          new RaumId(
              raumbezug.raumgliederung(),
              raumbezug.gebietsstand(),
              raumbezug.ebene(),
              RaumId.NICHT_ZUORDENBAR));
    }
    meldung.report(
        Zellregel.PFLICHT,
        "der Schlüssel eines Gebiets",
        "eine leere Zelle",
        "Bitte das Gebiet ergänzen oder in der Datenquelle leer: nicht_zuordenbar angeben.");
    return Optional.empty();
  }

  private String pad(String key) {
    int missing = raumbezug.schluesselBreite() - key.length();
    return Zellentext.isDigits(key) && missing > 0 ? "0".repeat(missing) + key : key;
  }

  private void report(String key, Zellmeldung meldung) {
    meldung.report(
        Zellregel.RAUM,
        "ein Gebiet der Ebene \""
            + raumbezug.ebene()
            + "\" von \""
            + raumbezug.raumgliederung()
            + "\", Gebietsstand "
            + raumbezug.gebietsstand(),
        Zellentext.quote(key),
        Verdacht.findAbhilfe(key).orElseGet(() -> suggest(pad(key))));
  }

  private String suggest(String key) {
    List<Raum> all =
        verzeichnis
            .list(raumbezug.raumgliederung(), raumbezug.gebietsstand(), raumbezug.ebene())
            .stream()
            .filter(r -> !r.id().isNichtZuordenbar())
            .toList();
    if (all.isEmpty()) {
      return "Zu dieser Ebene ist kein Gebiet bekannt; bitte unter gebiete ergänzen.";
    }
    List<String> near =
        verzeichnis
            .listVorschlaege(
                raumbezug.raumgliederung(), raumbezug.gebietsstand(), raumbezug.ebene(), key)
            .stream()
            .map(r -> r.id().schluessel() + " (" + r.name() + ")")
            .toList();
    return near.isEmpty()
        ? "Bitte den Schlüssel prüfen; es gibt "
            + all.get(0).id().schluessel()
            + " bis "
            + all.get(all.size() - 1).id().schluessel()
            + "."
        : Vorschlaege.frage(near);
  }
}
