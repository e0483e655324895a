package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.LeererRaum;
import de.lebenslagen.warehouse.model.Datenquelle.Raumbezug;
import de.lebenslagen.warehouse.model.Datenquelle.Zeitregel;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.model.Zeitbezug;
import de.lebenslagen.warehouse.raum.Raum;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds area and time of a row. */
final class Bezugsleser {

  private final Raumbezug raumbezug;
  private final Zeitregel zeitregel;
  private final Raumverzeichnis verzeichnis;
  private final Map<String, RaumId> gefunden = new HashMap<>();
  private final Map<Zelle, Zeitbezug> zeitbezuege = new HashMap<>();

  Bezugsleser(Datenquelle datenquelle, Raumverzeichnis verzeichnis) {
    this.raumbezug = datenquelle.raumbezug();
    this.zeitregel = datenquelle.zeitbezug();
    this.verzeichnis = verzeichnis;
  }

  /**
   * The area of a row; empty when it was reported.
   *
   * @param key text of the area column; not used where all rows belong to one area
   */
  Optional<RaumId> findRaum(String key, Zellmeldung meldung) {
    if (raumbezug.fest().isPresent()) {
      return findOrReport(raumbezug.fest().get(), raumbezug.fest().get(), meldung);
    }
    if (key.isEmpty()) {
      return findLeer(meldung);
    }
    String digits = Zellentext.withoutDecimalZeros(key);
    if (!digits.equals(key)) {
      meldung.noteDezimalschluessel();
    }
    return findOrReport(key, pad(digits), meldung);
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

  private Optional<RaumId> findOrReport(String asWritten, String key, Zellmeldung meldung) {
    RaumId known = gefunden.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<RaumId> found =
        verzeichnis.find(
            raumbezug.raumgliederung(), raumbezug.gebietsstand(), raumbezug.ebene(), key);
    found.ifPresent(raum -> gefunden.put(key, raum));
    if (found.isEmpty()) {
      meldung.report(
          Zellregel.RAUM,
          "ein Gebiet der Ebene \""
              + raumbezug.ebene()
              + "\" von \""
              + raumbezug.raumgliederung()
              + "\", Gebietsstand "
              + raumbezug.gebietsstand(),
          Zellentext.quote(asWritten),
          suggest(key));
    }
    return found;
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

  /** The time of a row from the cell of the time column. */
  Zeitbezug getZeitbezug(Zelle zelle) {
    return zeitbezuege.computeIfAbsent(zelle, this::toZeitbezug);
  }

  private Zeitbezug toZeitbezug(Zelle zelle) {
    if (zelle instanceof Zelle.Tag day) {
      return fromTag(day.tag());
    }
    if (zelle instanceof Zelle.Zahl year) {
      return fromJahr(year.zahl().intValueExact());
    }
    throw new IllegalStateException("The time column must hold a year or a day: " + zelle);
  }

  private Zeitbezug fromTag(LocalDate tag) {
    return switch (zeitregel.art()) {
      case STICHTAG -> Zeitbezug.stichtag(tag);
      case HALBJAHR -> Zeitbezug.halbjahr(tag.getYear(), (tag.getMonthValue() + 5) / 6);
      case QUARTAL -> Zeitbezug.quartal(tag.getYear(), (tag.getMonthValue() + 2) / 3);
      default -> throw new IllegalStateException("Not from a day: " + zeitregel.art());
    };
  }

  private Zeitbezug fromJahr(int jahr) {
    return switch (zeitregel.art()) {
      case STICHTAG ->
          Zeitbezug.stichtag(
              zeitregel.tag().map(t -> MonthDay.parse("--" + t)).orElseThrow().atYear(jahr));
      case KALENDERJAHR -> Zeitbezug.kalenderjahr(jahr);
      case SCHULJAHR -> Zeitbezug.schuljahr(jahr);
      case KITAJAHR -> Zeitbezug.kitajahr(jahr);
      default -> throw new IllegalStateException("Not from a year: " + zeitregel.art());
    };
  }

  int berichtsjahr(Zeitbezug zeitbezug) {
    return zeitbezug.bis().getYear() + zeitregel.berichtsjahrVersatz();
  }
}
