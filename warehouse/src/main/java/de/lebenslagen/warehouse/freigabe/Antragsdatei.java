package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.model.Abbruch;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file of a Freigabeantrag, read or not: one that is wrong must not keep others from being
 * checked.
 *
 * @param id name of the file without its ending
 * @param antrag what it says
 * @param fehler why it can't be read; present exactly when {@code antrag} is empty
 */
public record Antragsdatei(String id, Optional<Freigabeantrag> antrag, Optional<Abbruch> fehler) {

  static final Comparator<Antragsdatei> ORDNUNG =
      Comparator.<Antragsdatei>comparingInt(
              a -> a.antrag().map(Freigabeantrag::rang).orElse(Integer.MAX_VALUE))
          .thenComparing(Antragsdatei::id);

  static Antragsdatei of(String id, Supplier<Freigabeantrag> reading) {
    try {
      return new Antragsdatei(id, Optional.of(reading.get()), Optional.empty());
    } catch (Abbruch problem) {
      return new Antragsdatei(id, Optional.empty(), Optional.of(problem));
    }
  }
}
