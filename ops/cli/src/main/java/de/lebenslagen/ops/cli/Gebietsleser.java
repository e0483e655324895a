package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.EbenenRolle;
import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.raum.Ebene;
import de.lebenslagen.warehouse.raum.Gebietsstand;
import de.lebenslagen.warehouse.raum.Raumgliederung;
import de.lebenslagen.warehouse.raum.RaumgliederungReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the area system, Gebietsstand and Ebene that a command is about. */
final class Gebietsleser {

  private Gebietsleser() {}

  /** The area systems of the workspace with boundaries and conversions, then the shipped one. */
  static List<Raumgliederung> readAlle(Arbeitsbereich arbeitsbereich) {
    List<Raumgliederung> result = new ArrayList<>();
    for (Path datei : Deklarationsleser.listYaml(arbeitsbereich.gebiete())) {
      result.add(RaumgliederungReader.read(datei).getRaumgliederung());
    }
    result.add(RaumgliederungReader.readVerwaltung().getRaumgliederung());
    return result;
  }

  /** The same by keys alone, in a fraction of the time. */
  static List<Raumgliederung> readSchluessel(Arbeitsbereich arbeitsbereich) {
    return Deklarationsleser.readSchluessel(arbeitsbereich).listRaumgliederungen();
  }

  /** The named area system; where none is named, the only one that the workspace has. */
  static Raumgliederung get(List<Raumgliederung> alle, @Nullable String id) {
    List<Raumgliederung> eigene =
        alle.stream().filter(g -> !g.id().equals(RaumgliederungReader.VERWALTUNG)).toList();
    if (id == null && eigene.size() == 1) {
      return eigene.get(0);
    }
    List<String> ids = alle.stream().map(Raumgliederung::id).toList();
    if (id == null) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Es gibt mehrere Gebietssysteme: " + String.join(", ", ids) + ".",
          "Bitte eines mit \"--gebietssystem\" nennen.");
    }
    return alle.stream()
        .filter(g -> g.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new Abbruch(
                    Abbruch.Kategorie.EINGABE,
                    "Das Gebietssystem \"" + id + "\" gibt es nicht.",
                    Vorschlaege.satz(id, ids)));
  }

  /** The Gebietsstand that starts, else the one that holds, on that day. */
  static Gebietsstand getStand(Raumgliederung gliederung, LocalDate tag) {
    return gliederung
        .findGebietsstand(tag)
        .or(() -> gliederung.findGebietsstandAm(tag))
        .orElseThrow(
            () ->
                new Abbruch(
                    Abbruch.Kategorie.EINGABE,
                    "Am "
                        + Tageswert.format(tag)
                        + " gilt kein Gebietsstand von "
                        + gliederung.id()
                        + ".",
                    "Es gibt: " + staende(gliederung) + "."));
  }

  static Gebietsstand letzter(Raumgliederung gliederung) {
    return gliederung.gebietsstaende().get(gliederung.gebietsstaende().size() - 1);
  }

  /** {@code 01.01.2006 bis 31.12.2020} or {@code seit 01.01.2021}. */
  static String dauer(Gebietsstand stand) {
    String von = Tageswert.format(stand.gueltigVon());
    return stand
        .gueltigBis()
        .map(bis -> von + " bis " + Tageswert.format(bis))
        .orElse("seit " + von);
  }

  /** For messages. */
  static String staende(Raumgliederung gliederung) {
    return gliederung.gebietsstaende().stream()
        .map(s -> Tageswert.format(s.gueltigVon()))
        .collect(Collectors.joining(", "));
  }

  /** The named Ebene; else that of the Sozialraeume; else the smallest. */
  static Ebene getEbene(Gebietsstand stand, @Nullable String id) {
    if (id == null) {
      return stand
          .findEbene(EbenenRolle.SOZIALRAUM)
          .or(() -> stand.findEbene(EbenenRolle.KLEINSTE))
          .orElseThrow();
    }
    Optional<Ebene> found = stand.findEbene(id);
    List<String> ids = stand.ebenen().stream().map(Ebene::id).toList();
    return found.orElseThrow(
        () ->
            new Abbruch(
                Abbruch.Kategorie.EINGABE,
                "Am "
                    + Tageswert.format(stand.gueltigVon())
                    + " gibt es keine Ebene \""
                    + id
                    + "\"; es gibt "
                    + String.join(", ", ids)
                    + ".",
                Vorschlaege.satz(id, ids)));
  }
}
