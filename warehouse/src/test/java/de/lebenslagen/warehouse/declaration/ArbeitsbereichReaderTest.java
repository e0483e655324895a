package de.lebenslagen.warehouse.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.warehouse.model.Abbruch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArbeitsbereichReaderTest {

  @TempDir Path ordner;

  @Test
  void sqliteBelowZustandWhenNoRegisterIsDeclared() throws IOException {
    write("name: Flensburg\nags: \"01001000\"\n");
    Arbeitsbereich arbeitsbereich = ArbeitsbereichReader.read(ordner);
    assertThat(arbeitsbereich.name()).isEqualTo("Flensburg");
    assertThat(arbeitsbereich.ags()).isEqualTo("01001000");
    assertThat(arbeitsbereich.register())
        .isEqualTo(new Registereinstellung.Sqlite(ordner.resolve(".lebenslagen/register.db")));
    assertThat(arbeitsbereich.archiv()).isEqualTo(ordner.resolve(".lebenslagen/archiv"));
  }

  @Test
  void foundFromBelowWhenStartIsInside() throws IOException {
    write("name: Flensburg\nags: \"01001000\"\n");
    Path inside = Files.createDirectories(ordner.resolve("lieferungen/2022"));
    assertThat(ArbeitsbereichReader.get(inside).wurzel()).isEqualTo(ordner);
  }

  @Test
  void emptyWhenNoFolderAboveHasOne() {
    assertThat(ArbeitsbereichReader.find(ordner)).isEmpty();
    assertThatThrownBy(() -> ArbeitsbereichReader.get(ordner))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("lebenslagen.yml");
  }

  @Test
  void postgresWhenDeclared() throws IOException {
    write(
        """
        name: Voerde
        ags: "05170044"
        register:
          art: postgres
          url: jdbc:postgresql://db.example/lebenslagen
          benutzer: planung
          passwort_variable: LEBENSLAGEN_PASSWORT
        """);
    assertThat(ArbeitsbereichReader.read(ordner).register())
        .isEqualTo(
            new Registereinstellung.Postgres(
                "jdbc:postgresql://db.example/lebenslagen", "planung", "LEBENSLAGEN_PASSWORT"));
  }

  @Test
  void abbruchNamesTheNearestFieldWhenOneIsMisspelt() throws IOException {
    write("name: Voerde\nags: \"05170044\"\nregistr:\n  art: sqlite\n");
    assertThatThrownBy(() -> ArbeitsbereichReader.read(ordner))
        .isInstanceOfSatisfying(
            Abbruch.class,
            e -> {
              assertThat(e.kategorie()).isEqualTo(Abbruch.Kategorie.EINGABE);
              assertThat(e.getMessage()).startsWith("lebenslagen.yml, Zeile 3, Feld registr:");
              assertThat(e.abhilfe()).isEqualTo("Meinten Sie \"register\"?");
            });
  }

  @Test
  void abbruchWhenAgsLostItsLeadingZero() throws IOException {
    write("name: Flensburg\nags: 1001000\n");
    assertThatThrownBy(() -> ArbeitsbereichReader.read(ordner))
        .hasMessageContaining("Zeile 2")
        .hasMessageContaining("acht Ziffern");
  }

  @Test
  void abbruchWhenThePasswordStandsInTheUrl() throws IOException {
    write(
        """
        name: Voerde
        ags: "05170044"
        register:
          art: postgres
          url: jdbc:postgresql://db.example/l?password=geheim
          benutzer: planung
          passwort_variable: X
        """);
    assertThatThrownBy(() -> ArbeitsbereichReader.read(ordner))
        .hasMessageContaining("ohne Passwort")
        .hasMessageNotContaining("geheim");
  }

  private void write(String text) throws IOException {
    Files.writeString(ordner.resolve("lebenslagen.yml"), text);
  }
}
