package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Ausnahme;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Fundstelle;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Zeitbezug;
import de.lebenslagen.warehouse.raum.Raum;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import java.text.CollationKey;
import java.text.Collator;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
  private final List<Ausnahme> ausnahmen;
  private final Map<Reihe.Schluessel, List<Zeile>> bySchluessel = new LinkedHashMap<>();
  private final Map<Zeitbezug, List<Zeile>> byZeit = new HashMap<>();
  private final Map<String, List<Reihe>> reihen = new HashMap<>();
  private final Map<RaumId, Integer> namensraenge = new HashMap<>();
  private List<Zeile> mitFrueheren = List.of();
  private List<Zeitpaar> zeitpaare = List.of();
  private Set<Zeile> eigene = Set.of();

  /**
   * @param stelle the file, or the sheet
   * @param zeilen the rows of the delivery, in the order of the file
   * @param ausnahmen all that were ever granted for the Datenquelle
   */
  Pruefkontext(
      Fundstelle stelle,
      Datenquelle datenquelle,
      List<Zeile> zeilen,
      Raumverzeichnis raeume,
      Vergleichsbestand bestand,
      Ausnahmen ausnahmen) {
    this.stelle = stelle;
    this.datenquelle = datenquelle;
    this.zeilen = List.copyOf(zeilen);
    this.raeume = raeume;
    this.bestand = bestand;
    this.ausnahmen = ausnahmen.withAbgelaufene().gueltige();
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
    if (listMitFrueheren().size() == zeilen.size()) {
      return true;
    }
    if (eigene.isEmpty()) {
      eigene = Collections.newSetFromMap(new IdentityHashMap<>(2 * zeilen.size()));
      eigene.addAll(zeilen);
    }
    return eigene.contains(zeile);
  }

  /** Whether any Ausnahme was ever granted for the Datenquelle. */
  boolean hasAusnahmen() {
    return !ausnahmen.isEmpty();
  }

  /** Whether an Ausnahme, and not the source, says that there is no number. */
  boolean isAufgegeben(Zeile zeile, int spalte) {
    String name = datenquelle.spalten().get(spalte).name();
    return zeile.zellen().get(spalte) instanceof Zelle.OhneWert ohne
        && ohne.status() == Statuscode.NICHT_GELIEFERT
        && ausnahmen.stream()
            .filter(a -> a.spalten().contains(name) && a.grund().equals(ohne.grund()))
            .anyMatch(a -> a.coversZeile(zeile.berichtsjahr(), zeile.raum()));
  }

  /** The rows of the delivery and, for other times, those that are there already. */
  List<Zeile> listMitFrueheren() {
    if (mitFrueheren.isEmpty()) {
      mitFrueheren = readMitFrueheren();
    }
    return mitFrueheren;
  }

  private List<Zeile> readMitFrueheren() {
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

  /** The times that follow each other on the same day of the year, the later one delivered now. */
  List<Zeitpaar> listZeitpaare() {
    if (zeitpaare.isEmpty()) {
      zeitpaare = readZeitpaare();
    }
    return zeitpaare;
  }

  private List<Zeitpaar> readZeitpaare() {
    Map<MonthDay, TreeMap<Zeitbezug, List<Zeile>>> byTag = new HashMap<>();
    zeilenByZeit()
        .forEach(
            (zeit, rows) ->
                byTag
                    .computeIfAbsent(MonthDay.from(zeit.bis()), t -> new TreeMap<>())
                    .put(zeit, rows));
    List<Zeitpaar> result = new ArrayList<>();
    for (TreeMap<Zeitbezug, List<Zeile>> zeiten : byTag.values()) {
      zeiten.forEach(
          (nach, nachher) ->
              Optional.ofNullable(zeiten.lowerEntry(nach))
                  .map(vor -> new Zeitpaar(vor.getKey(), vor.getValue(), nach, nachher))
                  .filter(p -> isEigene(p.nachher().get(0)))
                  .ifPresent(result::add));
    }
    result.sort(Comparator.comparing(Zeitpaar::nach));
    return result;
  }

  /** The rows of the delivery and those before it, by time; made once for all rules. */
  Map<Zeitbezug, List<Zeile>> zeilenByZeit() {
    if (byZeit.isEmpty()) {
      for (Zeile zeile : listMitFrueheren()) {
        byZeit.computeIfAbsent(zeile.zeitbezug(), z -> new ArrayList<>()).add(zeile);
      }
    }
    return byZeit;
  }

  /** The rows of the smallest Ebene by Berichtsjahr. */
  Map<Integer, List<Zeile>> zeilenByJahr() {
    String ebene = datenquelle.raumbezuege().get(0).ebene();
    return zeilen.stream()
        .filter(z -> z.raum().ebene().equals(ebene))
        .collect(Collectors.groupingBy(Zeile::berichtsjahr, TreeMap::new, Collectors.toList()));
  }

  /** The rows of the delivery and those before it, by series; made once for all columns. */
  Map<Reihe.Schluessel, List<Zeile>> zeilenBySchluessel() {
    if (bySchluessel.isEmpty()) {
      bySchluessel.putAll(Reihe.group(this));
    }
    return bySchluessel;
  }

  /** The series of a column; made once for all rules. */
  List<Reihe> listReihen(String spalte) {
    return reihen.computeIfAbsent(spalte, s -> Reihe.list(this, s));
  }

  /** Where the area of a row stands among all areas of the rows in the order of their names. */
  int namensrang(Zeile zeile) {
    if (namensraenge.isEmpty()) {
      Collator collator = Collator.getInstance(Locale.GERMANY);
      List<Zeile> byName = new ArrayList<>();
      Set<RaumId> seen = new HashSet<>();
      listMitFrueheren().stream().filter(z -> seen.add(z.raum())).forEach(byName::add);
      Map<Zeile, CollationKey> keys = new IdentityHashMap<>();
      byName.forEach(z -> keys.put(z, collator.getCollationKey(raumName(z))));
      byName.sort(Comparator.comparing(keys::get));
      byName.forEach(z -> namensraenge.put(z.raum(), namensraenge.size()));
    }
    return namensraenge.getOrDefault(zeile.raum(), namensraenge.size());
  }

  /** Key and name of an area; the key alone where it is the name. */
  String bezeichnung(RaumId raum) {
    String schluessel = raum.schluessel();
    return raeume
        .findRaum(raum)
        .map(Raum::name)
        .filter(name -> !name.equals(schluessel))
        .map(name -> schluessel + " " + name)
        .orElse(schluessel);
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
