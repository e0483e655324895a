package de.lebenslagen.dashboards.publish.site;

import de.lebenslagen.warehouse.indicator.finding.Werttext;
import de.lebenslagen.warehouse.register.Freigabeeintrag;
import java.time.LocalDate;
import java.time.ZoneId;

/** One release in the list of all. */
record Aenderungseintrag(
    String kennung, String titel, String tag, String datenstand, String zweck, String umfang) {

  private static final ZoneId HIER = ZoneId.of("Europe/Berlin");

  static Aenderungseintrag of(Freigabeeintrag eintrag) {
    return new Aenderungseintrag(
        eintrag.kennung(),
        eintrag.titel(),
        Werttext.tag(tag(eintrag)),
        eintrag.datenstand(),
        eintrag.zweck(),
        eintrag.freiAnzahl()
            + " Zellen veröffentlicht, "
            + eintrag.gesperrtAnzahl()
            + " gesperrt.");
  }

  /** The day of a release where the town is. */
  static LocalDate tag(Freigabeeintrag eintrag) {
    return LocalDate.ofInstant(eintrag.erteiltUm(), HIER);
  }
}
