package de.lebenslagen.dashboards.publish.stoff;

import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Asks a release what it holds. */
final class Freigabekunde {

  private final Datenbank datenbank;
  private final String raumgliederung;

  /**
   * @param raumgliederung the area system in which the town plans: others may name their Ebenen
   *     alike
   */
  Freigabekunde(Datenbank datenbank, String raumgliederung) {
    this.datenbank = datenbank;
    this.raumgliederung = raumgliederung;
  }

  private List<Ergebniszeile> list(String sql) {
    try (Ergebnis ergebnis = datenbank.query(sql)) {
      return ergebnis.list();
    }
  }

  private static String text(Ergebniszeile zeile, int index) {
    return String.valueOf(zeile.wert(index));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /**
   * The years of which something was published on a Gebietsstand. A release holds no weights
   * between Gebietsstände, because they are shares of people: what was counted on one can't be
   * converted to another.
   */
  SortedSet<Integer> listJahre(LocalDate gebietsstand) {
    String sql =
        """
        SELECT DISTINCT u.berichtsjahr::INTEGER FROM meta.lieferumfang u
        JOIN dim_aufgliederung a
          ON a.datenquelle = u.datenquelle AND a.aufgliederung = u.aufgliederung
        WHERE a.gebietsstand = $STAND AND a.raumgliederung::VARCHAR = $SYSTEM
        """
            .replace("$SYSTEM", quoted(raumgliederung));
    SortedSet<Integer> result = new TreeSet<>();
    list(sql.replace("$STAND", datum(gebietsstand)))
        .forEach(z -> result.add(Integer.valueOf(text(z, 0))));
    return result;
  }

  /** All Gebietsstände of an Ebene, the first one first. */
  List<LocalDate> listStaende(String ebene) {
    return list(
            "SELECT DISTINCT gebietsstand FROM dim_raum WHERE NOT nicht_zuordenbar"
                + " AND raumgliederung::VARCHAR = "
                + quoted(raumgliederung)
                + " AND ebene::VARCHAR = "
                + quoted(ebene)
                + " ORDER BY 1")
        .stream()
        .map(z -> LocalDate.parse(text(z, 0)))
        .toList();
  }

  private static String datum(LocalDate tag) {
    return "DATE " + quoted(tag.toString());
  }

  /** The areas of an Ebene on a Gebietsstand, by name, then key. */
  List<Gebiet> listRaeume(String ebene, LocalDate gebietsstand) {
    String sql =
        """
        SELECT raum_id::VARCHAR, name FROM dim_raum
        WHERE NOT nicht_zuordenbar AND ebene::VARCHAR = $EBENE AND gebietsstand = $STAND
          AND raumgliederung::VARCHAR = $SYSTEM
        ORDER BY name, 1
        """
            .replace("$SYSTEM", quoted(raumgliederung))
            .replace("$EBENE", quoted(ebene))
            .replace("$STAND", datum(gebietsstand));
    return list(sql).stream().map(z -> Gebiet.of(RaumId.parse(text(z, 0)), text(z, 1))).toList();
  }

  /** What the areas of an Ebene are called, in the plural. */
  String titel(String ebene) {
    return list(
            "SELECT titel FROM dim_ebene WHERE raumgliederung::VARCHAR = "
                + quoted(raumgliederung)
                + " AND ebene::VARCHAR = "
                + quoted(ebene)
                + " ORDER BY gebietsstand DESC LIMIT 1")
        .stream()
        .map(z -> text(z, 0))
        .findFirst()
        .orElse("Gebiete");
  }

  /** Where the boundaries of a Gebietsstand are from, with licence, German. */
  String grenzen(String ebene, LocalDate gebietsstand) {
    String sql =
        """
        SELECT g.quellenangabe, g.lizenz, strftime(g.gebietsstand, '%d.%m.%Y')
        FROM dim_raumgliederung g
        JOIN dim_ebene e ON e.raumgliederung = g.raumgliederung AND e.gebietsstand = g.gebietsstand
        WHERE e.ebene::VARCHAR = $EBENE AND e.raumgliederung::VARCHAR = $SYSTEM
          AND g.gebietsstand = $STAND
        ORDER BY ALL LIMIT 1
        """
            .replace("$STAND", datum(gebietsstand))
            .replace("$SYSTEM", quoted(raumgliederung))
            .replace("$EBENE", quoted(ebene));
    return list(sql).stream()
        .map(z -> text(z, 0) + " (" + text(z, 1) + "), Gebietsstand " + text(z, 2))
        .findFirst()
        .orElse("keine Angabe");
  }

  /** The Datenquellen with published figures. */
  List<Quelle> listQuellen() {
    String sql =
        """
        SELECT q.datenquelle::VARCHAR, q.titel, q.lieferstelle, q.quellenangabe, q.lizenz,
               u.berichtsjahr::INTEGER, e.titel
        FROM (SELECT DISTINCT datenquelle, aufgliederung, berichtsjahr FROM meta.lieferumfang) u
        JOIN dim_datenquelle q ON q.datenquelle = u.datenquelle
        JOIN dim_aufgliederung a
          ON a.datenquelle = u.datenquelle AND a.aufgliederung = u.aufgliederung
        JOIN dim_ebene e ON e.raumgliederung = a.raumgliederung
          AND e.gebietsstand = a.gebietsstand AND e.ebene = a.ebene
        ORDER BY q.titel, 1, 6, 7
        """;
    Map<String, Quelle> result = new LinkedHashMap<>();
    for (Ergebniszeile z : list(sql)) {
      Quelle quelle =
          result.computeIfAbsent(
              text(z, 0),
              id ->
                  new Quelle(
                      id,
                      text(z, 1),
                      text(z, 2),
                      text(z, 3),
                      text(z, 4),
                      new TreeSet<>(),
                      new TreeSet<>()));
      quelle.jahre().add(Integer.valueOf(text(z, 5)));
      quelle.ebenen().add(text(z, 6));
    }
    return List.copyOf(result.values());
  }

  /**
   * Residents by age, from the Aufgliederung of the areas that breaks out nothing but age and has
   * the most bands, in its last year up to a given one.
   */
  Optional<Altersstand> findAltersaufbau(
      String ebene, Optional<Gebiet> stadt, OptionalInt bisJahr) {
    String sql =
        """
        SELECT a.datenquelle::VARCHAR, a.aufgliederung::VARCHAR, max(f.berichtsjahr)::INTEGER
        FROM fct_einwohnerbestand f
        JOIN dim_aufgliederung a
          ON a.datenquelle = f.datenquelle AND a.aufgliederung = f.aufgliederung
        WHERE a.ebene::VARCHAR = $EBENE AND a.merkmale = 'altersgruppe' AND a.vollstaendig
          AND a.raumgliederung::VARCHAR = $SYSTEM
          AND f.altersgruppe::VARCHAR <> 'insgesamt' AND f.berichtsjahr <= $BIS
        GROUP BY 1, 2 HAVING count(DISTINCT f.altersgruppe) > 2
        ORDER BY max(f.berichtsjahr) DESC, count(DISTINCT f.altersgruppe) DESC, 1, 2 LIMIT 1
        """
            .replace("$SYSTEM", quoted(raumgliederung))
            .replace("$BIS", String.valueOf(bisJahr.orElse(Short.MAX_VALUE)))
            .replace("$EBENE", quoted(ebene));
    return list(sql).stream()
        .findFirst()
        .map(z -> altersaufbau(text(z, 0), text(z, 1), Integer.parseInt(text(z, 2)), stadt));
  }

  private Altersstand altersaufbau(
      String datenquelle, String aufgliederung, int jahr, Optional<Gebiet> stadt) {
    String sql =
        """
        SELECT f.raum_id::VARCHAR, r.name, f.altersgruppe::VARCHAR, g.titel,
               coalesce(g.alter_von, 0)::INTEGER, f.anzahl::DOUBLE, f.wertstatus::VARCHAR,
               coalesce(f.status_grund::VARCHAR, '')
        FROM fct_einwohnerbestand f
        JOIN dim_raum r ON r.raum_id = f.raum_id
        JOIN dim_auspraegung g
          ON g.merkmal::VARCHAR = 'altersgruppe' AND g.auspraegung::VARCHAR = f.altersgruppe::VARCHAR
        WHERE f.datenquelle::VARCHAR = $QUELLE AND f.aufgliederung::VARCHAR = $TEIL
          AND f.berichtsjahr = $JAHR AND f.altersgruppe::VARCHAR <> 'insgesamt'
        ORDER BY 5, 3, 1
        """
            .replace("$JAHR", String.valueOf(jahr))
            .replace("$TEIL", quoted(aufgliederung))
            .replace("$QUELLE", quoted(datenquelle));
    Map<String, Altersstand.Gruppe> gruppen = new LinkedHashMap<>();
    Map<Gebiet, Map<String, Wertstatus>> werte = new TreeMap<>();
    for (Ergebniszeile z : list(sql)) {
      gruppen.putIfAbsent(
          text(z, 2), new Altersstand.Gruppe(text(z, 2), text(z, 3), Integer.parseInt(text(z, 4))));
      werte
          .computeIfAbsent(Gebiet.of(RaumId.parse(text(z, 0)), text(z, 1)), g -> new TreeMap<>())
          .put(text(z, 2), status(z));
    }
    Map<Gebiet, List<Wertstatus>> rows = new LinkedHashMap<>();
    werte.forEach((raum, row) -> rows.put(raum, row(gruppen, row)));
    stadt.ifPresent(s -> rows.putIfAbsent(s, sum(rows.values(), gruppen.size())));
    return new Altersstand(datenquelle, aufgliederung, jahr, List.copyOf(gruppen.values()), rows);
  }

  private static List<Wertstatus> row(
      Map<String, Altersstand.Gruppe> gruppen, Map<String, Wertstatus> row) {
    return gruppen.keySet().stream()
        .map(
            g ->
                row.containsKey(g)
                    ? Objects.requireNonNull(row.get(g))
                    : new Wertstatus.NichtGeliefert("Nicht freigegeben."))
        .toList();
  }

  /** The town is the sum of its areas, or a status where one of them has no number. */
  private static List<Wertstatus> sum(Iterable<List<Wertstatus>> rows, int bands) {
    List<Wertstatus> result = new ArrayList<>();
    for (int band = 0; band < bands; band++) {
      Wertstatus total = new Wertstatus.EchteNull();
      for (List<Wertstatus> row : rows) {
        total = total.plus(row.get(band));
      }
      result.add(total);
    }
    return result;
  }

  private static Wertstatus status(Ergebniszeile z) {
    Object number = z.wert(5);
    return Wertstatus.of(
        Statuscode.valueOf(text(z, 6)),
        number == null
            ? OptionalDouble.empty()
            : OptionalDouble.of(Double.parseDouble(number.toString())),
        text(z, 7));
  }
}
