package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.freigabe.Freigabeantrag.Tafel;
import de.lebenslagen.warehouse.indicator.Berechnung;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.indicator.Sensibilitaet;
import de.lebenslagen.warehouse.indicator.Summand;
import de.lebenslagen.warehouse.indicator.Zaehlung;
import de.lebenslagen.warehouse.indicator.Zufallsmodell;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The counts behind indicators: a rate is released by releasing numerator and denominator, and
 * computed from what is free of them.
 */
final class Indikatortafeln {

  private final Indikatorkatalog katalog;
  private final List<String> ebenen;
  private final SortedSet<Integer> jahre;
  private final List<Tafel> tafeln = new ArrayList<>();

  Indikatortafeln(Indikatorkatalog katalog, List<String> ebenen, SortedSet<Integer> jahre) {
    this.katalog = katalog;
    this.ebenen = ebenen;
    this.jahre = jahre;
  }

  /** The tables of all that was added. */
  List<Tafel> list() {
    return tafeln;
  }

  /** Adds what an indicator is made of: its counts, or the value as it was delivered. */
  void add(Indikator indikator) {
    Berechnung berechnung = indikator.berechnung();
    if (berechnung instanceof Berechnung.Index index) {
      index.listBenoetigte().forEach(teil -> add(katalog.get(teil)));
    } else if (berechnung instanceof Berechnung.Geliefert geliefert) {
      add(indikator, geliefert);
    }
    listZaehlungen(berechnung).forEach(zaehlung -> add(indikator, zaehlung));
  }

  private void add(Indikator indikator, Berechnung.Geliefert geliefert) {
    tafeln.add(
        new Tafel(
            geliefert.gegenstand(),
            geliefert.datenquelle(),
            ebenen,
            List.of(geliefert.merkmale().keySet()),
            jahre,
            geliefert.merkmale(),
            Optional.of(indikator.schluessel())));
  }

  private void add(Indikator indikator, Zaehlung zaehlung) {
    for (List<Summand> form : zaehlung.listFormen()) {
      for (Summand summand : form) {
        tafeln.add(
            new Tafel(
                summand.gegenstand(),
                Optional.empty(),
                ebenen,
                List.of(summand.merkmale().keySet()),
                needed(indikator, summand),
                summand.merkmale(),
                Optional.of(indikator.schluessel())));
      }
    }
  }

  /** Which sources an indicator names for a Gegenstand; empty where it takes the best. */
  static Set<Optional<String>> listDatenquellen(
      List<Indikator> indikatoren, IndikatorSchluessel schluessel, String gegenstand) {
    Set<Optional<String>> result = new LinkedHashSet<>();
    indikatoren.stream()
        .filter(i -> i.schluessel().equals(schluessel))
        .flatMap(i -> listZaehlungen(i.berechnung()).stream())
        .flatMap(z -> z.listFormen().stream())
        .flatMap(List::stream)
        .filter(s -> s.gegenstand().equals(gegenstand))
        .forEach(s -> result.add(s.datenquelle()));
    return result;
  }

  private static List<Zaehlung> listZaehlungen(Berechnung berechnung) {
    if (berechnung instanceof Berechnung.Anzahl anzahl) {
      return List.of(anzahl.zaehler());
    }
    if (berechnung instanceof Berechnung.Quote quote) {
      return List.of(quote.zaehler(), quote.nenner());
    }
    return berechnung instanceof Berechnung.Mittelwert mittel
        ? List.of(mittel.summe(), mittel.anzahl())
        : List.of();
  }

  /** The wanted years, those that are pooled with them, and one more for the nearest stock. */
  private SortedSet<Integer> needed(Indikator indikator, Summand summand) {
    SortedSet<Integer> needed = new TreeSet<>();
    for (int jahr : jahre) {
      for (int back = 0; back <= indikator.zeitvorgabe().jahre(); back++) {
        needed.add(jahr - summand.jahresversatz() - back);
      }
    }
    return needed;
  }

  /** The inclusions that shares declare: the numerator is part of the denominator (P2). */
  static List<Teilmenge> listTeilmengen(List<Indikator> indikatoren) {
    List<Teilmenge> result = new ArrayList<>();
    for (Indikator indikator : indikatoren) {
      if (indikator.berechnung() instanceof Berechnung.Quote quote
          && quote.zufall() == Zufallsmodell.ANTEIL) {
        for (List<Summand> parts : quote.zaehler().listFormen()) {
          for (List<Summand> wholes : quote.nenner().listFormen()) {
            findTeilmenge(parts, wholes).ifPresent(result::add);
          }
        }
      }
    }
    return result;
  }

  /** What shares and means divide, in each of their forms. */
  static List<Verhaeltnis> listVerhaeltnisse(List<Indikator> indikatoren) {
    List<Verhaeltnis> result = new ArrayList<>();
    for (Indikator indikator : indikatoren) {
      Berechnung berechnung = indikator.berechnung();
      String name = indikator.schluessel().wert();
      if (indikator.zeitvorgabe().jahre() > 1) {
        continue; // several years together are no count of people at one time
      }
      if (berechnung instanceof Berechnung.Quote quote && quote.zufall() == Zufallsmodell.ANTEIL) {
        collect(result, Verhaeltnis.Art.ANTEIL, name, quote.zaehler(), quote.nenner());
      } else if (berechnung instanceof Berechnung.Mittelwert mittel) {
        collect(result, Verhaeltnis.Art.MITTELWERT, name, mittel.summe(), mittel.anzahl());
      }
    }
    return result;
  }

  private static void collect(
      List<Verhaeltnis> result, Verhaeltnis.Art art, String name, Zaehlung oben, Zaehlung unten) {
    for (List<Summand> above : oben.listFormen()) {
      for (List<Summand> below : unten.listFormen()) {
        String form = result.isEmpty() ? name : name + "~" + result.size();
        result.add(Verhaeltnis.of(art, form, above, below));
      }
    }
  }

  private static Optional<Teilmenge> findTeilmenge(List<Summand> parts, List<Summand> wholes) {
    if (parts.size() != 1 || wholes.size() != 1) {
      return Optional.empty();
    }
    Summand part = parts.get(0);
    Summand whole = wholes.get(0);
    boolean plain = part.gewicht() == 1 && whole.gewicht() == 1;
    boolean sameTime = part.jahresversatz() == whole.jahresversatz();
    boolean single = isSingle(part.merkmale()) && isSingle(whole.merkmale());
    return plain && sameTime && single
        ? Optional.of(
            new Teilmenge(
                part.gegenstand(),
                whole.gegenstand(),
                Optional.of(single(part.merkmale())),
                single(whole.merkmale())))
        : Optional.empty();
  }

  private static boolean isSingle(Map<String, Set<String>> merkmale) {
    return merkmale.values().stream().allMatch(werte -> werte.size() == 1);
  }

  private static TreeMap<String, String> single(Map<String, Set<String>> merkmale) {
    TreeMap<String, String> result = new TreeMap<>();
    merkmale.forEach((merkmal, werte) -> result.put(merkmal, werte.iterator().next()));
    return result;
  }

  /** The Gegenstaende of indicators that need the higher Mindestfallzahl. */
  static Set<String> listStrenge(List<Indikator> indikatoren) {
    Set<String> result = new TreeSet<>();
    for (Indikator indikator : indikatoren) {
      if (indikator.sensibilitaet() == Sensibilitaet.HOCH) {
        findZaehler(indikator)
            .ifPresent(
                zaehler ->
                    zaehler.listFormen().forEach(f -> f.forEach(s -> result.add(s.gegenstand()))));
      }
    }
    return result;
  }

  private static Optional<Zaehlung> findZaehler(Indikator indikator) {
    if (indikator.berechnung() instanceof Berechnung.Quote quote) {
      return Optional.of(quote.zaehler());
    }
    return indikator.berechnung() instanceof Berechnung.Anzahl anzahl
        ? Optional.of(anzahl.zaehler())
        : Optional.empty();
  }
}
