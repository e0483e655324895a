package de.lebenslagen.dashboards.publish.site;

import de.lebenslagen.dashboards.publish.stoff.Stoffauftrag;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import de.lebenslagen.warehouse.register.Freigabeeintrag;

/** One release in the list of all. */
record Aenderungseintrag(
    String kennung, String titel, String tag, String datenstand, String zweck, String umfang) {

  static Aenderungseintrag of(Freigabeeintrag eintrag) {
    return new Aenderungseintrag(
        eintrag.kennung(),
        eintrag.titel(),
        Werttext.tag(Stoffauftrag.tag(eintrag)),
        eintrag.datenstand(),
        eintrag.zweck(),
        eintrag.freiAnzahl()
            + " Zellen veröffentlicht, "
            + eintrag.gesperrtAnzahl()
            + " gesperrt.");
  }
}
