package de.lebenslagen.notebook.zeppelin;

import de.lebenslagen.warehouse.declaration.ArbeitsbereichReader;
import de.lebenslagen.warehouse.model.Pruefsumme;
import de.lebenslagen.warehouse.query.build.Abfragedatei;
import de.lebenslagen.warehouse.register.Aenderung;
import de.lebenslagen.warehouse.register.Datenstand;
import de.lebenslagen.warehouse.register.DatenstandDatei;
import de.lebenslagen.warehouse.register.Register;
import de.lebenslagen.warehouse.register.Schreibsperre;
import de.lebenslagen.warehouse.zugang.Ortszugang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** A workspace with a Datenstand in which all tables are empty: enough for the protocol. */
final class Probeort {

  private Probeort() {}

  static Path create(Path ordner) throws IOException {
    Files.createDirectories(ordner);
    Files.writeString(ordner.resolve("lebenslagen.yml"), "name: Probe\nags: \"00000000\"\n");
    Ortszugang zugang =
        new Ortszugang(ArbeitsbereichReader.read(ordner), Map.of(), Clock.systemDefaultZone());
    try (Register register = zugang.openRegister();
        Schreibsperre sperre = register.acquireSperre("Probe")) {
      DatenstandDatei datei = new DatenstandDatei("geo_raum", "", "", Pruefsumme.of("x"), 0, 0);
      register
          .datenstaende()
          .collect(sperre, List.of(new Aenderung.ErsetzeDimension(datei)), List.of());
      Datenstand stand = register.datenstaende().publish(sperre);
      Abfragedatei.build(List.of(), zugang.abfragedatei(stand));
    }
    return ordner;
  }
}
