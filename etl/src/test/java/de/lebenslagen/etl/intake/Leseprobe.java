package de.lebenslagen.etl.intake;

import de.lebenslagen.warehouse.declaration.DatenquelleReader;
import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Datenquelle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads bytes in a declared format and keeps what comes, of many rows the first hundred. */
final class Leseprobe implements Zeilenempfaenger {

  private static final String YAML =
      """
      id: probe
      titel: Probe
      herkunft: { lieferstelle: A, fachbereich: B, zweck: C, lizenz: D, quellenangabe: E }
      rhythmus: { takt: jaehrlich }
      personenbezogen: false
      bereits_veroeffentlicht: false
      erkennung: { dateinamen: ["probe*"] }
      format: { %s }
      spalten:
        a: { typ: jahr, beschreibung: Jahr }
        b: { typ: anzahl, beschreibung: Anzahl }
      raumbezug: { raumgliederung: s, gebietsstand: 2018-01-01, ebene: stadt, fest: "1" }
      zeitbezug: { art: kalenderjahr, spalte: a }
      abbildungen:
        - aufgliederung: insgesamt
          titel: insgesamt
          tabelle: fct_zaehlung
          gegenstand: { id: x, titel: X, einheit: Fälle, additiv_ueber: [] }
          werte: [b]
      """;

  final List<String> kopf = new ArrayList<>();
  final List<String> zeilen = new ArrayList<>();
  Optional<Befund> befund = Optional.empty();
  Optional<String> blatt = Optional.empty();

  static Leseprobe read(Path ordner, String format, byte[] inhalt) {
    try {
      Path declared = Files.writeString(ordner.resolve("probe.yml"), YAML.formatted(format));
      Datenquelle datenquelle = DatenquelleReader.read(declared);
      Path datei = Files.write(ordner.resolve("probe.dat"), inhalt);
      Leseprobe result = new Leseprobe();
      Lieferung lieferung = new LieferungReader(List.of(datenquelle)).read(datei, datenquelle);
      result.befund = RohdatenReader.read(lieferung, result);
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Leseprobe read(Path ordner, String format, String inhalt) {
    return read(ordner, format, inhalt.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void accept(Kopfzeile zeile) {
    kopf.addAll(zeile.zeile().zellen());
    blatt = zeile.blatt();
  }

  @Override
  public void accept(Rohzeile zeile) {
    if (zeilen.size() < 100) {
      zeilen.add(zeile.nummer() + " " + zeile.zellen());
    }
  }
}
