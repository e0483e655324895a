package de.lebenslagen.etl.entwurf;

import de.lebenslagen.etl.entwurf.Frage.Wahl;
import de.lebenslagen.etl.intake.Dateiprobe;
import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Spalte;
import de.lebenslagen.warehouse.model.Fassung;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks what became of the columns that a file lacks: renamed or dropped. The answers make a Fassung
 * that is complete in itself.
 */
public final class Fassungsentwurf {

  private static final String ENTFAELLT = "entfaellt";

  private final Datenquelle datenquelle;
  private final Optional<Fassung> bisher;
  private final List<String> kopf;
  private final Befragung befragung;
  private boolean offen;

  private Fassungsentwurf(Lieferung lieferung, List<String> kopf, Befragung befragung) {
    this.datenquelle = lieferung.datenquelle();
    this.bisher = lieferung.lesung().fassung();
    this.kopf = kopf;
    this.befragung = befragung;
  }

  /**
   * Asks and makes the Fassung; empty where a question stayed open.
   *
   * @param fruehestens the first day of the times of the file, when it reads as this Fassung says;
   *     empty where that can't be told
   * @throws Abbruch EINGABE where the file lacks nothing, DATEN where its header can't be read
   */
  public static Optional<Fassung> create(
      Lieferung lieferung,
      Befragung befragung,
      Function<Fassung, Optional<LocalDate>> fruehestens) {
    List<String> kopf =
        Dateiprobe.findKopf(lieferung.datei(), lieferung.datenquelle().format())
            .orElseThrow(() -> unreadable(lieferung))
            .stream()
            .map(String::strip)
            .toList();
    return new Fassungsentwurf(lieferung, kopf, befragung).build(lieferung, fruehestens);
  }

  private static Abbruch unreadable(Lieferung lieferung) {
    return new Abbruch(
        Abbruch.Kategorie.DATEN,
        "Die Datei "
            + lieferung.name()
            + " lässt sich nicht in dem Format lesen, das \""
            + lieferung.datenquelle().id()
            + "\" nennt.",
        "Bitte zuerst \"lebenslagen pruefe\" fragen, was nicht stimmt; ein neues Format gehört unter"
            + " fassungen in das Feld format.");
  }

  private Optional<Fassung> build(
      Lieferung lieferung, Function<Fassung, Optional<LocalDate>> fruehestens) {
    Map<String, String> umbenannt = new LinkedHashMap<>();
    List<String> entfallen = new ArrayList<>();
    List<String> fehlende = listFehlende();
    if (fehlende.isEmpty()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Der Datei "
              + lieferung.name()
              + " fehlt keine Spalte: eine neue Fassung ist nicht nötig.",
          "\"lebenslagen pruefe\" zeigt, was sonst mit ihr ist.");
    }
    requireKopf(lieferung);
    bisher.ifPresent(f -> keep(f, umbenannt, entfallen));
    List<String> neue = new ArrayList<>(listNeue());
    for (String spalte : fehlende) {
      String answer = ask(spalte, neue);
      umbenannt.remove(spalte);
      if (answer.equals(ENTFAELLT)) {
        entfallen.add(spalte);
      } else {
        umbenannt.put(spalte, answer);
        neue.remove(answer);
      }
    }
    String grund = ask(Frage.offen("grund", "Warum hat sich das geändert?", Optional.empty()));
    Fassung draft =
        new Fassung(
            LocalDate.of(2999, 1, 1),
            grund,
            umbenannt,
            java.util.Set.copyOf(entfallen),
            bisher.flatMap(Fassung::format));
    LocalDate tag = askTag(offen ? Optional.empty() : fruehestens.apply(draft));
    return offen
        ? Optional.empty()
        : Optional.of(new Fassung(tag, grund, umbenannt, draft.entfallen(), draft.format()));
  }

  /** Where no name is known, the first row may be a person: it is not asked about. */
  private void requireKopf(Lieferung lieferung) {
    boolean none = datenquelle.spalten().stream().noneMatch(s -> kopf.contains(name(s.name())));
    if (datenquelle.personenbezogen() && none) {
      throw new Abbruch(
          Abbruch.Kategorie.DATEN,
          "In der Datei "
              + lieferung.name()
              + " steht keine der Spalten von \""
              + datenquelle.id()
              + "\": sie hat wohl keine Kopfzeile.",
          "Bitte prüfen, ob es die richtige Datei ist, und eine mit Kopfzeile anfordern.");
    }
  }

  /** What was renamed before still is, where its name is in the file. */
  private void keep(Fassung before, Map<String, String> umbenannt, List<String> entfallen) {
    before
        .umbenannt()
        .forEach(
            (spalte, name) -> {
              if (kopf.contains(name)) {
                umbenannt.put(spalte, name);
              }
            });
    before.entfallen().stream().filter(s -> !kopf.contains(s)).forEach(entfallen::add);
  }

  private String name(String spalte) {
    return bisher.map(f -> f.kopf(spalte)).orElse(spalte);
  }

  private List<String> listFehlende() {
    return datenquelle.spalten().stream()
        .filter(Spalte::pflicht)
        .map(Spalte::name)
        .filter(s -> !kopf.contains(name(s)))
        .filter(s -> datenquelle.fallliste().filter(f -> f.anzahl().equals(s)).isEmpty())
        .toList();
  }

  private List<String> listNeue() {
    List<String> known = datenquelle.spalten().stream().map(s -> name(s.name())).toList();
    return kopf.stream().filter(k -> !k.isEmpty() && !known.contains(k)).toList();
  }

  private String ask(String spalte, List<String> neue) {
    List<Wahl> choices = new ArrayList<>();
    neue.forEach(n -> choices.add(new Wahl(n, "ja, sie heißt jetzt so")));
    choices.add(new Wahl(ENTFAELLT, "nein, die Spalte gibt es nicht mehr"));
    String text =
        switch (neue.size()) {
          case 0 ->
              "Spalte \"" + name(spalte) + "\" fehlt, und keine ist neu: gibt es sie nicht mehr?";
          case 1 ->
              "Spalte \"" + name(spalte) + "\" fehlt, neu ist \"" + neue.get(0) + "\": dieselbe?";
          default ->
              "Spalte \""
                  + name(spalte)
                  + "\" fehlt, neu sind "
                  + String.join(", ", neue.stream().map(n -> "\"" + n + "\"").toList())
                  + ": ist eine davon dieselbe?";
        };
    return ask(new Frage("spalte " + name(spalte), text, choices, Optional.empty()));
  }

  private LocalDate askTag(Optional<LocalDate> vorschlag) {
    String answer =
        ask(
            Frage.offen(
                "gueltig_ab",
                "Ab welchem Tag gilt das, etwa 2025-01-01?",
                vorschlag.map(LocalDate::toString)));
    try {
      return offen ? LocalDate.EPOCH : LocalDate.parse(answer);
    } catch (java.time.DateTimeException e) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Erwartet wird ein Tag in der Form 2025-01-01, gefunden: \"" + answer + "\".",
          "Bitte Jahr, Monat und Tag mit Bindestrichen schreiben.",
          e);
    }
  }

  private String ask(Frage frage) {
    Optional<String> answer = befragung.ask(frage);
    offen |= answer.isEmpty();
    return answer.orElse("offen");
  }
}
