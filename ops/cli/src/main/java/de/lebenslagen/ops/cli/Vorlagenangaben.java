package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.publish.vorlage.Vorlagenauftrag;
import de.lebenslagen.dashboards.publish.vorlage.Vorlagenauftrag.Gebiet;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.LeererRaum;
import de.lebenslagen.warehouse.model.Datenquelle.Raumbezug;
import de.lebenslagen.warehouse.model.Datenquelle.Raumsuche;
import de.lebenslagen.warehouse.model.Vorlagenform;
import de.lebenslagen.warehouse.raum.Raum;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;

/** Collects what a Vorlage says: areas, time, due day. */
final class Vorlagenangaben {

  private Vorlagenangaben() {}

  static Vorlagenauftrag of(
      String ort, Datenquelle datenquelle, int jahr, Raumverzeichnis raeume, LocalDate heute) {
    if (datenquelle.personenbezogen() || datenquelle.fallliste().isPresent()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Zu \"" + datenquelle.id() + "\" gibt es keine Vorlage: ihre Zeilen sind Personen.",
          "Solche Dateien kommen aus dem Fachverfahren und werden nicht abgetippt.");
    }
    return new Vorlagenauftrag(
        ort,
        datenquelle,
        jahr,
        zeit(datenquelle, jahr),
        listGebiete(datenquelle, raeume),
        datenquelle.rhythmus().faellig().map(tag -> MonthDay.parse("--" + tag).atYear(jahr + 1)),
        heute);
  }

  private static List<Gebiet> listGebiete(Datenquelle datenquelle, Raumverzeichnis raeume) {
    List<Gebiet> result = new ArrayList<>();
    datenquelle.raumbezuege().stream()
        .filter(b -> b.spalte().isPresent())
        .forEach(b -> addGebiete(b, raeume, result));
    return result;
  }

  private static void addGebiete(Raumbezug bezug, Raumverzeichnis raeume, List<Gebiet> result) {
    for (Raum raum : raeume.list(bezug.raumgliederung(), bezug.gebietsstand(), bezug.ebene())) {
      if (!raum.id().isNichtZuordenbar()) {
        boolean byName = bezug.suche() == Raumsuche.NAME;
        result.add(new Gebiet(byName ? raum.name() : raum.id().schluessel(), raum.name()));
      }
    }
    if (bezug.leer() == LeererRaum.NICHT_ZUORDENBAR) {
      result.add(new Gebiet("", "ohne bekanntes Gebiet"));
    }
  }

  private static String zeit(Datenquelle datenquelle, int berichtsjahr) {
    int jahr = Vorlagenform.jahr(datenquelle, berichtsjahr);
    return switch (datenquelle.zeitbezug().art()) {
      case STICHTAG ->
          datenquelle
              .zeitbezug()
              .tag()
              .map(t -> "Stichtag " + t.substring(3) + "." + t.substring(0, 2) + "." + jahr)
              .orElse("Berichtsjahr " + berichtsjahr + ", Stichtag in der Tabelle");
      case KALENDERJAHR -> "Kalenderjahr " + jahr;
      case SCHULJAHR -> "Schuljahr " + jahr + "/" + (jahr + 1);
      case KITAJAHR -> "Kitajahr " + jahr + "/" + (jahr + 1);
      case HALBJAHR, QUARTAL, MEHRJAHR -> "Berichtsjahr " + berichtsjahr;
    };
  }
}
