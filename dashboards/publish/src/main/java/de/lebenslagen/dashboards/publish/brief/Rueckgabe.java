package de.lebenslagen.dashboards.publish.brief;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Briefart;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Fundstelle;
import de.lebenslagen.warehouse.model.Lieferstelle;
import de.lebenslagen.warehouse.model.Pruefbericht;
import de.lebenslagen.warehouse.model.Schweregrad;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives a delivery back with what was found and what we propose.
 *
 * @param bericht of a file that the receiver sent
 * @param fremde ids of Datenquellen that others send: what their figures say is not shown
 * @param frist by when an answer is asked for
 */
public record Rueckgabe(
    Lieferstelle an,
    Datenquelle datenquelle,
    Pruefbericht bericht,
    Set<String> fremde,
    LocalDate frist)
    implements Schreiben {

  /** The most places of one kind in the letter; all are in the enclosed list. */
  private static final int STELLEN = 8;

  private static final String FREMD =
      "der Wert passt nicht zu einer Statistik, die wir von anderer Stelle haben";

  public Rueckgabe {
    fremde = Set.copyOf(fremde);
    if (!an.isSenderOf(datenquelle) || !bericht.datenquelle().equals(datenquelle.id())) {
      throw new IllegalArgumentException(
          bericht.datei() + " can only be given back to the one who sends " + datenquelle.id());
    }
  }

  /** What the sender can do something about: no hints to ourselves. */
  List<Befund> befunde() {
    return bericht.befunde().stream()
        .filter(b -> b.schweregrad() != Schweregrad.HINWEIS || b.regel().equals("OHNE_GEBIET"))
        .toList();
  }

  @Override
  public Brief toBrief(Briefkopf kopf) {
    boolean refused = !bericht.isBestanden();
    List<Absatz> text = new ArrayList<>();
    text.add(
        new Absatz.Text(
            "vielen Dank für Ihre Datei „"
                + bericht.datei()
                + "“ ("
                + datenquelle.titel()
                + "). Wir haben "
                + Wunschtext.anzahl(bericht.zeilen(), "Zeile", "Zeilen")
                + " gelesen und geprüft. "
                + (refused
                    ? "So können wir sie noch nicht aufnehmen; das steht dem entgegen:"
                    : "Aufnehmen können wir sie; dazu haben wir noch Fragen:")));
    groups().values().forEach(befunde -> text.addAll(part(befunde)));
    text.add(new Absatz.Ueberschrift("Unser Vorschlag"));
    text.add(
        new Absatz.Text(
            (refused
                    ? "Bitte schicken Sie uns die berichtigte Datei bis zum "
                    : "Bitte antworten Sie uns kurz bis zum ")
                + Wunschtext.tag(frist)
                + ". Ist ein Wert richtig, obwohl er uns auffiel, genügt ein Satz dazu. Lässt sich"
                + " etwas nicht mehr klären, nehmen wir diese Werte nicht auf; in unseren"
                + " Auswertungen steht dort dann „nicht geliefert“, mit dem Grund."));
    return new Brief(
        kopf,
        Briefart.RUECKGABE,
        an,
        (refused ? "Rückgabe Ihrer Datei " : "Rückfragen zu Ihrer Datei ") + bericht.datei(),
        text,
        List.of(LISTE));
  }

  /** Name of the enclosed list of all places. */
  static final String LISTE = "Liste aller Fundstellen (Excel)";

  private Map<String, List<Befund>> groups() {
    Map<String, List<Befund>> groups = new LinkedHashMap<>();
    befunde()
        .forEach(
            b ->
                groups
                    .computeIfAbsent(b.schweregrad() + " " + b.regel(), k -> new ArrayList<>())
                    .add(b));
    return groups;
  }

  private List<Absatz> part(List<Befund> befunde) {
    Befund first = befunde.get(0);
    boolean stops = first.schweregrad() == Schweregrad.FEHLER;
    List<Absatz> result = new ArrayList<>();
    result.add(
        new Absatz.Ueberschrift(
            Lieferantensicht.titel(first.regel())
                + (!bericht.isBestanden() && !stops ? " (hält nicht auf)" : "")));
    result.add(new Absatz.Text(Lieferantensicht.vorschlag(first.regel(), first.abhilfe())));
    List<Befund> shown = befunde.stream().filter(b -> b.anzahl() == 1).limit(STELLEN).toList();
    result.add(
        new Absatz.Tabelle(
            List.of("Wo", "Erwartet", "Gefunden"),
            List.of(24, 38, 38),
            (shown.isEmpty() ? befunde : shown).stream().map(this::row).toList()));
    int rest = befunde.stream().mapToInt(Befund::anzahl).sum() - shown.size();
    if (rest > 0 && !shown.isEmpty()) {
      result.add(
          new Absatz.Text(
              "Dazu "
                  + (rest == 1
                      ? "eine weitere Stelle"
                      : Zahlformat.ANZAHL.format(rest) + " weitere Stellen")
                  + "; sie stehen in der beigefügten Liste."));
    }
    return result;
  }

  /** Where, expected, found; without the figures of others. */
  List<String> row(Befund befund) {
    boolean foreign = isFremd(befund);
    return List.of(
        place(befund.stelle()),
        foreign ? "Übereinstimmung mit anderen Statistiken" : befund.erwartet(),
        foreign ? FREMD : befund.gefunden());
  }

  private boolean isFremd(Befund befund) {
    String text = befund.erwartet() + " " + befund.gefunden();
    return fremde.stream().anyMatch(id -> text.contains(id + "."));
  }

  private static String place(Fundstelle stelle) {
    List<String> parts = new ArrayList<>();
    stelle.blatt().ifPresent(b -> parts.add("Blatt „" + b + "“"));
    stelle.zeile().ifPresent(z -> parts.add("Zeile " + z));
    stelle.spalte().ifPresent(s -> parts.add("Spalte „" + s + "“"));
    return parts.isEmpty() ? "ganze Datei" : String.join(", ", parts);
  }
}
