package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.Grenzen;
import de.lebenslagen.warehouse.query.build.Freigabedatei;
import de.lebenslagen.warehouse.query.build.Tabellendatei;
import de.lebenslagen.warehouse.query.build.Weitergabedatei;
import de.lebenslagen.warehouse.query.build.Zusatztabelle;
import de.lebenslagen.warehouse.register.Freigabeeintrag;
import de.lebenslagen.warehouse.register.Freigaberegister;
import de.lebenslagen.warehouse.schema.Sterntabelle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The door {@code freigabe}: one release, opened. Whatever is computed behind it may leave the
 * house, because there is nothing behind it but published cells.
 */
public final class Freigabezugang implements AutoCloseable {

  private final Path datei;
  private final Datenbank datenbank;
  private final Zertifikat zertifikat;
  private final Supplier<Freigabedeklarationen> deklarationen;

  private Freigabezugang(
      Path datei,
      Datenbank datenbank,
      Zertifikat zertifikat,
      Supplier<Freigabedeklarationen> deklarationen) {
    this.datei = datei;
    this.datenbank = datenbank;
    this.zertifikat = zertifikat;
    this.deklarationen = deklarationen;
  }

  /** Opens a release with {@link Grenzen#standard()}. */
  public static Freigabezugang open(
      Freigaberegister register,
      Freigabeeintrag eintrag,
      Supplier<List<Tabellendatei>> stern,
      Path ordner) {
    return open(register, eintrag, stern, ordner, Grenzen.standard());
  }

  /**
   * Opens a release; builds its query file where it isn't there yet.
   *
   * @param stern gives the Parquet files of the release's Datenstand
   * @param ordner for query files
   * @param grenzen what queries may use
   */
  public static Freigabezugang open(
      Freigaberegister register,
      Freigabeeintrag eintrag,
      Supplier<List<Tabellendatei>> stern,
      Path ordner,
      Grenzen grenzen) {
    Path datei = ordner.resolve("freigabe-" + eintrag.eintragSha256().substring(0, 16) + bauart());
    if (!Files.exists(datei)) {
      Freigabedatei.build(
          eintrag.kennung(),
          stern.get(),
          register.listZeilen(eintrag),
          register.listStandorte(eintrag),
          datei);
    }
    return new Freigabezugang(
        datei,
        Datenbank.open(datei, grenzen),
        Zertifikat.of(eintrag),
        () ->
            new Freigabedeklarationen(
                eintrag.kennung(), eintrag.antrag(), register.listDeklarationen(eintrag)));
  }

  private static String bauart() {
    return "-" + Freigabedatei.bauart() + ".duckdb";
  }

  /** The result of a query on the published cells. */
  public FreigegebeneTabelle query(String titel, String sql) {
    try (Ergebnis ergebnis = datenbank.query(sql)) {
      return new FreigegebeneTabelle(titel, zertifikat, ergebnis.spalten(), ergebnis.list());
    }
  }

  /**
   * Computes something from the published cells, by the same code that computes it from all cells.
   * A hidden cell has the status GESPERRT there, and so has all that needs it.
   */
  public <T> Freigegeben<T> compute(Function<Datenbank, T> computation) {
    return new Freigegeben<>(computation.apply(datenbank), zertifikat);
  }

  /**
   * Writes the release as one DuckDB file for other programs.
   *
   * @param zusaetze what was computed from it, as tables
   * @return the tables with rows, then the views
   */
  public List<Sterntabelle> write(Freigegeben<List<Zusatztabelle>> zusaetze, Path ziel) {
    if (!zusaetze.zertifikat().equals(zertifikat)) {
      throw new IllegalArgumentException("What is added must come from the same release");
    }
    return Weitergabedatei.build(datei, zusaetze.wert(), ziel);
  }

  /** What vouches for the release. */
  public Zertifikat zertifikat() {
    return zertifikat;
  }

  /**
   * Indicators, sets and policy as they were when it was granted: to be used instead of today's
   * files, so that the release can be shown again unchanged. Needs the register still open.
   */
  public Freigabedeklarationen deklarationen() {
    return deklarationen.get();
  }

  /** The sealed query file, for results that are written row by row. */
  public Datenbank datenbank() {
    return datenbank;
  }

  @Override
  public void close() {
    datenbank.close();
  }
}
