package de.lebenslagen.etl.star;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import de.lebenslagen.etl.staging.Stagingspalten;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.RaumId;
import java.util.List;
import org.apache.spark.sql.Column;

/** The columns of a fact that say where it belongs: one area, or source and target of a move. */
final class Faktraum {

  private static final String AUSSERHALB = ":" + RaumId.AUSSERHALB;

  private Faktraum() {}

  /** From the staged row; a place outside the town is NULL in a move. */
  static List<Column> fromStaging(Datenquelle datenquelle, Faktform form) {
    Column von = Faktzeile.staged(Stagingspalten.RAUM_ID);
    if (!Stagingspalten.hasZiel(datenquelle)) {
      return List.of(von.as(Stagingspalten.RAUM_ID));
    }
    Column nach = Faktzeile.staged(Stagingspalten.ZIEL_ID);
    List<String> names = form.muster().raumspalten();
    return names.size() > 1
        ? List.of(inside(von).as(names.get(0)), inside(nach).as(names.get(1)))
        : List.of(coalesce(inside(von), inside(nach)).as(names.get(0)));
  }

  private static Column inside(Column raum) {
    return when(not(raum.endsWith(AUSSERHALB)), raum);
  }

  /** Whether an area is of another level than declared, or there is none. */
  static Column isFalsch(Faktform form) {
    List<String> names = form.muster().raumspalten();
    Column falsch =
        names.stream()
            .map(n -> col(n).isNotNull().and(not(col(n).startsWith(col(Fakten.EBENE)))))
            .reduce(Column::or)
            .orElseThrow();
    Column keiner = names.stream().map(n -> col(n).isNull()).reduce(Column::and).orElseThrow();
    return falsch.or(keiner);
  }

  /** The areas as text for a message. */
  static Column text(List<String> names) {
    return names.stream()
        .map(n -> coalesce(col(n), lit("außerhalb")))
        .reduce((a, b) -> concat(a, lit(" nach "), b))
        .orElseThrow();
  }
}
