package de.lebenslagen.etl.staging;

import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Spalte;
import java.util.Set;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The columns of a staging table: five that every source has, one more where its rows are moves,
 * three per declared column, and a fourth where numbers can have a Wertart of their own.
 */
public final class Stagingspalten {

  public static final String LIEFERUNG_ID = "lieferung_id";
  public static final String ZEILE_NR = "zeile_nr";
  public static final String RAUM_ID = "raum_id";
  public static final String ZEITBEZUG = "zeitbezug";
  public static final String BERICHTSJAHR = "berichtsjahr";

  /** Where a move goes; only there where the Datenquelle has a target area. */
  public static final String ZIEL_ID = "ziel_id";

  private static final Set<String> FEST =
      Set.of(LIEFERUNG_ID, ZEILE_NR, RAUM_ID, ZEITBEZUG, BERICHTSJAHR, ZIEL_ID);

  private Stagingspalten() {}

  /** The name of the table, for people who read a plan. */
  public static String tabelle(Datenquelle datenquelle) {
    return "stg_" + datenquelle.id();
  }

  /** The column with the typed value; NULL where the cell holds a statement instead. */
  public static String wert(String spalte) {
    return FEST.contains(spalte) ? spalte + "__wert" : spalte;
  }

  /**
   * The column with the {@link de.lebenslagen.warehouse.model.Statuscode}; NULL beside a text or a
   * day, which need none.
   */
  public static String status(String spalte) {
    return spalte + "__status";
  }

  /** The column with the reason that comes with some statuses; else NULL. */
  public static String grund(String spalte) {
    return spalte + "__grund";
  }

  /** The column with the {@link de.lebenslagen.warehouse.model.Wertart} of this very number. */
  public static String wertart(String spalte) {
    return spalte + "__wertart";
  }

  /** Whether single numbers of the source can have a Wertart of their own. */
  public static boolean hasWertart(Datenquelle datenquelle) {
    return !datenquelle.format().zusaetze().isEmpty();
  }

  /** Whether the rows of the source are moves with a target area. */
  public static boolean hasZiel(Datenquelle datenquelle) {
    return datenquelle.raumbezuege().stream().anyMatch(r -> r.ziel().isPresent());
  }

  /** All columns of the source's staging table. */
  public static StructType schema(Datenquelle datenquelle) {
    StructType schema =
        new StructType()
            .add(LIEFERUNG_ID, DataTypes.StringType, false)
            .add(ZEILE_NR, DataTypes.IntegerType, false)
            .add(RAUM_ID, DataTypes.StringType, false)
            .add(ZEITBEZUG, DataTypes.StringType, false)
            .add(BERICHTSJAHR, DataTypes.IntegerType, false);
    if (hasZiel(datenquelle)) {
      schema = schema.add(ZIEL_ID, DataTypes.StringType, false);
    }
    for (Spalte spalte : datenquelle.spalten()) {
      schema =
          schema
              .add(wert(spalte.name()), typ(spalte), true)
              .add(status(spalte.name()), DataTypes.StringType, true)
              .add(grund(spalte.name()), DataTypes.StringType, true);
      if (hasWertart(datenquelle)) {
        schema = schema.add(wertart(spalte.name()), DataTypes.StringType, true);
      }
    }
    return schema;
  }

  private static DataType typ(Spalte spalte) {
    return switch (spalte.typ()) {
      case TEXT, CODE, RAUM -> DataTypes.StringType;
      case ANZAHL, EURO -> DataTypes.LongType;
      case DEZIMAL, PROZENT -> DataTypes.DoubleType;
      case JAHR -> DataTypes.IntegerType;
      case DATUM -> DataTypes.DateType;
    };
  }
}
