package de.lebenslagen.etl.publish;

import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Pruefbericht;
import de.lebenslagen.warehouse.register.LieferungEintrag;
import java.nio.file.Path;

/** Is told what becomes of each file, and how far the load has come. */
public interface Aufnahmebeobachter extends Fortschritt {

  /** No Datenquelle fits, or the file can't be read. */
  void onUnerkannt(Path datei, Abbruch grund);

  /** A Datenstand already knows this file. */
  void onBekannt(Lieferung lieferung, LieferungEintrag eintrag);

  /** It was checked; whether it enters says the report. */
  void onGeprueft(Lieferung lieferung, Pruefbericht bericht);
}
