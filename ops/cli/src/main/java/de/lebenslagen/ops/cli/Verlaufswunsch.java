package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.analyse.Analyseergebnis;
import de.lebenslagen.warehouse.analyse.verlauf.Jahresfenster;
import de.lebenslagen.warehouse.analyse.verlauf.Verlaufsanalyse;
import de.lebenslagen.warehouse.analyse.verlauf.Verlaufsanalyse.Blick;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Herkunft;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.LieferungId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which a series is looked at in other ways. */
final class Verlaufswunsch {

  @Option(
      names = "--zusammen",
      paramLabel = "JAHRE",
      description = "So viele Jahre zusammenfassen (2 bis 10): Fälle durch Menschen aller Jahre.")
  private @Nullable Integer zusammen;

  @Option(
      names = "--basisjahr",
      paramLabel = "JAHR",
      description = "Auch als Index: Der Wert dieses Jahres ist 100.")
  private @Nullable Integer basisjahr;

  @Option(
      names = "--geschrumpft",
      description = "Auch das letzte Jahr zur Mitte gezogen, roh daneben.")
  private boolean geschrumpft;

  @Option(names = "--zufall", description = "Auch, was der Zufall allein ergäbe.")
  private boolean zufall;

  @Option(
      names = "--tabelle",
      paramLabel = "NAME",
      description = "Welche davon in die Datei: index, geschrumpft, zufall oder brueche.")
  private @Nullable String tabelle;

  /** The indicator that is computed, or an Abbruch where it can't be looked at that way. */
  Indikator apply(Indikator indikator) {
    if (geschrumpft || zufall) {
      Verlaufsanalyse.findHindernis(indikator)
          .ifPresent(
              grund -> {
                throw new Abbruch(
                    Abbruch.Kategorie.EINGABE,
                    grund,
                    "--geschrumpft und --zufall gibt es nur für Anteile, etwa anteil_unter_18.");
              });
    }
    if (tabelle != null && blicke().isEmpty()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "--tabelle nennt eine der Tabellen von --basisjahr, --geschrumpft oder --zufall; keine"
              + " davon ist verlangt.",
          "Bitte eine davon ergänzen oder \"--tabelle\" weglassen.");
    }
    if (zusammen == null) {
      return indikator;
    }
    Jahresfenster.findHindernis(indikator)
        .ifPresent(
            grund -> {
              throw new Abbruch(
                  Abbruch.Kategorie.EINGABE, grund, "Bitte \"--zusammen\" weglassen.");
            });
    return pool(indikator, zusammen);
  }

  /** The indicator over so many years; as it is where it can't be taken together. */
  static Indikator pool(Indikator indikator, int jahre) {
    if (jahre < 2 || jahre > Jahresfenster.HOECHSTENS) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Zusammengefasst werden 2 bis "
              + Jahresfenster.HOECHSTENS
              + " Jahre, verlangt sind "
              + jahre
              + ".",
          "Bitte etwa \"--zusammen 3\" schreiben.");
    }
    return Jahresfenster.findHindernis(indikator).isPresent()
        ? indikator
        : Jahresfenster.pool(indikator, jahre);
  }

  /** A value as it may be shown. */
  Indikatorwert settle(Indikator indikator, Indikatorwert wert) {
    return zusammen == null ? wert : Jahresfenster.settle(indikator, wert);
  }

  /** Whether the change between two values may be tested. */
  boolean isPruefbar(Indikatorwert frueher, Indikatorwert spaeter) {
    return zusammen == null || Jahresfenster.isPruefbar(frueher, spaeter);
  }

  /** What must be said beside pooled values. */
  Optional<String> hinweis() {
    return zusammen == null
        ? Optional.empty()
        : Optional.of(
            "Jeder Wert fasst "
                + zusammen
                + " Jahre zusammen, das genannte ist das letzte. Bestände zählen dieselben Menschen"
                + " in jedem Jahr: Sie haben kein Intervall und keinen Test. Ereignisse werden"
                + " zwischen Fenstern ohne gemeinsames Jahr verglichen.");
  }

  /** The other ways; none where no option asks for one. */
  Set<Blick> blicke() {
    EnumSet<Blick> result = EnumSet.noneOf(Blick.class);
    if (basisjahr != null) {
      result.add(Blick.BASISJAHR);
    }
    if (geschrumpft) {
      result.add(Blick.GESCHRUMPFT);
    }
    if (zufall) {
      result.add(Blick.ZUFALL);
    }
    return result;
  }

  /** The table for a file: the named one, else the first that was asked for. */
  String tabelle() {
    if (tabelle != null) {
      return tabelle;
    }
    Blick first = blicke().iterator().next();
    return first == Blick.BASISJAHR ? "index" : first.name().toLowerCase(Locale.ROOT);
  }

  Analyseergebnis compute(Indikator indikator, Map<Gebiet, List<Indikatorwert>> reihen) {
    OptionalInt base = basisjahr == null ? OptionalInt.empty() : OptionalInt.of(basisjahr);
    if (base.isPresent()
        && reihen.values().stream()
            .flatMap(List::stream)
            .noneMatch(
                w -> w.berichtsjahr() == base.getAsInt() && w.wert().findZahl().isPresent())) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Im Basisjahr " + base.getAsInt() + " hat kein Gebiet einen Wert.",
          "Bitte eines der Jahre mit Werten nehmen.");
    }
    return Verlaufsanalyse.compute(indikator, reihen, blicke(), base, herkunft(indikator, reihen));
  }

  private static Herkunft herkunft(Indikator indikator, Map<Gebiet, List<Indikatorwert>> reihen) {
    SortedSet<String> datenquellen = new TreeSet<>();
    List<LieferungId> lieferungen = new ArrayList<>();
    reihen.values().stream()
        .flatMap(List::stream)
        .map(Indikatorwert::herkunft)
        .forEach(
            h -> {
              datenquellen.addAll(h.datenquellen());
              lieferungen.addAll(h.lieferungen());
            });
    return new Herkunft(datenquellen, lieferungen, indikator.herkunft().sha256(), Version.nummer());
  }
}
