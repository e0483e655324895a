package de.lebenslagen.etl.entwurf;

import de.lebenslagen.etl.entwurf.Frage.Wahl;
import de.lebenslagen.etl.intake.Dateiprobe;
import de.lebenslagen.warehouse.declaration.Ortsangaben;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Drafts the declaration of a Datenquelle from one of its files. What the file shows is taken from
 * it; what only a person knows is asked, above all what a row is and what an empty cell means.
 */
public final class Quellenentwurf {

  private static final List<Wahl> JA_NEIN = List.of(new Wahl("ja", "ja"), new Wahl("nein", "nein"));

  private final String dateiname;
  private final Dateiprobe probe;
  private final Ortsangaben ort;
  private final Befragung befragung;
  private final Tabellenbild bild;
  private boolean offen;

  private Quellenentwurf(
      String dateiname, Dateiprobe probe, Tabellenbild bild, Ortsangaben ort, Befragung befragung) {
    this.dateiname = dateiname;
    this.probe = probe;
    this.bild = bild;
    this.ort = ort;
    this.befragung = befragung;
  }

  /**
   * A drafted declaration.
   *
   * @param text YAML
   */
  public record Ergebnis(String id, String text) {}

  /** Drafts; empty where a question stayed open. */
  public static Optional<Ergebnis> create(
      Path datei, Raumverzeichnis raeume, Ortsangaben ort, Befragung befragung) {
    Dateiprobe probe = Dateiprobe.read(datei);
    String name = String.valueOf(datei.getFileName());
    Tabellenbild bild = Tabellenbild.of(probe, raeume, befragung);
    Erkanntes.list(probe, bild).forEach(befragung::tell);
    return new Quellenentwurf(name, probe, bild, ort, befragung).build();
  }

  private Optional<Ergebnis> build() {
    Entwurfstext text = new Entwurfstext(probe, bild);
    String zeile =
        ask(
            new Frage(
                "zeile",
                "Was ist eine Zeile: ein Fall, eine Person oder eine fertige Summe?",
                List.of(
                    new Wahl("summe", "eine fertige Summe, etwa eine Zahl je Gebiet und Jahr"),
                    new Wahl("person", "eine Person; die Zeilen werden gezählt und nie archiviert"),
                    new Wahl("fall", "ein Fall; die Zeilen werden gezählt und nie archiviert")),
                Optional.empty()));
    boolean gezaehlt = zeile.equals("fall") || zeile.equals("person");
    String stamm = dateiname.replaceFirst("\\.[^.]*$", "");
    String id = askKennung(stamm);
    String titel = askText("titel", "Was enthält die Tabelle, in einem Satz?", titelvorschlag());
    String stelle = askText("lieferstelle", "Wer liefert sie?", Optional.empty());
    text.kopf(
        id,
        titel,
        stelle,
        askText("fachbereich", "Welcher Fachbereich ist zuständig?", Optional.empty()),
        askText(
            "zweck",
            "Zu welchem Zweck haben Sie die Daten?",
            Optional.of("Sozialplanung und Sozialberichterstattung")),
        askText(
            "lizenz", "Zu welchen Bedingungen, etwa intern oder CC0-1.0?", Optional.of("intern")),
        takt());
    text.schutz(gezaehlt, isVeroeffentlicht());
    text.erkennung(dateiname);
    text.format(bild.schrift(), askMarken());
    text.spalten(gezaehlt, askLeer(gezaehlt));
    if (!text.raumbezug(bild.gebiet(), ort)) {
      text.fest(ort, askText("gebiet", festfrage(), Optional.of(ort.stadt().schluessel())));
    }
    zeitbezug(text);
    if (gezaehlt) {
      text.fallliste();
    }
    new Abbildungsentwurf(bild, this::ask, text).write(gezaehlt, titel, id);
    text.pruefungen();
    return offen ? Optional.empty() : Optional.of(new Ergebnis(id, text.build()));
  }

  private static String festfrage() {
    return "In keiner Spalte stehen Gebiete dieses Arbeitsbereichs. Zu welchem Gebiet gehören alle"
        + " Zeilen (Schlüssel der Stadt)?";
  }

  private String ask(Frage frage) {
    Optional<String> answer = befragung.ask(frage);
    offen |= answer.isEmpty();
    return answer.orElseGet(
        () -> frage.moeglich().isEmpty() ? "offen" : frage.moeglich().get(0).wert());
  }

  private String askText(String id, String text, Optional<String> vorschlag) {
    return ask(Frage.offen(id, text, vorschlag));
  }

  private String askKennung(String stamm) {
    String proposed = Yamltext.kennung(stamm.replaceAll("(19|20)[0-9]{2}", ""));
    String answer = askText("id", "Unter welcher Kennung (a–z, 0–9, _)?", Optional.of(proposed));
    return Yamltext.kennung(answer);
  }

  private Optional<String> titelvorschlag() {
    return probe.titel().stream()
        .filter(t -> t.length() > 5 && t.length() < 120)
        .filter(t -> !t.matches("(GENESIS-)?Tabelle:.*"))
        .findFirst();
  }

  private String takt() {
    return ask(
        new Frage(
            "takt",
            "Wie oft kommt sie?",
            List.of(
                new Wahl("jaehrlich", "einmal im Jahr"),
                new Wahl("halbjaehrlich", "zweimal im Jahr"),
                new Wahl("quartalsweise", "jedes Quartal"),
                new Wahl("monatlich", "jeden Monat"),
                new Wahl("einmalig", "nur dieses eine Mal"),
                new Wahl("unregelmaessig", "unregelmäßig")),
            Optional.of("jaehrlich")));
  }

  private boolean isVeroeffentlicht() {
    return ask(new Frage(
            "veroeffentlicht",
            "Haben andere diese Zahlen schon veröffentlicht?",
            JA_NEIN,
            Optional.empty()))
        .equals("ja");
  }

  /** Never guessed: null, unknown and secret are three things. */
  private Optional<String> askLeer(boolean gezaehlt) {
    if (gezaehlt || !bild.hasLeereWerte()) {
      return Optional.empty();
    }
    return Optional.of(
        ask(
            new Frage(
                "leer",
                "Leere Zelle heißt: null, unbekannt oder geheim?",
                List.of(
                    new Wahl("null", "genau null: es gab keine"),
                    new Wahl("unbekannt", "die Quelle kennt die Zahl nicht"),
                    new Wahl("geheim", "die Quelle hält die Zahl zurück")),
                Optional.empty())));
  }

  private List<Markenantwort> askMarken() {
    List<Markenantwort> result = new ArrayList<>();
    for (String marke : bild.marken()) {
      String answer =
          ask(
              new Frage(
                  "marke " + marke,
                  "Was heißt \"" + marke + "\" in einer Zahlenspalte?",
                  List.of(
                      new Wahl("null", "genau null"),
                      new Wahl("geheim", "geheim gehalten"),
                      new Wahl("unbekannt", "die Quelle kennt die Zahl nicht"),
                      new Wahl("spaeter", "kommt später"),
                      new Wahl("sinnlos", "hier nicht sinnvoll"),
                      new Wahl("unsicher", "nicht sicher genug")),
                  Markenantwort.findVorschlag(marke)));
      result.add(new Markenantwort(marke, answer));
    }
    return result;
  }

  private void zeitbezug(Entwurfstext text) {
    boolean tag = bild.zeit().filter(Spaltenprobe::isDatum).isPresent();
    String art =
        ask(
            new Frage(
                "zeit",
                "Wovon sind die Zahlen: von einem Stichtag oder aus einem Zeitraum?",
                tag
                    ? List.of(
                        new Wahl("stichtag", "Bestand an dem Tag, der in der Spalte steht"),
                        new Wahl("quartal", "Fälle in dem Quartal"),
                        new Wahl("halbjahr", "Fälle in dem Halbjahr"))
                    : List.of(
                        new Wahl("stichtag", "Bestand an einem Tag des Jahres"),
                        new Wahl("kalenderjahr", "Fälle im Kalenderjahr"),
                        new Wahl("schuljahr", "Schuljahr, das in dem Jahr beginnt"),
                        new Wahl("kitajahr", "Kitajahr, das in dem Jahr beginnt")),
                Optional.empty()));
    Optional<String> stichtag =
        art.equals("stichtag") && !tag
            ? Optional.of(
                askText(
                    "stichtag", "An welchem Tag des Jahres, etwa 31.12.?", Optional.of("31.12.")))
            : Optional.empty();
    text.zeitbezug(art, bild.zeit(), stichtag, dateiname);
  }
}
