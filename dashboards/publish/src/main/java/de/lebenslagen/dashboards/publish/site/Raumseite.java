package de.lebenslagen.dashboards.publish.site;

import de.lebenslagen.dashboards.figures.Artmenge;
import de.lebenslagen.dashboards.publish.stoff.Einrichtungseintrag;
import de.lebenslagen.dashboards.publish.stoff.Einrichtungsgruppe;
import de.lebenslagen.dashboards.publish.stoff.Ortslage;
import de.lebenslagen.dashboards.publish.stoff.Raumprofil;
import de.lebenslagen.dashboards.publish.stoff.Seitenstoff;
import de.lebenslagen.warehouse.indicator.Gebiet;
import java.util.List;
import java.util.Optional;

/**
 * The page of one area: what is told about it, as tables, figures and ways to go on.
 *
 * @param auswahl what the indicators were chosen by, in the genitive
 */
record Raumseite(
    String marke,
    String name,
    Raumprofil profil,
    String auswahl,
    Tafel kennzahlen,
    Optional<Tafel> alter,
    List<Bild> bilder,
    List<Bild> aufbau,
    List<Einrichtungsliste> einrichtungen,
    List<Bild> orte,
    Optional<Verweis> vorher,
    Optional<Verweis> nachher) {

  /** The facilities of one kind in the area; none is said too, because the town has some. */
  record Einrichtungsliste(Einrichtungsgruppe gruppe, List<Einrichtungseintrag> eintraege) {

    /** "12 Kitas", "Kitas: keine". */
    String menge() {
      return eintraege.isEmpty()
          ? gruppe.mehrzahl() + ": keine"
          : Artmenge.of(eintraege.size(), gruppe.titel());
    }
  }

  static Raumseite of(Seitenstoff stoff, int nr, Tafelbau tafeln, Bildbau bilder) {
    Ortslage lage = stoff.lage();
    Gebiet raum = lage.raeume().get(nr);
    Raumprofil profil = Raumprofil.of(stoff, raum);
    return new Raumseite(
        lage.marke(raum),
        raum.name(),
        profil,
        stoff.auswahl(),
        tafeln.kennzahlen(profil),
        tafeln.alter(raum),
        bilder.raum(raum),
        bilder.aufbau(raum),
        stoff.einrichtungen().gruppen().stream()
            .map(g -> new Einrichtungsliste(g, g.listIn(raum)))
            .toList(),
        bilder.orte(raum),
        nachbar(lage, nr - 1),
        nachbar(lage, nr + 1));
  }

  private static Optional<Verweis> nachbar(Ortslage lage, int nr) {
    return nr < 0 || nr >= lage.raeume().size()
        ? Optional.empty()
        : Optional.of(new Verweis(lage.raeume().get(nr).name(), lage.seite(lage.raeume().get(nr))));
  }
}
