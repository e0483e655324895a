package de.lebenslagen.notebook.indikator;

import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Vergleich;
import de.lebenslagen.warehouse.indicator.finding.Aussagen;
import de.lebenslagen.warehouse.indicator.value.Vergleichsfamilie;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the areas of a level stand beside the town in one year. All areas are tested together,
 * because a reader looks for the one that stands out.
 */
final class Stadtvergleich {

  private final Map<Gebiet, Vergleich> vergleiche;

  private Stadtvergleich(Map<Gebiet, Vergleich> vergleiche) {
    this.vergleiche = vergleiche;
  }

  /** What a test says about an area. */
  enum Urteil {
    HOEHER("▲"),
    NIEDRIGER("▼"),
    KEIN_SICHERER_UNTERSCHIED("≈"),
    UNGEPRUEFT("");

    private final String zeichen;

    Urteil(String zeichen) {
      this.zeichen = zeichen;
    }

    /** As it stands in a table. */
    String zeichen() {
      return zeichen;
    }
  }

  /** None where the town is not shown beside its areas. */
  static Stadtvergleich of(Werteblatt blatt, int jahr) {
    Map<Gebiet, Vergleich> result = new HashMap<>();
    blatt
        .stadt()
        .flatMap(s -> blatt.find(s, jahr))
        .ifPresent(
            town -> {
              Vergleichsfamilie familie = new Vergleichsfamilie();
              blatt
                  .werte()
                  .list(blatt.indikator().schluessel(), jahr)
                  .forEach(w -> familie.addGanzes(blatt.indikator(), w, town));
              familie.judge().forEach(v -> result.put(v.wert().gebiet(), v));
            });
    return new Stadtvergleich(result);
  }

  Optional<Vergleich> find(Gebiet gebiet) {
    return Optional.ofNullable(vergleiche.get(gebiet));
  }

  Urteil judge(Gebiet gebiet) {
    Optional<Vergleich> found = find(gebiet).filter(v -> v.pruefung().find().isPresent());
    if (found.isEmpty()) {
      return Urteil.UNGEPRUEFT;
    }
    if (!Aussagen.isBefund(found.get())) {
      return Urteil.KEIN_SICHERER_UNTERSCHIED;
    }
    return found.get().differenz().findZahl().orElse(0) > 0 ? Urteil.HOEHER : Urteil.NIEDRIGER;
  }
}
