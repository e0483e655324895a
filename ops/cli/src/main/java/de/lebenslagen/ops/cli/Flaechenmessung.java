package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.declaration.ArbeitsbereichReader;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlauswahl;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlen;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlwert;
import de.lebenslagen.warehouse.query.kennzahl.Umrechnungsmessung;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import de.lebenslagen.warehouse.raum.Crosswalk;
import de.lebenslagen.warehouse.raum.Gebietsverschneidung;
import de.lebenslagen.warehouse.raum.Raumgliederung;
import de.lebenslagen.warehouse.raum.UmgerechneterWert;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a measurement would be if the counts were shared out by area alone. */
final class Flaechenmessung {

  private final Demo.Stand stand;
  private final Umrechnungsmessung wie;

  Flaechenmessung(Demo.Stand stand, Umrechnungsmessung wie) {
    this.stand = stand;
    this.wie = wie;
  }

  Umrechnungsmessung measure() {
    Raumgliederung gliederung =
        Gebietsleser.get(Gebietsleser.readAlle(ArbeitsbereichReader.read(stand.ordner())), null);
    Crosswalk crosswalk =
        Crosswalk.ofFlaeche(
            Gebietsverschneidung.intersect(
                gliederung.findGebietsstand(wie.von()).orElseThrow().listRaeume(wie.ebene()),
                gliederung.findGebietsstand(wie.nach()).orElseThrow().listRaeume(wie.ebene())));
    Map<RaumId, UmgerechneterWert> umgerechnet = crosswalk.convert(counts(wie.von())).werte();
    Map<RaumId, Double> gezaehlt = counts(wie.nach());
    double falsch = 0;
    for (Map.Entry<RaumId, Double> e : gezaehlt.entrySet()) {
      UmgerechneterWert wert = umgerechnet.get(e.getKey());
      falsch += Math.abs((wert == null ? 0 : wert.wert()) - e.getValue()) / 2;
    }
    return new Umrechnungsmessung(
        wie.gegenstand(),
        wie.zeitbezug(),
        wie.von(),
        wie.nach(),
        wie.ebene(),
        gezaehlt.size(),
        gezaehlt.values().stream().mapToDouble(Double::doubleValue).sum(),
        falsch);
  }

  /** As counted on that Gebietsstand. */
  private Map<RaumId, Double> counts(LocalDate gebietsstand) {
    Kennzahlauswahl auswahl =
        new Kennzahlauswahl(
            wie.gegenstand(),
            Optional.empty(),
            Map.of(),
            Zielebene.of(wie.ebene()).withGebietsstand(gebietsstand),
            Optional.empty(),
            new TreeSet<>(Set.of(LocalDate.parse(wie.zeitbezug().substring(9)).getYear())));
    Map<RaumId, Double> result = new HashMap<>();
    for (Kennzahlwert wert : new Kennzahlen(stand.datenbank()).compute(auswahl)) {
      if (wert.umrechnung().isEmpty() && !wert.raum().isNichtZuordenbar()) {
        wert.wert().findZahl().ifPresent(z -> result.put(wert.raum(), z));
      }
    }
    return result;
  }
}
