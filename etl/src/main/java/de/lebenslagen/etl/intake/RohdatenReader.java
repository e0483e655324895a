package de.lebenslagen.etl.intake;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Dateiformat;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Spalte;
import de.lebenslagen.warehouse.model.Fundstelle;
import de.lebenslagen.warehouse.model.Schweregrad;
import java.io.IOException;
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
    Optional<String> blatt = Optional.empty();
    try (Zeilenquelle quelle = open(lieferung.datei(), lieferung.datenquelle().format())) {
      blatt = quelle.blatt();
      handOver(lieferung.lesung(), quelle, empfaenger);
      requireUnchanged(lieferung, quelle.sha256());
      return Optional.empty();
    } catch (Lesefehler e) {
      return Optional.of(toBefund(lieferung.name(), blatt, e));
    } catch (IOException e) {
      throw Eingangsdatei.unreadable(lieferung.datei(), e);
    }
  }

  private static void handOver(Lesung lesung, Zeilenquelle quelle, Zeilenempfaenger empfaenger)
      throws IOException {
    Datenquelle datenquelle = lesung.datenquelle();
    Dateiformat format = datenquelle.format();
    Tabelle tabelle =
        new Tabelle(
            quelle,
            format.lage(),
            lesung.vorlage().isPresent() ? Tabelle.Ende.SUMME : Tabelle.Ende.FUSS);
    Rohzeile kopf = tabelle.readKopf();
    if (quelle instanceof CsvRows) {
      int columns = (int) datenquelle.spalten().stream().filter(Spalte::pflicht).count();
      Trennzeichen.requireSeparated(kopf, format.trennzeichen(), columns);
    }
    Spaltenabgleich abgleich = new Spaltenabgleich(lesung, kopf);
    empfaenger.accept(new Zeilenempfaenger.Kopfzeile(abgleich.kopf(), quelle.blatt()));
    for (Optional<Rohzeile> row = tabelle.next(); row.isPresent(); row = tabelle.next()) {
      empfaenger.accept(abgleich.apply(row.get()));
    }
    tabelle.findSumme().map(abgleich::apply).ifPresent(empfaenger::acceptSumme);
    empfaenger.acceptAusgeblendete(quelle.ausgeblendete());
  }

  /** The column names of a file read in this format; empty where it can't be read in it. */
  static Optional<List<String>> findKopf(Path datei, Dateiformat format) {
    try (Zeilenquelle quelle = open(datei, format)) {
      return Optional.of(new Tabelle(quelle, format.lage()).readKopf().zellen());
    } catch (Lesefehler e) {
      return Optional.empty();
    } catch (IOException e) {
      throw Eingangsdatei.unreadable(datei, e);
    }
  }

  static Zeilenquelle open(Path datei, Dateiformat format) throws IOException {
    Fremdart.requireKeine(datei, format);
    return switch (format.art()) {
      case CSV, GENESIS_FFCSV, GENESIS_KLASSISCH -> new CsvRows(Eingangsdatei.open(datei), format);
      case XLSX -> XlsxRows.open(datei, format);
      case GEOJSON -> GeoJsonRows.open(datei, format);
    };
  }

  private static void requireUnchanged(Lieferung lieferung, String sha256) {
    if (!sha256.equals(lieferung.sha256())) {
      throw new Abbruch(
          Abbruch.Kategorie.SYSTEM,
          "Die Datei " + lieferung.name() + " wurde verändert, während sie gelesen wurde.",
          "Bitte den Befehl wiederholen, wenn niemand mehr in sie schreibt.");
    }
  }

  private static Befund toBefund(String name, Optional<String> blatt, Lesefehler e) {
    Fundstelle file = Fundstelle.inFile(name);
    Fundstelle stelle = blatt.map(file::atBlatt).orElse(file);
    return new Befund(
        e.regel().name(),
        Schweregrad.FEHLER,
        stelle.atZeile(e.zeile()),
        e.erwartet(),
        e.gefunden(),
        e.abhilfe());
  }
}
