package de.lebenslagen.dashboards.publish.export;

import de.lebenslagen.dashboards.publish.export.Werkzeug.Form;
import de.lebenslagen.dashboards.publish.ordner.Zielordner;
import de.lebenslagen.dashboards.publish.zitat.Quellennachweis;
import de.lebenslagen.dashboards.publish.zitat.Zitat;
import de.lebenslagen.dashboards.publish.zitat.Zitierung;
import de.lebenslagen.warehouse.freigabe.Freigabezugang;
import de.lebenslagen.warehouse.freigabe.Freigegeben;
import de.lebenslagen.warehouse.model.Dateifehler;
import de.lebenslagen.warehouse.model.Pruefsumme;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.output.Ausgabeformat;
import de.lebenslagen.warehouse.schema.Sternspalte;
import de.lebenslagen.warehouse.schema.Sterntabelle;
import de.lebenslagen.warehouse.schema.Weitergabeschema;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a release for a tool of others: a folder that appears whole or not at all. */
public final class Export {

  private static final String FEHLER = "Der Export lässt sich nicht schreiben";
  private static final String DUCKDB = "freigabe.duckdb";
  private static final String GEOMETRIE = "geo_raum";

  private static final Zielordner.Marke MARKE =
      new Zielordner.Marke(".lebenslagen-export", "export", "kein früherer Export", FEHLER);

  private final Exportauftrag auftrag;
  private final Zielordner ordner;
  private final List<String> dateien = new ArrayList<>();
  private long bytes;

  private Export(Exportauftrag auftrag, Zielordner ordner) {
    this.auftrag = auftrag;
    this.ordner = ordner;
  }

  /**
   * Writes the folder.
   *
   * @throws de.lebenslagen.warehouse.model.Abbruch EINGABE where something else lies at {@code
   *     ziel}; SYSTEM where it can't be written
   */
  public static Exportergebnis write(Exportauftrag auftrag, Path ziel) {
    try (Zielordner ordner = Zielordner.open(ziel, MARKE)) {
      Exportergebnis result = new Export(auftrag, ordner).write();
      ordner.publish();
      return result;
    }
  }

  private Exportergebnis write() {
    Freigabezugang freigabe = auftrag.freigabe();
    Freigegeben<Wertestoff> stoff =
        freigabe.compute(d -> Wertestoff.read(d, auftrag.katalog(), auftrag.programmversion()));
    Path duckdb = ordner.resolve(DUCKDB);
    List<Sterntabelle> inhalt =
        freigabe.write(freigabe.compute(d -> Wertetafeln.of(stoff.wert())), duckdb);
    long zellen;
    try (Datenbank datenbank = Datenbank.open(duckdb)) {
      writeFormen(datenbank, inhalt, stoff);
      writeTexte(datenbank, inhalt, stoff.wert());
      zellen = zaehle(datenbank, inhalt, Weitergabeschema.ZELLEN);
    }
    if (auftrag.werkzeug().needs(Form.DUCKDB)) {
      certify(DUCKDB);
    } else {
      delete(duckdb);
    }
    return new Exportergebnis(
        dateien.stream().sorted().toList(),
        bytes,
        zellen,
        stoff.wert().indikatoren().size(),
        stoff.wert().werte().size());
  }

  private void writeFormen(
      Datenbank datenbank, List<Sterntabelle> inhalt, Freigegeben<Wertestoff> stoff) {
    Werkzeug werkzeug = auftrag.werkzeug();
    for (Sterntabelle tabelle : inhalt) {
      boolean isTabelle = !tabelle.sortierung().isEmpty();
      boolean isGeometrie = tabelle.name().equals(GEOMETRIE);
      if (isTabelle && werkzeug.needs(Form.PARQUET)) {
        if (!isGeometrie || werkzeug.needs(Form.GRENZEN)) {
          write(
              datenbank,
              "parquet/" + tabelle.name() + ".parquet",
              Ausgabeformat.PARQUET,
              sql(tabelle));
        }
      }
      if (isTabelle && werkzeug.needs(Form.CSV) && !isGeometrie) {
        write(datenbank, "csv/" + tabelle.name() + ".csv", Ausgabeformat.CSV, sql(tabelle));
      }
    }
    if (werkzeug.needs(Form.ARROW)) {
      sichten(inhalt)
          .forEach(
              s ->
                  write(
                      datenbank,
                      s.name() + ".arrow",
                      Ausgabeformat.ARROW_DATEI,
                      Woerterbuchabfrage.of(s, datenbank)));
    }
    if (werkzeug.needs(Form.GEOPACKAGE)) {
      String name = "gebiete.gpkg";
      Kartenpaket.write(datenbank, stoff, auftrag.eintrag().erteiltUm(), ordner.resolve(name));
      certify(name);
    }
  }

  /** The views that hold everything. */
  private static Stream<Sterntabelle> sichten(List<Sterntabelle> inhalt) {
    return inhalt.stream().filter(Weitergabeschema.SICHTEN::contains);
  }

  private static String sql(Sterntabelle tabelle) {
    return "SELECT "
        + tabelle.spalten().stream()
            .map(Sternspalte::name)
            .map(s -> s.endsWith("wertstatus") ? s + "::VARCHAR AS " + s : s)
            .collect(Collectors.joining(", "))
        + " FROM "
        + tabelle.name()
        + " ORDER BY "
        + String.join(", ", tabelle.sortierung());
  }

  private static long zaehle(Datenbank datenbank, List<Sterntabelle> inhalt, Sterntabelle sicht) {
    if (!inhalt.contains(sicht)) {
      return 0;
    }
    try (Ergebnis ergebnis = datenbank.query("SELECT count(*) FROM " + sicht.name())) {
      return Long.parseLong(String.valueOf(ergebnis.list().get(0).wert(0)));
    }
  }

  private void writeTexte(Datenbank datenbank, List<Sterntabelle> inhalt, Wertestoff stoff) {
    Werkzeug werkzeug = auftrag.werkzeug();
    String titel = auftrag.eintrag().titel();
    Zitat zitat =
        new Zitierung(auftrag.freigabe(), auftrag.eintrag(), auftrag.herausgeber()).ofFreigabe();
    Datenwoerterbuch woerterbuch =
        Datenwoerterbuch.of(
            inhalt.stream().filter(werkzeug::shows).toList(),
            datenbank,
            werkzeug.needs(Form.GEOPACKAGE) ? Datenwoerterbuch.kartenebenen(datenbank) : List.of());
    List<String> lizenzen = new ArrayList<>(Quellennachweis.list(datenbank));
    lizenzen.addAll(Quellennachweis.listGrenzen(datenbank));
    write(
        "LIESMICH.html",
        new Liesmich(
                werkzeug,
                stoff,
                (int) zaehle(datenbank, inhalt, Weitergabeschema.EINRICHTUNGEN),
                titel,
                zitat,
                lizenzen)
            .html());
    write("datenwoerterbuch.html", Liesmich.woerterbuch(woerterbuch, titel, zitat.zertifikat()));
    write("datenwoerterbuch.csv", woerterbuch.csv());
    Optional<Leitreihe> reihe = Leitreihe.choose(stoff);
    if (werkzeug.starter().isPresent() && reihe.isPresent()) {
      String name = werkzeug.starter().get();
      write(name, Starter.fill(Starter.read(name), reihe.get()));
    }
  }

  private void write(Datenbank datenbank, String pfad, Ausgabeformat format, String sql) {
    Path datei = ordner.resolve(pfad);
    try (Ergebnis ergebnis = datenbank.query(sql);
        OutputStream out = Files.newOutputStream(datei)) {
      format.write(ergebnis, out);
    } catch (IOException e) {
      throw Dateifehler.explain(FEHLER, datei, e);
    }
    certify(pfad);
  }

  private void write(String pfad, String text) {
    write(pfad, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String pfad, byte[] inhalt) {
    ordner.write(pfad, inhalt);
    certify(pfad);
  }

  /** Puts the certificate beside a finished file. */
  private void certify(String pfad) {
    Path datei = ordner.resolve(pfad);
    MessageDigest digest = Pruefsumme.start();
    try (InputStream in = new DigestInputStream(Files.newInputStream(datei), digest)) {
      bytes += in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw Dateifehler.explain(FEHLER, datei, e);
    }
    String name = String.valueOf(datei.getFileName());
    ordner.write(
        pfad + ".zertifikat.json",
        auftrag
            .freigabe()
            .zertifikat()
            .toJson(name, Pruefsumme.finish(digest))
            .getBytes(StandardCharsets.UTF_8));
    dateien.add(pfad);
  }

  private static void delete(Path datei) {
    try {
      Files.delete(datei);
    } catch (IOException e) {
      throw Dateifehler.explain(FEHLER, datei, e);
    }
  }
}
