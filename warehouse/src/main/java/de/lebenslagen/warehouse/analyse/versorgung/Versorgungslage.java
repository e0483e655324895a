package de.lebenslagen.warehouse.analyse.versorgung;

import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.model.Wertstatus;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How one area is supplied; still confidential.
 *
 * @param gruppe people for whom the places are
 * @param plaetze places in the area
 * @param je100 places per 100 people of the group
 * @param fehlend by year: places missing to the target, the first year is the present one; below 0:
 *     more than needed. Empty without a target
 * @param kuenftig by projected year: people of the group
 * @param nahe in the order of the distances: percent of the group that lives within
 */
public record Versorgungslage(
    Gebiet gebiet,
    Wertstatus gruppe,
    Wertstatus plaetze,
    Wertstatus je100,
    SortedMap<Integer, Wertstatus> fehlend,
    SortedMap<Integer, Wertstatus> kuenftig,
    List<Wertstatus> nahe) {

  public Versorgungslage {
    fehlend = new TreeMap<>(fehlend);
    kuenftig = new TreeMap<>(kuenftig);
    nahe = List.copyOf(nahe);
  }
}
