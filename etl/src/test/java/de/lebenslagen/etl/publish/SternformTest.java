package de.lebenslagen.etl.publish;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.model.Pruefsumme;
import de.lebenslagen.warehouse.register.Aenderung;
import de.lebenslagen.warehouse.register.Datenstand;
import de.lebenslagen.warehouse.register.DatenstandDatei;
import de.lebenslagen.warehouse.register.Register;
import de.lebenslagen.warehouse.register.Registerort;
import de.lebenslagen.warehouse.register.Schreibsperre;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SternformTest {

  @TempDir Path zustand;

  @Test
  void stateIsOutOfDateUntilItsFormIsNoted() throws IOException {
    Sternform form = new Sternform(zustand);
    try (Register register =
            Register.open(
                new Registerort.SqliteDatei(zustand.resolve("register.db")), Clock.systemUTC());
        Schreibsperre sperre = register.acquireSperre("test")) {
      Datenstand eins = collect(register, sperre, "eins");
      assertThat(form.isVeraltet(eins)).isTrue();
      form.note(eins);
      assertThat(form.isVeraltet(eins)).isFalse();

      Datenstand zwei = collect(register, sperre, "zwei");
      assertThat(form.isVeraltet(zwei)).isTrue();
      Files.writeString(zustand.resolve("stern.form"), "von einer anderen Fassung");
      assertThat(form.isVeraltet(eins)).isTrue();
    }
  }

  private static Datenstand collect(Register register, Schreibsperre sperre, String inhalt) {
    DatenstandDatei datei = new DatenstandDatei("geo_raum", "", "", Pruefsumme.of(inhalt), 1, 1);
    return register
        .datenstaende()
        .collect(sperre, List.of(new Aenderung.ErsetzeDimension(datei)), List.of());
  }
}
