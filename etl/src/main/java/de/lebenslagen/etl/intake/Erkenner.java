package de.lebenslagen.etl.intake;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Spalte;
import de.lebenslagen.warehouse.model.Muster;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the Datenquelle of a file: by its name; where the name fits none or several, by its header,
 * which then must have exactly the declared columns. What stays unclear is never guessed.
 */
final class Erkenner {

  private static final int KANDIDATEN = 3;

  private final List<Datenquelle> datenquellen;

  public Erkenner(List<Datenquelle> datenquellen) {
    this.datenquellen = List.copyOf(datenquellen);
  }

  /** The Datenquelle of this file, or an Abbruch with the nearest candidates and why not. */
  public Datenquelle get(Path datei) {
    return get(datei, datei.getFileName().toString());
  }

  /**
   * @param name as delivered, where the file itself is called otherwise
   */
  Datenquelle get(Path datei, String name) {
    List<Datenquelle> byName =
        datenquellen.stream().filter(d -> fits(d.erkennung().dateinamen(), name)).toList();
    if (byName.size() == 1) {
      return byName.get(0);
    }
    List<Datenquelle> candidates = byName.isEmpty() ? datenquellen : byName;
    List<Kopfvergleich> compared = candidates.stream().map(d -> compare(d, datei)).toList();
    List<Kopfvergleich> exact = compared.stream().filter(Kopfvergleich::isExact).toList();
    if (exact.size() == 1) {
      return exact.get(0).datenquelle();
    }
    throw exact.isEmpty() ? unknown(name, compared) : ambiguous(name, exact);
  }

  private record Kopfvergleich(
      Datenquelle datenquelle, boolean lesbar, List<String> fehlend, List<String> unbekannt) {

    boolean isExact() {
      return lesbar && fehlend.isEmpty() && unbekannt.isEmpty();
    }

    int distance() {
      return lesbar ? fehlend.size() + unbekannt.size() : Integer.MAX_VALUE;
    }

    String why() {
      if (!lesbar) {
        return datenquelle.id() + " (in diesem Format nicht lesbar)";
      }
      String missing = fehlend.isEmpty() ? "" : "es fehlt " + String.join(", ", fehlend);
      String unknown =
          unbekannt.isEmpty() ? "" : "nicht deklariert ist " + String.join(", ", unbekannt);
      String between = missing.isEmpty() || unknown.isEmpty() ? "" : "; ";
      return datenquelle.id() + " (" + missing + between + unknown + ")";
    }
  }

  private static Kopfvergleich compare(Datenquelle datenquelle, Path datei) {
    return RohdatenReader.findKopf(datei, datenquelle.format())
        .map(kopf -> compare(datenquelle, kopf))
        .orElseGet(() -> new Kopfvergleich(datenquelle, false, List.of(), List.of()));
  }

  private static Kopfvergleich compare(Datenquelle datenquelle, List<String> gelesen) {
    Set<String> declared =
        datenquelle.spalten().stream().map(Spalte::name).collect(Collectors.toSet());
    List<String> kopf =
        gelesen.stream().map(k -> declared.contains(k) ? k : Fussnote.strip(k)).toList();
    return new Kopfvergleich(
        datenquelle,
        true,
        datenquelle.spalten().stream()
            .filter(s -> s.pflicht() && !kopf.contains(s.name()))
            .map(Spalte::name)
            .toList(),
        kopf.stream().filter(k -> !declared.contains(k)).map(Erkenner::shorten).toList());
  }

  private static String shorten(String name) {
    return name.length() > 40 ? name.substring(0, 40) + "…" : name;
  }

  private static Abbruch unknown(String name, List<Kopfvergleich> compared) {
    String nearest =
        compared.stream()
            .sorted(
                Comparator.comparingInt(Kopfvergleich::distance)
                    .thenComparing(k -> k.datenquelle().id()))
            .limit(KANDIDATEN)
            .map(Kopfvergleich::why)
            .collect(Collectors.joining("; "));
    return new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "Die Datei "
            + name
            + " gehört zu keiner Datenquelle: weder ihr Name noch ihre Spalten passen."
            + (nearest.isEmpty() ? "" : " Am nächsten kommen: " + nearest + "."),
        "Bitte die Datei nach einem Muster unter erkennung benennen, die Datenquelle mit"
            + " \"--datenquelle ID\" angeben oder eine deklarieren.");
  }

  private static Abbruch ambiguous(String name, List<Kopfvergleich> exact) {
    return new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "Die Datei "
            + name
            + " kann zu mehreren Datenquellen gehören, ihre Spalten passen zu allen: "
            + exact.stream()
                .map(k -> k.datenquelle().id())
                .sorted()
                .collect(Collectors.joining(", "))
            + ".",
        "Bitte die Datei nach einem Muster unter erkennung benennen oder die Datenquelle mit"
            + " \"--datenquelle ID\" angeben.");
  }

  private static boolean fits(List<String> patterns, String name) {
    return patterns.stream()
        .anyMatch(p -> Muster.fits(p.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT)));
  }
}
