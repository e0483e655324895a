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
import java.util.Optional;

/**
 * Lets uncleared values into a file, as the rule of zone A asks: with a stated purpose, marked in
 * every row, logged before the first byte. A file appears whole or not at all and is never
 * overwritten.
 *
 * @param nach the file; empty for the standard output
 */
record Dateifreigabe(Umgebung umgebung, Optional<Path> nach, Ausgabeformat format, String zweck) {

  /** Runs the query and writes its result; returns the warnings about it. */
  List<String> write(Register register, Datenbank datenbank, Datenstand datenstand, String sql) {
    datenbank.query(sql, 0).close(); // must be right by itself, before the mark is put around it
    nach.ifPresent(Dateifreigabe::requireFree);
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
    try (Ergebnis ergebnis = datenbank.query(mark(datenstand, sql))) {
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

  /** A column that goes wherever the rows go. */
  private String mark(Datenstand datenstand, String sql) {
    String text =
        "INTERN, nicht auf Geheimhaltung geprüft; Zweck: "
            + zweck
            + "; Datenstand "
            + datenstand.id();
    return "SELECT *, '"
        + text.replace("'", "''")
        + "' AS vermerk FROM ("
        + sql.strip().replaceAll("[;\\s]+$", "")
        + "\n)";
  }

  private static void requireFree(Path datei) {
    if (Files.exists(datei)) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          datei + " gibt es schon; überschrieben wird nichts.",
          "Bitte einen anderen Namen nennen oder die alte Datei löschen.");
    }
  }

  private void writeFile(Path datei, Ergebnis ergebnis) throws IOException {
    Path folder = datei.toAbsolutePath().getParent();
    Path part = Files.createTempFile(folder, "." + datei.getFileName(), ".teil");
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
