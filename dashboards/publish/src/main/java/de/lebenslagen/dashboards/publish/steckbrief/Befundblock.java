package de.lebenslagen.dashboards.publish.steckbrief;

import de.lebenslagen.dashboards.publish.stoff.Befundgruppe;
import de.lebenslagen.dashboards.publish.stoff.Raumprofil;
import de.lebenslagen.warehouse.indicator.Aussage;
import de.lebenslagen.warehouse.indicator.Wirkungsrichtung;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Findings of one kind, as the declared direction of an indicator sorts them.
 *
 * @param saetze at most as many as wanted
 * @param weitere how many more there are
 */
record Befundblock(Art art, List<Satz> saetze, int weitere) {

  Befundblock {
    saetze = List.copyOf(saetze);
  }

  /** What a difference means by the declaration: strengths come first. */
  enum Art {
    STAERKE("Stärken"),
    BELASTUNG("Belastungen"),
    WEITERES("Weitere Unterschiede");

    private final String titel;

    Art(String titel) {
      this.titel = titel;
    }

    String titel() {
      return titel;
    }
  }

  /** What is said about an indicator. */
  record Satz(String indikator, Zahlensatz text) {}

  /** Those with at least one finding, strengths first. */
  static List<Befundblock> list(Raumprofil profil, int hoechstens) {
    Map<Art, List<Satz>> byArt = new EnumMap<>(Art.class);
    for (Befundgruppe gruppe : profil.befunde()) {
      String name = gruppe.blatt().indikator().name();
      for (Aussage aussage : gruppe.aussagen()) {
        byArt
            .computeIfAbsent(
                art(gruppe.blatt().indikator().wirkungsrichtung(), aussage), a -> new ArrayList<>())
            .add(new Satz(name, new Zahlensatz(Befundgruppe.ohneSubjekt(aussage))));
      }
    }
    List<Befundblock> result = new ArrayList<>();
    byArt.forEach(
        (art, all) -> {
          int shown = Math.min(all.size(), hoechstens);
          result.add(new Befundblock(art, all.subList(0, shown), all.size() - shown));
        });
    return result;
  }

  private static Art art(Wirkungsrichtung richtung, Aussage aussage) {
    double difference =
        aussage
            .vergleich()
            .flatMap(v -> v.differenz().findZahl().stream().boxed().findFirst())
            .orElse(0.0);
    if (richtung == Wirkungsrichtung.NEUTRAL || difference == 0) {
      return Art.WEITERES;
    }
    boolean burden = (richtung == Wirkungsrichtung.HOEHER_IST_BELASTUNG) == (difference > 0);
    return burden ? Art.BELASTUNG : Art.STAERKE;
  }
}
