package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.output.Ausgabeformat;
import de.lebenslagen.warehouse.register.Datenstand;
import de.lebenslagen.warehouse.register.Register;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
record Dateifreigabe(Umgebung umgebung, Optional<Path> nach, Ausgabeformat format, String zweck) {

  private static final String VERMERK = "vermerk";

  /** Runs the query and writes its result; returns the warnings about it. */
  List<String> write(Register register, Datenbank datenbank, Datenstand datenstand, String sql) {
    nach.ifPresent(Dateifreigabe::requireFree);
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
        writeFile(nach.get(), ergebnis);
      } else {
        format.write(ergebnis, umgebung.ausgabe());
        umgebung.ausgabe().flush();
      }
      return ergebnis.warnungen();
    } catch (IOException e) {
      throw unwritable(e);
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

  private static void requireFree(Path datei) {
    Path folder = folder(datei);
    if (!Files.isDirectory(folder)) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Den Ordner " + folder + " gibt es nicht.",
          "Bitte den Ordner anlegen oder einen anderen nennen.");
    }
    if (Files.exists(datei)) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          datei + " gibt es schon; überschrieben wird nichts.",
          "Bitte einen anderen Namen nennen oder die alte Datei löschen.");
    }
  }

  private static Path folder(Path datei) {
    return datei.toAbsolutePath().resolveSibling(".").normalize();
  }

  private void writeFile(Path datei, Ergebnis ergebnis) throws IOException {
    Path part = Files.createTempFile(folder(datei), "." + datei.getFileName(), ".teil");
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        format.write(ergebnis, out);
      }
      Files.move(part, datei, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
    umgebung.meldungen().println("Geschrieben: " + datei);
  }

  private Abbruch unwritable(IOException e) {
    return new Abbruch(
        Abbruch.Kategorie.SYSTEM,
        "Das Ergebnis ließ sich nicht schreiben: " + e.getMessage() + ".",
        "Bitte prüfen, ob es den Ordner gibt, ob er beschreibbar ist und Platz hat.",
        e);
  }
}
