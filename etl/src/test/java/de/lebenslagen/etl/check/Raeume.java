package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.RaumId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A directory of areas that is a plain list. */
record Raeume(List<Raum> raeume) implements Raumverzeichnis {

  static final LocalDate STAND = LocalDate.of(2018, 1, 1);

  /** Areas 01, 02 … of the level bezirk. */
  static Raeume of(String raumgliederung, String ebene, String... namen) {
    List<Raum> result = new ArrayList<>();
    for (String name : namen) {
      String key = String.format(Locale.ROOT, "%02d", result.size() + 1);
      result.add(new Raum(new RaumId(raumgliederung, STAND, ebene, key), name));
    }
    return new Raeume(result);
  }

  Raeume with(String raumgliederung, String ebene, String schluessel, String name) {
    List<Raum> result = new ArrayList<>(raeume);
    result.add(new Raum(new RaumId(raumgliederung, STAND, ebene, schluessel), name));
    return new Raeume(result);
  }

  @Override
  public Optional<RaumId> find(
      String raumgliederung, LocalDate gebietsstand, String ebene, String schluessel) {
    return list(raumgliederung, gebietsstand, ebene).stream()
        .map(Raum::id)
        .filter(id -> id.schluessel().equals(schluessel))
        .findFirst();
  }

  @Override
  public List<Raum> list(String raumgliederung, LocalDate gebietsstand, String ebene) {
    return raeume.stream()
        .filter(r -> r.id().raumgliederung().equals(raumgliederung))
        .filter(r -> r.id().gebietsstand().equals(gebietsstand))
        .filter(r -> r.id().ebene().equals(ebene))
        .toList();
  }
}
