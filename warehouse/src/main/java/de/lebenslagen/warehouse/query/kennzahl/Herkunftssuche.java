package de.lebenslagen.warehouse.query.kennzahl;

import static de.lebenslagen.warehouse.query.kennzahl.Verzeichnis.text;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.LieferungId;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import de.lebenslagen.warehouse.query.build.Sql;
import java.util.List;
import java.util.OptionalDouble;

/** Walks a figure back to the cells of the files that were delivered. */
public final class Herkunftssuche {

  private final Kennzahlen kennzahlen;

  public Herkunftssuche(Datenbank datenbank) {
    this.kennzahlen = new Kennzahlen(datenbank);
  }

  /**
   * The delivered cells that {@link Kennzahlen#compute} adds up for one area and Berichtsjahr, in
   * the order of the files.
   *
   * @throws Abbruch EINGABE as {@link Kennzahlen#compute} does
   */
  public List<Faktzeile> list(Kennzahlauswahl auswahl, RaumId raum, int berichtsjahr) {
    return kennzahlen.resolve(auswahl).teile().stream()
        .flatMap(teil -> list(teil, raum, berichtsjahr).stream())
        .toList();
  }

  private List<Faktzeile> list(Zellabfrage zellen, RaumId raum, int berichtsjahr) {
    String sql =
        zellen.with()
            + Sql.format(
                """
                SELECT z.lieferung_id, coalesce(l.datei, ''), z.zeile_nr, z.spalte, z.von,
                       z.zeitbezug, z.zelle, z.zahl::DOUBLE, z.wertstatus, z.status_grund
                FROM zelle z JOIN weg USING (von)
                LEFT JOIN dim_lieferung l ON l.lieferung_id::VARCHAR = z.lieferung_id
                WHERE weg.nach = %s AND z.berichtsjahr = %s
                ORDER BY 2, 1, 3, 4, 7
                """,
                Sql.literal(raum.schluesselVoll()), berichtsjahr);
    return kennzahlen.verzeichnis().list(sql).stream().map(Herkunftssuche::zeile).toList();
  }

  private static Faktzeile zeile(Ergebniszeile z) {
    return new Faktzeile(
        new LieferungId(text(z, 0)),
        text(z, 1),
        Long.parseLong(text(z, 2)),
        text(z, 3),
        RaumId.parse(text(z, 4)),
        text(z, 5),
        text(z, 6),
        status(Statuscode.valueOf(text(z, 8)), z));
  }

  private static Wertstatus status(Statuscode code, Ergebniszeile z) {
    double zahl = z.wert(7) instanceof Double d ? d : 0;
    return Wertstatus.of(
        code, code.hasZahl() ? OptionalDouble.of(zahl) : OptionalDouble.empty(), text(z, 9));
  }
}
