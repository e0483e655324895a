package de.lebenslagen.dashboards.publish.stoff;

import de.lebenslagen.dashboards.figures.abbildung.Altersaufbau;
import de.lebenslagen.dashboards.figures.abbildung.Bildwert;
import de.lebenslagen.dashboards.figures.abbildung.Bildwerte;
import de.lebenslagen.dashboards.figures.abbildung.Kopf;
import de.lebenslagen.warehouse.freigabe.Freigegeben;
import de.lebenslagen.warehouse.indicator.Einheit;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.model.Wertstatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ages of an area beside those of the town, from the published cells. */
final class Altersbild {

  private static final String TITEL = "Einwohnerinnen und Einwohner nach Alter";

  private final Freigegeben<Seitenstoff> quelle;
  private final Seitenstoff stoff;
  private final Altersstand stand;
  private final Bildwerte stadt;

  Altersbild(Freigegeben<Seitenstoff> quelle, Altersstand stand) {
    this.quelle = quelle;
    this.stoff = quelle.wert();
    this.stand = stand;
    this.stadt = werte(stoff.lage().stadt());
  }

  private Bildwerte werte(Optional<Gebiet> gebiet) {
    return Bildwerte.from(
        quelle, s -> gebiet.flatMap(stand::find).map(this::bildwerte).orElse(List.of()));
  }

  private List<Bildwert> bildwerte(List<Wertstatus> werte) {
    List<Bildwert> result = new ArrayList<>();
    for (int i = 0; i < werte.size(); i++) {
      Altersstand.Gruppe gruppe = stand.gruppen().get(i);
      result.add(
          new Bildwert(
              gruppe.schluessel(),
              gruppe.titel(),
              stand.jahr(),
              werte.get(i),
              Optional.empty(),
              Set.of()));
    }
    return result;
  }

  /** Empty where no ages of the area were published. */
  Optional<Altersaufbau> find(Gebiet raum) {
    return stand
        .find(raum)
        .map(
            w ->
                new Altersaufbau(
                    kopf(),
                    List.of(new Altersaufbau.Seite(raum.name(), werte(Optional.of(raum)))),
                    stadt,
                    stoff.lage().stadt().map(Gebiet::name).orElse(stoff.lage().ort())));
  }

  private Kopf kopf() {
    return new Kopf(
        TITEL,
        Optional.empty(),
        new Einheit("Personen", 1, 0),
        String.valueOf(stand.jahr()),
        quelle.zertifikat().datenstand(),
        stoff.nachweis(stand.datenquelle()),
        List.of());
  }
}
