package de.lebenslagen.warehouse.query.kennzahl;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Abbruch.Kategorie;
import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import de.lebenslagen.warehouse.query.build.Sql;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the Datenstand declares: Gegenstaende, Merkmale, Ebenen, Aufgliederungen. */
final class Verzeichnis {

  private final Datenbank datenbank;

  Verzeichnis(Datenbank datenbank) {
    this.datenbank = datenbank;
  }

  /** Over what a Gegenstand may be summed. */
  record Additiv(boolean raum, boolean merkmale) {}

  List<Ergebniszeile> list(String sql) {
    try (Ergebnis ergebnis = datenbank.query(sql)) {
      return ergebnis.list();
    }
  }

  static String text(Ergebniszeile zeile, int index) {
    return Objects.toString(zeile.wert(index), "");
  }

  private List<String> listTexts(String sql) {
    return list(sql).stream().map(z -> text(z, 0)).toList();
  }

  /** Ends with an Abbruch that suggests names where the selection names something unknown. */
  void check(Kennzahlauswahl auswahl) {
    require(
        "Den Gegenstand",
        auswahl.gegenstand(),
        listTexts("SELECT gegenstand FROM dim_gegenstand ORDER BY ALL"));
    auswahl
        .datenquelle()
        .ifPresent(
            d ->
                require(
                    "Die Datenquelle",
                    d,
                    listTexts(
                        "SELECT datenquelle::VARCHAR FROM dim_aufgliederung UNION SELECT"
                            + " reihe::VARCHAR FROM dim_datenquelle WHERE reihe IS NOT NULL"
                            + " ORDER BY ALL")));
    auswahl.gebietsstand().ifPresent(this::checkGebietsstand);
    require(
        "Die Ebene",
        auswahl.ebene(),
        listTexts("SELECT ebene::VARCHAR FROM dim_ebene UNION SELECT ebene FROM dim_raum"));
    List<String> merkmale = listMerkmale();
    auswahl.merkmale().keySet().forEach(m -> require("Das Merkmal", m, merkmale));
    auswahl.merkmale().forEach(this::checkAuspraegungen);
  }

  private void checkGebietsstand(LocalDate gueltigVon) {
    require(
        "Den Gebietsstand",
        gueltigVon.toString(),
        listTexts("SELECT DISTINCT gebietsstand::VARCHAR FROM dim_raum ORDER BY ALL"));
  }

  private List<String> listMerkmale() {
    return listTexts(
        "SELECT merkmal::VARCHAR FROM dim_auspraegung UNION SELECT"
            + " trim(unnest(string_split(merkmale, ','))) FROM dim_aufgliederung WHERE merkmale"
            + " <> ''");
  }

  /** Age bands are composed, so any band is a right question. */
  private void checkAuspraegungen(String merkmal, Set<String> auspraegungen) {
    if (merkmal.equals(Altersbaender.MERKMAL)) {
      Altersbaender.checkAuswahl(auspraegungen);
      return;
    }
    List<String> known =
        listTexts(
            "SELECT auspraegung FROM dim_auspraegung WHERE merkmal = " + Sql.literal(merkmal));
    if (!known.isEmpty()) {
      auspraegungen.forEach(a -> require("Beim Merkmal " + merkmal + " die Ausprägung", a, known));
    }
  }

  private static void require(String was, String name, Collection<String> bekannt) {
    if (bekannt.contains(name)) {
      return;
    }
    throw new Abbruch(
        Kategorie.EINGABE,
        was + " \"" + name + "\" gibt es in diesem Datenstand nicht.",
        Vorschlaege.satz(name, bekannt));
  }

  Additiv additiv(String gegenstand) {
    Ergebniszeile zeile =
        list("SELECT additiv_raum, additiv_merkmale FROM dim_gegenstand WHERE gegenstand = "
                + Sql.literal(gegenstand))
            .get(0);
    return new Additiv(Boolean.TRUE.equals(zeile.wert(0)), Boolean.TRUE.equals(zeile.wert(1)));
  }

  List<Aufgliederung> listAufgliederungen(Kennzahlauswahl auswahl) {
    return list(
            "SELECT datenquelle::VARCHAR, coalesce(d.reihe::VARCHAR, datenquelle::VARCHAR) AS reihe,"
                + " aufgliederung, tabelle, merkmale, raumgliederung, gebietsstand, ebene,"
                + " vollstaendig, vorrang FROM dim_aufgliederung LEFT JOIN dim_datenquelle d USING"
                + " (datenquelle) WHERE gegenstand = "
                + Sql.literal(auswahl.gegenstand())
                + auswahl
                    .datenquelle()
                    .map(Sql::literal)
                    .map(
                        d ->
                            " AND (datenquelle::VARCHAR = " + d + " OR reihe::VARCHAR = " + d + ")")
                    .orElse("")
                + " ORDER BY ALL")
        .stream()
        .map(Verzeichnis::aufgliederung)
        .toList();
  }

  private static Aufgliederung aufgliederung(Ergebniszeile zeile) {
    return new Aufgliederung(
        text(zeile, 0),
        text(zeile, 1),
        text(zeile, 2),
        text(zeile, 3),
        Arrays.stream(text(zeile, 4).split(",", -1))
            .map(String::strip)
            .filter(m -> !m.isEmpty())
            .collect(Collectors.toUnmodifiableSet()),
        text(zeile, 5),
        LocalDate.parse(text(zeile, 6)),
        text(zeile, 7),
        Boolean.TRUE.equals(zeile.wert(8)),
        Long.parseLong(text(zeile, 9)));
  }

  /** Whether any fact of an Aufgliederung was delivered. */
  boolean hasZeilen(Aufgliederung aufgliederung) {
    return !list(Sql.format(
            "SELECT 1 FROM %s WHERE datenquelle = %s AND aufgliederung = %s LIMIT 1",
            aufgliederung.tabelle(),
            Sql.literal(aufgliederung.datenquelle()),
            Sql.literal(aufgliederung.id())))
        .isEmpty();
  }

  /** Whether the areas of an Aufgliederung lie in areas of the wanted Ebene. */
  boolean hasZuordnung(Aufgliederung aufgliederung, String ebene) {
    return hasZuordnung(
        aufgliederung.raumgliederung(), aufgliederung.gebietsstand(), aufgliederung.ebene(), ebene);
  }

  private boolean hasZuordnung(
      String raumgliederung, LocalDate gebietsstand, String von, String nach) {
    return !list(Sql.format(
            """
                SELECT 1 FROM raum_zuordnung z
                JOIN dim_raum v ON v.raum_id = z.von_raum_id
                JOIN dim_raum n ON n.raum_id = z.nach_raum_id
                WHERE v.raumgliederung = %s AND v.gebietsstand = %s AND v.ebene = %s
                  AND n.ebene = %s LIMIT 1
                """,
            Sql.literal(raumgliederung),
            Sql.day(gebietsstand),
            Sql.literal(von),
            Sql.literal(nach)))
        .isEmpty();
  }

  /** Whether there are areas of that Ebene in a Gebietsstand. */
  boolean hasEbene(String raumgliederung, LocalDate gebietsstand, String ebene) {
    return !list(Sql.format(
            "SELECT 1 FROM dim_raum WHERE raumgliederung = %s AND gebietsstand = %s AND ebene = %s"
                + " LIMIT 1",
            Sql.literal(raumgliederung), Sql.day(gebietsstand), Sql.literal(ebene)))
        .isEmpty();
  }

  /**
   * The Ebene of another Gebietsstand over which the counts of an Aufgliederung get to the wanted
   * Ebene: that Ebene itself, else the smallest one that lies in it.
   */
  Optional<String> findUmrechnungsebene(
      Aufgliederung aufgliederung, LocalDate gebietsstand, String ebene) {
    List<String> ebenen =
        listTexts(
            Sql.format(
                """
                SELECT DISTINCT n.ebene::VARCHAR, any_value(e.rang) FROM raum_umrechnung u
                JOIN dim_raum v ON v.raum_id = u.von_raum_id
                JOIN dim_raum n ON n.raum_id = u.nach_raum_id
                LEFT JOIN dim_ebene e ON e.raumgliederung = n.raumgliederung
                  AND e.gebietsstand = n.gebietsstand AND e.ebene = n.ebene
                WHERE v.raumgliederung = %1$s AND v.gebietsstand = %2$s AND v.ebene = %3$s
                  AND n.raumgliederung = %1$s AND n.gebietsstand = %4$s
                GROUP BY n.ebene ORDER BY 2, 1
                """,
                Sql.literal(aufgliederung.raumgliederung()),
                Sql.day(aufgliederung.gebietsstand()),
                Sql.literal(aufgliederung.ebene()),
                Sql.day(gebietsstand)));
    return ebenen.contains(ebene)
        ? Optional.of(ebene)
        : ebenen.stream()
            .filter(e -> hasZuordnung(aufgliederung.raumgliederung(), gebietsstand, e, ebene))
            .findFirst();
  }
}
