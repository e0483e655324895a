package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.Fundstelle;
import de.lebenslagen.warehouse.model.RaumId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Collects what lies in what, from fields of the areas and from CSV files. */
final class Zuordnungssammler {

  private final Map<String, Ebene> ebenen = new LinkedHashMap<>();
  private final Gebietssammler gebiete;
  private final LocalDate standVon;
  private final Optional<LocalDate> standBis;
  private final Befundliste befunde;
  private final List<Raumzuordnung> zuordnungen = new ArrayList<>();
  private final Map<RaumId, Fundstelle> stellen = new HashMap<>();

  Zuordnungssammler(
      List<Ebene> ebenen,
      Gebietssammler gebiete,
      LocalDate standVon,
      Optional<LocalDate> standBis,
      Befundliste befunde) {
    ebenen.forEach(e -> this.ebenen.put(e.id(), e));
    this.gebiete = gebiete;
    this.standVon = standVon;
    this.standBis = standBis;
    this.befunde = befunde;
  }

  /**
   * From the fields of the areas, and to the fixed area of the Ebene, which holds all smaller ones.
   */
  void collect(Ebenendeklaration deklaration) {
    for (Raum raum : gebiete.listRaeume(deklaration.ebene().id())) {
      gebiete
          .findHerkunft(raum.id())
          .ifPresent(
              roh -> {
                stellen.put(raum.id(), roh.stelle());
                deklaration.quelle().stream()
                    .flatMap(q -> q.liegtIn().stream())
                    .forEach(liegtIn -> collect(raum.id(), liegtIn, roh));
              });
      deklaration.fest().ifPresent(fest -> collectFest(deklaration.ebene(), raum.id()));
    }
  }

  private void collectFest(Ebene ebene, RaumId fest) {
    gebiete.listRaeume().stream()
        .map(Raum::id)
        .filter(id -> rang(id) < ebene.rang())
        .forEach(id -> zuordnungen.add(new Raumzuordnung(id, fest, 1, standVon, standBis)));
  }

  private void collect(RaumId von, Ebenendeklaration.LiegtIn liegtIn, Rohgebiet roh) {
    gebiete
        .findId(liegtIn.ebene(), liegtIn.regel(), roh.felder(), roh.stelle())
        .filter(nach -> requireBekannt(nach, roh.stelle().atSpalte(liegtIn.regel().feld())))
        .ifPresent(nach -> zuordnungen.add(new Raumzuordnung(von, nach, 1, standVon, standBis)));
  }

  /** From the rows of a CSV file. */
  void collect(Zuordnungsdeklaration deklaration, Gebietsdatei dateien) {
    CsvParser.Tabelle tabelle = dateien.readTabelle(deklaration.datei());
    requireSpalten(deklaration, tabelle.kopf());
    for (CsvParser.Zeile zeile : tabelle.zeilen()) {
      Fundstelle stelle = Fundstelle.inFile(deklaration.datei()).atZeile(zeile.zeile());
      Optional<RaumId> von =
          gebiete.findId(deklaration.vonEbene(), deklaration.von(), zeile.felder(), stelle);
      Optional<RaumId> nach =
          gebiete.findId(deklaration.nachEbene(), deklaration.nach(), zeile.felder(), stelle);
      if (von.isPresent()
          && nach.isPresent()
          && requireBekannt(von.get(), stelle.atSpalte(deklaration.von().feld()))
          && requireBekannt(nach.get(), stelle.atSpalte(deklaration.nach().feld()))) {
        stellen.put(von.get(), stelle);
        collect(deklaration, zeile.felder(), von.get(), nach.get(), stelle);
      }
    }
  }

  /** A column that is declared but not there would silently mean "always". */
  private void requireSpalten(Zuordnungsdeklaration deklaration, List<String> kopf) {
    Stream.of(deklaration.anteil(), deklaration.gueltigVon(), deklaration.gueltigBis())
        .flatMap(Optional::stream)
        .filter(spalte -> !kopf.contains(spalte))
        .forEach(
            spalte ->
                befunde.add(
                    Gebietsregel.SPALTE_FEHLT,
                    Fundstelle.inFile(deklaration.datei()),
                    "eine Spalte \"" + spalte + "\"",
                    "nur " + String.join(", ", kopf)));
  }

  private void collect(
      Zuordnungsdeklaration deklaration,
      Map<String, String> felder,
      RaumId von,
      RaumId nach,
      Fundstelle stelle) {
    String anteil = wert(deklaration.anteil(), felder).orElse("1");
    Optional<String> gueltigVon = wert(deklaration.gueltigVon(), felder);
    Optional<String> gueltigBis = wert(deklaration.gueltigBis(), felder);
    try {
      zuordnungen.add(
          new Raumzuordnung(
              von,
              nach,
              Double.parseDouble(anteil.replace(',', '.')),
              gueltigVon.map(LocalDate::parse).orElse(standVon),
              gueltigBis.map(LocalDate::parse).or(() -> standBis)));
    } catch (IllegalArgumentException | DateTimeException e) {
      befunde.add(
          Gebietsregel.ZUORDNUNG_UNGUELTIG,
          stelle,
          "ein Anteil über 0 bis 1 und Daten wie 2018-01-01",
          "Anteil \""
              + anteil
              + "\", von "
              + gueltigVon.orElse("–")
              + " bis "
              + gueltigBis.orElse("–"));
    }
  }

  private static Optional<String> wert(Optional<String> spalte, Map<String, String> felder) {
    return spalte.flatMap(s -> Optional.ofNullable(felder.get(s)));
  }

  private boolean requireBekannt(RaumId id, Fundstelle stelle) {
    boolean bekannt = gebiete.contains(id);
    if (!bekannt) {
      befunde.add(
          Gebietsregel.ZUORDNUNG_UNBEKANNT,
          stelle,
          "ein Gebiet der Ebene " + id.ebene(),
          "\"" + id.schluessel() + "\" gibt es dort nicht");
    }
    return bekannt;
  }

  /** Finds areas whose shares in an Ebene do not sum to 1, or that lie in none of it. */
  void check() {
    for (List<Raumzuordnung> group : Gebietsregeln.groups(zuordnungen)) {
      RaumId von = group.get(0).von();
      Ebene nach = ebene(group.get(0).nach());
      Gebietsregeln.anteilssummen(group).forEach((tag, summe) -> checkSumme(von, nach, tag, summe));
    }
    Map<Ebenenpaar, Set<RaumId>> zugeordnet = new LinkedHashMap<>();
    for (Raumzuordnung z : zuordnungen) {
      zugeordnet.computeIfAbsent(Ebenenpaar.of(z), k -> new HashSet<>()).add(z.von());
    }
    zugeordnet.forEach(this::checkAlle);
  }

  private void checkAlle(Ebenenpaar paar, Set<RaumId> zugeordnet) {
    Ebene nach = Objects.requireNonNull(ebenen.get(paar.nach()));
    if (nach.abdeckung() == Abdeckung.VOLLSTAENDIG) {
      gebiete.listRaeume(paar.von()).stream()
          .map(Raum::id)
          .filter(id -> !zugeordnet.contains(id))
          .forEach(id -> checkSumme(id, nach, standVon, 0));
    }
  }

  private void checkSumme(RaumId von, Ebene nach, LocalDate tag, double summe) {
    boolean zuViel = summe > 1 + Gebietsregeln.TOLERANZ;
    boolean zuWenig =
        nach.abdeckung() == Abdeckung.VOLLSTAENDIG && summe < 1 - Gebietsregeln.TOLERANZ;
    if (zuViel || zuWenig) {
      befunde.add(
          zuViel ? Gebietsregel.ZUORDNUNG_UNGUELTIG : Gebietsregel.ZUORDNUNG_FEHLT,
          stellen.getOrDefault(von, Fundstelle.inFile(von.raumgliederung() + ".yml")),
          "Anteile von " + von.schluessel() + " in der Ebene " + nach.id() + ", die 1 ergeben",
          "am " + tag + " ergeben sie " + summe);
    }
  }

  private Ebene ebene(RaumId id) {
    return Objects.requireNonNull(ebenen.get(id.ebene()));
  }

  private int rang(RaumId id) {
    return ebene(id).rang();
  }

  List<Raumzuordnung> list() {
    return List.copyOf(zuordnungen);
  }
}
