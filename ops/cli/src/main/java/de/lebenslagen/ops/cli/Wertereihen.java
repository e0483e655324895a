package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.warehouse.indicator.Einheit;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Teilwert;
import de.lebenslagen.warehouse.indicator.Vergleich;
import de.lebenslagen.warehouse.indicator.Wertvermerk;
import de.lebenslagen.warehouse.indicator.finding.Aussagen;
import de.lebenslagen.warehouse.indicator.value.Vergleichsfamilie;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.stats.Interval;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What the tables of indicators share: cells, marks, legends, the table for files. */
final class Wertereihen {

  private Wertereihen() {}

  /** Two values of one area. */
  record Zeitpaar(Indikatorwert frueher, Indikatorwert spaeter) {}

  /** A value or its mark, without unit. */
  static String zelle(Wertstatus wert, Einheit einheit) {
    return new Zahlformat(einheit.nachkommastellen(), Zahlformat.Vorzeichen.NUR_MINUS).format(wert);
  }

  /** A difference with its sign, or the mark of why there is none. */
  static String differenz(Vergleich vergleich, Einheit einheit) {
    return new Zahlformat(einheit.nachkommastellen(), Zahlformat.Vorzeichen.IMMER)
        .format(vergleich.differenz());
  }

  /** ▲ or ▼ where the test found something, ≈ where not, nothing where it was not tested. */
  static String zeichen(Vergleich vergleich) {
    if (vergleich.pruefung().find().isEmpty()) {
      return "";
    }
    if (!Aussagen.isBefund(vergleich)) {
      return "≈";
    }
    return vergleich.differenz().findZahl().orElse(0) > 0 ? "▲" : "▼";
  }

  /** The first number since the last break, and the last one; empty where they are the same. */
  static Optional<Zeitpaar> findBeginn(Indikator indikator, List<Indikatorwert> reihe) {
    List<Indikatorwert> numbers =
        reihe.stream().filter(w -> w.wert().findZahl().isPresent()).toList();
    if (numbers.size() < 2) {
      return Optional.empty();
    }
    Indikatorwert last = numbers.get(numbers.size() - 1);
    return numbers.stream()
        .filter(w -> Vergleichsfamilie.findBruch(indikator, w, last).isEmpty())
        .findFirst()
        .filter(first -> first != last)
        .map(first -> new Zeitpaar(first, last));
  }

  /** Whether there are several numbers, none of which compares with the last. */
  static boolean isGebrochen(List<Indikatorwert> reihe) {
    return reihe.stream().filter(w -> w.wert().findZahl().isPresent()).count() > 1;
  }

  /** The name with its unit, for a column of names. */
  static String nameMitEinheit(Indikator indikator) {
    String unit = indikator.einheit().text().equals("Prozent") ? "%" : indikator.einheit().text();
    return indikator.name().contains(unit)
        ? indikator.name()
        : indikator.name() + " (" + unit + ")";
  }

  /** The marks that occur, and what must be said beside some values. */
  static Optional<String> legende(Collection<Indikatorwert> werte) {
    EnumSet<Statuscode> codes = EnumSet.noneOf(Statuscode.class);
    EnumSet<Wertvermerk> remarks = EnumSet.noneOf(Wertvermerk.class);
    for (Indikatorwert wert : werte) {
      if (wert.wert().code() != Statuscode.ZAHL) {
        codes.add(wert.wert().code());
      }
      remarks.addAll(wert.vermerke());
    }
    remarks.remove(Wertvermerk.KLEINE_FALLZAHL);
    List<String> parts =
        new ArrayList<>(codes.stream().map(Zahlformat::legende).collect(Collectors.toList()));
    remarks.forEach(r -> parts.add(r.bezeichnung()));
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", parts));
  }

  /** All that belongs to values, for files: one row per area and year. */
  static Wertetabelle tabelle(Indikator indikator, List<Indikatorwert> werte) {
    int digits = indikator.einheit().nachkommastellen();
    Wertetabelle result =
        new Wertetabelle(indikator.name())
            .text("indikator")
            .text("name")
            .text("raum_id")
            .text("gebiet")
            .jahr("berichtsjahr")
            .zahl("wert", digits)
            .text("einheit")
            .text("wertstatus")
            .zahl("intervall_von", digits)
            .zahl("intervall_bis", digits)
            .zahl("zaehler", 0)
            .zahl("nenner", 0)
            .text("zeit_zaehler")
            .text("zeit_nenner")
            .text("vermerke")
            .text("grund")
            .text("datenquellen")
            .text("lieferungen");
    werte.forEach(w -> add(result, indikator, w));
    return result;
  }

  private static void add(Wertetabelle tabelle, Indikator indikator, Indikatorwert w) {
    Optional<Interval> interval = w.intervall().find();
    tabelle
        .row()
        .text(indikator.schluessel().wert())
        .text(indikator.name())
        .text(w.gebiet().schluessel())
        .text(w.gebiet().name())
        .jahr(w.berichtsjahr())
        .zahl(w.wert().findZahl())
        .text(indikator.einheit().text())
        .text(w.wert().code().name().toLowerCase(Locale.ROOT))
        .zahl(interval.map(i -> OptionalDouble.of(i.lower())).orElse(OptionalDouble.empty()))
        .zahl(interval.map(i -> OptionalDouble.of(i.upper())).orElse(OptionalDouble.empty()))
        .zahl(w.zaehler().map(t -> t.wert().findZahl()).orElse(OptionalDouble.empty()))
        .zahl(w.nenner().map(t -> t.wert().findZahl()).orElse(OptionalDouble.empty()))
        .text(zeiten(w.zaehler()))
        .text(zeiten(w.nenner()))
        .text(w.vermerke().stream().map(Wertvermerk::bezeichnung).collect(Collectors.joining("; ")))
        .text(w.wert().findGrund().orElse(""))
        .text(String.join(", ", w.herkunft().datenquellen()))
        .text(
            w.herkunft().lieferungen().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", ")));
  }

  private static String zeiten(Optional<Teilwert> teil) {
    return teil.map(
            t ->
                t.zeitbezuege().stream().map(z -> z.schluessel()).collect(Collectors.joining(", ")))
        .orElse("");
  }
}
