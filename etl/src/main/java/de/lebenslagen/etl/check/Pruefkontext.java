package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Fundstelle;
import de.lebenslagen.warehouse.model.Zeitbezug;
import de.lebenslagen.warehouse.raum.Raum;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a rule looks at.
 *
 * @param datei name of the file
 * @param zeilen the rows of the delivery, in the order of the file
 */
record Pruefkontext(
    String datei,
    Datenquelle datenquelle,
    List<Zeile> zeilen,
    Raumverzeichnis raeume,
    Vergleichsbestand bestand) {

  Pruefkontext {
    zeilen = List.copyOf(zeilen);
  }

  Fundstelle stelle() {
    return Fundstelle.inFile(datei);
  }

  Fundstelle stelle(Zeile zeile) {
    return stelle().atZeile(zeile.nummer());
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

  /** The rows of the delivery by Berichtsjahr. */
  Map<Integer, List<Zeile>> zeilenByJahr() {
    return zeilen.stream()
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
