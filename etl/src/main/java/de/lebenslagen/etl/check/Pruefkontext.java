package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Fundstelle;
import de.lebenslagen.warehouse.model.Zeitbezug;
import de.lebenslagen.warehouse.raum.Raum;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a rule looks at. */
final class Pruefkontext {

  private final Fundstelle stelle;
  private final Datenquelle datenquelle;
  private final List<Zeile> zeilen;
  private final Raumverzeichnis raeume;
  private final Vergleichsbestand bestand;
  private final Set<Zeile> eigene = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * @param stelle the file, or the sheet
   * @param zeilen the rows of the delivery, in the order of the file
   */
  Pruefkontext(
      Fundstelle stelle,
      Datenquelle datenquelle,
      List<Zeile> zeilen,
      Raumverzeichnis raeume,
      Vergleichsbestand bestand) {
    this.stelle = stelle;
    this.datenquelle = datenquelle;
    this.zeilen = List.copyOf(zeilen);
    this.raeume = raeume;
    this.bestand = bestand;
    this.eigene.addAll(this.zeilen);
  }

  Datenquelle datenquelle() {
    return datenquelle;
  }

  List<Zeile> zeilen() {
    return zeilen;
  }

  Raumverzeichnis raeume() {
    return raeume;
  }

  Vergleichsbestand bestand() {
    return bestand;
  }

  Fundstelle stelle() {
    return stelle;
  }

  Fundstelle stelle(Zeile zeile) {
    return stelle.atZeile(zeile.nummer());
  }

  /** Whether it is this very row of the delivery, not one that was there before. */
  boolean isEigene(Zeile zeile) {
    return eigene.contains(zeile);
  }

  /** The rows of the delivery and, for other times, those that are there already. */
  List<Zeile> listMitFrueheren() {
    Set<Zeitbezug> own = new HashSet<>();
    zeilen.forEach(z -> own.add(z.zeitbezug()));
    List<Zeile> result = new ArrayList<>(zeilen);
    bestand
        .find(datenquelle.id())
        .ifPresent(
            b ->
                b.zeilen().stream().filter(z -> !own.contains(z.zeitbezug())).forEach(result::add));
    return result;
  }

  /** The rows of the smallest Ebene by Berichtsjahr. */
  Map<Integer, List<Zeile>> zeilenByJahr() {
    String ebene = datenquelle.raumbezuege().get(0).ebene();
    return zeilen.stream()
        .filter(z -> z.raum().ebene().equals(ebene))
        .collect(Collectors.groupingBy(Zeile::berichtsjahr, TreeMap::new, Collectors.toList()));
  }

  String raumName(Zeile zeile) {
    return raeume
        .findRaum(zeile.raum())
        .map(Raum::name)
        .orElseGet(
            () ->
                zeile.raum().isNichtZuordenbar() ? "nicht zuordenbar" : zeile.raum().schluessel());
  }
}
