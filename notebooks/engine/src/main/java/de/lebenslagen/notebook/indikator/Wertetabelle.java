package de.lebenslagen.notebook.indikator;

import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Rang;
import de.lebenslagen.warehouse.indicator.Teilwert;
import de.lebenslagen.warehouse.indicator.Vergleich;
import de.lebenslagen.warehouse.indicator.value.Rangfolge;
import de.lebenslagen.warehouse.stats.Interval;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The values of an answer as a Tablesaw table: one row per area and year, a missing value missing;
 * with the difference from the town, what the test says about it, and the rank among the areas.
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
    DoubleColumn zurStadt = DoubleColumn.create("zur_stadt");
    StringColumn test = StringColumn.create("test");
    IntColumn rangVon = IntColumn.create("rang_von");
    IntColumn rangBis = IntColumn.create("rang_bis");
    Map<Integer, Stadtvergleich> vergleiche = new HashMap<>();
    Map<Integer, Rangfolge> raenge = new HashMap<>();
    for (int j : blatt.jahre()) {
      vergleiche.put(j, Stadtvergleich.of(blatt, j));
      raenge.put(j, Rangfolge.of(blatt.werte().list(blatt.indikator().schluessel(), j)));
    }
    for (Indikatorwert w : blatt.listWerte()) {
      Stadtvergleich vergleich = Objects.requireNonNull(vergleiche.get(w.berichtsjahr()));
      Optional<Rang> rang = Objects.requireNonNull(raenge.get(w.berichtsjahr())).find(w.gebiet());
      add(zurStadt, vergleich.find(w.gebiet()).map(Wertetabelle::differenz).orElse(null));
      test.append(vergleich.judge(w.gebiet()).name().toLowerCase(Locale.ROOT));
      add(rangVon, rang.map(Rang::von).orElse(null));
      add(rangBis, rang.map(Rang::bis).orElse(null));
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
        nenner,
        zurStadt,
        test,
        rangVon,
        rangBis);
  }

  private static @Nullable Double differenz(Vergleich vergleich) {
    return vergleich.differenz().findZahl().isPresent()
        ? vergleich.differenz().findZahl().getAsDouble()
        : null;
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

  private static void add(IntColumn column, @Nullable Integer value) {
    if (value == null) {
      column.appendMissing();
    } else {
      column.append(value.intValue());
    }
  }
}
