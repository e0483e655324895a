package de.lebenslagen.etl.check;

import static de.lebenslagen.etl.check.Regelbeschreibung.warnung;

import de.lebenslagen.warehouse.model.Datenquelle.Raumbezug;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Zeitbezug;
import de.lebenslagen.warehouse.raum.Raum;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Areas that a year leaves out. */
final class FehlendeRaeumeRegel implements Tabellenregel {

  private static final Regelbeschreibung BESCHREIBUNG =
      warnung(
          "FEHLENDE_RAEUME",
          "Fehlende Gebiete",
          "In jedem Jahr der Lieferung kommt jedes Gebiet der Ebene vor. Ein Gebiet ohne Fälle"
              + " steht mit 0 da; eine fehlende Zeile sagt nicht, ob es keine Fälle gab.",
          "2021 fehlt Stadtteil 07.");

  @Override
  public Regelbeschreibung beschreibung() {
    return BESCHREIBUNG;
  }

  @Override
  public void check(Pruefkontext kontext, Pruefauftrag auftrag) {
    for (Raumbezug bezug : kontext.datenquelle().raumbezuege()) {
      if (bezug.fest().isEmpty()) {
        check(kontext, auftrag, bezug);
      }
    }
  }

  private static void check(Pruefkontext kontext, Pruefauftrag auftrag, Raumbezug bezug) {
    Map<Zeitbezug, Set<RaumId>> found = new HashMap<>();
    for (Zeile zeile : kontext.listMitFrueheren()) {
      if (zeile.raum().ebene().equals(bezug.ebene())) {
        found.computeIfAbsent(zeile.zeitbezug(), z -> new HashSet<>()).add(zeile.raum());
      }
    }
    Map<Zeitbezug, Set<RaumId>> present = new TreeMap<>(found);
    Set<Zeitbezug> eigene =
        kontext.zeilen().stream().map(Zeile::zeitbezug).collect(Collectors.toSet());
    List<Raum> all =
        kontext.raeume().list(bezug.raumgliederung(), bezug.gebietsstand(), bezug.ebene()).stream()
            .filter(r -> !r.id().isNichtZuordenbar())
            .toList();
    present.forEach(
        (zeit, raeume) -> {
          List<String> missing =
              all.stream()
                  .filter(r -> !raeume.contains(r.id()) && isMittendrin(r.id(), zeit, present))
                  .map(r -> r.id().schluessel() + " " + r.name())
                  .toList();
          if (!missing.isEmpty() && eigene.contains(zeit)) {
            auftrag.report(
                kontext.stelle().atSpalte(bezug.spalte().orElseThrow()),
                all.size() + " Gebiete in " + zeit.schluessel(),
                "es fehlen " + missing.size() + ": " + shorten(missing),
                "Bitte die Zeilen nachliefern; Gebiete ohne Fälle mit 0.");
          }
        });
  }

  /** Whether the area also has rows before and after, or none at all. */
  private static boolean isMittendrin(
      RaumId raum, Zeitbezug zeit, Map<Zeitbezug, Set<RaumId>> present) {
    boolean before = false;
    boolean after = false;
    for (Map.Entry<Zeitbezug, Set<RaumId>> entry : present.entrySet()) {
      if (entry.getValue().contains(raum)) {
        before |= entry.getKey().compareTo(zeit) < 0;
        after |= entry.getKey().compareTo(zeit) > 0;
      }
    }
    return before == after;
  }

  private static String shorten(List<String> names) {
    int most = 10;
    return names.size() <= most
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, most)) + " und " + (names.size() - most) + " weitere";
  }
}
