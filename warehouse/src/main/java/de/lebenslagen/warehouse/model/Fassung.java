package de.lebenslagen.warehouse.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A version of a Datenquelle: how its files look from a day on. What the columns mean stays; old
 * files are read as before, because a file's header says which version it is.
 *
 * @param gueltigAb first day of the times that files of this version are about
 * @param grund why it changed, German
 * @param umbenannt column → its name in files of this version; columns that are not named here are
 *     called as declared
 * @param entfallen columns that files of this version do not have
 * @param format how its files read; empty: as declared
 */
public record Fassung(
    LocalDate gueltigAb,
    String grund,
    Map<String, String> umbenannt,
    Set<String> entfallen,
    Optional<Dateiformat> format) {

  public Fassung {
    umbenannt = Collections.unmodifiableMap(new LinkedHashMap<>(umbenannt));
    entfallen = Set.copyOf(entfallen);
  }

  /** What the column is called in files of this version. */
  public String kopf(String spalte) {
    return umbenannt.getOrDefault(spalte, spalte);
  }
}
