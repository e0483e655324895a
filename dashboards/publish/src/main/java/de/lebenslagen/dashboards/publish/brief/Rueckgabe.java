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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Gives a delivery back with what was found and what we propose.
 *
 * @param bericht of a file that the receiver sent
 * @param fremde ids of Datenquellen that others send: what their figures say is not shown
 * @param titel what else the receiver sends, by id: ids are ours, titles it knows
 * @param frist by when an answer is asked for
 */
public record Rueckgabe(
    Lieferstelle an,
    Datenquelle datenquelle,
    Pruefbericht bericht,
    Set<String> fremde,
    Map<String, String> titel,
    LocalDate frist)
    implements Schreiben {

  /** The most places of one kind in the letter; all are in the enclosed list. */
  private static final int STELLEN = 8;

  /** So an Ausnahme says that it gave values up. */
  private static final String NICHT_UEBERNOMMEN = "nicht übernommen";

  private static final String FREMD =
      "der Wert passt nicht zu einer Statistik, die wir von anderer Stelle haben";

  public Rueckgabe {
    fremde = Set.copyOf(fremde);
    titel = Map.copyOf(titel);
    if (!an.isSenderOf(datenquelle) || !bericht.datenquelle().equals(datenquelle.id())) {
      throw new IllegalArgumentException(
          bericht.datei() + " can only be given back to the one who sends " + datenquelle.id());
    }
  }

  /** What the sender can do something about: no hints to ourselves, nothing that is settled. */
  List<Befund> befunde() {
    return bericht.befunde().stream()
        .filter(b -> !b.isAusgenommen())
        .filter(b -> b.schweregrad() != Schweregrad.HINWEIS || b.regel().equals("OHNE_GEBIET"))
        .toList();
  }

  /** Whether there is anything that the sender should answer. */
  public boolean isOffen() {
    return befunde().stream().anyMatch(b -> b.schweregrad() != Schweregrad.HINWEIS);
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
    Fundgruppe.list(befunde()).forEach(gruppe -> text.addAll(part(gruppe)));
    text.addAll(geklaert());
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

  /** What Ausnahmen gave up already; nobody needs to answer that. */
  private List<Absatz> geklaert() {
    List<String> given =
        bericht.befunde().stream()
            .filter(b -> b.regel().equals("AUSNAHME") && b.gefunden().contains(NICHT_UEBERNOMMEN))
            .map(Befund::gefunden)
            .toList();
    return given.isEmpty()
        ? List.of()
        : List.of(
            new Absatz.Ueberschrift("Schon entschieden"),
            new Absatz.Text("Dazu brauchen wir keine Antwort:"),
            new Absatz.Punkte(given));
  }

  private List<Absatz> part(Fundgruppe gruppe) {
    Befund first = gruppe.erster();
    List<Absatz> result = new ArrayList<>();
    result.add(
        new Absatz.Ueberschrift(
            Lieferantensicht.titel(first.regel())
                + (!bericht.isBestanden() && !gruppe.haeltAuf() ? " (hält nicht auf)" : "")));
    result.add(new Absatz.Text(Lieferantensicht.vorschlag(first.regel(), first.abhilfe())));
    List<Befund> befunde = gruppe.befunde();
    List<Befund> shown = befunde.stream().filter(b -> b.anzahl() == 1).limit(STELLEN).toList();
    result.add(
        new Absatz.Tabelle(
            List.of("Wo", "Erwartet", "Gefunden"),
            List.of(24, 38, 38),
            (shown.isEmpty() ? befunde : shown)
                .stream().map(b -> row(b, gruppe.zugleich().getOrDefault(b, List.of()))).toList()));
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
    if (!gruppe.folgen().isEmpty()) {
      result.add(new Absatz.Text(folgen(gruppe.folgen())));
    }
    return result;
  }

  private static String folgen(List<Befund> folgen) {
    int count = folgen.stream().mapToInt(Befund::anzahl).sum();
    String titles =
        String.join(
            ", ", folgen.stream().map(b -> Lieferantensicht.titel(b.regel())).distinct().toList());
    return "Daraus "
        + (count == 1
            ? "folgt wohl auch eine andere Auffälligkeit"
            : "folgen wohl auch " + Zahlformat.ANZAHL.format(count) + " andere Auffälligkeiten")
        + " („"
        + titles
        + "“); sie "
        + (count == 1 ? "steht" : "stehen")
        + " in der beigefügten Liste.";
  }

  private List<String> row(Befund befund, List<String> zugleich) {
    List<String> row = row(befund);
    return zugleich.isEmpty()
        ? row
        : List.of(
            row.get(0), row.get(1), row.get(2) + "; zugleich: " + String.join(", ", zugleich));
  }

  /** Where, expected, found; without the figures of others. */
  List<String> row(Befund befund) {
    boolean foreign = isFremd(befund);
    return List.of(
        place(befund.stelle()),
        foreign ? "Übereinstimmung mit anderen Statistiken" : named(befund.erwartet()),
        foreign ? FREMD : named(befund.gefunden()));
  }

  /** With titles where our ids stand. */
  private String named(String text) {
    String result = text;
    for (Map.Entry<String, String> e : titel.entrySet()) {
      result =
          result.replaceAll(
              "\\b" + e.getKey() + "\\.([A-Za-z0-9_]+)",
              "$1 in „" + Matcher.quoteReplacement(e.getValue()) + "“");
    }
    return result;
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
