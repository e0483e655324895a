package de.lebenslagen.dashboards.publish.stoff;

import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.catalogue.Handlungsfelder;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Figures that an area has not, those with the same reason together.
 *
 * @param grund German, without a full stop
 * @param was what is missing
 */
public record Lueckengruppe(Art art, String grund, List<Fehlendes> was) {

  /** More names than this are no text that anybody reads. */
  public static final int VIELE = 12;

  /** Why there is none, roughly. */
  public enum Art {
    /** The area's value is known to be none, for a reason of its own. */
    OHNE_ZAHL,
    /** Only the town has one. */
    NUR_STADT,
    /** Nothing about it was released. */
    NICHT_FREIGEGEBEN
  }

  /**
   * A figure that there is not.
   *
   * @param name of the indicator, with its year where that matters
   */
  public record Fehlendes(String name, String handlungsfeld) {}

  public Lueckengruppe {
    was = List.copyOf(was);
  }

  static List<Lueckengruppe> list(Seitenstoff stoff, Gebiet raum) {
    List<Lueckengruppe> result = new ArrayList<>(listOhneZahl(stoff, raum));
    add(
        result,
        Art.NUR_STADT,
        "Nur für die ganze Stadt",
        stoff.blaetter().stream()
            .filter(Indikatorblatt::isNurStadt)
            .map(Indikatorblatt::indikator)
            .toList());
    add(
        result,
        Art.NICHT_FREIGEGEBEN,
        "Nicht Teil dieser Veröffentlichung",
        stoff.luecken().stream().map(Luecke::indikator).toList());
    return result;
  }

  private static List<Lueckengruppe> listOhneZahl(Seitenstoff stoff, Gebiet raum) {
    Map<String, List<Fehlendes>> byGrund = new LinkedHashMap<>();
    for (Indikatorblatt blatt : stoff.listRaumblaetter()) {
      blatt
          .find(raum, blatt.jahr())
          .filter(w -> w.wert().findZahl().isEmpty())
          .ifPresent(
              w ->
                  byGrund
                      .computeIfAbsent(withoutDot(Werttext.grund(w.wert())), g -> new ArrayList<>())
                      .add(
                          new Fehlendes(
                              blatt.indikator().name() + " " + blatt.jahr(),
                              blatt.indikator().handlungsfeld())));
    }
    return byGrund.entrySet().stream()
        .map(e -> new Lueckengruppe(Art.OHNE_ZAHL, e.getKey(), e.getValue()))
        .toList();
  }

  private static void add(
      List<Lueckengruppe> result, Art art, String grund, List<Indikator> indikatoren) {
    if (!indikatoren.isEmpty()) {
      result.add(
          new Lueckengruppe(
              art,
              grund,
              indikatoren.stream().map(i -> new Fehlendes(i.name(), i.handlungsfeld())).toList()));
    }
  }

  private static String withoutDot(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  /** All names; of very many how many there are in each Handlungsfeld. */
  public String text() {
    return was.size() <= VIELE
        ? String.join(", ", was.stream().map(Fehlendes::name).toList())
        : was.size() + " Indikatoren (" + String.join(", ", felder()) + ")";
  }

  private List<String> felder() {
    Map<String, Integer> anzahlen = new LinkedHashMap<>();
    was.forEach(f -> anzahlen.merge(f.handlungsfeld(), 1, Integer::sum));
    List<String> result = new ArrayList<>();
    anzahlen.forEach((feld, n) -> result.add(Handlungsfelder.titel(feld) + " " + n));
    return result;
  }
}
