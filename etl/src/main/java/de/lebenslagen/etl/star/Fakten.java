package de.lebenslagen.etl.star;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;

import de.lebenslagen.etl.staging.Stagingspalten;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Merkmal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** From a staging table to fact rows: wide to long, Merkmale, status. */
final class Fakten {

  /** Which fact table a row belongs to. */
  static final String TABELLE = "ordner_tabelle";

  /** The columns that name the file of a row; beside the columns of the star, which stay in it. */
  static final List<String> ORDNER = List.of(TABELLE, "ordner_quelle", "ordner_zeit");

  /** How the raum_id of the row must begin. */
  static final String EBENE = "ebene_";

  /** A German message where a Merkmal has an Auspraegung that nobody declared; else NULL. */
  static final String MERKMALFEHLER = "merkmalfehler_";

  private static final List<String> AUS_STAGING =
      List.of(
          Stagingspalten.LIEFERUNG_ID,
          Stagingspalten.ZEILE_NR,
          Stagingspalten.ZEITBEZUG,
          Stagingspalten.BERICHTSJAHR);

  private Fakten() {}

  /**
   * The fact rows of one form that a source brings, not yet checked: the columns of the star and
   * those that {@link Faktpruefung} needs. Empty where the source has no table of this form. The
   * results of several sources can be united.
   */
  static Optional<Dataset<Row>> create(
      Dataset<Row> staging, Datenquelle datenquelle, Faktform form, List<Merkmal> mitgeliefert) {
    Auspraegungen auspraegungen = Auspraegungen.of(mitgeliefert, List.of(datenquelle));
    List<Faktzeile> faktzeilen =
        datenquelle.abbildungen().stream()
            .filter(a -> form.hasTabelle(a.tabelle()))
            .flatMap(a -> a.werte().stream().map(w -> new Faktzeile(datenquelle, a, w, form)))
            .toList();
    if (faktzeilen.isEmpty()) {
      return Optional.empty();
    }
    List<Column> spalten = new ArrayList<>();
    spalten.add(lit(datenquelle.id()).as("datenquelle"));
    AUS_STAGING.forEach(s -> spalten.add(Faktzeile.staged(s)));
    spalten.addAll(Faktraum.fromStaging(datenquelle, form));
    Column zeilen =
        array(faktzeilen.stream().map(z -> z.toStruct(auspraegungen)).toArray(Column[]::new));
    boolean some = faktzeilen.stream().anyMatch(z -> z.findBedingung().isPresent());
    spalten.add(inline(some ? array_compact(zeilen) : zeilen));
    return Optional.of(staging.select(spalten.toArray(Column[]::new)));
  }
}
