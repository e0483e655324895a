package de.lebenslagen.notebook.zugriff;

import de.lebenslagen.notebook.absatz.Zone;
import de.lebenslagen.warehouse.query.Ergebnis;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tech.tablesaw.api.Table;

/**
 * Shared tables in SQL: a query names them {@code geteilt.name}. Whatever a query takes from them
 * it counts as coming from the strictest of all that are shared.
 */
public final class Teilung {

  /** What stands before the name of a shared table. */
  public static final String DATENBANK = "geteilt";

  private final Objekte objekte;

  public Teilung(Objekte objekte) {
    this.objekte = objekte;
  }

  /** Puts the shared tables that a query may mean behind its door, as they are now. */
  public void offer(String sql, Tuer tuer) {
    String text = sql.toLowerCase(Locale.ROOT);
    if (text.contains(DATENBANK)) {
      objekte
          .list()
          .forEach(
              (name, eintrag) -> {
                if (eintrag.wert() instanceof Table table
                    && text.contains(name.toLowerCase(Locale.ROOT))) {
                  tuer.datenbank().share(name, table);
                }
              });
    }
  }

  /** The zone that a result gets from shared tables. */
  public Zone zone(Ergebnis ergebnis) {
    Zone zone = Zone.OHNE;
    for (Objekte.Eintrag eintrag : listBenutzte(ergebnis)) {
      zone = zone.join(eintrag.zone());
    }
    return zone;
  }

  /** Whose figures a result has from shared tables. */
  public List<String> listQuellen(Ergebnis ergebnis) {
    return listBenutzte(ergebnis).stream().flatMap(e -> e.quellen().stream()).distinct().toList();
  }

  private List<Objekte.Eintrag> listBenutzte(Ergebnis ergebnis) {
    return ergebnis.isMitGeteiltem()
        ? new ArrayList<>(objekte.list().values())
            .stream().filter(e -> e.wert() instanceof Table).toList()
        : List.of();
  }

  /** The names of shared tables. */
  public List<String> listNamen() {
    return objekte.list().entrySet().stream()
        .filter(e -> e.getValue().wert() instanceof Table)
        .map(Map.Entry::getKey)
        .toList();
  }
}
