package de.lebenslagen.notebook.indikator;

import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Teilwert;
import de.lebenslagen.warehouse.stats.Interval;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The values of an answer as a Tablesaw table: one row per area and year, a missing value missing.
 */
final class Wertetabelle {

  private Wertetabelle() {}

  static Table of(Werteblatt blatt) {
    StringColumn gebiet = StringColumn.create("gebiet");
    StringColumn raum = StringColumn.create("raum_id");
    IntColumn jahr = IntColumn.create("berichtsjahr");
    DoubleColumn wert = DoubleColumn.create("wert");
    StringColumn status = StringColumn.create("wertstatus");
    DoubleColumn von = DoubleColumn.create("intervall_von");
    DoubleColumn bis = DoubleColumn.create("intervall_bis");
    DoubleColumn zaehler = DoubleColumn.create("zaehler");
    DoubleColumn nenner = DoubleColumn.create("nenner");
    for (Indikatorwert w : blatt.listWerte()) {
      gebiet.append(w.gebiet().name());
      raum.append(w.gebiet().schluessel());
      jahr.append(w.berichtsjahr());
      add(wert, w.wert().findZahl().isPresent() ? w.wert().findZahl().getAsDouble() : null);
      status.append(w.wert().code().name().toLowerCase(Locale.ROOT));
      Optional<Interval> interval = w.intervall().find();
      add(von, interval.map(Interval::lower).orElse(null));
      add(bis, interval.map(Interval::upper).orElse(null));
      add(zaehler, count(w.zaehler()));
      add(nenner, count(w.nenner()));
    }
    return Table.create(
        blatt.indikator().schluessel().wert(),
        gebiet,
        raum,
        jahr,
        wert,
        status,
        von,
        bis,
        zaehler,
        nenner);
  }

  private static @Nullable Double count(Optional<Teilwert> teil) {
    return teil.filter(t -> t.wert().findZahl().isPresent())
        .map(t -> t.wert().findZahl().getAsDouble())
        .orElse(null);
  }

  private static void add(DoubleColumn column, @Nullable Double value) {
    if (value == null) {
      column.appendMissing();
    } else {
      column.append(value.doubleValue());
    }
  }
}
