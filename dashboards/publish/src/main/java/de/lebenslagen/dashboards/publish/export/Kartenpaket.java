package de.lebenslagen.dashboards.publish.export;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.dashboards.figures.abbildung.Bildwerte;
import de.lebenslagen.dashboards.figures.abbildung.Klassen;
import de.lebenslagen.dashboards.publish.geopackage.GeoPackage;
import de.lebenslagen.dashboards.publish.geopackage.Geospalte;
import de.lebenslagen.dashboards.publish.geopackage.Geotabelle;
import de.lebenslagen.warehouse.freigabe.Freigegeben;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import de.lebenslagen.warehouse.schema.Sternspalte;
import de.lebenslagen.warehouse.schema.Sterntabelle;
import de.lebenslagen.warehouse.schema.Weitergabeschema;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/**
 * The areas of a release as GeoPackage: per level and Gebietsstand a layer with a column per
 * indicator and year and one for its status, a style per indicator, the facilities as points, and
 * beside them all values and all counts as tables.
 */
final class Kartenpaket {

  /** SQLite allows 2,000 columns; beyond this there is a layer per year. */
  private static final int HOECHSTENS_SPALTEN = 1_900;

  private final Datenbank datenbank;
  private final Freigegeben<Wertestoff> stoff;

  private Kartenpaket(Datenbank datenbank, Freigegeben<Wertestoff> stoff) {
    this.datenbank = datenbank;
    this.stoff = stoff;
  }

  /**
   * Writes the file.
   *
   * @param datenbank what goes out, with its views
   * @param stand the time of the release
   */
  static void write(Datenbank datenbank, Freigegeben<Wertestoff> stoff, Instant stand, Path datei) {
    try (GeoPackage paket = GeoPackage.create(datei, stand)) {
      new Kartenpaket(datenbank, stoff).write(paket);
      paket.finish();
    }
  }

  private void write(GeoPackage paket) {
    Map<String, Geometry> grenzen = readGrenzen();
    Map<String, Map<String, Indikatorwert>> werte = new HashMap<>();
    for (Indikatorwert w : stoff.wert().werte()) {
      werte
          .computeIfAbsent(w.gebiet().schluessel(), g -> new HashMap<>())
          .put(Kartenspalte.name(w.indikator(), w.berichtsjahr()), w);
    }
    for (Kartenlage lage : Kartenlage.list(datenbank)) {
      if (lage.raeume().stream().anyMatch(r -> grenzen.containsKey(r.id()))) {
        write(paket, lage, grenzen, werte);
      }
    }
    for (Standortlage lage : Standortlage.list(datenbank)) {
      paket.add(lage.toTabelle(stoff.zertifikat().zeile()));
      paket.addStandardstil(lage.name(), lage.titel(), new Standortstil(lage.arten()).qml());
    }
    Stream.of(Weitergabeschema.INDIKATOR, Weitergabeschema.INDIKATORWERTE, Weitergabeschema.ZELLEN)
        .filter(t -> !datenbank.katalog().listSpalten(t.name()).isEmpty())
        .forEach(t -> paket.add(sachdaten(t)));
  }

  private void write(
      GeoPackage paket,
      Kartenlage lage,
      Map<String, Geometry> grenzen,
      Map<String, Map<String, Indikatorwert>> werte) {
    List<Kartenspalte> spalten = spalten(lage);
    if (2 * spalten.size() <= HOECHSTENS_SPALTEN) {
      write(paket, lage, lage.name(), lage.titel(), spalten, grenzen, werte);
      return;
    }
    SortedSet<Integer> jahre = new TreeSet<>();
    spalten.forEach(s -> jahre.add(s.jahr()));
    for (int jahr : jahre) {
      write(
          paket,
          lage,
          lage.name() + "_jahr_" + jahr,
          lage.titel() + ", Werte " + jahr,
          spalten.stream().filter(s -> s.jahr() == jahr).toList(),
          grenzen,
          werte);
    }
  }

  private void write(
      GeoPackage paket,
      Kartenlage lage,
      String name,
      String titel,
      List<Kartenspalte> spalten,
      Map<String, Geometry> grenzen,
      Map<String, Map<String, Indikatorwert>> werte) {
    List<Geotabelle.Zeile> zeilen = new ArrayList<>();
    for (Kartenlage.Raum raum : lage.raeume()) {
      Map<String, Indikatorwert> own = werte.getOrDefault(raum.id(), Map.of());
      List<@Nullable Object> zeile =
          new ArrayList<>(List.of(raum.id(), raum.schluessel(), raum.name()));
      for (Kartenspalte spalte : spalten) {
        Indikatorwert wert = own.get(spalte.name());
        zeile.add(wert == null || wert.wert().findZahl().isEmpty() ? null : zahl(wert));
        zeile.add(wert == null ? null : wert.wert().code().name());
      }
      zeilen.add(new Geotabelle.Zeile(grenzen.get(raum.id()), zeile));
    }
    paket.add(
        new Geotabelle(
            name,
            titel,
            "Gebiete mit allen Werten der Indikatoren; "
                + stoff.zertifikat().zeile()
                + ". Grenzen: "
                + lage.quelle()
                + ".",
            Geotabelle.Art.FLAECHEN,
            geospalten(spalten),
            zeilen));
    addStile(paket, name, lage, spalten);
  }

  private static double zahl(Indikatorwert wert) {
    return wert.wert().findZahl().orElseThrow();
  }

  /** The indicators with years in which an area of the layer has a value or a hidden one. */
  private List<Kartenspalte> spalten(Kartenlage lage) {
    Map<String, SortedSet<Integer>> jahre = new HashMap<>();
    for (Indikatorwert w : stoff.wert().werte()) {
      if (lage.contains(w)) {
        jahre.computeIfAbsent(w.indikator().wert(), i -> new TreeSet<>()).add(w.berichtsjahr());
      }
    }
    List<Kartenspalte> result = new ArrayList<>();
    for (Indikator indikator : stoff.wert().indikatoren()) {
      jahre
          .getOrDefault(indikator.schluessel().wert(), new TreeSet<>())
          .forEach(jahr -> result.add(new Kartenspalte(indikator, jahr)));
    }
    return result;
  }

  private static List<Geospalte> geospalten(List<Kartenspalte> spalten) {
    List<Geospalte> result = new ArrayList<>();
    result.add(
        text("raum_id", "Gebiet (Schlüssel)", "raumgliederung:gebietsstand:ebene:schluessel"));
    result.add(text("schluessel", "Schlüssel", "Schlüssel innerhalb der Ebene"));
    result.add(text("name", "Name", "Name des Gebiets"));
    for (Kartenspalte s : spalten) {
      result.add(
          new Geospalte(
              s.name(),
              Geospalte.Typ.DEZIMAL,
              s.titel(),
              s.indikator().definition() + " Leer: siehe " + s.statusname() + "."));
      result.add(
          text(
              s.statusname(),
              s.indikator().name() + " " + s.jahr() + ": Wertstatus",
              "welche Art Wert oder Nichts es ist"));
    }
    return result;
  }

  private static Geospalte text(String name, String titel, String beschreibung) {
    return new Geospalte(name, Geospalte.Typ.TEXT, titel, beschreibung);
  }

  /** A style per indicator, for its last year; with one of them the layer opens. */
  private void addStile(
      GeoPackage paket, String tabelle, Kartenlage lage, List<Kartenspalte> spalten) {
    Map<String, Kartenspalte> last = new LinkedHashMap<>();
    spalten.stream()
        .filter(s -> lage.raeume().size() > 1 && s.indikator().variante().isEmpty())
        .forEach(s -> last.put(s.indikator().schluessel().wert(), s));
    Optional<String> leit = Leitreihe.choose(stoff.wert()).map(Leitreihe::indikator);
    Optional<Kartenspalte> standard =
        last.values().stream()
            .filter(s -> leit.equals(Optional.of(s.indikator().schluessel().wert())))
            .findFirst()
            .or(() -> last.values().stream().findFirst());
    for (Kartenspalte spalte : last.values()) {
      Kartenstil stil = new Kartenstil(spalte, klassen(lage, spalte), ohneZahl(lage, spalte));
      if (standard.equals(Optional.of(spalte))) {
        paket.addStandardstil(tabelle, spalte.titel(), stil.qml(spalten));
      } else {
        paket.addStil(tabelle, spalte.titel(), stil.qml(List.of()));
      }
    }
  }

  /** The classes over all years, as in the figures. */
  private Klassen klassen(Kartenlage lage, Kartenspalte spalte) {
    return Klassen.of(
        Bildwerte.of(
            stoff,
            s ->
                s.werte().stream()
                    .filter(w -> w.indikator().equals(spalte.indikator().schluessel()))
                    .filter(lage::contains)
                    .toList()),
        new Zahlformat(
            spalte.indikator().einheit().nachkommastellen(), Zahlformat.Vorzeichen.NUR_MINUS));
  }

  private SortedSet<Statuscode> ohneZahl(Kartenlage lage, Kartenspalte spalte) {
    SortedSet<Statuscode> result = new TreeSet<>();
    stoff.wert().werte().stream()
        .filter(w -> w.indikator().equals(spalte.indikator().schluessel()))
        .filter(w -> w.berichtsjahr() == spalte.jahr() && lage.contains(w))
        .map(w -> w.wert().code())
        .filter(c -> !c.hasZahl())
        .forEach(result::add);
    return result;
  }

  private Map<String, Geometry> readGrenzen() {
    Map<String, Geometry> result = new HashMap<>();
    if (datenbank.katalog().listSpalten("geo_raum").isEmpty()) {
      return result;
    }
    WKBReader reader = new WKBReader();
    try (Ergebnis ergebnis = datenbank.query("SELECT raum_id, hex(geometrie) FROM geo_raum")) {
      for (Ergebniszeile z : ergebnis) {
        result.put(
            String.valueOf(z.wert(0)),
            reader.read(WKBReader.hexToBytes(String.valueOf(z.wert(1)))));
      }
    } catch (ParseException e) {
      throw new IllegalStateException("The star holds valid geometry", e);
    }
    return result;
  }

  private Geotabelle sachdaten(Sterntabelle sicht) {
    List<Geotabelle.Zeile> zeilen = new ArrayList<>();
    try (Ergebnis ergebnis = datenbank.query("FROM " + sicht.name() + " ORDER BY ALL")) {
      for (Ergebniszeile z : ergebnis) {
        List<@Nullable Object> werte = new ArrayList<>();
        z.werte().forEach(w -> werte.add(w instanceof LocalDate d ? d.toString() : w));
        zeilen.add(new Geotabelle.Zeile(null, werte));
      }
    }
    return new Geotabelle(
        sicht.name(),
        sicht.name(),
        sicht.beschreibung(),
        Geotabelle.Art.SACHDATEN,
        sicht.spalten().stream().map(Kartenpaket::geospalte).toList(),
        zeilen);
  }

  static Geospalte geospalte(Sternspalte spalte) {
    Geospalte.Typ typ =
        switch (spalte.art()) {
          case GANZZAHL, ANZAHL -> Geospalte.Typ.GANZZAHL;
          case DEZIMAL -> Geospalte.Typ.DEZIMAL;
          case DATUM -> Geospalte.Typ.DATUM;
          case SCHLUESSEL, TEXT, WAHRHEITSWERT, GEOMETRIE -> Geospalte.Typ.TEXT;
        };
    return new Geospalte(spalte.name(), typ, spalte.name(), spalte.beschreibung());
  }
}
