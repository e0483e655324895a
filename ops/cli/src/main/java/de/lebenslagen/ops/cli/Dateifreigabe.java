package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.register.Datenstand;
import de.lebenslagen.warehouse.register.Register;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets uncleared values into a file, as the rule of zone A asks: with a stated purpose, marked in
 * every row, logged before the first byte. A file appears whole or not at all and is never
 * overwritten.
 *
 * @param nach the file; empty for the standard output
 */
record Dateifreigabe(
    Umgebung umgebung, Optional<Path> nach, Ergebnisschreiber format, String zweck) {

  private static final String VERMERK = "vermerk";

  /** Runs the query and writes its result; returns the warnings about it. */
  List<String> write(Register register, Datenbank datenbank, Datenstand datenstand, String sql) {
    String marked = mark(datenstand, sql, readNames(datenbank, sql));
    register
        .protokoll()
        .append(
            "abfrage-in-datei",
            "Datenstand "
                + datenstand.id()
                + ", Zweck: "
                + zweck
                + ", nach: "
                + nach.map(Path::toString).orElse("Standardausgabe")
                + ", SQL: "
                + sql);
    try (Ergebnis ergebnis = datenbank.query(marked)) {
      if (nach.isPresent()) {
        Ausgabedatei.write(nach.get(), out -> format.write(ergebnis, out));
        umgebung.meldungen().println("Geschrieben: " + nach.get());
      } else {
        format.write(ergebnis, umgebung.ausgabe());
        umgebung.ausgabe().flush();
      }
      return ergebnis.warnungen();
    } catch (IOException e) {
      throw Ausgabedatei.unwritable(e);
    }
  }

  /** The columns of the query, which must be right by itself, before the mark is put around it. */
  private static Set<String> readNames(Datenbank datenbank, String sql) {
    try (Ergebnis ergebnis = datenbank.query(sql, 0)) {
      return ergebnis.spalten().stream()
          .map(s -> s.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.toSet());
    }
  }

  /** A column that goes wherever the rows go. */
  private String mark(Datenstand datenstand, String sql, Set<String> vergeben) {
    String spalte = VERMERK;
    while (vergeben.contains(spalte)) {
      spalte += "_intern";
    }
    String text =
        "INTERN, nicht auf Geheimhaltung geprüft; Zweck: "
            + zweck
            + "; Datenstand "
            + datenstand.id();
    return "SELECT *, '"
        + text.replace("'", "''")
        + "' AS "
        + spalte
        + " FROM ("
        + sql.strip().replaceAll("[;\\s]+$", "")
        + "\n)";
  }
}
