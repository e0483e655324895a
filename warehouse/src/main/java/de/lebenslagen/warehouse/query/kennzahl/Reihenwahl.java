package de.lebenslagen.warehouse.query.kennzahl;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Abbruch.Kategorie;
import de.lebenslagen.warehouse.query.kennzahl.Lieferumfang.Zelle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Resolves a selection to the Aufgliederungen that make up its series: one where each value stays
 * on its own Gebietsstand; else one per Gebietsstand, all of one Reihe of Datenquellen, so that
 * sources that count differently are never joined silently. Where two have the same Zeitbezug the
 * one on the wanted Gebietsstand counts, then the one on the latest.
 */
final class Reihenwahl {

  private final Kennzahlauswahl auswahl;
  private final Verzeichnis verzeichnis;

  Reihenwahl(Kennzahlauswahl auswahl, Verzeichnis verzeichnis) {
    this.auswahl = auswahl;
    this.verzeichnis = verzeichnis;
  }

  Reihe choose() {
    List<Aufgliederung> alle = verzeichnis.listAufgliederungen(auswahl);
    if (auswahl.gebietsstand().isEmpty()) {
      Aufgliederungswahl.Weg weg = wahl(alle).choose();
      return new Reihe(List.of(teil(weg, Set.of())), Set.of());
    }
    List<Aufgliederung> hier = alle.stream().filter(this::hasZiel).toList();
    Aufgliederungswahl.Weg erster = findErsten(hier).orElseThrow(() -> keine(alle, hier));
    List<Aufgliederung> reihe =
        hier.stream()
            .filter(a -> a.reihe().equals(erster.aufgliederung().reihe()))
            .filter(a -> a.raumgliederung().equals(erster.aufgliederung().raumgliederung()))
            .toList();
    return join(reihe);
  }

  private Aufgliederungswahl wahl(List<Aufgliederung> kandidaten) {
    return new Aufgliederungswahl(auswahl, verzeichnis, kandidaten);
  }

  private Zellabfrage teil(Aufgliederungswahl.Weg weg, Set<String> ohneZeitbezuege) {
    List<Zelle> umfang = verzeichnis.listUmfang(weg.aufgliederung());
    return new Zellabfrage(
        auswahl,
        weg.aufgliederung(),
        weg.weg(),
        Jahresplan.of(umfang, auswahl, weg.aufgliederung()),
        umfang,
        ohneZeitbezuege);
  }

  /** Whether its area system has the wanted Ebene on the wanted Gebietsstand. */
  private boolean hasZiel(Aufgliederung a) {
    return verzeichnis.hasEbene(
        a.raumgliederung(), auswahl.gebietsstand().orElseThrow(), auswahl.ebene());
  }

  /** The Gebietsstaende, the wanted one first, then from new to old. */
  private List<LocalDate> staende(List<Aufgliederung> aufgliederungen) {
    return aufgliederungen.stream()
        .map(Aufgliederung::gebietsstand)
        .distinct()
        .sorted(
            Comparator.comparing((LocalDate s) -> !auswahl.gebietsstand().equals(Optional.of(s)))
                .thenComparing(Comparator.reverseOrder()))
        .toList();
  }

  private static List<Aufgliederung> am(LocalDate stand, List<Aufgliederung> aufgliederungen) {
    return aufgliederungen.stream().filter(a -> a.gebietsstand().equals(stand)).toList();
  }

  /** What was counted on the wanted Gebietsstand decides which Reihe it is, else the Vorrang. */
  private Optional<Aufgliederungswahl.Weg> findErsten(List<Aufgliederung> hier) {
    List<Aufgliederungswahl.Weg> gefunden = new ArrayList<>();
    for (LocalDate stand : staende(hier)) {
      wahl(am(stand, hier)).find().ifPresent(gefunden::add);
    }
    return gefunden.stream()
        .min(
            Comparator.comparing(
                    (Aufgliederungswahl.Weg w) -> w.weg() instanceof Gebietsweg.Umrechnung)
                .thenComparing(w -> -w.aufgliederung().vorrang()));
  }

  private Reihe join(List<Aufgliederung> reihe) {
    List<Zellabfrage> teile = new ArrayList<>();
    Set<String> zeitbezuege = new HashSet<>();
    Set<Integer> unvergleichbar = new HashSet<>();
    for (LocalDate stand : staende(reihe)) {
      Optional<Aufgliederungswahl.Weg> weg = wahl(am(stand, reihe)).find();
      if (weg.isPresent()) {
        Zellabfrage teil = teil(weg.get(), Set.copyOf(zeitbezuege));
        zeitbezuege.addAll(teil.plan().zeiten().keySet());
        teile.add(teil);
      } else {
        am(stand, reihe).forEach(a -> unvergleichbar.addAll(listJahre(a)));
      }
    }
    return new Reihe(teile, unvergleichbar);
  }

  private Set<Integer> listJahre(Aufgliederung a) {
    return Jahresplan.of(verzeichnis.listUmfang(a), auswahl, a).brauchbar().keySet();
  }

  private Abbruch keine(List<Aufgliederung> alle, List<Aufgliederung> hier) {
    LocalDate stand = auswahl.gebietsstand().orElseThrow();
    String womit =
        alle.stream()
            .map(a -> a.bezeichnung() + " vom " + a.gebietsstand())
            .distinct()
            .collect(Collectors.joining("; "));
    if (alle.isEmpty()) {
      return new Abbruch(
          Kategorie.EINGABE,
          "Für " + auswahl.gegenstand() + " wurde noch nichts geliefert.",
          "Bitte zuerst eine Lieferung aufnehmen.");
    }
    if (hier.isEmpty()) {
      return new Abbruch(
          Kategorie.EINGABE,
          "Auf dem Gebietsstand " + stand + " gibt es keine Ebene " + auswahl.ebene() + ".",
          "Bitte eine Ebene dieses Gebietsstands wählen. Gezählt ist: " + womit + ".");
    }
    return new Abbruch(
        Kategorie.EINGABE,
        auswahl.gegenstand()
            + " lässt sich nicht auf den Gebietsstand "
            + stand
            + ", Ebene "
            + auswahl.ebene()
            + " bringen: keine deklarierte Umrechnung führt dorthin, oder es darf nicht über Gebiete"
            + " summiert werden.",
        "Gezählt ist: "
            + womit
            + ". Eine Umrechnung wird in der Datei des Gebietssystems deklariert.");
  }
}
