package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.EbenenRolle;
import de.lebenslagen.warehouse.model.Fundstelle;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Schweregrad;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A proposal that says in which new Sozialraum each smallest unit lies: a CSV file with a column
 * {@code einheit}, a column {@code sozialraum} with its key, and perhaps {@code name}.
 *
 * @param datei name of the file
 * @param raeume name by key of the new Sozialraeume
 * @param zuordnung key of the Sozialraum by key of the unit
 * @param befunde what is wrong with it
 */
public record Beschlussvorlage(
    String datei, Map<String, String> raeume, Map<String, String> zuordnung, List<Befund> befunde) {

  static final String EINHEIT = "einheit";
  static final String SOZIALRAUM = "sozialraum";
  static final String NAME = "name";
  private static final int LAENGSTER_NAME = 200;

  public Beschlussvorlage {
    raeume = Map.copyOf(raeume);
    zuordnung = Map.copyOf(zuordnung);
    befunde = List.copyOf(befunde);
  }

  /**
   * Reads a proposal and checks it against the units of a Gebietsstand.
   *
   * @throws Abbruch where the file can't be read or lacks a column
   */
  public static Beschlussvorlage read(Path datei, Gebietsstand stand) {
    String name = String.valueOf(datei.getFileName());
    Befundliste befunde = new Befundliste();
    Gebietsdatei dateien =
        new Gebietsdatei(file -> Files.newInputStream(datei), Leseumfang.NUR_SCHLUESSEL, befunde);
    CsvParser.Tabelle tabelle = dateien.readTabelle(name);
    requireSpalte(name, tabelle, EINHEIT);
    requireSpalte(name, tabelle, SOZIALRAUM);
    Leser leser = new Leser(name, stand, befunde);
    tabelle.zeilen().forEach(leser::add);
    leser.checkVollstaendig();
    return new Beschlussvorlage(
        name, leser.raeume, leser.zuordnung, befunde.list(Fundstelle.inFile(name)));
  }

  private static void requireSpalte(String datei, CsvParser.Tabelle tabelle, String spalte) {
    if (!tabelle.kopf().contains(spalte)) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          datei
              + ", Zeile 1: erwartet wird eine Spalte \""
              + spalte
              + "\", gefunden: "
              + String.join(", ", tabelle.kopf())
              + ".",
          "Bitte die Spalten "
              + EINHEIT
              + ", "
              + SOZIALRAUM
              + " und, wo die Räume Namen haben, "
              + NAME
              + " liefern.");
    }
  }

  /** Whether nothing stops it. */
  public boolean isGueltig() {
    return befunde.stream().noneMatch(b -> b.schweregrad() == Schweregrad.FEHLER);
  }

  /** The new Sozialraeume as CSV: key and name, by key. */
  public String renderRaeume() {
    return SOZIALRAUM
        + ";"
        + NAME
        + "\n"
        + new TreeMap<>(raeume)
            .entrySet().stream()
                .map(e -> e.getKey() + ";" + quote(e.getValue()) + "\n")
                .collect(Collectors.joining());
  }

  /** Which unit lies in which Sozialraum, as CSV. */
  public String renderZuordnung() {
    return EINHEIT
        + ";"
        + SOZIALRAUM
        + "\n"
        + new TreeMap<>(zuordnung)
            .entrySet().stream()
                .map(e -> e.getKey() + ";" + e.getValue() + "\n")
                .collect(Collectors.joining());
  }

  private static String quote(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }

  /** Reads row by row. */
  private static final class Leser {

    private final String datei;
    private final Gebietsstand stand;
    private final String ebene;
    private final Befundliste befunde;
    private final Map<String, String> raeume = new LinkedHashMap<>();
    private final Map<String, String> zuordnung = new LinkedHashMap<>();
    private final Map<String, Integer> zeilen = new LinkedHashMap<>();

    Leser(String datei, Gebietsstand stand, Befundliste befunde) {
      this.datei = datei;
      this.stand = stand;
      this.ebene = stand.findEbene(EbenenRolle.KLEINSTE).orElseThrow().id();
      this.befunde = befunde;
    }

    void add(CsvParser.Zeile zeile) {
      Fundstelle stelle = Fundstelle.inFile(datei).atZeile(zeile.zeile());
      Optional<String> einheit = findEinheit(zeile, stelle);
      Optional<String> raum = findRaum(zeile, stelle);
      if (einheit.isEmpty() || raum.isEmpty()) {
        return;
      }
      String vorher = zuordnung.putIfAbsent(einheit.get(), raum.get());
      if (vorher != null) {
        befunde.add(
            Gebietsregel.EINHEIT_DOPPELT,
            stelle.atSpalte(EINHEIT),
            "jede Einheit in genau einem Sozialraum",
            einheit.get()
                + (vorher.equals(raum.get()) ? " noch einmal in " : " in " + vorher + " und in ")
                + raum.get()
                + ", zuerst in Zeile "
                + zeilen.get(einheit.get()));
        return;
      }
      zeilen.put(einheit.get(), zeile.zeile());
    }

    private Optional<String> findEinheit(CsvParser.Zeile zeile, Fundstelle stelle) {
      String text = zeile.felder().getOrDefault(EINHEIT, "");
      Set<String> bekannte =
          stand.listRaeume(ebene).stream()
              .map(r -> r.id().schluessel())
              .collect(Collectors.toCollection(TreeSet::new));
      if (bekannte.contains(text)) {
        return Optional.of(text);
      }
      befunde.add(
          text.isEmpty() ? Gebietsregel.SCHLUESSEL_FEHLT : Gebietsregel.ZUORDNUNG_UNBEKANNT,
          stelle.atSpalte(EINHEIT),
          "eine Einheit der Ebene " + ebene,
          text.isEmpty() ? "nichts" : "\"" + text + "\" gibt es dort nicht");
      return Optional.empty();
    }

    private Optional<String> findRaum(CsvParser.Zeile zeile, Fundstelle stelle) {
      String schluessel = zeile.felder().getOrDefault(SOZIALRAUM, "");
      String name = zeile.felder().getOrDefault(NAME, "");
      if (!isSchluessel(schluessel)) {
        befunde.add(
            schluessel.isEmpty()
                ? Gebietsregel.SCHLUESSEL_FEHLT
                : Gebietsregel.SCHLUESSEL_UNGUELTIG,
            stelle.atSpalte(SOZIALRAUM),
            "ein Schlüssel aus Buchstaben ohne Umlaute, Ziffern, Punkt, _ und -",
            schluessel.isEmpty() ? "nichts" : "\"" + schluessel + "\"");
        return Optional.empty();
      }
      if (!isName(name)) {
        befunde.add(
            Gebietsregel.NAME_UNGUELTIG,
            stelle.atSpalte(NAME),
            "ein Name bis " + LAENGSTER_NAME + " Zeichen, ohne Zeilenumbruch und ohne < und >",
            "\"" + name.replaceAll("\\p{Cntrl}", "␤") + "\"");
        return Optional.empty();
      }
      String vorher = raeume.putIfAbsent(schluessel, name.isEmpty() ? schluessel : name);
      if (vorher != null && !name.isEmpty() && vorher.equals(schluessel)) {
        raeume.put(schluessel, name);
      } else if (vorher != null && !name.isEmpty() && !vorher.equals(name)) {
        befunde.add(
            Gebietsregel.NAME_UNGUELTIG,
            stelle.atSpalte(NAME),
            "für " + schluessel + " denselben Namen wie zuvor, \"" + vorher + "\"",
            "\"" + name + "\"");
      }
      return Optional.of(schluessel);
    }

    private boolean isSchluessel(String text) {
      try {
        return !new RaumId("x", stand.gueltigVon(), "x", text).isNichtZuordenbar();
      } catch (IllegalArgumentException e) {
        return false;
      }
    }

    private static boolean isName(String text) {
      return text.length() <= LAENGSTER_NAME
          && text.chars().noneMatch(c -> Character.isISOControl(c) || c == '<' || c == '>');
    }

    void checkVollstaendig() {
      List<Raum> fehlend =
          stand.listRaeume(ebene).stream()
              .filter(r -> !zuordnung.containsKey(r.id().schluessel()))
              .toList();
      if (!fehlend.isEmpty()) {
        befunde.add(
            Gebietsregel.ZUORDNUNG_FEHLT,
            Fundstelle.inFile(datei),
            String.format(
                Locale.GERMANY,
                "alle %d Einheiten der Ebene %s",
                stand.listRaeume(ebene).size(),
                ebene),
            fehlend.size()
                + " fehlen: "
                + fehlend.stream()
                    .limit(10)
                    .map(r -> r.id().schluessel() + " " + r.name())
                    .collect(Collectors.joining(", "))
                + (fehlend.size() > 10 ? " …" : ""));
      }
    }
  }
}
