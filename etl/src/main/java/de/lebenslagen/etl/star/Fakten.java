package de.lebenslagen.etl.star;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.raise_error;
import static org.apache.spark.sql.functions.when;

import de.lebenslagen.etl.staging.Stagingspalten;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Merkmal;
import de.lebenslagen.warehouse.schema.Sternspalte;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** From a staging table to fact rows: wide to long, Merkmale, status. */
final class Fakten {

  /** Leading column of the result: which fact table a row belongs to. */
  static final String TABELLE = "tabelle_";

  static final String FEHLER = "fehler_";
  private static final String ZEILE = "faktzeile_";
  private static final Set<String> AUS_STAGING =
      Set.of(
          Stagingspalten.LIEFERUNG_ID,
          Stagingspalten.ZEILE_NR,
          Stagingspalten.RAUM_ID,
          Stagingspalten.ZEITBEZUG,
          Stagingspalten.BERICHTSJAHR);

  private Fakten() {}

  /**
   * The fact rows of one form that a source brings: {@link #TABELLE} and the columns of the star,
   * in its order. Computing them fails with a message that names the row where it breaks a rule of
   * the star. Empty where the source has no table of this form.
   */
  static Optional<Dataset<Row>> create(
      Dataset<Row> staging, Datenquelle datenquelle, Faktform form, List<Merkmal> mitgeliefert) {
    List<Column> zeilen = faktzeilen(datenquelle, form, mitgeliefert);
    if (zeilen.isEmpty()) {
      return Optional.empty();
    }
    Column[] fest = AUS_STAGING.stream().sorted().map(Faktzeile::staged).toArray(Column[]::new);
    List<Column> explodiert = new ArrayList<>(List.of(fest));
    explodiert.add(explode(array(zeilen.toArray(Column[]::new))).as(ZEILE));
    return Optional.of(
        staging.select(explodiert.toArray(Column[]::new)).select(spalten(datenquelle, form)));
  }

  private static List<Column> faktzeilen(
      Datenquelle datenquelle, Faktform form, List<Merkmal> mitgeliefert) {
    Faktpruefung pruefung =
        new Faktpruefung(datenquelle, Auspraegungen.of(mitgeliefert, List.of(datenquelle)));
    return datenquelle.abbildungen().stream()
        .filter(a -> form.hasTabelle(a.tabelle()))
        .flatMap(
            a ->
                a.werte().stream()
                    .map(w -> new Faktzeile(datenquelle, a, w, form).toStruct(pruefung)))
        .toList();
  }

  private static Column[] spalten(Datenquelle datenquelle, Faktform form) {
    List<Column> spalten = new ArrayList<>();
    Column fehler = feld(FEHLER);
    spalten.add(when(fehler.isNotNull(), raise_error(fehler)).otherwise(feld(TABELLE)).as(TABELLE));
    for (Sternspalte spalte : form.muster().spalten()) {
      spalten.add(value(datenquelle, spalte).as(spalte.name()));
    }
    return spalten.toArray(Column[]::new);
  }

  private static Column value(Datenquelle datenquelle, Sternspalte spalte) {
    if (spalte.name().equals("datenquelle")) {
      return lit(datenquelle.id());
    }
    Column wert = AUS_STAGING.contains(spalte.name()) ? col(spalte.name()) : feld(spalte.name());
    return spalte.pflicht() ? notNull(wert, spalte) : wert;
  }

  /** Tells Spark what {@link Faktpruefung} has made sure of; the default is never used. */
  private static Column notNull(Column wert, Sternspalte spalte) {
    boolean text = Sparkschema.typ(spalte.art()).equals(DataTypes.StringType);
    return coalesce(wert, text ? lit("") : lit(0));
  }

  private static Column feld(String name) {
    return col(ZEILE).getField(name);
  }
}
