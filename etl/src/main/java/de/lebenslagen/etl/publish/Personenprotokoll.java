package de.lebenslagen.etl.publish;

import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.warehouse.register.Protokoll;
import de.lebenslagen.warehouse.register.Protokolleintrag;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Logs what becomes of persons: that their rows are about to be read, on which legal basis and for
 * which purpose, and that nothing of them is left. Where a run was killed in between, the next one,
 * which removes what it left behind, says so.
 */
final class Personenprotokoll {

  static final String GELESEN = "personenbezogen-gelesen";
  static final String GELOESCHT = "personenbezogen-geloescht";

  private final Protokoll protokoll;
  private final Set<String> offen = new LinkedHashSet<>();

  Personenprotokoll(Protokoll protokoll) {
    this.protokoll = protokoll;
  }

  /** After the work folders of killed runs were removed. */
  void makeUpForKilledRuns() {
    Set<String> open = new LinkedHashSet<>();
    for (Protokolleintrag eintrag : protokoll.list()) {
      String id = eintrag.einzelheiten().split("[ :]", 2)[0];
      if (eintrag.ereignis().equals(GELESEN)) {
        open.add(id);
      } else if (eintrag.ereignis().equals(GELOESCHT)) {
        open.remove(id);
      }
    }
    open.forEach(
        id ->
            protokoll.append(
                GELOESCHT,
                id
                    + ": nachgeholt nach einem abgebrochenen Lauf; sein Arbeitsordner ist gelöscht."));
  }

  /** Before the rows of a delivery are read. */
  void recordLesung(Lieferung lieferung, Verarbeitung verarbeitung) {
    protokoll.append(
        GELESEN,
        lieferung.id()
            + " "
            + lieferung.name()
            + ", Datenquelle "
            + lieferung.datenquelle().id()
            + ", SHA-256 "
            + lieferung.sha256()
            + "; Rechtsgrundlage: "
            + verarbeitung.rechtsgrundlage()
            + "; Zweck: "
            + verarbeitung.zweck());
    offen.add(lieferung.id().wert());
  }

  /** After the work folder of this run was removed. */
  void recordLoeschung() {
    offen.forEach(
        id ->
            protokoll.append(
                GELOESCHT,
                id
                    + ": nur zum Zählen gelesen, nichts davon aufbewahrt; es bleiben Prüfsumme,"
                    + " Zeilenzahl und die Zahlen. Der Arbeitsordner ist gelöscht."));
    offen.clear();
  }
}
