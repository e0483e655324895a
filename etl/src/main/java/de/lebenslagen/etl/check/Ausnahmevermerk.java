package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Ausnahme;
import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Fundstelle;
import de.lebenslagen.warehouse.model.Schweregrad;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What the Pruefbericht says of Ausnahmen. */
final class Ausnahmevermerk {

  private static final DateTimeFormatter TAG =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

  private Ausnahmevermerk() {}

  static Befund angewendet(Fundstelle lieferung, Ausnahme ausnahme, int zellen) {
    return hinweis(
        lieferung,
        "Werte in allen Zellen: " + ausnahme.umfang(),
        Zahlformat.format(zellen)
            + (zellen == 1 ? " Zelle wird" : " Zellen werden")
            + " nicht übernommen: "
            + ausnahme.grund(),
        "Ausnahme "
            + ausnahme.id()
            + " von "
            + ausnahme.person()
            + ", gilt bis "
            + TAG.format(ausnahme.giltBis())
            + "; die Werte gelten als nicht geliefert.");
  }

  static Befund unnoetig(Fundstelle lieferung, Ausnahme ausnahme) {
    return hinweis(
        lieferung,
        "der Fehler " + String.join(", ", ausnahme.regeln()) + " in " + ausnahme.umfang(),
        "er kommt nicht vor, und alle Werte werden übernommen",
        "Vielleicht wird die Ausnahme nicht mehr gebraucht: lebenslagen ausnahme widerrufe "
            + ausnahme.id());
  }

  static Befund abgelaufen(Fundstelle lieferung, Ausnahme ausnahme) {
    return hinweis(
        lieferung,
        "eine gültige Ausnahme für " + ausnahme.umfang(),
        ausnahme
            .widerruf()
            .map(w -> "sie wurde am " + TAG.format(w.am()) + " widerrufen: " + w.grund())
            .orElse("sie galt bis " + TAG.format(ausnahme.giltBis())),
        "Die Daten berichtigen lassen oder die Ausnahme "
            + ausnahme.id()
            + " mit neuer Frist erteilen.");
  }

  private static Befund hinweis(
      Fundstelle stelle, String erwartet, String gefunden, String abhilfe) {
    return new Befund(
        Zellregel.AUSNAHME.id(), Schweregrad.HINWEIS, stelle, erwartet, gefunden, abhilfe);
  }
}
