package de.lebenslagen.dashboards.figures.svg;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.dashboards.figures.abbildung.Karte;
import de.lebenslagen.dashboards.figures.abbildung.Kartengrund;
import de.lebenslagen.dashboards.figures.gestaltung.Schnitt;
import de.lebenslagen.dashboards.figures.gestaltung.Schrift;
import de.lebenslagen.warehouse.raum.Raum;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Areas and labels of a map, ready to be filled. Worked out once for a Kartengrund, a width and the
 * room that values need; all years of an indicator, and most indicators, share one.
 */
record Kartenplan(Kartenlage lage, List<Etikett> etiketten, List<Etikett> gliederung) {

  private static final double[] GROSS = {15, 14, 13, 12.5};
  private static final double[] KLEIN = {13, 11};

  /** Read on a phone too, which shows the drawing at two thirds of its size. */
  private static final double GROSS_GLIEDERUNG = 15;

  /** The rooms for names beside a map, the one with the least cost is taken. */
  private static final double[] RAENDER = {0, 30, 60, 110};

  private static final double[] RAENDER_SCHMAL = {0};

  /** A number costs as much as a line this long. */
  private static final double NUMMER = 300;

  /** Plans by what they depend on. */
  static final class Vorrat {
    private record Stelle(Kartengrund grund, double breite, Map<String, Double> wertbreiten) {}

    private final Map<Stelle, Kartenplan> plaene = new ConcurrentHashMap<>();
    private final Map<Kartengrund, List<Raum>> vorbereitet = new ConcurrentHashMap<>();
    private final Map<List<Object>, Kartenlage> lagen = new ConcurrentHashMap<>();

    Kartenplan get(Karte karte, Leinwand leinwand) {
      double breite = Kartenbild.kartenbreite(leinwand);
      Stelle stelle = new Stelle(karte.grund(), breite, wertbreiten(karte));
      return plaene.computeIfAbsent(stelle, s -> plan(s, leinwand));
    }

    private List<Raum> raeume(Kartengrund grund) {
      return vorbereitet.computeIfAbsent(grund, Kartenlage::vorbereitet);
    }

    /** The areas alone, without room for names. */
    Kartenlage lage(Kartengrund grund, double breite) {
      return lagen.computeIfAbsent(
          List.of(grund, breite, 0.0),
          k -> Kartenlage.of(raeume(grund), grund.gliederung(), breite, 0));
    }

    private Kartenplan plan(Stelle s, Leinwand leinwand) {
      double[] raender = leinwand.isBreit() ? RAENDER : RAENDER_SCHMAL;
      Kartenplan best = null;
      double least = Double.POSITIVE_INFINITY;
      for (double rand : raender) {
        Kartenlage lage =
            lagen.computeIfAbsent(
                List.of(s.grund(), s.breite(), rand),
                k -> Kartenlage.of(raeume(s.grund()), s.grund().gliederung(), s.breite(), rand));
        Kartenplan plan =
            new Kartenplan(
                lage,
                Beschriftung.place(lage, leinwand.isBreit() ? GROSS : KLEIN, s.wertbreiten()),
                leinwand.isBreit()
                    ? Beschriftung.placeGliederung(lage, GROSS_GLIEDERUNG)
                    : List.of());
        if (plan.kosten() + rand < least) {
          best = plan;
          least = plan.kosten() + rand;
        }
        if (plan.kosten() == 0) {
          break;
        }
      }
      return Objects.requireNonNull(best);
    }
  }

  /** What a reader's eye has to travel: leader lines, and numbers that stand for names. */
  private double kosten() {
    double lines =
        Stream.concat(etiketten.stream(), gliederung.stream())
            .mapToDouble(Etikett::linienlaenge)
            .sum();
    long unnamed = gliederung.isEmpty() ? 0 : lage.gliederung().size() - gliederung.size();
    return lines
        + NUMMER * unnamed
        + NUMMER * etiketten.stream().filter(e -> e.nummer() > 0).count();
  }

  /** By area: the widest of its values in all years, at size 1, rounded up. */
  private static Map<String, Double> wertbreiten(Karte karte) {
    if (karte.grund().raeume().size() > Beschriftung.HOECHSTENS) {
      return Map.of();
    }
    Zahlformat format = karte.kopf().zahlformat();
    Map<String, Double> result = new HashMap<>();
    for (Raum raum : karte.grund().raeume()) {
      String key = raum.id().schluesselVoll();
      for (int jahr : karte.werte().jahre()) {
        widen(result, key, Kartenbild.kurz(karte.werte().find(key, jahr), format));
      }
    }
    return Map.copyOf(result);
  }

  private static void widen(Map<String, Double> widths, String key, String text) {
    double own = Math.ceil(Schrift.breite(text, 1, Schnitt.NORMAL) * 4) / 4;
    widths.merge(key, own, Math::max);
  }
}
