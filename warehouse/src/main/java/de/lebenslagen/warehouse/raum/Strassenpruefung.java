package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.Fundstelle;
import de.lebenslagen.warehouse.raum.Strassenabschnitt.Seite;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks the entries of a Straßenverzeichnis against each other, street by street. */
final class Strassenpruefung {

  private final String datei;
  private final Befundliste befunde;

  Strassenpruefung(String datei, Befundliste befunde) {
    this.datei = datei;
    this.befunde = befunde;
  }

  void check(List<Strassenabschnitt> abschnitte) {
    Map<String, List<Strassenabschnitt>> byName = new LinkedHashMap<>();
    abschnitte.forEach(
        a -> byName.computeIfAbsent(Strassenform.of(a.strasse()), n -> new ArrayList<>()).add(a));
    byName.values().forEach(this::checkStrasse);
  }

  private void checkStrasse(List<Strassenabschnitt> strasse) {
    List<Strassenabschnitt> sorted =
        strasse.stream()
            .sorted(
                Comparator.comparing(Strassenabschnitt::gueltigVon)
                    .thenComparing(a -> a.von().von())
                    .thenComparing(a -> a.von().vonZusatz())
                    .thenComparing(Strassenabschnitt::seite))
            .toList();
    for (int i = 0; i < sorted.size(); i++) {
      for (int j = 0; j < i; j++) {
        checkPair(sorted.get(j), sorted.get(i));
      }
    }
    for (Seite seite : List.of(Seite.GERADE, Seite.UNGERADE)) {
      checkGaps(sorted, seite);
    }
  }

  private void checkPair(Strassenabschnitt first, Strassenabschnitt second) {
    if (!first.overlaps(second)) {
      return;
    }
    boolean same = first.einheit().equals(second.einheit());
    befunde.add(
        same ? Gebietsregel.STRASSE_DOPPELT : Gebietsregel.STRASSE_WIDERSPRUCH,
        stelle(second),
        "jede Hausnummer an jedem Tag " + (same ? "einmal" : "in einem Gebiet"),
        describe(second)
            + " in Gebiet "
            + second.einheit()
            + ", in Zeile "
            + first.zeile()
            + " aber "
            + describe(first)
            + " in Gebiet "
            + first.einheit());
  }

  /** Numbers between entries of one side that are in force on the same day. */
  private void checkGaps(List<Strassenabschnitt> sorted, Seite seite) {
    List<Strassenabschnitt> own = sorted.stream().filter(a -> a.seite().meets(seite)).toList();
    for (Strassenabschnitt a : own) {
      int next = a.bis().von() + 1;
      next += seite.isAuf(next) ? 0 : 1;
      int expected = next;
      List<Strassenabschnitt> later =
          own.stream()
              .filter(b -> b.isGueltigAm(a.gueltigVon()) || a.isGueltigAm(b.gueltigVon()))
              .filter(b -> b.bis().von() >= expected)
              .toList();
      int nearest = later.stream().mapToInt(b -> b.von().von()).min().orElse(expected);
      if (nearest > expected + 1) {
        befunde.add(
            Gebietsregel.STRASSE_LUECKE,
            stelle(a),
            a.strasse() + " ohne Lücke zwischen den Hausnummern",
            "auf der Seite "
                + (seite == Seite.GERADE ? "mit geraden" : "mit ungeraden")
                + " Nummern fehlen "
                + expected
                + " bis vor "
                + nearest);
      }
    }
  }

  private static String describe(Strassenabschnitt a) {
    return a.strasse()
        + " "
        + a.von().von()
        + a.von().vonZusatz()
        + "–"
        + a.bis().von()
        + a.bis().vonZusatz();
  }

  private Fundstelle stelle(Strassenabschnitt a) {
    return Fundstelle.inFile(datei).atZeile(a.zeile());
  }
}
