package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Vorschlaege;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** All commands, in the order in which the help shows them. Only the wanted one is loaded. */
final class Befehlsliste {

  /**
   * A command.
   *
   * @param kurz one line for the list
   * @param fabrik makes the picocli object
   * @param unterbefehle makes those of its subcommands
   */
  record Eintrag(
      String name,
      String kurz,
      Function<Umgebung, Object> fabrik,
      Function<Umgebung, List<Befehl>> unterbefehle) {

    Eintrag(String name, String kurz, Function<Umgebung, Object> fabrik) {
      this(name, kurz, fabrik, umgebung -> List.of());
    }
  }

  /** Commands that open a query file: its engine may start while their words are still read. */
  static final Set<String> FRAGENDE =
      Set.of(
          "abfrage",
          "katalog",
          "herkunft",
          "freigabe",
          "site",
          "bericht",
          "export",
          "zitiere",
          "indikator",
          "index",
          "segregation",
          "versorgung",
          "prognose",
          "typologie",
          "vergleich");

  private static final List<Eintrag> EINTRAEGE =
      List.of(
          new Eintrag("demo", "alles einrichten und an echten Daten zeigen", DemoBefehl::new),
          new Eintrag("neu", "einen Arbeitsbereich für einen Ort anlegen", NeuBefehl::new),
          new Eintrag("pruefe", "Dateien prüfen, ohne sie aufzunehmen", PruefeBefehl::new),
          new Eintrag("aufnehmen", "Dateien erkennen, prüfen und laden", AufnehmenBefehl::new),
          new Eintrag("uebersicht", "was es an Daten gibt und was fehlt", UebersichtBefehl::new),
          new Eintrag("faellig", "was jetzt zu tun ist", FaelligBefehl::new),
          new Eintrag(
              "lieferplan",
              "was wann fällig ist, was da ist, welche Briefe laufen",
              LieferplanBefehl::new,
              LieferplanBefehl::listUnterbefehle),
          new Eintrag(
              "brief",
              "Briefe an liefernde Stellen: bitten, erinnern, zurückgeben, danken",
              BriefBefehl::new,
              BriefBefehl::listUnterbefehle),
          new Eintrag(
              "ausnahme",
              "einen Fehler ausnehmen: seine Werte gelten als nicht geliefert",
              AusnahmeBefehl::new,
              AusnahmeBefehl::listUnterbefehle),
          new Eintrag(
              "datenstand",
              "veröffentlichen, verwerfen, vergleichen …",
              DatenstandBefehl::new,
              DatenstandBefehl::listUnterbefehle),
          new Eintrag("katalog", "welche Tabellen, Spalten und Jahre es gibt", KatalogBefehl::new),
          new Eintrag("abfrage", "SQL an den aktuellen Datenstand", AbfrageBefehl::new),
          new Eintrag(
              "indikator",
              "Indikatoren: Liste, Wert, Verlauf, Rang",
              IndikatorBefehl::new,
              IndikatorBefehl::listUnterbefehle),
          new Eintrag(
              "index",
              "Sozialindizes rechnen, mit allen Schritten",
              IndexBefehl::new,
              IndexBefehl::listUnterbefehle),
          new Eintrag(
              "segregation", "wie ungleich eine Gruppe verteilt ist", SegregationBefehl::new),
          new Eintrag("versorgung", "Plätze, wer nah wohnt, was wo fehlt", VersorgungBefehl::new),
          new Eintrag("prognose", "Bevölkerung vorausrechnen", PrognoseBefehl::new),
          new Eintrag("typologie", "welche Gebiete einander gleichen", TypologieBefehl::new),
          new Eintrag("vergleich", "ein Gebiet neben der Stadt", VergleichBefehl::new),
          new Eintrag(
              "notizbuch",
              "Notizen ohne Zeppelin ausführen, als Seite",
              NotizbuchBefehl::new,
              NotizbuchBefehl::listUnterbefehle),
          new Eintrag(
              "freigabe",
              "prüfen und freigeben, was das Haus verlässt",
              FreigabeBefehl::new,
              FreigabeBefehl::listUnterbefehle),
          new Eintrag(
              "zertifikat",
              "eine freigegebene Datei prüfen",
              ZertifikatBefehl::new,
              ZertifikatBefehl::listUnterbefehle),
          new Eintrag("site", "öffentliche Seiten aus einer Freigabe", SiteBefehl::new),
          new Eintrag(
              "bericht",
              "Steckbriefe der Gebiete als PDF",
              BerichtBefehl::new,
              BerichtBefehl::listUnterbefehle),
          new Eintrag("export", "eine Freigabe für R, Python, Power BI, QGIS", ExportBefehl::new),
          new Eintrag("zitiere", "wie man einen Wert oder eine Datei zitiert", ZitiereBefehl::new),
          new Eintrag("herkunft", "Datei und Zeile hinter einer Zahl", HerkunftBefehl::new),
          new Eintrag(
              "raum",
              "Gebiete zeigen, prüfen, vergleichen, neu fassen",
              RaumBefehl::new,
              RaumBefehl::listUnterbefehle),
          new Eintrag(
              "datenquelle",
              "eigene und mitgelieferte Datenquellen",
              DatenquelleBefehl::new,
              DatenquelleBefehl::listUnterbefehle),
          new Eintrag(
              "deklaration",
              "Deklarationen prüfen",
              DeklarationBefehl::new,
              DeklarationBefehl::listUnterbefehle),
          new Eintrag(
              "musterstadt", "eine Stadt mit bekannter Wahrheit erfinden", MusterstadtBefehl::new),
          new Eintrag("test", "alle Tests (für Entwickler)", Skriptbefehl.Test::new),
          new Eintrag("bench", "Geschwindigkeit messen (für Entwickler)", Skriptbefehl.Bench::new),
          new Eintrag("hilfe", "diese Übersicht, oder Hilfe zu einem Befehl", HilfeBefehl::new));

  private Befehlsliste() {}

  static List<Eintrag> list() {
    return EINTRAEGE;
  }

  /** The command, or an Abbruch with the nearest names. */
  static Eintrag get(String name) {
    if (name.startsWith("-")) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Zuerst kommt der Befehl, danach seine Optionen; \"" + name + "\" steht davor.",
          "Zum Beispiel: lebenslagen katalog --arbeitsbereich flensburg");
    }
    return EINTRAEGE.stream()
        .filter(e -> e.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Abbruch(
                    Abbruch.Kategorie.EINGABE,
                    "Den Befehl \""
                        + name
                        + "\" gibt es nicht. "
                        + Vorschlaege.satz(name, EINTRAEGE.stream().map(Eintrag::name).toList()),
                    "\"lebenslagen hilfe\" zeigt alle Befehle."));
  }
}
