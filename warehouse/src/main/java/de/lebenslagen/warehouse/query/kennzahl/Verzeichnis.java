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
                    listTexts("SELECT DISTINCT datenquelle FROM dim_aufgliederung ORDER BY ALL")));
    require(
        "Die Ebene",
        auswahl.ebene(),
        listTexts("SELECT ebene::VARCHAR FROM dim_ebene UNION SELECT ebene FROM dim_raum"));
    List<String> merkmale = listMerkmale();
    auswahl.merkmale().keySet().forEach(m -> require("Das Merkmal", m, merkmale));
    auswahl.merkmale().forEach(this::checkAuspraegungen);
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
            "SELECT datenquelle, aufgliederung, tabelle, merkmale, raumgliederung, gebietsstand,"
                + " ebene, vollstaendig, fehlend_ist_null, vorrang FROM dim_aufgliederung WHERE gegenstand = "
                + Sql.literal(auswahl.gegenstand())
                + auswahl.datenquelle().map(d -> " AND datenquelle = " + Sql.literal(d)).orElse("")
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
        Arrays.stream(text(zeile, 3).split(",", -1))
            .map(String::strip)
            .filter(m -> !m.isEmpty())
            .collect(Collectors.toUnmodifiableSet()),
        text(zeile, 4),
        LocalDate.parse(text(zeile, 5)),
        text(zeile, 6),
        Boolean.TRUE.equals(zeile.wert(7)),
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

  /** Whether areas of the Aufgliederung's level lie in areas of another one. */
  boolean hasZuordnung(Aufgliederung aufgliederung, String ebene) {
    return !list(Sql.format(
            """
                SELECT 1 FROM raum_zuordnung z
                JOIN dim_raum v ON v.raum_id = z.von_raum_id
                JOIN dim_raum n ON n.raum_id = z.nach_raum_id
                WHERE v.raumgliederung = %s AND v.gebietsstand = %s AND v.ebene = %s
                  AND n.ebene = %s LIMIT 1
                """,
            Sql.literal(aufgliederung.raumgliederung()),
            "DATE " + Sql.literal(aufgliederung.gebietsstand().toString()),
            Sql.literal(aufgliederung.ebene()),
            Sql.literal(ebene)))
        .isEmpty();
  }
}
