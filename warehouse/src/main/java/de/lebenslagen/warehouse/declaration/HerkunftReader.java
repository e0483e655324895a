package de.lebenslagen.warehouse.declaration;

import de.lebenslagen.warehouse.model.Datenquelle.Erkennung;
import de.lebenslagen.warehouse.model.Datenquelle.Quellenherkunft;
import de.lebenslagen.warehouse.model.Datenquelle.Rhythmus;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/** Reads who sends a Datenquelle, when, and how its files are recognised. */
final class HerkunftReader {

  static final List<String> HERKUNFT =
      List.of("lieferstelle", "fachbereich", "zweck", "rechtsgrundlage", "lizenz", "quellenangabe");
  static final List<String> RHYTHMUS = List.of("takt", "faellig", "bis", "nachfolger");
  static final List<String> ERKENNUNG = List.of("dateinamen");

  private HerkunftReader() {}

  static Quellenherkunft readHerkunft(Knoten herkunft) {
    herkunft.requireFelder(HERKUNFT);
    return new Quellenherkunft(
        herkunft.get("lieferstelle").nichtLeer(),
        herkunft.get("fachbereich").nichtLeer(),
        herkunft.get("zweck").nichtLeer(),
        herkunft.textOr("rechtsgrundlage", ""),
        herkunft.get("lizenz").nichtLeer(),
        herkunft.get("quellenangabe").nichtLeer());
  }

  static Rhythmus readRhythmus(Knoten rhythmus) {
    rhythmus.requireFelder(RHYTHMUS);
    Optional<Knoten> bis = rhythmus.find("bis");
    Optional<Knoten> nachfolger = rhythmus.find("nachfolger");
    if (nachfolger.isPresent() && bis.isEmpty()) {
      throw nachfolger
          .get()
          .fehler(
              "zu einem nachfolger ein bis",
              "keines",
              "Bitte den letzten Tag eintragen, von dem diese Datenquelle Zahlen hat.");
    }
    return new Rhythmus(
        rhythmus.get("takt").auswahl(Rhythmus.Takt.class),
        rhythmus.find("faellig").map(HerkunftReader::monatTag),
        bis.map(b -> b.als("ein Tag in der Form 2018-12-31", LocalDate::parse)),
        nachfolger.map(n -> n.als("die id einer Datenquelle", DatenquelleReader::requireId)));
  }

  /** Month and day as {@code 12-31}. */
  static String monatTag(Knoten tag) {
    return tag.als(
        "Monat und Tag in der Form \"12-31\"",
        text -> {
          MonthDay.parse("--" + text);
          return text;
        });
  }

  static Erkennung readErkennung(Knoten erkennung) {
    erkennung.requireFelder(ERKENNUNG);
    Knoten dateinamen = erkennung.get("dateinamen");
    List<String> patterns = dateinamen.liste().stream().map(HerkunftReader::muster).toList();
    if (patterns.isEmpty()) {
      throw dateinamen.fehler(
          "mindestens ein Dateiname", "eine leere Liste", "Bitte etwa einwohner_*.csv eintragen.");
    }
    return new Erkennung(patterns);
  }

  private static String muster(Knoten muster) {
    String text = muster.nichtLeer();
    if (text.indexOf('/') >= 0 || text.indexOf('\\') >= 0) {
      throw muster.fehler(
          "ein Dateiname ohne Ordner", "\"" + text + "\"", "Bitte nur den Namen nennen.");
    }
    return text;
  }
}
