package de.lebenslagen.warehouse.query.kennzahl;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Abbruch.Kategorie;
import de.lebenslagen.warehouse.query.build.Sql;
import de.lebenslagen.warehouse.query.kennzahl.Lieferumfang.Zelle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Resolves a selection to exactly one Aufgliederung. What was delivered as it is asked for comes
 * first, then what must be summed over Merkmale, then over areas, then over both; within that the
 * highest Vorrang wins, and a tie ends with an Abbruch. What never had the asked Auspraegungen is
 * no candidate.
 */
final class Aufgliederungswahl {

  private final Kennzahlauswahl auswahl;
  private final Verzeichnis verzeichnis;
  private final List<Aufgliederung> kandidaten;
  private final Verzeichnis.Additiv additiv;

  Aufgliederungswahl(
      Kennzahlauswahl auswahl, Verzeichnis verzeichnis, List<Aufgliederung> kandidaten) {
    this.auswahl = auswahl;
    this.verzeichnis = verzeichnis;
    this.kandidaten = List.copyOf(kandidaten);
    this.additiv = verzeichnis.additiv(auswahl.gegenstand());
  }

  /** What has to be added up to answer. */
  record Weg(Aufgliederung aufgliederung, boolean ueberMerkmale, Gebietsweg weg) {

    boolean ueberRaeume() {
      return !(weg instanceof Gebietsweg.Direkt);
    }

    int aufwand() {
      return (ueberMerkmale ? 1 : 0) + (ueberRaeume() ? 2 : 0);
    }
  }

  /** The one, or an Abbruch that says why there is none or why there are several. */
  Weg choose() {
    List<Weg> wege = listWege();
    if (wege.isEmpty()) {
      throw keine();
    }
    return find(wege).orElseThrow(() -> nichtSummierbar(wege.get(0)));
  }

  /** The one; empty where none fits; an Abbruch where there are several. */
  Optional<Weg> find() {
    return find(listWege());
  }

  private Optional<Weg> find(List<Weg> wege) {
    List<Weg> erlaubt = keepLieferbare(wege.stream().filter(this::isErlaubt).toList());
    if (erlaubt.isEmpty()) {
      return Optional.empty();
    }
    int aufwand = erlaubt.stream().mapToInt(Weg::aufwand).min().orElseThrow();
    List<Weg> beste = erlaubt.stream().filter(w -> w.aufwand() == aufwand).toList();
    long vorrang = beste.stream().mapToLong(w -> w.aufgliederung().vorrang()).max().orElseThrow();
    List<Weg> erste = beste.stream().filter(w -> w.aufgliederung().vorrang() == vorrang).toList();
    if (erste.size() > 1) {
      throw erste.stream().anyMatch(w -> isLieferbar(w.aufgliederung()))
          ? mehrdeutig(erste)
          : nichtZusammensetzbar(erste);
    }
    return Optional.of(erste.get(0));
  }

  private List<Weg> listWege() {
    List<Weg> result = new ArrayList<>();
    for (Aufgliederung a : kandidaten) {
      boolean asked = !a.isWanderung() && a.merkmale().containsAll(auswahl.merkmale().keySet());
      boolean more = a.merkmale().size() > auswahl.merkmale().size();
      if (asked && (!more || a.vollstaendig())) {
        findWeg(a).ifPresent(weg -> result.add(new Weg(a, more, weg)));
      }
    }
    return result;
  }

  private Optional<Gebietsweg> findWeg(Aufgliederung a) {
    Optional<LocalDate> anderer = auswahl.gebietsstand().filter(s -> !s.equals(a.gebietsstand()));
    if (anderer.isPresent() && a.isEinrichtung()) {
      return verzeichnis
          .findPunktebene(a, anderer.get(), auswahl.ebene())
          .map(Gebietsweg.Punkt::new);
    }
    if (anderer.isPresent()) {
      return verzeichnis
          .findUmrechnungsebene(a, anderer.get(), auswahl.ebene())
          .map(Gebietsweg.Umrechnung::new);
    }
    if (a.ebene().equals(auswahl.ebene())) {
      return Optional.of(new Gebietsweg.Direkt());
    }
    return verzeichnis.hasZuordnung(a, auswahl.ebene())
        ? Optional.of(new Gebietsweg.Zuordnung())
        : Optional.empty();
  }

  /**
   * Those in which the asked Auspraegungen were delivered in at least one of the years: under-18s
   * are no matter for a source that only has the over-65s. Where no Auspraegungen are asked, those
   * of which anything was delivered at all: a source that is only declared answers nothing. All,
   * where none is left.
   */
  private List<Weg> keepLieferbare(List<Weg> wege) {
    if (wege.size() < 2) {
      return wege;
    }
    List<Weg> lieferbar = wege.stream().filter(w -> isLieferbar(w.aufgliederung())).toList();
    return lieferbar.isEmpty() ? wege : lieferbar;
  }

  private boolean isLieferbar(Aufgliederung aufgliederung) {
    List<Zelle> umfang = verzeichnis.listUmfang(aufgliederung);
    return auswahl.merkmale().isEmpty()
        ? !umfang.isEmpty()
        : !Jahresplan.of(umfang, auswahl, aufgliederung).brauchbar().isEmpty();
  }

  private boolean isErlaubt(Weg weg) {
    boolean messwert = weg.aufgliederung().isMesswert();
    return (!weg.ueberMerkmale() || additiv.merkmale() && !messwert)
        && (!weg.ueberRaeume() || additiv.raum() && !messwert);
  }

  private Abbruch keine() {
    if (!kandidaten.isEmpty() && kandidaten.stream().allMatch(Aufgliederung::isWanderung)) {
      return wanderung();
    }
    String vorhanden =
        kandidaten.stream()
            .map(
                a ->
                    a.bezeichnung() + " nach " + (a.merkmale().isEmpty() ? "nichts" : a.merkmale()))
            .collect(Collectors.joining("; "));
    return new Abbruch(
        Kategorie.EINGABE,
        Sql.format(
            "Für %s auf der Ebene %s gibt es keine Aufgliederung nach %s.",
            auswahl.gegenstand(), auswahl.ebene(), auswahl.merkmale().keySet().toString()),
        vorhanden.isEmpty()
            ? "Dieser Gegenstand wurde noch nicht geliefert."
            : "Geliefert ist: " + vorhanden + ".");
  }

  /** A move belongs to two areas: what one of them has depends on the level. */
  private Abbruch wanderung() {
    return new Abbruch(
        Kategorie.EINGABE,
        auswahl.gegenstand() + " sind Umzüge zwischen Gebieten und gehören nicht zu einem allein.",
        "Zuzüge, Fortzüge und Saldo je Gebiet: lebenslagen abfrage \"FROM wanderungssaldo('"
            + auswahl.ebene()
            + "')\"; woher und wohin: \"FROM wanderung('"
            + auswahl.ebene()
            + "')\".");
  }

  private Abbruch nichtSummierbar(Weg weg) {
    String worueber = weg.ueberRaeume() ? "Gebiete" : "Ausprägungen";
    return new Abbruch(
        Kategorie.EINGABE,
        Sql.format(
            "%s darf nicht über %s summiert werden, und unsummiert liegt es dafür nicht vor.",
            auswahl.gegenstand(), worueber),
        "Bitte eine Ebene und Merkmale wählen, für die es geliefert wurde: "
            + weg.aufgliederung().bezeichnung()
            + ".");
  }

  /** None of several has the asked Auspraegungen: that is a gap, no choice to be made. */
  private Abbruch nichtZusammensetzbar(List<Weg> wege) {
    String kandidaten =
        wege.stream().map(w -> w.aufgliederung().bezeichnung()).collect(Collectors.joining(", "));
    return new Abbruch(
        Kategorie.EINGABE,
        auswahl.gegenstand()
            + " "
            + auswahl.merkmale()
            + " lässt sich aus keiner Lieferung genau zusammensetzen ("
            + kandidaten
            + ").",
        "Bitte Ausprägungen wählen, die geliefert wurden, oder die fehlenden anfordern.");
  }

  private static Abbruch mehrdeutig(List<Weg> wege) {
    String kandidaten =
        wege.stream().map(w -> w.aufgliederung().bezeichnung()).collect(Collectors.joining(", "));
    List<LocalDate> staende =
        wege.stream().map(w -> w.aufgliederung().gebietsstand()).distinct().sorted().toList();
    if (staende.size() > 1) {
      return new Abbruch(
          Kategorie.EINGABE,
          "Gezählt ist auf mehreren Gebietsständen: " + kandidaten + ".",
          "Bitte den Gebietsstand nennen, auf den umgerechnet werden soll, etwa "
              + staende.get(staende.size() - 1)
              + ", oder die Datenquelle.");
    }
    return new Abbruch(
        Kategorie.EINGABE,
        "Die Auswahl ist mehrdeutig: gleich gut passen " + kandidaten + ".",
        "Bitte die Datenquelle nennen oder in ihrer Deklaration den Vorrang festlegen.");
  }
}
