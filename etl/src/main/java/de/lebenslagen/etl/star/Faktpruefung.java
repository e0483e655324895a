package de.lebenslagen.etl.star;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import de.lebenslagen.etl.staging.Stagingspalten;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Faktabbildung;
import de.lebenslagen.warehouse.model.Datenquelle.Raumbezug;
import de.lebenslagen.warehouse.model.Datenquelle.Wertspalte;
import de.lebenslagen.warehouse.model.Statuscode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;

/**
 * What every fact row must fulfil, whatever the checks of its delivery let pass: the star relies on
 * it. Each rule is a column that is NULL where all is well and else holds the German message.
 */
final class Faktpruefung {

  private final Datenquelle datenquelle;
  private final Auspraegungen auspraegungen;

  Faktpruefung(Datenquelle datenquelle, Auspraegungen auspraegungen) {
    this.datenquelle = datenquelle;
    this.auspraegungen = auspraegungen;
  }

  /** The first breach in the row that this value column makes. */
  Column findFehler(Faktabbildung abbildung, Wertspalte wertspalte, Column wert) {
    List<Column> regeln = new ArrayList<>();
    regeln.add(wertFehler(wert, Faktzeile.staged(Stagingspalten.status(wertspalte.spalte()))));
    regeln.add(raumFehler());
    abbildung.merkmalSpalten().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> regeln.add(merkmalFehler(e.getKey(), e.getValue())));
    return concat(
        lit("Datenquelle " + datenquelle.id() + ", Lieferung "),
        Faktzeile.staged(Stagingspalten.LIEFERUNG_ID),
        lit(", Zeile "),
        Faktzeile.staged(Stagingspalten.ZEILE_NR).cast("string"),
        lit(", Spalte \"" + wertspalte.spalte() + "\": "),
        coalesce(regeln.toArray(Column[]::new)));
  }

  private static Column wertFehler(Column wert, Column status) {
    Object[] mitZahl = Statuscode.mitZahl().map(Statuscode::name).toArray();
    return when(status.isNull(), lit("die Zelle hat keinen Wertstatus."))
        .when(
            wert.isNull().and(status.isin(mitZahl)),
            concat(lit("zum Wertstatus "), status, lit(" fehlt die Zahl.")))
        .when(
            wert.isNotNull().and(not(status.isin(mitZahl))),
            concat(
                lit("der Wertstatus "),
                status,
                lit(" darf keine Zahl haben, gefunden "),
                wert.cast("string"),
                lit(".")));
  }

  private Column raumFehler() {
    Raumbezug bezug = datenquelle.raumbezug();
    String anfang = bezug.raumgliederung() + ":" + bezug.gebietsstand() + ":" + bezug.ebene() + ":";
    Column raum = Faktzeile.staged(Stagingspalten.RAUM_ID);
    return when(
        not(raum.startsWith(anfang)),
        concat(
            lit("das Gebiet "),
            raum,
            lit(" gehört nicht zur Ebene " + anfang.substring(0, anfang.length() - 1) + ".")));
  }

  private Column merkmalFehler(String merkmal, String spalte) {
    Object[] erlaubt = auspraegungen.listSchluessel(merkmal).toArray();
    Column wert = Faktzeile.staged(Stagingspalten.wert(spalte)).cast("string");
    return when(wert.isNull(), lit("das Merkmal " + merkmal + " hat keine Ausprägung."))
        .when(
            not(wert.isin(erlaubt)),
            concat(
                lit("die Ausprägung \""),
                wert,
                lit("\" des Merkmals " + merkmal + " ist nicht deklariert.")));
  }
}
