package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.disclosure.Primaerregeln;
import de.lebenslagen.warehouse.disclosure.Primaerregeln.Kenngroesse;
import de.lebenslagen.warehouse.freigabe.Freigabestelle.Vorgang;
import de.lebenslagen.warehouse.freigabe.Messwertregel.Art;
import de.lebenslagen.warehouse.freigabe.Regelwerk.Vorveroeffentlichung;
import de.lebenslagen.warehouse.model.Freigabezeile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * Delivered means, medians, rates and indices, of which some may be released as delivered.
 *
 * <ul>
 *   <li>What others have published is known, whatever it is.
 *   <li>A <b>mean</b> m of n values is released as the sum m · n behind it: that sum is a cell of
 *       the net, so that means of parts, of the whole, of other boundaries and earlier ones are
 *       audited together, and a hidden sum keeps a span of p percent. The mean is shown only where
 *       n is (else n itself could be computed from means), where n reaches the number of P3, and
 *       where no single value can weigh too much: m · n ≥ (2 + p/100) · most, and n · (most − m) ≥
 *       most.
 *   <li>A <b>median</b> tells no sum: n must be shown and reach the number of P3.
 *   <li>A corrected value stays closed: it tells of those who were corrected.
 *   <li>Everything else stays closed: without counts nobody can tell what it tells.
 * </ul>
 *
 * The first inequality is the p-percent rule for the worst case: the two largest values are not
 * above {@code hoechstens}, so the rest is at least p percent of the largest. The second keeps a
 * group from being known to be all at the upper end.
 */
final class Messwerte {

  static final String TABELLE = "fct_messwert";

  private final Regelwerk regelwerk;
  private final Map<String, OptionalDouble> frueher = new HashMap<>();

  Messwerte(Regelwerk regelwerk, Collection<Vorgang> vorgaenge) {
    this.regelwerk = regelwerk;
    for (Vorgang vorgang : vorgaenge) {
      for (Freigabezeile zeile : vorgang.inhalt().zeilen()) {
        if (zeile.tabelle().equals(TABELLE) && zeile.wert().isPresent()) {
          frueher.put(zeile.zelle(), zeile.wert());
        }
      }
    }
  }

  /** The means with the sums behind them, in units of their last decimal. */
  List<Quellzeile> withSummen(List<Quellzeile> zeilen) {
    Map<Zellort, Quellzeile> counts = new HashMap<>();
    Map<String, Integer> decimals = new HashMap<>();
    for (Quellzeile zeile : zeilen) {
      if (zeile.anzahl().isPresent() && zeile.isGenau()) {
        counts.merge(zeile.ort(), zeile, (a, b) -> b.vorrang() > a.vorrang() ? b : a);
      }
      zeile.wert().ifPresent(w -> decimals.merge(zeile.ort().gegenstand(), scale(w), Math::max));
    }
    List<Quellzeile> result = new ArrayList<>();
    for (Quellzeile zeile : zeilen) {
      Optional<Messwertregel> regel = regel(zeile, Art.MITTELWERT);
      Optional<Quellzeile> count = regel.map(r -> counts.get(zeile.ort().ofGegenstand(r.anzahl())));
      int decimal = decimals.getOrDefault(zeile.ort().gegenstand(), 0);
      boolean summed = count.isPresent() && zeile.wert().filter(w -> w.signum() >= 0).isPresent();
      result.add(
          summed
              ? zeile.withSumme(sum(zeile.wert().get(), count.get().anzahl().getAsLong(), decimal))
              : zeile);
    }
    return result;
  }

  private Optional<Messwertregel> regel(Quellzeile zeile, Art art) {
    return zeile.tabelle().equals(TABELLE)
        ? regelwerk.findMesswertregel(zeile.ort().gegenstand()).filter(r -> r.art() == art)
        : Optional.empty();
  }

  private static int scale(BigDecimal wert) {
    return Math.max(0, wert.stripTrailingZeros().scale());
  }

  private static long sum(BigDecimal mean, long count, int decimals) {
    return mean.multiply(BigDecimal.valueOf(count)).movePointRight(decimals).longValueExact();
  }

  /** Whether a row is one that can be released at all, as it is or hidden. */
  boolean isFreigebbar(Quellzeile zeile) {
    return isBekannt(zeile)
        || regel(zeile, Art.MEDIAN).isPresent()
        || regel(zeile, Art.MITTELWERT).isPresent() && zeile.anzahl().isPresent();
  }

  /** Which count says how many people are behind a mean or median that the policy names. */
  Optional<Zellort> findAnzahl(Quellzeile zeile) {
    return zeile.tabelle().equals(TABELLE) && !isBekannt(zeile)
        ? regelwerk
            .findMesswertregel(zeile.ort().gegenstand())
            .map(regel -> zeile.ort().ofGegenstand(regel.anzahl()))
        : Optional.empty();
  }

  /** Those of these Gegenstaende that stay closed, at least in part. */
  Set<String> listGeschlossene(Collection<Quellzeile> zeilen) {
    Set<String> closed = new TreeSet<>();
    zeilen.stream()
        .filter(z -> z.tabelle().equals(TABELLE) && !isFreigebbar(z))
        .forEach(z -> closed.add(z.ort().gegenstand()));
    return closed;
  }

  private boolean isBekannt(Quellzeile zeile) {
    return zeile.bekannt() && regelwerk.vorveroeffentlichung() == Vorveroeffentlichung.GILT;
  }

  /** Closes every sum whose mean may not be shown, once it is known which counts are. */
  void close(Zellnetz netz, Set<String> gezeigt) {
    for (Netzzelle zelle : netz.list()) {
      Optional<Quellzeile> zeile = zelle.vorlage().filter(v -> v.tabelle().equals(TABELLE));
      if (zeile.isPresent() && zelle.wert().isPresent() && !isOffen(zeile.get(), netz, gezeigt)) {
        netz.markZuSperren(zelle.schluessel());
      }
    }
  }

  /** Whether a value tells nothing about single people by itself. */
  boolean isOffen(Quellzeile zeile, Zellnetz netz, Set<String> gezeigt) {
    if (isBekannt(zeile)) {
      return true;
    }
    Optional<Messwertregel> regel = regelwerk.findMesswertregel(zeile.ort().gegenstand());
    if (regel.isEmpty() || zeile.wert().isEmpty() || isBerichtigt(zeile)) {
      return false;
    }
    String key = zeile.ort().ofGegenstand(regel.get().anzahl()).schluessel();
    OptionalLong count =
        gezeigt.contains(key)
            ? netz.find(key).map(Netzzelle::wert).orElse(OptionalLong.empty())
            : OptionalLong.empty();
    return count.isPresent() && isOffen(regel.get(), zeile.wert().get(), count.getAsLong());
  }

  private boolean isOffen(Messwertregel regel, BigDecimal wert, long count) {
    Primaerregeln regeln = regelwerk.regeln(regel.anzahl());
    if (regel.art() == Art.MEDIAN) {
      return !regeln.isKenngroesseGeheim(Kenngroesse.QUANTIL, count);
    }
    BigDecimal most = regel.hoechstens().orElseThrow();
    BigDecimal sum = wert.multiply(BigDecimal.valueOf(count));
    BigDecimal room = most.multiply(BigDecimal.valueOf(count)).subtract(sum);
    BigDecimal least =
        most.multiply(BigDecimal.valueOf(200L + regelwerk.politik().dominanzProzent()))
            .movePointLeft(2);
    return !regeln.isKenngroesseGeheim(Kenngroesse.MITTELWERT, count)
        && sum.compareTo(least) >= 0
        && room.compareTo(most) >= 0;
  }

  private boolean isBerichtigt(Quellzeile zeile) {
    OptionalDouble before = frueher.get(zeile.ort().schluessel());
    return before != null
        && !before.equals(OptionalDouble.of(zeile.wert().orElseThrow().doubleValue()));
  }
}
