package de.lebenslagen.etl.check;

import static de.lebenslagen.etl.check.Regelbeschreibung.warnung;

import de.lebenslagen.warehouse.model.Datenquelle.Raumbezug;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Zeitbezug;
import de.lebenslagen.warehouse.raum.Raum;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
    Map<Zeitbezug, Set<RaumId>> present = new TreeMap<>();
    Set<Zeitbezug> eigene = new HashSet<>();
    kontext
        .zeilenByZeit()
        .forEach(
            (zeit, zeilen) -> {
              Set<RaumId> raeume = listRaeume(zeilen, bezug.ebene());
              if (!raeume.isEmpty()) {
                present.put(zeit, raeume);
              }
              if (kontext.isEigene(zeilen.get(0))) {
                eigene.add(zeit);
              }
            });
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
                all.size() + " Gebiete " + zeit.wann(),
                "es fehlen " + missing.size() + ": " + shorten(missing),
                "Bitte die Zeilen nachliefern; Gebiete ohne Fälle mit 0.");
          }
        });
  }

  private static Set<RaumId> listRaeume(List<Zeile> zeilen, String ebene) {
    Set<RaumId> result = new HashSet<>();
    @Nullable RaumId last = null;
    for (Zeile zeile : zeilen) {
      if (zeile.raum() != last && zeile.raum().ebene().equals(ebene)) {
        result.add(zeile.raum());
      }
      last = zeile.raum(); // rows of an area mostly follow each other
    }
    return result;
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
