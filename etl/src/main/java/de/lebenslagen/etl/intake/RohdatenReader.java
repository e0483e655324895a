package de.lebenslagen.etl.intake;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Datenquelle.Dateiformat;
import de.lebenslagen.warehouse.model.Fundstelle;
import de.lebenslagen.warehouse.model.Schweregrad;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads the rows of a delivery as text, one after the other, with the line on which each begins.
 * The first thing that is wrong with the file as such ends the reading.
 */
public final class RohdatenReader {

  private RohdatenReader() {}

  /**
   * Hands over header and rows.
   *
   * @return what ended the reading before the end of the file; empty when all was read
   * @throws Abbruch if the file is no longer the one that was received
   */
  public static Optional<Befund> read(Lieferung lieferung, Zeilenempfaenger empfaenger) {
    Dateiformat format = lieferung.datenquelle().format();
    HashingInputStream in = Eingangsdatei.open(lieferung.datei());
    try (CsvRows rows = new CsvRows(new StrictReader(in, charset(format)), format)) {
      int columns =
          (int) lieferung.datenquelle().spalten().stream().filter(s -> s.pflicht()).count();
      Rohzeile kopf = rows.readKopf();
      rows.requireSeparated(kopf, columns);
      empfaenger.accept(new Zeilenempfaenger.Kopfzeile(kopf));
      for (Optional<Rohzeile> row = rows.next(); row.isPresent(); row = rows.next()) {
        empfaenger.accept(row.get());
      }
      requireUnchanged(lieferung, in);
      return Optional.empty();
    } catch (Lesefehler e) {
      return Optional.of(toBefund(lieferung.name(), e));
    } catch (IOException e) {
      throw Eingangsdatei.unreadable(lieferung.datei(), e);
    }
  }

  /** The column names of a file read in this format; empty where it can't be read in it. */
  static Optional<List<String>> findKopf(Path datei, Dateiformat format) {
    try (CsvRows rows =
        new CsvRows(new StrictReader(Eingangsdatei.open(datei), charset(format)), format)) {
      return Optional.of(rows.readKopf().zellen().stream().map(String::strip).toList());
    } catch (Lesefehler e) {
      return Optional.empty();
    } catch (IOException e) {
      throw Eingangsdatei.unreadable(datei, e);
    }
  }

  private static Charset charset(Dateiformat format) {
    return Charset.forName(format.zeichensatz());
  }

  private static void requireUnchanged(Lieferung lieferung, HashingInputStream in)
      throws IOException {
    if (!in.readToEnd().equals(lieferung.sha256())) {
      throw new Abbruch(
          Abbruch.Kategorie.SYSTEM,
          "Die Datei " + lieferung.name() + " wurde verändert, während sie gelesen wurde.",
          "Bitte den Befehl wiederholen, wenn niemand mehr in sie schreibt.");
    }
  }

  private static Befund toBefund(String name, Lesefehler e) {
    return new Befund(
        e.regel().name(),
        Schweregrad.FEHLER,
        Fundstelle.inFile(name).atZeile(e.zeile()),
        e.erwartet(),
        e.gefunden(),
        e.abhilfe());
  }
}
