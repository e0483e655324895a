package de.lebenslagen.etl.publish;

import de.lebenslagen.etl.star.Sterndatei;
import de.lebenslagen.etl.star.Sternvergleich;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sorts delivered units into those that change something and those that were delivered before with
 * the same values. Cumulative deliveries bring old years again and again.
 *
 * @param geschrieben the files of the changed units
 * @param entfallen earlier files of changed units in tables where they have no rows now
 */
record Einheitenvergleich(
    Set<Einheit> geaendert,
    List<Einheit> unveraendert,
    List<Sterndatei> geschrieben,
    List<VorhandeneDatei> entfallen) {

  static Einheitenvergleich of(
      List<Sterndatei> neu, List<VorhandeneDatei> alt, Set<Einheit> einheiten) {
    Map<Einheit, Map<String, Path>> neuByEinheit =
        group(neu, Einheitenvergleich::einheit, Sterndatei::tabelle, Sterndatei::datei);
    Map<Einheit, Map<String, Path>> altByEinheit =
        group(alt, VorhandeneDatei::einheit, VorhandeneDatei::tabelle, VorhandeneDatei::datei);
    Set<Einheit> geaendert = new LinkedHashSet<>();
    List<Einheit> unveraendert = new ArrayList<>();
    for (Einheit einheit : einheiten) {
      boolean gleich =
          isGleich(
              neuByEinheit.getOrDefault(einheit, Map.of()),
              altByEinheit.getOrDefault(einheit, Map.of()));
      (gleich ? unveraendert : geaendert).add(einheit);
    }
    return new Einheitenvergleich(
        geaendert,
        unveraendert,
        neu.stream().filter(d -> geaendert.contains(einheit(d))).toList(),
        alt.stream()
            .filter(d -> geaendert.contains(d.einheit()))
            .filter(d -> !neuByEinheit.getOrDefault(d.einheit(), Map.of()).containsKey(d.tabelle()))
            .toList());
  }

  private static Einheit einheit(Sterndatei datei) {
    return new Einheit(datei.datenquelle(), datei.zeitbezug());
  }

  private static <T> Map<Einheit, Map<String, Path>> group(
      List<T> dateien,
      Function<T, Einheit> einheit,
      Function<T, String> tabelle,
      Function<T, Path> datei) {
    return dateien.stream()
        .collect(Collectors.groupingBy(einheit, Collectors.toMap(tabelle, datei)));
  }

  private static boolean isGleich(Map<String, Path> neu, Map<String, Path> alt) {
    return neu.size() == alt.size()
        && neu.entrySet().stream()
            .allMatch(
                e -> {
                  Path frueher = alt.get(e.getKey());
                  return frueher != null
                      && Sternvergleich.isGleichBisAufHerkunft(e.getValue(), frueher);
                });
  }
}
