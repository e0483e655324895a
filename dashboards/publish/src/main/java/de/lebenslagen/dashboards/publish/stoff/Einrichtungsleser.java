package de.lebenslagen.dashboards.publish.stoff;

import de.lebenslagen.dashboards.figures.gestaltung.Ortszeichen;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import de.lebenslagen.warehouse.query.build.Sql;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import de.lebenslagen.warehouse.query.ort.Einrichtungsarten;
import de.lebenslagen.warehouse.query.ort.Lagepunkt;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Asks a release which facilities it holds. Of each kind the last list counts, and of that those
 * that were open on its day.
 */
final class Einrichtungsleser {

  private static final String LISTEN =
      """
      WITH liste AS (
        SELECT e.*, coalesce(e.art::VARCHAR, '') AS gruppe, t.bis AS tag FROM dim_einrichtung e
        JOIN dim_zeitbezug t ON t.zeitbezug::VARCHAR = e.zeitbezug::VARCHAR
        WHERE year(t.bis) <= $JAHR
          AND (e.gueltig_von IS NULL OR e.gueltig_von <= t.bis)
          AND (e.gueltig_bis IS NULL OR e.gueltig_bis >= t.bis)),
      letzte AS (SELECT gruppe, max(tag) AS tag FROM liste GROUP BY gruppe)
      """;

  private static final String EINTRAEGE =
      """
      SELECT l.gruppe, l.tag::VARCHAR, l.einrichtung::VARCHAR, l.datenquelle::VARCHAR,
        l.zeitbezug::VARCHAR, l.name::VARCHAR, coalesce(l.traeger::VARCHAR, ''),
        coalesce(l.anschrift::VARCHAR, ''), l.punkt_laenge, l.punkt_breite
      FROM liste l JOIN letzte z ON z.gruppe = l.gruppe AND z.tag = l.tag
      ORDER BY 1, 6, 3, 4
      """;

  /**
   * Where there is a point and there are boundaries, the point says where a facility lies; else
   * what its list says.
   */
  private static final String RAEUME =
      """
      WITH RECURSIVE ort AS (
        SELECT einrichtung::VARCHAR AS e, datenquelle::VARCHAR AS q, zeitbezug::VARCHAR AS t,
          raum_id::VARCHAR AS r FROM raum_einrichtung
        UNION
        SELECT einrichtung::VARCHAR, datenquelle::VARCHAR, zeitbezug::VARCHAR, raum_id::VARCHAR
        FROM dim_einrichtung WHERE punkt_laenge IS NULL OR punkt_breite IS NULL
          OR NOT EXISTS (SELECT 1 FROM geo_raum)),
      weg AS (
        SELECT DISTINCT r AS von, r AS nach FROM ort
        UNION
        SELECT w.von, z.nach_raum_id::VARCHAR FROM weg w
        JOIN raum_zuordnung z ON z.von_raum_id::VARCHAR = w.nach WHERE z.anteil >= 1)
      SELECT DISTINCT o.e, o.q, o.t, n.raum_id::VARCHAR FROM ort o
      JOIN weg w ON w.von = o.r
      JOIN dim_raum n ON n.raum_id::VARCHAR = w.nach
      WHERE n.ebene::VARCHAR = $EBENE AND n.raumgliederung::VARCHAR = $SYSTEM
        AND NOT n.nicht_zuordenbar
      ORDER BY ALL
      """;

  private static final String QUELLEN =
      """
      SELECT datenquelle::VARCHAR, titel, lieferstelle, quellenangabe, lizenz
      FROM dim_datenquelle ORDER BY titel, 1
      """;

  /** A facility in one list. */
  private record Stelle(String einrichtung, String datenquelle, String zeitbezug) {}

  private final Datenbank datenbank;
  private final Zielebene ebene;
  private final LocalDate gebietsstand;
  private final OptionalInt bisJahr;
  private final Map<String, TreeSet<Integer>> jahre = new HashMap<>();

  /**
   * @param ebene of the areas, in one area system
   * @param gebietsstand of the present ones
   * @param bisJahr the last year whose lists count
   */
  Einrichtungsleser(
      Datenbank datenbank, Zielebene ebene, LocalDate gebietsstand, OptionalInt bisJahr) {
    this.datenbank = datenbank;
    this.ebene = ebene;
    this.gebietsstand = gebietsstand;
    this.bisJahr = bisJahr;
  }

  Einrichtungsbestand read() {
    Map<Stelle, Map<LocalDate, String>> raeume = raeume();
    Map<String, List<Einrichtungseintrag>> gruppen = new LinkedHashMap<>();
    Map<String, LocalDate> tage = new HashMap<>();
    String sql = LISTEN.replace("$JAHR", String.valueOf(bisJahr.orElse(9999))) + EINTRAEGE;
    for (Ergebniszeile z : list(sql)) {
      String gruppe = text(z, 0);
      LocalDate tag = LocalDate.parse(text(z, 1));
      Stelle stelle = new Stelle(text(z, 2), text(z, 3), text(z, 4));
      tage.put(gruppe, tag);
      jahre.computeIfAbsent(stelle.datenquelle(), q -> new TreeSet<>()).add(tag.getYear());
      gruppen
          .computeIfAbsent(gruppe, g -> new ArrayList<>())
          .add(
              new Einrichtungseintrag(
                  stelle.einrichtung(),
                  text(z, 5),
                  text(z, 6),
                  text(z, 7),
                  punkt(z),
                  raeume.getOrDefault(stelle, Map.of())));
    }
    return new Einrichtungsbestand(gruppen(gruppen, tage), quellen(), gebietsstand);
  }

  private Map<Stelle, Map<LocalDate, String>> raeume() {
    Map<Stelle, Map<LocalDate, String>> result = new HashMap<>();
    String sql =
        RAEUME
            .replace("$EBENE", Sql.literal(ebene.ebene()))
            .replace("$SYSTEM", Sql.literal(ebene.raumgliederung().orElseThrow()));
    for (Ergebniszeile z : list(sql)) {
      String raum = text(z, 3);
      result
          .computeIfAbsent(new Stelle(text(z, 0), text(z, 1), text(z, 2)), s -> new HashMap<>())
          .putIfAbsent(RaumId.parse(raum).gebietsstand(), raum);
    }
    return result;
  }

  /** The most frequent kind first: it gets the simplest sign. */
  private List<Einrichtungsgruppe> gruppen(
      Map<String, List<Einrichtungseintrag>> gruppen, Map<String, LocalDate> tage) {
    List<String> order = new ArrayList<>(gruppen.keySet());
    order.sort(
        Comparator.comparingInt((String g) -> -gruppen.getOrDefault(g, List.of()).size())
            .thenComparing(g -> g));
    Einrichtungsarten namen = Einrichtungsarten.read(datenbank);
    Set<String> taken = new HashSet<>();
    List<Einrichtungsgruppe> result = new ArrayList<>();
    for (String art : order) {
      List<Einrichtungseintrag> sorted = new ArrayList<>(gruppen.getOrDefault(art, List.of()));
      Collator german = Collator.getInstance(Locale.GERMANY);
      sorted.sort(
          Comparator.comparing(Einrichtungseintrag::name, german)
              .thenComparing(Einrichtungseintrag::name)
              .thenComparing(Einrichtungseintrag::schluessel));
      result.add(
          new Einrichtungsgruppe(
              Dateiname.claim(Dateiname.of(art.isEmpty() ? "ohne-art" : art), taken),
              art.isEmpty() ? "Einrichtung" : namen.titel(art),
              Ortszeichen.of(result.size()),
              tage.getOrDefault(art, gebietsstand),
              gebietsstand,
              sorted));
    }
    return result;
  }

  private List<Quelle> quellen() {
    return list(QUELLEN).stream()
        .filter(z -> jahre.containsKey(text(z, 0)))
        .map(
            z ->
                new Quelle(
                    text(z, 0),
                    text(z, 1),
                    text(z, 2),
                    text(z, 3),
                    text(z, 4),
                    jahre.getOrDefault(text(z, 0), new TreeSet<>()),
                    new TreeSet<>(Set.of("Standorte"))))
        .toList();
  }

  private static Optional<Lagepunkt> punkt(Ergebniszeile z) {
    return z.wert(8) instanceof Number laenge && z.wert(9) instanceof Number breite
        ? Optional.of(new Lagepunkt(laenge.doubleValue(), breite.doubleValue()))
        : Optional.empty();
  }

  private List<Ergebniszeile> list(String sql) {
    try (Ergebnis ergebnis = datenbank.query(sql)) {
      return ergebnis.list();
    }
  }

  private static String text(Ergebniszeile zeile, int index) {
    return String.valueOf(zeile.wert(index));
  }
}
