package de.lebenslagen.warehouse.declaration;

import de.lebenslagen.warehouse.model.Datenquelle;
import java.util.List;
import java.util.Optional;

/** Finds Datenquellen by id. */
public interface Quellensuche {

  /** The Datenquelle of this id. */
  Optional<Datenquelle> find(String id);

  /** All ids, for suggestions. */
  List<String> listIds();

  /** Among these. */
  static Quellensuche of(List<Datenquelle> datenquellen) {
    return new Quellensuche() {
      @Override
      public Optional<Datenquelle> find(String id) {
        return datenquellen.stream().filter(d -> d.id().equals(id)).findFirst();
      }

      @Override
      public List<String> listIds() {
        return datenquellen.stream().map(Datenquelle::id).toList();
      }
    };
  }
}
