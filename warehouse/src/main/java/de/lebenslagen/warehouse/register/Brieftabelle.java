package de.lebenslagen.warehouse.register;

import de.lebenslagen.warehouse.model.Briefart;
import de.lebenslagen.warehouse.register.Briefeintrag.Briefgegenstand;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** SQL on tables {@code brief} and {@code brief_gegenstand}. */
final class Brieftabelle {

  private static final String BRIEFE =
      "SELECT nr, art, lieferstelle, datei, erstellt_um, frist_am, versandt_am, beantwortet_am"
          + " FROM brief ORDER BY nr";

  private Brieftabelle() {}

  static List<Briefeintrag> list(Connection connection) throws SQLException {
    Map<Integer, List<Briefgegenstand>> gegenstaende = new HashMap<>();
    Sql.list(
        connection,
        "SELECT brief_nr, datenquelle, berichtsjahr FROM brief_gegenstand"
            + " ORDER BY brief_nr, datenquelle, berichtsjahr",
        row ->
            gegenstaende
                .computeIfAbsent(row.getInt(1), nr -> new ArrayList<>())
                .add(new Briefgegenstand(row.getString(2), row.getInt(3))));
    return Sql.list(connection, BRIEFE, row -> of(row, gegenstaende));
  }

  private static Briefeintrag of(ResultSet row, Map<Integer, List<Briefgegenstand>> gegenstaende)
      throws SQLException {
    int nr = row.getInt("nr");
    return new Briefeintrag(
        nr,
        Briefart.valueOf(row.getString("art")),
        row.getString("lieferstelle"),
        row.getString("datei"),
        gegenstaende.getOrDefault(nr, List.of()),
        Zeitpunkt.parse(row.getString("erstellt_um")),
        tag(row.getString("frist_am")),
        tag(row.getString("versandt_am")),
        tag(row.getString("beantwortet_am")));
  }

  static Briefeintrag record(Connection connection, Briefeintrag neu) throws SQLException {
    for (Briefeintrag alt : list(connection)) {
      if (isGleich(alt, neu)) {
        Sql.change(
            connection,
            "UPDATE brief SET erstellt_um = ?, frist_am = ? WHERE nr = ?",
            Zeitpunkt.format(neu.erstelltUm()),
            text(neu.fristAm()),
            alt.nr());
        return get(connection, alt.nr());
      }
    }
    int nr = (int) Sql.number(connection, "SELECT coalesce(max(nr), 0) + 1 FROM brief");
    Sql.change(
        connection,
        "INSERT INTO brief (nr, art, lieferstelle, datei, erstellt_um, frist_am)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        nr,
        neu.art().name(),
        neu.lieferstelle(),
        neu.datei(),
        Zeitpunkt.format(neu.erstelltUm()),
        text(neu.fristAm()));
    List<Object[]> rows = new ArrayList<>();
    for (Briefgegenstand g : neu.gegenstaende()) {
      rows.add(new Object[] {nr, g.datenquelle(), g.berichtsjahr()});
    }
    Sql.changeAll(
        connection,
        "INSERT INTO brief_gegenstand (brief_nr, datenquelle, berichtsjahr) VALUES (?, ?, ?)",
        rows);
    return get(connection, nr);
  }

  private static boolean isGleich(Briefeintrag alt, Briefeintrag neu) {
    return alt.versandtAm().isEmpty()
        && alt.art() == neu.art()
        && alt.datei().equals(neu.datei())
        && alt.gegenstaende().equals(neu.gegenstaende());
  }

  private static Briefeintrag get(Connection connection, int nr) throws SQLException {
    return list(connection).stream().filter(b -> b.nr() == nr).findFirst().orElseThrow();
  }

  private static @Nullable String text(Optional<LocalDate> tag) {
    return tag.map(LocalDate::toString).orElse(null);
  }

  private static Optional<LocalDate> tag(@Nullable String text) {
    return Optional.ofNullable(text).map(LocalDate::parse);
  }
}
