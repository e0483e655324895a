package de.lebenslagen.warehouse.query.kennzahl;

import static de.lebenslagen.warehouse.query.kennzahl.Verzeichnis.text;

import de.lebenslagen.warehouse.model.LieferungId;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import de.lebenslagen.warehouse.query.build.Sql;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sums of selections that read the same facts, in one pass over them: one row per area for
 * which was counted and Zeitbezug, with a few columns per selection. {@link Gebietswege} takes them
 * to the areas that are asked for.
 *
 * <p>The facts are grouped by keys that DuckDB stores as small integers. What the query file
 * already knows about the cells is not looked for again: where all of them are plain numbers no
 * status is read, where all that belongs to a Zeitbezug came in one Lieferung it is not read
 * either.
 */
final class Summenabfrage {

  /** What carries a reason. */
  private static final Set<Statuscode> BEGRUENDET =
      EnumSet.of(
          Statuscode.NICHT_GELIEFERT, Statuscode.NICHT_BERECHENBAR, Statuscode.NICHT_BEWERTET);

  private final Zellabfrage erste;
  private final List<Teil> teile;

  private Summenabfrage(Zellabfrage erste, List<Teil> teile) {
    this.erste = erste;
    this.teile = teile;
  }

  /**
   * One selection in the statement.
   *
   * @param nr its place
   * @param bedingung for its rows
   * @param nurZahl whether all its rows are plain numbers
   * @param begruendete the kinds of status in its rows that have a reason
   * @param gemischt whether rows of one Zeitbezug come from several Lieferungen
   */
  private record Teil(
      int nr,
      Zellabfrage zellen,
      String bedingung,
      boolean nurZahl,
      List<Statuscode> begruendete,
      boolean gemischt) {

    static Teil of(int nr, Zellabfrage zellen) {
      Set<Statuscode> status = zellen.plan().listStatus(zellen.umfang());
      return new Teil(
          nr,
          zellen,
          zellen.bedingung(),
          status.stream().allMatch(s -> s == Statuscode.ZAHL),
          status.stream().filter(BEGRUENDET::contains).sorted().toList(),
          zellen.plan().zeiten().values().stream().anyMatch(z -> z.lieferungen().size() != 1));
    }
  }

  /**
   * @param zellen at least one, none empty, all with the same {@link Zellabfrage#quellschluessel}
   */
  static Summenabfrage of(List<Zellabfrage> zellen) {
    List<Teil> teile = new ArrayList<>();
    zellen.forEach(z -> teile.add(Teil.of(teile.size(), z)));
    return new Summenabfrage(zellen.get(0), teile);
  }

  String sql() {
    String columns =
        teile.stream().flatMap(t -> sums(t).stream()).collect(Collectors.joining(",\n       "));
    return Sql.format(
        "SELECT %s AS raum, enum_code(zeitbezug)::INTEGER AS zeit,\n       %s\nFROM (%s)\n"
            + "GROUP BY raum_id, zeitbezug ORDER BY 1, 2",
        erste.isPunkt() ? "raum_id" : "enum_code(raum_id)::INTEGER", columns, fakten());
  }

  private boolean isEinzeln() {
    return teile.size() == 1;
  }

  /** The facts; where there are several selections, with a mark of those of each. */
  private String fakten() {
    String columns =
        "raum_id, zeitbezug, "
            + erste.wertspalte()
            + " AS zahl, wertstatus, status_grund, lieferung_id";
    if (isEinzeln()) {
      return Sql.format("SELECT %s FROM %s", columns, where(teile.get(0).bedingung()));
    }
    String marks =
        teile.stream()
            .map(t -> ", (" + t.bedingung() + ") AS c" + t.nr())
            .collect(Collectors.joining());
    return Sql.format("SELECT %s%s FROM %s", columns, marks, erste.alleFakten());
  }

  private String where(String bedingung) {
    return erste.alleFakten() + (bedingung.equals("true") ? "" : " AND (" + bedingung + ")");
  }

  private List<String> sums(Teil t) {
    String own = isEinzeln() || t.bedingung().equals("true") ? "" : " FILTER (c" + t.nr() + ")";
    String and = own.isEmpty() ? "" : "c" + t.nr() + " AND ";
    List<String> result = new ArrayList<>();
    result.add(Sql.format("sum(zahl)%s::DOUBLE AS zahl%s", own, t.nr()));
    result.add(Sql.format("count(*)%s AS zeilen%s", own, t.nr()));
    if (!t.nurZahl()) {
      result.add(Sql.format("max(enum_code(wertstatus))%s AS status%s", own, t.nr()));
    }
    for (Statuscode code : t.begruendete()) {
      result.add(
          Sql.format(
              "min(status_grund) FILTER (%swertstatus = '%s') AS %s", and, code, grund(t, code)));
    }
    if (t.gemischt()) {
      result.add(
          Sql.format(
              "string_agg(DISTINCT lieferung_id::VARCHAR, ' ')%s AS lieferungen%s", own, t.nr()));
    }
    return result;
  }

  private static String grund(Teil teil, Statuscode code) {
    return "grund" + teil.nr() + "_" + code.ordinal();
  }

  /**
   * Per selection, in their order, what was added up, by area and time; nothing where there was no
   * row.
   */
  List<List<Teilsumme>> read(List<Ergebniszeile> zeilen, Verzeichnis verzeichnis) {
    List<List<Teilsumme>> result = new ArrayList<>();
    teile.forEach(t -> result.add(new ArrayList<>()));
    for (Ergebniszeile zeile : zeilen) {
      RaumId raum =
          zeile.wert(0) instanceof Number code
              ? verzeichnis.getRaum(code.intValue())
              : RaumId.parse(text(zeile, 0));
      int zeit = ((Number) Objects.requireNonNull(zeile.wert(1))).intValue();
      Leser leser = new Leser(zeile, raum, verzeichnis.getZeitbezug(zeit));
      for (Teil teil : teile) {
        leser.read(teil, result.get(teil.nr()));
      }
    }
    return result;
  }

  /** Reads one row from left to right. */
  private final class Leser {

    private final Ergebniszeile zeile;
    private final RaumId raum;
    private final String zeitbezug;
    private int next = 2;

    Leser(Ergebniszeile zeile, RaumId raum, String zeitbezug) {
      this.zeile = zeile;
      this.raum = raum;
      this.zeitbezug = zeitbezug;
    }

    private double number() {
      return zeile.wert(next++) instanceof Number number ? number.doubleValue() : 0;
    }

    void read(Teil teil, List<Teilsumme> result) {
      double zahl = number();
      long zeilen = (long) number();
      Statuscode status = teil.nurZahl() ? Statuscode.ZAHL : Statuscode.values()[(int) number()];
      String grund = grund(teil, status);
      List<LieferungId> lieferungen =
          teil.gemischt() ? Lieferumfang.lieferungen(text(zeile, next++)) : einzige(teil);
      if (zeilen > 0) {
        result.add(new Teilsumme(raum, zeitbezug, zahl, 0, zeilen, status, grund, lieferungen));
      }
    }

    /** That of the heaviest rows; the columns of the others are passed over. */
    private String grund(Teil teil, Statuscode heaviest) {
      String result = "";
      for (Statuscode code : teil.begruendete()) {
        result = code == heaviest ? text(zeile, next) : result;
        next++;
      }
      return result;
    }

    private List<LieferungId> einzige(Teil teil) {
      Jahresplan.Zeit zeit = teil.zellen().plan().zeiten().get(zeitbezug);
      return zeit == null ? List.of() : zeit.lieferungen();
    }
  }
}
