package de.lebenslagen.etl.entwurf;

import de.lebenslagen.etl.entwurf.Frage.Wahl;
import de.lebenslagen.etl.intake.Dateiprobe;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Dateiformat.Dateiart;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What each column of a table is.
 *
 * @param zeit the column with year or day
 * @param werte the columns with numbers
 * @param codes columns with categories of a shipped Merkmal: column → Merkmal and its codes
 * @param summen column → what stands in it where a row is the total of the others
 * @param texte the other columns
 */
record Tabellenbild(
    Zahlenschrift schrift,
    Optional<Gebietssuche.Treffer> gebiet,
    Optional<Spaltenprobe> zeit,
    List<Spaltenprobe> werte,
    Map<String, Map.Entry<String, Map<String, String>>> codes,
    Map<String, List<String>> summen,
    List<Spaltenprobe> texte) {

  static Tabellenbild of(Dateiprobe probe, Raumverzeichnis raeume, Befragung befragung) {
    List<Spaltenprobe> all = columns(probe);
    boolean genesis = probe.format().art() == Dateiart.GENESIS_FFCSV;
    Zahlenschrift schrift = schrift(probe, all, befragung);
    List<Spaltenprobe> orte =
        all.stream().filter(s -> !genesis || Genesisspalten.isSchluessel(s.name())).toList();
    Gebietssuche suche = new Gebietssuche(raeume);
    Optional<Gebietssuche.Treffer> gebiet =
        genesis || probe.format().art() == Dateiart.GENESIS_KLASSISCH
            ? suche.findMehrere(orte).or(() -> suche.find(orte))
            : suche.find(orte);
    Optional<Spaltenprobe> zeit =
        findZeit(
            all.stream().filter(s -> !genesis || Genesisspalten.isZeit(s.name())).toList(), gebiet);
    List<Spaltenprobe> werte = new ArrayList<>();
    List<Spaltenprobe> texte = new ArrayList<>();
    Map<String, Map.Entry<String, Map<String, String>>> codes = new TreeMap<>();
    Map<String, List<String>> summen = new TreeMap<>();
    gebiet.filter(g -> !g.summen().isEmpty()).ifPresent(g -> summen.put(g.spalte(), g.summen()));
    for (Spaltenprobe spalte : all) {
      boolean taken =
          zeit.filter(z -> z.name().equals(spalte.name())).isPresent()
              || gebiet.filter(g -> g.spalte().equals(spalte.name())).isPresent();
      if (taken) {
        continue;
      }
      List<String> totals = Summenwort.list(spalte.distinct());
      Optional<Map.Entry<String, Map<String, String>>> merkmal =
          Optional.of(spalte)
              .filter(s -> !genesis || Genesisspalten.isBezeichnung(s.name()))
              .flatMap(s -> Merkmalsuche.findMerkmal(without(s.distinct(), totals)))
              .filter(m -> totals.isEmpty() || isSumme(spalte, totals, befragung));
      if (merkmal.isPresent()) {
        codes.put(spalte.name(), merkmal.get());
        if (!totals.isEmpty()) {
          summen.put(spalte.name(), totals);
        }
      } else if (spalte.isZahlen(schrift) && (!genesis || Genesisspalten.isWert(spalte.name()))) {
        werte.add(spalte);
      } else {
        texte.add(spalte);
      }
    }
    return new Tabellenbild(schrift, gebiet, zeit, werte, codes, summen, texte);
  }

  private static List<String> without(Set<String> texte, List<String> totals) {
    return texte.stream().filter(t -> !totals.contains(t)).toList();
  }

  /** A total beside its parts would be counted twice; whether it is one, a person says. */
  private static boolean isSumme(Spaltenprobe spalte, List<String> totals, Befragung befragung) {
    return befragung
        .ask(
            new Frage(
                "summe " + spalte.name(),
                "In der Spalte \""
                    + spalte.name()
                    + "\" steht auch \""
                    + String.join("\", \"", totals)
                    + "\": ist das die Summe der anderen Zeilen?",
                List.of(
                    new Wahl("ja", "sie wird übergangen, die Teile ergeben sie"),
                    new Wahl("nein", "eine Ausprägung wie die anderen")),
                Optional.of("ja")))
        .filter("ja"::equals)
        .isPresent();
  }

  private static List<Spaltenprobe> columns(Dateiprobe probe) {
    List<Spaltenprobe> result = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < probe.kopf().size(); i++) {
      int column = i;
      String name = probe.kopf().get(i).strip();
      if (!name.isEmpty() && !names.add(name)) {
        throw new Abbruch(
            Abbruch.Kategorie.DATEN,
            "Die Spalte \""
                + name
                + "\" steht zweimal in der Kopfzeile (Zeile "
                + probe.format().lage().kopfzeile()
                + ").",
            "Bitte eine der beiden umbenennen oder löschen.");
      }
      if (!name.isEmpty()) {
        result.add(
            new Spaltenprobe(name, probe.zeilen().stream().map(z -> z.get(column)).toList()));
      }
    }
    if (result.isEmpty() || probe.zeilen().isEmpty()) {
      throw new Abbruch(
          Abbruch.Kategorie.DATEN,
          "Die Datei enthält keine Tabelle: eine Kopfzeile und darunter Zeilen mit Werten.",
          "Bitte eine Datei mit mindestens einer Zeile Werten nehmen.");
    }
    return result;
  }

  /** A number such as 1.234 is a thousand or one: where no other number tells, a person does. */
  private static Zahlenschrift schrift(
      Dateiprobe probe, List<Spaltenprobe> all, Befragung befragung) {
    List<String> cells = all.stream().flatMap(s -> s.werte().stream()).toList();
    Zahlenschrift found = Zahlenschrift.of(cells);
    if (!found.mehrdeutig() || probe.format().dezimalzeichen() == ',') {
      return found;
    }
    Frage frage =
        new Frage(
            "punkt",
            "Was trennt der Punkt in Zahlen wie 1.234: Tausender oder Nachkommastellen?",
            List.of(
                new Wahl("tausender", "1.234 ist eintausend…"),
                new Wahl("dezimal", "1.234 ist rund eins")),
            Optional.empty());
    return befragung.ask(frage).filter("tausender"::equals).isPresent()
        ? found.withTausenderpunkt()
        : found;
  }

  private static Optional<Spaltenprobe> findZeit(
      List<Spaltenprobe> all, Optional<Gebietssuche.Treffer> gebiet) {
    List<Spaltenprobe> free =
        all.stream()
            .filter(s -> gebiet.filter(g -> g.spalte().equals(s.name())).isEmpty())
            .toList();
    return free.stream()
        .filter(Spaltenprobe::isJahrBenannt)
        .findFirst()
        .or(
            () ->
                free.stream()
                    .filter(Spaltenprobe::isDatum)
                    .filter(s -> s.distinct().size() < 50)
                    .findFirst())
        .or(
            () ->
                free.stream()
                    .filter(Spaltenprobe::isJahr)
                    .filter(
                        s ->
                            Genesisspalten.isZeit(s.name())
                                || s.distinct().size() * 2 < s.werte().size())
                    .findFirst());
  }

  Set<String> marken() {
    Set<String> result = new TreeSet<>();
    werte.forEach(w -> result.addAll(w.marken(schrift)));
    return result;
  }

  boolean hasLeereWerte() {
    return werte.stream().anyMatch(Spaltenprobe::hasLeere);
  }
}
