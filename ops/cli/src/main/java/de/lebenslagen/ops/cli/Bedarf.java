package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.indicator.Berechnung;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Summand;
import de.lebenslagen.warehouse.indicator.Zaehlung;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.model.Altersgruppe;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Faktabbildung;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which indicators need what is counted in a Datenquelle. */
final class Bedarf {

  private final Indikatorkatalog katalog;

  Bedarf(Indikatorkatalog katalog) {
    this.katalog = katalog;
  }

  /** The indicators that something in this Datenquelle goes into. */
  List<Indikator> listIndikatoren(Datenquelle datenquelle) {
    return katalog.list().stream().filter(i -> needs(i.berechnung(), datenquelle)).toList();
  }

  private boolean needs(Berechnung berechnung, Datenquelle datenquelle) {
    if (berechnung instanceof Berechnung.Index index) {
      return index.listBenoetigte().stream()
          .anyMatch(b -> needs(katalog.get(b).berechnung(), datenquelle));
    }
    if (berechnung instanceof Berechnung.Geliefert g) {
      return isSource(g.datenquelle(), datenquelle)
          && has(datenquelle, g.gegenstand(), g.merkmale());
    }
    return summanden(berechnung)
        .anyMatch(
            s ->
                isSource(s.datenquelle(), datenquelle)
                    && has(datenquelle, s.gegenstand(), s.merkmale()));
  }

  private static boolean isSource(Optional<String> wanted, Datenquelle datenquelle) {
    return wanted.map(datenquelle.id()::equals).orElse(true);
  }

  /** Whether it counts this, broken out in this way, with something of what is wanted. */
  private static boolean has(
      Datenquelle datenquelle, String gegenstand, Map<String, Set<String>> merkmale) {
    return datenquelle.abbildungen().stream()
        .filter(a -> a.gegenstand().id().equals(gegenstand))
        .filter(a -> a.merkmale().containsAll(merkmale.keySet()))
        .anyMatch(a -> merkmale.entrySet().stream().allMatch(m -> overlaps(a, m)));
  }

  /** A column per Auspraegung can lack those that are wanted; a column of Auspraegungen may not. */
  private static boolean overlaps(Faktabbildung abbildung, Map.Entry<String, Set<String>> merkmal) {
    List<String> fixed =
        abbildung.werte().stream()
            .flatMap(w -> Optional.ofNullable(w.auspraegungen().get(merkmal.getKey())).stream())
            .toList();
    return fixed.isEmpty()
        || fixed.stream()
            .anyMatch(
                f -> merkmal.getValue().stream().anyMatch(w -> overlaps(merkmal.getKey(), f, w)));
  }

  private static boolean overlaps(String merkmal, String fixed, String wanted) {
    if (!merkmal.equals("altersgruppe")) {
      return fixed.equals(wanted);
    }
    return Altersgruppe.parse(fixed).overlaps(Altersgruppe.parse(wanted));
  }

  private static Stream<Summand> summanden(Berechnung berechnung) {
    if (berechnung instanceof Berechnung.Anzahl anzahl) {
      return all(List.of(anzahl.zaehler()));
    }
    if (berechnung instanceof Berechnung.Quote quote) {
      return all(List.of(quote.zaehler(), quote.nenner()));
    }
    return berechnung instanceof Berechnung.Mittelwert mittelwert
        ? all(List.of(mittelwert.summe(), mittelwert.anzahl()))
        : Stream.empty();
  }

  private static Stream<Summand> all(Collection<Zaehlung> zaehlungen) {
    return zaehlungen.stream().flatMap(z -> z.listFormen().stream()).flatMap(List::stream);
  }
}
