package de.lebenslagen.etl.publish;

import de.lebenslagen.etl.check.Raumverzeichnis;
import de.lebenslagen.warehouse.model.RaumId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Shows the areas of the workspace to the checks. */
public final class Pruefraeume implements Raumverzeichnis {

  private final de.lebenslagen.warehouse.raum.Raumverzeichnis raeume;

  public Pruefraeume(de.lebenslagen.warehouse.raum.Raumverzeichnis raeume) {
    this.raeume = raeume;
  }

  @Override
  public Optional<RaumId> find(
      String raumgliederung, LocalDate gebietsstand, String ebene, String schluessel) {
    return raeume.find(raumgliederung, gebietsstand, ebene, schluessel);
  }

  @Override
  public List<Raum> list(String raumgliederung, LocalDate gebietsstand, String ebene) {
    return raeume.list(raumgliederung, gebietsstand, ebene).stream()
        .map(r -> new Raum(r.id(), r.name()))
        .toList();
  }
}
