package de.lebenslagen.etl.star;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import de.lebenslagen.etl.staging.Stagingspalten;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Faktabbildung;
import de.lebenslagen.warehouse.model.Datenquelle.Raumbezug;
import de.lebenslagen.warehouse.model.Datenquelle.Spalte;
import de.lebenslagen.warehouse.model.Datenquelle.Spaltentyp;
import de.lebenslagen.warehouse.model.Datenquelle.Wertspalte;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.schema.Spaltenart;
import de.lebenslagen.warehouse.schema.Sternschema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;

/** The fact row that one value column of one staged row becomes, as a struct. */
final class Faktzeile {

  private final Datenquelle datenquelle;
  private final Faktabbildung abbildung;
  private final Wertspalte wertspalte;
  private final Faktform form;

  Faktzeile(
      Datenquelle datenquelle, Faktabbildung abbildung, Wertspalte wertspalte, Faktform form) {
    this.datenquelle = datenquelle;
    this.abbildung = abbildung;
    this.wertspalte = wertspalte;
    this.form = form;
    requireNumeric();
    requireMerkmaleDeclared();
  }

  /** NULL where the staged row has no such value. */
  Column toStruct(Auspraegungen auspraegungen) {
    List<Column> felder = new ArrayList<>();
    felder.add(lit(abbildung.tabelle()).as(Fakten.TABELLE));
    felder.add(lit(ebene()).as(Fakten.EBENE));
    felder.add(lit(abbildung.aufgliederung()).as("aufgliederung"));
    felder.add(lit(abbildung.gegenstand().id()).as("gegenstand"));
    if (form.hasEinrichtung()) {
      felder.add(einrichtung().as(Sternschema.EINRICHTUNG));
    }
    for (String merkmal : Sternschema.EIGENE_MERKMALE) {
      felder.add(auspraegung(merkmal).as(merkmal));
    }
    felder.add(weitereMerkmale().as(Sternschema.WEITERE));
    felder.add(wert().as(form.wert().name()));
    felder.add(staged(Stagingspalten.status(wertspalte.spalte())).as("wertstatus"));
    felder.add(staged(Stagingspalten.grund(wertspalte.spalte())).as("status_grund"));
    felder.add(wertart().as("wert_art"));
    felder.add(lit(abbildung.rundung()).as("rundung"));
    felder.add(lit(wertspalte.spalte()).as("spalte"));
    felder.add(merkmalFehler(auspraegungen).as(Fakten.MERKMALFEHLER));
    Column row = struct(felder.toArray(Column[]::new));
    return findBedingung().map(b -> when(b, row)).orElse(row);
  }

  private String ebene() {
    Raumbezug bezug = datenquelle.getRaumbezug(abbildung);
    return bezug.raumgliederung() + ":" + bezug.gebietsstand() + ":" + bezug.ebene() + ":";
  }

  /** Which staged rows hold this value, where not all do. */
  Optional<Column> findBedingung() {
    List<Column> all = new ArrayList<>();
    if (datenquelle.raumbezuege().size() > 1) {
      all.add(staged(Stagingspalten.RAUM_ID).startsWith(ebene()));
    }
    wertspalte
        .zeilen()
        .muster()
        .forEach(
            (spalte, texte) -> all.add(staged(Stagingspalten.wert(spalte)).isin(texte.toArray())));
    if (form.hasEinrichtung()) { // a school has no places for infants: that is no fact
      all.add(
          not(
              coalesce(staged(Stagingspalten.status(wertspalte.spalte())), lit(""))
                  .equalTo(Statuscode.NICHT_SINNVOLL.name())));
    }
    return all.stream().reduce(Column::and);
  }

  /** What the number itself says of how it came to be, else what holds for all. */
  private Column wertart() {
    Column all = lit(abbildung.wertart().name());
    return Stagingspalten.hasWertart(datenquelle)
        ? coalesce(staged(Stagingspalten.wertart(wertspalte.spalte())), all)
        : all;
  }

  /** A column of the staging table, whatever characters its name has. */
  static Column staged(String name) {
    return col("`" + name.replace("`", "``") + "`");
  }

  private Column wert() {
    return staged(Stagingspalten.wert(wertspalte.spalte()))
        .cast(Sparkschema.typ(form.wert().art()));
  }

  private Column auspraegung(String merkmal) {
    if (!abbildung.merkmale().contains(merkmal)) {
      return lit(Sternschema.INSGESAMT);
    }
    return findFest(merkmal)
        .map(m -> lit(m))
        .orElseGet(
            () ->
                staged(
                        Stagingspalten.wert(
                            Objects.requireNonNull(abbildung.merkmalSpalten().get(merkmal))))
                    .cast(DataTypes.StringType));
  }

  private Column einrichtung() {
    return staged(Stagingspalten.wert(datenquelle.einrichtung().orElseThrow().schluessel()));
  }

  private Optional<String> findFest(String merkmal) {
    return Optional.ofNullable(wertspalte.auspraegungen().get(merkmal));
  }

  private Column weitereMerkmale() {
    List<String> weitere =
        abbildung.merkmale().stream()
            .filter(m -> !Sternschema.EIGENE_MERKMALE.contains(m))
            .sorted()
            .toList();
    if (weitere.isEmpty()) {
      return lit(Sternschema.INSGESAMT);
    }
    List<Column> teile = new ArrayList<>();
    for (String merkmal : weitere) {
      teile.add(lit((teile.isEmpty() ? "" : ";") + merkmal + "="));
      teile.add(auspraegung(merkmal));
    }
    return concat(teile.toArray(Column[]::new)); // NULL where one of them is: the check finds it
  }

  private Column merkmalFehler(Auspraegungen auspraegungen) {
    Column[] fehler =
        abbildung.merkmalSpalten().keySet().stream()
            .sorted()
            .map(
                m ->
                    when(
                        not(auspraegung(m).isin(auspraegungen.listSchluessel(m).toArray())),
                        concat(
                            lit("die Ausprägung \""),
                            auspraegung(m),
                            lit("\" des Merkmals " + m + " ist nicht deklariert."))))
            .toArray(Column[]::new);
    return fehler.length == 0 ? lit(null).cast(DataTypes.StringType) : coalesce(fehler);
  }

  private void requireNumeric() {
    Spaltentyp typ =
        datenquelle
            .findSpalte(wertspalte.spalte())
            .map(Spalte::typ)
            .orElseThrow(() -> wrong("die Wertspalte gibt es nicht"));
    boolean zaehlung = form.wert().art() == Spaltenart.ANZAHL;
    boolean passt =
        switch (typ) {
          case ANZAHL, EURO -> true;
          case DEZIMAL, PROZENT -> !zaehlung;
          case TEXT, CODE, JAHR, DATUM, RAUM -> false;
        };
    if (!passt) {
      throw wrong("eine Spalte vom Typ " + typ + " passt nicht in die Tabelle");
    }
  }

  private void requireMerkmaleDeclared() {
    for (String merkmal : abbildung.merkmale()) {
      boolean ausSpalte = abbildung.merkmalSpalten().containsKey(merkmal);
      if (findFest(merkmal).isPresent() == ausSpalte) {
        throw wrong(
            "das Merkmal "
                + merkmal
                + (ausSpalte ? " kommt aus einer Spalte und ist fest" : " hat keine Ausprägung"));
      }
    }
    List<String> genannt = new ArrayList<>(wertspalte.auspraegungen().keySet());
    genannt.addAll(abbildung.merkmalSpalten().keySet());
    genannt.removeAll(abbildung.merkmale());
    if (!genannt.isEmpty()) {
      throw wrong("nicht als aufgegliedert genannt sind die Merkmale " + genannt);
    }
  }

  private Abbruch wrong(String was) {
    return new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "Datenquelle "
            + datenquelle.id()
            + ", Aufgliederung "
            + abbildung.aufgliederung()
            + " für "
            + abbildung.tabelle()
            + ", Spalte \""
            + wertspalte.spalte()
            + "\": "
            + was
            + ".",
        "Berichtigen Sie die Abbildung in datenquellen/" + datenquelle.id() + ".yml.");
  }
}
