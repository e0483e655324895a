package de.lebenslagen.warehouse.raum;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/** The area system of Berlin with both Gebietsstände; sources: berlin/QUELLE.md. */
final class Berlin {

  static final LocalDate ALT = LocalDate.of(2006, 6, 14);
  static final LocalDate NEU = LocalDate.of(2021, 1, 1);

  private static final String DEKLARATION =
      """
      raumgliederung: berlin
      titel: Berlin
      quellenangabe: Senatsverwaltung für Stadtentwicklung Berlin, LOR
      lizenz: CC BY 3.0 DE
      gebietsstaende:
        - gueltig_von: 2006-06-14
          gueltig_bis: 2020-12-31
          ebenen:
            - ebene: planungsraum
              titel: Planungsräume
              rolle: kleinste
              datei: plr_2006.geojson
              schluessel: {feld: plr_id, muster: '(\\d{8})', stellen: 8}
              name: {feld: name}
            - {ebene: stadt, titel: Stadt, rolle: stadt, gebiet: {schluessel: "11000000", name: Berlin}}
        - gueltig_von: 2021-01-01
          ebenen:
            - ebene: planungsraum
              titel: Planungsräume
              rolle: kleinste
              datei: plr_2021.geojson
              schluessel: {feld: plr_id, muster: '(\\d{8})', stellen: 8}
              name: {feld: name}
            - {ebene: stadt, titel: Stadt, rolle: stadt, gebiet: {schluessel: "11000000", name: Berlin}}
      """;

  private Berlin() {}

  /** Reads both Gebietsstände after the text of the older file went through {@code change}. */
  static Gebietspruefung read(Path folder, UnaryOperator<String> change) {
    Ortsdaten.write(folder.resolve("plr_2006.geojson"), change.apply(text("plr_2006")));
    Ortsdaten.write(folder.resolve("plr_2021.geojson"), text("plr_2021"));
    return RaumgliederungReader.read(Ortsdaten.write(folder.resolve("berlin.yml"), DEKLARATION));
  }

  private static String text(String name) {
    try (InputStream in = Fixtur.open("berlin/" + name + ".geojson.gz")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
