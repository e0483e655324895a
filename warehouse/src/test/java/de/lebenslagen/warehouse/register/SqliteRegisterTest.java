package de.lebenslagen.warehouse.register;

import static de.lebenslagen.warehouse.register.Beispiel.UHR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.warehouse.model.Abbruch;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteRegisterTest extends RegisterSuite {

  @TempDir private Path folder;

  @Override
  Registerort newOrt() {
    return new Registerort.SqliteDatei(folder.resolve("noch kein Ordner").resolve("neu.db"));
  }

  @Override
  Registerort newLeeresRegister() {
    return SqliteVorlage.copyTo(folder.resolve("mit Leerzeichen"));
  }

  @Test
  void causeIsNamedWhenTheFileIsNoDatabase() throws Exception {
    Path datei = folder.resolve("register.db");
    Files.writeString(datei, "Dies ist ein Brief.".repeat(100), StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Register.open(new Registerort.SqliteDatei(datei), UHR))
        .isInstanceOfSatisfying(
            Abbruch.class, a -> assertThat(a.kategorie()).isEqualTo(Abbruch.Kategorie.SYSTEM))
        .hasMessageContaining("keine SQLite-Datei");
  }

  @Test
  void readerMakesNoFileWhenThereIsNoRegister() {
    Path datei = folder.resolve("leer").resolve("register.db");
    assertThatThrownBy(() -> Register.openReadOnly(new Registerort.SqliteDatei(datei), UHR))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("noch kein Register");
    assertThat(datei.getParent()).doesNotExist();
  }
}
