package de.lebenslagen.dashboards.publish.steckbrief;

import de.lebenslagen.dashboards.publish.druck.Pdfdokument;
import de.lebenslagen.dashboards.publish.stoff.Seitenstoff;
import de.lebenslagen.dashboards.publish.stoff.Stoffauftrag;
import de.lebenslagen.dashboards.publish.stoff.Stoffleser;
import de.lebenslagen.warehouse.freigabe.Freigegeben;
import de.lebenslagen.warehouse.indicator.Gebiet;
import java.util.List;

/**
 * The Steckbriefe of one release: per area two printed pages as PDF/UA-1. The same release and the
 * same declarations give the same bytes. May be used by several threads.
 */
public final class Steckbriefe {

  private final Seitenstoff stoff;
  private final Blattbau bau;
  private final Druck druck;

  private Steckbriefe(Stoffauftrag auftrag, Freigegeben<Seitenstoff> stoff) {
    this.stoff = stoff.wert();
    this.bau = new Blattbau(auftrag, stoff);
    this.druck = new Druck(auftrag.tag());
  }

  /**
   * Reads what all of them tell.
   *
   * @throws de.lebenslagen.warehouse.model.Abbruch EINGABE where the release allows no indicator,
   *     or not the wanted year
   */
  public static Steckbriefe open(Stoffauftrag auftrag) {
    return new Steckbriefe(
        auftrag, auftrag.freigabe().compute(datenbank -> Stoffleser.read(datenbank, auftrag)));
  }

  /** The areas that can have one, by name. */
  public List<Gebiet> raeume() {
    return stoff.lage().raeume();
  }

  /** What the file of an area is called. */
  public String dateiname(Gebiet raum) {
    return "steckbrief-" + stoff.lage().marke(raum) + ".pdf";
  }

  /** Two pages, whatever the names are: the less room there is, the less is told. */
  public Steckbrief write(Gebiet raum) {
    Pdfdokument pdf = druck.fit(umfang -> bau.build(raum, umfang));
    return new Steckbrief(raum, dateiname(raum), pdf.bytes());
  }
}
