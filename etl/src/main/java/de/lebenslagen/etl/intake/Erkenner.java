package de.lebenslagen.etl.intake;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Muster;
import de.lebenslagen.warehouse.model.Vorschlaege;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the Datenquelle of a file: by its name; where the name fits none or several, by its header,
 * which then must have exactly the declared columns. What stays unclear is never guessed.
 */
final class Erkenner {

  private static final int KANDIDATEN = 3;

  private final List<Datenquelle> eigene;
  private final Supplier<List<Datenquelle>> fertige;

  /**
   * @param fertige asked where no own one fits
   */
  Erkenner(List<Datenquelle> eigene, Supplier<List<Datenquelle>> fertige) {
    this.eigene = List.copyOf(eigene);
    this.fertige = fertige;
  }

  private List<Datenquelle> listAll() {
    return Stream.concat(eigene.stream(), fertige.get().stream()).toList();
  }

  /** The Datenquelle of this file, or an Abbruch with the nearest candidates and why not. */
  public Datenquelle get(Path datei) {
    return get(datei, datei.getFileName().toString());
  }

  /**
   * @param name as delivered, where the file itself is called otherwise
   */
  Datenquelle get(Path datei, String name) {
    Optional<Vorlagenkennung> vorlage = Vorlagenkennung.find(datei);
    if (vorlage.isPresent()) {
      return get(name, vorlage.get());
    }
    List<Datenquelle> ownByName = listByName(eigene, name);
    List<Datenquelle> byName = ownByName.isEmpty() ? listByName(fertige.get(), name) : ownByName;
    if (byName.size() == 1) {
      return byName.get(0);
    }
    List<Kopfvergleich> compared = compareAll(byName.isEmpty() ? eigene : byName, datei);
    List<Kopfvergleich> exact = compared.stream().filter(Kopfvergleich::isExact).toList();
    if (exact.isEmpty() && byName.isEmpty()) {
      List<Kopfvergleich> ready = compareAll(fertige.get(), datei);
      exact = ready.stream().filter(Kopfvergleich::isExact).toList();
      compared = Stream.concat(compared.stream(), ready.stream()).toList();
    }
    if (exact.size() == 1) {
      return exact.get(0).datenquelle();
    }
    if (exact.isEmpty()) {
      Dateimangel.find(datei, name)
          .ifPresent(
              mangel -> {
                throw mangel;
              });
      throw unknown(name, compared);
    }
    throw ambiguous(name, exact);
  }

  private static List<Datenquelle> listByName(List<Datenquelle> datenquellen, String name) {
    return datenquellen.stream().filter(d -> fits(d.erkennung().dateinamen(), name)).toList();
  }

  private static List<Kopfvergleich> compareAll(List<Datenquelle> datenquellen, Path datei) {
    return datenquellen.stream().map(d -> compare(d, datei)).toList();
  }

  private Datenquelle get(String name, Vorlagenkennung kennung) {
    return listAll().stream()
        .filter(d -> d.id().equals(kennung.datenquelle()))
        .findFirst()
        .orElseThrow(
            () ->
                new Abbruch(
                    Abbruch.Kategorie.EINGABE,
                    "Die Datei "
                        + name
                        + " ist eine Vorlage für die Datenquelle \""
                        + kennung.datenquelle()
                        + "\"; die gibt es hier nicht.",
                    Vorschlaege.satz(
                        kennung.datenquelle(), listAll().stream().map(Datenquelle::id).toList())));
  }

  private record Kopfvergleich(
      Datenquelle datenquelle, boolean lesbar, List<String> fehlend, List<String> unbekannt) {

    /** Whether enough declared names stand in the row that it is a header and not a person. */
    boolean isKopf() {
      long required = datenquelle.spalten().stream().filter(Datenquelle.Spalte::pflicht).count();
      return lesbar && required >= 2L * fehlend.size() && required > fehlend.size();
    }

    boolean isExact() {
      return lesbar && fehlend.isEmpty() && unbekannt.isEmpty();
    }

    int distance() {
      return lesbar ? fehlend.size() + unbekannt.size() : Integer.MAX_VALUE;
    }

    private String describeUnbekannte() {
      return unbekannt.get(0).isEmpty()
          ? "nicht deklariert: " + unbekannt.size() + " Spalten"
          : "nicht deklariert ist " + String.join(", ", unbekannt);
    }

    Kopfvergleich withoutNames() {
      return new Kopfvergleich(
          datenquelle, lesbar, fehlend, unbekannt.stream().map(u -> "").toList());
    }

    String why() {
      if (!lesbar) {
        return datenquelle.id() + " (in diesem Format nicht lesbar)";
      }
      String missing = fehlend.isEmpty() ? "" : "es fehlt " + String.join(", ", fehlend);
      String unknown = unbekannt.isEmpty() ? "" : describeUnbekannte();
      String between = missing.isEmpty() || unknown.isEmpty() ? "" : "; ";
      return datenquelle.id() + " (" + missing + between + unknown + ")";
    }
  }

  /**
   * Without a header the first row stands in its place, and that may be a person, whatever is
   * declared: names are told only of a row that has names which are known.
   */
  private static List<String> hidden(List<Kopfvergleich> compared) {
    boolean personen = compared.stream().anyMatch(k -> k.datenquelle().personenbezogen());
    return compared.stream()
        .sorted(
            Comparator.comparingInt(Kopfvergleich::distance)
                .thenComparing(k -> k.datenquelle().id()))
        .limit(KANDIDATEN)
        .map(k -> personen || !k.isKopf() ? k.withoutNames().why() : k.why())
        .toList();
  }

  /** With the version that comes nearest. */
  private static Kopfvergleich compare(Datenquelle datenquelle, Path datei) {
    return Lesungswahl.list(datenquelle).stream()
        .map(lesung -> compare(datenquelle, lesung, datei))
        .min(Comparator.comparingInt(Kopfvergleich::distance))
        .orElseThrow();
  }

  private static Kopfvergleich compare(Datenquelle datenquelle, Lesung lesung, Path datei) {
    return RohdatenReader.findKopf(datei, lesung.datenquelle().format())
        .map(
            kopf ->
                new Kopfvergleich(
                    datenquelle,
                    true,
                    lesung.listFehlende(kopf),
                    lesung.listUnbekannte(kopf).stream().map(Erkenner::shorten).toList()))
        .orElseGet(() -> new Kopfvergleich(datenquelle, false, List.of(), List.of()));
  }

  private static String shorten(String name) {
    return name.length() > 40 ? name.substring(0, 40) + "…" : name;
  }

  private static Abbruch unknown(String name, List<Kopfvergleich> compared) {
    String nearest = String.join("; ", hidden(compared));
    return new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "Die Datei "
            + name
            + " gehört zu keiner Datenquelle: weder ihr Name noch ihre Spalten passen."
            + (nearest.isEmpty() ? "" : " Am nächsten kommen: " + nearest + "."),
        "Bitte die Datei nach einem Muster unter erkennung benennen oder die Datenquelle mit"
            + " \"--datenquelle ID\" angeben. Ist es eine neue, beschreibt sie \"lebenslagen"
            + " datenquelle entwurf DATEI\".");
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
