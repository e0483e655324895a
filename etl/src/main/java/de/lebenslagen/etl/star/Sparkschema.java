package de.lebenslagen.etl.star;

import de.lebenslagen.warehouse.schema.Spaltenart;
import de.lebenslagen.warehouse.schema.Sternspalte;
import de.lebenslagen.warehouse.schema.Sterntabelle;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** A table of the star as Spark sees it. */
final class Sparkschema {

  private Sparkschema() {}

  static StructType of(Sterntabelle tabelle) {
    StructType schema = new StructType();
    for (Sternspalte spalte : tabelle.spalten()) {
      schema = schema.add(spalte.name(), typ(spalte.art()), !spalte.pflicht());
    }
    return schema;
  }

  static DataType typ(Spaltenart art) {
    return switch (art) {
      case SCHLUESSEL, TEXT -> DataTypes.StringType;
      case GANZZAHL -> DataTypes.IntegerType;
      case ANZAHL -> DataTypes.LongType;
      case DEZIMAL -> DataTypes.DoubleType;
      case DATUM -> DataTypes.DateType;
      case WAHRHEITSWERT -> DataTypes.BooleanType;
      case GEOMETRIE -> DataTypes.BinaryType;
    };
  }
}
