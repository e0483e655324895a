package de.lebenslagen.warehouse.register;

import de.lebenslagen.warehouse.model.LieferungId;
import de.lebenslagen.warehouse.model.Pruefsumme;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Small deliveries, files and changes for the tests of the register. */
final class Beispiel {

  static final Instant MITTAG = Instant.parse("2026-11-22T11:00:00Z");
  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  static final Clock UHR = Clock.fixed(MITTAG, ZONE);
  static final String BERICHT = "{\"befunde\":[]}";

  private Beispiel() {}

  static String sha(String text) {
    return Pruefsumme.of(text);
  }

  static LieferungEintrag eintrag(String datenquelle, String inhalt) {
    return new LieferungEintrag(
        LieferungId.of(datenquelle, sha(inhalt)),
        datenquelle,
        datenquelle + ".csv",
        sha(inhalt),
        1234,
        17,
        sha("deklaration"),
        MITTAG,
        Optional.of("archiv/" + sha(inhalt)),
        false);
  }

  static Aufnahme aufnahme(String datenquelle, String inhalt) {
    return new Aufnahme(eintrag(datenquelle, inhalt), BERICHT);
  }

  static DatenstandDatei datei(
      String tabelle, String datenquelle, String zeitbezug, String inhalt) {
    return new DatenstandDatei(tabelle, datenquelle, zeitbezug, sha(inhalt), 10, 100);
  }

  static DatenstandDatei dimension(String tabelle, String inhalt) {
    return new DatenstandDatei(tabelle, "", "", sha(inhalt), 10, 100);
  }

  /** One file in one fact table. */
  static Aenderung zeitbezug(String datenquelle, String zeitbezug, String inhalt) {
    return new Aenderung.ErsetzeZeitbezug(
        datenquelle, zeitbezug, List.of(datei("fct_zaehlung", datenquelle, zeitbezug, inhalt)));
  }

  /** Collects one change and publishes it. */
  static Datenstand publish(Register register, Aenderung aenderung) {
    try (Schreibsperre sperre = register.acquireSperre("test")) {
      register.datenstaende().collect(sperre, List.of(aenderung), List.of());
      return register.datenstaende().publish(sperre);
    }
  }
}
