package de.lebenslagen.warehouse.indicator.catalogue;

import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.value.Indikatorrechnung;
import de.lebenslagen.warehouse.indicator.value.Indikatorwerte;
import de.lebenslagen.warehouse.indicator.value.Wertauswahl;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.query.kennzahl.Beispielfakten;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlquelle;
import de.lebenslagen.warehouse.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Computes an example and holds the outcome against what it promises. */
final class Beispielpruefung {

  private static final String VERSION = "beispiel";

  private final Indikatorkatalog katalog;

  Beispielpruefung(Indikatorkatalog katalog) {
    this.katalog = katalog;
  }

  /** All promises that are not kept; empty when all is well. */
  List<Abbruch> listFehler(Beispiel beispiel) {
    return listFehler(beispiel, new Beispielfakten(beispiel.fakten()));
  }

  /** As above, with another source that holds the same facts. */
  List<Abbruch> listFehler(Beispiel beispiel, Kennzahlquelle quelle) {
    List<Abbruch> result = new ArrayList<>();
    for (Erwartung e : beispiel.erwartungen()) {
      try {
        check(e, quelle);
      } catch (Abbruch fehler) {
        result.add(fehler);
      }
    }
    return result;
  }

  private void check(Erwartung e, Kennzahlquelle quelle) {
    Indikator indikator =
        katalog
            .find(e.indikator())
            .orElseThrow(
                () ->
                    e.ort()
                        .get("indikator")
                        .fehler(
                            "ein Indikator, den es gibt",
                            "\"" + e.indikator() + "\"",
                            Vorschlaege.satz(
                                e.indikator().wert(),
                                katalog.list().stream().map(i -> i.schluessel().wert()).toList())));
    Indikatorwert wert = compute(indikator, e, quelle);
    e.status()
        .ifPresent(
            s -> {
              if (wert.wert().code() != s) {
                throw e.ort()
                    .fehler(
                        "der Status " + s.name().toLowerCase(Locale.ROOT),
                        text(wert),
                        "Bitte die Deklaration oder das Beispiel berichtigen.");
              }
            });
    e.wert()
        .ifPresent(
            w ->
                checkNumber(
                    e, "wert", w, wert.wert().findZahl().stream().boxed().findFirst(), wert));
    Optional<Interval> interval = wert.intervall().find();
    e.von().ifPresent(v -> checkNumber(e, "von", v, interval.map(Interval::lower), wert));
    e.bis().ifPresent(b -> checkNumber(e, "bis", b, interval.map(Interval::upper), wert));
  }

  private Indikatorwert compute(Indikator indikator, Erwartung e, Kennzahlquelle quelle) {
    String ebene =
        e.gebiet().equals(Beispielfakten.STADT_NAME)
            ? Beispielfakten.STADT
            : Beispielfakten.SOZIALRAUM;
    SortedSet<Integer> jahre = new TreeSet<>(List.of(e.jahr()));
    Indikatorwerte werte =
        new Indikatorrechnung(quelle, katalog::get, VERSION)
            .compute(List.of(indikator), Wertauswahl.of(ebene, jahre));
    Gebiet gebiet = Gebiet.of(Beispielfakten.raum(e.gebiet()), e.gebiet());
    return werte
        .find(indikator.schluessel(), gebiet, e.jahr())
        .orElseThrow(
            () ->
                e.ort()
                    .get("gebiet")
                    .fehler(
                        "ein Gebiet mit Zeilen bei \"fakten\"",
                        "\"" + e.gebiet() + "\"",
                        "Bitte Fakten ergänzen: "
                            + werte.listGebiete().stream().map(Gebiet::name).toList()));
  }

  /** A written number holds to its last digit. */
  private static void checkNumber(
      Erwartung e, String feld, String written, Optional<Double> found, Indikatorwert wert) {
    int point = written.indexOf('.');
    int digits = point < 0 ? 0 : written.length() - point - 1;
    double tolerance = 0.5 * Math.pow(10, -digits) + 1e-9;
    boolean kept =
        found.isPresent() && Math.abs(found.get() - Double.parseDouble(written)) <= tolerance;
    if (!kept) {
      throw e.ort()
          .get(feld)
          .fehler(
              written,
              found
                  .map(f -> String.format(Locale.ROOT, "%." + (digits + 2) + "f", f))
                  .orElse(text(wert)),
              "Bitte die Deklaration oder das Beispiel berichtigen.");
    }
  }

  private static String text(Indikatorwert wert) {
    return wert.wert().code().name().toLowerCase(Locale.ROOT)
        + wert.wert().findGrund().map(g -> " (" + g + ")").orElse("")
        + (wert.wert().findZahl().isPresent() ? " " + wert.wert().findZahl().getAsDouble() : "");
  }
}
