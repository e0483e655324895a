package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.dashboards.publish.brief.BriefMail.Anhang;
import de.lebenslagen.dashboards.publish.brief.Lieferwunsch;
import de.lebenslagen.dashboards.publish.vorlage.VorlageWriter;
import de.lebenslagen.warehouse.declaration.Ortsangaben;
import de.lebenslagen.warehouse.lieferplan.Planzeile;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Raumbezug;
import de.lebenslagen.warehouse.raum.Ebene;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What to ask whom for. */
final class Wunschliste {

  private final Lieferlage lage;
  private final int letztes;

  /**
   * @param letztes the last Berichtsjahr that is over
   */
  Wunschliste(Lieferlage lage, int letztes) {
    this.lage = lage;
    this.letztes = letztes;
  }

  /**
   * By Lieferstelle, what the letters ask for.
   *
   * @param ids Datenquellen; empty: all that are due and that one can't fetch oneself
   * @param jahr the Berichtsjahr; empty: those that are due, of a named one the last that is over
   */
  Map<String, List<Lieferwunsch>> listByLieferstelle(List<String> ids, OptionalInt jahr) {
    List<Lieferwunsch> all = new ArrayList<>();
    if (ids.isEmpty()) {
      lage.plan().listZuTun().stream()
          .filter(z -> !z.datenquelle().bereitsVeroeffentlicht())
          .filter(z -> jahr.isEmpty() || z.berichtsjahr() == jahr.getAsInt())
          .forEach(z -> all.add(wish(z.datenquelle(), z.berichtsjahr())));
    }
    for (String id : ids) {
      Datenquelle datenquelle = lage.getDatenquelle(id);
      years(datenquelle, jahr).forEach(j -> all.add(wish(datenquelle, j)));
    }
    return all.stream()
        .collect(
            Collectors.groupingBy(
                w -> w.datenquelle().herkunft().lieferstelle(),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  private List<Integer> years(Datenquelle datenquelle, OptionalInt jahr) {
    if (jahr.isPresent()) {
      requireNichtZuEnde(datenquelle, jahr.getAsInt());
      return List.of(jahr.getAsInt());
    }
    List<Planzeile> rows =
        lage.plan().zeilen().stream().filter(z -> z.datenquelle().equals(datenquelle)).toList();
    List<Integer> open =
        rows.stream().filter(z -> z.stand().isZuTun()).map(Planzeile::berichtsjahr).toList();
    if (!open.isEmpty()) {
      return open;
    }
    return List.of(
        rows.isEmpty()
            ? datenquelle.letztesBerichtsjahr().map(j -> Math.min(j, letztes)).orElse(letztes)
            : rows.get(rows.size() - 1).berichtsjahr());
  }

  private static void requireNichtZuEnde(Datenquelle datenquelle, int jahr) {
    Optional<Integer> last = datenquelle.letztesBerichtsjahr().filter(l -> l < jahr);
    if (last.isPresent()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Die Datenquelle \""
              + datenquelle.id()
              + "\" ist zu Ende: Ihr letztes Berichtsjahr ist "
              + last.get()
              + ", verlangt ist "
              + jahr
              + ".",
          datenquelle
              .rhythmus()
              .nachfolger()
              .map(n -> "Danach kommen die Zahlen als \"" + n + "\".")
              .orElse("Bitte ein früheres Jahr angeben oder in der Datenquelle bis ändern."));
    }
  }

  private Lieferwunsch wish(Datenquelle datenquelle, int jahr) {
    return new Lieferwunsch(
        datenquelle,
        jahr,
        gebiete(datenquelle, lage.deklarationen().raeume()),
        hasVorlage(datenquelle)
            ? Optional.of(datenquelle.id() + "_" + jahr + "_vorlage.xlsx")
            : Optional.empty());
  }

  /**
   * Whether a workbook to be filled in goes along: what others publish comes as it is, and without
   * areas there is nothing to fill in.
   */
  private static boolean hasVorlage(Datenquelle datenquelle) {
    return !datenquelle.bereitsVeroeffentlicht()
        && !datenquelle.personenbezogen()
        && !datenquelle.raumbezuege().get(0).raumgliederung().equals(Ortsangaben.OFFEN);
  }

  /** The workbooks to be filled in that go with the letter. */
  List<Anhang> listVorlagen(List<Lieferwunsch> wuensche, String ort, LocalDate heute) {
    return wuensche.stream()
        .flatMap(
            w -> w.vorlage().stream().map(name -> Briefablage.mappe(name, vorlage(w, ort, heute))))
        .toList();
  }

  private byte[] vorlage(Lieferwunsch wunsch, String ort, LocalDate heute) {
    return VorlageWriter.write(
        Vorlagenangaben.of(
            ort,
            wunsch.datenquelle(),
            wunsch.berichtsjahr(),
            lage.deklarationen().raeume(),
            heute));
  }

  /** The smallest areas of a Datenquelle in words: "13 Stadtteile". */
  static String gebiete(Datenquelle datenquelle, Raumverzeichnis raeume) {
    Raumbezug bezug = datenquelle.raumbezuege().get(0);
    if (bezug.raumgliederung().equals(Ortsangaben.OFFEN)) {
      return "die kleinsten, nach denen Sie auszählen können";
    }
    if (bezug.fest().isPresent()) {
      return "ganze Stadt";
    }
    long count = countGebiete(bezug, raeume);
    String titel =
        raeume
            .findGebietsstand(bezug.raumgliederung(), bezug.gebietsstand())
            .flatMap(g -> g.findEbene(bezug.ebene()))
            .map(Ebene::titel)
            .orElse(bezug.ebene());
    return count == 0 ? titel : Zahlformat.ANZAHL.format(count) + " " + titel;
  }

  /** How many areas the Ebene has. */
  static long countGebiete(Raumbezug bezug, Raumverzeichnis raeume) {
    return raeume.list(bezug.raumgliederung(), bezug.gebietsstand(), bezug.ebene()).stream()
        .filter(r -> !r.id().isNichtZuordenbar())
        .count();
  }
}
