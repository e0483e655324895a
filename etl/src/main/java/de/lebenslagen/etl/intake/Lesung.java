package de.lebenslagen.etl.intake;

import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Spalte;
import de.lebenslagen.warehouse.model.Fassung;
import de.lebenslagen.warehouse.model.Vorlagenform;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the columns of one file become those of its Datenquelle: as they are, as a {@link Fassung}
 * says, or as in a filled Vorlage.
 *
 * @param datenquelle as this file reads
 * @param spalteByKopf name in the file → column, where they differ
 * @param uebergangen columns of the file that only help people
 * @param konstanten columns that are not in the file but have one value in all of it
 * @param fassung the version whose header the file has; empty: as declared first
 * @param vorlage Berichtsjahr of the Vorlage that the file is
 */
public record Lesung(
    Datenquelle datenquelle,
    Map<String, String> spalteByKopf,
    Set<String> uebergangen,
    Map<String, String> konstanten,
    Optional<Fassung> fassung,
    Optional<Integer> vorlage) {

  public Lesung {
    spalteByKopf = Map.copyOf(spalteByKopf);
    uebergangen = Set.copyOf(uebergangen);
    konstanten = Map.copyOf(konstanten);
  }

  /** As declared. */
  static Lesung of(Datenquelle datenquelle) {
    return new Lesung(
        datenquelle, Map.of(), Set.of(), Map.of(), Optional.empty(), Optional.empty());
  }

  static Lesung of(Datenquelle datenquelle, Fassung fassung) {
    Map<String, String> names = new HashMap<>();
    fassung.umbenannt().forEach((spalte, kopf) -> names.put(kopf, spalte));
    List<Spalte> spalten =
        datenquelle.spalten().stream()
            .map(s -> fassung.entfallen().contains(s.name()) ? s.ohnePflicht() : s)
            .toList();
    return new Lesung(
        datenquelle.with(fassung.format().orElse(datenquelle.format()), spalten),
        names,
        Set.of(),
        Map.of(),
        Optional.of(fassung),
        Optional.empty());
  }

  static Lesung ofVorlage(Datenquelle datenquelle, int berichtsjahr) {
    return new Lesung(
        datenquelle.with(Vorlagenform.format(datenquelle), datenquelle.spalten()),
        Map.of(),
        Set.of(Vorlagenform.GEBIETSNAME),
        Vorlagenform.konstanten(datenquelle, berichtsjahr),
        Optional.empty(),
        Optional.of(berichtsjahr));
  }

  /** The column that a name in the file means. */
  String spalte(String kopf) {
    String bare = Fussnote.strip(kopf);
    return spalteByKopf.getOrDefault(kopf, spalteByKopf.getOrDefault(bare, kopf));
  }

  /** Names that mean a column only without their footnote, without it. */
  private List<String> withoutFussnoten(List<String> kopf) {
    return kopf.stream()
        .map(k -> datenquelle.findSpalte(spalte(k)).isPresent() ? k : Fussnote.strip(k))
        .toList();
  }

  /** What a column is called in the file. */
  public String kopf(String spalte) {
    return fassung.map(f -> f.kopf(spalte)).orElse(spalte);
  }

  /** The required columns that a header lacks. */
  List<String> listFehlende(List<String> gelesen) {
    List<String> kopf = withoutFussnoten(gelesen);
    return datenquelle.spalten().stream()
        .filter(Spalte::pflicht)
        .map(Spalte::name)
        .filter(s -> !konstanten.containsKey(s) && !kopf.contains(kopf(s)))
        .map(this::kopf)
        .toList();
  }

  /** The names in a header that mean no column. */
  List<String> listUnbekannte(List<String> kopf) {
    return withoutFussnoten(kopf).stream()
        .filter(k -> !uebergangen.contains(k) && datenquelle.findSpalte(spalte(k)).isEmpty())
        .toList();
  }
}
